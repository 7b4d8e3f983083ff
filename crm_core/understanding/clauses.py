"""Where one clause ends and the next begins, with the stops that people leave out on a phone."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from crm_core.understanding.model import Span

_ABBREVIATED = "".join(
    rf"(?<!\b{short}\.)"
    for short in ("mr", "ms", "mrs", "dr", "st", "no", "co", "ltd", "inc", "corp", "vs", "approx")
)
_SENTENCE_STOP = re.compile(
    rf"[.。！？!?;；\n](?:(?<!\.)[。！？!?;；\n]*|(?<=\.)(?=\s|$|[\u4e00-\u9fff]){_ABBREVIATED}(?<!\b[ap]\.m\.))"
)
"""As below, the character first: the text between is then passed over quickly."""
_SUBJECT = (
    r"(?:(?:she|he|they|we|i)(?:'s|'ll|'d|'m|'ve|'re)?|it(?:'s|'ll|\s+(?:is|was|will|"
    r"works|looks|has|needs|must|should)))"
)
_NEXT_VERB = (
    r"send|ship|deliver|follow(?:ing)?[ -]?up|remind|reply|check back|try again|get back|come back|"
    r"circle back|revisit|chase|ping|ring|need to|needs to|must|i'll|sending|shipping|"
    r"(?:call|phone|email|text|answer|meet|visit|see) (?:him|her|them|me|back|again|"
    r"\w+ (?:back|again|on|at|"
    r"next|tomorrow|tmrw|mon|tues?|wed|thu|fri|sat|sun)[a-z]*)|next (?:call|meeting|visit|step)\w*"
)
_NO_STOP_AFTER = "".join(
    rf"(?<!\b{word}\s)"
    for word in (
        "to", "a", "an", "the", "will", "can", "could", "should", "would", "must", "may", "might",
        "or", "not", "n't", "please", "pls", "'ll", "let's", "lets", "my", "our", "his", "her",
        "their", "your", "no", "for", "of", "with", "by", "on", "in", "at", "from", "me", "if",
        "when", "that", "what", "who", "how", "as", "because", "until", "than", "before", "after",
        "i", "we", "he", "she", "they", "you", "and", "but", "so", "then", "just", "did", "does",
        "do", "says", "said", "where", "which", "think", "thinks", "hope", "once",
    )
)  # fmt: skip
_LEFT_OUT = (
    rf"(?<=\S\s)(?:(?=(?:{_SUBJECT}\s[a-z]|(?:{_NEXT_VERB})\b)){_NO_STOP_AFTER}|"
    rf"(?=(?:but|however|though)\s)|(?:and|then|so)\s(?="
    rf"(?:{_SUBJECT}|then|will|{_NEXT_VERB}|wants?|needs?|asked|said)\s)|"
    r"(?<=[\u4e00-\u9fff]\s)\s{0,2}(?=[\u4e00-\u9fff\d])|(?<=\d\s)\s{0,2}(?=[\u4e00-\u9fff]{2}))"
)
_ENDS = (
    rf"(?<=[,，:：])(?!\d)|(?<=，)|(?<=[,:：])(?<!\d[,:：])|(?<=—)—|"
    rf"(?<=\s)(?:[-–—]{{1,3}}\s|{_LEFT_OUT})"
)
_CLAUSE_STOP = re.compile(rf"[,，:：—\s](?:{_ENDS})")
_NO_UNIT = "".join(
    rf"(?<!\d{blank}[a-z]{{{length}}}\s)" for blank in ("", r"\s") for length in (1, 2, 3)
)
_TIGHT_STOP = re.compile(rf"[,，:：—\s](?:{_ENDS}|(?<=[a-z]\s){_NO_UNIT}(?=[\u4e00-\u9fff]{{2}}))")
"""Who sets no blanks round English words ends a clause with one: 回了email 报价改了."""
_SPACED = re.compile(r"[\u4e00-\u9fff]\s[a-z]")


def sentences_of(plain: str) -> tuple[Span, ...]:
    return tuple(_cut(plain, Span(0, len(plain)), _SENTENCE_STOP))


def clauses_of(plain: str, sentences: Sequence[Span]) -> tuple[Span, ...]:
    tight = not plain.isascii() and not _SPACED.search(plain)
    stop = _TIGHT_STOP if tight else _CLAUSE_STOP
    return tuple(c for s in sentences for c in _cut(plain, s, stop))


def at(spans: Sequence[Span], offset: int) -> Span | None:
    """The one that holds the offset, or the next after it."""
    found = bisect_right(spans, offset, key=lambda s: s.start) - 1
    if found >= 0 and offset < spans[found].end:
        return spans[found]
    return spans[found + 1] if found + 1 < len(spans) else None


def _cut(plain: str, within: Span, stop: re.Pattern[str]) -> Iterator[Span]:
    start = within.start
    for match in stop.finditer(plain, within.start, within.end):
        if match.start() > start:
            yield Span(start, match.start())
        start = match.end()
    if start < within.end:
        yield Span(start, within.end)
