"""The guide for operators is short, and each line of `doctor` and of the log in its table stands in the reference too.

Other tests compare the lines of the reference with the program."""

from __future__ import annotations

import re

import pytest

from bot.core.texts import LANGUAGES
from tests.docs.translated import page_of

MOST_WORDS = 4000


def lines_of_the_table(page: str) -> list[str]:
    """The code in the first column of the last table, in parts around each `…`."""
    cells = re.findall(r"^\| (.*?) \|", page.rpartition("\n## ")[2], re.MULTILINE)
    codes = [code for cell in cells for code in re.findall(r"`([^`]+)`", cell)]
    return [part.strip() for code in codes for part in code.split("…") if part.strip()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_guide_is_short(language: str) -> None:
    assert len(page_of(language, "operators.md").read_text().split()) <= MOST_WORDS


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_line_of_the_table_stands_in_the_reference(language: str) -> None:
    lines = lines_of_the_table(page_of(language, "operators.md").read_text())
    reference = page_of(language, "operators-reference.md").read_text().replace("\n", " ")
    assert len(lines) > 20
    assert [line for line in lines if line not in reference] == []
