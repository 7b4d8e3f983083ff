"""Runs a turn: one update, one transaction; or a refusal, or an apology with a code."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass

import structlog
from telegram import Chat, Update

from bot.cards import plain
from bot.gate import admit
from bot.operation.metrics import Metrics
from bot.operation.watch import Seen, watched
from bot.router import route
from bot.steps import Routes
from bot.turn import Turn
from crm_core.channel import conversations, inbox
from crm_core.channel.inbox import EarlierOpen
from crm_core.channel.outbox import Outgoing
from crm_core.core import Core
from crm_core.errors import Refusal
from crm_core.people.accounts import Caller, identify
from crm_core.store.engine import is_transient
from crm_core.work import Work

_log = structlog.get_logger()
_CHANNEL = "telegram"


@dataclass(frozen=True, slots=True)
class Bot:
    """Which of our bots an update came to."""

    id: str
    username: str


class Turns:
    """Synchronous on purpose: a turn runs whole in a worker thread."""

    def __init__(self, core: Core, routes: Routes, metrics: Metrics, public_url: str = "") -> None:
        self._core = core
        self._public_url = public_url
        self._routes = routes
        self._metrics = metrics

    def run(self, bot: Bot, update: Update, holder: str | None = None) -> list[Outgoing]:
        """What to send now that the transaction is committed, straight from memory by `holder`.

        Raises only what may succeed when tried again: the store is away, or `EarlierOpen`.
        """
        with watched(self._metrics, _source(bot, update)) as seen:
            return self._answer(bot, update, holder, seen)

    def _answer(self, bot: Bot, update: Update, holder: str | None, seen: Seen) -> list[Outgoing]:
        try:
            try:
                return self._transact(bot, update, holder, self._step)
            except Refusal as refused:
                said = refused
                seen.outcome, seen.refusal = "refused", said.key
                return self._transact(bot, update, holder, lambda turn: _refuse(turn, said))
        except Exception as error:
            if is_transient(error) or isinstance(error, EarlierOpen):
                raise
            seen.outcome, seen.code = "apologised", secrets.token_hex(3)
            return self._apologise(bot, update, holder, seen.code)

    def _apologise(self, bot: Bot, update: Update, holder: str | None, code: str) -> list[Outgoing]:
        """If even that fails, the update is closed, or it would break every start from now on."""
        _log.exception("turn_failed", code=code, update=update.update_id)
        try:
            return self._transact(bot, update, holder, lambda turn: _apologise(turn, code))
        except Exception as error:
            if is_transient(error):
                raise
            _log.exception("apology_failed", code=code, update=update.update_id)
            self.give_up(bot, update.update_id, code)
            return []

    def give_up(self, bot: Bot, update_id: int, code: str) -> None:
        """Closes an update that no turn can take, with the code that the log has."""
        with self._core.work() as work:
            inbox.fail(work, bot.id, update_id, code)

    def _step(self, turn: Turn) -> None:
        if admit(turn):
            route(self._routes, turn)

    def _transact(
        self,
        bot: Bot,
        update: Update,
        holder: str | None,
        step: Callable[[Turn], None],
    ) -> list[Outgoing]:
        with self._core.work(source=_source(bot, update)) as work:
            caller = _caller(bot, update)
            if not inbox.take(work, bot.id, update.update_id) or caller is None:
                return []
            turn = self._turn(work, bot, update, caller)
            turn.holder = holder
            before = turn.conversation
            step(turn)
            if turn.conversation != before:
                conversations.write(work, turn.account.id, turn.conversation)
            turn.finish()
            return turn.outgoing

    def _turn(self, work: Work, bot: Bot, update: Update, caller: Caller) -> Turn:
        account = identify(work, caller)
        work.acting_as(account.actor)
        state = conversations.read(work, account.id)
        return Turn(
            self._core,
            work,
            update,
            account,
            state,
            bot.username,
            public_url=self._public_url,
        )


def _source(bot: Bot, update: Update) -> str:
    return f"{_CHANNEL}:{bot.id}:{update.update_id}"


def _caller(bot: Bot, update: Update) -> Caller | None:
    user, chat = update.effective_user, update.effective_chat
    if user is None or chat is None:
        return None
    return Caller(
        channel=_CHANNEL,
        external_id=str(user.id),
        bot=bot.id,
        chat_id=chat.id if chat.type == Chat.PRIVATE else user.id,
        name=user.full_name,
        language=user.language_code,
    )


def _refuse(turn: Turn, refused: Refusal) -> None:
    if turn.update.callback_query is not None:
        text = turn.say.plain(f"error-{refused.key}", **refused.params)
        turn.answer(text, alert=True)
    else:
        turn.reply(plain.refusal(turn.say, refused))


def _apologise(turn: Turn, code: str) -> None:
    inbox.fail(turn.work, turn.account.bot, turn.update.update_id, code)
    turn.reply(plain.apology(turn.say, code))
