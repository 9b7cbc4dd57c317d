"""People who are pointed out by name and house, and neighbours who only say who they are. All names are invented."""

from __future__ import annotations

import pytest

from bot.reader.personal_data.pointed_out import find_pointed_out, tells_who_it_is


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("c le fils Exemple du 31 jvous le dis", "fr", "c le fils Exemple du 31"),
        ("je l'ai reconnu c'est Ludovic Exemple du 2/1", "fr", "c'est Ludovic Exemple du 2"),
        ("volgens mij was t Rayan van Dam uit de flat op 212", "nl", "was t Rayan van Dam uit de flat"),
        ("is dat niet Rania Voorbeeld van 7c?", "nl", "is dat niet Rania Voorbeeld van 7c"),
        ("des is der Günther Beispiel von tür 11", "de", "des is der Günther Beispiel von tür 11"),
        ("that is Robbe Example of nr 58", "en", "that is Robbe Example of nr 58"),
        ("das is doch der sohn vom kiosk, der günther beispiel, nr 12 ganz oben", "de", "günther beispiel, nr 12"),
        ("c'est le gars du snack, ludovic exemple du 31", "fr", "ludovic exemple du 31"),
        ("that's the big fella, robbe example, 22 mill close", "en", "robbe example, 22 mill close"),
        ("Rayan Voorbeeld, nummer 14, ik geef het u op een briefje", "nl", "Rayan Voorbeeld, nummer 14"),
    ],
)
def test_a_name_with_a_house_points_a_person_out(text: str, language: str, words: str) -> None:
    span = find_pointed_out(text, language)
    assert span is not None
    assert text[span.start : span.end] == words


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("dat is Peter van 12", "nl"),
        ("c'est Julien du 12, je suis dehors", "fr"),
        ("it's Wout from number 12, I'm outside", "en"),
        ("It's Mrs Baird of 7", "en"),
        ("Das ist der Golf von 2019", "de"),
        ("das ist die Silberne Hochzeit von 12 Paaren", "de"),
        ("it's the one from Church Road 12", "en"),
        ("robbe example at 22 mill close mends locks", "en"),
        ("das ist nebenan bei Günther Beispiel, Nummer 5, da ist keiner", "de"),
    ],
)
def test_a_neighbour_is_not_pointed_out(text: str, language: str) -> None:
    assert find_pointed_out(text, language) is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("it's the guy from number 12", "en"),
        ("it's that lad at number 12 again", "en"),
        ("that's the neighbour from flat 4", "en"),
        ("he is the man from number 9", "en"),
        ("it was the lads from the bakery", "en"),
        ("it's the butcher's son", "en"),
        ("they're the boys from number 30", "en"),
        ("het is de man van nummer 12", "nl"),
        ("het is die van nummer 12", "nl"),
        ("dat is de buurman van nummer 4", "nl"),
        ("het was weer die gast van nr 9", "nl"),
        ("hij is de zoon van de bakker", "nl"),
        ("het zijn de jongens van nummer 30", "nl"),
        ("'t is den dien van nummer 8", "nl"),
        ("c'est le gars du 12", "fr"),
        ("c'est celui du 12", "fr"),
        ("c'était le voisin du 4", "fr"),
        ("c'est encore le type du numéro 9", "fr"),
        ("c'est le fils du boulanger", "fr"),
        ("es ist der Mann von Nummer 12", "de"),
        ("das ist der Typ von Nummer 9", "de"),
        ("das war der Nachbar von Nummer 4", "de"),
        ("er ist der Sohn vom Bäcker", "de"),
        ("das sind die Jungs von Nummer 30", "de"),
        ("der ist der von Nummer 8", "de"),
    ],
)
def test_a_person_behind_it_is_is_named_as_the_doer(text: str, language: str) -> None:
    assert tells_who_it_is(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("it's at number 12", "en"),
        ("it's the shed at number 12", "en"),
        ("he's behind the house of number 12", "en"),
        ("he's in the garden of the people from number 12", "en"),
        ("he's with the woman from number 12", "en"),
        ("it's a man in a black jacket", "en"),
        ("it's not the guy from number 12", "en"),
        ("it's my turn at number 12", "en"),
        ("the woman from number 12 has fallen", "en"),
        ("it's going towards number 12", "en"),
        ("het is bij nummer 12", "nl"),
        ("hij is bij de vrouw van nummer 12", "nl"),
        ("hij is in de tuin van nummer 12", "nl"),
        ("het is de poort van nummer 12", "nl"),
        ("het is niet de man van nummer 12", "nl"),
        ("de vrouw van nummer 12 is gevallen", "nl"),
        ("c'est au 12", "fr"),
        ("il est chez la dame du 12", "fr"),
        ("c'est la voiture du 12", "fr"),
        ("ce n'est pas le gars du 12", "fr"),
        ("il est dans le jardin du 12", "fr"),
        ("es ist bei Nummer 12", "de"),
        ("er ist bei der Frau von Nummer 12", "de"),
        ("es ist das Tor von Nummer 12", "de"),
        ("er ist im Garten von Nummer 12", "de"),
        ("das ist nicht der Mann von Nummer 12", "de"),
    ],
)
def test_a_place_a_denial_and_a_victim_are_none(text: str, language: str) -> None:
    assert not tells_who_it_is(text, language)
