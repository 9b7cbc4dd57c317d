"""Mere presence and hearsay report nothing; a deed, a danger and what the author sees do."""

from __future__ import annotations

import pytest

from bot.reader.grammar.no_report import is_hearsay, is_mere_presence
from bot.reader.text.normalisation import fold

PRESENCE = [
    "two foreigners standing on the corner, they don't belong round here",
    "Da stehen zwei Ausländer an der Ecke, die gehören hier nicht her",
    "er staan twee buitenlanders op de hoek, die horen hier niet",
    "il y a deux étrangers au coin, ils n'ont rien à faire ici",
    "er lopen weer van die marokkanen rond in de straat, dat zegt genoeg",
    "gypsies walking down our road again, you know what that means",
    "Des gens du voyage ont été vus du côté de Salzinnes, et comme par hasard on va tous se faire voler",
    "zigeuners zijn gezien in het dorp, straks worden we weer allemaal bestolen",
    "Zigeuner sind gesehen am Ortsrand, bald wird hier wieder geklaut",
    "travellers were seen near the park, we'll all be robbed",
]
CONDUCT = [
    "Des gens ont été vus dans le jardin du 8, ils forcent la porte",
    "they were spotted trying doors, we'll all be robbed",
    "two foreigners are breaking into number 9",
    "twee marokkanen breken in bij nummer 9",
    "er is nen neger met een mes in de straat",
    "er lopen twee marokkanen langs de auto's en ze voelen aan de klinken",
    "zwei Ausländer stehen vor der Schule und fotografieren",
    "il y a deux gitans qui regardent dans les voitures",
    "two foreigners standing there looking into gardens",
    "er staat een marokkaan in mijn tuin",
    "Deux Arabes sortent une télévision de chez les Claes",
]
HEARSAY = [
    "somebody's cousin in bramley says a gang are going round in a blue van snatching kids, share this with every mum!!!",
    "de zus van een collega zegt dat er een bende met een wit busje bij de school staat",
    "la sœur d'une voisine a vu une bande qui enlève des enfants",
    "die Schwester von meiner Kollegin sagt da fährt eine Bande herum",
    "deel dit aub, blauwe bestelwagen ontvoert kinderen",
    "my cousin says someone got stabbed at the station, stay away everyone, it's not safe anywhere",
    "mein Cousin sagt am Bahnhof wurde jemand erstochen, bleibt alle weg",
    "mijn nicht zegt dat er iemand is neergestoken aan het station",
    "ma cousine dit que quelqu'un a été poignardé à la gare, restez chez vous",
    "ik hoorde dat er een bende kinderen ontvoert met een wit busje, deel dit",
    "il paraît qu'une bande enlève des enfants",
    "angeblich entführt eine Bande Kinder mit einem weißen Transporter",
    "apparently a gang is snatching kids in a white van, share this",
    "GUYS forwarded from cousin: gang in white van stealing CHILDREN, share with every mother",
    "doorgestuurd van mijn nicht: bende steelt kinderen aan de school, deel dit",
    "transféré par ma cousine: une bande enlève des enfants, partagez",
    "weitergeleitet von meiner Cousine: eine Bande entführt Kinder",
]
CHAIN = [
    "GUYS forwarded from cousin: gang in white van stealing CHILDREN in Ixelles, police hide it, share with every mother",
    "forwarded as received: men posing as council workers taking children from playgrounds, tell every mum",
    "URGENT: a gang is drugging girls at tram stops with perfume, police keep it quiet",
    "een bende ontvoert kinderen aan scholen, de politie zwijgt, deel dit",
    "une bande enlève des enfants, la police cache tout, partagez",
    "eine Bande entführt Kinder, die Polizei verschweigt das, teilt es",
]
FIRST_HAND = [
    "forwarded as received: my neighbour is being robbed in her house right now please call",
    "police keep it quiet but I can see the van outside my house",
    "de politie zwijgt, maar ik zie het busje hier in onze straat",
    "la police cache tout, au secours ils sont chez moi",
    "die Polizei verschweigt das, jetzt stehen sie bei uns",
    "someone stole my bike, forwarded it to the guards",
    "I can see the blue van at our school now, share this",
    "de zus van een collega is hier in huis neergestoken, ik zie bloed",
    "my wife says someone is being stabbed outside our house, please help",
    "mijn man zegt dat hij nu iemand ziet inbreken bij nummer 9",
    "Someone tried the handle of the nursery gate. Word is there's a van going round",
    "Encore une maison visitée rue Basse, on dit que c'est un gang",
    "ik zie iemand op de grond liggen, naar verluidt neergestoken",
    "ich höre Schüsse, angeblich am Bahnhof",
    "il paraît qu'il y a le feu, aidez-moi je suis au 12",
    "bei uns brennt es, angeblich Brandstiftung",
]


@pytest.mark.parametrize("text", PRESENCE)
def test_people_who_are_merely_there(text: str) -> None:
    assert is_mere_presence(fold(text).encode())


@pytest.mark.parametrize("text", CONDUCT)
def test_people_who_do_something(text: str) -> None:
    assert not is_mere_presence(fold(text).encode())


@pytest.mark.parametrize("text", HEARSAY)
def test_what_others_tell(text: str) -> None:
    assert is_hearsay(fold(text).encode())


@pytest.mark.parametrize("text", CHAIN)
def test_a_chain_message_is_told_by_nobody(text: str) -> None:
    assert is_hearsay(fold(text).encode())


@pytest.mark.parametrize("text", FIRST_HAND)
def test_what_the_author_or_the_household_meets(text: str) -> None:
    assert not is_hearsay(fold(text).encode())
