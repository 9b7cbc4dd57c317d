"""Restraint: when the bot may correct a member, and how often.

A correction is a hint about a message that stays, or the request to the group to keep the line free. Notes about a
hidden message are none: its author is always told.

The bot corrects only plain members, no newcomers. It corrects no person of an incident before an hour after its end, and
no member in the half hour after one or in the ten minutes after a hidden message. It corrects no message that reacts to an
incident, that may tell of something going on, or that asks for another answer (danger, thanks, a search for a person, a
question to the bot), and nothing in the quiet hours. Each group has a number of corrections a day. During the soft start of
a new watch, the moderators read what the bot would have said, and members read nothing.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.action import Purpose, SendMessage, SendPrivately
from bot.core.draft import Draft
from bot.core.incident import Incident, IncidentOutcome, calls_of
from bot.core.members import registry
from bot.core.message import Message, Role
from bot.core.reading import UNCORRECTED, ChatReading, Label, Reading
from bot.core.ref import Ref
from bot.core.schedule import is_quiet
from bot.core.watch_state import EVERY_GROUP

AFTER_INCIDENT = timedelta(hours=1)
"""The people of an incident get no correction for this long after its end."""

CALM_AFTER = timedelta(minutes=30)
"""No member gets a correction for this long after an incident: people thank, apologise and calm down."""

AFTER_HIDDEN = timedelta(minutes=10)
"""No member of the group gets a correction for this long after a message that was hidden: members calm its author down."""

PLAIN_CHATTER = 0.985
"""The confidence from which the reader of conversations is sure enough of small talk for a correction. In the 163
evenings kept unread, 49 of 603 corrections were wrong with a limit of 0.95, and 30 of 502 are now."""


def may_correct(draft: Draft, message: Message, reading: Reading) -> bool:
    """True if this member may get a correction for this message now."""
    watch, author = draft.context.watch, message.author
    if registry.role_of(draft, author) is not Role.MEMBER or UNCORRECTED & reading.flags:
        return False
    if reading.chat is not None and not _is_plain_chatter(reading, reading.chat):
        return False
    if any(is_quiet(watch.corrections.quiet, watch.timezone, at) for at in (draft.at, draft.decided_at)):
        return False
    if any(_concerns(incident, author.ref, draft.at) for incident in draft.state.incidents.values()):
        return False
    hidden = (case.opened_at for case in draft.state.cases.values() if case.hides and case.group == message.ref.chat)
    return all(draft.at - at >= AFTER_HIDDEN for at in hidden)


def _is_plain_chatter(reading: Reading, chat: ChatReading) -> bool:
    may_matter = chat.incident is not None or chat.maybe_danger or chat.maybe_opens
    return not may_matter and reading.confidence(Label.OFF_TOPIC) >= PLAIN_CHATTER


def _concerns(incident: Incident, person: Ref, at: datetime) -> bool:
    if incident.closed_at is not None and at - incident.closed_at >= AFTER_INCIDENT:
        return False
    quiet = incident.outcome is IncidentOutcome.QUIET
    if incident.closed_at is not None and not quiet and at - incident.closed_at < CALM_AFTER:
        return True
    callers = (call.by.ref for call in calls_of(incident))
    return person in (incident.reporter.ref, *callers, *(told.by.ref for told in incident.told))


def send(draft: Draft, message: Message, correction: SendPrivately | SendMessage) -> bool:
    """Sends a correction, or shows it to the moderators during the soft start. False: the number of the day on which it would
    be read is used up."""
    watch = draft.context.watch
    key, today = watch.corrections.key_of(message.ref.chat), draft.decided_at.astimezone(watch.timezone).date()
    limit = draft.state.daily_limit(key, today)
    if limit.hits >= watch.corrections.per_day:
        return False
    draft.state = draft.state.with_daily_limit(key, replace(limit, hits=limit.hits + 1))
    until = _soft_until(draft, message.ref.chat)
    if until is None:
        draft.do(correction)
    else:
        private = isinstance(correction, SendPrivately)
        who = message.author.name if private else watch.name
        text = draft.desk_text("soft_start", who=who, text=correction.text, time=draft.day(until))
        draft.do(SendMessage(watch.desk, text, Purpose.DESK))
    return True


def _soft_until(draft: Draft, group: Ref) -> datetime | None:
    """The end of the soft start of this group. None: it is over, or there is none."""
    since, lasts = draft.state.begun.get(str(group)), draft.context.watch.corrections.soft_start
    if since is None or not lasts or draft.at - since >= lasts:
        return None
    return since + lasts


def begin(draft: Draft) -> None:
    """Records when each group was first served. Part of the housekeeping at every start."""
    for group in draft.context.watch.groups:
        if str(group) not in draft.state.begun and EVERY_GROUP not in draft.state.begun:
            draft.state = draft.state.with_begun(str(group), draft.at)
