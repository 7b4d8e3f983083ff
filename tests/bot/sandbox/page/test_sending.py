"""What one sends besides text from the chat page."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from bot.sandbox.phone import Phone
from bot.sandbox.sandbox import Sandbox
from tests.bot.sandbox.page.conftest import Visit, Visiting

pytestmark = pytest.mark.browser


@pytest.fixture
def page(visit: Visiting, rui: Phone) -> Visit:
    rui.start()
    return visit(rui)


def attach(page: Visit, what: str) -> None:
    page.button("Attach").click()
    page.choose(what)


def send(page: Visit) -> None:
    page.dialog.get_by_role("button", name="Send", exact=True).click()


def test_a_photo_is_sent_with_its_caption_and_enlarged_by_a_tap(
    page: Visit, sandbox: Sandbox, rui: Phone, tmp_path: Path
) -> None:
    picture = tmp_path / "shop.png"
    page.page.screenshot(path=picture)
    with page.page.expect_file_chooser() as chooser:
        attach(page, "Send a photo")
    chooser.value.set_files(picture)
    page.dialog.get_by_label("Caption").fill("Their new shop")
    send(page)
    sandbox.wait_for(lambda: "photo" in rui.messages()[-1].body)
    assert rui.messages()[-1].body["caption"] == "Their new shop"
    expect(page.messages(outgoing=True).last).to_contain_text("Their new shop")
    expect(page.messages(outgoing=True).last.locator("time")).to_be_in_viewport()
    page.button("Enlarge the photo").click()
    enlarged = page.dialog.get_by_role("img")
    assert enlarged.evaluate("image => image.decode().then(() => image.naturalWidth)") > 0
    page.page.keyboard.press("Escape")
    expect(page.dialog).to_have_count(0)


def test_a_file_can_be_downloaded_again(page: Visit, tmp_path: Path) -> None:
    table = tmp_path / "客户 list.csv"
    table.write_text("name\nAcme\n")
    with page.page.expect_file_chooser() as chooser:
        attach(page, "Send a file")
    chooser.value.set_files(table)
    send(page)
    card = page.page.get_by_role("link", name="Download 客户 list.csv")
    expect(card).to_contain_text("10 B")
    with page.page.expect_download() as download:
        card.click()
    assert download.value.path().read_bytes() == table.read_bytes()


def test_a_contact_is_shared(page: Visit, sandbox: Sandbox, rui: Phone) -> None:
    attach(page, "Share a contact")
    page.dialog.get_by_label("Name").fill("Jane Liu")
    page.dialog.get_by_label("Phone").fill("+1 415 555 0134")
    send(page)
    sandbox.wait_for(lambda: "contact" in rui.messages()[-1].body)
    expect(page.messages(outgoing=True).last).to_contain_text("Jane Liu")


def test_a_named_place_is_sent(page: Visit, sandbox: Sandbox, rui: Phone) -> None:
    attach(page, "Send a location")
    page.dialog.get_by_label("Place").select_option("Leeds · City Square")
    expect(page.dialog.get_by_label("Latitude")).to_be_hidden()
    send(page)
    sandbox.wait_for(lambda: "location" in rui.messages()[-1].body)
    expect(page.messages(outgoing=True).last).to_contain_text("Leeds · City Square")


def test_coordinates_are_sent(page: Visit, sandbox: Sandbox, rui: Phone) -> None:
    attach(page, "Send a location")
    page.dialog.get_by_label("Place").select_option("Coordinates…")
    page.dialog.get_by_label("Latitude").fill("22.5")
    page.dialog.get_by_label("Longitude").fill("113.9")
    send(page)
    sandbox.wait_for(lambda: "location" in rui.messages()[-1].body)
    assert rui.messages()[-1].body["location"] == {"latitude": 22.5, "longitude": 113.9}


def test_a_sticker_is_shown_large(page: Visit, sandbox: Sandbox, rui: Phone) -> None:
    attach(page, "Send a sticker")
    page.button("👍").click()
    sandbox.wait_for(lambda: "sticker" in rui.messages()[-1].body)
    expect(page.page.locator(".message.big .sticker")).to_have_text("👍")


def test_a_poll_is_sent(page: Visit, sandbox: Sandbox, rui: Phone) -> None:
    attach(page, "Send a poll")
    page.dialog.get_by_label("Question").fill("Where?")
    page.dialog.get_by_label("Answers").fill("Leeds\n\nBrno ")
    send(page)
    sandbox.wait_for(lambda: "poll" in rui.messages()[-1].body)
    options = rui.messages()[-1].body["poll"]["options"]
    assert [option["text"] for option in options] == ["Leeds", "Brno"]
    expect(page.messages(outgoing=True).last).to_contain_text("Brno")


def test_a_message_is_forwarded_with_its_author_and_time(
    page: Visit, sandbox: Sandbox, rui: Phone
) -> None:
    attach(page, "Forward a message")
    page.dialog.get_by_label("Written by").fill("Jane Liu")
    page.dialog.get_by_label("Written at").fill("2026-11-20T16:30")
    page.dialog.get_by_label("Text").fill("Please call me back")
    send(page)
    sandbox.wait_for(lambda: "forward_origin" in rui.messages()[-1].body)
    expect(page.messages(outgoing=True).last).to_contain_text(
        "Forwarded from Jane Liu· Fri 20 Nov 16:30"
    )


def test_what_was_dismissed_is_not_sent(page: Visit, rui: Phone) -> None:
    attach(page, "Share a contact")
    page.dialog.get_by_label("Name").fill("Jane Liu")
    page.dialog.get_by_role("button", name="Cancel").click()
    expect(page.dialog).to_have_count(0)
    assert len(rui.messages()) == 1
