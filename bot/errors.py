"""What is wrong outside the program: shown as one line that says what to do."""


class CannotRun(Exception):  # noqa: N818 - an answer to who runs the program, not a fault of it
    """The message is that line."""


def reason(error: OSError) -> str:
    return error.strerror or str(error)
