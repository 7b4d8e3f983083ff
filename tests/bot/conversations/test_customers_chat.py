"""What a customer can do in their own chat: stop, come back, read the notice, and no more."""

import pytest
from telegram import Chat, Message

from bot.conversations.customer import ONE_WORD_STOP
from crm_core.customers.views import CustomerView, NewContact
from tests.kit.linking import consents, link_customer
from tests.kit.person import Person
from tests.kit.world import MONDAY_MORNING, World


@pytest.fixture
def rep(world: World) -> Person:
    return world.rep()


@pytest.fixture
def kestrel(world: World, rep: Person) -> CustomerView:
    return world.customer(rep, "Kestrel Robotics", NewContact("Mara Voss"))


def text(said: str) -> Message:
    chat = Chat(1, Chat.PRIVATE)
    return Message(message_id=1, date=MONDAY_MORNING, chat=chat, text=said)


@pytest.mark.parametrize("said", ["/stop", "退订"])
def test_a_customer_stops_and_comes_back(
    world: World, rep: Person, kestrel: CustomerView, said: str
) -> None:
    mara = link_customer(world, rep, kestrel)
    mara.says(said)
    mara.sees("you will not be asked again")
    assert [consent.withdrawn_at for consent in consents(world)] == [world.clock.now()]
    mara.says("/stop")
    mara.sees("You are asked nothing already")
    mara.starts()
    mara.sees("You are asked nothing at present", "version 1")
    mara.taps("Agree")
    mara.sees("Hello Mara V.", "Stop surveys")
    assert [consent.withdrawn_at is None for consent in consents(world)] == [False, True]


@pytest.mark.parametrize("said", ["STOP", " stop. ", "Unsubscribe!", "退订", "退订。", "不再接收"])
def test_one_word_stops_it(said: str) -> None:
    assert ONE_WORD_STOP.filter(text(said))


@pytest.mark.parametrize(
    "said", ["stop calling at noon", "it did not stop", "我要退订吗", "/stopp"]
)
def test_a_sentence_with_that_word_does_not(said: str) -> None:
    assert not ONE_WORD_STOP.filter(text(said))


def test_a_customer_sees_only_a_customers_commands(
    world: World, rep: Person, kestrel: CustomerView
) -> None:
    mara = link_customer(world, rep, kestrel)
    for said in ("/find Kestrel", "/log called", "/export", "/invite Kestrel", "/team"):
        mara.says(said)
        mara.sees("There is no /")
    mara.says("Kestrel")
    mara.sees("Nobody reads along in this chat")
    mara.says("/help")
    mara.sees("/stop", "/privacy")
    mara.sees_no("/log", "/find")
    mara.sees("/start · What this chat is for")
    menu = {each["command"]: each["description"] for each in mara.phone.commands()}
    assert menu["start"] == "What this chat is for"
    mara.says("/privacy")
    mara.sees("version 1", "You agreed on today", "Stop surveys")
    mara.starts()
    mara.sees("Hello Mara V.")
