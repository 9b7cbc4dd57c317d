"""A line that calls to get a person out of a danger that it names is a rescue."""

from __future__ import annotations

import pytest

from bot.reader.grammar.force.cry_for_rescue import cries_for_rescue
from bot.reader.text.normalisation import fold


def cries(text: str, *before: str) -> bool:
    return cries_for_rescue(fold(text), [fold(each) for each in before])


@pytest.mark.parametrize(
    "text",
    [
        "get him out of there, the car is on fire",
        "get him out, the house is full of smoke",
        "pull him out from under the car",
        "he's stuck under the car, pull him out",
        "pull the driver out, the car is burning",
        "get them out of there, the van is in the river",
        "drag him out of there he's trapped",
        "haal hem eruit, de auto staat in brand",
        "trek hem onder die auto uit",
        "haal ze eruit, het huis staat vol rook",
        "trek hem eruit hij verdrinkt",
        "hij ligt onder de tractor, trek hem eruit",
        "sortez-le de là il est coincé",
        "sortez-le de là, la voiture est en feu",
        "tirez-le de sous la voiture",
        "tirez-le de là il se noie",
        "il est sous le tracteur, dégagez-le",
        "zerrt ihn da raus, das Auto brennt",
        "zieht ihn unter dem Auto raus",
        "holt ihn raus er ist eingeklemmt",
        "iemand moet hem eruit halen, hij zit onder een tractor",
        "ihr müsst ihn da rausholen, es brennt",
        "holt die Kinder raus, das Haus ist voller Rauch",
    ],
)
def test_a_person_who_is_got_out_of_a_danger_is_rescued(text: str) -> None:
    assert cries(text)
    assert not cries(text, "er zit een inbreker in de schuur")
    assert not cries(f"{text} 🔪")


@pytest.mark.parametrize(
    "text",
    [
        "get him out of there, he's the thief",
        "get him out of there, he's hiding under the car",
        "pull him out of his car",
        "pull him out of his car and teach him",
        "pull him out of the burning car and finish him",
        "pull him out from under the car, he nicked my bike",
        "drag him out from under the car and batter him",
        "get him out of there, he set the car on fire",
        "get him out of there and into the canal",
        "pull him out, he's stuck in my shed",
        "take him out, he's trapped",
        "get him off her, she's trapped",
        "smoke him out of there",
        "cut him, he's trapped, get him out",
        "pull him out and get him, the car is on fire",
        "drag her out by her hair, the car is on fire",
        "get them foreigners out, the house is on fire",
        "don't get him out, the car is on fire",
        "haal hem eruit en het water in met hem",
        "trek hem onder die auto uit en sla hem",
        "sleur hem eruit hij zit vast in mijn tuinhuis",
        "haal hem van haar af, ze zit klem",
        "rook hem eruit",
        "sortez-le de là il est coincé dans mon jardin",
        "sortez-le de là et à l'eau",
        "sortez-le de là, il a mis le feu à la voiture",
        "holt ihn raus und ins Wasser mit ihm",
        "holt ihn da raus, er hat das Auto angezündet",
        "zieht ihn unter dem Auto raus und schlagt ihn",
    ],
)
def test_a_suspect_who_is_pulled_out_and_any_other_word_are_left_to_the_models(text: str) -> None:
    assert not cries(text)
