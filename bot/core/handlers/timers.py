"""A timer of the lane rang: which room sees to it."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.core.cases import effects
from bot.core.draft import Draft
from bot.core.event import TimeCame
from bot.core.handlers import bot_membership, gatekeeper
from bot.core.handlers import messages as message_handlers
from bot.core.housekeeping import pause, retention
from bot.core.incidents import all_clear, lifecycle
from bot.core.members import join_requests, pending_notes
from bot.core.ref import Ref
from bot.core.reminders import dispatch
from bot.core.weekly import timer as weekly_timer

LATEST = datetime.max.replace(tzinfo=UTC)


def on_time_came(draft: Draft, event: TimeCame) -> None:
    timer = event.timer
    due = draft.lane.timers.get(timer, LATEST)
    if timer != retention.FORGET and due > draft.at:
        return  # it was given more time, or is not wanted any more
    draft.lane = draft.lane.without_timer(timer)
    if pause.waits(draft, timer):
        return
    match timer.split("/"):
        case ["case", case_id, effects.UNANSWERED] if case_id in draft.lane.cases:
            effects.expire(draft, draft.lane.cases[case_id])
        case ["digest", rule, day]:
            message_handlers.on_digest_timer(draft, rule, day)
        case [retention.FORGET]:
            all_clear.close_overdue(draft)
            draft.lane = retention.forget(draft.lane, draft.at, hints=draft.setting.watch.chatter.every)
            dispatch.arrange(draft)
            weekly_timer.arrange(draft)
            gatekeeper.arrange(draft)
        case ["remind", _]:
            dispatch.on_timer(draft, timer, due)
        case ["week", _]:
            weekly_timer.on_timer(draft, timer, due)
        case ["paused"]:
            pause.on_timer(draft)
        case ["join", id, _]:
            join_requests.to_desk(draft, id)
        case ["leave", *_]:
            bot_membership.on_timer(draft, Ref.parse(timer.removeprefix(bot_membership.PREFIX)))
        case ["note", id]:
            pending_notes.on_timer(draft, id)
        case ["incident", *_]:
            lifecycle.on_timer(draft, timer)
        case _:
            pass
