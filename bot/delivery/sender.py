"""Sends what the outbox holds: at Telegram's pace, each chat in order, until it is settled."""

import asyncio
import contextlib
from collections.abc import Iterable
from dataclasses import replace

import structlog
from telegram import InputFile
from telegram.error import TelegramError

from bot.delivery.limits import Limits, Pace
from bot.delivery.lines import LineKey, Lines
from bot.delivery.marks import Marks
from bot.delivery.outcome import Outcome, Verdict, judge
from bot.delivery.telegram import TelegramBot
from crm_core.channel.outbox import Outgoing, Sent

_log = structlog.get_logger()
CONNECTIONS = 12
"""As many calls at once; more would keep neither Telegram nor us busier."""
_WITHOUT_CHAT = frozenset({"answerCallbackQuery", "setMyCommands", "deleteMyCommands"})
_EDIT = "editMessageText"


class Sender:
    """Of one bot. Several workers; the lines keep each chat to one call at a time."""

    def __init__(self, bot: TelegramBot, marks: Marks, limits: Limits) -> None:
        self._bot = bot
        self._marks = marks
        self._pace = Pace(limits)
        self._lines = Lines()
        self._attempts: dict[str, int] = {}
        self._work = asyncio.Event()
        self._tasks: list[asyncio.Task[None]] = []
        self._turnstile = asyncio.Lock()

    def __len__(self) -> int:
        return len(self._lines)

    def add(self, items: Iterable[Outgoing]) -> None:
        for item in items:
            self._lines.add(item)
        self._work.set()

    async def start(self) -> None:
        self._tasks = [asyncio.create_task(self._serve()) for _ in range(CONNECTIONS)]

    async def stop(self) -> None:
        for task in self._tasks:
            task.cancel()
        for task in self._tasks:
            with contextlib.suppress(asyncio.CancelledError):
                await task

    async def _serve(self) -> None:
        while True:
            key, item = await self._next()
            outcome = await self._send(item)
            self._settle(key, item, outcome)
            self._work.set()  # the next of its line, for whoever waits in `_next`

    async def _next(self) -> tuple[LineKey, Outgoing]:
        """The most urgent line whose chat may be written to, once the bot itself may write."""
        clock = asyncio.get_running_loop().time
        async with self._turnstile:
            while True:
                taken = self._lines.take()
                if taken is None:
                    self._work.clear()
                    await self._work.wait()
                    continue
                key, item = taken
                if item.method in _WITHOUT_CHAT:
                    return taken
                if wait := self._pace.chat_wait(item.chat_id, clock()):
                    self._wake_later(key, wait)
                    continue
                if wait := self._pace.bot_wait(clock()):
                    await asyncio.sleep(wait)
                return taken

    def _wake_later(self, key: LineKey, wait: float) -> None:
        asyncio.get_running_loop().call_later(wait, self._wake, key)

    def _wake(self, key: LineKey) -> None:
        self._lines.wake(key)
        self._work.set()

    async def _send(self, item: Outgoing) -> Outcome:
        attempts = self._attempts[item.id] = self._attempts.get(item.id, 0) + 1
        try:
            method, parameters = await self._call(item)
            result = await self._bot.call(method, parameters)
        except TelegramError as error:
            return judge(error, attempts)
        except Exception as error:  # noqa: BLE001 - a row that breaks must not end a worker
            _log.exception("send_broke", method=item.method)
            return Outcome(Verdict.FAILED, error=type(error).__name__)
        message_id = result.get("message_id") if isinstance(result, dict) else None
        return Outcome(Verdict.DONE, message_id=message_id)

    async def _call(self, item: Outgoing) -> tuple[str, dict[str, object]]:
        method, parameters = item.method, dict(item.payload)
        if method not in _WITHOUT_CHAT:
            parameters["chat_id"] = item.chat_id
        if item.attachment is not None:
            parameters["photo"] = InputFile(item.attachment, filename="picture.png")
        if item.edits_ref and item.ref is not None:
            message_id = await self._marks.message_of(item.ref, item.chat_id)
            if message_id is None:
                method = "sendMessage"
            else:
                parameters["message_id"] = message_id
        return method, parameters

    def _settle(self, key: LineKey, item: Outgoing, outcome: Outcome) -> None:
        match outcome.verdict:
            case Verdict.RETRY | Verdict.SLOW_DOWN:
                if outcome.verdict is Verdict.SLOW_DOWN:
                    self._pace.hold(asyncio.get_running_loop().time() + outcome.wait)
                _log.info("send_again", method=item.method, wait=outcome.wait, error=outcome.error)
                self._wake_later(key, outcome.wait)
                return
            case Verdict.SEND_ANEW if item.method == _EDIT:
                fresh = {k: v for k, v in item.payload.items() if k != "message_id"}
                anew = replace(item, method="sendMessage", payload=fresh, edits_ref=False)
                self._lines.replace_head(key, anew)
                self._lines.wake(key)
                return
            case Verdict.BLOCKED:
                self._lines.drop(key)
                self._marks.blocked(item.chat_id, outcome.error or "")
            case _:
                self._lines.advance(key)
        self._attempts.pop(item.id, None)
        if outcome.error:
            _log.warning("send_failed", method=item.method, error=outcome.error)
        self._marks.add(Sent(item.id, outcome.message_id, outcome.error), item)
