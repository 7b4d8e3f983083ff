"""Buttons of drafts that are gone, of other people, of no version there ever was."""

import dataclasses
from enum import StrEnum
from itertools import product

import pytest
from sqlalchemy import select

from bot.conversations import ROUTES
from bot.texts import words
from crm_core.channel.model import DraftRow, InboxRow
from crm_core.customers.views import CustomerView
from crm_core.people.accounts import account_of
from crm_core.people.actions import restore, revoke
from tests.bot.bad_luck.records import Records
from tests.kit.person import Person
from tests.kit.world import World

SENTENCE = "Visited Acme today, wants 200 units, call Fri 9am"
GARBAGE = [
    *("", ":", "ls", "ls:", "ls::", "ls:x:1:2", "ls:x:--5", "ls:x:٣", "zz:1", "co:", "u:", "x:1"),
    *("lr:x:1:-9", "ls:x:" + "9" * 50, "🙂" * 16, "<b>", "co:' OR 1=1", "ls:\u202e:1"),
]

both_languages = pytest.mark.parametrize("language", ["en", "zh-hans"])


def test_garbage_in_a_button_is_answered_and_changes_nothing(
    world: World, rep: Person, acme: CustomerView, records: Records
) -> None:
    rep.says(SENTENCE)
    before = records()
    for data in filter(None, GARBAGE):
        rep.presses(data)
        assert rep.popup, data
    assert records() == before


def wild_presses(customer: str, draft: str) -> list[str]:
    """Of each kind that there is, with ids that exist and that do not, and odd values."""
    texts = ["", "nobody", customer, draft, "step9", "edit-1"]
    numbers = ["0", "-7", "99", "999999999999"]
    found = []
    for step in ROUTES.presses.values():
        code = step.press.CODE
        kinds = [_values(field, texts, numbers) for field in dataclasses.fields(step.press)]
        every = [":".join([code, *values]) for values in product(*kinds)]
        found += every[:: max(1, len(every) // 6)]
    return [data for data in found if len(data.encode()) <= 64]


def _values(field: "dataclasses.Field[object]", texts: list[str], numbers: list[str]) -> list[str]:
    if field.type is int:
        return numbers
    if isinstance(field.type, type) and issubclass(field.type, StrEnum):
        return [*map(str, field.type), "emperor"]
    return texts


def test_no_press_with_odd_values_breaks_anything(world: World, acme: CustomerView) -> None:
    admin = world.admin()
    mine = world.customer(admin, "Beta Ltd")
    admin.says("Visited Beta today, wants 200 units, call Fri 9am")
    with world.core.reading() as work:
        [draft] = work.session.scalars(select(DraftRow.id))
    card = admin.last
    for number, data in enumerate(wild_presses(mine.id, draft)):
        admin.phone.tap(card.message_id, data=data)
        if number % 50 == 0:
            world.settle()
    world.settle()
    with world.core.reading() as work:
        assert not work.session.scalars(select(InboxRow).where(InboxRow.error.is_not(None))).all()


@both_languages
def test_a_button_of_a_draft_that_is_gone_says_so(
    world: World, records: Records, language: str
) -> None:
    rep = world.rep(language=language)
    before = records()
    rep.presses("ls:gone12345678:1")
    assert rep.popup == words(language[:2], "error-draft-gone")
    rep.presses("old:thing")
    assert rep.popup == words(language[:2], "button-old")
    assert records() == before


def test_two_taps_at_once_write_once_and_are_both_answered(
    world: World, rep: Person, acme: CustomerView, records: Records
) -> None:
    rep.says(SENTENCE)
    before, card, save = records(), rep.last, rep.data_of("Save")
    rep.looks_up()
    for _ in range(5):
        rep.phone.tap(card.message_id, data=save)
    world.settle()
    assert rep.popup == "Saved already."
    assert records()["interactions"] == before["interactions"] + 1
    assert records()["follow_ups"] == before["follow_ups"] + 1


def test_save_and_cancel_at_once_leave_one_outcome(
    world: World, rep: Person, acme: CustomerView, records: Records
) -> None:
    rep.says(SENTENCE)
    card, save, cancel = rep.last, rep.data_of("Save"), rep.data_of("Cancel")
    rep.phone.tap(card.message_id, data=cancel)
    rep.phone.tap(card.message_id, data=save)
    world.settle()
    rep.sees("Not saved")
    assert records()["interactions"] == 0


def test_a_tap_and_a_text_at_once_are_taken_one_after_the_other(
    world: World, rep: Person, acme: CustomerView, records: Records
) -> None:
    rep.says(SENTENCE)
    card, save = rep.last, rep.data_of("Save")
    rep.phone.tap(card.message_id, data=save)
    rep.phone.say("Called Acme, they accept")
    world.settle()
    rep.sees("Call", "they accept", "Save")
    assert records()["interactions"] == 1


@both_languages
def test_a_revoked_rep_can_do_nothing_more_and_is_told_in_their_language(
    world: World, records: Records, language: str
) -> None:
    admin, rep = world.admin(), world.rep(language=language)
    world.customer(rep, "Acme Corp", aliases=("Acme",))
    rep.says("Visited Acme today, wants 200 units")
    save = rep.data_of(words(language[:2], "button-save"))
    rep.taps(words(language[:2], "button-edit"))
    rep.taps(words(language[:2], "log-line-summary"))
    with world.core.work(world.actor(admin)) as work:
        revoke(work, rep.user_id)
    before = records()
    rep.says("a better text")
    rep.sees(words(language[:2], "stranger"))
    rep.presses(save)
    assert rep.popup == words(language[:2], "stranger")
    rep.says("/find acme")
    rep.sees(words(language[:2], "stranger"))
    assert records() == before


def test_a_rep_who_is_let_in_again_finds_the_draft_where_it_was(
    world: World, rep: Person, acme: CustomerView, records: Records
) -> None:
    admin = world.admin()
    rep.says(SENTENCE)
    card, save = rep.last, rep.data_of("Save")
    with world.core.work(world.actor(admin)) as work:
        revoke(work, rep.user_id)
    rep.presses(save, card)
    with world.core.work(world.actor(admin)) as work:
        restore(work, rep.user_id)
    rep.presses(save, card)
    assert records()["interactions"] == 1


def test_a_person_with_another_language_set_is_refused_in_that_language(world: World) -> None:
    admin, rep = world.admin(), world.rep(language="en")
    rep.says("/settings")
    rep.taps("中文")
    with world.core.work(world.actor(admin)) as work:
        revoke(work, rep.user_id)
    rep.says("华为")
    rep.sees(words("zh", "stranger"))


@both_languages
def test_a_stranger_who_presses_gets_the_polite_line(
    world: World, rep: Person, acme: CustomerView, records: Records, language: str
) -> None:
    rep.says(SENTENCE)
    save, before = rep.data_of("Save"), records()
    stranger = world.stranger(language=language)
    stranger.starts()
    stranger.presses(save)
    assert stranger.popup == words(language[:2], "stranger")
    assert records() == before


def test_a_rep_who_blocks_and_unblocks_the_bot_goes_on(
    world: World, rep: Person, acme: CustomerView, records: Records
) -> None:
    rep.says(SENTENCE)
    rep.phone.block()
    world.settle()
    with world.core.reading() as work:
        assert account_of(work, rep.user_id) is None
    rep.phone.unblock()
    world.settle()
    rep.taps("Save")
    rep.sees("✓ Logged")
    assert records()["interactions"] == 1


def test_a_reminder_for_somebody_who_blocked_the_bot_comes_when_they_are_back(
    world: World, rep: Person, acme: CustomerView
) -> None:
    rep.says("/remind Acme tomorrow 9am send the quote")
    rep.taps("Save")
    rep.phone.block()
    world.settle()
    world.advance(days=2)
    rep.phone.unblock()
    world.settle()
    rep.says("/today")
    rep.sees("send the quote")
