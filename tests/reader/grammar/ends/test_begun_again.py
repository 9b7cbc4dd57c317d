"""After an end: lines that say that it goes on, and talk that does not."""

from __future__ import annotations

import pytest

from bot.reader.grammar.ends.begun_again import begins_again, is_in_peril
from bot.reader.text.normalisation import fold


def _begins(text: str, of_arrest: bool = False, of_fire: bool = False, of_search: bool = False) -> bool:
    return begins_again(fold(text).encode(), of_arrest, of_fire, of_search)


@pytest.mark.parametrize(
    "text",
    [
        "he's escaped from the guards!!",
        "he's loose again, running up Main St",
        "they've broken free",
        "hij is ontsnapt!",
        "Hij is net ontsnapt, bel 101 als je hem ziet",
        "de dader is losgebroken",
        "de politie zegt dat hij ontsnapt is",
        "il s'est échappé",
        "ils se sont enfuis vers le parc",
        "einer ist ihnen entwischt",
        "er hat sich losgerissen, rennt Richtung Park",
    ],
)
def test_the_arrested_suspect_has_escaped(text: str) -> None:
    assert _begins(text, of_arrest=True)
    assert not _begins(text, of_fire=True)


@pytest.mark.parametrize(
    "text",
    [
        "het vuur laait weer op",
        "het brandt terug!",
        "er slaan weer vlammen uit het dak",
        "le feu reprend",
        "ça brûle de nouveau",
        "les flammes repartent",
        "es brennt wieder",
        "das Feuer lodert wieder auf",
        "the fire's flared up again",
        "roof's on fire again",
    ],
)
def test_the_fire_flares_up_again(text: str) -> None:
    assert _begins(text, of_fire=True)
    assert not _begins(text, of_arrest=True)


@pytest.mark.parametrize(
    "text",
    [
        "ze hebben de verkeerde opgepakt!",
        "die haben den Falschen",
        "ils ont arrêté le mauvais gars",
        "c'était pas le bon type",
        "guards lifted the wrong lad",
    ],
)
def test_the_wrong_person_was_arrested(text: str) -> None:
    assert _begins(text)


@pytest.mark.parametrize(
    "text",
    [
        "c'est pas elle !",
        "nee dat was een ander kind",
        "das ist das falsche Kind, es war ein anderes Mädchen",
        "wrong kid, she's still missing",
    ],
)
def test_the_wrong_person_was_found(text: str) -> None:
    assert _begins(text, of_search=True)
    assert not _begins(text)


@pytest.mark.parametrize(
    "text",
    [
        "ze ligt in het water!",
        "she's not breathing",
        "il est sur les rails",
        "er steht auf der Brücke",
        "the girl is stuck under a car",
    ],
)
def test_who_was_found_is_in_peril(text: str) -> None:
    assert is_in_peril(fold(text).encode())


@pytest.mark.parametrize(
    "text",
    [
        "gelukkig lag ze niet in het water",
        "stel dat ze in het kanaal lag",
        "she was stuck in the lift",
        "good thing she's not in the river",
        "mijn auto staat vast op de brug",
        "onze kat zit vast onder de auto",
        "als ze in het water valt",
    ],
)
def test_a_peril_that_is_over_denied_or_supposed_is_none(text: str) -> None:
    assert not is_in_peril(fold(text).encode())


@pytest.mark.parametrize(
    "text",
    [
        # an escape that is denied, near, supposed, former, or of an animal
        "Gelukkig is hij niet ontsnapt",
        "Goed dat hij niet ontsnapt is",
        "Hij was bijna ontsnapt zei de agent",
        "Stel dat hij ontsnapt",
        "Hij was al eens ontsnapt uit de gevangenis las ik",
        "Onze kat is ontsnapt in de drukte",
        "ze is ontsnapt, onze poes",
        "I think he's escaped",
        "good job he hasn't escaped",
        "he nearly got away from the guards",
        "heureusement qu'il s'est pas échappé",
        "il a failli s'échapper",
        "wenn er entwischt ist, gute Nacht",
        "hij is ontsnapt uit het gevang van Merksplas",
        "our cat's loose again lol",
        # homecomings, others, things, and what only may go on
        "Ze is weer bij mama, bedankt",
        "Ze is er weer",
        "Ze is terug bij haar ouders",
        "De tweede staat ook al in de boeien",
        "Er zit er nog één in de combi",
        "There's another one in the squad car",
        "Ze hebben de verkeerde sleutel bij",
        "Hij is er weer, onze held",
        "Ze zijn er weer, de ramptoeristen",
        "Ze staan er weer, de vuilbakken",
        "They're back, the Murphys I mean",
        "he's back in work monday",
        "jullie hebben de verkeerde vermoord",
        "c pas le bon groupe",
        "politie heeft ze laten gaan",
        "sie haben beide laufen lassen",
        # stoves and smoke
        "Kachel brandt weer, lekker warm",
        "het brandt weer, de kachel bedoel ik",
        "Ofen brennt wieder",
        "de bbq brandt weer haha",
        "it smells again",
        "ons licht brandt weer",
        "brandweer nodig",
    ],
)
def test_talk_after_the_end_begins_nothing(text: str) -> None:
    assert not _begins(text, of_arrest=True, of_fire=True, of_search=True)
