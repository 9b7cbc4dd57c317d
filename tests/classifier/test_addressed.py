"""Members who address each other by their @names are not hidden; a person about whom they tell still is."""

from __future__ import annotations

import pytest

from bot.core.reading import LIKELY, Label, ReaderInput
from bot.live_rules.current import CurrentRules


@pytest.mark.parametrize(
    "text",
    [
        "@an_voorbeeld en @bart_voorbeeld dank jullie wel",
        "@jan.voorbeeld84 is dat jouw auto die met de lichten aan staat?",
        "@onze_buurt_bot stuur even 101",
    ],
)
def test_addressed_members_and_bots_are_not_exposed(full: CurrentRules, text: str) -> None:
    assert full.reader.read(ReaderInput(text, ("nl",))).confidence(Label.PERSONAL_DATA) < LIKELY


@pytest.mark.parametrize(
    "address", ["@an_voorbeeld je moet weten, ", "@an_voorbeeld @piet_88 ", "dank @an_voorbeeld, "]
)
def test_an_address_excuses_no_tale_about_a_person(full: CurrentRules, address: str) -> None:
    tale = "Kevin van de frituur heeft schulden en drinkt"
    assert full.reader.read(ReaderInput(address + tale, ("nl",))).confidence(Label.PERSONAL_DATA) >= LIKELY
