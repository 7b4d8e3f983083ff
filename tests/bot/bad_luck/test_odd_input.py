"""Odd input gets a clear answer in the person's language and writes nothing."""

import datetime as dt
import struct
from collections.abc import Callable

import pytest
from sqlalchemy import func, select

from bot.sandbox.phone import Phone
from bot.texts import words
from crm_core.channel.model import DraftRow
from crm_core.customers.views import CustomerView, NewContact
from tests.bot.bad_luck.records import Records
from tests.kit.person import Person
from tests.kit.world import World

# All that is looked at is its size: 640 by 480.
PNG = b"\x89PNG\r\n\x1a\n" + b"\x00\x00\x00\rIHDR" + struct.pack(">II", 640, 480)
EN, ZH = "en", "zh"
APP_LANGUAGES = {EN: "en", ZH: "zh-hans"}

both_languages = pytest.mark.parametrize("language", [EN, ZH])


def in_language(world: World, language: str) -> Person:
    return world.rep("Rui Zhang", language=APP_LANGUAGES[language])


def drafts(world: World) -> int:
    with world.core.reading() as work:
        return work.session.scalar(select(func.count()).select_from(DraftRow)) or 0


UNREADABLE: dict[str, Callable[[Phone], object]] = {
    "a sticker": lambda phone: phone.sticker("👍"),
    "a poll": lambda phone: phone.poll("Lunch?", ["Noodles", "Rice"]),
    "a voice note": lambda phone: phone.voice(b"OggS" + bytes(40)),
    "a photo": lambda phone: phone.photo(PNG),
    "a document": lambda phone: phone.document(b"a,b\n1,2\n", "customers.csv", "text/csv"),
    "a location": lambda phone: phone.location(22.54, 114.05),
    "an emoji": lambda phone: phone.say("👍"),
    "several emoji": lambda phone: phone.say("🎉🎉 🙏🏽"),
    "only punctuation": lambda phone: phone.say("...?!"),
    "a bare full stop": lambda phone: phone.say("。"),
    "only an accent": lambda phone: phone.say("\u0301"),
}


@both_languages
@pytest.mark.parametrize("what", UNREADABLE)
def test_what_cannot_be_read_is_answered_with_what_can(
    world: World, records: Records, what: str, language: str
) -> None:
    rep = in_language(world, language)
    before = records()
    UNREADABLE[what](rep.phone)
    world.settle()
    rep.sees(words(language, "unreadable"))
    assert records() == before
    assert drafts(world) == 0


@both_languages
def test_the_rest_of_a_message_that_was_too_long_is_not_called_no_text(
    world: World, records: Records, language: str
) -> None:
    rep = in_language(world, language)
    before = records()
    rep.says(
        {EN: "about prices and the delivery. ", ZH: "的价格和交货期，还有售后的问题。"}[language]
        * 30
    )
    rep.sees(words(language, "unclear"))
    assert records() == before
    assert drafts(world) == 0


@pytest.mark.parametrize(
    "send",
    [
        lambda phone, text: phone.photo(PNG, text),
        lambda phone, text: phone.document(b"%PDF-1.7", "quote.pdf", "application/pdf", text),
        lambda phone, text: phone.voice(b"OggS" + bytes(40), 3, text),
        lambda phone, text: phone.forward(text, "Jane", dt.datetime(2026, 11, 20, 9, 0)),  # noqa: DTZ001 - UTC by definition
    ],
    ids=["photo", "document", "voice", "forwarded"],
)
def test_a_sentence_that_comes_with_something_is_a_log_like_any_other(
    world: World, rep: Person, acme: CustomerView, send: Callable[[Phone, str], object]
) -> None:
    send(rep.phone, "Visited Acme today, wants 200 units")
    world.settle()
    rep.sees("Acme Corp", "200 units", "Save")


@pytest.mark.parametrize(
    "text",
    [
        "<b>Acme</b> & <script>alert(1)</script>",
        "Visited Acme today, budget < 5k & > 3k, see <a href='x'>",
        "&lt;Acme&gt; &amp; &#x202e;",
        "Visited Acme today, زار العميل اليوم وطلب عرض سعر",
        "Visited Acme today \u2067שלום\u2069 done",
        "V\u200bisited A\u200bcme tod\u200bay, wants 200 units",
        "\ufeffVisited Acme today",
        "Visited Acme today\n\n\n\nwants\t200 units",
        "Visited Acme today, 𝓌𝒶𝓃𝓉𝓈 𝟚𝟘𝟘 𝕦𝕟𝕚𝕥𝕤",
        "Visited Acme today, Z̷̧̢a̴̡l̸g̵o̶ text",
    ],
)
def test_odd_writing_is_kept_as_it_was_typed(
    world: World, rep: Person, acme: CustomerView, records: Records, text: str
) -> None:
    before = records()
    rep.says(text)
    typed = rep.phone.messages()[-2].body["text"]
    assert records() == before
    rep.taps("Cancel")
    rep.sees("Not saved", typed)


@both_languages
def test_the_longest_message_there_is_can_be_logged_and_saved(
    world: World, records: Records, language: str
) -> None:
    rep = in_language(world, language)
    world.customer(rep, "Acme Corp", aliases=("Acme",))
    start = {EN: "Visited Acme today. ", ZH: "今天拜访了Acme。"}[language]
    text = (start + {EN: "They & we talked. ", ZH: "聊了很多<细节>。"}[language] * 500)[:4095] + "."
    assert len(text) == 4096
    rep.says(text)
    rep.sees("Acme Corp")
    before = records()
    rep.taps(words(language, "button-save"))
    rep.sees("✓", "Acme Corp")
    assert records()["interactions"] == before["interactions"] + 1


def test_the_longest_message_can_be_cancelled_and_undone(
    world: World, rep: Person, acme: CustomerView
) -> None:
    text = ("Visited Acme today. " + "<&>" * 2000)[:4096]
    rep.says(text)
    rep.taps("Cancel")
    rep.sees("Not saved", "<&>")
    rep.says(text)
    rep.taps("Save")
    rep.taps("Undo")
    rep.sees("Undone")


@both_languages
@pytest.mark.parametrize("command", ["/nosuch", "/Nosuch Acme", "/drop_table"])
def test_an_unknown_command_points_to_help(world: World, language: str, command: str) -> None:
    rep = in_language(world, language)
    rep.says(command)
    name = command.split(maxsplit=1)[0][1:]
    rep.sees(words(language, "unknown-command", name=name))


@pytest.mark.parametrize("command", ["/FIND acme", "/Find acme", "/find@FIELDLOG_BOT acme"])
def test_a_command_may_be_written_in_capitals(
    rep: Person, acme: CustomerView, command: str
) -> None:
    rep.says(command)
    rep.sees("Acme Corp", "Log")


@pytest.mark.parametrize("text", ["/", "//", "/ find acme", "/查找 acme"])
def test_what_only_looks_like_a_command_is_answered(world: World, rep: Person, text: str) -> None:
    count = len(rep.messages)
    rep.says(text)
    assert len(rep.messages) > count


@both_languages
def test_an_impossible_date_is_named_and_what_would_be_right_is_said(
    world: World, records: Records, language: str
) -> None:
    rep = in_language(world, language)
    world.customer(rep, "Acme Corp", aliases=("Acme",))
    before = records()
    rep.says("/remind Acme on 32/13 send the quote")
    rep.sees(words(language, "time-no-date", text="32/13"), "send the quote")
    assert records() == before


@pytest.mark.parametrize(
    "text",
    [
        "/remind Acme on 30 Feb send the quote",
        "/remind Acme at 25:00 send the quote",
        "/remind Acme 2月30日 发报价",
        "/remind Acme in 99999999999 days send it",
        "/remind Acme in 9999 years",
        "/remind Acme 31/12/9999 send it",
        "/remind Acme yesterday send it",
        "Visited Acme 99999999999999 days ago",
        "Visited Acme on 1/1/0001",
    ],
)
def test_no_date_is_too_odd_to_be_answered(
    rep: Person, acme: CustomerView, records: Records, text: str
) -> None:
    before = records()
    count = len(rep.messages)
    rep.says(text)
    assert len(rep.messages) > count
    assert records() == before


@both_languages
def test_an_unknown_customer_is_said_to_be_unknown(
    world: World, records: Records, language: str
) -> None:
    rep = in_language(world, language)
    before = records()
    rep.says("/find Zzyzx")
    rep.sees("Zzyzx")
    rep.says("/remind Zzyzx tomorrow 9am call")
    rep.sees(words(language, "remind-whom").split("?")[0].split("?")[0])
    rep.says("/history Zzyzx")
    rep.sees("Zzyzx")
    assert records() == before


@both_languages
def test_two_customers_of_one_name_are_told_apart(
    world: World, records: Records, language: str
) -> None:
    rep = in_language(world, language)
    world.customer(rep, "Acme", NewContact("Jane Liu"), city="Leeds")
    second = world.customer(rep, "Acme", NewContact("Jan Novak"), city="Brno")
    before = records()
    rep.says({EN: "Visited Acme today, wants 200 units", ZH: "今天拜访了Acme,要200台"}[language])
    rep.sees(words(language, "log-which"), "Leeds", "Brno")
    assert words(language, "button-save") not in rep.buttons()
    assert records() == before
    rep.taps("Acme · Brno")
    rep.taps(words(language, "button-save"))
    rep.taps(words(language, "button-open"))
    rep.sees("Jan Novak")
    assert second.name == "Acme"


def test_editing_a_message_that_led_to_nothing_changes_nothing(
    rep: Person, acme: CustomerView, records: Records
) -> None:
    sent = rep.says("acme")
    before, count = records(), len(rep.messages)
    rep.edits(sent, "Visited Acme today, wants 200 units")
    assert records() == before
    assert len(rep.messages) == count
