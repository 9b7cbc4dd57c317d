"""Kindness to a person who was found, and lines that only sound like it. All wordings are this file's own."""

from __future__ import annotations

import pytest

from bot.reader.grammar.force.visits import is_kind_visit
from bot.reader.text.normalisation import fold


@pytest.mark.parametrize(
    "text",
    [
        "wie gaat er mee wandelen met opa dinsdag?",
        "ik ga straks eens langs, wie komt mee?",
        "on se relaie pour la promener ? je prends le jeudi",
        "on va lui apporter des fleurs, qui en est ?",
        "wir besuchen sie morgen, kommt jemand mit?",
        "who's coming to bring her some soup?",
    ],
)
def test_a_walk_a_visit_or_soup_is_kind(text: str) -> None:
    assert is_kind_visit(fold(text))


@pytest.mark.parametrize(
    "text",
    [
        "die vent van hierachter gaan we ook eens bezoeken",
        "we gaan bij nummer 14 langs",
        "on rend une petite visite à ce type",
        "dem Kerl statten wir einen Besuch ab",
        "let's visit the bloke who took him",
        "we visit him with bats",
    ],
)
def test_a_visit_to_another_person_or_with_arms_is_not(text: str) -> None:
    assert not is_kind_visit(fold(text))
