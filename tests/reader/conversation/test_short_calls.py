"""Calls in a word or two, in the spelling of text messages and of dialects, while the bot's question waits; and lines that only
look so."""

from __future__ import annotations

import pytest

from bot.reader.grammar.calls.call_made import Told
from bot.reader.grammar.calls.short_spelling import spelled_out
from bot.reader.text.normalisation import fold
from tests.reader.conversation.test_told_call import told

REPORT = "two men at number 14"


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("g appelé", "j'ai appele"),
        ("jai deja appelé", "j'ai deja appele"),
        ("g u le 101", "j'ai eu le 101"),
        ("g tel o flics", "j'ai appele au flics"),
        ("c fé jles ai o tel", "c'est fait je les ai au tel"),
        ("polisie is beld", "polisie is gebeld"),
        ("hab die Bullen anjerufen", "hab die bullen angerufen"),
        ("hob de polizei angrufn", "hob de polizei angerufen"),
        ("rang em, theyre comin", "rang them, they're coming"),
    ],
)
def test_short_words_are_spelled_out(text: str, spelled: str) -> None:
    assert spelled_out(fold(text).encode()) == spelled.encode()


@pytest.mark.parametrize(
    "text", ["500 g farine", "c la vie", "appelle ton frère", "tel père tel fils", "o jee", "hij belt aan"]
)
def test_other_words_stay_as_they_are(text: str) -> None:
    assert spelled_out(fold(text).encode()) == fold(text).encode()


@pytest.mark.parametrize(
    "text",
    [
        # French
        "g appelé",
        "jai appelé",
        "oui g appelé",
        "apelé",
        "oui c fait",
        "g apelé la police",
        "g u le 101",
        "g tel o flics",
        "appel fai",
        "101 ok",
        "la police c bon",
        "j'ai appeler la police",
        "c bon je les ai eus",
        "c fé jles ai o tel",
        "c appelé",
        "g appelé pour la rue Haute",
        "jviens d'appeler",
        # Dutch
        "gbeld",
        "gebelt",
        "ja gebeld!!",
        "polisie is beld",
        "vrouw het beld",
        "gebbeld",
        "kem gebeld",
        "al 2x gebeld",
        "verwittigd. ze zijn subiet hier",
        "gebeld, ze zijn er binnen 10 min",
        "ben er door geraakt, 5 min",
        "gebeld voor de Molenstraat",
        "101 is gedaan",
        # German
        "angerufn",
        "angerufen, sind in 8 min da, die schulleitung weiss es auch",
        "hab die polizei angerufe",
        "hab die bullen anjerufen",
        "ech hann de polizei aanjeroofe",
        "passt, hob für di angrufen, san am weg",
        "110 erledigt",
        "ha aglüte",
        # English
        "calld",
        "done it, 101",
        "rang em",
        "phoned em, theyre comin",
        "called, they'll be 10 mins",
        "got through, coming now",
        "999 done",
    ],
)
def test_a_short_call_answers_the_question_of_the_bot(text: str) -> None:
    assert told(text, REPORT) is Told.PLAIN
    assert told(text, REPORT, called=True) in (Told.PLAIN, Told.HINTED, Told.NOT)


@pytest.mark.parametrize(
    "text",
    [
        "g pas appelé",
        "g failli appelé",
        "g failli appelé le 101",
        "heb bijna 101 gebeld",
        "nearly rang 101 there",
        "hätte fast die 110 gerufen",
        "rang 101 but hung up",
        "j'ai appelé le 101 mais j'ai raccroché",
        "sorted. stopcock was behind the hoover",
        "g appelé ma mère",
        "t'as apelé ?",
        "fo appelé",
        "je viens d'en parler",
        "ils viennent d'appeler ma mère",
        "appelle",
        "c fait peur",
        "c bon jsuis rentré",
        "je les ai eus au marché",
        "101 ok ?",
        "gebeld, hij doet niet open",
        "gebeld, ze komen morgen alsnog",
        "heb de buren gebeld",
        "aangebeld, niemand thuis",
        "wie heeft gebeld",
        "bus 101 ok",
        "angerufen, geht nicht ran",
        "hab mei mutter angrufn",
        "wer hat angrufn",
        "bin durch den zaun, kommen",
        "called, he's not answering",
        "rang the bell",
        "called for a pizza",
        "g appelé pour le frigo",
        "gebeld voor een offerte",
        "called it off",
        "got through the fence",
        "they got through, coming now",
        "nobody called",
        "aint called",
        "didnt call",
        "wea hot angrufn",
        "ki a apelé",
        "nog nie gebeld e",
    ],
)
def test_a_line_that_looks_like_a_short_call_is_none(text: str) -> None:
    assert told(text, REPORT) is not Told.PLAIN


@pytest.mark.parametrize(
    ("order", "text"),
    [
        ("bel de eigenaar!", "gebeld, ze komen"),
        ("bel de buren eens", "heb gebeld"),
        ("ring the landlord", "rang em"),
        ("appelle le syndic", "g appelé"),
        ("ruf die Hausverwaltung", "angerufn"),
    ],
)
def test_a_short_call_obeys_an_order_to_call_another(order: str, text: str) -> None:
    assert told(text, REPORT, order) is not Told.PLAIN
    assert told(f"101 {text}", REPORT, order) is not Told.DENIED


@pytest.mark.parametrize(
    ("order", "text"),
    [("bel de eigenaar en 101!", "gebeld, ze komen"), ("bel!", "heb gebeld"), ("ring them!", "rang em")],
)
def test_a_short_call_obeys_an_order_to_call_the_police(order: str, text: str) -> None:
    assert told(text, REPORT, order) is Told.PLAIN


@pytest.mark.parametrize("question", ["heb je de eigenaar gebeld?", "is je poort dicht?", "did you ring the council?"])
def test_a_short_call_answers_no_other_question(question: str) -> None:
    assert told("gebeld", REPORT, question) is not Told.PLAIN
    assert told("rang em", REPORT, question) is not Told.PLAIN


@pytest.mark.parametrize(
    "text",
    ["gedaan", "klaar", "ja gebeurd", "fait", "erledigt", "gemacht", "done", "yes, done"],
)
def test_done_right_after_the_question_of_the_bot_is_a_call(text: str) -> None:
    assert told(text, REPORT) is Told.PLAIN
    assert told(text, REPORT, "lock your doors") is not Told.PLAIN
    assert told(text, REPORT, "he's nearly in") is not Told.PLAIN
    assert told(text, REPORT, minutes=6) is not Told.PLAIN
    assert told(text, REPORT, called=True) is not Told.PLAIN


@pytest.mark.parametrize(
    "text",
    [
        "✔ 101 gebeld om 20:03, door Stijn",
        "✔ 101 gebeld om 20:03, door Stijn. Bel alleen opnieuw als je iets nieuws ziet.",
        "> ✔ 101 appelé à 20:03, par Stijn",
        "✔ 112 um 20:03 angerufen, von Stijn. Bitte nur dann erneut anrufen, wenn Sie etwas Neues sehen.",
        "✔ 101 called at 20:03, by Stijn",
        "✔ The police know (20:03, Stijn). Call only if you see something new.",
        "✔ De politie weet ervan (20:03, Stijn).",
        "[20:04] bot: ✔ 101 called at 20:03, by Stijn. was that today?",
    ],
)
def test_a_copied_notice_of_the_bot_is_no_call(text: str) -> None:
    assert told(text, REPORT) is Told.DENIED
    assert told(f"{text} - ik heb zelf ook 101 gebeld", REPORT) is Told.PLAIN


@pytest.mark.parametrize("text", ["✔ 101 called", "✅ 101 gebeld", "✔ appelé le 101", "✔ Polizei angerufen"])
def test_a_check_mark_of_a_member_takes_no_call_away(text: str) -> None:
    assert told(text, REPORT) is Told.PLAIN
