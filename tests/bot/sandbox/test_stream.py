"""The chat page's live line: events in order, resumed where it was cut."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx

from bot.sandbox.events import EventLog
from bot.sandbox.phone import Phone
from bot.sandbox.sandbox import Sandbox
from tests.bot.sandbox.caller import Caller

Happened = tuple[int, str, dict[str, Any]]


@contextmanager
def listening(http: httpx.Client, **how: Any) -> Iterator[Iterator[Happened]]:
    with http.stream("GET", "/sandbox/events", **how) as response:
        assert response.headers["content-type"].startswith("text/event-stream")
        yield events(response.iter_lines())


def events(lines: Iterator[str]) -> Iterator[Happened]:
    fields: dict[str, str] = {}
    for line in lines:
        name, _, value = line.partition(": ")
        if name:
            fields[name] = value
        elif "data" in fields:
            yield int(fields["id"]), fields["event"], json.loads(fields["data"])
            fields = {}


def test_what_happens_is_told_in_order(
    http: httpx.Client, api: Caller, rui: Phone, chat_id: int
) -> None:
    with listening(http, params={"after": 0}) as told:
        sent = api.ok("sendMessage", chat_id=chat_id, text="Draft")["message_id"]
        api.ok("editMessageText", chat_id=chat_id, message_id=sent, text="Saved")
        api.ok("deleteMessage", chat_id=chat_id, message_id=sent)
        api.ok("sendChatAction", chat_id=chat_id, action="typing")
        rui.block()
        http.post("/sandbox/clock", json={"advance_seconds": 1})
        happened = [next(told) for _ in range(8)]
    assert [kind for _, kind, _ in happened] == [
        "person",
        "message",
        "message",
        "edit",
        "delete",
        "action",
        "person",
        "clock",
    ]
    assert [number for number, _, _ in happened] == list(range(1, 9))
    assert happened[1][2]["message"]["text"] == "/start"
    assert happened[3][2] == {
        "person": chat_id,
        "bot": "fieldlog_bot",
        "message": happened[3][2]["message"],
    }
    assert happened[4][2]["message_id"] == sent
    assert happened[6][2]["person"]["blocked"] is True


def test_an_event_is_told_as_soon_as_it_happens(http: httpx.Client, rui: Phone) -> None:
    with listening(http) as told:
        rui.say("now")
        assert next(told)[2]["message"]["text"] == "now"


def test_a_cut_line_resumes_after_the_last_event_that_arrived(
    http: httpx.Client, rui: Phone
) -> None:
    for number in range(3):
        rui.say(str(number))
    with listening(http, headers={"Last-Event-ID": "2"}) as told:
        assert [next(told)[2]["message"]["text"] for _ in range(2)] == ["1", "2"]


def test_a_page_that_knows_another_sandbox_is_told_to_begin_anew(
    http: httpx.Client, rui: Phone
) -> None:
    rui.say("here")
    with listening(http, params={"after": 500}) as told:
        assert next(told) == (2, "reset", {})


def test_what_happened_too_long_ago_is_not_kept() -> None:
    log = EventLog(lambda: None)
    for _ in range(10_002):
        log.emit("message")
    assert [event.kind for event in log.since(1)] == ["reset"]
    assert len(log.since(2)) == 10_000
    assert log.since(10_002) == []


def test_every_listener_hears_everything(http: httpx.Client, sandbox: Sandbox, rui: Phone) -> None:
    with listening(http) as one, listening(http) as two:
        rui.say("to all")
        assert next(one)[0] == next(two)[0] == sandbox.events.last_id
