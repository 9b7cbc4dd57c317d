"""Edits of a message under review: the card shows the first text and the present one, and a claim ends.

A moderator who approves has looked at the present text: right after an edit the bot asks to look again.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.core.case import Case, Visibility
from bot.core.cases import effects, shared_cards
from bot.core.draft import Draft
from bot.core.message import Message

LOOK_AGAIN = timedelta(seconds=10)
"""So long after an edit an approval does not count: the card that the moderator pressed may have shown the text before."""


def follow(draft: Draft, case: Case, message: Message) -> None:
    """Brings an open case up to date. An edit that no member can see changes nothing, unless an approval would post it."""
    gone = case.original is Visibility.NO and not message.ref.is_at_the_gate
    if not case.is_open or gone or message.text == case.text:
        return
    fresh = replace(
        case,
        first_text=case.first_text or case.text,
        text=message.text,
        native=message.native,
        attachments=message.attachments,
        edited_at=draft.at,
        imprint=None,  # of the first text: an approval is about the present one
        claim=None,
    )
    draft.state = draft.state.with_case(fresh)
    effects.show(draft, fresh)


def is_fresh(draft: Draft, case: Case) -> bool:
    """True if the case was edited just now, or if its card shows another message since then."""
    edited = case.edited_at is not None and draft.at - case.edited_at < LOOK_AGAIN
    return edited or shared_cards.grew_just_now(draft, case)
