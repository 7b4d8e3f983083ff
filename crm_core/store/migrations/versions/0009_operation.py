"""The daily backups, and those that were asked for."""

import sqlalchemy as sa
from alembic import op

from crm_core.store.types import UtcTime

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "backup_days",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("claimed_at", UtcTime(), nullable=False),
        sa.Column("done_at", UtcTime(), nullable=True),
        sa.Column("outcome", sa.String(length=16), nullable=True),
        sa.PrimaryKeyConstraint("day", name=op.f("pk_backup_days")),
    )
    op.create_table(
        "backup_requests",
        sa.Column("account_id", sa.String(length=16), nullable=False),
        sa.Column("requested_at", UtcTime(), nullable=False),
        sa.Column("claimed_at", UtcTime(), nullable=True),
        sa.PrimaryKeyConstraint("account_id", name=op.f("pk_backup_requests")),
    )


def downgrade() -> None:
    op.drop_table("backup_requests")
    op.drop_table("backup_days")
