"""A whole sentence is no answer to "whom?": it is the next thing said, and it is not lost."""

import pytest

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
