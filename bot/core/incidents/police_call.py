"""The call to the police: the question «have you called?», «called ✔» for the group, an alert to moderators without a call."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.core import incident as incidents
from bot.core.action import Purpose, Reply, SendMessage
from bot.core.choice import is_word_for_call, says
from bot.core.draft import Draft
from bot.core.incident import Incident, PoliceCall, calls_of, joined
from bot.core.incidents import appearance, peril, rescue
from bot.core.incidents.find_answers import is_before_find
from bot.core.members.welcome import GROUP_AGAIN
from bot.core.message import Message, Person, Role
from bot.core.reading import Flag, Label, Reading
from bot.core.ref import MessageRef
from bot.core.rule import IncidentState
from bot.core.timer_key import IncidentBell, IncidentTimer

IN_DOUBT = "call_in_doubt"
"""The text that asks if there may be danger: it names both numbers."""

NO_ANSWER = "call_no_answer"
"""The text that helps a member who gets no answer from the police."""

LEAD_IN = 2
"""Words before a phrase that still begins a clause: «het was vals alarm»."""

_ENDS_CLAUSE = re.compile(r"(?!, dass\b)[^\w\s'’-]|\s-\s|\n")  # a sign or an emoji

_STATES = re.compile(
    r"\W*(?:(?:ok|oke|oké|okay|dus|bon|donc|so|also|sorry)\b\W*)?"
    r"(?:(?:(?:we|wij|ik) (?:kunnen |kan )?bevestig(?:en)? dat|(?:nous|je) confirm(?:ons|e) qu(?:e\b|['’])"
    r"|(?:we|i) (?:can )?confirm(?: that)?)\s*)?"
    r"(?:(?:het|dit|dat) (?:is|was|bleek|blijkt|betreft|betrof|(?:gaat |ging )?om)|blijkt|c['’](?:est|était)"
    r"|il s['’]agi(?:t|ssait)|(?:es|das|dies) (?:ist|war)|es handelte? sich"
    r"|wir (?:können )?bestätigen,? dass es(?: sich um)?|(?:it|this|that) (?:is|was)|(?:it|that)['’]s|turns out it was)"
    r"(?: (?:dus|gewoon|toch|wel|donc|bien|finalement|juste|also|doch|nur|um|only|just|all|indeed))*"
    r"(?: (?:een|une|d['’]une|ein|einen|a))?\s*"
)
"""A clause that only says what it was, up to the phrase: «il s'agit d'une …». Doubt («misschien»), denial («geen»), condition
(«if it was») and another time («last week») have words that are not in it."""

_ARREST = frozenset({"hebben hem", "they got him", "ihn grad"})
"""Words of the lists for a call that in danger begin other sentences too."""

LONGEST_WORDS = 80
"""The moderators read this many characters of the message that tells of a call."""


def says_called(draft: Draft, text: str, reading: Reading) -> bool:
    """True if the message says that the police are called, in any words or with one of the short words for it."""
    if says_not_called(draft, text) or is_unanswered(draft, text, reading):
        return False
    by_lists = reading.chat is None and (reading.likely(Label.POLICE_CALLED) or rescue.says_reached(draft, text))
    meant = by_lists and not (Flag.DANGER in reading.flags and _tells_of_arrest_alone(text, reading))
    meant = meant or (reading.chat is not None and reading.chat.called)
    police = reading.chat is None or not reading.chat.other_call  # not «called» after «call his mother»
    return meant or _called_in_the_end(draft, text, reading) or (police and is_bare_call(draft, text))


def is_bare_call(draft: Draft, text: str) -> bool:
    """True for one of the short words for a call and nothing else, which leaves open what the call was about."""
    return is_word_for_call(_after_yes(draft, text), draft.texts, draft.context.watch)


def _called_in_the_end(draft: Draft, text: str, reading: Reading) -> bool:
    """True for «101 is engaged, 112 called», which the head takes for a call in vain."""
    tried = Flag.NO_ANSWER in reading.flags and "?" not in text
    return tried and rescue.called_another_number(draft, text)


def _tells_of_arrest_alone(text: str, reading: Reading) -> bool:
    """True if the lists found no other words of a call than these: «ze hebben hem neergestoken» is no arrest."""
    hits = (hit.span for hit in reading.hits if hit.pattern.startswith("list:police-called"))
    found = {text[span.start : span.end].casefold() for span in hits}
    return bool(found) and found <= _ARREST


def is_unanswered(draft: Draft, text: str, reading: Reading) -> bool:
    """True if the message says that the line is engaged or not answered: the police know nothing yet. Not so if its author then
    called another number («101 is engaged, 112 called»)."""
    in_vain = Flag.NO_ANSWER in reading.flags and Flag.GOT_THROUGH not in reading.flags
    return in_vain and not rescue.called_another_number(draft, text)


def call_in_vain(draft: Draft, incident: Incident, message: Message) -> tuple[Incident, PoliceCall] | None:
    """The author's call on record that words of an unanswered call are about. «112 is engaged» says nothing of a call to 101,
    and nothing of one from before the question was opened again."""
    calls = (call for call in calls_of(incident) if call.answers and call.by.ref == message.author.ref)
    return next(((incident, c) for c in calls if not rescue.names_other_number(draft, message.text, c.number)), None)


def _after_yes(draft: Draft, text: str) -> str:
    """The text without a yes in front: «ja, net gebeld» answers the question of the bot, or that of an officer."""
    first, _, rest = text.strip().partition(" ")
    return rest if first.rstrip(",.!").casefold() in draft.words("word_over") else text


def may_be_called(draft: Draft, text: str, reading: Reading) -> bool:
    """True if the message may tell of a call that was answered, or not: then the bot asks."""
    return reading.chat is not None and reading.chat.maybe_called and not is_unanswered(draft, text, reading)


def says_not_called(draft: Draft, text: str) -> bool:
    return says_word(draft, text, "not_called")


def says_word(draft: Draft, text: str, word: str) -> bool:
    """True if the text is exactly one of the words that coordinators listed under `word_…`."""
    return says(text, f"word_{word}", draft.texts, draft.context.watch.languages)


def names_word(draft: Draft, text: str, word: str) -> bool:
    """True if one of these words is in the text."""
    return any(each in text.casefold() for each in draft.words(f"word_{word}"))


def begins_with(text: str, words: Sequence[str]) -> bool:
    """True if one of these words begins a clause of the text, behind `LEAD_IN` others at most («oké, het was …»), or is all
    that a clause states («il s'agit d'une …»)."""
    clauses = _ENDS_CLAUSE.split(text.casefold())
    leads = (clause[: clause.find(word)] for clause in clauses for word in words if word in clause)
    return any(len(lead.split()) <= LEAD_IN or _STATES.fullmatch(lead) for lead in leads)


def stated_clauses(text: str) -> Sequence[str]:
    """The clauses of a text that asks nothing."""
    return () if "?" in text else _ENDS_CLAUSE.split(text)


def record_call(draft: Draft, incident: Incident, by: Person, reacted_to: MessageRef | None = None) -> None:
    """Records a call by any person, so that the bot does not ask again, of which a button or a reaction tells."""
    number = rescue.number_reached(draft, incident, "", police_named=False)
    _record(draft, incident, PoliceCall(by, draft.at, number, message=reacted_to), rescuers=False)


def record_told_call(draft: Draft, incident: Incident, message: Message, reading: Reading) -> None:
    """Records a call that a message tells of. If it names the police, the emergency number is not said to be called, also in
    danger. A bare «called» in answer to the notice is about the number that this asks for. «101 is engaged, 112 called» takes
    the place of an earlier call of its author. An edit of a call from before the question was opened again, and words from
    before it, answer nothing."""
    text, by = message.text, message.author
    if _called_in_the_end(draft, text, reading):
        others = [each for each in calls_of(incident) if each.by.ref != by.ref or not each.answers]
        incident = replace(incident, called=joined(others))
    announced = rescue.announced_number(draft, message)
    patrol = draft.context.watch.role(by) is Role.POLICE and not rescue.names_rescuers(text)
    number = rescue.number_reached(draft, incident, text, patrol or Flag.POLICE_NAMED in reading.flags, announced)
    told = (each for each in calls_of(incident) if each.message == message.ref and each.number == number)
    answers = not (is_before_find(incident, message.at) or any(not each.answers for each in told))
    words = " ".join(text.split())[:LONGEST_WORDS]
    call = PoliceCall(by, draft.at, number, words=words, message=message.ref, answers=answers)
    notice = incident.notice_in(message.ref.chat)
    is_meant = (notice is not None and message.reply_to == notice) or number == announced
    to_rescuers = is_meant and number in draft.context.watch.numbers.emergency
    _record(draft, incident, call, rescuers=to_rescuers or rescue.tells_of_rescuers(draft, text))


def record_typed_call(draft: Draft, incident: Incident, by: Person, words: str) -> None:
    """Records a call that a moderator types with the code. The words may name the number or the police («101 gebeld»)."""
    number = rescue.number_reached(draft, incident, words, rescue.names_police(words))
    _record(draft, incident, PoliceCall(by, draft.at, number), rescue.tells_of_rescuers(draft, words))


def _record(draft: Draft, incident: Incident, call: PoliceCall, rescuers: bool) -> None:
    """The first caller stays on record, with the next ones beside, for one who takes the call back. A call to rescuers goes
    before one to the police for as long as the notice asks for it, and before one that the caller on record made first."""
    known = [_told_anew(each, call) for each in calls_of(incident) if each.answers]
    before = [each for each in calls_of(incident) if not each.answers]
    if not call.answers:
        before += [] if _is_of_one(call.by, before) else [call]
        draft.state = draft.state.with_incident(replace(incident, called=joined([*before, *known])))
        return
    desk = str(draft.context.watch.desk)
    shown = bool(incident.former) or any(chat != desk for chat in incident.placed)  # not during a pause
    asked = known[0].asked if known else incident.asked and shown
    first = rescuers and (rescue.may_need_an_ambulance(draft, incident) or rescue.goes_beyond(draft, incident, call))
    added = replace(call, asked=asked)
    if not known:
        incident = incidents.record_activity(incident, call.at)
    calls = [added, *known] if first else [*known, *([] if _is_of_one(call.by, known) else [added])]
    draft.state = draft.state.with_incident(replace(incident, called=joined([*before, *calls])))
    draft.state = draft.state.without_timer(IncidentTimer(incident.id, IncidentBell.CALL))


def _told_anew(known: PoliceCall, call: PoliceCall) -> PoliceCall:
    """Words or a button of the same person take the place of a reaction, which may be taken back."""
    taken = known.is_by_reaction and not call.is_by_reaction and known.by.ref == call.by.ref
    return replace(known, message=call.message, words=call.words) if taken else known


def _is_of_one(person: Person, calls: Sequence[PoliceCall]) -> bool:
    return any(call.by.ref == person.ref for call in calls)


def withdraw_call(draft: Draft, incident: Incident, call: PoliceCall) -> None:
    """Handles «not me» of a person on record as a caller: the next caller takes the place of the first, or the question is open
    again."""
    mine = call.by.ref, call.answers
    left = [each for each in calls_of(incident) if (each.by.ref, each.answers) != mine]
    incident = replace(incident, called=joined(left))
    draft.state = draft.state.with_incident(replace(incident, asked=incident.asked or incident.call is None))
    if incident.call is None and call.answers:
        wait_for_call(draft, incident)


def reopen_question(draft: Draft, incident: Incident) -> None:
    """Takes a wrong «called» or «police on the spot» back, by a moderator: the question is open again. If a find had
    opened it before, the calls and the police from before the find stay on record, unless none came since."""
    called, police_at = None, None
    if incident.asked_anew_at is not None and incident.state is IncidentState.CALLED:
        called = joined([each for each in calls_of(incident) if not each.answers])
        police_at = incident.police_at if incident.police_at != incident.police_again_at else None
    reopened = replace(incident, called=called, asked=True, police_at=police_at, police_again_at=None)
    draft.state = draft.state.with_incident(reopened)
    wait_for_call(draft, incident)


def ask(draft: Draft, message: Message, reading: Reading, text_key: str) -> None:
    """Asks once for each incident whether a member has called the police, not because of an officer's words. In danger, and if
    there may be one, the notice uses other words. Without a number of the police's own there is no second number to name in
    doubt."""
    if draft.context.watch.role(message.author) is Role.POLICE:
        return
    if (incident := draft.state.incident_of(message.ref) or draft.state.incident_now(message.at)) is not None:
        _ask_about(draft, incident, reading, text_key)


def _ask_about(draft: Draft, incident: Incident, reading: Reading, text_key: str) -> None:
    if incident.state is not IncidentState.OPEN or incident.asked:
        return
    doubtful = reading.chat is not None and reading.chat.maybe_danger
    numbers = draft.context.watch.numbers
    ask_text = IN_DOUBT if doubtful and numbers.emergency[0] not in numbers.police else text_key
    draft.state = draft.state.with_incident(replace(incident, asked=True, ask_text=ask_text))
    wait_for_call(draft, incident)


def help_through(draft: Draft, message: Message, reading: Reading, hidden: bool) -> None:
    """Helps a member who gets no answer from the police, or in danger from the emergency number: as the question of the
    incident if the bot has not asked yet, else as an answer, at most once in `GROUP_AGAIN` in each group, or to each member who
    writes to the bot alone."""
    if not is_unanswered(draft, message.text, reading):
        return
    known = (draft.state.incident_of(message.ref), *draft.state.open_incidents(message.at))
    incident = next((each for each in known if each is not None and _waits(draft, each)), None)
    if incident is None:
        return
    if incident.state is IncidentState.OPEN and not incident.asked:
        _ask_about(draft, incident, reading, NO_ANSWER)
        return
    chat, at_gate = message.ref.chat, message.ref.is_at_the_gate
    whose = draft.context.pseudonym(message.author.ref) if at_gate else str(chat)
    if not draft.note_once(whose, NO_ANSWER, GROUP_AGAIN):
        return
    text = draft.group_text(appearance.in_country(draft, NO_ANSWER), urgent=appearance.number_to_call(draft, incident))
    if at_gate or hidden:
        draft.do(SendMessage(message.author.ref if at_gate else chat, text, Purpose.ANSWER))
    else:
        draft.do(Reply(message.ref, text, Purpose.ANSWER))


def number_for_warning(draft: Draft, message: MessageRef) -> str:
    """The number that a warning to the group because of this message names: in danger the emergency number."""
    incident = draft.state.incident_of(message) or draft.state.incident_now(draft.at)
    return draft.context.watch.numbers.police[0] if incident is None else appearance.number_to_call(draft, incident)


def _waits(draft: Draft, incident: Incident) -> bool:
    """True if a call for it is missing."""
    return incident.state is IncidentState.OPEN or rescue.may_need_an_ambulance(draft, incident)


def wait_for_call(draft: Draft, incident: Incident) -> None:
    due = draft.at + draft.context.watch.escalate_after
    draft.state = draft.state.with_timer(IncidentTimer(incident.id, IncidentBell.CALL), due)


def on_call_timer(draft: Draft, incident: Incident) -> None:
    """Alerts the moderators if no call is reported in time and the suspect is still there, or a person is hurt. After a find it
    names the find in place of the report."""
    if incident.state is not IncidentState.OPEN or peril.is_past(incident):
        return
    finds, anew_at = [told for told in incident.told if told.find], incident.asked_anew_at
    who, since = (finds[-1].by, anew_at) if finds and anew_at else (incident.reporter, incident.opened_at)
    minutes = str(max(1, round((draft.at - since).total_seconds() / 60)))
    number = appearance.number_to_call(draft, incident)
    text = draft.desk_text("incident_nobody_calls", urgent=number, who=who.name, code=incident.code, minutes=minutes)
    draft.do(SendMessage(draft.context.watch.desk, f"{draft.desk_text('card_urgent')} {text}", Purpose.DESK))
