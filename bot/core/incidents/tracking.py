"""Applies a message to the incidents: it may open one, add to one, or say «called» or «false alarm»."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.core import incident as incidents
from bot.core.case import Case
from bot.core.draft import Draft
from bot.core.incident import CLOCKS_DIFFER, Incident, IncidentMessage, IncidentOutcome, PoliceCall, Traces, may_join
from bot.core.incidents import all_clear, end_of_rescue, find_answers, peril, police_call, repeated_question
from bot.core.incidents.called_incident import incident_of_call
from bot.core.incidents.closing import close
from bot.core.incidents.denied_calls import denied_call
from bot.core.incidents.facts_elsewhere import keep_facts
from bot.core.incidents.matching import (
    answered_by,
    answered_or_named,
    at_named_street,
    call_edited,
    called_about,
    in_danger,
    incident_for,
    is_before,
    is_elsewhere,
    may_open,
    police_came_to,
    posted,
    same_traces,
    traces_of,
)
from bot.core.incidents.reopening import begin_again, followed_by, may_begin_again
from bot.core.incidents.repeated_report import joined_by, open_incident
from bot.core.incidents.signs_of_end import (
    answer_to_question,
    asks,
    explains_plainly,
    goes_on,
    is_all_clear,
    is_asked,
    may_be_over,
    police_there,
    reporter_names_false_alarm,
    says_it_was_nothing,
    sounds_over,
)
from bot.core.message import Message, Role
from bot.core.reading import FACTS, Act, ChatReading, Ending, Flag, Label, Reading
from bot.core.rule import IncidentState

_BETTER = {
    IncidentOutcome.QUIET: frozenset(Ending),
    IncidentOutcome.OVER: frozenset({Ending.POLICE, Ending.FOUND}),
    IncidentOutcome.FOUND: frozenset({Ending.POLICE}),
}
"""The ends that are told later and take the place of the outcome."""

EDITED_WITHIN = timedelta(minutes=10)
"""A message may become the report of an incident by an edit for this long; one of danger for as long as the bot knows it."""


def follow(draft: Draft, message: Message, reading: Reading, key: str) -> Incident | None:
    """Returns the incident of a new message, and opens one for a new report. None: the message belongs to no incident."""
    if (goes_on_late := all_clear.typed_late(draft, message)) is not None:
        return goes_on_late
    traces = traces_of(draft, message, reading)
    if reading.chat is None:
        incident = _by_labels(draft, message, reading, key, traces)
        tells = reading.kind() in FACTS or in_danger(reading)
    else:
        incident, tells = _by_chat(draft, message, reading, reading.chat, key, traces)
    if incident is None:
        return None
    incident = incident_of_call(draft, incident, message, reading)
    if tells:
        _add_message(draft, incident, message, reading, traces)
        keep_facts(draft, draft.state.incidents[incident.id], message, reading)
    if incident.closed_at is not None:
        ended = draft.state.incidents[incident.id]
        return ended if message.forwarded else _correct_outcome(draft, ended, message, reading)
    if not is_before(incident, message.at):
        _apply_phrases(draft, draft.state.incidents.get(incident.id, incident), message, reading)
    return draft.state.incidents.get(incident.id)


def _by_labels(draft: Draft, message: Message, reading: Reading, key: str, traces: Traces) -> Incident | None:
    incident = incident_for(draft, message, reading, traces)
    if incident is None and may_open(reading):
        incident = _begin(draft, message, key)
    return incident


def _by_chat(
    draft: Draft, message: Message, reading: Reading, chat: ChatReading, key: str, traces: Traces
) -> tuple[Incident | None, bool]:
    """Returns the incident, and whether the message tells of it. A message that only reacts to an incident belongs to it,
    and changes nothing unless it is one of the coordinators' words."""
    named = at_named_street(draft, message, reading, draft.state.incidents.get(chat.incident or ""))
    named = end_of_rescue.with_rescuers(draft, message, reading, named)
    named = answered_or_named(draft, message, chat, traces, named)
    if named is not None and message.reply_to is None and incidents.is_over(named, message.at):
        named = followed_by(named, draft.state.open_incidents(message.at))
    if named is not None and chat.act is not Act.OPENS and incidents.is_over(named, message.at):
        if _reports_elsewhere(named, reading, traces):
            return _begin(draft, message, key), True
        return _after_the_end(draft, message, named, reading, traces, key)
    if chat.act is Act.NONE:
        return named or incident_for(draft, message, reading, traces), False
    if chat.act is not Act.OPENS:
        incident = named or incident_for(draft, message, reading, traces)
        if incident is not None and _reports_elsewhere(incident, reading, traces):
            return _begin(draft, message, key), True
        if incident is not None or chat.act is Act.ENDS or not (chat.danger or reading.kind() in FACTS):
            return incident, incident is not None
    same = same_traces([each for each in draft.state.open_incidents(message.at) if may_join(each, message.at)], traces)
    return same or _begin(draft, message, key), True


def _reports_elsewhere(incident: Incident, reading: Reading, traces: Traces) -> bool:
    """True for a report that names another street: it is a second incident, even while the first is called. A closed incident
    has kept one street at most; with none, the report is about another place until a person says otherwise."""
    if reading.kind() is not Label.REPORT or not traces.streets:
        return False
    known = incident.known_streets
    if incident.closed_at is not None and not known:
        return True
    return set(known).isdisjoint(traces.streets) and is_elsewhere(known, traces.streets)


def _correct_outcome(draft: Draft, incident: Incident, message: Message, reading: Reading) -> Incident:
    """An incident that was only «over» may have ended better: the police made an arrest, or a person was found. An arrest ends
    also what the group took for a find, and one that was only quiet takes any end that is told. An officer's «false alarm»
    takes the place of every other end."""
    settled = incident.outcome in (IncidentOutcome.ALL_CLEAR, IncidentOutcome.MERGED)
    better = _BETTER.get(incident.outcome, frozenset()) if incident.outcome is not None else frozenset()
    ending = None if reading.chat is None or goes_on(message.text, reading) else reading.chat.ending
    end = all_clear.end_told_by_police(draft, message, reading) if may_be_over(message.text, reading) else None
    if (end is IncidentOutcome.ALL_CLEAR and not settled) or (end is not None and Ending.POLICE in better):
        close(draft, incident, end, message.ref.chat)
    elif ending is not None and ending in better:
        all_clear.on_ending(draft, incident, ending, message, reading)
    return draft.state.incidents[incident.id]


def _after_the_end(
    draft: Draft, message: Message, incident: Incident, reading: Reading, traces: Traces, key: str
) -> tuple[Incident | None, bool]:
    """A message about an incident that is over belongs to it. After a new report the incident goes on, or another one begins; a
    report that a phone sends late tells of nothing new, unless of danger."""
    chat, over_at = reading.chat, incident.closed_at or incident.last_at
    if chat is None or chat.act is not Act.ADDS or not (chat.danger or reading.kind() is Label.REPORT):
        return incident, chat is not None and chat.act is not Act.NONE
    if message.at + CLOCKS_DIFFER < over_at and not chat.danger:
        return incident, True
    first_danger = chat.danger and not incident.danger and incident.called is not None  # the call told of none
    if may_begin_again(incident, draft.at) and not first_danger:
        draft.state = draft.state.with_incident(incident := begin_again(incident, draft.at))
        return incident, True
    later = incident_for(draft, message, reading, traces)
    is_known = later is not None and later.opened_at >= over_at
    return later if is_known else _begin(draft, message, key), True


def keep_masked(draft: Draft, incident: Incident | None, message: Message, reading: Reading, case: Case | None) -> None:
    """A hidden message of which the group reads the facts tells of its incident, also if the head hears only a call to act in
    it: otherwise the police would not read them."""
    known = incident and draft.state.incidents.get(incident.id)
    tells = case is not None and case.hides and bool(case.facts) and reading.kind() in FACTS
    if tells and known is not None and known.closed_at is None and not known.tells(message.ref):
        _add_message(draft, known, message, reading, traces_of(draft, message, reading))


def follow_edit(draft: Draft, message: Message, reading: Reading, key: str) -> Incident | None:
    """Applies what an edit adds to a known message. A removed part changes nothing. An edit of a message from before the open
    incident, or about one that is over, tells nothing about it. A fresh message may become a report, and any a cry for help:
    then an incident without danger is not over, or another one begins."""
    incident = answered_by(draft, message.ref)
    if incident is not None and incident.closed_at is not None and in_danger(reading):
        known = (each for each in draft.state.incidents.values() if each.is_about(message.ref))
        incident = incident if any(each.danger for each in known) else None
    if incident is None and not may_open(reading):
        incident = call_edited(draft, message)
    if incident is None:
        incident, posted_at = draft.state.incident_now(message.at), posted(draft, message.ref)
        if posted_at is None or (incident and is_before(incident, posted_at) and not in_danger(reading)):
            return incident
        if (fresh := _is_fresh(draft, message, reading, posted_at)) or incident is None:
            return follow(draft, message, reading, key) if fresh else None
    elif incident.closed_at is None and (reading.kind() in FACTS or in_danger(reading)):
        _add_message(draft, incident, message, reading, traces_of(draft, message, reading))
        incident = draft.state.incidents[incident.id]
    keep_facts(draft, incident, message, reading)  # after the end for an undo
    if incident.closed_at is None:
        _apply_phrases(draft, draft.state.incidents[incident.id], message, reading)
    return draft.state.incidents.get(incident.id)


def _is_fresh(draft: Draft, message: Message, reading: Reading, posted_at: datetime) -> bool:
    """False for a message that may have told of an incident which is over by now. Danger is fresh in every message."""
    if in_danger(reading):
        return True
    still, known = draft.state.open_incidents(message.at), draft.state.incidents.values()
    over = (each for each in known if each not in still and each.outcome is not IncidentOutcome.MERGED)
    return message.at - posted_at <= EDITED_WITHIN and all((old.closed_at or old.last_at) < posted_at for old in over)


def _begin(draft: Draft, message: Message, key: str) -> Incident | None:
    """The incident of a new report. An officer's line opens none: the police know, and no member needs to call."""
    if draft.context.watch.role(message.author) is Role.POLICE:
        return None
    return joined_by(draft, message) or open_incident(draft, message, key)


def _add_message(draft: Draft, incident: Incident, message: Message, reading: Reading, traces: Traces) -> None:
    told = IncidentMessage(message.ref, message.author, message.at, reading.kind() is Label.REPORT)
    was_past, danger = peril.is_past(incident), Flag.DANGER in reading.flags
    news = reading.kind() is not Label.NOTICE  # advice («get out») tells of no new danger
    incident = incidents.add_message(incident, told, traces)
    if Flag.GONE in reading.flags and not asks(message.text):
        incident = replace(incident, gone=True)
    elif danger and news:
        incident = replace(incident, gone=False)
    incident = replace(incident, search=incident.search or Flag.SEARCH in reading.flags)
    if danger:
        incident = replace(incident, peril=peril.peril_of(message.text, incident.peril if incident.danger else None))
    draft.state = draft.state.with_incident(incident)
    if reading.chat is not None and reading.chat.in_peril:
        incident = repeated_question.ask_about_peril(draft, incident, message.ref)
    if was_past and not peril.is_past(incident) and incident.asked:
        police_call.wait_for_call(draft, incident)
    if danger and incident.danger:
        if news and (reading.chat is None or reading.chat.plain_danger):
            repeated_question.repeat_question(draft, incident)
    elif danger:
        repeated_question.escalate_danger(draft, incident)
        police_call.ask(draft, message, reading, "call_first")


def _apply_phrases(draft: Draft, incident: Incident, message: Message, reading: Reading) -> None:
    """Reacts to the short phrases that people write during an incident."""
    text, by, chat = message.text, message.author, message.ref.chat
    if is_asked(incident, message) and police_call.says_word(draft, text, "goes_on"):
        return all_clear.on_answer(draft, incident, False, by, chat)
    if (taken_back := _call_taken_back(draft, incident, message, reading)) is not None:
        return police_call.withdraw_call(draft, *taken_back)
    over = answer_to_question(draft, incident, message, reading)
    if over is not None:
        all_clear.on_answer(draft, incident, over, by, chat)
    elif all_clear.says_over(draft, incident, text, reading):
        all_clear.on_bare_end(draft, incident, message, reading)
    elif all_clear.says_end_of_alarm(draft, text):
        all_clear.on_end_of_alarm(draft, incident, message, reading)
    elif (end := all_clear.end_told_by_police(draft, message, reading)) is not None and may_be_over(text, reading):
        all_clear.on_all_clear(draft, incident, message, reading, end)
    elif reporter_names_false_alarm(draft, incident, message, reading):
        close(draft, incident, IncidentOutcome.ALL_CLEAR, chat)
    elif reading.chat is not None and reading.chat.ending is not None and not goes_on(text, reading):
        all_clear.on_ending(draft, incident, reading.chat.ending, message, reading)
    elif is_all_clear(draft, text, reading):
        all_clear.on_all_clear(draft, incident, message, reading)
    elif says_it_was_nothing(reading) and may_be_over(text, reading) and not goes_on(text, reading):
        all_clear.on_all_clear(draft, incident, message, reading, IncidentOutcome.OVER)
    elif message.forwarded and (police_there(draft, message, reading) or police_call.says_called(draft, text, reading)):
        police_call.ask(draft, message, reading, "call_first")  # about another incident perhaps
    elif police_there(draft, message, reading):
        about = police_came_to(draft, incident, message, reading)
        draft.state = draft.state.with_incident(find_answers.record_police(about, message.at))
    elif police_call.says_called(draft, text, reading) or _says_yes_to_call(draft, incident, message, reading):
        about = called_about(draft, incident, message, reading)
        police_call.record_told_call(draft, about, message, reading)
    elif police_call.may_be_called(draft, text, reading):
        police_call.ask(draft, message, reading, "call_first")
    elif sounds_over(incident, reading) and may_be_over(text, reading):
        if explains_plainly(reading) and all_clear.speaks_for(incident, by.ref) and not goes_on(text, reading):
            all_clear.on_all_clear(draft, incident, message, reading)
        else:
            all_clear.on_sign_of_end(draft, incident)
    elif Flag.NOT_ALL_CLEAR in reading.flags and is_asked(incident, message) and not asks(text):
        draft.state = draft.state.with_incident(incidents.record_activity(incident, message.at))  # «it is still there»


def _call_taken_back(
    draft: Draft, incident: Incident, message: Message, reading: Reading
) -> tuple[Incident, PoliceCall] | None:
    """The call of the author that the message denies, or that reached no person, and its incident."""
    denied = denied_call(draft, incident, message, reading)
    if denied is not None or not police_call.is_unanswered(draft, message.text, reading):
        return denied
    return police_call.call_in_vain(draft, called_about(draft, incident, message, reading), message)


def _says_yes_to_call(draft: Draft, incident: Incident, message: Message, reading: Reading) -> bool:
    """True for a bare «yes» or «called» in answer to the notice that asks for a call."""
    about = incident if message.reply_to is None else called_about(draft, incident, message, reading)
    waits = about.asked and about.state is IncidentState.OPEN
    answers = message.reply_to is not None and message.reply_to == about.notice_in(message.ref.chat)
    if not (waits and answers):
        return False
    return police_call.says_word(draft, message.text, "over") or police_call.is_bare_call(draft, message.text)
