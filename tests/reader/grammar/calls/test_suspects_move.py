"""«They» who go out, in, over or back are the suspects; «they» who come after a call are the police."""

from __future__ import annotations

import pytest

from bot.reader.grammar.calls.suspects_move import suspects_move
from bot.reader.text.normalisation import fold

SUSPECTS = [
    "ze komen terug!",
    "ja ze komen eruit, langs achter",
    "ze zijn onderweg met een volle zak, richting de brug",
    "mijn god ze zijn binnen",
    "Mon Dieu. Ils sont rentrés",
    "ils sont entrés",
    "ils arrivent par derrière",
    "ils sont en route vers le jardin du 14",
    "ils reviennent",
    "die kommen zurück",
    "ja, die kommen wieder raus",
    "ja sie kommen durch den garten",
    "die sind unterwegs richtung bahnhof",
    "they're on their way out the back",
    "they're on their way over the fence",
    "yes, they're coming over the wall",
    "they're coming back",
    "they're on their way to the white van with the telly",
    "oh my god. they're in",
]
HELPERS = [
    "ja ze zijn onderweg",
    "ze komen eraan",
    "ja, ze komen naar hier",
    "ja ze zijn onderweg naar de Dorpsstraat",
    "oui ils sont en route",
    "oui ils sont en route vers la rue Haute",
    "ils arrivent tout de suite",
    "ja die sind unterwegs zu uns",
    "ja, sie kommen sofort",
    "yes they're on their way",
    "yes, they're on their way over",
    "yes they're coming out to us now",
    "they're on their way to the house",
]


@pytest.mark.parametrize("text", SUSPECTS)
def test_people_who_go_in_out_or_back_are_suspects(text: str) -> None:
    assert suspects_move(fold(text).encode())


@pytest.mark.parametrize("text", HELPERS)
def test_people_who_come_may_be_the_police(text: str) -> None:
    assert not suspects_move(fold(text).encode())
