"""A time that a person types as an answer: read, or refused with what would be right."""

import datetime as dt

from bot.cards.card import Card, shortened
from bot.turn import Turn
from crm_core.follow_ups.times import due_of
from crm_core.understanding import read_time

_MOST_QUOTED = 60


def typed_time(turn: Turn) -> tuple[dt.datetime, bool] | None:
    """And whether the hour was named. None when it is no time, or is past: the person was told."""
    now, say = turn.work.now, turn.say
    when = read_time(turn.text, now, say.zone.key)
    if when is None:
        turn.reply(Card(say("time-unclear", text=shortened(turn.text, _MOST_QUOTED))))
        return None
    due_at = due_of(when, now, say.zone)
    if due_at <= now:
        turn.reply(Card(say("time-passed", time=say.sentence(say.moment(due_at)))))
        return None
    return due_at, when.names_the_hour
