"""The contributing page is true (folders, numbers, versions, checks, issue form), and the pages keep its rule of language."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

import pytest
from ruamel.yaml import YAML

from bot import __version__
from bot.config.platforms import PLATFORMS
from bot.core.texts import LANGUAGES
from tests.docs.pages import PAGES, ROOT
from tests.docs.test_map import ROOMS

CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text()
MAKEFILE = (ROOT / "Makefile").read_text()
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text())
FORM = ".github/ISSUE_TEMPLATE/wrong-message.yml"
WORKFLOW = ".github/workflows/test.yml"


def loaded(path: str) -> Any:
    return YAML(typ="safe").load(ROOT / path)


def packages(folder: str) -> set[str]:
    return {f"{folder}/{path.parent.name}/" for path in (ROOT / folder).glob("*/__init__.py")}


def section(name: str) -> str:
    return CONTRIBUTING.partition(f"\n## {name}\n")[2].partition("\n## ")[0]


def test_every_folder_has_its_row() -> None:
    checked = {f"{folder}/" for folder in SETTINGS["tool"]["mypy"]["packages"]}
    assert checked <= set(re.findall(r"`([^`]+/)`", section("Where to begin")))


def test_every_folder_of_tests_has_one_row() -> None:
    rows = "\n".join(re.findall(r"^\| ([^|]+) \|", section("Tests"), re.MULTILINE))
    assert sorted(re.findall(r"`(tests/\w+/)`", rows)) == sorted(packages("tests"))


def test_tests_of_the_core_lie_in_its_rooms() -> None:
    assert packages("tests/core") <= {f"tests/core/{room}/" for room in ROOMS}


def test_every_target_of_the_makefile_is_explained() -> None:
    targets = re.findall(r"^\.PHONY: (.*)$", MAKEFILE, re.MULTILINE)[0].split()
    assert {target for target in targets if f"`make {target}`" not in CONTRIBUTING} - {"test"} == set()


def test_the_coverage_names_the_lines_that_no_test_reaches() -> None:
    assert "prints the lines that no test reaches" in CONTRIBUTING
    assert "--cov-report=term-missing" in MAKEFILE


def test_lines_are_as_long_as_the_linter_allows() -> None:
    ruff = SETTINGS["tool"]["ruff"]
    prose = ruff["lint"]["pycodestyle"]["max-line-length"]
    assert f"at most {ruff['line-length']} characters, lines of prose at most {prose}." in " ".join(
        CONTRIBUTING.split()
    )


def test_the_workflow_runs_make_test_on_every_version_that_is_promised() -> None:
    workflow = loaded(WORKFLOW)
    versions = workflow["jobs"]["test"]["strategy"]["matrix"]["python"]
    assert SETTINGS["project"]["requires-python"] == f">={versions[0]}"
    assert f"Python {', '.join(versions[:-1])} or {versions[-1]}" in CONTRIBUTING
    assert [step["run"].split()[:2] for step in workflow["jobs"]["test"]["steps"] if "run" in step] == [
        ["make", "test"]
    ]


def test_the_workflow_may_only_read_and_names_its_actions_by_version() -> None:
    workflow = loaded(WORKFLOW)
    assert workflow["permissions"] == {"contents": "read"}
    assert "secrets" not in (ROOT / WORKFLOW).read_text()
    used = [step["uses"] for step in workflow["jobs"]["test"]["steps"] if "uses" in step]
    assert used
    assert all(re.fullmatch(r"actions/[\w-]+@v\d+", action) for action in used)


def test_the_hooks_before_a_commit_are_the_quick_checks_of_make_test() -> None:
    recipes = [MAKEFILE.partition(f"\n{target}: ")[2].partition("\n\n")[0] for target in ("style", "types")]
    lines = re.findall(r"^\t(.*)$", "\n".join(recipes), re.MULTILINE)
    quick = [line.replace("$(BIN)", ".venv/bin") for line in lines]
    assert [hook["entry"] for hook in loaded(".pre-commit-config.yaml")["repos"][0]["hooks"]] == quick


def test_the_issue_form_offers_every_platform_and_language() -> None:
    fields = {field.get("id"): field for field in loaded(FORM)["body"]}
    for field, offered in (("platform", PLATFORMS), ("language", LANGUAGES)):
        options = fields[field]["attributes"]["options"]
        assert [option.partition(" ")[0] for option in options[:-1]] == list(offered)
    assert fields["private"]["attributes"]["options"][0]["required"] is True
    assert f"«{loaded(FORM)['name']}»" in CONTRIBUTING


def test_the_newest_version_has_its_date_and_is_supported() -> None:
    released = re.findall(r"^## (\S+) - (\d{4}-\d\d-\d\d)$", (ROOT / "CHANGELOG.md").read_text(), re.MULTILINE)
    assert released[0][0] == __version__
    assert f"| {__version__.rpartition('.')[0]} | yes" in (ROOT / "SECURITY.md").read_text()


def test_no_test_patches_what_it_tests() -> None:
    patched = [
        path
        for path in (ROOT / "tests").rglob("*.py")
        if re.search(r"^\s*(from|import) \S*mock", path.read_text(), re.M)
    ]
    assert patched == []


NO_SUBJECT: Final = re.compile(r"(?:Who|Whom|Whoever|Whose|What|Whatever|That|Those|So (?:far back|long|many|often))\b")


NOT_A_NOUN: Final = re.compile(r"That (?:is|was|would be|one|way|much)\b")
"""«That» for the sentence before."""


def sentences(page: str) -> Iterator[str]:
    """The sentences and table cells of a page, without code, headings, heads of tables and labels in bold."""
    text = re.sub(r"^```.*\n(?:.*\n)*?```$|^#.*$|^\|.*\|\n(?=\| ?---)", "", page, flags=re.MULTILINE)
    for block in re.split(r"\n\n|\n(?= *[-*|\d])", text):
        for part in re.split(r" \| |^\| ", " ".join(block.split())):
            plain = re.sub(r"^(?:[-*] |\d+\. )?(?:\*\*[^*]*\*\*\.? )?", "", part)
            yield from re.split(r"(?<=[.!?:]) (?=[A-ZÀ-Þ«“`*])", plain)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_sentence_has_a_noun_for_its_subject(page: Path) -> None:
    found = [each for each in sentences(page.read_text()) if NO_SUBJECT.match(each) and not each.endswith(("?", "? |"))]
    assert found == []
    assert not re.search(r"\bthe house\b(?! rule)|\b[Ww]hoever\b(?!»)", page.read_text().replace("«the house»", ""))


@dataclass(frozen=True)
class Prose:
    """`texts`: the docstrings, also those of constants, and the comments of a file. `docstrings`: those of the module, its
    functions and its classes, each with the name of its owner."""

    texts: tuple[str, ...]
    docstrings: tuple[tuple[str, str], ...]


@cache
def prose_of(path: Path) -> Prose:
    texts, docstrings = [], []
    for node in statements(ast.parse(code := path.read_text())):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            texts.append(node.value.value)
        elif isinstance(node, ast.Module | ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            docstrings.append((getattr(node, "name", "the module"), ast.get_docstring(node) or ""))
    return Prose((*texts, *re.findall(r"(?<!\S)# (?!noqa|type:)(.+)", code)), tuple(docstrings))


def statements(node: ast.AST) -> Iterator[ast.AST]:
    """The node and all statements in it. No docstring stands in an expression."""
    yield node
    for part in ast.iter_child_nodes(node):
        if isinstance(part, ast.stmt | ast.ExceptHandler | ast.match_case):
            yield from statements(part)


def test_a_docstring_has_a_noun_for_its_subject() -> None:
    found = [
        f"{path.relative_to(ROOT)}: {each}"
        for folder in ("adapters", "bot", "benchmarks", "tests", "training")
        for path in (ROOT / folder).rglob("*.py")
        for text in prose_of(path).texts
        for each in sentences(text)
        if NO_SUBJECT.match(each) and not NOT_A_NOUN.match(each) and not each.endswith("?")
    ]
    assert found == []


NO_PERSON: Final = re.compile(r"\b(?:nobody|somebody|anybody|whoever)\b", re.IGNORECASE)
QUOTED: Final = re.compile(r"«[^»]*»|“[^”]*”|`[^`]*`|\"[^\"]*\"")


def test_a_docstring_names_a_person_by_a_noun() -> None:
    found = [
        f"{path.relative_to(ROOT)}: {text}"
        for folder in ("adapters", "bot", "benchmarks", "tests", "training")
        for path in (ROOT / folder).rglob("*.py")
        for text in prose_of(path).texts
        if NO_PERSON.search(QUOTED.sub("", text))
    ]
    assert found == []


A_FRAGMENT: Final = re.compile(r"(?:Of|As|With|Until|Anew|By|To|From|For)\b")


def test_a_docstring_says_what_its_module_or_function_does_or_gives() -> None:
    """A reader of «With the uuid of each member» has to guess the rest from the name and the code."""
    found = [
        f"{path.relative_to(ROOT)}: {name}"
        for folder in ("adapters", "benchmarks", "bot", "tests", "training")
        for path in (ROOT / folder).rglob("*.py")
        for name, docstring in prose_of(path).docstrings
        if folder != "tests" or (name != "the module" and not name.startswith("test_"))
        if A_FRAGMENT.match(docstring)
    ]
    assert found == []
