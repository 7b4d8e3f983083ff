"""Whether the customer complains about what we delivered or did."""

from crm_core.understanding.text import Text
from crm_core.understanding.what.en import complaints as en
from crm_core.understanding.what.zh import complaints as zh
from crm_core.understanding.words import either

_COMPLAINT = either(en.COMPLAINT, zh.COMPLAINT)
_NO_COMPLAINT = either(en.NO_COMPLAINT, zh.NO_COMPLAINT)


def complaint(text: Text) -> bool:
    return _COMPLAINT.search(_NO_COMPLAINT.sub(" ", text.plain)) is not None
