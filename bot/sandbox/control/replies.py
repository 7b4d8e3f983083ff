"""How a request of the control API is read, run and answered."""

import json
from collections.abc import Awaitable, Callable
from typing import Any

from pydantic import ValidationError
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.sandbox.errors import ApiError, CannotDo
from bot.sandbox.phone import Phone
from bot.sandbox.sandbox import Sandbox

Endpoint = Callable[[Sandbox, Request], Awaitable[Any]]


def answering(sandbox: Sandbox, endpoint: Endpoint) -> Callable[[Request], Awaitable[Response]]:
    """Answer with the endpoint's JSON, or 400 and the reason why not."""

    async def respond(request: Request) -> Response:
        try:
            result = await endpoint(sandbox, request)
        except CannotDo as refusal:
            return _refused(str(refusal))
        except ApiError as refusal:
            return _refused(refusal.description)
        except ValidationError as invalid:
            faults = [f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in invalid.errors()]
            return _refused("; ".join(faults))
        return result if isinstance(result, Response) else JSONResponse(result)

    return respond


def _refused(reason: str) -> JSONResponse:
    return JSONResponse({"ok": False, "reason": reason}, 400)


async def body_of(request: Request) -> dict[str, Any]:
    try:
        body = json.loads(await request.body() or b"{}")
    except ValueError:
        raise CannotDo("the body is no JSON") from None
    if not isinstance(body, dict):
        raise CannotDo("the body is no JSON object")
    return body


def phone_of(sandbox: Sandbox, request: Request) -> Phone:
    person = sandbox.people.get(request.path_params["person"])
    if person is None:
        raise CannotDo("there is no such person")
    return Phone(sandbox, person, sandbox.bot_named(request.query_params.get("bot")))
