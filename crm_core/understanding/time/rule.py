"""How a line of the grammar is written: a pattern, and what its match says."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from crm_core.understanding.time.components import Clock, Day, Found, Moment, Part, Repeat

Meaning = Day | Clock | Part | Moment | Repeat
Build = Callable[[re.Match[str]], "Meaning | tuple[Meaning, ...] | None"]


@dataclass(frozen=True, slots=True)
class Rule:
    pattern: re.Pattern[str]
    build: Build
    weak: bool = False
    needs: str = ""
    """One of these characters is in every match: a cheap test before the pattern is tried."""

    def find(self, text: str) -> Iterator[Found]:
        for match in self.pattern.finditer(text):
            meaning = self.build(match)
            if meaning is not None:
                parts = meaning if isinstance(meaning, tuple) else (meaning,)
                yield _found(match, parts, weak=self.weak)


def _found(match: re.Match[str], meaning: Iterable[Meaning], *, weak: bool) -> Found:
    said: dict[str, Meaning] = {type(part).__name__.lower(): part for part in meaning}
    return Found(match.start(), match.end(), weak=weak, **said)  # type: ignore[arg-type]
