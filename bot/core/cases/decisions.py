"""The moderators' decisions on cases: a choice counts once, and `undo` takes it back."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass, replace

from bot.core.action import Purpose, SendPrivately
from bot.core.case import STRIKES, Case, CaseEnding
from bot.core.cases import claims, edits, effects, group_lock, ladder, lessons, public_line, rulings, shared_cards
from bot.core.cases.audit import record
from bot.core.cases.card import head_of, outcome_text, ruling_lines
from bot.core.cases.queue import show_case
from bot.core.cases.review import CaseChange, Effect, decide, undo
from bot.core.cases.shared_cards import led_by, left_open, were_together
from bot.core.choice import ByCode, Choice
from bot.core.draft import Draft
from bot.core.incidents import decisions as incident_decisions
from bot.core.members import join_requests, registry
from bot.core.message import Person, Role, on_one_line
from bot.core.police import offers, restored, typed_receipts, unsaid
from bot.core.ref import Ref
from bot.core.step_result import AuditKind

ENDINGS = {
    Choice.APPROVE: CaseEnding.APPROVED,
    Choice.REMOVE: CaseEnding.REMOVED,
    Choice.WARN: CaseEnding.WARNED,
    Choice.MUTE: CaseEnding.MUTED,
    Choice.EXPEL: CaseEnding.EXPELLED,
}


@dataclass(frozen=True, slots=True)
class Decider:
    """The moderator who decides. `chat`: where the bot answers. `reason`: words for the author of a removed message."""

    person: Person
    chat: Ref
    reason: str = ""


def choose(draft: Draft, chat: Ref, person: Person, choice: Choice, about: ByCode, reason: str = "") -> None:
    """Applies a moderator's choice. A person without the right, a late choice and an unknown code get an answer and
    change nothing. `reason`: the moderator's words for the author of a removed message."""
    if not registry.may_choose(draft, person, choice):
        return _answer(draft, chat, "not_a_moderator", who=person.name)
    registry.mark_moderated(draft, person)
    about = incident_decisions.of_incidents(draft, choice, about)
    code = about.code.upper()
    if choice is Choice.RECEIVED:
        return typed_receipts.answer(draft, chat, code, by_officer=draft.context.watch.role(person) is Role.POLICE)
    if (case := draft.state.case_of_code(about.code)) is not None:
        return _about(draft, case, choice, Decider(person, chat, reason))
    if incident_decisions.choose(draft, chat, person, choice, about) or unsaid.decide(draft, chat, choice, code):
        return None
    if offers.decide(draft, chat, person, choice, code) or restored.decide(draft, chat, choice, code):
        return None
    if choice is Choice.UNDO and lessons.unlearn(draft, code):
        return _answer(draft, chat, "lessons_gone", code=code)
    if not about.other and join_requests.decide(draft, chat, person, choice, about.code):
        return None
    known = any(file.code == code for file in draft.state.police_files.values())
    return _answer(draft, chat, "file_over" if known else "unknown_code", code=code)


def _about(draft: Draft, case: Case, choice: Choice, by: Decider) -> None:
    """A choice on the card of a raid or a flood counts for all of its cases that no moderator has decided alone, also if only
    its first case was decided or deleted. `UNDO` takes the latest choice back. The answer to an appeal is about a single
    case."""
    judged = case.is_appealed and not case.is_open and choice is not Choice.UNDO
    left = left_open(draft, case) if choice in ENDINGS and not (case.is_open or case.is_appealed) else []
    if left:
        return _about_left(draft, case, left, choice, by)
    if choice is Choice.UNDO and (last := shared_cards.decided_last(draft, case)) != [case]:
        _undo_each(draft, last, by)
        return effects.show(draft, case)
    apply(draft, case, choice, by)
    now = draft.state.cases[case.id]
    first = shared_cards.shown_on(draft, now)
    on_other_card = now.decided != case.decided and first is not None
    if case.cardless and now.cardless and now != case and not on_other_card and choice is not Choice.SHOW:
        effects.show_again(draft, now)
    if judged or choice not in (*ENDINGS, Choice.UNDO) or draft.state.cases[case.id].decided == case.decided:
        return None
    led = [other for other in led_by(draft, case) if were_together(case.decided, other.decided)]
    if choice is Choice.UNDO:
        _undo_each(draft, led, by)
    else:
        decide_each(draft, led, ENDINGS[choice], by, struck={case.author.ref})
    if led:
        effects.show(draft, draft.state.cases[case.id])  # as it is now that the others are decided as well
    return None


def _undo_each(draft: Draft, cases: Iterable[Case], by: Decider) -> None:
    for case in cases:
        _undo(draft, case, by)


def _about_left(draft: Draft, first: Case, left: list[Case], choice: Choice, by: Decider) -> None:
    """Applies a choice on a card whose first case is decided while other cases on it wait."""
    if choice is Choice.EXPEL:
        expel_each(draft, left, replace(by, reason=""))
    else:
        decide_each(draft, left, ENDINGS[choice], by)
    effects.show(draft, first)


def decide_each(
    draft: Draft, cases: Iterable[Case], ending: CaseEnding, by: Decider, struck: Set[Ref] = frozenset()
) -> tuple[Case, ...]:
    """Decides many cases with one choice, and returns those that it decided. Each author is warned, muted or taken out once;
    their other messages are removed. `struck`: the authors for whom the card of a raid has done that already; on such a card a
    moderator gets no strike."""
    decided, done, each = list[Case](), set(struck), list(cases)
    held = claims.asks_back(draft, by.chat, each, by.person.ref)
    for case in (case for case in each if case.id not in held):
        spared = case.author.ref in done or (bool(struck) and not ladder.may_be_kept_out(draft, case))
        one = CaseEnding.REMOVED if ending in STRIKES and spared else ending
        _decide(draft, case, one, by)
        if not draft.state.cases[case.id].is_open:
            decided.append(case)
            done.add(case.author.ref)
    return tuple(decided)


def expel_each(draft: Draft, cases: Iterable[Case], by: Decider) -> tuple[Case, ...]:
    """Takes each author out of the groups once, or proposes it if there is no second moderator. Returns the decided cases."""
    decided, seen = list[Case](), set[Ref]()
    for case in cases:
        known = case.author.ref in seen
        seen.add(case.author.ref)
        if not known:
            _expel(draft, case, by)
        elif any(other.author.ref == case.author.ref for other in decided):
            _decide(draft, case, CaseEnding.REMOVED, by)
        if not draft.state.cases[case.id].is_open:
            decided.append(case)
    return tuple(decided)


def apply(draft: Draft, case: Case, choice: Choice, by: Decider) -> None:
    """Applies a choice to this case alone; the caller has checked the role."""
    match choice:
        case Choice.APPROVE | Choice.REMOVE | Choice.WARN | Choice.MUTE:
            _decide(draft, case, _for_first(draft, case, ENDINGS[choice]), by)
        case Choice.EXPEL:
            _expel(draft, case, by)
        case Choice.ESCALATE:
            _escalate(draft, case, by)
        case Choice.UNDO:
            _undo(draft, case, by)
        case Choice.CLAIM:
            _claim(draft, case, by)
        case Choice.RELEASE:
            claims.release(draft, by.chat, case, by.person.ref)
        case Choice.SHOW:
            show_case(draft, by.chat, case)
        case Choice.LOCK:
            group_lock.lock(draft, case, by.person)
        case Choice.CLOSE | Choice.FALSE_ALARM | Choice.POLICE_THERE | Choice.NOT_CALLED | Choice.MERGE | Choice.SPLIT:
            _answer(draft, by.chat, "not_an_incident", code=case.code)
        case Choice.CALLED:
            _answer(draft, by.chat, "not_an_incident", code=case.code)
        case Choice.ACCEPT | Choice.OVER | Choice.GOES_ON | Choice.RECEIVED | Choice.EXAMPLE:
            pass


def _for_first(draft: Draft, case: Case, ending: CaseEnding) -> CaseEnding:
    """The message of a moderator that leads a raid is removed, so that the choice can count for the others."""
    spared = ending in (CaseEnding.MUTED, CaseEnding.EXPELLED) and not ladder.may_be_kept_out(draft, case)
    return CaseEnding.REMOVED if spared and _cases_to_expel(draft, case) else ending


def _cases_to_expel(draft: Draft, case: Case) -> list[Case]:
    """The open cases for which this card stands whose authors a moderator may take out of the groups."""
    return [each for each in (case, *led_by(draft, case)) if each.is_open and ladder.may_be_kept_out(draft, each)]


def _decide(draft: Draft, case: Case, ending: CaseEnding, by: Decider) -> None:
    if ending is CaseEnding.MUTED and case.is_open and not ladder.may_be_kept_out(draft, case):
        return _answer(draft, by.chat, "expel_staff", who=case.author.name)
    if ending is CaseEnding.APPROVED and case.is_open and edits.is_fresh(draft, case):
        return _answer(draft, by.chat, "edited_just_now", code=case.code)
    if barred := rulings.barred(draft, case, ending, by.person.ref):
        return _answer(draft, by.chat, barred, code=case.code)
    if case.is_appealed and not case.is_open and ending not in (CaseEnding.APPROVED, CaseEnding.REMOVED):
        return _answer(draft, by.chat, "appeal_choices", code=case.code)
    if claims.asks_back(draft, by.chat, [case], by.person.ref):
        return None
    if case.is_appealed and not case.is_open:
        return _judge(draft, case, ending, by)
    said = "" if ending is CaseEnding.APPROVED else by.reason
    moved = decide(case, ending, by.person.name, draft.at, by.person.ref, said)
    if moved is None:
        return _answer_how_it_is(draft, by.chat, "already_decided", case)
    if ending in STRIKES:
        ladder.strike(draft, case)
    if ending is CaseEnding.APPROVED:
        lessons.learn(draft, case)
        if case.asked_by_hand:
            draft.tell_desk("by_hand_stays", code=case.code, who=case.author.name)
    record(draft, AuditKind.DECIDED, case, ending.value, by.person.ref, moved.case)
    effects.carry_out(draft, moved)
    shared_cards.spare(draft, draft.state.cases[case.id])
    if ending is not CaseEnding.APPROVED and not case.hides:
        public_line.post(draft, draft.state.cases[case.id])
    return rulings.settle(draft, draft.state.cases[case.id])


def _judge(draft: Draft, case: Case, ending: CaseEnding, by: Decider) -> None:
    """Answers an appeal against a decision in force."""
    if ending is CaseEnding.REMOVED:
        return rulings.uphold(draft, case, by.person, by.reason)
    ladder.take_back(draft, case)
    record(draft, AuditKind.UNDONE, case, f"undone: {_ending_of(case)}", by.person.ref)
    return rulings.overturn(draft, case, by.person)


def _ending_of(case: Case) -> str:
    return case.ending.value if case.ending is not None else ""


def _expel(draft: Draft, case: Case, by: Decider) -> None:
    """The first moderator proposes to take the author out of the groups; another one decides it."""
    out = _cases_to_expel(draft, case)
    if not ladder.may_be_kept_out(draft, case) and not out:
        return _answer(draft, by.chat, "expel_staff", who=case.author.name)
    if case.decided is None and registry.is_anonymous(draft, by.person.ref):
        return _answer(draft, by.chat, "in_your_name", code=case.code)
    first = case.expel_by
    if case.is_appealed and (not case.is_open or rulings.needs_colleague(draft, case, by.person.ref)):
        return _decide(draft, case, CaseEnding.EXPELLED, by)
    if case.decided is not None or (first is not None and first.ref != by.person.ref):
        return _decide(draft, case, _for_first(draft, case, CaseEnding.EXPELLED), by)
    if first is not None:
        return _answer(draft, by.chat, "expel_second", code=case.code, who=case.author.name)
    effects.show(draft, ladder.propose(draft, case, by.person))
    authors = ", ".join(dict.fromkeys(on_one_line(each.author.name) for each in out))
    return draft.tell_desk("expel_proposed", code=case.code, who=by.person.name, text=authors)


def _undo(draft: Draft, case: Case, by: Decider) -> None:
    """The case waits for a decision again, as long as the first time. A strike or a mute ends with the decision. The answer to
    an appeal is taken back first: if the decision was upheld, it is still in force."""
    if rulings.undoes_for_self(draft, case, by.person.ref):
        return _answer(draft, by.chat, "own_message", code=case.code)
    if rulings.is_last_word(case):
        if rulings.needs_colleague(draft, case, by.person.ref):
            return _answer(draft, by.chat, rulings.colleague_wanted(draft, by.person.ref), code=case.code)
        again = rulings.reopen(draft, case, by.person.ref)
        if case.appeal is not None and case.appeal.ruling is not None and case.appeal.ruling.upheld:
            return effects.carry_out(draft, CaseChange(again, (Effect.SHOW,)))
        case = again
    moved = undo(case)
    if moved is None:
        return _answer_how_it_is(draft, by.chat, "cannot_undo", case)
    lessons.unlearn(draft, case.code)
    ladder.take_back(draft, case)
    record(draft, AuditKind.UNDONE, case, f"undone: {_ending_of(case)}", by.person.ref, moved.case)
    effects.open_again(draft, case)
    effects.carry_out(draft, moved)
    if shared_cards.is_spared(draft, now := draft.state.cases[case.id]):
        effects.show_again(draft, now)
    return lessons.bring_up(draft, draft.state.cases[case.id])


def _claim(draft: Draft, case: Case, by: Decider) -> None:
    if case.is_appealed and rulings.needs_colleague(draft, case, by.person.ref):
        return _answer(draft, by.chat, rulings.colleague_wanted(draft, by.person.ref), code=case.code)
    waits, held = shared_cards.waits(draft, case), claims.holder(draft, case, by.person.ref)
    if waits and held is not None:
        return claims.say(draft, by.chat, "already_claimed", held)
    if (taken := claims.take(case, by.person, draft.at, draft.context.watch.duty.claim, waits)) is not None:
        return claims.start(draft, replace(taken, case=rulings.look_at(draft, taken.case)))
    return _answer_how_it_is(draft, by.chat, "already_decided", case)


def _answer_how_it_is(draft: Draft, to: Ref, key: str, case: Case) -> None:
    """The choice changes nothing: the moderator reads the decision or the state of the case."""
    outcome = " · ".join([outcome_text(draft, case), *ruling_lines(draft, case)])
    _answer(draft, to, key, code=case.code, outcome=outcome)


def _answer(draft: Draft, chat: Ref, key: str, **values: str) -> None:
    draft.answer(chat, draft.desk_text(key, **values))


def _escalate(draft: Draft, case: Case, by: Decider) -> None:
    if not shared_cards.waits(draft, case):
        return _answer_how_it_is(draft, by.chat, "already_decided", case)
    text = f"{draft.desk_text('card_urgent')} {head_of(draft, case)}"
    failed = draft.desk_text("help_lost", code=case.code)
    for coordinator in draft.context.watch.coordinators:
        draft.do(SendPrivately(coordinator, draft.context.watch.desk, text, Purpose.DESK, public=failed))
    key = "done_escalated" if draft.context.watch.coordinators else "no_coordinator"
    draft.tell_desk(key, who=by.person.name, time=draft.clock(draft.at), code=case.code)
