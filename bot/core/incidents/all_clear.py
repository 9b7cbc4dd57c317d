"""Ends an incident without a moderator: by an all clear, or by the reporter's answer to the question «is it over?»."""

from __future__ import annotations

from dataclasses import replace
from operator import itemgetter

from bot.core import incident as incidents
from bot.core.action import Button, Purpose, Reply, SendMessage
from bot.core.choice import Choice, OfIncident, on_button, says, words_for
from bot.core.draft import Draft
from bot.core.incident import CLOCKS_DIFFER, Incident, IncidentMessage, IncidentOutcome
from bot.core.incidents import officers_end
from bot.core.incidents.closing import close, closed_by_moderator, reopen, take_away, take_question_away
from bot.core.incidents.matching import answered_by
from bot.core.incidents.police_call import begins_with, says_word, stated_clauses
from bot.core.members import registry
from bot.core.members.registry import MAY_TYPE, may_decide
from bot.core.message import Message, Person, Role
from bot.core.owner import IncidentAction, IncidentPart
from bot.core.reading import Act, Ending, Reading
from bot.core.ref import MessageRef, Ref
from bot.core.step_result import LIFETIME
from bot.core.texts import LANGUAGES


def on_all_clear(
    draft: Draft,
    incident: Incident,
    message: Message,
    reading: Reading,
    outcome: IncidentOutcome = IncidentOutcome.ALL_CLEAR,
) -> None:
    """Handles an all clear. From the reporter, the police or a moderator it closes the incident. From another member, or if
    another incident may be meant, it leads to a question to the reporter. It closes the incident if a second member says the
    same and no danger was told. A forwarded one may be the words of any person."""
    if message.forwarded:
        return on_sign_of_end(draft, incident)
    by = message.author
    decides = draft.context.watch.role(by) in MAY_TYPE and _is_meant(draft, incident, message, reading)
    speaks = speaks_for(incident, by.ref) and not _is_of_several(draft, incident, message)
    if speaks or decides or _confirms(draft, incident, by):
        return close(draft, incident, outcome, message.ref.chat)
    draft.state = draft.state.with_incident(replace(incident, clear_by=draft.context.pseudonym(by.ref)))
    return on_sign_of_end(draft, draft.state.incidents[incident.id])


def _is_meant(draft: Draft, incident: Incident, message: Message, reading: Reading) -> bool:
    """True for the only open incident, for the answered one, for one of the author, and for the one that the reader or a street
    names. About the bare words «false alarm» the reader can only guess."""
    alone = len(draft.state.open_incidents(message.at)) <= 1
    bare = _is_bare(draft, message)
    named = reading.chat is not None and reading.chat.incident == incident.id and not bare
    told = (told.by.ref for told in incident.told if told.message != message.ref and (told.report or not bare))
    own = message.author.ref in told
    there = not set(reading.streets).isdisjoint(incident.streets)
    return alone or named or own or there or answered_by(draft, message.reply_to) == incident


def _is_bare(draft: Draft, message: Message) -> bool:
    return any(says(message.text, key, draft.texts, LANGUAGES) for key in ("word_false_alarm", "word_end_of_alarm"))


def _is_of_several(draft: Draft, incident: Incident, message: Message) -> bool:
    """True for the bare words of a person who reported several open incidents: the bot asks about one of them."""
    own = [each for each in draft.state.open_incidents(message.at) if speaks_for(each, message.author.ref)]
    return len(own) > 1 and _is_bare(draft, message) and answered_by(draft, message.reply_to) != incident


def on_end_of_alarm(draft: Draft, incident: Incident, message: Message, reading: Reading) -> None:
    """Handles the bare end of an alarm like an all clear, without calling it a false alarm."""
    decides = may_decide(draft, message.author)
    outcome = closed_by_moderator(draft, incident) if decides else IncidentOutcome.OVER
    return on_all_clear(draft, incident, message, reading, outcome)


def says_over(draft: Draft, incident: Incident, text: str, reading: Reading) -> bool:
    """True for a word that closes an incident and nothing else, unless it answers the question about a call («erledigt»)."""
    answers = incident.call is None and reading.chat is not None and reading.chat.called
    return says_word(draft, text, "close") and not answers


def on_bare_end(draft: Draft, incident: Incident, message: Message, reading: Reading) -> None:
    """Handles «over» and no more. The reporter, an officer and a moderator close the incident, if it is the only open one or
    the message answers it; the reporter also closes one of several. Otherwise the bot asks the reporter. Words that answer
    another message, or in which the head sees other talk, end nothing; it is not asked about the reporter and a moderator."""
    by, chat, answered = message.author, message.ref.chat, answered_by(draft, message.reply_to)
    incident, meant = answered or incident, answered is not None or len(draft.state.open_incidents(message.at)) <= 1
    role, reported = draft.context.watch.role(by), incident.reported_by(by.ref)
    talk = reading.chat is not None and reading.chat.act is Act.NONE and not (reported or role is Role.MODERATOR)
    if incident.closed_at is not None or (answered is None and (talk or message.reply_to is not None)):
        return None
    if message.forwarded:
        return on_sign_of_end(draft, incident)
    if meant and role in MAY_TYPE:
        return close(draft, incident, closed_by_moderator(draft, incident), chat)
    if speaks_for(incident, by.ref) and (meant or reported):
        return close(draft, incident, IncidentOutcome.OVER, chat)
    return on_sign_of_end(draft, incident)


def _confirms(draft: Draft, incident: Incident, by: Person) -> bool:
    """True if another member called it a false alarm before, while the question about it waits."""
    told = incident.clear_by not in ("", draft.context.pseudonym(by.ref)) and _was_asked(draft, incident)
    known = registry.role_of(draft, by) is not Role.NEWCOMER
    return told and known and not incident.danger


def says_end_of_alarm(draft: Draft, text: str) -> bool:
    """True if these words are all of the text or of one of its clauses, in any language. They leave open whether it was a
    false alarm."""
    key, spaced = "word_end_of_alarm", " ".join(text.replace(",", " ").split()).casefold()
    if not any(map(spaced.__contains__, words_for(key, draft.texts, LANGUAGES))):
        return False  # as in nearly every line, at a tenth of the price
    return any(says(each, key, draft.texts, LANGUAGES) for each in (text, *stated_clauses(text)))


def end_told_by_police(draft: Draft, message: Message, reading: Reading) -> IncidentOutcome | None:
    """The end that plain words of an officer tell. Words that the police dealt with it need no reader to see an end."""
    if is_false_alarm_of_police(draft, message, reading):
        return IncidentOutcome.ALL_CLEAR
    by_officer = draft.context.watch.role(message.author) is Role.POLICE
    return IncidentOutcome.TAKEN_OVER if by_officer and officers_end.is_told(message.text) else None


def is_false_alarm_of_police(draft: Draft, message: Message, reading: Reading) -> bool:
    """True if an officer names a false alarm in a line about an incident. It counts also if the line tells that the police
    looked into it, which from any person reads as «taken over»."""
    if draft.context.watch.role(message.author) is not Role.POLICE:
        return False
    words, chat = words_for("word_names_false_alarm", draft.texts, LANGUAGES), reading.chat
    if chat is None or chat.act is Act.ENDS or (chat.act is Act.ADDS and chat.maybe_ending is not None):
        return any(word in message.text.casefold() for word in words)
    return chat.act is Act.ADDS and begins_with(message.text, words)


_OUTCOMES = {
    Ending.POLICE: IncidentOutcome.TAKEN_OVER,
    Ending.FOUND: IncidentOutcome.FOUND,
    Ending.OVER: IncidentOutcome.OVER,
}


def on_ending(draft: Draft, incident: Incident, ending: Ending, message: Message, reading: Reading) -> None:
    """Handles a message that tells how the incident ended. Any member may tell of an end that they see; only a person who may
    give an all clear may call the report a false alarm. A forwarded text tells of no end that its sender saw."""
    if ending is Ending.FALSE_ALARM or message.forwarded:
        return on_all_clear(draft, incident, message, reading)
    return close(draft, incident, _OUTCOMES[ending], message.ref.chat)


def on_sign_of_end(draft: Draft, incident: Incident) -> None:
    """Asks the reporter, once, after a message that sounds like the end of the incident."""
    if incident.closed_at is not None:
        return None
    if _was_asked(draft, incident):  # the question still waits for its answer
        draft.state = draft.state.with_incident(replace(incident, wondered_at=draft.at))
        return None
    draft.state = draft.state.with_incident(incidents.record_activity(incident, draft.at))
    return ask_whether_over(draft, draft.state.incidents[incident.id])


def _was_asked(draft: Draft, incident: Incident) -> bool:
    return incident.wondered_at is not None and draft.at - incident.wondered_at < LIFETIME[Purpose.ASK]


def ask_whether_over(draft: Draft, incident: Incident, deleted: IncidentMessage | None = None) -> None:
    """Asks the reporter whether the incident is over. If all reporters have left, the bot tells the moderators instead.
    `deleted`: the only report, which its author has deleted."""
    if _was_asked(draft, incident):
        return
    take_question_away(draft, incident)
    draft.state = draft.state.with_incident(replace(incident, wondered_at=draft.at, question=None))
    if draft.state.paused_until(draft.at) is not None:
        return
    asked = deleted or next((told for told in incident.told if _can_answer(incident, told)), None)
    if asked is None:
        draft.tell_desk("incident_still", code=incident.code, time=draft.when(incident.opened_at))
        return
    text, buttons = draft.group_text("is_it_over", who=asked.by.name), _buttons(draft, incident)
    gone = deleted is not None or asked.message.is_at_the_gate
    question = (
        SendMessage(asked.message.chat, text, Purpose.ASK, buttons=buttons)
        if gone
        else Reply(asked.message, text, Purpose.ASK, buttons)
    )
    draft.do(question, IncidentAction(incident.id, IncidentPart.QUESTION))


def _can_answer(incident: Incident, message: IncidentMessage) -> bool:
    return message.report and message.by.ref not in incident.away


def speaks_for(incident: Incident, person: Ref) -> bool:
    """True for the first reporter who is still in the watch. A later reporter may be the very person whom the others
    report."""
    first = next((told.by.ref for told in incident.told if _can_answer(incident, told)), incident.reporter.ref)
    return person in (first, incident.reporter.ref)


def _buttons(draft: Draft, incident: Incident) -> tuple[Button, ...]:
    return tuple(
        Button(draft.desk_text(f"{choice.value}_button"), on_button(choice, OfIncident(incident.id)))
        for choice in (Choice.OVER, Choice.GOES_ON)
    )


def on_question_delivered(draft: Draft, incident: Incident, ref: MessageRef) -> None:
    """Records the question in the group. If the answer came before the delivery, the bot deletes the question at
    once."""
    if incident.closed_at is not None or incident.wondered_at is None:
        return take_away(draft, ref)
    draft.state = draft.state.with_incident(replace(incident, question=ref))
    return None


def on_answer(draft: Draft, incident: Incident, over: bool, by: Person, read_in: Ref | None = None) -> None:
    """Only the first reporter or a moderator may close the incident. Any reporter or a moderator may keep it open."""
    decides = may_decide(draft, by)
    may = decides or (speaks_for(incident, by.ref) if over else incident.reported_by(by.ref))
    if incident.closed_at is not None or not may:
        return None
    if over:
        return close(
            draft, incident, closed_by_moderator(draft, incident) if decides else IncidentOutcome.OVER, read_in
        )
    take_question_away(draft, incident)
    goes_on = replace(incidents.record_activity(incident, draft.at), question=None, wondered_at=None, clear_by="")
    draft.state = draft.state.with_incident(goes_on)


def on_late_answer(draft: Draft, incident: Incident, by: Person) -> None:
    """Handles «it goes on» after an end by time: the incident goes on, and its call counts as before."""
    if incident.outcome is IncidentOutcome.QUIET and (may_decide(draft, by) or incident.reported_by(by.ref)):
        reopen(draft, incident)


def typed_late(draft: Draft, message: Message) -> Incident | None:
    """Handles the «no» of a reporter to the last «is it over?» after an end by time. Returns the incident, which goes on. None:
    the message is something else, as a «no» after other talk in the group, or to another message."""
    known = draft.state.incidents.values()
    asked = [(each.wondered_at, each) for each in known if each.wondered_at and each.outcome is IncidentOutcome.QUIET]
    if message.forwarded or not asked or draft.state.incident_now(message.at):
        return None
    asked_at, last = max(asked, key=itemgetter(0))
    answers = last.reported_by(message.author.ref) and last.in_chat(message.ref.chat)
    if not (answers and says_word(draft, message.text, "goes_on")):
        return None
    talk = (heard for heard in draft.state.talk.get(str(message.ref.chat), ()) if heard.message != message.ref)
    to = None if message.reply_to is None or last.is_about(message.reply_to) else message.reply_to
    if message.at + CLOCKS_DIFFER < asked_at or any(heard.at > asked_at or heard.message == to for heard in talk):
        return None
    on_late_answer(draft, last, message.author)
    return draft.state.incidents[last.id]


def on_member_left(draft: Draft, person: Ref) -> None:
    """A member left the watch: the bot no longer asks this member, and the incident goes on."""
    for incident in draft.state.open_incidents(draft.at):
        if incident.reported_by(person):
            draft.state = draft.state.with_incident(replace(incident, away=(*incident.away, person)))


def on_member_returned(draft: Draft, person: Ref) -> None:
    for incident in draft.state.open_incidents(draft.at):
        if person in incident.away:
            away = tuple(member for member in incident.away if member != person)
            draft.state = draft.state.with_incident(replace(incident, away=away))


def on_message_deleted(draft: Draft, message: MessageRef) -> None:
    """An author deleted a message. If it was the only report, the bot asks the author whether the incident is over."""
    for each in draft.state.incidents.values():  # also of one that is over, or of a message that `told` holds no longer
        if (fresh := incidents.forget_facts(each, message)) is not each:
            draft.state = draft.state.with_incident(fresh)
    for incident in draft.state.open_incidents(draft.at):
        deleted = next((told for told in incident.told if told.message == message), None)
        if deleted is None:
            continue
        rest = incidents.remove_message(incident, message)
        draft.state = draft.state.with_incident(rest)
        if deleted.report and not any(told.report for told in rest.told):
            ask_whether_over(draft, rest, deleted=deleted)
