"""A call that stands first in a clause, before a guess, a wait or an order without a comma."""

from __future__ import annotations

import pytest

from bot.reader.grammar.calls.call_made import Told
from tests.reader.conversation.test_told_call import told

REPORT = "un homme force la porte du 6"


@pytest.mark.parametrize(
    "text",
    [
        "101 appelé il va sûrement filer",
        "101 appelé ils viennent sûrement vite",
        "J'ai appelé la police ils arrivent je pense",
        "J'ai appelé la police elle arrive probablement dans 5 min",
        "J'ai appelé la police mais j'imagine qu'ils sont occupés",
        "J'ai appelé le 101 qui envoie une patrouille",
        "J'ai appelé le 101 j'attends la patrouille",
        "J'ai appelé la police il est toujours dans le jardin",
        "Hab 101 angerufen die kommen bestimmt gleich",
        "Hab 101 angerufen die kommen vermutlich aus Eupen",
        "Polizei verständigt kommt wahrscheinlich gleich",
        "101 verständigt bitte Türen zu",
        "Hab 101 angerufen bleibt bitte drin",
        "Hab 101 angerufen er steht immer noch da",
        "Hab die Polizei angerufen warte draußen",
        "Ma femme a appelé la police ils arrivent sûrement",
        "Meine Frau hat 101 angerufen die kommen bestimmt",
        "Polizei ist verständigt bitte nicht rausgehen",
        "J'ai appelé la police attendez dedans",
        "I've called the police please stay inside",
        "101 gebeld ze komen waarschijnlijk zo",
        "101 gebeld maar ze vragen of iemand de nummerplaat heeft",
        "Called 999 they're probably on the way",
    ],
)
def test_the_statement_behind_a_call_takes_nothing_back(text: str) -> None:
    assert told(text, REPORT) is Told.PLAIN


@pytest.mark.parametrize(
    "text",
    [
        "101 appelé je pense",
        "la police est sûrement appelée",
        "J'ai appelé le 101 j'attends qu'ils répondent",
        "J'ai appelé la police mais personne ne répond",
        "j'ai composé le 17 mais je suis toujours sur le disque",
        "J'ai appelé la police mais je pense que c'était la semaine passée",
        "Hab 101 angerufen die gehen nicht ran",
        "Hab 101 angerufen warte noch in der Warteschleife",
        "101 verständigt bitte",
        "101 verständigt bitte jemand",
        "Hat wer 101 angerufen bitte",
        "Polizei wahrscheinlich verständigt",
        "101 gebeld denk ik",
        "101 gebeld maar ze nemen niet op",
        "Police called please",
        "Called 999 waiting for an answer",
        "Someone has called 999 probably",
    ],
)
def test_a_call_that_is_guessed_or_in_vain_is_none(text: str) -> None:
    assert told(text, REPORT) is not Told.PLAIN
