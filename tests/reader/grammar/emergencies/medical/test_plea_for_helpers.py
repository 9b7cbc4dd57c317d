"""A plea for a defibrillator, a pen or hands that massage a heart, and questions of calm days after them."""

from __future__ import annotations

import pytest

from bot.reader.grammar.emergencies.emergency import Emergency
from tests.reader.grammar.lines import emergency

DANGERS = [
    "waar hangt de defibrillator, hartstilstand bij de buurman",
    "iemand verpleegkundige? dringend nr 17",
    "we zijn aan het reanimeren nr 6, wie kan aflossen",
    "qqn a un défibrillateur?? mon père fait un arrêt",
    "le voisin fait une crise cardiaque qui sait masser??",
    "choc allergique, qqn a un epipen??",
    "Herzinfarkt bei uns auf nr 8, wo hängt der Defi??",
    "Krankenschwester in der Nähe? dringend Nr 4",
    "hat wer Naloxon schnell",
    "who has the defib?? cardiac arrest number 9",
    "anyone got an epipen?? peanut, her throat is closing",
    "doing cpr at no 6 who can take over",
]
HARMLESS = [
    "waar hangt de AED eigenlijk? Voor de straatkaart",
    "Bij een hartstilstand telt elke minuut, wie wil leren waar de AED hangt?",
    "où se trouve le défibrillateur du village ? c'est pour le plan",
    "qui vient à la démo défibrillateur à la salle ?",
    "Wo hängt eigentlich der Defi? Für den Ortsplan",
    "kennt jemand einen guten Hausarzt? dringend",
    "who has the defib key? i do the monthly check",
    "defib training Saturday at 10",
]


@pytest.mark.parametrize("text", DANGERS)
def test_plain_plea_is_a_danger(text: str) -> None:
    assert emergency(text) is Emergency.DANGER


@pytest.mark.parametrize("text", HARMLESS)
def test_line_that_comes_near_a_plea_is_none(text: str) -> None:
    assert emergency(text) is Emergency.NONE
