"""Persons in peril of whom a text has only the first name, and the pets, players and matters with the same names."""

from __future__ import annotations

import pytest

from bot.reader.grammar.emergencies.by_name.named_people import with_names_tagged
from bot.reader.grammar.emergencies.emergency import Emergency
from bot.reader.text.normalisation import fold
from tests.reader.grammar.lines import emergency

DANGERS = [
    "onze Jef heeft een magneetje ingeslikt",
    "Lieve ademt niet meer",
    "onze Pieter is van 't dak gevallen",
    "de Luc van hiernaast krijgt een hartaanval",
    "Jos van nummer 12 is aangereden",
    "opa Henk is in elkaar gezakt",
    "tante Riet ademt niet meer",
    "ome Kees zit klem onder de tractor",
    "help, Walter bloedt hevig uit zijn hoofd",
    "Daan is in de sloot gereden met zijn auto",
    "notre Théo est tombé du balcon",
    "Julien s'est fait poignarder",
    "tata Monique a fait un AVC",
    "Camille n'arrive plus à respirer",
    "Sandrine a pris trop de cachets",
    "unser Lukas ist in den Brunnen gefallen",
    "Opa Heinz ist bewusstlos",
    "unsere Lena hat eine Knopfzelle verschluckt",
    "der Sepp ist vom Dach gefallen",
    "our Siobhan's collapsed",
    "Dave's not breathing",
    "Declan's after collapsing in the kitchen",
    "our Liam's fallen in the canal",
    "Linda from number 6 is unconscious",
    "Tracey's taken too many pills",
    "our Jack isn't breathing",
    "the dog is barking and Dave's not breathing",
    "ons Jeanneke is de trap afgevallen",
    "de Fons van 't café is in elkaar gezakt",
    "der Klaus aus dem Erdgeschoss hat einen Schlaganfall",
    "our Zac's swallowed a button battery",
    "onze Femke heeft te veel paracetamol geslikt",
    "der Dieter blutet stark am Kopf",
]
SEARCHES = [
    "onze Seppe is al twee uur zoek",
    "mijn Noor (7) is ni thuisgekomen van school",
    "notre Théo a disparu depuis ce matin",
    "oma Hildegard ist nicht heimgekommen",
    "unser Jonas ist spurlos verschwunden",
    "our Hannah hasn't come home",
]
HARMLESS = [
    # other deeds
    "our Jef ate a whole cake",
    "Lieve ademt muziek",
    "unser Lukas ist ins Bett gefallen",
    "Daan is in slaap gevallen",
    "Marie is gevallen voor een Italiaan",
    "Dave's not breathing a word of it",
    "Karen's passed out the leaflets",
    "our Emily's having a stroke of luck",
    "Tracey's collapsed the tent",
    "onze Sofie stikt een nieuwe jurk",
    "Jef verdrinkt in zijn werk",
    "Jan krijgt geen adem van al dat werk",
    "Thomas ist bewusstlos vor Glück",
    "Sophie s'est fait renverser son café dessus",
    "tata Sylvie s'est évanouie dans la nature",
    "notre Minette a disparu depuis hier",
    "Dave's been shot of that van at last",
    "Damien se noie dans les papiers",
    "Amy's choking up at the wedding video",
    "our Poppy's not breathing down my neck for once",
    "our Archie's drowning in Lego",
    # pets
    "onze Max ligt te sterven van de honger",
    "onze Max is weggelopen",
    "our Alfie's gone missing, ginger tom",
    "unser Jonas ist weg, Kater, grau getigert",
    "onze Bobby is aangereden, de dierenarts kon niets meer doen",
    "onze Felix ligt op de straat, wie zijn kat is dat",
    "notre Filou est tombé du balcon",
    "our Bailey fell in the canal chasing ducks",
    # players and actors
    "Phil's been shot in EastEnders",
    "in Familie is Lars neergeschoten, wie kijkt er nog",
    "der Sepp ist vom Pferd gefallen im Theaterstück",
    "Wout is van zijn fiets gevallen in de afdaling",
    "Kevin ligt op de grond, penalty!",
    # of another person or thing
    "het feest van Marie is in het water gevallen",
    "le projet de Thomas est tombé à l'eau",
    "l'anniversaire de Julie est tombé à l'eau",
    "die Party bei Stefan ist ins Wasser gefallen",
    "Sarah's party has fallen in the water",
    "our cliff has collapsed",
    # before, and known to the doctors
    "Laurent ist vom Dach gefallen, beide Beine, Spital",
    "Leon ist vom Rad gefallen, Gips für sechs Wochen",
    "Tom had a heart attack last year",
    "onze Sanne is verdwenen in haar kamer met haar gsm",
    "unser Jonas ist vom Fahrrad gefallen, Knie aufgeschürft",
    # without a state
    "ik ben bewusteloos geweest van het lachen",
    "Alexa's not responding",
]


@pytest.mark.parametrize("text", DANGERS)
def test_a_person_called_by_the_first_name_may_be_in_danger(text: str) -> None:
    assert emergency(text) is Emergency.DANGER


@pytest.mark.parametrize("text", SEARCHES)
def test_the_first_name_of_a_person_of_the_author_may_be_missing(text: str) -> None:
    assert emergency(text) is Emergency.SEARCH


@pytest.mark.parametrize("text", HARMLESS)
def test_a_pet_a_player_and_a_party_have_names_too(text: str) -> None:
    assert emergency(text) is Emergency.NONE


@pytest.mark.parametrize("text", ["Seppe is al twee uur zoek", "Kevin has disappeared", "Julie a disparu depuis hier"])
def test_a_bare_name_that_is_away_is_not_missing(text: str) -> None:
    assert emergency(text) is Emergency.NONE


@pytest.mark.parametrize("text", ["Kevin heeft de bal in de hand", "Dave's shooting at goal", "Jan slaat mij"])
def test_a_bare_name_does_no_deed(text: str) -> None:
    assert emergency(text) is Emergency.NONE


@pytest.mark.parametrize(
    ("text", "tagged"),
    [
        ("onze kleine Jef bloedt", "@a bloedt"),
        ("Dave's not breathing", "@n's not breathing"),
        ("opa Frank ademt niet", "@e ademt niet"),
        ("mon mari, Paul, ne respire plus", "@a, ne respire plus"),
        ("Jan-Willem Peter ademt niet", "@n ademt niet"),
        ("ons Jeanneke ademt niet", "@a ademt niet"),
        ("onze Felix ademt niet", "@n ademt niet"),
        ("wir frieren, mia ham kan Strom", ""),
        ("our fence has collapsed", ""),
        ("Jonas und die Katze", ""),
    ],
)
def test_a_name_counts_as_a_person_beside_words_of_its_own(text: str, tagged: str) -> None:
    assert with_names_tagged(fold(text).encode()).decode() == tagged
