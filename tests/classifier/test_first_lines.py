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
SILENT = {False: 0.125, True: 0.2}
"""The share of the emergencies of a language that may open no incident, alone and after small talk. The lines were collected
when the weights of that day saw all of them, so any other weights see fewer. Of 171 lines on which no weights were chosen the
present ones see 139 and 130, and those before saw 126 and 113 (docs/reader.md)."""
ROOM = 2
"""Harmless lines of a language that other weights may read differently."""


def opens(full: CurrentRules, text: str, language: str, after: tuple[str, ...]) -> bool:
    reading: Reading = tried(full, RuleTrial(text, after, language)).reading
    return reading.chat is not None and reading.chat.act is Act.OPENS


@pytest.mark.parametrize("language", EMERGENCIES)
@pytest.mark.parametrize("talk", [False, True], ids=["alone", "after small talk"])
def test_emergencies_open_an_incident(full: CurrentRules, language: str, talk: bool) -> None:
    after = SMALL_TALK[language] if talk else ()
    silent = [text for text in EMERGENCIES[language] if not opens(full, text, language, after)]
    assert len(silent) <= SILENT[talk] * len(EMERGENCIES[language]), silent


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
