"""In Dutch and German the person stands behind the verb if the sentence begins with a place or a time."""

from __future__ import annotations

import pytest

from bot.reader.grammar.emergencies.emergency import Emergency
from tests.reader.grammar.lines import emergency


@pytest.mark.parametrize(
    "text",
    [
        "beim Tischtennis ist mein Mann zusammengebrochen",
        "heute Morgen ist mein Mann zusammengebrochen, er ist ganz grau",
        "in der Küche ist mein Opa zusammengesackt",
        "nach dem Spiel ist mein Sohn zusammengesackt",
        "gerade ist er zusammengebrochen",
        "auf dem Spielplatz liegt ein Kind bewusstlos",
        "im Garten hat mein Mann einen Herzinfarkt bekommen",
        "beim Grillen hat mein Opa einen Schlaganfall",
        "auf einmal kriegt meine Tochter keine Luft",
        "plötzlich atmet mein Mann nicht mehr",
        "jetzt reagiert meine Mutter nicht mehr",
        "in de tuin heeft mijn man een hartaanval gekregen",
        "daarnet kreeg mijn moeder een beroerte",
        "op het voetbal heeft mijn broer een epileptische aanval",
        "hier ligt mijn man bewusteloos",
        "plots ademt mijn man niet meer",
        "nu reageert mijn moeder niet meer",
        "opeens krijgt mijn dochter geen lucht",
        "op het voetbal krijgt mijn broer een epilepsieaanval",
        "op het werk heeft mijn vader waarschijnlijk een beroerte",
        "nach dem Essen ist meine Oma im Flur umgekippt",
        "jetzt atmet mein Mann nicht mehr richtig",
        "jetzt atmet sie kaum noch",
        "auf der Straße bekommt ein Mann einen Herzinfarkt",
        "op straat krijgt iemand een hartaanval",
    ],
)
def test_a_person_behind_the_verb_is_in_peril(text: str) -> None:
    assert emergency(text) is Emergency.DANGER


@pytest.mark.parametrize(
    "text",
    [
        # what would be
        "Ist jemand zusammengebrochen, ruft sofort 112",
        "Ist jemand bewusstlos, dann stabile Seitenlage",
        "Atmet er nicht, sofort Herzdruckmassage, so lernt man das",
        "ademt hij niet, begin te reanimeren, zo leer je dat",
        # another day, and a bill
        "letztes Jahr ist mein Vater zusammengebrochen",
        "mit 50 hat mein Vater einen Herzinfarkt bekommen, heute geht er wandern",
        "vorig jaar heeft mijn vader een beroerte gehad",
        "met 50 kreeg mijn vader een hartaanval, nu loopt hij marathons",
        "bei der Rechnung hat mein Mann einen Herzinfarkt bekommen",
        "bij de rekening kreeg mijn man een hartaanval",
        # things, talks, messages
        "beim Tanzen ist der Tisch zusammengebrochen",
        "in der Schule hat mein Sohn ein Referat über Schlaganfall",
        "op school heeft mijn zoon een les over beroertes",
        "jetzt reagiert der Vermieter nicht mehr auf meine Mails",
        "nu reageert mijn zoon niet meer op mijn berichten",
        "hier ligt mijn man in de zetel te snurken",
        "vorhin ist der Kleine beim Laufen hingefallen",
        # a talk, a denial, a figure of speech, a thing of the person
        "In der Schule hat meine Tochter Referat über Herzinfarkt",
        "Heute hat meine Frau Fortbildung Thema Schlaganfall",
        "Morgen heeft mijn zoon toets over hartinfarct",
        "Zum Glück hat mein Vater keinen Schlaganfall, nur Migräne",
        "Gelukkig heeft mijn man geen hartaanval, alleen stress",
        "Van die prijzen krijgt een mens een hartaanval",
        "Bij elke penalty krijgt mijn man een hartaanval",
        "nu ademt hij niet meer door zijn mond, fijn",
        "Beim Aufbauen ist meinem Bruder der Grill umgefallen",
        "Beim Laufradfahren ist mein Sohn umgefallen, kein Kratzer",
    ],
)
def test_what_would_be_and_what_was_is_none(text: str) -> None:
    assert emergency(text) is Emergency.NONE
