"""An emergency that its first line does not tell is asked about at a later one, and small talk of the same kind is not. Played
by the shipped bot with its full reader."""

from __future__ import annotations

from datetime import date, time

import pytest

from bot.evenings.evening import Evening, EveningLine
from bot.evenings.play import play, watch_of
from bot.live_rules.current import CurrentRules, LiveRules
from bot.replay.message_result import MessageResult
from tests import shipped

TROUBLE = {
    "nl": """
Mia: wie heeft er nog verhuisdozen
Tom: ik, kom maar halen
Mia: pa doet raar
Mia: hij blijft naar zijn bord kijken
Mia: zijn lepel valt telkens uit zijn hand""",
    "fr": """
Luc: quelqu'un a une échelle
Eva: oui passe
Luc: odile ne redescend plus du grenier
Luc: on a appelé dans l'escalier""",
    "de": """
Uwe: wer hat heute Bretter bestellt
Inge: nicht wir
Uwe: im Schacht ist es so still
Uwe: Bernd ist mit der Lampe runter und ruft nicht mehr""",
}
TALK = {
    "nl": """
Mia: de verwarming doet raar
Tom: hij tikt hier ook
Mia: hij blijft maar tikken
Tom: ontluchten
Mia: sinds gisteren al""",
    "fr": """
Luc: le chat est encore sur le toit
Eva: il redescend toujours
Luc: il regarde les pigeons
Eva: le mien aussi
Luc: la nuit il dort dans la gouttière""",
    "de": """
Uwe: der Kuchen ist noch im Ofen
Inge: wie lange schon
Uwe: zehn Minuten
Inge: er ruft wenn er fertig ist
Uwe: er liegt ganz flach""",
}


async def heard(rules: CurrentRules, language: str, scene: str) -> list[MessageResult]:
    """The lines come a minute apart."""
    told = [line.split(": ", 1) for line in scene.strip().splitlines()]
    lines = tuple(EveningLine(n, 0, time(20, n), author, text) for n, (author, text) in enumerate(told, 1))
    evening = Evening("e-1", date(2026, 11, 18), lines, roles={}, languages=(language,))
    return await play(evening, watch_of(evening, shipped.config().watches[0]), rules.rulebook, LiveRules(rules))


@pytest.mark.parametrize("language", list(TROUBLE))
async def test_an_emergency_is_heard_at_a_later_line(language: str, rules: CurrentRules) -> None:
    *before, last = await heard(rules, language, TROUBLE[language])
    assert not any(each.opens for each in before)
    assert last.opens
    assert last.ask == "112"


@pytest.mark.parametrize("language", list(TALK))
async def test_small_talk_of_the_same_kind_opens_nothing(language: str, rules: CurrentRules) -> None:
    assert not any(each.opens for each in await heard(rules, language, TALK[language]))
