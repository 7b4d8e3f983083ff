"""A new customer: one line, one card, one tap."""

import pytest
from sqlalchemy import func, select

from crm_core.customers.model import ContactMethodRow, ContactRow, CustomerRow
from crm_core.customers.queries import get_customer
from crm_core.customers.views import CustomerView
from tests.kit.world import World

LINE = "/new Acme Corp, Jane Liu, buyer, 415 555 0134, jane@acme.com"


def customers(world: World) -> list[CustomerView]:
    with world.core.reading() as work:
        ids = work.session.execute(
            select(CustomerRow.id)
            .where(CustomerRow.deleted_at.is_(None))
            .order_by(CustomerRow.created_at)
        ).scalars()
        return [get_customer(work, customer_id) for customer_id in ids]


def rows(world: World) -> int:
    with world.core.reading() as work:
        counts = (
            work.session.execute(select(func.count()).select_from(table)).scalar_one()
            for table in (CustomerRow, ContactRow, ContactMethodRow)
        )
        return sum(counts)


def test_a_line_becomes_a_card_and_one_tap_saves_it(world: World) -> None:
    rep = world.rep()

    rep.says(LINE)

    rep.sees("Acme Corp", "organisation", "Jane Liu, buyer", "+1 415-555-0134", "jane@acme.com")
    assert rows(world) == 0
    rep.taps("Save")
    rep.sees("✓ Saved: Acme Corp", "Open", "Undo")
    (acme,) = customers(world)
    assert (acme.name, acme.owner_name, acme.contacts[0].name) == (
        "Acme Corp",
        "Rui Zhang",
        "Jane Liu",
    )
    assert {method.value for method in acme.contacts[0].methods} == {
        "+14155550134",
        "jane@acme.com",
    }


def test_a_chinese_line_is_read_and_answered_in_chinese(world: World) -> None:
    rep = world.rep("张锐", language="zh")

    rep.says("/new 深圳华星精密 李雷 采购经理 13800138000")

    rep.sees("深圳华星精密", "企业", "李雷 采购经理", "138 0013 8000")
    rep.taps("保存")
    rep.sees("已保存", "打开", "撤销")
    assert customers(world)[0].contacts[0].title == "采购经理"


def test_a_second_tap_writes_nothing(world: World) -> None:
    rep = world.rep()
    rep.says(LINE)
    save = rep.data_of("Save")
    rep.taps("Save")
    before = rows(world)

    rep.presses(save)

    assert rep.popup == "Saved already."
    assert rows(world) == before


def test_cancel_writes_nothing_and_ends_the_draft(world: World) -> None:
    rep = world.rep()
    rep.says(LINE)
    save = rep.data_of("Save")

    rep.taps("Cancel")
    rep.presses(save)

    rep.sees("Not saved: Acme Corp")
    assert rep.popup == "This draft is closed. Nothing was changed."
    assert rows(world) == 0


def test_undo_takes_the_customer_back(world: World) -> None:
    rep = world.rep()
    rep.says(LINE)
    rep.taps("Save")

    rep.taps("Undo")

    rep.sees("Undone", "Acme Corp")
    assert customers(world) == []


def test_new_alone_asks_for_the_line(world: World) -> None:
    rep = world.rep()

    rep.says("/new")
    rep.sees("Whom shall I add?")
    rep.says("Bolt Ltd")
    rep.taps("Save")

    assert [customer.name for customer in customers(world)] == ["Bolt Ltd"]


def test_a_number_without_a_name_asks_for_the_name_and_keeps_the_number(world: World) -> None:
    rep = world.rep()

    rep.says("/new 13800138000")
    rep.sees("What is the name?", "138 0013 8000")
    rep.sees_no("Save")
    rep.says("宏达精密")
    rep.taps("Save")

    (customer,) = customers(world)
    assert (customer.name, customer.methods[0].value) == ("宏达精密", "+8613800138000")


def test_a_part_is_corrected_before_saving_and_a_wrong_value_loses_nothing(world: World) -> None:
    rep = world.rep()
    rep.says(LINE)

    rep.taps("Edit")
    rep.taps("👤 Phone")
    rep.sees("+1 415-555-0134", "Send the right value")
    rep.says("12")
    rep.sees("“12” is no phone number")
    rep.says("138 0013 8000")
    rep.sees("Acme Corp", "138 0013 8000", "jane@acme.com")
    rep.taps("Save")

    assert "+8613800138000" in {m.value for m in customers(world)[0].contacts[0].methods}


def test_a_part_can_be_left_out(world: World) -> None:
    rep = world.rep()
    rep.says(LINE)

    rep.taps("Edit")
    rep.taps("👤 E-mail")
    rep.taps("Leave it out")
    rep.sees_no("jane@acme.com")
    rep.taps("Save")

    assert [m.kind for m in customers(world)[0].contacts[0].methods] != []
    assert "email" not in {m.kind for m in customers(world)[0].contacts[0].methods}


def test_the_kind_can_be_switched(world: World) -> None:
    rep = world.rep()
    rep.says("/new Bill Smith, 13800138000")
    rep.sees("organisation")

    rep.taps("Edit")
    rep.taps("It is a person")
    rep.sees("person")
    rep.taps("Save")

    assert customers(world)[0].kind == "person"


def test_editing_the_message_updates_the_draft(world: World) -> None:
    rep = world.rep()
    sent = rep.says(LINE)

    rep.edits(sent, "/new Acme Corp, Jane Li, buyer")
    rep.sees("Jane Li, buyer")
    rep.sees_no("415")
    rep.taps("Save")

    assert customers(world)[0].contacts[0].name == "Jane Li"


def test_a_version_that_was_not_seen_is_not_saved(world: World) -> None:
    rep = world.rep()
    sent = rep.says(LINE)
    old_save, old_card = rep.data_of("Save"), rep.last

    rep.edits(sent, "/new Bolt Ltd")
    rep.presses(old_save, old_card)

    assert rep.popup == "The card changed in the meantime. Look again, then tap Save."
    assert rows(world) == 0


def test_undo_leaves_a_customer_that_was_used_since(world: World) -> None:
    rep = world.rep()
    rep.says("/new Bolt Ltd")
    rep.taps("Save")
    saved = rep.last
    rep.says("/remind Bolt tomorrow 9am call")
    rep.taps("Save")

    rep.taps("Undo", saved)

    assert "so it stays" in rep.popup
    assert len(customers(world)) == 1


def test_somebody_elses_draft_is_not_saved(world: World) -> None:
    rep, other = world.rep(), world.rep("Lin Other")
    rep.says(LINE)
    save = rep.data_of("Save")

    other.presses(save)

    assert other.popup == "This draft is no longer here. Nothing was changed."
    assert rows(world) == 0


def test_a_name_that_looks_like_html_is_shown_as_typed(world: World) -> None:
    rep = world.rep()

    rep.says("/new <b>Bold</b> & Co")

    rep.sees("<b>Bold</b> & Co")
    rep.taps("Save")
    assert customers(world)[0].name == "<b>Bold</b> & Co"


RUN_ON = {
    "new customer harbour street dental in leeds practice manager is fiona marsh 415 555 0134": (
        "🆕 harbour street dental · organisation",
        "👤 fiona marsh",
    ),
    "new customer pls, Tan Bio Labs at Tuas, contact is Dr Kavitha Raman, lab head": (
        "🆕 Tan Bio Labs · organisation",
        "👤 Kavitha Raman, lab head",
    ),
    "new one for ya - Coolibah Cold Storage, bloke called Dean Petrakis runs the warehouse": (
        "🆕 Coolibah Cold Storage · organisation",
        "👤 Dean Petrakis",
    ),
}


@pytest.mark.parametrize("line", RUN_ON)
def test_a_sentence_without_stops_tells_firm_and_person_apart(world: World, line: str) -> None:
    rep = world.rep()
    rep.says(line)

    rep.sees(*RUN_ON[line])
