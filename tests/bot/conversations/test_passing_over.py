"""A whole sentence is no answer to "whom?": it is the next thing said, and it is not lost."""

import pytest

from crm_core.customers.views import NewContact
from tests.kit.world import World

SENTENCES = {
    "en": "Visited Acme today, wants 200 units, call Fri 9am",
    "zh": "今天下午拜访了Acme,要200台,周五上午9点打电话",
}
QUESTIONS = ("/find", "/edit", "/history", "/remind", "/survey", "/invite")


@pytest.mark.parametrize(("language", "save"), [("en", "Save"), ("zh-hans", "保存")])
def test_a_sentence_typed_where_a_name_is_asked_becomes_a_log(
    world: World, language: str, save: str
) -> None:
    rep = world.rep(language=language)
    world.customer(rep, "Acme Corp")
    for question in QUESTIONS:
        rep.says(question)
        rep.says(SENTENCES[language[:2]])
        rep.sees("Acme Corp", "200", save)
        rep.says("acme")
        rep.sees("Acme Corp")
        rep.sees_no(save)


def test_a_name_with_a_month_or_a_day_in_it_still_is_a_name(world: World) -> None:
    rep = world.rep()
    world.customer(rep, "May Chen Trading")
    for question in ("/find", "/history", "/edit"):
        rep.says(question)
        rep.says("May Chen Trading")
        rep.sees("May Chen Trading")
        rep.sees_no("Save")


@pytest.mark.parametrize(
    ("language", "asked", "changed", "shown"),
    [
        ("en", "Jane rang, wants 200 units", "Kestrel's new phone is +1 415 555 0199", "+1 415"),
        ("zh-hans", "Jane来电要200台", "Kestrel电话改成 +1 415 555 0199", "+1 415"),
    ],
)
def test_what_has_changed_is_no_answer_to_which_of_two(
    world: World, language: str, asked: str, changed: str, shown: str
) -> None:
    rep = world.rep(language=language)
    world.customer(rep, "Acme Corp", NewContact("Jane Liu"))
    world.customer(rep, "Orchid Spa", NewContact("Jane Lin"))
    world.customer(rep, "Kestrel Robotics", aliases=("Kestrel",))
    rep.says(asked)
    rep.sees("Acme Corp", "Orchid Spa")
    rep.says(changed)
    rep.sees("Kestrel Robotics", shown)
    rep.sees_no("200")
