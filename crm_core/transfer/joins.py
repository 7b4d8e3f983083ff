"""What the selections have in common: records of customers that are still there, by name."""

from typing import Any

from sqlalchemy import Select, select

from crm_core.customers.model import ContactRow, CustomerRow

Selection = Select[*tuple[Any, ...]]


def of_customers(row: Any, *columns: Any) -> Selection:
    """Of those customers that are still there."""
    return (
        select(*columns)
        .join(CustomerRow, CustomerRow.id == row.customer_id)
        .where(CustomerRow.deleted_at.is_(None))
    )


def customer_name() -> Any:
    return CustomerRow.name.label("customer")


def contact_name() -> Any:
    return ContactRow.name.label("contact")
