"""A small child whom the author does not know and a stranger took, and children who are fetched."""

from __future__ import annotations

import pytest

from bot.reader.grammar.emergencies.emergency import Emergency
from tests.reader.grammar.lines import emergency

TAKEN = [
    "he's taken a little girl",
    "he took a little girl",
    "he has just taken a wee lad",
    "they've grabbed a kid",
    "someone snatched a toddler",
    "a man has taken a little boy",
    "that bloke took a young girl, call the police",
    "we'll hang him he's taken a little girl",
    "he's taken a child and he's gone",
    "somebody took a child help",
    "hij heeft een klein meisje meegenomen",
    "iemand heeft net een klein jongetje meegenomen",
    "een man heeft een kindje meegenomen",
    "ze hebben een kind meegesleurd",
    "die vent heeft een klein meisje gegrepen",
    "we hangen hem op hij heeft een kind meegenomen",
    "il a pris une petite fille",
    "il a emmené une petite fille",
    "un homme a attrapé une gamine",
    "ils ont embarqué un petit garçon",
    "quelqu'un vient de prendre un enfant",
    "un type a emmené un gosse",
    "er hat ein kleines Mädchen mitgenommen",
    "ein Mann hat ein Kind mitgenommen",
    "jemand hat gerade einen kleinen Jungen gepackt",
    "sie haben ein kleines Kind mitgenommen",
    "der hat ein kleines Mädchen mitgezerrt",
    "a man took a little girl, her dad is running after him",
    "un homme a emmené un enfant, le papa est en pleurs",
]
OTHERS = [
    "hij heeft een kind mee",
    "he's taken a girl to the dance",
    "he took a little girl to school",
    "she's taken a little boy in as a foster child",
    "he's taken the kids",
    "he has taken his daughter to football",
    "he took a kid's bike",
    "they took a young dog from the shelter",
    "he's taken a little break",
    "she took a child seat",
    "he took a little of the soup",
    "hij heeft een meisje meegenomen, gezellig",
    "hij heeft een klein hondje meegenomen",
    "hij heeft een kind meegenomen naar het feestje",
    "hij heeft een kinderfiets meegenomen",
    "ze hebben een kind gekregen",
    "oma heeft de kinderen meegenomen",
    "hij heeft een klein pakje meegenomen",
    "il a pris une petite bière",
    "il a pris une petite pause",
    "il a emmené sa petite fille à l'école",
    "il a pris un enfant sur ses épaules au cortège",
    "elle a pris une fille au pair",
    "er hat ein Mädchen mitgenommen",
    "er hat ein kleines Paket mitgenommen",
    "er hat die Kinder mitgenommen",
    "sie hat ein Kind bekommen",
    "er hat ein Kinderrad mitgenommen",
    "ein Mann hat ein Kind auf dem Arm",
    "iemand heeft een peuter meegenomen, het is de opa",
    "un homme a emmené un enfant, c'est le papa",
    "a man took a little girl, it was her grandad",
    "jemand hat ein Kind mitgenommen. War die Oma",
    "sie hat ein Kind mitgenommen, ihre Enkelin",
    "elle a pris un enfant en photo",
    "il a pris un petit garçon en stage",
]


@pytest.mark.parametrize("text", TAKEN)
def test_a_small_child_that_somebody_took_is_in_danger(text: str) -> None:
    assert emergency(text) is Emergency.DANGER


@pytest.mark.parametrize("text", OTHERS)
def test_a_child_that_is_fetched_and_a_thing_are_none(text: str) -> None:
    assert emergency(text) is Emergency.NONE
