"""`fieldlog run` as a process: by polling and by webhook, until it is told to stop."""

from pathlib import Path

import httpx
import pytest

from bot.sandbox.phone import Phone
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.server import serve_in_thread
from crm_core.clock import SystemClock
from tests.kit.commands import free_port
from tests.kit.process import BotProcess
from tests.kit.world import BOT_USERNAME, TOKEN


@pytest.mark.parametrize("by", ["polling", "webhook"])
def test_it_answers_and_ends_cleanly(tmp_path: Path, sqlite_url: str, by: str) -> None:
    sandbox = Sandbox(SystemClock(), {TOKEN: BOT_USERNAME})
    address = f"127.0.0.1:{free_port()}"
    settings = {"public_url": f"http://{address}"} if by == "webhook" else {}
    with serve_in_thread(sandbox) as api_url:
        bot = BotProcess(
            tmp_path,
            database_url=sqlite_url,
            telegram_bot_token=TOKEN,
            telegram_api_url=api_url,
            listen=address,
            **settings,
        )
        bot.start()
        phone = Phone(sandbox, sandbox.join("Sam Stranger"))
        phone.start()
        sandbox.wait_for(lambda: len(phone.messages()) > 1, timeout=60)
        with httpx.Client(base_url=f"http://{address}", trust_env=False) as client:
            assert client.get("/healthz").text == "ok"
            assert client.get("/readyz").json() == {"ready": True, "not_ready": {}}
            assert "fieldlog_updates_total 1.0" in client.get("/metrics").text
        assert bot.stop() == 0
    assert '"event": "running"' in bot.log
    assert '"event": "stopped"' in bot.log
    assert "Traceback" not in bot.log
    assert TOKEN not in bot.log
