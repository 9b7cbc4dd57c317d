"""Honour, forbidden harm and reproaches to slanderers are harmless; slander in nearly the same words is not."""

from __future__ import annotations

from bot.reader.grammar.groups.group_talk import ABOUT_GROUPS, find_harmless
from bot.reader.text.normalisation import fold

HARMLESS = [
    "zeggen dat Polen dieven zijn, toont hoe weinig je weet",
    "je afkeer van moslims moet stoppen",
    "als je buitenlanders uitscheldt, praat ik niet meer met u",
    "tu ne peux pas sérieusement croire que les Roms sont des voleurs",
    '"Ausländer sind Abschaum" ist verletzend',
    "homo's zoals jij zijn een verrijking voor de buurt",
    "les réfugiés devraient être applaudis",
    "wir sollten diese Frauen bewundern",
    "we should look up to women",
    "we mogen nooit aanvaarden dat joden worden bedreigd",
    "je ne tolérerai jamais le meurtre des homosexuels",
    "das Leben von Flüchtlingen ist nicht weniger wert",
    "refugees don't deserve to be treated like this",
    "Muslime sind keine Bedrohung",
]
SLANDER = [
    "Zonder Turken zou de wereld beter zijn",
    "De buurt is veel minder slecht zonder Turken",
    "less crime without immigrants",
    "Ohne Ausländer wäre die Welt nicht so schlecht",
    "Nous ne tolérerons jamais la violence des étrangers",
    "We mogen niet toestaan dat zigeuners hier stelen",
    "We mogen niet toestaan dat vreemdelingen ons aanvallen",
    "Roma haben es nicht verdient, hier zu leben, man sollte sie schlagen",
    "De levens van Joden tellen niet",
    "Joden zijn het tegenovergestelde van eerlijk",
    "Ich sage, dass Ausländer kriminell sind, zeigt jede Statistik",
    "Heb je niet door dat moslims alles overnemen?",
    "Jammer dat niemand durft zeggen dat moslims dom zijn",
    "Il faut dénoncer la haine des musulmans envers nous",
    "Blijf niet wachten, die Turken moeten weg",
    "Roma horen in onze gevangenis",
    "Roma horen thuis in de dierentuin",
    "Ik praat niet met je als je moslims in huis haalt",
    "Je kan niet echt geloven dat moslims te vertrouwen zijn",
    "Je ne tolère pas la violence des Arabes",
    'Mes voisins disent "les Roms volent", ils ont raison',
]


def test_honour_forbidden_harm_and_reproaches_exclude_both_labels() -> None:
    assert [text for text in HARMLESS if find_harmless(fold(text)) != ABOUT_GROUPS] == []


def test_slander_in_nearly_the_same_words_excludes_nothing() -> None:
    assert [text for text in SLANDER if find_harmless(fold(text))] == []
