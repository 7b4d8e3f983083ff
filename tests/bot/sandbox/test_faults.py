"""Bad luck, switched on: what the bot sees of it, and what was done all the same."""

import time

import httpx
import pytest

from bot.sandbox.faults import Fault, Faults
from bot.sandbox.phone import Phone
from bot.sandbox.sandbox import Sandbox
from tests.bot.sandbox.caller import Caller


def received(rui: Phone) -> list[str]:
    return [message.body["text"] for message in rui.messages() if not message.outgoing]


@pytest.mark.parametrize(
    ("fault", "applied"),
    [
        (Fault("sendMessage", "drop_before", times=1), []),
        (Fault("sendMessage", "drop_after", times=1), ["x"]),
    ],
)
def test_a_dropped_connection_brings_no_answer(
    api: Caller, sandbox: Sandbox, rui: Phone, fault: Fault, applied: list[str]
) -> None:
    rui.start()
    sandbox.faults.add(fault)
    with pytest.raises(httpx.TransportError):
        api.ask("sendMessage", chat_id=rui.person.id, text="x")
    assert received(rui) == applied
    api.ok("sendMessage", chat_id=rui.person.id, text="y")
    assert received(rui) == [*applied, "y"]


@pytest.mark.parametrize(
    ("fault", "applied"),
    [
        (Fault("sendMessage", "error_before", times=1, status=503), []),
        (Fault("sendMessage", "error_after", times=1, status=503), ["x"]),
    ],
)
def test_a_server_error_is_answered(
    api: Caller, sandbox: Sandbox, rui: Phone, fault: Fault, applied: list[str]
) -> None:
    rui.start()
    sandbox.faults.add(fault)
    refusal = api.refusal("sendMessage", chat_id=rui.person.id, text="x")
    assert refusal == (503, "Service Unavailable")
    assert received(rui) == applied


def test_too_many_requests_say_how_long_to_wait(
    api: Caller, sandbox: Sandbox, rui: Phone, chat_id: int
) -> None:
    sandbox.faults.add(Fault("*", "too_many", times=1, seconds=7))
    answer = api.ask("sendMessage", chat_id=chat_id, text="x")
    assert answer.json() == {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 7",
        "parameters": {"retry_after": 7},
    }
    assert received(rui) == []


def test_updates_lost_on_their_way_come_again(api: Caller, sandbox: Sandbox, rui: Phone) -> None:
    rui.say("important")
    sandbox.faults.add(Fault("getUpdates", "drop_after", times=1))
    with pytest.raises(httpx.TransportError):
        api.ask("getUpdates")
    assert api.ok("getUpdates")[0]["message"]["text"] == "important"


def test_a_delay_holds_the_call_up_and_then_lets_it_through(
    api: Caller, sandbox: Sandbox, chat_id: int
) -> None:
    sandbox.faults.add(Fault("sendMessage", "delay", times=1, seconds=0.3))
    began = time.monotonic()
    api.ok("sendMessage", chat_id=chat_id, text="late")
    assert time.monotonic() - began >= 0.3


def test_faults_are_switched_on_and_off_from_outside(http: httpx.Client, api: Caller) -> None:
    fault = {"method": "getMe", "kind": "error_before", "status": 500, "times": 3}
    assert http.post("/sandbox/faults", json=fault).json()["faults"][0]["times"] == 3
    assert api.refusal("getMe")[0] == 500
    assert http.get("/sandbox/faults").json()["faults"][0]["times"] == 2
    assert http.delete("/sandbox/faults").json()["faults"] == []
    assert api.ok("getMe")


def test_an_unknown_fault_is_refused(http: httpx.Client) -> None:
    answer = http.post("/sandbox/faults", json={"method": "getMe", "kind": "meteor"})
    assert answer.status_code == 400
    assert "kind" in answer.json()["reason"]


def test_a_share_strikes_the_same_calls_for_the_same_seed() -> None:
    def struck() -> list[bool]:
        faults = Faults()
        faults.add(Fault("*", "drop_before", share=0.2, seed=7))
        return [faults.befall("sendMessage").fault is not None for _ in range(1000)]

    assert struck() == struck()
    assert 150 < sum(struck()) < 250


def test_a_fault_for_one_method_spares_the_others() -> None:
    faults = Faults()
    faults.add(Fault("sendmessage", "drop_before", times=1))
    assert faults.befall("getUpdates").fault is None
    assert faults.befall("sendMessage").fault is not None
    assert faults.befall("sendMessage").fault is None
