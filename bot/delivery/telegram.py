"""PTB's bot with two doors more: a method called by name, and a look at each batch of updates."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from telegram import Update
from telegram.ext import ExtBot

Raw = dict[str, Any]
Keep = Callable[[Sequence[Update], Sequence[Raw]], Awaitable[Sequence[Update]]]


class TelegramBot(ExtBot[None]):
    _keep: Keep | None = None
    _fetched: Sequence[Raw] = ()

    def keep_with(self, keep: Keep) -> None:
        """Each batch that polling brings is given to `keep`, read and as it came.

        PTB gets what that gives back.
        """
        self._keep = keep

    async def call(self, method: str, parameters: dict[str, Any]) -> Any:
        """Raises `telegram.error.TelegramError`.

        The outbox keeps calls as rows, so they come as a name and parameters; PTB's own methods
        would build objects of them only to take them apart again.
        """
        return await self._post(method, parameters)

    async def get_updates(self, *args: Any, **kwargs: Any) -> tuple[Update, ...]:
        updates = await super().get_updates(*args, **kwargs)
        if self._keep is not None and updates:
            return tuple(await self._keep(updates, self._fetched))
        return updates

    async def _post(self, endpoint: str, *args: Any, **kwargs: Any) -> Any:
        result = await super()._post(endpoint, *args, **kwargs)
        if endpoint == "getUpdates":
            self._fetched = result
        return result
