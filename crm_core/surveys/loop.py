"""What a bad answer sets in motion: somebody is told, calls, and hears how it went on."""

from zoneinfo import ZoneInfo

from sqlalchemy import or_, select
from sqlalchemy.orm import aliased

from crm_core.channel import due
from crm_core.errors import RecordNotFound
from crm_core.follow_ups.actions import create_follow_up
from crm_core.follow_ups.planning import upcoming
from crm_core.follow_ups.views import FollowUpView, NewFollowUp
from crm_core.interactions.model import InteractionRow
from crm_core.interactions.queries import get_interaction
from crm_core.interactions.views import InteractionView
from crm_core.people.actor import SYSTEM, Role
from crm_core.people.model import UserRow
from crm_core.surveys.acting import acting
from crm_core.surveys.kinds import urgent_time
from crm_core.surveys.model import SurveyRow
from crm_core.surveys.queries import get_survey, view_of
from crm_core.surveys.views import Alarm, SurveyView
from crm_core.work import Work

CONTACT_DUE_KIND = "survey_contact"


def keeper_of(work: Work, survey: SurveyView) -> UserRow | None:
    """Who looks after the customer: the owner, else who was judged, else a manager."""
    for user_id in (survey.owner_id, survey.rep_id, *managers_of(work, survey.team)):
        user = work.session.get(UserRow, user_id) if user_id else None
        if user is not None and user.active:
            return user
    return None


def managers_of(work: Work, team: str) -> tuple[str, ...]:
    """Of the team; where it has none, the admins."""
    by_role = select(UserRow.id).where(UserRow.active).order_by(UserRow.created_at, UserRow.id)
    leading = by_role.where(UserRow.role == Role.MANAGER.value, UserRow.team == team)
    admins = by_role.where(UserRow.role == Role.ADMIN.value)
    return tuple(work.session.scalars(leading)) or tuple(work.session.scalars(admins))


def raise_alarm(work: Work, survey: SurveyView, note: str) -> Alarm:
    """An urgent follow-up for whoever looks after the customer; once for a survey."""
    keeper = keeper_of(work, survey)
    follow_up = _follow_up(work, survey, keeper, note) if keeper else None
    row = work.session.get_one(SurveyRow, survey.id)
    row.follow_up_id = follow_up.id if follow_up else None
    return Alarm(
        view_of(work, row),
        upcoming(work, follow_up),
        keeper.id if keeper else None,
        managers_of(work, survey.team),
    )


def _follow_up(work: Work, survey: SurveyView, keeper: UserRow, note: str) -> FollowUpView:
    with acting(work, SYSTEM):
        return create_follow_up(
            work,
            NewFollowUp(
                customer_id=survey.customer_id,
                contact_id=survey.contact_id,
                due_at=urgent_time(work.now, ZoneInfo(keeper.timezone)),
                note=note,
                assignee_id=keeper.id,
            ),
        )


def note_contact(work: Work, interaction_id: str) -> None:
    """The first contact after a low score; who leads the team hears of it."""
    made = work.session.get_one(InteractionRow, interaction_id)
    told = aliased(InteractionRow)
    lows = work.session.scalars(
        select(SurveyRow)
        .outerjoin(told, told.id == SurveyRow.contact_made_id)
        .where(
            SurveyRow.customer_id == made.customer_id,
            SurveyRow.follow_up_id.is_not(None),
            or_(SurveyRow.contact_made_id.is_(None), told.undone_at.is_not(None)),
        )
    )
    for row in lows:
        if view_of(work, row).is_low and _is_after(made, row):
            row.contact_made_id = made.id
            due.schedule(work, CONTACT_DUE_KIND, row.id, work.now)


def _is_after(made: InteractionRow, row: SurveyRow) -> bool:
    """A log of "today" has no hour: it counts from the day on which the answer came."""
    answered = row.answered_at
    if answered is None:
        return False
    if made.contact_id not in {None, row.contact_id} and row.contact_id is not None:
        return False
    return made.occurred_at >= answered or made.occurred_at.date() == answered.date()


def contact_after(work: Work, survey_id: str) -> tuple[SurveyView, InteractionView] | None:
    """None when that contact was undone meanwhile; the next one counts instead."""
    survey = get_survey(work, survey_id)
    try:
        return survey, get_interaction(work, survey.contact_made_id or "")
    except RecordNotFound:
        return None
