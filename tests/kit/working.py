"""Somebody who may be reminded at any hour of any day."""

from crm_core.core import Core
from crm_core.follow_ups import habits
from crm_core.people.actor import Actor
from crm_core.people.working_time import NO_COUNTRY


def never_rests(core: Core, actor: Actor) -> None:
    with core.work(actor) as work:
        habits.change_quiet(work, None)
        habits.change_agenda(work, None)
        for day in {1, 2, 3, 4, 5, 6, 7} - set(habits.my_working_time(work).days):
            habits.toggle_day(work, day)
        habits.change_country(work, NO_COUNTRY)
