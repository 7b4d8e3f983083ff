"""The texts of both languages, as Fluent files hold them."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser
from fluent.syntax.ast import Resource

LANGUAGES = ("en", "zh")
BABEL = {"en": "en_GB", "zh": "zh_Hans_CN"}
_LOCALES = Path(__file__).with_name("locales")
_MESSAGE = re.compile(r"^([a-z][\w-]*) *=.*(?:\n(?:[ }].*|(?=\n)))*", re.MULTILINE)
"""A line that begins with a name, and what is indented or closes a bracket below it."""
_LONG = 1_000
_PARSER = FluentParser(with_spans=False)


class Texts:
    """All texts of a language. One is parsed when it is first asked for: all would take 5 MB."""

    def __init__(self, language: str) -> None:
        self._bundle = FluentBundle([BABEL[language]], use_isolating=False)
        files = sorted((_LOCALES / language).glob("*.ftl"))
        read = (_MESSAGE.finditer(file.read_text(encoding="utf-8")) for file in files)
        self.sources: Mapping[str, str] = {
            message[1]: message[0] for messages in read for message in messages
        }

    def filled(self, key: str, params: Mapping[str, Any]) -> str:
        """Raises `KeyError` when there is no such text."""
        if not self._bundle.has_message(key):
            self._bundle.add_resource(Resource([_PARSER.parse_entry(self.sources[key])]))
        pattern = self._bundle.get_message(key).value
        if pattern is None:
            raise KeyError(key)
        formatted, errors = self._bundle.format_pattern(pattern, dict(params))
        if errors:
            raise errors[0]
        return str(formatted)


@cache
def texts(language: str) -> Texts:
    return Texts(language)


def has(language: str, key: str) -> bool:
    return key in texts(language).sources


def words(language: str, key: str, /, **params: Any) -> str:
    """The text of that key in a language, as plain text."""
    return _filled(language, key, params) if params else _fixed(language, key)


@cache
def _fixed(language: str, key: str) -> str:
    return _filled(language, key, {})


def _filled(language: str, key: str, params: Mapping[str, Any]) -> str:
    long = {f"\ue000{name}\ue001": v for name, v in params.items() if _is_long(v)}
    short = {name: f"\ue000{name}\ue001" if _is_long(v) else v for name, v in params.items()}
    text = texts(language).filled(key, short)
    for place, value in long.items():  # Fluent takes no more than 2,500 characters at a time
        text = text.replace(place, value)
    return text


def _is_long(value: object) -> bool:
    return isinstance(value, str) and len(value) > _LONG
