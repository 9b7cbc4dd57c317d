"""Calls to the police that were not made (asked for, wanted, intended, denied, in vain, past, theirs), and some that were."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reader.grammar.calls.no_call import tells_of_no_call
from bot.reader.text.normalisation import fold

NO_CALL = {
    "asked": [
        "Heeft er al iemand de politie verwittigd?",
        "iemand de flikken al gebeld",
        "is de politie al verwittigd?",
        "zal ik 112 bellen of 0900-8844",
        "Quelqu'un a déjà prévenu la police ?",
        "faut-il appeler le 112 ou pas",
        "Hat denn schon jemand die Polizei verständigt?",
        "soll ich mal die 110 anrufen?",
        "did anybody call the police",
        "have you rung 101 yet?",
    ],
    "wanted": [
        "Bel nu meteen de politie!",
        "kan er iemand de flikken bellen aub",
        "zet de ramen dicht. bel 112",
        "appelez vite la police",
        "ruft doch bitte die Polizei",
        "please phone the police",
        "somebody ring 101",
    ],
    "meant": [
        "ik ga straks de politie bellen",
        "kga de flikken eens bellen als dat nog lang duurt",
        "je vais prévenir la police demain",
        "ich ruf nachher die Polizei an",
        "I'll call the police if he comes back",
        "gonna call 101",
    ],
    "denied": [
        "heb nog niet gebeld",
        "niemand heeft de politie gebeld? ik nog niet gebeld alleszins",
        "politie nog niet verwittigd",
        "geen politie nodig hoor",
        "pas encore appelé la police",
        "je n'ai pas appelé",
        "keine Polizei nötig",
        "noch niemand angerufen",
        "nobody called the police",
        "haven't called anyone",
    ],
    "not as it was": ["hadden ze 101 gebeld moeten hebben? had 101 gebeld moeten worden", "should have called 101"],
    "in vain": [
        "101 neemt niet op",
        "de politie is onbereikbaar",
        "101 altijd bezet",
        "la police ne répond pas",
        "bei der Polizei geht keiner ran",
        "101 is not answering",
        "can't get through to 101",
    ],
    "long ago": [
        "vorige maand heb ik de politie gebeld",
        "last week I called 101",
        "la semaine dernière j'ai appelé la police",
    ],
    "by the police": [
        "de politie heeft mij gebeld, ik moet geld klaarleggen",
        "de politie belde mij op",
        "la police m'a appelé, je dois payer une caution",
        "la police vient de m'appeler",
        "Die Polizei hat mich gerade angerufen. Mein Sohn hatte einen Unfall",
        "die Polizei rief mich an",
        "the police just rang me about my account",
    ],
    "to another person": [
        "mijn buurman gebeld op 0478 12 34 56",
        "ik heb mijn buurman gebeld op 0478 12 34 56",
        "heb net de buren gebeld",
        "j'ai appelé mon voisin au 0478 12 34 56",
        "ich habe meinen Nachbarn angerufen",
        "I called my neighbour on 0478 12 34 56",
    ],
    "heard of, in doubt": [
        "Jan zei politie gebeld maar ik weet het niet",
        "Jan zou de politie gebeld hebben, ben niet zeker",
        "Marc a dit police appelée mais je ne sais pas",
        "apparemment la police a été appelée mais pas sûr",
        "Jan sagte Polizei angerufen, aber ich weiß es nicht",
        "Jan said police called but I don't know",
    ],
    "another 101": [
        "bus 101 is weer te laat",
        "huisnummer 101 heeft het raam open",
        "numéro 101, fenêtre cassée",
        "Hausnummer 101 brennt Licht",
        "number 101 has its light on",
        "le 101 de la rue Haute",
    ],
    "no police": [
        "valse politie aan de deur",
        "faux policiers dans le quartier",
        "falsche Polizisten unterwegs",
        "fake officers about",
    ],
}
CALL_OR_NO_MENTION = [
    "101 gebeld",
    "heb de politie gebeld, iemand nog info?",
    "bel zeker 101 als ge hem ziet, wij hebben al gebeld",
    "Heeft er iemand gebeld? Ja, ik.",
    "nog niemand gebeld? ik wel",
    "mama belt 101",
    "de politie heeft mij gebeld, nadat ik 101 had gebeld",
    "the police called me back, I had called 101 first",
    "ik bel de politie nu",
    "ich ruf gerade die Polizei an, sie kommen",
    "mon mari appelle le 101",
    "j'ai appelé la police, pas besoin d'appeler encore",
    "geen politie gezien maar ze zijn onderweg",
    "fake officers at the door, real police informed",
    "bus 101 in brand, 112 gebeld",
    "mijn buurman heeft gebeld",
    "mijn buurman gebeld, de politie komt",
    "heb de buren gebeld, zij hebben 101 gebeld",
    "101 gebeld en mijn buurman gebeld op 0478 12 34 56",
    "de wijkagent gebeld op 0478 12 34 56",
    "Jan zei dat hij 101 gebeld heeft",
    "Jan zegt politie gebeld, weet niet of ze komen",
    "Jan said he called the police, don't know when they come",
    "no need to call 101, done",
    "'t is niet dat ik niet gebeld heb hé, ze hebben het genoteerd",
    "de politie is er",
    "Polizei steht vor Nr 12",
    "police car outside 12",
    "er loopt iemand aan de deurklinken te voelen",
    "👍",
    "",
]


def test_a_call_that_was_not_made_is_recognised() -> None:
    every = [text for texts in NO_CALL.values() for text in texts]
    assert [text for text in every if not tells_of_no_call(fold(text).encode())] == []


def test_a_call_that_was_made_or_is_not_mentioned_is_left_to_the_others() -> None:
    assert [text for text in CALL_OR_NO_MENTION if tells_of_no_call(fold(text).encode())] == []


@given(st.sampled_from(NO_CALL["asked"] + NO_CALL["denied"]))
def test_a_call_that_was_made_counts_beside_one_that_was_not(text: str) -> None:
    assert not tells_of_no_call(fold(f"{text} Ik heb juist 101 gebeld.").encode())


@given(st.text(st.characters(exclude_categories=())))
def test_any_text_is_read(text: str) -> None:
    tells_of_no_call(fold(text).encode())


@pytest.mark.parametrize(
    "text",
    ["heb bijna 101 gebeld", "j'ai failli appeler la police", "hätte fast die 110 gerufen", "nearly rang the police"],
)
def test_a_call_that_was_nearly_made_is_none(text: str) -> None:
    assert tells_of_no_call(fold(text).encode())


@pytest.mark.parametrize(
    "text", ["politie is bijna hier", "police nearly here", "Polizei fast da", "la police est presque là"]
)
def test_police_who_are_nearly_there_were_called(text: str) -> None:
    assert not tells_of_no_call(fold(text).encode())


@pytest.mark.parametrize(
    "text",
    [
        "hij beweegt niet, 112 gebeld",
        "er bewegt sich nicht, 112 angerufen",
        "er atmet nicht, polizei gerufen",
        "je suis avec lui, on ne le bouge pas, 112 en ligne",
        "on bouge pas, police arrive",
        "zit er niemand, politie gebeld",
    ],
)
def test_a_denial_of_something_else_before_a_comma_denies_no_call(text: str) -> None:
    assert not tells_of_no_call(fold(text).encode())


@pytest.mark.parametrize("text", ["politie niet gebeld", "pas appelé la police"])
def test_a_call_that_is_denied_is_none(text: str) -> None:
    assert tells_of_no_call(fold(text).encode())
