"""The core's one door: an event and the lane before it in, the lane after it and what to do out.

`now` is the event's own moment. The same event on the same lane always gives the same outcome, so a crash between deciding
and writing down changes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime

from bot.core import case as review
from bot.core.action import Purpose, SendPrivately
from bot.core.case import Case
from bot.core.cases import decisions, flags
from bot.core.choice import Choice, parse_choice
from bot.core.draft import Draft
from bot.core.event import (
    ActionDelivered,
    ActionRefused,
    BotMembershipChanged,
    ChoiceMade,
    CommandGiven,
    DeskNoticeRaised,
    Event,
    JoinRequested,
    MemberJoined,
    MemberLeft,
    MemberSeen,
    MessageDeleted,
    MessageEdited,
    MessagePosted,
    ReactionAdded,
    ReactionTakenBack,
    ReceivingMissed,
    SendingChallenged,
    TimeCame,
)
from bot.core.handlers import bot_membership, commands, gatekeeper, private_chat, reactions
from bot.core.handlers import messages as message_handlers
from bot.core.handlers.albums import as_whole
from bot.core.housekeeping import pause, retention
from bot.core.incidents import lifecycle, notices
from bot.core.members import join_requests, pending_notes, registry, welcome
from bot.core.message import Message, Role
from bot.core.reading import Reading
from bot.core.ref import Ref
from bot.core.reminders import dispatch
from bot.core.step_result import StepResult, WatchContext
from bot.core.watch_state import WatchState
from bot.core.weekly import counters
from bot.core.weekly import timer as weekly_timer

LATEST = datetime.max.replace(tzinfo=UTC)


def at_of(event: Event) -> datetime:
    """The event's own moment, in UTC."""
    return event.message.at if isinstance(event, MessagePosted | MessageEdited) else event.at


def step(state: WatchState, event: Event, reading: Reading | None, context: WatchContext) -> StepResult:
    """What one event leads to. `reading` is given for posted and edited messages."""
    draft = Draft(state, event.key, at_of(event), context)
    event = as_whole(state, _as_member(draft, event))
    match event:
        case MessagePosted(key, message) | MessageEdited(key, message):
            _message(draft, key, message, reading, edited=isinstance(event, MessageEdited))
        case MessageDeleted(message=ref):
            _deleted(draft, draft.state.case_of_message(ref), event.by)
            lifecycle.deleted(draft, ref, event.by)
        case ChoiceMade():
            _chosen(draft, event)
        case CommandGiven():
            commands.given(draft, event)
        case MemberJoined(chat=chat, person=person) if chat in context.watch.groups:
            registry.seen(draft, person.ref, chat)
            lifecycle.came_back(draft, person.ref)
            join_requests.came_in(draft, chat, person)
            welcome.greet(draft, chat, person)
        case MemberLeft(chat=chat, person=person) if chat in context.watch.groups:
            registry.left(draft, person.ref)
            lifecycle.left(draft, person.ref)
        case MemberSeen(chat=chat, person=person) if chat in context.watch.groups:
            registry.found(draft, person.ref, chat)
        case JoinRequested(chat=chat, person=person) if chat in context.watch.groups:
            join_requests.asked(draft, chat, person)
        case BotMembershipChanged():
            bot_membership.placed(draft, event)
        case TimeCame(timer=timer):
            _time(draft, timer)
        case ActionDelivered():
            _delivered(draft, event)
        case ActionRefused():
            _refused(draft, event)
        case DeskNoticeRaised(text=text, values=values):
            _house_spoke(draft, text, values)
        case ReceivingMissed(platform=platform, since=since):
            span = f"{draft.when(since)}–{draft.clock(draft.at)}"
            _house_spoke(draft, "receiving_missed", {"text": platform.capitalize(), "time": span})
        case SendingChallenged(platform=platform):
            _house_spoke(draft, "sending_challenged", {"text": platform.capitalize()})
        case ReactionAdded(message=ref, person=person, emoji=emoji):
            if ref.chat in context.watch.groups and flags.is_sign(emoji):
                registry.seen(draft, person.ref, ref.chat)
                flags.raised(draft, flags.RaisedFlag(ref.chat, person, ref))
            else:
                reactions.added(draft, event)
        case ReactionTakenBack():
            reactions.taken_back(draft, event)
        case MemberJoined() | MemberLeft() | MemberSeen() | JoinRequested():
            pass
    lifecycle.after(draft, state)
    dispatch.notice_incident(draft, state)
    counters.count(draft, state)
    return draft.outcome()


def _as_member(draft: Draft, event: Event) -> Event:
    """In a chat with the bot alone nobody is more than a member, whatever the adapter took them for: an administrator who
    speaks as a group has that chat's address too, in a group that nobody named. Coordinators are named by address."""
    if isinstance(event, CommandGiven) and registry.is_private(draft, event.chat, event.person.ref):
        return replace(event, person=replace(event.person, role=Role.MEMBER))
    if isinstance(event, MessagePosted) and registry.is_private(
        draft, event.message.ref.chat, event.message.author.ref
    ):
        author = replace(event.message.author, role=Role.MEMBER)
        return replace(event, message=replace(event.message, author=author))
    return event


def _message(draft: Draft, key: str, message: Message, reading: Reading | None, edited: bool) -> None:
    """In a group: judged. A moderator's typed choice counts wherever it is typed; other talk on the desk is theirs."""
    watch, author, chat = draft.context.watch, message.author, message.ref.chat
    typed = parse_choice(message.text, draft.context.rulebook.texts_for(watch.id), watch.languages)
    if typed and watch.role(author.ref, author.role) in registry.MAY_DECIDE:
        return decisions.choose(draft, chat, author, *typed)
    if registry.is_private(draft, chat, author.ref):
        if not edited:
            private_chat.said(draft, key, message, reading)
        return None
    if chat == watch.desk or chat in watch.groups:
        registry.seen(draft, author.ref, chat)
    if chat not in watch.groups or reading is None:
        return None
    if not edited and lifecycle.split_by_answer(draft, message):
        return None
    if message.reply_to is not None and flags.is_sign(message.text):
        return None if edited else flags.raised(draft, flags.RaisedFlag(chat, author, message.reply_to, message.ref))
    if edited:
        return message_handlers.edited(draft, key, message, reading)
    message_handlers.posted(draft, key, message, reading)
    return None


def _deleted(draft: Draft, case: Case | None, by: Ref | None) -> None:
    """By its author it is withdrawn. By anybody else, or where a moderator was asked to, it is only gone: its facts stay."""
    if case is None:
        return
    ours = case.original in (review.Visibility.GOING, review.Visibility.STUCK) or by not in (None, case.author.ref)
    decisions.carry_out(draft, review.original_gone(case) if ours else review.withdraw(case, draft.at))


def _chosen(draft: Draft, event: ChoiceMade) -> None:
    draft.press = event.press
    if event.choice is Choice.ACCEPT:
        return join_requests.accepted(draft, event.person, event.code)
    if event.choice in lifecycle.BY_MEMBERS:
        return lifecycle.pressed(draft, event)
    return decisions.choose(draft, event.chat, event.person, event.choice, event.code)


def _time(draft: Draft, timer: str) -> None:
    due = draft.state.timers.get(timer, LATEST)
    if timer != retention.FORGET and due > draft.at:
        return  # it was given more time, or is not wanted any more
    draft.state = draft.state.without_timer(timer)
    if pause.waits(draft, timer):
        return
    match timer.split("/"):
        case ["case", case_id, decisions.UNANSWERED] if case_id in draft.state.cases:
            decisions.expire(draft, draft.state.cases[case_id])
        case ["digest", rule, day]:
            message_handlers.digest(draft, rule, day)
        case [retention.FORGET]:
            lifecycle.overdue(draft)
            draft.state = retention.forget(draft.state, draft.at, hints=draft.context.watch.chatter.every)
            dispatch.arrange(draft)
            weekly_timer.arrange(draft)
            gatekeeper.arrange(draft)
        case ["remind", _]:
            dispatch.rung(draft, timer, due)
        case ["week", _]:
            weekly_timer.rung(draft, timer, due)
        case ["paused"]:
            pause.over(draft)
        case ["join", id, _]:
            join_requests.to_desk(draft, id)
        case ["leave", *_]:
            bot_membership.time_is_up(draft, Ref.parse(timer.removeprefix(bot_membership.PREFIX)))
        case ["note", id]:
            pending_notes.time_is_up(draft, id)
        case ["incident", *_]:
            lifecycle.rung(draft, timer)
        case _:
            pass


def _delivered(draft: Draft, event: ActionDelivered) -> None:
    match event.owner.split("/", 2):
        case ["case", case_id, part] if case_id in draft.state.cases:
            _case_delivered(draft, draft.state.cases[case_id], part, event)
        case ["incident", *_] if event.ref is not None:
            lifecycle.arrived(draft, event.owner, event.ref)
        case ["remind", guideline] if event.ref is not None:
            dispatch.arrived(draft, guideline, event.ref)
        case ["gate", *_] if event.ref is not None:
            gatekeeper.appeared(draft, event.owner, event.ref)
        case ["join", id, "card"] if event.ref is not None:
            join_requests.card_arrived(draft, id, event.ref)
        case ["note", id] if id != "sign":
            pending_notes.sign_arrived(draft, event)
        case _:
            pass


def _case_delivered(draft: Draft, case: Case, part: str, event: ActionDelivered) -> None:
    if part == "original":
        return decisions.carry_out(draft, review.original_gone(case))
    if event.ref is None:
        return None
    match part:
        case "copy":
            decisions.carry_out(draft, review.reposted(case, event.ref))
        case "masked":
            decisions.carry_out(draft, review.masked_posted(case, event.ref))
        case "card":
            decisions.card_arrived(draft, case, event.ref)
    return None


def _house_spoke(draft: Draft, text: str, values: Mapping[str, str]) -> None:
    """On the desk, and to each coordinator: they look after the rules."""
    draft.tell_desk(text, **values)
    watch = draft.context.watch
    for coordinator in watch.coordinators:
        private = draft.desk_text(text, **values)
        draft.do(SendPrivately(coordinator, watch.groups[0], private, Purpose.DESK))


def _refused(draft: Draft, event: ActionRefused) -> None:
    match event.owner.split("/", 2):
        case ["case", case_id, "original"] if case_id in draft.state.cases:
            case = draft.state.cases[case_id]
            decisions.carry_out(draft, review.original_stayed(case, refused=not event.called_off))
        case ["join", id, "rules"]:
            join_requests.to_desk(draft, id)
        case _ if event.owner in (dispatch.OLD, notices.GONE) or event.owner.startswith(
            (pending_notes.PREFIX, flags.PREFIX, bot_membership.PREFIX)
        ):
            pass
        case ["case", case_id, "copy"] if case_id in draft.state.cases and not event.called_off:
            decisions.copy_refused(draft, draft.state.cases[case_id], event.action)
        case _ if not event.called_off:
            _do_otherwise(draft, event)
        case _:
            pass


def _do_otherwise(draft: Draft, event: ActionRefused) -> None:
    match event.action:
        case SendPrivately(purpose=Purpose.NUDGE, public=str()) as private:
            pending_notes.leave(draft, private, event.key)
        case _:
            draft.do_instead(event.action, event.owner)
