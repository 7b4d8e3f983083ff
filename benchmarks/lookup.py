"""How fast a lookup is and how often it finds whom it meant, beside `LIKE '%x%'`."""

import argparse
import random
import statistics
import time
from collections.abc import Callable, Sequence

from sqlalchemy import select, union

from benchmarks.customers import Known, populate
from benchmarks.stores import STORES
from crm_core.core import Core
from crm_core.customers.model import ContactMethodRow, ContactRow, CustomerRow
from crm_core.lookup.readings import initials, usual_reading
from crm_core.lookup.search import find
from crm_core.people.actor import Actor
from crm_core.settings import CoreSettings
from crm_core.store.migrate import migrate
from crm_core.work import Work

CUSTOMERS, EACH, FIRST = 20_000, 100, 5
_PLACE = 2
Search = Callable[[Work, str], Sequence[str]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--customers", type=int, default=CUSTOMERS)
    parser.add_argument("--engine", choices=("sqlite", "postgresql"), nargs="*")
    wanted = parser.parse_args()
    engines = {name.lower(): store for name, store in STORES.items()}
    for name in wanted.engine or engines:
        with engines[name]() as url:
            measure(name, url, wanted.customers)


def measure(engine: str, url: str, customers: int) -> None:
    core = Core.open(CoreSettings(_env_file=None, database_url=url))  # type: ignore[call-arg]
    migrate(core.engine)
    started = time.perf_counter()
    rep, known = populate(core, customers)
    took = time.perf_counter() - started
    print(f"\nLookup among {customers:,} customers on {engine} ({customers / took:,.0f} made a s)")
    by_like = [_timed(core, rep, known, kind, _like, EACH // 10) for kind in _TYPED]
    by_terms = {kind: _timed(core, rep, known, kind, _find, EACH) for kind in _TYPED}
    reference = statistics.median(ms for runs in by_like for ms, _ in runs)
    for kind, runs in by_terms.items():
        _print(kind, runs, reference)
    _print("all of these", [run for runs in by_terms.values() for run in runs], reference)
    _print("LIKE '%x%'", [run for runs in by_like for run in runs], reference)
    core.close()


def _print(kind: str, runs: list[tuple[float, bool]], reference: float) -> None:
    times = sorted(ms for ms, _ in runs)
    median, late = statistics.median(times), times[int(len(times) * 0.99)]
    found = sum(hit for _, hit in runs) / len(runs)
    print(
        f"{kind:18} p50 {median:8.2f} ms  p99 {late:8.2f} ms  "
        f"in the first {FIRST}: {found:6.1%}  LIKE takes {reference / median:5.1f} times as long"
    )


def _timed(
    core: Core, rep: Actor, known: Sequence[Known], kind: str, search: Search, times: int
) -> list[tuple[float, bool]]:
    dice = random.Random(kind)
    runs: list[tuple[float, bool]] = []
    with core.reading(rep) as work:
        while len(runs) < times:
            meant = dice.choice(known)
            typed = _TYPED[kind](meant, dice)
            if typed:
                started = time.perf_counter()
                found = search(work, typed)
                runs.append(((time.perf_counter() - started) * 1000, meant.id in found))
    return runs


def _find(work: Work, typed: str) -> list[str]:
    return [hit.customer_id for hit in find(work, typed, FIRST)]


def _like(work: Work, typed: str) -> list[str]:
    pattern = f"%{typed}%"
    found = union(
        select(CustomerRow.id).where(CustomerRow.name.like(pattern)),
        select(ContactRow.customer_id).where(ContactRow.name.like(pattern)),
        select(ContactMethodRow.customer_id).where(ContactMethodRow.value.like(pattern)),
    )
    return list(work.session.scalars(found.limit(FIRST)))


def _core(known: Known) -> str:
    return known.brand.partition("市")[2] or known.brand[_PLACE:]


def _initials(han: str) -> str:
    return initials(usual_reading(han))


def _slip(known: Known, dice: random.Random) -> str:
    """A letter left out, or two in the wrong order."""
    if known.is_chinese:
        return ""
    place = dice.randrange(1, len(known.brand) - 1)
    before, one, two, after = (
        known.brand[:place],
        known.brand[place],
        known.brand[place + 1],
        known.brand[place + 2 :],
    )
    return before + dice.choice((two, two + one)) + after


_TYPED: dict[str, Callable[[Known, random.Random], str]] = {
    "name": lambda k, _: _core(k) if k.is_chinese else k.brand,
    "2 characters": lambda k, _: _core(k)[:2] if k.is_chinese else "",
    "fragment": lambda k, _: (_core(k) + k.trade)[1:5] if k.is_chinese else k.brand[2:].lower(),
    "pinyin": lambda k, _: "".join(usual_reading(_core(k))) if k.is_chinese else "",
    "initials": lambda k, _: _initials(_core(k) + k.trade[:2]) if k.is_chinese else "",
    "phone tail": lambda k, _: k.phone[-4:],
    "phone": lambda k, _: k.phone.removeprefix("+86"),
    "e-mail": lambda k, _: k.email,
    "contact": lambda k, _: k.contact,
    "name and contact": lambda k, _: f"{k.contact} {_core(k) if k.is_chinese else k.brand}",
    "slip": _slip,
}


if __name__ == "__main__":
    main()
