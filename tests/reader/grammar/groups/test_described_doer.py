"""A person described with skin colour who does a suspicious deed is a description; without the deed the models decide."""

from __future__ import annotations

import pytest

from bot.core.reading import Label
from bot.reader.grammar.near_misses import find_excluded_labels
from bot.reader.text.normalisation import fold

DESCRIBED = [
    "2 donkere mannen proberen de fietsen open te knippen aan het station",
    "Twee zwarte mannen zijn een voordeur aan het forceren op nummer 8",
    "een donkere man voelt aan alle portieren in de Kerkstraat",
    "getinte jongen schijnt met een zaklamp in de auto's op het plein",
    "man met donkere huid klimt over de tuinmuur van de buren",
    "er zijn twee zwarte mannen een slot aan het doorknippen",
    "een zwarte man met een koevoet aan de achterdeur van 12",
    "deux hommes noirs essaient de forcer la porte du 14",
    "un noir est en train de casser la vitre d'une voiture rue du Moulin",
    "un homme à la peau mate teste les poignées des voitures",
    "deux noirs coupent l'antivol d'un vélo devant la gare",
    "un homme noir éclaire l'intérieur des voitures avec une lampe de poche",
    "Zwei dunkelhäutige Männer versuchen die Haustür von Nummer 9 aufzubrechen",
    "ein schwarzer versucht gerade die tür am kiosk aufzuhebeln",
    "dunkelhäutiger Mann rüttelt an den Autotüren in der Gartenstraße",
    "ein Mann mit dunkler Haut leuchtet mit der Taschenlampe in die Autos",
    "zwei dunkle typen klettern über den zaun von der kita",
    "Two black men trying to force the door at number 9",
    "black lad is cutting the lock off a bike outside the station",
    "two black guys climbing over the back wall of 14",
    "a black man is shining a torch into the parked cars",
    "three black men have broken into the van at number 2",
    "white bloke with bolt cutters at the bike rack",
]
LEFT_TO_THE_MODELS = [
    "donkere mannen lopen hier rond",
    "een donkere man zit op het bankje bij de school te niksen",
    "donkere man kijkt rond in de straat",
    "donkere mannen breken hier altijd in",
    "twee zwarte mannen in de straat, die gaan natuurlijk inbreken",
    "weer een donkere man die probeert in te breken, altijd die mannen",
    "er lopen twee donkere mannen rond, vannacht werd er een deur geforceerd",
    "twee Marokkaanse mannen, zwarte man erbij, proberen de deur open te breken",
    "deux noirs traînent devant la boulangerie",
    "un noir marche lentement dans la rue, on a volé un vélo hier",
    "deux noirs au parc, ils vont sûrement casser quelque chose",
    "encore un noir qui essaie de voler, toujours les mêmes",
    "zwei schwarze laufen hier rum",
    "zwei dunkle typen in der straße, die wollen bestimmt einbrechen",
    "schon wieder ein schwarzer der versucht einzubrechen, immer dieselben",
    "zwei schwarze gehen durch die straße, gestern wurde eingebrochen",
    "two black men walking down the road",
    "black men are breaking into everything round here, send them back",
    "another black man trying doors, it's always them",
    "two black guys standing by the cars, obviously going to break in",
    "black man with a backpack walking round, someone's bike was stolen last night",
    "is a black man trying car doors?",
    "twee mannen proberen de deur open te breken",
]


@pytest.mark.parametrize("text", DESCRIBED)
def test_colour_beside_a_deed_is_no_profiling(text: str) -> None:
    assert Label.PROFILING in find_excluded_labels(fold(text))


@pytest.mark.parametrize("text", LEFT_TO_THE_MODELS)
def test_colour_without_a_deed_and_words_against_the_group_are_not_excluded(text: str) -> None:
    assert Label.PROFILING not in find_excluded_labels(fold(text))
