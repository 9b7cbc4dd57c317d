"""The rules beside the models silence no emergency that the reader sees, and the valves for it open nothing harmless."""

from __future__ import annotations

import pytest

from bot.core.reading import Act, Reading
from bot.live_rules.current import CurrentRules
from bot.live_rules.trial import RuleTrial
from tests.classifier.first_lines import EMERGENCIES, HARMLESS
from tests.tried import tried

SMALL_TALK = {
    "nl": ("Goeiemorgen allemaal", "Mooi weer vandaag he"),
    "fr": ("Bonjour tout le monde", "Quel beau temps aujourd'hui"),
    "de": ("Guten Morgen zusammen", "Schönes Wetter heute"),
    "en": ("Morning all", "Lovely weather today"),
}
SILENT = {
    "wij allemaal hoofdpijn en misselijk hier in appartement kachel aan",
    "iets ontsnapt bij die van 30, slang van 3 meter",
    "lift doet het niet, mevrouw van 3 zit er al 2u in",
    "doigt coupé la scie",
    "car scolaire contre un arbre",
    "renard dans le berceau",
    "da is ana mit ana hackn",
    "wespenstich hals schwillt zu",
    "summat not right next door",
    "blue barrels in the ditch burns your nose",
    "hiding behind the skip with a shooter",
}
"""Emergencies that the present weights do not see and those before did, when the lines were collected. Each is a fault: the
list may get shorter, and no line comes in."""
SILENT_AFTER_TALK = SILENT | {
    "hij ligt te schudden op de grond, schuim",
    "😂 sorry verkeerde emoji er staat iemand aan mijn achterdeur",
    "duif?? er valt iemand van het dak",
    "des fûts bleus dans le fossé ca pique le nez",
    "blaue fässer im graben beisst in der nase",
    "er zuckt am boden schaum vorm mund",
    "ellie not back from brownies and her phone off",
    "hes shaking on the floor foam",
}
ROOM = 2
"""Lines of a language that other weights may read differently."""


def opens(full: CurrentRules, text: str, language: str, after: tuple[str, ...]) -> bool:
    reading: Reading = tried(full, RuleTrial(text, after, language)).reading
    return reading.chat is not None and reading.chat.act is Act.OPENS


@pytest.mark.parametrize("language", EMERGENCIES)
@pytest.mark.parametrize("talk", [False, True], ids=["alone", "after small talk"])
def test_emergencies_open_an_incident(full: CurrentRules, language: str, talk: bool) -> None:
    after = SMALL_TALK[language] if talk else ()
    known = SILENT_AFTER_TALK if talk else SILENT
    silent = [text for text in EMERGENCIES[language] if text not in known and not opens(full, text, language, after)]
    assert len(silent) <= ROOM, silent


def test_the_faults_that_are_known_are_lines_of_the_list() -> None:
    assert {text for texts in EMERGENCIES.values() for text in texts} >= SILENT_AFTER_TALK


@pytest.mark.parametrize("language", HARMLESS)
@pytest.mark.parametrize("talk", [False, True], ids=["alone", "after small talk"])
def test_harmless_lines_open_none(full: CurrentRules, language: str, talk: bool) -> None:
    after = SMALL_TALK[language] if talk else ()
    alarmed = [text for text in HARMLESS[language] if opens(full, text, language, after)]
    assert len(alarmed) <= ROOM, alarmed


@pytest.mark.parametrize("text", ["HELLUP!!", "oskour", "hilffe nr 14", "halp", "kom snel nr 14 aub"])
def test_a_cry_for_help_in_any_spelling_is_danger(full: CurrentRules, text: str) -> None:
    reading = tried(full, RuleTrial(text, SMALL_TALK["en"])).reading
    assert reading.chat is not None
    assert (reading.chat.act, reading.chat.danger) == (Act.OPENS, True)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "we maken hem af hij heeft een pistool"),
        ("fr", "on va le lyncher une femme crie là-dedans"),
        ("de", "kommt mit wir verprügeln den der hat ein Messer"),
        ("en", "let's smash him up a woman is screaming in there"),
    ],
)
def test_a_danger_behind_a_call_to_act_without_a_mark_opens_one_after_small_talk(
    full: CurrentRules, language: str, text: str
) -> None:
    assert opens(full, text, language, SMALL_TALK[language])


@pytest.mark.parametrize("talk", [False, True], ids=["alone", "after small talk"])
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "rang the guards"),
        ("en", "guards are on the way"),
        ("en", "I've called the police"),
        ("nl", "ik heb de politie gebeld"),
        ("fr", "j'ai appelé la police"),
        ("de", "hab die Polizei gerufen"),
    ],
)
def test_a_call_alone_opens_the_incident_that_the_bot_has_missed(
    full: CurrentRules, language: str, text: str, talk: bool
) -> None:
    assert opens(full, text, language, SMALL_TALK[language] if talk else ())


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "rang the guards yesterday about the parking"),
        ("en", "rang the guards station about my passport form"),
        ("en", "did you ring the guards?"),
        ("en", "next time ring the guards"),
        ("en", "the guards are at the school for the talk"),
        ("nl", "ik heb de politie vorige week gebeld over het parkeren"),
        ("fr", "j'ai appelé la police municipale pour mes papiers"),
        ("de", "hab die Polizei wegen dem Führerschein angerufen"),
    ],
)
def test_a_call_about_another_matter_opens_nothing(full: CurrentRules, language: str, text: str) -> None:
    assert not opens(full, text, language, SMALL_TALK[language])
