"""Limits against floods: how often the bot answers the same person or chat.

Their counts are under `said` with a mark of their own. `/forgetme` leaves them, or it would be the way around them; they go
after a day.
"""

from __future__ import annotations

from datetime import timedelta

from bot.core.draft import Draft
from bot.core.watch_state import SaidKey

KEPT = timedelta(days=1)

ALONE_AGAIN = timedelta(minutes=1)
"""In a private chat the bot answers the same command at most this often."""

_MARK = "limit of "


def count_once(draft: Draft, whose: str, what: str, every: timedelta) -> bool:
    """Counts it unless it was counted within `every`. True if it counts now. `whose`: a pseudonym, or a chat."""
    return draft.note_once(whose, text_of(what), every)


def count(draft: Draft, whose: str, what: str) -> None:
    draft.state = draft.state.with_said(whose, text_of(what), draft.at)


def counted_within(draft: Draft, whose: str, what: str, span: timedelta) -> bool:
    return draft.state.said_within(whose, text_of(what), draft.at, span)


def text_of(what: str) -> str:
    """The text under which it is counted in `said`."""
    return _MARK + what


def is_count(key: SaidKey) -> bool:
    """True for a key that only serves a limit."""
    return key.text.startswith(_MARK)
