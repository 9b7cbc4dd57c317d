"""Finds the open incident of a message: the answered one, else one with the same vehicle or plate, else one in the same
street, else the latest one.

A report that names another street than every open incident belongs to none of them: it is a new one. So is danger, unless its
author told of one of them. The code never compares street names in two languages.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from operator import attrgetter, itemgetter

from bot.core.draft import Draft
from bot.core.incident import (
    CLOCKS_DIFFER,
    QUIET_AFTER,
    Incident,
    IncidentOutcome,
    PoliceCall,
    Traces,
    calls_of,
    may_join,
)
from bot.core.incidents import appearance, police_call, rescue
from bot.core.message import Message
from bot.core.reading import SURE, Act, ChatReading, Ending, Flag, FoundData, Label, Reading
from bot.core.ref import MessageRef, Ref
from bot.core.rule import IncidentState
from bot.core.tally import street_key

PLATE = "plate"

CALL_TAKES = timedelta(seconds=20)
"""A call takes this long at least: a «called» that follows a report sooner is about what was reported before."""

_AUTHOR_ID = attrgetter("by.ref.id")  # quicker to look for than the whole address
_PLATES, _VEHICLES, _STREETS = map(attrgetter, ("plates", "vehicles", "streets"))


def traces_of(draft: Draft, message: Message, reading: Reading) -> Traces:
    """The traces of a message. Plates appear only as keyed hashes, so that the bot holds no list of plates."""
    written = (
        message.text[detail.span.start : detail.span.end]
        for detail in reading.details
        if detail.found is FoundData.PLATE
    )
    bare = ("".join(filter(str.isalnum, plate)).upper() for plate in written)
    plates = tuple(draft.context.pseudonym(Ref(PLATE, plate)) for plate in bare)
    street = f"{reading.streets[0]}|{reading.place}" if reading.streets and reading.place else ""
    return Traces(reading.streets, reading.vehicles, plates, street)


def in_danger(reading: Reading) -> bool:
    """True for a phrase of danger, unless the message is surely small talk or a notice."""
    score = reading.score(kind) if (kind := reading.kind()) in (Label.OFF_TOPIC, Label.NOTICE) else None
    is_plain = score is None or score.confidence < SURE
    return Flag.SELF_HARM in reading.flags or (Flag.DANGER in reading.flags and is_plain)


def may_open(reading: Reading) -> bool:
    """True for a message that may open an incident."""
    opens = reading.chat is not None and reading.chat.act is Act.OPENS
    return opens or reading.kind() is Label.REPORT or in_danger(reading)


def incident_for(draft: Draft, message: Message, reading: Reading, traces: Traces) -> Incident | None:
    """The open incident of a message. None: there is none, or the message reports something else."""
    open_now = draft.state.open_incidents(message.at)
    answered = answered_by(draft, message.reply_to)
    if answered is not None and answered in open_now:
        return answered
    same = same_traces(open_now, traces)
    if same is not None:
        return same
    fitting = open_now
    if traces.streets:
        fitting = tuple(incident for incident in open_now if not is_elsewhere(incident.streets, traces.streets))
    if reading.kind() is Label.REPORT:
        return _own_first(message, [incident for incident in fitting if may_join(incident, message.at)])
    if not fitting and Flag.DANGER in reading.flags and not any(_has_told(each, message) for each in open_now):
        return None  # danger in another street, from a person who said nothing about the open incidents
    return _own_first(message, fitting or open_now)


def answered_by(draft: Draft, reply_to: MessageRef | None) -> Incident | None:
    """The incident of the answered message. The bot's copy of a hidden message counts as that message."""
    incident = None if reply_to is None else draft.state.incident_of(original_of(draft, reply_to))
    return None if incident is None else going_on(draft, incident)


def answered_or_named(
    draft: Draft, message: Message, chat: ChatReading, traces: Traces, named: Incident | None
) -> Incident | None:
    """The open incident that the message answers, or else the one that the reader names: the reader does not know the bot's
    notices. The named one comes first if the message has its plate, its vehicle or its street, and not that of the answered
    one. A call may also be about an incident that is over."""
    answered = answered_by(draft, message.reply_to)
    meant = answered is not None and (chat.called or answered in draft.state.open_incidents(message.at))
    if answered is None or not meant:
        return named
    return answered if named is None or same_traces([answered, named], traces) is not named else named


def at_named_street(draft: Draft, message: Message, reading: Reading, named: Incident | None) -> Incident | None:
    """The only open incident in the street that an end names, or else one there that has just ended, if the reader names one
    elsewhere. An arrest may be anywhere: suspects run."""
    chat, streets = reading.chat, set(reading.streets)
    if chat is None or not streets or named is None or not streets.isdisjoint(named.streets):
        return named
    is_over = (chat.ending or chat.maybe_ending) in (Ending.FALSE_ALARM, Ending.OVER)
    clears = chat.ending is None and Flag.ALL_CLEAR in reading.flags
    if not (is_over or clears) or message.reply_to is not None:
        return named
    there = [each for each in draft.state.open_incidents(message.at) if not streets.isdisjoint(each.streets)]
    if not there and is_elsewhere(named.streets, reading.streets):
        ended = (each for each in draft.state.incidents.values() if street_key(each.street) in streets)
        just_now = [each for each in ended if each.closed_at and message.at - each.closed_at < QUIET_AFTER]
        there = [each for each in just_now if each.outcome is not IncidentOutcome.MERGED][-1:]
    return there[0] if len(there) == 1 else named


def going_on(draft: Draft, incident: Incident) -> Incident:
    """The incident of which this one became a part; the incident itself if no moderator merged it."""
    merged = incident.outcome is IncidentOutcome.MERGED
    return (draft.state.incident_of(incident.report) or incident) if merged else incident


def original_of(draft: Draft, shown: MessageRef) -> MessageRef:
    """The message of which this is the bot's copy; the message itself if it is no copy."""
    posted = (case.message for case in draft.state.cases.values() if shown in (case.copy_ref, case.masked_ref))
    return next(posted, shown)


def same_traces(incidents: Sequence[Incident], traces: Traces) -> Incident | None:
    """The first incident with the same plate, else with the same vehicle, else in the same street."""
    for kind in (_PLATES, _VEHICLES, _STREETS):
        mine = frozenset(kind(traces))
        same = (incident for incident in incidents if not mine.isdisjoint(kind(incident)))
        if mine and (first := next(same, None)) is not None:
            return first
    return None


def is_elsewhere(known: Sequence[str], named: Sequence[str]) -> bool:
    """True if both name streets in the same language and share none. (`same_traces` has already looked for a shared one.)"""
    return not {street[0] for street in known}.isdisjoint(street[0] for street in named)


def _own_first(message: Message, incidents: Sequence[Incident]) -> Incident | None:
    """The incident with a message of the same author, else the latest one."""
    own = (each for each in incidents if len(incidents) > 1 and _has_told(each, message))
    return next(own, None) or next(iter(incidents), None)


def _has_told(incident: Incident, message: Message) -> bool:
    """True if the author of the message has told of the incident."""
    author = message.author.ref
    return author.id in map(_AUTHOR_ID, incident.told) and any(told.by.ref == author for told in incident.told)


def is_before(incident: Incident, written_at: datetime) -> bool:
    """True for words from before the report, which a phone may send late: they tell of no call about it, and of no end."""
    begun = min(incident.opened_at, incident.last_at)  # a clock that was set back has moved the latter
    return written_at + CLOCKS_DIFFER < begun


def posted(draft: Draft, message: MessageRef) -> datetime | None:
    """The time of one of the last posts of its group. None: it is older, or unknown."""
    talk = draft.state.talk.get(str(message.chat), ())
    return next((heard.at for heard in talk if heard.message == message), None)


def is_told_by(draft: Draft, call: PoliceCall, message: MessageRef) -> bool:
    """True if the call is on record since this message. A call of an older version remembers the time of its message alone."""
    return call.message == message or (call.message is None and bool(call.words) and call.at == posted(draft, message))


def call_edited(draft: Draft, message: Message) -> Incident | None:
    """The incident with the call of which this message told, before its edit."""
    calls = ((each, call) for each in draft.state.incidents.values() for call in calls_of(each))
    by = message.author.ref
    told = (each for each, call in calls if call.by.ref == by and is_told_by(draft, call, message.ref))
    return next((going_on(draft, each) for each in told), None)


def _called_before(draft: Draft, incident: Incident, message: Message) -> Incident | None:
    """The incident of the call that this message may have told once more, before the given incident was reported."""
    at, by = posted(draft, message.ref), message.author.ref
    if at is None or incident.opened_at <= at or _reports(incident, message):
        return None
    calls = ((call.at, each) for each in draft.state.incidents.values() for call in calls_of(each) if call.by.ref == by)
    told = max((each for each in calls if each[0] <= at), key=itemgetter(0), default=None)
    return None if told is None else going_on(draft, told[1])


def called_about(draft: Draft, incident: Incident, message: Message, reading: Reading) -> Incident:
    """The incident that a call is about: among several, the one that was asked about, or the latest one without a call; for a
    call to rescuers the only one in danger that waits for a call, unless the message reports or names another, or its author
    told of another that waits for a call. Rescuers who are called once more come to the one with danger, not to a calm one. An
    answer to a message of one that is over is about that one, and so is an edit of a call to it."""
    if (edited := call_edited(draft, message) or _called_before(draft, incident, message)) is not None:
        return edited
    answered = answered_by(draft, message.reply_to)
    to_rescuers = answered is None and rescue.tells_of_rescuers(draft, message.text)
    if to_rescuers and not (incident.danger and incident.state is IncidentState.OPEN):
        waiting = (each for each in draft.state.open_incidents(message.at) if each.state is IncidentState.OPEN)
        grave = [each for each in waiting if each.danger and not is_before(each, message.at)]
        names_another = bool(reading.streets) and not any(set(reading.streets) & set(each.streets) for each in grave)
        needs_call = incident.state is IncidentState.OPEN or _reports(incident, message)
        own = needs_call and _is_own(incident, message)
        if len(grave) == 1 and not (names_another or own):
            return grave[0]
        if incident.danger and not grave:
            return incident
        if not (grave or own or reading.streets) and rescue.names_rescuers(message.text):
            known = (each for each in draft.state.open_incidents(message.at) if each.danger)
            if (perilous := next(known, None)) is not None:
                return perilous
    if incident.tells(message.ref) or answered is incident:
        return incident
    if answered is not None:
        return incident if answered.outcome is IncidentOutcome.MERGED else answered
    if police_call.is_bare_call(draft, message.text):
        about = _asked_about(draft, incident, message)
        return incident if to_rescuers and incident.danger and not about.danger else about
    if incident.state is not IncidentState.CALLED:
        return incident
    waiting = (each for each in draft.state.open_incidents(message.at) if each.state is IncidentState.OPEN)
    return next((each for each in waiting if not is_before(each, message.at)), incident)


def _asked_about(draft: Draft, incident: Incident, message: Message) -> Incident:
    """The incident that a bare «called» is about: one that its author told of, else the one of which its group was asked or
    heard last. The reader's choice counts only between these, since the word itself tells nothing of the incident."""
    chat, by, at = message.ref.chat, message.author.ref, posted(draft, message.ref) or message.at
    open_now = draft.state.open_incidents(message.at)
    waiting = [each for each in open_now if each.state is IncidentState.OPEN and not is_before(each, at)]
    own = [each for each in waiting if _has_told(each, message)]
    asks = [each for each in waiting if appearance.asks_in(each, chat)]
    known = [each for each in asks if each.opened_at + CALL_TAKES <= at]
    asked = max(known, key=_heard_in(chat), default=None)
    if incident in (*own, asked) or incident.report == message.ref:
        return incident
    if asks and not (own or known):
        before = (each for each in open_now if calls_of(each) and each.opened_at + CALL_TAKES <= at)
        return next(before, incident) if incident in asks else incident
    mine = next((call.at for call in calls_of(incident) if call.by.ref == by), None)
    if mine is not None and asked is not None and mine >= _asked_at(asked, chat) + CALL_TAKES:
        return incident  # its caller knew of the other question already, and says it once more
    rest = [incident] if incident in waiting else waiting
    return next((each for each in (*own, asked, *rest) if each is not None), incident)


def _asked_at(incident: Incident, chat: Ref) -> datetime:
    return incident.placed.get(str(chat), incident.opened_at)


def _heard_in(chat: Ref) -> Callable[[Incident], datetime]:
    """When a group was asked about an incident, or read of it last."""
    return lambda incident: max(
        _asked_at(incident, chat), *(told.at for told in incident.in_chat(chat)), incident.opened_at
    )


def _reports(incident: Incident, message: Message) -> bool:
    return incident.report == message.ref or any(told.report and told.message == message.ref for told in incident.told)


def _is_own(incident: Incident, message: Message) -> bool:
    """True if the message reports the incident, or if its author told of it before."""
    own = (told for told in incident.told if told.by.ref == message.author.ref)
    return _reports(incident, message) or any(told.message != message.ref for told in own)


def police_came_to(draft: Draft, incident: Incident, message: Message, reading: Reading) -> Incident:
    """The incident that a plain «police on the spot» is about: among several, the latest one with a call, since the police came
    to it, unless the reader, a street or what its author wrote tells which one is meant. About these bare words the reader can
    only guess: they may also be said once more."""
    bare = police_call.says_word(draft, message.text, "police_there")
    named = reading.chat is not None and reading.chat.incident == incident.id and not bare
    open_now, by = draft.state.open_incidents(message.at), message.author.ref
    only = [each for each in open_now if each.reported_by(by)] == [incident]
    own = only if bare else _is_own(incident, message)
    named = named or own or not set(reading.streets).isdisjoint(incident.streets)
    if named or answered_by(draft, message.reply_to) is not None or incident.call is not None:
        return incident
    came = next((each for each in open_now if each.police_there_at is not None), incident) if bare else incident
    return next((each for each in open_now if each.called is not None and each.police_there_at is None), came)


def call_of(draft: Draft, incident: Incident, message: Message) -> Incident:
    """The incident with a call of this member. It is another than that of the message only for a member who has told nothing of
    this one."""
    by = message.author.ref
    told = answered_by(draft, message.reply_to) is not None or any(told.by.ref == by for told in incident.told)
    others = () if told else draft.state.open_incidents(message.at)
    mine = (each for each in (incident, *others) if any(call.by.ref == by for call in calls_of(each)))
    return next(mine, incident)
