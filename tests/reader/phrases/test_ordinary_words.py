"""Ordinary sentences that hold the words of a call to act or of danger. The lists take none of them for one."""

from __future__ import annotations

import pytest

from bot.core.reading import LIKELY, Flag, Label, ReaderInput
from tests import shipped

ORDINARY = [
    "hab leider den Reifen platt, wer hat eine Pumpe",
    "in die Tonne passt noch eine rein",
    "sorry, da hau ich gleich ab",
    "morgen klingeln wir da als Sternsinger",
    "we vangen hem op tot zijn mama thuis is",
    "breng een ketting mee voor de fiets van de kleine",
    "a lorry is blocking the end of the street again",
    "sorry, I'm blocking the drive for five minutes",
    "who takes the other table for the fair?",
    "je le coince entre deux rendez-vous, pas de souci",
    "er ligt een fiets in de gracht",
    "het zwembad is open maar is ijskoud",
    "les canards sont de retour dans le canal",
    "der Weihnachtsbaum liegt im Graben",
    "zwarte rook uit de uitlaat van bus 12 alweer",
]


@pytest.mark.parametrize("text", ORDINARY)
def test_an_ordinary_sentence_is_neither_a_call_to_act_nor_danger(text: str) -> None:
    seen = shipped.rules().lexicon.read(ReaderInput(text, ("nl", "fr", "de", "en")))
    call = seen.score(Label.VIGILANTE)
    assert Flag.DANGER not in seen.flags
    assert call is None or call.confidence < LIKELY
