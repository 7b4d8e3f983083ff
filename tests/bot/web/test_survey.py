"""A customer without Telegram answers on a page, by the same rules as in the chat."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from sqlalchemy.exc import OperationalError

from bot.road.threads import StoreThreads
from bot.web.rate import Rate
from bot.web.survey import preferred
from crm_core.customers.views import CustomerView, NewContact
from crm_core.follow_ups.queries import open_for_customer
from tests.bot.web.survey_kit import FORM, Browser, SurveyWorld, page_of, scores
from tests.kit.person import Person, shown
from tests.kit.surveys import surveys

LOW = {"do": "send", "score": "1"}


@pytest.fixture
def world(database_url: str) -> Iterator[SurveyWorld]:
    made = SurveyWorld(database_url)
    made.start_bot()
    yield made
    made.close()


@pytest.fixture
def rep(world: SurveyWorld) -> Person:
    return world.rep()


@pytest.fixture
def kestrel(world: SurveyWorld, rep: Person) -> CustomerView:
    return world.customer(rep, "Kestrel Robotics", NewContact("Tom Reed", phone="+14155550177"))


@pytest.fixture
def browser(world: SurveyWorld) -> Iterator[Browser]:
    with Browser(world) as made:
        yield made


@pytest.fixture
def page(world: SurveyWorld, rep: Person, kestrel: CustomerView) -> str:
    return page_of(world, rep)


def test_a_rep_gives_the_page_as_text_and_code_and_the_answer_reaches_them(
    world: SurveyWorld, rep: Person, kestrel: CustomerView, browser: Browser
) -> None:
    page = page_of(world, rep)
    link, picture = rep.messages[-2:]
    assert f"http://127.0.0.1{page}" in link.body["text"]
    assert "For Tom Reed, Satisfied? 1–5, until Mon 7 Dec 10:00" in link.body["text"]
    assert picture.body["photo"][-1]["width"] >= 300
    shown = browser.opens(page)
    assert "How satisfied are you with Rui Zhang?" in shown.text
    manager = world.manager()
    world.restart_bot()
    with Browser(world) as again:
        answer = again.sends(page, score="2", comment="the arms <b>arrived</b> late")
        assert (answer.status_code, answer.headers["location"]) == (303, f"{page}?lang=en")
        thanks = again.opens(answer.headers["location"])
    assert "Thank you: 2 of 5." in thanks.text
    assert "the arms &lt;b&gt;arrived&lt;/b&gt; late" in thanks.text
    for person in (rep, manager):
        person.sees("⚠️ Tom Reed (Kestrel Robotics) gave 2 of 5", "“the arms <b>arrived</b> late”")
    rep.sees("Follow-up made: today")
    [row] = surveys(world)
    assert (row.score, row.notice, row.state) == (2, 1, "answered")
    assert page.rpartition("/")[2] not in (row.token_hash or "")


def test_a_form_sent_many_times_at_once_is_one_answer_and_one_alarm(
    world: SurveyWorld, rep: Person, page: str, browser: Browser, kestrel: CustomerView
) -> None:
    with ThreadPoolExecutor(8) as pool:
        sent = [pool.submit(browser.client.post, page, data=LOW) for _ in range(8)]
        assert {each.result().status_code for each in sent} == {303}
    world.settle()
    assert scores(world) == [1]
    with world.core.reading() as work:
        assert len(open_for_customer(work, kestrel.id)) == 1
    assert sum("⚠️" in shown(message) for message in rep.messages) == 1


def test_an_answer_is_changed_for_a_day_on_the_same_page(
    world: SurveyWorld, rep: Person, page: str, browser: Browser
) -> None:
    browser.sends(page, score="4")
    assert "Change my answer" in browser.opens(page).text
    form = browser.opens(f"{page}?change=1").text
    assert 'value="4" required checked' in form
    browser.sends(page, score="1", comment="I was wrong")
    rep.sees("Tom Reed (Kestrel Robotics) gave 1 of 5")
    browser.sends(page, score="1", comment="Really wrong")
    rep.sees("gave 1 of 5 and adds:\n“Really wrong”")
    assert scores(world) == [1]
    world.advance(hours=24)
    late = browser.sends(page, score="5")
    assert (late.status_code, scores(world)) == (410, [1])
    assert "cannot be changed any more" in late.text
    assert browser.opens(page).status_code == 410


def test_a_page_is_closed_after_two_weeks(world: SurveyWorld, page: str, browser: Browser) -> None:
    world.advance(days=14)
    for answer in (browser.opens(page), browser.sends(page, score="5")):
        assert answer.status_code == 410
        assert "open for 14 days" in answer.text
    assert scores(world) == [None]


def test_who_wants_no_more_questions_gets_none(
    world: SurveyWorld, rep: Person, page: str, browser: Browser
) -> None:
    assert "you will not be asked again" in browser.sends(page, do="stop").text
    assert "you will not be asked again" in browser.opens(page).text
    assert browser.sends(page, score="5").status_code == 410
    world.advance(days=31)
    rep.says("/survey Kestrel")
    rep.sees("wants no questions")


def test_a_person_on_the_page_rests_for_thirty_days_too(
    world: SurveyWorld, rep: Person, page: str
) -> None:
    rep.says("/survey Tom")
    rep.taps("Easy?")
    assert "was asked within the last 30 days" in rep.popup
    assert len(surveys(world)) == 1


def test_without_a_number_of_the_scale_the_form_comes_back_with_what_was_typed(
    world: SurveyWorld, page: str, browser: Browser
) -> None:
    for fields in ({}, {"score": "6"}, {"score": "-1"}, {"score": "x" * 99}):
        answer = browser.sends(page, comment="kept <here>", **fields)
        assert answer.status_code == 422
        assert 'role="alert">Please choose one of the numbers.' in answer.text
        assert "kept &lt;here&gt;</textarea>" in answer.text
        assert "<title>Please check: " in answer.text
    too_long = browser.sends(page, score="3", comment="x" * 1001)
    assert "at most 1,000 characters" in too_long.text
    assert 'value="3" required checked' in too_long.text
    assert scores(world) == [None]


def test_odd_requests_are_refused_in_words(world: SurveyWorld, page: str, browser: Browser) -> None:
    assert browser.opens("/survey/nothing-like-it").status_code == 404
    assert browser.sends("/survey/nothing-like-it", score="3").status_code == 404
    assert browser.client.post(page, json={"score": 3}).status_code == 415
    assert browser.client.post(page, content=b"x" * 17_000, headers=FORM).status_code == 413
    assert browser.client.post(page, content=b"score=%ff&&=;", headers=FORM).status_code == 422
    assert browser.client.put(page).status_code == 405
    assert scores(world) == [None]


def test_while_the_store_is_away_nothing_is_kept_and_the_page_says_so(
    world: SurveyWorld, page: str, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def away(_self: object, _work: object) -> None:
        raise OperationalError("", {}, Exception("away"))

    with monkeypatch.context() as patch:
        patch.setattr(StoreThreads, "run", away)
        answer = browser.client.post(page, data=LOW)
    assert (answer.status_code, scores(world)) == (503, [None])
    assert "try again in a minute; nothing was kept" in answer.text


def test_the_page_says_nothing_to_search_engines_frames_or_other_sites(
    page: str, browser: Browser
) -> None:
    headers = browser.opens(page).headers
    assert headers["content-security-policy"].startswith("default-src 'none'")
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert headers["referrer-policy"] == "no-referrer"
    assert "noindex" in headers["x-robots-tag"]
    assert headers["cache-control"] == "no-store"
    assert browser.opens("/survey.css").headers["content-type"].startswith("text/css")


def test_too_many_requests_are_slowed_down(page: str, browser: Browser) -> None:
    statuses = [browser.opens(page).status_code for _ in range(62)]
    assert statuses[:50] == [200] * 50
    assert statuses[-1] == 429


def test_the_page_speaks_the_browsers_language_and_can_be_switched(
    world: SurveyWorld, page: str
) -> None:
    with Browser(world, "zh-CN,zh;q=0.9,en;q=0.5") as chinese:
        shown = chinese.opens(page).text
        assert '<html lang="zh-Hans">' in shown
        assert "您对 Rui Zhang 的服务满意吗？" in shown
        assert '<a href="?lang=en" lang="en" hreflang="en">English</a>' in shown
        assert '<html lang="en">' in chinese.opens(f"{page}?lang=en").text
        assert "请重新打开完整的链接" in chinese.opens("/survey/nothing").text


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("zh-CN,zh;q=0.9", "zh"),
        ("fr, en;q=0.2, zh;q=0.8", "zh"),
        ("EN", "en"),
        ("de", None),
        ("", None),
        ("zh;q=0", None),
        ("zh;q=x,en;q=.5", "en"),
        (",;;q=,", None),
    ],
)
def test_the_language_that_a_browser_prefers(header: str, language: str | None) -> None:
    assert preferred(header) == language


@given(st.text(max_size=200))
@example("zh;q=²")
@example("en;q=1e9")
def test_any_header_at_all_is_read(header: str) -> None:
    assert preferred(header) in {None, "en", "zh"}
    assert preferred(f"{header},zh") in {"en", "zh"}


def test_a_minute_later_one_may_ask_again() -> None:
    now = [0.0]
    rate = Rate(2, lambda: now[0])
    assert [rate.allows("a"), rate.allows("a"), rate.allows("a"), rate.allows("b")] == [
        True,
        True,
        False,
        True,
    ]
    now[0] = 60.0
    assert rate.allows("a")
