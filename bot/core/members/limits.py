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


def allows(draft: Draft, whose: str, what: str, every: timedelta) -> bool:
    """True if this did not happen within `every`; then it counts as happening now. `whose`: a pseudonym, or a chat."""
    key = f"{_MARK} {what}"
    if draft.state.said_within(whose, key, draft.at, every):
        return False
    draft.state = draft.state.with_said(whose, key, draft.at)
    return True


def allowed_within(draft: Draft, whose: str, what: str, span: timedelta) -> bool:
    """True if `allows` counted this within the span."""
    return draft.state.said_within(whose, f"{_MARK} {what}", draft.at, span)


def is_trace(said: str) -> bool:
    """True for a key of `said` that only serves a limit."""
    return f" {_MARK} " in said
