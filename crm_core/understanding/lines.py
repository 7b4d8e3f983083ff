"""Lines of JSON objects in, lines of what was understood out: what `fieldlog understand` prints."""

import time
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from crm_core.understanding.model import Entry, FieldUpdate, Opportunity, Task, Understanding, When
from crm_core.understanding.understand import understand
from crm_core.understanding.who.directory import Directory, snapshot

Line = Mapping[str, Any]


def read_directory(data: Mapping[str, Any]) -> Directory:
    """From the object in `directory.json`."""
    return snapshot(data.get("customers", ()))


def understand_line(
    line: Line, now: datetime, timezone: str, directory: Directory
) -> dict[str, Any]:
    """A line's own `now` and `tz` win; a `now` without an offset is local."""
    zone = str(line.get("tz") or timezone)
    moment = datetime.fromisoformat(line["now"]) if line.get("now") else now
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=ZoneInfo(zone))
    started = time.perf_counter()
    understood = understand(str(line["text"]), moment, zone, directory)
    spent = (time.perf_counter() - started) * 1000
    return {
        "id": line.get("id"),
        "pred": _prediction(understood),
        "preds": [_span(when) for when in understood.times if not when.recurrence],
        "ms": round(spent, 3),
    }


def _span(when: When) -> dict[str, Any]:
    return {"start": when.span.start, "end": when.span.end, "value": _iso(when)}


def _iso(when: When) -> str:
    if when.grain in {"minute", "part"}:
        return when.value.replace(tzinfo=None).isoformat(timespec="minutes")
    return when.value.date().isoformat()


def _prediction(understood: Understanding) -> dict[str, Any]:
    entries = understood.entries
    first = entries[0] if entries else Entry(summary=understood.text)
    return {
        "intent": understood.intent,
        "query": understood.query,
        "customers": _customers(entries),
        "new_company": _first(e.new_customer for e in entries),
        "new_contact": _first(e.new_contact for e in entries),
        "ask": [r.contact_id or r.customer_id for e in entries for r in e.candidates] or None,
        "channel": _first(e.channel for e in entries),
        "when": _iso(first.occurred) if first.occurred else None,
        "followup": _first(_task(e.follow_up) for e in entries),
        "tasks": [_task(t) for e in entries for t in e.tasks],
        "updates": [_update(u) for e in entries for u in e.updates if not _is_of_newcomer(e, u)],
        "opportunity": _opportunity(_first(e.opportunity for e in entries)),
        "sentiment": first.sentiment,
        "complaint": any(e.complaint for e in entries),
        "summary": " / ".join(e.summary for e in entries),
    }


def _first(values: Iterable[Any]) -> Any:
    return next((v for v in values if v is not None), None)


def _customers(entries: Iterable[Entry]) -> list[dict[str, str | None]]:
    refs = dict.fromkeys(r for e in entries for r in e.refs)
    return [{"company": r.customer_id, "contact": r.contact_id} for r in refs]


def _task(task: Task | None) -> dict[str, Any] | None:
    if task is None:
        return None
    return {"due": _iso(task.due) if task.due else None, "note": task.note}


def _is_of_newcomer(entry: Entry, update: FieldUpdate) -> bool:
    """What somebody new is stands on the card, and is no changed fact in the corpora."""
    return entry.new_contact is not None and update.field == "title"


def _update(update: FieldUpdate) -> dict[str, str]:
    value = update.value
    if update.field == "budget":  # the corpora have the number alone
        value = value.partition(" ")[0].replace(",", "")
    return {"field": update.field, "value": value}


def _opportunity(told: Opportunity | None) -> dict[str, Any]:
    if told is None:
        return {}
    names = ("product", "quantity", "unit", "amount", "currency", "stage")
    return {n: getattr(told, n) for n in names if getattr(told, n) is not None}
