"""The control API: what the chat page and tests do from outside."""

import datetime as dt
from typing import Any

import httpx
import pytest

from bot.sandbox.phone import Phone
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.server import serve_in_thread
from crm_core.clock import ManualClock, ShiftedClock, SystemClock
from tests.bot.sandbox.caller import OTHER_TOKEN, TOKEN, Caller


class Control:
    def __init__(self, http: httpx.Client, person: int) -> None:
        self._http = http
        self.person = person

    def act(self, act: str, **body: Any) -> Any:
        """Something that the person can do."""
        response = self._http.post(f"/sandbox/people/{self.person}/{act}", json=body)
        assert response.status_code == 200, response.text
        return response.json()

    def cannot(self, act: str, **body: Any) -> str:
        """The reason why not."""
        response = self._http.post(f"/sandbox/people/{self.person}/{act}", json=body)
        assert response.status_code == 400, response.text
        assert response.json()["ok"] is False
        return str(response.json()["reason"])

    def messages(self, **params: Any) -> list[dict[str, Any]]:
        answer = self._http.get(f"/sandbox/people/{self.person}/messages", params=params).json()
        return list(answer["messages"])


@pytest.fixture
def control(http: httpx.Client) -> Control:
    person = {"name": "Rui Zhang", "role": "rep", "phone": "+8613800138000"}
    created = http.post("/sandbox/people", json=person).json()
    return Control(http, created["id"])


def test_the_state_names_bots_people_and_the_time(http: httpx.Client, control: Control) -> None:
    state = http.get("/sandbox/state").json()
    assert [bot["username"] for bot in state["bots"]] == ["fieldlog_bot", "other_bot"]
    assert state["people"] == [
        {
            "id": control.person,
            "name": "Rui Zhang",
            "username": "",
            "language_code": "en",
            "role": "rep",
            "phone": "+8613800138000",
            "blocked": False,
            "started": False,
        }
    ]
    assert state["clock"] == {
        "now": "2026-11-23T09:00:00+00:00",
        "timezone": None,
        "runs": False,
    }


def test_a_person_needs_a_name(http: httpx.Client) -> None:
    answer = http.post("/sandbox/people", json={"role": "rep"})
    assert answer.status_code == 400
    assert "name" in answer.json()["reason"]


def test_what_a_person_says_reaches_the_bot_and_their_own_chat(
    api: Caller, control: Control
) -> None:
    said = control.act("say", text="visited <Acme>")
    [update] = api.ok("getUpdates")
    assert said["update_id"] == update["update_id"]
    assert said["message"]["message_id"] == update["message"]["message_id"]
    assert control.messages() == [said["message"]]
    assert said["message"]["outgoing"] is True
    assert said["message"]["html"] == "visited &lt;Acme&gt;"


def test_messages_are_read_from_where_one_left_off(control: Control) -> None:
    first = control.act("say", text="one")["message"]["message_id"]
    control.act("say", text="two")
    assert [message["text"] for message in control.messages(after=first)] == ["two"]


def test_a_card_is_shown_with_its_keyboard_and_pressed(api: Caller, control: Control) -> None:
    control.act("start")
    rows = [[{"text": "✓ Save", "callback_data": "save"}]]
    markup = {"inline_keyboard": rows}
    text = "<b>Acme</b>"
    api.ok("sendMessage", chat_id=control.person, text=text, parse_mode="HTML", reply_markup=markup)
    card = control.messages()[-1]
    assert (card["html"], card["keyboard"], card["outgoing"]) == (text, rows, False)
    pressed = control.act("tap", message_id=card["message_id"], text="Save")
    query = api.ok("getUpdates")[-1]
    assert pressed["callback_query_id"] == query["callback_query"]["id"]
    assert pressed["update_id"] == query["update_id"]
    assert "Cancel" in control.cannot("tap", message_id=card["message_id"], text="Cancel")


def test_everything_a_person_can_send_is_shown(control: Control) -> None:
    def shown(act: str, **body: Any) -> Any:
        return control.act(act, **body)["message"]

    assert shown("contact", name="Mara Voss", phone="+14155550134")["contact"] == {
        "name": "Mara Voss",
        "phone": "+14155550134",
    }
    place = {"latitude": 22.5, "longitude": 114.0}
    assert shown("location", **place)["location"] == place
    assert shown("sticker", emoji="👍")["sticker"] == "👍"
    poll = {"question": "When?", "options": ["Mon", "Tue"]}
    assert shown("poll", **poll)["poll"] == poll
    at = "2026-11-20T08:30:00+00:00"
    forward = {"from_name": "Mara", "date": at}
    assert shown("forward", text="please", **forward)["forward"] == forward
    said = shown("say", text="so?")["message_id"]
    assert shown("say", text="well", reply_to=said)["reply_to"]["text"] == "so?"
    assert shown("edit", message_id=said, text="so!")["edited"] is True


def test_files_are_uploaded_and_shown(http: httpx.Client, control: Control, png: bytes) -> None:
    def send(kind: str, name: str, content: bytes) -> Any:
        url = f"/sandbox/people/{control.person}/{kind}"
        form = {"caption": "see"}
        return http.post(url, data=form, files={"file": (name, content)}).json()["message"]

    photo = send("photo", "shop.png", png)
    assert (photo["caption"], photo["photo"]["width"]) == ("see", 640)
    assert http.get(photo["photo"]["url"]).content == png
    document = send("document", "客户.html", b"<script>")["document"]
    assert (document["name"], document["size"]) == ("客户.html", 8)
    answer = http.get(document["url"])
    assert answer.headers["content-disposition"].startswith("attachment")
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert http.get(send("voice", "note.oga", b"OggS")["voice"]["url"]).content == b"OggS"


def test_a_file_that_is_missing_or_no_picture_is_refused(
    http: httpx.Client, control: Control
) -> None:
    url = f"/sandbox/people/{control.person}/photo"
    assert http.post(url, data={"caption": "x"}).status_code == 400
    answer = http.post(url, files={"file": b"no picture"})
    assert answer.json()["reason"] == "Bad Request: IMAGE_PROCESS_FAILED"
    assert http.get("/sandbox/files/none").status_code == 400


def test_a_block_shows_in_the_state(http: httpx.Client, control: Control) -> None:
    def blocked() -> bool:
        return bool(http.get("/sandbox/state").json()["people"][0]["blocked"])

    control.act("start")
    control.act("block")
    assert blocked()
    assert "blocked" in control.cannot("say", text="hello")
    control.act("unblock")
    assert not blocked()


@pytest.mark.parametrize(
    ("act", "body"),
    [
        ("say", {}),
        ("say", {"text": "x", "colour": "red"}),
        ("say", {"text": ["x"]}),
        ("fly", {}),
        ("tap", {"message_id": "first"}),
        ("forward", {"text": "x", "from_name": "y", "date": "soon"}),
        ("poll", {"question": "x", "options": "y"}),
    ],
)
def test_what_makes_no_sense_is_refused_with_a_reason(
    control: Control, act: str, body: dict[str, Any]
) -> None:
    assert control.cannot(act, **body)


@pytest.mark.parametrize("body", [b"{oops", b"[1]"])
def test_a_body_that_is_no_json_object_is_refused(
    http: httpx.Client, control: Control, body: bytes
) -> None:
    answer = http.post(f"/sandbox/people/{control.person}/say", content=body)
    assert answer.status_code == 400


def test_an_unknown_person_or_bot_is_refused(http: httpx.Client, control: Control) -> None:
    assert http.get("/sandbox/people/5/messages").json()["reason"] == "there is no such person"
    url = f"/sandbox/people/{control.person}/messages"
    assert http.get(url, params={"bot": "nobody"}).status_code == 400


def test_the_bot_is_chosen_by_its_username(
    http: httpx.Client, other_api: Caller, control: Control
) -> None:
    url = f"/sandbox/people/{control.person}/say"
    http.post(url, params={"bot": "other_bot"}, json={"text": "to the other"})
    assert other_api.ok("getUpdates")[0]["message"]["text"] == "to the other"
    assert http.get("/sandbox/queue").json() == {
        "pending": 1,
        "bots": {"fieldlog_bot": 0, "other_bot": 1},
    }


def test_commands_and_menu_come_with_the_messages(
    http: httpx.Client, api: Caller, control: Control
) -> None:
    commands = [{"command": "find", "description": "Look up"}]
    api.ok("setMyCommands", commands=commands)
    answer = http.get(f"/sandbox/people/{control.person}/messages").json()
    assert answer["commands"] == commands
    assert answer["menu"] == {"type": "commands"}


def test_the_clock_moves_forward_and_tells_whoever_asked(
    http: httpx.Client, sandbox: Sandbox
) -> None:
    moved: list[dt.datetime] = []
    sandbox.on_clock_moved.append(moved.append)
    answer = http.post("/sandbox/clock", json={"advance_seconds": 3600})
    assert answer.json()["now"] == "2026-11-23T10:00:00+00:00"
    answer = http.post("/sandbox/clock", json={"now": "2026-11-24T09:00:00+08:00"})
    assert answer.json()["now"] == "2026-11-24T01:00:00+00:00"
    assert http.get("/sandbox/clock").json() == answer.json()
    assert [moment.isoformat() for moment in moved] == [
        "2026-11-23T10:00:00+00:00",
        "2026-11-24T01:00:00+00:00",
    ]


@pytest.mark.parametrize(
    "move",
    [
        {"advance_seconds": -1},
        {"now": "2026-11-22T09:00:00Z"},
        {"now": "2026-11-24T09:00:00"},
        {"now": "tomorrow"},
        {"advance_seconds": "long"},
        {"advance_seconds": 1e300},
        {"advance_seconds": 3e11},
        {},
    ],
)
def test_the_clock_does_not_move_otherwise(
    http: httpx.Client, clock: ManualClock, move: dict[str, Any]
) -> None:
    before = clock.now()
    assert http.post("/sandbox/clock", json=move).status_code == 400
    assert clock.now() == before


def test_a_running_clock_is_set_ahead() -> None:
    clock = ShiftedClock()
    with (
        serve_in_thread(Sandbox(clock, {TOKEN: "fieldlog_bot"})) as url,
        httpx.Client(base_url=url, verify=False) as http,
    ):
        answer = http.post("/sandbox/clock", json={"advance_seconds": 86_400}).json()
    assert answer["runs"] is True
    assert clock.ahead == dt.timedelta(days=1)


def test_a_clock_that_cannot_be_moved_is_left_alone() -> None:
    with (
        serve_in_thread(Sandbox(SystemClock(), {TOKEN: "fieldlog_bot"})) as url,
        httpx.Client(base_url=url, verify=False) as http,
    ):
        assert http.post("/sandbox/clock", json={"advance_seconds": 1}).status_code == 400


def test_nobody_answering_an_inline_query_is_told(
    control: Control, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.sandbox.control.people.INLINE_PATIENCE", 0.05)
    assert control.cannot("inline", query="acme") == "the bot did not answer"


def test_the_chat_page_is_served(http: httpx.Client) -> None:
    page = http.get("/")
    assert page.headers["content-type"].startswith("text/html")
    assert http.get("/static/app/main.js").status_code == 200
    assert http.get("/static/../server.py").status_code == 404


def test_each_bot_has_its_own_chat_with_a_person(sandbox: Sandbox, control: Control) -> None:
    other = Phone(sandbox, sandbox.people[control.person], sandbox.bots[OTHER_TOKEN])
    other.say("only to the other")
    assert control.messages() == []
    assert [message["text"] for message in control.messages(bot="other_bot")] == [
        "only to the other"
    ]
