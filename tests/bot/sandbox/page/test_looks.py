"""How the chat page looks: sizes, themes, languages, what may stand in a text."""

import re

import pytest
from playwright.sync_api import expect

from bot.sandbox.phone import Phone
from bot.sandbox.sandbox import Sandbox
from tests.bot.sandbox.caller import Caller
from tests.bot.sandbox.page.conftest import Visit, Visiting

pytestmark = pytest.mark.browser

NORMAL_TEXT = 4.5
CONTRAST = """
selector => {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const over = (colours) => {
    canvas.clearRect(0, 0, 1, 1);
    for (const colour of colours) { canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); }
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const light = (rgb) => rgb.map(c => c / 255)
    .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, c, at) => sum + c * [0.2126, 0.7152, 0.0722][at], 0);
  const element = document.querySelector(selector);
  const grounds = [];
  for (let at = element; at; at = at.parentElement)
    grounds.unshift(getComputedStyle(at).backgroundColor);
  const ground = light(over(grounds));
  const ink = light(over([...grounds, getComputedStyle(element).color]));
  return (Math.max(ground, ink) + 0.05) / (Math.min(ground, ink) + 0.05);
}
"""
READ = (
    ".in .text",
    ".out .text",
    ".in time",
    ".out time",
    ".in a",
    ".key-label",
    ".day span",
    ".chat-title h2",
    ".status",
    ".person-name",
    ".person-note",
    ".owner .tag",
    ".clock-date",
    ".clock-moves button",
    ".add-person",
    ".speak",
)


@pytest.fixture
def talk(rui: Phone, api: Caller) -> Phone:
    """A chat with a bit of everything that could be too wide or too pale."""
    rui.start()
    rui.say("Pneumonoultramicroscopicsilicovolcanoconiosis" * 8)
    keys = [[{"text": f"Button {n} with long words", "callback_data": str(n)} for n in range(8)]]
    text = "<b>Kestrel</b> <a href='https://example.com'>site</a>\n<pre>{}</pre>".format("=" * 300)
    markup = {"inline_keyboard": keys}
    api.ok(
        "sendMessage",
        chat_id=rui.person.id,
        text=text,
        parse_mode="HTML",
        reply_markup=markup,
    )
    return rui


def ground(page: Visit) -> str:
    return str(page.script("getComputedStyle(document.body).backgroundColor"))


@pytest.mark.parametrize("width", [320, 480, 720, 1280])
def test_nothing_is_wider_than_the_screen(visit: Visiting, talk: Phone, width: int) -> None:
    page = visit(talk, width=width, height=640)
    expect(page.messages(outgoing=False)).to_be_visible()
    assert page.script("document.documentElement.scrollWidth") == width
    wide = "it => it.scrollWidth > it.clientWidth"
    assert not page.page.locator(".scroller").evaluate(wide)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_has_contrast(visit: Visiting, talk: Phone, scheme: str) -> None:
    page = visit(talk, width=1280, color_scheme=scheme)
    pale = {name: page.script(CONTRAST, name) for name in READ}
    assert {name: ratio for name, ratio in pale.items() if ratio < NORMAL_TEXT} == {}


def test_dark_follows_the_system_until_one_chooses(visit: Visiting, talk: Phone) -> None:
    page = visit(talk, width=1280, color_scheme="dark")
    dark = ground(page)
    page.button("Theme: as the system").click()
    light = ground(page)
    assert light != dark
    page.page.reload()
    expect(page.button("Theme: light")).to_be_visible()
    assert ground(page) == light


def test_the_page_speaks_the_browsers_language_until_one_chooses(
    visit: Visiting, talk: Phone
) -> None:
    page = visit(talk, width=1280, locale="zh-CN")
    expect(page.page.get_by_role("textbox", name="输入消息")).to_be_visible()
    expect(page.page.locator(".day")).to_have_text("今天")
    page.page.get_by_role("button", name="将本页切换为英文").click()
    expect(page.field).to_be_visible()
    expect(page.page.locator("html")).to_have_attribute("lang", "en")


def test_a_newcomer_meets_people_of_their_language(
    visit: Visiting, sandbox: Sandbox, rui: Phone, mara: Phone
) -> None:
    page = visit(width=1280)
    assert page.page.url.endswith(f"#{rui.person.id},{mara.person.id}")
    wei = sandbox.join("张伟", role="rep", language_code="zh-hans")
    page = visit(width=1280, locale="zh-CN")
    assert page.page.url.endswith(f"#{wei.id},{mara.person.id},{rui.person.id}")


@pytest.mark.usefixtures("talk")
def test_both_languages_say_the_same(visit: Visiting) -> None:
    page = visit()
    read = "async () => [(await import('/static/texts/{}.js')).default]"
    en, zh = (page.script(read.format(language))[0] for language in ("en", "zh"))
    assert list(en) == list(zh)
    holes = re.compile(r"\{\w+\}")
    assert {key: holes.findall(en[key]) for key in en} == {
        key: holes.findall(zh[key]) for key in zh
    }


def test_wide_screens_lay_phones_side_by_side(visit: Visiting, rui: Phone, mara: Phone) -> None:
    page = visit(rui, mara, width=1280)
    expect(page.page.locator(".phone")).to_have_count(2)
    page.page.get_by_role("button", name="Put Rui Zhang’s phone away").click()
    expect(page.page.locator(".phone")).to_have_count(1)
    assert page.page.url.endswith(f"#{mara.person.id}")
    page.page.reload()
    expect(page.phone(mara)).to_be_visible()


def test_narrow_screens_show_one_phone_and_switch(visit: Visiting, rui: Phone, mara: Phone) -> None:
    page = visit(rui, mara, width=360)
    expect(page.page.locator(".phone")).to_have_count(1)
    page.page.locator(".switcher").click()
    page.page.locator(".person", has_text="Mara Voss").click()
    expect(page.phone(mara)).to_be_visible()
    expect(page.page.locator(".phone")).to_have_count(1)
    expect(page.page.locator(".drawer-panel")).not_to_be_in_viewport()


def test_the_list_of_people_closes_by_escape(visit: Visiting, rui: Phone) -> None:
    page = visit(rui)
    page.page.locator(".switcher").click()
    expect(page.page.locator(".person")).to_be_focused()
    page.page.keyboard.press("Escape")
    expect(page.page.locator(".drawer-panel")).not_to_be_in_viewport()
    expect(page.page.locator(".switcher")).to_be_focused()


def test_a_person_can_be_added(visit: Visiting) -> None:
    page = visit(width=1280)
    page.button("Add a person").click()
    page.dialog.get_by_label("Name").fill("Wei Chen")
    page.dialog.get_by_label("Part they play").select_option("manager")
    page.page.keyboard.press("Enter")
    expect(page.page.locator(".phone .owner")).to_contain_text("Wei Chenmanager")


def test_texts_are_rebuilt_from_allowed_tags_only(visit: Visiting) -> None:
    page = visit()
    wild = (
        "<b onclick='bad()'>bold</b><i style='x'>i</i><h1>title</h1><svg><a href='x:y'>a</a></svg>"
        "<a href='javascript:bad()'>link</a><iframe src='/'></iframe><form><input></form>"
    )
    tame = page.script(
        """async html => {
          const { richText } = await import("/static/app/richtext.js");
          const into = document.createElement("div");
          into.append(richText(html, {}));
          return into.innerHTML;
        }""",
        wild,
    )
    assert tame == "<b>bold</b><i>i</i>titlealink"


def test_telegrams_formatting_is_shown(visit: Visiting, rui: Phone, api: Caller) -> None:
    rui.start()
    text = "<b>b</b><i>i</i><u>u</u><s>s</s><code>c</code><tg-spoiler>hush</tg-spoiler>"
    api.ok("sendMessage", chat_id=rui.person.id, text=text, parse_mode="HTML")
    page = visit(rui)
    shown = page.messages(outgoing=False).locator(".text")
    assert shown.locator("b, i, u, s, code").all_inner_texts() == ["b", "i", "u", "s", "c"]
    page.page.get_by_role("button", name="Show the hidden text").click()
    expect(shown).to_have_text("biuschush")
    expect(page.page.locator(".spoiler")).to_have_count(0)
