"""What becomes of a due row of each kind; every area of the schedule has a file here."""

from collections.abc import Mapping

from bot.delivery.ticks import Notify
from bot.notices import comebacks, follow_ups, mornings, surveys

NOTICES: Mapping[str, Notify] = {
    **follow_ups.NOTICES,
    **mornings.NOTICES,
    **comebacks.NOTICES,
    **surveys.NOTICES,
}
