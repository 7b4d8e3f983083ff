"""The survey page in a real browser: a small phone, the keyboard alone, no script, read aloud."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from crm_core.customers.views import NewContact
from tests.bot.web.survey_kit import SurveyWorld, page_of
from tests.kit.browser import running_chromium
from tests.kit.person import Person
from tests.kit.surveys import surveys

pytestmark = pytest.mark.browser
WIDTH = 320
_CONTRAST = """(selector) => {
  const rgb = (color) => color.match(/[\\d.]+/g).slice(0, 3).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((c) => c / 255)
    .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = (node) => {
    for (; node; node = node.parentElement) {
      const color = getComputedStyle(node).backgroundColor;
      if (!color.endsWith(", 0)")) return rgb(color);
    }
    return [255, 255, 255];
  };
  return Math.min(...[...document.querySelectorAll(selector)].map((node) => {
    const pair = [light(rgb(getComputedStyle(node).color)), light(ground(node))].sort();
    return (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
  }));
}"""


@pytest.fixture
def chromium(world: SurveyWorld) -> Iterator[Browser]:
    """Gone before the world is, whose loop it would be in the way of."""
    del world
    with running_chromium() as browser:
        yield browser


@pytest.fixture
def world(sqlite_url: str) -> Iterator[SurveyWorld]:
    made = SurveyWorld(sqlite_url)
    made.start_bot()
    yield made
    made.close()


@pytest.fixture
def rep(world: SurveyWorld) -> Person:
    rep = world.rep()
    world.customer(rep, "Kestrel Robotics", NewContact("Tom Reed"))
    return rep


Visiting = Callable[..., Page]


@pytest.fixture
def visit(chromium: Browser, world: SurveyWorld) -> Iterator[Visiting]:
    """A small phone without scripts."""
    contexts: list[BrowserContext] = []

    def open_page(path: str, *, locale: str = "en-GB", script: bool = False) -> Page:
        context = chromium.new_context(
            viewport={"width": WIDTH, "height": 640}, locale=locale, java_script_enabled=script
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.goto(f"{world.url}{path}")
        return page

    yield open_page
    for context in contexts:
        context.close()


def fits(page: Page) -> bool:
    """Nothing is wider than the phone, so that nobody scrolls sideways."""
    boxes = [box for node in page.locator("body *").all() if (box := node.bounding_box())]
    return all(box["x"] >= 0 and box["x"] + box["width"] <= WIDTH for box in boxes)


def test_a_customer_answers_by_keyboard_alone_without_a_script(
    world: SurveyWorld, rep: Person, visit: Visiting
) -> None:
    page = visit(page_of(world, rep))
    expect(page.get_by_role("group", name="How satisfied are you with Rui Zhang?")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="中文")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("radio", name="1", exact=True)).to_be_focused()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    expect(page.get_by_role("radio", name="4", exact=True)).to_be_checked()
    page.keyboard.press("Tab")
    expect(page.get_by_role("textbox", name="Would you like to say why?")).to_be_focused()
    page.keyboard.type("Came well prepared")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_text("We keep what you answer")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Send")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Thank you: 4 of 5.")).to_be_visible()
    expect(page.get_by_text("“Came well prepared”")).to_be_visible()
    assert fits(page)
    assert [(row.score, row.comment) for row in surveys(world)] == [(4, "Came well prepared")]
    page.get_by_role("link", name="Change my answer").click()
    expect(page.get_by_role("radio", name="4", exact=True)).to_be_checked()


def test_the_longest_scale_fits_a_small_phone_in_chinese(
    world: SurveyWorld, rep: Person, visit: Visiting
) -> None:
    page = visit(page_of(world, rep, kind="Recommend us?"), locale="zh-CN")
    expect(page.locator("html")).to_have_attribute("lang", "zh-Hans")
    expect(page.get_by_role("group", name="您有多大可能向他人推荐我们？")).to_be_visible()
    assert page.get_by_role("radio").count() == 11
    assert fits(page)
    for label in page.locator(".scores label").all():
        box = label.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 44
    page.locator(".scores label").nth(9).click()
    page.get_by_role("button", name="发送").click()
    expect(page.get_by_role("heading", name="谢谢您：9 分（满分 10）。")).to_be_visible()
    page.get_by_role("link", name="English").click()
    expect(page.get_by_role("heading", name="Thank you: 9 of 10.")).to_be_visible()
    assert [row.score for row in surveys(world)] == [9]


def test_every_word_can_be_read_in_the_sun(
    world: SurveyWorld, rep: Person, visit: Visiting
) -> None:
    page = visit(page_of(world, rep), script=True)
    page.locator(".scores label").nth(2).click()
    for selector in ("legend", ".hint", ".scores span", "label.own", "summary", "button", "a"):
        assert page.evaluate(_CONTRAST, selector) >= 7, selector
