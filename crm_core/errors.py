"""Refusals: keys with parameters; the front end words them in the person's language."""

import re
from collections.abc import Mapping
from typing import Any


class Refusal(Exception):  # noqa: N818 - a refusal is an answer, not a fault of the program
    """The use case said no and changed nothing.

    `key` is the class name in kebab case (`CustomerNotFound` → `customer-not-found`); the front
    end has a text of that name in each language. `params` fill its placeholders.
    """

    def __init__(self, **params: Any) -> None:
        super().__init__(self.key, params)
        self.params: Mapping[str, Any] = params

    @property
    def key(self) -> str:
        return re.sub(r"(?<!^)(?=[A-Z])", "-", type(self).__name__).lower()


class NotAllowed(Refusal):
    """The actor's role does not include this; said before anything is looked at."""


class RecordNotFound(Refusal):
    """Absent or not the actor's to see: the answer is the same. Parameters: none."""


class StaleVersion(Refusal):
    """Somebody changed the record since the card was shown."""


class InvalidValue(Refusal):
    """A typed value does not fit its field. Parameters: `field`, `value`."""


class StoreError(Exception):
    """The store cannot be used; the message is one line that says what to do."""
