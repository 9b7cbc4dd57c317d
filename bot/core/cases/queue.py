"""The review queue: the list of open things that moderators ask for."""

from __future__ import annotations

from bot.core.action import Purpose, SendMessage
from bot.core.case import Case
from bot.core.cases.card import rule_title, state_text
from bot.core.draft import Draft
from bot.core.incidents import decisions as incident_decisions
from bot.core.members import join_requests, objections
from bot.core.police import mails
from bot.core.ref import Ref


def show(draft: Draft, chat: Ref) -> None:
    """Sends the pause, the open incidents, the mails to the police without a receipt, the open cases, the requests to join and
    the objections, each kind oldest first."""
    waiting = sorted((case for case in draft.state.cases.values() if case.is_open), key=lambda case: case.opened_at)
    until = draft.state.paused_until(draft.at)
    paused = [] if until is None else [draft.desk_text("pause_line", time=draft.when(until))]
    joins = [join for join in draft.state.joins.values() if join.on_desk and join.ended is None]
    going_on = [*incident_decisions.queue_lines(draft), *mails.queue_lines(draft)]
    objected = objections.queue_lines(draft)
    count = str(len(waiting) + len(joins) + len(objected))
    lines = [*paused, *going_on, draft.desk_text("queue_head", count=count)]
    lines += [_queue_line(draft, case) for case in waiting]
    lines += [join_requests.line(draft, join) for join in sorted(joins, key=lambda join: join.asked_at)]
    lines += objected
    if not (waiting or joins or objected):
        lines = [*paused, *going_on, draft.desk_text("queue_empty")]
    draft.do(SendMessage(chat, "\n".join(lines), Purpose.ANSWER))


def _queue_line(draft: Draft, case: Case) -> str:
    return draft.desk_text(
        "queue_line",
        code=case.code,
        rule=rule_title(draft, case, draft.context.watch.languages[0]),
        who=case.author.name,
        time=draft.when(case.opened_at),
        state=state_text(draft, case),
    )
