"""What is to be sold: product, quantity, unit."""

from dataclasses import dataclass

from crm_core.understanding.model import Span


@dataclass(frozen=True, slots=True)
class Goods:
    product: str | None = None
    quantity: float | None = None
    unit: str | None = None
    product_span: Span | None = None
    quantity_span: Span | None = None
