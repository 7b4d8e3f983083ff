"""How a conversation declares its steps: by command, by button, by awaited answer, by content."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from telegram.ext.filters import BaseFilter

from bot.callbacks import Press, code_of
from bot.turn import Turn
from crm_core.channel.drafts import Draft
from crm_core.people.actor import Role

Step = Callable[[Turn], None]
EditStep = Callable[[Turn, Draft], None]
P = TypeVar("P", bound=Press)

STAFF = frozenset({Role.ADMIN, Role.MANAGER, Role.REP, Role.SERVICE})
LEADERS = frozenset({Role.ADMIN, Role.MANAGER})
CUSTOMERS = frozenset({Role.CUSTOMER})
EVERYONE: frozenset[Role | None] = frozenset({*Role, None})


@dataclass(frozen=True, slots=True)
class CommandStep:
    step: Step
    roles: Collection[Role | None]


@dataclass(frozen=True, slots=True)
class PressStep:
    press: type[Press]
    step: Callable[[Turn, Any], None]
    roles: Collection[Role | None]


@dataclass(frozen=True, slots=True)
class ContentStep:
    content: BaseFilter
    step: Step
    roles: Collection[Role | None] = STAFF
    unless: Callable[[Turn], bool] | None = None

    def fits(self, turn: Turn) -> bool:
        return turn.actor.role in self.roles and bool(self.content.check_update(turn.update))

    def is_passed_over(self, turn: Turn) -> bool:
        return self.unless is not None and self.fits(turn) and self.unless(turn)


@dataclass
class Routes:
    """The steps of one conversation. The router is the sum of them all."""

    commands: dict[str, CommandStep] = field(default_factory=dict)
    presses: dict[str, PressStep] = field(default_factory=dict)
    answers: dict[str, list[ContentStep]] = field(default_factory=dict)
    contents: list[ContentStep] = field(default_factory=list)
    edits: dict[str, EditStep] = field(default_factory=dict)

    def command(
        self,
        name: str,
        roles: Collection[Role | None] = STAFF,
    ) -> Callable[[Step], Step]:
        def register(step: Step) -> Step:
            self.commands[name] = CommandStep(step, roles)
            return step

        return register

    def press(
        self,
        press: type[P],
        roles: Collection[Role | None] = STAFF,
    ) -> Callable[[Callable[[Turn, P], None]], Callable[[Turn, P], None]]:
        def register(step: Callable[[Turn, P], None]) -> Callable[[Turn, P], None]:
            self.presses[press.CODE] = PressStep(press, step, roles)
            return step

        return register

    def answer(
        self,
        awaited: str,
        content: BaseFilter,
        unless: Callable[[Turn], bool] | None = None,
    ) -> Callable[[Step], Step]:
        """For a message of that content while the conversation waits at `awaited`.

        Where `unless` holds it is no answer: the question is passed over, and what was said is
        taken as if nothing were awaited.
        """

        def register(step: Step) -> Step:
            answer = ContentStep(content, step, EVERYONE, unless)
            self.answers.setdefault(awaited, []).append(answer)
            return step

        return register

    def content(
        self,
        content: BaseFilter,
        roles: Collection[Role | None] = STAFF,
    ) -> Callable[[Step], Step]:
        """For a message of that content while nothing is awaited; the first that matches."""

        def register(step: Step) -> Step:
            self.contents.append(ContentStep(content, step, roles))
            return step

        return register

    def edit(self, draft_kind: str) -> Callable[[EditStep], EditStep]:
        """For a message that the person changed after it had led to a draft of that kind."""

        def register(step: EditStep) -> EditStep:
            self.edits[draft_kind] = step
            return step

        return register

    @classmethod
    def sum(cls, parts: "Iterable[Routes]") -> "Routes":
        whole = cls()
        for part in parts:
            if doubled := {*whole.commands} & {*part.commands} | {*whole.presses} & {*part.presses}:
                msg = f"declared twice: {sorted(doubled)}"
                raise ValueError(msg)
            whole.commands |= part.commands
            whole.presses |= part.presses
            for awaited, steps in part.answers.items():
                whole.answers.setdefault(awaited, []).extend(steps)
            whole.contents += part.contents
            whole.edits |= part.edits
        return whole

    def pressed(self, data: str, role: Role | None) -> tuple[PressStep, Press] | None:
        """None for a button that nobody knows any more."""
        found = self.presses.get(code_of(data))
        press = found.press.unpack(data) if found else None
        if found is None or press is None or role not in found.roles:
            return None
        return found, press


def first_match(steps: Iterable[ContentStep], turn: Turn) -> Step | None:
    return next((candidate.step for candidate in steps if candidate.fits(turn)), None)
