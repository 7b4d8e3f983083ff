"""The main job as a newcomer plays it: the demo, its page, a real browser, both languages."""

import asyncio
import contextlib
import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from bot.demo.running import playing
from tests.kit.browser import running_chromium

pytestmark = pytest.mark.browser
expect.set_options(timeout=20_000)


@dataclass(frozen=True)
class Words:
    """What a person reads and types in one language."""

    locale: str
    person: str
    sentence: str
    drafted: tuple[str, ...]
    logged: str
    search: str
    contact: str
    field: str
    old: str
    typed: str
    new: str
    undone: str
    note: str
    result: str
    done: str
    save: str
    edit: str
    undo: str
    finish: str
    no_more: str
    nine: str


EN = Words(
    locale="en-GB",
    person="Nora Quinn",
    sentence="Visited Kestrel today, Mara wants a quote for 40 arms, send the quote tomorrow 9am",
    drafted=("Kestrel Robotics · Mara Voss", "Visit · today", "40 arms", "send the quote"),
    logged="✓ Logged for Kestrel Robotics",
    search="kestrel",
    contact="Mara Voss",
    field="Phone",
    old="+1 415-555-0134",
    typed="415 555 0177",
    new="+1 415-555-0177",
    undone="as it was",
    note="send the quote",
    result="They ordered 40.",
    done="✓ Done",
    save="Save",
    edit="Edit",
    undo="Undo",
    finish="Done",
    no_more="No more",
    nine="Forward to the next 09:00",
)
ZH = Words(
    locale="zh-CN",
    person="张锐",
    sentence="今天下午拜访了华星精密的李雷,要200台的报价,明天上午9点发报价",
    drafted=("华星精密", "李雷 采购经理", "拜访 · 今天", "200台", "发报价"),
    logged="✓ 已记录",
    search="华星精密",
    contact="李雷",
    field="电话",
    old="138 0013 8001",
    typed="139 1234 5678",
    new="139 1234 5678",
    undone="恢复",
    note="发报价",
    result="订了200台。",
    done="✓ 已完成",
    save="保存",
    edit="修改",
    undo="撤销",
    finish="完成",
    no_more="不用了",
    nine="前进到下一个 09:00",
)


@pytest.fixture(scope="module")
def demo() -> Iterator[str]:
    """The demo's own pieces, in this process; gives the page's address."""
    ready, ended = threading.Event(), asyncio.Event()
    found: list[tuple[str, asyncio.AbstractEventLoop]] = []

    async def play() -> None:
        async with playing() as url:
            found.append((url, asyncio.get_running_loop()))
            ready.set()
            await ended.wait()

    thread = threading.Thread(target=asyncio.run, args=(play(),), name="demo", daemon=True)
    thread.start()
    assert ready.wait(60)
    url, loop = found[0]
    yield url
    loop.call_soon_threadsafe(ended.set)
    thread.join(30)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with running_chromium() as browser:
        yield browser


class Rep:
    """A rep at the chat page, phone in hand."""

    def __init__(self, page: Page, words: Words, pictures: Path) -> None:
        self.page, self.words, self.pictures = page, words, pictures
        self._number = 0

    def says(self, text: str) -> None:
        field = self.page.locator("textarea")
        field.fill(text)
        field.press("Enter")

    @property
    def last(self) -> Locator:
        return self.page.locator(".message.in").last

    def reminder(self, note: str) -> Locator:
        """Of all the cards that the moved clock brings."""
        button = self.page.get_by_role("button", name=re.compile(rf"^\W*{self.words.finish}"))
        cards = self.page.locator(".message.in").filter(has_text="🔔").filter(has=button)
        return cards.filter(has_text=re.compile(note, re.IGNORECASE)).last

    def sees(self, *texts: str) -> None:
        for text in texts:
            expect(self.last).to_contain_text(text)
        self._number += 1
        self.page.screenshot(path=self.pictures / f"{self.words.locale}-{self._number:02}.png")

    def taps(self, label: str, card: Locator | None = None) -> None:
        name = re.compile(rf"^\W*{re.escape(label)}")
        (card or self.last).get_by_role("button", name=name).first.click()

    def moves_the_clock_to(self, due: Locator) -> None:
        """To nine o'clock, tomorrow's if today's is still to come."""
        for _ in range(2):
            self.page.get_by_role("button", name=self.words.nine, exact=True).click()
            with contextlib.suppress(AssertionError):
                expect(due).to_be_visible(timeout=5_000)
                return


@pytest.fixture
def rep(
    demo: str, browser: Browser, tmp_path: Path, request: pytest.FixtureRequest
) -> Iterator[Rep]:
    words: Words = request.param
    context = browser.new_context(
        viewport={"width": 900, "height": 1400}, locale=words.locale, timezone_id="Asia/Shanghai"
    )
    page = context.new_page()
    people = page.request.get(f"{demo}/sandbox/state").json()["people"]
    [person] = [each["id"] for each in people if each["name"] == words.person]
    page.goto(f"{demo}/#{person}")
    yield Rep(page, words, tmp_path)
    context.close()


@pytest.mark.timeout(240)
@pytest.mark.parametrize("rep", [EN, ZH], ids=["en", "zh"], indirect=True)
def test_visit_save_look_up_edit_undo_reminder_done(rep: Rep) -> None:
    words = rep.words
    rep.says(words.sentence)
    rep.sees(*words.drafted)
    rep.taps(words.save)
    rep.sees(words.logged, words.undo)

    rep.says(words.search)
    rep.sees(words.old)
    rep.taps(words.edit)
    rep.sees(words.field, words.contact)
    rep.taps(words.contact)
    rep.sees(words.field)
    rep.taps(words.field)
    rep.sees(words.old)
    rep.says(words.typed)
    rep.sees(words.old, "→", words.new)
    rep.taps(words.save)
    rep.sees("✓", words.new)
    rep.taps(words.undo)
    rep.sees(words.undone)

    reminder = rep.reminder(words.note)
    rep.moves_the_clock_to(reminder)
    expect(reminder).to_be_visible()
    rep.sees()
    rep.taps(words.finish, reminder)
    expect(rep.page.locator(".message.in").filter(has_text=words.done).last).to_be_visible()
    rep.says(words.result)
    rep.sees(words.no_more)
    rep.taps(words.no_more)
    rep.sees(words.done)
