"""What a person hears who has done nothing yet."""

import pytest

from tests.kit.world import World


def test_a_stranger_gets_one_polite_line(world: World) -> None:
    stranger = world.stranger()
    stranger.says("hello")
    assert len(stranger.messages) == 1
    stranger.sees("invitation")


def test_a_stranger_is_spoken_to_in_the_language_of_their_app(world: World) -> None:
    stranger = world.stranger(language="zh-hans")
    stranger.says("你好")
    stranger.sees("邀请链接")


@pytest.mark.parametrize("said", ["/nonsense", "/nonsense with words"])
def test_an_unknown_command_is_answered(world: World, said: str) -> None:
    rep = world.rep()
    rep.says(said)
    rep.sees("/nonsense", "/help")
