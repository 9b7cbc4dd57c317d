"""Lights, a look from the window and a door that is held shut are no call to act, unless the line goes out."""

from __future__ import annotations

import pytest

from bot.reader.grammar.force.staying_in import stays_in
from bot.reader.text.normalisation import fold


@pytest.mark.parametrize(
    "text",
    [
        "everybody at their windows with the lights on, he'll see he's seen. and ring",
        "put all your lights on and stay in",
        "I'm watching from my window and writing the plate down",
        "holding the door shut, rang already",
        "allemaal licht aan en binnen blijven",
        "ik kijk van achter het gordijn en noteer alles",
        "ik hou de deur van binnen dicht met mijn gewicht, dat is genoeg tot ze er zijn, heb gebeld",
        "tout le monde reste chez soi, lumières allumées",
        "mi je descends nin, je guette d'en haut et je dis où y vont",
        "je tiens la porte fermée, la police arrive",
        "alle licht an und drin bleiben",
        "ich schau vom fenster und schreib das kennzeichen auf",
        "ich halt die tür von innen zu bis die polizei da ist",
    ],
)
def test_members_who_stay_in_call_no_person_to_act(text: str) -> None:
    assert stays_in(fold(text))


@pytest.mark.parametrize(
    "text",
    [
        "lights on and everybody outside, we'll get him",
        "put your lights on and come out, all of you",
        "holding the door shut so he can't get out",
        "licht aan en naar buiten mannen",
        "licht aan, we pakken hem",
        "ik hou de deur dicht zodat hij er niet uit kan",
        "allumez vos lumières et sortez tous",
        "je tiens la porte fermée, il peut pas sortir",
        "licht an und raus, alle",
        "ich schau vom fenster und dann geh ich runter mit dem schläger",
        "lights off, we wait for him",
    ],
)
def test_a_line_that_goes_out_or_shuts_in_is_another_matter(text: str) -> None:
    assert not stays_in(fold(text))
