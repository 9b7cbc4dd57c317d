"""Care, a rope, a car that is pushed aside and work for a person in need are help, also behind a stabbing."""

from __future__ import annotations

import pytest

from bot.reader.grammar.force.first_aid import helps_on_the_spot
from bot.reader.text.normalisation import fold

STABBED = "er is ne gast gestoken op de markt, de dader loopt nog rond met een mes"
PUB = "lad lying outside the chippy, blood all over his face"
CANAL = "some bloke's gone in the canal by the lock"
FIRE = "es brennt im dritten Stock, Feuerwehr ist unterwegs"
FELL = "meneer Peeters is van de ladder gevallen en kan niet recht"
HIT = "une voiture a renversé un enfant et elle a filé"


def helps(text: str, *before: str, is_doubt: bool = True) -> bool:
    return helps_on_the_spot(fold(text), [fold(each) for each in before], is_doubt)


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("get him on his side and hold something clean on it hard", PUB),
        ("ich bin ärztin, drückt fest drauf, mit einem schal oder was ihr habt", STABBED),
        ("bind uwen sjaal strak rond zijnen arm en hou hem omhoog", STABBED),
        ("appuie bien fort avec une serviette et parle-lui", STABBED),
        ("op zien zie legge, ich kóm mit dekes", PUB),
        ("i bring a deckn, legt's ihr d'füaß hoch", HIT),
        ("kneel down, start chest compressions, i'm coming with the defib", FELL),
    ],
)
def test_care_is_help_whoever_is_hurt(text: str, before: str) -> None:
    assert helps(text, before)


def test_a_rope_is_thrown_to_a_person_in_the_water() -> None:
    assert helps("chuck him the ring and haul him along to the steps", CANAL)
    assert not helps("chuck him the ring and haul him along to the steps", PUB)


@pytest.mark.parametrize(
    "text",
    [
        "zu viert schieben wir den Kombi weg, Bremse ist los",
        "on pousse la golf à 4, le frein est pas mis",
        "four of us can bounce the van out of the way, handbrake's off",
        "met z'n vieren tillen we die auto opzij",
    ],
)
def test_a_car_is_pushed_out_of_the_way_of_the_fire_engine(text: str) -> None:
    assert helps(text, FIRE)
    assert not helps(text, PUB)


def test_work_without_a_target_is_help_where_a_person_is_in_need() -> None:
    assert helps("met zes man heffen we op drie, iedereen aan een hoek", FELL)
    assert not helps("met zes man heffen we op drie, iedereen aan een hoek", HIT)
    assert not helps("met zes man heffen we op drie, iedereen aan een hoek", FELL, is_doubt=False)
    assert not helps("met zes man gaan we hun deur intrappen", FELL)


@pytest.mark.parametrize(
    "text",
    [
        "leg hem op zijn zij, en daarna slaan we de andere verrot",
        "put him on his side and then we go and grab the one that did it",
        "appuie avec une serviette, moi je vais lui casser la gueule",
        "ich bring den verbandskasten und die axt, wer kommt mit",
    ],
)
def test_care_beside_force_is_a_call(text: str) -> None:
    assert not helps(text, STABBED)
