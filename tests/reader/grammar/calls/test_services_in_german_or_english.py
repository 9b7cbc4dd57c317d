"""A service that answers a call, and lines that come near one."""

from __future__ import annotations

import pytest

from bot.reader.grammar.calls.call_made import Told, tells_of_call
from bot.reader.grammar.calls.services.german_or_english import Sureness, service_answers
from bot.reader.text.normalisation import fold


def folded(text: str) -> bytes:
    return fold(text).encode()


@pytest.mark.parametrize(
    "text",
    [
        "999 have me. Ambulance, and fire for the door",
        "operator has the colour and the road",
        "101 has your street on their way",
        "got 999 with me",
        "i have 999 they say only touch him now",
        "I have the ambulance on my house phone",
        "I've control on the phone and they want noise not heroes",
        "I've the ambulance man in my ear, he says tip his head",
        "got a man on 112 he speaks it for me",
        "Coastguard are talking to me now, point with your arm they say",
        "999 is on my other phone they stay on until the crew",
        "999 put me through to fire theyve a boat",
        "operator is keeping me on",
        "garda HQ took it",
        "guard in Tralee took the eircode",
        "Police have logged it and given us the go",
        "101 gave me a number for it",
        "a pleasant lady at 101 has your index number already",
        "coastguard picked up, they're clearing the whole front",
        "mountain rescue told and the chopper",
        "DGzRS hab ich drauf, Schlauchboot geht gleich ins Wasser",
        "Feuerwehr hab ick, Tragehilfe nennt sich dit",
        "110 ist im Ohr von mir, die sagen nicht rein",
        "118 isch dra, si hei d Adresse",
        "Leitstelle Ostfriesland schickt Taucher, ich sag denen wo",
        "Bergrettung Sölden hob i verständigt",
        "die Leitstelle bleibt dran bis sie da sind",
        "Die Frau von der Einsatzzentrale hat mich gefragt wie viele",
        "d Feierwehr kommt, Atemschutz isch aglegt",
    ],
)
def test_a_service_on_the_line_or_with_the_news_is_a_call(text: str) -> None:
    assert tells_of_call(folded(text)) is Told.PLAIN


@pytest.mark.parametrize(
    "text",
    [
        "if 999 have me on hold again I'll scream",
        "have the police got my address",
        "do the police have it",
        "letting the police know",
        "has 101 got your name?",
        "the council has it now",
        "the plumber is on my other phone",
        "got a lady at the door with me",
        "police have their hands full at the match",
        "last week the operator had my number down wrong",
        "in the film the operator is on with me, says nothing",
        "the bus operator has the wrong route on the sign",
        "hung up on by 101, twenty minutes",
        "Feuerwehr hat uns geführt, schöner Tag der offenen Tür",
        "Leitstelle schickt nie wen",
        "wenn die Leitstelle schickt, dann schnell",
        "die Hausverwaltung hab ich dran",
        "Frau vom Bauamt hat mich gefragt wie viele",
        "die Kollegin auf der Arbeit hat es notiert",
    ],
)
def test_another_service_a_doubt_a_question_or_another_time_is_no_call(text: str) -> None:
    assert tells_of_call(folded(text)) < Told.HINTED


@pytest.mark.parametrize(
    "text",
    [
        "999 they say dont climb in dont send anyone in",
        "coastguard say 8 minutes",
        "fire said dont open get the ground floor out",
        "fire are on the line to me",
        "gardai in Nenagh have that off me now",
        "guards in Tuam know, they're driving out",
        "rang they gave a number",
        "got through they want a what3words",
        "Con is ringing they have him",
        "they answered asked me to raise his arms",
        "got a lady who says dont move him",
        "I've someone on the phone in Cork telling me how to keep it steady",
        "Sarah's dad rang them",
        "she's keeping me on the line",
        "on the other line to them, they're coming quiet",
        "phoned for him, they're coming from the Infirmary",
        "they're sending two cars",
        "Wehr sagt: Leute abholen",
        "Inspektor sagt Wagen Pappenheimgasse fährt grad los",
        "Revier Blasewitz weiß es schon von zwei anderen",
        "Abschnitt 21 ist unterwegs wegen der Mopeds",
        "Karmeliterplatz hat scho an Wagen gschickt",
        "hab jetzt jemand, ich soll ihn lächeln lassen",
        "hab die Kollegin auf der Wache, sie wiederholt mir grad die Hausnummer",
    ],
)
def test_words_of_a_service_are_likely_those_of_a_call(text: str) -> None:
    assert service_answers(folded(text)) is Sureness.LIKELY
    assert tells_of_call(folded(text)) >= Told.HINTED


@pytest.mark.parametrize(
    "text",
    [
        "mum rang and said dinner is at six",
        "rang the bell they said come in",
        "got a lady who says she lost her dog",
        "I've someone on the phone selling windows",
        "would 999 say that?",
        "should say 8 minutes on the sign",
        "the fire said more than words, lovely evening",
        "the landlord's brother rang us",
        "they're sending parcels to the lads abroad",
        "Chef sagt: Leute abholen",
        "die Wache weiß nichts",
        "hab jetzt Feierabend, ich soll Brot holen",
        "hab die Kollegin auf der Treppe getroffen",
    ],
)
def test_words_of_others_are_none(text: str) -> None:
    assert service_answers(folded(text)) is None
