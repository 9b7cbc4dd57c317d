"""One case under review: who decided, what the group should see of it, and what is still to be done for that.

A case knows three things that the group can see: the member's own message, the bot's repost of it after an approval, and
the masked copy that keeps a report's facts in the group meanwhile. A decision only changes what *should* be seen;
`settle` compares that with what *is* seen and gives the effects that are missing. So the order in which moderators,
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


class Where(StrEnum):
    VISIBLE = "visible"
    HIDING = "hiding"
    HIDDEN = "hidden"
    RESTORED = "restored"
    REMOVED = "removed"


class Seen(StrEnum):
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
class Why:
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
    why: tuple[Why, ...]
    hides: bool
    unanswered: Unanswered
    patience: timedelta = timedelta(hours=24)  # how long it waits for a decision
    facts: str = ""
    urgent: bool = False
    doubt: bool = False
    claimed_by: str | None = None
    decided: Decided | None = None
    original: Seen = Seen.YES
    copy: Seen = Seen.NO
    masked: Seen = Seen.NO
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
    def where(self) -> Where:
        if self.original in (Seen.YES, Seen.STUCK):
            approved = self.decided is not None and self.decided.ending is Ending.APPROVED
            return Where.RESTORED if approved else Where.VISIBLE
        if self.original is Seen.GOING:
            return Where.HIDING
        if self.copy in (Seen.COMING, Seen.YES):
            return Where.RESTORED
        taken = self.decided is not None and self.decided.ending in TAKES_AWAY
        return Where.REMOVED if taken else Where.HIDDEN

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
class Next:
    """The case after something happened, and the effects in the order in which they are wanted."""

    case: Case
    effects: tuple[Effect, ...] = ()


def settle(case: Case) -> Next:
    """Set going what is missing between what is seen and what should be. Nothing missing: no effects."""
    moved, effects = _settle_text(case)
    moved, more = _settle_facts(moved)
    return Next(moved, (*effects, *more))


def _settle_text(case: Case) -> tuple[Case, tuple[Effect, ...]]:
    return _show_text(case) if case.should_be_seen else _hide_text(case)


def _show_text(case: Case) -> tuple[Case, tuple[Effect, ...]]:
    match case.original:
        case Seen.GOING:
            return case, (Effect.CALL_OFF,)
        case Seen.NO if case.copy is Seen.NO:
            return replace(case, copy=Seen.COMING, steps=case.steps + 1), (Effect.POST_AGAIN,)
        case Seen.NO | Seen.COMING | Seen.YES | Seen.STUCK:
            return case, ()


def _hide_text(case: Case) -> tuple[Case, tuple[Effect, ...]]:
    match case.original:
        case Seen.YES:
            return replace(case, original=Seen.GOING, steps=case.steps + 1), (Effect.HIDE,)
        case Seen.STUCK if not case.asked_by_hand:
            return replace(case, asked_by_hand=True), (Effect.BY_HAND,)
        case Seen.NO | Seen.COMING | Seen.GOING | Seen.STUCK:
            if case.copy is Seen.YES:
                return replace(case, copy=Seen.NO, steps=case.steps + 1), (Effect.TAKE_BACK,)
            return case, ()


def _settle_facts(case: Case) -> tuple[Case, tuple[Effect, ...]]:
    if case.facts_should_be_seen and case.masked is Seen.NO:
        return replace(case, masked=Seen.COMING, steps=case.steps + 1), (Effect.POST_MASKED,)
    if not case.facts_should_be_seen and case.masked is Seen.YES:
        return replace(case, masked=Seen.NO, steps=case.steps + 1), (Effect.TAKE_MASKED,)
    return case, ()


def opened(case: Case, ask: bool = True) -> Next:
    """A new case. `ask`: a moderator is to see it now."""
    moved = settle(case)
    return Next(moved.case, (*moved.effects, Effect.ASK) if ask else moved.effects)


def original_gone(case: Case) -> Next:
    """The member's message is not there any more, whoever deleted it."""
    return settle(replace(case, original=Seen.NO))


def original_stayed(case: Case, refused: bool) -> Next:
    """Its deletion was called off in time, or (`refused`) the platform will not delete it."""
    if case.original is not Seen.GOING:
        return Next(case)
    return settle(replace(case, original=Seen.STUCK if refused else Seen.YES))


def reposted(case: Case, ref: MessageRef) -> Next:
    """The repost is up. If it is not wanted any more, it goes at once."""
    return settle(replace(case, copy=Seen.YES, copy_ref=ref))


def masked_posted(case: Case, ref: MessageRef) -> Next:
    return settle(replace(case, masked=Seen.YES, masked_ref=ref))


def with_card(case: Case, ref: MessageRef) -> Case:
    """One more card shows this case."""
    return case if ref in case.cards else replace(case, cards=(*case.cards, ref))


def decide(case: Case, ending: Ending, by: str, at: datetime, who: Ref | None = None) -> Next | None:
    """The first decision counts; None: there is one already."""
    if case.decided is not None:
        return None
    moved = settle(replace(case, decided=Decided(ending, by, at, who), asked_by_hand=False))
    return Next(moved.case, (*moved.effects, *_word_to_author(ending, by), Effect.SHOW))


def expire(case: Case, at: datetime) -> Next:
    """Nobody decided in time: do what the rule says. A case that was decided meanwhile stays as it is."""
    ending = {
        Unanswered.REMOVE: Ending.REMOVED,
        Unanswered.RESTORE: Ending.APPROVED,
        Unanswered.KEEP: Ending.KEPT,
    }[case.unanswered]
    return decide(case, ending, "", at) or Next(case)


def withdraw(case: Case, at: datetime) -> Next:
    """Its author took the message back: nothing of it stays in the group, whatever was decided."""
    was_open = case.is_open
    original = Seen.NO if case.original in (Seen.YES, Seen.STUCK) else case.original
    moved = settle(replace(case, original=original, decided=Decided(Ending.WITHDRAWN, "", at)))
    return Next(moved.case, (*moved.effects, Effect.SHOW) if was_open else moved.effects)


def undo(case: Case) -> Next | None:
    """Take the decision back; None: there is none, or the author withdrew the message."""
    if case.decided is None or case.decided.ending is Ending.WITHDRAWN:
        return None
    moved = settle(replace(case, decided=None, claimed_by=None))
    return Next(moved.case, (*moved.effects, Effect.SHOW))


def claim(case: Case, by: str) -> Next | None:
    """Somebody looks at it; None: it is decided, or somebody does already."""
    if case.decided is not None or case.claimed_by is not None:
        return None
    return Next(replace(case, claimed_by=by), (Effect.SHOW,))


def _word_to_author(ending: Ending, by: str) -> tuple[Effect, ...]:
    words = {Ending.REMOVED: Effect.TELL_AUTHOR, Ending.WARNED: Effect.WARN_AUTHOR, Ending.MUTED: Effect.MUTE_AUTHOR}
    return (words[ending],) if ending in words and by else ()
