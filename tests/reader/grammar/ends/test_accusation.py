"""An accusation takes no report back; a denial, a guess, an animal and a real explanation accuse no person."""

from __future__ import annotations

import pytest

from bot.core.reading import Flag
from bot.reader.grammar.ends.accusation import accuses
from bot.reader.grammar.flags import flags_of_grammar
from bot.reader.text.normalisation import fold

ACCUSATIONS = [
    "De idioot van nummer 5 is een bedrieger en een leugenaar",
    "dat is die dief van nummer 3 weer",
    "het is de buurman van 9 die dat doet, een dief is het",
    "hij heeft iedereen opgelicht",
    "L'idiot du numéro 5 est un escroc, il a trompé tout le monde",
    "c'est le fils du 12 qui a fait le coup, un voyou",
    "c'est lui, le voisin du 3, un vrai bandit",
    "Der Idiot von Nummer 5 ist ein Betrüger und hat uns alle belogen",
    "das ist der Nachbar von Nummer 3, dieser Gauner",
    "der Vermieter steckt dahinter",
    "The idiot at number 5 is a fraud and a liar",
    "the lad at 12 is a crook, he's lying to all of us",
    "it was the guy from 8, he's a criminal",
]
NO_ACCUSATIONS = [
    "ik dacht dat het een dief was, het is de postbode",
    "loos alarm, geen inbreker",
    "de dief is onze eigen kat",
    "fausse alerte, ce n'est pas un voleur, c'est mon voisin",
    "c'est un chat, le voleur de croquettes",
    "je croyais que c'était un cambrioleur",
    "das war kein einbrecher, nur mein mann",
    "ich dachte das ist ein dieb, sorry",
    "sah aus wie ein einbrecher, war aber der postbote",
    "he's no burglar, he's my son",
    "is he a burglar? no, it's the meter man",
    "thought he was a thief, it's the plumber",
    "sorry, false alarm, it was his own bike",
]


@pytest.mark.parametrize("text", ACCUSATIONS)
def test_an_accusation_speaks_against_a_false_alarm(text: str) -> None:
    assert Flag.NOT_ALL_CLEAR in flags_of_grammar(fold(text).encode())


@pytest.mark.parametrize("text", NO_ACCUSATIONS)
def test_words_that_accuse_no_person_leave_the_end_alone(text: str) -> None:
    assert not accuses(fold(text).encode())
