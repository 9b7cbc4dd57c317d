"""A call to act with violence brings a card, whatever else is in its message: friendly words in any language, or a danger."""

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
SMALL_TALK = {
    "nl": ("goeienavond allemaal", "iemand nog brood nodig van de bakker?"),
    "fr": ("bonsoir à tous", "quelqu'un veut du pain de la boulangerie ?"),
    "en": ("evening all", "anyone want bread from the bakery?"),
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


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La taupe est revenue. On la chope ce soir avec la fourche. Qui a un piège ? Merci."),
        ("en", "Piñata time! All the kids to number 8 with sticks. Let's smash him, the donkey's full of sweets."),
        ("en", "Hedgehog on the road. Don't hit him. Take a stick and push him gently. Thanks."),
        ("en", "There's a rat in the shed. Let's kill him tonight. Who has a trap? Ta. Love, Pat."),
        ("en", "The film was brilliant. They catch the thief and beat him. Who's in next time? Bring popcorn."),
        ("nl", "Heerlijk weer. Wie helpt de oude kast kapot slaan? Ik heb een bijl. Taart achteraf."),
        ("en", "Come on everyone, let's smash that wall on Saturday. Bring sledgehammers. Pizza after."),
    ],
)
async def test_a_game_a_film_a_pest_or_a_cupboard_in_small_talk_brings_none(
    language: str, text: str, rules: CurrentRules
) -> None:
    assert not (await played(rules, language, *SMALL_TALK[language], text)).card


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "we gaan die inbreker nu kapot slaan, mijn vrouw bloedt hevig"),
        ("fr", "on va défoncer ce voleur, mon mari ne respire plus, 46 rue de la Halle"),
        ("fr", "Albert est tombé de l'échelle, il ne bouge plus, on va le massacrer"),
        ("de", "wir schlagen den Einbrecher jetzt tot, mein Mann atmet nicht mehr, Haasstraße 41"),
        ("de", "mein Mann atmet nicht mehr, Haasstraße 41, wir schlagen den tot"),
        ("en", "we're going to smash that burglar up, my dad isn't breathing, 14 Ashfield Terrace"),
        ("en", "my dad isn't breathing, 14 Ashfield Terrace, let's beat his head in"),
    ],
)
async def test_a_call_beside_a_danger_brings_a_card_and_is_not_repeated(
    language: str, text: str, rules: CurrentRules
) -> None:
    result = await played(rules, language, TALK[language].split("!")[0], text)
    assert result.card
    assert result.ask == "112"
    if result.hidden:
        (copy,) = [each for each in result.group if "▒" in each]
        assert not any(word in copy for word in ("kapot", "défoncer", "massacrer", "tot", "smash", "head in"))


@pytest.mark.parametrize(
    ("language", "incident", "text", "danger"),
    [
        ("nl", "er wordt ingebroken bij nummer 14", "mijn man ligt bewusteloos we slaan hem kapot", "bewusteloos"),
        ("nl", "lekker weer", "een vrouw wordt neergestoken aan de kerk we slaan hem kapot", "iemand in gevaar"),
        ("fr", "on cambriole le 14", "mon mari est inconscient on va le défoncer", "inconscient"),
        ("fr", "il fait beau", "une femme se fait poignarder on va le défoncer", "poignarder"),
    ],
)
async def test_no_copy_has_a_beating_that_no_mark_divides_from_a_danger(
    language: str, incident: str, text: str, danger: str, rules: CurrentRules
) -> None:
    result = await played(rules, language, TALK[language].split("!")[0], incident, text)
    assert result.hidden
    assert any(danger in each for each in result.group)
    assert not any(word in each for each in result.group for word in ("kapot", "défoncer"))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "hij zit achter de compostbak, we pakken hem"),
        ("en", "he's behind the compost, grab the fork and get him lads"),
    ],
)
async def test_a_call_that_names_a_garden_brings_a_card(language: str, text: str, rules: CurrentRules) -> None:
    result = await played(rules, language, *SMALL_TALK[language], text)
    assert result.card or result.hidden
