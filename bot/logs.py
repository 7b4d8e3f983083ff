"""Structured logs on standard error: one JSON line an event, no secret in any of them."""

import logging
from collections.abc import Iterable, MutableMapping
from typing import Any

import structlog

_CHATTY = ("httpx", "httpcore", "apscheduler", "telegram", "alembic", "uvicorn")


def configure(secrets: Iterable[str]) -> None:
    """For the whole program. `secrets` are masked wherever they turn up."""
    hidden = [secret for secret in secrets if secret]

    def mask(_logger: object, _name: str, line: str | bytes) -> str:
        text = line.decode() if isinstance(line, bytes) else line
        for secret in hidden:
            text = text.replace(secret, "***")
        return text

    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    written: list[Any] = [
        structlog.stdlib.ProcessorFormatter.remove_processors_meta,
        structlog.processors.format_exc_info,
        _without_message,
        structlog.processors.JSONRenderer(ensure_ascii=False),
        mask,
    ]
    handler = logging.StreamHandler()
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(foreign_pre_chain=shared, processors=written),
    )
    logging.basicConfig(handlers=[handler], level=logging.INFO, force=True)
    for name in _CHATTY:  # their INFO lines carry addresses with the token in them
        logging.getLogger(name).setLevel(logging.WARNING)


def _without_message(
    _logger: object,
    _name: str,
    event: MutableMapping[str, Any],
) -> MutableMapping[str, Any]:
    """Of an exception the place and the type: its message may quote what a person typed."""
    trace = event.get("exception")
    if isinstance(trace, str):
        *places, last = trace.splitlines()
        event["exception"] = "\n".join([*places, last.partition(":")[0]])
    return event
