"""A Telegram of a few lines, at PTB's seam for requests, with every kind of bad luck."""

import asyncio
import datetime as dt
import json
import random
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from telegram.error import NetworkError
from telegram.request import BaseRequest, RequestData

SENDING = {"sendMessage", "editMessageText", "answerCallbackQuery", "setMyCommands"}


@dataclass
class Luck:
    """Drawn from one seed: a run with the same seed has the same luck."""

    dice: random.Random
    chance: float = 0.0
    repeats: int = 0
    """How often a message may have come twice because of it."""

    def strikes(self, weight: float = 1.0) -> bool:
        return self.dice.random() < self.chance * weight


@dataclass(frozen=True)
class Shown:
    message_id: int
    chat_id: int
    text: str
    at: dt.datetime
    buttons: tuple[str, ...]
    """What they carry."""


class SimulatedTelegram:
    def __init__(self, luck: Luck, now: Callable[[], dt.datetime]) -> None:
        self.luck = luck
        self.now = now
        self.shown: list[Shown] = []
        self.blocked: set[int] = set()
        self.is_down = False
        self.is_flooded = False
        self._next_id = 1

    def apply(self, method: str, call: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        if method == "getMe":
            return _ok({"id": 1, "is_bot": True, "first_name": "F", "username": "fieldlog_bot"})
        if method not in {"sendMessage", "editMessageText"}:
            return _ok({})
        chat_id = int(call["chat_id"])
        if chat_id in self.blocked:
            return _error(HTTPStatus.FORBIDDEN, "Forbidden: bot was blocked by the user")
        message_id = call.get("message_id") or self._next_id
        self._next_id += 1
        markup = call.get("reply_markup") or {}
        if isinstance(markup, str):
            markup = json.loads(markup)
        rows = markup.get("inline_keyboard", [])
        buttons = tuple(button["callback_data"] for row in rows for button in row)
        self.shown.append(Shown(int(message_id), chat_id, call["text"], self.now(), buttons))
        return _ok({"message_id": message_id})


class SimulatedRequest(BaseRequest):
    """One process's way to it; a process that is dead hears nothing more."""

    def __init__(self, telegram: SimulatedTelegram, is_alive: Callable[[], bool]) -> None:
        self._telegram = telegram
        self._is_alive = is_alive

    @property
    def read_timeout(self) -> float | None:
        return 5.0

    async def initialize(self) -> None: ...

    async def shutdown(self) -> None: ...

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        *_: Any,
        **__: Any,
    ) -> tuple[int, bytes]:
        del method
        name = url.rpartition("/")[2]
        status, answer = await self._call(name, request_data.parameters if request_data else {})
        return status, json.dumps(answer).encode()

    async def _call(self, name: str, call: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        luck = self._telegram.luck
        await asyncio.sleep(luck.dice.uniform(0.01, 0.2))
        if self._telegram.is_down:
            raise NetworkError("nobody answers")
        if name in SENDING and (refusal := self._refusal()):
            return refusal
        if not self._is_alive():
            await asyncio.Event().wait()
        answer = self._telegram.apply(name, call)
        await asyncio.sleep(luck.dice.uniform(0.01, 0.2))
        if not self._is_alive():
            luck.repeats += 1
            await asyncio.Event().wait()
        if name in SENDING and luck.strikes():
            luck.repeats += 1
            return self._lost()
        return answer

    def _refusal(self) -> tuple[int, dict[str, Any]] | None:
        """Before anything was done. Raises `NetworkError`."""
        luck = self._telegram.luck
        if self._telegram.is_flooded:
            return _slow_down(luck.dice.randint(1, 40))
        if luck.strikes():
            return self._lost()
        return _slow_down(luck.dice.randint(1, 5)) if luck.strikes(0.3) else None

    def _lost(self) -> tuple[int, dict[str, Any]]:
        """The connection is cut, or a server in between breaks."""
        if self._telegram.luck.dice.random() < 0.5:
            raise NetworkError("the connection was cut")
        return _error(HTTPStatus.BAD_GATEWAY, "Bad Gateway")


def _ok(result: object) -> tuple[int, dict[str, Any]]:
    return HTTPStatus.OK, {"ok": True, "result": result}


def _error(status: HTTPStatus, text: str) -> tuple[int, dict[str, Any]]:
    return status, {"ok": False, "error_code": int(status), "description": text}


def _slow_down(seconds: int) -> tuple[int, dict[str, Any]]:
    status, body = _error(HTTPStatus.TOO_MANY_REQUESTS, "Too Many Requests")
    return status, {**body, "parameters": {"retry_after": seconds}}
