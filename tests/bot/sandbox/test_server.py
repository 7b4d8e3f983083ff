"""Starting and stopping the sandbox."""

import asyncio
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack

import httpx
import pytest

from bot.sandbox.phone import Phone
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.server import serve, serve_in_thread
from tests.bot.sandbox.caller import TOKEN


def test_it_starts_within_a_tenth_of_a_second(sandbox: Sandbox) -> None:
    def start() -> float:
        began = time.perf_counter()
        with serve_in_thread(sandbox):
            return time.perf_counter() - began

    assert min(start() for _ in range(5)) < 0.1


def test_it_runs_inside_a_loop_that_runs_already(sandbox: Sandbox, rui: Phone) -> None:
    async def visit() -> int:
        async with serve(sandbox) as url, httpx.AsyncClient(verify=False) as http:
            rui.say("hello")
            return (await http.get(f"{url}/sandbox/queue")).json()["pending"]  # type: ignore[no-any-return]

    assert asyncio.run(visit()) == 1


def test_a_port_that_is_taken_is_an_error_of_the_system(sandbox: Sandbox, url: str) -> None:
    port = int(url.rpartition(":")[2])
    with pytest.raises(OSError, match="in use"), serve_in_thread(sandbox, port=port):
        pass


def test_it_stops_at_once_though_a_poll_and_an_event_stream_are_held(sandbox: Sandbox) -> None:
    with ThreadPoolExecutor() as threads, ExitStack() as until_stopped:
        url = until_stopped.enter_context(serve_in_thread(sandbox))
        poll = threads.submit(httpx.get, f"{url}/bot{TOKEN}/getUpdates?timeout=50", timeout=60)
        with httpx.stream("GET", f"{url}/sandbox/events") as stream:
            sandbox.wait_for(lambda: sandbox.bots[TOKEN].queue.pollers == 1)
            began = time.monotonic()
            until_stopped.close()
            assert time.monotonic() - began < 2
            assert list(stream.iter_lines()) == ["retry: 1000", ""]
        assert poll.result(5).json() == {"ok": True, "result": []}


def test_it_runs_alone_and_says_where() -> None:
    command = [sys.executable, "-m", "bot.sandbox"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        url = process.stdout.readline().strip()
        state = httpx.get(f"{url}/sandbox/state").json()
        process.send_signal(signal.SIGINT)
        assert process.wait(10) == 0
    assert [person["role"] for person in state["people"]] == ["rep", "manager", "customer"]
