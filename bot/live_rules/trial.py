"""Tries the rules on one text in an invented moment of a group: for `judge`, `explain` and the examples of rules.

Only the moment is invented. The lines before and the text go through the same core and the same reader as in the running bot.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from typing import Final

from bot.core.event import MessagePosted
from bot.core.incident import Incident, IncidentMessage, PoliceCall
from bot.core.message import Attachment, Message, Person, RecentMessage, Role
from bot.core.reading import Reading, Score
from bot.core.ref import MessageRef, Ref
from bot.core.rule import IncidentState, Rule
from bot.core.rulebook import Rulebook
from bot.core.rules.condition import Subject
from bot.core.rules.explain import explain
from bot.core.texts import LANGUAGES
from bot.core.verdict import Decision, Verdict
from bot.core.watch import Watch
from bot.core.watch_state import WatchState
from bot.ports import Reader
from bot.replay.rehearsal import Rehearsal, StepEffects, restrict_to_chat

_DAY: Final = datetime(2026, 1, 15, 12, 0, tzinfo=UTC)
_SOMEBODY: Final = Ref("trial", "somebody")
_NEIGHBOUR: Final = Person(Ref("trial", "neighbour"), "neighbour")
_BETWEEN_LINES: Final = timedelta(minutes=1)
_TEXT: Final = "text"


@dataclass(frozen=True, slots=True)
class RuleTrial:
    """A text and its circumstances. `after`: the texts before it in the group, by another member, oldest first. `language`:
    the known language; with None the reader detects it. `incident`: the one that is under way before all of these texts.
    `repeat`: the messages of the author just now, this one included. `group`: None for the first one of the watch."""

    text: str
    after: tuple[str, ...] = ()
    language: str | None = None
    sender: Role = Role.MEMBER
    media: tuple[Attachment, ...] = ()
    forwarded: bool = False
    time: time | None = None
    incident: IncidentState = IncidentState.NONE
    repeat: int = 1
    group: Ref | None = None


@dataclass(frozen=True, slots=True)
class Tried:
    """`subject`: what the rules saw. `verdict`: of the watch's rules, whatever their stages."""

    reading: Reading
    verdict: Verdict
    subject: Subject

    def asks_moderators(self, verdict: Verdict) -> bool:
        """Whether the message stays and a moderator decides: the reading is not sure, or the bot cannot read the words.
        `verdict`: this one, or its live part."""
        unread = bool(self.reading.failed) or self.reading.concealed
        return verdict.asks_in_doubt or (unread and verdict.decision is not Decision.HOLD)

    def would_hit(self, rule: Rule, scores: tuple[Score, ...]) -> bool:
        """Whether the rule would hit if the reader had seen these labels."""
        return explain(rule, replace(self.subject, reading=replace(self.reading, scores=scores))).match is not None


async def try_text(rulebook: Rulebook, reader: Reader, watch: Watch, case: RuleTrial) -> Tried:
    """Plays the lines before the text, then the text, in a group of the watch that has nothing else behind it."""
    group = case.group or (watch.groups[0] if watch.groups else Ref("trial", "group"))
    watch = replace(restrict_to_chat(_speaking(watch, case.language), group), reminders=())
    rehearsal = Rehearsal(watch, rulebook, reader)
    *before, message = _messages(case, watch)
    state = _state(case.incident, watch, min(each.at for each in (*before, message)))
    author = rehearsal.pseudonym(message.author.ref)
    rehearsal.state = _with_posts(state, message, author, case.repeat - 1)
    for earlier in before:
        await rehearsal.handle(MessagePosted(earlier.ref.id, earlier))
    effects = (await rehearsal.handle(MessagePosted(_TEXT, message)))[-1]
    assert effects.reading is not None  # every message is read
    posts = effects.before.posted_before(message.ref, author, message.at)
    subject = replace(_subject(message, effects, watch), earlier=posts)
    return Tried(effects.reading, effects.verdict or Verdict(()), subject)


def _speaking(watch: Watch, language: str | None) -> Watch:
    if language is None:
        return watch
    return replace(watch, languages=tuple(dict.fromkeys((language, *LANGUAGES))))


def _messages(case: RuleTrial, watch: Watch) -> list[Message]:
    """The lines before and the text, a minute apart."""
    (group,) = watch.groups
    at = _at(case.time or time(12), watch)
    text = Message(
        ref=MessageRef(group, _TEXT),
        author=Person(_SOMEBODY, "somebody", case.sender),
        text=case.text,
        at=at,
        attachments=case.media,
        forwarded=case.forwarded,
    )
    earlier = [
        Message(MessageRef(group, f"before {number}"), _NEIGHBOUR, line, at - number * _BETWEEN_LINES)
        for number, line in zip(range(len(case.after), 0, -1), case.after, strict=True)
    ]
    return [*earlier, text]


def _at(local: time, watch: Watch) -> datetime:
    return _DAY.astimezone(watch.timezone).replace(hour=local.hour, minute=local.minute).astimezone(UTC)


def _state(incident: IncidentState, watch: Watch, at: datetime) -> WatchState:
    """The state of a watch with a report one minute ago, if there is an incident."""
    state = WatchState(watch.id)
    if incident is IncidentState.NONE:
        return state
    (group,) = watch.groups
    since, report = at - _BETWEEN_LINES, MessageRef(group, "report")
    return state.with_incident(
        Incident(
            id="incident",
            group=group,
            report=report,
            reporter=_NEIGHBOUR,
            opened_at=since,
            last_at=since,
            told=(IncidentMessage(report, _NEIGHBOUR, since, report=True),),
            asked=True,
            called=PoliceCall(_NEIGHBOUR, since) if incident is IncidentState.CALLED else None,
        )
    )


def _with_posts(state: WatchState, message: Message, author: str, count: int) -> WatchState:
    """The state with so many messages of the author at the same moment. The bot does not keep their texts."""
    group = message.ref.chat
    for number in range(count):
        state = state.with_heard(group, RecentMessage(MessageRef(group, f"post {number}"), author, message.at, None))
    return state


def _subject(message: Message, effects: StepEffects, watch: Watch) -> Subject:
    """The message with its circumstances, as `judge_message` (`bot/core/handlers/messages.py`) gives it to the rules."""
    assert effects.reading is not None  # every message is read
    incident = effects.after.incident_of(message.ref)
    state = incident.state if incident else effects.after.incident_state(message.at)
    return Subject(message, effects.reading, watch, watch.role(message.author), state)
