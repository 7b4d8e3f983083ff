"""A bot's command lists by scope and language, and which of them a person sees."""

from typing import Any

Scope = tuple[str, int]
DEFAULT: Scope = ("default", 0)
ALL_PRIVATE: Scope = ("all_private_chats", 0)

Commands = list[dict[str, Any]]


class CommandMenus:
    def __init__(self) -> None:
        self._menus: dict[tuple[Scope, str], Commands] = {}

    def set(self, scope: Scope, language: str, commands: Commands) -> None:
        self._menus[scope, language] = commands

    def get(self, scope: Scope, language: str) -> Commands:
        return self._menus.get((scope, language), [])

    def delete(self, scope: Scope, language: str) -> None:
        self._menus.pop((scope, language), None)

    def seen_by(self, person_id: int, language: str) -> Commands:
        """The first that exists, from the person's own chat to everybody's, as clients choose."""
        language = language.partition("-")[0].lower()
        for scope in (("chat", person_id), ALL_PRIVATE, DEFAULT):
            for spoken in (language, ""):
                if menu := self._menus.get((scope, spoken)):
                    return menu
        return []
