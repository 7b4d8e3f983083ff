"""The demo: people to play, customers to work with, and a clock that brings reminders."""

import asyncio
import datetime as dt
import json
import os
import signal
import subprocess
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import func, select

from bot.demo import running
from bot.demo.running import DemoSettings, playing
from bot.demo.sample import Sellers, fill
from crm_core.clock import ManualClock
from crm_core.core import Core
from crm_core.customers.model import CustomerRow
from crm_core.follow_ups.model import FollowUpRow
from crm_core.interactions.model import InteractionRow
from crm_core.people.accounts import add_user, as_actor
from crm_core.people.actor import Role
from tests.kit.process import ROOT

NOW = dt.datetime(2026, 11, 23, 2, 0, tzinfo=dt.UTC)


def play(script: Callable[[httpx.AsyncClient], Awaitable[None]]) -> None:
    async def run() -> None:
        async with playing() as url, httpx.AsyncClient(base_url=url, trust_env=False) as client:
            await script(client)

    asyncio.run(run())


async def messages(client: httpx.AsyncClient, person: int) -> list[dict[str, Any]]:
    answer = await client.get(f"/sandbox/people/{person}/messages")
    found: list[dict[str, Any]] = answer.json()["messages"]
    return found


async def until(client: httpx.AsyncClient, person: int, text: str) -> None:
    """That text stands in the person's chat."""
    async with asyncio.timeout(60):
        while text not in json.dumps(await messages(client, person), ensure_ascii=False):  # noqa: ASYNC110 - it looks at a server
            await asyncio.sleep(0.05)


def test_a_moved_clock_brings_reminders(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "_TICK_SECONDS", 3600)  # only the move itself can bring them

    async def script(client: httpx.AsyncClient) -> None:
        state = (await client.get("/sandbox/state")).json()
        people = {person["name"]: person["id"] for person in state["people"]}
        assert people.keys() == {"张锐", "Nora Quinn", "Meg Ellis", "Mara Voss"}
        assert state["bots"][0]["name"] == "Fieldlog"
        await until(client, people["Nora Quinn"], "Nora")
        moved = await client.post("/sandbox/clock", json={"advance_seconds": 2 * 3600})
        assert moved.status_code == 200
        await until(client, people["Nora Quinn"], "🔔")
        await until(client, people["张锐"], "🔔")

    play(script)


def test_nothing_of_the_environment_matters(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".env").write_text("DEFAULT_LANGUAGE=fr\n", encoding="utf-8")
    monkeypatch.setenv("ADMINS", "nobody")
    monkeypatch.setenv("PUBLIC_URL", "https://bot.example")
    settings = DemoSettings(database_url="sqlite:///demo.db")
    assert (settings.default_language, settings.admins, settings.public_url) == (
        *("en", frozenset(), ""),
    )


def test_the_bot_finds_the_sandbox_where_a_proxy_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")

    async def script(client: httpx.AsyncClient) -> None:
        assert (await client.get("/")).status_code == 200

    play(script)
    assert "NO_PROXY" not in os.environ


@pytest.fixture
def core(database_url: str) -> Core:
    return Core.open(DemoSettings(database_url=database_url), ManualClock(NOW))


def test_there_is_a_month_of_plausible_work(core: Core) -> None:
    with core.work() as work:
        zh, en = (
            as_actor(add_user(work, name, Role.REP, language))
            for name, language in [("张锐", "zh"), ("Nora", "en")]
        )
    assert fill(core, Sellers(zh=zh, en=en)) == 40
    with core.reading() as work:
        owners = work.session.scalars(select(CustomerRow.owner_id)).all()
        assert sorted(map(owners.count, (zh.id, en.id))) == [20, 20]
        times = work.session.scalars(select(InteractionRow.occurred_at)).all()
        assert len(times) >= 80
        assert NOW - dt.timedelta(days=31) < min(times) < max(times) < NOW
        due = work.session.scalars(select(FollowUpRow.due_at)).all()
        assert NOW < min(due) < max(due) < NOW + dt.timedelta(days=31)
        without = select(func.count()).where(CustomerRow.last_contact_at.is_(None))
        assert work.session.scalar(without) == 0
    core.close()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_cleanly_when_told_to(tmp_path: Path, number: signal.Signals) -> None:
    environment = {"PYTHONPATH": str(ROOT), "TMPDIR": str(tmp_path), "PATH": os.environ["PATH"]}
    command = [sys.executable, "-m", "bot", "demo", "--no-browser", "--port", "0"]
    with subprocess.Popen(
        command, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as demo:
        assert demo.stdout
        assert "runs at http://127.0.0.1:" in demo.stdout.readline()
        assert list(tmp_path.iterdir())
        demo.send_signal(number)
        _, complaints = demo.communicate(timeout=60)
    assert (demo.returncode, complaints) == (0, "")
    assert list(tmp_path.iterdir()) == []
