"""After a search that has ended no suspect is left, so neighbours may visit the person; a call to violence stays one."""

from __future__ import annotations

import pytest

from bot.live_rules.current import CurrentRules
from tests.evenings.last_line import played

SEARCH = {
    "nl": (
        "mijn vader van 84 is vermist, hij is dement, beige jas",
        "101 gebeld",
        "hij is terecht, hij zat bij de bakker",
    ),
    "en": ("my dad is missing, he is 84 and has dementia", "called 101", "he's been found, he was at the bakery"),
}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Zullen we een beurtrol maken om met hem te wandelen? Ik neem woensdag."),
        ("en", "Shall we take turns walking him in the afternoon? I've got Wednesdays."),
    ],
)
async def test_a_walk_in_turns_stays_without_a_card(language: str, text: str, rules: CurrentRules) -> None:
    result = await played(rules, language, *SEARCH[language], text)
    assert (result.hidden, result.card) == (False, False)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "we gaan die vent die hem meenam op zijn bakkes slaan, wie gaat mee?"),
        ("en", "let's go smash up the bloke who took him, who's in?"),
    ],
)
async def test_a_call_to_violence_is_hidden(language: str, text: str, rules: CurrentRules) -> None:
    assert (await played(rules, language, *SEARCH[language], text)).hidden
