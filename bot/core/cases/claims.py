"""Claims: a moderator tells the others that they look at a case, until they let go of it, decide, or the time is over.

A claim never stops a decision: a moderator who fell asleep must not keep a message hidden. The first choice of another
moderator gets an answer that names the one who looks; the same moderator's next choice counts.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.action import Effect
from bot.core.case import Case, CaseChange
from bot.core.cases import effects
from bot.core.draft import Draft
from bot.core.member import Claim
from bot.core.message import Person
from bot.core.ref import Ref
from bot.core.timer_key import ClaimTimer


def take(case: Case, person: Person, at: datetime, lease: timedelta) -> CaseChange | None:
    """Gives the case or its appeal to a moderator, or more time to the same one. None: nothing waits, or another moderator has
    it."""
    if not case.waits or held_by_other(case, person.ref, at) is not None:
        return None
    return CaseChange(replace(case, claim=Claim(person.name, person.ref, at + lease)), (Effect.SHOW,))


def let_go(case: Case, person: Ref) -> CaseChange | None:
    """Ends the claim of this moderator. None: there is none."""
    if case.claim is None or case.claim.who != person:
        return None
    return CaseChange(replace(case, claim=None), (Effect.SHOW,))


def live(case: Case, at: datetime) -> Claim | None:
    """The claim whose time is not over, even if its timer comes late."""
    return case.claim if case.claim is not None and at < case.claim.until else None


def held_by_other(case: Case, person: Ref, at: datetime) -> Claim | None:
    """The claim of another moderator whose time is not over."""
    claim = live(case, at)
    return claim if claim is not None and claim.who != person else None


def after_telling(case: Case, person: Ref, at: datetime) -> Case | None:
    """The case with the note that this moderator now knows of the claim. None: there is nothing to tell."""
    claim = held_by_other(case, person, at) if case.waits else None
    if claim is None or person in claim.told:
        return None
    return replace(case, claim=replace(claim, told=(*claim.told, person)))


def start(draft: Draft, taken: CaseChange) -> None:
    """Keeps a claim that `take` made, and starts its timer."""
    effects.carry_out(draft, taken)
    if taken.case.claim is not None:
        draft.state = draft.state.with_timer(ClaimTimer(taken.case.id), taken.case.claim.until)


def on_timer(draft: Draft, id: str) -> None:
    """The time of the claim is over: the card says so."""
    case = draft.state.cases.get(id)
    if case is not None and case.claim is not None:
        effects.carry_out(draft, CaseChange(replace(case, claim=None), (Effect.SHOW,)))
