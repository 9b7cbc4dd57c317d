"""The review queue: the lists of open and of closed things that moderators ask for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from bot.core.action import Purpose, SendMessage
from bot.core.case import Case
from bot.core.cases import appeals, effects, rulings, shared_cards
from bot.core.cases.card import card_of, line_of, outcome_text, rule_title
from bot.core.choice import ON_INCIDENTS, Choice, is_within_one_typo, words_for
from bot.core.draft import Draft
from bot.core.fallback import in_words
from bot.core.incidents import decisions as incident_decisions
from bot.core.members import join_requests, objections
from bot.core.members.forget_me import UNDONE_WITHIN
from bot.core.police import mails, offers, unsaid
from bot.core.ref import Ref
from bot.core.texts import LANGUAGES
from bot.core.watch_state import WatchState

MOST_OPEN: Final = 30
"""Open cases in the list, the oldest first; those of a raid come after the others. A line says how many more there are. It is
the same for appeals, requests to join and objections."""

MOST_CLOSED: Final = 10
"""Closed cases in the list, the latest first."""

_ON_APPEALS = frozenset({Choice.APPROVE, Choice.REMOVE, Choice.CLAIM, Choice.SHOW, Choice.ESCALATE})


def count_waiting(state: WatchState) -> int:
    """The number of things in the queue that a person has to decide, also requests to join, objections and questions."""
    cases = sum(case.waits for case in state.cases.values())
    joins = sum(join.waits for join in state.joins.values())
    objected = sum(each.answered_at is None for each in state.objections.values())
    questions = sum(not each.ended for each in state.unsaid.values())
    doubts = sum(not doubt.ended for _, doubt in state.doubts())
    offered = sum(not each.ended for each in state.offers.values())
    return cases + joins + objected + offered + questions + doubts


def asks_for_closed(draft: Draft, words: Sequence[str]) -> bool:
    """The word may be of any language."""
    known = words_for("word_closed_cases", draft.texts, LANGUAGES)
    return len(words) == 1 and words[0] in known


def nearly_asks_for_closed(draft: Draft, words: Sequence[str]) -> str:
    """The word for closed cases that this word means, with a typo. Empty: it is something else."""
    known = draft.words("word_closed_cases")
    return next((word for word in known if len(words) == 1 and is_within_one_typo(word, words[0])), "")


def show_closed(draft: Draft, chat: Ref) -> None:
    """Sends the latest decisions, of persons, of rules and of the clock."""
    closed = [(case.decided.at, case.code, case) for case in draft.state.cases.values() if case.decided is not None]
    latest = sorted(closed, key=lambda each: each[:2], reverse=True)[:MOST_CLOSED]
    lines = [draft.desk_text("queue_closed_head" if latest else "queue_closed_none")]
    for at, code, case in latest:
        rule, outcome = rule_title(draft, case, draft.context.watch.languages[0]), outcome_text(draft, case)
        values = {"code": code, "rule": rule, "who": case.author.name, "outcome": outcome}
        lines.append(draft.desk_text("queue_closed_line", time=draft.day(at), **values))
    _send(draft, chat, lines)


def show(draft: Draft, chat: Ref) -> None:
    """Sends the pause, the open incidents, the mails to the police without a receipt, the offered posts, the open cases, the
    appeals, the requests to join and the objections, each kind oldest first."""
    opened = [case for case in draft.state.cases.values() if case.is_open]
    led = {id for case in opened for id in case.leads}
    waiting = sorted(opened, key=lambda case: (case.id in led, case.opened_at))
    until = draft.state.paused_until(draft.at)
    paused = [] if until is None else [draft.desk_text("pause_line", time=draft.when(until))]
    joins = [join for join in draft.state.joins.values() if join.waits]
    asked = [*unsaid.queue_lines(draft), *offers.queue_lines(draft)]
    going_on = [*incident_decisions.queue_lines(draft), *mails.queue_lines(draft), *asked]
    objected = objections.queue_lines(draft)
    appealed = rulings.queue_lines(draft)
    count = str(len(waiting) + len(appealed) + len(joins) + len(objected))
    lines = [*paused, *going_on, draft.desk_text("queue_head", count=count)]
    lines += [_queue_line(draft, case) for case in waiting[:MOST_OPEN]]
    if len(waiting) > MOST_OPEN:
        lines.append(draft.desk_text("queue_more", count=str(len(waiting) - MOST_OPEN)))
    lines += _first(draft, appealed)
    lines += _first(draft, [join_requests.line(draft, join) for join in sorted(joins, key=lambda join: join.asked_at)])
    lines += _first(draft, objected)
    if not (waiting or appealed or joins or objected):
        is_asked = asked or any(file.doubts for file in draft.state.police_files.values())
        lines = [*paused, *going_on, *([] if is_asked else [draft.desk_text("queue_empty")])]
    _send(draft, chat, lines)


def show_case(draft: Draft, chat: Ref, case: Case) -> None:
    """Sends the card once more: to the desk, or in words to a coordinator who asks alone, as while the desk is lost."""
    if chat in draft.context.watch.chats:
        return effects.show_again(draft, case)
    draft.do(SendMessage(chat, in_words(card_of(draft, case)), Purpose.ANSWER))
    return None


def _first(draft: Draft, lines: list[str]) -> list[str]:
    more = len(lines) - MOST_OPEN
    return lines if more <= 0 else [*lines[:MOST_OPEN], draft.desk_text("queue_rest", count=str(more))]


def _send(draft: Draft, chat: Ref, lines: Sequence[str]) -> None:
    """Each watch of a shared desk, or of a coordinator who asks alone, answers for itself, and says so."""
    colon = "\u00a0: " if draft.context.watch.languages[0] == "fr" else ": "
    name = f"{draft.context.watch.name}{colon}" if draft.context.shares_desk or chat != draft.context.watch.desk else ""
    draft.do(SendMessage(chat, name + "\n".join(lines), Purpose.ANSWER))


def _queue_line(draft: Draft, case: Case) -> str:
    sign = "🌊" if shared_cards.is_wave(draft, case) else "🗂"
    line = line_of(draft, case)
    return f"{line} · {sign} {1 + len(case.leads)}" if case.leads else line


def has_decided_lately(state: WatchState, at: datetime) -> bool:
    """True if `undo` without a code can be about something in this watch."""
    return any(_is_decided_lately(case, at) for case in state.cases.values())


def _is_decided_lately(case: Case, at: datetime) -> bool:
    return case.decided is not None and at - appeals.last_decided_at(case) < UNDONE_WITHIN


def waiting_for(draft: Draft, choice: Choice) -> tuple[str, ...]:
    """The codes that the choice can be about, oldest first; for `undo` the latest decision comes first."""
    covered = shared_cards.covered(draft)  # the case of their card stands for them
    own = (case for case in draft.state.cases.values() if case.id not in covered)
    cases = sorted(own, key=lambda case: case.opened_at)
    if choice is Choice.UNDO:
        ended = [(appeals.last_decided_at(case), case.code) for case in cases if _is_decided_lately(case, draft.at)]
        return tuple(code for _, code in sorted(ended, reverse=True))
    incidents = [incident.code for incident in reversed(draft.state.open_incidents(draft.at)) if incident.code]
    if choice in ON_INCIDENTS:
        return tuple(incidents)
    if choice is Choice.RECEIVED:
        return tuple(file.code for file in draft.state.police_files.values() if not file.is_confirmed)
    if choice is Choice.RELEASE:
        return tuple(case.code for case in cases if shared_cards.waits(draft, case) and case.claim is not None)
    on_appeals = choice in _ON_APPEALS
    waiting = [
        case.code
        for case in cases
        if (case.is_open or (on_appeals and case.is_appealed))
        and (choice is not Choice.LOCK or shared_cards.is_wave(draft, case))
    ]
    if choice in (Choice.APPROVE, Choice.REMOVE, Choice.SHOW):
        waiting += [join.code for join in draft.state.joins.values() if join.waits]
    return tuple(waiting + incidents if choice is Choice.SHOW else waiting)
