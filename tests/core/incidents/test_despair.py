"""A member who wants to die reads the emergency number, and one who loses heart reads no hint."""

from __future__ import annotations

import pytest

from tests.core.incidents.night import Night, the, watch


@pytest.mark.parametrize(
    "said",
    [
        "ik wil niet meer leven",
        "ik zie het niet meer zitten, ik wil er niet meer zijn",
        "ik maak er een einde aan",
        "ik heb pillen genomen, vaarwel allemaal",
        "je vais me jeter du pont",
        "je n'en peux plus, je veux en finir",
        "j'ai avalé plein de comprimés",
        "ich will nicht mehr da sein",
        "ich spring von der Brücke",
        "I don't want to be here any more",
        "I want to end it all",
    ],
)
def test_words_of_a_wish_to_die_bring_the_emergency_number(night: Night, said: str) -> None:
    night.watch = watch("nl", "fr", "de", "en")
    night.says("Jan", said)
    night.shows(the("call_emergency"))


@pytest.mark.parametrize(
    "said",
    [
        "haha ik zie het niet meer zitten met die vuilbakken",
        "haha niemand zal mij missen",
        "mdr je n'en peux plus",
        "haha keiner würde mich vermissen",
        "lol no one would miss me",
    ],
)
def test_words_of_despair_bring_no_hint_even_beside_small_talk(night: Night, said: str) -> None:
    night.watch = watch("nl", "fr", "de", "en")
    night.says("Jan", said)
    assert not night.sent


@pytest.mark.parametrize(
    "said",
    ["die barbecue hoeft voor mij niet meer", "we maken er een einde aan voor vandaag", "on en finit avec ces voleurs"],
)
def test_other_ends_open_no_incident(night: Night, said: str) -> None:
    night.watch = watch("nl", "fr", "de", "en")
    night.says("Jan", said)
    night.hides(the("call_emergency"))
