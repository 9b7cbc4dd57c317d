"""Reads the signs in a message that an incident is over, or that it goes on, and the answer to «is it over?»."""

from __future__ import annotations

import re
from datetime import timedelta

from bot.core.draft import Draft
from bot.core.incident import Incident
from bot.core.incidents import all_clear, patrol_arrival, police_call
from bot.core.message import Message, Role
from bot.core.reading import Act, Ending, Flag, Label, Reading

_AGREES = frozenset({
    Flag.THANKS, Flag.ALL_CLEAR, Flag.ENDED, Flag.NOT_NEEDED, Flag.EXPLAINED, Flag.KNOWN_PERSON, Flag.TAKEN_BACK,
})  # fmt: skip
"""Signs that a reporter who is asked «is it over?» agrees, mostly with the explanation of another member."""

RELIEVED_WITHIN = timedelta(minutes=10)
"""Relief («phew», «sorry Wesley») answers the question for this long. Later it is about something else."""


def answer_to_question(draft: Draft, incident: Incident, message: Message, reading: Reading) -> bool | None:
    """Reads an answer to «is it over?». None: the message is none. Thanks of the reporter answer the question too, and so does
    a reporter who agrees in other words («oh, then I call the police off») or is relieved. A forwarded text is no answer."""
    if message.forwarded:
        return None
    text = message.text
    if is_asked(incident, message):
        says_yes = police_call.says_word(draft, text, "over") and not _answers_neighbour(incident, message, reading)
        agrees = bool(_AGREES & reading.flags) or (Flag.AGREED in reading.flags and _was_just_asked(incident, message))
        agrees = agrees and _may_agree(incident, message, reading)
        if says_yes or (agrees and not is_all_clear(draft, text, reading)):
            return True
        if police_call.says_not_called(draft, text):
            return False
    relieved = _is_relieved(incident, message, reading) and _may_agree(incident, message, reading)
    return True if relieved and not is_all_clear(draft, text, reading) else None


def _answers_neighbour(incident: Incident, message: Message, reading: Reading) -> bool:
    """True for a «yes» to a message of another member, or to a neighbour's question about a call."""
    if message.reply_to is not None:
        return not incident.is_about(message.reply_to)
    return reading.chat is not None and reading.chat.called


def _may_agree(incident: Incident, message: Message, reading: Reading) -> bool:
    """True for words of the reporter without a question, a danger, a report, or a sign that it goes on."""
    calm = (
        Flag.DANGER not in reading.flags and may_be_over(message.text, reading) and not goes_on(message.text, reading)
    )
    return calm and all_clear.speaks_for(incident, message.author.ref)


def _is_relieved(incident: Incident, message: Message, reading: Reading) -> bool:
    """True for relief right after the question, even if others wrote in between, but told no news."""
    asked_at = incident.wondered_at
    if Flag.RELIEVED not in reading.flags or asked_at is None or not _was_just_asked(incident, message):
        return False
    news = any(told.report and told.at > asked_at for told in incident.told if told.message != message.ref)
    return not news and "?" not in message.text


def _was_just_asked(incident: Incident, message: Message) -> bool:
    return incident.wondered_at is not None and message.at - incident.wondered_at <= RELIEVED_WITHIN


def is_asked(incident: Incident, message: Message) -> bool:
    """True if «is it over?» waits for an answer: no later message came, or this message answers that question."""
    if incident.question is not None and message.reply_to == incident.question:
        return True
    asked_at = incident.wondered_at
    return asked_at is not None and all(
        told.at <= asked_at or told.message == message.ref for told in reversed(incident.told)
    )


def is_all_clear(draft: Draft, text: str, reading: Reading) -> bool:
    if police_call.says_word(draft, text, "false_alarm"):
        return True
    if reading.chat is not None and Flag.ALL_CLEAR in reading.flags and _tells_false_alarm(draft, text, reading):
        return may_be_over(text, reading)
    if reading.chat is not None or not may_be_over(text, reading):
        return False
    not_needed = Flag.NOT_NEEDED in reading.flags and not police_call.says_called(draft, text, reading)
    return Flag.ALL_CLEAR in reading.flags or not_needed


def _tells_false_alarm(draft: Draft, text: str, reading: Reading) -> bool:
    """True if a clause begins with these words, or the line has them and the head sees an end. A line may also only speak of
    false alarms, and no list of words for doubt is complete."""
    sees_end = reading.chat is not None and (reading.chat.act is Act.ENDS or reading.chat.maybe_ending is not None)
    if sees_end:
        return police_call.names_word(draft, text, "false_alarm")
    return police_call.begins_with(text, draft.words("word_false_alarm"))


def reporter_names_false_alarm(draft: Draft, incident: Incident, message: Message, reading: Reading) -> bool:
    """True if the reporter names a false alarm in a line that the reader takes for another end of a calm incident."""
    chat, calm = reading.chat, not (incident.danger or incident.search or message.forwarded)
    over = chat is not None and chat.ending is Ending.OVER and calm
    named = over and is_all_clear(draft, message.text, reading) and not goes_on(message.text, reading)
    return named and all_clear.speaks_for(incident, message.author.ref)


def sounds_over(incident: Incident, reading: Reading) -> bool:
    """True for a sign of the end that is too weak to close an incident. «That is my father» ends no danger, but «that is our
    Wesley, he forgot his key» may. «He is with us» may end a search."""
    clear = reading.chat is not None and reading.chat.act is Act.ADDS and Flag.ALL_CLEAR in reading.flags
    known = Flag.KNOWN_PERSON in reading.flags and not incident.danger
    known |= Flag.HARMLESS in reading.flags and not incident.danger and not incident.search
    back = reading.chat is not None and reading.chat.maybe_back  # only of a missing person
    content = {Flag.AGREED, Flag.NOT_NEEDED} <= reading.flags
    return clear or known or back or content or {Flag.KNOWN_PERSON, Flag.EXPLAINED} <= reading.flags


def explains_plainly(reading: Reading) -> bool:
    """True for a message that names the person, with a harmless reason or with relief. «That was my neighbour who screamed» has
    neither."""
    return Flag.KNOWN_PERSON in reading.flags and bool({Flag.EXPLAINED, Flag.RELIEVED} & reading.flags)


def says_it_was_nothing(reading: Reading) -> bool:
    """True for words of the author that it was nothing, or has settled. Danger told in the same line counts more."""
    return Flag.TAKEN_BACK in reading.flags and not {Flag.DANGER, Flag.NOT_ALL_CLEAR} & reading.flags


def goes_on(text: str, reading: Reading) -> bool:
    """True for a message that cannot tell the end: a question, or one that says that it goes on or that helpers arrived."""
    return bool({Flag.GOES_ON, Flag.POLICE_THERE} & reading.flags) or asks(text)


def police_there(draft: Draft, message: Message, reading: Reading) -> bool:
    """True for words that the police are on the spot. «A patrol is there» of an officer tells of no call, and alone needs no
    reader to be about the incident."""
    text, by_officer = message.text, draft.context.watch.role(message.author) is Role.POLICE
    about = reading.chat is None or reading.chat.act is not Act.NONE or (by_officer and patrol_arrival.is_bare(text))
    says_so = Flag.POLICE_THERE in reading.flags or (by_officer and patrol_arrival.is_told(text))
    meant = about and says_so and Flag.NOT_POLICE_THERE not in reading.flags
    return police_call.says_word(draft, text, "police_there") or (meant and not asks(text))


def may_be_over(text: str, reading: Reading) -> bool:
    return not (Flag.NOT_ALL_CLEAR in reading.flags or reading.kind() is Label.REPORT or asks(text))


def asks(text: str) -> bool:
    """True for a question, also for «False alarm? No, the door is open»."""
    return "?" in text and re.search(r"(?:alarm|alerte)\s*\?|\?\s*$", text.casefold()) is not None
