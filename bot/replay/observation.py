"""From what an event led to, to what is told of it: one message's account, and the counts of the whole."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

from bot.core.action import (
    Action,
    AskModerators,
    DeleteMessage,
    PostMaskedCopy,
    Purpose,
    Reply,
    Repost,
    SendMessage,
    SendPrivately,
)
from bot.core.choice import Choice
from bot.core.event import MessagePosted
from bot.core.message import Message
from bot.core.verdict import Decision, Finding
from bot.core.watch import Watch
from bot.core.watch_state import WatchState
from bot.replay.rehearsal import StepEffects
from bot.replay.results import FlaggedMessage, Totals, TriggeringWords, UndecidedCase


def flagged(led: StepEffects, number: int, watch: Watch) -> FlaggedMessage | None:
    """The account of a message that a rule hit; None for an event that is no message, or that no rule hit."""
    if not isinstance(led.event, MessagePosted) or led.verdict is None or not led.verdict.findings:
        return None
    message = led.event.message
    card = any(isinstance(action, AskModerators) for action in led.done)
    return FlaggedMessage(
        number=number,
        at=message.at.astimezone(watch.timezone),
        who=_writable(message.author.name),
        text=_writable(message.text),
        decision=led.verdict.decision,
        because=tuple(_because(finding) for finding in led.verdict.findings),
        hidden=any(_hides(action, message) for action in led.done),
        group=tuple(_writable(text) for action in led.done for text in _said_in(action, watch)),
        private=tuple(
            _writable(action.text)
            for action in led.done
            if isinstance(action, SendPrivately) and action.person == message.author.ref
        ),
        card=card,
        undecided=_undecided(led.after, message) if card else None,
    )


def _undecided(state: WatchState, message: Message) -> UndecidedCase | None:
    case = state.case_of_message(message.ref)
    return UndecidedCase(case.patience, case.unanswered) if case is not None and case.is_open else None


def _because(finding: Finding) -> TriggeringWords:
    return TriggeringWords(
        rule=finding.rule.id,
        label=finding.label,
        confidence=finding.confidence,
        words=finding.spans,
        treatment=finding.treatment,
        unsure=finding.unsure,
        counted_only=not finding.live,
    )


def _hides(action: Action, message: Message) -> bool:
    return isinstance(action, DeleteMessage) and action.message == message.ref


def _said_in(action: Action, watch: Watch) -> tuple[str, ...]:
    """What everybody in the group reads of it."""
    match action:
        case SendMessage(chat=chat, text=text) | PostMaskedCopy(chat=chat, text=text) if chat in watch.groups:
            return (text,)
        case Reply(to=to, text=text) if to.chat in watch.groups:
            return (text,)
        case Repost(chat=chat, head=head, body=body) if chat in watch.groups:
            return (f"{head}\n{body}",)
        case _:
            return ()


def _writable(text: str) -> str:
    """Half a surrogate pair cannot be written anywhere."""
    return text.encode("utf-8", "replace").decode()


def count(totals: Totals, led: StepEffects, watch: Watch) -> None:
    """Add what one event led to."""
    if isinstance(led.event, MessagePosted):
        _count_message(totals, led, led.event.message, watch)
    for action in led.done:
        _count_deed(totals, action, watch)
    if led.after.incidents is not led.before.incidents:
        _count_incidents(totals, led.before, led.after)


def _count_message(totals: Totals, led: StepEffects, message: Message, watch: Watch) -> None:
    """A moderator's typed choice («ok 7K4») is a message without a verdict: it is left alone."""
    local: datetime = message.at.astimezone(watch.timezone)
    decision, findings = (led.verdict.decision, led.verdict.findings) if led.verdict else (Decision.ALLOW, ())
    totals.decisions[decision] += 1
    totals.days.setdefault(local.date(), Counter())[decision] += 1
    totals.hours.setdefault(local.hour, Counter())[decision] += 1
    totals.rules.update(finding.rule.id for finding in findings)
    totals.hidden += any(_hides(action, message) for action in led.done)
    totals.cards += any(isinstance(action, AskModerators) for action in led.done)


def _count_deed(totals: Totals, action: Action, watch: Watch) -> None:
    if isinstance(action, SendPrivately) and action.purpose is not Purpose.DESK:
        totals.private += 1
    if not _said_in(action, watch):
        return
    match action:
        case SendMessage(purpose=Purpose.REMINDER):
            totals.reminders += 1
        case SendMessage(purpose=Purpose.ASK, buttons=buttons) | Reply(purpose=Purpose.ASK, buttons=buttons):
            who_called = any(button.choice.startswith(Choice.CALLED.value) for button in buttons)
            totals.asks += who_called
            totals.notices += not who_called  # «is it over?»
        case _:
            totals.notices += 1


def _count_incidents(totals: Totals, before: WatchState, after: WatchState) -> None:
    for key, incident in after.incidents.items():
        known = before.incidents.get(key)
        totals.incidents += known is None
        totals.incidents_called += incident.called is not None and (known is None or known.called is None)
