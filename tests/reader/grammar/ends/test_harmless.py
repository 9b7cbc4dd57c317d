"""Harmless reasons for what others saw, and lines that only sound like them. All wordings are this file's own."""

from __future__ import annotations

import pytest

from bot.reader.grammar.ends.harmless import gives_harmless_reason
from bot.reader.text.normalisation import fold

HARMLESS = [
    "'t is de fotograaf van de school",
    "c'est le photographe de l'école",
    "das ist der Schulfotograf",
    "that's the school photographer",
    "that's Rita's gardener",
    "is de makelaar, zie zijn bord",
    "schilders, hangt in de hal uit",
    "dat is hun vogelverschrikker maar",
    "dat zijn hun dakdekkers",
    "c'est leur épouvantail 😅",
    "les ramoneurs, c'est affiché en bas",
    "war nur der Schornsteinfeger",
    "Maler, hängt unten im Flur aus",
    "das ist doch seine Strohpuppe",
    "just the roofers",
    "it's only her mannequin",
    "dat is de ploeg van de glasvezel, heb het gevraagd",
    "dat zijn glazenwassers, die komen elke maand",
    "dat is een vogelaar, staat er elke week",
    "die werken voor de gemeente",
    "het is de buurman zelf",
    "dat zijn werkmannen van Fluvius",
    "ce sont les laveurs de vitres, ils viennent tous les mois",
    "c'est un ornithologue, il est là toutes les semaines",
    "ils travaillent pour la commune",
    "c'est le voisin lui-même",
    "das ist der Dachdecker, der kommt wegen der Rinne",
    "das ist der vom Vermessungsamt, stand in der Zeitung",
    "die arbeiten für die Gemeinde",
    "das war der Eigentümer selbst",
    "those are the window cleaners, they come every month",
    "that's the man from the land survey, it was in the paper",
    "they work for the council",
    "it's the neighbour himself",
]
NOT_HARMLESS = [
    "that's no photographer",
    "it's the photographer who was arrested last year",
    "that's Rita's gardener, he's stealing her tools",
    "dat is een fotograaf die onze kinderen volgt, hij is aangehouden",
    "das ist der Fotograf, der hat ein Kind angefasst",
    "die fotograaf van vorige week staat hier weer",
    "il photographie les enfants",
    "he says he's the school photographer",
    "is de makelaar al geweest",
    "glazenwasser gezocht",
    "ist der Hausmeister da",
    "le facteur est passé",
    "only the roofers again making noise",
    # Dutch
    "dat is dezelfde gast als gisteren",
    "dat is een inbreker",
    "dat is de politie",
    "dat zijn ze weer, elke week hetzelfde",
    "misschien is het de dakwerker",
    "is dat de glazenwasser?",
    "hij zegt dat hij van de waterleiding is",
    "dat is een oplichter, heb hem gesproken",
    "dat is niet de postbode",
    "dat is mijn fiets, staat er elke dag",
    "dat is nep, die man van Fluvius",
    "dat is brand bij de glazenwasser",
    "die man daar staat te kijken",
    "de dakwerker komt morgen",
    "wie werkt er voor de gemeente",
    # French
    "c'est le même type qu'hier",
    "c'est un cambrioleur",
    "c'est la police",
    "c'est peut-être le couvreur",
    "c'est le facteur ?",
    "il dit qu'il est de la commune",
    "c'est un faux plombier",
    "ce n'est pas le facteur, c'est un voleur",
    "c'est une arnaque, je leur ai parlé",
    "c'est toujours les mêmes, tous les soirs",
    "qui travaille pour la commune",
    "le couvreur vient demain",
    "c'est sans doute le voisin lui-même",
    "on m'a dit que c'était le jardinier mais il a un couteau",
    "un homme regarde dans les jardins",
    # German
    "das ist der Typ von gestern",
    "das ist ein Einbrecher",
    "das ist die Polizei",
    "das ist bestimmt der Dachdecker",
    "ist das der Fensterputzer?",
    "angeblich ist er von den Stadtwerken",
    "das ist ein falscher Handwerker",
    "das ist nicht der Postbote",
    "diese Leute liegen da jeden Abend, das ist bei denen immer so",
    "das ist eine Betrugsmasche, habe mit ihm gesprochen",
    "der Dachdecker kommt morgen",
    "wer arbeitet bei der Gemeinde",
    "das ist derselbe, der wohnt da",
    "vielleicht der Nachbar selbst",
    "der schlägt sie, das ist ihr Mann, der wohnt da",
    # English
    "that's the same bloke as yesterday",
    "that's a burglar",
    "that's the police",
    "probably the roofer",
    "is that the window cleaner?",
    "he says he's from the council",
    "that's a fake meter reader",
    "that's not the postman",
    "it's them again, every payday",
    "that's a scam, I spoke to them",
    "the roofer is coming tomorrow",
    "who works for the council",
    "said they were from the council",
    "maybe it's the neighbour himself",
    "that's her husband hitting her, he lives there",
]


@pytest.mark.parametrize("text", HARMLESS)
def test_a_harmless_reason_is_recognised(text: str) -> None:
    assert gives_harmless_reason(fold(text).encode())


@pytest.mark.parametrize("text", NOT_HARMLESS)
def test_a_guess_a_swindler_and_the_same_man_again_are_none(text: str) -> None:
    assert not gives_harmless_reason(fold(text).encode())


@pytest.mark.parametrize(
    "text",
    [
        "is de koerier van postnl",
        "das sind die vom glasfaserausbau",
        "that'll be the openreach lads doing the fibre",
    ],
)
def test_a_firm_at_work_is_a_harmless_reason(text: str) -> None:
    assert gives_harmless_reason(fold(text).encode())
