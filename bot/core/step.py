"""The entry point of the core: `step` takes an event and the watch state before it, and returns a step result.

`now` is the moment of the event. The same event on the same watch state always gives the same step result, so a crash
between the decision and its commit changes nothing.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from bot.core.cases import appeals, claims, decisions, duty, effects, queue, reposts, shared_cards
from bot.core.choice import ByCode, OfIncident, OfRequest
from bot.core.draft import Draft
from bot.core.event import (
    ActionDelivered,
    ActionInterrupted,
    ActionRefused,
    BackupRestored,
    BotMembershipChanged,
    ChoiceMade,
    CommandGiven,
    DeadLetterDecided,
    DeskNoticeRaised,
    Event,
    JoinRequested,
    MemberJoined,
    MemberLeft,
    MemberSeen,
    MessageDeleted,
    MessageEdited,
    MessagePosted,
    PlatformNoticeRaised,
    ReactionAdded,
    ReactionTakenBack,
    ReceivingMissed,
    RulesAnswered,
    SendingChallenged,
    TimeCame,
)
from bot.core.handlers import (
    announcements,
    backups,
    bot_membership,
    commands,
    deletions,
    gatekeeper,
    lost_desk,
    memberships,
    message_route,
    platform_answers,
    private_chat,
    reactions,
    rule_changes,
    timers,
)
from bot.core.handlers import messages as message_handlers
from bot.core.handlers.albums import resolve_album_parts
from bot.core.incidents import lifecycle
from bot.core.members import join_requests, registry
from bot.core.message import Message, Role
from bot.core.police import files as police_files
from bot.core.police import mailed_answers, unanswered, unsaid
from bot.core.police_file import MailReturned, PoliceAnswered
from bot.core.reading import Reading
from bot.core.reminders import dispatch
from bot.core.step_result import StepResult, WatchContext
from bot.core.watch_state import WatchState
from bot.core.weekly import counters, rule_life, year

CLOCKS_APART: Final = timedelta(minutes=1)
"""The clocks of two platforms may be so far apart."""


def at_of(event: Event) -> datetime:
    """Returns the moment of the event, in UTC."""
    return event.message.at if isinstance(event, MessagePosted | MessageEdited) else event.at


def not_after(event: Event, received_at: datetime) -> Event:
    """The event, with its own moment if that is not in the future: a platform may pass on a member's wrong clock."""
    if at_of(event) <= received_at:
        return event
    if isinstance(event, MessagePosted | MessageEdited):
        return replace(event, message=replace(event.message, at=received_at))
    return replace(event, at=received_at)


def step(state: WatchState, event: Event, reading: Reading | None, context: WatchContext) -> StepResult:
    """Decides one event. `reading` is given for posted and edited messages and for commands.

    The function is pure: it changes none of its arguments, and the mutable draft inside never leaves this call.
    """
    draft = Draft(state, event.key, at_of(event), unsaid.in_doubt(state, event, context))
    event = deletions.at_the_gate(draft, resolve_album_parts(state, _as_member(draft, event)))
    _handle(draft, event, reading)
    _follow_up(draft, state, event, reading)
    return unsaid.result_of(draft, state)


def _handle(draft: Draft, event: Event, reading: Reading | None) -> None:
    match event:
        case MessagePosted(key, message) | MessageEdited(key, message):
            message_route.on_message(draft, key, message, reading, edited=isinstance(event, MessageEdited))
        case MessageDeleted():
            deletions.on_message_deleted(draft, event)
        case ReactionAdded():
            reactions.on_reaction_added(draft, event)
        case ReactionTakenBack():
            reactions.on_reaction_taken_back(draft, event)
        case ChoiceMade():
            _press(draft, event)
        case CommandGiven():
            commands.on_command(draft, event, reading)
        case MemberJoined():
            memberships.on_member_joined(draft, event)
        case MemberLeft():
            memberships.on_member_left(draft, event)
        case MemberSeen():
            memberships.on_member_seen(draft, event)
        case JoinRequested():
            memberships.on_join_requested(draft, event)
        case BotMembershipChanged():
            bot_membership.on_bot_membership_changed(draft, event)
        case TimeCame():
            timers.on_time_came(draft, event)
        case ActionDelivered():
            platform_answers.on_delivered(draft, event)
        case ActionRefused():
            platform_answers.on_refused(draft, event)
        case ActionInterrupted():
            platform_answers.on_interrupted(draft, event)
        case DeadLetterDecided():
            unanswered.on_decided(draft, event)
        case DeskNoticeRaised():
            announcements.on_desk_notice_raised(draft, event)
        case RulesAnswered():
            rule_changes.on_rules_answered(draft, event)
        case ReceivingMissed():
            announcements.on_receiving_missed(draft, event)
        case SendingChallenged():
            announcements.on_sending_challenged(draft, event)
        case PlatformNoticeRaised():
            announcements.on_platform_notice_raised(draft, event)
        case PoliceAnswered():
            mailed_answers.on_answered(draft, event)
        case MailReturned():
            mailed_answers.on_returned(draft, event)
        case BackupRestored():
            backups.on_backup_restored(draft, event)


def _follow_up(draft: Draft, before: WatchState, event: Event, reading: Reading | None) -> None:
    """Lets each room compare the watch state with the one before the event."""
    lost_desk.after_event(draft, before, event)
    effects.after_event(draft, before)
    claims.after_event(draft, before)
    reposts.after_event(draft)
    gatekeeper.after_event(draft)
    lifecycle.after_event(draft, before)
    backups.after_event(draft, before)
    police_files.after_event(draft, before, event, reading)
    dispatch.notice_incident(draft, before)
    duty.after_event(draft, before)
    rule_life.after_event(draft, before)
    counters.count(draft, before)
    year.count(draft, before)


def hand_over(state: WatchState, key: str, message: Message, context: WatchContext) -> StepResult:
    """Shows a message that could not be read or decided to the moderators. If the bot posts for the members of a watch, a
    message to the bot is decided as a message in which nothing could be read; the formatting of the platform may be the
    cause."""
    if message.ref.chat not in context.watch.groups:
        unread = Reading(context.watch.languages[0], False, failed=("reader",))
        return step(state, MessagePosted(key, replace(message, native="")), unread, context)
    draft = Draft(state, key, message.at, context)
    message_handlers.on_message_unread(draft, key, message)
    return unsaid.result_of(draft, state)


def tell_unread(state: WatchState, key: str, platform: str, at: datetime, context: WatchContext) -> StepResult:
    """Tells the desk that an update of a platform could not be read, so that the moderators look for themselves."""
    draft = Draft(state, key, at, context)
    announcements.on_arrival_unread(draft, platform)
    return draft.result()


def fit_of_own(state: WatchState, event: CommandGiven | MessagePosted, context: WatchContext) -> int:
    """How well private words fit a message of their author in this watch, as an appeal or as a message that is sent again. 0:
    not at all."""
    draft = Draft(state, event.key, at_of(event), context)
    if isinstance(event, CommandGiven):
        return appeals.fit(draft, event.person.ref)
    return private_chat.fit_of_own(draft, event.message)


has_decided_lately = queue.has_decided_lately


def as_read(state: WatchState, message: Message, context: WatchContext) -> Message:
    """The message as the reader gets it: one at the gate has the address that it gets in its group, so that it is read after
    the last messages there."""
    if not context.watch.gatekeeper or message.ref.chat != message.author.ref:
        return message
    draft = Draft(state, "", message.at, context)
    at_gate = registry.is_private(draft, message.ref.chat, message.author.ref)
    return gatekeeper.as_posted(draft, message) if at_gate and gatekeeper.posts_for(draft, message.author) else message


def _as_member(draft: Draft, event: Event) -> Event:
    """The event with its sender as a plain member, if it comes from a private chat.

    An administrator who writes as a group has the address of that group. In a group that `config.yaml` does not name, this
    looks like a private chat. Coordinators keep their rights, because `config.yaml` names them by address.
    """
    if isinstance(event, CommandGiven) and registry.is_private(draft, event.chat, event.person.ref):
        return replace(event, person=replace(event.person, role=Role.MEMBER))
    if isinstance(event, MessagePosted | MessageEdited) and registry.is_private(
        draft, event.message.ref.chat, event.message.author.ref
    ):
        author = replace(event.message.author, role=Role.MEMBER)
        return replace(event, message=replace(event.message, author=author))
    return event


def _press(draft: Draft, event: ChoiceMade) -> None:
    draft.press = event.press
    if rule_changes.pressed(draft, event):
        return
    match event.about:
        case OfRequest(id):
            join_requests.on_accepted(draft, event.person, id)
        case OfIncident(id):
            lifecycle.on_press(draft, event.person, event.choice, id)
        case ByCode(code) if _is_left_over(draft.state, event, code):
            draft.answer(event.chat, draft.desk_text("card_left_over", code=code))
        case ByCode(code):
            shared_cards.note_pressed(draft, event, code)
            decisions.choose(draft, event.chat, event.person, event.choice, event.about)


def _is_left_over(state: WatchState, press: ChoiceMade, code: str) -> bool:
    """True for a press on a card that is older than the thing with this code. The bot has forgotten the thing of the card, or
    lost it with a restore, and the code was free again."""
    incident, joins, offers = state.incident_of_code(code), state.joins.values(), state.offers.items()
    begun = [thing.opened_at for thing in (state.case_of_code(code), incident) if thing is not None]
    begun += [asked.asked_at for asked in joins if asked.code == code] + [each.at for of, each in offers if of == code]
    begun += [asked.asked_at for of, asked in state.unsaid.items() if of == code]
    begun += [doubt.at for _, doubt in state.doubts() if doubt.code == code and doubt.at is not None]
    if press.card is None or press.sent_at is None or not begun:
        return False
    is_known = state.code_of_card(press.card) == code or (incident is not None and incident.is_about(press.card))
    return not is_known and press.sent_at + CLOCKS_APART < max(begun)
