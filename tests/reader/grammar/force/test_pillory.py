"""Faces that are posted, homes that are asked for and turns before a door are found; pictures for the police are not."""

from __future__ import annotations

import pytest

from bot.reader.grammar.force.pillory import pillory
from bot.reader.text.normalisation import fold

FACES = [
    "knips mal das kennzeichen und die visage und rein in die gruppe",
    "mach fotos von ihm und vom auto und stell sie hier rein",
    "stellt seine fotos in alle gruppen",
    "pakt ne foto van hun smoel en zet op facebook",
    "ik heb een dashcam, zet die koppen op instagram",
    "ik zet zijn foto toch in de mamagroep",
    "je filme leurs tronches et hop sur facebook",
    "on met leurs photos sur le groupe de Seraing",
    "Post it! Put it in all the expat groups and somebody will recognize him. Then we'll go say hi",
    "stick his face up on Facebook and let people do the rest",
    "ik heb hem gefilmd, straks staat ie op tiktok",
    "jlai filmé tt a lheure il est sur tiktok",
    "hab ihn gefilmt, gleich is er auf tiktok",
    "filmed him, he'll be on tiktok in five",
    "zet anders gewoon zijn adres eens online",
    "who's this creep lookin thru letterboxes on our road, got a pic will put it on leeds gossip page",
    "I'm putting their faces all over tiktok",
]
HOMES = [
    "quelqu'un a leur adresse ?",
    "geef mij zijn naam en ik doe de rest",
    "donnez moi son nom je fais le reste",
    "sagt mir den namen, den rest mach ich",
    "give me his name and I'll do the rest",
    "qui sait où ils habitent ?",
    "wie weet hoe die jongens heten en waar ze wonen? ik wil ze even spreken",
    "namen graag, dan weet het dorp ook wie het zijn",
    "stuur nummerplaat, ik vind zijn adres wel",
    "wer weiß wo die wohnen",
    "anyone know where they live",
    "send me the plate, I'll find his address",
]
ALWAYS = [
    "Je suggère que l'on se relaie devant chez eux et que l'on relève ses allées et venues, photos à l'appui.",
    "Je propose que l'on se relaie devant chez eux et qu'on le photographie.",
    "On pourrait établir un tour de rôle pour observer leur porte et noter qui entre et sort.",
    "we staan om de beurt voor zijn deur tot hij weg is",
    "we kunnen in shiften voor hun huis gaan staan",
    "wir stellen uns abwechselnd vor seine Tür",
    "let's take turns outside his house",
    "got this creep on camera, posting him on the community page, name and shame",
]
HARMLESS = [
    "ik stuur de foto's van hun gezicht naar de politie",
    "I've given the pictures of him to the guards, not putting them on facebook",
    "stell die Fotos von ihm bitte nicht in die Gruppe",
    "zet geen foto's van hem op facebook",
    "ik zet de foto van onze kat in de groep",
    "foto's van het feest staan in de groep",
    "hij zet zijn vakantiefoto's op facebook",
    "ne mettez pas leurs visages sur facebook",
    "on m'a pris en photo, ma tête est sur facebook",
    "mag je zijn foto op facebook zetten?",
    "darf man gesichter in der gruppe posten?",
    "can you put the video of the street party in the group",
    "sa photo est sur le site de la police, fille disparue, partagez",
    "waar woont de loodgieter",
    "ik heb hem gefilmd voor de politie, niets op tiktok",
    "I filmed them at the school play, it's on youtube",
    "geef me zijn naam voor de lijst van het feest",
    "qui a l'adresse du docteur ?",
    "wer hat die Adresse vom Elektriker",
    "anyone have the address of the vet",
    "we geven om de beurt de planten water bij de buren",
    "wir gießen abwechselnd die Blumen bei Frau Maier",
    "we take turns at the school gate with the lollipop",
    "on se relaie devant l'école pour faire traverser les enfants",
    "faut noter qui apporte la salade",
]


@pytest.mark.parametrize("text", FACES + HOMES + ALWAYS)
def test_a_pillory_is_found_in_an_incident(text: str) -> None:
    assert pillory(fold(text), in_incident=True)


@pytest.mark.parametrize("text", ALWAYS)
def test_turns_before_a_door_are_found_at_any_time(text: str) -> None:
    assert pillory(fold(text), in_incident=False)


@pytest.mark.parametrize("text", FACES + HOMES)
def test_faces_and_homes_are_not(text: str) -> None:
    assert not pillory(fold(text), in_incident=False)


@pytest.mark.parametrize("text", HARMLESS)
def test_the_police_pets_parties_and_other_homes_are_none(text: str) -> None:
    assert not pillory(fold(text), in_incident=True)
