"""The sandbox's addresses: Bot API, control API, chat page."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from bot.sandbox.bot_api import BotApi, FileDownload
from bot.sandbox.control import people, running, stream
from bot.sandbox.control.replies import answering
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.webhooks import delivering

STATIC = Path(__file__).parent / "static"


def build_app(sandbox: Sandbox) -> Starlette:
    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        sandbox.closing = False
        async with delivering(sandbox):
            yield

    routes = [*_bot_api(sandbox), *_control_api(sandbox), *_page()]
    return Starlette(routes=routes, lifespan=lifespan)


def _bot_api(sandbox: Sandbox) -> list[BaseRoute]:
    return [
        Route("/bot{token}/{method}", BotApi(sandbox)),
        Route("/file/bot{token}/{path:path}", FileDownload(sandbox)),
    ]


def _control_api(sandbox: Sandbox) -> list[BaseRoute]:
    answer = partial(answering, sandbox)
    person = "/sandbox/people/{person:int}"
    return [
        Route("/sandbox/state", answer(running.state)),
        Route("/sandbox/clock", answer(running.clock), methods=["GET"]),
        Route("/sandbox/clock", answer(running.move_clock), methods=["POST"]),
        Route("/sandbox/queue", answer(running.queue)),
        Route("/sandbox/faults", answer(running.faults), methods=["GET", "POST", "DELETE"]),
        Route("/sandbox/limits", answer(running.limits), methods=["GET", "POST", "DELETE"]),
        Route("/sandbox/files/{file_id}", answer(running.file)),
        Route("/sandbox/events", answer(stream.events)),
        Route("/sandbox/people", answer(people.join), methods=["POST"]),
        Route(f"{person}/messages", answer(people.messages)),
        Route(f"{person}/inline", answer(people.inline), methods=["POST"]),
        *(
            Route(
                f"{person}/{kind}", answer(partial(people.send_file, kind=kind)), methods=["POST"]
            )
            for kind in ("photo", "document", "voice")
        ),
        Route(f"{person}/{{act}}", answer(people.act), methods=["POST"]),
    ]


def _page() -> list[BaseRoute]:
    async def index(_request: Request) -> FileResponse:
        return FileResponse(STATIC / "index.html")

    return [Route("/", index), Mount("/static", _CheckedFiles(directory=STATIC))]


class _CheckedFiles(StaticFiles):
    """Asked about each time, so that after an update no page is half old and half new."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        response = await super().get_response(path, scope)
        response.headers["Cache-Control"] = "no-cache"
        return response
