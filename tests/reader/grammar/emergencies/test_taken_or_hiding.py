"""A person who is dragged into a van, and one who hides from a burglar, in four languages, and lines that come near one."""

from __future__ import annotations

import pytest

from bot.reader.grammar.emergencies.emergency import Emergency
from tests.reader.grammar.lines import emergency


@pytest.mark.parametrize(
    "text",
    [
        "ze wordt in een busje gesleurd",
        "een meisje wordt net in een witte bestelwagen getrokken",
        "on la traîne dans une camionnette",
        "sie wird in einen Transporter gezerrt",
        "she's being dragged into a van",
        "a girl is being pulled into a white van",
        "inbreker staat op de trap, ik zit in de badkamer",
        "cambrioleur dans l'escalier, je suis dans la salle de bain",
        "Einbrecher auf der Treppe, ich sitz im Bad",
        "burglar on the stairs, I'm in the bathroom",
        "burglars downstairs and I'm upstairs",
    ],
)
def test_a_person_who_is_taken_or_hides_is_in_danger(text: str) -> None:
    assert emergency(text) is Emergency.DANGER


@pytest.mark.parametrize(
    "text",
    [
        "hij wordt in de politieauto geduwd",
        "hij wordt in de boot getrokken door zijn ploegmaats",
        "oma wordt in het busje geduwd met haar rolstoel",
        "on la pousse dans le coffre, la valise est énorme",
        "he's being dragged into the van by the kids",
        "burglars downstairs, I'm upstairs with popcorn",
        "he's being pushed into the police car",
        "de kast wordt in het busje geduwd",
        "on la pousse dans la voiture, elle ne démarre pas",
        "the burglar was on the stairs in the film, I'm in the bathroom laughing",
        "burglar alarm on the stairs",
        "if a burglar is downstairs and I'm upstairs, what should I do",
    ],
)
def test_other_lines_about_vans_and_burglars_are_none(text: str) -> None:
    assert emergency(text) is not Emergency.DANGER
