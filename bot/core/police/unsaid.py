"""Consequences of events that a backup had not decided: the restored bot does not know whether it did and said all that before
(docs/decisions/0049).

Such an event is decided for the state at once, and messages are deleted, which does no harm twice. All other actions wait in
the outbox for one answer of the desk, and so do messages of members that had not come to their group in the backup.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from bot.core.action import AskModerators, Card, DeleteMessage, UpdateCard
from bot.core.case import Visibility
from bot.core.choice import Choice
from bot.core.draft import Draft
from bot.core.event import ActionDelivered, ActionRefused, BackupRestored, Event
from bot.core.incidents.police_call import wait_for_call
from bot.core.owner import CaseAction, DoubtCard, UnsaidCard
from bot.core.police.shown_card import show_in
from bot.core.ref import MessageRef, Ref, free_code
from bot.core.step_result import UNTIL_ANSWERED, PlannedAction, StepResult, WatchContext
from bot.core.timer_key import UnsaidTimer
from bot.core.watch_state import Unsaid, WatchState

ASKED_FOR: Final = timedelta(minutes=10)
"""The time for an answer while a person is in danger. Then the bot does and says it."""

ASKED_FOR_ELSE: Final = timedelta(hours=12)
"""The time for an answer in all other cases. Then the bot lets it be: a group has no use for the words of half a day ago."""

KEPT: Final = timedelta(days=7)
"""A question goes after this time, also if the bot was off when it should have ended. The outbox keeps its actions as long."""


def in_doubt(state: WatchState, event: Event, context: WatchContext) -> WatchContext:
    """The context of an event. The receipt of a deletion is as doubtful as the deletion: the author may have been told."""
    if not isinstance(event, ActionDelivered | ActionRefused) or not isinstance(event.owner, CaseAction):
        return context
    case = state.cases.get(event.owner.case)
    open_ones = (each for each in state.unsaid.values() if not each.ended)
    asked = [each for each in open_ones if case is not None and case.code in each.about]
    return replace(context, backup=asked[0].made_at) if asked else context


def result_of(draft: Draft, before: WatchState) -> StepResult:
    """The result of an event. If a backup had not decided it, its actions wait, and the desk is asked about them."""
    made_at = draft.context.backup
    if made_at is None:
        return draft.result()
    if any(map(_waits, draft.result().planned)):
        _ask(draft, before, made_at)
    result = draft.result()
    planned = (replace(each, not_before=UNTIL_ANSWERED) if _waits(each) else each for each in result.planned)
    return replace(result, planned=tuple(planned))


def _waits(planned: PlannedAction) -> bool:
    return not (isinstance(planned.action, DeleteMessage) or isinstance(planned.owner, DoubtCard | UnsaidCard))


def _ask(draft: Draft, before: WatchState, made_at: datetime) -> None:
    """One question for all events of a backup; its card names the incidents and cases that they are about."""
    incidents = [each for id, each in draft.state.incidents.items() if before.incidents.get(id) is not each]
    about = (*(each.code for each in incidents), *(case.code for _, case in draft.changed_cases))
    _ask_about(draft, made_at, about, any(each.danger and each.closed_at is None for each in incidents))


def _ask_about(draft: Draft, made_at: datetime, codes: Iterable[str], danger: bool) -> None:
    known = next(((code, each) for code, each in _open(draft) if each.made_at == made_at), None)
    now = max(draft.at, draft.context.started_at or draft.at)
    code, unsaid = known or (_new_code(draft, made_at), Unsaid(made_at, now))
    danger |= unsaid.danger
    fresh = replace(unsaid, about=tuple(dict.fromkeys((*unsaid.about, *filter(None, codes)))), danger=danger)
    if known is not None and fresh == unsaid:
        return
    draft.state = draft.state.with_timer(UnsaidTimer(code), fresh.asked_at + (ASKED_FOR if danger else ASKED_FOR_ELSE))
    _keep(draft, {**draft.state.unsaid, code: fresh})
    if known is None:
        draft.do(AskModerators(draft.context.watch.desk, _card(draft, code)), UnsaidCard(code))
    else:
        _show(draft, code)


def _open(draft: Draft) -> list[tuple[str, Unsaid]]:
    return [(code, each) for code, each in draft.state.unsaid.items() if not each.ended]


def _new_code(draft: Draft, made_at: datetime) -> str:
    return free_code(f"{draft.context.watch.id} unsaid {made_at.isoformat()}", draft.code_taken)


def _keep(draft: Draft, unsaid: Mapping[str, Unsaid]) -> None:
    draft.state = replace(draft.state, unsaid=unsaid)


def _show(draft: Draft, code: str) -> None:
    for card in draft.state.unsaid[code].cards:
        draft.do(UpdateCard(card, _card(draft, code)), UnsaidCard(code))


def on_card_delivered(draft: Draft, code: str, card: MessageRef) -> None:
    """A reaction on this card counts from now on. Events that were decided meanwhile appear on it. If the question has ended,
    the card says how, and has no buttons any more."""
    unsaid = draft.state.unsaid.get(code)
    if unsaid is not None and card not in unsaid.cards:
        _keep(draft, {**draft.state.unsaid, code: replace(unsaid, cards=(*unsaid.cards, card))})
        _show(draft, code)


def on_timer(draft: Draft, code: str) -> None:
    unsaid = draft.state.unsaid.get(code)
    if unsaid is not None and not unsaid.ended:
        _end(draft, code, unsaid.danger, "unsaid_danger" if unsaid.danger else "unsaid_late")


def decide(draft: Draft, chat: Ref, choice: Choice, code: str) -> bool:
    """Applies a moderator's answer; a late one reads how the question ended, and any other choice brings the question again.
    False: no question about a restore has this code."""
    code = code.upper()
    unsaid = draft.state.unsaid.get(code)
    if unsaid is None:
        return False
    if unsaid.ended:
        text = draft.desk_text("unsaid_over", text=draft.desk_text(unsaid.ended, code=code))
        draft.answer(chat, text)
        return True
    if choice is Choice.APPROVE:
        answer = "unsaid_now"
        _end(draft, code, True, answer)
    elif choice is Choice.REMOVE:
        answer = "unsaid_before"
        _end(draft, code, False, answer)
    else:
        show_in(draft, chat, _card(draft, code), UnsaidCard(code))
        return True
    draft.answer(chat, draft.desk_text(answer, code=code))
    return True


def _end(draft: Draft, code: str, done: bool, why: str) -> None:
    """`why`: the key of the text that the card then shows. Where the group is asked about a call only now, the time for an
    answer begins now. Messages that the bot lets be are not on their way any more."""
    unsaid = replace(draft.state.unsaid[code], ended=why)
    _keep(draft, {**draft.state.unsaid, code: unsaid})
    _show(draft, code)
    for incident in draft.state.open_incidents(draft.at) if done else ():
        if incident.asked and incident.call is None and incident.code in unsaid.about:
            wait_for_call(draft, incident)
    for case in tuple(draft.state.cases.values()) if not done else ():
        if case.code in unsaid.about:
            draft.state = draft.state.with_case(case.let_be())
    draft.said_before = done
    draft.state = draft.state.without_timer(UnsaidTimer(code))


def on_restored(draft: Draft, event: BackupRestored) -> None:
    """The backup may hold such a question: its actions have ended with the restore, as all that waited. Messages that had not
    come to their group are asked about anew; those of a danger that goes on come without an answer too."""
    for code, _ in _open(draft):
        _end(draft, code, False, "unsaid_late")
    draft.said_before = None
    if event.posts:
        cases = [each for each in draft.state.cases.values() if Visibility.COMING in (each.copy, each.masked)]
        perilous = [each for each in draft.state.open_incidents(draft.at) if each.danger]
        posts = [case.message for case in cases]
        danger = any(each.report.is_at_the_gate or any(map(each.is_about, posts)) for each in perilous)
        _ask_about(draft, event.made_at, [case.code for case in cases], danger)


def queue_lines(draft: Draft) -> list[str]:
    return [_card(draft, code).head for code, _ in _open(draft)]


def _card(draft: Draft, code: str) -> Card:
    unsaid = draft.state.unsaid[code]
    about = ", ".join(unsaid.about) or draft.when(unsaid.made_at)
    head = draft.desk_text("unsaid", code=code, text=about)
    if unsaid.ended:
        return Card(code, head, "", draft.desk_text(unsaid.ended, code=code), ())
    due = draft.state.timers.get(UnsaidTimer(code), draft.at)
    late = draft.desk_text("unsaid_danger_due" if unsaid.danger else "unsaid_due", time=draft.when(due))
    asked = draft.desk_text("unsaid_ask", code=code, time=draft.when(unsaid.made_at))
    return Card(code, head, "", f"{asked} {late}", (Choice.APPROVE, Choice.REMOVE), urgent=unsaid.danger)
