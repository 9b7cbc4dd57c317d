"""Crimes that endanger a person now, as frightened neighbours tell them, and lines with the same words that tell of none."""

from __future__ import annotations

import pytest

from bot.reader.grammar.emergencies.emergency import Emergency, emergency_in
from bot.reader.text.normalisation import fold


def emergency(text: str) -> Emergency:
    return emergency_in(fold(text).encode())


@pytest.mark.parametrize(
    "text",
    [
        "hulpp inbrekker in huiss",
        "er zit iemand op onze zolder",
        "iemand morrelt aan mijn slot, ik ben alleen thuis",
        "ze rammen de deur in bij Fatima",
        "gast met een groot mes loopt hier rond",
        "overval in de bakker nu!!",
        "hij heeft haar keel vast!!",
        "hij slaat haar, ik hoor het door de muur",
        "er trekt iemand een meisje in een bestelwagen",
        "man gijzelt zijn gezin op nr 5",
        "die auto is expres op dat terras ingereden, mensen liggen op de grond",
        "er is een bom ontploft voor nr 12, voordeur eruit",
        "voleur chez moi mnt",
        "ya kelkun ché moi aidé moi",
        "quelqu'un essaie de rentrer par la fenetre je suis seule",
        "trois hommes avec des machettes devant la porte",
        "ils braquent la pharmacie",
        "ils sont 5 à lui mettre des coups de pied dans la tete",
        "mon mari me bat venez svp 17",
        "il lui met un couteau sous la gorge",
        "un homme tire une petite fille vers sa voiture elle hurle",
        "il retient sa femme et ses gosses en otage",
        "on lui a jeté de l'acide au visage",
        "ma porte est en train de se faire défoncer",
        "die sind bei uns drin",
        "da isch öpper i minere wohnig",
        "ich hör ein Kind schreien und Schläge in der Wohnung über mir",
        "da ist einer mit ner Knarre vorm Rewe",
        "Überfall beim Bäcker!!!",
        "der sticht Leute ab in der Fußgängerzone",
        "fünf gegen einen, der liegt schon am Boden",
        "der bringt uns um bitte kommt Nr 6",
        "der zerrt ein Mädchen ins Auto",
        "mich verfolgt einer, bin gleich zuhause, kann wer rauskommen",
        "ein Auto ist in die Menschenmenge gefahren",
        "Geiselnahme in der Sparkasse",
        "heelp burgler in the hosue",
        "three men with machetes battering our front door",
        "he's coming up the stairs im under the bed",
        "a man forced his way into Mrs Kellys flat",
        "he's got a knife and hes trying to get in",
        "robbery in progress at the bookies",
        "they're stamping on his head",
        "neighbour is killing his wife next door",
        "girl being raped behind the church",
        "they've put a woman in the boot of a car",
        "some fella following me from the bus im nearly home please open your door",
        "they're throwing petrol bombs at the front door",
    ],
)
def test_a_crime_that_goes_on_is_a_danger(text: str) -> None:
    assert emergency(text) is Emergency.DANGER


@pytest.mark.parametrize(
    "text",
    [
        "zoontje van 4 kwijt in de buurt vd speeltuin rood jasje",
        "bompa is uit het rusthuis weggewandeld",
        "mijn man heeft alzheimer en is al 2 uur weg",
        "mon fils de 3 ans est plus dans le jardin",
        "papy est parti de la maison de repos en pyjama",
        "qui a vu Léo 5 ans t shirt bleu on le cherche partout",
        "meine Tochter 6 ist weg",
        "Oma dement ist abgehauen, hat wer sie gesehen",
        "alte Frau im Nachthemd irrt durch die Kirchstraße",
        "my little boy isnt in the garden anymore",
        "grandad has got out of the care home in his pyjamas",
        "our son left school but never got home",
    ],
)
def test_a_person_who_is_lost_is_searched_for(text: str) -> None:
    assert emergency(text) is Emergency.SEARCH


@pytest.mark.parametrize(
    "text",
    [
        "er staat een man in de keuken van het zaaltje te koken",
        "wie heeft er een bijl te leen voor brandhout",
        "we worden overvallen door de regen",
        "hij duwt de koelkast in de camionette",
        "ze zijn binnen! de nieuwe bloembollen",
        "de fiets van mijn zoon is weg",
        "mama met dementie, welke dagopvang is goed?",
        "poes van nr 9 kwijt, heeft iemand haar gezien, 5 jaar",
        "ils sont dans la maison, les ouvriers, jusqu'à 17h",
        "il est chez moi, il a mis mes clés sur la porte avec mes chaussons",
        "on s'est fait braquer par le garagiste 800 euros",
        "elle va me tuer j'ai oublié le pain",
        "un chat me suit depuis ce matin",
        "braquage l'an dernier à la boulangerie, coupables condamnés",
        "ma fille de 6 ans a perdu son sac",
        "il y a quelqu'un dans la cuisine pour le café",
        "mein Mann schlägt mich im Schach",
        "die sind im Haus, die Maler, bis 17 Uhr",
        "Schüsse aufs Tor gestern 12 zu 3",
        "Oma ist abgehauen nach Mallorca",
        "wir schieben das Sofa in den Transporter",
        "vermisst: graue Katze 5 Jahre",
        "die neue Serie mit der Geiselnahme ist super",
        "der läuft mir nach wie ein Hündchen, mein Enkel",
        "no plates or names, no swearing at each other",
        "they took him in the car, his sister comes for the little one",
        "water's coming up through the manhole",
        "two men with a ladder at 12, they're the painters",
        "my daughter lost 300 the same way",
        "the lads are shoving the fridge into the van",
        "three lads with knives in my kitchen, cookery class for the scouts",
        "has anyone seen my son? his tea is ready",
    ],
)
def test_the_same_words_of_everyday_life_tell_of_none(text: str) -> None:
    assert emergency(text) is Emergency.NONE


@pytest.mark.parametrize(
    ("text", "emergency"),
    [
        ("zwei Kerle hebeln bei Frau Nowak die Terrassentür auf und die ist zu Hause", Emergency.DANGER),
        ("deux hommes forcent la porte de Mme Peeters et elle est chez elle", Emergency.DANGER),
        ("they're breaking into number 9 and she's still home", Emergency.DANGER),
        ("they're breaking into number 9, nobody is home", Emergency.CRIME),
    ],
)
def test_a_break_in_where_somebody_is_home_is_a_danger(text: str, emergency: Emergency) -> None:
    assert emergency_in(fold(text).encode()) is emergency
