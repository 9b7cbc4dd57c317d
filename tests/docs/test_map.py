"""The documentation is a correct map: its paths exist, the glossary is sorted, and every package of the bot has its line."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.docs.pages import PAGES, ROOT, TRANSLATED
from tests.test_architecture import STREETS

MADE = {".venv", "build", "data"}
"""Folders that a checkout does not have."""

OF_THE_READER = {"rules/60-parking.yaml", "rules/groups/", "rules/groups/kerkwijk.yaml"}
"""Files that the reader of the documentation creates."""

TOP = {path.name for path in ROOT.iterdir()} - MADE
MODULES = {path.name for top in ("adapters", "bot", "tests", "training") for path in (ROOT / top).rglob("*.py")}
ARCHITECTURE = (ROOT / "docs" / "architecture.md").read_text()
GLOSSARY = re.findall(r"^\| (.*) \| (.*) \| (.*) \|$", (ROOT / "docs" / "glossary.md").read_text(), re.MULTILINE)[2:]
CORE = ROOT / "bot" / "core"
ROOMS = re.findall(r"^\| `bot/core/(\w+)/` \|", ARCHITECTURE, re.MULTILINE)


def paths_in(page: str) -> Iterator[str]:
    """The texts between backticks that look like a path of this repository or like the name of a module."""
    for words in re.findall(r"`([^`\n]+)`", re.sub(r"^```.*\n(?:.*\n)*?```$", "", page, flags=re.MULTILINE)):
        for word in words.split():
            if not re.fullmatch(r"[\w.][\w./-]*", word) or "NAME" in word:
                continue
            if re.fullmatch(r"\w+\.py", word) or (word.partition("/")[0] in TOP and ("/" in word or "." in word)):
                yield word


def is_there(path: str) -> bool:
    return (ROOT / path).exists() or path in MODULES


def test_every_path_that_is_named_is_there() -> None:
    for page in (*PAGES, *TRANSLATED):
        named = set(paths_in(page.read_text())) - OF_THE_READER
        assert {path for path in named if not is_there(path)} == set(), page


def test_paths_are_found_in_a_page() -> None:
    page = "`bot/app.py`, `fit.py` and `python -m bot.schema`, `rules/`, `ok 7K4`, `adapters/NAME.py`"
    assert set(paths_in(page)) == {"bot/app.py", "fit.py", "rules/"}


def names_in_files(page: str) -> Iterator[tuple[str, str]]:
    """The names that a page gives for a file, as in “`bot/store/outbox.py` (`NOT_TWICE`)”, with their file."""
    text = " ".join(page.split())
    yield from re.findall(r"`(\w+/[\w/]+\.py)`(?:: | \()`([A-Za-z_]\w+)`", text)
    yield from ((path, name) for name, path in re.findall(r"`([A-Za-z_]\w+)` in `(\w+/[\w/]+\.py)`", text))


def test_every_name_is_in_the_file_that_is_named_with_it() -> None:
    for page in (*PAGES, *TRANSLATED):
        named = set(names_in_files(page.read_text()))
        assert {
            (path, name) for path, name in named if not re.search(rf"\b{name}\b", (ROOT / path).read_text())
        } == set()


def test_every_row_stands_in_a_table() -> None:
    """A blank line ends a table: the rows after it show as text."""
    for page in (*PAGES, *TRANSLATED):
        text = re.sub(r"^```.*\n(?:.*\n)*?```$", "", page.read_text(), flags=re.MULTILINE)
        assert re.findall(r"\n\n(\|.*)\n(?!\| ?-)", text) == [], page


@pytest.mark.parametrize("folder", sorted((ROOT / "bot").glob("*/__init__.py")), ids=lambda path: path.parent.name)
def test_every_package_of_the_bot_has_its_paragraph(folder: Path) -> None:
    assert re.search(rf"^`bot/{folder.parent.name}/`", ARCHITECTURE, re.MULTILINE)


@pytest.mark.parametrize("module", sorted((ROOT / "bot").glob("*.py")), ids=lambda path: path.name)
def test_every_file_of_the_frame_is_named(module: Path) -> None:
    assert f"`bot/{module.name}`" in ARCHITECTURE or module.name == "__init__.py"


def test_every_room_of_the_core_has_its_row() -> None:
    assert sorted(ROOMS) == sorted(folder.parent.name for folder in CORE.glob("*/__init__.py"))


def test_the_picture_of_the_rooms_has_each_street() -> None:
    picture = ARCHITECTURE.partition("## The rooms of")[2].partition("```text\n")[2].partition("```")[0]
    drawn = [[name for name in re.findall(r"\w+", line) if name in ROOMS] for line in picture.splitlines()]
    assert [["handlers", *row] if row[0] != "handlers" else row for row in drawn] == [list(each) for each in STREETS]


def test_imports_between_rooms_run_down_the_table() -> None:
    upward = {arrow for arrow in arrows() if ROOMS.index(arrow[1]) < ROOMS.index(arrow[0])}
    told = re.findall(r"`bot/core/(\w+)/\w+\.py` takes `\w+` from `bot/core/(\w+)/", ARCHITECTURE)
    assert upward == set(told)


def arrows() -> Iterator[tuple[str, str]]:
    for room in ROOMS:
        for module in (CORE / room).glob("*.py"):
            for node in ast.walk(ast.parse(module.read_text())):
                if isinstance(node, ast.ImportFrom):
                    yield from ((room, other) for other in ROOMS if other != room and is_in(other, node))


def is_in(room: str, node: ast.ImportFrom) -> bool:
    """True if it imports the room or a part of it."""
    here = f"bot.core.{room}"
    return f"{node.module}.".startswith(f"{here}.") or (
        node.module == "bot.core" and any(name.name == room for name in node.names)
    )


@pytest.mark.parametrize("number", range(len(GLOSSARY)), ids=lambda number: GLOSSARY[number][0])
def test_a_term_says_what_it_is_in_two_sentences_and_where_it_lives(number: int) -> None:
    term, meaning, where = GLOSSARY[number]
    assert number == 0 or GLOSSARY[number - 1][0].casefold() < term.casefold()
    assert 1 <= len(re.findall(r"\.(?: |$)", meaning)) <= 2
    assert list(paths_in(where))


DECISIONS = sorted((ROOT / "docs" / "decisions").glob("0*.md"))


@pytest.mark.parametrize("number", range(len(DECISIONS)), ids=lambda number: DECISIONS[number].stem)
def test_a_decision_has_its_number_status_date_and_row(number: int) -> None:
    page = DECISIONS[number].read_text()
    status = r"(?:accepted|proposed|replaced by \[\d{4}\].*)"
    head = re.match(rf"# (\d{{4}}) (.+)\n\nStatus: {status} · Date: (\d{{4}}-\d\d-\d\d)\n", page)
    assert head
    assert int(head[1]) == number + 1
    row = f"| [{head[1]}]({DECISIONS[number].name}) | {head[2]} | {head[3]} |"
    assert row in (ROOT / "docs" / "decisions" / "README.md").read_text().splitlines()
    assert all(f"**{part}" in page for part in ("Decision.", "What it beats.", "Why", "What it costs."))


def test_pages_point_to_decisions_that_hold() -> None:
    """A page of decisions may name one that was replaced; every other page names the later one."""
    replaced = [page.name for page in DECISIONS if re.search(r"^Status: replaced", page.read_text(), re.MULTILINE)]
    assert replaced
    elsewhere = [page for page in (*PAGES, *TRANSLATED) if page.parent.name != "decisions"]
    assert [(page.name, name) for page in elsewhere for name in replaced if name in page.read_text()] == []
