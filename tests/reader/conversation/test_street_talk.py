"""Answers to questions about the street, by the line before them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.core.message import Chat, ChatLine, Role
from bot.reader.conversation.talk_before import answers_about_street

EVENING = datetime(2026, 3, 3, 20, 40, tzinfo=UTC)
QUESTION = ("Ilse", "van wie is die kinderfiets tegen onze gevel?", 0)


def chat(*lines: tuple[str, str, int]) -> Chat:
    """`lines`: who, what, and the minute."""
    of = [
        ChatLine(str(n), text, who, Role.MEMBER, EVENING + timedelta(minutes=minute))
        for n, (who, text, minute) in enumerate(lines)
    ]
    return Chat(of[-1], tuple(of[:-1]))


def test_a_short_line_right_behind_the_question_answers_it() -> None:
    assert answers_about_street(chat(QUESTION, ("Sara", "oei da's van ons Lotte, kom hem halen", 2)))


def test_a_later_line_one_of_the_same_member_and_one_behind_other_small_talk_do_not() -> None:
    assert not answers_about_street(chat(QUESTION, ("Sara", "lekker weertje", 16)))
    assert not answers_about_street(chat(QUESTION, ("Ilse", "lekker weertje", 2)))
    assert not answers_about_street(chat(("Ilse", "wie heeft er een ladder?", 0), ("Sara", "ik, kom maar", 1)))
