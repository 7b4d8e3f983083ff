"""What the directory holds: customers, their contacts, and what a name in a text can stand for."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

KeyKind = Literal["name", "alias", "short", "person", "given", "last", "salutation"]


@dataclass(frozen=True, slots=True)
class DirectoryContact:
    id: str
    name: str
    aliases: tuple[str, ...] = ()
    title: str | None = None
    department: str | None = None


@dataclass(frozen=True, slots=True)
class DirectoryCustomer:
    id: str
    name: str
    aliases: tuple[str, ...] = ()
    contacts: tuple[DirectoryContact, ...] = ()
    city: str | None = None
    owner_id: str | None = None
    team: str | None = None


class Entity(NamedTuple):
    """What a key stands for: a customer, or one of its contacts."""

    kind: KeyKind
    customer: DirectoryCustomer
    contact: DirectoryContact | None = None
