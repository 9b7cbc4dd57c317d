"""A bare call for an ambulance, a doctor or a defibrillator, and what people tell of doctors on other days."""

from __future__ import annotations

import pytest

from bot.reader.grammar.emergencies.emergency import Emergency
from tests.reader.grammar.lines import emergency

DANGERS = [
    "dokterr nodig nr 22 snel",
    "AED!!! kerkplein 4 nu",
    "snel een ambulans bel iemand 112 papa valt weg",
    "ambulance vite n° 12",
    "AMBULANCE!!! rue du moulin 8",
    "il faut un docteur tout de suite chez nous",
    "Notarzt bitte schnell Hausnummer 5",
    "brauchen sofort einen arzt nr 22",
    "Defi zum Dorfplatz schnell",
    "ambulance!! quick!!! no 40",
    "need a doctor NOW number 22",
    "call an ambulance my husband has gone grey",
]
HARMLESS = [
    "De ambulance stond gisteren bij nr 14, weet iemand meer?",
    "dokter nodig voor griepprik, wie heeft nog plaats?",
    "une ambulance passe toutes sirènes hurlantes, qui sait ?",
    "je file vite chez le médecin, qqn peut prendre mon colis ?",
    "muss schnell zum Arzt, kann wer mein Paket nehmen?",
    "schon wieder Krankenwagen vor Nr 6, hoffentlich nichts Schlimmes",
    "need a plumber quick no 12",
    "free playmobil ambulance to a good home",
]


@pytest.mark.parametrize("text", DANGERS)
def test_plain_call_is_a_danger(text: str) -> None:
    assert emergency(text) is Emergency.DANGER


@pytest.mark.parametrize("text", HARMLESS)
def test_line_that_comes_near_a_call_is_none(text: str) -> None:
    assert emergency(text) is Emergency.NONE
