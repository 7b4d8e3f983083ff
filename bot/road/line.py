"""One bot on the road: PTB's application, the queue it reads, the sender that answers."""

from collections.abc import Callable, Sequence
from typing import Any

from telegram import Update
from telegram.error import TelegramError
from telegram.ext import Application

from bot.delivery.connections import Connections
from bot.delivery.limits import Limits
from bot.delivery.marks import Marks
from bot.delivery.sender import CONNECTIONS, Sender
from bot.delivery.supply import Supply
from bot.delivery.telegram import Raw, TelegramBot
from bot.road.intake import AT_ONCE, InboxQueue, Road, TurnHandler
from bot.road.threads import StoreThreads
from bot.road.turns import Bot, Turns
from crm_core.channel.outbox import Outgoing, Priority
from crm_core.core import Core

UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")
_PAUSE_AFTER_ANOTHER = 1.0
AnyApplication = Application[TelegramBot, Any, Any, Any, Any, None]


class Line:
    """Every process takes turns; the one that leads the bot polls for it and sends."""

    def __init__(
        self,
        bot: TelegramBot,
        core: Core,
        threads: StoreThreads,
        marks: Marks,
        limits: Limits,
        process: str,
        may_send: Callable[[], bool],
    ) -> None:
        self.bot = Bot(id=str(bot.id), username=bot.username)
        self.queue = InboxQueue(core, threads, self.bot.id, process)
        self.sender = Sender(bot, marks, limits, threads.metrics, may_send)
        self.supply = Supply(core, threads, self.sender, self.bot.id, process)
        self.leads = False
        self._marks = marks
        self._threads = threads
        self._polls = False
        bot.keep_with(self._keep)
        self.application: AnyApplication = (
            Application.builder()
            .bot(bot)
            .update_queue(self.queue)
            .concurrent_updates(AT_ONCE)
            .job_queue(None)
            .build()
        )

    async def open(self, turns: Turns) -> None:
        road = Road(turns, self._threads, self.bot, self.holder, self.send, self.supply.recover)
        self.application.add_handler(TurnHandler(road))
        await self.application.initialize()
        await self.sender.start()

    async def _keep(self, updates: Sequence[Update], raw: Sequence[Raw]) -> Sequence[Update]:
        """What comes while polling ends is taken too; PTB would drop it, with a complaint."""
        await self.queue.keep(updates, raw)
        if self._polls:
            return updates
        for update in updates:
            await self.queue.put(update)
        return ()

    def holder(self) -> str | None:
        """Under which replies go straight into line; none while others may write earlier ones."""
        return self.supply.new_holder() if self.leads and not self.supply.others_write else None

    def work_alone(self, *, alone: bool) -> None:
        """Whether no other process writes to the outbox."""
        if self.supply.others_write is alone:
            self.supply.others_write = not alone
            self.supply.want()

    async def send(self, items: list[Outgoing]) -> None:
        """Rows that are committed. Whoever does not lead leaves them to who does."""
        if not self.leads:
            return
        self.sender.add(item for item in items if item.held_by)
        to_fetch = [item for item in items if not item.held_by]
        if any(item.priority == Priority.REPLY for item in to_fetch):
            await self.supply.fetch()  # before the person's next turn may add more
        elif to_fetch:
            self.supply.want()

    async def lead(self, *, after_another: bool) -> None:
        """From now on this process sends, first of all what waits."""
        self._marks.forget()
        if after_another:
            self.sender.rest(_PAUSE_AFTER_ANOTHER)
        self.leads = True
        await self.supply.start()

    async def poll(self) -> None:
        """Raises `telegram.error.TelegramError`; asking again is harmless."""
        if self.application.updater is None or self._polls:
            return
        self._polls = True
        try:
            await self.application.updater.start_polling(allowed_updates=list(UPDATES))
        except TelegramError:
            self._polls = False
            raise

    async def follow(self) -> None:
        """From now on another process does."""
        self.leads = False
        await self._stop_polling()
        await self.supply.stop()
        self.sender.forget()

    async def _stop_polling(self) -> None:
        if self._polls and self.application.updater is not None:
            self._polls = False
            await self.application.updater.stop()

    @property
    def is_quiet(self) -> bool:
        return not self.queue.open and not len(self.sender) and self.supply.is_quiet

    async def close(self) -> None:
        """What came in is answered; what cannot be sent any more stays in the outbox."""
        await self._stop_polling()
        if self.application.running:
            await self.application.stop()
        await self.supply.stop()
        await self.sender.stop()


async def connect(token: str, root: str) -> TelegramBot:
    """Raises `telegram.error.TelegramError` when the token or the Bot API is not right."""
    bot = TelegramBot(
        token,
        base_url=f"{root}/bot",
        base_file_url=f"{root}/file/bot",
        request=Connections(root, CONNECTIONS),
        get_updates_request=Connections(root, 2),
    )
    try:
        await bot.initialize()
    except TelegramError:
        await bot.shutdown()  # it holds connections by now
        raise
    return bot
