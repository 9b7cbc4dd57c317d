"""Too many pills, and pills that are fetched, given to a pet or taken as they should be."""

from __future__ import annotations

import pytest

from bot.reader.grammar.emergencies.emergency import Emergency
from tests.reader.grammar.lines import emergency

DANGERS = [
    "oma heeft al haar slaappillen in één keer geslikt",
    "mijn man heeft een heel doosje hartpillen geslikt",
    "ma soeur a avalé toute sa boîte de somnifères",
    "mon fils a pris tous mes antidouleurs d'un coup",
    "mon père a avalé toute la plaquette d'antidouleurs",
    "meine Oma hat alle Herztabletten auf einmal genommen",
    "meine Schwester hat eine ganze Packung Schlaftabletten geschluckt",
    "my nan has taken all her heart pills at once",
    "my sister's took a whole box of sleeping pills",
    "mijn vader heeft al zijn bloeddrukpillen ingenomen, hij reageert traag",
    "mijn zus heeft een strip slaappillen geslikt",
    "ma mère a avalé une boîte entière de somnifères",
    "mein Bruder hat zwei Schachteln Schlaftabletten geschluckt",
    "my mate has taken 40 paracetamol",
    "my daughter's swallowed a whole packet of painkillers",
    "mijn vriendin heeft een volle doos slaappillen geslikt",
    "mon copain a avalé deux plaquettes de somnifères",
    "meine Frau hat eine ganze Schachtel Schlaftabletten geschluckt",
    "my flatmate has swallowed a bottle of pills",
    "ons mama heeft al haar pillen gepakt en is niet meer wakker te krijgen",
    "ik heb 30 paracetamol geslikt",
    "ma fille a avalé une plaquette de xanax",
    "maman a pris tous ses somnifères je n'arrive pas à la réveiller",
    "meine Mama hat alle Schlaftabletten geschluckt",
    "mum has taken all her sleeping pills and won't wake up",
    "I've taken 30 paracetamol",
]
HARMLESS = [
    "oma took her heart pills like a good girl",
    "mijn oma heeft de hartpillen vergeten en straks pas genomen",
    "mijn vrouw heeft al haar hartpillen meegenomen op vakantie",
    "papa heeft de hartpillen bij de apotheek gepakt",
    "mijn moeder heeft alle medicijnen opgehaald bij de apotheek",
    "onze hond heeft al zijn hartpillen braaf genomen",
    "opa heeft al zijn hartpillen mee genomen naar Spanje",
    "mamie a pris de nouveaux somnifères et dort enfin",
    "mon mari a pris une boîte de somnifères à la pharmacie pour maman",
    "ma fille a pris toute la boîte de médicaments pour le chat chez le véto",
    "mon mari a pris de vieux antidouleurs à rapporter à la pharmacie",
    "maman a pris ses somnifères, pas de bruit svp",
    "le chien a avalé toute sa boîte de comprimés vermifuge, il adore ça",
    "meine Oma hat alle Herztabletten für die Woche in der Dose und die von heute genommen",
    "mein Mann hat alle Tabletten beim Apotheker mitgenommen",
    "Opa hat die Herztabletten heute brav genommen",
    "der Hund hat alle Herztabletten im Leberwurstbrot gefressen wie immer",
    "the cat took all her tablets in cheese, miracle",
    "mijn moeder heeft alle paracetamol ineens uitgedeeld aan de buren",
    "oma heeft al haar pillen tegelijk in het doosje gedaan, handig",
    "mijn man slikt alle medicijnen op tijd",
    "ma mère prend tous ses médicaments d'un coup le matin, c'est plus simple",
    "meine Mutter nimmt alle Tabletten auf einmal in der Früh, darf man das",
    "mein Sohn hat die ganze Packung Paracetamol aus Versehen weggeworfen",
    "my nan takes all her heart pills at once with her tea",
    "mum got a whole box of paracetamol free at the chemist",
    "mijn man heeft twee doosjes paracetamol geslikt dit hele jaar, griepjaar",
    "mon mari a avalé une boîte de doliprane en un mois",
    "my husband has taken two boxes of painkillers to the food bank",
    "my daughter took 20 paracetamol to her nan's for the first aid box",
    "I took a whole box of painkillers back, wrong brand",
    "la pile de linge s'est écroulée, mon fils est dessous",
    "pillen voor de kat gekregen, ze slikt ze allemaal met smeerkaas",
    "mijn man heeft een doos paracetamol gekocht, wie wil er een strip",
    "j'ai pris une boîte de doliprane pour la voisine",
    "mon chien a avalé tous ses comprimés sans broncher",
    "ich hab die Tabletten von der Oma aus der Apotheke mitgenommen",
    "meine Frau hat alle Tabletten weggeschmissen, abgelaufen",
    "der Kater hat alle Tabletten brav geschluckt",
    "the vet gave the dog painkillers, she swallowed the whole box lid",
    "I've taken two boxes of painkillers to the pharmacy for disposal",
]


@pytest.mark.parametrize("text", DANGERS)
def test_too_many_pills_are_danger(text: str) -> None:
    assert emergency(text) is Emergency.DANGER


@pytest.mark.parametrize("text", HARMLESS)
def test_pills_that_are_fetched_or_taken_in_time_are_none(text: str) -> None:
    assert emergency(text) is Emergency.NONE
