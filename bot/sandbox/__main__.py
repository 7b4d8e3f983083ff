"""Runs the sandbox alone, for bots in other processes: `python -m bot.sandbox --port 8081`."""

import argparse
import asyncio
import sys
from contextlib import suppress

from bot.sandbox.sandbox import Sandbox
from bot.sandbox.server import serve
from crm_core.clock import ShiftedClock

_TOKEN = "123456:SANDBOX"  # noqa: S105 - it opens nothing but this sandbox
_CAST = {"Rui Zhang": "rep", "Ada Lin": "manager", "Mara Voss": "customer"}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bot.sandbox", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=0, help="0 takes any free one")
    parser.add_argument("--token", default=_TOKEN)
    parser.add_argument("--username", default="fieldlog_bot")
    chosen = parser.parse_args()
    sandbox = Sandbox(ShiftedClock(), {chosen.token: chosen.username})
    for name, role in _CAST.items():
        sandbox.join(name, role=role)
    with suppress(KeyboardInterrupt):
        asyncio.run(_run(sandbox, chosen.host, chosen.port))


async def _run(sandbox: Sandbox, host: str, port: int) -> None:
    async with serve(sandbox, host, port) as url:
        sys.stdout.write(f"{url}\n")
        sys.stdout.flush()
        await asyncio.Event().wait()


if __name__ == "__main__":
    main()
