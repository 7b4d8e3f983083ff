"""Leaders bring people in by a link and its code."""

import pytest

from crm_core.people.actor import Role
from tests.kit.person import Person
from tests.kit.world import BOT_USERNAME, World


def link_of(person: Person) -> str:
    """The link in the latest text that has one."""
    texts = [message.body.get("text", "") for message in person.messages]
    text: str = next(text for text in reversed(texts) if "https://" in text)
    return text[text.index("https://") :].strip()


@pytest.mark.parametrize("said", ["/invite rep", "/invite REP", "/invite 销售", "/invite  sales "])
def test_a_role_on_the_line_gives_the_link_as_text_and_its_code_as_a_picture(
    world: World, said: str
) -> None:
    manager = world.manager()
    manager.says(said)
    text, picture = manager.messages[-2:]
    assert link_of(manager).startswith(f"https://t.me/{BOT_USERNAME}?start=")
    assert "until Mon 30 Nov 10:00" in text.body["text"]
    size = picture.body["photo"][-1]
    assert size["width"] == size["height"] >= 300


@pytest.mark.parametrize(
    ("label", "role"), [("Rep", Role.REP), ("Service", Role.SERVICE), ("Admin", Role.ADMIN)]
)
def test_without_a_role_the_roles_are_offered(world: World, label: str, role: Role) -> None:
    admin = world.admin()
    admin.says("/invite")
    admin.taps(label)
    newcomer = world.stranger("Nia New")
    newcomer.starts(link_of(admin).partition("start=")[2])
    admin.says("/team")
    admin.sees(f"Nia New · {role}")


def test_a_manager_is_offered_the_roles_below_their_own(world: World) -> None:
    manager = world.manager()
    manager.says("/invite")
    assert manager.buttons() == ["Rep", "Service", "Customer"]


def test_a_manager_cannot_invite_an_admin(world: World) -> None:
    manager = world.manager()
    manager.says("/invite admin")
    manager.sees("Your role does not include this")


def test_a_rep_invites_nobody(world: World) -> None:
    rep = world.rep()
    rep.says("/invite rep")
    rep.sees("Your role does not include this")


def test_what_is_no_role_is_answered_with_the_roles(world: World) -> None:
    manager = world.manager()
    manager.says("/invite Acme <b>")
    manager.sees("“Acme <b>” is neither", "/invite rep", "Rep", "Service")


def test_a_withdrawn_invitation_lets_nobody_in(world: World) -> None:
    manager = world.manager()
    manager.says("/invite rep")
    key = link_of(manager).partition("start=")[2]
    manager.taps("Withdraw")
    assert "Withdrawn" in manager.messages[-2].body["text"]
    stranger = world.stranger()
    stranger.starts(key)
    stranger.sees("no longer good")


def test_an_invitation_survives_a_restart(world: World) -> None:
    manager = world.manager()
    manager.says("/invite rep")
    world.restart_bot()
    newcomer = world.stranger("Nia New")
    newcomer.starts(link_of(manager).partition("start=")[2])
    newcomer.sees("Hello Nia New")
