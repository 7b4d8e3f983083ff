"""The term table follows what changed, and only that."""

from sqlalchemy import delete, event, select

from crm_core.customers.model import CustomerRow
from crm_core.customers.views import NewContact, NewCustomer
from crm_core.lookup.index import reindex, reindex_all
from crm_core.lookup.model import TermRow
from tests.crm_core.lookup.conftest import Team


def terms(team: Team, customer: str) -> set[tuple[str, str, str]]:
    with team.core.reading() as work:
        rows = work.session.execute(
            select(TermRow.term, TermRow.kind, TermRow.contact_id).where(
                TermRow.customer_id == customer
            )
        )
        return {(term, kind, contact) for term, kind, contact in rows}


def test_only_what_changed_is_written(empty_team: Team) -> None:
    team = empty_team
    (customer,) = team.knows(NewCustomer("Acme Corp", contacts=(NewContact("Jane Liu"),)))
    written: list[str] = []

    @event.listens_for(team.core.engine, "before_cursor_execute")
    def note(*arguments: object) -> None:
        statement = str(arguments[2])
        if "terms" in statement and not statement.startswith("SELECT"):
            written.append(statement)

    with team.core.work(team.rep) as work:
        reindex(work, customer)
    assert written == []

    with team.core.work(team.rep) as work:
        work.session.get_one(CustomerRow, customer).city = "Leeds"
        reindex(work, customer)
    assert len(written) == 1
    assert ("leeds", "city", "") in terms(team, customer)


def test_the_terms_of_an_old_name_are_gone(empty_team: Team) -> None:
    team = empty_team
    (customer,) = team.knows(NewCustomer("Acme Corp"))
    with team.core.work(team.rep) as work:
        work.session.get_one(CustomerRow, customer).name = "Zenith"
        reindex(work, customer)

    assert {term for term, kind, _ in terms(team, customer) if kind == "name"} == {"zenith"}


def test_many_are_indexed_as_one_is(empty_team: Team) -> None:
    team = empty_team
    ids = team.knows(*(NewCustomer(f"宏达{n}有限公司") for n in range(30)))
    before = {customer: terms(team, customer) for customer in ids}
    with team.core.work(team.rep) as work:
        work.session.execute(delete(TermRow))
        reindex_all(work, ids)

    assert {customer: terms(team, customer) for customer in ids} == before


def test_a_long_name_full_of_fragments_can_be_replaced(empty_team: Team) -> None:
    team = empty_team
    (customer,) = team.knows(NewCustomer("重长单乐" * 12, contacts=(NewContact("曾" * 40),)))
    with team.core.work(team.rep) as work:
        work.session.get_one(CustomerRow, customer).name = "Zenith"
        reindex(work, customer)

    assert ("zenith", "name", "") in terms(team, customer)
