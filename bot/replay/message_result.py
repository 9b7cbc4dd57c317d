"""All that the bot did because of one message, as `nabuur rehearse --jsonl` and `nabuur replay --jsonl` print it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from bot.core.action import (
    Action,
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
from bot.core.fallback import in_words
from bot.core.incident import Incident, IncidentOutcome
from bot.core.reading import LIKELY, Reading
from bot.core.ref import MessageRef, Ref
from bot.core.verdict import Verdict
from bot.core.watch import Watch
from bot.replay.rehearsal import StepEffects

_OUTCOMES: Final[Mapping[IncidentOutcome, str]] = {
    IncidentOutcome.ALL_CLEAR: "false_alarm",
    IncidentOutcome.POLICE: "police",
    IncidentOutcome.TAKEN_OVER: "police",
    IncidentOutcome.FOUND: "found",
    IncidentOutcome.OVER: "over",
    IncidentOutcome.QUIET: "quiet",
    IncidentOutcome.MERGED: "merged",
}


@dataclass(slots=True)
class MessageResult:
    """`number`: of the message in its chat. `hidden_later`: removed after a deadline without a decision. `opens`, `of` and
    `called`: ids of incidents; a message that only reacts to an incident belongs to it. `closes`: id and outcome. `group`,
    `private`, `desk`: the bot's texts."""

    number: int
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


def as_json(chat: str, result: MessageResult) -> dict[str, Any]:
    """One line of `--jsonl`. `chat`: the id of the evening or the name of the file."""
    return {
        "id": chat,
        "n": result.number,
        "decision": result.decision,
        "labels": result.labels,
        "rules": result.rules,
        "hidden": result.hidden,
        "masked": result.masked,
        "hidden_later": result.hidden_later,
        "card": result.card,
        "ask": result.ask,
        "nudge": result.nudge,
        "opens": result.opens,
        "of": result.of,
        "called": result.called,
        "closes": [{"incident": incident, "outcome": outcome} for incident, outcome in result.closes],
        "group": result.group,
        "private": result.private,
        "desk": result.desk,
    }


def message_result(number: int, event: MessagePosted, effects: StepEffects, watch: Watch) -> MessageResult:
    """The result of a message, from the effects of its own event."""
    result, message = MessageResult(number), event.message.ref
    if effects.verdict is not None and effects.reading is not None:
        _note_verdict(result, effects.verdict, effects.reading)
    for action in effects.actions:
        _note_action(result, action, message, watch)
    for card in effects.cards_with(message):
        result.card = True
        result.desk.append(in_words(card))
    _note_incidents(result, effects, message)
    result.ask = _ask(effects, watch)
    return result


def removed(effects: StepEffects) -> Iterator[MessageRef]:
    """The messages that one event removed."""
    return (action.message for action in effects.actions if isinstance(action, DeleteMessage))


def _note_verdict(result: MessageResult, verdict: Verdict, reading: Reading) -> None:
    result.decision = verdict.decision.value
    result.rules = tuple(finding.rule.id for finding in verdict.findings)
    result.labels = {
        score.label.value: round(score.confidence, 3) for score in reading.scores if score.confidence >= LIKELY
    }


def _note_action(result: MessageResult, action: Action, message: MessageRef, watch: Watch) -> None:
    match action:
        case DeleteMessage(message=gone) if gone == message:
            result.hidden = True
        case PostMaskedCopy(text=text):
            result.masked = True
            result.group.append(text)
        case SendPrivately(text=text, purpose=purpose):
            result.private.append(text)
            result.nudge |= purpose is Purpose.NUDGE
        case Repost(chat=chat, head=head, body=body):
            _said(result, chat, f"{head}\n{body}", watch)
        case SendMessage(chat=chat, text=text):
            _said(result, chat, text, watch)
        case Reply(to=to, text=text) | EditMessage(message=to, text=text):
            _said(result, to.chat, text, watch)
        case _:
            pass


def _said(result: MessageResult, chat: Ref, text: str, watch: Watch) -> None:
    (result.desk if chat == watch.desk else result.group).append(text)


def _note_incidents(result: MessageResult, effects: StepEffects, message: MessageRef) -> None:
    before, after = effects.before.incidents, effects.after.incidents
    changed = {id: incident for id, incident in after.items() if before.get(id) is not incident}
    result.opens = tuple(id for id in changed if id not in before)
    told = {incident.id for incident in effects.after.incidents_about(message)}
    if effects.reading and effects.reading.chat and effects.reading.chat.incident:
        told.add(effects.reading.chat.incident)
    result.of = tuple(id for id in after if id in told)
    result.called = tuple(id for id, incident in changed.items() if _is_called(incident) > _is_called(before.get(id)))
    result.closes = tuple(
        (id, _OUTCOMES[incident.outcome])
        for id, incident in changed.items()
        if incident.outcome is not None and (id not in before or before[id].outcome is not incident.outcome)
    )
    hushed = any(len(each.hushed) > len(before[id].hushed if id in before else ()) for id, each in changed.items())
    result.nudge = (result.nudge and result.decision == "nudge") or hushed


def _is_called(incident: Incident | None) -> bool:
    return incident is not None and (incident.call is not None or incident.police_there_at is not None)


def _ask(effects: StepEffects, watch: Watch) -> str:
    """Returns the number that the bot urges the group to call: 112, 101 or no."""
    asked = [
        action.text
        for action in effects.actions
        if isinstance(action, SendMessage | Reply) and action.purpose is Purpose.ASK and _chat(action) in watch.groups
    ]
    edited = [
        action.text
        for action in effects.actions
        if isinstance(action, EditMessage) and action.message.chat in watch.groups and not _was_reached(effects, watch)
    ]
    if any(_names(text, watch.numbers.emergency) for text in (*asked, *edited)):
        return "112"
    return "101" if any(_names(text, watch.numbers.police) for text in asked) else "no"


def _was_reached(effects: StepEffects, watch: Watch) -> bool:
    """True if the event changed only incidents that are over or whose call went to the emergency number. A notice that says so
    asks for nothing."""
    before = effects.before.incidents
    changed = [each for id, each in effects.after.incidents.items() if before.get(id) is not each]
    return all(
        each.closed_at is not None or (each.call is not None and each.call.number in watch.numbers.emergency)
        for each in changed
    )


def _chat(action: SendMessage | Reply) -> Ref:
    return action.chat if isinstance(action, SendMessage) else action.to.chat


def _names(text: str, numbers: Iterable[str]) -> bool:
    return any(number in text for number in numbers)
