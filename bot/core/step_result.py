"""The result of one step: the watch state after the event, the planned actions, and lines for the audit log."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from bot.core.action import (
    Action,
    ApproveJoin,
    AskModerators,
    DeleteMessage,
    EditMessage,
    LeaveChat,
    LockGroup,
    MailPolice,
    PinMessage,
    PostMaskedCopy,
    Purpose,
    RefuseJoin,
    RemoveMember,
    Reply,
    Repost,
    Restrict,
    SendListing,
    SendMessage,
    SendPicture,
    SendPrivately,
    UpdateCard,
)
from bot.core.fallback import CapabilitiesOf
from bot.core.owner import CaseAction, Owner
from bot.core.police_file import RequestedBag, SentReport
from bot.core.reading import Imprint, Label
from bot.core.ref import Ref
from bot.core.rule import Rule, Stage, Treatment
from bot.core.rulebook import Rulebook, WorkOnRules
from bot.core.verdict import Verdict
from bot.core.watch import Watch
from bot.core.watch_state import WatchState

UNTIL_ANSWERED = datetime.max.replace(tzinfo=UTC)
"""`not_before` of an action that waits for the desk, after a restore (`bot/core/police/unsaid.py`)."""


@dataclass(frozen=True, slots=True)
class WatchContext:
    """The basis of a decision besides the watch state. `capabilities`: the kinds of action that a chat allows. `pseudonym`:
    a person's keyed hash. `code_taken`: whether a code is in use at the desk. `is_ours`: whether `config.yaml` names this
    chat as a group or desk. `is_suspect_name`: a name says more than a name, so that the bot does not repeat it.
    `shares_desk`: other watches have the same desk. `log`: the audit log of the last weeks, for `/stats` alone.
    `bags_about`: the evidence bags with messages of a person, by the pseudonym. `secret_word`: an unguessable word for a
    name, always the same. `whole_imprint`: the imprint of a text, from what the reading has of it. `without_names`: a text
    with stand-ins for names, also for these ones, and for numbers. `backup`: the moment of the backup that had not decided
    this event, so that the bot may have decided it before. `started_at`, `sent`: since when the bot runs, and the list of
    sent reports at that moment. `is_on_desk`: the platform has told that this person is a member of the desk. `late`:
    how long the event waited for its decision, from a minute on; a person's time for an answer begins only then. `told`:
    the desks and coordinators to whom another watch says the same about this event, in the same language."""

    watch: Watch
    rulebook: Rulebook
    capabilities: CapabilitiesOf
    pseudonym: Callable[[Ref], str]
    code_taken: Callable[[str], bool]
    is_ours: Callable[[Ref], bool] = lambda chat: False
    is_suspect_name: Callable[[str], bool] = lambda name: False
    shares_desk: bool = False
    log: tuple[AuditRecord, ...] = ()
    bags_about: Callable[[str], Iterable[RequestedBag]] = lambda who: ()
    secret_word: Callable[[str], str] = lambda name: ""
    without_names: Callable[[str, Iterable[str]], str] = lambda text, names: text
    whole_imprint: Callable[[str, Imprint], Imprint] = lambda text, begun: begun
    backup: datetime | None = None
    started_at: datetime | None = None
    sent: tuple[SentReport, ...] = ()
    is_on_desk: Callable[[Ref], bool] = lambda person: False
    late: timedelta = timedelta()
    told: frozenset[Ref] = frozenset()

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules of this watch."""
        return self.rulebook.rules_for(self.watch.id)


@dataclass(frozen=True, slots=True)
class PlannedAction:
    """An action for the outbox. `key` is its permanent identity: a second plan with the same key changes nothing.
    `owner`: the receiver of the platform's answer. `supersedes`: a name for things of which only the newest version matters;
    the outbox drops earlier waiting actions with the same name, except deletions."""

    key: str
    action: Action
    owner: Owner | None = None
    priority: int = 5
    not_before: datetime | None = None
    expires_at: datetime | None = None
    supersedes: str | None = None


class AuditKind(StrEnum):
    """The event of a line, for readers of the audit log."""

    HIT = "hit"  # rules hit a message
    PAUSED = "paused"  # rules hit a message while the bot was paused: without consequence
    OPENED = "opened"  # a case without a rule, such as a flag of a member
    DECIDED = "decided"  # by a moderator
    UNDONE = "undone"  # a moderator took a decision back
    UNANSWERED = "unanswered"  # the time for a decision was over
    APPEALED = "appealed"  # by the author
    APPEAL_ENDED = "appeal ended"  # upheld, overturned or unanswered; or the answer was taken back
    POSTED = "posted"  # an official post or a witness appeal


class Seen(StrEnum):
    """How much the group is to see of a message."""

    WHOLE = "whole"
    FACTS = "facts"  # the masked copy
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class RuleHit:
    """One finding, as the audit log keeps it: without the words. `live`: the rule took effect; else it was only counted."""

    rule: str
    label: Label | None
    confidence: float
    stage: Stage
    treatment: Treatment
    live: bool


@dataclass(frozen=True, slots=True)
class AuditRecord:
    """One line of the audit log: the decision on a message or a case, with its reasons, without texts or names.

    `author`, `by`: pseudonyms. `asked`: a moderator got a card or a line in the queue. `content`: `text` and the media of the
    message. `language`: of the message, if the reader knows it. `until`: the end of a mute. Lines of before 0.2.0 lack the
    fields from `hits` on."""

    at: datetime
    group: str
    author: str
    decision: str
    treatment: str
    rules: tuple[str, ...]
    labels: tuple[tuple[str, float], ...]
    rules_version: str
    case: str | None = None
    by: str | None = None
    kind: AuditKind = AuditKind.HIT
    hits: tuple[RuleHit, ...] = ()
    asked: bool | None = None
    seen: Seen | None = None
    posted_at: datetime | None = None
    opened_at: datetime | None = None
    content: tuple[str, ...] = ()
    language: str | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Unlinking:
    """Lines of the audit log lose the pseudonym of their author. `cases`: only lines of these cases, if there are any;
    `besides`: never lines of these, since a moderator may still decide them or take the decision back."""

    author: str
    cases: tuple[str, ...] = ()
    besides: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StepResult:
    """The consequences of one event. `state`: the watch state after it. `verdict`: the verdict on a judged message, for
    callers that display it; never stored. `said_before`: the desk's answer about the actions that wait for it: they were done,
    or never; None: no answer."""

    state: WatchState
    planned: tuple[PlannedAction, ...] = ()
    records: tuple[AuditRecord, ...] = ()
    called_off: tuple[Owner, ...] = ()  # owners whose waiting actions the outbox drops
    unfit: tuple[Action, ...] = ()
    resumed: tuple[Owner, ...] = ()  # owners whose actions in doubt are done again
    unlinked: tuple[Unlinking, ...] = ()  # where the audit log lets go of a person
    verdict: Verdict | None = None
    said_before: bool | None = None
    set_aside: tuple[Owner, ...] = ()  # owners whose actions in doubt become dead letters


_PRIORITY = {
    Purpose.DESK: 2,
    Purpose.FACTS: 1,
    Purpose.ASK: 2,
    Purpose.NOTICE: 3,
    Purpose.ANSWER: 3,
    Purpose.NUDGE: 6,
    Purpose.REMINDER: 8,
    Purpose.SUMMARY: 9,
}

_CARD = 4
"""A card hides nothing any more. On the desk, incidents and answers go before a pile of them."""

LIFETIME = {
    Purpose.ASK: timedelta(minutes=15),
    Purpose.NUDGE: timedelta(hours=24),
    Purpose.REMINDER: timedelta(hours=6),
    Purpose.SUMMARY: timedelta(hours=24),
}


def purpose_of(action: Action) -> Purpose:
    match action:
        case (
            SendMessage(purpose=purpose) | SendPicture(purpose=purpose) | SendListing(purpose=purpose) | Reply(purpose=purpose)
            | SendPrivately(purpose=purpose)
        ):  # fmt: skip
            return purpose
        case EditMessage():
            return Purpose.NOTICE
        case UpdateCard() | WorkOnRules():
            return Purpose.DESK
        case (
            DeleteMessage() | PostMaskedCopy() | Repost() | Restrict() | LockGroup() | AskModerators() | RemoveMember()
            | ApproveJoin() | RefuseJoin() | LeaveChat() | MailPolice() | PinMessage()
        ):  # fmt: skip
            return Purpose.FACTS


_BACK = 4
"""A message that a moderator lets back has waited already. In a group, a question about the police and a notice go before
those of a whole raid, which Telegram takes minutes for."""


def priority_of(action: Action, owner: Owner | None = None) -> int:
    """0 goes first: actions that protect people overtake messages, and an urgent card overtakes other cards."""
    if isinstance(action, DeleteMessage | Restrict | RemoveMember):
        return 0
    if isinstance(action, AskModerators):
        return 0 if action.card.urgent else _CARD
    if isinstance(action, Repost) and isinstance(owner, CaseAction):
        return _BACK
    return _PRIORITY[purpose_of(action)]


def lifetime_of(action: Action) -> timedelta | None:
    """The time after which an action is too late. None: it waits as long as needed. Late questions, hints, reminders
    and summaries are worse than none."""
    return LIFETIME.get(purpose_of(action))
