"""From what a person types (a country's name in English or Chinese, or its code) to the code."""

from collections.abc import Mapping
from functools import cache

from babel import Locale

from crm_core.quality.text import plain

_LOCALES = ("en", "zh_Hans_CN")
_CODE = 2
_ALSO = {
    "usa": "US",
    "america": "US",
    "uk": "GB",
    "england": "GB",
    "britain": "GB",
    "great britain": "GB",
    "holland": "NL",
    "korea": "KR",
    "mainland china": "CN",
    "中国大陆": "CN",
    "香港": "HK",
    "澳门": "MO",
}
_MOST_TYPED = 60


def find_country(typed: str) -> str | None:
    return _index().get(_key(typed[:_MOST_TYPED]))


def _key(text: str) -> str:
    return " ".join(plain(text).replace(".", "").casefold().split())


@cache
def _index() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for locale in map(Locale.parse, _LOCALES):
        countries = {c: n for c, n in locale.territories.items() if len(c) == _CODE and c.isalpha()}
        found |= {_key(name): code for code, name in countries.items()}
        found |= {code.casefold(): code for code in countries}
    return found | _ALSO
