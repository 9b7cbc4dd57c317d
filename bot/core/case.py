"""One case under review: who decided, what the group should see of it, and what is still to be done for that.

A case knows three things that the group can see: the member's own message, the bot's repost of it after an approval, and
the masked copy that keeps a report's facts in the group meanwhile. A decision only changes what *should* be seen;
`reconcile` compares that with what *is* seen and gives the effects that are missing. So the order in which moderators,
platforms and crashes come in does not matter, and nothing is done twice.

    VISIBLE ──hide──► HIDING ──gone──► HIDDEN ──approve──► RESTORED
       │                 │                └─────remove───► REMOVED
       │                 └─approve: the deletion is called off; went it through all the same, the text is posted again
       ├──approve──► RESTORED   (it never left)
       └──remove───► HIDING ──gone──► REMOVED

A case is decided once; whoever comes second is told so. Functions take a case and give the next one with the effects.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.core.message import Attachment, Person
from bot.core.reading import Label, Span
from bot.core.ref import MessageRef, Ref
from bot.core.rule import Unanswered


class CaseStatus(StrEnum):
    VISIBLE = "visible"
    HIDING = "hiding"
    HIDDEN = "hidden"
    RESTORED = "restored"
    REMOVED = "removed"


class Visibility(StrEnum):
    """Of one thing: can the group see it?"""

    NO = "no"
    COMING = "coming"  # asked for, not confirmed
    YES = "yes"
    GOING = "going"  # its deletion is asked for, not confirmed
    STUCK = "stuck"  # the platform will not delete it; a human has to


class Ending(StrEnum):
    """How a case was decided."""

    APPROVED = "approved"
    REMOVED = "removed"
    WARNED = "warned"  # removed, and its author warned
    MUTED = "muted"  # removed, and its author muted
    KEPT = "kept"  # nobody decided: left as it was
    WITHDRAWN = "withdrawn"  # by its author


TAKES_AWAY = frozenset({Ending.REMOVED, Ending.WARNED, Ending.MUTED, Ending.WITHDRAWN})


class Effect(StrEnum):
    """What the rest of the core has to do about it."""

    HIDE = "hide"  # delete the member's message
    CALL_OFF = "call off"  # that deletion, if it is not under way yet
    POST_AGAIN = "post again"  # the whole text, with attribution
    TAKE_BACK = "take back"  # that repost
    POST_MASKED = "post masked"  # the facts, with the offending parts masked
    TAKE_MASKED = "take masked"  # that copy
    ASK = "ask"  # a card on the desk
    SHOW = "show"  # the outcome, on every card
    TELL_AUTHOR = "tell author"
    WARN_AUTHOR = "warn author"
    MUTE_AUTHOR = "mute author"
    BY_HAND = "by hand"  # a moderator has to delete it


@dataclass(frozen=True, slots=True)
class CaseReason:
    """One rule that spoke for the case."""

    rule: str
    label: Label | None
    confidence: float
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Decided:
    """`by` is shown to moderators; empty where time or a rule decided. `who`: the moderator's address, since two may have one
    name."""

    ending: Ending
    by: str
    at: datetime
    who: Ref | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """A flagged message with everything needed to show, judge, repost or forget it: once this is committed, the original
    may go. `hides`: it stays hidden until it is decided. `facts`: the masked copy's text, empty where there is none."""

    id: str
    code: str
    group: Ref
    message: MessageRef
    author: Person
    text: str
    native: str
    attachments: tuple[Attachment, ...]
    language: str
    at: datetime
    opened_at: datetime
    why: tuple[CaseReason, ...]
    hides: bool
    unanswered: Unanswered
    patience: timedelta = timedelta(hours=24)  # how long it waits for a decision
    facts: str = ""
    urgent: bool = False
    doubt: bool = False
    claimed_by: str | None = None
    decided: Decided | None = None
    original: Visibility = Visibility.YES
    copy: Visibility = Visibility.NO
    masked: Visibility = Visibility.NO
    copy_ref: MessageRef | None = None
    masked_ref: MessageRef | None = None
    cards: tuple[MessageRef, ...] = ()
    steps: int = 0  # counts what was set going, so that each action has a key of its own
    asked_by_hand: bool = False
    media_gone: bool = False  # the platform would not post them again

    @property
    def is_open(self) -> bool:
        return self.decided is None

    @property
    def where(self) -> CaseStatus:
        if self.original in (Visibility.YES, Visibility.STUCK):
            approved = self.decided is not None and self.decided.ending is Ending.APPROVED
            return CaseStatus.RESTORED if approved else CaseStatus.VISIBLE
        if self.original is Visibility.GOING:
            return CaseStatus.HIDING
        if self.copy in (Visibility.COMING, Visibility.YES):
            return CaseStatus.RESTORED
        taken = self.decided is not None and self.decided.ending in TAKES_AWAY
        return CaseStatus.REMOVED if taken else CaseStatus.HIDDEN

    @property
    def should_be_seen(self) -> bool:
        """Should the group see the member's whole text?"""
        if self.decided is None or self.decided.ending is Ending.KEPT:
            return not self.hides
        return self.decided.ending is Ending.APPROVED

    @property
    def facts_should_be_seen(self) -> bool:
        """Held or removed: the facts stay. Only their author takes them away."""
        withdrawn = self.decided is not None and self.decided.ending is Ending.WITHDRAWN
        return bool(self.facts) and not self.should_be_seen and not withdrawn


@dataclass(frozen=True, slots=True)
class CaseChange:
    """The case after something happened, and the effects in the order in which they are wanted."""

    case: Case
    effects: tuple[Effect, ...] = ()


def reconcile(case: Case) -> CaseChange:
    """Set going what is missing between what is seen and what should be. Nothing missing: no effects."""
    moved, effects = _settle_text(case)
    moved, more = _settle_facts(moved)
    return CaseChange(moved, (*effects, *more))


def _settle_text(case: Case) -> tuple[Case, tuple[Effect, ...]]:
    return _show_text(case) if case.should_be_seen else _hide_text(case)


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
            return case, ()


def _settle_facts(case: Case) -> tuple[Case, tuple[Effect, ...]]:
    if case.facts_should_be_seen and case.masked is Visibility.NO:
        return replace(case, masked=Visibility.COMING, steps=case.steps + 1), (Effect.POST_MASKED,)
    if not case.facts_should_be_seen and case.masked is Visibility.YES:
        return replace(case, masked=Visibility.NO, steps=case.steps + 1), (Effect.TAKE_MASKED,)
    return case, ()


def opened(case: Case, ask: bool = True) -> CaseChange:
    """A new case. `ask`: a moderator is to see it now."""
    moved = reconcile(case)
    return CaseChange(moved.case, (*moved.effects, Effect.ASK) if ask else moved.effects)


def original_gone(case: Case) -> CaseChange:
    """The member's message is not there any more, whoever deleted it."""
    return reconcile(replace(case, original=Visibility.NO))


def original_stayed(case: Case, refused: bool) -> CaseChange:
    """Its deletion was called off in time, or (`refused`) the platform will not delete it."""
    if case.original is not Visibility.GOING:
        return CaseChange(case)
    return reconcile(replace(case, original=Visibility.STUCK if refused else Visibility.YES))


def reposted(case: Case, ref: MessageRef) -> CaseChange:
    """The repost is up. If it is not wanted any more, it goes at once."""
    return reconcile(replace(case, copy=Visibility.YES, copy_ref=ref))


def masked_posted(case: Case, ref: MessageRef) -> CaseChange:
    return reconcile(replace(case, masked=Visibility.YES, masked_ref=ref))


def with_card(case: Case, ref: MessageRef) -> Case:
    """One more card shows this case."""
    return case if ref in case.cards else replace(case, cards=(*case.cards, ref))


def decide(case: Case, ending: Ending, by: str, at: datetime, who: Ref | None = None) -> CaseChange | None:
    """The first decision counts; None: there is one already."""
    if case.decided is not None:
        return None
    moved = reconcile(replace(case, decided=Decided(ending, by, at, who), asked_by_hand=False))
    return CaseChange(moved.case, (*moved.effects, *_word_to_author(ending, by), Effect.SHOW))


def expire(case: Case, at: datetime) -> CaseChange:
    """Nobody decided in time: do what the rule says. A case that was decided meanwhile stays as it is."""
    ending = {
        Unanswered.REMOVE: Ending.REMOVED,
        Unanswered.RESTORE: Ending.APPROVED,
        Unanswered.KEEP: Ending.KEPT,
    }[case.unanswered]
    return decide(case, ending, "", at) or CaseChange(case)


def withdraw(case: Case, at: datetime) -> CaseChange:
    """Its author took the message back: nothing of it stays in the group, whatever was decided."""
    was_open = case.is_open
    original = Visibility.NO if case.original in (Visibility.YES, Visibility.STUCK) else case.original
    moved = reconcile(replace(case, original=original, decided=Decided(Ending.WITHDRAWN, "", at)))
    return CaseChange(moved.case, (*moved.effects, Effect.SHOW) if was_open else moved.effects)


def undo(case: Case) -> CaseChange | None:
    """Take the decision back; None: there is none, or the author withdrew the message."""
    if case.decided is None or case.decided.ending is Ending.WITHDRAWN:
        return None
    moved = reconcile(replace(case, decided=None, claimed_by=None))
    return CaseChange(moved.case, (*moved.effects, Effect.SHOW))


def claim(case: Case, by: str) -> CaseChange | None:
    """Somebody looks at it; None: it is decided, or somebody does already."""
    if case.decided is not None or case.claimed_by is not None:
        return None
    return CaseChange(replace(case, claimed_by=by), (Effect.SHOW,))


def _word_to_author(ending: Ending, by: str) -> tuple[Effect, ...]:
    words = {Ending.REMOVED: Effect.TELL_AUTHOR, Ending.WARNED: Effect.WARN_AUTHOR, Ending.MUTED: Effect.MUTE_AUTHOR}
    return (words[ending],) if ending in words and by else ()
