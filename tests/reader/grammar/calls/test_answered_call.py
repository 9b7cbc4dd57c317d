"""Questions about a call, answers to them, and lines that come near both, in four languages."""

from __future__ import annotations

import pytest

from bot.reader.grammar.calls.answered_call import (
    asks_about_call,
    is_for_another_day,
    says_done,
    says_obeyed,
    says_rung,
    says_sent,
    says_yes,
    speaks_of_company,
)
from bot.reader.text.normalisation import fold


def folded(text: str) -> bytes:
    return fold(text).encode()


@pytest.mark.parametrize(
    "text",
    [
        "have you rung 999?",
        "police called?",
        "hast du angerufen?",
        "schon gemeldet?",
        "is de politie al gebeld?",
        "tu as appelé ?",
    ],
)
def test_a_question_about_a_call(text: str) -> None:
    assert asks_about_call(folded(text))


@pytest.mark.parametrize(
    "text",
    [
        "should I ring 101?",
        "have you told the council?",
        "soll ich die Polizei rufen?",
        "hast du der Hausverwaltung Bescheid gesagt?",
        "moet ik 101 bellen?",
        "heb je de buren gebeld?",
        "j'appelle la police ?",
        "tu as prévenu le syndic ?",
        "is the gate shut?",
    ],
)
def test_a_question_about_something_else(text: str) -> None:
    assert not asks_about_call(folded(text))


@pytest.mark.parametrize(
    "text",
    [
        "yes just now",
        "yep, they're on their way",
        "ja, gerade eben",
        "ja die kommen",
        "ja net",
        "ja hoor, ze komen",
        "ja die komen ook",
        "oui à l'instant",
        "oui ils arrivent",
        "déjà fait",
    ],
)
def test_an_answer_says_yes(text: str) -> None:
    assert says_yes(folded(text))


@pytest.mark.parametrize(
    "text",
    [
        "yes but it's engaged",
        "yes please do",
        "yes I'm about to",
        "ja aber keiner geht ran",
        "ja mach ich gleich",
        "ja maar bezet",
        "ja graag",
        "oui mais ça sonne occupé",
        "oui je vais le faire",
        "no",
    ],
)
def test_an_answer_that_is_no_yes(text: str) -> None:
    assert not says_yes(folded(text))


@pytest.mark.parametrize(
    "text", ["yes I have", "reported it", "hab's gemeldet", "ja hab ich", "ik heb het gemeld", "oui c'est fait"]
)
def test_words_that_answer_the_question_of_the_bot(text: str) -> None:
    assert says_done(folded(text))


@pytest.mark.parametrize(
    "text",
    [
        "yes",
        "done",
        "yes I have the key",
        "reported it?",
        "reported it to the council",
        "hab mich krank gemeldet",
        "heb ik niet gemeld",
    ],
)
def test_words_that_answer_something_else(text: str) -> None:
    assert not says_done(folded(text))


@pytest.mark.parametrize(
    "text",
    [
        "they're sending someone",
        "sie schicken jemanden",
        "so, ein Wagen ist unterwegs",
        "ils envoient une patrouille",
        "ze zijn onderweg",
        "they're on their way",
    ],
)
def test_a_car_was_sent(text: str) -> None:
    assert says_sent(folded(text))


@pytest.mark.parametrize(
    "text",
    [
        "a car is coming",
        "car coming!",
        "ein Wagen unterwegs, Licht aus",
        "une voiture en route",
        "they're sending the kids home",
        "a van is coming round the corner",
        "der Wagen ist unterwegs Richtung Bahnhof",
        "ze sturen een monteur",
        "are they sending someone?",
        "they're on their way to the park",
        "ze zijn onderweg naar het station",
        "ils envoient un électricien",
    ],
)
def test_no_car_was_sent(text: str) -> None:
    assert not says_sent(folded(text))


@pytest.mark.parametrize(
    "text",
    [
        "ik heb al gebeld",
        "ik zag het ook, heb al gebeld",
        "ik had hem ook gezien en al gebeld",
        "je l'ai vu aussi, j'ai déjà appelé",
        "hab schon angerufen",
        "I've already called",
    ],
)
def test_a_call_that_names_nobody(text: str) -> None:
    assert says_rung(folded(text))


@pytest.mark.parametrize(
    "text",
    [
        "ik heb al gebeld naar mijn zus",
        "heb al gebeld, niemand doet open",
        "i rang, no answer, the door is wide open",
        "i've rung, nobody's answering",
        "j'ai appelé, elle répond pas",
        "hab schon angerufen, sie geht nicht ran",
        "j'ai déjà appelé ma mère",
        "heb jij al gebeld?",
        "ich hab den Hausmeister schon angerufen",
        "I called him",
        "they called",
    ],
)
def test_a_call_to_a_person_and_a_question_are_no_such_call(text: str) -> None:
    assert not says_rung(folded(text))


@pytest.mark.parametrize(
    "text",
    ["is gebeurd, komen eraan", "ja gebeurd", "c'est fait, ils arrivent", "done, they're coming", "erledigt, kommen"],
)
def test_advice_that_was_followed(text: str) -> None:
    assert says_obeyed(folded(text))


@pytest.mark.parametrize("text", ["gedaan met slapen", "done with it", "c'est fait par mon frère", "is het gebeurd?"])
def test_something_else_that_is_done(text: str) -> None:
    assert not says_obeyed(folded(text))


@pytest.mark.parametrize(
    "text",
    [
        "ik bel de gemeente wel",
        "j'appelle la mairie",
        "I'll ring the council",
        "ich ruf die Hausverwaltung an",
        "heeft iemand de eigenaar gebeld?",
    ],
)
def test_a_call_to_a_company_that_a_line_speaks_of(text: str) -> None:
    assert speaks_of_company(folded(text))


@pytest.mark.parametrize("text", ["er zit iemand in de garage", "je sens le gaz", "I'll ring", "Feuer beim Bauern"])
def test_a_company_that_is_only_a_place(text: str) -> None:
    assert not speaks_of_company(folded(text))


@pytest.mark.parametrize(
    "text",
    [
        "gebeld, ze komen morgen alsnog",
        "c'est fait, ils passent demain matin",
        "die kommen am Montag",
        "coming out tomorrow",
    ],
)
def test_people_who_come_another_day(text: str) -> None:
    assert is_for_another_day(folded(text))


@pytest.mark.parametrize("text", ["guten Morgen, sie kommen", "ze komen nu", "à demain"])
def test_a_greeting_and_people_who_come_now_are_for_no_other_day(text: str) -> None:
    assert not is_for_another_day(folded(text))
