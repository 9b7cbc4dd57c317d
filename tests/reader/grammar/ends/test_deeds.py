"""Lines about what helpers did to end it, and ordinary lines that come near. All wordings are this file's own."""

from __future__ import annotations

import pytest

from bot.core.reading import Ending
from bot.reader.grammar.ends.end_told import ToldEnd, tells_of_end, tells_that_it_goes_on
from bot.reader.text.normalisation import fold

LED_OFF = [
    "agenten zijn er, ze leiden hem weg",
    "de politie voert de twee mannen af",
    "flikken nemen de gast mee",
    "de agent zit met hem in de politiewagen",
    "Streife führt den Typ ab",
    "die Polizei nimmt ihn jetzt mit",
    "la police les embarque",
    "les gendarmes l'emmènent",
    "officers are leading him away",
    "police have him in the back of the van",
    "de politie heeft het meegenomen",
    "polizei hats abgeholt, war ein Spielzeug",
    "les policiers l'ont saisi",
    "guards have taken it away",
]
ARRESTED = [
    "haben ihn einkassiert",
    "die haben den gekascht",
    "ils l'ont coffré",
]
OUT = [
    "brandweer heeft het uit, veel rook nog",
    "de pompiers hebben de brand uit",
    "Feuerwehr hats gelöscht",
    "les pompiers l'ont éteint",
    "fire crew have got it out",
]
IN_SAFETY = [
    "vader hat es reingezogen. gottseidank",
    "le petit est en bas, sain et sauf",
    "c'est bon ils l'ont descendu avec l'échelle",
    "oef, ze hebben het kind binnen",
    "they've got the child inside, thank god",
    "ze hebben hem beneden, gelukkig",
    "oef, ze hebben haar van de brug af",
    "sie haben sie rausgeholt, Gott sei Dank",
    "haben ihn vom Dach, lebt",
    "ils l'ont fait rentrer, ouf",
    "sa mère l'a rattrapé, dieu merci",
    "they've got her down, thank God",
    "he's off the ledge, thank God",
]
CAUGHT = [
    "de pony is gevangen",
    "die Kühe sind wieder auf der Weide",
    "le taureau est capturé",
    "the bull has been caught",
]
NONE = [
    # Dutch
    "ik neem hem mee naar school",
    "mijn man brengt haar weg",
    "ze nemen de kinderen mee naar zee",
    "ze is binnen, gelukkig",
    "de hond is gepakt door een auto",
    "politie heeft het druk",
    "de brandweer heeft het zwaar",
    "wordt de politie hier mee geholpen",
    # French
    "on l'a sorti du four, ouf",
    "ils ont éteint la télé",
    "la police a récupéré la veste, pas le sac",
    "il est descendu du bus",
    # German
    "nimmst du ihn mit",
    "er nimmt den Bus mit",
    "sie ist vom Dach gefallen",
    "sie haben zwei Jungs im Bus kontrolliert",
    "die Kühe sind im Stall",
    # English
    "put the bins out",
    "I'll get the radio to put it out to everyone",
    "she's in, thank God",
    "dad has got the tickets, phew",
    "got her down the aisle, thank God",
    "the bull is in the field",
]
GOES_ON = [
    "il a un pouls",
    "hij heeft weer hartslag",
    "er hat wieder Puls, Notarzt ist dran",
    "he's back lads, heart going",
]


@pytest.mark.parametrize("text", LED_OFF)
def test_police_who_lead_a_person_off_end_it_surely(text: str) -> None:
    assert _told(text) == ToldEnd(Ending.POLICE, plain=True, certain=True, settled=True)


@pytest.mark.parametrize("text", ARRESTED)
def test_everyday_words_for_an_arrest(text: str) -> None:
    assert _told(text) == ToldEnd(Ending.POLICE, plain=True, settled=True)


@pytest.mark.parametrize("text", OUT)
def test_helpers_who_have_the_fire_out(text: str) -> None:
    end = _told(text)
    assert end is not None
    assert (end.ending, end.plain, end.settled) == (Ending.OVER, True, True)


@pytest.mark.parametrize("text", IN_SAFETY)
def test_a_person_in_safety_ends_it_if_the_author_is_relieved(text: str) -> None:
    assert _told(text) == ToldEnd(Ending.OVER, plain=True, certain=True, settled=True, rescued=True)


@pytest.mark.parametrize(
    "text",
    [
        "they've got him out, he's alive, still no ambulance",
        "we pulled him out, thank god, he's cold and shaking",
        "ze hebben hem eruit, gelukkig leeft hij, maar hij ziet blauw",
        "ze hebben hem eruit, hij leeft, ambulance nodig",
        "sie haben ihn rausgeholt, lebt, zittert am ganzen Körper",
        "on l'a sortie, ouf, elle est froide et elle tremble",
    ],
)
def test_a_rescued_person_who_needs_help_ends_nothing_surely(text: str) -> None:
    end = tells_of_end(fold(text).encode())
    assert end is None or not end.certain


@pytest.mark.parametrize("text", CAUGHT)
def test_a_caught_animal_hints_at_an_end(text: str) -> None:
    assert _told(text) == ToldEnd(Ending.OVER, plain=False)


@pytest.mark.parametrize("text", NONE)
def test_ordinary_lines_that_come_near_tell_of_none(text: str) -> None:
    assert _told(text) is None


@pytest.mark.parametrize("text", GOES_ON)
def test_a_heart_that_beats_again_is_no_end(text: str) -> None:
    assert tells_that_it_goes_on(fold(text).encode())


@pytest.mark.parametrize(
    "text",
    [
        "2 meegenomen, 1 gaan lopen",
        "ze hebben er een, de andere is ontsnapt",
        "deux embarqués, le troisième s'est enfui",
        "einen haben sie, der andere ist entkommen",
        "police got two, third still out there",
        "they've got one, the other legged it",
    ],
)
def test_a_suspect_who_got_away_goes_on(text: str) -> None:
    assert tells_that_it_goes_on(fold(text).encode())
    assert _told(text) is None


@pytest.mark.parametrize("text", ["ik ben een eindje gaan lopen", "ze hebben ze alle drie", "they got both of them"])
def test_a_walk_and_all_of_them_go_on_no_more(text: str) -> None:
    assert not tells_that_it_goes_on(fold(text).encode())


@pytest.mark.parametrize(
    "text",
    [
        "hij heeft weer hartslag, ze gaan met hem naar het UZ",
        "er hat wieder Puls, fliegen nach Ulm",
        "has a pulse, on his way to the Mater",
        "ils repartent avec lui, le coeur est reparti ils ont dit. gyrophare vers le CHU",
    ],
)
def test_helpers_who_leave_with_the_person_may_end_it(text: str) -> None:
    assert not tells_that_it_goes_on(fold(text).encode())


def _told(text: str) -> ToldEnd | None:
    return tells_of_end(fold(text).encode())
