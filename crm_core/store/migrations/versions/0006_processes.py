"""Many processes: who holds what, who leads which bot, which daily jobs have run."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_OPEN = sa.text("done_at IS NULL")


def upgrade() -> None:
    op.create_table(
        "processes",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("place", sa.String(length=120), nullable=False),
        sa.Column("beat", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_processes")),
    )
    op.create_table(
        "leads",
        sa.Column("bot", sa.String(length=32), nullable=False),
        sa.Column("holder", sa.String(length=16), nullable=False),
        sa.PrimaryKeyConstraint("bot", name=op.f("pk_leads")),
    )
    op.create_table(
        "job_days",
        sa.Column("job", sa.String(length=40), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("job", "day", name=op.f("pk_job_days")),
    )
    op.add_column("inbox", sa.Column("person", sa.String(length=32), nullable=True))
    op.add_column("inbox", sa.Column("holder", sa.String(length=16), nullable=True))
    op.add_column("outbox", sa.Column("held_by", sa.String(length=16), nullable=True))
    _index("inbox", ["bot", "person", "update_id"])
    _index("outbox", ["bot", "held_by", "priority", "place"])


def downgrade() -> None:
    _index("outbox", ["bot", "created_at"])
    _index("inbox", ["bot", "update_id"])
    op.drop_column("outbox", "held_by")
    op.drop_column("inbox", "holder")
    op.drop_column("inbox", "person")
    op.drop_table("job_days")
    op.drop_table("leads")
    op.drop_table("processes")


def _index(table: str, columns: list[str]) -> None:
    """Over other columns than before."""
    name = f"ix_{table}_open"
    op.drop_index(name, table_name=table)
    op.create_index(name, table, columns, unique=False, sqlite_where=_OPEN, postgresql_where=_OPEN)
