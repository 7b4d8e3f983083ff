"""What the program says of itself to its keepers, and to nobody else."""

import re
from fnmatch import fnmatch

import pytest
from sqlalchemy.exc import OperationalError
from starlette.routing import Route

from bot.operation import figures
from bot.sandbox.faults import Fault
from bot.web.operation import is_guest
from bot.web.site import site
from crm_core.core import Core
from crm_core.customers.views import NewContact
from tests.bot.web.conftest import Telegram, WebhookWorld
from tests.repository.tree import read

BY_PROXY = [{"X-Forwarded-For": "203.0.113.9"}, {"Forwarded": "for=203.0.113.9"}, {"Via": "1.1 p"}]


@pytest.fixture
def broken_store(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_core: Core) -> None:
        raise OperationalError("SELECT", {}, OSError("no route to host"))

    monkeypatch.setattr(figures, "figures", fail)


def test_it_says_that_it_is_alive_and_ready(telegram: Telegram) -> None:
    alive, ready = telegram.client.get("/healthz"), telegram.client.get("/readyz")
    assert (alive.status_code, alive.text) == (200, "ok")
    assert (ready.status_code, ready.json()) == (200, {"ready": True, "not_ready": {}})


@pytest.mark.usefixtures("broken_store")
def test_without_its_store_it_is_alive_but_not_ready(telegram: Telegram) -> None:
    assert telegram.client.get("/healthz").status_code == 200
    ready = telegram.client.get("/readyz")
    assert ready.status_code == 503
    assert ready.json() == {"ready": False, "not_ready": {"store": "does not answer"}}
    metrics = telegram.client.get("/metrics")
    assert "fieldlog_store_up 0.0" in metrics.text
    assert "fieldlog_queue_length{" not in metrics.text


def test_when_the_clock_stops_ticking_it_is_not_ready(
    webhook_world: WebhookWorld, telegram: Telegram
) -> None:
    assert webhook_world.bot is not None
    health = webhook_world.bot.health
    was = health.clock()
    health.clock = lambda: was + 4 * 3600
    ready = telegram.client.get("/readyz")
    assert ready.status_code == 503
    assert "s ago" in ready.json()["not_ready"]["ticks"]


def test_a_day_of_work_is_counted_and_nobody_is_named(
    webhook_world: WebhookWorld, telegram: Telegram
) -> None:
    rep = webhook_world.rep("Rui Zhang")
    webhook_world.customer(rep, "Acme Corp", NewContact("Jane Liu"))
    webhook_world.sandbox.faults.add(Fault("sendMessage", "error_before", times=1))
    rep.says("/find Acme")
    rep.says("/team")
    rep.says("/remind Acme in 2 hours send the quote to 13800138000")
    rep.taps("Save")
    webhook_world.tick()
    webhook_world.advance(hours=2, seconds=3)
    text = telegram.client.get("/metrics").text
    found = dict(re.findall(r"^(fieldlog_\S+) (\S+)$", text, re.MULTILINE))
    assert found["fieldlog_updates_total"] == "5.0"
    assert found['fieldlog_turns_total{outcome="refused"}'] == "1.0"
    assert found['fieldlog_turns_total{outcome="done"}'] == "4.0"
    assert found["fieldlog_turn_seconds_count"] == "5.0"
    assert found['fieldlog_messages_total{outcome="retried",priority="reply"}'] == "1.0"
    assert float(found['fieldlog_messages_total{outcome="sent",priority="reminder"}']) >= 1
    assert found["fieldlog_due_lag_seconds_sum"] == "3.0"
    assert found['fieldlog_queue_length{queue="outbox_reply"}'] == "0.0"
    assert found["fieldlog_store_up"] == "1.0"
    assert "fieldlog_build_info{" in text
    for private in ("Rui", "Acme", "Jane", "13800138000", str(rep.id), "quote", "AAHdq"):
        assert private not in text


@pytest.mark.parametrize("headers", BY_PROXY)
@pytest.mark.parametrize("path", ["/readyz", "/metrics"])
def test_whoever_comes_through_the_proxy_sees_neither(
    telegram: Telegram, path: str, headers: dict[str, str]
) -> None:
    answer = telegram.client.get(path, headers=headers)
    assert (answer.status_code, answer.text) == (404, "Not Found")


@pytest.mark.parametrize(
    ("host", "guest"),
    [
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("192.168.0.7", False),
        ("100.64.0.9", False),
        ("::1", False),
        ("fd00::5", False),
        ("::ffff:10.1.2.3", False),
        ("8.8.8.8", True),
        ("2606:4700::1111", True),
        ("::ffff:8.8.8.8", True),
        (None, True),
    ],
)
def test_only_our_own_network_sees_them(host: str | None, *, guest: bool) -> None:
    assert is_guest({}, host) is guest


@pytest.mark.parametrize("page", ["operation.md", "operation.zh-CN.md"])
def test_a_proxy_as_the_manual_sets_it_up_passes_on_what_is_public_and_nothing_else(
    webhook_world: WebhookWorld, page: str
) -> None:
    manual = read(f"docs/manual/{page}")
    [caddy] = re.findall(r"@public path (.*)", manual)
    [nginx] = re.findall(r"location ~ (\S+) \{", manual)
    assert webhook_world.bot is not None
    paths = {route.path for route in site(webhook_world.bot) if isinstance(route, Route)}
    ours = {"/healthz", "/readyz", "/metrics"}
    assert ours < paths
    for path in paths:
        assert any(fnmatch(path, pattern) for pattern in caddy.split()) is (path not in ours)
        assert bool(re.search(nginx, path)) is (path not in ours)
