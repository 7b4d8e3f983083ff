"""What a sentence was understood to mean: plain values, each with the span it came from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from types import MappingProxyType
from typing import Literal

Intent = Literal[
    "log", "lookup", "update", "reminder", "new_customer", "question", "agenda", "unknown"
]
Kind = Literal["visit", "call", "meeting", "email", "wechat", "message", "other"]
Channel = Literal["visit", "call", "meeting", "email", "wechat", "message", "video", "event"]
Grain = Literal["minute", "part", "day", "week", "month", "quarter", "year"]
PartName = Literal["morning", "noon", "afternoon", "evening", "night", "eod"]
Sentiment = Literal["positive", "neutral", "negative"]
Stage = Literal["inquiry", "quoted", "negotiation", "trial", "won", "lost", "on_hold"]
FieldName = Literal[
    "phone",
    "email",
    "wechat",
    "address",
    "website",
    "title",
    "department",
    "company",
    "budget",
    "employees",
    "tax_id",
    "birthday",
]
Subject = Literal["customer", "contact"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Offsets into the text as it was given."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end

    def within(self, other: "Span") -> "Span":
        """What of it lies in the other, which it overlaps."""
        return Span(max(self.start, other.start), min(self.end, other.end))


@dataclass(frozen=True, slots=True)
class When:
    """A point or a period, in the person's zone, no finer than the grain says."""

    value: datetime
    grain: Grain
    span: Span
    part: PartName | None = None
    period_end: date | None = None
    guess: bool = False
    recurrence: str | None = None
    """An RFC 5545 rule (`FREQ=WEEKLY;INTERVAL=2`) when it repeats; `value` is its start."""

    @property
    def names_the_hour(self) -> bool:
        """Or the part of the day: this evening is this evening, whatever day it is."""
        return self.grain in {"minute", "part"}


@dataclass(frozen=True, slots=True)
class Ref:
    customer_id: str
    contact_id: str | None = None


@dataclass(frozen=True, slots=True)
class Task:
    due: When | None
    note: str
    span: Span


@dataclass(frozen=True, slots=True)
class FieldUpdate:
    field: FieldName
    value: str
    subject: Subject
    span: Span


@dataclass(frozen=True, slots=True)
class Opportunity:
    product: str | None = None
    quantity: float | None = None
    unit: str | None = None
    amount: float | None = None
    currency: str | None = None
    stage: Stage | None = None
    spans: Mapping[str, Span] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Entry:
    """What the message says about one customer."""

    summary: str
    refs: tuple[Ref, ...] = ()
    candidates: tuple[Ref, ...] = ()
    new_customer: str | None = None
    new_contact: str | None = None
    kind: Kind | None = None
    channel: Channel | None = None
    occurred: When | None = None
    follow_up: Task | None = None
    tasks: tuple[Task, ...] = ()
    updates: tuple[FieldUpdate, ...] = ()
    opportunity: Opportunity | None = None
    sentiment: Sentiment = "neutral"
    complaint: bool = False
    spans: Mapping[str, Span] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Understanding:
    text: str
    intent: Intent
    query: str | None = None
    entries: tuple[Entry, ...] = ()
    times: tuple[When, ...] = ()
    no_dates: tuple[Span, ...] = ()
    """Written like dates, but there is no such day."""
