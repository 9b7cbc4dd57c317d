"""Weighs an opening beside the head of the conversation: takes back one for which nothing else speaks, and makes a likely one
sure. Pure."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.core.reading import FACTS, SURE, Act, ChatReading, Flag, Label, Reading, Score
from bot.reader.conversation.agreement import Known, is_sure
from bot.reader.conversation.beside_charges import tells_of_now, tells_of_peril
from bot.reader.descriptions import describes, tells_of_return
from bot.reader.grammar.burnt_smell import smells_of_fire
from bot.reader.grammar.calls.other_time import came_to_nothing
from bot.reader.grammar.elsewhere import OwnMatter, own_matter
from bot.reader.grammar.emergencies.accidents.told_tersely import told_tersely
from bot.reader.grammar.emergencies.alarm import (
    begins_with_person,
    tells_of_alarm,
    tells_of_deed,
    tells_of_deed_or_peril,
)
from bot.reader.grammar.emergencies.cry_for_help import cries_for_help
from bot.reader.grammar.emergencies.emergency import (
    Emergency,
    emergency_in,
    in_peril_beside_explanation,
    pleads_alone,
    tells_threat,
)
from bot.reader.grammar.emergencies.no_danger import tells_of_no_danger
from bot.reader.grammar.everyday_trouble import (
    is_laughed_at,
    is_settled_trouble,
    is_trouble_without_laughter,
    tells_of_everyday_trouble,
)
from bot.reader.grammar.no_report import (
    is_chain_message,
    is_first_hand,
    is_hearsay,
    is_mere_presence,
    tells_of_presence,
    without_vague_rumour,
)
from bot.reader.labels import make_unlikely, put_score
from bot.reader.personal_data.accused import find_accused, without_doers
from bot.reader.personal_data.damage import tells_of_damage
from bot.reader.personal_data.homes import without_homes
from bot.reader.personal_data.standing_charges import is_seen_now
from bot.reader.personal_data.without_accusations import without_accusations, without_standing_charges
from bot.reader.phrases.expression import words
from bot.reader.text.normalisation import fold
from bot.reader.traces import find_place

_PLAIN_REPORT: Final = 0.6
"""The confidence from which the labels alone make a line without a word of alarm a report. In the annotated hard evenings and
ordinary days, 56 of 275 false openings are below it, have no such word and no phrase; of 282 right ones none."""

_SMALL_TALK: Final = 0.7
"""The confidence from which a line is small talk even if it tells of a deed. Below it, of 13 lines with a deed in the annotated
hard evenings and ordinary days that the head only took for likely openings, 9 open an incident."""

_STRUCK: Final = words(
    r"""just_(?:hit|stabbed|punched|kicked|slapped|shot|bit|beat)_\w+ just_ran_(?:her|him|them|\w+)_over
    (?:is|'s|are|'re)_(?:hitting|beating|kicking|punching|stabbing|choking)_\w+
    vient_de_(?:frapper|taper|poignarder|tabasser|gifler) (?:frappe|tabasse|poignarde)_\w+
    heeft_(?:\w+_){1,6}(?:geslagen|gestoken|geschopt) (?:slaat|schopt|steekt)_\w+_met
    hat_(?:\w+_){1,6}(?:geschlagen|gestochen|getreten) (?:schlagt|tritt|sticht)_\w+_mit"""
)
"""A blow that was just dealt: a fact, whatever the doer is called."""

_SETTLED: Final = frozenset({Flag.ALL_CLEAR, Flag.KNOWN_PERSON, Flag.EXPLAINED})
"""No relief: of eight plain emergencies of the corpus with such a word («sorry», «thank God»), five are real."""
_FOUND_IN_DANGER: Final = frozenset({Flag.ENDED, Flag.NOT_ALL_CLEAR, Flag.DANGER})
"""An end that the line speaks against: «found him, he's not breathing»."""
_ALARMING: Final = frozenset({Flag.DANGER, Flag.SELF_HARM, Flag.SEARCH})


def weigh_opening(
    reading: Reading,
    chat: ChatReading,
    by_lists: Reading,
    text: str,
    known: Known,
    rest: bytes = b"",
    in_part: bool = False,
) -> tuple[Reading, ChatReading]:
    """Returns the reading and its meaning in the conversation, weighed anew while no incident is open.

    A line opens an incident only if more than a likely opening of the head speaks for it: plain labels, a phrase of the lists,
    a word of alarm, a head that is sure of an emergency, or danger from or to a person who is only «he» or «they». An everyday
    trouble needs a phrase for danger. Laughter makes a joke of a line that is no report by its labels: of 643 lines with
    laughter in the annotated evenings, 4 open an incident, and no others have such labels. While no incident is known, a likely
    opening becomes a sure one if the line tells of a deed with its doer or a loss. A cry for help alone is danger, however it
    is spelled, and so is a plain emergency, whatever was said before. Words of danger in a line that tells of none count for
    nothing, and a settled trouble opens nothing even if it names a search or a call. `by_lists`: the reading by the lists
    alone. `rest`: the folded remainder of the line beside an offence, if it has one. `in_part`: a part of a long text tells of
    danger.
    """
    folded = fold(text).encode()
    if known is Known.OPEN and smells_of_fire(folded):
        return reading, replace(chat, danger=True, plain_danger=True)
    if known is Known.OPEN and reading.flags >= _FOUND_IN_DANGER:
        chat = replace(chat, danger=True, plain_danger=True)
    emergency = emergency_in(folded)
    if emergency is Emergency.NONE and rest:
        emergency = emergency_in(rest)
    if emergency is Emergency.NONE and known is not Known.OPEN:
        emergency = told_tersely(folded)
    if emergency is Emergency.NONE and (in_part or _is_vaguely_told_danger(folded)):
        emergency = Emergency.DANGER
    if known is Known.OPEN and emergency is Emergency.DANGER and pleads_alone(folded):
        emergency = Emergency.NONE  # of the open incident; the head says which
    if known is not Known.OPEN and in_peril_beside_explanation(folded):
        reading = replace(reading, flags=reading.flags - {Flag.KNOWN_PERSON, Flag.EXPLAINED})
    if emergency is not Emergency.NONE and not is_settled(reading, chat, known, emergency):
        if emergency is Emergency.DANGER and tells_threat(folded):
            reading = _no_rumour(reading)
        return in_emergency(reading, chat, emergency, known)
    if not is_settled(reading, chat, known) and tells_of_peril(text, reading.language):
        opens = chat.act is Act.NONE or known is not Known.OPEN
        act, of = (Act.OPENS, None) if opens else (chat.act, chat.incident)
        danger = chat.danger or known is Known.OPEN  # during an incident a doubt is not asked about
        return no_talk(reading), replace(
            chat, act=act, incident=of, maybe_opens=True, danger=danger, maybe_danger=not danger
        )
    if known is not Known.OPEN and cries_for_help(folded) and not tells_of_everyday_trouble(folded):
        return reading, replace(chat, act=Act.OPENS, danger=True, plain_danger=True, maybe_opens=True)
    if (chat.danger or chat.maybe_danger or Flag.DANGER in reading.flags) and tells_of_no_danger(folded):
        reading = replace(reading, flags=reading.flags - {Flag.DANGER})
        chat = replace(chat, danger=False, plain_danger=False, maybe_danger=False)
    may_open = chat.act is Act.OPENS or chat.danger or chat.maybe_opens
    told = chat.called or chat.maybe_called or reading.likely(Label.POLICE_CALLED)
    if known is not Known.OPEN and ((told and not came_to_nothing(folded)) or _ALARMING & reading.flags):
        settled = Flag.SELF_HARM not in reading.flags and is_settled_trouble(folded)
        return _without_incident(reading, chat) if settled else (reading, chat)
    if known is Known.OPEN and reading.streets and chat.act is Act.ADDS and own_matter(folded) is OwnMatter.SAME:
        return as_update(reading), chat
    if known is Known.OPEN and _is_second(chat, reading) and own_matter(folded) not in (OwnMatter.NOT, OwnMatter.SAME):
        return no_talk(reading), chat
    if known is Known.OPEN or not may_open:
        return reading, chat
    person = chat.danger and reading.kind() is not Label.OFF_TOPIC and begins_with_person(folded)
    speaks = chat.surely_opens or person or _is_plain(reading, by_lists)
    bare = not speaks and not tells_of_alarm(folded)
    joke = is_laughed_at(folded) and reading.kind() is not Label.REPORT
    if bare or joke or is_trouble_without_laughter(folded):
        act = Act.NONE if chat.act is Act.OPENS else chat.act
        return reading, replace(chat, act=act, danger=False, plain_danger=False, maybe_opens=False)
    likely = chat.act in (Act.NONE, Act.OPENS) and chat.maybe_opens and known is Known.NONE
    if likely and not _is_talk(reading) and tells_of_deed(folded):
        return no_talk(reading), replace(chat, act=Act.OPENS)
    return reading, chat


def _without_incident(reading: Reading, chat: ChatReading) -> tuple[Reading, ChatReading]:
    act = Act.NONE if chat.act is Act.OPENS else chat.act
    calm = replace(chat, act=act, danger=False, plain_danger=False, maybe_danger=False, maybe_opens=False)
    return replace(reading, flags=reading.flags - {Flag.DANGER, Flag.SEARCH}), replace(
        calm, called=False, maybe_called=False
    )


def is_settled(reading: Reading, chat: ChatReading, known: Known, emergency: Emergency = Emergency.NONE) -> bool:
    """True for a notice, for an end, and for a line that explains itself. A phrase for an end ends nothing where nothing is
    open («they pulled him out, he is not breathing»). While none is open, a form for danger counts in a notice too («gas in
    the stairs, no light, all out»): of 9,063 notices of the corpus 15 have one, and 13 of these warn of a danger of now."""
    in_danger = emergency is Emergency.DANGER and known is not Known.OPEN
    is_notice = not in_danger and reading.kind() is Label.NOTICE and is_sure(reading, Label.NOTICE)
    ended = known is Known.OPEN and Flag.ENDED in reading.flags
    return is_notice or ended or chat.act is Act.ENDS or bool(_SETTLED & reading.flags)


def in_emergency(
    reading: Reading, chat: ChatReading, emergency: Emergency, known: Known
) -> tuple[Reading, ChatReading]:
    """While an incident is open, danger and a search belong to it unless the head sees no tie, and a crime is left to the head.
    A search needs both numbers: the missing person may be a child."""
    if emergency is Emergency.CRIME and known is Known.OPEN:
        return (no_talk(reading) if _is_second(chat, reading) else reading), chat
    opens = chat.act is Act.NONE or known is not Known.OPEN
    act, of = (Act.OPENS, None) if opens else (chat.act, chat.incident)
    chat = replace(chat, act=act, incident=of, maybe_opens=True)
    if emergency is Emergency.DANGER:
        return reading, replace(chat, danger=True, plain_danger=True)
    reading = no_talk(reading)
    if emergency is Emergency.CRIME:
        return reading, chat
    return replace(reading, flags=reading.flags | {Flag.SEARCH}), replace(chat, maybe_danger=not chat.danger)


def _is_talk(reading: Reading) -> bool:
    return reading.confidence(Label.OFF_TOPIC) >= _SMALL_TALK or reading.likely(Label.NOTICE)


def _is_second(chat: ChatReading, reading: Reading) -> bool:
    """True for a line that opens a second incident by the head, unless it is surely small talk or a notice."""
    return chat.act is Act.OPENS and not _is_talk(reading)


def no_talk(reading: Reading) -> Reading:
    return replace(reading, scores=make_unlikely(reading.scores, (Label.OFF_TOPIC,)))


def _no_rumour(reading: Reading) -> Reading:
    """«He says» before a threat makes no rumour of it."""
    return replace(reading, scores=make_unlikely(reading.scores, (Label.PANIC,)))


def _is_plain(reading: Reading, by_lists: Reading) -> bool:
    plain = reading.kind() is Label.REPORT and reading.confidence(Label.REPORT) >= _PLAIN_REPORT
    return plain or is_sure(by_lists, Label.REPORT)


def as_update(reading: Reading) -> Reading:
    """The reading of news of an open incident, such as its suspects who are seen again in another street: it is no report."""
    if reading.kind() is not Label.REPORT:
        return reading
    scores = make_unlikely(reading.scores, (Label.REPORT,))
    return replace(reading, scores=put_score(scores, Score(Label.UPDATE, SURE)))


def without_alarm_of_talk(reading: Reading, text: str) -> Reading:
    """The reading without a report, if the line is hidden as profiling of people who are merely there, as hearsay, as an
    accusation that tells of no deed («he is the thief», «the baker's son deals, everybody knows»), or as an insult or a call
    to act that opens nothing and tells no facts: the bot then asks no group to call the police, opens no incident, and speaks
    of no report. Danger that is told first-hand and something that goes on beside a standing charge keep all three. A line
    about a known incident keeps its labels."""
    if reading.chat is None or Flag.SELF_HARM in reading.flags:
        return reading
    if reading.chat.called or reading.chat.maybe_called or _names_call(reading, text):
        return reading
    if not _is_mere_talk(reading, reading.chat, text) or tells_of_now(text, reading.language):
        return reading
    if _is_vaguely_told_danger(fold(text).encode()):
        return reading
    if reading.chat.act is Act.ADDS and reading.chat.incident is not None:  # the police read it with the incident
        return replace(reading, chat=replace(reading.chat, no_facts=True))
    opens = reading.chat.act is Act.OPENS
    calm = replace(reading.chat, danger=False, plain_danger=False, maybe_danger=False, maybe_opens=False, no_facts=True)
    reading = replace(reading, flags=reading.flags - {Flag.DANGER}, chat=replace(calm, act=Act.NONE) if opens else calm)
    if reading.kind() is Label.UPDATE and not opens:  # an update leads to no question about a call
        return reading
    return replace(reading, scores=make_unlikely(reading.scores, FACTS))


def _is_vaguely_told_danger(folded: bytes) -> bool:
    """True for a plain emergency of which the author says only «apparently»."""
    told = without_vague_rumour(folded)
    return bool(told) and emergency_in(told) is Emergency.DANGER


def _names_call(reading: Reading, text: str) -> bool:
    return reading.likely(Label.POLICE_CALLED) and not is_chain_message(fold(text).encode())


def _is_mere_talk(reading: Reading, chat: ChatReading, text: str) -> bool:
    folded = fold(text).encode()
    if is_sure(reading, Label.PANIC) and is_hearsay(folded):
        return True
    exposed, calm = is_sure(reading, Label.PERSONAL_DATA), not chat.danger
    if exposed and _merely_accuses(text, reading.language, folded, calm):
        return True
    if calm and is_sure(reading, Label.PROFILING) and is_mere_presence(folded):
        return True
    if not calm or chat.act is Act.OPENS:
        return False
    calls = is_sure(reading, Label.VIGILANTE)
    if calls and (is_seen_now(folded) or find_place(without_homes(text, reading.language, exposed))):
        return False
    hidden = exposed or calls or is_sure(reading, Label.INSULT)
    rest = fold(without_accusations(text, reading.language))
    return hidden and not _tells_facts(rest) and not (chat.incident is not None and tells_of_return(rest))


def _tells_facts(folded: str) -> bool:
    text = folded.encode()
    return (
        describes(folded)
        or _STRUCK.occurs_in(text)
        or tells_of_presence(text)
        or tells_of_deed_or_peril(without_doers(text))
    )


def _merely_accuses(text: str, language: str, folded: bytes, calm: bool) -> bool:
    """`calm`: the head sees no danger. A charge with a word of alarm is a mere accusation too, if it tells of a habit or a
    past and the rest of the line has no word of alarm."""
    if is_seen_now(folded) or describes(fold(without_accusations(text, language))):
        return False
    if calm and not tells_of_alarm(without_doers(folded)) and not tells_of_damage(folded):
        return find_accused(text, language, in_incident=True) is not None
    rest = without_standing_charges(text, language)
    left = fold(rest).encode()
    if rest == text or is_first_hand(folded) or emergency_in(folded) is Emergency.DANGER:
        return False
    return emergency_in(left) is Emergency.NONE and not tells_of_alarm(without_doers(left))
