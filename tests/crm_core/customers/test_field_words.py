"""`Acme phone 13800138000`: whom, which field, what it shall hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_core.customers.field_words import FIELD_WORDS, EditLine, read_edit_line
from crm_core.customers.fields import CONTACT_FIELDS, CUSTOMER_FIELDS


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("Acme", EditLine("Acme")),
        ("Acme phone 13800138000", EditLine("Acme", "phone", "13800138000")),
        ("Acme's stage is now active", EditLine("Acme", "stage", "active")),
        ("Acme Jane email: j@acme.com", EditLine("Acme Jane", "email", "j@acme.com")),
        ("华星电话改成13800138000", EditLine("华星", "phone", "13800138000")),
        ("华星 李雷 微信号 lilei_88", EditLine("华星 李雷", "wechat", "lilei_88")),
        ("Acme notes", EditLine("Acme", "notes")),
        ("Acme Telecom", EditLine("Acme Telecom")),
        ("Phone House", EditLine("Phone House")),
    ],
)
def test_a_line_falls_into_its_parts(line: str, read: EditLine) -> None:
    assert read_edit_line(line) == read


def test_every_field_has_its_words() -> None:
    assert FIELD_WORDS.keys() == CUSTOMER_FIELDS.keys() | CONTACT_FIELDS.keys()


@given(st.text(max_size=200))
def test_any_line_is_read(line: str) -> None:
    assert read_edit_line(line).whom == read_edit_line(line).whom.strip()
