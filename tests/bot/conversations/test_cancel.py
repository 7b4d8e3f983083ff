"""/cancel ends what is awaited and says what that was."""

import pytest

from bot.conversations import ROUTES
from bot.texts import LANGUAGES, has
from tests.kit.world import World


def test_cancel_says_when_there_is_nothing_to_cancel(world: World) -> None:
    rep = world.rep()
    rep.says("/cancel")
    rep.sees("nothing to cancel")


def test_cancel_ends_the_question_and_takes_its_buttons(world: World) -> None:
    rep = world.rep()
    rep.says("/settings")
    rep.taps("Name")
    asked = rep.last
    rep.says("/cancel")
    rep.sees("Your settings stay as they are")
    assert rep.buttons(asked) == []
    rep.says("/settings")
    rep.sees("Rui Zhang")


def test_the_button_under_a_question_ends_it_in_place(world: World) -> None:
    rep = world.rep()
    rep.says("/settings")
    rep.taps("Name")
    asked = rep.last
    rep.taps("Cancel")
    rep.sees("Your settings stay as they are")
    assert rep.last.message_id == asked.message_id
    assert rep.buttons() == []


def test_the_button_under_an_old_question_is_answered_too(world: World) -> None:
    rep = world.rep()
    rep.says("/settings")
    rep.taps("Name")
    cancel = rep.data_of("Cancel")
    rep.says("Rui Z.")
    rep.presses(cancel)
    rep.sees("nothing to cancel")
    rep.says("/settings")
    rep.sees("Rui Z.")


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_can_be_awaited_can_be_said_to_be_cancelled(language: str) -> None:
    conversations = {awaited.partition(".")[0] for awaited in ROUTES.answers}

    assert conversations
    assert all(has(language, f"cancelled-{name}") for name in conversations)
