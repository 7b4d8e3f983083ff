"""The examples of the manual, said to the bot: it answers what is printed there."""

import re
from contextlib import closing

from bot.demo.sample import Sellers, fill
from tests.kit.world import World
from tests.repository.tree import read

EXAMPLE = re.compile(r"^> ([^\n]+)\n\n```\n(.*?)\n```", re.MULTILINE | re.DOTALL)


def test_the_manual_prints_what_the_bot_answers(sqlite_url: str) -> None:
    printed, answered = [], []
    with closing(World(sqlite_url)) as world:
        en, zh = world.rep("Nora Quinn"), world.rep("张锐", language="zh-hans")
        fill(world.core, Sellers(zh=world.actor(zh), en=world.actor(en)))
        world.start_bot()
        for reader, page in ((en, "reps.md"), (zh, "reps.zh-CN.md")):
            for said, answer in EXAMPLE.findall(read(f"docs/manual/{page}")):
                reader.says(said)
                printed.append(answer)
                answered.append(reader.screen)

    assert printed
    assert answered == printed
