"""One case under review: its decision, what the group should see of it, and which effects are missing for that.

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
from datetime import datetime, timedelta
from enum import StrEnum

from bot.core.action import Effect
from bot.core.member import Appeal, Claim
from bot.core.message import Attachment, Person
from bot.core.reading import Imprint, Reading
from bot.core.ref import MessageRef, Ref
from bot.core.rule import Unanswered
from bot.core.verdict import CaseReason, ReportLine


class CaseStatus(StrEnum):
    VISIBLE = "visible"
    HIDING = "hiding"
    HIDDEN = "hidden"
    RESTORED = "restored"
    REMOVED = "removed"


class Visibility(StrEnum):
    """Whether the group can see one thing (original, repost or masked copy)."""

    NO = "no"
    COMING = "coming"  # asked for, not confirmed
    YES = "yes"
    GOING = "going"  # its deletion is asked for, not confirmed
    STUCK = "stuck"  # the platform will not delete it; a moderator has to


class CaseEnding(StrEnum):
    """How a case ended."""

    APPROVED = "approved"
    REMOVED = "removed"
    WARNED = "warned"  # removed, and its author warned
    MUTED = "muted"  # removed, and its author muted
    EXPELLED = "expelled"  # removed, and its author taken out of the groups
    KEPT = "kept"  # without a decision: left as it was
    WITHDRAWN = "withdrawn"  # by its author


STRIKES = frozenset({CaseEnding.WARNED, CaseEnding.MUTED, CaseEnding.EXPELLED})
TAKES_AWAY = STRIKES | {CaseEnding.REMOVED, CaseEnding.WITHDRAWN}
_EXPIRED = {
    Unanswered.REMOVE: CaseEnding.REMOVED, Unanswered.RESTORE: CaseEnding.APPROVED, Unanswered.KEEP: CaseEnding.KEPT,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Decided:
    """`by`, `who`: the moderator's name and address; empty if a rule or the timeout decided. `reason`: words for the author."""

    ending: CaseEnding
    by: str
    at: datetime
    who: Ref | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """A message under review, with everything needed to show, judge, repost or forget it, also once the original is deleted."""

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
    hides: bool  # the message stays hidden until a decision
    unanswered: Unanswered
    patience: timedelta = timedelta(hours=24)  # the time for a decision
    facts: str = ""  # the text of the masked copy; empty if there is none
    urgent: bool = False
    doubt: bool = False  # no rule was sure
    warned: tuple[str, ...] = ()  # keys of the texts with which the group was warned because of the message
    imprint: Imprint | None = None  # what an approval teaches
    wording: str = ""  # the parts that may be sent again; empty if no such wording can be made
    claim: Claim | None = None
    decided: Decided | None = None
    original: Visibility = Visibility.YES
    copy: Visibility = Visibility.NO
    masked: Visibility = Visibility.NO
    copy_ref: MessageRef | None = None
    masked_ref: MessageRef | None = None
    cards: tuple[MessageRef, ...] = ()
    steps: int = 0  # counts the started deletions and posts
    asked_by_hand: bool = False  # a moderator has the manual task to delete the message
    first_text: str = ""  # the text before the author edited it; empty if that never happened
    edited_at: datetime | None = None
    appealed: bool = False  # its author asked the moderators to look at the removal again
    forgotten: bool = False  # its author asked to be forgotten: it stays for a day, for a moderator who decided wrongly
    leads: tuple[str, ...] = ()  # the cases that share its card, as in a raid: a choice on it counts for them too
    reminded: tuple[Ref, ...] = ()  # the moderators on duty who were reminded of it
    reminded_at: datetime | None = None
    expel_by: Person | None = None  # the moderator who proposed to take the author out of the groups
    media_gone: bool = False  # the platform refused to post the media again
    appeal: Appeal | None = None  # the latest one
    withdrawn: bool = False  # its author deleted the message
    follows: str = ""  # the code of the hidden case after which its author sent this message
    resent_at: datetime | None = None  # when its author sent the message again, in other words
    public_line: MessageRef | None = None  # the line to the group that a message was hidden
    report_line: ReportLine | None = None  # the line in place of a hidden urgent report
    carrier: str = ""  # the case whose coming repost holds this text as well
    carded: str = ""  # the mark of its card on the way to the desk
    cardless: bool = False  # the desk gets no card for it: it shares one, or is a line in the queue
    undone: bool = False  # the decision that was last taken back had removed it
    read: Reading | None = None  # of a first message at the gate that is a report, for its approval
    forwarded: bool = False

    @property
    def is_open(self) -> bool:
        return self.decided is None

    @property
    def is_appealed(self) -> bool:
        """True while an appeal waits for a moderator."""
        return self.appeal is not None and self.appeal.waits

    @property
    def waits(self) -> bool:
        """True if a moderator has something to decide: the case itself, or an appeal."""
        return self.is_open or self.is_appealed

    @property
    def status(self) -> CaseStatus:
        if self.original in (Visibility.YES, Visibility.STUCK):
            approved = self.decided is not None and self.decided.ending is CaseEnding.APPROVED
            return CaseStatus.RESTORED if approved else CaseStatus.VISIBLE
        if self.original is Visibility.GOING:
            return CaseStatus.HIDING
        if self.copy in (Visibility.COMING, Visibility.YES):
            return CaseStatus.RESTORED
        taken = self.decided is not None and self.decided.ending in TAKES_AWAY
        return CaseStatus.REMOVED if taken else CaseStatus.HIDDEN

    @property
    def should_be_seen(self) -> bool:
        """True if the group should see the whole text of the member."""
        if self.decided is None or self.decided.ending is CaseEnding.KEPT:
            return not (self.hides or self.withdrawn)
        return self.decided.ending is CaseEnding.APPROVED and not self.withdrawn

    @property
    def facts_should_be_seen(self) -> bool:
        """True if the masked copy should be in the group: the text is hidden, and no person took the message away."""
        by_person = self.decided is not None and bool(self.decided.by or self.decided.ending is CaseEnding.WITHDRAWN)
        return bool(self.facts) and not self.should_be_seen and not by_person and not self.withdrawn


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
    """Applies the consequence for a case without a decision (`unanswered_of`). A decided case stays as it is."""
    return decide(case, _EXPIRED[unanswered_of(case)], "", at) or CaseChange(case)


def withdraw(case: Case, at: datetime) -> CaseChange:
    """The author deleted the message: the bot removes its copies, even after a decision. A strike and an appeal go on."""
    was_open, is_up = case.is_open, case.original in (Visibility.YES, Visibility.STUCK)
    case = replace(case, original=Visibility.NO if is_up else case.original, withdrawn=True)
    if case.is_appealed or (case.decided is not None and case.decided.ending in STRIKES):
        return reconcile(case)
    moved = reconcile(replace(case, claim=None, decided=Decided(CaseEnding.WITHDRAWN, "", at)))
    return CaseChange(moved.case, (*moved.effects, Effect.SHOW) if was_open else moved.effects)


def undo(case: Case) -> CaseChange | None:
    """Takes the decision back. None: there is none, or the author withdrew the message."""
    if case.decided is None or case.decided.ending is CaseEnding.WITHDRAWN:
        return None
    moved = reconcile(replace(case, decided=None, claim=None, reminded=(), reminded_at=None, expel_by=None))
    return CaseChange(replace(moved.case, undone=case.decided.ending in TAKES_AWAY), (*moved.effects, Effect.SHOW))


def unanswered_of(case: Case) -> Unanswered:
    """The consequence if no moderator decides in time."""
    in_doubt = Unanswered.RESTORE if case.hides else Unanswered.KEEP
    return in_doubt if case.doubt else case.unanswered


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
