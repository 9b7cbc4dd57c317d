"""A call in an ordinary sentence, in a dialect or through kin tells of one; the same words about another call do not."""

from __future__ import annotations

import pytest

from bot.reader.grammar.calls.call_made import Told
from tests.reader.conversation.test_told_call import told

REPORT = "un homme force la porte du 6"


@pytest.mark.parametrize(
    "text",
    [
        "C'est moi qui ai appelé le 101",
        "C'est nous qui avons appelé la police",
        "It was me who called the police",
        "J'ai rappelé la police",
        "J'ai appelé la police pour le faux plombier",
        "Je suis toujours en ligne avec le 101",
        "Hab die Polizei wegen dem falschen Handwerker angerufen",
        "Mein Mann sagt er hat selbst die Polizei angerufen",
        "Bin immer noch am Telefon mit 101",
        "I hob de Kiwara scho gruafn",
        "Hob scho bei da Polizei augruafn",
        "101 hangt aan de lijn",
        "Eerst niet opgenomen maar nu wel gebeld, ze komen",
        "101 gisteren en nu weer gebeld",
        "I've rung the peelers",
        "Rang the local garda, he's coming up",
        "Called, stay in",
        "I'm after ringing them",
        "Called last night and again now",
    ],
)
def test_an_ordinary_call_is_one(text: str) -> None:
    assert told(text, REPORT) is Told.PLAIN


@pytest.mark.parametrize(
    "text",
    [
        "C'est moi qui aurais dû appeler le 101",
        "Il faut rappeler la police",
        "J'ai rappelé la police pour annuler",
        "Er sagt er hat selbst die Polizei angerufen",
        "Der Einbrecher sagt er hat selbst die Polizei angerufen",
        "Immer wenn ich die Polizei angerufen hab war er weg",
        "Attention aux faux policiers",
        "Falsche Polizei hat angerufen",
        "101 gisteren gebeld",
        "Called 999 last night",
        "Called, stay in your own lane he said",
        "The local garda",
        "Je suis toujours en attente au 101",
        "Eerst gebeld maar niet opgenomen",
    ],
)
def test_a_call_of_others_or_of_another_day_is_none(text: str) -> None:
    assert told(text, REPORT) is not Told.PLAIN
