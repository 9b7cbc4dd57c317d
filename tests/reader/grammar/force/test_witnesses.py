"""A member who saw the suspect too is a witness, unless the line goes on to a call."""

from __future__ import annotations

import pytest

from bot.reader.grammar.force.witnesses import saw_suspect
from bot.reader.text.normalisation import fold


@pytest.mark.parametrize(
    "text",
    [
        "wij zagen hem ook",
        "ja wij zagen ze ook, een half uur geleden",
        "we zagen hem daarnet lopen richting de kerk",
        "wij hebben hem ook gezien",
        "on l'a vu aussi",
        "nous aussi on l'a vue passer",
        "wir haben ihn auch gesehen",
        "wir sahen ihn auch, bei der Schule",
        "we saw him too",
        "yes we heard them as well",
    ],
)
def test_a_witness_calls_nobody_to_act(text: str) -> None:
    assert saw_suspect(fold(text))


@pytest.mark.parametrize(
    "text",
    [
        "wij zagen hem ook, we pakken hem",
        "wij zagen hem ook, kom naar buiten",
        "wij zagen hem in stukken",
        "wij zagen hem doormidden",
        "on l'a vu aussi, on y va",
        "on l'a vu aussi, sortez les battes",
        "wir haben ihn auch gesehen, raus jetzt",
        "wir haben ihn auch gesehen und schnappen ihn",
        "we saw him off with a bat",
        "we saw him too, boots on lads, he's at the back by the shed and alone now",
        "wij slaan hem ook",
    ],
)
def test_a_witness_who_goes_on_to_a_call_is_left_to_the_models(text: str) -> None:
    assert not saw_suspect(fold(text))
