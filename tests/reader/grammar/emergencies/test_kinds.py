"""The kinds of plain emergencies."""

from __future__ import annotations

import pytest

from bot.reader.grammar.emergencies.kinds import MEANINGS, Emergency, Kind


@pytest.mark.parametrize("kind", Kind)
def test_each_kind_has_forms_and_tells_of_an_emergency(kind: Kind) -> None:
    assert MEANINGS[kind].forms
    assert MEANINGS[kind].tells is not Emergency.NONE
