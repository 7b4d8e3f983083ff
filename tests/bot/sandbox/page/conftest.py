"""The chat page, served by the sandbox, in a real browser; the tests play the bot themselves."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from bot.sandbox.phone import Phone
from bot.sandbox.sandbox import Sandbox
from tests.kit.browser import running_chromium

expect.set_options(timeout=15_000)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with running_chromium() as browser:
        yield browser


@pytest.fixture
def rui(sandbox: Sandbox) -> Phone:
    """A rep who has not opened the bot yet."""
    return Phone(sandbox, sandbox.join("Rui Zhang", role="rep", phone="+86 138 0013 8000"))


@pytest.fixture
def mara(sandbox: Sandbox) -> Phone:
    return Phone(sandbox, sandbox.join("Mara Voss", role="customer"))


class Visit:
    """One browser window with the page in it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.field = page.get_by_role("textbox", name="Message", exact=True)

    def phone(self, person: Phone) -> Locator:
        return self.page.locator(f".phone[data-person='{person.person.id}']")

    def messages(self, *, outgoing: bool) -> Locator:
        return self.page.locator(".message.out" if outgoing else ".message.in")

    def text(self, exactly: str) -> Locator:
        """The text of a bubble."""
        return self.page.locator(".text").get_by_text(exactly, exact=True)

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=name, exact=True)

    def choose(self, name: str) -> None:
        """An entry of the open menu."""
        self.page.get_by_role("menuitem", name=name).click()

    @property
    def dialog(self) -> Locator:
        return self.page.get_by_role("dialog")

    def script(self, expression: str, argument: object = None) -> Any:
        return self.page.evaluate(expression, argument)


Visiting = Callable[..., Visit]


@pytest.fixture
def visit(browser: Browser, url: str) -> Iterator[Visiting]:
    """Opens the page on people's phones; nothing may go wrong in it unnoticed."""
    contexts: list[BrowserContext] = []
    wrong: list[str] = []

    def open_page(*people: Phone, width: int = 390, height: int = 800, **context: Any) -> Visit:
        settings: dict[str, Any] = {"locale": "en-GB", "timezone_id": "UTC", **context}
        contexts.append(
            browser.new_context(viewport={"width": width, "height": height}, **settings)
        )
        page = contexts[-1].new_page()
        page.set_default_timeout(15_000)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        ids = ",".join(str(person.person.id) for person in people)
        page.goto(f"{url}/#{ids}")
        expect(page.locator(".stage > *").first).to_be_visible()
        expect(page.locator("[aria-busy=true]")).to_have_count(0)
        return Visit(page)

    yield open_page
    for context in contexts:
        context.close()
    assert not wrong
