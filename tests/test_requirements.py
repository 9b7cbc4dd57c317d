"""The pinned sets: every library with its hashes, the same version in each set, and the tools that build what has no wheel."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
SETS = ("requirements.txt", "requirements-dev.txt", "requirements-build.txt")


def pins(file: str) -> dict[str, str]:
    """The text below each `name==version ; condition`."""
    blocks = re.split(r"^(?=\w)", (ROOT / file).read_text(), flags=re.MULTILINE)
    return {head.rstrip(" \\"): rest for head, _, rest in (block.partition("\n") for block in blocks if block)}


def names(requirements: list[str]) -> set[str]:
    return {re.split(r"[^\w.-]", each)[0].replace(".", "-") for each in requirements}


@pytest.mark.parametrize("file", SETS)
def test_each_pin_has_hashes_and_no_address(file: str) -> None:
    assert pins(file)
    for pin, rest in pins(file).items():
        assert re.fullmatch(r"[\w-]+(\[[\w,-]+\])?==[\w.]+( ; .*)?", pin)
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", rest), pin
    assert "://" not in (ROOT / file).read_text()


def test_the_sets_agree_on_every_version() -> None:
    whole = [{re.sub(r"\[.*?\]", "", pin) for pin in pins(file)} for file in SETS]
    assert whole[0] <= whole[1]
    both = names(list(whole[1])) & names(list(whole[2]))
    assert {pin for pin in whole[1] if names([pin]) <= both} == {pin for pin in whole[2] if names([pin]) <= both}


def test_the_sets_hold_what_pyproject_asks_for() -> None:
    held = [names(list(pins(file))) for file in SETS]
    assert names(PROJECT["project"]["dependencies"]) <= held[0]
    assert names(PROJECT["project"]["optional-dependencies"]["dev"]) <= held[1]
    assert names([*PROJECT["build-system"]["requires"], *PROJECT["dependency-groups"]["build"]]) <= held[2]


def test_no_build_of_an_installation_fetches_tools() -> None:
    """Every `pip install` that may build does so with the tools that are there."""
    for file in ("Makefile", "Containerfile", "docs/operators.md"):
        commands = re.findall(r"(?:\$\(PIP\)|pip install) .*", (ROOT / file).read_text())
        pinned = [each for each in commands if "requirements" in each]
        assert len(pinned) >= 2, file
        assert [each for each in pinned if ("--no-build-isolation" in each) is ("requirements-build" in each)] == []
