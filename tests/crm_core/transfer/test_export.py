"""Everything is exported, for those who may, as of one moment."""

import datetime as dt
from collections.abc import Iterator
from contextlib import closing

import pytest
from sqlalchemy import select

from crm_core.audit.model import AuditRow
from crm_core.clock import ManualClock
from crm_core.core import Core
from crm_core.customers.actions import create_customer, remove_customer
from crm_core.customers.views import NewContact, NewCustomer
from crm_core.errors import NotAllowed
from crm_core.people.actor import Actor, Role
from crm_core.settings import CoreSettings
from crm_core.store.models import metadata
from crm_core.transfer.export import announce_export, tables

NOW = dt.datetime(2026, 11, 23, 2, 0, tzinfo=dt.UTC)
OPERATOR = Actor(None, Role.ADMIN, "command line", timezone="Asia/Shanghai")
NOT_EXPORTED = {
    *("accounts", "invitations", "customer_invitations"),  # who may write to the bot
    "audit",  # looked at, never taken out
    *("inbox", "conversations", "drafts", "outbox", "due"),  # on its way
    *("processes", "leads", "job_days"),  # who serves the store at the moment
    *("backup_days", "backup_requests"),  # how the store is looked after
    "terms",  # made from the rest
    "follow_up_series",  # stands with each follow-up
    *("working_times", "told", "calendar_feeds"),  # when and how a person is written to
    "learned_aliases",  # what one person calls somebody
    "refresh_questions",  # what came of them is among the field changes
}


@pytest.fixture
def core(database_url: str) -> Iterator[Core]:
    settings = CoreSettings(_env_file=None, database_url=database_url)  # type: ignore[call-arg]
    with closing(Core.open(settings, ManualClock(NOW))) as core:
        yield core


def export(core: Core, actor: Actor = OPERATOR) -> dict[str, list[dict[str, object]]]:
    with core.reading(actor) as work:
        return {
            table.kind: [dict(zip(table.fields, row, strict=True)) for row in table.rows]
            for table in tables(work)
        }


def add(core: Core, name: str) -> str:
    with core.work() as work:
        new = NewCustomer(name, contacts=(NewContact("Jane Liu", phone="+14155550111"),))
        return create_customer(work, new).id


def test_times_have_the_offset_of_the_one_who_exports(core: Core) -> None:
    customer = add(core, "Acme Corp")
    [row] = export(core)["customers"]
    assert (row["id"], row["name"]) == (customer, "Acme Corp")
    assert row["created_at"] == "2026-11-23T10:00:00+08:00"


def test_a_removed_customer_is_in_no_file(core: Core) -> None:
    customer = add(core, "Acme Corp")
    with core.work() as work:
        remove_customer(work, customer)
    assert not any(export(core).values())


def test_every_kind_of_record_is_exported(core: Core) -> None:
    names = {"customer_aliases": "aliases", "customer_tags": "tags", "surveys": "survey_answers"}
    tables = {names.get(table, table) for table in metadata.tables}
    assert tables - NOT_EXPORTED == export(core).keys()


@pytest.mark.parametrize("role", [Role.MANAGER, Role.REP, Role.SERVICE, Role.CUSTOMER, None])
def test_only_admins_export(core: Core, role: Role | None) -> None:
    with pytest.raises(NotAllowed):
        export(core, Actor("u1", role))
    with pytest.raises(NotAllowed), core.work(Actor("u1", role)) as work:
        announce_export(work)


def test_an_export_is_in_the_audit_trail(core: Core) -> None:
    with core.work(OPERATOR) as work:
        announce_export(work)
    with core.reading() as work:
        [row] = work.session.scalars(select(AuditRow).where(AuditRow.action == "export"))
        assert "interactions" in row.data["kinds"]


def test_what_is_written_meanwhile_is_in_none_of_the_files(core: Core) -> None:
    add(core, "Acme Corp")
    with core.reading(OPERATOR) as work:
        found = tables(work)
        assert len(list(next(found).rows)) == 1
        add(core, "Beta Ltd")
        assert len(list(next(found).rows)) == 1
