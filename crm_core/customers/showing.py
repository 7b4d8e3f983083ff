"""What each field of a customer or contact holds, as a person reads it."""

from collections.abc import Collection, Sequence

from crm_core.customers.views import ContactView, CustomerView, MethodView

SEPARATOR = "; "
"""Between the values of a field that holds several."""
_PHONES = ("mobile", "phone")


def customer_values(customer: CustomerView) -> dict[str, str | None]:
    """Codes of stage and level are the front end's to word."""
    methods = customer.methods
    return {
        "name": customer.name,
        "alias": _joined(customer.aliases),
        "stage": customer.stage,
        "level": customer.level,
        "phone": _methods(methods, _PHONES),
        "email": _methods(methods, ("email",)),
        "wechat": _methods(methods, ("wechat",)),
        "website": _methods(methods, ("website",)),
        "address": customer.address,
        "city": customer.city,
        "industry": customer.industry,
        "source": customer.source,
        "employees": str(customer.employees) if customer.employees else None,
        "tax_id": customer.tax_id,
        "budget": customer.budget,
        "tags": _joined(customer.tags),
        "notes": customer.notes,
        "owner": customer.owner_name,
    }


def contact_values(contact: ContactView) -> dict[str, str | None]:
    return {
        "name": contact.name,
        "alias": _joined(contact.aliases),
        "title": contact.title,
        "department": contact.department,
        "phone": _methods(contact.methods, _PHONES),
        "email": _methods(contact.methods, ("email",)),
        "wechat": _methods(contact.methods, ("wechat",)),
        "birthday": contact.birthday,
        "notes": contact.notes,
    }


def _methods(methods: Sequence[MethodView], kinds: Collection[str]) -> str | None:
    return _joined([method.shown for method in methods if method.kind in kinds])


def _joined(values: Sequence[str]) -> str | None:
    return SEPARATOR.join(values) or None
