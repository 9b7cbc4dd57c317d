"""The table of duties names tests that exist and run, and the templates say the same in every language."""

from __future__ import annotations

import ast
import re
from functools import cache

import pytest

from bot.core.texts import LANGUAGES
from tests.docs.pages import ROOT

PRIVACY = (ROOT / "docs" / "privacy.md").read_text()
TABLE = PRIVACY.split("## Duties, line by line")[1].split("\n## ")[0]
DUTIES = [line for line in TABLE.splitlines() if re.match(r"\| .*\(\d+", line)]
TEMPLATES = ROOT / "docs" / "templates"
KINDS = ("impact-assessment", "police-agreement", "members-notice")


@cache
def names_in(file: str) -> frozenset[str]:
    """The tests of a file that run."""
    tree = ast.parse((ROOT / file).read_text())
    functions = (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
    return frozenset(each.name for each in functions if each.name.startswith("test_") and not _is_left_out(each))


def _is_left_out(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """True for a test that does not run, or may fail: it shows nothing."""
    marks = " ".join(map(ast.unparse, function.decorator_list))
    return re.search(r"\bmark\.(?:skip|xfail)\b", marks) is not None


@pytest.mark.parametrize("duty", DUTIES, ids=lambda duty: duty.split("|")[1].strip())
def test_each_duty_names_tests_that_exist_and_run(duty: str) -> None:
    shown = duty.rstrip(" |").rpartition(" | ")[2]
    named = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", shown)
    assert named
    assert shown == ", ".join(f"`{file}::{name}`" for file, name in named)
    assert [name for file, name in named if name not in names_in(file)] == []


def test_every_row_of_the_table_is_a_duty_with_its_article() -> None:
    assert len(DUTIES) == TABLE.count("\n| ") - 2  # without the head and the line below it
    assert {"5", "12", "13", "15", "16", "17", "18", "20", "21", "22", "32", "35"} <= set(
        re.findall(r"\d+", " ".join(duty.split("|")[1] for duty in DUTIES))
    )


def shape(kind: str, language: str) -> list[tuple[str, int, int, int]]:
    """The shape of each section: its number, its blanks, its items and its rows."""
    sections = re.split(r"^## ", (TEMPLATES / f"{kind}.{language}.md").read_text(), flags=re.MULTILINE)
    return [
        (text.split(" ")[0] if index else "", text.count("⟨"), text.count("\n- "), text.count("\n| "))
        for index, text in enumerate(sections)
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_each_template_has_the_same_sections_and_blanks_in_every_language(kind: str) -> None:
    shapes = {language: shape(kind, language) for language in LANGUAGES}
    assert all(each == shapes["en"] for each in shapes.values()), shapes
    assert [number for number, *_ in shapes["en"]][1:] == [f"{n}." for n in range(1, len(shapes["en"]))]
    titles = {(TEMPLATES / f"{kind}.{language}.md").read_text().splitlines()[0] for language in LANGUAGES}
    assert len(titles) == len(LANGUAGES)


def test_every_template_is_linked_from_the_page_on_privacy() -> None:
    files = {file.name for file in TEMPLATES.iterdir()}
    assert files == {f"{kind}.{language}.md" for kind in KINDS for language in LANGUAGES}
    assert [file for file in files if f"(templates/{file})" not in PRIVACY] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_template_links_to_pages_in_its_language(language: str) -> None:
    folder = "" if language == "en" else f"{language}/"
    for kind in KINDS:
        links = re.findall(r"\]\((\.\./[^)]*)\)", (TEMPLATES / f"{kind}.{language}.md").read_text())
        assert [link for link in links if not re.fullmatch(rf"\.\./{folder}[\w-]+\.md", link)] == []
