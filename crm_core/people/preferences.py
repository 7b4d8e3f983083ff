"""What each person chooses for themselves: name as shown, language, time zone."""

from crm_core.errors import InvalidValue, NotAllowed
from crm_core.follow_ups.habits import reschedule
from crm_core.people.accounts import as_actor
from crm_core.people.actor import Actor
from crm_core.people.model import UserRow
from crm_core.people.zones import zone_names
from crm_core.quality.text import line
from crm_core.settings import Language
from crm_core.work import Work

_MOST_IN_NAME = 60


def change_language(work: Work, language: Language) -> Actor:
    row = _own(work)
    row.language = language
    return _changed(work, row)


def change_timezone(work: Work, zone: str) -> Actor:
    """`zone` is an IANA name, as `crm_core.people.zones` finds them. Reminders move along."""
    row = _own(work)
    if zone not in zone_names():
        raise InvalidValue(field="timezone", value=zone)
    row.timezone = zone
    reschedule(work, row.id)
    return _changed(work, row)


def rename(work: Work, name: str) -> Actor:
    """The name that colleagues read on cards and in the history."""
    row = _own(work)
    name = line(name, _MOST_IN_NAME)
    if name != row.name:
        work.audit("rename", "user", row.id, {"old": row.name, "new": name})
        row.name = name
    return _changed(work, row)


def _own(work: Work) -> UserRow:
    if work.actor.id is None or work.actor.role is None:
        raise NotAllowed
    return work.session.get_one(UserRow, work.actor.id)


def _changed(work: Work, row: UserRow) -> Actor:
    """The actor as they are from here on."""
    work.acting_as(as_actor(row))
    return work.actor
