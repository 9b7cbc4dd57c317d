"""Limits against floods: how often the bot answers the same person or chat.

Their traces are under `said` with a mark of their own. `/forgetme` leaves them, or it would be the way around them; they go
after a day.
"""

from __future__ import annotations

from datetime import timedelta

from bot.core.draft import Draft

KEPT = timedelta(days=1)

ALONE_AGAIN = timedelta(minutes=1)
"""In a private chat, the same command gets an answer at most this often."""

_MARK = "limit of"


def count_once(draft: Draft, whose: str, what: str, every: timedelta) -> bool:
    """Counts it unless it was counted within `every`. True if it counts now. `whose`: a pseudonym, or a chat."""
    if counted_within(draft, whose, what, every):
        return False
    count(draft, whose, what)
    return True


def count(draft: Draft, whose: str, what: str) -> None:
    draft.state = draft.state.with_said(whose, f"{_MARK} {what}", draft.at)


def counted_within(draft: Draft, whose: str, what: str, span: timedelta) -> bool:
    return draft.state.said_within(whose, f"{_MARK} {what}", draft.at, span)


def is_trace(said: str) -> bool:
    """True for a key of `said` that only serves a limit."""
    return f" {_MARK} " in said
