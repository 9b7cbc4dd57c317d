"""Emergencies that neighbours tell without the word that names the danger, in four languages, and lines that come near one."""

from __future__ import annotations

import pytest

from bot.reader.grammar.emergencies.emergency import Emergency
from tests.reader.grammar.lines import emergency

DANGERS = [
    # water, breath
    "een kleuter is in het spaarbekken gesukkeld",
    "ma fille est tombée dans la citerne",
    "ein Junge ist ins Rückhaltebecken gefallen",
    "a lad has fallen into the reservoir",
    "mijn man ademt heel vreemd",
    "mon mari respire bizarrement",
    "mein Vater atmet ganz komisch",
    "my dad's breathing all funny and he's grey",
    # carbon monoxide
    "we zijn alle vier wakker geworden met barstende hoofdpijn en duizelig, de geiser brandt raar",
    "on a tous mal à la tête et des vertiges depuis qu'on a rallumé le poêle",
    "alle drei sind benommen, die haben den Grill in der Garage",
    "both of us are dizzy and the box by the heater keeps beeping",
    "dat is koolmonoxide, iedereen naar buiten en ramen open",
    "sortez, ça doit être le monoxyde",
    "das ist CO, alle raus da",
    "sounds like carbon monoxide, get everyone out",
    # a live socket
    "het stopcontact vonkt en er loopt water in",
    "la prise fait des étincelles",
    "bei uns läuft Wasser durch die Lampe und es funkt",
    "sparks coming out of the fuse box",
    # under a load, in rising water, in a ditch
    "ma mère est coincée sous le frigo",
    "la grange est en train de s'écrouler, mon oncle est dessous",
    "hoor iemand onder het puin roepen",
    "ich bin im Keller eingeschlossen und das Wasser steigt",
    "I'm locked in the cellar and the water's rising",
    "onze buurman is met zijn scootmobiel de sloot in gereden",
    "my nan's gone in her mobility scooter into the beck",
    # a person who is followed or hides
    "er volgt een man mij al van aan het station",
    "mijn dochter wordt gevolgd door een man in een witte auto",
    "les amis, un mec me suit depuis l'arrêt de bus",
    "ein Typ verfolgt mich seit der Haltestelle",
    "mir folgt einer seit dem Bahnhof",
    "some man is following me home from the bus",
    "oma zit verstopt in de kast, er zijn inbrekers beneden",
    "ma mère chuchote au téléphone qu'il y a des hommes en bas",
    "sie versteckt sich im Schrank, da sind Einbrecher unten",
    "I've locked myself in the bathroom, there's men in the house",
    "er zit een kerel achter mij aan sinds het station",
    "ein Kerl läuft mir seit dem Bahnhof hinterher",
    "meine Schwester hat sich im Klo eingesperrt, da sind Männer in ihrer Wohnung",
    "the three of us are dizzy, the stove isn't drawing right",
    "aus der Mehrfachsteckdose sprühen Funken",
    # a fire that goes on
    "de brand is aan het uitbreiden naar de buren",
    "le feu se propage vers la grange",
    "es brennt schon wieder",
    "thanks everyone but the fire's spreading",
    "the fire has started up again",
]
CRIES = [
    "someone's shouting for help behind the bins",
    "a man is shouting for help, he fell at the raffle hall",
    "iemand roept om hulp onder de verhuiswagen",
    "ik hoor iemand om hulp roepen bij de buren",
    "iemand roept om hulp bij het kanaal",
    "someone's shouting for help on the canal bank, kids were playing there",
    "j'entends quelqu'un crier à l'aide dans la cave",
    "ik hoor iemand om hulp roepen in het park",
    "ik hoor een vrouw om hulp schreeuwen",
    "iemand roept om hulp aan de vijver",
    "j'entends quelqu'un crier au secours",
    "qq1 crie à l'aide dans la rue",
    "ich höre jemanden um Hilfe rufen",
    "I can hear someone screaming for help",
    "someone's shouting for help by the canal",
    "niemand doet open, ruikt verbrand",
    "keiner macht auf, riecht verbrannt",
    "ça sent le brûlé et personne n'ouvre",
    "nobody's answering and it smells of burning",
]
GLASS = [
    "hé maar nu hoor ik glasgerinkel bij nr 20",
    "ik hoor glas breken bij de buren",
    "j'entends du verre cassé chez le voisin",
    "ich höre Glas splittern nebenan",
    "I hear glass breaking next door",
]
AT_MY_DOOR = [
    "iemand probeert mijn deur open te krijgen",
    "y a qq1 qui essaie d'ouvrir ma porte",
    "jemand versucht gerade meine Haustür aufzubrechen",
    "someone is trying to open my back door",
]
VANISHED = [
    "Bonjour, ma voiture a disparu du parking",
    "mijn fiets is verdwenen aan het station",
    "mein Auto ist verschwunden",
    "my van has disappeared overnight",
]
CRIMES = [
    *AT_MY_DOOR,
    *VANISHED,
    *GLASS,
    "ik hoor ze beneden deuren intrappen",
    "j'entends qu'on défonce des portes en bas",
    "ich höre wie unten Türen eingetreten werden",
    "they're smashing the doors in down below",
    "kettingzaag gestolen uit het tuinhuis",
    "tronçonneuse volée dans l'abri",
    "Kettensäge aus dem Schuppen geklaut",
    "quad took from the yard",
    "they robbed the trailer on us last night",
    "drie paarden los op de N60",
    "trois poneys sur le ring",
    "tondeuse disparue de l'abri",
    "ze zijn de kelderdeuren aan het openbreken",
    "ze zijn de kelderdeuren aan het openbreken van het huis dat verbouwd wordt",
    "they're smashing the doors in down below, came from the party",
    "ik hoor glas breken bij de buren, ze zijn op een feest en niemand is thuis",
    "iemand probeert mijn deur open te krijgen na een feestje",
    "des vaches sur la nationale",
    "Kühe auf der Landstraße",
    "there's a loose horse on the bypass",
]
HARMLESS = [
    "mein Sohn ist heimgekommen",
    "mein Sohn ist jetzt nach Hause gekommen",
    "mein Vater ist zurückgekommen",
    "ik hoor glas breken bij de buren, ze hebben een feestje",
    "I hear glass breaking next door, they're having a party",
    "iemand roept om hulp bij het verhuizen",
    "mijn zoon is al 5 jaar niet thuisgekomen",
    "mon frère n'est pas rentré depuis 10 ans",
    "mein Bruder ist seit 20 Jahren nicht heimgekommen",
    "my brother hasn't come home in 10 years",
    "ik hoor de kinderen om hulp roepen, ze spelen piraatje",
    "j'entends les enfants crier au secours, ils jouent aux pirates",
    "someone's calling for help with the bins",
    "I hear someone calling for help with the raffle",
    "jemand ruft um Hilfe beim Umzug",
    "iemand roept om hulp voor de tombola",
    "ik hoor glas breken bij de buren, ze verbouwen",
    "I hear glass breaking next door, they're at the bottle bank",
    "jemand vom Schlüsseldienst versucht meine Haustür aufzumachen",
    "iemand van de slotenmaker probeert mijn deur open te krijgen",
    "iemand probeert mijn deur te schilderen",
    "mon fils essaie d'ouvrir ma porte avec le mauvais code",
    "mijn bril is verdwenen",
    "mein Appetit ist verschwunden",
    "ik hoor het glas breken in de glasbak",
    "niemand doet open, ik leg het pakje op de stoep",
    "das riecht verbrannt, mein Kuchen",
    "I hear the glass lorry next door",
    "mijn gsm is in de regenput gevallen",
    "iedereen hoofdpijn na het straatfeest",
    "on a tous mal à la tête après la fête",
    "wir haben alle Kopfschmerzen vom Glühwein",
    "all of us have sore heads after the wedding",
    "wie heeft er een koolmonoxidemelder over",
    "it was the spark plug",
    "het vonkt tussen die twee",
    "ein Kollege folgt mir jetzt auf Instagram",
    "some lad is following me on strava",
    "the dog is following me round the house",
    "ce chat me suit partout",
    "kat zit verstopt onder het bed",
    "kids are hiding in the wardrobe playing hide and seek",
    "de aannemer is binnen, ik hoor ze de deuren openbreken",
    "die Handwerker brechen unten die Türen auf, Renovierung",
    "someone took my parcel in, thanks",
    "they took the trailer to the dump for me",
    "paarden op straat zaterdag voor de optocht",
    "cavaliers et chevaux sur la route dimanche",
    "horse riders, so horses on the road on Sunday",
    "ça brûle encore ?",
    "quelqu'un scie, il est couché sous la voiture de Jean",
]


@pytest.mark.parametrize("text", [*DANGERS, *CRIES])
def test_a_danger_without_its_name_is_one(text: str) -> None:
    assert emergency(text) is Emergency.DANGER


@pytest.mark.parametrize("text", CRIMES)
def test_a_theft_a_break_in_or_cattle_on_a_road_is_reported(text: str) -> None:
    assert emergency(text) is Emergency.CRIME


@pytest.mark.parametrize("text", HARMLESS)
def test_a_line_near_one_is_none(text: str) -> None:
    assert emergency(text) is Emergency.NONE


@pytest.mark.parametrize(
    "text",
    [
        "er gilt een vrouw daarbinnen",
        "er gilt binnen een vrouw",
        "er gilt een vrouw in het huis hiernaast",
        "er gilt iemand daarbinnen!",
        "daarbinnen gilt een vrouw",
        "een vrouw gilt bij de buren",
        "hiernaast krijst een vrouw",
    ],
)
def test_a_scream_out_of_a_house_is_danger(text: str) -> None:
    assert emergency(text) is Emergency.DANGER


@pytest.mark.parametrize(
    "text",
    [
        "er gilt een vrouw daarbinnen 😂",
        "er gilt een vrouw daarbinnen op tv",
        "er gilt een vrouw daarbinnen van het lachen",
        "er gilt een vrouw daarbinnen, ze heeft de lotto gewonnen",
        "hiernaast gilt een vrouw bij elke goal",
        "elke avond gilt hiernaast een vrouw, repetitie van de opera",
        "er gilt een vrouw in het spookhuis",
        "hiernaast gilt een kind, geen dutje gedaan",
        "de baby gilt binnen",
        "er gilt binnen een papegaai",
        "er gilde gisteren binnen een vrouw",
        "er gilt hier eine Ausnahme",
    ],
)
def test_a_scream_in_a_game_or_of_joy_is_none(text: str) -> None:
    assert emergency(text) is Emergency.NONE
