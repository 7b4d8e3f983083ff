"""A contact from somebody's address book becomes a filled customer."""

from crm_core.customers.sharing import from_shared
from crm_core.customers.views import NewContact, NewCustomer

VCARD = """BEGIN:VCARD
VERSION:3.0
FN:Jane Liu
ORG:Acme\\, Inc.;Purchasing
TITLE:Buyer
item1.EMAIL;TYPE=INTERNET:jane@acme.com
TEL;TYPE=CELL:+1 415 555 0134
URL:https://acme
 .com
END:VCARD"""


def test_a_card_with_a_firm_is_the_firm_with_its_contact() -> None:
    assert from_shared("Jane Liu", "14155550134", "") == NewCustomer(
        "Jane Liu", kind="person", phone="14155550134"
    )
    assert from_shared("Jane Liu", "+14155550134", VCARD) == NewCustomer(
        "Acme, Inc.",
        contacts=(
            NewContact("Jane Liu", title="Buyer", phone="+14155550134", email="jane@acme.com"),
        ),
        website="https://acme.com",
    )


def test_a_number_with_its_country_code_gets_its_plus_back() -> None:
    assert from_shared("李雷", "8613800138000", "").phone == "+8613800138000"
    assert from_shared("李雷", "13800138000", "").phone == "13800138000"


def test_a_name_that_is_a_firms_makes_an_organisation() -> None:
    assert from_shared("宏达五金厂", "13800138000", "").kind == "organisation"


def test_a_broken_card_is_left_aside() -> None:
    assert from_shared("Jane", "13800138000", "\x00no card:;;\n:\n").name == "Jane"
