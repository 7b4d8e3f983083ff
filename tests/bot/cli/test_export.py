"""`fieldlog export` writes what a rep logged, in forms that others build on."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from crm_core.customers.views import NewContact
from tests.kit.commands import Terminal
from tests.kit.person import Person
from tests.kit.world import World

FIELDS = {
    "interactions": [
        *("id", "customer", "contact", "kind", "occurred_at", "summary", "author", "created_at"),
    ],
    "follow_ups": ["id", "customer", "due_at", "note", "assignee", "status", "done_at"],
    "field_changes": ["customer", "field", "old", "new", "author", "at"],
}
KINDS = {
    *("customers", "contacts", "contact_methods", "addresses", "aliases", "tags", "users"),
    *(
        "interactions",
        "interaction_participants",
        "interaction_edits",
        "follow_ups",
        "field_changes",
        "opportunities",
    ),
    *("survey_answers", "customer_links", "consents"),
}


@pytest.fixture
def rep(world: World) -> Person:
    rep = world.rep("Rui Zhang")
    world.customer(rep, "Acme Corp", NewContact("Jane Liu", phone="+14155550111"))
    return rep


@pytest.fixture
def beside(terminal: Terminal, world: World) -> Terminal:
    """A terminal on the machine where the bot runs."""
    terminal.set(database_url=world.settings.database_url, default_timezone="Asia/Shanghai")
    return terminal


def exported(terminal: Terminal, folder: str = "out") -> dict[str, list[dict[str, Any]]]:
    result = terminal.run("export", folder, "--format", "jsonl")
    assert (result.exit_code, result.stderr) == (0, "")
    found = {}
    for path in Path(folder).iterdir():
        lines = path.read_text(encoding="utf-8").splitlines()
        found[path.stem] = [json.loads(line) for line in lines]
        assert f"{path}  {len(lines)}" in result.stdout
    return found


def log(rep: Person) -> None:
    rep.says("Visited Acme today, Jane Liu's new phone is +1 415 555 0122, call her tomorrow 3pm")
    rep.taps("Save")
    rep.sees("✓ Logged")


def test_a_saved_log_is_in_every_file_that_it_touched(beside: Terminal, rep: Person) -> None:
    log(rep)
    files = exported(beside)
    assert files.keys() == KINDS
    [visit] = files["interactions"]
    assert (visit["customer"], visit["contact"], visit["kind"]) == (
        "Acme Corp",
        "Jane Liu",
        "visit",
    )
    assert (visit["author"], visit["created_at"]) == ("Rui Zhang", "2026-11-23T10:00:00+08:00")
    [promise] = files["follow_ups"]
    assert (promise["customer"], promise["assignee"]) == ("Acme Corp", "Rui Zhang")
    assert (promise["due_at"], promise["status"]) == ("2026-11-24T15:00:00+08:00", "open")
    assert promise["done_at"] is None
    [change] = files["field_changes"]
    assert (change["customer"], change["old"], change["new"]) == (
        *("Acme Corp", "+14155550111", "+14155550122"),
    )
    for kind, fields in FIELDS.items():
        assert [name for name in files[kind][0] if name in fields] == fields


def test_what_was_undone_is_not_exported(beside: Terminal, rep: Person) -> None:
    log(rep)
    rep.taps("Undo")
    files = exported(beside)
    assert files["interactions"] == files["field_changes"] == []
    assert [promise["status"] for promise in files["follow_ups"]] == ["cancelled"]


def test_ids_are_the_same_in_the_next_export(beside: Terminal, rep: Person) -> None:
    log(rep)
    assert exported(beside, "first") == exported(beside, "second")


def test_tables_have_their_headings_also_when_empty(beside: Terminal, world: World) -> None:
    assert world.bot
    assert beside.run("export", "out", "--format", "csv").exit_code == 0
    for kind, fields in FIELDS.items():
        with Path("out", f"{kind}.csv").open(encoding="utf-8-sig", newline="") as file:
            [headings] = csv.reader(file)
        assert [name for name in headings if name in fields] == fields


def test_a_workbook_holds_the_same(beside: Terminal, rep: Person) -> None:
    log(rep)
    assert beside.run("export", "out", "--format", "xlsx").exit_code == 0
    book = load_workbook("out/interactions.xlsx")
    headings, visit = book.active.values
    assert dict(zip(headings, visit, strict=True)) == exported(beside, "lines")["interactions"][0]
    book.close()


def test_the_bot_goes_on_writing_while_everything_is_exported(
    beside: Terminal, rep: Person
) -> None:
    exported(beside)
    log(rep)
    assert len(exported(beside)["interactions"]) == 1


def test_a_file_where_the_folder_should_be_is_named(beside: Terminal, world: World) -> None:
    assert world.bot
    Path("out").write_text("mine", encoding="utf-8")
    line = beside.refuses("export", "out")
    assert line == "Cannot write into out: File exists; choose another folder"
    assert Path("out").read_text(encoding="utf-8") == "mine"
