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
    "'t is mijn buurman de dader",
    "dat is vast die van de belwinkel",
    "c'est sûrement le fils Dujardin",
    "das ist bestimmt der neffe vom wirt, wetten",
    "it's surely the caretaker",
    "it'll be the lads from the flats, it always is",
    "tzal die met zijn mandje van nr 46 weer zijn",
    "ce sera encore les gosses du 4",
    "das wird wieder der junge vom meier sein",
    "het is mijn neef die de boel leegsteelt",
    "het is de zoon van de bakker, ik durf erop wedden",
    "c'est mon voisin de palier le coupable",
    "c'est le fils de la concierge qui les pique",
    "c'est le frère du concierge, un vrai voleur celui là",
    "c'est le fils à Marco du stand fromage j'mets ma main à couper, y rôdait déjà samedi",
    "c'est le frère d'inès à tous les coups",
    "mein nachbar ist der täter",
    "das ist der sohn von der hausmeisterin der alles klaut",
    "das ist mein schwager, der dieb",
    "das ist der sohn vom bäcker, jede wette",
    "my neighbour is the culprit",
    "it's the caretaker's lad who's been nicking everything",
    "it's my nephew, the thief",
    "it's the son of the baker, bet you anything",
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
    "het is mijn zoon die de ruit gebroken heeft, met zijn bal",
    "de poes is de dader",
    "dat is zeker waar, het is mijn broer",
    "c'est bien le facteur",
    "it'll be fine, it was the postman",
    "that'll be the piper warming up",
    "'t zal wel niets zijn",
    "das ist der Postbote, ganz sicher",
    "ik wed dat ze opgelucht is, ze is thuis",
    "c'est mon cousin qui les avait pris pour moi",
    "c'est le facteur qui les avait laissés au 3",
    "c'est le chat le coupable",
    "ce n'est pas mon voisin le coupable, fausse alerte",
    "das ist mein bruder, der hilft mir beim umzug",
    "die katze ist der täter",
    "it's my son who broke the window",
    "it's the paper boy who comes at six",
    "the cat is the culprit",
    "you bet, all good here, it was nothing",
]


@pytest.mark.parametrize("text", ACCUSATIONS)
def test_an_accusation_speaks_against_a_false_alarm(text: str) -> None:
    assert Flag.NOT_ALL_CLEAR in flags_of_grammar(fold(text).encode())


@pytest.mark.parametrize("text", NO_ACCUSATIONS)
def test_words_that_accuse_no_person_leave_the_end_alone(text: str) -> None:
    assert not accuses(fold(text).encode())
