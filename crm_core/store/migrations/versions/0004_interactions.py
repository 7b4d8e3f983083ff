"""First tables: interactions."""

import sqlalchemy as sa
from alembic import op

from crm_core.store.types import Amount, UtcTime

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "interactions",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("customer_id", sa.String(length=16), nullable=False),
        sa.Column("contact_id", sa.String(length=16), nullable=True),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("occurred_at", UtcTime(), nullable=False),
        sa.Column("grain", sa.String(length=8), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("author_id", sa.String(length=16), nullable=True),
        sa.Column("created_at", UtcTime(), nullable=False),
        sa.Column("draft_id", sa.String(length=16), nullable=True),
        sa.Column("undone_at", UtcTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["author_id"], ["users.id"], name=op.f("fk_interactions_author_id_users")
        ),
        sa.ForeignKeyConstraint(
            ["contact_id"],
            ["contacts.id"],
            name=op.f("fk_interactions_contact_id_contacts"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["customer_id"],
            ["customers.id"],
            name=op.f("fk_interactions_customer_id_customers"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_interactions")),
        sa.UniqueConstraint("draft_id", name=op.f("uq_interactions_draft_id")),
    )
    op.create_index(
        op.f("ix_interactions_author_id_created_at"),
        "interactions",
        ["author_id", "created_at"],
        unique=False,
    )
    op.create_index(
        op.f("ix_interactions_customer_id_occurred_at"),
        "interactions",
        ["customer_id", "occurred_at"],
        unique=False,
    )
    op.create_table(
        "follow_ups",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("customer_id", sa.String(length=16), nullable=False),
        sa.Column("contact_id", sa.String(length=16), nullable=True),
        sa.Column("interaction_id", sa.String(length=16), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("due_at", UtcTime(), nullable=False),
        sa.Column("assignee_id", sa.String(length=16), nullable=False),
        sa.Column("author_id", sa.String(length=16), nullable=True),
        sa.Column("status", sa.String(length=10), nullable=False),
        sa.Column("result", sa.Text(), nullable=True),
        sa.Column("done_at", UtcTime(), nullable=True),
        sa.Column("created_at", UtcTime(), nullable=False),
        sa.Column("draft_id", sa.String(length=16), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["assignee_id"], ["users.id"], name=op.f("fk_follow_ups_assignee_id_users")
        ),
        sa.ForeignKeyConstraint(
            ["author_id"], ["users.id"], name=op.f("fk_follow_ups_author_id_users")
        ),
        sa.ForeignKeyConstraint(
            ["contact_id"],
            ["contacts.id"],
            name=op.f("fk_follow_ups_contact_id_contacts"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["customer_id"],
            ["customers.id"],
            name=op.f("fk_follow_ups_customer_id_customers"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["interaction_id"],
            ["interactions.id"],
            name=op.f("fk_follow_ups_interaction_id_interactions"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_follow_ups")),
        sa.UniqueConstraint("draft_id", name=op.f("uq_follow_ups_draft_id")),
    )
    op.create_index(op.f("ix_follow_ups_customer_id"), "follow_ups", ["customer_id"], unique=False)
    op.create_index(
        "ix_follow_ups_open",
        "follow_ups",
        ["assignee_id", "due_at"],
        unique=False,
        sqlite_where=sa.text("status = 'open'"),
        postgresql_where=sa.text("status = 'open'"),
    )
    op.create_table(
        "interaction_edits",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("interaction_id", sa.String(length=16), nullable=False),
        sa.Column("old", sa.Text(), nullable=False),
        sa.Column("new", sa.Text(), nullable=False),
        sa.Column("author_id", sa.String(length=16), nullable=True),
        sa.Column("at", UtcTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["author_id"], ["users.id"], name=op.f("fk_interaction_edits_author_id_users")
        ),
        sa.ForeignKeyConstraint(
            ["interaction_id"],
            ["interactions.id"],
            name=op.f("fk_interaction_edits_interaction_id_interactions"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_interaction_edits")),
    )
    op.create_index(
        op.f("ix_interaction_edits_interaction_id_at"),
        "interaction_edits",
        ["interaction_id", "at"],
        unique=False,
    )
    op.create_table(
        "opportunities",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("customer_id", sa.String(length=16), nullable=False),
        sa.Column("interaction_id", sa.String(length=16), nullable=True),
        sa.Column("product", sa.String(length=120), nullable=True),
        sa.Column("quantity", Amount(), nullable=True),
        sa.Column("unit", sa.String(length=20), nullable=True),
        sa.Column("amount", Amount(), nullable=True),
        sa.Column("currency", sa.String(length=3), nullable=True),
        sa.Column("stage", sa.String(length=16), nullable=False),
        sa.Column("owner_id", sa.String(length=16), nullable=True),
        sa.Column("created_at", UtcTime(), nullable=False),
        sa.Column("undone_at", UtcTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["customer_id"],
            ["customers.id"],
            name=op.f("fk_opportunities_customer_id_customers"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["interaction_id"],
            ["interactions.id"],
            name=op.f("fk_opportunities_interaction_id_interactions"),
        ),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["users.id"], name=op.f("fk_opportunities_owner_id_users")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_opportunities")),
    )
    op.create_index(
        op.f("ix_opportunities_customer_id"), "opportunities", ["customer_id"], unique=False
    )


def downgrade() -> None:
    op.drop_index(op.f("ix_opportunities_customer_id"), table_name="opportunities")
    op.drop_table("opportunities")
    op.drop_index(op.f("ix_interaction_edits_interaction_id_at"), table_name="interaction_edits")
    op.drop_table("interaction_edits")
    op.drop_index(
        "ix_follow_ups_open",
        table_name="follow_ups",
        sqlite_where=sa.text("status = 'open'"),
        postgresql_where=sa.text("status = 'open'"),
    )
    op.drop_index(op.f("ix_follow_ups_customer_id"), table_name="follow_ups")
    op.drop_table("follow_ups")
    op.drop_index(op.f("ix_interactions_customer_id_occurred_at"), table_name="interactions")
    op.drop_index(op.f("ix_interactions_author_id_created_at"), table_name="interactions")
    op.drop_table("interactions")
