"""One case under review: a message, the reasons, the decision, and what the group sees of it (`bot/core/cases/review.py`)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.core.member import Appeal, Claim
from bot.core.message import Attachment, Person
from bot.core.reading import Imprint, Label, Reading, Span
from bot.core.ref import MessageRef, Ref
from bot.core.rule import Unanswered


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
RESTRICTIONS = STRIKES | {CaseEnding.REMOVED}
"""The endings that take a message away although its author wants it to stay."""

TAKES_AWAY = RESTRICTIONS | {CaseEnding.WITHDRAWN}


@dataclass(frozen=True, slots=True)
class Decided:
    """`by`, `who`: the moderator's name and address; empty if a rule or the timeout decided. `reason`: words for the author."""

    ending: CaseEnding
    by: str
    at: datetime
    who: Ref | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class CaseReason:
    """One rule that hit the message of the case."""

    rule: str
    label: Label | None
    confidence: float
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class ReportLine:
    """The line «a report came in» in place of a hidden urgent report. `said`: the key of its present text. `message`: None
    until it is delivered. `danger`: the report tells of one."""

    place: str
    said: str
    message: MessageRef | None = None
    danger: bool = False


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
    captions: tuple[tuple[str, str], ...] = ()  # of an edited album by the ids of its parts; under "" the text before
    cardless: bool = False  # the desk gets no card for it: it shares one, or is a line in the queue
    undone: bool = False  # the decision that was last taken back had removed it
    untold: bool = False  # hidden past a daily limit or in a raid: its author has read nothing about it yet
    read: Reading | None = None  # kept of a report that is a first message at the gate, for its approval
    forwarded: bool = False

    def hit_by(self, *rules: str) -> bool:
        """True if one of these rules hit the message."""
        return any(reason.rule in rules for reason in self.why)

    @property
    def is_open(self) -> bool:
        return self.decided is None

    @property
    def ending(self) -> CaseEnding | None:
        """None while the case is open."""
        return self.decided.ending if self.decided is not None else None

    @property
    def is_appealed(self) -> bool:
        """True while an appeal waits for a moderator."""
        return self.appeal is not None and self.appeal.waits

    @property
    def waits(self) -> bool:
        """True if a moderator has something to decide: the case itself, or an appeal."""
        return self.is_open or self.is_appealed

    @property
    def text_changed_at(self) -> datetime | None:
        """When its author last changed the text. None: it is the first one."""
        return self.edited_at if self.text != self.first_text else None

    @property
    def status(self) -> CaseStatus:
        if self.original in (Visibility.YES, Visibility.STUCK):
            return CaseStatus.RESTORED if self.ending is CaseEnding.APPROVED else CaseStatus.VISIBLE
        if self.original is Visibility.GOING:
            return CaseStatus.HIDING
        if self.copy in (Visibility.COMING, Visibility.YES):
            return CaseStatus.RESTORED
        return CaseStatus.REMOVED if self.ending in TAKES_AWAY else CaseStatus.HIDDEN

    @property
    def should_be_seen(self) -> bool:
        """True if the group should see the whole text of the member."""
        if self.ending in (None, CaseEnding.KEPT):
            return not (self.hides or self.withdrawn)
        return self.ending is CaseEnding.APPROVED and not self.withdrawn

    @property
    def at_timeout(self) -> Unanswered:
        """The consequence if no moderator decides in time. A message that no rule was sure of is in the group then."""
        in_doubt = Unanswered.RESTORE if self.hides else Unanswered.KEEP
        return in_doubt if self.doubt else self.unanswered

    @property
    def facts_should_be_seen(self) -> bool:
        """True if the masked copy should be in the group: the text is hidden, and no person took the message away."""
        by_person = self.decided is not None and bool(self.decided.by or self.decided.ending is CaseEnding.WITHDRAWN)
        return bool(self.facts) and not self.should_be_seen and not by_person and not self.withdrawn

    def let_be(self) -> Case:
        """The case after the bot has dropped what was on its way to the group in a backup. It counts as posted, at a place that
        the bot does not know: so it is not posted twice, and a new decision posts it."""
        coming = Visibility.COMING
        copy, masked = (Visibility.YES if each is coming else each for each in (self.copy, self.masked))
        return replace(self, copy=copy, masked=masked, carrier="")
