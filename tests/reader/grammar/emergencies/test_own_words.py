"""Emergencies in the words of the victim or of a person who sees it, in four languages, and lines that come near one."""

from __future__ import annotations

import pytest

from bot.reader.grammar.emergencies.cry_for_help import cries_for_help
from bot.reader.grammar.emergencies.emergency import Emergency, emergency_in
from bot.reader.text.normalisation import fold

DANGERS = [
    "hij slaat mij",
    "kan er iemand komen, hij slaat mij",
    "klootzak heeft me gestoken",
    "ik word overvallen",
    "ze hebben ons vastgebonden",
    "il vient de m'étrangler",
    "le gars du 2e m'a violée",
    "er hat mir grad eine reingehauen",
    "er droht mich umzubringen",
    "he's strangling me",
    "dirty bastard just hit Nora with a hammer",
    "he just shot Liam in the leg",
    "die klootzak heeft net op Jan geschoten",
    "ce salaud vient de poignarder Luc",
    "der Typ hat grad den Franz niedergestochen",
    "ik verbloed",
    "ik krijg geen lucht",
    "je n'arrive plus à respirer",
    "ich verblute",
    "I can't breathe, help",
    "ze hebben hem in de vaart gegooid en hij komt niet boven",
    "ils l'ont mis dans le coffre",
    "sie haben ihn in den Kofferraum gesteckt",
    "some guy just pushed a girl in the river n walked off",
    "ik heb alle pillen genomen",
    "elle a pris tous ses cachets",
    "hob de tablettn scho gnumma",
    "she took all the pills, what do i do",
    "elle veut sauter de la fenêtre",
    "ich kann nicht mehr, ich spring jetzt",
    "she wants to jump off the bridge",
    "il tire par la fenêtre",
    "mijn arm zit vast in de houtklover, bloed overal",
    "there's a man with a gun in Lidl, people running out",
    "Mann mit Messer am Platz",
    "le fils du boulanger sort de prison et il est devant chez moi avec un couteau",
    "hij staat voor mijn deur met een mes",
    "er steht vor meiner Tür mit einem Messer",
    "he's outside my house with a knife",
    "brand bij ons, die klootzak",
    "y a le feu chez nous",
]
CRIES = [
    "brand!",
    "overval!",
    "inbreker!",
    "dieven in huis",
    "au feu !",
    "Feuer!",
    "burglars in the house",
    "Einbrecher!!",
]
NONE = [
    "hij slaat mij met schaken elke week",
    "een wesp heeft me gestoken",
    "she took all the pills back to the pharmacy, hero",
    "the kids want to jump off the pier",
    "put him in the river, the rat",
    "I can't breathe thinking about the bill",
    "mijn lief slaat mij met padel",
    "bbq bij ons, brand in de buik gegarandeerd",
    "il tire les rideaux de la fenêtre du salon",
    "he just hit traffic",
    "she just shot a lovely picture of the swans",
    "hij heeft net op doel geschoten",
    "a man with a knife sharpening van comes on Tuesday",
    "ik heb mijn pillen genomen",
    "de scharensliep staat voor mijn deur met een mes en brood",
    "he's at my door with a cake",
    "they threw a party in the boat shed",
]
NO_CRIES = ["brandhout!", "feuerwerk!", "fire sale", "burglar alarm for sale", "de brand is uit", "brandnieuw!"]


@pytest.mark.parametrize("text", DANGERS)
def test_danger_is_known(text: str) -> None:
    assert emergency_in(fold(text).encode()) is Emergency.DANGER


@pytest.mark.parametrize("text", NONE)
def test_what_comes_near_one_is_none(text: str) -> None:
    assert emergency_in(fold(text).encode()) is Emergency.NONE


@pytest.mark.parametrize("text", CRIES)
def test_the_thing_alone_is_a_cry(text: str) -> None:
    assert cries_for_help(fold(text).encode())


@pytest.mark.parametrize("text", NO_CRIES)
def test_another_thing_is_no_cry(text: str) -> None:
    assert not cries_for_help(fold(text).encode())
