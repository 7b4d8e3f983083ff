"""Word lists written as text, for both languages."""

import heapq
import re
import sys
from collections.abc import Collection, Iterator, Sequence


def words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def any_of(alternatives: Collection[str]) -> str:
    """An alternation, longest first; a blank stands for any blanks."""
    ordered = sorted(alternatives, key=len, reverse=True)
    return "(?:" + "|".join(word.replace(" ", r"\s+") for word in ordered) + ")"


def table(rows: str) -> str:
    """Alternatives written in rows: a row ends where a line ends."""
    return "|".join(row.strip() for row in rows.splitlines() if row.strip())


_LITERAL = re.compile(r"[a-z\u4e00-\u9fff](?![?*+{])")
_OPENER = re.compile(r"(?:[a-z0-9'\u4e00-\u9fff]|\\d|\\x00)(?![?*])")
_QUANTIFIER = tuple("?*+{")
_MOST_REPEATED = 400
"""Characters; what stands behind many beginnings is not written out for each."""
_BRACKETS = re.compile(r"\\.|[\[\]()|]")
_NOT_BEHIND = re.compile(r"((?:\(\?<![a-z ]+\))+)([a-z])(?![?*+{])")


def by_first(pattern: str) -> str:
    """Alternatives that begin with the same character as one: a long table is tried faster."""
    groups: dict[str, list[str]] = {}
    openers: list[str] = []
    opened: list[str] = []
    for one in _alternatives(pattern):
        options, behind = _opened(one)
        if len(options) * len(behind) > _MOST_REPEATED or not all(map(_LITERAL.match, options)):
            openers += options
            opened.append(one)
            continue
        for first, rest in _by_first(one, options, behind):
            groups.setdefault(first, []).append(rest)
    told = []
    if opened:
        opens = by_first("|".join(dict.fromkeys(openers)))
        told.append(f"(?={opens})(?:{'|'.join(opened)})")
    told += [
        first + (rests[0] if len(rests) == 1 else f"(?:{'|'.join(rests)})")
        for first, rests in groups.items()
    ]
    return "|".join(told)


def _by_first(one: str, options: Sequence[str], behind: str) -> Iterator[tuple[str, str]]:
    """The first character and the rest; (?:quote|price)s? begins with either of two."""
    if _LITERAL.match(one):
        yield one[0], one[1:]
    elif excused := _NOT_BEHIND.match(one):
        first = excused[2]
        yield first, excused[1].replace(")", f"{first})") + one[excused.end() :]
    elif options:
        rests: dict[str, list[str]] = {}
        for option in options:
            rests.setdefault(option[0], []).append(option[1:])
        for first, begun in rests.items():
            yield first, f"(?:{'|'.join(begun)}){behind}"
    else:
        yield one, ""


def _opened(one: str) -> tuple[list[str], str]:
    """What an alternative may open with, and what stands behind that."""
    if not one.startswith("(?:"):
        return [], ""
    end = next((at for at, depth in _depths(one) if depth == 0), 0)
    options = list(_alternatives(one[len("(?:") : end]))
    behind = one[end + 1 :]
    plain = all(map(_OPENER.match, options)) and not behind.startswith(_QUANTIFIER)
    return (options, behind) if plain else ([], "")


def _alternatives(pattern: str) -> Iterator[str]:
    start = 0
    for end, depth in _depths(pattern):
        if pattern[end] == "|" and not depth:
            yield pattern[start:end]
            start = end + 1
    yield pattern[start:]


def _depths(pattern: str) -> Iterator[tuple[int, int]]:
    """Each bracket and each bar, and how many brackets are open behind it."""
    depth, in_class = 0, False
    for mark in _BRACKETS.finditer(pattern):
        match mark[0]:
            case "]":
                in_class = False
            case _ if in_class:
                continue
            case "[":
                in_class = True
            case "(" | ")":
                depth += 1 if mark[0] == "(" else -1
                yield mark.start(), depth
            case "|":
                yield mark.start(), depth


class Either:
    """English alternatives with word edges, Chinese ones wherever they stand; both in rows.

    The apostrophe of "n't" may be left out, as people do on a phone; a word between may be a name
    that has been read, and is blank.
    What has no Chinese in it is spared the Chinese alternatives.
    """

    __slots__ = ("_latin", "_zh")

    def __init__(self, en: str, zh: str = "") -> None:
        rows = table(en).replace("n't", "n'?t").replace(r"\w+ ", r"[\w\x00']+ ")
        # No English words begin with a blank, an emoji, in Chinese or with a number before that.
        latin = rf"(?<![a-z0-9])(?=[!-/:-~\x00]|\d{{1,9}}[ -~])(?:{by_first(rows)})(?![a-z0-9])"
        self._latin = re.compile(latin)
        self._zh = re.compile(by_first(table(zh))) if zh else None

    def _chinese_of(self, plain: str) -> re.Pattern[str] | None:
        return None if plain.isascii() else self._zh

    def search(self, plain: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        found = self._latin.search(plain, start, end)
        zh = self._chinese_of(plain)
        other = zh.search(plain, start, end) if zh is not None else None
        if found is None or other is None:
            return found or other
        return found if found.start() <= other.start() else other

    def match(self, plain: str, start: int = 0) -> re.Match[str] | None:
        zh = self._chinese_of(plain)
        found = self._latin.match(plain, start)
        return found or (zh.match(plain, start) if zh is not None else None)

    def finditer(self, plain: str) -> Iterator[re.Match[str]]:
        zh = self._chinese_of(plain)
        found = (pattern.finditer(plain) for pattern in (self._latin, zh) if pattern is not None)
        end = 0
        for match in heapq.merge(*found, key=re.Match.start):
            if match.start() >= end:
                yield match
                end = match.end()

    def search_outside(self, excused: "Either", plain: str) -> re.Match[str] | None:
        """The first match that lies in nothing excused; without any, nothing is excused."""
        return self.search(excused.blanked(plain)) if self.search(plain) else None

    def blanked(self, plain: str) -> str:
        """The text without what matches, at the same offsets."""
        zh = self._chinese_of(plain)
        plain = self._latin.sub(_blank, plain)
        return plain if zh is None else zh.sub(_blank, plain)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def either(en: str, zh: str = "") -> Either:
    return Either(en, zh)
