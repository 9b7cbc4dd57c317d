"""A name or an address counts as personal data if the words around it make a person a suspect or a victim."""

from __future__ import annotations

import pytest

from bot.core.reading import SURE, FoundData, Label, ReaderInput, Reading
from bot.core.rulebook import PhraseList
from bot.reader.reading import LexiconReader

LISTS = (
    PhraseList("calls", {"nl": ("we gaan erheen",)}, Label.VIGILANTE, 0.6),
    PhraseList("reports", {"nl": ("ingebroken",)}, Label.REPORT, 0.9),
    PhraseList("not", {"nl": ("niet delen",)}, against=(Label.PERSONAL_DATA,)),
)
READER = LexiconReader(LISTS, ())


def read(text: str) -> Reading:
    return READER.read(ReaderInput(text, ("nl",)))


@pytest.mark.parametrize(
    "text",
    [
        "Dat is Jan Voorbeeld van de frituur",
        "Jan Voorbeeld is vandaag opgepakt",
        "La victime, c'est Jeanne Exemple",
        "Das Opfer ist Anna Beispiel",
        "It was Peter Example, I saw him",
        "We gaan erheen, bij Jan Voorbeeld",
        "is dat niet Jan Voorbeeld van 7c?",
        "c'est pas Jeanne Exemple du 12 ?",
        "its Peter Example he's a fitter on the ring road",
        "Hij woont Kerkstraat 12",
        "il habite au 14, rue du Moulin",
        "Der wohnt Lindenstraße 5",
        "He lives at 5 Church Lane",
        "Kerkstraat 12, we gaan erheen",
        "Jan Voorbeeld, Kerkstraat 12",
        "zijn insta: @voorbeeld_88",
    ],
)
def test_a_suspect_or_victim_is_exposed_but_not_surely(text: str) -> None:
    score = read(text).score(Label.PERSONAL_DATA)
    assert score is not None
    assert 0.5 <= score.confidence < SURE + 0.1


@pytest.mark.parametrize(
    "text",
    [
        "Jan Voorbeeld",
        "Bedankt Jan Voorbeeld voor de hulp!",
        "Merci à Jeanne Exemple",
        "Onze nieuwe wijkagent heet Jan Voorbeeld",
        "Unsere Koordinatorin heißt Anna Beispiel",
        "Funeral for Peter Example is on Thursday, it was a long life",
        "Er is ingebroken in de Kerkstraat 12",
        "Cambriolage au 14, rue du Moulin",
        "Einbruch in der Lindenstraße 5",
        "Smoke at 5 Church Lane",
    ],
)
def test_a_thanked_neighbour_and_the_place_of_a_crime_are_not_exposed(text: str) -> None:
    reading = read(text)
    assert {detail.found for detail in reading.details} & {FoundData.NAME, FoundData.ADDRESS}
    assert not reading.likely(Label.PERSONAL_DATA)


def test_words_of_another_part_of_a_long_message_do_not_count() -> None:
    assert not read("Jan Voorbeeld. Het regent. Het waait. De dader is weg").likely(Label.PERSONAL_DATA)


def test_a_list_against_personal_data_cancels_it() -> None:
    assert read("Dat is Jan Voorbeeld, niet delen").score(Label.PERSONAL_DATA) is None
