"""Matters of an earlier day, and calls after which no police came."""

from __future__ import annotations

import pytest

from bot.reader.grammar.calls.other_time import came_to_nothing, is_known_matter
from bot.reader.text.normalisation import fold


@pytest.mark.parametrize(
    "text",
    [
        "mijn fiets is gisteren gestolen, ben vanmorgen aangifte gaan doen bij de politie",
        "Ty Draw lost theirs Tuesday, police have been and done the fingerprints",
        "on m'a volé mon vélo hier soir, j'ai été déposer plainte",
        "mein Rad wurde gestern geklaut, Anzeige ist erstattet",
    ],
)
def test_a_theft_of_an_earlier_day_with_a_statement_is_a_known_matter(text: str) -> None:
    assert is_known_matter(fold(text).encode())


@pytest.mark.parametrize(
    "text",
    [
        "gisteren aangifte gedaan, en nu staan ze er weer",
        "mijn fiets is gestolen, ben aangifte gaan doen",
        "they came yesterday and they are back, police have been called",
    ],
)
def test_what_goes_on_or_is_of_today_is_none(text: str) -> None:
    assert not is_known_matter(fold(text).encode())


@pytest.mark.parametrize(
    ("text", "in_vain"),
    [
        ("j'ai appelé la police à 16h, pas vu l'ombre d'un képi", True),
        ("j'ai appelé la police à 15h, personne n'est venu", True),
        ("hab um drei bei der Polizei angerufen, kam keiner", True),
        ("om drie uur de politie gebeld, niemand gezien", True),
        ("rang the police at three, nobody came", True),
        ("rang the police, nobody here yet", False),
        ("j'ai appelé, toujours personne", False),
        ("101 gebeld, nog niemand gezien", False),
    ],
)
def test_a_call_after_which_no_police_came(text: str, in_vain: bool) -> None:
    assert came_to_nothing(fold(text).encode()) is in_vain
