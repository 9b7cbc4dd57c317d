"""Owners, neighbours and people on business who explain a report, and lines that only sound like it. All wordings are this
file's own."""

from __future__ import annotations

import pytest

from bot.core.reading import Flag
from bot.reader.grammar.ends.taken_back import takes_back
from bot.reader.grammar.flags import flags_of_grammar
from bot.reader.text.normalisation import fold

EXPLAINS = [
    "het is de eigenaar zelf, sleutel kwijt",
    "ah het is gewoon de eigenaar",
    "'t is de zoon van de buren, hij was zijn sleutel vergeten",
    "het is de buurjongen die door het raam klom, deur dichtgevallen",
    "dat was gewoon de meteropnemer",
    "c'est le propriétaire, il a perdu ses clés",
    "c'est le fils des voisins qui a grimpé",
    "c'est la femme de ménage, elle n'avait pas la clé",
    "c'est l'agent immobilier, il vient faire des photos",
    "c'était juste le releveur de compteurs",
    "es ist der Besitzer, er hat seinen Schlüssel verloren",
    "das ist der Sohn der Nachbarn, er hatte den Schlüssel vergessen",
    "es ist die Putzfrau, sie hat ihren Schlüssel vergessen",
    "war nur der Zählerableser",
    "ist nur der Besitzer",
    "it's the owner, he lost his key",
    "oh it's just the owner",
    "it's the neighbours' lad who climbed in, no key on him",
    "it's the cleaner, she'd locked herself out",
]
EXPLAINS_NOTHING = [
    "hij zegt dat hij de eigenaar is, sleutel kwijt",
    "zou het de eigenaar zijn? sleutel kwijt misschien",
    "het is de eigenaar niet, die heeft zijn sleutel",
    "het is de eigenaar van de gestolen bus, sleutel kwijt",
    "het is de zoon van de buren, hij klom binnen en heeft de tv gestolen",
    "c'est peut-être le propriétaire qui a perdu ses clés",
    "il dit : c'est le propriétaire, il a perdu ses clés",
    "c'est l'ancien propriétaire, il a encore la clé",
    "le propriétaire est prévenu, il arrive avec la clé",
    "er sagt, er ist der Besitzer, er hat seinen Schlüssel verloren",
    "das ist nicht der Besitzer, der hat seinen Schlüssel",
    "es ist der Besitzer vom gestohlenen Auto, Schlüssel verloren",
    "he says he's the owner and lost his key",
    "it's the owner of the stolen van, he lost his keys",
    "could be the owner who lost his key?",
    "that's not the owner, he lost no key",
]
IN_PERIL = [
    "het is de eigenaar, hij ligt buiten bewustzijn in de gang, sleutel kwijt",
    "het is gewoon de postbode, hij is gevallen en bloedt",
    "c'est le propriétaire, il est par terre inconscient, il a perdu ses clés",
    "c'est seulement mon voisin, il saigne beaucoup",
    "das ist der Handwerker, er liegt verletzt am Boden",
    "es ist der Besitzer, er liegt bewusstlos im Flur, Schlüssel verloren",
    "it's just the postman, he's collapsed and there's blood everywhere",
    "it's my husband, he forgot his key, he fell off the sill",
]


def flags(text: str) -> frozenset[Flag]:
    return flags_of_grammar(fold(text).encode())


@pytest.mark.parametrize("text", EXPLAINS)
def test_a_person_who_may_be_there_explains_plainly_with_a_harmless_reason(text: str) -> None:
    assert {Flag.KNOWN_PERSON, Flag.EXPLAINED} <= flags(text)


@pytest.mark.parametrize("text", EXPLAINS_NOTHING)
def test_a_claim_a_doubt_or_a_crime_explains_nothing(text: str) -> None:
    assert not {Flag.KNOWN_PERSON, Flag.EXPLAINED} & flags(text)


@pytest.mark.parametrize("text", IN_PERIL)
def test_no_reason_is_harmless_beside_a_person_in_peril(text: str) -> None:
    assert Flag.EXPLAINED not in flags(text)


@pytest.mark.parametrize(
    "text",
    [
        "die rook was de barbecue van de buren",
        "la fumée, c'était le barbecue des voisins",
        "der Rauch war der Grill der Nachbarn",
        "the smoke was just the neighbours' barbecue",
    ],
)
def test_smoke_of_a_barbecue_takes_the_report_back(text: str) -> None:
    assert takes_back(fold(text).encode())


@pytest.mark.parametrize(
    "text",
    [
        "de rook komt niet van de barbecue, de schuur brandt",
        "la fumée, c'est le barbecue qui a mis le feu à la haie, elle brûle",
        "der Rauch war der Grill, jetzt brennt die Hecke",
        "the smoke was the barbecue, now the fence is burning",
    ],
)
def test_a_barbecue_that_burns_something_takes_nothing_back(text: str) -> None:
    assert not takes_back(fold(text).encode())


@pytest.mark.parametrize(
    "text",
    [
        "hij zegt dat hij de eigenaar is",
        "il dit : c'est le propriétaire, il a perdu ses clés",
        "er sagt, er ist der Besitzer, er hat seinen Schlüssel verloren",
        "he says he's the owner and lost his key",
        "het is de zoon van de buren, hij klom binnen en heeft de tv gestolen",
        "c'est le fils des voisins qui a grimpé, il a volé la télé",
        "das ist der Sohn der Nachbarn, er hat den Fernseher gestohlen",
        "it's the neighbour's son who climbed in, he nicked the telly",
    ],
)
def test_a_claim_and_a_theft_are_no_false_alarm(text: str) -> None:
    assert Flag.NOT_ALL_CLEAR in flags(text)


@pytest.mark.parametrize(
    "text",
    [
        "hij zegt dat hij de eigenaar is en dat klopt, ik ken hem",
        "il dit qu'il est le propriétaire, je le connais",
        "er sagt, er ist der Besitzer, das stimmt",
        "he says he's the owner, I checked with the agency",
        "mijn broer zegt dat hij zijn sleutel vergeten is",
        "nobody stole anything, he lives here",
    ],
)
def test_a_confirmed_claim_may_end_it(text: str) -> None:
    assert Flag.NOT_ALL_CLEAR not in flags(text)
