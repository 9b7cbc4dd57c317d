"""How things look on Telegram: a card with the member's words covered, and its buttons."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, MessageEntity

from adapters.telegram.buttons import Signer
from adapters.telegram.entities import MOST_TEXT, pieces, units
from bot.core.action import Button, Card
from bot.core.choice import ByCode, Choice, on_button
from bot.core.ref import Ref

EMOJI: Final = {
    Choice.APPROVE: "✅", Choice.REMOVE: "❌", Choice.WARN: "⚠️", Choice.MUTE: "🔇", Choice.ESCALATE: "⏫",
    Choice.UNDO: "↩️",
}  # fmt: skip
_IN_A_ROW: Final = 3
_SIDE_BY_SIDE: Final = 2
"""Emoji, and words, that fit on a phone."""


def card_text(card: Card) -> tuple[str, list[MessageEntity]]:
    """The head in bold, the member's text as a spoiler, the foot. A long text is shown in part."""
    room = MOST_TEXT - units(card.head) - units(card.foot) - 3
    shown = pieces(card.text, max(room, 1))[0]
    cut = "…" if shown != card.text else ""
    text = "\n".join(part for part in (card.head, shown + cut, card.foot) if part)
    entities = [MessageEntity(MessageEntity.BOLD, 0, units(card.head))] if card.head else []
    if shown:
        start = units(card.head) + 1 if card.head else 0
        entities.append(MessageEntity(MessageEntity.SPOILER, start, units(shown)))
    return text, entities


def card_buttons(card: Card, chat: Ref, signer: Signer) -> InlineKeyboardMarkup | None:
    made = [
        InlineKeyboardButton(EMOJI[choice], callback_data=signer.sign(on_button(choice, ByCode(card.code)), chat))
        for choice in card.choices
        if choice in EMOJI
    ]
    rows = [made[place : place + _IN_A_ROW] for place in range(0, len(made), _IN_A_ROW)]
    return InlineKeyboardMarkup(rows) if rows else None


def buttons(wanted: Sequence[Button], chat: Ref, signer: Signer, me: str) -> InlineKeyboardMarkup | None:
    """`me`: the bot's user name, for links to its private chat (Bot API, "Deep linking")."""
    made = [
        InlineKeyboardButton(each.label, url=f"https://t.me/{me}?start={each.choice}")
        if each.opens_bot
        else InlineKeyboardButton(each.label, callback_data=signer.sign(each.choice, chat))
        for each in wanted
    ]
    rows = [made[place : place + _SIDE_BY_SIDE] for place in range(0, len(made), _SIDE_BY_SIDE)]
    return InlineKeyboardMarkup(rows) if rows else None
