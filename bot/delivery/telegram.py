"""PTB's bot, with one door more: a Bot API method called by name, its answer as plain JSON."""

from typing import Any

from telegram.ext import ExtBot


class TelegramBot(ExtBot[None]):
    async def call(self, method: str, parameters: dict[str, Any]) -> Any:
        """Raises `telegram.error.TelegramError`.

        The outbox keeps calls as rows, so they come as a name and parameters; PTB's own methods
        would build objects of them only to take them apart again.
        """
        return await self._post(method, parameters)
