"""Button presses and inline queries that wait for a bot's answer."""

import datetime as dt
import itertools
from dataclasses import dataclass

from bot.sandbox.errors import ApiError, bad_request
from bot.sandbox.world import Bot, Chat, Json

# Telegram gives a bot this long to answer.
_ANSWERABLE = dt.timedelta(minutes=15)


@dataclass(slots=True)
class CallbackQuery:
    id: str
    chat: Chat
    asked_at: dt.datetime


@dataclass(slots=True)
class InlineQuery:
    id: str
    chat: Chat
    text: str
    offset: str
    asked_at: dt.datetime
    answer: Json | None = None


@dataclass(slots=True, frozen=True)
class _Cached:
    answer: Json
    until: dt.datetime


class OpenQueries:
    def __init__(self) -> None:
        self._ids = itertools.count(4_000_000_001)
        self._callbacks: dict[str, CallbackQuery] = {}
        self._inline: dict[str, InlineQuery] = {}
        self._cache: dict[tuple[int, int | None, str, str], _Cached] = {}

    def press(self, chat: Chat, now: dt.datetime) -> CallbackQuery:
        query = CallbackQuery(str(next(self._ids)), chat, now)
        self._callbacks[query.id] = query
        return query

    def ask(self, chat: Chat, text: str, offset: str, now: dt.datetime) -> InlineQuery:
        """An inline query; it comes answered when Telegram would answer from its cache."""
        query = InlineQuery(str(next(self._ids)), chat, text, offset, now)
        for whose in (chat.person.id, None):
            cached = self._cache.get((chat.bot.id, whose, text, offset))
            if cached is not None and now < cached.until:
                query.answer = cached.answer
                return query
        self._inline[query.id] = query
        return query

    def answered_callback(self, bot: Bot, query_id: str, now: dt.datetime) -> CallbackQuery:
        """The press that this answer belongs to, which can be answered once and in time."""
        query = self._callbacks.get(query_id)
        if query is None or query.chat.bot is not bot or now - query.asked_at > _ANSWERABLE:
            raise _too_old()
        return self._callbacks.pop(query_id)

    def answer_inline(self, bot: Bot, query_id: str, answer: Json, now: dt.datetime) -> InlineQuery:
        query = self._inline.get(query_id)
        if query is None or query.chat.bot is not bot or now - query.asked_at > _ANSWERABLE:
            raise _too_old()
        del self._inline[query_id]
        query.answer = answer
        whose = query.chat.person.id if answer["is_personal"] else None
        until = now + dt.timedelta(seconds=answer["cache_time"])
        self._cache[bot.id, whose, query.text, query.offset] = _Cached(answer, until)
        return query


def _too_old() -> ApiError:
    return bad_request("query is too old and response timeout expired or query ID is invalid")
