"""Button presses and inline queries, and the bot's answers to them."""

import datetime as dt
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from bot.sandbox.phone import Phone, Press
from bot.sandbox.sandbox import Sandbox
from crm_core.clock import ManualClock
from tests.bot.sandbox.caller import Caller

TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"


@pytest.fixture
def press(api: Caller, rui: Phone, chat_id: int) -> Callable[[], Press]:
    """Presses the one button of a card."""
    keyboard = {"inline_keyboard": [[{"text": "✓ Save", "callback_data": "save:1"}]]}
    card = api.ok("sendMessage", chat_id=chat_id, text="Draft", reply_markup=keyboard)
    api.ok("getUpdates", offset=-1)
    return lambda: rui.tap(card["message_id"], "Save")


def test_a_press_comes_with_the_message_it_sits_under(
    api: Caller, chat_id: int, press: Callable[[], Press]
) -> None:
    pressed = press()
    query = api.ok("getUpdates")[-1]["callback_query"]
    assert query["id"] == pressed.callback_query_id
    assert query["data"] == "save:1"
    assert query["from"]["id"] == chat_id
    assert query["message"]["text"] == "Draft"
    assert query["message"]["reply_markup"]["inline_keyboard"][0][0]["text"] == "✓ Save"


def test_an_answer_reaches_the_person(
    api: Caller, sandbox: Sandbox, chat_id: int, press: Callable[[], Press]
) -> None:
    query_id = press().callback_query_id
    api.ok("answerCallbackQuery", callback_query_id=query_id, text="Saved", show_alert=True)
    answer = sandbox.events.latest(1)[0]
    assert answer.kind == "answer"
    assert answer.data["person"] == chat_id
    assert answer.data["callback_query_id"] == query_id
    assert (answer.data["text"], answer.data["show_alert"]) == ("Saved", True)


def test_a_press_is_answered_once(api: Caller, press: Callable[[], Press]) -> None:
    query_id = press().callback_query_id
    api.ok("answerCallbackQuery", callback_query_id=query_id)
    assert api.refusal("answerCallbackQuery", callback_query_id=query_id) == (400, TOO_OLD)


def test_a_press_is_too_old_after_15_minutes_of_the_sandboxs_clock(
    api: Caller, clock: ManualClock, press: Callable[[], Press]
) -> None:
    in_time, too_late = press(), press()
    clock.advance(dt.timedelta(minutes=15))
    api.ok("answerCallbackQuery", callback_query_id=in_time.callback_query_id)
    clock.advance(dt.timedelta(seconds=1))
    refusal = api.refusal("answerCallbackQuery", callback_query_id=too_late.callback_query_id)
    assert refusal == (400, TOO_OLD)


def test_another_bot_cannot_answer(
    api: Caller, other_api: Caller, press: Callable[[], Press]
) -> None:
    query_id = press().callback_query_id
    assert other_api.refusal("answerCallbackQuery", callback_query_id=query_id)[1] == TOO_OLD
    assert api.ok("answerCallbackQuery", callback_query_id=query_id) is True


def test_a_notice_over_200_characters_is_refused(api: Caller, press: Callable[[], Press]) -> None:
    query_id = press().callback_query_id
    refusal = api.refusal("answerCallbackQuery", callback_query_id=query_id, text="x" * 201)
    assert refusal == (400, "Bad Request: MESSAGE_TOO_LONG")


def test_a_button_of_a_deleted_message_is_still_pressed_by_a_stale_client(
    api: Caller, rui: Phone, chat_id: int
) -> None:
    card = api.ok("sendMessage", chat_id=chat_id, text="Draft")
    api.ok("deleteMessage", chat_id=chat_id, message_id=card["message_id"])
    rui.tap(card["message_id"], data="save:1")
    query = api.ok("getUpdates")[-1]["callback_query"]
    assert query["message"] == {
        "chat": card["chat"],
        "message_id": card["message_id"],
        "date": 0,
    }


ACME = {
    "type": "article",
    "id": "1",
    "title": "Acme Corp",
    "input_message_content": {"message_text": "<b>Acme</b>", "parse_mode": "HTML"},
}


def answer_next(api: Caller, **answer: object) -> str:
    """Wait for an inline query as a bot does, and answer it."""
    [update] = api.ok("getUpdates", timeout=10)
    query = update["inline_query"]
    api.ok("answerInlineQuery", inline_query_id=query["id"], results=[ACME], **answer)
    api.ok("getUpdates", offset=update["update_id"] + 1)
    return str(query["query"])


def ask(http: httpx.Client, person: int, query: str) -> httpx.Response:
    return http.post(f"/sandbox/people/{person}/inline", json={"query": query})


def test_an_inline_query_gets_the_bots_results(http: httpx.Client, api: Caller, rui: Phone) -> None:
    with ThreadPoolExecutor() as threads:
        asked = threads.submit(ask, http, rui.person.id, "acme")
        assert answer_next(api, is_personal=True, cache_time=0) == "acme"
        [result] = asked.result(5).json()["results"]
    assert result["title"] == "Acme Corp"
    assert result["input_message_content"]["message_text"] == "Acme"


@pytest.mark.parametrize(
    ("settings", "shared"),
    [
        ({}, True),
        ({"is_personal": True}, False),
        ({"cache_time": 0}, False),
        ({"cache_time": 0, "is_personal": True}, False),
    ],
)
def test_results_are_shared_between_people_unless_they_are_personal_or_not_cached(
    api: Caller, sandbox: Sandbox, rui: Phone, settings: dict[str, object], *, shared: bool
) -> None:
    rui.ask_inline("acme")
    answer_next(api, **settings)
    mara = Phone(sandbox, sandbox.join("Mara Voss"))
    assert (mara.ask_inline("acme").answer is not None) is shared


def test_cached_results_are_forgotten_in_time(api: Caller, clock: ManualClock, rui: Phone) -> None:
    rui.ask_inline("acme")
    answer_next(api, is_personal=True)
    assert rui.ask_inline("acme").answer is not None
    clock.advance(dt.timedelta(seconds=300))
    assert rui.ask_inline("acme").answer is None


@pytest.mark.parametrize(
    ("results", "reason"),
    [
        ([ACME | {"id": str(number)} for number in range(51)], "RESULTS_TOO_MUCH"),
        ([ACME, ACME], "RESULT_ID_DUPLICATE"),
        ([ACME | {"id": "x" * 65}], "RESULT_ID_INVALID"),
        ([ACME | {"title": ""}], "can't parse inline query result: "),
        ([ACME | {"input_message_content": {"message_text": " "}}], "Message text is empty"),
        ([ACME | {"input_message_content": None}], "Message text is empty"),
        ([ACME | {"input_message_content": {"message_text": "x" * 4097}}], "MESSAGE_TOO_LONG"),
        (["no object"], "Inline query result must be an object"),
    ],
)
def test_results_that_telegram_does_not_take_are_refused(
    api: Caller, rui: Phone, results: list[object], reason: str
) -> None:
    query = rui.ask_inline("acme")
    status, description = api.refusal(
        "answerInlineQuery", inline_query_id=query.id, results=results
    )
    assert status == 400
    assert reason in description


def test_an_inline_query_is_answered_once(api: Caller, rui: Phone) -> None:
    query = rui.ask_inline("acme")
    api.ok("answerInlineQuery", inline_query_id=query.id, results=[])
    refusal = api.refusal("answerInlineQuery", inline_query_id=query.id, results=[])
    assert refusal == (400, TOO_OLD)
