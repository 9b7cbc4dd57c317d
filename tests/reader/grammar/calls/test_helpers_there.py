"""Lines in four languages that say that helpers are on the spot, and harmless ones that come near them."""

from __future__ import annotations

import pytest

from bot.reader.grammar.calls.helpers_there import Helpers, helpers_there, names_police
from bot.reader.text.normalisation import fold

POLICE_THERE = [
    "police car just pulled up",
    "two police cars here",
    "the guards are here",
    "feds are here",
    "old bill are here",
    "the peelers are here",
    "police is also there now, they close the street",
    "police are up there, it's gone quiet",
    "cops have just arrived",
    "there are two patrol cars outside",
    "zwei Streifenwagen da",
    "Polizei ist oben, jetzt ist es still",
    "Polizei ist jetzt bei Nr. 14",
    "die Streife ist eingetroffen",
    "politieauto net gestopt",
    "twee politieauto's in de straat",
    "combi staat voor de deur",
    "er zijn twee combi's",
    "la gendarmerie est sur place",
    "les gendarmes sont là",
    "une voiture de police vient d'arriver",
]
RESCUERS_THERE = [
    "mug is ter plaatse",
    "de mug is er",
    "ambulance is here",
    "firemen here, ladder is up",
    "Sanitäter da",
    "fire engine just pulled up",
    "RTW ist da",
    "Rettungswagen ist schon da",
    "der RTW ist da, nehmen ihn mit ins Krankenhaus",
    "hij is eruit, ambulance is er",
    "brandweer is ter plaatse",
    "les pompiers sont là",
    "le samu est sur place",
]
BOTH_THERE = [
    "Polizei und Krankenwagen da",
    "Polizei und Rettung sind jetzt hier",
    "politie en ambulance zijn er",
    "flikken en brandweer ter plaatse",
    "police et pompiers sur place",
    "les flics et l'ambulance sont là",
    "feds n paramedics here",
    "cops and an ambulance outside",
]
NOBODY_THERE = [
    "stuur de politie ter plaatse",
    "er komt een combi ter plaatse",
    "ze sturen een patrouille ter plaatse",
    "on envoie une patrouille sur place",
    "wir schicken eine Streife vor Ort",
    "we hebben politie ter plaatse nodig",
    "police and ambulance here, quick!",
    "politie en ambulance zijn er nog niet",
    "Polizei und Rettung gleich da",
    "la police et les pompiers sont là ?",
    "police and ambulance on the way",
    "er is hier een mug",
    "your mug is here on the shelf",
    # a cry for one
    "ambulance hier, snel",
    "ziekenwagen hier, rap",
    "une ambulance ici, vite",
    "Krankenwagen hier, schnell",
    "ambulance here, please",
    "police here, quick",
    "no police here",
    "still no paramedics there",
    "keine Polizei hier",
    "geen politie ter plaatse",
    "pas de police sur place",
    "the police aren't here yet",
    "police will be here soon",
    "are the police here?",
    "a police car drove past ten minutes ago",
    "two police cars passed the end of the road",
    "when the ambulance is here I'll open the gate",
    "the fire brigade were here in the spring, nearly every week",
    "Polizei ist noch nicht da",
    "Streife ist vorbeigefahren ohne zu halten",
    "bis die Feuerwehr da ist, bleibt drin",
    "ist der Krankenwagen schon da?",
    "mein Bruder ist bei der Polizei",
    "die Polizei ist gleich da",
    "politie is er nog niet",
    "een combi rijdt voorbij",
    "de ambulance is er over 5 minuten",
    "waar blijft de politie",
    "hopelijk is de politie er",
    "la police arrive",
    "la police n'est pas encore là",
    "les pompiers sont là dans 5 minutes",
    "la police est la meilleure amie du voisin",
    "une voiture de police est passée",
    "zwei angebliche Polizisten stehen vor der Tür",
    "twee mannen van de politie staan voor de deur zeggen ze",
    "deux hommes en uniforme de police devant chez moi",
    "I wish the police were here",
    "thought the police were here",
]


def there(text: str) -> frozenset[Helpers]:
    return helpers_there(fold(text).encode())


@pytest.mark.parametrize("text", POLICE_THERE)
def test_police_on_the_spot(text: str) -> None:
    assert there(text) == {Helpers.POLICE}


@pytest.mark.parametrize("text", BOTH_THERE)
def test_police_and_rescuers_on_the_spot(text: str) -> None:
    assert there(text) == {Helpers.POLICE, Helpers.RESCUERS}


@pytest.mark.parametrize("text", RESCUERS_THERE)
def test_rescuers_on_the_spot(text: str) -> None:
    assert there(text) == {Helpers.RESCUERS}


@pytest.mark.parametrize("text", NOBODY_THERE)
def test_helpers_who_are_not_there(text: str) -> None:
    assert there(text) == frozenset()


@pytest.mark.parametrize(
    "text", ["Polizei weiß Bescheid", "politie zoekt mee", "les gendarmes sont prévenus", "rang the guards"]
)
def test_a_call_may_name_the_police(text: str) -> None:
    assert names_police(fold(text).encode())


@pytest.mark.parametrize("text", ["112 gebeld", "Notruf läuft", "pompiers prévenus", "ambulance on its way"])
def test_a_call_may_name_no_police(text: str) -> None:
    assert not names_police(fold(text).encode())
