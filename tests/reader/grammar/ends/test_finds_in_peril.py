"""A find in peril ends no search, with whatever word for an end. Each has a twin that ends it."""

from __future__ import annotations

import pytest

from bot.core.reading import Ending
from bot.reader.grammar.ends.taken_back import takes_back
from bot.reader.grammar.ends.told_against import speaks_against
from bot.reader.text.normalisation import fold

WELL = [
    "Gefunden, sie war im Schwimmbad mit Freundinnen",
    "Gefunden, saß im Pool vom Nachbarn mit den Kindern, alles bestens",
    "gevonden, ze zat in het zwembad met vriendinnen",
    "found her, she was in the pool with friends",
    "retrouvée, elle était à la piscine avec des copines",
    "Retrouvée, elle dormait par terre dans sa chambre",
    "retrouvée, je suis morte de fatigue",
    "gevonden bij oma, haar gsm was dood",
    "gefunden, wir sind tot vor Müdigkeit, sie weiß es noch nicht",
    "found her, I nearly died of fright",
    "found her at her nan's, her phone died",
    "gevonden, ze was tot nu toe bij oma",
]
IN_PERIL = [
    "Gefunden in der Gefriertruhe",
    "Retrouvée morte",
    "On l'a retrouvée, elle vomit du sang",
    "Retrouvée, on fait le massage cardiaque",
    "Gefunden, wir machen Herzmassage",
    "Gefunden, Herzstillstand",
    "Ertrunken gefunden",
    "Gefunden, wir beleben sie wieder",
    "Gefunden, drei Typen umringen sie",
    "Gefunden, steckt im Gitter fest",
    "Gefunden, sie hat Terpentin getrunken",
    "Gefunden in einem Lieferwagen, der Typ macht nicht auf",
    "Der Bruder ist gefunden, sie noch nicht",
    "C'est bon on a retrouvé le frère, elle toujours pas",
    "gevonden, ze is dood",
    "gevonden, we zijn haar aan het reanimeren",
    "gevonden, ze zit met haar arm vast",
    "de broer is gevonden, zij nog niet",
    "found her dead",
    "found, no pulse",
    "Gefunden, kein Puls",
    "found her in the boot of a car",
    "Gefunden, aber ihr Bruder fehlt noch",
    "the brother's found, she isn't yet",
    "found, she drank bleach",
    "they found the brother, she's still missing",
]


@pytest.mark.parametrize("text", WELL)
@pytest.mark.parametrize("ending", [Ending.FOUND, Ending.OVER, Ending.FALSE_ALARM])
def test_a_find_that_is_well_ends_the_search(text: str, ending: Ending) -> None:
    assert not speaks_against(fold(text).encode(), ending, in_search=True)


@pytest.mark.parametrize("text", IN_PERIL)
@pytest.mark.parametrize("ending", [Ending.FOUND, Ending.OVER, Ending.FALSE_ALARM])
def test_a_find_in_peril_is_no_end_at_all(text: str, ending: Ending) -> None:
    assert speaks_against(fold(text).encode(), ending, in_search=True)


def test_a_find_in_peril_takes_no_report_back() -> None:
    assert not takes_back(fold("On l'a retrouvée, elle vomit du sang").encode())
    assert takes_back(fold("On l'a retrouvée, elle dort").encode())


@pytest.mark.parametrize(
    "text",
    [
        "gefunden, ein Ast hat sie am Kopf erwischt, sie redet wirr",
        "wieder aufgetaucht, zittert wie verrückt und erkennt keinen",
        "gevonden! maar ze heeft haar hand in de hakselaar gekregen",
        "we hebben haar, ze hapt naar adem",
        "on l'a retrouvé, il délire et il a le bras tout tordu",
        "got him! he's got a fence spike through his leg",
        "case closed he's here, electric shock off the substation though, smoking hands",
    ],
)
@pytest.mark.parametrize("ending", [Ending.FOUND, Ending.OVER, Ending.POLICE])
def test_a_hurt_part_of_the_body_ends_no_search(text: str, ending: Ending) -> None:
    assert speaks_against(fold(text).encode(), ending, in_search=True)


@pytest.mark.parametrize(
    "text",
    [
        "Jonas ist heroben, Mama hat ihn im Arm",
        "papa est dans mes bras, tout va bien",
        "found, scratch on his leg but he's fine",
        "rentré à pied, fatigué",
        "ze is te voet naar huis gekomen",
        "ze zat met haar hoofd in de boeken, vals alarm",
    ],
)
def test_a_part_of_the_body_beside_a_word_of_calm_may_end_the_search(text: str) -> None:
    assert not speaks_against(fold(text).encode(), Ending.OVER, in_search=True)
