"""Turns the effects of an event into a flagged message and into counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from hashlib import sha256

from bot.core.action import (
    Action,
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
from bot.core.choice import Choice, read_button
from bot.core.event import MessagePosted
from bot.core.message import Message, encodable
from bot.core.verdict import Decision, Finding
from bot.core.watch import Watch
from bot.core.watch_state import WatchState
from bot.replay.rehearsal import StepEffects
from bot.replay.results import FlaggedMessage, ShownHit, Totals, UndecidedCase


def describe_message(effects: StepEffects, number: int, watch: Watch) -> FlaggedMessage | None:
    """The flagged message of an event; None if the event is not a new message or no rule hit it."""
    if not isinstance(effects.event, MessagePosted) or effects.verdict is None or not effects.verdict.findings:
        return None
    message, actions = effects.event.message, effects.actions
    card = bool(effects.cards_with(message.ref))
    return FlaggedMessage(
        number=number,
        at=message.at.astimezone(watch.timezone),
        author=encodable(message.author.name),
        text=encodable(message.text),
        decision=effects.verdict.decision,
        hits=tuple(_hit(finding) for finding in effects.verdict.findings),
        hidden=any(_hides(action, message) for action in actions),
        group=tuple(encodable(text) for action in actions for text in _group_texts(action, watch)),
        private=tuple(
            encodable(action.text)
            for action in actions
            if isinstance(action, SendPrivately) and action.person == message.author.ref
        ),
        card=card,
        undecided=_undecided(effects.after, message) if card else None,
    )


def _undecided(state: WatchState, message: Message) -> UndecidedCase | None:
    case = state.case_of_message(message.ref)
    return UndecidedCase(case.patience, case.at_timeout) if case is not None and case.is_open else None


def _hit(finding: Finding) -> ShownHit:
    return ShownHit(
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


def _group_texts(action: Action, watch: Watch) -> tuple[str, ...]:
    """The text that the group reads because of the action, if any."""
    match action:
        case SendMessage(chat=chat, text=text) | PostMaskedCopy(chat=chat, text=text) if chat in watch.groups:
            return (text,)
        case Reply(to=to, text=text) if to.chat in watch.groups:
            return (text,)
        case Repost(chat=chat, head=head, body=body) if chat in watch.groups:
            return (f"{head}\n{body}",)
        case _:
            return ()


def _members_read(action: Action, watch: Watch) -> Iterator[str]:
    yield from _group_texts(action, watch)
    match action:
        case EditMessage(message=message, text=text) if message.chat in watch.groups:
            yield text
        case SendPrivately(text=text, purpose=purpose) if purpose is not Purpose.DESK:
            yield text
        case _:
            pass


def count_effects(totals: Totals, effects: StepEffects, watch: Watch) -> None:
    """Add the effects of one event to the totals."""
    if isinstance(effects.event, MessagePosted):
        _count_message(totals, effects, effects.event.message, watch)
    for action in effects.actions:
        _count_action(totals, action, watch)
    if effects.after.incidents is not effects.before.incidents:
        _count_incidents(totals, effects.before, effects.after)


def _count_message(totals: Totals, effects: StepEffects, message: Message, watch: Watch) -> None:
    """A moderator's typed choice («ok 7K4») has no verdict and counts as left alone."""
    local = message.at.astimezone(watch.timezone)
    verdict = effects.verdict
    decision, findings = (verdict.decision, verdict.findings) if verdict else (Decision.ALLOW, ())
    totals.decisions[decision] += 1
    totals.days.setdefault(local.date(), Counter())[decision] += 1
    totals.hours.setdefault(local.hour, Counter())[decision] += 1
    totals.rules.update(finding.rule.id for finding in findings)
    totals.hidden += any(_hides(action, message) for action in effects.actions)
    totals.cards += any(isinstance(action, AskModerators) for action in effects.actions)


def _count_action(totals: Totals, action: Action, watch: Watch) -> None:
    for text in _members_read(action, watch):
        totals.texts = sha256(totals.texts + encodable(text).encode()).digest()
    if isinstance(action, SendPrivately) and action.purpose is not Purpose.DESK:
        totals.private += 1
    if not _group_texts(action, watch):
        return
    match action:
        case SendMessage(purpose=Purpose.REMINDER):
            totals.reminders += 1
        case SendMessage(purpose=Purpose.ASK, buttons=buttons) | Reply(purpose=Purpose.ASK, buttons=buttons):
            choices = [read_button(button.choice) for button in buttons]
            asks_for_call = any(choice is not None and choice[0] is Choice.CALLED for choice in choices)
            totals.asks += asks_for_call
            totals.notices += not asks_for_call  # the question «is it over?»
        case _:
            totals.notices += 1


def _count_incidents(totals: Totals, before: WatchState, after: WatchState) -> None:
    for key, incident in after.incidents.items():
        known = before.incidents.get(key)
        totals.incidents += known is None
        totals.incidents_called += incident.called is not None and (known is None or known.called is None)
