"""Words of an end beside harm that goes on, or that cannot be undone, end nothing. Each has a twin that does."""

from __future__ import annotations

import pytest

from bot.core.reading import Ending
from bot.reader.grammar.ends.told_against import speaks_against
from bot.reader.text.normalisation import fold

NOT_OVER = [
    "C'est fini, il l'a tuée",
    "C'est fini, elle est morte",
    "'t is gedaan, hij heeft haar vermoord",
    "es ist vorbei, er hat sie erstochen",
    "it's over, he killed her",
    "Elle dit que c'est fini, il la tient par les cheveux",
    "C'est fini pour moi, il entre dans la chambre",
    "C'est fini, ils ont tout pris et ils ont ligoté le vieux",
    "Polizei ist weg, er war hinten versteckt",
    "politie is weg, hij zat achteraan verstopt",
    "police are gone, he was hiding out the back",
    "Unten ist es gelöscht, oben brennts",
    "beneden geblust, boven brandt het nog",
    "Gelöscht, aber ein Feuerwehrmann ist eingeklemmt",
    "Feuer aus, jetzt ist das Dach auf wen gestürzt",
    "brand uit, het dak is op iemand gevallen",
]
OVER = [
    "C'est fini, ils se sont calmés",
    "Polizei ist weg, er war nicht da",
    "feu éteint, la chambre est morte, personne n'est coincé",
    "brand uit, boven brandt het licht weer",
    "gelöscht, alle sind wohlauf",
    "it's over, the roof fell in",
]
NO_ARRESTS = [
    "Einer festgenommen, die anderen zwei rennen noch",
    "Nur einer von drei festgenommen",
    "slechts één van de drie opgepakt",
    "one of the three arrested",
    "un des trois arrêté",
    "Politie heeft hem, hij heeft haar wel nog vast",
    "police have him, he's still holding her",
    "They've got her, she can't get out",
    "Hij is opgepakt, de andere heeft mijn zoon",
    "arrêté, l'autre a mon fils",
    "He's arrested but his mate's inside",
    "opgepakt maar zijn maat zit nog binnen",
    "Hij is gepakt, oh nee hij is losgebroken",
    "Opgepakt dacht ik maar nee",
    "verhaftet dachte ich aber nein",
    "Hij is zogezegd opgepakt",
    "He's supposedly arrested",
    "er ist angeblich festgenommen",
    "Gepakt! door die bende",
    "Got him! says the lad with the knife",
    "ze hebben hem! zegt de gast met het mes",
]
ARRESTS = [
    "Einer festgenommen, der andere auch",
    "alle drei festgenommen",
    "He's arrested and so is his mate",
    "Got him! says the guard",
    "They've got her, she's in the squad car",
    "Hij is opgepakt, de andere hebben ze ook",
    "den dritten haben sie jetzt auch am Wickel",
    "nicked him. thank you wendy. leon thanks but no",
    "Officers have him, he was hiding in the bus shelter",
    "police have him, he killed her",
]


@pytest.mark.parametrize("text", NOT_OVER)
def test_harm_is_not_over(text: str) -> None:
    assert speaks_against(fold(text).encode(), Ending.OVER, in_search=False)


@pytest.mark.parametrize("text", OVER)
def test_it_is_over(text: str) -> None:
    assert not speaks_against(fold(text).encode(), Ending.OVER, in_search=False)


@pytest.mark.parametrize("text", NO_ARRESTS)
def test_no_arrest_is_told(text: str) -> None:
    assert speaks_against(fold(text).encode(), Ending.POLICE, in_search=False)


@pytest.mark.parametrize("text", ARRESTS)
def test_an_arrest_is_told(text: str) -> None:
    assert not speaks_against(fold(text).encode(), Ending.POLICE, in_search=False)
