"""Who may take whose access away, and whom nobody can."""

import pytest
from sqlalchemy import select

from crm_core.channel import conversations
from crm_core.channel.conversations import IDLE, Conversation
from crm_core.errors import NotAllowed, RecordNotFound
from crm_core.people.accounts import account_of
from crm_core.people.actions import change_role, change_team, restore, revoke
from crm_core.people.actor import STRANGER, Actor, Role
from crm_core.people.errors import AdminFromSettings, LastAdmin, OwnAccess
from crm_core.people.model import AccountRow, UserRow
from crm_core.people.queries import get_person, people, teams
from crm_core.quality.errors import TooLong
from tests.crm_core.people.team import FROM_SETTINGS, Team

BELOW_A_MANAGER = {Role.REP, Role.SERVICE}


def revokes(team: Team, actor: Actor, person: Actor) -> None:
    with team.acting(actor) as work:
        revoke(work, str(person.id))


def account_id(team: Team, person: Actor) -> str:
    with team.core.reading() as work:
        account = account_of(work, str(person.id))
        assert account is not None
        return account.id


def test_a_revoked_person_is_a_stranger_at_once(team: Team) -> None:
    rep = team.member()
    with team.core.reading() as work:
        external_id = work.session.scalars(
            select(AccountRow.external_id).where(AccountRow.user_id == rep.id)
        ).one()

    revokes(team, team.member(Role.ADMIN), rep)

    assert team.calls(external_id).actor == STRANGER


def test_a_revoked_person_is_waited_for_no_longer(team: Team) -> None:
    rep = team.member()
    account = account_id(team, rep)
    with team.core.work() as work:
        conversations.write(work, account, Conversation("settings.name"))

    revokes(team, team.member(Role.ADMIN), rep)

    with team.core.reading() as work:
        assert conversations.read(work, account) == IDLE


def test_a_restored_person_is_who_they_were(team: Team) -> None:
    admin, rep = team.member(Role.ADMIN), team.member(team="North")
    revokes(team, admin, rep)

    with team.acting(admin) as work:
        restore(work, str(rep.id))

    assert team.now(rep) == rep


@pytest.mark.parametrize("role", [Role.ADMIN, Role.MANAGER, Role.REP, Role.SERVICE])
def test_a_manager_revokes_only_reps_and_service(team: Team, role: Role) -> None:
    manager, person = team.member(Role.MANAGER, "North"), team.member(role, "North")

    if role in BELOW_A_MANAGER:
        revokes(team, manager, person)
        assert team.now(person).role is None
    else:
        with pytest.raises(NotAllowed):
            revokes(team, manager, person)


def test_people_of_another_team_are_absent_for_a_manager(team: Team) -> None:
    manager, person = team.member(Role.MANAGER, "North"), team.member(team="South")

    with pytest.raises(RecordNotFound):
        revokes(team, manager, person)
    with team.acting(manager) as work, pytest.raises(RecordNotFound):
        get_person(work, "nobody")


@pytest.mark.parametrize("role", [Role.REP, Role.SERVICE, Role.CUSTOMER])
def test_others_neither_see_nor_manage_people(team: Team, role: Role) -> None:
    actor, person = team.member(role), team.member()

    with pytest.raises(NotAllowed):
        revokes(team, actor, person)
    with team.acting(actor) as work, pytest.raises(NotAllowed):
        people(work, 10)


def test_nobody_revokes_themselves(team: Team) -> None:
    team.member(Role.ADMIN)
    admin = team.member(Role.ADMIN)

    with pytest.raises(OwnAccess):
        revokes(team, admin, admin)


def test_the_last_admin_stays_admin(team: Team) -> None:
    admin = team.member(Role.ADMIN)
    revoked = team.member(Role.ADMIN)
    revokes(team, admin, revoked)

    with team.acting(admin) as work, pytest.raises(LastAdmin):
        change_role(work, str(admin.id), Role.MANAGER)


def test_an_admin_steps_down_while_there_is_another(team: Team) -> None:
    team.member(Role.ADMIN)
    admin = team.member(Role.ADMIN)

    with team.acting(admin) as work:
        change_role(work, str(admin.id), Role.REP)

    assert team.now(admin).role is Role.REP


def test_who_stands_in_the_settings_is_neither_revoked_nor_demoted(team: Team) -> None:
    admin, fixed = team.member(Role.ADMIN), team.admin_from_settings()

    with pytest.raises(AdminFromSettings):
        revokes(team, admin, fixed)
    with team.acting(admin) as work, pytest.raises(AdminFromSettings):
        change_role(work, str(fixed.id), Role.REP)


def test_a_revoked_rep_who_is_put_into_the_settings_is_an_admin_at_their_next_message(
    team: Team,
) -> None:
    rep = team.member()
    with team.core.work() as work:
        work.session.get_one(UserRow, rep.id).active = False
        row = work.session.scalars(select(AccountRow).where(AccountRow.user_id == rep.id)).one()
        row.external_id = FROM_SETTINGS

    assert team.calls(FROM_SETTINGS).actor.id == rep.id
    assert team.now(rep).role is Role.ADMIN


def test_only_an_admin_changes_roles_and_teams(team: Team) -> None:
    manager, rep = team.member(Role.MANAGER), team.member()

    with team.acting(manager) as work, pytest.raises(NotAllowed):
        change_role(work, str(rep.id), Role.SERVICE)
    with team.acting(manager) as work, pytest.raises(NotAllowed):
        change_team(work, str(rep.id), "South")


def test_nobody_of_the_team_is_made_a_customer(team: Team) -> None:
    admin, rep = team.member(Role.ADMIN), team.member()

    with team.acting(admin) as work, pytest.raises(NotAllowed):
        change_role(work, str(rep.id), Role.CUSTOMER)


def test_the_name_of_a_team_is_tidied_before_it_is_kept(team: Team) -> None:
    admin, rep = team.member(Role.ADMIN), team.member()

    with team.acting(admin) as work:
        change_team(work, str(rep.id), "  North \u200b  East\n")

    assert team.now(rep).team == "North East"


def test_a_team_with_an_endless_name_is_refused(team: Team) -> None:
    admin, rep = team.member(Role.ADMIN), team.member()

    with team.acting(admin) as work, pytest.raises(TooLong):
        change_team(work, str(rep.id), "North " * 20)


def test_people_are_listed_by_name_with_the_revoked_last(team: Team) -> None:
    admin = team.member(Role.ADMIN, name="Ada")
    zoe, bob = team.member(name="Zoe"), team.member(name="Bob")
    team.member(Role.CUSTOMER, name="Customer")
    revokes(team, admin, bob)

    with team.acting(admin) as work:
        first, second = people(work, limit=2), people(work, limit=2, offset=2)

    assert [person.id for person in first.people] == [admin.id, zoe.id]
    assert [person.id for person in second.people] == [bob.id]
    assert first.total == second.total == 3


def test_a_manager_sees_the_people_of_their_own_team(team: Team) -> None:
    manager, rep = team.member(Role.MANAGER, "North"), team.member(team="North")
    team.member(team="South")

    with team.acting(manager) as work:
        assert {person.id for person in people(work, 10).people} == {manager.id, rep.id}


def test_the_teams_are_those_that_people_are_in(team: Team) -> None:
    admin = team.member(Role.ADMIN)
    for name in ("South", "North", "South"):
        team.member(team=name)

    with team.acting(admin) as work:
        assert teams(work) == ["North", "South"]


def test_every_change_of_access_is_in_the_audit_trail_once(team: Team) -> None:
    admin, rep = team.member(Role.ADMIN), team.member()
    with team.acting(admin) as work:
        for _ in range(2):
            revoke(work, str(rep.id))
        for _ in range(2):
            restore(work, str(rep.id))
            change_role(work, str(rep.id), Role.SERVICE)
            change_team(work, str(rep.id), "North")

    done = sorted(action for action, by in team.trail() if by == admin.id)
    assert done == ["change_role", "change_team", "restore", "revoke"]
