"""The review of a case: the effects that are missing between what the group sees of it and what it should see.

The group can see three things of a case: the member's message, the repost, and the masked copy. A decision changes what it
*should* see. `reconcile` returns the effects that it takes from what it *does* see, so that nothing happens twice.

    VISIBLE ──hide──► HIDING ──gone──► HIDDEN ──approve──► RESTORED
       │                 │                └─────remove───► REMOVED
       │                 └─approve: call off the deletion; if it happened anyway, post the text again
       ├──approve──► RESTORED   (the message never left)
       └──remove───► HIDING ──gone──► REMOVED
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.core.case import STRIKES, TAKES_AWAY, Case, CaseEnding, Decided, Visibility
from bot.core.ref import MessageRef, Ref
from bot.core.rule import Unanswered

_EXPIRED = {
    Unanswered.REMOVE: CaseEnding.REMOVED, Unanswered.RESTORE: CaseEnding.APPROVED, Unanswered.KEEP: CaseEnding.KEPT,
}  # fmt: skip


class Effect(StrEnum):
    """A consequence of a change of a case. `cases/effects.py` carries it out with actions."""

    HIDE = "hide"  # delete the member's message
    CALL_OFF = "call off"  # that deletion, if it is not under way yet
    POST_AGAIN = "post again"  # the whole text, with attribution
    TAKE_BACK = "take back"  # that repost
    CALL_OFF_COPY = "call off copy"  # that repost, if it is not under way yet
    POST_MASKED = "post masked"  # the facts, with the offending parts masked
    TAKE_MASKED = "take masked"  # that copy
    ASK = "ask"  # a card on the desk
    SHOW = "show"  # the outcome, on every card
    TELL_AUTHOR = "tell author"
    MAKE_GOOD = "make good"  # the message was hidden by mistake
    WARN_AUTHOR = "warn author"
    MUTE_AUTHOR = "mute author"
    EXPEL_AUTHOR = "expel author"
    BY_HAND = "by hand"  # a moderator has to delete it


@dataclass(frozen=True, slots=True)
class CaseChange:
    """A changed case, and its effects in the order in which the bot carries them out."""

    case: Case
    effects: tuple[Effect, ...] = ()


def reconcile(case: Case) -> CaseChange:
    """Starts the missing steps between what the group sees and what it should see."""
    moved, effects = _show_text(case) if case.should_be_seen else _hide_text(case)
    moved, more = _settle_facts(moved)
    return CaseChange(moved, (*effects, *more))


def _show_text(case: Case) -> tuple[Case, tuple[Effect, ...]]:
    match case.original:
        case Visibility.GOING:
            return case, (Effect.CALL_OFF,)
        case Visibility.NO if case.copy is Visibility.NO:
            return replace(case, copy=Visibility.COMING, steps=case.steps + 1), (Effect.POST_AGAIN,)
        case Visibility.NO | Visibility.COMING | Visibility.YES | Visibility.STUCK:
            return case, ()


def _hide_text(case: Case) -> tuple[Case, tuple[Effect, ...]]:
    match case.original:
        case Visibility.YES:
            return replace(case, original=Visibility.GOING, steps=case.steps + 1), (Effect.HIDE,)
        case Visibility.STUCK if not case.asked_by_hand:
            return replace(case, asked_by_hand=True), (Effect.BY_HAND,)
        case Visibility.NO | Visibility.COMING | Visibility.GOING | Visibility.STUCK:
            if case.copy is Visibility.YES:
                return replace(case, copy=Visibility.NO, steps=case.steps + 1), (Effect.TAKE_BACK,)
            return case, (Effect.CALL_OFF_COPY,) if case.copy is Visibility.COMING else ()


def _settle_facts(case: Case) -> tuple[Case, tuple[Effect, ...]]:
    if case.facts_should_be_seen and case.masked is Visibility.NO:
        return replace(case, masked=Visibility.COMING, steps=case.steps + 1), (Effect.POST_MASKED,)
    if not case.facts_should_be_seen and case.masked is Visibility.YES:
        return replace(case, masked=Visibility.NO, steps=case.steps + 1), (Effect.TAKE_MASKED,)
    return case, ()


def open_case(case: Case, ask: bool = True) -> CaseChange:
    """Opens a new case. `ask`: the moderators get a card now."""
    moved = reconcile(replace(case, cardless=not ask))
    return CaseChange(moved.case, (*moved.effects, Effect.ASK) if ask else moved.effects)


def mark_original_gone(case: Case) -> CaseChange:
    """Records that the member's message is deleted, by any person."""
    return reconcile(replace(case, original=Visibility.NO))


def mark_original_kept(case: Case, refused: bool) -> CaseChange:
    """Records that the member's message stays: the deletion was called off, or (`refused`) the platform cannot do it."""
    if case.original is not Visibility.GOING:
        return CaseChange(case)
    return reconcile(replace(case, original=Visibility.STUCK if refused else Visibility.YES))


def mark_reposted(case: Case, ref: MessageRef) -> CaseChange:
    """Records that the repost is in the group. A repost that is no longer wanted gets deleted at once."""
    return reconcile(replace(case, copy=Visibility.YES, copy_ref=ref, carrier=""))


def mark_not_reposted(case: Case) -> CaseChange:
    """Records that the repost was called off, or went with another case. A person may have asked to be forgotten."""
    without = replace(case, copy=Visibility.NO, copy_ref=None, carrier="")
    return CaseChange(without) if case.forgotten else reconcile(without)


def mark_masked_posted(case: Case, ref: MessageRef) -> CaseChange:
    """Records that the masked copy is in the group. A copy that is no longer wanted gets deleted at once."""
    return reconcile(replace(case, masked=Visibility.YES, masked_ref=ref))


def decide(
    case: Case, ending: CaseEnding, by: str, at: datetime, who: Ref | None = None, why: str = ""
) -> CaseChange | None:
    """Records a decision. None: the case already has one."""
    if case.decided is not None:
        return None
    moved = reconcile(replace(case, decided=Decided(ending, by, at, who, why), claim=None, asked_by_hand=False))
    return CaseChange(moved.case, (*moved.effects, *_word_to_author(case, ending, by), Effect.SHOW))


def expire(case: Case, at: datetime) -> CaseChange:
    """Applies the consequence for a case without a decision (`Case.at_timeout`). A decided case stays as it is."""
    return decide(case, _EXPIRED[case.at_timeout], "", at) or CaseChange(case)


def withdraw(case: Case, at: datetime) -> CaseChange:
    """The author deleted the message: the bot removes its copies, even after a decision. A strike and an appeal go on."""
    was_open, is_up = case.is_open, case.original in (Visibility.YES, Visibility.STUCK)
    case = replace(case, original=Visibility.NO if is_up else case.original, withdrawn=True)
    if case.is_appealed or case.ending in STRIKES:
        return reconcile(case)
    moved = reconcile(replace(case, claim=None, decided=Decided(CaseEnding.WITHDRAWN, "", at)))
    return CaseChange(moved.case, (*moved.effects, Effect.SHOW) if was_open else moved.effects)


def undo(case: Case) -> CaseChange | None:
    """Takes the decision back. None: there is none, or the author withdrew the message."""
    if case.ending in (None, CaseEnding.WITHDRAWN):
        return None
    moved = reconcile(replace(case, decided=None, claim=None, reminded=(), reminded_at=None, expel_by=None))
    return CaseChange(replace(moved.case, undone=case.ending in TAKES_AWAY), (*moved.effects, Effect.SHOW))


def _word_to_author(case: Case, ending: CaseEnding, by: str) -> tuple[Effect, ...]:
    """The author of a hidden message knows that it is hidden, so its removal by the timeout is no news, unless it stands. The
    author of a removed message knows of nothing else, and reads that it may stay."""
    words = {
        CaseEnding.REMOVED: Effect.TELL_AUTHOR, CaseEnding.WARNED: Effect.WARN_AUTHOR, CaseEnding.MUTED: Effect.MUTE_AUTHOR,
        CaseEnding.EXPELLED: Effect.EXPEL_AUTHOR, CaseEnding.APPROVED: Effect.MAKE_GOOD, CaseEnding.KEPT: Effect.MAKE_GOOD,
    }  # fmt: skip
    stuck, kept = case.original is Visibility.STUCK, case.undone and not case.hides
    news = {CaseEnding.APPROVED: case.hides or case.undone or stuck, CaseEnding.KEPT: kept}
    return (words[ending],) if ending in words and news.get(ending, bool(by) or not case.hides or stuck) else ()
