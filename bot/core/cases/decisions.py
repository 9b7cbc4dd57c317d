"""The moderators' desk: cards, choices, the queue, and what a decision sets going."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.core import case as review
from bot.core.action import (
    Action,
    AskModerators,
    DeleteMessage,
    PostMaskedCopy,
    Purpose,
    Repost,
    Restrict,
    SendMessage,
    SendPrivately,
    UpdateCard,
)
from bot.core.case import Case, CaseChange, Effect, Ending
from bot.core.cases import without_rule
from bot.core.cases.card import card_of, head_of, outcome_text, rule_title, state_text
from bot.core.choice import ABOUT_INCIDENTS, Choice
from bot.core.draft import Draft
from bot.core.incidents import decisions as incident_decisions
from bot.core.members import join_requests, registry
from bot.core.message import Person
from bot.core.ref import MessageRef, Ref
from bot.core.step_result import AuditRecord
from bot.core.watch_state import Member

MUTED_FOR = timedelta(hours=24)
"""The longest that one moderator may silence a member; more needs two people (domain study, 7.2)."""

UNANSWERED = "unanswered"
ENDINGS = {
    Choice.APPROVE: Ending.APPROVED,
    Choice.REMOVE: Ending.REMOVED,
    Choice.WARN: Ending.WARNED,
    Choice.MUTE: Ending.MUTED,
}


def choose(draft: Draft, chat: Ref, person: Person, choice: Choice, code: str) -> None:
    """A moderator's choice. Whoever may not, comes too late or mistyped is told so; nothing else happens then."""
    if draft.context.watch.role(person.ref, person.role) not in registry.MAY_DECIDE:
        return _answer(draft, chat, "not_a_moderator", who=person.name)
    case = draft.state.case_of_code(code)
    if case is None and incident_decisions.choose(draft, chat, person, choice, code):
        return None
    if case is None and join_requests.decide(draft, chat, person, choice, code):
        return None
    if case is None or choice in ABOUT_INCIDENTS:
        return _answer(draft, chat, "unknown_code", code=code.partition(" ")[0].upper())
    match choice:
        case Choice.ESCALATE:
            _escalate(draft, case, person)
        case Choice.UNDO:
            _undo(draft, chat, case, person)
        case Choice.CLAIM:
            taken = "already_decided" if case.decided else "already_claimed"
            _or_answer(draft, chat, taken, case, review.claim(case, person.name))
        case Choice.CALLED | Choice.ACCEPT | Choice.OVER | Choice.GOES_ON:
            pass
        case _:
            _decide(draft, chat, case, ENDINGS[choice], person)


def _decide(draft: Draft, chat: Ref, case: Case, ending: Ending, person: Person) -> None:
    moved = review.decide(case, ending, person.name, draft.at, person.ref)
    if moved is not None and ending in (Ending.WARNED, Ending.MUTED):
        _strike(draft, case)
    if moved is not None:
        draft.record(_record(draft, case, ending.value, draft.context.pseudonym(person.ref)))
    _or_answer(draft, chat, "already_decided", case, moved)


def _undo(draft: Draft, chat: Ref, case: Case, person: Person) -> None:
    """The case waits for a decision again, as long as it did the first time; a strike or a mute goes with the decision."""
    moved = review.undo(case)
    if moved is not None and case.decided is not None:
        if case.decided.ending in (Ending.WARNED, Ending.MUTED):
            _take_strike_back(draft, case, case.decided.at)
        if case.decided.ending is Ending.MUTED and Restrict in draft.context.able(case.group):
            draft.do(Restrict(case.group, case.author.ref, draft.at))
        draft.record(_record(draft, case, f"undone: {case.decided.ending.value}", draft.context.pseudonym(person.ref)))
        wait_for_decision(draft, case)
    _or_answer(draft, chat, "cannot_undo", case, moved)


def wait_for_decision(draft: Draft, case: Case) -> None:
    """From now on the time runs that the rule leaves to the moderators."""
    draft.state = draft.state.with_timer(f"case/{case.id}/{UNANSWERED}", draft.at + case.patience)


def _or_answer(draft: Draft, chat: Ref, key: str, case: Case, moved: CaseChange | None) -> None:
    if moved is not None:
        return carry_out(draft, moved)
    by, at = (case.decided.by, case.decided.at) if case.decided else (case.claimed_by or "", draft.at)
    _answer(draft, chat, key, code=case.code, who=by or "⏱", time=draft.clock(at), outcome=outcome_text(draft, case))


def _answer(draft: Draft, chat: Ref, key: str, **values: str) -> None:
    draft.do(SendMessage(chat, draft.desk_text(key, **values), Purpose.ANSWER, press=draft.press))


def _escalate(draft: Draft, case: Case, person: Person) -> None:
    for coordinator in draft.context.watch.coordinators:
        text = draft.desk_text("card_urgent") + " " + head_of(draft, case)
        draft.do(SendPrivately(coordinator, case.group, text, Purpose.DESK))
    draft.tell_desk("done_escalated", who=person.name, time=draft.clock(draft.at), code=case.code)


def _strike(draft: Draft, case: Case) -> None:
    before = registry.member_of(draft, case.author.ref) or Member()
    registry.keep(draft, case.author.ref, replace(before, strikes=(*before.strikes, draft.at)))


def _take_strike_back(draft: Draft, case: Case, given: datetime) -> None:
    before = registry.member_of(draft, case.author.ref) or Member()
    registry.keep(draft, case.author.ref, replace(before, strikes=tuple(at for at in before.strikes if at != given)))


def _record(draft: Draft, case: Case, decision: str, by: str | None) -> AuditRecord:
    return AuditRecord(
        at=draft.at,
        group=str(case.group),
        author=draft.context.pseudonym(case.author.ref),
        decision=decision,
        treatment=case.where.value,
        rules=tuple(why.rule for why in case.why),
        labels=tuple((why.label.value, why.confidence) for why in case.why if why.label),
        rules_version=draft.context.rulebook.version,
        case=case.id,
        by=by,
    )


def expire(draft: Draft, case: Case) -> None:
    """Its time is over and nobody decided."""
    if case.is_open:
        draft.record(_record(draft, case, f"unanswered: {case.unanswered.value}", None))
        carry_out(draft, review.expire(case, draft.at))


def carry_out(draft: Draft, moved: CaseChange) -> None:
    """Keep the case as it is now and plan what its new state asks for."""
    draft.state = draft.state.with_case(moved.case)
    timer = f"case/{moved.case.id}/{UNANSWERED}"
    if not moved.case.is_open:
        draft.state = draft.state.without_timer(timer)
    for effect in moved.effects:
        _carry_out(draft, draft.state.cases[moved.case.id], effect)


def _carry_out(draft: Draft, case: Case, effect: Effect) -> None:
    match effect:
        case Effect.HIDE:
            _hide(draft, case)
        case Effect.CALL_OFF:
            draft.call_off(owner(case, "original"))
        case Effect.POST_AGAIN:
            head = draft.group_text("restored_head", who=case.author.name, time=draft.clock(case.at))
            draft.do(Repost(case.group, head, case.text, case.native, case.attachments), owner(case, "copy"))
            if case.message.is_at_the_gate:
                _let_through(draft, case)
        case Effect.TAKE_BACK if case.copy_ref is not None:
            draft.do(DeleteMessage(case.copy_ref, ours=True))
        case Effect.POST_MASKED:
            draft.do(PostMaskedCopy(case.group, case.facts), owner(case, "masked"))
        case Effect.TAKE_MASKED if case.masked_ref is not None:
            draft.do(DeleteMessage(case.masked_ref, ours=True))
        case Effect.TAKE_BACK | Effect.TAKE_MASKED:
            pass  # settle asks for these only once a reference is known
        case Effect.ASK:
            draft.do(AskModerators(draft.context.watch.desk, card_of(draft, case)), owner(case, "card"))
        case Effect.SHOW:
            show(draft, case)
        case Effect.TELL_AUTHOR:
            _to_author(draft, case, "not_posted" if case.message.is_at_the_gate else "removed")
        case Effect.WARN_AUTHOR:
            _to_author(draft, case, "warned")
        case Effect.MUTE_AUTHOR:
            if Restrict in draft.context.able(case.group):
                _to_author(draft, case, "muted", time=draft.clock(draft.at + MUTED_FOR))
            else:  # whether a moderator can is not known, and on Signal nobody can
                _to_author(draft, case, "warned")
            draft.do(Restrict(case.group, case.author.ref, draft.at + MUTED_FOR))
        case Effect.BY_HAND:
            draft.tell_desk("by_hand_delete", code=case.code, who=case.author.name, time=draft.clock(case.at))


def _let_through(draft: Draft, case: Case) -> None:
    """Whoever waited at the gate hears that it is up, and is somebody whom the moderators let speak."""
    registry.seen(draft, case.author.ref, case.group)
    draft.do(SendPrivately(case.author.ref, case.group, draft.group_text("gate_shown"), Purpose.NUDGE))


def owner(case: Case, part: str) -> str:
    """Whose an action is: the answer comes back under this name."""
    return f"case/{case.id}/{part}"


def _hide(draft: Draft, case: Case) -> None:
    if DeleteMessage in draft.context.able(case.group):
        by_rule = case.decided is not None and not case.decided.by
        draft.do(DeleteMessage(case.message), owner(case, "original"), at_once=by_rule)
    else:
        carry_out(draft, review.original_stayed(case, refused=True))


def _to_author(draft: Draft, case: Case, key: str, **values: str) -> None:
    by_rule = not any(why.rule in without_rule.TITLES for why in case.why)
    agreed = draft.member_text("group_agreements", case.language)
    rule = rule_title(draft, case, case.language) if by_rule else agreed
    text = draft.member_text(key, case.language, rule=rule, **values)
    note = draft.group_text("note_for_you", who=case.author.name)
    draft.do(SendPrivately(case.author.ref, case.group, text, Purpose.NUDGE, public=note))


def show(draft: Draft, case: Case) -> None:
    """Bring every card up to date."""
    for card in case.cards:
        draft.do(UpdateCard(card, card_of(draft, case)))


def card_arrived(draft: Draft, case: Case, ref: MessageRef) -> None:
    """A card is on the desk. What happened while it was on its way is shown at once."""
    case = review.with_card(case, ref)
    draft.state = draft.state.with_case(case)
    if case.decided is not None or case.claimed_by is not None:
        draft.do(UpdateCard(ref, card_of(draft, case)))


def copy_refused(draft: Draft, case: Case, action: Action) -> None:
    """The next best thing is the text alone; the card says that the media are lost."""
    if isinstance(action, Repost) and action.attachments:
        case = replace(case, media_gone=True)
        draft.state = draft.state.with_case(case)
        show(draft, case)
    draft.do_instead(action, owner(case, "copy"))


APPEAL_WITHIN = timedelta(days=21)
"""As long as the appeal period of Belgian neighbourhood networks (domain study, 1.2)."""


def appeal(draft: Draft, chat: Ref, person: Person) -> None:
    """A member disagrees with the last removal of a message: the moderators hear of it, and may undo it."""
    removed = [
        case
        for case in draft.state.cases.values()
        if case.author.ref == person.ref
        and case.decided is not None
        and case.decided.ending in (Ending.REMOVED, Ending.WARNED, Ending.MUTED)
        and draft.at - case.decided.at <= APPEAL_WITHIN
    ]
    if not removed:
        return _privately(draft, chat, person, "appeal_nothing")
    case = max(removed, key=lambda case: case.opened_at)
    draft.tell_desk("appealed", who=person.name, code=case.code)
    _privately(draft, chat, person, "appeal_received")


def _privately(draft: Draft, chat: Ref, person: Person, key: str) -> None:
    text = draft.group_text(key)
    draft.do(SendPrivately(person.ref, chat, text, Purpose.ANSWER))


def queue(draft: Draft, chat: Ref) -> None:
    """What is open, oldest first."""
    waiting = sorted((case for case in draft.state.cases.values() if case.is_open), key=lambda case: case.opened_at)
    until = draft.state.paused_until(draft.at)
    paused = [] if until is None else [draft.desk_text("pause_line", time=draft.when(until))]
    joins = [join for join in draft.state.joins.values() if join.on_desk and join.ended is None]
    going_on = incident_decisions.queue_lines(draft)
    lines = [*paused, *going_on, draft.desk_text("queue_head", count=str(len(waiting) + len(joins)))]
    lines += [_queue_line(draft, case) for case in waiting]
    lines += [join_requests.line(draft, join) for join in sorted(joins, key=lambda join: join.asked_at)]
    if not (waiting or joins):
        lines = [*paused, *going_on, draft.desk_text("queue_empty")]
    draft.do(SendMessage(chat, "\n".join(lines), Purpose.ANSWER))


def _queue_line(draft: Draft, case: Case) -> str:
    return draft.desk_text(
        "queue_line",
        code=case.code,
        rule=rule_title(draft, case, draft.context.watch.languages[0]),
        who=case.author.name,
        time=draft.when(case.opened_at),
        state=state_text(draft, case),
    )
