"""Troubles of an ordinary day, and texts that only begin like one."""

from __future__ import annotations

import pytest

from bot.reader.grammar.everyday_trouble import tells_of_everyday_trouble
from bot.reader.text.normalisation import fold

EVERYDAY = [
    "inbreker in de keuken: vier poten en een natte snuit",
    "le voleur de cerises a un bec orange",
    "Dieb gesichtet, graue Federn",
    "burglar caught: four legs, smells of fish",
    "weer dubbel geparkeerd aan de school",
    "encore garé en double file devant la boulangerie",
    "Einfahrt zugeparkt, schon das dritte Mal",
    "double parked by the nursery again",
    "vorig jaar is bij ons ingebroken",
    "vorige zomer is de schuur van opa leeggehaald",
    "il y a dix ans on m'a volé ma mobylette",
    "l'hiver dernier ils ont forcé la porte de l'école",
    "damals haben sie beim Bäcker eingebrochen",
    "vor fünf Jahren wurde mein Rad gestohlen",
    "we were burgled three years ago",
    "last summer a man climbed over our fence",
    "een duif op ons balkon, wat nu",
    "wespennest boven de voordeurbel",
    "un hérisson sur ma terrasse",
    "Igel am Kompost",
    "a fox by the hydrangeas",
    "handschoen gevonden aan de kerk",
    "ik ben mijn sjaal kwijt",
    "j'ai perdu mon bonnet au marché",
    "Brille verloren, braunes Gestell",
    "found: set of keys near the post box",
    "lift doet het weer niet",
    "garagepoort kapot",
    "ascenseur en panne",
    "Heizung geht wieder nicht",
    "bus not been",
    "Fahrstuhl defekt",
    "spiegelglad aan de bakker",
    "Glatteis am Eingang",
    "verglas sur le trottoir",
    "ice on the steps, mind yourselves",
    "mist",
    "morgen brandoefening op school",
    "exercice d'évacuation à dix heures",
    "heute Feuerwehrübung am Bach",
    "fire drill at noon",
    "een inbreker in mijn frigo, hahaha 😂",
    "au voleur, il a mangé mes frites mdr",
    "Überfall auf meine Kekse 😂",
    "robbed of my sandwich lol",
]
NOT_EVERYDAY = [
    "vier poten en tanden, het heeft een kind gebeten",
    "four legs, no collar, it has bitten my son",
    "double parked van, two men inside all day",
    "dubbel geparkeerd, ze loeren in de auto's",
    "de man van vorige week staat weer aan mijn deur",
    "gisteren is bij ons ingebroken",
    "vannacht is onze schuur leeggehaald",
    "le type de la semaine dernière est encore là",
    "on m'a volé mon vélo cette nuit",
    "der Mann von letzter Woche steht wieder da",
    "heute Nacht wurde eingebrochen",
    "we were burgled last night",
    "the same van as last week",
    "vermist, geboren in 1951, dement",
    "hond beet een kind naast een kat",
    "le chat a été volé par un type",
    "jemand quält eine Katze",
    "someone is hurting a cat",
    "mijn portefeuille is gestolen",
    "on m'a volé mes clés, perdues dans la bagarre",
    "wallet lost in a fight, he hit me",
    "lift kapot, er zit iemand in",
    "ascenseur en panne, une dame est coincée",
    "Aufzug defekt, Kind eingesperrt",
    "bus late, man lying on the road",
    "raam van mijn bus kapot",
    "spiegelglad, fietser gevallen",
    "verglas, un piéton est tombé",
    "Glatteis, Frau liegt am Eingang",
    "kids on the ice on the pond, one is through",
    "dit is geen brandoefening",
    "ce n'est pas un exercice d'évacuation",
    "keine Feuerwehrübung",
    "not a fire drill",
    "haha nee serieus, er staat iemand in de tuin",
    "lol seriously someone is at the door",
]


@pytest.mark.parametrize("text", EVERYDAY)
def test_an_everyday_trouble_is_recognised(text: str) -> None:
    assert tells_of_everyday_trouble(fold(text).encode())


@pytest.mark.parametrize("text", NOT_EVERYDAY)
def test_a_text_with_a_suspect_word_may_be_anything(text: str) -> None:
    assert not tells_of_everyday_trouble(fold(text).encode())
