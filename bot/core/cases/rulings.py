"""Rulings: a moderator answers an appeal, or its time runs out.

The moderator who decided first judges the appeal only if the bot knows no other one, or if no other one judged it for
`COLLEAGUE_WITHIN`. The clock never judges: it asks the coordinators, and at last tells the author that the decision stays for
now.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.core.action import Purpose, SendMessage, SendPrivately
from bot.core.case import RESTRICTIONS, Case, CaseEnding, Decided
from bot.core.cases import audit, effects, ladder, lessons, public_line, reasons, review
from bot.core.cases.appeals import AGAIN_AFTER, COLLEAGUE_WITHIN, JUDGED_WITHIN, MOST_APPEALS, again_from
from bot.core.cases.author_notes import delete_yourself, first_words, is_back, rule_named, tell
from bot.core.cases.card import head_of, stands
from bot.core.cases.review import CaseChange, Effect
from bot.core.draft import Draft
from bot.core.member import Ruling
from bot.core.members import registry
from bot.core.message import Person
from bot.core.ref import Ref
from bot.core.step_result import AuditKind
from bot.core.timer_key import AppealTimer


def needs_colleague(draft: Draft, case: Case, person: Ref) -> bool:
    """True if another moderator has to judge this appeal. An anonymous one may be the first."""
    if case.appeal is None or registry.may_judge_again(draft, case.appeal):
        return False
    return person in case.appeal.against or registry.is_anonymous(draft, person)


def colleague_wanted(draft: Draft, person: Ref) -> str:
    """The key of the answer to a moderator who may not judge an appeal."""
    return "in_your_name" if registry.is_anonymous(draft, person) else "appeal_colleague"


def barred(draft: Draft, case: Case, ending: CaseEnding, person: Ref) -> str:
    """The key of the answer to a moderator in whose place another one has to decide this. Empty: they may decide it."""
    own, approves = _may_be_own(draft, case, person), ending is CaseEnding.APPROVED and case.is_open
    if case.is_appealed:
        gives_in = approves and not own
        return colleague_wanted(draft, person) if not gives_in and needs_colleague(draft, case, person) else ""
    if not (own and approves and registry.has_colleague(draft, [person])):
        return ""
    return "own_message" if case.author.ref == person else "in_your_name"


def _may_be_own(draft: Draft, case: Case, person: Ref) -> bool:
    """True for the author, and for an anonymous moderator if the author is a moderator too."""
    moderates = draft.context.pseudonym(case.author.ref) in registry.moderators(draft)
    return case.author.ref == person or (moderates and registry.is_anonymous(draft, person))


def undoes_for_self(draft: Draft, case: Case, person: Ref) -> bool:
    """True if another moderator, or the clock, took this moderator's own message away, and the bot knows another moderator."""
    decided = case.decided
    taken = decided is not None and decided.who != person and decided.ending in RESTRICTIONS
    return taken and case.author.ref == person and registry.has_colleague(draft, [person])


def look_at(draft: Draft, case: Case) -> Case:
    """Tells the author once that a moderator looks at the appeal."""
    if not case.is_appealed or case.appeal is None or case.appeal.looked_at:
        return case
    tell(draft, case, "appeal_looked_at", code=case.code)
    return replace(case, appeal=replace(case.appeal, looked_at=True))


def uphold(draft: Draft, case: Case, person: Person, reason: str) -> None:
    """The decision stays."""
    case = _rule(draft, case, Ruling(True, person.name, draft.at, person.ref, reason))
    effects.carry_out(draft, CaseChange(replace(case, claim=None), (Effect.SHOW,)))


def overturn(draft: Draft, case: Case, person: Person) -> None:
    """The author was right: the message comes back, and a warning or mute ends. The caller takes those back."""
    approved = Decided(CaseEnding.APPROVED, person.name, draft.at, person.ref)
    moved = review.reconcile(replace(case, decided=approved, claim=None, expel_by=None, asked_by_hand=False))
    back = case.ending is CaseEnding.EXPELLED and not ladder.is_out_besides(draft, case)
    lifted = case.ending is CaseEnding.MUTED and ladder.muted_until(draft, case.author.ref, case.id) <= draft.at
    more = ("appeal_strike_over",) if lifted or case.ending is CaseEnding.WARNED else ()
    more = ("expel_over",) if back else more
    ruled = _rule(draft, moved.case, Ruling(False, person.name, draft.at, person.ref), more)
    audit.record(draft, AuditKind.DECIDED, case, CaseEnding.APPROVED.value, person.ref, ruled)
    lessons.learn(draft, ruled)
    effects.carry_out(draft, CaseChange(ruled, (*moved.effects, Effect.SHOW)))
    public_line.take_warning_back(draft, draft.state.cases[case.id])


def settle(draft: Draft, case: Case) -> None:
    """A case that was opened again is decided while the appeal waits: that decision answers the appeal as well. The clock
    answers it only in favour of the author."""
    decided = case.decided
    if not case.is_appealed or decided is None or (decided.who is None and decided.ending is not CaseEnding.APPROVED):
        return
    upheld, reason = decided.ending is not CaseEnding.APPROVED, reasons.of_decision(decided)
    ruled = _rule(draft, case, Ruling(upheld, decided.by, draft.at, decided.who, reason))
    draft.state = draft.state.with_case(ruled)
    effects.show(draft, ruled)


def _rule(draft: Draft, case: Case, ruling: Ruling, more: Sequence[str] = ()) -> Case:
    """Answers the appeal: ends its time, writes it down and tells the author. `more`: texts for a won appeal."""
    assert case.appeal is not None
    alone = registry.may_judge_again(draft, case.appeal)  # else the first moderator gave in
    same = ruling.who is not None and ruling.who in case.appeal.against and alone
    ruled = replace(case, appeal=replace(case.appeal, ruling=ruling))
    draft.state = draft.state.without_timer(AppealTimer(case.id))
    outcome = "upheld" if ruling.upheld else "overturned"
    audit.record(draft, AuditKind.APPEAL_ENDED, ruled, outcome if ruling.by else "unanswered", ruling.who, ruled)
    _tell_outcome(draft, ruled, ruling, ["appeal_same"] if same else [], more)
    return ruled


def _tell_outcome(draft: Draft, case: Case, ruling: Ruling, more: list[str], won: Sequence[str]) -> None:
    again_at = draft.day(min(again_from(case), ruling.at + AGAIN_AFTER))
    values = {"code": case.code, "rule": rule_named(draft, case), "time": again_at}
    if not ruling.upheld:
        back = "appeal_back" if is_back(draft, case) else "passed_on"
        more += ["appeal_gone" if case.withdrawn else back, *won]
        return tell(draft, case, "appeal_won", *more, **values)
    if not ruling.by:
        return tell(draft, case, "appeal_unanswered", **values)
    again = case.appeal is not None and case.appeal.number < MOST_APPEALS
    strike = _strike(draft, case, ruling)
    more = [*more, *strike, "appeal_again" if again else "appeal_last"]
    until = draft.when(reasons.muted_until(case.decided)) if case.decided is not None else ""
    lines = delete_yourself(draft, case) if stands(case) and "appeal_expelled" not in strike else []
    return tell(draft, case, "appeal_upheld", *more, reason=ruling.reason, more=lines, outcome=until, **values)


def _strike(draft: Draft, case: Case, ruling: Ruling) -> list[str]:
    """The text about a strike that the same choice gave."""
    if case.decided is None or case.decided.at != ruling.at:
        return []
    match case.decided.ending:
        case CaseEnding.EXPELLED:
            return ["appeal_expelled"]
        case CaseEnding.MUTED if ladder.can_mute(draft, case.group):
            return ["appeal_muted"]
        case CaseEnding.WARNED | CaseEnding.MUTED:
            return ["appeal_warned"]
        case CaseEnding.APPROVED | CaseEnding.REMOVED | CaseEnding.KEPT | CaseEnding.WITHDRAWN:
            return []


def reopen(draft: Draft, case: Case, by: Ref) -> Case:
    """Takes the answer to the appeal back: it waits again."""
    assert case.appeal is not None
    again = replace(case, appeal=replace(case.appeal, ruling=None), reminded=(), reminded_at=None)
    draft.state = draft.state.with_timer(AppealTimer(case.id), draft.at + COLLEAGUE_WITHIN)
    audit.record(draft, AuditKind.APPEAL_ENDED, case, "reopened", by, again)
    tell(draft, case, "appeal_reopened", code=case.code)
    return again


def is_last_word(case: Case) -> bool:
    """True if the answer to an appeal is the latest thing that was decided on the case, and no mere end of its time. A message
    that its author withdrew has no answer to take back."""
    ruling = case.appeal.ruling if case.appeal is not None else None
    if ruling is None or case.decided is None or (ruling.upheld and not ruling.by):
        return False
    return ruling.at >= case.decided.at and case.ending is not CaseEnding.WITHDRAWN


def on_expired(draft: Draft, id: str) -> None:
    """The clock decided a case that was opened again."""
    case = draft.state.cases.get(id)
    if case is not None:
        settle(draft, case)


def on_timer(draft: Draft, id: str) -> None:
    """The appeal waits for too long: the coordinators hear of it. After `JUDGED_WITHIN` its author does."""
    case = draft.state.cases.get(id)
    appeal = case.appeal if case is not None else None
    if case is None or appeal is None or not appeal.waits:
        return None
    if appeal.late:
        ended = _rule(draft, case, Ruling(True, "", draft.at))
        return effects.carry_out(draft, CaseChange(replace(ended, claim=None), (Effect.SHOW,)))
    case = replace(case, appeal=replace(appeal, late=True))
    promised = max(appeal.at + JUDGED_WITHIN, draft.at + COLLEAGUE_WITHIN)  # a bot that was off asks late
    ends = min(promised, draft.at + JUDGED_WITHIN - COLLEAGUE_WITHIN)
    draft.state = draft.state.with_case(case).with_timer(AppealTimer(id), ends)
    text = draft.desk_text("appeal_late", code=case.code, who=case.author.name, time=draft.day(appeal.at))
    draft.do(SendMessage(draft.context.watch.desk, text, Purpose.DESK))
    for coordinator in draft.context.watch.coordinators:
        draft.do(SendPrivately(coordinator, case.group, f"{text}\n{head_of(draft, case)}", Purpose.DESK))
    return effects.show(draft, case)


def queue_lines(draft: Draft) -> list[str]:
    """The appeals that wait on closed cases, oldest first."""
    waiting = [
        (case.appeal.at, case)
        for case in draft.state.cases.values()
        if case.is_appealed and not case.is_open and case.appeal is not None
    ]
    return [
        draft.desk_text(
            "appeal_line", code=case.code, who=case.author.name, time=draft.when(at), text=first_words(case)
        )
        for at, case in sorted(waiting, key=lambda each: (each[0], each[1].id))
    ]
