"""A customer without Telegram, the page that a rep gave them, and who serves it."""

import re
from typing import Self

import httpx

from tests.bot.web.conftest import WebhookWorld
from tests.kit.person import Person, shown
from tests.kit.surveys import surveys

FORM = {"Content-Type": "application/x-www-form-urlencoded"}


class SurveyWorld(WebhookWorld):
    def start_bot(self) -> None:
        self.settings.public_url = self.settings.public_url or "http://127.0.0.1"
        super().start_bot()


def page_of(world: SurveyWorld, rep: Person, whom: str = "Tom", kind: str = "Satisfied?") -> str:
    """The path of the page that the rep was given for that person."""
    rep.says(f"/survey {whom}")
    rep.taps(kind)
    for message in reversed(rep.messages):
        if found := re.search(r"/survey/[\w-]+", shown(message)):
            return found[0]
    raise AssertionError(rep.screen)


class Browser:
    """Reads and sends a form as a browser does that has no script."""

    def __init__(self, world: SurveyWorld, language: str = "en") -> None:
        self._world = world
        self.client = httpx.Client(
            base_url=world.url, trust_env=False, headers={"Accept-Language": language}
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.client.close()

    def opens(self, path: str) -> httpx.Response:
        return self.client.get(path)

    def sends(self, path: str, **fields: str) -> httpx.Response:
        answer = self.client.post(path, data={"do": "send", **fields})
        self._world.settle()
        return answer


def scores(world: SurveyWorld) -> list[int | None]:
    return [row.score for row in surveys(world)]
