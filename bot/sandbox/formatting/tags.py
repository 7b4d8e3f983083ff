"""Telegram's HTML: the tags it knows, read as its own parser reads them, with its own errors."""

import re

from bot.sandbox.formatting.spans import Span
from bot.sandbox.formatting.tag_spans import TAGS, OpenTag, add_span, refused

_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]{1,7})|#([0-9]{1,7})|(lt|gt|amp|quot)(?![a-zA-Z]));?")
_SPECIAL = re.compile(r"[<&]")
_TAG_NAME = re.compile(r"[^\s>]*")
_ATTRIBUTE_NAME = re.compile(r"[^\s=>/\"']*")
_NAME_TOKEN = re.compile(r"[A-Za-z0-9.\-]*")
_SPACE = re.compile(r"\s*")
_LAST_CODE_POINT = 0x10FFFF


def parse_html(source: str) -> tuple[str, list[Span]]:
    return _Parser(source).parse()


class _Parser:
    def __init__(self, source: str) -> None:
        self._source = source
        self._at = 0
        self._pieces: list[str] = []
        self._length = 0
        self._open: list[OpenTag] = []
        self._spans: list[Span] = []

    def parse(self) -> tuple[str, list[Span]]:
        while special := _SPECIAL.search(self._source, self._at):
            self._emit(self._source[self._at : special.start()])
            self._at = special.start()
            if special.group() == "&":
                self._emit(self._reference() or self._take_one())
            elif self._source.startswith("</", self._at):
                self._close_tag()
            else:
                self._open_tag()
        self._emit(self._source[self._at :])
        if self._open:
            tag = self._open[-1].name
            raise refused(f'Can\'t find end tag corresponding to start tag "{tag}"')
        return "".join(self._pieces), self._spans

    def _emit(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)

    def _take_one(self) -> str:
        self._at += 1
        return self._source[self._at - 1]

    def _take(self, pattern: re.Pattern[str]) -> str:
        begin = self._at
        if match := pattern.match(self._source, begin):
            self._at = match.end()
        return self._source[begin : self._at]

    def _byte(self, position: int) -> int:
        return len(self._source[:position].encode())

    def _reference(self) -> str:
        """The character that stands at `&…;`, or nothing when it is a plain ampersand."""
        match = _REFERENCE.match(self._source, self._at)
        if match is None:
            return ""
        hexadecimal, decimal, name = match.groups()
        if name:
            char = _NAMED[name]
        else:
            code = int(hexadecimal, 16) if hexadecimal else int(decimal)
            if not 0 < code < _LAST_CODE_POINT or "\ud800" <= chr(code) <= "\udfff":
                return ""
            char = chr(code)
        self._at = match.end()
        return char

    def _open_tag(self) -> None:
        begin = self._at
        self._at += 1
        tag = self._take(_TAG_NAME).lower()
        if self._at >= len(self._source):
            raise refused(f"Unclosed start tag at byte offset {self._byte(begin)}")
        if tag not in TAGS:
            raise refused(f'Unsupported start tag "{tag}" at byte offset {self._byte(begin)}')
        opened = OpenTag(tag, self._length, self._attributes(tag, begin))
        if tag == "span" and opened.attributes.get("class") != "tg-spoiler":
            where = self._byte(begin)
            raise refused(f'Tag "span" must have class "tg-spoiler" at byte offset {where}')
        self._open.append(opened)

    def _attributes(self, tag: str, begin: int) -> dict[str, str]:
        attributes: dict[str, str] = {}
        where = self._byte(begin)
        while True:
            self._take(_SPACE)
            if self._source.startswith(">", self._at):
                self._at += 1
                return attributes
            name = self._take(_ATTRIBUTE_NAME)
            if not name:
                raise refused(f'Empty attribute name in the tag "{tag}" at byte offset {where}')
            self._take(_SPACE)
            if self._at >= len(self._source):
                raise refused(f'Unclosed start tag "{tag}" at byte offset {where}')
            if not self._source.startswith("=", self._at):
                attributes[name] = ""
                continue
            self._at += 1
            self._take(_SPACE)
            attributes[name] = self._value()
            if self._at >= len(self._source):
                raise refused(f"Unclosed start tag at byte offset {where}")

    def _value(self) -> str:
        quote = self._source[self._at : self._at + 1]
        if quote not in {'"', "'"}:
            begin = self._at
            token = self._take(_NAME_TOKEN).lower()
            if self._at < len(self._source) and not re.match(r"[\s>]", self._source[self._at]):
                where = self._byte(begin)
                raise refused(f"Unexpected end of name token at byte offset {where}")
            return token
        self._at += 1
        pieces = []
        while self._at < len(self._source) and self._source[self._at] != quote:
            reference = self._source[self._at] == "&" and self._reference()
            pieces.append(reference or self._take_one())
        self._at += 1
        return "".join(pieces)

    def _close_tag(self) -> None:
        begin = self._at
        if not self._open:
            raise refused(f"Unexpected end tag at byte offset {self._byte(begin)}")
        self._at += 2
        found = self._take(_TAG_NAME).lower()
        self._take(_SPACE)
        if not self._source.startswith(">", self._at):
            raise refused(f"Unclosed end tag at byte offset {self._byte(begin)}")
        self._at += 1
        opened = self._open.pop()
        if found not in {"", opened.name}:
            raise refused(
                f"Unmatched end tag at byte offset {self._byte(begin)}, "
                f'expected "</{opened.name}>", found "</{found}>"'
            )
        if self._length > opened.start:
            inside = "".join(self._pieces)[opened.start :] if opened.name == "a" else ""
            add_span(self._spans, opened, self._length, inside)
