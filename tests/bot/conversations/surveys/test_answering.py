"""A customer is asked after a visit, answers with one tap, and may change it for a day."""

from sqlalchemy import update

from crm_core.customers.views import CustomerView
from crm_core.follow_ups.queries import open_for_customer
from crm_core.people.model import AccountRow
from tests.kit.linking import link_customer
from tests.kit.person import Person, shown
from tests.kit.surveys import surveys
from tests.kit.world import World


def test_a_visit_is_asked_about_a_day_later_and_answered_with_one_tap(
    world: World, rep: Person, asked: Person
) -> None:
    asked.sees(
        "How satisfied were you with Rui Zhang's visit on Mon 23 Nov?",
        "1 = not at all · 5 = very",
        "[1] [2] [3] [4] [5]\n[Stop surveys]",
    )
    question = asked.last
    asked.taps("5")
    asked.sees("Thank you: 5 of 5.", "Would you like to say why?", "until tomorrow, Wed 25 Nov 10")
    assert asked.last.message_id == question.message_id
    world.restart_bot()
    asked.says("Came well <prepared>")
    thanks = asked.message_with("Change")
    assert thanks.message_id == question.message_id
    assert shown(thanks).startswith("Thank you: 5 of 5.\n“Came well <prepared>”")
    assert shown(asked.messages[-2]) == "Thank you, noted."
    [survey] = surveys(world)
    assert (survey.kind, survey.score, survey.comment) == ("csat", 5, "Came well <prepared>")
    rep.sees("💬 Mara Voss (Kestrel Robotics) gave 5 of 5 and adds:", "[Open]")
    rep.says("/find Kestrel")
    rep.sees("Satisfaction 5 (1 answer)")
    rep.says("/history Kestrel")
    rep.sees("⭐ Tue 24 Nov · Mara Voss · CSAT 5 of 5: “Came well <prepared>”")


def test_a_low_score_reaches_owner_and_manager_at_once_with_a_follow_up(
    world: World, rep: Person, manager: Person, asked: Person, kestrel: CustomerView
) -> None:
    asked.taps("2")
    for person in (rep, manager):
        person.sees("⚠️ Mara Voss (Kestrel Robotics) gave 2 of 5", "[Call] [Log] [Open]")
    rep.sees("Follow-up made: today, Tue 24 Nov 12:00")
    manager.sees("12:00 · Rui Zhang")
    with world.core.reading() as work:
        [follow_up] = open_for_customer(work, kestrel.id)
    assert (follow_up.assignee_name, follow_up.contact_name) == ("Rui Zhang", "Mara Voss")
    assert follow_up.note == "Low score: 2 of 5. Call and hear why"
    asked.says("the arms arrived late")
    rep.sees("💬 Mara Voss (Kestrel Robotics) gave 2 of 5 and adds:\n“the arms arrived late”")
    rep.taps("Call")
    rep.sees("📞 +1 415-555-0134")
    world.advance(hours=2)
    rep.sees("🔔 Kestrel Robotics · Mara Voss", "Low score: 2 of 5")


def test_the_next_contact_and_a_good_score_afterwards_are_recorded_and_told(
    world: World, rep: Person, manager: Person, asked: Person
) -> None:
    asked.taps("1")
    rep.says("Called Kestrel today, sorted out the delivery")
    rep.taps("Save")
    rep.taps("Undo")
    world.tick()
    assert "was in touch" not in manager.screen
    rep.says("Called Kestrel today, sorted out the delivery at last")
    rep.taps("Save")
    world.tick()
    manager.sees("✓ Rui Zhang was in touch with Mara Voss (Kestrel Robotics) after 1 of 5: Call")
    rep.taps("Undo")
    rep.says("E-mailed Kestrel today, sorted out the delivery in writing")
    rep.taps("Save")
    world.tick()
    manager.sees("after 1 of 5: E-mail")
    world.advance(days=31)
    rep.says("Visited Kestrel today, all good")
    rep.taps("Save")
    world.advance(hours=24)
    asked.taps("5")
    for person in (rep, manager):
        person.sees("💚 Mara Voss (Kestrel Robotics) is satisfied again: 1 of 5 → 5 of 5")
    first, second = surveys(world)
    assert first.contact_made_id is not None
    assert first.recovered_by_id == second.id
    rep.says("/find Kestrel")
    rep.sees("Satisfaction 3 (2 answers) · 5 of 5 ↗")


def test_an_answer_is_changed_within_a_day_and_not_after(
    world: World, rep: Person, asked: Person
) -> None:
    two = asked.data_of("2")
    asked.taps("4")
    asked.taps("Change")
    asked.taps("2")
    asked.sees("Thank you: 2 of 5.")
    rep.sees("gave 2 of 5")
    asked.presses(two)
    assert "2 of 5 is kept already" in asked.popup
    asked.taps("Change")
    asked.taps("5")
    rep.sees("✏️ Mara Voss (Kestrel Robotics) changed it to 5 of 5")
    world.advance(hours=24)
    asked.presses(two)
    assert "cannot be changed any more" in asked.popup
    assert asked.buttons() == []
    assert [survey.score for survey in surveys(world)] == [5]


def test_a_survey_is_closed_after_two_weeks(world: World, asked: Person) -> None:
    three = asked.data_of("3")
    world.advance(days=14)
    asked.taps("3")
    assert "open for 14 days and is closed now" in asked.popup
    assert asked.buttons() == []
    asked.presses(three)
    assert "closed now" in asked.popup
    assert [survey.score for survey in surveys(world)] == [None]


def test_after_a_stop_nothing_is_kept_and_nothing_is_asked(
    world: World, rep: Person, asked: Person
) -> None:
    three = asked.data_of("3")
    asked.taps("Stop surveys")
    asked.sees("you will not be asked again")
    asked.presses(three)
    assert "You asked for no more questions" in asked.popup
    world.advance(days=31)
    rep.says("Visited Kestrel today")
    rep.taps("Save")
    world.advance(hours=24)
    assert [(s.state, s.reason) for s in surveys(world)] == [
        ("stopped", None),
        ("dropped", "stopped"),
    ]
    asked.starts()
    asked.taps("Agree")
    rep.says("Visited Kestrel today")
    rep.taps("Save")
    world.advance(hours=24)
    asked.sees("How satisfied were you")


def test_stop_in_the_middle_of_the_comment_is_no_comment(world: World, asked: Person) -> None:
    asked.taps("4")
    asked.says("stop")
    asked.sees("you will not be asked again")
    assert [(survey.score, survey.comment) for survey in surveys(world)] == [(4, None)]
    asked.says("why not")
    asked.sees("Nobody reads along")


def test_somebody_elses_survey_is_not_answered(
    world: World, rep: Person, asked: Person, kestrel: CustomerView
) -> None:
    three = asked.data_of("3")
    other = link_customer(world, rep, kestrel, "Otto Other")
    other.presses(three)
    assert "no such record" in other.popup
    rep.presses(three)
    assert "no longer in use" in rep.popup
    assert [survey.score for survey in surveys(world)] == [None]


def test_a_comment_that_comes_a_day_later_is_none(world: World, asked: Person) -> None:
    asked.taps("4")
    world.advance(hours=25)
    asked.says("by the way")
    asked.sees("Nobody reads along")
    assert [survey.comment for survey in surveys(world)] == [None]


def test_a_comment_that_is_too_long_is_asked_again(world: World, asked: Person) -> None:
    asked.taps("4")
    asked.says("x" * 1001)
    asked.sees("at most 1,000 characters")
    asked.says("shorter")
    assert "“shorter”" in shown(asked.message_with("Change"))


def test_a_survey_in_chinese(world: World, rep: Person, kestrel: CustomerView) -> None:
    mara = link_customer(world, rep, kestrel, "李雷", language="zh")
    rep.says("Visited Kestrel today, wants a quote")
    rep.taps("Save")
    world.advance(hours=24)
    mara.sees("您对 Rui Zhang 11月23日 周一的拜访满意吗？", "[不再接收]")
    mara.taps("2")
    mara.sees("谢谢您：2 分（满分 5）", "跳过", "更改")
    rep.sees("gave 2 of 5")
    mara.taps("跳过")
    mara.says("退订")
    mara.sees("以后不会再问您")


def test_a_question_that_telegram_never_took_was_not_asked(
    world: World, rep: Person, manager: Person, mara: Person
) -> None:
    mara.phone.block()
    world.settle()
    with world.core.work() as work:  # as if that were heard of only when sending fails
        work.session.execute(update(AccountRow).values(blocked=False))
    rep.says("/survey Kestrel")
    rep.taps("Satisfied?")
    world.settle()
    assert [(s.state, s.reason, s.sent_at) for s in surveys(world)] == [
        ("dropped", "unreachable", None)
    ]
    manager.says("/survey results")
    manager.sees("Nobody was asked yet.")
    mara.phone.unblock()
    mara.starts()
    rep.says("/survey Kestrel")
    rep.taps("Satisfied?")
    mara.sees("How satisfied are you")


def test_who_blocked_the_bot_is_not_asked(world: World, rep: Person, mara: Person) -> None:
    mara.phone.block()
    rep.says("Visited Kestrel today")
    rep.taps("Save")
    world.advance(hours=24)
    assert [(s.state, s.reason) for s in surveys(world)] == [("dropped", "unreachable")]
