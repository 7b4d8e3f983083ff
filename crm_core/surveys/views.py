"""What is told of a survey, to whoever asked for it and whoever answers."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from crm_core.follow_ups.views import Upcoming
from crm_core.surveys.kinds import CHANGE_FOR, Kind, is_low

State = Literal["planned", "sent", "answered", "stopped", "dropped"]
Reason = Literal["too_soon", "stopped", "unreachable", "gone"]
Standing = Literal["open", "changeable", "settled", "expired", "stopped"]
Trend = Literal["up", "down", "same"]


@dataclass(frozen=True, slots=True)
class Person:
    """Who can be asked: in the chat where there is a user, else on a web page.

    `stopped`: they want no questions, in whatever way.
    """

    customer_id: str
    contact_id: str | None
    user_id: str | None = None
    name: str = ""
    stopped: bool = False


@dataclass(frozen=True, slots=True)
class SurveyView:
    """`rep_name` is whose work is judged; `owner_id` who looks after the customer."""

    id: str
    kind: Kind
    trigger: str
    about_id: str | None
    about_at: dt.datetime | None
    customer_id: str
    customer_name: str
    contact_id: str | None
    contact_name: str | None
    user_id: str | None
    user_name: str | None
    rep_id: str | None
    rep_name: str | None
    owner_id: str | None
    team: str
    state: State
    reason: Reason | None
    created_at: dt.datetime
    sent_at: dt.datetime | None
    expires_at: dt.datetime | None
    score: int | None
    comment: str | None
    answered_at: dt.datetime | None
    follow_up_id: str | None
    contact_made_id: str | None
    recovered_by_id: str | None

    @property
    def person(self) -> str:
        """As the record has it; else the name on Telegram, else the customer's."""
        return self.contact_name or self.user_name or self.customer_name

    @property
    def is_low(self) -> bool:
        return self.score is not None and is_low(self.kind, self.score)

    @property
    def changeable_until(self) -> dt.datetime | None:
        return self.answered_at + CHANGE_FOR if self.answered_at else None

    def standing(self, now: dt.datetime) -> Standing:
        """Whether an answer is still taken, and if not, why."""
        if self.changeable_until is not None:
            return "changeable" if now < self.changeable_until else "settled"
        if self.state in {"stopped", "dropped"}:
            return "stopped"
        return "open" if self.expires_at is None or now < self.expires_at else "expired"

    def accepts(self, now: dt.datetime) -> bool:
        return self.standing(now) in {"open", "changeable"}


@dataclass(frozen=True, slots=True)
class Asked:
    """A survey by hand, and when it goes out: now, or as the person's next day begins."""

    survey: SurveyView
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class Answered:
    """What an answer led to. `before` is the score that it replaced."""

    survey: SurveyView
    before: int | None = None
    recovered: SurveyView | None = None
    """The earlier, low answer of the same person that this good one makes up for."""

    @property
    def is_newly_low(self) -> bool:
        return self.survey.is_low and self.survey.follow_up_id is None

    @property
    def is_low_no_more(self) -> bool:
        was_low = self.before is not None and is_low(self.survey.kind, self.before)
        return was_low and not self.survey.is_low


@dataclass(frozen=True, slots=True)
class Alarm:
    """Whom a low score is told, and the follow-up that was made of it."""

    survey: SurveyView
    follow_up: Upcoming | None
    owner_id: str | None
    manager_ids: tuple[str, ...]

    @property
    def people(self) -> tuple[str, ...]:
        owner = (self.owner_id,) if self.owner_id else ()
        return tuple(dict.fromkeys((*owner, *self.manager_ids)))


@dataclass(frozen=True, slots=True)
class Satisfaction:
    """What a customer's people answered: the mean of CSAT, and the latest of any kind."""

    mean: Decimal | None
    answers: int
    latest: SurveyView
    trend: Trend | None
    """Of the latest score against the one before of the same kind."""
