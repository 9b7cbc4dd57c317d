"""Lines that announce something or tell of a small trouble of the street, in four languages, and reports near them."""

from __future__ import annotations

import pytest

from bot.reader.grammar.everyday_trouble import is_settled_trouble, tells_of_everyday_trouble
from bot.reader.text.normalisation import fold

SETTLED = [
    # a fire of one's own
    "niet schrikken als je rook ziet, wij verbranden snoeihout",
    "ik stook dit weekend takken op het veld, brandweer is verwittigd",
    "ne vous inquiétez pas si vous voyez de la fumée, je brûle des branches",
    "ce soir on allume le brasero au fond du jardin",
    "nicht wundern wenn es raucht, ich verbrenne Laub",
    "wir zünden heute Abend die Feuerschale an",
    "were lighting the chiminea tonight so dont panic if you see smoke",
    "I'll be burning brush tomorrow, fire brigade know about it",
    # a person who is elsewhere
    "onze zoon is nog niet thuis, trein heeft vertraging",
    "mijn man is nog niet thuis gekomen, file",
    "mon fils n'est pas rentré, il dort chez son cousin",
    "mein Mann ist noch nicht heimgekommen, Stau auf der A44",
    "die Kleine ist noch nicht daheim, Oma hat sie geholt",
    "my daughter hasn't come home, she's staying at her friend's",
    # a speed trap
    "ils flashent sur la nationale",
    "ze flitsen op de steenweg",
]
EVERYDAY = [
    # a feast
    "zaterdag is het Sint-Maartensvuur op het plein, brandweer is erbij",
    "samedi grand feu de la Saint-Jean sur la place",
    "Samstag Osterfeuer am Sportplatz, die Feuerwehr passt auf",
    "bonfire night on the green saturday, fire crew will be there",
    # workers
    "morgen komen er twee mannen van fluvius voor de tellers, ze hebben een badge",
    "lundi des ouvriers seront sur mon toit",
    "ab Montag sind bei uns Maler auf dem Gerüst",
    "two lads on ladders tomorrow, they're doing my gutters",
    # a courier
    "er staat een gast van dpd beneden met een pakje voor Marie, hij belt overal",
    "y a un gars en bas avec un colis pour madame Lopez",
    "unten steht einer mit einem Paket für Meier",
    "there's a lad outside with a parcel for Joan",
    # costumes
    "er staat een als heks verkleed kind aan mijn deur, prachtig",
    "un gamin déguisé en vampire vient de sonner",
    "trois sorcières ont sonné, plus de bonbons",
    "some lad dressed as a burglar at the door, brilliant",
    # newcomers, questions without a mark
    "hallo wij zijn nieuw in de straat, nummer 8",
    "bonjour, je suis nouvelle dans le quartier",
    "hi bin neu im haus, 3. links, mit hund",
    "just moved in at number 9, lovely street",
    "iemand al in de zee gezwommen",
    "jemand schon im Freibad gewesen",
    # found and lost
    "eigenaar van de grijze step mag hem bij mij komen halen",
    "le propriétaire du vélo rouge peut le récupérer chez moi",
    "Besitzer vom blauen Roller kann ihn bei mir abholen",
    "owner of the black scooter can collect it from me",
    "gsm gevonden op de muur aan de kerk",
    "un portefeuille a été rapporté à la boulangerie",
    "Handy gefunden auf der Mauer beim Spielplatz",
    "one of the lads left a gear bag at the pitch",
    "pakje staat op geleverd maar er is niks",
    "mon paquet est noté livré mais j'ai rien",
    "Paket angeblich zugestellt aber nichts da",
    "parcel says delivered but nothing here",
    # the street
    "de vossen hebben weer de vuilzakken opengetrokken",
    "les corneilles ont encore éventré les sacs poubelles",
    "die Füchse haben wieder die gelben Säcke aufgerissen",
    "foxes have been at the bins again",
    "pneu crevé devant la poste, qui a une pompe",
    "lekke band aan het station, iemand plakgerief?",
    "Platten am Rathaus, hat wer Flickzeug",
    "got a puncture, anyone got a pump",
    "problème de caténaire, tous les trains sont arrêtés",
    "Oberleitungsschaden an der Oberleitung, S-Bahn fällt aus",
    "une voiture fenêtre ouverte devant le 5, à qui est-elle ?",
    "ein fremder Hund läuft durch den Garten, ganz freundlich",
]
REPORTS = [
    "niet schrikken maar er ligt iemand op straat die bloedt",
    "niet schrikken als je de politie ziet, er stond iemand aan mijn deur",
    "the bonfire we were lighting got out of control",
    "ein Feuer brennt im Laub am Waldrand",
    "strong smell of burning behind the school, could just be a barbecue",
    "ma fille n'est pas rentrée de l'école, elle n'est pas chez sa copine",
    "die Kleine ist weg, Oma hat sie auch nicht",
    "onze zoon is niet thuisgekomen, we zoeken overal, hij slaapt bij niemand",
    "er lopen mannen rond die zeggen dat ze van fluvius zijn, geen badge",
    "er komt straks een meneer van de bank mijn pasje halen",
    "there's two people on your scaffolding, sunday night, no lights",
    "a man with a parcel for me pushed in and grabbed my purse",
    "a clown with a knife is chasing kids",
    "witches at the door, one has a knife",
    "nieuw hier, een man gooit stenen naar mijn fiets",
    "iemand al politie gebeld",
    "someone left a bag at the station, police evacuated it",
    "whoever smashed the window left a phone behind",
    "pakje geleverd maar er is niks, iemand heeft het meegenomen",
    "a fox at the bins bit a child",
    "vier auto's met platte banden, doorgestoken, wie weet iets",
    "caténaire tombée sur le train, des étincelles partout",
    "Auto mit eingeschlagenem Fenster auf dem Parkplatz, wem gehört es",
    "laissez faire la police, quelqu'un a téléphoné ?",
    "tenez vos sacs",
    "er loopt een man met een badge van fluvius rond maar die komen normaal pas morgen",
    "window cleaners are due tomorrow but there's a fella up my ladder now",
    "iemand verkleed als sinterklaas heeft de kassa leeggehaald",
    "un gars avec un colis pour ma mère a forcé la porte",
    "on a allumé le brasero et la haie a pris feu",
    "les renards non, c'est un homme qui fouille nos poubelles",
    "morgen komen de schilders, mijn man is net van de ladder gevallen",
]


@pytest.mark.parametrize("text", [*SETTLED, *EVERYDAY])
def test_an_announcement_or_a_small_trouble_is_everyday(text: str) -> None:
    assert tells_of_everyday_trouble(fold(text).encode())


@pytest.mark.parametrize("text", SETTLED)
def test_a_fire_of_ones_own_or_a_person_elsewhere_is_settled(text: str) -> None:
    assert is_settled_trouble(fold(text).encode())


@pytest.mark.parametrize("text", REPORTS)
def test_a_report_near_one_may_be_anything(text: str) -> None:
    assert not tells_of_everyday_trouble(fold(text).encode())
