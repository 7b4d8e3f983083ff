"""A field changes: seen before, written once, kept with what was there, taken back."""

import pytest
from sqlalchemy import select

from crm_core.customers import actions
from crm_core.customers.fields import UnknownField
from crm_core.customers.model import FieldChangeRow
from crm_core.customers.owners import OwnerUnknown
from crm_core.customers.views import CustomerView, FieldEdit, FieldPreview, UndoResult
from crm_core.errors import NotAllowed, RecordNotFound
from crm_core.quality.errors import EmptyValue, InvalidPhone
from tests.crm_core.customers.conftest import Team


@pytest.fixture
def acme(team: Team) -> CustomerView:
    return team.adds()


def edit(customer: CustomerView, field: str, value: str) -> FieldEdit:
    return FieldEdit(customer.id, field, value)


def of_jane(customer: CustomerView, field: str, value: str) -> FieldEdit:
    return FieldEdit(customer.id, field, value, customer.contacts[0].id)


def preview(team: Team, wanted: FieldEdit) -> FieldPreview:
    with team.core.reading(team.rep) as work:
        return actions.preview_field(work, wanted)


def undo(team: Team, batch: str) -> UndoResult:
    with team.core.work(team.rep) as work:
        return actions.undo_changes(work, batch)


def test_a_preview_shows_old_and_new_and_writes_nothing(team: Team, acme: CustomerView) -> None:
    seen = preview(team, of_jane(acme, "phone", "139 1234 5678"))

    assert (seen.old, seen.new) == ("138 0013 8000", "139 1234 5678")
    assert team.read(acme) == acme


@pytest.mark.parametrize(
    ("field", "typed", "kept"),
    [
        ("name", " Acme  Ltd ", "Acme Ltd"),
        ("stage", "活跃", "active"),
        ("level", "a", "A"),
        ("industry", "robots", "robots"),
        ("source", "trade fair", "trade fair"),
        ("city", "Shenzhen", "Shenzhen"),
        ("employees", "1,200", 1200),
        ("tax_id", "91440300708461136t", "91440300708461136T"),
        ("budget", "about 2 million", "about 2 million"),
        ("notes", "likes tea", "likes tea"),
        ("address", "1 Main St", "1 Main St"),
    ],
)
def test_each_field_is_kept_in_normal_form(
    team: Team, acme: CustomerView, field: str, typed: str, kept: object
) -> None:
    team.changes(edit(acme, field, typed))

    assert getattr(team.read(acme), field) == kept


@pytest.mark.parametrize(
    ("field", "typed", "kept"),
    [
        ("name", "Jane Li", "Jane Li"),
        ("title", "head buyer", "head buyer"),
        ("department", "purchasing", "purchasing"),
        ("birthday", "1988/5/3", "1988-05-03"),
        ("notes", "two children", "two children"),
    ],
)
def test_each_field_of_a_contact_is_kept_in_normal_form(
    team: Team, acme: CustomerView, field: str, typed: str, kept: object
) -> None:
    team.changes(of_jane(acme, field, typed))

    assert getattr(team.read(acme).contacts[0], field) == kept


def test_a_change_makes_a_new_version_with_history_and_trail(
    team: Team, acme: CustomerView
) -> None:
    team.clock.set(team.clock.now().replace(hour=9))

    team.changes(edit(acme, "city", "Guangzhou"))

    assert team.read(acme).version == acme.version + 1
    (change,) = team.history(acme)
    assert (change.field, change.old, change.new) == ("city", "Shenzhen", "Guangzhou")
    assert (change.author_name, change.at) == ("Rui", team.clock.now())
    assert team.trail().count("change_field") == 1
    with team.core.reading() as work:
        assert work.session.execute(select(FieldChangeRow.source)).scalar_one() == "telegram:1:7"


def test_what_a_field_holds_already_is_no_change(team: Team, acme: CustomerView) -> None:
    change = team.changes(of_jane(acme, "phone", "+86 138-0013-8000"))

    assert change.id is None
    assert team.history(acme) == []
    assert team.read(acme).version == acme.version


def test_a_new_phone_takes_the_place_of_the_old_one(team: Team, acme: CustomerView) -> None:
    team.changes(of_jane(acme, "phone", "0755 8654 1234"))

    jane = team.read(acme).contacts[0]
    assert [(m.kind, m.value) for m in jane.methods if m.kind != "email"] == [
        ("phone", "+8675586541234"),
    ]


def test_a_second_phone_leaves_the_first_one_primary(team: Team, acme: CustomerView) -> None:
    jane = acme.contacts[0].id

    team.changes(FieldEdit(acme.id, "phone", "139 1234 5678", jane, "add"))

    phones = [m for m in team.read(acme).contacts[0].methods if m.kind == "mobile"]
    assert [(m.value, m.is_primary) for m in phones] == [
        ("+8613800138000", True),
        ("+8613912345678", False),
    ]


def test_tags_and_aliases_are_added_and_removed_one_by_one(team: Team, acme: CustomerView) -> None:
    team.changes(FieldEdit(acme.id, "tags", "fair, big", how="add"))
    team.changes(FieldEdit(acme.id, "tags", "VIP", how="remove"))
    with team.core.work(team.rep) as work:
        actions.add_alias(work, acme.id, None, "阿克美")
        actions.add_alias(work, acme.id, acme.contacts[0].id, "刘总")

    read = team.read(acme)
    assert set(read.tags) == {"fair", "big"}
    assert read.aliases == ("阿克美",)
    assert read.contacts[0].aliases == ("刘总",)


def test_an_optional_field_can_be_emptied_and_a_name_cannot(team: Team, acme: CustomerView) -> None:
    team.changes(edit(acme, "city", ""))
    with pytest.raises(EmptyValue):
        team.changes(edit(acme, "name", " "))

    assert team.read(acme).city is None


def test_a_wrong_value_changes_nothing(team: Team, acme: CustomerView) -> None:
    with pytest.raises(InvalidPhone):
        team.changes(of_jane(acme, "phone", "12"))
    with pytest.raises(UnknownField):
        team.changes(edit(acme, "shoe size", "44"))

    assert team.read(acme) == acme


def test_another_team_changes_nothing_and_learns_nothing(team: Team, acme: CustomerView) -> None:
    with pytest.raises(RecordNotFound):
        team.changes(edit(acme, "city", "Oslo"), by=team.outsider)


def test_a_contact_of_another_customer_is_not_changed(team: Team, acme: CustomerView) -> None:
    other = team.adds()

    with pytest.raises(RecordNotFound):
        team.changes(FieldEdit(acme.id, "title", "boss", other.contacts[0].id))


def test_a_manager_hands_a_customer_over_and_a_rep_does_not(team: Team, acme: CustomerView) -> None:
    with pytest.raises(NotAllowed):
        team.changes(edit(acme, "owner", "Lin"))

    team.changes(edit(acme, "owner", "lin"), by=team.manager)

    assert team.read(acme).owner_id == team.colleague.id
    assert [(change.old, change.new) for change in team.history(acme)] == [("Rui", "Lin")]


def test_nobody_is_handed_a_customer_by_a_wrong_name(team: Team, acme: CustomerView) -> None:
    with pytest.raises(OwnerUnknown) as refusal:
        team.changes(edit(acme, "owner", "Ole"), by=team.manager)

    assert refusal.value.params["names"] == "Lin, Meg, Rui"


def test_undo_puts_everything_of_a_batch_back(team: Team, acme: CustomerView) -> None:
    team.changes(of_jane(acme, "phone", "139 1234 5678"), batch="draft")
    team.changes(edit(acme, "city", "Guangzhou"), batch="draft")
    team.changes(FieldEdit(acme.id, "tags", "fair", how="add"), batch="draft")

    result = undo(team, "draft")

    assert set(result.taken_back) == {"phone", "city", "tags"}
    assert result.kept == ()
    read = team.read(acme)
    assert read.contacts == acme.contacts
    assert (read.city, read.tags) == ("Shenzhen", ("VIP",))
    assert all(change.undone for change in team.history(acme))


def test_undo_leaves_what_somebody_changed_since(team: Team, acme: CustomerView) -> None:
    team.changes(edit(acme, "city", "Guangzhou"), batch="draft")
    team.changes(edit(acme, "level", "A"), batch="draft")
    team.changes(edit(acme, "city", "Foshan"), by=team.colleague)

    result = undo(team, "draft")

    assert result == UndoResult(taken_back=("level",), kept=("city",))
    assert team.read(acme).city == "Foshan"


def test_undo_takes_two_changes_of_one_field_back_in_order(team: Team, acme: CustomerView) -> None:
    team.changes(edit(acme, "city", "Guangzhou"), batch="draft")
    team.changes(edit(acme, "city", "Foshan"), batch="draft")

    undo(team, "draft")

    assert team.read(acme).city == "Shenzhen"


def test_undo_works_once(team: Team, acme: CustomerView) -> None:
    team.changes(edit(acme, "city", "Guangzhou"), batch="draft")
    undo(team, "draft")
    team.changes(edit(acme, "city", "Guangzhou"))

    assert undo(team, "draft") == UndoResult()
    assert team.read(acme).city == "Guangzhou"
