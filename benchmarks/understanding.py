"""How much of what reps type is read rightly, and how fast, beside readers of time expressions.

Times are of the processor: what else runs on the machine does not count.
"""

import argparse
import json
import random
import resource
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from benchmarks import time_readers
from benchmarks.customers import made
from crm_core.understanding import Directory, DirectoryContact, DirectoryCustomer, understand
from crm_core.understanding.lines import read_directory, understand_line
from tests.crm_core.understanding.judging import (
    CORPORA,
    REPS,
    messages,
    mistakes,
    sentences,
    times_wrong,
)

ZONE = "Asia/Shanghai"
NOW = datetime(2026, 11, 23, 10, 0, tzinfo=ZoneInfo(ZONE))
NOBODY = Directory.build(())
SIZES = (10_000, 100_000)
LONGEST = 4096
WORST = (
    "mon ",
    "周一",
    "7",
    " ",
    "a",
    "12:30 ",
    "3月5日",
    "李总说",
    "Visited ",
    "¥5万 ",
    "的",
    "\U0001f600",
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--customers", type=int, nargs="*", default=SIZES)
    wanted = parser.parse_args()
    reps = read_directory(json.loads((REPS / "directory.json").read_text("utf-8")))
    print("\nUnderstanding: messages and times of reps that are read wholly right")
    for corpus in CORPORA:
        _print_scores(corpus, reps)
    print("\nTime expressions beside other readers: value right, found where there is none, ms")
    for name, reader, languages in time_readers.available():
        for language in languages:
            _print_reader(name, reader, language)
    _print_worst(reps)
    for customers in wanted.customers:
        _print_size(customers)


def _print_scores(corpus: str, reps: Directory) -> None:
    told = messages(corpus)
    wrong = sum(bool(mistakes(m, _pred(m.text, reps))) for m in told)
    times = sentences(corpus)
    unread = sum(bool(times_wrong(s, _times(s.text))) for s in times)
    spent = [_spent(lambda text=m.text: _read(text, reps)) for m in told]
    print(
        f"{corpus:12} messages {len(told) - wrong:3} of {len(told)}   "
        f"times {len(times) - unread:3} of {len(times)}   {_distribution(spent)}"
    )


def _print_reader(name: str, reader: time_readers.Reader, language: str) -> None:
    read, found, of, without, spent = 0, 0, 0, 0, []
    for sentence in (s for c in CORPORA if c.startswith(language) for s in sentences(c)):
        meant = [t for t in sentence.times if t[1] != "-"]
        started = time.process_time()
        said = reader(sentence.text, NOW)
        spent.append((time.process_time() - started) * 1000)
        of += len(meant)
        without += not sentence.times
        found += not sentence.times and bool(said)
        read += time_readers.right(meant, said)
    print(
        f"{name:18} {language}  {read / of:6.1%}  {found:2} of {without:2}  "
        f"{statistics.median(spent):7.2f} ms"
    )


def _print_worst(reps: Directory) -> None:
    print(f"\nThe worst of {LONGEST:,} characters")
    for text in WORST:
        whole = (text * LONGEST)[:LONGEST]
        print(
            f"{text!r:12} {min(_spent(lambda w=whole: _read(w, reps)) for _ in range(3)):7.1f} ms"
        )


def _print_size(count: int) -> None:
    rows = list(_customers(count))
    before, started = _memory(), time.process_time()
    directory = Directory.build(rows)
    took, more = time.process_time() - started, _memory() - before
    said = list(_said(rows))
    _read(said[0], directory)
    spent = [_spent(lambda text=text: _read(text, directory)) for text in said]
    print(f"\nA directory of {count:,} customers: {took:.1f} s to load, {more:.0f} MB more")
    print(f"  {_distribution(spent)}")


def _customers(count: int) -> Iterator[DirectoryCustomer]:
    for known in made(random.Random(7), count):
        person = DirectoryContact(f"p{known.id}", known.contact, title="Buyer")
        yield DirectoryCustomer(known.id, known.brand + known.trade, (known.brand,), (person,))


def _said(rows: Sequence[DirectoryCustomer]) -> Iterator[str]:
    """The reps' messages, each of a customer of the directory."""
    dice = random.Random(7)
    for corpus in CORPORA:
        for message in messages(corpus):
            yield f"{dice.choice(rows).name}, {message.text}"


def _pred(text: str, directory: Directory) -> dict[str, object]:
    return understand_line({"text": text}, NOW, ZONE, directory)["pred"]


def _times(text: str) -> list[tuple[str, str]]:
    found = understand_line({"text": text}, NOW, ZONE, NOBODY)["preds"]
    return [(text[one["start"] : one["end"]], one["value"]) for one in found]


def _read(text: str, directory: Directory) -> None:
    understand(text, NOW, ZONE, directory)


def _spent(run: Callable[[], None]) -> float:
    started = time.process_time()
    run()
    return (time.process_time() - started) * 1000


def _distribution(spent: Sequence[float]) -> str:
    ordered = sorted(spent)
    late = ordered[int(len(ordered) * 0.99)]
    return f"p50 {statistics.median(ordered):6.2f} ms  p99 {late:6.2f} ms"


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
