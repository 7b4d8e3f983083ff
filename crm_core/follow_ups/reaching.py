"""Who is told of a promise: whoever keeps it, or stands in for them, or comes after them."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import select, update

from crm_core.customers.model import CustomerRow
from crm_core.follow_ups.allowed import next_allowed
from crm_core.follow_ups.model import FollowUpRow
from crm_core.follow_ups.planning import has_lost_its_hour
from crm_core.follow_ups.views import FollowUpView
from crm_core.people.accounts import Account, account_of
from crm_core.people.actor import Role
from crm_core.people.model import UserRow
from crm_core.people.working_time import WorkingTime, working_time_of
from crm_core.work import Work

_MOST_STAND_INS = 5


@dataclass(frozen=True, slots=True)
class Recipient:
    account: Account
    working: WorkingTime

    def earliest(self, work: Work, follow_up: FollowUpView) -> dt.datetime:
        """Now, if a reminder may come now, as it may at an hour that was named."""
        if follow_up.exact and not has_lost_its_hour(work, follow_up, self.working):
            return work.now
        return next_allowed(work.now, self.working)


def recipient_of(work: Work, follow_up: FollowUpView) -> Recipient | None:
    """None while nobody can be reached."""
    keeper = _keeper(work, follow_up)
    if keeper is None:
        return None
    for user_id in (*_stand_ins(work, keeper), keeper):
        account = account_of(work, user_id)
        if account is not None:
            return Recipient(account, working_time_of(work, user_id))
    return None


def _stand_ins(work: Work, keeper: str) -> Iterator[str]:
    """The delegate of whoever is away; of a delegate who is away too, the next."""
    passed = {keeper}
    user_id = keeper
    for _ in range(_MOST_STAND_INS):
        away = working_time_of(work, user_id).away
        if away is None or away.delegate_id is None or not away.covers(work.now):
            break
        user_id = away.delegate_id
        if user_id in passed:
            return
        passed.add(user_id)
    if user_id != keeper:
        yield user_id


def _keeper(work: Work, follow_up: FollowUpView) -> str | None:
    """Whoever lost access hands it on; it is the new keeper's own from then on."""
    keeper = work.session.get_one(UserRow, follow_up.assignee_id)
    if keeper.active:
        return keeper.id
    successor = _successor(work, follow_up, keeper)
    if successor is not None:
        work.session.execute(
            update(FollowUpRow)
            .where(FollowUpRow.id == follow_up.id)
            .values(assignee_id=successor)
            .execution_options(synchronize_session=False)
        )
        handed = {"old": keeper.id, "new": successor}
        work.audit("hand_over_follow_up", "follow_up", follow_up.id, handed)
    return successor


def _successor(work: Work, follow_up: FollowUpView, keeper: UserRow) -> str | None:
    """The customer's owner, else the team's manager, else an admin."""
    owner = work.session.execute(
        select(UserRow.id)
        .join(CustomerRow, CustomerRow.owner_id == UserRow.id)
        .where(CustomerRow.id == follow_up.customer_id, UserRow.active)
    ).scalar_one_or_none()
    return owner or next(iter(leaders_of(work, keeper.team)), None)


def leaders_of(work: Work, team: str) -> list[str]:
    """The managers of a team; of a team without one, the admins."""
    active = select(UserRow.id).where(UserRow.active).order_by(UserRow.created_at, UserRow.id)
    managers = active.where(UserRow.role == Role.MANAGER.value, UserRow.team == team)
    admins = active.where(UserRow.role == Role.ADMIN.value)
    return list(work.session.scalars(managers)) or list(work.session.scalars(admins))
