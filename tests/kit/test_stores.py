"""The stores that tests are given."""

from crm_core.store.engine import open_engine
from crm_core.store.migrate import current_revision, latest_revision


def test_a_fresh_store_is_up_to_date(database_url: str) -> None:
    engine = open_engine(database_url)

    assert current_revision(engine) == latest_revision()
    engine.dispose()
