"""Whatever a customer's own chat sends, nothing breaks and nothing of the record is touched."""

from collections.abc import Iterator

import pytest
from sqlalchemy import select

from crm_core.channel.model import InboxRow
from crm_core.customers.views import CustomerView
from tests.bot.bad_luck.records import Records
from tests.bot.bad_luck.test_odd_presses import wild_presses
from tests.kit.linking import link_customer
from tests.kit.person import Person
from tests.kit.surveys import surveys, visit
from tests.kit.world import World


@pytest.fixture
def world(sqlite_url: str) -> Iterator[World]:
    made = World(sqlite_url)
    made.start_bot()
    yield made
    made.close()


def test_no_press_of_a_customer_breaks_anything(
    world: World, rep: Person, acme: CustomerView, records: Records
) -> None:
    jane = link_customer(world, rep, acme, "Jane L.")
    visit(world, rep, "Acme")
    world.advance(hours=24)
    [survey] = surveys(world)
    card, before = jane.last, records()
    for number, data in enumerate(wild_presses(acme.id, survey.id)):
        jane.phone.tap(card.message_id, data=data)
        if number % 50 == 0:
            world.settle()
    world.settle()
    with world.core.reading() as work:
        assert not work.session.scalars(select(InboxRow).where(InboxRow.error.is_not(None))).all()
    changed = {kind for kind, count in records().items() if count != before[kind]}
    assert changed <= {"follow_ups"}  # the odd score may be a low one
