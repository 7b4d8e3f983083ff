"""Who acts: settled once at the edge, carried by every piece of work."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    ADMIN = "admin"
    MANAGER = "manager"
    REP = "rep"
    SERVICE = "service"
    CUSTOMER = "customer"


@dataclass(frozen=True, slots=True)
class Actor:
    """`id` is the user's; None is the program itself."""

    id: str | None
    role: Role | None
    name: str = ""
    team: str = ""
    language: str = "en"
    timezone: str = "UTC"

    @property
    def is_system(self) -> bool:
        return self.id is None and self.role is Role.ADMIN


SYSTEM = Actor(id=None, role=Role.ADMIN, name="Fieldlog")
STRANGER = Actor(id=None, role=None)
