"""On which day the contact was, as the message tells."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta

from crm_core.understanding.model import When
from crm_core.understanding.text import Text
from crm_core.understanding.what.en.steps import THING
from crm_core.understanding.what.next_steps import is_ahead
from crm_core.understanding.words import table

_MOVED = re.compile(
    r"(?<![a-z])(?:move|reschedul|postpone|shift|push|cancel)\w*(?: \w+){0,2} $"
    r"|(?<![a-z])(?:was|were|got|been) (?:paid|sent|shipped|delivered|installed|returned|collected|"
    r"posted|fitted|wired|transferred)(?: \w+){0,3} $"
    r"|(?<![a-z])(?:says|said|claims) (?:he|she|they)(?:'d| had|'ve)? \w+(?: \w+){0,3} $"
    r"|(?<![a-z])(?:since|dated|as of) (?:the )?$"
    r"|(?<![a-z])(?:quote|offer|invoice|e?-?mail|letter|order|contract) (?:from|of) (?:the )?$"
    r"|(?:取消|推迟|改)(?:了|掉)?$"
)
"""To move Friday's visit, waiting since Friday: Friday is not the day on which that was said."""
_DONE_TO_GOODS = re.compile(
    r"(?:刚|才)?(?:送|发|寄|到|装|买|订|提|拉|交|换|做|修|打|下|报)(?:来|去|出|过来|过去|货)?的(?=[一-鿿])"
)
"""昨天送的螺丝: a day that tells which goods."""
_OF_THAT_DAY = re.compile(rf"(?:'?s|(?<=s)'?) (?:\w+ )?(?:{table(THING)})(?![a-z])")
"""Friday's pallet: the day tells which one."""
_MOST = 16
"""A message with more times is a table, not a contact."""
_LONG_AGO = timedelta(days=60)


def told_day(text: Text, times: Sequence[When], now: datetime) -> When | None:
    for when in times[:_MOST]:
        behind = (_DONE_TO_GOODS, _OF_THAT_DAY)
        if _MOVED.search(text.plain, 0, when.span.start) or any(
            of_goods.match(text.plain, when.span.end) for of_goods in behind
        ):
            continue
        day = when.value.date()
        recent = timedelta(0) <= now.date() - day < _LONG_AGO
        if recent and when.grain in {"minute", "part", "day"} and not is_ahead(text, when, now):
            return when
    return None
