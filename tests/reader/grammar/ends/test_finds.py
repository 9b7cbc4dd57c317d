"""A find ends a search or a loss as found; a part, another thing, a hope and a person in peril end nothing."""

from __future__ import annotations

import pytest

from bot.core.reading import Ending
from bot.reader.grammar.ends.end_told import tells_of_end
from bot.reader.grammar.ends.losses import tells_of_loss, tells_of_search, things_in
from bot.reader.text.normalisation import fold

PERSONS = [
    "he's back at his mum's",
    "Tim is terecht!",
    "kind is weer thuis, hij was bij een vriendje",
    "ons zoontje is terecht, stop maar met zoeken",
    "ik heb hem gevonden, hij zat achter de speeltuin",
    "on a retrouvé le petit !",
    "on a retrouvé Tom derrière l'école",
    "le petit est rentré à la maison",
    "Tom est sain et sauf",
    "Kind ist wieder da",
    "der kleine ist wieder da, danke euch allen",
    "hab ihn gefunden, er ist bei mir",
    "he's home, he was at a friend's",
    "found him! he's with me at the swings",
    "Tim turned up, he was in the shed all along",
    "Dani is weer bij oma",
    "hij is terecht",
    "je l'ai trouvé !",
    "on l'a trouvé derrière l'école",
    "il est dans mes bras",
    "der kleine ist wieder bei oma",
    "Sam's back at his nan's",
    "he's in my arms",
]
THINGS = [
    "fiets is terecht!",
    "Mijn fiets is terug gevonden, stond aan het station",
    "ik heb je fiets gevonden Bram, hij ligt in de gracht",
    "on a retrouvé mon vélo !",
    "vélo retrouvé, il était dans le fossé, merci",
    "Fahrrad ist wieder da!",
    "mein rad ist wieder aufgetaucht, stand am bahnhof",
    "hab dein rad gefunden, liegt im graben",
    "bike turned up in the hedge behind the school",
    "got my bike back, someone dumped it by the canal",
    "bike's been found, thanks all",
    "das fahrrad wurde gefunden, danke",
    "police recovered my bike this morning",
]
NO_FINDS_OF_PERSONS = [
    "gevonden: zijn pantoffel",
    "hij is thuis vertrokken om 3 uur",
    "his dad is home",
    "haar vader is thuis",
    "sa mère est rentrée",
    "seine Mutter ist zuhause",
    "heb hem gezien bij de poffertjes",
    "als hij weer bij oma is, laat iets weten",
    "je l'ai trouvé bizarre hier matin",
    "j'ai trouvé son manteau",
    "il est dans mes bras, il respire mal",
    "der hund ist wieder bei uns",
    "is he back at his nan's?",
    "he's in my arms, he's not responding",
    "Tim is nog niet gevonden",
    "Tim is terecht maar zijn zusje niet",
    "ik heb hem gevonden, hij ademt niet",
    "gevonden, hij ligt in het water!",
    "hond van de buren is terecht",
    "zijn fiets is gevonden aan het kanaal",
    "on a retrouvé le petit, il est inconscient",
    "son vélo a été retrouvé près du canal",
    "toujours pas retrouvé",
    "wir haben ihn gefunden, er blutet am kopf",
    "immer noch nicht gefunden",
    "polizei ist da",
    "found him, he's not responding, need an ambulance",
    "his bike was found by the canal",
    "police just turned up",
    "has he turned up yet?",
]
NO_FINDS_OF_THINGS = [
    "ik vond enkel het slot terug",
    "is je fiets al terecht?",
    "j'ai retrouvé l'antivol, pas le vélo",
    "hab nur das schloss gefunden",
    "hope your bike turns up",
    "found the lock, no bike though",
    "mijn fiets is ook gestolen",
]


@pytest.mark.parametrize("text", PERSONS)
def test_a_missing_person_who_is_back_was_found(text: str) -> None:
    told = tells_of_end(fold(text).encode(), in_search=True)
    assert told is not None
    assert (told.ending, told.certain) == (Ending.FOUND, True)


@pytest.mark.parametrize("text", THINGS)
def test_a_stolen_thing_that_is_back_was_found(text: str) -> None:
    told = tells_of_end(fold(text).encode(), of_loss=True)
    assert told is not None
    assert (told.ending, told.certain) == (Ending.FOUND, True)


@pytest.mark.parametrize("text", THINGS)
def test_a_thing_of_which_no_report_tells_needs_the_head(text: str) -> None:
    told = tells_of_end(fold(text).encode())
    assert told is None or told.if_found


@pytest.mark.parametrize("text", NO_FINDS_OF_PERSONS)
def test_no_person_was_found(text: str) -> None:
    told = tells_of_end(fold(text).encode(), in_search=True)
    assert told is None or not told.certain


@pytest.mark.parametrize("text", NO_FINDS_OF_THINGS)
def test_no_thing_was_found(text: str) -> None:
    told = tells_of_end(fold(text).encode(), of_loss=True)
    assert told is None or not told.certain


@pytest.mark.parametrize(
    ("text", "report", "same"),
    [
        ("fiets is terecht", "Mijn fiets is gestolen vannacht", True),
        ("on a retrouvé mon vélo", "On m'a volé mon vélo cette nuit", True),
        ("rad ist wieder da", "Mein Fahrrad wurde heute Nacht in der Lindenstraße gestohlen", True),
        ("bike turned up", "My bike was stolen last night from Elm Road", True),
        ("bag turned up", "My bike was stolen last night from Elm Road", False),
        ("bike turned up", "two men are breaking into number 12", False),
        ("fiets is terecht", "een man rijdt rond op een fiets", False),
    ],
)
def test_the_report_tells_of_the_same_thing(text: str, report: str, same: bool) -> None:
    assert tells_of_loss(fold(report).encode(), things_in(fold(text).encode())) is same


@pytest.mark.parametrize(
    "text",
    [
        "il est avec moi !!! il regardait les poissons",
        "Elikia est ici avec moi",
        "hij staat hier bij mij, huilend maar ok",
        "sie ist da",
        "he's here with me, crying but ok",
    ],
)
def test_a_missing_person_may_be_with_the_author(text: str) -> None:
    told = tells_of_end(fold(text).encode(), in_search=True)
    assert told is not None
    assert (told.back, told.certain) == (True, False)


@pytest.mark.parametrize(
    "text",
    ["an officer is here with me", "de politie is hier bij mij", "il est avec un homme au parc", "Polizei ist da"],
)
def test_police_and_others_who_are_here_are_not_the_missing_person(text: str) -> None:
    told = tells_of_end(fold(text).encode(), in_search=True)
    assert told is None or not told.back


@pytest.mark.parametrize(
    ("report", "is_search"),
    [
        ("mn kleinzoon Dani (5) kwijt op de markt!! blauwe trui", True),
        ("mon fils Elikia 5 ans n'est plus sur la place", True),
        ("meine Tochter Mia ist nicht nach Hause gekommen", True),
        ("my lad Sam (6) has gone from the park", True),
        ("ik ben mijn sleutels kwijt", False),
        ("de fiets van mijn zoon is weg", False),
        ("le vélo de mon mari n'est plus dans le couloir", False),
        ("mein Mann ist heute nicht da, und jemand klopft", False),
        ("my son has gone to work and there's a man at the door", False),
    ],
)
def test_a_report_of_a_missing_person_is_a_search(report: str, is_search: bool) -> None:
    assert tells_of_search(fold(report).encode()) is is_search
