"""A line about a new customer falls into its fields by what its parts look like."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_core.customers.reading import read_new_contact, read_new_customer
from crm_core.customers.views import NewContact, NewCustomer


def read(text: str) -> NewCustomer:
    return read_new_customer(text, "CN")


def test_an_english_line_with_commas() -> None:
    assert read("Acme Corp, Jane Liu, buyer, 415 555 0134, jane@acme.com") == NewCustomer(
        "Acme Corp",
        contacts=(
            NewContact("Jane Liu", title="buyer", phone="415 555 0134", email="jane@acme.com"),
        ),
    )


def test_a_chinese_line_with_blanks() -> None:
    assert read("深圳华星精密 李雷 采购经理 13800138000") == NewCustomer(
        "深圳华星精密",
        contacts=(NewContact("李雷", title="采购经理", phone="13800138000"),),
    )


def test_labels_and_a_full_set_of_facts() -> None:
    found = read(
        "深圳华星精密\uff0c李雷\uff0c采购部\uff0c采购经理\uff0c手机\uff1a13800138000、"
        "电话 0755-86541234\uff0clilei@huaxing.cn\uff0c微信 lilei_88\uff0cwww.huaxing.cn\uff0c"
        "91440300708461136T\uff0c200人\uff0c深圳市\uff0c南山区科技路12号"
    )

    assert found == NewCustomer(
        "深圳华星精密",
        contacts=(
            NewContact(
                "李雷",
                title="采购经理",
                department="采购部",
                phone="13800138000",
                email="lilei@huaxing.cn",
                wechat="lilei_88",
            ),
        ),
        phone="0755-86541234",
        website="www.huaxing.cn",
        address="南山区科技路12号",
        city="深圳",
        employees="200人",
        tax_id="91440300708461136T",
    )


def test_a_person_named_before_the_firm_is_its_contact() -> None:
    found = read("Jane Liu, Acme Corp")

    assert (found.name, found.contacts[0].name) == ("Acme Corp", "Jane Liu")


def test_a_person_alone_is_a_customer_of_that_kind_with_the_number() -> None:
    assert read("李雷 13800138000") == NewCustomer("李雷", kind="person", phone="13800138000")


def test_a_firm_without_a_contact_has_the_number_itself() -> None:
    assert read("Acme Corp 415 555 0134") == NewCustomer("Acme Corp", phone="415 555 0134")


@pytest.mark.parametrize(
    ("line", "name", "title"),
    [
        ("Pine Valley Vets, owner Laura Kim, wants 2 xray tables", "Laura Kim", "owner"),
        ("Tidewater Marine, contact Ines Prado, they build ferries", "Ines Prado", None),
        ("珠海海悦酒店，采购经理温雪，要60台空调", "温雪", "采购经理"),
        ("蓝海餐饮，老板叫周杰，要10台收银机", "周杰", "老板"),
    ],
)
def test_what_somebody_is_may_stand_before_the_name(
    line: str, name: str, title: str | None
) -> None:
    found = read(line)
    assert [(c.name, c.title) for c in found.contacts] == [(name, title)]
    assert found.notes


@pytest.mark.parametrize(
    ("line", "customer", "contact"),
    [
        ("Tidy Homes, contact Ms Lim Hui Ling", "Tidy Homes", "Lim Hui Ling"),
        ("Lakeside Vet Centre, Dr Omar Haddad", "Lakeside Vet Centre", "Omar Haddad"),
        ("Dr Martens Airwair, Mr. Jo Lund", "Dr Martens Airwair", "Jo Lund"),
    ],
)
def test_how_somebody_is_addressed_is_no_part_of_the_name(
    line: str, customer: str, contact: str
) -> None:
    found = read(line)
    assert (found.name, [c.name for c in found.contacts]) == (customer, [contact])


def test_what_is_not_recognised_becomes_a_note() -> None:
    found = read("Acme Corp, Jane Liu, likes tea, call after lunch")

    assert found.notes == "likes tea\ncall after lunch"


def test_a_number_alone_names_nobody_and_is_kept() -> None:
    assert read("13800138000") == NewCustomer("", phone="13800138000")
    assert read(" ,, ") == NewCustomer("")


@pytest.mark.parametrize(
    "line",
    [
        "new customer Bolt Ltd",
        "Add a new client: Bolt Ltd",
        "新客户 Bolt Ltd",
        "新建客户\uff1aBolt Ltd",
    ],
)
def test_the_words_that_ask_for_a_new_customer_are_no_part_of_its_name(line: str) -> None:
    assert read(line) == NewCustomer("Bolt Ltd")


def test_a_line_about_a_contact_is_read_alike() -> None:
    assert read_new_contact("李雷 采购经理 13800138000", "CN") == NewContact(
        "李雷",
        title="采购经理",
        phone="13800138000",
    )


def test_an_address_of_a_street_is_known_in_both_languages() -> None:
    for line, address in (
        ("Acme, 12 High Street Leeds", "12 High Street Leeds"),
        ("华星 南山区科技路12号A座", "南山区科技路12号A座"),
    ):
        found = read(line)
        assert found.address == address


@given(st.text(max_size=300))
def test_any_text_is_read_or_not_but_never_fails(text: str) -> None:
    found = read(text)

    assert isinstance(found.name, str)


def test_whom_to_ask_for_stands_before_the_name() -> None:
    assert read("绵阳川北阀门,找唐勇,生产经理,邮箱tangyong@cbfm.cn") == NewCustomer(
        "绵阳川北阀门",
        contacts=(NewContact("唐勇", title="生产经理", email="tangyong@cbfm.cn"),),
    )


def test_where_a_firm_is_may_stand_behind_its_name() -> None:
    found = read("Coastline Marine Services in Fremantle, Debbie Walsh, workshop manager")
    assert (found.name, found.city) == ("Coastline Marine Services", "Fremantle")


def test_a_name_may_hold_the_same_word() -> None:
    found = read("Made in Italy, Debbie Walsh, workshop manager")
    assert (found.name, found.city) == ("Made in Italy", None)
