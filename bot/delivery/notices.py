"""Which card a due row of each kind becomes."""

from collections.abc import Mapping

from bot.delivery.ticks import Notify

NOTICES: Mapping[str, Notify] = {}
