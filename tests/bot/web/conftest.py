"""The whole road, with updates by webhook instead of polling."""

from collections.abc import Iterator
from dataclasses import dataclass

import httpx
import pytest

from bot.app import Fieldlog
from bot.web.server import WebServer, listen
from bot.web.site import site
from bot.web.webhook import announce, secret_of
from tests.kit.world import TOKEN, World

BOT_ID = TOKEN.partition(":")[0]
SECRET = {"X-Telegram-Bot-Api-Secret-Token": secret_of(TOKEN)}


class WebhookWorld(World):
    def start_bot(self) -> None:
        self.bot = Fieldlog(self.core, self.settings, self.limits)
        self.web = WebServer(site(self.bot), listen("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self.web.port}"
        self._await(self._start(self.bot))

    async def _start(self, bot: Fieldlog) -> None:
        await bot.start(polling=False)
        await self.web.start()
        await announce(bot, self.url)

    def stop_bot(self) -> None:
        if self.bot is not None:
            self._await(self.web.stop())
        super().stop_bot()


@dataclass
class Telegram:
    """Whoever calls the webhook."""

    client: httpx.Client

    def posts(
        self,
        content: bytes,
        secret: dict[str, str] | None = None,
        bot: str = BOT_ID,
    ) -> int:
        headers = SECRET if secret is None else secret
        return self.client.post(f"/telegram/{bot}", content=content, headers=headers).status_code


@pytest.fixture
def webhook_world(database_url: str) -> Iterator[WebhookWorld]:
    made = WebhookWorld(database_url)
    made.start_bot()
    yield made
    made.close()


@pytest.fixture
def telegram(webhook_world: WebhookWorld) -> Iterator[Telegram]:
    with httpx.Client(base_url=webhook_world.url, trust_env=False) as client:
        yield Telegram(client)
