"""How things look on Signal: a card with the member's words covered, and what a reaction on it means. There are no buttons."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.core.action import Button, Card
from bot.core.choice import Choice, read_button

EMOJI: Final = {
    Choice.APPROVE: "✅", Choice.REMOVE: "❌", Choice.WARN: "⚠️", Choice.MUTE: "🔇", Choice.ESCALATE: "⏫",
    Choice.UNDO: "↩️",
}  # fmt: skip

CALLED: Final = "✅"

LONGEST: Final = 4000
"""Characters of a member's text on a card."""

_MARKS: Final = str.maketrans({"*": "∗", "|": "∣", "~": "∼", "`": "ʼ", "\\": "∖"})
"""The REST server reads these as formatting: a member's text must not uncover itself or anything else."""


def card_text(card: Card) -> str:
    """In the server's own marks (its `text_mode` «styled»): the head in bold, the member's text covered, the foot."""
    shown = card.text[:LONGEST] + ("…" if len(card.text) > LONGEST else "")
    covered = "\n".join(f"||{line}||" for line in map(_plain, shown.splitlines()) if line.strip())
    head = f"**{_plain(card.head)}**" if card.head.strip() else ""
    signs = " ".join(EMOJI[choice] for choice in card.choices if choice in EMOJI)
    return "\n".join(part for part in (head, covered, _plain(card.foot), signs) if part)


def _plain(text: str) -> str:
    return text.translate(_MARKS)


def with_choices(text: str, buttons: Sequence[Button]) -> str:
    """A button «called» becomes a reaction; anything else that a button does, the text says as well."""
    read = ((button.label, read_button(button.choice)) for button in buttons)
    called = [label for label, pressed in read if pressed is not None and pressed[0] is Choice.CALLED]
    return "\n".join([text, *(f"{CALLED} = {label}" for label in called)])
