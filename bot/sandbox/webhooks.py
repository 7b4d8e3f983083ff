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
# To wait for a free connection is no fault of the bot's; to wait for its answer may be.
_PATIENCE = httpx.Timeout(30.0, pool=None)
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
        self._client: httpx.AsyncClient | None = None
        self._taken_up_to = 0
        self._lanes: dict[tuple[str, int], deque[Update]] = {}
        self._runs: set[asyncio.Task[None]] = set()

    async def run(self) -> None:
        try:
            with self._bot.queue.bell.ear() as heard:
                while True:
                    await self._look()
                    await heard.wait()
                    heard.clear()
        finally:
            await self._stop()

    async def _look(self) -> None:
        """Sort what is new into lanes; begin anew when the webhook was changed."""
        if self._webhook is not self._bot.webhook:
            await self._stop()
            self._webhook = self._bot.webhook
        if self._webhook is None:
            return
        if self._client is None:
            limits = httpx.Limits(max_connections=self._webhook.max_connections)
            self._client = httpx.AsyncClient(timeout=_PATIENCE, limits=limits, trust_env=False)
        with self._sandbox.lock:
            fresh = self._bot.queue.after(self._taken_up_to)
        for update in fresh:
            self._taken_up_to = update.update_id
            lane = self._lanes.get(update.lane)
            if lane is None:
                lane = self._lanes[update.lane] = deque()
                work = self._work_off(self._client, self._webhook, update.lane)
                run = asyncio.create_task(work)
                self._runs.add(run)
                run.add_done_callback(self._runs.discard)
            lane.append(update)

    async def _stop(self) -> None:
        """Let go of everything; what was not delivered still waits in the queue."""
        for run in self._runs:
            run.cancel()
        await asyncio.gather(*self._runs, return_exceptions=True)
        if self._client is not None:
            await self._client.aclose()
        self._client = None
        self._lanes.clear()
        self._taken_up_to = 0

    async def _work_off(
        self, client: httpx.AsyncClient, webhook: WebhookSettings, key: tuple[str, int]
    ) -> None:
        lane = self._lanes[key]
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
    except httpx.HTTPError as error:
        return f"Connection failed: {error}"
    if response.is_success:
        return ""
    return f"Wrong response from the webhook: {response.status_code} {response.reason_phrase}"
