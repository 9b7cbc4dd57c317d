"""Blame in words some way behind the person."""

from __future__ import annotations

import pytest

from bot.reader.personal_data.accused import find_accused


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("ik zag Kevin Peeters van nummer 8 hier gisteren rondhangen, hij zit erachter", "nl"),
        ("c'est pas dur, le petit Lambert du 12 habite juste à côté, c'est lui", "fr"),
        (
            "so einer mit Schnauzbart ist doch Herr Nowitz aus der 4. Der hat Schlüssel, der steckt garantiert dahinter",
            "de",
        ),
        ("old Mr Pratt at 14 was standing there all day, it was him", "en"),
    ],
)
def test_he_who_is_named_before_is_blamed_during_an_incident(text: str, language: str) -> None:
    assert find_accused(text, language, in_incident=True) is not None
    assert find_accused(text, language, in_incident=False) is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("die kapotgestoken banden, dat was Kevin Peeters van nummer 8. Iedereen hier weet het", "nl"),
        ("les pneus crevés, c'était Kevin Lambert du 12. Tout le monde le sait", "fr"),
        ("die zerstochenen Reifen im Sommer, das war Cord Brüning aus der 31. Das weiß hier jeder", "de"),
        ("the slashed tyres, that was Kevin Pratt from number 14. Everyone here knows", "en"),
    ],
)
def test_a_harm_that_all_are_said_to_know_is_blame_at_any_time(text: str, language: str) -> None:
    assert find_accused(text, language, in_incident=False) is not None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kevin Peeters van nummer 8 heeft de politie gebeld, hij was het niet", "nl"),
        ("mevrouw Peeters van nummer 8 zag hem goed, hij was het zeker", "nl"),
        ("madame Lambert du 12 a vu le voleur, c'est lui sur la photo", "fr"),
        ("Herr Nowitz aus der 4 hat ihn gesehen, der war das", "de"),
        ("Herr Nowitz aus der 4 wohnt da, war er es?", "de"),
        ("Mrs Pratt at 14 saw the man, he did it with a crowbar", "en"),
        ("Mr Pratt at 14 was home all day. It wasn't him", "en"),
        ("the maypole, that was Kevin Pratt from number 14. Everyone here knows", "en"),
    ],
)
def test_witnesses_denials_questions_and_good_deeds_blame_nobody(text: str, language: str) -> None:
    assert find_accused(text, language, in_incident=True) is None
