"""Tells an officer's word from a member's call: the police know, and no person has called."""

from __future__ import annotations

from bot.core.draft import Draft
from bot.core.incident import PoliceCall
from bot.core.message import Role


def is_of_officer(draft: Draft, call: PoliceCall) -> bool:
    """True if an officer told of it, and it was no call to the emergency number alone."""
    by_officer = draft.context.watch.role(call.by) is Role.POLICE
    return by_officer and call.number in ("", *draft.context.watch.numbers.police)


def text_of_call(draft: Draft, call: PoliceCall, calm: bool) -> str:
    """The key of the text about the call. `calm`: the text without the advice to call about something new."""
    said = "known" if is_of_officer(draft, call) else "called"
    return f"incident_was_{said}" if calm else f"incident_{said}"
