"""What fell due while somebody had blocked the bot comes once they are back."""

from crm_core.customers.views import CustomerView
from tests.bot.conversations.follow_ups.kit import cards, promise
from tests.kit.person import Person
from tests.kit.world import World


def test_what_was_due_meanwhile_comes_once_when_they_unblock(
    world: World, rep: Person, orion: CustomerView
) -> None:
    promise(world, rep, orion)
    promise(world, rep, orion, "call back", hours=2)
    rep.phone.block()
    world.settle()
    world.advance(hours=2)
    assert not cards(rep)

    world.advance(hours=1)
    rep.phone.unblock()
    world.settle()
    world.tick()
    world.tick()
    assert len(cards(rep)) == 2
    rep.sees("Call back (due 12:00, delayed)")

    rep.phone.block()
    world.settle()
    rep.phone.unblock()
    world.settle()
    world.tick()
    world.tick()
    assert len(cards(rep)) == 2


def test_what_telegram_refused_comes_when_they_write_again(
    world: World, rep: Person, orion: CustomerView
) -> None:
    promise(world, rep, orion)
    chat = rep.phone.bot.chats[rep.id]
    chat.blocked = True  # of this the bot learns nothing but that its message is refused
    world.advance(hours=1)
    assert not cards(rep)

    rep.phone.unblock()
    world.settle()
    world.tick()
    world.tick()
    assert len(cards(rep)) == 1


def test_what_was_seen_before_does_not_come_again(
    world: World, rep: Person, orion: CustomerView
) -> None:
    promise(world, rep, orion)
    world.advance(hours=1)
    rep.phone.block()
    world.settle()
    rep.phone.unblock()
    world.settle()
    world.tick()
    world.tick()

    assert len(cards(rep)) == 1
