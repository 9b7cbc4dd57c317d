"""A call to act with violence brings a card, however friendly and in whatever language the rest of its message is."""

from __future__ import annotations

import pytest

from bot.live_rules.current import CurrentRules
from tests.evenings.last_line import played

TALK = {
    "nl": "Merci voor de taart gisteren! De kinderen hebben ervan gesmuld. Tot zondag.",
    "fr": "Merci pour le gâteau d'hier ! Les enfants se sont régalés. À dimanche.",
    "de": "Danke für den Kuchen gestern! Die Kinder fanden ihn super. Bis Sonntag.",
    "en": "Thanks for the cake yesterday! The kids loved it. See you Sunday.",
}
CALLS = {
    "nl": "sla hem op zijn bek als je hem ziet",
    "fr": "cassez-lui la gueule si vous le voyez",
    "de": "wir schnappen ihn, bringt Knüppel mit",
    "en": "let's get him, bring bats",
}


@pytest.mark.parametrize("language", list(TALK))
async def test_a_call_behind_friendly_words_in_any_language_brings_a_card(language: str, rules: CurrentRules) -> None:
    unseen = []
    for call in CALLS.values():
        for text in (f"{TALK[language]} {call}", TALK[language].replace(".", ",").lower() + f" {call}"):
            result = await played(rules, language, TALK[language].split("!")[0], text)
            if not (result.card or result.hidden):
                unseen.append(text)
    assert unseen == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Ik riek het tot hier Lieven, ge zijt die worsten aan het cremeren"),
        ("fr", "Volontiers, la fourche est derrière le composteur."),
    ],
)
async def test_harmless_words_behind_others_bring_none(language: str, text: str, rules: CurrentRules) -> None:
    assert not (await played(rules, language, text)).card
