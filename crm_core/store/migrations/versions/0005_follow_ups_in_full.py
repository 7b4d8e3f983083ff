"""Working times, what repeats, what was told, calendar feeds."""

import sqlalchemy as sa
from alembic import op

from crm_core.store.types import UtcTime

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _working_times()
    _series()
    op.create_table(
        "told",
        sa.Column("user_id", sa.String(length=16), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("subject_id", sa.String(length=16), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f("fk_told_user_id_users")),
        sa.PrimaryKeyConstraint("user_id", "kind", "subject_id", "day", name=op.f("pk_told")),
    )
    op.create_table(
        "calendar_feeds",
        sa.Column("user_id", sa.String(length=16), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("created_at", UtcTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_calendar_feeds_user_id_users")
        ),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_calendar_feeds")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_calendar_feeds_token_hash")),
    )
    # The mornings of those who are here already; the first one settles when the next is.
    op.execute(
        "INSERT INTO due (id, kind, subject_id, due_at) "
        "SELECT id, 'morning', id, created_at FROM users WHERE role <> 'customer'"
    )


def _working_times() -> None:
    op.create_table(
        "working_times",
        sa.Column("user_id", sa.String(length=16), nullable=False),
        sa.Column("quiet_from", sa.Integer(), nullable=False),
        sa.Column("quiet_until", sa.Integer(), nullable=False),
        sa.Column("days", sa.String(length=7), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=True),
        sa.Column("agenda_at", sa.Integer(), nullable=True),
        sa.Column("birthday_days", sa.Integer(), nullable=True),
        sa.Column("away_from", UtcTime(), nullable=True),
        sa.Column("away_until", UtcTime(), nullable=True),
        sa.Column("delegate_id", sa.String(length=16), nullable=True),
        sa.ForeignKeyConstraint(
            ["delegate_id"], ["users.id"], name=op.f("fk_working_times_delegate_id_users")
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_working_times_user_id_users")
        ),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_working_times")),
    )
    op.create_index(
        op.f("ix_working_times_delegate_id"), "working_times", ["delegate_id"], unique=False
    )


def _series() -> None:
    op.create_table(
        "follow_up_series",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("rule", sa.String(length=200), nullable=True),
        sa.Column("days_after_contact", sa.Integer(), nullable=True),
        sa.Column("starts_at", sa.String(length=16), nullable=False),
        sa.Column("stopped_at", UtcTime(), nullable=True),
        sa.Column("created_at", UtcTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_follow_up_series")),
    )
    with op.batch_alter_table("follow_ups") as follow_ups:
        follow_ups.add_column(
            sa.Column("exact", sa.Boolean(), server_default=sa.false(), nullable=False)
        )
        follow_ups.add_column(sa.Column("series_id", sa.String(length=16), nullable=True))
        follow_ups.add_column(sa.Column("occurs_at", sa.String(length=16), nullable=True))
        follow_ups.create_foreign_key(
            op.f("fk_follow_ups_series_id_follow_up_series"),
            "follow_up_series",
            ["series_id"],
            ["id"],
        )
        follow_ups.create_index(op.f("ix_follow_ups_series_id"), ["series_id"], unique=False)


def downgrade() -> None:
    op.execute("DELETE FROM due WHERE kind IN ('morning', 'comeback')")
    with op.batch_alter_table("follow_ups") as follow_ups:
        follow_ups.drop_index(op.f("ix_follow_ups_series_id"))
        follow_ups.drop_constraint(
            op.f("fk_follow_ups_series_id_follow_up_series"), type_="foreignkey"
        )
        follow_ups.drop_column("occurs_at")
        follow_ups.drop_column("series_id")
        follow_ups.drop_column("exact")
    op.drop_table("follow_up_series")
    op.drop_index(op.f("ix_working_times_delegate_id"), table_name="working_times")
    op.drop_table("working_times")
    op.drop_table("calendar_feeds")
    op.drop_table("told")
