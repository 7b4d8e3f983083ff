"""The Bot API's outer shape: addresses, tokens, encodings."""

import httpx
import pytest

from tests.bot.sandbox.caller import TOKEN, Caller


def test_a_method_that_does_not_exist_is_not_found(api: Caller) -> None:
    answer = api.ask("sendPigeon")
    assert answer.status_code == 404
    assert answer.json() == {"ok": False, "error_code": 404, "description": "Not Found"}


def test_a_token_that_nobody_has_is_unauthorized(http: httpx.Client) -> None:
    assert Caller(http, "123456:WRONG").refusal("getMe") == (401, "Unauthorized")


def test_a_token_without_a_colon_is_no_token(http: httpx.Client) -> None:
    assert Caller(http, "nonsense").refusal("getMe") == (404, "Not Found")


@pytest.mark.parametrize("method", ["getMe", "getme", "GETME"])
def test_methods_do_not_mind_case(api: Caller, method: str) -> None:
    assert api.ok(method)["is_bot"] is True


def test_a_call_may_be_a_query_a_form_a_multipart_form_or_json(
    http: httpx.Client, chat_id: int
) -> None:
    url = f"/bot{TOKEN}/sendMessage"
    values = {"chat_id": str(chat_id), "text": "你好 & <x>"}
    answers = [
        http.get(url, params=values),
        http.post(url, data=values),
        http.post(url, data=values, files={"unused": b"x"}),
        http.post(url, json=values),
    ]
    assert [answer.json()["result"]["text"] for answer in answers] == ["你好 & <x>"] * 4


def test_a_body_that_is_no_json_is_refused(api: Caller) -> None:
    assert api.raw("sendMessage", b"[1, 2").status_code == 400
    assert api.raw("sendMessage", b"[1, 2]").status_code == 400


def test_a_form_in_pieces_that_do_not_fit_is_refused(http: httpx.Client) -> None:
    headers = {"Content-Type": "multipart/form-data; boundary=here"}
    answer = http.post(f"/bot{TOKEN}/sendMessage", content=b"--there\r\n\r\n", headers=headers)
    assert answer.status_code == 400
    assert answer.json()["ok"] is False


def test_a_parameter_that_is_no_json_is_refused(api: Caller, chat_id: int) -> None:
    refusal = api.refusal("sendMessage", chat_id=chat_id, text="x", reply_markup="{oops")
    assert refusal == (400, "Bad Request: can't parse reply keyboard markup JSON object")


def test_a_chat_can_be_looked_at(api: Caller, chat_id: int) -> None:
    chat = api.ok("getChat", chat_id=chat_id)
    assert (chat["type"], chat["first_name"]) == ("private", "Rui Zhang")


def test_logging_out_and_closing_are_answered(api: Caller) -> None:
    assert api.ok("logOut") is True
    assert api.ok("close") is True
