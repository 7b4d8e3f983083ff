"""Messages that a bot sends, and what Telegram refuses."""

import pytest

from bot.sandbox.phone import Phone
from bot.sandbox.sandbox import Sandbox
from tests.bot.sandbox.caller import Caller


def test_a_message_reaches_the_person(api: Caller, rui: Phone, chat_id: int) -> None:
    sent = api.ok("sendMessage", chat_id=chat_id, text="Logged for <Kestrel>")
    assert sent["chat"]["id"] == chat_id
    assert sent["from"]["is_bot"] is True
    assert rui.messages()[-1].body["text"] == "Logged for <Kestrel>"
    assert rui.messages()[-1].outgoing is False


def test_an_absent_text_is_refused(api: Caller, chat_id: int) -> None:
    assert api.refusal("sendMessage", chat_id=chat_id) == (
        400,
        "Bad Request: message text is empty",
    )


@pytest.mark.parametrize("text", [" \n ", "<b> </b>", "\u200b\u2800", "\t\r\n"])
def test_a_text_of_nothing_visible_is_refused(api: Caller, chat_id: int, text: str) -> None:
    refusal = api.refusal("sendMessage", chat_id=chat_id, text=text, parse_mode="HTML")
    assert refusal == (400, "Bad Request: text must be non-empty")


def test_the_length_of_a_text_counts_after_its_entities_were_read(
    api: Caller, chat_id: int
) -> None:
    longest = "<b>" + "字" * 4096 + "</b>"
    sent = api.ok("sendMessage", chat_id=chat_id, text=longest, parse_mode="HTML")
    assert len(sent["text"]) == 4096


def test_a_text_of_more_than_4096_characters_is_refused(api: Caller, chat_id: int) -> None:
    refusal = api.refusal("sendMessage", chat_id=chat_id, text="x" * 4097)
    assert refusal == (400, "Bad Request: message is too long")


def test_a_source_of_more_than_32_kilobytes_is_refused_before_it_is_read(
    api: Caller, chat_id: int
) -> None:
    refusal = api.refusal("sendMessage", chat_id=chat_id, text="字" * 11_000)
    assert refusal == (400, "Bad Request: text is too long")


def test_blanks_around_a_text_are_taken_away_and_its_entities_moved(
    api: Caller, chat_id: int
) -> None:
    sent = api.ok("sendMessage", chat_id=chat_id, text="\n  Save <b>this \n</b>", parse_mode="HTML")
    assert sent["text"] == "Save this"
    assert sent["entities"] == [{"type": "bold", "offset": 5, "length": 4}]


def test_half_a_surrogate_pair_is_refused(api: Caller, chat_id: int) -> None:
    body = b'{"chat_id": %d, "text": "broken \\ud83d"}' % chat_id
    response = api.raw("sendMessage", body)
    assert response.json()["description"] == "Bad Request: strings must be encoded in UTF-8"


def test_an_unknown_parse_mode_is_refused(api: Caller, chat_id: int) -> None:
    refusal = api.refusal("sendMessage", chat_id=chat_id, text="x", parse_mode="RTF")
    assert refusal == (400, "Bad Request: unsupported parse_mode")


def test_a_person_who_never_met_the_bot_is_not_found(api: Caller, sandbox: Sandbox) -> None:
    stranger = sandbox.join("Mara Voss")
    refusal = api.refusal("sendMessage", chat_id=stranger.id, text="hello")
    assert refusal == (400, "Bad Request: chat not found")


def test_a_bot_cannot_write_first_to_somebody_it_knows_from_an_inline_query(
    api: Caller, sandbox: Sandbox
) -> None:
    mara = Phone(sandbox, sandbox.join("Mara Voss"))
    mara.ask_inline("acme")
    refusal = api.refusal("sendMessage", chat_id=mara.person.id, text="hello")
    assert refusal == (403, "Forbidden: bot can't initiate conversation with a user")


def test_a_person_who_blocked_the_bot_gets_nothing_until_they_unblock(
    api: Caller, rui: Phone, chat_id: int
) -> None:
    rui.block()
    refusal = api.refusal("sendMessage", chat_id=chat_id, text="hello")
    assert refusal == (403, "Forbidden: bot was blocked by the user")
    rui.unblock()
    assert api.ok("sendMessage", chat_id=chat_id, text="hello again")["text"] == "hello again"


def test_a_call_without_a_chat_is_refused(api: Caller) -> None:
    assert api.refusal("sendMessage", text="x") == (400, "Bad Request: chat_id is empty")


def test_a_reply_carries_the_message_it_answers(api: Caller, rui: Phone, chat_id: int) -> None:
    question = rui.say("who is Acme?").message.message_id
    parameters = {"message_id": question}
    sent = api.ok("sendMessage", chat_id=chat_id, text="This one", reply_parameters=parameters)
    assert sent["reply_to_message"]["text"] == "who is Acme?"


def test_a_reply_to_a_missing_message_is_refused_unless_it_may_go_without(
    api: Caller, chat_id: int
) -> None:
    missing = {"message_id": 999}
    refusal = api.refusal("sendMessage", chat_id=chat_id, text="x", reply_parameters=missing)
    assert refusal == (400, "Bad Request: message to be replied not found")
    lenient = missing | {"allow_sending_without_reply": True}
    sent = api.ok("sendMessage", chat_id=chat_id, text="x", reply_parameters=lenient)
    assert "reply_to_message" not in sent


def test_a_contact_needs_a_phone_number(api: Caller, chat_id: int) -> None:
    refusal = api.refusal("sendContact", chat_id=chat_id, first_name="Mara")
    assert refusal == (400, 'Bad Request: parameter "phone_number" is required')
    card = {"phone_number": "+14155550134", "first_name": "Mara"}
    assert api.ok("sendContact", chat_id=chat_id, **card)["contact"] == card


def test_a_location_needs_both_degrees(api: Caller, chat_id: int) -> None:
    assert api.refusal("sendLocation", chat_id=chat_id, latitude=22.5) == (
        400,
        "Bad Request: longitude is empty",
    )
    place = {"latitude": 22.5, "longitude": 114.1}
    assert api.ok("sendLocation", chat_id=chat_id, **place)["location"] == place


def test_typing_is_told_but_leaves_nothing_in_the_chat(
    api: Caller, sandbox: Sandbox, rui: Phone, chat_id: int
) -> None:
    before = len(rui.messages())
    assert api.ok("sendChatAction", chat_id=chat_id, action="typing") is True
    assert sandbox.events.latest(1)[0].data["action"] == "typing"
    assert len(rui.messages()) == before
    assert api.refusal("sendChatAction", chat_id=chat_id, action="dancing")[0] == 400


def test_two_bots_on_one_server_have_chats_of_their_own(
    api: Caller, other_api: Caller, chat_id: int
) -> None:
    assert api.ok("getMe")["username"] == "fieldlog_bot"
    assert other_api.ok("getMe")["username"] == "other_bot"
    assert other_api.refusal("sendMessage", chat_id=chat_id, text="x")[0] == 400
