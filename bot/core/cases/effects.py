"""Carries out the effects of a case: deletes, posts, updates cards, and writes to the author."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from typing import Final

from bot.core.action import (
    Action,
    AskModerators,
    Card,
    DeleteMessage,
    PostMaskedCopy,
    Purpose,
    Repost,
    SendPrivately,
    UpdateCard,
)
from bot.core.case import Case, CaseEnding, Visibility
from bot.core.cases import audit, ladder, public_line, review, shared_cards, without_rule
from bot.core.cases.author_notes import (
    may_post,
    on_undone,
    prospects,
    send,
    tell,
    tell_decision,
    tell_unposted,
)
from bot.core.cases.card import card_of
from bot.core.cases.review import CaseChange, Effect
from bot.core.draft import Draft
from bot.core.incidents import facts_elsewhere
from bot.core.members import registry
from bot.core.message import lasting
from bot.core.owner import CaseAction, CasePart
from bot.core.ref import MessageRef
from bot.core.step_result import AuditKind
from bot.core.timer_key import CaseTimer, ClaimTimer
from bot.core.watch_state import WatchState

_TWO: Final = "two"
"""Stands in place of one mark for several cards on their way that may differ."""


def carry_out(draft: Draft, moved: CaseChange) -> None:
    """Stores the changed case and plans its effects."""
    moved = replace(moved, case=shared_cards.still_claimed(draft, moved.case))
    draft.state = draft.state.with_case(moved.case)
    facts_elsewhere.hide(draft, moved.case)
    if not moved.case.is_open:
        draft.state = draft.state.without_timer(CaseTimer(moved.case.id))
    if moved.case.claim is None or not shared_cards.waits(draft, moved.case):
        draft.state = draft.state.without_timer(ClaimTimer(moved.case.id))
    for effect in moved.effects:
        _carry_out(draft, draft.state.cases[moved.case.id], effect)
    public_line.settle(draft, draft.state.cases[moved.case.id])


def _carry_out(draft: Draft, case: Case, effect: Effect) -> None:
    match effect:
        case Effect.HIDE:
            _hide(draft, case)
        case Effect.CALL_OFF:
            draft.call_off(CaseAction(case.id, CasePart.ORIGINAL))
        case Effect.POST_AGAIN:
            _post_again(draft, case)
        case Effect.TAKE_BACK if case.copy_ref is not None:
            taken = DeleteMessage(case.copy_ref, ours=True)
            if taken not in draft.actions:  # one repost may hold several messages
                draft.do(taken)
        case Effect.CALL_OFF_COPY:
            draft.call_off(CaseAction(case.carrier or case.id, CasePart.COPY))
        case Effect.POST_MASKED:
            draft.do(PostMaskedCopy(case.group, case.facts), CaseAction(case.id, CasePart.MASKED))
        case Effect.TAKE_MASKED if case.masked_ref is not None:
            draft.do(DeleteMessage(case.masked_ref, ours=True))
        case Effect.TAKE_MASKED:
            pass  # facts of before a backup came back may stay
        case Effect.ASK:
            show_again(draft, case)
        case Effect.SHOW:
            show(draft, case)
        case Effect.TELL_AUTHOR:
            was_up = case.copy_ref is not None or not case.message.is_at_the_gate
            tell_decision(draft, case, "removed" if was_up else "not_posted")
        case Effect.MAKE_GOOD:
            _make_good(draft, case)
        case Effect.WARN_AUTHOR:
            tell_decision(draft, case, "warned")
        case Effect.MUTE_AUTHOR:
            _mute(draft, case)
        case Effect.EXPEL_AUTHOR:
            tell_decision(draft, case, "expelled")
            ladder.expel(draft, case)
        case Effect.BY_HAND | Effect.TAKE_BACK:  # the bot does not know a repost of before a backup came back
            draft.tell_desk("by_hand_delete", code=case.code, who=case.author.name, time=draft.when(case.at))


def _post_again(draft: Draft, case: Case) -> None:
    """Posts an approved message again. The author of a message at the gate reads that it is posted. The author of a first
    message is a member of the group from now on; no other approval makes a member of an author who has left meanwhile."""
    key = "forwarded_head" if case.forwarded else "restored_head"
    head = draft.group_text(key, who=case.author.name, time=draft.when(case.at))
    post = Repost(case.group, head, case.text, case.native, lasting(case.attachments))
    if not draft.do(post, CaseAction(case.id, CasePart.COPY)):
        draft.state = draft.state.with_case(replace(case, copy=Visibility.NO))
    if case.message.is_at_the_gate:
        if not case.forgotten and case.hit_by(without_rule.FIRST_POST):
            registry.mark_seen(draft, case.author.ref, case.group)
        text = registry.own_text(draft, case.author.ref, "gate_shown" if may_post(draft, case.group) else "passed_on")
        draft.do(SendPrivately(case.author.ref, case.group, text, Purpose.NUDGE))


def _make_good(draft: Draft, case: Case) -> None:
    """Apologises to the author, and to the group for a warning. The answer to an appeal is an apology of its own."""
    if not (case.message.is_at_the_gate or case.is_appealed):
        tell_decision(draft, case, "restored")
    public_line.take_warning_back(draft, case)


def _hide(draft: Draft, case: Case) -> None:
    if DeleteMessage in draft.context.capabilities(case.group):
        draft.do(DeleteMessage(case.message), CaseAction(case.id, CasePart.ORIGINAL))
    else:
        carry_out(draft, review.mark_original_kept(case, refused=True))


def _mute(draft: Draft, case: Case) -> None:
    until = ladder.muted_until(draft, case.author.ref)
    if ladder.can_mute(draft, case.group):
        tell_decision(draft, case, "muted", time=draft.when(until))
    else:  # the bot cannot mute here, and a moderator may not be able to either (on Signal, never)
        tell_decision(draft, case, "warned")
    ladder.mute(draft, case, until)


def show(draft: Draft, case: Case, not_before: datetime | None = None) -> None:
    """Updates every card of the case, or the card that shows it as well. `not_before`: a newer look may take its place."""
    on = shared_cards.shown_on(draft, case) or case
    for card in on.cards:
        draft.do(UpdateCard(card, card_of(draft, on)), not_before=not_before)


def _on_card_delivered(draft: Draft, case: Case, ref: MessageRef) -> None:
    """Records a card on the desk, and updates it if the case changed before the delivery."""
    if shared_cards.take_back(draft, case, ref):
        return
    shown, card = case.carded, card_of(draft, case)
    cards = case.cards if ref in case.cards else (*(known for known in case.cards if not ref.holds(known)), ref)
    draft.state = draft.state.with_case(replace(case, cards=cards, carded=""))
    unmarked = case.leads or any((case.decided, case.appeal, case.claim, case.edited_at))  # from an older version
    if shown != _mark(card) if shown else unmarked:
        draft.do(UpdateCard(ref, card))


def _mark(card: Card) -> str:
    return sha256(repr(card).encode()).hexdigest()[:8]


def show_again(draft: Draft, case: Case) -> None:
    """Sends the card of the case to the desk once more, with its present state. A message on another card leaves that one."""
    if case.cardless:
        first = shared_cards.split(draft, case)
        if first is not None:
            show(draft, first)
        case = replace(case, cardless=False)
        draft.state = draft.state.with_case(case)
    card, now = card_of(draft, case), draft.state.cases[case.id]
    draft.state = draft.state.with_case(replace(now, carded=_TWO if now.carded else _mark(card)))
    draft.do(AskModerators(draft.context.watch.desk, card), CaseAction(case.id, CasePart.CARD))


def on_delivered(draft: Draft, owner: CaseAction, ref: MessageRef | None) -> None:
    case = draft.state.cases.get(owner.case)
    if case is None:
        return
    if owner.part is CasePart.ORIGINAL:
        carry_out(draft, review.mark_original_gone(case))
    elif ref is not None:
        _on_message_delivered(draft, case, owner.part, ref)


def _on_message_delivered(draft: Draft, case: Case, part: CasePart, ref: MessageRef) -> None:
    match part:
        case CasePart.COPY if case.copy is Visibility.GOING:  # its author has asked to be forgotten
            draft.do(DeleteMessage(ref, ours=True))
            on_copy_called_off(draft, case)
        case CasePart.COPY:
            for each in _carried_by(draft, case):
                carry_out(draft, review.mark_reposted(each, ref))
        case CasePart.MASKED:
            carry_out(draft, review.mark_masked_posted(case, ref))
        case CasePart.CARD:
            _on_card_delivered(draft, case, ref)
        case CasePart.PUBLIC_LINE | CasePart.REPORT_LINE:
            public_line.on_delivered(draft, case, part, ref)
        case CasePart.ORIGINAL | CasePart.REMINDER:
            pass  # a deletion makes no message, and a reminder stays


def _carried_by(draft: Draft, case: Case) -> tuple[Case, ...]:
    """This case, and the others whose texts its repost holds."""
    return (case, *(other for other in draft.state.cases.values() if other.carrier == case.id))


def on_copy_called_off(draft: Draft, case: Case) -> None:
    for each in _carried_by(draft, case):
        carry_out(draft, review.mark_not_reposted(each))


def on_copy_refused(draft: Draft, case: Case, action: Action) -> None:
    """Posts the text alone; the card says that the media are lost. The author reads if a moderator has to pass it on."""
    if isinstance(action, Repost) and action.attachments:
        case = replace(case, media_gone=True)
        draft.state = draft.state.with_case(case)
        show(draft, case)
    posted = draft.do_instead(action, CaseAction(case.id, CasePart.COPY))
    for each in () if posted else _carried_by(draft, case):
        draft.state = draft.state.with_case(replace(each, copy=Visibility.NO, carrier=""))
        if each.decided is not None and each.should_be_seen:
            tell(draft, each, "passed_on")


def wait_for_decision(draft: Draft, case: Case) -> None:
    """Starts the timer for a decision by the moderators."""
    draft.state = draft.state.with_timer(CaseTimer(case.id), draft.decided_at + case.patience)


def open_again(draft: Draft, case: Case) -> None:
    """A moderator took the decision on this case back: it waits as long as the first time."""
    wait_for_decision(draft, case)
    if case.ending is CaseEnding.APPROVED:
        public_line.warn_again(draft, case)
    if case.ending is not None:
        on_undone(draft, case, case.ending)


def open_without_rule(draft: Draft, case: Case, ask: bool) -> None:
    """Opens a case that no rule asked for. `ask`: the moderators get a card now."""
    carry_out(draft, review.open_case(case, ask=ask))
    wait_for_decision(draft, case)
    audit.record(draft, AuditKind.OPENED, case, "opened")


def expire(draft: Draft, id: str) -> None:
    """Ends a case whose time for a decision is over."""
    case = draft.state.cases.get(id)
    if case is not None and case.is_open:
        moved = review.expire(case, draft.at)
        audit.record(draft, AuditKind.UNANSWERED, case, f"unanswered: {case.at_timeout.value}", after=moved.case)
        carry_out(draft, moved)
        if case.hides and case.hit_by(*without_rule.TITLES):
            tell_unposted(draft, case)
        elif case.untold and not moved.case.should_be_seen:
            send(draft, moved.case, *prospects(draft, moved.case))


def after_event(draft: Draft, before: WatchState) -> None:
    """The card of a decided case says whether something is left to decide on it, whatever has decided the last of its other
    cases, or opened one again."""
    moved = [now for was, now in draft.changed_cases if was is not None and _waits_alone(was) is not _waits_alone(now)]
    looks = {action.message: action.card for action in draft.actions if moved and isinstance(action, UpdateCard)}
    for first in shared_cards.decided_before(draft, moved) if moved else ():
        left = any(_waits_alone(before.cases[id]) for id in first.leads if id in before.cases)
        is_old = left is not shared_cards.is_any_left_open(draft, first)
        if is_old and any(looks.get(card) != card_of(draft, first) for card in first.cards):
            show(draft, first)


def _waits_alone(case: Case) -> bool:
    """True for an open case that only the card of another one shows."""
    return case.is_open and case.cardless
