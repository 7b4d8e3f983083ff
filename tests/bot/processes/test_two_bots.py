"""Two bots on one store: each answers its own people, and one's bad luck is not the other's."""

from collections.abc import Iterator

import pytest
from pydantic import SecretStr
from sqlalchemy import select

from bot.sandbox.phone import Phone
from bot.sandbox.updates import UpdateQueue
from bot.sandbox.world import Bot
from crm_core.channel.model import OutboxRow
from tests.kit.person import Person, shown
from tests.kit.world import TOKEN, World

SECOND_TOKEN = "220201543:BBHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"


class TwoBots(World):
    def __init__(self, database_url: str) -> None:
        super().__init__(database_url)
        second = Bot(SECOND_TOKEN, "second_bot", "Second", UpdateQueue(500_000_001))
        self.sandbox.bots[SECOND_TOKEN] = second
        both = SecretStr(f"{TOKEN},{SECOND_TOKEN}")
        self.settings = self.settings.model_copy(update={"telegram_bot_token": both})

    def reader(self, name: str) -> Person:
        """Somebody who knows the second bot alone."""
        person = self.sandbox.join(name)
        return Person(self, Phone(self.sandbox, person, self.sandbox.bot_named("second_bot")))


@pytest.fixture
def two(database_url: str) -> Iterator[TwoBots]:
    made = TwoBots(database_url)
    made.start_bot()
    yield made
    made.close()


def test_each_answers_its_own_people_at_its_own_pace(two: TwoBots) -> None:
    first, second = two.stranger("Ann"), two.reader("Ben")
    two.sandbox.limits.set(per_second=1, per_chat=None)  # of each bot
    first.phone.start()
    second.phone.start()
    two.settle()
    assert [len(person.messages) for person in (first, second)] == [1, 1]


def test_who_blocks_one_of_them_is_answered_by_the_other(two: TwoBots) -> None:
    ann = two.stranger("Ann")
    ann.starts()
    elsewhere = Person(
        two, Phone(two.sandbox, ann.phone.person, two.sandbox.bot_named("second_bot"))
    )
    elsewhere.starts()
    ann.phone.block()
    two.settle()
    elsewhere.says("/help")
    assert shown(elsewhere.last)
    with two.core.reading() as work:
        errors = work.session.scalars(select(OutboxRow.error).where(OutboxRow.chat_id == ann.id))
        assert not [error for error in errors if error]
