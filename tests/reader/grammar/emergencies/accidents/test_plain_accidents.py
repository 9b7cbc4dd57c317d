"""People under a thing that fell, in a shaft, on a wire, in a crash, in water, small children and attacks by animals, and lines
that come near them."""

from __future__ import annotations

import pytest

from bot.reader.grammar.emergencies.emergency import Emergency
from tests.reader.grammar.lines import emergency

DANGERS = [
    "tractor omgekanteld bij nr 14, hij ligt eronder!!!",
    "KRAAN OMGEVALLEN OP DE SCHOOL",
    "dak van de sporthal ingestort tijdens de training!!",
    "kindje in de put gevalen achter nr 12",
    "man door het dak gezakt van de loods",
    "elektriek gepakt, hij hangt nog aan de draad",
    "fiets onder camion!!! dodehoek!! bel de 112",
    "er ligt iemand op het spoor",
    "onze kelder loopt vol en opa zit nog beneden",
    "zijn hand zit vast in de machine",
    "kleuter alleen op de grote baan, in pyjama",
    "meisje van 3 alleen op straat, wie kent haar ouders?",
    "losgebroken hond valt mensen aan in het park",
    "Le tracteur s'est retourné, il est dessous",
    "La tranchée s'est refermée sur deux ouvriers",
    "le balcon s'est effondré avec des gens dessus",
    "quelqu'un est tombé dans la cage d'ascenseur",
    "il est suspendu à la gouttière il va lâcher",
    "parapente dans les lignes haute tension, il pend",
    "gros accident au carrefour, il y a des blessés",
    "voiture sur le toit dans le fossé y a encore qqn dedans",
    "deux enfants sont tombés dans l'eau, la glace a cédé",
    "une petite est tombée dans l'écluse elle sait pas nager",
    "le petit a la tête coincée entre les barreaux il devient bleu",
    "le chien a le petit dans la gueule il lache pas",
    "Decke runtergekommen. Zwei drunter.",
    "sie ist zwischen auto und mauer eingequetscht",
    "er ist verschüttet wir graben mit den händen",
    "kleines kind sitzt auf dem fensterbrett im 4. stock fenster offen",
    "treppe runtergestürzt nr 22, bewegt sich nicht",
    "Gleitschirm in der Starkstromleitung, er hängt da und bewegt sich nicht",
    "einer ist vor den zug gesprungen",
    "auto steht auf dem bahnübergang mit oma drin und die schranke ist zu",
    "auto mit leuten drin vom wasser mitgerissen",
    "kind in heißem auto auf dem aldi parkplatz fenster zu",
    "arm im häcksler!! nr 8 schnell",
    "bienenschwarm greift meinen mann an, er ist voll davon",
    "hes pinned under the tractor come quick",
    "scaffolding has collapsed on church st, theres men under it",
    "a boy's fallen down a manhole we can hear him shouting",
    "baby on the window ledge 4th floor window wide open",
    "electrocuted hes still holding the wire",
    "bad crash at the junction, people hurt",
    "bike under a lorry ring 999!!!",
    "man overboard at the lock",
    "someones gone through the ice on the lake",
    "shes stuck in the basement and the water keeps rising",
    "theres a wee one wandering down the middle of the dual carriageway on her own",
    "cow has trampled the farmer",
]
HARMLESS = [
    "onze kat zit onder de auto en wil er niet uit",
    "boom op mijn auto gevallen, blutsen overal, niemand in gelukkig",
    "er zit iemand onder de stress op het werk",
    "de baas is door het ijs gezakt met zijn beloftes",
    "kelder staat onder en mijn man zit beneden te pompen",
    "de reddingsboot van de KNRM gaat te water bij de strekdam",
    "auto in de sloot bij de Landscheidingsweg, wie kan duwen??",
    "de hond heeft de pantoffel van mijn zoon vast en laat niet los",
    "le mur est tombé, quelqu'un connait un maçon ?",
    "mon fils est coincé entre deux réunions lol",
    "on est coincés dans le train",
    "accident avec blessés sur le ring d'après la radio",
    "quelqu'un sur les rails, trains en retard",
    "je suis enfermé dans la cave, l'eau monte à la bouche",
    "il est dessous, le pull bleu",
    "le chien mord tout ce qu'il trouve",
    "ein baum ist auf mein auto gefallen, war keiner drin",
    "er steckt zwischen zwei terminen fest",
    "ich bin zwischen zwei lkw eingeklemmt im stau",
    "unfall auf der b27, zwei verletzte, stau",
    "als kind bin ich selber mal im eis eingebrochen",
    "der ball ist in den schacht gefallen",
    "mein Mann liegt reglos im Garten, es ist die Hängematte",
    "unser hund greift immer den staubsauger an",
    "the gym ceiling is getting painted",
    "tractor rolled over last year, nobody underneath luckily",
    "my son's in the well-being class",
    "the ice is cracking in my gin, cheers",
    "crash on the A12, two hurt, avoid",
    "my boss threw me under the bus",
    "kids on the tracks of the model railway, so sweet",
    "dog bit the postman last year",
]


@pytest.mark.parametrize("text", DANGERS)
def test_a_plain_accident_is_a_danger(text: str) -> None:
    assert emergency(text) is Emergency.DANGER


@pytest.mark.parametrize("text", HARMLESS)
def test_cats_repairs_traffic_and_figures_of_speech_are_none(text: str) -> None:
    assert emergency(text) is Emergency.NONE
