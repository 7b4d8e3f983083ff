"""In a group the bot says once that it works in private chats, and is silent from then on."""

import asyncio
from typing import Any

import pytest
from telegram import Update

from tests.kit.person import Person
from tests.kit.world import World

OUTSIDE, INSIDE = "left", "member"


@pytest.fixture
def rep(world: World) -> Person:
    return world.rep()


@pytest.fixture
def group(world: World) -> Person:
    """The sandbox knows no groups: somebody's chat that updates call one."""
    chat = world.stranger("Sales")
    chat.starts()
    return chat


class Groups:
    """Brings updates of a group to the bot."""

    def __init__(self, world: World, group: Person) -> None:
        self._world = world
        self._group = group
        self._update_id = 900_000_000

    def says(self, rep: Person, text: str) -> None:
        self._receive(rep, "group", "message", message_id=1, text=text)

    def changes(self, rep: Person, before: str, after: str, kind: str = "group") -> None:
        """The bot comes or goes by that person's doing."""
        bot = {"id": 110201543, "is_bot": True, "first_name": "Fieldlog"}
        self._receive(
            rep,
            kind,
            "my_chat_member",
            old_chat_member={"user": bot, "status": before},
            new_chat_member={"user": bot, "status": after},
        )

    def _receive(self, rep: Person, chat: str, kind: str, **content: Any) -> None:
        assert self._world.bot is not None
        [line] = self._world.bot.lines
        self._update_id += 1
        content |= {
            "date": int(self._world.clock.now().timestamp()),
            "chat": {"id": self._group.id, "type": chat, "title": "Sales"},
            "from": {"id": rep.id, "is_bot": False, "first_name": "Rui"},
        }
        update = Update.de_json({"update_id": self._update_id, kind: content}, line.application.bot)
        self._world.run(asyncio.wait_for(line.queue.put(update), 10))
        self._world.settle()


@pytest.fixture
def groups(world: World, group: Person) -> Groups:
    return Groups(world, group)


def test_a_group_reads_once_in_both_languages_where_the_bot_works(
    groups: Groups, group: Person, rep: Person
) -> None:
    before = len(group.messages), len(rep.messages)
    groups.changes(rep, OUTSIDE, INSIDE)
    group.sees("private chats only", "私聊", "@fieldlog_bot")
    groups.says(rep, "/find Acme")
    groups.says(rep, "Visited Acme today")
    groups.changes(rep, INSIDE, OUTSIDE)
    assert (len(group.messages), len(rep.messages)) == (before[0] + 1, before[1])


def test_nothing_is_written_into_a_channel(groups: Groups, group: Person, rep: Person) -> None:
    before = len(group.messages)
    groups.changes(rep, OUTSIDE, INSIDE, "channel")
    assert len(group.messages) == before


def test_who_takes_the_bot_out_of_a_group_is_still_reminded(
    world: World, groups: Groups, rep: Person
) -> None:
    world.customer(rep, "Acme Corp")
    rep.says("/remind Acme tomorrow 9am send the quote")
    rep.taps("Save")
    groups.changes(rep, INSIDE, OUTSIDE)
    world.advance(hours=23)
    rep.sees("Send the quote")
