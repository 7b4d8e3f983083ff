"""Sends what the outbox holds: at Telegram's pace, each chat in order, until it is settled."""

import asyncio
import contextlib
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import cast

import structlog
from telegram import InputFile
from telegram.error import TelegramError

from bot.delivery.limits import Limits, Pace
from bot.delivery.lines import LineKey, Lines
from bot.delivery.marks import Marks
from bot.delivery.outcome import Outcome, Verdict, judge
from bot.delivery.telegram import TelegramBot
from bot.operation.metrics import Metrics
from crm_core.channel.outbox import Outgoing, Priority, Sent

_log = structlog.get_logger()
CONNECTIONS = 12
"""As many calls at once; more would keep neither Telegram nor us busier."""
_WITHOUT_CHAT = frozenset({"answerCallbackQuery", "setMyCommands", "deleteMyCommands"})
_EDIT = "editMessageText"
_LAST_WORDS_SECONDS = 5.0
_FENCED_SECONDS = 0.5
MOST_UNSURE = 3
"""Of what Telegram has, and the store does not know: a kill would repeat it."""


def _nothing() -> None: ...


class Sender:
    """Of one bot. Several workers; the lines keep each chat to one call at a time."""

    def __init__(
        self,
        bot: TelegramBot,
        marks: Marks,
        limits: Limits,
        metrics: Metrics,
        may_send: Callable[[], bool] = lambda: True,
    ) -> None:
        self._bot = bot
        self._marks = marks
        self._metrics = metrics
        self._pace = Pace(limits)
        self._may_send = may_send
        self._lines = Lines()
        self._attempts: dict[str, int] = {}
        self._work = asyncio.Event()
        self._tasks: list[asyncio.Task[None]] = []
        self._calling: set[asyncio.Task[None]] = set()
        self._stopping = False
        self._turnstile = asyncio.Lock()
        marks.when_written(self._work.set)
        self.on_eased: Callable[[], None] = _nothing
        """Called whenever a call is done with."""

    def __len__(self) -> int:
        return len(self._lines)

    def add(self, items: Iterable[Outgoing]) -> None:
        for item in items:
            self._lines.add(item)
        self._work.set()

    def forget(self) -> None:
        """Another process sends from now on what is here in line."""
        self._lines = Lines()
        self._attempts.clear()

    def rest(self, seconds: float) -> None:
        """Leaves Telegram a pause, as an earlier sender may have used up the pace."""
        self._pace.hold(asyncio.get_running_loop().time() + seconds)

    async def start(self) -> None:
        self._tasks = [asyncio.create_task(self._serve()) for _ in range(CONNECTIONS)]

    async def stop(self) -> None:
        """Lets Telegram answer the calls that are under way, so that none is made again."""
        self._stopping = True
        for task in set(self._tasks) - self._calling:
            task.cancel()
        if self._calling:
            await asyncio.wait(self._calling, timeout=_LAST_WORDS_SECONDS)
        for task in self._tasks:
            task.cancel()
        for task in self._tasks:
            with contextlib.suppress(asyncio.CancelledError):
                await task

    async def _serve(self) -> None:
        task = cast("asyncio.Task[None]", asyncio.current_task())
        while not self._stopping:
            lines, key, item = await self._next()
            self._calling.add(task)
            outcome = await self._send(item)
            self._settle(lines, key, item, outcome)
            self._calling.discard(task)
            self._work.set()  # the next of its line, for whoever waits in `_next`
            self.on_eased()

    async def _next(self) -> tuple[Lines, LineKey, Outgoing]:
        """The most urgent line whose chat may be written to, once the bot itself may write."""
        loop = asyncio.get_running_loop()
        async with self._turnstile:
            while True:
                self._work.clear()
                taken = self._lines.take() if self._may_send() else None
                if taken is None:
                    await self._wait(None if self._may_send() else _FENCED_SECONDS)
                    continue
                key, item = taken
                if item.method in _WITHOUT_CHAT:
                    return self._lines, key, item
                now, reply = loop.time(), item.priority == Priority.REPLY
                if self._too_unsure(reply=reply):
                    self._lines.wake(key)
                    await self._wait()
                elif wait := self._pace.bot_wait(now, reply=reply):
                    self._lines.wake(key)
                    await self._wait(wait)  # something more urgent may come meanwhile
                elif wait := self._pace.chat_wait(item.chat_id, now):
                    self._wake_later(self._lines, key, wait)
                else:
                    self._pace.take(now, reply=reply)
                    return self._lines, key, item

    def _too_unsure(self, *, reply: bool) -> bool:
        """A kill repeats what was not marked. Replies wait for marks, but not for other calls."""
        unsure = self._marks.unsure + (0 if reply else len(self._calling))
        return unsure >= MOST_UNSURE

    async def _wait(self, seconds: float | None = None) -> None:
        """Until there is something new, or so long."""
        if seconds is not None:
            asyncio.get_running_loop().call_later(seconds, self._work.set)
        await self._work.wait()

    def _wake_later(self, lines: Lines, key: LineKey, wait: float) -> None:
        asyncio.get_running_loop().call_later(wait, self._wake, lines, key)

    def _wake(self, lines: Lines, key: LineKey) -> None:
        lines.wake(key)
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

    def _settle(self, lines: Lines, key: LineKey, item: Outgoing, outcome: Outcome) -> None:
        self._metrics.called(item.priority, outcome.verdict)
        match outcome.verdict:
            case Verdict.RETRY | Verdict.SLOW_DOWN:
                if outcome.verdict is Verdict.SLOW_DOWN:
                    self._pace.hold(asyncio.get_running_loop().time() + outcome.wait)
                _log.info("send_again", method=item.method, wait=outcome.wait, error=outcome.error)
                self._wake_later(lines, key, outcome.wait)
                return
            case Verdict.SEND_ANEW if item.method == _EDIT:
                fresh = {k: v for k, v in item.payload.items() if k != "message_id"}
                anew = replace(item, method="sendMessage", payload=fresh, edits_ref=False)
                lines.replace_head(key, anew)
                lines.wake(key)
                return
            case Verdict.BLOCKED:
                lines.drop(key)
                self._marks.blocked(item.bot, item.chat_id, outcome.error or "")
            case _:
                lines.advance(key)
        self._attempts.pop(item.id, None)
        if outcome.error:
            _log.warning("send_failed", method=item.method, error=outcome.error)
        self._marks.add(Sent(item.id, outcome.message_id, outcome.error), item)
