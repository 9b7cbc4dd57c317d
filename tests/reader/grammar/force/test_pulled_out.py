"""A suspect who is to be pulled out of a hiding place, and people, animals and things that are."""

from __future__ import annotations

import pytest

from bot.core.reading import SURE, Label, Reading
from bot.reader.conversation.calls_to_act import weigh_call
from bot.reader.grammar.force.pulled_out import pulls_out_suspect
from bot.reader.text.normalisation import fold
from tests.reader.conversation.test_calls_to_act import NOTHING, a_chat

HIDES = {
    "nl": "er zit een inbreker in de schuur van nummer 9",
    "fr": "un cambrioleur se cache dans l'abri du 9",
    "de": "da ist ein Einbrecher im Schuppen von Nummer 9",
}
PULLS = [
    ("nl", "haal hem eruit"),
    ("nl", "haal hem eruit jongens"),
    ("nl", "haal hem er uit mannen"),
    ("nl", "haal die smeerlap eruit"),
    ("nl", "trek hem eruit"),
    ("nl", "sleur hem eruit"),
    ("nl", "sleur hem naar buiten"),
    ("nl", "we halen hem eruit"),
    ("nl", "kom we halen hem eruit"),
    ("nl", "wie helpt hem eruit halen"),
    ("nl", "laten we hem eruit halen"),
    ("nl", "we trekken hem eruit"),
    ("de", "holt ihn raus"),
    ("de", "holt ihn da raus"),
    ("de", "holt ihn da raus Jungs"),
    ("de", "holt den raus"),
    ("de", "holt das Schwein da raus"),
    ("de", "zieht ihn raus Jungs"),
    ("de", "zerrt ihn raus"),
    ("de", "zerrt den da raus"),
    ("de", "kommt wir holen ihn raus"),
    ("de", "wir holen ihn jetzt raus"),
    ("de", "los wir ziehen den da raus"),
    ("de", "wir gehen rein und holen ihn raus"),
    ("de", "wer hilft den rauszuholen"),
    ("de", "lasst uns ihn rausholen"),
    ("fr", "sortez-le de là"),
    ("fr", "sortez le de là les gars"),
]
OTHERS = [
    ("auto in de gracht, hij beweegt niet", "haal hem eruit"),
    ("er zit nog iemand bekneld onder de tractor", "trek hem eruit"),
    ("de inbreker heeft de bewoner in de kelder opgesloten", "haal hem eruit"),
    ("de dief heeft mijn zoon geslagen", "haal hem eruit"),
    ("hij slaat mijn vader in de schuur met een hamer", "haal hem eruit"),
    ("er is brand in de keuken", "haal hem eruit"),
    ("een jongen is in het kanaal gevallen", "we halen hem eruit"),
    ("onze kater zit vast in de schuur", "haal hem eruit"),
    ("er zit een inbreker in de schuur", "haal hem er niet zelf uit"),
    ("er zit een inbreker in de schuur", "de politie gaat hem eruit halen"),
    ("er zit een inbreker in de schuur", "haal de kinderen eruit"),
    ("er zit een inbreker in de schuur", "haal die kast eruit"),
    ("er zit een inbreker in de schuur", "haal je sleutel eruit"),
    ("er zit een inbreker in de schuur", "niemand haalt hem eruit"),
    ("ein Auto liegt im Graben, da ist noch einer drin", "holt ihn raus"),
    ("der Fahrer ist eingeklemmt", "holt ihn da raus"),
    ("der Einbrecher hat meinen Sohn eingesperrt", "holt ihn raus"),
    ("da brennt es im Keller", "holt ihn raus"),
    ("ein Bub ist in den Weiher gefallen", "zieht ihn raus"),
    ("da ist ein Einbrecher im Schuppen", "holt ihn nicht selbst raus"),
    ("da ist ein Einbrecher im Schuppen", "die Polizei soll ihn rausholen"),
    ("da ist ein Einbrecher im Schuppen", "holt den Hund raus"),
    ("da ist ein Einbrecher im Schuppen", "holt die Kinder da raus"),
    ("une voiture est dans le fossé, quelqu'un est coincé", "sortez-le de là"),
    ("le voleur a enfermé le gardien dans la cave", "sortez-le de là"),
    ("il y a le feu au garage", "sortez-le de là"),
    ("un cambrioleur se cache dans l'abri", "ne sortez pas, laissez la police"),
    ("un cambrioleur se cache dans l'abri", "sortez le chien"),
    ("een dief is met zijn auto in de gracht gereden", "haal hem eruit"),
    ("er is ingebroken in de garage", "haal hem eruit, hij bloedt"),
    ("er loopt een verdachte man aan de garages\nde hond van de buren zit in de garage", "haal hem eruit, hij jankt"),
    ("ein Mann schleicht um die Garagen, jetzt ist er in den Schacht gefallen", "holt ihn raus"),
    ("der Einbrecher liegt im Pool und geht unter", "holt ihn raus"),
    ("un type a volé une voiture et il est dans l'eau", "tirez-le de là, vite"),
]


@pytest.mark.parametrize(("language", "text"), PULLS)
def test_an_order_to_pull_a_suspect_out_is_sure(language: str, text: str) -> None:
    call = weigh_call(Reading(language, True), a_chat(text, HIDES[language], incident=True), NOTHING)
    score = call.score(Label.VIGILANTE)
    assert score is not None
    assert score.confidence >= SURE
    assert not weigh_call(Reading(language, True), a_chat(text, HIDES[language]), NOTHING).likely(Label.VIGILANTE)


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("een dief verstopt zich in de gracht achter nummer 9", "haal hem eruit mannen"),
        ("ein Einbrecher versteckt sich im Bach", "holt ihn da raus Jungs"),
        ("er zit een inbreker in de schuur\nmijn hond blaft naar hem", "haal hem eruit mannen"),
        ("ein Einbrecher ist im Schuppen\nder Hund bellt wie verrückt", "holt ihn raus Jungs"),
    ],
)
def test_a_suspect_who_hides_in_a_ditch_or_before_a_dog_is_no_rescue(before: str, text: str) -> None:
    assert pulls_out_suspect(fold(text), [fold(line) for line in before.split("\n")])


@pytest.mark.parametrize(("before", "text"), OTHERS)
def test_a_rescue_a_denial_and_a_thing_are_none(before: str, text: str) -> None:
    assert not pulls_out_suspect(fold(text), [fold(line) for line in before.split("\n")])
