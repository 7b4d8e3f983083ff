"""Reads the reps' corpora and says what an understanding of them got wrong."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

REPS = Path(__file__).parent / "reps"
CORPORA = sorted(path.stem.partition(".")[2] for path in REPS.glob("times.*.txt"))
"""en.seen and the like."""
OPEN = ("en.open", "zh.open")
"""Messages that are not read wholly right yet."""
FIELDS: tuple[str, ...] = ("phone", "email", "wechat", "address", "website", "title", "department")
FIELDS += ("budget", "employees", "tax_id", "birthday")
_EXPRESSION = re.compile(r"\[([^\]|]+)\|([^\]]+)\]")
_THIS_YEAR_FROM = 11


@dataclass(frozen=True, slots=True)
class Message:
    text: str
    intent: str
    facts: Mapping[str, str]
    free: frozenset[str]


@dataclass(frozen=True, slots=True)
class Sentence:
    text: str
    times: tuple[tuple[str, str], ...]


def messages(name: str) -> list[Message]:
    lines = (REPS / f"messages.{name}.txt").read_text("utf-8").splitlines()
    return [_message(text, facts) for text, facts in zip(lines[::2], lines[1::2], strict=True)]


def sentences(name: str) -> list[Sentence]:
    lines = (REPS / f"times.{name}.txt").read_text("utf-8").splitlines()
    return [_sentence(line) for line in lines]


def _message(text: str, told: str) -> Message:
    intent, *rest = (fact.strip() for fact in told.split(";"))
    facts, free = {}, frozenset[str]()
    for fact in rest:
        key = next((k for k in ("new customer", "new contact") if fact.startswith(k)), None)
        key, value = (key, fact[len(key) :].strip()) if key else _cut(fact)
        if key == "free":
            free = frozenset(name.strip() for name in value.split(","))
        else:
            facts[key] = value
    return Message(text, intent, facts, free)


def _cut(fact: str) -> tuple[str, str]:
    key, _, value = fact.partition(" ")
    return key, value.strip() or "yes"


def _sentence(line: str) -> Sentence:
    times = tuple((m[1], m[2]) for m in _EXPRESSION.finditer(line))
    return Sentence(_EXPRESSION.sub(r"\1", line), times)


def mistakes(message: Message, pred: Mapping[str, Any]) -> list[str]:
    """The names of what was read wrongly."""
    return [
        name for name, right in _judged(message, pred) if not right and name not in message.free
    ]


def _judged(message: Message, pred: Mapping[str, Any]) -> Iterator[tuple[str, bool]]:
    facts, offer = message.facts, pred["opportunity"]
    asked = {"question": {"question", "agenda"}}.get(message.intent, {message.intent})
    yield "intent", pred["intent"] in asked
    if "query" in facts:
        yield "query", pred["query"] == facts["query"]
    who = {"/".join(filter(None, (c["company"], c["contact"]))) for c in pred["customers"]}
    if "ask" in facts:
        yield "ask", _several(facts["ask"]) <= set(pred["ask"] or ())
    else:
        yield "ask", not pred["ask"]
        # Whom a lookup finds, and whom a question is about, is for the search to say.
        asks = message.intent in {"lookup", "question"}
        yield "who", asks or who == _several(facts.get("who", ""))
    for name, said in (("new customer", "new_company"), ("new contact", "new_contact")):
        yield name, _plain(pred[said]) == _plain(facts.get(name))
    yield "channel", (pred["channel"] or "") in facts.get("by", "").split("/")
    yield "when", _when(message, (pred["when"] or "")[:10])
    yield "due", _is_due((pred["followup"] or {}).get("due"), facts.get("due"))
    yield "product", _is_product(offer.get("product"), facts.get("product"))
    for name in ("quantity", "amount"):
        yield name, offer.get(name) == (float(facts[name]) if name in facts else None)
    yield "stage", "stage" not in facts or offer.get("stage", "") in facts["stage"].split("/")
    told = {u["field"]: u["value"] for u in pred["updates"]}
    for name in FIELDS:
        if name == "title" and "new contact" in facts:
            continue  # no changed fact, but what somebody new is
        yield name, _is_field(name, told.get(name), facts.get(name))
    yield "company", "company" not in told
    yield "mood", pred["sentiment"] == facts.get("mood", "neutral")
    yield "complaint", pred["complaint"] == ("complaint" in facts)


def _several(said: str) -> set[str]:
    return {name.strip() for name in said.split(",") if name.strip()}


def _when(message: Message, day: str) -> bool:
    if message.intent == "new_customer" and "on" not in message.facts:
        return True
    told = message.facts.get("on", "11-23" if message.intent == "log" else None)
    return day == (full(told) if told else "")


def _is_due(said: str | None, due: str | None) -> bool:
    if said is None or due is None:
        return said == due
    return is_value(said, due)


def is_value(said: str, value: str) -> bool:
    """`said` may be finer than `value`, or any day of a range."""
    if ".." in value:
        first, last = map(full, value.split(".."))
        return first <= said[:10] <= last
    return said.startswith(full(value))


def full(day: str) -> str:
    if re.match(r"\d{4}-", day):
        return day
    return f"{2026 if int(day[:2]) >= _THIS_YEAR_FROM else 2027}-{day}"


def _is_product(said: str | None, product: str | None) -> bool:
    if said is None or product is None:
        return said == product
    one = _plain(said)
    return any(one in p or p in one for p in map(_plain, product.split("/")))


def _is_field(name: str, said: str | None, value: str | None) -> bool:
    if said is None or value is None:
        return said == value
    if name == "phone":
        return re.sub(r"\D", "", said) == re.sub(r"\D", "", value)
    return any(_plain(said) == _plain(v) for v in (value, *value.split("/")))


def _plain(value: str | None) -> str:
    return re.sub(r"[\s,，.\-/]+", "", value or "").casefold()


def times_wrong(sentence: Sentence, preds: list[tuple[str, str]]) -> list[str]:
    """`preds` holds words and value of each time found."""
    meant = [t for t in sentence.times if t[1] != "-"]
    wrong = [f"missed {words}" for words, _ in meant[len(preds) :]]
    wrong += [f"invented {words}" for words, _ in preds[len(meant) :]]
    for (words, value), (said, read) in zip(meant, preds, strict=False):
        if not (said in words or words in said):
            wrong.append(f"{said} for {words}")
        elif not is_value(read, value):
            wrong.append(f"{said} = {read}")
    return wrong
