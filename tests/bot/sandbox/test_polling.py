"""getUpdates: held until something comes, confirmed by the next offset."""

import socket
import time
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest

from bot.sandbox.phone import Phone
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.server import serve_in_thread
from tests.bot.sandbox.caller import OTHER_TOKEN, TOKEN, Caller


def texts(updates: list[dict[str, Any]]) -> list[str]:
    return [update["message"]["text"] for update in updates]


@pytest.fixture
def waiting() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor() as threads:
        yield threads


def poll(waiting: ThreadPoolExecutor, api: Caller, sandbox: Sandbox) -> Future[httpx.Response]:
    """A long poll that is known to be held by the server."""
    queue = sandbox.bots[TOKEN].queue
    before = queue.pollers
    call = waiting.submit(api.ask, "getUpdates", timeout=10)
    sandbox.wait_for(lambda: queue.pollers > before)
    return call


def test_updates_stay_until_the_next_offset_confirms_them(api: Caller, rui: Phone) -> None:
    rui.say("one")
    rui.say("two")
    first = api.ok("getUpdates")
    assert texts(first) == ["one", "two"]
    assert texts(api.ok("getUpdates")) == ["one", "two"]
    assert texts(api.ok("getUpdates", offset=first[0]["update_id"] + 1)) == ["two"]
    assert api.ok("getUpdates", offset=first[1]["update_id"] + 1) == []


def test_ids_of_updates_grow_by_one(api: Caller, rui: Phone) -> None:
    ids = [rui.say(str(number)).update_id for number in range(5)]
    assert [update["update_id"] for update in api.ok("getUpdates")] == ids
    assert ids == list(range(ids[0] or 0, (ids[0] or 0) + 5))


def test_a_negative_offset_keeps_only_the_last(api: Caller, rui: Phone) -> None:
    for number in range(5):
        rui.say(str(number))
    assert texts(api.ok("getUpdates", offset=-2)) == ["3", "4"]
    assert texts(api.ok("getUpdates")) == ["3", "4"]


def test_a_limit_holds_the_rest_back(api: Caller, rui: Phone) -> None:
    for number in range(120):
        rui.say(str(number))
    assert len(api.ok("getUpdates")) == 100
    assert texts(api.ok("getUpdates", limit=2)) == ["0", "1"]


def test_a_long_poll_is_answered_as_soon_as_something_comes(
    waiting: ThreadPoolExecutor, api: Caller, sandbox: Sandbox, rui: Phone
) -> None:
    call = poll(waiting, api, sandbox)
    began = time.monotonic()
    rui.say("at last")
    assert texts(call.result(5).json()["result"]) == ["at last"]
    assert time.monotonic() - began < 2


def test_a_long_poll_ends_empty_when_its_time_is_up(api: Caller) -> None:
    began = time.monotonic()
    assert api.ok("getUpdates", timeout=1) == []
    assert 0.9 < time.monotonic() - began < 4


def test_a_second_poller_ends_the_first_with_a_conflict(
    waiting: ThreadPoolExecutor, api: Caller, sandbox: Sandbox, rui: Phone
) -> None:
    first = poll(waiting, api, sandbox)
    second = poll(waiting, api, sandbox)
    answer = first.result(5)
    assert answer.status_code == 409
    assert answer.json()["description"] == (
        "Conflict: terminated by other getUpdates request; "
        "make sure that only one bot instance is running"
    )
    rui.say("for the second")
    assert texts(second.result(5).json()["result"]) == ["for the second"]


def test_polling_is_refused_while_a_webhook_is_set(api: Caller) -> None:
    api.ok("setWebhook", url="http://127.0.0.1:9/hook")
    status, description = api.refusal("getUpdates")
    assert status == 409
    assert description == (
        "Conflict: can't use getUpdates method while webhook is active; "
        "use deleteWebhook to delete the webhook first"
    )
    api.ok("deleteWebhook")
    assert api.ok("getUpdates") == []


def test_a_poller_that_died_takes_no_updates_with_it(
    api: Caller, url: str, sandbox: Sandbox, rui: Phone
) -> None:
    queue = sandbox.bots[TOKEN].queue
    address = urlsplit(url)
    with socket.create_connection((address.hostname, address.port)) as poller:
        request = f"GET /bot{TOKEN}/getUpdates?timeout=50 HTTP/1.1\r\nHost: x\r\n\r\n"
        poller.sendall(request.encode())
        sandbox.wait_for(lambda: queue.pollers == 1)
    rui.say("still here")
    assert texts(api.ok("getUpdates", timeout=10)) == ["still here"]


def test_setting_a_webhook_ends_a_poll_that_is_held(
    waiting: ThreadPoolExecutor, api: Caller, sandbox: Sandbox
) -> None:
    call = poll(waiting, api, sandbox)
    api.ok("setWebhook", url="http://127.0.0.1:9/hook")
    assert call.result(5).json()["description"] == "Conflict: terminated by setWebhook request"


def test_only_the_kinds_asked_for_come_from_then_on(api: Caller, rui: Phone) -> None:
    rui.say("before")
    api.ok("getUpdates", allowed_updates=["callback_query"])
    assert rui.say("unwanted").update_id is None
    assert texts(api.ok("getUpdates")) == ["before"]
    api.ok("getUpdates", allowed_updates=[])
    rui.say("wanted again")
    assert texts(api.ok("getUpdates")) == ["before", "wanted again"]


def test_an_update_shows_the_message_as_it_was_then(api: Caller, rui: Phone) -> None:
    written = rui.say("first").message.message_id
    rui.edit(written, "second")
    first, second = api.ok("getUpdates")
    assert first["message"]["text"] == "first"
    assert second["edited_message"]["text"] == "second"


def test_each_bot_has_its_own_updates(
    api: Caller, other_api: Caller, sandbox: Sandbox, rui: Phone
) -> None:
    Phone(sandbox, rui.person, sandbox.bots[OTHER_TOKEN]).say("to the other")
    assert api.ok("getUpdates") == []
    assert texts(other_api.ok("getUpdates")) == ["to the other"]


def test_a_restarted_server_still_has_what_was_not_confirmed(sandbox: Sandbox, rui: Phone) -> None:
    for _ in range(2):
        rui.say("kept")
        with serve_in_thread(sandbox) as url, httpx.Client(base_url=url) as client:
            assert texts(Caller(client).ok("getUpdates"))[0] == "kept"
    assert sandbox.pending() == 2


def test_waiting_wakes_when_the_bot_has_taken_everything(
    waiting: ThreadPoolExecutor, api: Caller, sandbox: Sandbox, rui: Phone
) -> None:
    update_id = rui.say("take me").update_id or 0
    taken = waiting.submit(sandbox.wait_for, lambda: sandbox.pending() == 0)
    assert not taken.done()
    api.ok("getUpdates", offset=update_id + 1)
    assert taken.result(5) is True
