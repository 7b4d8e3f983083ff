"""What the parts of a line look like: patterns, each with the standard that must agree."""

import re
from collections.abc import Callable

from crm_core.errors import InvalidValue
from crm_core.quality import phones, standards
from crm_core.quality.tax_id import tax_id

_STOP = r"\s,\uff0c;\uff1b、()<>\u3400-\u9fff"
_COLON = r"\s*[:\uff1a]?\s*"

SIGNS = re.compile(r"[,\uff0c;\uff1b、|\t\n]+")
CHINESE = re.compile(r"[\u3400-\u9fff]")
EMPLOYEES = re.compile(
    r"(?:约|about )?\d[\d,.]*\s*(?:万|k)?\s*(?:人|员工|people|employees|staff)",
    re.IGNORECASE,
)
CITY = re.compile(
    r"(?:city|城市)\s*[:\uff1a]\s*(?P<label>.+)|(?P<value>[\u4e00-\u9fff]{2,5})市",
    re.IGNORECASE,
)
ADDRESS = re.compile(
    r"(?:地址|address)\s*[:\uff1a]\s*(?P<label>.+)"
    r"|(?P<zh>[\u4e00-\u9fff0-9A-Za-z]*(?:[路街道巷弄][\u4e00-\u9fff0-9A-Za-z-]*\d|\d+号)"
    r"[\u4e00-\u9fff0-9A-Za-z-]*)"
    r"|(?P<en>\d+[\w/-]*\s+.*\b(?:st|street|rd|road|ave|avenue|blvd|lane|drive|way)\b\.?.*)",
    re.IGNORECASE,
)
_EMAIL = re.compile(
    rf"(?:(?:电子)?邮箱|(?:电子)?邮件|e-?mail)?{_COLON}(?P<value>[^@{_STOP}]+@[^@{_STOP}]+)",
    re.IGNORECASE,
)
_WEBSITE = re.compile(
    rf"(?P<value>(?:https?://|www\.)[^{_STOP}]+"
    r"|(?<![\w@.])(?:[a-z0-9-]+\.)+(?:com|cn|net|org|io|co|de|uk|eu|fr|it|ch|at|jp|us|biz|tech)"
    rf"(?:/[^{_STOP}]*)?(?![\w@]))",
    re.IGNORECASE | re.ASCII,
)
_WECHAT = re.compile(
    rf"(?:微信号?|wechat(?: id)?|weixin|wx|vx){_COLON}(?P<value>[A-Za-z0-9][\w-]{{4,19}})",
    re.IGNORECASE | re.ASCII,
)
_TAX_ID = re.compile(
    rf"(?:税号|统一社会信用代码|信用代码|tax id|vat)?{_COLON}"
    r"(?P<value>(?<![A-Za-z0-9])[0-9A-Za-z]{18}(?![A-Za-z0-9]))",
    re.IGNORECASE,
)
_PHONE = re.compile(
    rf"(?:手机号?|联系电话|电话|座机|tel|phone|mobile|cell)?\.?{_COLON}"
    r"(?P<value>(?<![\w/-])(?:\+|\()?\d[\d\s().-]{5,22}\d(?:\s*(?:转|ext\.?|x)\s*\d{1,6})?(?!\w))",
    re.IGNORECASE | re.ASCII,
)


def _agrees(standard: Callable[[str], object]) -> Callable[[str], bool]:
    def holds(value: str) -> bool:
        try:
            standard(value)
        except InvalidValue:
            return False
        return True

    return holds


Look = tuple[str, re.Pattern[str], Callable[[str], bool]]


def looks(country: str) -> tuple[Look, ...]:
    """Fields that are recognised anywhere in a line, in the order in which they are looked for."""
    return (
        ("email", _EMAIL, _agrees(standards.email)),
        ("website", _WEBSITE, _agrees(standards.website)),
        ("wechat", _WECHAT, _agrees(standards.wechat)),
        ("tax_id", _TAX_ID, _agrees(tax_id)),
        ("phone", _PHONE, _agrees(lambda value: phones.normal(value, country))),
    )
