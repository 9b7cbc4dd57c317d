"""Emergencies and crimes beside a search, and lines of the search with the same words."""

from __future__ import annotations

import pytest

from bot.reader.grammar.beside_search import Other, other_matter_in
from bot.reader.text.normalisation import fold

DANGER = [
    "bloke with a machete outside the kebab shop",
    "im Kiosk steht einer mit einem Messer",
    "quelqu'un a un couteau au night shop",
    "vent met een hakmes voor de kebabzaak",
    "gevecht voor het café, er ligt er een op de grond",
    "fight outside the pub, one of them on the floor",
    "deux gars se battent devant la friterie, l'un ne bouge plus",
    "zwei prügeln sich vor dem Imbiss, einer rührt sich nicht mehr",
    "rook uit het appartement boven de frituur",
    "de la fumée sort de l'appartement au-dessus de la friterie",
    "Rauch kommt aus der Wohnung über der Pommesbude",
    "shed on fire at the allotments, flames over the fence",
    "bin lorry's caught fire on Albert Road",
    "het dak van de garage achter de kerk staat in lichterlaaie",
    "trois gars en tabassent un près du kiosque",
    "ma femme perd les eaux, le bébé arrive là maintenant",
    "Der Nachbar prügelt seine Frau, man hört sie schreien",
    "armed robbery at the bookies right now",
    "motorbike's gone into a bus at the lights",
    "brommer tegen een bus gereden op het kruispunt",
    "Le hangar de la scierie brûle",
    "koolmonoxide-alarm gaat af bij nr 7",
    "LKW umgekippt am Kreisel, Fahrer eingeklemmt",
    "un gars tire sur des fenêtres avec une carabine",
    "hope someone's rung the fire brigade, flat 3 is well alight",
    "hopelijk komt de brandweer snel want het staat hier in lichterlaaie op nr 5",
]
CRIMES = [
    "bloke in a balaclava has just gone over the fence at 22",
    "kerel met bivakmuts net over de haag bij 22 gekropen",
    "un type cagoulé vient de passer la haie au 22",
    "zwei Maskierte gerade hinten rum bei Nummer 9",
    "mir wurde eben das Fahrrad am Bahnhof geklaut",
    "ma voiture vient d'être volée dans l'allée",
    "my car's just been taken off the drive",
    "glasgerinkel bij de apotheek, alarm gaat af",
    "Alarm bei 40 und ich seh eine Taschenlampe drin",
    "quelqu'un défonce la porte du 31",
    "da tritt einer die Tür ein bei 31",
    "someone's just put the window in at the Co-op and gone in",
    "iemand trapt de deur in bij 31",
    "just been mugged by the cashpoint, they took my phone",
    "bin grad am Geldautomaten überfallen worden, Handy weg",
    "bij de overburen wordt ingebroken, ik zie een zaklamp binnen",
    "they're nicking a bike off my drive as we speak",
    "ze stelen een fiets aan de kerk, nu",
    "une dame vient de se faire arracher son sac",
    "da bricht gerade jemand beim Bäcker ein",
    "two lads emptying my garage right now",
    "twee gasten zijn mijn schuur aan het leeghalen",
    "next door are away and there's someone moving about inside",
]
OF_THE_SEARCH = [
    "bring a knife to cut the tape on the posters",
    "there's smoke from the BBQ at 14, I asked them, they've not seen him",
    "the fire brigade lent us a torch",
    "I've looked over the fence at 22, nothing in the garden",
    "his coat got nicked last year, the blue one's new",
    "we're breaking the lock of the old shed to look inside",
    "has anyone got a hammer, is someone with a knife there?",
    "police are at the fight outside the pub, one of them on the floor",
    "neem een mes mee om de affiches te snijden",
    "haar fiets is vorig jaar gestolen",
    "over de haag gekeken bij 22, niks in de tuin",
    "fumée du barbecue au 14, je leur ai demandé, rien vu",
    "l'affiche est sur la vitrine de la pharmacie",
    "les pompiers nous ont prêté une lampe",
    "Rauch vom Grill bei 14, hab gefragt, haben nix gesehen",
    "mein Fahrrad steht im Schuppen falls jemand damit suchen will",
    "ihr Fahrrad wurde letztes Jahr geklaut, sie ist zu Fuß",
    "hoffentlich ist da keiner mit einem Messer",
    "we're breaking into the old mill to look inside",
    "his bike's against a tree by the river",
    "mijn auto staat geparkeerd onder een boom, kom gerust een thee drinken",
    "ich steig gleich in den Bus und such am Bahnhof",
]


def _told(text: str, in_danger: bool = False) -> Other:
    return other_matter_in(fold(text).encode(), in_danger)


@pytest.mark.parametrize("text", DANGER)
def test_an_emergency_of_another_kind(text: str) -> None:
    assert _told(text) is Other.DANGER


@pytest.mark.parametrize("text", CRIMES)
def test_a_crime_in_progress_or_just_done(text: str) -> None:
    assert _told(text) is Other.CRIME


@pytest.mark.parametrize("text", OF_THE_SEARCH)
def test_a_line_of_the_search(text: str) -> None:
    assert _told(text) is Other.NOTHING
    assert _told(text, in_danger=True) is Other.NOTHING


def test_smoke_without_other_words_needs_the_models() -> None:
    text = "smoke over Albert Road"
    assert (_told(text), _told(text, in_danger=True)) == (Other.NOTHING, Other.DANGER)
