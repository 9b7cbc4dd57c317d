"""A fire that a barbecue or a candle began is real, and their own flames and smoke are none."""

from __future__ import annotations

import pytest

from bot.reader.grammar.emergencies.emergency import Emergency
from tests.reader.grammar.lines import emergency


@pytest.mark.parametrize(
    "text",
    [
        "the barbecue fell over, the fence is on fire",
        "bbq blew over next door, fence is burning",
        "the birthday cake candles set the curtains alight",
        "a candle fell over, the sofa is burning",
        "de barbecue is omgevallen, de schutting staat in brand",
        "bbq omgewaaid de haag brandt",
        "kaars omgestoten, de zetel staat in brand",
        "frietketel ontploft, de keuken brandt",
        "le barbecue s'est renversé, la clôture est en feu",
        "une bougie est tombée, le canapé brûle",
        "la bougie du gâteau est tombée, les rideaux brûlent",
        "der Grill ist umgefallen, der Zaun brennt",
        "Kerze vom Kuchen umgefallen, der Vorhang brennt",
        "Feuerschale umgekippt, das Zelt steht in Flammen",
        "the fence is on fire",
        "der Gartenzaun brennt",
        "kids set a tent alight by the river",
        "somebody knocked over a candle, smoke out of the kitchen",
    ],
)
def test_a_fire_beside_a_feast_is_danger(text: str) -> None:
    assert emergency(text) is Emergency.DANGER


@pytest.mark.parametrize(
    "text",
    [
        "smoke over the fence is just our barbecue",
        "the barbecue fell over, sausages everywhere",
        "candles burning on the terrace, lovely evening",
        "the house alight with candles, so pretty",
        "the fence fell over in the storm",
        "rook boven de schutting is onze bbq",
        "de barbecue is omgevallen, alle worsten op de grond",
        "het licht in de tent brandt nog",
        "de vuurkorf brandt, kom gerust af",
        "fumée au-dessus de la clôture, c'est notre barbecue",
        "le barbecue s'est renversé, plus de saucisses",
        "Rauch über dem Zaun, nur unser Grill",
        "Kerzen brennen im Zelt, so schön",
        "barbecue's on, smoke coming out of the garage, a sausage fell on the floor",
        "de la fumée sort du garage, c'est le barbecue, une saucisse est tombée",
        "Küche voller Rauch, der Kuchen ist umgefallen, Geburtstag gerettet",
        "la tente est en feu ce soir, quelle ambiance",
        "the tent is on fire, what a band",
        "she set the stage in the pub alight with that song",
        "der Zaun ist umgefallen",
    ],
)
def test_a_feast_with_its_own_flames_is_none(text: str) -> None:
    assert emergency(text) is Emergency.NONE
