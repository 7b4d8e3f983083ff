"""What is told of customers' own accounts."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Offer:
    """An invitation that is still good, as the person who opened it may know it."""

    token_hash: str
    inviter_name: str


@dataclass(frozen=True, slots=True)
class LinkView:
    """Whose account it is, and whom of the record it stands for."""

    id: str
    user_id: str
    user_name: str
    customer_id: str
    customer_name: str
    contact_id: str | None
    contact_name: str | None
    invited_by: str | None
    created_at: dt.datetime

    @property
    def name(self) -> str:
        """As the record has it; of a customer's own account, the name on Telegram."""
        return self.contact_name or self.user_name


@dataclass(frozen=True, slots=True)
class Consent:
    """Agreed to that version of the privacy notice, and not taken back."""

    notice: int
    given_at: dt.datetime
