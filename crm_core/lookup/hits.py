"""Which of the customers found is meant most likely."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from crm_core.lookup.candidates import Candidate
from crm_core.lookup.kinds import FRAGMENT, Kind, score
from crm_core.work import Work

_BEST_GUESS = FRAGMENT - 1


@dataclass(frozen=True, slots=True)
class Hit:
    """`kind` is what of the customer was typed; `contact_id` whose it is, if a person's."""

    customer_id: str
    contact_id: str | None
    score: int
    kind: Kind

    @property
    def is_guess(self) -> bool:
        """Nothing begins as typed; this comes near."""
        return self.score < FRAGMENT


Scored = tuple[Candidate, Hit]


def scored(candidate: Candidate, words: Sequence[str]) -> Scored:
    """All words count alike; the best of them gives the kind."""
    scores = [
        score(kind, whole=term == word)
        for (term, kind, _), word in zip(candidate.matches, words, strict=True)
    ]
    best = scores.index(max(scores))
    contacts = [contact_id for _, _, contact_id in candidate.matches if contact_id]
    hit = Hit(
        customer_id=candidate.customer_id,
        contact_id=contacts[0] if contacts else None,
        score=sum(scores) // len(scores),
        kind=candidate.matches[best][1],
    )
    return candidate, hit


def guessed(found: Scored, similarity: float) -> Scored:
    """Ranks behind all that fits, by how near it comes."""
    candidate, hit = found
    return candidate, replace(hit, score=round(_BEST_GUESS * similarity))


def ranked(work: Work, found: Iterable[Scored]) -> list[Hit]:
    """One for each customer. Among equals the actor's own, then those contacted last."""

    def place(item: Scored) -> tuple[int, bool, float, str]:
        candidate, hit = item
        last = candidate.last_contact_at
        return (
            -hit.score,
            candidate.owner_id != work.actor.id,
            -last.timestamp() if last else 0.0,
            candidate.name,
        )

    best: dict[str, Hit] = {}
    for _, hit in sorted(found, key=place):
        best.setdefault(hit.customer_id, hit)
    return list(best.values())
