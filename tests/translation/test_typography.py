"""French texts have the signs of French, and quotation marks are those of the language."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.core.texts import in_quotation_marks
from tests import shipped
from tests.translation.collect import ROOT
from tests.translation.typography import files, mended
from tests.translation.update import FOLDER, forms, read

MARKS = {"nl": re.compile(r"[„“”]|« | »"), "de": re.compile(r"[«»”]|„ | “")}
"""Quotation marks that the language does not have here."""


@pytest.mark.parametrize("path", [path for path, _ in files()], ids=lambda path: path.relative_to(ROOT).as_posix())
def test_french_has_its_apostrophe_and_its_spaces(path: Path) -> None:
    """`python -m tests.translation.typography` mends them."""
    mend = dict(files())[path]
    written = path.read_text(encoding="utf-8")
    pairs = zip(written.split("\n"), mend(written).split("\n"), strict=True)
    assert [before for before, after in pairs if before != after] == []


def test_code_keeps_its_signs() -> None:
    assert mended("Tapez `l'un : b` : l'autre ?") == "Tapez `l'un : b`\u00a0: l’autre\u00a0?"
    assert mended("«{words}» dans [l'un](d'ici) 50 %") == "«\u00a0{words}\u00a0» dans [l’un](d'ici) 50\u00a0%"


@pytest.mark.parametrize("language", MARKS)
def test_each_language_has_its_own_quotation_marks(language: str) -> None:
    texts = shipped.rules().rulebook.texts.by_language[language].values()
    sentences = (
        each for message in read(FOLDER / f"{language}.po", language) if message.id for each in forms(message.string)
    )
    assert [text for text in (*texts, *sentences) if MARKS[language].search(re.sub("`[^`]*`|« »|„ “", "", text))] == []


def test_the_bot_quotes_as_the_language_does() -> None:
    quoted = {language: in_quotation_marks("x", language) for language in ("nl", "fr", "de", "en")}
    assert quoted == {"nl": "«x»", "fr": "«\u00a0x\u00a0»", "de": "„x“", "en": "“x”"}
