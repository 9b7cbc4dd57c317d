"""Emergencies and thefts in the plain words of neighbours, in four languages, and lines that come near one."""

from __future__ import annotations

import pytest

from bot.reader.grammar.emergencies.emergency import Emergency, emergency_in
from bot.reader.grammar.everyday_trouble import tells_of_everyday_trouble
from bot.reader.text.normalisation import fold


def folded(text: str) -> bytes:
    return fold(text).encode()


@pytest.mark.parametrize(
    "text",
    [
        "Mama ist die Treppe runtergestürzt und auf den Kopf, sie redet ganz wirr",
        "mein Vater ist gerade die Leiter heruntergestürzt",
        "Oma ist die Kellertreppe runtergefallen",
        "mama is van de keldertrap getuimeld",
        "papy a dégringolé dans l'escalier de la cave",
        "dad's fallen down the cellar steps",
        "Rollos sind unten, Zeitung steckt noch, sie geht weder an die Tür noch ans Telefon und ist 91",
        "Frau Moser macht seit heute früh nicht auf, sie ist 88",
        "ze doet niet open en neemt de telefoon niet op, ze is 91",
        "elle n'ouvre pas et ne répond pas au téléphone, elle a 91 ans",
        "she's not answering the door or phone and she's 91",
        "big fight outside the Crown, one's got a broken bottle",
        "vechtpartij voor het café, eentje heeft een kapotte fles",
        "bagarre devant le bar, un gars avec un tesson",
        "Schlägerei vor der Krone, einer hat ne kaputte Flasche",
        "my son fell in the canal",
        "there was gunfire on Mill Road",
        "a man has collapsed at the open day",
    ],
)
def test_a_danger_in_plain_words_is_one(text: str) -> None:
    assert emergency_in(folded(text)) is Emergency.DANGER


@pytest.mark.parametrize(
    "text",
    [
        "meiner Mutter ist die Vase die Treppe runtergefallen",
        "mein Handy ist die Treppe runtergefallen",
        "Oma wäre fast die Treppe runtergefallen",
        "der Vermieter geht weder an die Tür noch ans Telefon",
        "he's not answering his phone, he's 20 minutes late",
        "mijn tante is 91 en doet nog alles zelf",
        "oma is 91 geworden en de taart was op",
        "she's not answering the door, probably in the bath",
        "open the door to number 80, she's in",
        "laut Zeitung ist eine Frau die Treppe runtergefallen",
        "will there be gunfire",
        "y aura-t-il des coups de feu",
        "first day she had to chase a shoplifter and she fell in the canal",
        "open day at the fire station on Saturday, we set a car on fire and cut somebody out of it",
    ],
)
def test_a_line_near_a_danger_is_none(text: str) -> None:
    assert emergency_in(folded(text)) is Emergency.NONE


@pytest.mark.parametrize(
    "text",
    [
        "mir haben sie wieder das Paket von der Treppe geklaut",
        "uns haben sie das Rad geklaut",
        "uns haben sie letzte Nacht den Keller ausgeräumt",
        "die haben mir die Reifen zerstochen",
        "ze hebben mijn fiets gepikt",
        "ze hebben mijn banden lek gestoken",
        "on m'a encore piqué mon vélo",
        "on m'a crevé les pneus",
        "they've nicked my bike",
        "some scumbag's slashed my tyres",
    ],
)
def test_a_theft_or_damage_by_unnamed_doers_is_a_crime(text: str) -> None:
    assert emergency_in(folded(text)) is Emergency.CRIME


@pytest.mark.parametrize(
    "text",
    [
        "mir haben sie den Parkplatz geklaut",
        "die haben uns die Show gestohlen",
        "mir haben sie letztes Jahr das Rad geklaut",
        "wir haben den Keller ausgeräumt",
        "uns hat der Nachbar den Keller ausgeräumt, ein Schatz",
        "ze hebben mijn fiets gemaakt",
        "ik heb de banden opgepompt",
        "on m'a prêté mon vélo",
        "they've taken my parcel in next door",
        "they've taken my car to the garage",
    ],
)
def test_a_line_near_a_theft_is_no_crime(text: str) -> None:
    assert emergency_in(folded(text)) is Emergency.NONE


@pytest.mark.parametrize(
    "text",
    [
        "die Kinder wurden im Polizeimuseum in die Zelle gesperrt",
        "kids got locked in a cell at the police museum",
        "spaziert wer mit am Kanal",
        "wandelt er iemand mee langs het kanaal",
        "qui vient se promener le long du canal",
        "walk by the canal anyone",
        "morgen ist Tag der offenen Tür, wir zünden ein Auto an und schneiden jemanden raus",
        "Captain Hook loses a hand and there's a sword fight in the aisles",
        "he's bitten the sofa, murdered two slippers and now he's after the postman's laces",
        "zwei Hausschuhe ermordet",
        "roter Corsa, dein Licht brennt noch",
        "blauwe Corsa, je lichten branden nog",
    ],
)
def test_an_amusement_is_an_everyday_trouble(text: str) -> None:
    assert tells_of_everyday_trouble(folded(text))


@pytest.mark.parametrize(
    "text",
    [
        "Einbruch im Polizeimuseum, da ist gerade einer drin",
        "sword fight in the street, two lads with machetes",
        "spaziert wer mit am Kanal? da ist einer im Wasser",
        "dein Licht brennt noch und da steht ein Mann daneben",
        "he's murdered his wife",
        "kommt wer mit zum Kanal, da schreit jemand",
        "rook uit het politiemuseum",
    ],
)
def test_an_amusement_beside_a_sign_of_danger_is_none(text: str) -> None:
    assert not tells_of_everyday_trouble(folded(text))


@pytest.mark.parametrize(
    "text",
    [
        "De smeerlap breekt nu in bij Ahmed van nummer 12!",
        "ze breken nu in bij nr 7",
        "hij breekt in bij de buren nu",
        "Der Mistkerl bricht gerade bei Familie Kaya ein!",
    ],
)
def test_a_break_in_that_goes_on_is_a_crime(text: str) -> None:
    assert emergency_in(folded(text)) is Emergency.CRIME


@pytest.mark.parametrize(
    "text",
    [
        "de kat breekt nu in op mijn nachtrust",
        "sorry dat ik nu inbreek in jullie gesprek",
        "de koers breekt nu in op de beurs",
        "Die Stimmung bricht gerade ein",
    ],
)
def test_what_breaks_in_otherwise_is_none(text: str) -> None:
    assert emergency_in(folded(text)) is Emergency.NONE
