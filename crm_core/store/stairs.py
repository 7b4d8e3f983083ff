"""Alembic, configured in code: the scripts of `migrations/` climbed up and down."""

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from crm_core.store.migrate import SCRIPTS


def upgrade(connection: Connection, revision: str) -> None:
    command.upgrade(_config(connection), revision)


def downgrade(connection: Connection, revision: str) -> None:
    command.downgrade(_config(connection), revision)


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    config.attributes["connection"] = connection
    return config
