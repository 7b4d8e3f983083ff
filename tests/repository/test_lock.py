"""The lock holds what pyproject.toml asks for, with a hash for each file and no address."""

import re
import tomllib

from tests.repository.tree import read

PIN = re.compile(r"^([a-z0-9-]+)==(\S+)(.*?)\\$", re.MULTILINE)

LOCKS = ("requirements.txt", "requirements-dev.txt", "requirements-bench.txt")


def _pins(name: str) -> dict[str, str]:
    return {match[1]: match[2] for match in PIN.finditer(read(name))}


def _asked_for(*extras: str) -> set[str]:
    project = tomllib.loads(read("pyproject.toml"))["project"]
    requirements = [*project["dependencies"]]
    for extra in extras:
        requirements += project["optional-dependencies"][extra]
    return {re.split(r"[\[<>=~!; ]", requirement, maxsplit=1)[0] for requirement in requirements}


def test_the_lock_holds_every_dependency_and_what_builds_the_project() -> None:
    assert _asked_for() | {"setuptools"} <= _pins("requirements.txt").keys()


def test_each_further_lock_adds_to_the_one_before_and_moves_nothing() -> None:
    product, tools, compared = map(_pins, LOCKS)

    assert _asked_for("dev") <= tools.keys()
    assert _asked_for("dev", "bench") <= compared.keys()
    assert product.items() <= tools.items() <= compared.items()


def test_newcomers_install_no_tools() -> None:
    assert _pins("requirements.txt").keys().isdisjoint({"mypy", "pytest", "ruff", "playwright"})


def test_the_lock_names_no_download_address() -> None:
    for name in LOCKS:
        lines = [line for line in read(name).splitlines() if not line.startswith("#")]
        assert not [line for line in lines if "://" in line or line.startswith("-")]
