"""The look of cards and buttons on Telegram: the member's words on a card are covered until a moderator taps them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, MessageEntity

from adapters.telegram.button_signature import Signer
from adapters.telegram.entities import MOST_TEXT, pieces, units
from bot.core.action import Button, Card
from bot.core.choice import EMOJI, ByCode, on_button
from bot.core.ref import Ref

_EMOJI_IN_A_ROW: Final = 3
_LABELS_IN_A_ROW: Final = 2
"""Buttons in a row: as many as fit on the screen of a phone."""


def card_text(card: Card) -> tuple[str, list[MessageEntity]]:
    """The head in bold, the members' texts as spoilers, the foot. A text that is too long is cut."""
    room = MOST_TEXT - units(card.head) - units(card.foot) - 3
    text = card.head
    entities = [MessageEntity(MessageEntity.BOLD, 0, units(card.head))] if card.head else []
    others = [part for other, own in card.others for part in ((f"\n{other}", False), (own, True))]
    for whole, is_covered in ((card.text, True), *others):
        shown = pieces(whole, room)[0] if room > 1 else ""
        if shown:
            text += "\n" * bool(text)
            if is_covered:
                entities.append(MessageEntity(MessageEntity.SPOILER, units(text), units(shown)))
            text += shown
        if shown != whole:
            text += "…"
            break
        room -= units(shown) + 1
    return "\n".join(part for part in (text, card.foot) if part), entities


def with_listing(text: str, listing: str) -> tuple[str, list[MessageEntity]]:
    """The text, and below it the listing as a block of code. The rest is cut if it does not fit into one message."""
    if not listing:
        return text, []
    shown = pieces(listing, max(MOST_TEXT - units(text) - 1, 1))[0].rstrip()
    return f"{text}\n{shown}", [MessageEntity(MessageEntity.PRE, units(text) + 1, units(shown))]


def card_buttons(card: Card, chat: Ref, signer: Signer) -> InlineKeyboardMarkup | None:
    made = [
        InlineKeyboardButton(EMOJI[choice], callback_data=signer.sign(on_button(choice, ByCode(card.code)), chat))
        for choice in card.choices
        if choice in EMOJI
    ]
    return _in_rows(made, _EMOJI_IN_A_ROW)


def keyboard(buttons: Sequence[Button], chat: Ref, signer: Signer, bot_name: str) -> InlineKeyboardMarkup | None:
    """`bot_name`: for links to the private chat with the bot (Bot API, "Deep linking"); empty leaves these buttons out."""
    made = [
        InlineKeyboardButton(button.label, url=f"https://t.me/{bot_name}?start={button.choice}")
        if button.opens_bot
        else InlineKeyboardButton(button.label, callback_data=signer.sign(button.choice, chat))
        for button in buttons
        if bot_name or not button.opens_bot
    ]
    return _in_rows(made, _LABELS_IN_A_ROW)


def _in_rows(buttons: Sequence[InlineKeyboardButton], a_row: int) -> InlineKeyboardMarkup | None:
    rows = [buttons[place : place + a_row] for place in range(0, len(buttons), a_row)]
    return InlineKeyboardMarkup(rows) if rows else None
