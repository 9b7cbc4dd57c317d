"""Veiled calls to act are found by their form; advice, the police and ordinary days have other forms."""

from __future__ import annotations

import pytest

from bot.reader.grammar.force.answers_to_calls import is_ready, joins_call
from bot.reader.grammar.force.veiled_calls import is_veiled_call, shuts_for_feast
from bot.reader.text.normalisation import fold

IN_INCIDENT = [
    "ik zet mijn camionette voor de uitrit, jij de jouwe achteraan",
    "auto's op straat, die komt hier niet door",
    "zet jullie wagens voor zijn poort",
    "ik heb mijn luchtbuks klaarliggen",
    "luftgewehr hab ich da. soll ich?",
    "omsingelen! iedereen van de markt naar de halte",
    "encerclez la maison",
    "wer traut sich? wir umzingeln den mit aufblendlicht",
    "let's surround the house",
    "jai ma carabine à plomb prete",
    "jsuis derriere la porte ac la fourche",
    "hob mei luftdruckgwehr scho griffbereit",
    "got me air rifle ready like",
    "stood behind the door with the pitchfork",
    "keep them talking, I'm coming round the back",
    "occupez les j'arrive par derriere",
    "zet uw auto voor de poort dat ze niet weg kunnen",
    "mets ta voiture devant le portail qu'ils puissent pas partir",
    "stell dein auto vors tor dass die nicht wegkommen",
    "park across the gate so they can't get away",
    "ik rij mijn tractor voor de oprit",
    "je mets ma camionnette devant la sortie, toi la tienne derrière",
    "les voitures sur la route, il passe pas ici",
    "mettez vos voitures devant son portail",
    "autos auf die straße, der kommt hier nicht durch",
    "ich stell meinen Transporter vor die Ausfahrt, du deinen hinten",
    "stellt eure Autos vor sein Tor",
    "I'll put my van across the drive, you put yours at the back",
    "cars on the road, he's not getting through here",
    "put your cars in front of his gate",
    "the jeeps at both ends of the boreen",
    "cars across both ends of the lane lads",
    "zet de auto's dwars aan beide kanten van de straat",
    "bestelwagens aan weerskanten van de steeg en hij zit vast",
    "fermez la rue avec vos bagnoles",
    "barrez la route avec vos voitures",
    "blockiert die straße mit euren autos",
    "macht den feldweg mit dem laster dicht",
    "zet een auto aan allebei de kanten van de straat",
    "tractor aan elk uiteinde van de dreef",
    "mannen kom allemaal naar nummer 14 met wat stevigs in de hand",
    "laat hem niet wegkomen jongens",
    "wie heeft er een honkbalknuppel liggen",
    "une voiture à chaque bout de la rue et il est fait",
    "toi par la ruelle moi par le parc",
    "le laissez pas partir les gars",
    "descendez tous avec ce que vous avez sous la main",
    "stellt an jedes ende der gasse einen traktor",
    "lasst den nicht abhauen jungs",
    "alle mann runter, nehmt mit was ihr habt",
    "jeeps out lads, one at each end of the boreen",
    "put a car at either end of the lane",
    "you take the front and i'll take the back",
    "dont let him get away lads",
    "ive the hurl in the boot, on my way",
    "ik neem de koevoet mee, sta al beneden",
    "kom met den bezemsteel, buurman",
    "j'arrive, je prends le marteau",
    "ich hol den Spaten aus der Garage",
    "comin round wi the hammer",
    "ik zet mijn camionette dwars in de steeg",
    "dan geraakt hij hier niet meer weg",
    "je mets le camion en travers, ils sortent plus",
    "ich stell den Anhänger quer, dann kommt der nicht mehr raus",
    "we'll box them in at the corner",
    "we moeten hem eens bezoeken met een paar man",
    "on pourrait leur rendre une petite visite",
    "das Empfangskomitee steht bereit",
    "a wee chat about manners, nothing more",
    "jij langs achter, ik langs voor",
]
ORDERS = [
    "ils sont quatre, cognez les",
    "casquette noire, chopez-les",
    "zwei Jungs mit Mopeds hauen ab, fahrt sie um",
    "schwarze Kappe, schnappt sie",
    "he's by the bins, rugby tackle the little git",
    "the cashier is hurt, string the animal up",
    "hij rijdt naar de rotonde, hang die zuiplap op",
]
NO_ORDERS = [
    "der Mann schlägt sie",
    "er packt sie und fährt sie um",
    "il faut que vous chopiez le bus",
    "he knocked them out of the park",
    "hij hangt de was op",
    "la police les coince",
]
PRAISED = [
    "een pak rammel heeft nog niemand kwaad gedaan",
    "lap erop",
    "une bonne raclée leur ferait du bien",
    "die brauchen mal ne Tracht Prügel",
    "a good hiding never hurt anyone",
    "old enough for a slap",
]
ALWAYS = [
    "geen politie nodig, wij zijn met genoeg",
    "la police sert à rien, la prochaine fois on s'en occupe",
    "Polizei ist nicht nötig, wir sind genug",
    "no need for the cops, there's enough of us",
    "iemand moet hem eens een lesje leren",
    "fallait lui casser le bras",
    "dem müsste mal einer zeigen, wo's langgeht",
    "somebody should teach them",
    "ik weet waar hij woont",
    "on sait où il habite",
    "wir wissen wo der wohnt",
    "I know where he lives",
    "we lopen vanaf nu zelf rondes",
    "ab heute laufen wir selber Streife",
]
HARMLESS = [
    "sein transporter steht quer auf dem feldweg",
    "er staan auto's geparkeerd aan beide kanten, zijn bus past er amper door",
    "il y a des voitures garées aux deux bouts de la rue",
    "there are cars parked at both ends so i can't see",
    "garda jeeps at both ends of the boreen",
    "zet een kegel aan elk uiteinde van de straat",
    "police cars at both ends of the street",
    "a steward at each end of the boreen for the fun run",
    "laat hem niet weglopen, hij is in de war",
    "laat hem niet binnen, hou de ketting erop",
    "ne le laisse pas entrer jeannine",
    "lass ihn nicht rein, mach die kette vor",
    "don't let him in jean, keep the chain on",
    "de politie zet de straat dicht",
    "Streife steht quer in der Einfahrt",
    "three fire trucks block the street",
    "geen knuppel meenemen, blijf binnen",
    "don't bring a bat, stay in",
    "een man met een bijl aan de bushalte",
    "he has a knife, stay inside",
    "he's got a rifle out on the balcony again but this time he's aiming",
    "i can see him stood there with a hammer",
    "police have the house surrounded",
    "de politie is het huis aan het omsingelen",
    "de boom ligt over de weg, ge kunt er niet door",
    "politie is niet nodig, het is opgelost",
    "mijn moeder bezoeken in het ziekenhuis",
    "he doesn't know where he lives, he has dementia",
    "iemand moet de gemeente bellen over die lamp",
    "someone should call the council",
]


def test_a_weapon_a_blocked_street_and_a_visit_are_calls_during_an_incident() -> None:
    assert [text for text in IN_INCIDENT if not is_veiled_call(fold(text), in_incident=True)] == []
    assert [text for text in IN_INCIDENT if is_veiled_call(fold(text), in_incident=False)] == []


def test_plainer_ones_are_calls_at_any_time() -> None:
    assert [text for text in ALWAYS if not is_veiled_call(fold(text), in_incident=False)] == []


def test_what_the_police_do_and_what_is_advised_is_none() -> None:
    assert [text for text in HARMLESS if is_veiled_call(fold(text), in_incident=True)] == []


def test_tools_are_tools_while_no_incident_is_known() -> None:
    assert not is_veiled_call(fold("breng de hamer mee als ge klaar zijt met de kast"), in_incident=False)


@pytest.mark.parametrize(
    "text", ["ikke ook", "zet mij erbij", "j'en suis", "bin dabei", "count me in", "I'm in, 2 min"]
)
def test_readiness_joins_a_call_and_nothing_else(text: str) -> None:
    assert is_ready(fold(text))
    assert joins_call([fold("wie komt er mee, we pakken hem")])
    assert joins_call([fold("ich hol den Baseballschläger")])
    assert not joins_call([fold("ik bel de politie")])


def test_a_longer_line_is_no_mere_readiness() -> None:
    assert not is_ready(fold("ik kom straks even langs met de papieren van de vergadering"))


def test_cars_that_shut_a_street_for_a_feast_are_no_call() -> None:
    for text in (
        "we zetten auto's aan beide kanten van de straat zodat er geen verkeer door het feest kan",
        "on met les voitures en travers aux deux bouts pour la fête",
        "wir stellen die autos quer, damit die kinder sicher spielen können",
        "cars across both ends tomorrow so the kids can play at the street party",
    ):
        assert shuts_for_feast(fold(text))
    for text in (
        "zet de auto's dwars, de dief van op het feest mag niet ontsnappen",
        "cars across both ends, he ran off from the party, don't let him escape",
    ):
        assert not shuts_for_feast(fold(text))


@pytest.mark.parametrize(
    "text",
    [
        "zijn busje staat voor de uitrit",
        "hij zet zijn auto voor de uitrit",
        "ik zet mijn auto weg zodat de politie door kan",
        "ik zet mijn camionette voor de uitrit voor het verhuizen",
        "de ziekenwagen komt hier niet door, auto's op straat",
        "sa camionnette est devant la sortie",
        "il met sa voiture devant la sortie",
        "je mets ma voiture devant la sortie cinq minutes pour décharger",
        "la police met sa voiture devant la sortie",
        "sein Transporter steht vor der Ausfahrt",
        "er stellt sein Auto vor die Ausfahrt",
        "ich stell meinen Transporter kurz vor die Ausfahrt, wegen Umzug",
        "Autos auf der Straße, der Krankenwagen, der kommt hier nicht durch",
        "his van is in front of the exit",
        "he's parking his car behind the van",
        "I'll put my van across the drive for five minutes for the move",
        "I'm moving my car so the police can get through",
    ],
)
def test_a_car_that_stands_there_an_errand_and_room_for_helpers_are_no_call(text: str) -> None:
    assert not is_veiled_call(fold(text), in_incident=True)


@pytest.mark.parametrize("text", PRAISED)
def test_blows_that_are_praised_are_calls_during_an_incident(text: str) -> None:
    assert is_veiled_call(fold(text), in_incident=True)
    assert not is_veiled_call(fold(text), in_incident=False)


@pytest.mark.parametrize(
    "text", ["old enough for a roast", "hij heeft hulp nodig", "we need a hand with the sofa", "das hilft nichts"]
)
def test_needs_without_blows_are_none(text: str) -> None:
    assert not is_veiled_call(fold(text), in_incident=True)


@pytest.mark.parametrize("text", ORDERS)
def test_an_order_to_go_for_a_person_is_a_call_during_an_incident(text: str) -> None:
    assert is_veiled_call(fold(text), in_incident=True)
    assert not is_veiled_call(fold(text), in_incident=False)


@pytest.mark.parametrize("text", NO_ORDERS)
def test_what_a_suspect_or_the_police_do_is_no_order(text: str) -> None:
    assert not is_veiled_call(fold(text), in_incident=True)


@pytest.mark.parametrize(
    "text",
    [
        "blokkeer die auto",
        "mannen, versper hun camionette",
        "bloquez cette voiture !",
        "blockiert das Auto",
        "block that car in lads",
        "box his van",
    ],
)
def test_an_order_to_block_a_car_calls_to_act(text: str) -> None:
    assert is_veiled_call(fold(text), in_incident=False)


@pytest.mark.parametrize(
    "text",
    [
        "een vrachtwagen blokkeert die auto's",
        "uw kaart blokkeren via cardstop",
        "block your card",
        "someone blocked the car park",
        "blockiert die Karte",
        "la police bloque la voiture",
        "block the car for five min, unloading",
    ],
)
def test_a_card_a_report_and_an_errand_are_no_such_order(text: str) -> None:
    assert not is_veiled_call(fold(text), in_incident=False)
