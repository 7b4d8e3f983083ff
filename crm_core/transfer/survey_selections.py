"""Export of what customers answered, and of the consent by which they were asked."""

from sqlalchemy import select
from sqlalchemy.orm import aliased

from crm_core.customers.model import ContactRow
from crm_core.linking.model import ConsentRow, CustomerLinkRow
from crm_core.people.model import UserRow
from crm_core.surveys.model import SurveyRow
from crm_core.transfer.joins import Selection, contact_name, customer_name, of_customers


def survey_answers() -> Selection:
    """Without those that nobody answered."""
    row = SurveyRow
    return (
        of_customers(
            row,
            row.id,
            customer_name(),
            row.kind,
            row.score,
            row.comment,
            row.sent_at,
            row.answered_at,
            row.about_id.label("about"),
            row.trigger,
            contact_name(),
            UserRow.name.label("rep"),
            row.team,
            row.customer_id,
            row.contact_id,
        )
        .outerjoin(ContactRow, ContactRow.id == row.contact_id)
        .outerjoin(UserRow, UserRow.id == row.rep_id)
        .where(row.answered_at.is_not(None))
        .order_by(row.answered_at, row.id)
    )


def customer_links() -> Selection:
    row = CustomerLinkRow
    person, inviter = aliased(UserRow), aliased(UserRow)
    return (
        of_customers(
            row,
            row.id,
            customer_name(),
            contact_name(),
            person.name.label("user"),
            inviter.name.label("invited_by"),
            row.created_at,
            row.ended_at,
            row.customer_id,
            row.contact_id,
            row.user_id,
        )
        .join(person, person.id == row.user_id)
        .outerjoin(inviter, inviter.id == row.invited_by)
        .outerjoin(ContactRow, ContactRow.id == row.contact_id)
        .order_by(row.created_at, row.id)
    )


def consents() -> Selection:
    row = ConsentRow
    return (
        select(
            row.id,
            UserRow.name.label("user"),
            row.notice,
            row.language,
            row.given_at,
            row.withdrawn_at,
            row.user_id,
        )
        .join(UserRow, UserRow.id == row.user_id)
        .order_by(row.given_at, row.id)
    )
