"""A sudden ill in plain words, and blue lips of a sweet."""

from __future__ import annotations

import pytest

from bot.reader.grammar.emergencies.emergency import Emergency
from tests.reader.grammar.lines import emergency

DANGERS = [
    "hartanval bij onze buurvrouw nr 5",
    "mn zoontje heeft een stuk appel in zijn keel hij wordt blauw",
    "hij is diabeet en hij is niet meer wakker te krijgen",
    "elle a la bouche qui tombe d'un côté, avc je crois",
    "le bébé devient tout bleu",
    "crise d'épilepsie qui s'arrête pas",
    "Schlaganfall glaub ich, Mama redet wirr und Mund hängt",
    "unser Baby ist ganz schlaff und grau",
    "krieg ihn nicht wach er röchelt",
    "think mums having a stroke her face has dropped",
    "shes choking shes choking help",
    "cant breath call ambulance",
]
HARMLESS = [
    "de kinderen hebben blauwe lippen van de bosbessen",
    "ik krijg mijn tieners niet wakker",
    "on a les lèvres bleues après la piscine",
    "le petit est tout bleu, il a trouvé les feutres",
    "Meiner Tochter schwillt der Hals vor Stolz",
    "mein Drucker hat einen Herzstillstand",
    "kids have blue lips from the slushies",
    "my husband always falls asleep in front of the telly",
]


@pytest.mark.parametrize("text", DANGERS)
def test_plain_ill_is_a_danger(text: str) -> None:
    assert emergency(text) is Emergency.DANGER


@pytest.mark.parametrize("text", HARMLESS)
def test_line_that_comes_near_a_ill_is_none(text: str) -> None:
    assert emergency(text) is Emergency.NONE
