"""Adverts have a price and a word of selling; debts, bills and lost things have a price too."""

from __future__ import annotations

import pytest

from bot.core.reading import LIKELY, SURE, Act, ChatReading, Label, Reading, Score
from bot.reader.conversation.advert import weigh_advert
from bot.reader.grammar.advert import is_advert, is_charity_sale
from bot.reader.text.normalisation import fold

ADVERTS = [
    "SEASONED ASH FIREWOOD, trailer load 180 euro delivered, ring or whatsapp me, first come first served",
    "spuds for sale 10 euro a bag, ring me",
    "window cleaning £8 a house, text me to book",
    "brandhout te koop, 90 euro per kuub",
    "zelfgemaakte jam, 4 euro per pot, stuur me een berichtje",
    "bois de chauffage 80 euros le stère, livraison gratuite, appelez-moi",
    "je vends mes pommes 2 euros le kilo",
    "brennholz 90 euro der schüttraummeter, frei haus, ruft mich an",
    "verkaufe winterreifen 100 euro",
]
OTHERS = [
    "i paid 180 euro for a trailer load of firewood, robbery",
    "lost my purse with 50 euro in it, ring me",
    "i owe you 20 quid, text me",
    "call me when the delivery is there, it was 30 euro",
    "de pizza is geleverd, 30 euro, bel mij",
    "ik krijg nog 5 euro van je, stuur me een berichtje",
    "portemonnee gevonden met 50 euro, bel mij",
    "j'ai payé 80 euros le stère, appelez-moi",
    "hab 90 euro für brennholz bezahlt, frei haus, ruft mich an",
    "anyone know a cheap roofer? mine asked £200 a house",
    "ring me when you're home",
    "de dief bood mijn fiets te koop aan voor 50 euro",
    "man met zwarte jas bij het huis te koop van 300000 euro",
    "le type en veste noire est devant la maison à vendre, 300 000 euros",
    "der Mann steht am Haus, das zu verkaufen ist für 300000 euro",
    "white van outside the house for sale, £300k",
]
CHARITY_WITHOUT_PRICE = [
    "wafelverkoop voor de school, zaterdag aan de kerk",
    "onze kinderen verkopen koeken voor het schoolreisje",
    "vente de gâteaux de l'école samedi",
    "les scouts vendent des gaufres samedi",
    "Kuchenverkauf der Schule am Samstag",
    "am freitag ist kuchenbasar für den kindergarten",
    "cake sale for the school on Saturday",
    "the scouts are selling cookies on Saturday",
]
CHARITY_WITH_PRICE = [
    "wafelverkoop voor de school, 6 euro per pak, bestellen kan bij mij",
    "vente de gaufres au profit des scouts, 6 euros le paquet",
    "Kuchenverkauf der Schule, 1 Euro das Stück",
    "my daughter's selling cookies for the scouts, £4 a box",
]
NO_CHARITY = [
    "taartenverkoop bij bakkerij Janssens, korting voor de school",
    "ik verkoop zelfgemaakte taarten, 25 euro, bel mij",
    "vente de gâteaux maison, 3 € pièce, livraison à l'école",
    "Kuchenverkauf in meinem Laden neben der Schule, 20% Rabatt",
    "cake sale at my shop next to the school, 20% off",
    "maths tuition for school kids, £20 per hour",
]


@pytest.mark.parametrize("text", ADVERTS)
def test_a_price_beside_a_word_of_selling_is_an_advert(text: str) -> None:
    assert is_advert(fold(text))


@pytest.mark.parametrize("text", OTHERS)
def test_debts_bills_and_lost_things_are_none(text: str) -> None:
    assert not is_advert(fold(text))


@pytest.mark.parametrize(
    ("scores", "sure"),
    [
        ((Score(Label.OFF_TOPIC, 0.9),), True),
        ((Score(Label.ADVERT, LIKELY),), True),
        ((Score(Label.ADVERT, 0.0),), False),
        ((Score(Label.REPORT, 0.9),), False),
    ],
)
def test_it_is_sure_unless_the_grammar_excludes_it_or_the_line_reports(scores: tuple[Score, ...], sure: bool) -> None:
    read = weigh_advert(Reading("en", True, scores), ADVERTS[0]).score(Label.ADVERT)
    assert (read is not None and read.confidence >= SURE) is sure


@pytest.mark.parametrize("text", CHARITY_WITHOUT_PRICE)
def test_a_sale_for_charity_without_a_price_is_no_advert(text: str) -> None:
    assert not weigh_advert(Reading("nl", True, (Score(Label.ADVERT, 0.95),)), text).likely(Label.ADVERT)


@pytest.mark.parametrize("text", CHARITY_WITH_PRICE)
def test_a_sale_for_charity_with_a_price_stays_the_advert_that_the_models_see(text: str) -> None:
    read = weigh_advert(Reading("nl", True, (Score(Label.ADVERT, 0.95),)), text).score(Label.ADVERT)
    assert read is not None
    assert read.confidence >= SURE


@pytest.mark.parametrize("text", NO_CHARITY)
def test_a_business_beside_a_school_is_no_charity(text: str) -> None:
    assert not is_charity_sale(fold(text))


@pytest.mark.parametrize(
    ("news", "danger", "act"), [(0.71, False, Act.NONE), (0.85, False, Act.ADDS), (0.71, True, Act.ADDS)]
)
def test_an_advert_is_no_news_of_an_incident_unless_the_models_are_sure(news: float, danger: bool, act: Act) -> None:
    chat = ChatReading(danger, False, False, Act.ADDS, "incident")
    read = weigh_advert(Reading("nl", True, (Score(Label.UPDATE, news),), chat=chat), "zwarte jas te koop, 40 euro")
    assert read.chat is not None
    assert (read.chat.act, read.kind() is Label.OFF_TOPIC) == (act, act is Act.NONE)
    assert read.likely(Label.ADVERT)


SIGHTINGS = [
    "ik zie hem, hij loopt langs de wagen die te koop staat voor 3000 euro",
    "hij staat bij de auto te koop, die van 3000 euro",
    "il est derrière la voiture à vendre, celle à 3000 euros",
    "er läuft gerade am Auto vorbei, das zu verkaufen ist für 3000 euro",
    "he is behind the flat for sale, £300k one",
    "he's trying the car that's for sale, the £2000 one",
]


@pytest.mark.parametrize("text", SIGHTINGS)
def test_a_sighting_beside_a_thing_that_is_for_sale_stays_news_of_the_incident(text: str) -> None:
    chat = ChatReading(False, False, False, Act.ADDS, "incident")
    seen = Reading("nl", True, (Score(Label.UPDATE, 0.71), Score(Label.ADVERT, 0.6)), chat=chat)
    assert is_advert(fold(text))
    assert weigh_advert(seen, text) == seen


def test_an_offer_that_begins_like_a_sighting_is_an_advert() -> None:
    for text, act in (("il reste 3 gaufres à vendre, 5 euros", Act.ADDS), ("he's for sale, £40, dm me", Act.NONE)):
        chat = ChatReading(False, False, False, act, "incident")
        read = weigh_advert(Reading("fr", True, (Score(Label.UPDATE, 0.71),), chat=chat), text)
        assert read.score(Label.ADVERT) == Score(Label.ADVERT, SURE)
