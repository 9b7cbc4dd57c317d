"""A deletion by the author takes a message back. After any other one, as by the bot or a moderator, its facts stay."""

from __future__ import annotations

from bot.core.case import TAKES_AWAY, Case, Visibility
from bot.core.ref import MessageRef, Ref
from bot.core.watch_state import WatchState


def is_taken_back(case: Case | None, by: Ref | None) -> bool:
    """True for a deletion by which the author takes the message back. After a decision against the message the bot asks the
    author to delete it, so a deletion then takes nothing back. `case`: the case of the message before the deletion. `by`: None
    where the platform does not tell."""
    if case is None:
        return True
    asked = case.original in (Visibility.GOING, Visibility.STUCK) and not case.should_be_seen
    own = by == case.author.ref and case.is_open
    return by in (None, case.author.ref) and (own or not asked)


def leaves_incident(state: WatchState, message: MessageRef, by: Ref | None) -> bool:
    """True if the message goes from its incident and its police file as well. A message that was taken away stays there, or its
    author could take a threat from the police. So does one at the gate whose post was taken away."""
    incident = state.incident_of(message)
    posts = [told.post for told in incident.told if told.message == message] if incident is not None else []
    cases = [state.case_of_message(each) for each in (message, *posts) if each is not None]
    return all(is_taken_back(case, by) and (case is None or case.ending not in TAKES_AWAY) for case in cases)
