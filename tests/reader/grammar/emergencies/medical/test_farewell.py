"""A farewell to life, and goodbyes of a move, a rope of a swing, a task in the garden."""

from __future__ import annotations

import pytest

from bot.reader.grammar.emergencies.emergency import Emergency
from tests.reader.grammar.lines import emergency

DANGERS = [
    "ik kan niet meer, ik stap eruit. zorg voor mijn kat",
    "sorry voor wie mij vindt",
    "hij zit in de garage met de motor aan en de deur op slot",
    "la corde est prête. prenez soin de mon chat",
    "kevin vient de m'écrire adieu, il s'est enfermé dans le garage avec le moteur qui tourne",
    "quelqu'un sur les rails au passage à niveau il bouge pas",
    "Ich kann nicht mehr. Die Tabletten hab ich schon genommen",
    "ich tu es jetzt. Sagt meinen Kindern dass ich sie liebe",
    "da sitzt wer am Rand vom Viadukt, Beine runter",
    "i have the rope up and im going to do it now",
    "my brother just texted me goodbye and hes not answering",
    "girl on the roof of the car park says shes jumping",
]
HARMLESS = [
    "vaarwel allemaal, we verhuizen naar Gent",
    "Het touw hangt klaar voor de vlaggetjes, sorry voor de late melding",
    "j'en peux plus de ces travaux, adieu le sommeil",
    "je vais le faire maintenant, tondre la pelouse",
    "ich mach jetzt schluss für heute, gute nacht",
    "wir gehen bungee springen von der Brücke",
    "im going to do it now, the hedge I mean",
    "tell my wife i love her",
]


@pytest.mark.parametrize("text", DANGERS)
def test_plain_farewell_is_a_danger(text: str) -> None:
    assert emergency(text) is Emergency.DANGER


@pytest.mark.parametrize("text", HARMLESS)
def test_line_that_comes_near_a_farewell_is_none(text: str) -> None:
    assert emergency(text) is Emergency.NONE
