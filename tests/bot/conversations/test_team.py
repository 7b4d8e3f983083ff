"""Leaders look after their people; what they change holds at once."""

from crm_core.people.actor import Role
from tests.kit.person import Person
from tests.kit.world import World


def opens(leader: Person, name: str) -> None:
    leader.says("/team")
    leader.taps(name)


def test_the_team_is_listed_with_roles_and_state(world: World) -> None:
    admin = world.admin()
    world.rep(team="North")
    admin.says("/team")
    admin.sees("2 people", "Ada Admin · admin", "Rui Zhang · rep · North")


def test_a_revoked_person_is_a_stranger_from_the_next_message_on(world: World) -> None:
    admin, rep = world.admin(), world.rep()
    opens(admin, "Rui Zhang")
    admin.taps("Revoke")
    admin.sees("Rui Zhang", "at once?")
    admin.taps("Yes")
    admin.sees("No access", "Restore")
    rep.says("/help")
    rep.sees("This bot works for one team")
    assert [command["command"] for command in rep.phone.commands()] == ["start"]


def test_a_revoked_persons_old_buttons_do_nothing(world: World) -> None:
    admin, rep = world.admin(), world.rep()
    rep.says("/settings")
    opens(admin, "Rui Zhang")
    admin.taps("Revoke")
    admin.taps("Yes")
    rep.taps("中文")
    assert "one team" in rep.popup
    rep.sees("Settings")


def test_revoking_can_be_thought_over(world: World) -> None:
    admin, rep = world.admin(), world.rep()
    opens(admin, "Rui Zhang")
    admin.taps("Revoke")
    admin.taps("No")
    admin.sees("Rui Zhang · rep", "Revoke")
    rep.says("/help")
    rep.sees("/log")


def test_a_restored_person_is_told_and_works_on(world: World) -> None:
    admin, rep = world.admin(), world.rep()
    opens(admin, "Rui Zhang")
    admin.taps("Revoke")
    admin.taps("Yes")
    admin.taps("Restore")
    rep.sees("You are in the team: rep")
    rep.says("/help")
    rep.sees("/log")


def test_a_new_role_comes_with_its_menu(world: World) -> None:
    admin, rep = world.admin(), world.rep(language="zh")
    opens(admin, "Rui Zhang")
    admin.taps("Role")
    admin.taps("Manager")
    admin.sees("Rui Zhang · manager")
    rep.sees("经理")
    assert "team" in {command["command"] for command in rep.phone.commands()}
    rep.says("/team")
    rep.sees("共 2 人")


def test_a_team_is_typed_once_and_chosen_from_then_on(world: World) -> None:
    admin = world.admin()
    rui, lin = world.rep(), world.rep("Lin Wei")
    opens(admin, "Rui Zhang")
    admin.taps("Team")
    admin.taps("Other")
    admin.says("华东:大客户")
    admin.sees("Rui Zhang · rep · 华东")
    rui.sees("华东")
    opens(admin, "Lin Wei")
    admin.taps("Team")
    admin.taps("华东")
    admin.sees("Lin Wei · rep · 华东")
    lin.sees("华东")


def test_a_team_that_is_gone_is_an_old_button(world: World) -> None:
    admin, rep = world.admin(), world.rep(team="North")
    opens(admin, "Rui Zhang")
    admin.taps("Team")
    old = admin.data_of("✓ North")
    admin.taps("No team")
    admin.presses(old)
    assert "no longer in use" in admin.popup
    assert world.actor(rep).team == ""


def test_a_manager_revokes_but_changes_no_roles(world: World) -> None:
    manager = world.manager(team="North")
    world.rep(team="North")
    world.rep("Lin Wei", team="South")
    manager.says("/team")
    manager.sees_no("Lin Wei")
    manager.taps("Rui Zhang")
    assert manager.buttons() == ["Revoke", "‹ Back"]


def test_nobody_sees_a_button_to_revoke_themselves(world: World) -> None:
    admin = world.admin()
    opens(admin, "Ada Admin")
    admin.sees_no("Revoke")
    admin.presses(f"tx:{admin.user_id}")
    assert "your own access" in admin.popup


def test_the_last_admin_cannot_step_down(world: World) -> None:
    admin = world.admin()
    opens(admin, "Ada Admin")
    admin.taps("Role")
    admin.taps("Rep")
    assert "last admin" in admin.popup
    assert world.actor(admin).role is Role.ADMIN


def test_an_admin_who_steps_down_has_the_smaller_menu(world: World) -> None:
    world.admin("Bea Boss")
    admin = world.admin()
    opens(admin, "Ada Admin")
    admin.taps("Role")
    admin.taps("Rep")
    assert "team" not in {command["command"] for command in admin.phone.commands()}
    admin.taps("Back")
    assert "does not include" in admin.popup


def test_who_stands_in_the_settings_cannot_be_revoked(database_url: str) -> None:
    world = World(database_url, admins=frozenset({"700000001"}))
    world.start_bot()
    try:
        fixed = world.stranger("Fay Fixed")
        fixed.starts()
        fixed.sees("Hello Fay Fixed", "/invite")
        admin = world.admin()
        opens(admin, "Fay Fixed")
        admin.taps("Revoke")
        admin.taps("Yes")
        assert "ADMINS" in admin.popup
        fixed.says("/team")
        fixed.sees("2 people")
    finally:
        world.close()


def test_a_rep_manages_nobody(world: World) -> None:
    rep = world.rep()
    rep.says("/team")
    rep.sees("Your role does not include this")


def test_a_long_team_is_paged(world: World) -> None:
    admin = world.admin()
    for number in range(9):
        world.rep(f"Rep {number}")
    admin.says("/team")
    admin.sees("10 people", "Rep 6")
    admin.sees_no("Rep 7")
    admin.taps("›")
    admin.sees("Rep 7", "Rep 8")
    admin.taps("‹")
    admin.sees("Ada Admin")
