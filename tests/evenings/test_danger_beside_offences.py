"""A danger is answered whatever offence stands beside it: a matrix, played by the shipped bot with its full reader.

Each danger comes with an insult, a standing charge, an accusation by name and a call to act, before it and behind it, alone and
during another incident. The group must read the question with the emergency number, nothing may end, and a hidden line must
leave a line for the group. All names are invented.
"""

from __future__ import annotations

from itertools import product

import pytest

from bot.live_rules.current import CurrentRules
from tests.evenings.last_line import played

DANGERS = {
    "en": (
        "there's an old man face down in the canal at the lock",
        "smoke is coming out of the flat above the chipper and I hear banging",
        "he is hitting Nora with an iron bar in the yard",
    ),
    "fr": (
        "une dame est tombée dans l'escalier du 8, elle ne répond plus",
        "y a le feu au deuxième étage, des gens aux fenêtres",
        "un type tient une fille par les cheveux derrière la gare, elle hurle",
    ),
    "nl": (
        "er ligt een fietser onder een vrachtwagen op het kruispunt",
        "er komt rook uit het raam van de buren en ik hoor kinderen roepen",
        "een man met een bijl staat op de stoep van de school",
    ),
    "de": (
        "auf den Gleisen liegt einer und bewegt sich nicht",
        "bei Familie Beispiel brennt die Küche, die Oma ist noch drin",
        "zwei Männer treten auf einen ein, der liegt schon am Boden und blutet",
    ),
}
OFFENCES = {
    "en": (
        "dirty bastards",
        "the baker's son deals drugs, everybody knows",
        "it was Kevin Example from number 14",
        "let's get him lads",
    ),
    "fr": (
        "bande de salauds",
        "le fils du boulanger deale, tout le monde le sait",
        "c'est Kevin Exemple du 14",
        "on le chope les gars",
    ),
    "nl": (
        "vuile klootzakken",
        "de zoon van de bakker dealt, iedereen weet dat",
        "het is Kevin Voorbeeld van nummer 14",
        "we gaan hem pakken mannen",
    ),
    "de": (
        "diese Drecksäcke",
        "der Sohn vom Bäcker dealt, das weiß jeder",
        "das ist Kevin Beispiel von Nummer 14",
        "wir schnappen ihn uns Leute",
    ),
}
OTHER = {
    "en": ("somebody is breaking in at 14", "police called"),
    "fr": ("un homme force la porte du 6", "police avertie"),
    "nl": ("inbrekers bij nummer 5", "101 gebeld"),
    "de": ("Einbrecher bei Nr 6, sie sind drin", "Polizei ist verständigt"),
}


@pytest.mark.parametrize("before", [(), OTHER], ids=["alone", "during an incident"])
@pytest.mark.parametrize("language", list(DANGERS))
async def test_a_danger_beside_an_offence_is_answered(
    language: str, before: dict[str, tuple[str, ...]], rules: CurrentRules
) -> None:
    wrong = []
    pairs = tuple(product(DANGERS[language], OFFENCES[language]))
    texts = [text for danger, offence in pairs for text in (f"{offence}! {danger}", f"{danger}, {offence}")]
    for text in texts:
        rules.expect(text)  # the encoder reads several together
    for text in texts:
        result = await played(rules, language, *(before[language] if before else ()), text)
        silent = result.hidden and not result.group
        if result.ask != "112" or result.closes or result.nudge or silent:
            wrong.append((text, result.ask, result.closes, silent))
    assert wrong == []


BY_ORIGIN = {
    "nl": ("een marokkaan met een mes bedreigt mensen op de markt", "een marokkaan steekt mensen neer op de markt"),
    "fr": ("un arabe poignarde des gens place du marché", "deux roms frappent une vieille dame devant la poste"),
    "de": ("ein araber sticht leute am markt nieder", "zwei Araber schlagen einen Jungen am Bahnhof, er blutet"),
    "en": (
        "a black man is stabbing people on the market square",
        "some gypsies are beating up an old man, he is bleeding",
    ),
}


@pytest.mark.parametrize("language", list(BY_ORIGIN))
async def test_a_danger_of_whose_doer_only_the_origin_is_told_is_answered(language: str, rules: CurrentRules) -> None:
    for text in BY_ORIGIN[language]:
        result = await played(rules, language, text)
        assert (result.ask, result.hidden and not result.masked) == ("112", False), text
