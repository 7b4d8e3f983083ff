"""Sentences as reps type them on a phone: run-on, without stops, with slips."""

import re
from datetime import datetime
from typing import Any

from crm_core.understanding import Directory
from crm_core.understanding.lines import understand_line

Row = dict[str, Any]


def test_a_sentence_means_what_its_writer_meant(
    sentence: Row, customers: Directory, now: datetime
) -> None:
    line = {"id": "1", "text": sentence["text"]}
    understood = understand_line(line, now, "Asia/Shanghai", customers)["pred"]
    judged = {field: value for field, value in said(understood).items() if value is not None}
    expected = {field: value for field, value in meant(sentence).items() if value is not None}
    for field in sentence.get("free", ()):
        judged.pop(field, None)
        expected.pop(field, None)
    allow(sentence, judged, expected)
    assert judged == expected


def said(understood: Row) -> Row:
    offer = understood["opportunity"]
    people = ["/".join(filter(None, (c["company"], c["contact"]))) for c in understood["customers"]]
    return {
        "intent": understood["intent"],
        "query": understood["query"],
        "who": sorted(people) or None,
        "ask": sorted(understood["ask"] or ()) or None,
        "new_customer": understood["new_company"],
        "new_contact": understood["new_contact"],
        "channel": understood["channel"],
        "when": (understood["when"] or "")[:10] or None,
        "due": (understood["followup"] or {}).get("due"),
        "updates": {u["field"]: plain(u["value"]) for u in understood["updates"]} or None,
        "product": plain(offer["product"]) if "product" in offer else None,
        "quantity": offer.get("quantity"),
        "amount": offer.get("amount"),
        "mood": None if understood["sentiment"] == "neutral" else understood["sentiment"],
        "complaint": understood["complaint"] or None,
    }


def meant(sentence: Row) -> Row:
    updates = {field: plain(value) for field, value in sentence.get("updates", {}).items()}
    fields = ("intent", "query", "channel", "when", "due", "quantity", "amount", "mood")
    named = ("new_customer", "new_contact", "complaint")
    return {field: sentence.get(field) for field in (*fields, *named)} | {
        "who": sorted(sentence.get("who", ())) or None,
        "ask": sorted(sentence.get("ask", ())) or None,
        "updates": updates or None,
        "product": plain(sentence["product"]) if "product" in sentence else None,
    }


def allow(sentence: Row, judged: Row, expected: Row) -> None:
    """What is right too: the day of a part of a day, a longer product name, another channel."""
    if len(expected.get("due", "")) == len("2026-11-23"):
        judged["due"] = judged.get("due", "")[:10]
    if isinstance(sentence.get("channel"), list) and judged.get("channel") in sentence["channel"]:
        expected["channel"] = judged["channel"]
    product = judged.get("product", "")
    if product and product in expected.get("product", ""):
        expected["product"] = product
    for extra in sentence.get("extra_updates", ()):
        if "updates" in judged:
            judged["updates"].pop(extra, None)
    if expected.get("ask"):
        judged.pop("who", None)
        assert set(expected.pop("ask")) <= set(judged.pop("ask", ()))


def plain(value: str) -> str:
    return re.sub(r"[\s,，.\-/]+", "", value).casefold()
