"""A person's updates are taken once and in order, whichever process takes them."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from sqlalchemy import func, select

from crm_core.channel import inbox
from crm_core.channel.inbox import EarlierOpen, Received
from crm_core.channel.model import InboxRow
from crm_core.core import Core
from crm_core.people.accounts import Caller, identify
from crm_core.people.model import AccountRow


def received(core: Core, *persons: tuple[int, str | None]) -> None:
    with core.work() as work:
        inbox.receive(work, [Received("1", number, "{}", person) for number, person in persons])


def take(core: Core, update_id: int) -> bool:
    with core.work() as work:
        return inbox.take(work, "1", update_id)


def test_a_later_update_waits_for_an_earlier_one_of_the_same_person(many: Core) -> None:
    received(many, (1, "5"), (2, "5"), (3, "6"))
    with pytest.raises(EarlierOpen):
        take(many, 2)
    assert take(many, 3)
    assert take(many, 1)
    assert take(many, 2)


def test_updates_of_nobody_wait_for_nobody(many: Core) -> None:
    received(many, (1, None), (2, None))
    assert take(many, 2)


def test_an_update_that_is_closed_unread_holds_nobody_up(many: Core) -> None:
    received(many, (1, "5"), (2, "5"))
    with many.work() as work:
        inbox.fail(work, "1", 1, "abc")
    assert take(many, 2)


def test_an_update_is_taken_once(core: Core) -> None:
    received(core, (1, "5"))
    assert take(core, 1)
    assert not take(core, 1)
    received(core, (1, "5"))
    assert not take(core, 1)


def test_an_update_that_two_processes_have_is_taken_by_one(many: Core) -> None:
    received(many, (1, "5"))
    begin = Barrier(4)

    def run(_: int) -> bool:
        begin.wait()
        return take(many, 1)

    with ThreadPoolExecutor(4) as pool:
        assert sum(pool.map(run, range(4))) == 1


def test_two_processes_that_meet_a_person_at_the_same_moment_make_one_account(many: Core) -> None:
    caller = Caller("telegram", "77", "1", 77, "Nia", "en")
    begin = Barrier(4)

    def run(_: int) -> str:
        with many.work() as work:
            begin.wait()
            return identify(work, caller).id

    with ThreadPoolExecutor(4) as pool:
        assert len(set(pool.map(run, range(4)))) == 1
    with many.reading() as work:
        assert work.session.scalar(select(func.count()).select_from(AccountRow)) == 1


def test_a_persons_turns_exclude_one_another(many: Core) -> None:
    caller = Caller("telegram", "77", "1", 77, "Nia", "en")
    with many.work() as work:
        identify(work, caller)
    received(many, *[(number, None) for number in range(40)])

    def run(number: int) -> None:
        with many.work() as work:
            inbox.take(work, "1", number)
            row = work.session.get_one(AccountRow, identify(work, caller).id)
            work.session.refresh(row)
            row.menu = str(int(row.menu or 0) + 1)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(run, range(40)))
    with many.reading() as work:
        assert work.session.scalars(select(AccountRow.menu)).one() == "40"
        done = select(func.count()).where(InboxRow.done_at.is_not(None))
        assert work.session.scalar(done) == 40
