"""After a day of work, in good and bad luck, the log knows every turn and no person."""

import json
from contextlib import closing
from typing import Any, NoReturn

import pytest

from bot.conversations import reading
from bot.operation import logs
from bot.sandbox.faults import Fault
from crm_core.people.actor import Role
from crm_core.people.invitations import invite
from tests.kit.commands import logs_as_before
from tests.kit.linking import token_in
from tests.kit.person import Person
from tests.kit.world import TOKEN, World

PHONE = "13800138000"
PRIVATE = (
    *("Rui", "Zhang", "Kestrel", "Mara", "Voss", "李雷", "华星", "Olga", "Stranger"),
    *(PHONE, "138 0013", "415-555-0134", "4155550134", "mara@kestrel.example"),
    *("quote", "secret plan", "报价", "Osaka", TOKEN.partition(":")[2]),
)


@pytest.mark.parametrize("log_format", ["json", "text"])
def test_the_log_of_a_day_tells_every_turn_and_nothing_private(
    sqlite_url: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    log_format: logs.LogFormat,
) -> None:
    with logs_as_before():
        logs.configure([TOKEN], log_format)
        with closing(World(sqlite_url)) as world:
            world.start_bot()
            people = [str(person) for person in _work_a_day(world, monkeypatch)]
    text = capsys.readouterr().err
    assert not [private for private in (*PRIVATE, *people) if private in text]
    if log_format == "json":
        _tells_every_turn([json.loads(line) for line in text.splitlines()])


def _work_a_day(world: World, monkeypatch: pytest.MonkeyPatch) -> list[object]:
    admin = world.admin("Olga Admin")
    with world.core.work(world.actor(admin)) as work:
        token = invite(work, Role.REP)
    rep = world.stranger("Rui Zhang")
    rep.starts(token)
    rep.says("/new Kestrel Robotics, Mara Voss, 415-555-0134, mara@kestrel.example")
    rep.taps("Save")
    rep.says("Visited Kestrel today, Mara wants a quote, her phone is 13800138000")
    rep.taps("Save")
    rep.says("/remind Kestrel tomorrow 9am send the quote to Osaka")
    rep.taps("Save")
    rep.says("/find 13800138000")
    rep.says("/13800138000")
    rep.says("/team")
    rep.presses("x:Kestrel:13800138000")
    world.sandbox.faults.add(Fault("sendMessage", "drop_before", times=1))
    world.sandbox.faults.add(Fault("sendMessage", "too_many", times=1, seconds=0))
    rep.says("华星的李雷要报价")
    world.stranger("Sam Stranger").says("what is your secret plan?")
    links = [token, *_a_customer_answers(world, rep)]
    world.advance(days=1)
    with monkeypatch.context() as patch:
        patch.setattr(reading, "understand", _break_down)
        rep.says("Visited Kestrel today, new phone 13800138000")
    world.restart_bot()
    rep.taps("Done")
    return [*links, rep.id, admin.id]


def _a_customer_answers(world: World, rep: Person) -> list[object]:
    rep.says("/invite Kestrel")
    link = token_in(rep)
    mara = world.stranger("Mara V.")
    mara.starts(link)
    mara.taps("Agree")
    world.advance(days=1)
    mara.taps("2")
    mara.says("your arms came in Osaka late, call 138 0013 8000")
    return [link, mara.id]


def _break_down(*arguments: object, **_: object) -> NoReturn:
    raise KeyError(arguments, PHONE, TOKEN)


def _tells_every_turn(events: list[dict[str, Any]]) -> None:
    turns = [event for event in events if event["event"] == "turn"]
    assert len({event["turn"] for event in turns}) == len(turns)
    assert all(event["turn"].startswith("telegram:110201543:") for event in turns)
    assert all(event["ms"] > 0 for event in turns)
    by_step = {event.get("step"): event for event in turns}
    assert by_step["find.find_command"]["outcome"] == "done"
    assert by_step["team.list_people"]["refusal"] == "not-allowed"
    [broken] = [event for event in events if event["event"] == "turn_failed"]
    [apologised] = [event for event in turns if event["outcome"] == "apologised"]
    assert broken["code"] == apologised["code"]
    assert broken["turn"] == apologised["turn"]
    assert broken["step"] == apologised["step"]
    assert [event for event in events if event["event"] == "send_again"]
