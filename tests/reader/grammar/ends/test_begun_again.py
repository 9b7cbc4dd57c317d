"""After an end: lines that say that it goes on, and talk that does not."""

from __future__ import annotations

import pytest

from bot.reader.grammar.ends.begun_again import begins_again
from bot.reader.text.normalisation import fold


def _begins(text: str, of_search: bool = False, of_false_alarm: bool = False) -> bool:
    return begins_again(fold(text).encode(), of_search, of_false_alarm)


@pytest.mark.parametrize(
    "text",
    [
        "he's got out of the van!!",
        "he's loose again, running up Main St",
        "there's a second one behind the counter",
        "he's back at the chemist",
        "het laait weer op",
        "er komt terug rook uit",
        "vuur is terug",
        "hij is terug los",
        "er zit er nog een in de tuin",
        "ils sont revenus",
        "ça recommence",
        "ça brûle de nouveau",
        "einer ist ihnen entwischt",
        "die waren zu dritt",
        "sie sind wieder da",
        "es riecht wieder",
        "die haben den Falschen",
        "c'était pas le bon",
    ],
)
def test_it_goes_on(text: str) -> None:
    assert _begins(text)


@pytest.mark.parametrize(
    "text",
    [
        "c'est pas elle !",
        "elle a encore disparu",
        "on cherche toujours",
        "Zoé est toujours introuvable",
        "nee dat was een ander kind",
        "hij is weer weg",
        "das war jemand anderer, wir suchen noch",
        "wrong kid, she's still missing",
    ],
)
def test_the_search_goes_on(text: str) -> None:
    assert _begins(text, of_search=True)
    assert not _begins(text)


@pytest.mark.parametrize(
    "text",
    [
        "no it isnt my son",
        "its not him he's got a crowbar",
        "het is niet de buurman",
        "c'est pas mon mari !!!",
        "das ist nicht mein Bruder",
    ],
)
def test_the_person_is_not_the_one_who_was_named(text: str) -> None:
    assert _begins(text, of_false_alarm=True)
    assert not _begins(text)


@pytest.mark.parametrize(
    "text",
    [
        "they'll be out again by friday",
        "he's back in work monday",
        "our cat's loose again lol",
        "bikes are back",
        "there's another meeting in the hall",
        "er is nog een stuk taart",
        "politie heeft ze laten gaan",
        "sie haben beide laufen lassen",
        "hope they don't let them go",
        "de bbq brandt weer haha",
        "jan is terug",
        "ons internet is weer weg",
        "c'est pas lui le responsable de la plaine",
        "elle est revenue avec une glace",
        "der Strom ist wieder da",
        "da ist noch jemand wach",
        "it wasn't him that broke it btw",
        "he's out. he lost a button and his dignity",
    ],
)
def test_talk_after_the_end_begins_nothing(text: str) -> None:
    assert not _begins(text, of_false_alarm=True)
