"""What the logs say, and what they must never say."""

import json
import logging
from collections.abc import Iterator
from typing import Any, NoReturn

import httpx
import pytest
import structlog
from hypothesis import given
from hypothesis import strategies as st

from bot.conversations import reading
from bot.operation import logs
from bot.operation.scrub import Scrubber, impersonal
from bot.sandbox.faults import Fault
from tests.kit.commands import logs_as_before
from tests.kit.person import Person
from tests.kit.world import TOKEN, World

PHONE = "13800138000"
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def written(capsys: Capture) -> Iterator[Capture]:
    """Standard error, to which the logs go from when they are set up."""
    with logs_as_before():
        yield capsys


def events(written: Capture) -> list[dict[str, Any]]:
    return [json.loads(line) for line in written.readouterr().err.splitlines()]


def test_an_event_is_one_json_line(written: Capture) -> None:
    logs.configure([TOKEN])
    structlog.get_logger().info("running", bots=["a", "b"])
    [event] = events(written)
    assert (event["event"], event["level"], event["bots"]) == ("running", "info", ["a", "b"])
    assert event["timestamp"].endswith("Z")


@pytest.mark.parametrize("form", [TOKEN, TOKEN.replace(":", "%3A")])
def test_the_token_is_masked_wherever_it_turns_up(written: Capture, form: str) -> None:
    logs.configure([TOKEN])
    url = f"https://api.telegram.org/bot{form}/getMe"
    logging.getLogger("httpx").warning("HTTP Request: POST %s", url)
    structlog.get_logger().warning("failed", url=url, nested={"urls": [url]})
    text = written.readouterr().err
    assert text.count("***") == 3
    assert TOKEN.partition(":")[2] not in text


def test_of_an_exception_only_places_and_types_are_kept(written: Capture) -> None:
    logs.configure([TOKEN])
    try:
        _break_twice()
    except ValueError:
        structlog.get_logger().exception("first")
        logging.getLogger("telegram.ext").exception("second")
    first, second = events(written)
    for event in (first, second):
        assert "httpx.InvalidURL" in event["exception"]
        assert event["exception"].endswith("builtins.ValueError")
        assert "test_logs.py" in event["exception"]
        assert PHONE not in str(event)
        assert TOKEN not in str(event)


def _break_twice() -> NoReturn:
    try:
        httpx.URL(f"https://api.telegram.org:port/bot{TOKEN}/getMe")
    except httpx.InvalidURL as error:
        raise ValueError(f"no phone: {PHONE}\nin two lines: {PHONE}") from error
    raise AssertionError


def test_what_asyncio_adds_of_a_broken_task_is_left_out(written: Capture) -> None:
    logs.configure([TOKEN])
    logging.getLogger("asyncio").error(
        "Task exception was never retrieved\nfuture: <Task exception=ValueError('%s')>", PHONE
    )
    [event] = events(written)
    assert event["event"] == "Task exception was never retrieved"


def test_a_value_that_is_no_json_is_named_by_its_type(written: Capture) -> None:
    logs.configure([TOKEN])
    structlog.get_logger().info("odd", value=ValueError(PHONE))
    [event] = events(written)
    assert event["value"] == "<ValueError>"


def test_a_turn_that_fails_is_logged_with_the_code_of_the_apology_and_nothing_private(
    world: World, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    rep = world.rep()

    def break_down(*arguments: object, **_: object) -> NoReturn:
        raise KeyError(arguments, PHONE, TOKEN)

    monkeypatch.setattr(reading, "understand", break_down)
    with logs_as_before():
        logs.configure([TOKEN])
        rep.says(f"Visited Kestrel today, new phone {PHONE}")
        world.settle()
    text = capsys.readouterr().err
    [event] = [e for e in map(json.loads, text.splitlines()) if e["event"] == "turn_failed"]
    rep.sees(event["code"])
    assert event["exception"].endswith("builtins.KeyError")
    assert PHONE not in text
    assert "Kestrel" not in text
    assert TOKEN not in text


def test_a_bot_whose_network_fails_logs_no_token(world: World, capsys: Capture) -> None:
    rep: Person = world.rep()
    with logs_as_before():
        logs.configure([TOKEN])
        world.sandbox.faults.add(Fault("sendMessage", "drop_before", times=1))
        rep.says("/help")
        world.settle()
    text = capsys.readouterr().err
    assert "send_again" in text
    assert TOKEN not in text


def test_what_libraries_say_is_written_like_the_rest_without_what_is_personal(
    written: Capture,
) -> None:
    logs.configure([])
    logging.getLogger("some.library").warning(
        'bad value "Jane Liu" of +86 138 0013 8000, jane@acme.example: 3 tries in 2026-11-23T10:00'
    )
    [event] = events(written)
    assert event["logger"] == "some.library"
    assert event["event"] == "bad value *** of ***, ***: 3 tries in 2026-11-23T10:00"


@pytest.mark.parametrize(
    ("secret", "text"),
    [
        ("AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw", f"https://api.telegram.org/bot{TOKEN}/getMe"),
        ("AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw", f"/file/bot{TOKEN}/photos/1.jpg"),
        ("pa55", "postgresql://fieldlog:pa55@db.example/crm is away"),
        ("p@55", "postgresql://fieldlog:p@55@db.example/crm is away"),
        ("Zm9vYmFy", "GET /survey/Zm9vYmFy 200"),
        ("Zm9vYmFy", "GET /calendar/Zm9vYmFy?lang=en"),
        ("Zm9vYmFy", "https://t.me/fieldlog_bot?start=Zm9vYmFy"),
    ],
)
def test_a_secret_in_an_address_is_hidden_also_when_nobody_named_it(
    written: Capture, secret: str, text: str
) -> None:
    logs.configure([])
    structlog.get_logger().info("asked", url=text)
    logging.getLogger("uvicorn.error").warning("%s", text)
    shown = written.readouterr().err
    assert len(shown.splitlines()) == 2
    assert secret not in shown


@given(st.text(), st.integers(0, 3000), st.sampled_from(["a", "1", '"', "x@", "1 ", "://", "a."]))
def test_any_words_are_scrubbed_in_no_time(text: str, times: int, piece: str) -> None:
    line = text + piece * times + text
    assert isinstance(Scrubber([TOKEN])(impersonal(line)), str)


def test_as_text_a_line_says_the_same(written: Capture) -> None:
    logs.configure([TOKEN], "text")
    structlog.get_logger().info("turn", turn="telegram:1:2", step=None, ms=1.5, url=TOKEN)
    shown = written.readouterr().err
    assert "turn=telegram:1:2" in shown
    assert "ms=1.5" in shown
    assert "step" not in shown
    assert TOKEN not in shown
    with pytest.raises(json.JSONDecodeError):
        json.loads(shown)
