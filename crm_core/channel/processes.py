"""The programs that serve one store together, and which of them leads a bot."""

from dataclasses import dataclass

from sqlalchemy import Select, delete, insert, select, update

from crm_core.channel.model import LeadRow, ProcessRow
from crm_core.store.statements import affected, insert_or_ignore
from crm_core.work import Work


@dataclass(frozen=True, slots=True)
class Process:
    id: str
    place: str
    beat: int


def join(work: Work, process_id: str, place: str) -> None:
    work.session.execute(insert(ProcessRow).values(id=process_id, place=place, beat=0))


def beat(work: Work, process_id: str) -> bool:
    """False for one that is not there: it has not joined, or was taken for dead."""
    statement = (
        update(ProcessRow).where(ProcessRow.id == process_id).values(beat=ProcessRow.beat + 1)
    )
    return affected(work.connection, statement) == 1


def everyone(work: Work) -> list[Process]:
    rows = work.session.execute(select(ProcessRow.id, ProcessRow.place, ProcessRow.beat))
    return [Process(*row) for row in rows]


def bury(work: Work, process: Process) -> None:
    """Unless it has beaten since: what it held is anybody's from now on."""
    work.session.execute(
        delete(ProcessRow).where(ProcessRow.id == process.id, ProcessRow.beat == process.beat),
        execution_options={"synchronize_session": False},
    )


def leave(work: Work, process_id: str) -> None:
    """Of its own will, with nothing under way."""
    work.session.execute(
        delete(ProcessRow).where(ProcessRow.id == process_id),
        execution_options={"synchronize_session": False},
    )


def living() -> Select[str]:
    """To be used within a statement, so that whoever has just joined counts."""
    return select(ProcessRow.id)


def leads(work: Work, process_id: str, bot: str) -> bool:
    """Whether it leads the bot; it does from now on when nobody who lives does."""
    insert_or_ignore(work.connection, LeadRow, [{"bot": bot, "holder": process_id}])
    of_bot = LeadRow.bot == bot
    if work.session.scalar(select(LeadRow.holder).where(of_bot)) == process_id:
        return True
    take_over = (
        update(LeadRow).where(of_bot, LeadRow.holder.not_in(living())).values(holder=process_id)
    )
    return affected(work.connection, take_over) == 1
