"""The codes that a choice of the desk can be about, of everything that waits."""

from __future__ import annotations

from bot.core.cases import appeals, shared_cards
from bot.core.cases.bulk import UNDONE_WITHIN
from bot.core.cases.typed_commands import ON_INCIDENTS
from bot.core.choice import Choice
from bot.core.draft import Draft

_ON_APPEALS = frozenset({Choice.APPROVE, Choice.REMOVE, Choice.CLAIM, Choice.SHOW, Choice.ESCALATE})


def waiting_for(draft: Draft, choice: Choice) -> tuple[str, ...]:
    """The codes that the choice can be about, oldest first; for `undo` the latest decision comes first."""
    covered = shared_cards.covered(draft)  # the case of their card stands for them
    own = (case for case in draft.state.cases.values() if case.id not in covered)
    cases = sorted(own, key=lambda case: case.opened_at)
    if choice is Choice.UNDO:
        ended = [(appeals.last_decided_at(case), case.code) for case in cases if case.decided is not None]
        return tuple(code for at, code in sorted(ended, reverse=True) if draft.at - at < UNDONE_WITHIN)
    incidents = [incident.code for incident in reversed(draft.state.open_incidents(draft.at)) if incident.code]
    if choice in ON_INCIDENTS:
        return tuple(incidents)
    if choice is Choice.RECEIVED:
        return tuple(file.code for file in draft.state.police_files.values() if not file.is_confirmed)
    if choice is Choice.RELEASE:
        return tuple(case.code for case in cases if shared_cards.waits(draft, case) and case.claim is not None)
    on_appeals = choice in _ON_APPEALS
    waiting = [
        case.code
        for case in cases
        if (case.is_open or (on_appeals and case.is_appealed))
        and (choice is not Choice.LOCK or shared_cards.is_wave(draft, case))
    ]
    if choice in (Choice.APPROVE, Choice.REMOVE, Choice.SHOW):
        waiting += [join.code for join in draft.state.joins.values() if join.on_desk and join.ended is None]
    return tuple(waiting + incidents if choice is Choice.SHOW else waiting)
