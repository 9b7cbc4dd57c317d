"""A person without English reads the command line: help, reports and refusals hold no English words.

Words of config.yaml, names of commands, and the texts of the rules, which are in the languages of the watch, are left out.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer.main

from bot.command_line import app
from bot.commands.refusals import REFUSALS
from bot.translation import recognised
from bot.translation.catalogue import CATALOGUES
from tests import small_rules, warm

ROOT = Path(__file__).parent.parent.parent

ENGLISH = re.compile(
    r"\b(?:the|and|this|that|these|with|without|from|which|should|cannot|does|not|are|has|been|every|write|"
    r"word|words|missing|invalid|found|must|its|there|here|what|when|while|only|nothing|again|first|good|yes|list|input|number)\b",
    re.IGNORECASE,
)
"""Words that no Dutch, French or German sentence has."""

ALLOWED = re.compile(r"\{\w+\}|`[^`]*`|--[a-z-]+|[a-z]+[-_:./][\w./:*-]+|\b(?!CASE_)[A-Z_]{4,}\b|first:? kerkwijk")
"""Names that the bot fills in, code in its marks, options, names and paths, variables."""

CODE = re.compile(
    r"\b(?:hold|nudge|allow|ask(?:_101)?|act|greeting|no_correction|plate|phone|off_topic|vigilante|card|called|opens|same_as|"
    r"closes|false_alarm|desk|answer|masked|hidden|facts)\b"
)
"""Names of the code for decisions, stages, flags, data, expectations and purposes."""

IN_BRACKETS = re.compile(r"\([a-z_]+(?:: \w+)?\)")
"""The word to write in YAML, behind its translation."""

EVENING = """
id: street
date: 2026-11-03
lines:
  - {n: 1, at: "20:10", who: An, text: "Wie gaat er mee? We pakken hem zelf aan",
     expect: {visible: true, card: false, ask: "101", opens: true}}
  - {n: 2, at: "20:11", who: Jo, text: "goeienavond",
     expect: {nudge: no, called: true, same_as: 1, closes: true, visible: hidden}}
"""

EXCERPT = re.compile(r"\s*\d+ \| ")
"""A line of a file, under the fault in it."""

REFUSED = (
    ["runn"],
    ["ru"],
    ["--vresion"],
    ["run", "--confg", "x"],
    ["explain"],
    ["stats", "--weeks", "99"],
    ["stats", "--weeks", "0"],
    ["stats", "--weeks", "x"],
    ["stats", "--watch"],
    ["stats", "--csv=3"],
    ["stats", "--csv", "--json"],
    ["check", "extra"],
    ["audit", "export", "--since", "x"],
    ["evidence", "3"],
    ["replay", "x", "--language", "pl"],
)
"""Commands that the library which reads the command line refuses."""

FAULTS = (
    ["check", "--config", "none.yaml"],
    ["check", "--config", "."],
    ["check", "--config", "broken.yaml"],
    ["check", "--config", "odd.yaml"],
    ["run", "--config", "odd.yaml"],
    ["run", "--config", "secret.yaml"],
    ["replay", "none.txt"],
    ["replay", "."],
    ["replay", "config.yaml"],
    ["replay", "empty.txt"],
    ["judge"],
    ["rehearse", "none.yaml"],
    ["backup", "none/x.zip"],
    ["backup", "sealed.zip.age"],
    ["restore", "none.zip"],
    ["restore", "config.yaml"],
    ["export-member", "x"],
    ["export-member", "console:Jan"],
    ["erase-member", "x"],
    ["explain", "--watch", "none", "hallo"],
    ["evidence", "3", "--incident", "7K4", "--for", "A", "--ground", "B", "--by", "C"],
    ["guidelines", "--out", "none/x.pdf"],
    ["guidelines", "--join", "x"],
    ["init", "own", "--yes", "--soft-start", "9 years"],
    ["init", "own", "--yes", "--country", "xx"],
    ["init", "own", "--yes", "--platform", "telegram"],
    ["install-service", "--user", "none-of-them", "--out", "/proc/none/nabuur.service"],
    ["report", "--out", "config.yaml/x"],
    ["audit", "verify"],
    ["dead-letters"],
)

REPORTS = (
    ["check"],
    ["doctor"],
    ["explain", "Wie gaat er mee? We pakken hem zelf aan"],
    ["explain", "Goeienavond allemaal, bel me op 0470 12 34 56"],
    ["rehearse", "evening.yaml"],
    ["reminders"],
    ["stats"],
    ["lessons"],
    ["purge", "--dry-run"],
    ["upgrade-rules"],
    ["evidence"],
)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("home")
    small_rules.write(folder / "rules")
    config = (ROOT / "config.yaml").read_text() + "\nreader: lists\n"  # words are looked at, no reading
    (folder / "config.yaml").write_text(config)
    (folder / "broken.yaml").write_text("a: [1, 2\n")
    (folder / "odd.yaml").write_text(
        config.replace("timezone:", "timzone:").replace("soft_start: 2 weeks", "soft_start: x")
    )
    (folder / "secret.yaml").write_text(
        config.replace("platforms:\n", "platforms:\n  telegram: {token_env: NO_SUCH_TOKEN}\n")
    )
    (folder / "empty.txt").write_text("")
    (folder / "evening.yaml").write_text(EVENING)
    return folder


def outputs(home: Path, language: str, asked: list[list[str]], columns: int = 400) -> list[str]:
    """The output of each command in this language, in a terminal of so many columns."""
    environment = os.environ | {"NABUUR_LANGUAGE": language, "PYTHONPATH": str(ROOT), "COLUMNS": str(columns)}
    done = subprocess.run(
        warm.program("tests.translation.speaker"),
        input=json.dumps(asked), capture_output=True, text=True, timeout=300, cwd=home, env=environment, check=True,
    )  # fmt: skip
    said: list[str] = json.loads(done.stdout)
    return said


def helps(command: Any, path: tuple[str, ...] = ()) -> Iterator[list[str]]:
    """`--help` of this command and of all below it."""
    yield [*path, "--help"]
    for name, each in getattr(command, "commands", {}).items():
        yield from helps(each, (*path, name))


def english_in(said: str) -> list[str]:
    lines = (ALLOWED.sub("", line) for line in said.splitlines() if not EXCERPT.match(line))
    return [line.strip() for line in lines if ENGLISH.search(line)]


def code_in(said: str) -> list[str]:
    return [line.strip() for line in said.splitlines() if CODE.search(IN_BRACKETS.sub("", line))]


@pytest.mark.parametrize("language", CATALOGUES)
def test_code_names_stand_in_brackets_behind_their_words(home: Path, language: str) -> None:
    asked = [each for each in REPORTS if each[0] in {"explain", "rehearse", "stats"}]
    assert [line for text in outputs(home, language, asked) for line in code_in(text)] == []


@pytest.mark.parametrize("language", CATALOGUES)
def test_no_help_report_or_refusal_needs_english(home: Path, language: str) -> None:
    asked = [*helps(typer.main.get_command(app)), *REPORTS, *REFUSED, *FAULTS]
    said = list(zip(asked, outputs(home, language, asked), strict=True))
    assert [words for words, text in said if not text] == []
    assert [(words, line) for words, text in said for line in english_in(text)] == []


def test_the_words_of_the_library_are_those_that_are_translated(home: Path) -> None:
    """A new version of the library with other words fails here."""
    for text in outputs(home, "en", [*REFUSED]):
        (line,) = [line.strip("│ ") for line in text.splitlines() if line.startswith("│")]
        assert recognised(line, REFUSALS) != line or type(recognised(line, REFUSALS)) is not str, line


def test_an_english_refusal_is_a_plain_sentence(home: Path) -> None:
    refusals = {
        "audit export --since x": "Invalid value for '--since': 'x' is not a date like 2026-11-03.",
        "replay x --language pl": "Invalid value for '--language': 'pl' is not one of 'nl', 'fr', 'de', 'en'.",
        "stats --weeks x": "Invalid value for '--weeks': it is not a whole number",
        "stats --weeks 0": "Invalid value for '--weeks': it has to be greater than or equal to 1",
        "stats --weeks 99": "Invalid value for '--weeks': it has to be less than or equal to 53",
    }
    said = outputs(home, "en", [words.split() for words in refusals])
    lines = [line.strip("│ ") for text in said for line in text.splitlines() if line.startswith("│")]
    assert lines == list(refusals.values())


def test_the_english_help_has_no_names_of_types(home: Path) -> None:
    asked = [*helps(typer.main.get_command(app))]
    named = re.compile(r"<(?:bool|str|int\b|list|Path|%)|\{[a-z_]+\}")
    assert [(words, found) for words, text in zip(asked, outputs(home, "en", asked), strict=True)
            if (found := named.findall(text))] == []  # fmt: skip


def test_a_narrow_terminal_cuts_no_name_of_an_option_off(home: Path) -> None:
    (told,) = outputs(home, "nl", [["init", "--help"]], columns=40)
    assert {"--language", "--languages", "--non-urgent", "--soft-start"} <= set(told.split())
    assert "…" not in told
