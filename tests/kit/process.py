"""The bot as a process of its own, so that it can be killed."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


class BotProcess:
    """`fieldlog run` against a sandbox. Nothing of the surrounding environment's settings."""

    def __init__(self, folder: Path, **settings: str) -> None:
        self._folder = folder
        self._environment = {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(ROOT),
            "LISTEN": "",  # several run at once
            **{name.upper(): value for name, value in settings.items()},
        }
        self._process: subprocess.Popen[bytes] | None = None
        self._starts = 0

    def start(self) -> None:
        """In the given folder, where no `.env` lies; its log goes to a file there."""
        self._starts += 1
        with (self._folder / "bot.log").open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "bot", "run"],
                cwd=self._folder,
                env=self._environment,
                stdout=log,
                stderr=log,
            )

    def kill(self) -> None:
        """SIGKILL: it cannot finish anything."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    def stop(self) -> int:
        """SIGTERM, and the exit code."""
        if self._process is None:
            return 0
        self._process.terminate()
        return self._process.wait(30)

    def is_running(self) -> bool:
        """Whether it has come up since it was last started."""
        return self.log.count('"event": "running"') >= self._starts

    @property
    def log(self) -> str:
        return (self._folder / "bot.log").read_text(encoding="utf-8")
