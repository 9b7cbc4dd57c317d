"""Answers to presses of buttons: whoever presses sees a turning wheel until there is one, and only the first counts."""

from __future__ import annotations

import asyncio
from typing import Final

from telegram import Bot

from adapters.telegram.client import ask
from adapters.telegram.entities import pieces

WAITS_S: Final = 1.0
"""So long the house has for a word of its own. What a press does is seen on the card meanwhile."""

MOST_TEXT: Final = 200
"""Of an answer (Bot API, "answerCallbackQuery")."""


class Presses:
    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._unanswered: set[str] = set()

    async def settle(self, press: str) -> None:
        """Stops the wheel where nothing is to be said. Raises Busy, Lost or Refused."""
        self._unanswered.add(press)
        await asyncio.sleep(WAITS_S)
        if press in self._unanswered:
            self._unanswered.discard(press)
            await ask(self._bot.answer_callback_query(press))

    async def tell(self, press: str, text: str) -> bool:
        """A word to that person alone. False: it is too late for that. Raises as `settle`."""
        self._unanswered.discard(press)
        shown = pieces(text, MOST_TEXT)[0]
        return await ask(self._bot.answer_callback_query(press, shown, show_alert=True)) is not None
