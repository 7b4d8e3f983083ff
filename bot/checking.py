"""`fieldlog check`: looks at what the program stands on, one finding a line."""

import datetime as dt
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import dataclass
from http import HTTPStatus

import httpx

from bot.errors import CannotRun
from bot.reaching import NO_TOKEN, username_of
from bot.settings import Settings
from bot.web.server import listen
from crm_core.channel.queues import Queue, queues
from crm_core.core import Core
from crm_core.errors import StoreError
from crm_core.store.migrate import StoreState, reach, state_of

_LONGEST_WAIT = dt.timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Finding:
    good: bool
    text: str


async def check(settings: Settings) -> AsyncIterator[Finding]:
    """Each as soon as it is known."""
    for finding in _store(settings):
        yield finding
    async for finding in _bots(settings):
        yield finding
    yield _admins(settings)
    yield _public_url(settings)
    if settings.address is None:
        yield _good("No web server (LISTEN is empty): no /healthz, /readyz and /metrics.")
    else:
        yield await _address(settings.listen, *settings.address)


def _store(settings: Settings) -> list[Finding]:
    try:
        with closing(Core.open(settings)) as core:
            reach(core.engine)
            reached = _good(f"The store answers ({core.engine.dialect.name}).")
            state = state_of(core.engine)
            waiting = _queues(core) if state is StoreState.CURRENT else []
            return [reached, _version(state), *waiting]
    except StoreError as error:
        return [_bad(str(error))]


def _version(state: StoreState) -> Finding:
    match state:
        case StoreState.NEW:
            return _good("The store is new; `fieldlog run` fills it.")
        case StoreState.CURRENT:
            return _good("The store is up to date.")
        case StoreState.BEHIND:
            return _bad("The store is not up to date; run `fieldlog migrate`.")
        case StoreState.AHEAD:
            return _bad("The store was written by a newer Fieldlog; update the program.")


def _queues(core: Core) -> list[Finding]:
    """What waits is no fault; what waits too long is."""
    with core.reading() as work:
        found = [queue for queue in queues(work) if queue.length]
    stuck = [queue for queue in found if queue.age > _LONGEST_WAIT]
    if stuck:
        return [_bad(f"{_waiting(queue)}; does `fieldlog run` run?") for queue in stuck]
    return [_good(", ".join(map(_waiting, found)) + "." if found else "Nothing waits.")]


def _waiting(queue: Queue) -> str:
    minutes = queue.age.total_seconds() / 60
    return f"{queue.length} in {queue.name.replace('_', ' ')} (the oldest for {minutes:.0f} min)"


async def _bots(settings: Settings) -> AsyncIterator[Finding]:
    if not settings.tokens:
        yield _bad(f"{NO_TOKEN}.")
    for token in settings.tokens:
        try:
            yield _good(f"Telegram knows the bot @{await username_of(token, settings)}.")
        except CannotRun as error:
            yield _bad(f"{error} (the bot with the number {token.partition(':')[0]}).")


def _admins(settings: Settings) -> Finding:
    if settings.admins:
        return _good(f"Admins from ADMINS: {len(settings.admins)}.")
    return _good("ADMINS is empty; make the first admin with `fieldlog invite --role admin`.")


def _public_url(settings: Settings) -> Finding:
    url = settings.public_url
    if not url:
        return _good("Long polling (PUBLIC_URL is not set).")
    if url.startswith("https://"):
        return _good(f"Webhook at {url}; it must lead to {settings.listen}.")
    return _bad("PUBLIC_URL must begin with https://; Telegram calls no other address.")


async def _address(written: str, host: str, port: int) -> Finding:
    try:
        listen(host, port).close()
    except CannotRun as error:
        if await _answers(written):
            return _good(f"Fieldlog runs and answers on {written}.")
        return _bad(f"{error}.")
    return _good(f"{written} is free to listen on.")


async def _answers(address: str) -> bool:
    try:
        async with httpx.AsyncClient(trust_env=False) as client:
            answer = await client.get(f"http://{address}/healthz")
    except httpx.HTTPError:
        return False
    return answer.status_code == HTTPStatus.OK and answer.text == "ok"


def _good(text: str) -> Finding:
    return Finding(good=True, text=text)


def _bad(text: str) -> Finding:
    return Finding(good=False, text=text)
