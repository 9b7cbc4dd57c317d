"""Notices that a member passes on to all are everyday troubles."""

from __future__ import annotations

import pytest

from bot.reader.grammar.everyday_trouble import is_settled_trouble, tells_of_everyday_trouble
from bot.reader.text.normalisation import fold

FILMS = [
    "de gemeente meldt: morgen filmopnames in de Dorpsstraat, met schoten en geschreeuw",
    "demain tournage d'un film rue Haute, cris et coups de feu à blanc",
    "am Montag sind Dreharbeiten am Markt, es wird geschrien und geschossen",
    "film shoot tomorrow on Church Street, there will be screaming and shots",
]


@pytest.mark.parametrize("text", FILMS)
def test_an_announced_film_is_settled_whatever_it_shows(text: str) -> None:
    assert is_settled_trouble(fold(text).encode())


@pytest.mark.parametrize(
    "text",
    [
        *FILMS,
        "er circuleert weer een valse sms van de post, klik niet",
        "valse berichten van de bank in omloop, opgepast",
        "un faux SMS de la poste circule, ne cliquez pas",
        "gefälschte SMS von der Bank im Umlauf, bitte nicht klicken",
        "there's a fake text from the bank going round, don't click",
        "het gas is weer aangesloten, de technieker is klaar",
        "le gaz est rétabli depuis 11 h",
        "der Strom ist wieder da",
        "the water is back on",
        "de glasbak aan de kerk is overvol",
        "la benne à verre déborde, j'ai téléphoné à la commune",
        "der Altglascontainer quillt über",
        "the bottle bank is overflowing again",
    ],
)
def test_a_notice_is_an_everyday_trouble(text: str) -> None:
    assert tells_of_everyday_trouble(fold(text).encode())


@pytest.mark.parametrize(
    "text",
    [
        "dit is geen film, er wordt geschoten",
        "j'entends des coups de feu, ce n'est pas un tournage",
        "ik heb op een valse sms van de bank geklikt, opgepast, mijn rekening is leeg",
        "ma mère a cliqué sur un faux SMS, attention, 3000 euros sont partis",
        "she clicked on a fake text from the bank, beware, her savings are gone",
        "het gas is weer aan maar het ruikt naar gas in de gang",
        "the power is back on and there's smoke from the fuse box",
        "le conteneur est plein et il brûle",
        "in the full container lies a baby",
        "Die Stadt sagt, es sind Dreharbeiten, aber da liegt einer blutend auf der Straße",
        "Dreharbeiten am Montag? Hier schießt jemand auf der Straße",
        "la commune dit que c'est un tournage mais un figurant saigne beaucoup, il est tombé du toit",
        "the film shoot was scheduled for today, one of the crew has been hit by a car and isn't moving",
        "draaidag van de gemeente in de straat en ondertussen breekt er iemand in bij nr 7",
        "Gas ist wieder da, aber bei Nr 5 hat es gerade geknallt",
        "power back on but the old lady at 5 isn't answering and her oxygen machine stopped",
        "de container is vol en er zit een kind in",
        "der Altglascontainer ist voll, ein Kind steckt mit dem Arm drin fest",
        "faux appels en ce moment, attention, le coursier est chez ma voisine pour prendre ses bijoux",
        "Achtung, falsche Anrufe, der angebliche Polizist steht bei meiner Oma in der Wohnung",
        "Vorsicht, betrügerische Anrufe, meine Mutter hat 10000 Euro an den Abholer übergeben",
        "let op, valse berichten, mijn moeder heeft haar kaart meegegeven aan de koerier",
        "tournage annoncé par la mairie mais il y a le feu dans un camion",
        "tournage demain, et là deux types sont en train de voler le matériel",
        "the council notice says filming on Church Street, but a car has really caught fire",
        "licht terug aan, en nu zie ik dat de achterdeur is opengebroken",
        "courant rétabli, et je vois deux inconnus dans le jardin du voisin",
        "Strom wieder da, und bei uns ist die Terrassentür aufgehebelt",
        "the power's back on and I can see two men in next door's garden",
        "kledingcontainer vol en ze zijn hem aan het openbreken",
        "watch out, fake police calls, two of them are sitting in my gran's kitchen",
    ],
)
def test_victims_and_dangers_beside_the_same_words_are_none(text: str) -> None:
    assert not tells_of_everyday_trouble(fold(text).encode())
