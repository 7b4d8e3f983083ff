"""What was learned, as it is shown."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LearnedAlias:
    id: str
    words: str
    customer_name: str
    contact_name: str | None
