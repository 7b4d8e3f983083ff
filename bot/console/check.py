"""`fieldlog check`: looks at what the program stands on, one finding a line."""

from collections.abc import AsyncIterator, Iterator
from contextlib import closing
from http import HTTPStatus
from importlib.metadata import version
from zoneinfo import available_timezones

import httpx

from bot.console.check_backups import check_backups
from bot.console.check_queues import check_lines
from bot.console.findings import Finding, bad, good
from bot.console.reaching import NO_TOKEN, username_of
from bot.errors import CannotRun
from bot.settings import Settings
from bot.web.server import listen
from crm_core.core import Core
from crm_core.errors import StoreError
from crm_core.people.queries import zones_in_use
from crm_core.store.migrate import StoreState, reach, state_of

_PATIENCE = 2
"""Seconds: what listens here is on the same machine."""


async def check(settings: Settings) -> AsyncIterator[Finding]:
    """Each as soon as it is known."""
    answers = await _answers(settings.listen) if settings.listen else None
    for finding in _store(settings, running=answers):
        yield finding
    async for finding in _bots(settings):
        yield finding
    yield _admins(settings)
    yield _public_url(settings)
    if settings.address is None:
        yield good("No web server (LISTEN is empty): no /healthz, /readyz and /metrics.")
    else:
        yield await _address(settings.listen, *settings.address)


def _store(settings: Settings, *, running: bool | None) -> Iterator[Finding]:
    try:
        with closing(Core.open(settings)) as core:
            reach(core.engine)
            yield good(f"The store answers ({core.engine.dialect.name}).")
            state = state_of(core.engine)
            yield _version(state)
            if state is StoreState.CURRENT:
                yield from check_lines(core, running=running)
                yield from check_backups(core)
                yield _time_zones(core)
    except StoreError as error:
        yield bad(str(error))


def _time_zones(core: Core) -> Finding:
    """Those that people chose; the one of the settings was looked up when they were read."""
    with core.reading() as work:
        unknown = sorted(set(zones_in_use(work)) - available_timezones())
    if unknown:
        names = ", ".join(unknown)
        return bad(f"The time zone data knows no {names}: update it (pip install -U tzdata).")
    return good(f"The time zone data is there (tzdata {version('tzdata')}).")


def _version(state: StoreState) -> Finding:
    match state:
        case StoreState.NEW:
            return good("The store is new; `fieldlog run` fills it.")
        case StoreState.CURRENT:
            return good("The store is up to date.")
        case StoreState.BEHIND:
            return bad("The store is not up to date; run `fieldlog migrate`.")
        case StoreState.AHEAD:
            return bad("The store was written by a newer Fieldlog; update the program.")


async def _bots(settings: Settings) -> AsyncIterator[Finding]:
    if not settings.tokens:
        yield bad(f"{NO_TOKEN}.")
    for token in settings.tokens:
        try:
            yield good(f"Telegram knows the bot @{await username_of(token, settings)}.")
        except CannotRun as error:
            yield bad(f"{error} (the bot with the number {token.partition(':')[0]}).")


def _admins(settings: Settings) -> Finding:
    if settings.admins:
        return good(f"Admins from ADMINS: {len(settings.admins)}.")
    return good("ADMINS is empty; make the first admin with `fieldlog invite --role admin`.")


def _public_url(settings: Settings) -> Finding:
    url = settings.public_url
    if not url:
        return good("Long polling (PUBLIC_URL is not set).")
    if url.startswith("https://"):
        return good(f"Webhook at {url}; it must lead to {settings.listen}.")
    return bad("PUBLIC_URL must begin with https://; Telegram calls no other address.")


async def _address(written: str, host: str, port: int) -> Finding:
    try:
        listen(host, port).close()
    except CannotRun as error:
        if await _answers(written):
            return good(f"Fieldlog runs and answers on {written}.")
        return bad(f"{error}.")
    return good(f"{written} is free to listen on.")


async def _answers(address: str) -> bool:
    try:
        async with httpx.AsyncClient(trust_env=False, timeout=_PATIENCE) as client:
            answer = await client.get(f"http://{address}/healthz")
    except httpx.HTTPError:
        return False
    return answer.status_code == HTTPStatus.OK and answer.text == "ok"
