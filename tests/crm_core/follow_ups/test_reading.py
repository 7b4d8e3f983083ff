"""A reminder in one line: whom it names, when it means, what is left to do."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_core.follow_ups.reading import read_reminder
from crm_core.follow_ups.times import due_of
from crm_core.understanding import Directory, DirectoryContact, DirectoryCustomer, Ref, read_time

ZONE = ZoneInfo("Asia/Shanghai")
MONDAY_TEN = dt.datetime(2026, 11, 23, 10, 0, tzinfo=ZONE)
ACME, JANE = Ref("acme"), Ref("acme", "jane")
HUAXING, LEI = Ref("huaxing"), Ref("huaxing", "lei")


@pytest.fixture(scope="module")
def directory() -> Directory:
    jane = DirectoryContact("jane", "Jane Liu", title="Buyer")
    lei = DirectoryContact("lei", "李雷", title="采购经理")
    return Directory.build(
        [
            DirectoryCustomer("acme", "Acme Corp", contacts=(jane,)),
            DirectoryCustomer("huaxing", "深圳市华星精密", aliases=("华星",), contacts=(lei,)),
        ]
    )


@pytest.mark.parametrize(
    ("line", "about", "due", "note"),
    [
        ("Acme next Tue 3pm send the quote", ACME, "2026-12-01T15:00", "send the quote"),
        ("华星 下周二下午3点 发报价", HUAXING, "2026-12-01T15:00", "发报价"),
        ("remind me to call Jane Liu tomorrow", JANE, "2026-11-24T09:00", "call Jane Liu"),
        ("remind me tomorrow to call Jane Liu", JANE, "2026-11-24T09:00", "call Jane Liu"),
        ("Acme tomorrow to the warehouse", ACME, "2026-11-24T09:00", "to the warehouse"),
        ("提醒我明天下午给李雷发合同", LEI, "2026-11-24T15:00", "给李雷发合同"),
        ("明天提醒我给华星打电话", HUAXING, "2026-11-24T09:00", "给华星打电话"),
        ("Acme: send the contract on Friday to Jane Liu", JANE, "2026-11-27T09:00", None),
        ("Acme in 2 hours", ACME, "2026-11-23T12:00", ""),
        ("Acme Jane Liu at 3pm, ask for the PO", JANE, "2026-11-23T15:00", "ask for the PO"),
        ("tomorrow 9am", None, "2026-11-24T09:00", ""),
        ("Acme send the quote", ACME, None, "send the quote"),
        ("visited yesterday, call tomorrow", None, "2026-11-24T09:00", "visited yesterday, call"),
        ("", None, None, ""),
    ],
)
def test_a_line_is_taken_apart(
    directory: Directory, line: str, about: Ref | None, due: str | None, note: str | None
) -> None:
    said = read_reminder(line, MONDAY_TEN, ZONE, directory)

    assert said.about == ((about,) if about else ())
    meant = due_of(said.when, MONDAY_TEN, ZONE).isoformat()[:16] if said.when else None
    assert meant == due
    assert said.note == ("send the contract to Jane Liu" if note is None else note)


@pytest.mark.parametrize(
    ("line", "odd"),
    [
        ("Acme 32/13/2026 call", "32/13/2026"),
        ("华星 13月45日 付款", "13月45日"),
        ("Acme 25:70 call", "25:70"),
        ("Acme call about 3/4 of the order", None),
    ],
)
def test_what_looks_like_a_date_but_is_none_is_named(
    directory: Directory, line: str, odd: str | None
) -> None:
    said = read_reminder(line, MONDAY_TEN, ZONE, directory)

    assert said.no_date == odd
    assert odd is None or odd not in said.note


@given(st.text(max_size=200))
def test_any_line_is_read_without_a_stumble(line: str) -> None:
    said = read_reminder(line, MONDAY_TEN, ZONE, Directory.build(()))

    assert len(said.note) <= len(line)


@pytest.mark.parametrize(
    ("typed", "due"),
    [
        ("tomorrow", "2026-11-24T09:00"),
        ("today", "2026-11-23T11:00"),
        ("this week", "2026-11-23T11:00"),
        ("next week", "2026-11-30T09:00"),
        ("yesterday", "2026-11-22T09:00"),
        ("tomorrow afternoon", "2026-11-24T15:00"),
        ("下周一", "2026-11-30T09:00"),
    ],
)
def test_a_day_without_an_hour_means_nine_or_an_hour_from_now(typed: str, due: str) -> None:
    when = read_time(typed, MONDAY_TEN, ZONE.key)

    assert when is not None
    assert due_of(when, MONDAY_TEN, ZONE).isoformat()[:16] == due
