"""Surveys that Telegram never took, because the person had blocked the bot: asked is who read."""

from sqlalchemy import String, and_, cast, exists, literal, select, update

from crm_core.channel.model import OutboxRow
from crm_core.people.model import AccountRow
from crm_core.surveys.model import SurveyRow
from crm_core.work import Work


def drop_unreached(work: Work, bot: str, chat_id: int, ref: str) -> None:
    """They count in no response rate, and the person did not use up their rest.

    `ref` is how the front end names a survey's message, before the survey's id.
    """
    its_message = and_(
        OutboxRow.ref == literal(ref) + cast(SurveyRow.id, String), OutboxRow.chat_id == chat_id
    )
    failed = exists().where(its_message, OutboxRow.error.is_not(None))
    taken = exists().where(its_message, OutboxRow.message_id.is_not(None))
    theirs = select(AccountRow.user_id).where(AccountRow.bot == bot, AccountRow.chat_id == chat_id)
    work.session.execute(
        update(SurveyRow)
        .where(SurveyRow.user_id.in_(theirs), SurveyRow.state == "sent", failed, ~taken)
        .values(state="dropped", reason="unreachable", sent_at=None)
        .execution_options(synchronize_session=False)
    )
