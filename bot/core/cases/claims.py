"""Claims: a moderator tells the others that they look at a case, until they let go of it, decide, or the time is over.

A claim never stops a decision: a moderator who fell asleep must not keep a message hidden. The first choice of another
moderator gets an answer that names the one who looks; the same moderator's next choice counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.case import Case
from bot.core.cases import effects, shared_cards
from bot.core.cases.review import CaseChange, Effect
from bot.core.draft import Draft
from bot.core.member import Claim
from bot.core.message import Person
from bot.core.ref import Ref
from bot.core.timer_key import ClaimTimer
from bot.core.watch_state import WatchState


def take(case: Case, person: Person, at: datetime, lease: timedelta, waits: bool) -> CaseChange | None:
    """Gives the claim on the case or its appeal to a moderator, or more time to the moderator who has it. `waits`: the case or
    another one on its card waits for a decision. None: nothing waits, or another moderator has the claim."""
    if not waits or held_by_other(case, person.ref, at) is not None:
        return None
    return CaseChange(replace(case, claim=Claim(person.name, person.ref, at + lease)), (Effect.SHOW,))


def holder(draft: Draft, case: Case, person: Ref) -> Case | None:
    """The case with a claim of another moderator that covers this case: the case itself, or the first case on the card that
    shows this one."""
    claimed = [each for each in draft.state.cases.values() if held_by_other(each, person, draft.at) is not None]
    return next((each for each in claimed if each.id == case.id or (case.cardless and case.id in each.leads)), None)


def let_go(case: Case, person: Ref) -> CaseChange | None:
    """Ends the claim of this moderator on the case. None: there is no such claim."""
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


def asks_back(draft: Draft, chat: Ref, cases: Iterable[Case], person: Ref) -> Set[str]:
    """Tells a moderator about each claim of a colleague that they have not been told yet. Returns the ids of the cases that
    these claims cover: the choice of the moderator does not count for them. A claim on the first case of a card covers all
    cases on the card."""
    claims = [each for each in draft.state.cases.values() if each.claim is not None]  # quick: a raid has 1,000 cases
    held = [each for each in claims if _is_news(draft, each, person)]
    shared = {led.id: each for each in held for led in shared_cards.led_by(draft, each) if led.cardless}
    claimed = shared | {each.id: each for each in held}
    found = {case.id: claimed[case.id] for case in cases if case.id in claimed}
    for each in {each.id: each for each in found.values()}.values():
        if each.claim is not None:
            known = replace(each.claim, told=(*each.claim.told, person))
            draft.state = draft.state.with_case(replace(each, claim=known))
            say(draft, chat, "claim_held", each)
    return found.keys()


def _is_news(draft: Draft, case: Case, person: Ref) -> bool:
    claim = held_by_other(case, person, draft.at) if shared_cards.waits(draft, case) else None
    return claim is not None and person not in claim.told


def say(draft: Draft, chat: Ref, key: str, case: Case) -> None:
    """Answers with the name of the moderator who claimed the case, and until when."""
    if case.claim is not None:
        values = {"code": case.code, "who": case.claim.by, "time": draft.clock(case.claim.until)}
        draft.answer(chat, draft.desk_text(key, **values))


def start(draft: Draft, taken: CaseChange) -> None:
    """Keeps a claim that `take` made, and starts its timer."""
    effects.carry_out(draft, taken)
    if taken.case.claim is not None:
        draft.state = draft.state.with_timer(ClaimTimer(taken.case.id), taken.case.claim.until)


def release(draft: Draft, chat: Ref, case: Case, person: Ref) -> None:
    """Ends the claim of this moderator. Without one, the moderator gets an answer that says so."""
    if (freed := let_go(case, person)) is not None:
        effects.carry_out(draft, freed)
    elif held_by_other(case, person, draft.at) is not None:
        say(draft, chat, "already_claimed", case)
    else:
        draft.answer(chat, draft.desk_text("claim_none", code=case.code))


def on_timer(draft: Draft, id: str) -> None:
    """The time of the claim is over: the card says so."""
    case = draft.state.cases.get(id)
    if case is not None and case.claim is not None:
        effects.carry_out(draft, CaseChange(replace(case, claim=None), (Effect.SHOW,)))


def on_moderator_left(draft: Draft, person: Ref) -> None:
    """The claims of a moderator who left the desk end, so that no colleague waits for them, and so do the proposals to take an
    author out of the groups: two moderators decide that."""
    for end in (let_go, withdraw_proposal):
        for case in draft.state.cases.values():
            if (freed := end(case, person)) is not None:
                effects.carry_out(draft, freed)


def withdraw_proposal(case: Case, person: Ref) -> CaseChange | None:
    """Ends the proposal of this moderator to take the author out of the groups. None: there is no such proposal."""
    if not case.is_open or case.expel_by is None or case.expel_by.ref != person:
        return None
    return CaseChange(replace(case, expel_by=None), (Effect.SHOW,))


def after_event(draft: Draft, before: WatchState) -> None:
    """Ends each claim on a card on which nothing waits any more. The card itself is up to date already."""
    if draft.state.cases is before.cases:
        return
    for case in [each for each in draft.state.cases.values() if each.claim is not None]:
        if not shared_cards.waits(draft, case):
            state = draft.state.with_case(replace(case, claim=None))
            draft.state = state.without_timer(ClaimTimer(case.id))
