"""/survey results, in the chat."""

from tests.kit.person import Person
from tests.kit.world import World


def test_results_with_the_response_rate_grouped_by_a_tap(
    world: World, manager: Person, rep: Person, asked: Person
) -> None:
    asked.taps("2")
    manager.says("/survey results")
    manager.sees(
        "📊 Satisfaction, the last 90 days\nCSAT 2 · 0% satisfied · 1 of 1 answered (100%)",
        "[By rep] [By month]\n[By occasion]",
    )
    manager.taps("By rep")
    manager.sees("Rui Zhang\nCSAT 2")
    manager.taps("By month")
    manager.sees("the last 6 months\nNovember 2026\nCSAT 2")
    manager.taps("By occasion")
    manager.sees("after a visit\nCSAT 2")
    rep.says("/survey")
    rep.taps("Results")
    rep.sees("CSAT 2")
    assert rep.buttons() == ["By month", "By occasion"]
    world.rep("Lin Wei").says("/survey 结果")


def test_nobody_was_asked_yet(world: World) -> None:
    rep = world.rep(language="zh")
    rep.says("/survey 结果")
    rep.sees("还没有询问过任何人")
