"""A person in peril whom the author only hears, or sees through a window."""

from __future__ import annotations

import pytest

from bot.reader.grammar.emergencies.emergency import Emergency
from tests.reader.grammar.lines import emergency


@pytest.mark.parametrize(
    "text",
    [
        "tor zu, drin läuft der motor, klopf wie blöd un er macht ni auf",
        "garage fermée chez Roger, le moteur tourne dedans et personne ne répond",
        "garage is dicht, binnen draait de motor en hij doet niet open",
        "door's shut, the tractor's running inside and he's not answering",
        "durchs fenster seh ich seine beene. der liegt",
        "je vois ses jambes par terre derrière la table",
        "door de brievenbus zie ik zijn benen op de vloer en hij reageert niet",
        "i can see her feet through the letterbox on the floor, not answering",
        "ik hoor haar zachtjes roepen, precies van op de grond. Ze zegt dat ze niet recht kan.",
        "elle appelle tout bas derrière la porte, elle est par terre et n'arrive pas à se relever",
        "ich hör sie leise rufen, sie kommt nicht hoch",
        "she's calling from behind the door and can't get up",
        "she says mammy willnae wake up and daddy's greetin in the kitchen",
        "ze zegt dat mama niet wakker wordt en papa zit te huilen",
        "er sagt, Mama wird nicht wach",
        "elle dit que maman ne se réveille pas",
    ],
)
def test_a_person_behind_a_door_is_in_danger(text: str) -> None:
    assert emergency(text) is Emergency.DANGER


@pytest.mark.parametrize(
    "text",
    [
        "tor offen, drinnen läuft der motor und er winkt mir",
        "auto met draaiende motor voor de garage, eigenaar reageert niet op mijn berichten",
        "who left the generator running behind the shed, nobody answers the door at number 4",
        "je vois ses jambes sous la table, elle répare l'évier",
        "I can see his feet, he's lying on the sofa",
        "she's calling the cat from the window",
        "he says his mummy won't get up because it's sunday",
        "my husband says mum doesn't wake up before ten on a sunday",
        "kids are lying on the floor playing, I hear them calling",
    ],
)
def test_a_person_at_ease_is_not(text: str) -> None:
    assert emergency(text) is Emergency.NONE
