"""What the bot waits for from a person: a row, so that a restart carries on at the same step."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import bindparam, delete, select

from crm_core.channel.model import ConversationRow
from crm_core.store.prepared import Prepared
from crm_core.store.statements import insert_or_update
from crm_core.work import Work


@dataclass(frozen=True, slots=True)
class Conversation:
    """`step` is empty when nothing is waited for; `data` is what the step needs to go on."""

    step: str = ""
    data: Mapping[str, Any] = field(default_factory=dict)


IDLE = Conversation()


# Built once: every turn reads it.
_READ = Prepared(
    select(ConversationRow.step, ConversationRow.data).where(
        ConversationRow.account_id == bindparam("of_account"),
    )
)


def read(work: Work, account_id: str) -> Conversation:
    row = _READ.one(work.connection, {"of_account": account_id})
    return Conversation(row.step, row.data) if row else IDLE


def write(work: Work, account_id: str, conversation: Conversation) -> None:
    if not conversation.step:
        work.session.execute(
            delete(ConversationRow).where(ConversationRow.account_id == account_id),
            execution_options={"synchronize_session": False},
        )
        return
    insert_or_update(
        work.connection,
        ConversationRow,
        {"account_id": account_id},
        {
            "step": conversation.step,
            "data": dict(conversation.data),
            "changed_at": work.now,
        },
    )
