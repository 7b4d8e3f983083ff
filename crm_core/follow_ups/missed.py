"""What did not reach somebody because they had blocked the bot; it comes once they are back."""

from sqlalchemy import String, cast, exists, literal, or_, select

from crm_core.channel import due
from crm_core.channel.model import OutboxRow
from crm_core.follow_ups.model import FollowUpRow
from crm_core.follow_ups.planning import DUE_KIND
from crm_core.people.accounts import account_of
from crm_core.people.working_time import who_relies_on
from crm_core.work import Work

COMEBACK = "comeback"


def push_what_was_missed(work: Work, user_id: str, ref: str) -> None:
    """`ref` is how the front end names a reminder's message, before the follow-up's id.

    Whatever fell due and whose message Telegram never took; once, since it is taken then.
    """
    account = account_of(work, user_id)
    if account is None:
        return
    reached = exists().where(
        OutboxRow.ref == literal(ref) + cast(FollowUpRow.id, String),
        OutboxRow.chat_id == account.chat_id,
        OutboxRow.created_at >= FollowUpRow.due_at,
        or_(OutboxRow.message_id.is_not(None), OutboxRow.done_at.is_(None)),
    )
    missed = work.session.execute(
        select(FollowUpRow.id, FollowUpRow.due_at).where(
            or_(
                FollowUpRow.assignee_id == user_id,
                FollowUpRow.assignee_id.in_(who_relies_on(work, user_id)),
            ),
            FollowUpRow.status == "open",
            FollowUpRow.due_at <= work.now,
            ~reached,
        )
    ).all()
    for follow_up_id, due_at in missed:
        due.schedule(work, DUE_KIND, follow_up_id, due_at)  # so they come in their order
