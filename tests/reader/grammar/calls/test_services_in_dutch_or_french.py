"""Services that answer, in Dutch and French words, and lines that come near them."""

from __future__ import annotations

import pytest

from bot.reader.grammar.calls.call_made import Told, tells_of_call
from bot.reader.text.normalisation import fold
from tests.reader.grammar.calls.test_call_made import read_otherwise

ANSWERS = [
    # keeps the line open
    "112 houdt me aan de lijn",
    "112 blijft hangen tot ze er zijn",
    "le 17 me garde en ligne",
    "le 17 garde ma ligne ouverte",
    "101 en ligne, ils viennent sans gyro",
    "101 aan de lijn ze komen zonder sirene",
    "17 en ligne",
    # listens, helps
    "112 luistert mee",
    "mevrouw van 112 telt mee",
    "le 15 nous écoute",
    "le 101 entend tout",
    "le 18 me guide",
    # instructs and asks
    "112 zegt niet naar buiten gaan",
    "0900 zegt foto van de bus als het kan",
    "meldkamer wil weten of hij ademt",
    "le 112 m'a dit de la coucher",
    "la police me dit de rester dedans",
    "la centrale me pose des questions",
    "les gendarmes me demandent la plaque",
    "van 112 mag ik niet ophangen",
    "8 minuten zegt de meldkamer",
    # takes it down, has it
    "112 heeft uw adres",
    "les gendarmes ont le pk",
    "police prend le signalement",
    "de politie heeft het kenteken",
    "le 101 a bien l'adresse",
    "112 weet het",
    "101 wist het al",
    "0900 heeft melding",
    "112 a pris les deux adresses",
    # is on with a caller
    "112 meteen opgenomen",
    "112 is er, spreekt met mij",
    "heb 112, ze komen",
    "ik heb de meldkamer op de andere telefoon",
    "j'ai le SDIS, ils savent",
    "j'ai le 15.",
    "le 15 sur l'autre ligne",
    "kè de 112 an myn oor",
    "ik heb een man van de brandweer op speaker",
    "er zit een dokter in mijn oor",
    "je parle au 17",
    "je suis encore avec la dame du 101",
    "je reste avec le 17",
    "de buurman staat met 112 te praten",
    "on m'a passé le samu",
    "doorverbonden met de brandweer",
    "le 15 est avec moi",
    "112 ok ils arrivent",
    # was told
    "dit au 18 pour la bouteille",
    "je l'ai redit aux pompiers",
    "verteld aan de mevrouw van 112",
    "c'est donné au gars du 101",
    "c'est la crèche qui a téléphoné à la police",
    "la police est avisée",
    "politie is ingeschakeld",
    "politie is gestuurd",
    # comes
    "brandweer uitgerukt",
    "politie in aantocht",
    "les pompiers sont en approche",
    "pompiers partis du Vigan",
    "deux ambulances partent",
    "la centrale les envoie",
    # another service of those
    "la caserne de Lens est prévenue",
    "police municipale prévenue",
    "kustwacht gebeld",
    "la capitainerie arrive",
]


def test_a_service_that_answers_was_called() -> None:
    assert read_otherwise(ANSWERS, Told.PLAIN) == []


NO_ANSWER = [
    "je donne une ambulance Playmobil complète",
    "la police municipale fait une petite causerie jeudi",
    "de preventieadviseur van de zone komt spreken",
    "0900 8844 zegt 25 wachtenden voor u",
    "mijn andere gsm heeft 101, band: al onze operatoren",
    "mevrouw Peeters van 112 heeft mijn pakje aangenomen",
    "dispatching zegt hij, die moeten het dan doorschakelen",
    "112 heeft een app",
    "bel 112",
    "van de gemeente mag ik niet parkeren",
    "via 0900-8844 vragen naar Woensel-Noord",
    "beroerte! 112 zeggen en niks te drinken geven",
    "is dit wel 112",
    "dit is 112",
    "heb je 112 gebeld?",
    "als je 112 hebt, zeg het",
    "112 heeft geen zin",
    "112 bellen, nu",
    "112 direct",
    "filmpje naar de politie gestuurd",
    "ik heb 112, sta op nr 3",
    "de politie zegt in het krantje dat het onderzoek loopt",
    "dag meneer, de politie luistert mee",
    "heeft er al iemand de flikken aan de lijn gehad",
    "de loodgieter houdt me aan de lijn",
    "ik heb mijn moeder op de andere telefoon",
    "ik heb oorpijn in mijn oor",
    "le 15 du mois",
    "le 17 c'est la fête",
    "rendez-vous le 17 avec la dame",
    "le 15 dit que sa porte ne ferme plus",
    "la police a demandé de fermer les portes",
    "la police veut des bénévoles",
    "on en a parlé avec la police",
    "j'en parle au maire et au 17",
    "le curé est passé à la police",
    "donne la plaque au 17",
    "qui a téléphoné à la police ?",
    "c'est pas moi qui ai appelé la police",
    "j'ai la police d'assurance sous les yeux",
    "le plombier me garde en ligne",
    "je parle au facteur",
    "contact met de politie opnemen",
    "volg de instructies van de politie",
    "les pompiers viennent samedi pour l'exercice",
]


def test_what_comes_near_an_answer_is_no_plain_call() -> None:
    assert read_otherwise(NO_ANSWER, Told.NOT, Told.HINTED, Told.DENIED) == []


@pytest.mark.parametrize(
    "text",
    [
        "die mevrouw blijft aan de lijn",
        "ze laten me tellen",
        "heb ze nu aan de lijn",
        "melding loopt",
        "je les ai.",
        "ils m'ont prise.",
        "moi une dame a décroché",
        "ils envoient du monde",
        "deux camions en route",
        "ça décroche",
        "plaat doorgegeven aan de agent",
    ],
)
def test_an_answer_without_a_service_is_a_hint(text: str) -> None:
    assert tells_of_call(fold(text).encode()) is Told.HINTED


@pytest.mark.parametrize("text", ["je les ai, ils envoient une équipe", "heb ze nu aan de lijn, ze sturen iemand"])
def test_a_caller_and_an_answer_together_are_a_call(text: str) -> None:
    assert tells_of_call(fold(text).encode()) is Told.PLAIN
