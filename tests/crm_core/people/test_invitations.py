"""One link lets one person in, once, for a week, for as long as its inviter may invite."""

import datetime as dt

import pytest
from sqlalchemy import select

from crm_core.errors import NotAllowed, RecordNotFound
from crm_core.people.accounts import Account
from crm_core.people.actions import change_role, revoke
from crm_core.people.actor import SYSTEM, Actor, Role
from crm_core.people.errors import (
    AccessWithdrawn,
    AlreadyMember,
    InvitationExpired,
    InvitationUnknown,
    InvitationUsed,
    OwnInvitation,
)
from crm_core.people.invitations import invite, join, withdraw
from crm_core.people.model import InvitationRow
from crm_core.people.views import Joining
from tests.crm_core.people.team import Team

WEEK = dt.timedelta(days=7)
INVITERS = {
    Role.ADMIN: {Role.ADMIN, Role.MANAGER, Role.REP, Role.SERVICE},
    Role.MANAGER: {Role.REP, Role.SERVICE},
}


def invited(team: Team, by: Actor = SYSTEM, role: Role = Role.REP, into: str = "") -> str:
    with team.acting(by) as work:
        return invite(work, role, into)


def opens(team: Team, account: Account, token: str) -> Joining:
    with team.acting(account.actor) as work:
        return join(work, token, account, "Sam")


def test_an_invitation_lets_its_holder_in_with_its_role_and_the_inviters_team(team: Team) -> None:
    manager = team.member(Role.MANAGER, team="North")
    account = team.calls("500", language="zh-hans")

    joining = opens(team, account, invited(team, manager, Role.SERVICE))

    newcomer = team.calls("500").actor
    assert (newcomer.role, newcomer.team, newcomer.language) == (Role.SERVICE, "North", "zh")
    assert newcomer.name == "Sam"
    assert joining == Joining(Role.SERVICE, manager.id, anew=True)


def test_the_program_itself_invites_the_first_people_into_any_team(team: Team) -> None:
    token = invited(team, SYSTEM, Role.MANAGER, "South")

    opens(team, team.calls("500"), token)

    newcomer = team.calls("500").actor
    assert (newcomer.role, newcomer.team) == (Role.MANAGER, "South")


@pytest.mark.parametrize("inviter", list(Role))
@pytest.mark.parametrize("role", list(Role))
def test_only_the_roles_below_ones_own_can_be_given(team: Team, inviter: Role, role: Role) -> None:
    actor = team.member(inviter)

    if role in INVITERS.get(inviter, set()):
        assert invited(team, actor, role)
    else:
        with pytest.raises(NotAllowed):
            invited(team, actor, role)


def test_a_manager_invites_into_no_other_team(team: Team) -> None:
    with pytest.raises(NotAllowed):
        invited(team, team.member(Role.MANAGER, team="North"), Role.REP, "South")


def test_the_store_does_not_know_the_token(team: Team) -> None:
    token = invited(team)

    with team.core.reading() as work:
        row = work.session.execute(select(*InvitationRow.__table__.columns)).one()
    assert token not in str(row)


def test_an_unknown_token_lets_nobody_in(team: Team) -> None:
    invited(team)

    with pytest.raises(InvitationUnknown):
        opens(team, team.calls(), "no-such-token")


def test_a_used_invitation_lets_nobody_else_in(team: Team) -> None:
    token = invited(team)
    opens(team, team.calls(), token)

    with pytest.raises(InvitationUsed):
        opens(team, team.calls(), token)


def test_opening_the_same_link_twice_joins_once(team: Team) -> None:
    token = invited(team)
    opens(team, team.calls("500"), token)

    assert opens(team, team.calls("500"), token) == Joining(Role.REP, None, anew=False)
    assert [action for action, _ in team.trail()].count("join") == 1


def test_an_invitation_expires_after_a_week(team: Team) -> None:
    early, late = invited(team), invited(team)

    team.clock.advance(WEEK - dt.timedelta(seconds=1))
    opens(team, team.calls(), early)
    team.clock.advance(dt.timedelta(seconds=1))

    with pytest.raises(InvitationExpired):
        opens(team, team.calls(), late)


def test_the_inviter_cannot_use_the_link_up(team: Team) -> None:
    manager = team.member(Role.MANAGER)
    token, account = invited(team, manager), team.calls()
    with team.acting(manager) as work, pytest.raises(OwnInvitation):
        join(work, token, account, "Meg")

    assert opens(team, team.calls(), token).anew


def test_a_member_leaves_the_link_good_for_somebody_else(team: Team) -> None:
    token = invited(team)
    account = team.calls()
    with team.acting(team.member()) as work, pytest.raises(AlreadyMember):
        join(work, token, account, "Rui")

    assert opens(team, team.calls(), token).anew


def test_a_revoked_person_gets_back_in_by_no_link(team: Team) -> None:
    admin = team.member(Role.ADMIN)
    opens(team, team.calls("500"), invited(team))
    member = str(team.calls("500").actor.id)
    with team.acting(admin) as work:
        revoke(work, member)

    with pytest.raises(AccessWithdrawn):
        opens(team, team.calls("500"), invited(team))


def test_the_links_of_a_revoked_inviter_are_worthless(team: Team) -> None:
    admin, manager = team.member(Role.ADMIN), team.member(Role.MANAGER)
    token = invited(team, manager)
    with team.acting(admin) as work:
        revoke(work, str(manager.id))

    with pytest.raises(InvitationExpired):
        opens(team, team.calls(), token)


def test_the_links_of_an_inviter_who_may_no_longer_invite_are_worthless(team: Team) -> None:
    admin, other = team.member(Role.ADMIN), team.member(Role.ADMIN)
    token = invited(team, other, Role.ADMIN)
    with team.acting(admin) as work:
        change_role(work, str(other.id), Role.MANAGER)

    with pytest.raises(InvitationExpired):
        opens(team, team.calls(), token)


def test_a_withdrawn_invitation_lets_nobody_in(team: Team) -> None:
    manager = team.member(Role.MANAGER)
    token = invited(team, manager)
    with team.acting(manager) as work:
        withdraw(work, token)

    with pytest.raises(InvitationExpired):
        opens(team, team.calls(), token)


def test_nobody_withdraws_what_a_colleague_gave_out(team: Team) -> None:
    token = invited(team, team.member(Role.MANAGER))

    with team.acting(team.member(Role.MANAGER)) as work, pytest.raises(RecordNotFound):
        withdraw(work, token)


def test_an_admin_withdraws_anybodys_invitation(team: Team) -> None:
    token = invited(team, team.member(Role.MANAGER))

    with team.acting(team.member(Role.ADMIN)) as work:
        assert withdraw(work, token) is Role.REP


def test_a_used_invitation_cannot_be_withdrawn(team: Team) -> None:
    token = invited(team)
    opens(team, team.calls(), token)

    with team.acting(team.member(Role.ADMIN)) as work, pytest.raises(InvitationUsed):
        withdraw(work, token)


def test_inviting_and_joining_are_in_the_audit_trail(team: Team) -> None:
    manager = team.member(Role.MANAGER)
    token = invited(team, manager)
    team.clock.advance(dt.timedelta(minutes=1))
    opens(team, team.calls("500"), token)

    assert team.trail() == [("invite", manager.id), ("join", team.calls("500").actor.id)]
