"""Webhook delivery: at least once, each chat in order, different chats side by side."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx

from bot.sandbox.sandbox import Sandbox
from bot.sandbox.updates import Update
from bot.sandbox.webhook_settings import WebhookSettings
from bot.sandbox.world import Bot

_SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - a header's name
_PATIENCE = 30.0
_FIRST_PAUSE = 0.25
_LONGEST_PAUSE = 30.0


@asynccontextmanager
async def delivering(sandbox: Sandbox) -> AsyncIterator[None]:
    """Deliver for every bot that has a webhook, as long as the server runs."""
    couriers = [asyncio.create_task(_Courier(sandbox, bot).run()) for bot in sandbox.bots.values()]
    try:
        yield
    finally:
        for courier in couriers:
            courier.cancel()
        await asyncio.gather(*couriers, return_exceptions=True)


class _Courier:
    """Takes one bot's updates to its webhook; presses, messages and the rest each in their lane."""

    def __init__(self, sandbox: Sandbox, bot: Bot) -> None:
        self._sandbox = sandbox
        self._bot = bot
        self._webhook: WebhookSettings | None = None
        self._taken_up_to = 0
        self._lanes: dict[tuple[str, int], deque[Update]] = {}
        self._runs: set[asyncio.Task[None]] = set()
        self._places = asyncio.Semaphore()

    async def run(self) -> None:
        try:
            with self._bot.queue.bell.ear() as heard:
                while True:
                    self._look()
                    await heard.wait()
                    heard.clear()
        finally:
            self._stop()

    def _look(self) -> None:
        """Sort what is new into lanes; begin anew when the webhook was changed."""
        if self._webhook is not self._bot.webhook:
            self._stop()
            self._webhook = self._bot.webhook
            self._taken_up_to = 0
            self._places = asyncio.Semaphore(self._webhook.max_connections if self._webhook else 1)
        if self._webhook is None:
            return
        with self._sandbox.lock:
            fresh = self._bot.queue.after(self._taken_up_to)
        for update in fresh:
            self._taken_up_to = update.update_id
            lane = self._lanes.get(update.lane)
            if lane is None:
                lane = self._lanes[update.lane] = deque()
                run = asyncio.create_task(self._work_off(update.lane, self._webhook))
                self._runs.add(run)
                run.add_done_callback(self._runs.discard)
            lane.append(update)

    def _stop(self) -> None:
        for run in self._runs:
            run.cancel()
        self._lanes.clear()

    async def _work_off(self, key: tuple[str, int], webhook: WebhookSettings) -> None:
        lane = self._lanes[key]
        async with httpx.AsyncClient(timeout=_PATIENCE, trust_env=False) as client:
            while lane:
                await self._deliver(client, webhook, lane[0])
                lane.popleft()
        del self._lanes[key]

    async def _deliver(
        self, client: httpx.AsyncClient, webhook: WebhookSettings, update: Update
    ) -> None:
        headers = {"Content-Type": "application/json"}
        if webhook.secret:
            headers[_SECRET_HEADER] = webhook.secret
        pause = _FIRST_PAUSE
        while True:
            async with self._places:
                fault = await _post(client, webhook.url, update, headers)
            if not fault:
                break
            webhook.failed(fault, self._sandbox.clock.now())
            await asyncio.sleep(pause)
            pause = min(pause * 2, _LONGEST_PAUSE)
        with self._sandbox.lock:
            self._bot.queue.done(update.update_id)
            self._sandbox.changed()


async def _post(
    client: httpx.AsyncClient, url: str, update: Update, headers: dict[str, str]
) -> str:
    """What went wrong, in Telegram's words, or nothing."""
    try:
        response = await client.post(url, content=update.encoded, headers=headers)
    except httpx.TimeoutException:
        return "Read timeout expired"
    except httpx.TransportError as error:
        return f"Connection failed: {error}"
    if response.is_success:
        return ""
    return f"Wrong response from the webhook: {response.status_code} {response.reason_phrase}"
