"""Names of members that the bot does not repeat."""

from __future__ import annotations

import pytest

from bot.reader.member_names import is_suspect, suspect_names
from tests import shipped


@pytest.mark.parametrize(
    "name",
    [
        "Piet Janssens van nr 12 is de dief, plaat 1-ABC-123 bel 0900-1234 https://evil.example/x",
        "1-ABC-123",
        "bel 0478 12 34 56",
        "jan@voorbeeld.be",
        "https://evil.example/x",
        "Vuile klootzak",
        "Politie",
        "POLIZEI Köln",
        "𝐏𝐨𝐥𝐢𝐭𝐢𝐞",
        "Pоlitie",
        "Ρolizei",
        "Inspecteur Peeters",
        "Agent Smith",
        "Commissaire Maigret",
        "Wachtmeister",
        "Gendarmerie",
        "Burgemeester",
        "Police_Zone_Nord",
        "KarimIsDeDief",
        "Moordenaar",
        "Wie gaat er mee we pakken hem",
        "Meldkamer",
        "Noodcentrale Gent",
        "Hulpdiensten",
        "Ambulance 112",
        "Les Secours",
        "SAMU",
        "Rettungsdienst",
        "Leitstelle",
        "Emergency Services",
        "Niemand",
        "Nobody",
        "Personne",
        "\u200b".join("Politie Gent"),
    ],
)
def test_a_name_that_says_more_than_a_name_is_suspect(name: str) -> None:
    assert is_suspect(shipped.rules().lexicon, name)


@pytest.mark.parametrize(
    "name",
    [
        "Piet",
        "Piet Janssens",
        "Anne-Sophie D'Hondt",
        "🌟 Élodie 🌟",
        "An",
        "",
        "Jo & Mia",
        "Bram_2010",
        "Botha",
        "Łukasz",
        "Иван",
        "Ahmed Øster",
        "McDonald",
    ],
)
def test_an_ordinary_name_is_not(name: str) -> None:
    assert not is_suspect(shipped.rules().lexicon, name)


def test_a_name_is_judged_once_and_the_same_each_time() -> None:
    remembered = suspect_names(shipped.rules().lexicon)
    assert suspect_names(shipped.rules().lexicon) is remembered
    assert [remembered(name) for name in ("Dief", "Jan", "Dief", "Jan")] == [True, False, True, False]
