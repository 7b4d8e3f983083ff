"""Fields as people name them, in both languages: `Acme phone 13800138000`."""

import re
from dataclasses import dataclass

FIELD_WORDS: dict[str, str] = {
    "name": "name|名称|名字|姓名",
    "alias": "alias|also called|nickname|别名|简称|称谓",
    "stage": "stage|阶段",
    "level": "level|grade|级别|等级",
    "phone": "phone|mobile|cell|tel|telephone|number|电话号码|电话|手机号码|手机号|手机|座机",
    "email": "e-mail|email|mail|邮箱|邮件|电邮",
    "wechat": "wechat id|wechat|weixin|微信号|微信",
    "website": "website|web|site|homepage|网站|网址|官网",
    "address": "address|地址",
    "city": "city|城市",
    "industry": "industry|行业",
    "source": "source|来源",
    "employees": "employees|staff|headcount|人数|员工数|员工",
    "tax_id": "tax number|tax id|tax no|vat|税号|统一社会信用代码|信用代码",
    "budget": "budget|预算",
    "tags": "tags|tag|标签",
    "notes": "notes|note|remark|备注",
    "owner": "owner|负责人",
    "title": "title|position|job|职位|职务",
    "department": "department|dept|部门",
    "birthday": "birthday|生日",
}
_SAID = "|".join(FIELD_WORDS.values())
# A Latin word stands alone; a Chinese one may be glued to its neighbours.
_LINE = re.compile(
    rf"(?P<whom>.+?)(?:'s|’s|的)?\s*(?P<word>(?<![a-z])(?:{_SAID})(?![a-z]))"
    r"(?:\s+is(?: now)?|\s+to|\s*改成|\s*改为|\s*换成|\s*是|\s*[:=\uff1a])?\s*(?P<value>.*)",
    re.IGNORECASE | re.DOTALL,
)

_BLANKS = re.compile(r"\s{3,}")


@dataclass(frozen=True, slots=True)
class EditLine:
    """What is to be changed, of whom; without a value it is still to be asked."""

    whom: str
    field: str | None = None
    value: str = ""


def read_edit_line(text: str) -> EditLine:
    """E.g. `Acme phone 13800138000`, `华星电话改成13800138000`, or a customer alone."""
    line = _BLANKS.sub(lambda blanks: blanks[0][:2], text.strip())
    match = _LINE.fullmatch(line)
    if match is None:
        return EditLine(line)
    return EditLine(match["whom"].strip(), _field(match["word"]), match["value"].strip())


def _field(word: str) -> str:
    said = word.lower()
    return next(name for name, words in FIELD_WORDS.items() if said in words.split("|"))
