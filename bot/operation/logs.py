"""Structured logs on standard error: JSON lines, or readable ones on a terminal; no secrets."""

import logging
import sys
import threading
import traceback
from collections.abc import Iterable, Iterator, MutableMapping
from typing import Any, Literal

import structlog

from bot.operation.scrub import Scrubber, impersonal

LogFormat = Literal["auto", "json", "text"]
_CHATTY = ("httpx", "httpcore", "apscheduler", "telegram", "alembic", "uvicorn")
Event = MutableMapping[str, Any]


def only_troubles() -> None:
    """No line for what went well."""
    logging.getLogger().setLevel(logging.WARNING)


def configure(secrets: Iterable[str], log_format: LogFormat = "auto") -> None:
    """For the whole program. `secrets` are masked wherever they turn up."""
    scrub = Scrubber(secrets)

    def mask(_logger: object, _name: str, line: str) -> str:
        return scrub(line)

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
        _not_our_words,
        structlog.stdlib.ProcessorFormatter.remove_processors_meta,
        _where_it_broke,
        _known,
        _renderer(log_format),
        mask,
    ]
    handler = logging.StreamHandler()
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[*shared, structlog.stdlib.add_logger_name], processors=written
        ),
    )
    logging.basicConfig(handlers=[handler], level=logging.INFO, force=True)
    logging.raiseExceptions = False  # it would print the line that could not be written, unmasked
    for name in _CHATTY:  # their INFO lines carry addresses with the token in them
        logging.getLogger(name).setLevel(logging.WARNING)


def catch_the_rest() -> None:
    """Python itself would print these as they are, with what a person typed in them."""
    log = structlog.get_logger()

    def of_a_thread(broken: threading.ExceptHookArgs) -> None:
        log.error("thread_broke", exc_info=broken.exc_value)

    threading.excepthook = of_a_thread
    sys.unraisablehook = lambda broken: log.error("cleaning_broke", exc_info=broken.exc_value)
    logging.captureWarnings(capture=True)


def _renderer(log_format: LogFormat) -> Any:
    terminal = sys.stderr.isatty()
    if log_format == "text" or (log_format == "auto" and terminal):
        return structlog.dev.ConsoleRenderer(colors=terminal)
    return structlog.processors.JSONRenderer(ensure_ascii=False, default=_by_type)


def _not_our_words(_logger: object, _name: str, event: Event) -> Event:
    """A library's line may quote what a person typed; what asyncio adds to its first line does."""
    if not event.get("_from_structlog", True):
        event["event"] = impersonal(str(event["event"]).partition("\n")[0])
    if isinstance(event.get("error"), str):
        event["error"] = impersonal(event["error"])
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


def _known(_logger: object, _name: str, event: Event) -> Event:
    """Without what is not known yet, e.g. the step of a turn that was refused before it."""
    return {name: value for name, value in event.items() if value is not None}


def _by_type(value: object) -> str:
    return f"<{type(value).__name__}>"
