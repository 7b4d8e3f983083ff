"""What can be wrong with a backup: one line for who runs the program, a word for the chat."""

from enum import StrEnum

from crm_core.errors import StoreError


class Reason(StrEnum):
    """The chat words these in each language."""

    FOLDER = "folder"
    SPACE = "space"
    TOOLS = "tools"
    STORE = "store"
    OTHER = "other"


class BackupError(StoreError):
    """The message is the line; it names no data and no secret."""

    def __init__(self, line: str, reason: Reason = Reason.OTHER) -> None:
        super().__init__(line)
        self.reason = reason
