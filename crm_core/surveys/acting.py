"""Records that come of a customer's answer and that they themselves could not make."""

from collections.abc import Iterator
from contextlib import contextmanager

from crm_core.people.actor import Actor
from crm_core.work import Work


@contextmanager
def acting(work: Work, actor: Actor) -> Iterator[None]:
    """Within the block it is somebody else who acts: the program, or whoever will decide."""
    before = work.actor
    work.acting_as(actor)
    try:
        yield
    finally:
        work.acting_as(before)
