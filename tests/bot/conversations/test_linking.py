"""A customer's own chat is tied to the record by a link, and only with consent."""

import pytest
from sqlalchemy import select

from bot.sandbox.world import Json
from crm_core.customers.views import CustomerView, NewContact
from crm_core.linking.model import CustomerInvitationRow
from crm_core.people.model import UserRow
from crm_core.people.preferences import change_timezone
from tests.kit.linking import consents, link_customer, links, token_in
from tests.kit.person import Person
from tests.kit.world import BOT_USERNAME, World


@pytest.fixture
def rep(world: World) -> Person:
    return world.rep()


@pytest.fixture
def kestrel(world: World, rep: Person) -> CustomerView:
    return world.customer(rep, "Kestrel Robotics", NewContact("Mara Voss"))


def menu(person: Person) -> list[str]:
    commands: list[Json] = person.phone.commands()
    return [command["command"] for command in commands]


def test_a_customer_reads_the_notice_agrees_and_is_linked(
    world: World, rep: Person, kestrel: CustomerView
) -> None:
    rep.says("/invite Kestrel")
    text, picture = rep.messages[-2:]
    assert f"https://t.me/{BOT_USERNAME}?start=" in text.body["text"]
    assert picture.body["photo"][-1]["width"] >= 300
    mara = world.stranger("Mara V.")
    mara.starts(token_in(rep))
    mara.sees("Rui Zhang would like to ask you", "version 1", "Agree", "No", "中文")
    assert links(world) == []
    world.restart_bot()
    mara.taps("Agree")
    mara.sees("Thank you, Mara V.")
    rep.sees("Mara V. opened your link", "linked as Mara Voss (Kestrel Robotics)", "Unlink")
    [link], [consent] = links(world), consents(world)
    assert (link.customer_id, link.contact_id) == (kestrel.id, kestrel.contacts[0].id)
    assert (consent.user_id, consent.notice, consent.language) == (link.user_id, 1, "en")
    assert menu(mara) == ["privacy", "stop", "help", "start"]


def test_the_store_keeps_only_the_hash_of_a_link(
    world: World, rep: Person, kestrel: CustomerView
) -> None:
    rep.says(f"/invite {kestrel.name}")
    with world.core.reading() as work:
        [row] = work.session.scalars(select(CustomerInvitationRow))
    assert token_in(rep) not in row.token_hash


def test_the_notice_can_be_read_in_the_other_language_and_everything_then_is(
    world: World, rep: Person, kestrel: CustomerView
) -> None:
    rep.says(f"/invite {kestrel.name}")
    mara = world.stranger("Mara V.")
    mara.starts(token_in(rep))
    mara.taps("中文")
    mara.sees("Rui Zhang 希望偶尔在这里问问您是否满意", "同意", "否", "English")
    mara.taps("同意")
    mara.sees("谢谢您")
    assert [consent.language for consent in consents(world)] == ["zh"]
    mara.says("你好")
    mara.sees("没有人值守")


def test_who_says_no_stays_a_stranger_and_the_link_stays_good(
    world: World, rep: Person, kestrel: CustomerView
) -> None:
    rep.says(f"/invite {kestrel.name}")
    mara = world.stranger()
    mara.starts(token_in(rep))
    agree = mara.data_of("Agree")
    mara.taps("No")
    mara.sees("nothing was kept")
    assert (links(world), consents(world)) == ([], [])
    mara.says("hello")
    mara.sees("works for one team")
    mara.presses(agree)
    assert "decided on this already" in mara.popup
    mara.starts(token_in(rep))
    mara.taps("Agree")
    assert len(links(world)) == 1


def test_a_link_lets_one_person_in_and_expires(
    world: World, rep: Person, kestrel: CustomerView
) -> None:
    mara = link_customer(world, rep, kestrel)
    mara.starts(token_in(rep))
    mara.sees("Hello Mara V.")
    other = world.stranger("Otto Other")
    other.starts(token_in(rep))
    other.sees("This invitation has been used")
    rep.says(f"/invite {kestrel.name}")
    world.advance(days=31)
    other.starts(token_in(rep))
    other.sees("no longer good")
    other.starts("nothing-like-it")
    other.sees("I do not know this invitation")
    assert len(links(world)) == 1


def test_two_people_who_read_the_same_link_cannot_both_agree(
    world: World, rep: Person, kestrel: CustomerView
) -> None:
    rep.says(f"/invite {kestrel.name}")
    first, second = world.stranger("Mara V."), world.stranger("Otto Other")
    for person in (first, second):
        person.starts(token_in(rep))
    first.taps("Agree")
    second.taps("Agree")
    assert "has been used" in second.popup
    assert len(links(world)) == 1
    second.says("hello")
    second.sees("works for one team")


def test_somebody_of_the_team_who_opens_it_does_not_use_it_up(
    world: World, rep: Person, kestrel: CustomerView
) -> None:
    rep.says(f"/invite {kestrel.name}")
    token = token_in(rep)
    rep.starts(token)
    rep.sees("This link is for the customer")
    mara = world.stranger()
    mara.starts(token)
    mara.taps("Agree")
    assert len(links(world)) == 1


def test_a_withdrawn_link_links_nobody(world: World, rep: Person, kestrel: CustomerView) -> None:
    rep.says(f"/invite {kestrel.name}")
    token = token_in(rep)
    rep.taps("Withdraw")
    mara = world.stranger()
    mara.starts(token)
    mara.sees("no longer good")


def test_a_contact_is_chosen_where_there_are_several(world: World, rep: Person) -> None:
    orion = world.customer(rep, "Orion Pumps", NewContact("Tom Reed"), NewContact("Ann Bell"))
    rep.says("/find Orion")
    rep.taps("⋯")
    rep.taps("Invite")
    rep.sees("Tom Reed", "Ann Bell", "The customer itself")
    rep.taps("Ann Bell")
    assert "Ann Bell" in rep.messages[-2].body["text"]
    ann = world.stranger()
    ann.starts(token_in(rep))
    ann.taps("Agree")
    assert [link.contact_id for link in links(world)] == [
        next(c.id for c in orion.contacts if c.name == "Ann Bell")
    ]


def test_a_customer_of_two_reps_agrees_to_each(
    world: World, rep: Person, kestrel: CustomerView
) -> None:
    other = world.rep("Lin Wei")
    orion = world.customer(other, "Orion Pumps")
    mara = link_customer(world, rep, kestrel)
    link_customer(world, other, orion, by=mara)
    assert {link.customer_id for link in links(world)} == {kestrel.id, orion.id}
    assert len({link.user_id for link in links(world)}) == 1
    assert [consent.withdrawn_at is None for consent in consents(world)] == [False, True]
    link_customer(world, rep, kestrel, by=mara)
    assert len(links(world)) == 2


def test_who_was_somebody_else_is_unlinked(
    world: World, rep: Person, kestrel: CustomerView
) -> None:
    link_customer(world, rep, kestrel)
    outsider = world.rep("Ole Outside", team="north")
    button = rep.data_of("Unlink")
    outsider.presses(button)
    assert "no such record" in outsider.popup
    rep.taps("Unlink")
    rep.sees("no longer linked to Kestrel Robotics")
    assert [link.ended_at for link in links(world)] == [world.clock.now()]
    rep.presses(button)
    assert "no such record" in rep.popup
    link_customer(world, rep, kestrel)
    rep.says("/find Kestrel")
    rep.taps("⋯")
    rep.sees("🔗 Linked: Mara Voss, on Telegram “Mara V.”, since Mon 23 Nov")
    rep.taps("Unlink Mara Voss")
    rep.sees("no longer linked to Kestrel Robotics")


def test_a_customers_account_is_none_of_the_teams(
    world: World, rep: Person, kestrel: CustomerView
) -> None:
    mara = link_customer(world, rep, kestrel)
    manager = world.manager()
    manager.says("/invite rep")
    mara.starts(token_in(manager))
    mara.sees("This account is a customer's")


def test_a_customer_lives_in_the_time_zone_of_who_looks_after_them(
    world: World, rep: Person, kestrel: CustomerView
) -> None:
    with world.core.work(world.actor(rep)) as work:
        change_timezone(work, "Europe/Berlin")
    link_customer(world, rep, kestrel)
    with world.core.reading() as work:
        assert work.session.get_one(UserRow, links(world)[0].user_id).timezone == "Europe/Berlin"


def test_a_rep_without_a_name_to_invite_is_asked_whom(
    world: World, rep: Person, kestrel: CustomerView
) -> None:
    rep.says("/invite")
    rep.sees("Which customer do you invite?")
    rep.says("nobody at all")
    rep.sees("I find no customer like")
    rep.says(kestrel.name)
    assert "?start=" in rep.messages[-2].body["text"]


def test_a_link_is_worth_nothing_once_its_inviter_is_out(
    world: World, kestrel: CustomerView, rep: Person
) -> None:
    admin = world.admin()
    rep.says(f"/invite {kestrel.name}")
    admin.says("/team")
    admin.taps("Rui Zhang")
    admin.taps("Revoke")
    admin.taps("Yes")
    mara = world.stranger()
    mara.starts(token_in(rep))
    mara.sees("no longer good")
