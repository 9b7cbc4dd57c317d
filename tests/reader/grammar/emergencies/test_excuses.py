"""Words that make an emergency suspect do not where they ask for a helper, tell how the person was before, or name the chat."""

from __future__ import annotations

import pytest

from bot.reader.grammar.emergencies.emergency import Emergency, emergency_in
from bot.reader.text.normalisation import fold


def emergency(text: str) -> Emergency:
    return emergency_in(fold(text).encode())


@pytest.mark.parametrize(
    "text",
    [
        # a helper is asked for
        "my husband has collapsed, if anyone is near please come",
        "dad has collapsed, if there's a nurse on the street please",
        "mijn man is bewusteloos, als iemand in de buurt is kom",
        "mijn moeder is in elkaar gezakt, als er een verpleegster is graag nu",
        "mon mari est inconscient, s'il y a un médecin venez",
        "ma mère s'est effondrée, si quelqu'un connaît les premiers secours",
        "mein Mann ist bewusstlos, wenn jemand da ist kommt",
        "meine Mutter ist bewusstlos, falls einer erste Hilfe kann bitte",
        # before, and a guess at the cause
        "my husband has collapsed, he was fine a minute ago",
        "mijn man is bewusteloos, hij was daarnet nog beter",
        "mon mari est inconscient, il allait mieux ce matin",
        "mein Mann ist bewusstlos, ihm ging es vorhin noch besser",
        "my wife has collapsed, might be her heart",
        "my husband has collapsed, better come quick",
        # the chat
        "sorry to use this chat, my husband has collapsed",
        "wrong chat maybe but he's strangling me",
        "sorry voor de chat, mijn man is bewusteloos",
        "sorry falscher Chat, mein Mann ist bewusstlos",
    ],
)
def test_an_emergency_beside_such_words_is_one(text: str) -> None:
    assert emergency(text) is Emergency.DANGER


@pytest.mark.parametrize(
    "text",
    [
        # what would be, and a course
        "if someone has collapsed, check the breathing first",
        "if anyone has collapsed and nobody can help, call 112",
        "als iemand bewusteloos is, wat doe je dan",
        "als er iemand bewusteloos is en niemand kan reanimeren",
        "si quelqu'un est inconscient, appelez le 112",
        "s'il y a quelqu'un inconscient, on ne bouge pas",
        "wenn jemand bewusstlos ist, stabile Seitenlage",
        "wenn einer bewusstlos ist und keiner helfen kann, 112",
        "first aid course: my husband has collapsed, what now",
        "mijn man is bewusteloos, zo begint het verhaal",
        # it ended well
        "my husband has collapsed but was fine",
        "mum had collapsed, she is better now",
        "mijn man was bewusteloos, hij is nu beter",
        "mon mari était inconscient, il va mieux",
        "mein Mann war bewusstlos, ihm geht's besser",
        # animals and things
        "mon chat est inconscient",
        "le chat de ma voisine s'est effondré",
        "our cat has collapsed",
        "onze kat is bewusteloos",
        "die Katze ist bewusstlos",
        "better get a ladder, the shelf has collapsed",
        "the chat has collapsed, nobody writes any more",
        "the tent has collapsed, if anyone is near come",
        # laughter
        "my husband has collapsed laughing, better come and see",
    ],
)
def test_what_is_no_emergency_stays_none(text: str) -> None:
    assert emergency(text) is Emergency.NONE
