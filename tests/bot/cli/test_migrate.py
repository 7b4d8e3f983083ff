"""`fieldlog migrate` brings a store up to date, as often as one likes."""

from contextlib import closing

from crm_core.core import Core
from crm_core.settings import CoreSettings
from crm_core.store.migrate import StoreState, state_of
from tests.kit.commands import Terminal


def state(url: str) -> StoreState:
    settings = CoreSettings(_env_file=None, database_url=url)  # type: ignore[call-arg]
    with closing(Core.open(settings)) as core:
        return state_of(core.engine)


def test_an_empty_store_is_brought_up_to_date_twice(
    terminal: Terminal, empty_database_url: str
) -> None:
    terminal.set(database_url=empty_database_url)
    assert state(empty_database_url) is StoreState.NEW
    for _ in range(2):
        result = terminal.run("migrate")
        assert (result.exit_code, result.stdout) == (0, "The store is up to date.\n")
        assert result.stderr == ""
        assert state(empty_database_url) is StoreState.CURRENT


def test_the_settings_may_stand_in_an_env_file(terminal: Terminal, empty_sqlite_url: str) -> None:
    with open(".env", "w", encoding="utf-8") as file:  # noqa: PTH123 - where the command is run
        file.write(f"DATABASE_URL={empty_sqlite_url}\n")
    assert terminal.run("migrate").exit_code == 0
    assert state(empty_sqlite_url) is StoreState.CURRENT
