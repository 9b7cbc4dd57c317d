"""After an end: persons who are back, and others who are."""

from __future__ import annotations

import pytest

from bot.reader.back_again import is_back_at, is_idle_talk, is_told_anew
from bot.reader.text.normalisation import fold


def _is_back(text: str, *, names_street: bool = False) -> bool:
    return is_back_at(fold(text).encode(), names_street)


@pytest.mark.parametrize(
    "text",
    [
        "hij staat er weer, nu bij 14",
        "ze zijn terug, achter nr 14",
        "nu zit hij weer aan nummer 31",
        "ils sont de nouveau là, devant le 14",
        "le revoilà, il est devant le 14",
        "jetzt ist er wieder da, bei der 14",
        "sie sind zurück, vor Hausnummer 9",
        "he's back, at number 14 now",
        "they're back outside 14",
        "he's back at number 14, call the police again",
    ],
)
def test_a_suspect_is_back_at_a_door(text: str) -> None:
    assert _is_back(text)


def test_a_suspect_is_back_in_a_street() -> None:
    assert _is_back("hij is terug in de Molenstraat", names_street=True)
    assert not _is_back("hij is terug")


@pytest.mark.parametrize(
    "text",
    [
        "he's back, our Tibbles, at number 14 now",
        "they're back, the patrol, at number 14",
        "the patrol is back outside 14",
        "ze zijn weer thuis, bij nummer 14",
        "hij is terug om 14 uur, bij 14 graden",
        "mijn zoon is terug bij nummer 14",
        "il est rentré au 14, à la maison",
        "der Hausmeister ist wieder bei der 14",
        "she's back at number 12 with her daughter, all fine",
        "elle est de retour au 12, tout va bien",
    ],
)
def test_others_who_are_back_do_not_count(text: str) -> None:
    assert not _is_back(text)


@pytest.mark.parametrize(
    ("text", "anew"),
    [
        ("er zit er nog een op het dak", True),
        ("ça recommence au 12", True),
        ("jetzt sind es drei", True),
        ("there's a third one in the yard", True),
        ("he's round the back of the shop", False),
        ("de politie is er weer", False),
        ("they're back home now", False),
        ("zit nu zelf te bleiten op de kaai", False),
        ("maintenant c'est moi-même qui tremble", False),
        ("jetzt zittere ich selbst", False),
        ("now I'm shaking myself", False),
        ("er lag nog een handschoen in de tuin van 12", False),
        ("il y avait encore un gant dans le jardin du 12", False),
        ("im Garten war noch ein Handschuh", False),
        ("there was another glove in the garden at 12", False),
        ("she's back at number 12 with her daughter, all fine", False),
    ],
)
def test_words_that_speak_for_something_new(text: str, *, anew: bool) -> None:
    assert is_told_anew(fold(text).encode()) is anew


def test_hearsay_animals_and_what_was_earlier_are_idle_talk() -> None:
    assert is_idle_talk(b"they were at my gate earlier too")
    assert is_idle_talk(b"an old man in slippers went to the church ten minutes before")
    assert is_idle_talk(b"apparently he is always at it")
    assert is_idle_talk(b"hij kwam blijkbaar over de muur achter nr 14")
    assert is_idle_talk(b"our dog is back at number 14")
    assert not is_idle_talk(b"he is back at number 14")
