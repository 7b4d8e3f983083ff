"""What is not right outside the program is one line that says what to do, and exit code 1."""

import sqlite3
from pathlib import Path

import pytest

from crm_core.store.engine import open_engine
from crm_core.store.only_process import only_process
from tests.kit.commands import Terminal, free_port, taken_port
from tests.kit.world import TOKEN

NEED_THE_BOT_API = ["run", "check", "invite --role rep"]
NEED_THE_STORE = ["run", "check", "migrate", "export out", "invite --role rep"]
WRONG_TOKEN = f"{TOKEN[:-4]}0000"


@pytest.mark.parametrize("command", NEED_THE_BOT_API)
def test_without_a_token_it_says_where_to_get_one(ready: Terminal, command: str) -> None:
    ready.set(telegram_bot_token="")
    assert "get a token from @BotFather" in ready.refuses(*command.split())


@pytest.mark.parametrize("command", NEED_THE_BOT_API)
def test_a_wrong_token_is_named_but_not_shown(ready: Terminal, command: str) -> None:
    ready.set(telegram_bot_token=WRONG_TOKEN)
    line = ready.refuses(*command.split())
    assert "does not know this TELEGRAM_BOT_TOKEN" in line
    assert WRONG_TOKEN not in line


@pytest.mark.parametrize("command", NEED_THE_BOT_API)
def test_an_unreachable_bot_api_is_named(ready: Terminal, command: str) -> None:
    url = f"http://127.0.0.1:{free_port()}"
    ready.set(telegram_api_url=url)
    assert f"Cannot reach the Bot API at {url}" in ready.refuses(*command.split())


@pytest.mark.parametrize("command", NEED_THE_STORE)
def test_a_store_in_a_folder_that_is_not_there_is_refused(ready: Terminal, command: str) -> None:
    ready.set(database_url="sqlite:////nowhere/fieldlog.db")
    assert "Cannot write /nowhere/fieldlog.db" in ready.refuses(*command.split())


@pytest.mark.parametrize("command", NEED_THE_STORE)
def test_a_store_that_may_only_be_read_is_refused(
    ready: Terminal, tmp_path: Path, command: str
) -> None:
    # A root user may write any file; the address says here what the file's mode says elsewhere.
    ready.set(database_url=f"sqlite:///file:{tmp_path}/fieldlog.db?mode=ro&uri=true")
    assert "readonly database; set DATABASE_URL" in ready.refuses(*command.split())


@pytest.mark.parametrize("command", NEED_THE_STORE)
def test_a_file_that_is_no_store_is_left_alone(
    ready: Terminal, tmp_path: Path, command: str
) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Sir or Madam,\n" * 100, encoding="utf-8")
    ready.set(database_url=f"sqlite:///{letter}")
    assert "file is not a database" in ready.refuses(*command.split())
    assert letter.read_text(encoding="utf-8").startswith("Dear Sir")


@pytest.mark.parametrize("command", NEED_THE_STORE)
def test_a_store_of_a_newer_program_is_refused(
    ready: Terminal, tmp_path: Path, command: str
) -> None:
    with sqlite3.connect(tmp_path / "fieldlog.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    assert "written by a newer Fieldlog" in ready.refuses(*command.split())


@pytest.mark.parametrize("command", NEED_THE_STORE)
def test_a_store_of_another_engine_is_refused(ready: Terminal, command: str) -> None:
    ready.set(database_url="mysql://root@localhost/crm")
    assert "DATABASE_URL must look like" in ready.refuses(*command.split())


def test_an_unreachable_postgresql_is_named(ready: Terminal) -> None:
    ready.set(database_url=f"postgresql://me:secret@127.0.0.1:{free_port()}/crm")
    line = ready.refuses("migrate")
    assert "Cannot reach the database" in line
    assert "secret" not in line


@pytest.mark.parametrize("public_url", ["", "https://bot.example"])
@pytest.mark.parametrize("command", ["run", "check"])
def test_an_address_in_use_is_named(ready: Terminal, command: str, public_url: str) -> None:
    with taken_port() as port:
        ready.set(public_url=public_url, listen=f"127.0.0.1:{port}")
        line = ready.refuses(command)
    assert f"Cannot listen on 127.0.0.1:{port}: Address already in use; set LISTEN" in line


def test_a_webhook_without_the_web_server_is_refused(ready: Terminal) -> None:
    ready.set(public_url="https://bot.example", listen="")
    assert ready.refuses("run").startswith("LISTEN is empty, but PUBLIC_URL needs")


def test_a_port_in_use_is_named_by_the_demo(terminal: Terminal) -> None:
    with taken_port() as port:
        line = terminal.refuses("demo", "--no-browser", "--port", str(port))
    assert line == f"Cannot use port {port}: Address already in use; choose another with --port"


@pytest.mark.parametrize("command", ["run", "migrate", "check", "invite --role rep", "export out"])
@pytest.mark.parametrize(
    ("name", "value", "advice"),
    [
        ("default_timezone", "Mars/Olympus", "write e.g. Asia/Shanghai"),
        ("default_timezone", "../../etc/passwd", "write e.g. Asia/Shanghai"),
        ("admins", "bob, 12", "write Telegram user ids (numbers)"),
        ("default_country", "china", "write two capital letters, e.g. CN"),
        ("default_country", "ZZ", "write two capital letters, e.g. CN"),
        ("default_language", "fr", "'en' or 'zh'"),
        ("listen", "8080", "write e.g. 127.0.0.1:8080"),
        ("listen", "127.0.0.1:99999", "write e.g. 127.0.0.1:8080"),
        ("tick_seconds", "often", "valid number"),
        ("tick_seconds", "0", "greater than 0"),
        ("telegram_api_url", "api.telegram.org", "write it with https://"),
        ("public_url", "bot.example", "write it with https://"),
        ("backup_key", "secret", "make one with `fieldlog keys new`"),
        ("encryption_keys", "one,two", "make one with `fieldlog keys new`"),
        ("backup_keep", "0", "greater than or equal to 1"),
        ("log_format", "xml", "'auto', 'json' or 'text'"),
    ],
)
def test_a_wrong_setting_is_named_with_what_would_be_right(
    ready: Terminal, command: str, name: str, value: str, advice: str
) -> None:
    ready.set(**{name: value})
    line = ready.refuses(*command.split())
    assert line.startswith(f"{name.upper()}: ")
    assert advice in line


def test_an_env_file_that_is_no_text_is_named(ready: Terminal, tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes("ADMINS=1 # 管理员".encode("gbk"))
    assert ready.refuses("migrate") == "Cannot read .env: write it in UTF-8"


def test_a_second_process_on_a_sqlite_file_is_refused(ready: Terminal, sqlite_url: str) -> None:
    engine = open_engine(sqlite_url)
    with only_process(engine):
        assert "Another Fieldlog runs on" in ready.refuses("run")
    engine.dispose()
