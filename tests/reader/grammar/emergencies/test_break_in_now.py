"""A break-in that goes on, in plain words and beside anything else that is said in the line, and lines that come near one."""

from __future__ import annotations

import pytest

from bot.reader.grammar.emergencies.emergency import Emergency
from tests.reader.grammar.lines import emergency


@pytest.mark.parametrize(
    "text",
    [
        "er wordt ingebroken bij de bakker, pak hem",
        "er wordt nu ingebroken in de school",
        "bij nr 12 wordt er ingebroken",
        "ze breken in bij de apotheek, hou hem tegen",
        "ze zijn aan het inbreken bij de bakker, het is weer de Kevin",
        "iemand is aan het inbreken bij de buren",
        "inbraak bezig bij nummer 12",
        "on force la porte du boulanger, chopez-le",
        "on est en train de cambrioler la pharmacie",
        "quelqu'un force la porte du 12 rue Haute",
        "ils forcent la serrure du garage",
        "beim Bäcker wird eingebrochen, schnappt ihn euch",
        "bei Nr. 12 wird gerade eingebrochen",
        "jemand bricht gerade in die Apotheke ein",
        "Jetzt bricht jemand bei Nummer 14 ein!",
        "da brechen zwei Männer beim Bäcker ein",
        "jetzt wird bei Nummer 14 eingebrochen",
        "in der Apotheke wird eingebrochen, haltet ihn auf",
        "they're breaking into the bakery, grab him",
        "someone is breaking into number 12 Mill Lane, grab him",
        "two men are breaking into the chemist's",
        "there's a break-in going on at the school",
    ],
)
def test_a_break_in_that_goes_on_is_a_crime(text: str) -> None:
    assert emergency(text) is Emergency.CRIME


@pytest.mark.parametrize(
    "text",
    [
        "er wordt vaak ingebroken in onze wijk",
        "ze breken in in de bank in La casa de papel, seizoen 2",
        "hij is aan het inbreken in mijn gesprek",
        "on force la serrure avec le serrurier",
        "on force les volets, ils sont grippés",
        "on cambriole le frigo des parents",
        "on cambriole un musée dans Lupin",
        "ils cambriolent surtout en été",
        "il force la serrure à chaque fois",
        "beim Hasenstall wird eingebrochen vom Marder",
        "Einbruch läuft heute 20:15",
        "the kids are breaking into the biscuit tin again",
        "he's breaking into the first team this season",
        "als er wordt ingebroken bij jou, bel dan 101",
        "er is vorige week ingebroken bij de bakker",
        "hoe weet je of er wordt ingebroken in je account",
        "on force la porte si personne ne répond",
        "le film où on cambriole une banque",
        "im Winter wird hier oft eingebrochen",
        "jetzt wird wieder öfter eingebrochen",
        "da bricht er in Tränen aus",
        "jetzt bricht der Umsatz ein, sagt der Bäcker",
        "wenn bei Ihnen eingebrochen wird, rufen Sie 110",
        "was tun, wenn jemand bei Ihnen einbricht",
        "the choir is breaking into song",
        "he is breaking into a sweat",
        "they're breaking into the market with a new app",
        "if someone is breaking into your house call 101",
        "workshop: what to do when someone is breaking in",
        "course on break-ins going on at the town hall",
    ],
)
def test_other_lines_about_break_ins_are_none(text: str) -> None:
    assert emergency(text) is Emergency.NONE
