"""How a line of the grammar is written: a pattern, and what its match says."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass

from crm_core.understanding.time.components import Clock, Day, Found, Moment, Part, Repeat

Meaning = Day | Clock | Part | Moment | Repeat
Build = Callable[[re.Match[str]], "Meaning | tuple[Meaning, ...] | None"]

DIGIT, HALF_DAY, PARTED, FOUR_DIGITS = "0", "0 pm", "0.0", "0000"
"""In `needs`: any digit; one before am or pm; two round a sign or the h of 10h30; four of them."""
_TOKEN = re.compile(r"[a-z]+|[\u4e00-\u9fff]")
_SHAPES = {
    HALF_DAY: re.compile(r"\d\s?[ap]"),
    PARTED: re.compile(r"\d[-/.:h]\d"),
    FOUR_DIGITS: re.compile(r"\d{4}"),
}
_ANY_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Rule:
    pattern: re.Pattern[str]
    build: Build
    needs: frozenset[str] = frozenset()
    """One of these words, or Chinese characters, is in every match: asked before the pattern."""
    weak: bool = False

    def find(self, text: str) -> Iterator[Found]:
        for match in self.pattern.finditer(text):
            meaning = self.build(match)
            if meaning is not None:
                yield self._found(match, meaning)

    def _found(self, match: re.Match[str], meaning: Meaning | tuple[Meaning, ...]) -> Found:
        parts = meaning if isinstance(meaning, tuple) else (meaning,)
        said = {type(part).__name__.lower(): part for part in parts}
        return Found(match.start(), match.end(), weak=self.weak, **said)  # type: ignore[arg-type]


class RuleBook:
    """Finds the few rules that can match a text by the words that are in it."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules = tuple(rules)
        self._always = [n for n, rule in enumerate(self._rules) if not rule.needs]
        self._by_token: dict[str, list[int]] = {}
        for number, rule in enumerate(self._rules):
            for token in rule.needs:
                self._by_token.setdefault(token, []).append(number)

    def of(self, present: Iterable[str]) -> list[Rule]:
        numbers = set(self._always)
        for token in present:
            numbers.update(self._by_token.get(token, ()))
        return [self._rules[number] for number in sorted(numbers)]


def tokens(plain: str) -> frozenset[str]:
    """What `needs` is asked about."""
    found = set(_TOKEN.findall(plain))
    if _ANY_DIGIT.search(plain):
        found.add(DIGIT)
        found.update(shape for shape, pattern in _SHAPES.items() if pattern.search(plain))
    return frozenset(found)


def keys(words: Collection[str]) -> frozenset[str]:
    """The last word of each, as `tokens` would cut it; shapes of digits are kept."""
    return frozenset(map(_key, words))


def _key(word: str) -> str:
    if word in _SHAPES:
        return word
    cut = _TOKEN.findall(word)
    return cut[-1] if cut else DIGIT
