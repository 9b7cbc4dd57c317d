"""A person who is safely home ends it; a wish, a plan and news from the hospital do not surely."""

from __future__ import annotations

import pytest

from bot.core.reading import Ending
from bot.reader.grammar.ends.end_told import tells_of_end
from bot.reader.text.normalisation import fold

HOME = [
    "ben veilig thuis, dank u",
    "we zijn terug veilig thuis",
    "de politie heeft mij naar huis gebracht",
    "à la maison saine et sauve merci à tous",
    "la patrouille me ramène. fini ouf",
    "jsuis rentrée avec la police",
    "bin sicher zuhause, danke euch",
    "die Polizei hat mich heimgebracht",
    "home safe and sound thanks everyone",
    "i'm home safe",
    "police drove me home. all done",
]
NOT_HOME = [
    "home safe is all I ask",
    "police drove me home and he was waiting there",
    "i'm home safe but he's at the gate",
    "la police me ramène ma clé",
    "kom veilig thuis",
    "ik hoop dat ze veilig thuis is",
    "wanneer ben je veilig thuis?",
    "rentrez bien, saine et sauve j'espère",
    "la police va me ramener ma voiture",
    "komm sicher nach Hause",
    "hoffentlich bin ich bald sicher zuhause",
    "get home safe x",
    "safe home Donnie",
    "text me when you're home safe",
    "police should drive me home",
]


@pytest.mark.parametrize("text", HOME)
def test_a_person_who_is_safely_home_ends_it(text: str) -> None:
    told = tells_of_end(fold(text).encode())
    assert told is not None
    assert (told.ending, told.certain) == (Ending.OVER, True)


@pytest.mark.parametrize("text", NOT_HOME)
def test_a_wish_and_a_plan_end_nothing(text: str) -> None:
    told = tells_of_end(fold(text).encode())
    assert told is None or not told.certain


@pytest.mark.parametrize(
    "text",
    [
        "zijn weer thuis van de spoed",
        "elle est sortie de l'hôpital",
        "vom Krankenhaus zurück",
        "she is out of hospital",
    ],
)
def test_a_person_who_is_back_from_hospital_hints_at_an_end(text: str) -> None:
    told = tells_of_end(fold(text).encode())
    assert told is not None
    assert (told.ending, told.plain) == (Ending.OVER, False)
