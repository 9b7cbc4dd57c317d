"""People who are pointed out by name and house, and neighbours who only say who they are. All names are invented."""

from __future__ import annotations

import pytest

from bot.reader.personal_data.pointed_out import find_pointed_out


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("c le fils Exemple du 31 jvous le dis", "fr", "c le fils Exemple du 31"),
        ("je l'ai reconnu c'est Ludovic Exemple du 2/1", "fr", "c'est Ludovic Exemple du 2"),
        ("volgens mij was t Rayan van Dam uit de flat op 212", "nl", "was t Rayan van Dam uit de flat"),
        ("is dat niet Rania Voorbeeld van 7c?", "nl", "is dat niet Rania Voorbeeld van 7c"),
        ("des is der Günther Beispiel von tür 11", "de", "des is der Günther Beispiel von tür 11"),
        ("that is Robbe Example of nr 58", "en", "that is Robbe Example of nr 58"),
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
    ],
)
def test_a_neighbour_is_not_pointed_out(text: str, language: str) -> None:
    assert find_pointed_out(text, language) is None
