"""The daily tidying of the tables of the road."""

from crm_core.channel.housekeeping import purge
from crm_core.channel.jobs import claim_day
from crm_core.core import Core

_JOB = "housekeeping"


def is_house_to_keep(core: Core) -> bool:
    """Once a day, in one of the processes."""
    with core.work() as work:
        return claim_day(work, _JOB, work.now.date())


def keep_house(core: Core) -> bool:
    """A little of it. Whether there is more."""
    with core.work() as work:
        return purge(work)
