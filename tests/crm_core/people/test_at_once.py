"""Two at the same moment: one is let through, the other is told why not."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from crm_core.errors import Refusal
from crm_core.people.actions import change_role
from crm_core.people.actor import SYSTEM, Actor, Role
from crm_core.people.errors import InvitationUsed, LastAdmin
from crm_core.people.invitations import invite, join
from crm_core.work import Work
from tests.crm_core.people.team import Team


def refusals(team: Team, *attempts: tuple[Actor, Callable[[Work], object]]) -> list[type[Refusal]]:
    """What those were refused with who were too late; all of them begin together."""
    begin = Barrier(len(attempts))

    def run(actor: Actor, use: Callable[[Work], object]) -> type[Refusal] | None:
        begin.wait()
        try:
            with team.acting(actor) as work:
                use(work)
        except Refusal as refused:
            return type(refused)
        return None

    with ThreadPoolExecutor(len(attempts)) as pool:
        outcomes = pool.map(run, *zip(*attempts, strict=True))
    return [refused for refused in outcomes if refused is not None]


def test_one_link_opened_by_two_lets_one_of_them_in(team: Team) -> None:
    with team.acting(SYSTEM) as work:
        token = invite(work, Role.REP)
    first, second = team.calls("501"), team.calls("502")

    refused = refusals(
        team,
        (first.actor, lambda work: join(work, token, first, "First")),
        (second.actor, lambda work: join(work, token, second, "Second")),
    )

    assert refused == [InvitationUsed]
    roles = {team.calls("501").actor.role, team.calls("502").actor.role}
    assert roles == {Role.REP, None}


def test_two_admins_who_demote_each_other_leave_one(team: Team) -> None:
    ada, bea = team.member(Role.ADMIN), team.member(Role.ADMIN)

    refused = refusals(
        team,
        (ada, lambda work: change_role(work, str(bea.id), Role.REP)),
        (bea, lambda work: change_role(work, str(ada.id), Role.REP)),
    )

    assert refused == [LastAdmin]
    assert {team.now(ada).role, team.now(bea).role} == {Role.ADMIN, Role.REP}
