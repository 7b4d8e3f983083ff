"""The Bot API over HTTP: `/bot<token>/<method>`, and `/file/bot<token>/<path>` for downloads."""

import asyncio
import inspect
import json
from typing import Any
from urllib.parse import parse_qsl

from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from bot.sandbox.errors import ApiError, bad_request
from bot.sandbox.methods import METHODS, Method
from bot.sandbox.methods.call import Call, Encoded
from bot.sandbox.params import Params, Upload
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.world import Bot

# What the server lends each request, so that a fault can cut the connection under it.
DROP = "drop_connection"


class BotApi:
    """Plain ASGI, for nothing may stand between a bot and its benchmark."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        path = request.path_params
        luck = self._sandbox.faults.befall(path["method"])
        if luck.delay:
            await asyncio.sleep(luck.delay)
        fault = luck.fault
        if fault is None or not fault.before:
            response = await self._answer(request, path["token"], path["method"])
        if fault is not None:
            if fault.drops:
                return await _drop(scope, receive)
            response = _refusal(fault.error())
        return await response(scope, receive, send)

    async def _answer(self, request: Request, token: str, method: str) -> Response:
        try:
            bot = self._bot(token)
            handler = _handler(method)
            call = Call(self._sandbox, bot, await _params(request))
            result = await self._run(handler, call)
        except ApiError as refusal:
            return _refusal(refusal)
        encoded = result if isinstance(result, Encoded) else json.dumps(result)
        return Response(f'{{"ok":true,"result":{encoded}}}', media_type="application/json")

    def _bot(self, token: str) -> Bot:
        if ":" not in token:
            raise ApiError(404, "Not Found")
        if bot := self._sandbox.bots.get(token):
            return bot
        raise ApiError(401, "Unauthorized")

    async def _run(self, handler: Method, call: Call) -> Any:
        if inspect.iscoroutinefunction(handler):
            return await handler(call)
        with self._sandbox.lock:
            return handler(call)


def _handler(method: str) -> Method:
    if handler := METHODS.get(method.lower()):
        return handler
    raise ApiError(404, "Not Found")


class FileDownload:
    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = scope["path_params"]
        stored = self._sandbox.files.by_path(path["path"])
        if path["token"] not in self._sandbox.bots:
            response = _refusal(ApiError(401, "Unauthorized"))
        elif stored is None:
            response = _refusal(ApiError(404, "Not Found"))
        else:
            response = Response(stored.content, media_type="application/octet-stream")
        await response(scope, receive, send)


def _refusal(error: ApiError) -> Response:
    return Response(json.dumps(error.payload()), error.code, media_type="application/json")


async def _params(request: Request) -> Params:
    values: dict[str, Any] = dict(request.query_params) if request.scope["query_string"] else {}
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == "multipart/form-data":
        return await _multipart(request, values)
    body = await request.body()
    if kind == "application/json":
        try:
            sent = json.loads(body or b"{}")
        except ValueError:
            sent = None
        if not isinstance(sent, dict):
            raise bad_request("can't parse request JSON object")
        return Params(values | sent)
    if body:
        values |= parse_qsl(body.decode(errors="replace"), keep_blank_values=True)
    return Params(values)


async def _multipart(request: Request, values: dict[str, Any]) -> Params:
    uploads: dict[str, Upload] = {}
    try:
        async with request.form() as form:
            for name, part in form.multi_items():
                if isinstance(part, UploadFile):
                    content = await part.read()
                    uploads[name] = Upload(part.filename or name, part.content_type or "", content)
                else:
                    values[name] = part
    except HTTPException as malformed:
        raise bad_request(malformed.detail) from None
    return Params(values, uploads)


async def _drop(scope: Scope, receive: Receive) -> None:
    """Cut the connection, and wait until the server has noticed that there is none."""
    scope["state"][DROP]()
    while (await receive())["type"] != "http.disconnect":
        pass
