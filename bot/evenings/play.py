"""Plays an evening through the real core. The times in the file drive the clock, and no moderator decides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Final

from bot.core.action import (
    AskModerators,
    DeleteMessage,
    EditMessage,
    PostMaskedCopy,
    Purpose,
    Reply,
    Repost,
    SendMessage,
    SendPrivately,
)
from bot.core.event import MessagePosted
from bot.core.incident import Incident, IncidentOutcome
from bot.core.message import Message, Person
from bot.core.reading import LIKELY, Reading
from bot.core.ref import MessageRef, Ref
from bot.core.rulebook import Rulebook
from bot.core.texts import VARIANTS
from bot.core.verdict import Verdict
from bot.core.watch import Watch
from bot.evenings.evening import Evening, EveningLine
from bot.ports import Reader
from bot.replay.rehearsal import Rehearsal, StepEffects

NAME: Final = "evening"
GROUP: Final = Ref(NAME, "group")
DESK: Final = Ref(NAME, "desk")
AFTERWARDS: Final = timedelta(days=3)
"""The clock runs on after the last line, so that every deadline passes without an answer."""

_OUTCOMES: Final[Mapping[IncidentOutcome, str]] = {
    IncidentOutcome.ALL_CLEAR: "false_alarm",
    IncidentOutcome.POLICE: "police",
    IncidentOutcome.OVER: "over",
    IncidentOutcome.QUIET: "quiet",
    IncidentOutcome.MERGED: "merged",
}


@dataclass(slots=True)
class LineResult:
    """All that the bot did because of one line. `opens`, `of`, `called`: ids of incidents. `closes`: id and outcome.
    `hidden_later`: removed after a deadline without a decision. `group`, `private`, `desk`: the bot's texts."""

    line: EveningLine
    decision: str = "allow"
    labels: Mapping[str, float] = field(default_factory=dict)
    rules: tuple[str, ...] = ()
    hidden: bool = False
    masked: bool = False
    hidden_later: bool = False
    card: bool = False
    ask: str = "no"
    nudge: bool = False
    opens: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    called: tuple[str, ...] = ()
    closes: tuple[tuple[str, str], ...] = ()
    group: list[str] = field(default_factory=list)
    private: list[str] = field(default_factory=list)
    desk: list[str] = field(default_factory=list)


def watch_of(evening: Evening, watch: Watch) -> Watch:
    """Returns the watch with the settings of the evening. Its only group is the chat of the evening."""
    written = evening.languages or watch.languages
    return replace(
        watch,
        groups=(GROUP,),
        desk=DESK,
        languages=tuple(dict.fromkeys(VARIANTS.get(each, each) for each in written)),
        wordings=tuple(each for each in written if each in VARIANTS) if evening.languages else watch.wordings,
        numbers=evening.numbers or watch.numbers,
        gatekeeper=False,
        weekly=None,
        reminders=(),
    )


async def play(evening: Evening, watch: Watch, rulebook: Rulebook, reader: Reader) -> list[LineResult]:
    """Returns one result for each line, in order."""
    watch = watch_of(evening, watch)
    rehearsal = Rehearsal(watch, rulebook, reader)
    results = {line.number: LineResult(line) for line in evening.lines}
    for line in evening.lines:
        *due, own = await rehearsal.handle(_posted(evening, line, watch))
        _note_late(due, results)
        _note_own(results[line.number], own, watch)
    end = evening.lines[-1].moment(evening.date, watch.timezone) + AFTERWARDS
    _note_late(rehearsal.advance(end), results)
    return list(results.values())


def _ref(number: int) -> MessageRef:
    return MessageRef(GROUP, str(number))


def _posted(evening: Evening, line: EveningLine, watch: Watch) -> MessagePosted:
    person = Person(Ref(NAME, line.author), line.author)
    role = evening.roles.get(line.author)
    return MessagePosted(
        f"line {line.number}",
        Message(
            ref=_ref(line.number),
            author=replace(person, role=role) if role else person,
            text=line.text,
            at=line.moment(evening.date, watch.timezone),
            reply_to=_ref(line.reply_to) if line.reply_to else None,
        ),
    )


def _note_late(due: Iterable[StepEffects], results: Mapping[int, LineResult]) -> None:
    """Notes each removal after a deadline at the line that it removes."""
    for effects in due:
        for action in effects.actions:
            if isinstance(action, DeleteMessage) and action.message.chat == GROUP and action.message.id.isdigit():
                results[int(action.message.id)].hidden_later = True


def _note_own(result: LineResult, effects: StepEffects, watch: Watch) -> None:
    message = _ref(result.line.number)
    if effects.verdict is not None and effects.reading is not None:
        _note_verdict(result, effects.verdict, effects.reading)
    for action in effects.actions:
        _note_action(result, action, message)
    _note_incidents(result, effects, message)
    result.ask = _ask(effects, watch)


def _note_verdict(result: LineResult, verdict: Verdict, reading: Reading) -> None:
    result.decision = verdict.decision.value
    result.rules = tuple(finding.rule.id for finding in verdict.findings)
    result.labels = {
        score.label.value: round(score.confidence, 3) for score in reading.scores if score.confidence >= LIKELY
    }


def _note_action(result: LineResult, action: object, message: MessageRef) -> None:
    match action:
        case DeleteMessage(message=gone) if gone == message:
            result.hidden = True
        case PostMaskedCopy(text=text):
            result.masked = True
            result.group.append(text)
        case AskModerators(card=card):
            result.card = True
            result.desk.append("\n".join(part for part in (card.head, card.text, card.foot) if part))
        case SendPrivately(text=text, purpose=purpose):
            result.private.append(text)
            result.nudge |= purpose is Purpose.NUDGE
        case Repost(chat=chat, head=head, body=body):
            _said(result, chat, f"{head}\n{body}")
        case SendMessage(chat=chat, text=text):
            _said(result, chat, text)
        case Reply(to=to, text=text) | EditMessage(message=to, text=text):
            _said(result, to.chat, text)
        case _:
            pass


def _said(result: LineResult, chat: Ref, text: str) -> None:
    (result.desk if chat == DESK else result.group).append(text)


def _note_incidents(result: LineResult, effects: StepEffects, message: MessageRef) -> None:
    before, after = effects.before.incidents, effects.after.incidents
    changed = {id: incident for id, incident in after.items() if before.get(id) is not incident}
    result.opens = tuple(id for id in changed if id not in before)
    result.of = tuple(id for id, incident in after.items() if incident.is_about(message))
    result.called = tuple(id for id, incident in changed.items() if _is_called(incident) > _is_called(before.get(id)))
    result.closes = tuple(
        (id, _OUTCOMES[incident.outcome])
        for id, incident in changed.items()
        if incident.outcome is not None and (id not in before or before[id].closed_at is None)
    )
    hushed = any(len(each.hushed) > len(before[id].hushed if id in before else ()) for id, each in changed.items())
    result.nudge = (result.nudge and result.decision == "nudge") or hushed


def _is_called(incident: Incident | None) -> bool:
    return incident is not None and (incident.called is not None or incident.police_at is not None)


def _ask(effects: StepEffects, watch: Watch) -> str:
    """Returns the number that the bot urges the group to call: 112, 101 or no."""
    asked = [
        action.text
        for action in effects.actions
        if isinstance(action, SendMessage | Reply) and action.purpose is Purpose.ASK and _chat(action) == GROUP
    ]
    edited = [
        action.text for action in effects.actions if isinstance(action, EditMessage) and action.message.chat == GROUP
    ]
    if any(_names(text, watch.numbers.emergency) for text in (*asked, *edited)):
        return "112"
    return "101" if any(_names(text, watch.numbers.police) for text in asked) else "no"


def _chat(action: SendMessage | Reply) -> Ref:
    return action.chat if isinstance(action, SendMessage) else action.to.chat


def _names(text: str, numbers: Iterable[str]) -> bool:
    return any(number in text for number in numbers)
