"""Appeals: a member disagrees with a removal."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.core.action import Purpose, SendPrivately
from bot.core.case import Ending
from bot.core.cases import effects
from bot.core.draft import Draft
from bot.core.members import registry
from bot.core.message import Person
from bot.core.ref import Ref
from bot.core.step_result import AuditKind

APPEAL_WITHIN = timedelta(days=21)
"""The appeal period is as long as that of Belgian neighbourhood networks (domain study, 1.2)."""


def appeal(draft: Draft, chat: Ref, person: Person, answer: bool = True) -> None:
    """Tells the moderators that a member appeals against the last removal of their message, once for each message. Only the
    moderators can undo it. `answer`: the member was not answered just now."""
    removed = [
        case
        for case in draft.state.cases.values()
        if case.author.ref == person.ref
        and case.decided is not None
        and case.decided.ending in (Ending.REMOVED, Ending.WARNED, Ending.MUTED, Ending.EXPELLED)
        and draft.at - case.decided.at <= APPEAL_WITHIN
    ]
    if not removed:
        return _privately(draft, chat, person, "appeal_nothing", answer)
    new = [case for case in removed if not case.appealed]
    if new:
        case = max(new, key=lambda case: case.opened_at)
        draft.state = draft.state.with_case(replace(case, appealed=True))
        effects.record(draft, AuditKind.APPEALED, case, "appealed")
        draft.tell_desk("appealed", who=person.name, code=case.code)
    return _privately(draft, chat, person, "appeal_received", answer)


def _privately(draft: Draft, chat: Ref, person: Person, key: str, answer: bool) -> None:
    if not answer:
        return
    text = registry.own_text(draft, person.ref, key)
    draft.do(SendPrivately(person.ref, chat, text, Purpose.ANSWER))
