"""What a customer types, or sends, instead of tapping a number."""

import pytest

from tests.kit.person import Person
from tests.kit.surveys import surveys
from tests.kit.world import World


def kept(world: World) -> list[tuple[int | None, str | None]]:
    return [(survey.score, survey.comment) for survey in surveys(world)]


@pytest.mark.parametrize("said", ["4", " 4 ", "\uff14", "4分"])
def test_a_score_may_be_typed(world: World, asked: Person, said: str) -> None:
    question = asked.message_with("4").message_id
    asked.says(said)
    asked.sees("Thank you: 4 of 5", "Would you like to say why?")
    asked.says("they came in time")
    assert kept(world) == [(4, "they came in time")]
    [shown] = [message for message in asked.messages if message.message_id == question]
    assert asked.buttons(shown) == []


@pytest.mark.parametrize("said", ["fine", "6", "0", "👍", "45"])
def test_whatever_else_is_said_to_a_question_points_to_its_numbers(
    world: World, asked: Person, said: str
) -> None:
    asked.says(said)
    asked.sees("tap a number under the question")
    assert kept(world) == [(None, None)]
    asked.taps("4")
    asked.taps("Skip")
    asked.says("4")
    asked.sees("Nobody reads along")
    asked.sees_no("tap a number")


def test_a_sticker_is_no_comment_and_the_question_stays(world: World, asked: Person) -> None:
    asked.taps("4")
    asked.sends_sticker("👍")
    asked.sees("I read text. Please type your answer")
    asked.says("they came in time")
    assert kept(world) == [(4, "they came in time")]
