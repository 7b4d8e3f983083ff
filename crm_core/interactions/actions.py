"""Writes a log: the interaction, its field changes and its next steps, all or nothing."""

from dataclasses import dataclass, replace

from crm_core.customers.actions import add_contact, change_field, create_customer, touch_contacted
from crm_core.customers.queries import get_customer
from crm_core.customers.views import ContactView, CustomerView, FieldEdit
from crm_core.errors import NotAllowed, RecordNotFound
from crm_core.follow_ups.actions import create_follow_up
from crm_core.follow_ups.contacts import contacted
from crm_core.follow_ups.views import FollowUpView, NewFollowUp
from crm_core.ids import new_id
from crm_core.interactions.model import InteractionEditRow, InteractionRow, ParticipantRow
from crm_core.interactions.queries import get_interaction
from crm_core.interactions.views import InteractionView, LogEdit, LogView, NewLog, Written
from crm_core.people.policy import Action, allows, require
from crm_core.sales.actions import note_opportunity
from crm_core.surveys.loop import note_contact
from crm_core.surveys.triggers import expect_after_visit
from crm_core.work import Work


@dataclass(frozen=True, slots=True)
class _Subject:
    """Whom a log is about."""

    customer: CustomerView
    contact: ContactView | None
    customer_is_new: bool
    participants: tuple[ContactView, ...] = ()


def save_log(work: Work, new: NewLog) -> LogView:
    """Raises `RecordNotFound`, `NotAllowed`, or what a field's standard refuses."""
    require(work.actor, Action.LOG_INTERACTIONS)
    about = _subject(work, new)
    interaction = _log_interaction(work, new, about)
    changes = tuple(
        change_field(work, _for_subject(edit, about), batch=new.draft_id) for edit in new.edits
    )
    interaction_id = interaction.id if interaction else None
    follow_ups = tuple(_promise(work, new, about, interaction_id))
    opportunity = None
    if new.opportunity is not None:
        opportunity = note_opportunity(work, about.customer.id, new.opportunity, interaction_id)
    written = Written(
        batch=new.draft_id,
        customer_id=about.customer.id if about.customer_is_new else None,
        interaction_id=interaction_id,
        follow_up_ids=tuple(follow_up.id for follow_up in follow_ups),
        opportunity_id=opportunity.id if opportunity else None,
    )
    return LogView(
        written=written,
        customer_id=about.customer.id,
        customer_name=about.customer.name,
        contact_name=about.contact.name if about.contact else None,
        interaction=interaction,
        changes=changes,
        follow_ups=follow_ups,
        opportunity=opportunity,
    )


def _subject(work: Work, new: NewLog) -> _Subject:
    if new.new_customer is not None:
        contacts = (new.new_contact,) if new.new_contact else ()
        customer = create_customer(work, replace(new.new_customer, contacts=contacts))
        contact = customer.contacts[0] if customer.contacts else None
        return _Subject(customer, contact, customer_is_new=True)
    customer = get_customer(work, new.customer_id or "")
    known = {contact.id: contact for contact in customer.contacts}
    if not {new.contact_id, *new.participant_ids} - {None} <= known.keys():
        raise RecordNotFound
    participants = tuple(known[contact_id] for contact_id in new.participant_ids)
    if new.new_contact is not None:
        contact = add_contact(work, customer.id, new.new_contact, batch=new.draft_id)
    else:
        contact = known[new.contact_id] if new.contact_id else None
    return _Subject(customer, contact, customer_is_new=False, participants=participants)


def _for_subject(edit: LogEdit, about: _Subject) -> FieldEdit:
    contact = about.contact if edit.subject == "contact" else None
    return FieldEdit(about.customer.id, edit.field, edit.value, contact.id if contact else None)


def _log_interaction(work: Work, new: NewLog, about: _Subject) -> InteractionView | None:
    if new.kind is None:
        return None
    occurred_at = new.occurred_at or work.now
    row = InteractionRow(
        id=new_id(),
        customer_id=about.customer.id,
        contact_id=about.contact.id if about.contact else None,
        kind=new.kind,
        occurred_at=occurred_at,
        grain=new.grain,
        summary=new.summary,
        text=new.text,
        author_id=work.actor.id,
        created_at=work.now,
        draft_id=new.draft_id,
    )
    work.session.add(row)
    work.session.flush()
    work.session.add_all(
        ParticipantRow(interaction_id=row.id, contact_id=contact.id, place=place)
        for place, contact in enumerate(about.participants)
    )
    work.session.flush()
    work.audit("log_interaction", "interaction", row.id, {"customer": about.customer.id})
    touch_contacted(work, about.customer.id, occurred_at)
    contacted(work, about.customer.id)
    expect_after_visit(work, row.id, new.kind, occurred_at)
    note_contact(work, row.id)
    return get_interaction(work, row.id)


def _promise(
    work: Work,
    new: NewLog,
    about: _Subject,
    interaction_id: str | None,
) -> list[FollowUpView]:
    return [
        create_follow_up(
            work,
            NewFollowUp(
                customer_id=about.customer.id,
                contact_id=about.contact.id if about.contact else None,
                interaction_id=interaction_id,
                due_at=step.due_at,
                note=step.note,
                exact=step.exact,
                repeats=step.repeats,
            ),
        )
        for step in new.next_steps
    ]


def may_rewrite(work: Work, interaction: InteractionView) -> bool:
    return allows(
        work.actor,
        Action.CHANGE_INTERACTIONS,
        owner=interaction.author_id,
        team=work.actor.team,
    )


def rewrite_summary(work: Work, interaction_id: str, summary: str) -> InteractionView:
    """A later correction; what it said before is kept. Raises `RecordNotFound`, `NotAllowed`."""
    interaction = get_interaction(work, interaction_id)
    if not may_rewrite(work, interaction):
        raise NotAllowed
    if summary == interaction.summary:
        return interaction
    work.session.add(
        InteractionEditRow(
            id=new_id(),
            interaction_id=interaction_id,
            old=interaction.summary,
            new=summary,
            author_id=work.actor.id,
            at=work.now,
        ),
    )
    work.session.get_one(InteractionRow, interaction_id).summary = summary
    work.audit("rewrite_summary", "interaction", interaction_id)
    work.session.flush()
    return replace(interaction, summary=summary)
