"""Answers to a question of another member after the police were named."""

from __future__ import annotations

import pytest

from bot.reader.grammar.calls.call_made import Told
from tests.reader.conversation.test_told_call import told


@pytest.mark.parametrize(
    ("before", "question", "answer"),
    [
        ("bel de politie!", "kom jij ook kijken?", "ja onderweg"),
        ("110!!", "kommst du mit raus?", "ja unterwegs"),
        ("politie is traag", "heb je je deur op slot?", "heb ik al"),
        ("police say lock up", "locked your door?", "done"),
        ("een overval", "heb je de politie al gezien?", "heb ik al"),
        ("an der Ecke", "hast du angerufen?", "ja die Polizei war schon gestern da wegen dem Auto"),
        ("at the shop", "have you rung?", "yes the police came round last week for the parking"),
    ],
)
def test_an_answer_to_another_question_tells_of_no_call(before: str, question: str, answer: str) -> None:
    assert told(answer, "two men at number 14", before, question) is not Told.PLAIN


@pytest.mark.parametrize(
    ("before", "question", "answer"),
    [
        ("ring the police", "have you done it?", "done"),
        ("bel 101", "112?", "gedaan"),
        ("wat is er?", "bel 101!", "gedaan"),
    ],
)
def test_an_answer_to_the_advice_tells_of_one(before: str, question: str, answer: str) -> None:
    assert told(answer, "two men at number 14", before, question) is Told.PLAIN


@pytest.mark.parametrize(
    ("before", "answer"),
    [
        ("politie zegt: doe je deuren op slot", "heb ik al"),
        ("Polizei fährt hier gerade vorbei", "hab ich schon"),
        ("police say lock your doors", "done"),
        ("la police demande de fermer les volets", "c'est fait"),
    ],
)
def test_what_the_police_do_or_say_is_no_advice_to_call_them(before: str, answer: str) -> None:
    assert told(answer, "two men at number 14", before) is not Told.PLAIN


@pytest.mark.parametrize(
    "before", ["bel de politie", "that's one for the police", "Polizei rufen!", "préviens la police"]
)
def test_advice_to_call_the_police_is_answered_by_done(before: str) -> None:
    assert told("done", "two men at number 14", before) is Told.PLAIN
