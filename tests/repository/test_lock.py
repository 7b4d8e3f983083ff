"""The lock holds what pyproject.toml asks for, with a hash for each file and no address."""

import re
import tomllib

from tests.repository.tree import read

PIN = re.compile(r"^([a-z0-9-]+)==(\S+)(.*?)\\$", re.MULTILINE)


def _pins(name: str) -> dict[str, str]:
    return {match[1]: match[2] for match in PIN.finditer(read(name))}


def _asked_for(*, dev: bool) -> set[str]:
    project = tomllib.loads(read("pyproject.toml"))["project"]
    requirements = [*project["dependencies"]]
    if dev:
        requirements += project["optional-dependencies"]["dev"]
    return {re.split(r"[\[<>=~!; ]", requirement, maxsplit=1)[0] for requirement in requirements}


def test_the_lock_holds_every_dependency_and_what_builds_the_project() -> None:
    assert _asked_for(dev=False) | {"setuptools"} <= _pins("requirements.txt").keys()


def test_the_tools_lock_adds_to_the_lock_and_moves_nothing() -> None:
    tools = _pins("requirements-dev.txt")

    assert _asked_for(dev=True) <= tools.keys()
    assert _pins("requirements.txt").items() <= tools.items()


def test_newcomers_install_no_tools() -> None:
    assert _pins("requirements.txt").keys().isdisjoint({"mypy", "pytest", "ruff", "playwright"})


def test_the_lock_names_no_download_address() -> None:
    for name in ("requirements.txt", "requirements-dev.txt"):
        lines = [line for line in read(name).splitlines() if not line.startswith("#")]
        assert not [line for line in lines if "://" in line or line.startswith("-")]
