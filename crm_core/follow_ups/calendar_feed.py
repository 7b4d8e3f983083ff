"""A person's open follow-ups at a secret address; only the hash of its token is kept."""

import datetime as dt
import hashlib
from dataclasses import dataclass

from sqlalchemy import delete, select

from crm_core.errors import NotAllowed
from crm_core.follow_ups.model import CalendarFeedRow, FollowUpRow
from crm_core.follow_ups.queries import kept_by
from crm_core.follow_ups.views import FollowUpView
from crm_core.ids import new_token
from crm_core.people.accounts import as_actor
from crm_core.people.actor import Actor
from crm_core.people.model import UserRow
from crm_core.people.policy import Action, require
from crm_core.work import Work

_MOST_TYPED = 100
_MOST_ENTRIES = 500


@dataclass(frozen=True, slots=True)
class Feed:
    """`made_at` is when each was promised, in the order of the follow-ups."""

    owner: Actor
    follow_ups: tuple[FollowUpView, ...]
    made_at: tuple[dt.datetime, ...]


def has_feed(work: Work) -> bool:
    return work.session.get(CalendarFeedRow, _own(work)) is not None


def open_feed(work: Work) -> str:
    """The token of a new address; an earlier one is worth nothing from now on."""
    user_id, token = _own(work), new_token()
    _drop(work, user_id)
    work.session.add(CalendarFeedRow(user_id=user_id, token_hash=_hash(token), created_at=work.now))
    work.session.flush()
    work.audit("open_calendar_feed", "user", user_id)
    return token


def close_feed(work: Work) -> None:
    user_id = _own(work)
    if has_feed(work):
        _drop(work, user_id)
        work.audit("close_calendar_feed", "user", user_id)


def feed_of(work: Work, token: str) -> Feed | None:
    """None for a token that is not, or no longer, good; whoever was revoked has none."""
    if len(token) > _MOST_TYPED:
        return None
    owner = work.session.scalars(
        select(UserRow)
        .join(CalendarFeedRow, CalendarFeedRow.user_id == UserRow.id)
        .where(CalendarFeedRow.token_hash == _hash(token), UserRow.active)
    ).one_or_none()
    if owner is None:
        return None
    actor = as_actor(owner)
    work.acting_as(actor)
    require(actor, Action.KEEP_FOLLOW_UPS)
    follow_ups = kept_by(work, owner.id, _MOST_ENTRIES)
    ids = [follow_up.id for follow_up in follow_ups]
    rows = work.session.execute(
        select(FollowUpRow.id, FollowUpRow.created_at).where(FollowUpRow.id.in_(ids))
    )
    made_at = {row.id: row.created_at for row in rows}
    return Feed(actor, tuple(follow_ups), tuple(made_at[id_] for id_ in ids))


def _own(work: Work) -> str:
    require(work.actor, Action.KEEP_FOLLOW_UPS)
    if work.actor.id is None:
        raise NotAllowed
    return work.actor.id


def _drop(work: Work, user_id: str) -> None:
    work.session.execute(delete(CalendarFeedRow).where(CalendarFeedRow.user_id == user_id))
    work.session.expire_all()


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
