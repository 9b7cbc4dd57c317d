"""Finds the answers to questions about the street. No member is told to chat elsewhere for one. Pure."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from bot.core.message import Chat
from bot.reader.grammar.street_talk import answers
from bot.reader.text.normalisation import fold

_ANSWERED_WITHIN: Final = timedelta(minutes=15)
"""A later line behind a question is about something else."""


def answers_about_street(chat: Chat) -> bool:
    """True for a short line right behind a question of another member about the street."""
    last = chat.before[-1] if chat.before else None
    if last is None or last.by == chat.line.by or chat.line.at - last.at > _ANSWERED_WITHIN:
        return False
    return answers(fold(chat.line.text).encode(), fold(last.text).encode())
