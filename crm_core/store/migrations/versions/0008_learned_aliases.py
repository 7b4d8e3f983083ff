"""What each person calls the customers and contacts that they speak of."""

import sqlalchemy as sa
from alembic import op

from crm_core.store.types import UtcTime

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "learned_aliases",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("user_id", sa.String(length=16), nullable=False),
        sa.Column("words", sa.String(length=60), nullable=False),
        sa.Column("customer_id", sa.String(length=16), nullable=False),
        sa.Column("contact_id", sa.String(length=16), nullable=True),
        sa.Column("learned_at", UtcTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_learned_aliases_user_id_users")
        ),
        sa.ForeignKeyConstraint(
            ["customer_id"],
            ["customers.id"],
            name=op.f("fk_learned_aliases_customer_id_customers"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["contact_id"],
            ["contacts.id"],
            name=op.f("fk_learned_aliases_contact_id_contacts"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_learned_aliases")),
        sa.UniqueConstraint("user_id", "words", name=op.f("uq_learned_aliases_user_id_words")),
    )
    for column in ("customer_id", "contact_id"):
        name = op.f(f"ix_learned_aliases_{column}")
        op.create_index(name, "learned_aliases", [column], unique=False)


def downgrade() -> None:
    for column in ("contact_id", "customer_id"):
        op.drop_index(op.f(f"ix_learned_aliases_{column}"), table_name="learned_aliases")
    op.drop_table("learned_aliases")
