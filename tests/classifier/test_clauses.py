"""A short text is read in its clauses only if one of them calls to act by itself and the whole text hides it."""

from __future__ import annotations

import pytest

from bot.classifier.light_reading import read_light
from bot.classifier.light_weights import LightWeights, load_light
from bot.core.reading import ReaderInput
from tests import shipped


@pytest.fixture(scope="module")
def light() -> LightWeights:
    return load_light()


@pytest.mark.parametrize(
    ("text", "in_clauses"),
    [
        ("Thanks for the cake! See you Sunday. Let's get him, bring bats", True),
        ("Kom allemaal naar buiten, we sluiten hem in", False),
        ("Thanks for the cake! See you Sunday. We bring plates", False),
    ],
)
def test_a_text_is_read_in_its_clauses(light: LightWeights, text: str, in_clauses: bool) -> None:
    read = read_light(shipped.rules().lexicon, light, ReaderInput(text, ("nl", "fr", "de", "en")))
    assert (read.dilution is not None) is in_clauses
