"""Surveys that fall due, and what the team hears of the answers."""

from collections.abc import Callable, Iterable, Mapping

from bot.cards import survey as cards
from bot.cards import survey_alerts as alerts
from bot.cards.card import Card
from bot.delivery.ticks import Notice, Notify
from bot.speech import Speech
from crm_core.channel.due import Due
from crm_core.channel.outbox import Priority
from crm_core.people.accounts import Account, account_of
from crm_core.surveys.actions import DUE_KIND, send, take_occasion
from crm_core.surveys.loop import (
    CONTACT_DUE_KIND,
    contact_after,
    keeper_of,
    managers_of,
    raise_alarm,
)
from crm_core.surveys.triggers import TRIGGERS
from crm_core.surveys.views import Alarm, Answered, SurveyView
from crm_core.work import Work


def occasion_due(work: Work, due: Due) -> list[Notice]:
    """To everybody whom the trigger asks, unless something speaks against it."""
    return [notice for survey in take_occasion(work, due) for notice in questions(work, survey)]


def survey_due(work: Work, due: Due) -> list[Notice]:
    """One that waited for the person's day to begin."""
    survey = send(work, due.subject_id)
    return questions(work, survey) if survey else []


def questions(work: Work, survey: SurveyView) -> list[Notice]:
    account = account_of(work, survey.user_id or "")
    if account is None:
        return []
    card = cards.question(speech_of(work, account), survey)
    return [Notice(account, card, cards.ref(survey), Priority.SURVEY)]


def contact_made(work: Work, due: Due) -> list[Notice]:
    """Somebody spoke with the customer after a low score: whoever leads the team hears of it."""
    found = contact_after(work, due.subject_id)
    if found is None:
        return []
    survey, made = found
    people = [each for each in managers_of(work, survey.team) if each != made.author_id]
    return _told(work, people, lambda say, _: alerts.contact_made(say, survey, made))


def consequences(work: Work, answered: Answered) -> list[Notice]:
    """What an answer is to be told to the team, in the same transaction."""
    survey = answered.survey
    if answered.is_newly_low:
        return _alarm(work, survey)
    if answered.recovered is not None:
        before = answered.recovered
        return _told(
            work, _concerned(work, survey), lambda say, _: alerts.recovered(say, before, survey)
        )
    if answered.is_low_no_more or (survey.is_low and answered.before != survey.score):
        return _told(work, _concerned(work, survey), lambda say, _: alerts.changed(say, survey))
    return []


def _alarm(work: Work, survey: SurveyView) -> list[Notice]:
    keeper = keeper_of(work, survey)
    language = keeper.language if keeper else work.settings.default_language
    zone = keeper.timezone if keeper else work.settings.default_timezone
    note = alerts.follow_up_note(Speech(language, zone, work.now), survey)
    alarm = raise_alarm(work, survey, note)
    name = keeper.name if keeper else ""
    return _told(work, alarm.people, lambda say, user: _low(say, alarm, user, name))


def _low(say: Speech, alarm: Alarm, user_id: str, keeper_name: str) -> Card:
    return alerts.low(say, alarm, None if user_id == alarm.owner_id else keeper_name)


def comment_added(work: Work, survey: SurveyView) -> list[Notice]:
    """Words reach whoever looks after the customer; of a low score, all who heard of that."""
    people = _concerned(work, survey) if survey.is_low else _keeper(work, survey)
    return _told(work, people, lambda say, _: alerts.comment_added(say, survey))


def _concerned(work: Work, survey: SurveyView) -> list[str]:
    return list(dict.fromkeys([*_keeper(work, survey), *managers_of(work, survey.team)]))


def _keeper(work: Work, survey: SurveyView) -> list[str]:
    keeper = keeper_of(work, survey)
    return [keeper.id] if keeper else []


def _told(work: Work, user_ids: Iterable[str], card: Callable[[Speech, str], Card]) -> list[Notice]:
    """To each in their own language and time."""
    accounts = [(user_id, account_of(work, user_id)) for user_id in user_ids]
    return [
        Notice(account, card(speech_of(work, account), user_id))
        for user_id, account in accounts
        if account is not None
    ]


def speech_of(work: Work, account: Account) -> Speech:
    return Speech(account.language, account.actor.timezone, work.now)


NOTICES: Mapping[str, Notify] = {
    **dict.fromkeys(TRIGGERS, occasion_due),
    DUE_KIND: survey_due,
    CONTACT_DUE_KIND: contact_made,
}
