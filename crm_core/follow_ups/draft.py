"""A reminder before it is saved: what is known of it so far, kept as JSON with its draft."""

from typing import Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict

from crm_core.follow_ups.views import Repeats

Part = Literal["whom", "time", "note"]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True)


class Whom(_Part):
    """A customer, perhaps one of its contacts; `label` tells it apart from others."""

    customer_id: str
    customer_name: str
    contact_id: str | None = None
    contact_name: str | None = None
    label: str = ""


class ReminderDraft(_Part):
    """`options` are whom it may be about; `after` is the follow-up that was just done."""

    whom: Whom | None = None
    due_at: AwareDatetime | None = None
    exact: bool = False
    """The hour was named, or picked."""
    repeats: Repeats | None = None
    note: str = ""
    options: tuple[Whom, ...] = ()
    asks: Part | None = None
    """What the person wanted to change."""
    after: str | None = None

    @property
    def open_question(self) -> Part | None:
        """What is asked now: what is to be changed, or else what is missing."""
        if self.asks is None and self.whom is None:
            return "whom"
        if self.asks is None and self.due_at is None:
            return "time"
        return self.asks

    @property
    def is_complete(self) -> bool:
        return self.whom is not None and self.due_at is not None
