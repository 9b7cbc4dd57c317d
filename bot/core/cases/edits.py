"""Edits of a message under review: the card shows the first text and the present one, and a claim ends.

A moderator who approves has looked at the present text: right after an edit the bot asks to look again.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.core.case import Case, Visibility
from bot.core.cases import effects, shared_cards
from bot.core.cases.card import card_of
from bot.core.draft import Draft
from bot.core.members import limits
from bot.core.message import Attachment, Message

LOOK_AGAIN = timedelta(seconds=10)
"""An approval does not count within this time after an edit: the card that the moderator pressed may have shown the text
before."""


NEW_CARDS: Final = 5
"""The desk gets this many new cards within an hour for files that one author changes. After that a case keeps the files that
the desk saw."""

HOUR: Final = timedelta(hours=1)


def follow(draft: Draft, case: Case, message: Message) -> bool:
    """Brings an open case up to date. An edit that no member can see changes nothing, unless an approval would post it, and
    neither does what another member adds, as an option of a poll. True: the desk gets a new card, since the files of one that
    stands there cannot change."""
    gone = case.original is Visibility.NO and not message.ref.is_at_the_gate
    if not case.is_open or gone or message.author.ref != case.author.ref:
        return False
    files, anew = message.attachments, _needs_new_card(draft, case, message.attachments)
    if anew and not _has_place(draft, message):
        files, anew = case.attachments, False
    if (message.text, files) == (case.text, case.attachments):
        return False
    fresh = replace(
        case,
        first_text=case.first_text or case.text,
        text=message.text,
        native=message.native,
        attachments=files,
        edited_at=draft.at,
        imprint=None,  # it belongs to the first text, and an approval to the present one
        claim=None,
    )
    draft.state = draft.state.with_case(fresh)
    effects.show(draft, fresh)
    if anew:
        effects.show_again(draft, fresh)
    return anew


def _needs_new_card(draft: Draft, case: Case, files: tuple[Attachment, ...]) -> bool:
    """True if these files are new and the desk sees them. It sees none on the card of a wave, or in the queue."""
    is_shown = not case.cardless or shared_cards.shown_on(draft, case) is not None
    return files != case.attachments and is_shown and bool(card_of(draft, replace(case, attachments=files)).attachments)


def _has_place(draft: Draft, message: Message) -> bool:
    who = draft.context.pseudonym(message.author.ref)
    return any(limits.count_once(draft, who, f"files {each}", HOUR) for each in range(NEW_CARDS))


def is_fresh(draft: Draft, case: Case) -> bool:
    """True if the case was edited just now, or if its card shows another message since then."""
    edited = case.edited_at is not None and draft.at - case.edited_at < LOOK_AGAIN
    return edited or shared_cards.grew_just_now(draft, case)
