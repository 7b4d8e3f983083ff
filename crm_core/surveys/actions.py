"""Asks customers: plans a survey, and sends it unless something speaks against it by then."""

import datetime as dt
from zoneinfo import ZoneInfo

from sqlalchemy import and_, or_, select

from crm_core.channel import due
from crm_core.channel.due import Due
from crm_core.customers.model import CustomerRow
from crm_core.customers.queries import get_customer
from crm_core.errors import Refusal
from crm_core.ids import new_id, new_token
from crm_core.linking.invitations import hashed
from crm_core.linking.queries import consent_of, links_of_customer
from crm_core.people.accounts import account_of
from crm_core.people.model import UserRow
from crm_core.people.policy import Action, require
from crm_core.surveys.kinds import LIFETIME, REST, Kind, next_daytime
from crm_core.surveys.model import SurveyRow
from crm_core.surveys.people import person_to_ask
from crm_core.surveys.queries import view_of
from crm_core.surveys.triggers import BY_HAND, TRIGGERS, Occasion
from crm_core.surveys.views import Asked, Person, Reason, SurveyView
from crm_core.work import Work

DUE_KIND = "survey"


class AskedRecently(Refusal):
    """The person rests for 30 days after each survey. Parameters: `name`, `until`."""


class CannotBeAsked(Refusal):
    """The person wants no questions, or has no chat with us. Parameters: `name`."""


def take_occasion(work: Work, row: Due) -> list[SurveyView]:
    """What a trigger that fell due leads to: the surveys that go out now."""
    trigger = TRIGGERS[row.kind]
    occasion = trigger.look(work, row.subject_id)
    if occasion is None:
        return []
    if trigger.every is not None:
        due.schedule(work, row.kind, row.subject_id, row.due_at + trigger.every)
    planned = [_plan(work, trigger.name, trigger.kind, who, occasion) for who in occasion.people]
    return [sent for survey in planned if (sent := send(work, survey.id))]


def ask(work: Work, person: Person, kind: Kind) -> Asked:
    """By hand, in the person's chat: now, or as their next day begins.

    Raises `RecordNotFound`, `AskedRecently` or `CannotBeAsked`.
    """
    row = _by_hand(work, person, kind, in_chat=True)
    user = work.session.get_one(UserRow, row.user_id)
    sent = send(work, row.id)
    return Asked(sent or view_of(work, row), next_daytime(work.now, ZoneInfo(user.timezone)))


def ask_on_web(work: Work, person: Person, kind: Kind) -> tuple[SurveyView, str]:
    """By hand, on a page whose address holds the token that comes with it.

    Raises `RecordNotFound`, `AskedRecently` or `CannotBeAsked`.
    """
    row = _by_hand(work, person, kind, in_chat=False)
    row.user_id = None
    token = new_token()
    row.token_hash = hashed(token)
    _mark_sent(work, row)
    return view_of(work, row), token


def _by_hand(work: Work, chosen: Person, kind: Kind, *, in_chat: bool) -> SurveyRow:
    """As the person stands now, whatever they were when a card was shown."""
    require(work.actor, Action.SEND_SURVEYS)
    customer = get_customer(work, chosen.customer_id)
    work.session.get_one(CustomerRow, customer.id, with_for_update=True)  # one asks at a time
    person = person_to_ask(work, customer.id, chosen.contact_id)
    if person.stopped or (in_chat and person.user_id is None):
        raise CannotBeAsked(name=person.name)
    last = _last_asked(work, person.customer_id, person.contact_id, person.user_id)
    if last is not None:
        raise AskedRecently(name=person.name, until=last + REST)
    occasion = Occasion((person,), customer.owner_id or work.actor.id, customer.team)
    row = _plan(work, BY_HAND, kind, person, occasion)
    work.audit("ask_survey", "customer", customer.id, {"survey": row.id, "kind": kind})
    return row


def _plan(work: Work, trigger: str, kind: Kind, person: Person, occasion: Occasion) -> SurveyRow:
    row = SurveyRow(
        id=new_id(),
        kind=kind,
        trigger=trigger,
        about_id=occasion.about_id,
        about_at=occasion.about_at,
        customer_id=person.customer_id,
        contact_id=person.contact_id,
        user_id=person.user_id,
        rep_id=occasion.rep_id,
        team=occasion.team,
        state="planned",
        created_at=work.now,
    )
    work.session.add(row)
    work.session.flush()
    return row


def send(work: Work, survey_id: str) -> SurveyView | None:
    """What is to be shown to the person now; None when it is not, or not yet."""
    row = work.session.get(SurveyRow, survey_id)
    if row is None or row.state != "planned" or row.user_id is None:
        return None
    user = work.session.get_one(UserRow, row.user_id, with_for_update=True)
    reason = _against(work, row)
    if reason is not None:
        row.state, row.reason = "dropped", reason
        return None
    daytime = next_daytime(work.now, ZoneInfo(user.timezone))
    if daytime > work.now:
        due.schedule(work, DUE_KIND, row.id, daytime)
        return None
    _mark_sent(work, row)
    return view_of(work, row)


def _against(work: Work, row: SurveyRow) -> Reason | None:
    user_id = row.user_id or ""
    if not _still_stands(work, row):
        return "gone"
    if consent_of(work, user_id) is None:
        return "stopped"
    if account_of(work, user_id) is None:
        return "unreachable"
    asked = _last_asked(work, row.customer_id, row.contact_id, row.user_id)
    return "too_soon" if asked else None


def _still_stands(work: Work, row: SurveyRow) -> bool:
    """What it is about was not taken back, and the person is still who they were."""
    trigger = TRIGGERS.get(f"survey_{row.trigger}")
    if trigger is not None and row.about_id and trigger.look(work, row.about_id) is None:
        return False
    links = links_of_customer(work, row.customer_id)
    return any(link.user_id == row.user_id for link in links)


def _mark_sent(work: Work, row: SurveyRow) -> None:
    row.state, row.sent_at, row.expires_at = "sent", work.now, work.now + LIFETIME


def _last_asked(
    work: Work, customer_id: str, contact_id: str | None, user_id: str | None
) -> dt.datetime | None:
    """When the person was last asked anything, if they still rest.

    It is the same person by their own account, or as the same contact of the same customer.
    """
    same = and_(
        SurveyRow.customer_id == customer_id,
        SurveyRow.contact_id.is_not_distinct_from(contact_id),
    )
    if user_id is not None:
        same = or_(SurveyRow.user_id == user_id, same)
    return work.session.scalar(
        select(SurveyRow.sent_at)
        .where(SurveyRow.sent_at > work.now - REST, same)
        .order_by(SurveyRow.sent_at.desc())
        .limit(1)
    )
