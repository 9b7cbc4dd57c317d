"""Every adapter has the files of docs/adapter-template.md, and the page names all files that chat platforms have in common."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.contract.rigs import RIGS
from tests.contract.senders import SENDERS

ROOT = Path(__file__).parent.parent.parent
ADAPTERS = ROOT / "adapters"
PLATFORMS = ("telegram", "signal")
PAGE = (ROOT / "docs" / "adapter-template.md").read_text("utf-8")
ROW = re.compile(r"^\| `(\w+\.py)` \| (.+?) \| .+ \|$", re.MULTILINE)


def table(part: str) -> dict[str, list[str]]:
    """The names that each file defines, from the page."""
    return {file: re.findall(r"`(\w+)`", content) for file, content in ROW.findall(part)}


OWN, SHARED, SENDER = map(table, re.split("`adapters/shared` has|## An adapter that only sends", PAGE))


def files(package: str) -> set[str]:
    return {path.name for path in (ADAPTERS / package).glob("*.py")}


def defined(path: Path) -> set[str]:
    """Classes, functions and constants at the top of a module."""
    found: set[str] = set()
    for node in ast.parse(path.read_text("utf-8")).body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            found.add(node.name)
        targets = (
            node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
        )
        found |= {target.id for target in targets if isinstance(target, ast.Name)}
    return found


def test_every_adapter_has_the_files_of_the_page_and_the_page_names_all_that_they_share() -> None:
    assert set.intersection(*map(files, PLATFORMS)) - {"receive_webhook.py"} == set(OWN)
    assert files("shared") - {"__init__.py"} == set(SHARED)


@pytest.mark.parametrize("sender", SENDERS)
def test_an_adapter_that_only_sends_has_exactly_the_files_of_its_table(sender: str) -> None:
    assert files(sender) == set(SENDER)


def test_every_platform_that_needs_a_network_has_a_rig() -> None:
    """Only an adapter that receives nothing has none (`test_senders.py`)."""
    packages = {path.parent.name for path in ADAPTERS.glob("*/adapter.py")} - {"export"}
    assert packages - set(SENDERS) == set(PLATFORMS) == {rig.__name__ for rig in RIGS} - {"console"}
    assert set(SENDERS) <= packages


@pytest.mark.parametrize("file", OWN)
@pytest.mark.parametrize("platform", PLATFORMS)
def test_a_file_of_the_page_defines_what_the_page_says(platform: str, file: str) -> None:
    assert defined(ADAPTERS / platform / file) >= set(OWN[file])


@pytest.mark.parametrize("file", SENDER)
@pytest.mark.parametrize("sender", SENDERS)
def test_a_file_of_a_sender_defines_what_the_page_says(sender: str, file: str) -> None:
    assert defined(ADAPTERS / sender / file) >= set(SENDER[file])


@pytest.mark.parametrize("file", SHARED)
def test_a_shared_file_defines_what_the_page_says(file: str) -> None:
    assert defined(ADAPTERS / "shared" / file) >= set(SHARED[file])


@pytest.mark.parametrize("platform", [*PLATFORMS, *SENDERS])
def test_the_adapter_itself_is_one_class_with_the_promised_methods_and_no_others(platform: str) -> None:
    (adapter,) = [
        node
        for node in ast.parse((ADAPTERS / platform / "adapter.py").read_text("utf-8")).body
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    assert isinstance(adapter, ast.ClassDef)
    methods = {node.name for node in adapter.body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)}
    promised = {"run", "decode", "capabilities", "do", "examine"}
    where_it_can = {"fetch", "lost_since", "hand_over"}  # `FetchesFiles`, `KnowsItsReach`, `HandsOver`
    assert {name for name in methods if not name.startswith("_")} - where_it_can == promised
