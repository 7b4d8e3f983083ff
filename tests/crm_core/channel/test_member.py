"""Processes on one store: who lives, who leads, who takes over what a dead one held."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import select

from crm_core.channel import inbox, outbox, processes
from crm_core.channel.inbox import Received
from crm_core.channel.member import Look, Member
from crm_core.channel.model import OutboxRow, ProcessRow
from crm_core.channel.outbox import Message
from crm_core.channel.place import here, is_gone
from crm_core.core import Core

BOTS = ["1", "2"]


def member(core: Core, place: str = "") -> Member:
    return Member(core, BOTS, place)


def looks(watching: Member, times: int) -> Look:
    return [watching.look() for _ in range(times)][-1]


def test_the_only_process_leads_every_bot_and_has_what_an_earlier_one_left(core: Core) -> None:
    with core.work() as work:
        inbox.receive(work, [Received("1", 7, "{}", "5")], "somebody")
        outbox.post(work, "1", 5, [Message("sendMessage", {})], held_by="somebody")
    look = looks(member(core), 1)
    assert look.alone
    assert look.leads == set(BOTS)
    assert [each.update_id for each in look.orphans] == [7]
    with core.reading() as work:
        assert work.session.scalars(select(OutboxRow.held_by)).all() == [None]


def test_the_first_leads_and_the_second_stands_by(many: Core) -> None:
    first, second = member(many), member(many)
    assert looks(first, 1).alone
    assert looks(second, 1).leads == set()
    assert looks(first, 1).leads == set(BOTS)
    assert not looks(first, 1).alone


def test_who_stands_still_for_eight_looks_is_dead_and_leaves_what_it_held(many: Core) -> None:
    first, second = member(many), member(many)
    looks(first, 1)
    with many.work() as work:
        inbox.receive(work, [Received("1", 8, "{}"), Received("1", 7, "{}")], first.id)
        outbox.post(work, "1", 5, [Message("sendMessage", {})], held_by=first.id)
    before = looks(second, 8)
    assert not before.leads
    assert not before.orphans
    after = looks(second, 1)
    assert after.leads == set(BOTS)
    assert [each.update_id for each in after.orphans] == [7, 8]
    assert after.alone
    with many.reading() as work:
        assert work.session.scalars(select(OutboxRow.held_by)).all() == [None]


def test_who_was_only_slow_comes_back_and_leads_no_more(many: Core) -> None:
    first, second = member(many), member(many)
    looks(first, 1)
    looks(second, 9)
    look = looks(first, 1)
    assert look.leads == set()
    assert not look.alone
    assert looks(second, 1).leads == set(BOTS)


def test_who_moves_on_is_never_taken_for_dead(many: Core) -> None:
    first, second = member(many), member(many)
    looks(first, 1)
    for _ in range(30):
        looks(first, 1)
        assert looks(second, 1).leads == set()


def test_who_leaves_hands_over_at_once(many: Core) -> None:
    first, second = member(many), member(many)
    looks(first, 1)
    looks(second, 1)
    with many.work() as work:
        inbox.receive(work, [Received("2", 7, "{}")], first.id)
    first.leave()
    look = looks(second, 1)
    assert look.leads == set(BOTS)
    assert [each.update_id for each in look.orphans] == [7]


def test_a_process_that_died_on_the_same_machine_is_missed_at_once(many: Core) -> None:
    machine, _, _ = here().rpartition("/")
    if not machine:
        pytest.skip("processes cannot be told here")
    first = member(many, f"{machine}/1")  # this number was started at another time
    looks(first, 1)
    second = Member(many, BOTS)
    assert looks(second, 1).leads == set(BOTS)


def test_a_process_elsewhere_may_be_alive_for_all_one_knows() -> None:
    assert not is_gone("", here())
    assert not is_gone("boot/pid:[1]/1/1", here())
    assert not is_gone(here(), here())
    assert not is_gone(here(), "")


def test_of_three_that_start_together_one_leads_each_bot(many: Core) -> None:
    members = [member(many) for _ in range(3)]
    with ThreadPoolExecutor(3) as pool:
        found = list(pool.map(Member.look, members))
    assert sorted(bot for look in found for bot in look.leads) == BOTS


def test_an_orphan_is_taken_by_one(many: Core) -> None:
    members = [member(many) for _ in range(3)]
    for each in members:
        each.look()
    with many.work() as work:
        inbox.receive(work, [Received("1", number, "{}") for number in range(20)], "nobody")
    with ThreadPoolExecutor(3) as pool:
        found = list(pool.map(Member.look, members))
    assert sorted(each.update_id for look in found for each in look.orphans) == list(range(20))


def test_who_counted_on_meanwhile_is_not_buried(many: Core) -> None:
    first = member(many)
    looks(first, 1)
    with many.work() as work:
        [seen] = processes.everyone(work)
    looks(first, 1)
    with many.work() as work:
        processes.bury(work, seen)
    with many.reading() as work:
        assert work.session.scalars(select(ProcessRow.id)).all() == [first.id]
