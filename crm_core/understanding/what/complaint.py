"""Whether the customer complains about what we delivered or did."""

from crm_core.understanding.model import Span
from crm_core.understanding.text import Text
from crm_core.understanding.what.en import complaints as en
from crm_core.understanding.what.zh import complaints as zh
from crm_core.understanding.words import either

_COMPLAINT = either(en.COMPLAINT, zh.COMPLAINT)
_NO_COMPLAINT = either(en.NO_COMPLAINT, zh.NO_COMPLAINT)


def complaint(text: Text) -> Span | None:
    """The words that complain."""
    match = _COMPLAINT.search_outside(_NO_COMPLAINT, text.plain)
    return Span(*match.span()) if match else None
