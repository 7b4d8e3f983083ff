"""Whatever people wrote, the cards about follow-ups fit what Telegram takes."""

import datetime as dt
import re
from html import unescape

import pytest

from bot.cards import agenda, escalation, follow_ups, remind
from bot.cards.card import MOST_CHARACTERS, Card
from bot.speech import Speech
from bot.texts import LANGUAGES
from crm_core.channel.drafts import Draft
from crm_core.follow_ups.draft import ReminderDraft, Whom
from crm_core.follow_ups.escalation import Digest, Overdue
from crm_core.follow_ups.times import choices
from crm_core.follow_ups.views import Agenda, FollowUpView, Occasion, Repeats, Upcoming
from crm_core.interactions.views import InteractionView

NOW = dt.datetime(2026, 11, 23, 2, 0, tzinfo=dt.UTC)
LONG = "<&李>" * 2000
FOLLOW_UP = FollowUpView(
    id="x" * 12,
    customer_id="y" * 12,
    customer_name=LONG[:200],
    contact_id="z" * 12,
    contact_name=LONG[:120],
    note=LONG,
    due_at=NOW,
    assignee_id="u",
    assignee_name=LONG[:120],
    status="open",
    result=LONG,
    done_at=None,
    version=1_000_000,
    repeats=Repeats("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU,WE,TH,FR,SA,SU"),
)
LAST = InteractionView(
    id="i",
    customer_id="y",
    customer_name=LONG[:200],
    contact_id=None,
    contact_name=None,
    kind="visit",
    occurred_at=NOW,
    grain="day",
    summary=LONG,
    text=LONG,
    author_id=None,
    author_name=None,
    created_at=NOW,
)
OCCASION = Occasion("birthday", NOW.date(), "z", "y", LONG[:200], LONG[:120], 46)
OVERDUE = Overdue("f", "y", LONG[:200], LONG, NOW, "u", LONG[:120])
DRAFT = Draft("d" * 12, "reminder", "open", 1_000_000, "", None)
WHOM = Whom(customer_id="y", customer_name=LONG[:200], contact_name=LONG[:120], label=LONG)
NEW = ReminderDraft(whom=WHOM, due_at=NOW, note=LONG, options=(WHOM,) * 6)


@pytest.fixture(params=LANGUAGES)
def say(request: pytest.FixtureRequest) -> Speech:
    return Speech(request.param, "Asia/Shanghai", NOW)


def every_card(say: Speech) -> list[Card]:
    offered = choices(NOW, say.zone)
    many = (FOLLOW_UP,) * 15
    day = Agenda(say.now.date(), many, many, many[:5], (OCCASION,) * 30, "me")
    return [
        follow_ups.reminder(say, FOLLOW_UP, LAST, delayed=True, reader="me"),
        follow_ups.snooze_menu(say, FOLLOW_UP, offered),
        follow_ups.snoozed(say, FOLLOW_UP, NOW, NOW),
        follow_ups.ask_result(say, FOLLOW_UP, Upcoming(FOLLOW_UP, NOW)),
        follow_ups.settled(say, FOLLOW_UP, Upcoming(FOLLOW_UP, NOW)),
        remind.ask_whom(say, DRAFT.id, NEW, say.text(LONG[:80])),
        remind.ask_time(say, DRAFT.id, NEW, offered, say.text(LONG[:80])),
        remind.ask_note(say, DRAFT.id, NEW),
        remind.confirm(say, DRAFT, NEW),
        remind.edit_menu(say, DRAFT, NEW),
        remind.ask_next(say, DRAFT.id, FOLLOW_UP, offered),
        remind.saved(say, DRAFT.id, FOLLOW_UP, FOLLOW_UP),
        remind.gone(say, "remind-cancelled", NEW),
        *(agenda.agenda_card(say, day, page) for page in range(5)),
        agenda.occasions_card(say, day.occasions),
        escalation.digest(say, Digest((OVERDUE,) * 10, 500)),
    ]


def test_no_card_is_longer_than_telegram_takes(say: Speech) -> None:
    for card in every_card(say):
        assert len(unescape(re.sub(r"</?b>", "", card.text))) <= MOST_CHARACTERS


def test_what_people_wrote_is_never_markup(say: Speech) -> None:
    for card in every_card(say):
        assert set(re.findall(r"<[^>]*>", card.text)) <= {"<b>", "</b>"}


def test_every_button_fits_and_none_is_in_a_crowd(say: Speech) -> None:
    for card in every_card(say):
        for row in card.keyboard()["inline_keyboard"]:
            assert 1 <= len(row) <= 3
            assert all(len(button["callback_data"].encode()) <= 64 for button in row)
