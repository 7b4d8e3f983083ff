"""Structured logs on standard error: one JSON line an event, no secret in any of them."""

import logging
import sys
import traceback
from collections.abc import Iterable, Iterator, MutableMapping
from typing import Any
from urllib.parse import quote

import structlog

_CHATTY = ("httpx", "httpcore", "apscheduler", "telegram", "alembic", "uvicorn")
Event = MutableMapping[str, Any]


def configure(secrets: Iterable[str]) -> None:
    """For the whole program. `secrets` are masked wherever they turn up."""
    hidden = {form for secret in secrets if secret for form in (secret, quote(secret, safe=""))}

    def mask(_logger: object, _name: str, line: str) -> str:
        for secret in hidden:
            line = line.replace(secret, "***")
        return line

    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
    )
    written: list[Any] = [
        _first_line,
        structlog.stdlib.ProcessorFormatter.remove_processors_meta,
        _where_it_broke,
        structlog.processors.JSONRenderer(ensure_ascii=False, default=_by_type),
        mask,
    ]
    handler = logging.StreamHandler()
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(foreign_pre_chain=shared, processors=written),
    )
    logging.basicConfig(handlers=[handler], level=logging.INFO, force=True)
    logging.raiseExceptions = False  # it would print the line that could not be written, unmasked
    for name in _CHATTY:  # their INFO lines carry addresses with the token in them
        logging.getLogger(name).setLevel(logging.WARNING)


def _first_line(_logger: object, _name: str, event: Event) -> Event:
    """Lines that asyncio adds show what broke, with what a person typed in it."""
    if not event.get("_from_structlog", True):
        event["event"] = str(event["event"]).partition("\n")[0]
    return event


def _where_it_broke(_logger: object, _name: str, event: Event) -> Event:
    """Of an exception the places and types: its message may quote what a person typed."""
    error = event.pop("exc_info", None)
    if error is True:
        error = sys.exception()
    if isinstance(error, tuple):
        error = error[1]
    if isinstance(error, BaseException):
        event["exception"] = "".join(_trace(error))
    return event


def _trace(error: BaseException) -> Iterator[str]:
    """The causes first, as Python shows them."""
    earlier = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if earlier is not None:
        yield from _trace(earlier)
        yield "\n\n"
    yield from traceback.format_tb(error.__traceback__)
    yield f"{type(error).__module__}.{type(error).__qualname__}"


def _by_type(value: object) -> str:
    return f"<{type(value).__name__}>"
