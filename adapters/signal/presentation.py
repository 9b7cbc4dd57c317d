"""The look of cards on Signal: the member's words are covered, and reactions take the place of buttons."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.core.action import Button, Card
from bot.core.choice import EMOJI, Choice, read_button

CALLED: Final = "✅"
"""The reaction on a question whether the police were called."""

MOST_TEXT: Final = 4000
"""Characters of a member's text on a card."""

_MARKS: Final = str.maketrans({"*": "∗", "|": "∣", "~": "∼", "`": "ʼ", "\\": "∖"})
"""The REST server reads these characters as formatting, and a member's text could uncover itself with them."""


def card_text(card: Card) -> str:
    """The card in the server's own marks (its `text_mode` «styled»): the head in bold, the member's text covered, the
    foot."""
    shown = card.text[:MOST_TEXT] + ("…" if len(card.text) > MOST_TEXT else "")
    others = [part for other, text in card.others for part in (_without_marks(other), _covered(text))]
    head = f"**{_without_marks(card.head)}**" if card.head.strip() else ""
    choices = " ".join(EMOJI[choice] for choice in card.choices if choice in EMOJI)
    return "\n".join(part for part in (head, _covered(shown), *others, _without_marks(card.foot), choices) if part)


def _covered(text: str) -> str:
    return "\n".join(f"||{line}||" for line in map(_without_marks, text.splitlines()) if line.strip())


def with_listing(text: str, listing: str) -> str:
    """The text in the server's own marks: each line of the listing in letters of equal width."""
    lines = (f"`{line}`" for line in map(_without_marks, listing.splitlines()) if line.strip())
    return "\n".join([_without_marks(text), *lines])


def _without_marks(text: str) -> str:
    return text.translate(_MARKS)


def with_choices(text: str, buttons: Sequence[Button]) -> str:
    """A button «called» becomes a reaction. The core's texts name the words that replace all other buttons."""
    read = ((button.label, read_button(button.choice)) for button in buttons)
    called = [label for label, pressed in read if pressed is not None and pressed[0] is Choice.CALLED]
    return "\n".join([text, *(f"{CALLED} = {label}" for label in called)])
