"""Answers to button presses. Telegram's apps show a spinner until the first answer, and ignore later answers."""

from __future__ import annotations

import asyncio
from typing import Final

from telegram import Bot

from adapters.telegram.entities import units
from adapters.telegram.errors import ask

TEXT_WITHIN_S: Final = 1.0
"""The time in which the core may answer a press with a text; afterwards the answer is empty."""

MOST_TEXT: Final = 200
"""Characters of an answer (Bot API, "answerCallbackQuery")."""


class ButtonAnswers:
    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._unanswered: set[str] = set()

    async def stop_spinner(self, press: str) -> None:
        """Answers a press without a text, unless a text comes first. Raises Busy, Lost or Refused."""
        self._unanswered.add(press)
        await asyncio.sleep(TEXT_WITHIN_S)
        if press in self._unanswered:
            self._unanswered.discard(press)
            await ask(self._bot.answer_callback_query(press))

    async def show(self, press: str, text: str) -> bool:
        """Shows a text to the person that pressed. False: the text is too long, or it is too late for one. Raises as
        `stop_spinner`."""
        if units(text) > MOST_TEXT:
            return False
        self._unanswered.discard(press)
        return await ask(self._bot.answer_callback_query(press, text, show_alert=True)) is not None
