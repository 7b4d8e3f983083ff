"""Alembic's entrance: runs on the connection it is given, knows every table."""

from alembic import context

from crm_core.store.models import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
)
context.run_migrations()
