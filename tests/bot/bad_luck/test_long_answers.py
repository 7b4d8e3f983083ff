"""Whatever is asked, an answer far too long is refused or shortened, never met with silence."""

from collections.abc import Callable

import pytest

from crm_core.customers.views import CustomerView
from tests.kit.person import Person

LONG = ("<&>" * 1400)[:4096]


def log_line(rep: Person, line: str) -> None:
    rep.says("Visited Acme today, wants 200 units, call Fri 9am")
    rep.taps("Edit")
    rep.taps(line)


def edit_field(rep: Person, field: str) -> None:
    rep.says("acme")
    rep.taps("Edit")
    rep.taps(field)


ASKED: dict[str, Callable[[Person], object]] = {
    "/find": lambda rep: rep.says("/find"),
    "/history": lambda rep: rep.says("/history"),
    "/log": lambda rep: rep.says("/log"),
    "/new": lambda rep: rep.says("/new"),
    "/edit": lambda rep: rep.says("/edit"),
    "/remind": lambda rep: rep.says("/remind"),
    "a reminder's time": lambda rep: rep.says("/remind Acme send it"),
    "when": lambda rep: log_line(rep, "When"),
    "text": lambda rep: log_line(rep, "Text"),
    "customer": lambda rep: log_line(rep, "Customer"),
    "contact": lambda rep: log_line(rep, "Contact"),
    "opportunity": lambda rep: log_line(rep, "Opportunity"),
    "step": lambda rep: log_line(rep, "Reminder 1"),
    "name": lambda rep: edit_field(rep, "Name"),
    "phone": lambda rep: edit_field(rep, "Phone"),
    "e-mail": lambda rep: edit_field(rep, "E-mail"),
    "address": lambda rep: edit_field(rep, "Address"),
}


@pytest.mark.parametrize("asked", ASKED)
def test_an_answer_far_too_long_is_answered(rep: Person, acme: CustomerView, asked: str) -> None:
    ASKED[asked](rep)
    count = len(rep.messages)
    rep.says(LONG)
    assert len(rep.messages) > count
    rep.sees_no("Sorry")
