"""A caller takes the own call back: «not me», also among small words («sorry, not me actually»), or an edit after which the
message tells of no call any more. Words that the police are on the spot go with their message, or by an edit of it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from typing import Final

from bot.core.choice import words_for
from bot.core.draft import Draft
from bot.core.incident import Incident, PoliceCall, calls_of
from bot.core.incidents import police_call, rescue
from bot.core.incidents.matching import call_edited, call_of, is_told_by
from bot.core.incidents.signs_of_end import police_there
from bot.core.message import Message
from bot.core.reading import Flag, Reading
from bot.core.ref import MessageRef, Ref
from bot.core.rule import IncidentState
from bot.core.texts import LANGUAGES

_SMALL_WORDS: Final = re.compile(
    r"(?<!\w)(?:nee|neen|oei|oeps|ah|ach|och|oh|wacht|eigenlijk|uiteindelijk|toch|dus|wel|hoor|helaas|sorry|pardon|excuseer"
    r"|ik vergis(?:te)? me|ik heb me vergist|(?:mijn )?(?:fout|vergissing)"
    r"|non|désolée?|oups|attend(?:s|ez)|en fait|finalement|au final|donc|euh|du coup|je me suis trompée?|(?:mon )?erreur"
    r"|nein|entschuldigung|ups|warte|doch|eigentlich|letztlich|also|leider|stimmt nicht|(?:mein )?(?:fehler|irrtum)"
    r"|no|oops|wait|actually|after all|in fact|in the end|though|so|uh|um|my (?:mistake|bad)|i was wrong)(?!\w)"
)
"""Words that change nothing of what a denial says."""

_CLAUSES: Final = re.compile(r"[,;:.!()\n]+|\s[-–—]\s|\b(?:maar|want|mais|car|aber|weil|denn|but|because)\b")
_OF_A_CALL: Final = re.compile(
    r"(?i)\b(?:(?:op|ge)?bel|verwittig|appel|prév|(?:an)?ruf|(?:an)?gerufen|call|ring|rang|rung|phon(?:ed|ing))|\b1[01]\d\b|999"
)
_AT_THE_DOOR: Final = re.compile(
    r"(?i)\b(?:aangebeld|bel(?:t|de|den|len)?\b.*\baan|de bel|deurbel|doorbell|(?:a|the|my|your|whose) phone|sonnette"
    r"|klingel)\b"
)
_REACHED: Final = re.compile(
    r"(?i)\b(?:je|jij|u|ge|jullie)\b.{0,60}(?:\b(?:politie|ze|hen|hun|iemand)\b.{0,60}\b(?:bereik(?:t|en)|gewaarschuwd|gealarmeerd"
    r"|aan de (?:lijn|telefoon))\b|\bgemeld(?: (?:aan|bij) de politie)?\W*$)"
    r"|\b(?:tu|vous)\b.{0,60}(?:\b(?:l['’]as|l['’]avez|les|police|quelqu['’]un)\b.{0,60}\b(?:joints?|signalée?|au téléphone"
    r"|au bout du fil)(?!\w)|\b(?:les joindre|joindre (?:la police|quelqu['’]un))\b)"
    r"|\b(?:du|ihr)\b(?!.{0,60}\bsich\b).{0,60}\b(?:polizei|sie|jemand(?:en)?|es|das)\b.{0,60}\b(?:erreich(?:t|en)|gemeldet|alarmiert"
    r"|am telefon)\b"
    r"|\byou\b.{0,60}(?:\b(?:reach(?:ed)?|alerted) (?:them|the police|any(?:one|body))\b|\breported (?:it|this|that|him|them)\b"
    r"|\bg[eo]t through(?: to (?:them|the police|any(?:one|body)))?\W*$|\bon the (?:line|phone)\b)"
)
"""Words of a neighbour who asks the caller about the call without its verb: «have you reached them?»"""
_SOMEBODY: Final = re.compile(r"(?i)\b(?:iemand|quelqu['’]un|jemand|somebody|someone)\b")


_OF_ANOTHER: Final = re.compile(r"(?:hij|ze|zij|il|elle|er|sie|he|she)\b")
_OF_AUTHOR: Final = re.compile(r"(?i)\b(?:ik|we|wij|ich|wir|i|on|nous|je)\b|\bj['’]")
"""«He hasn't called» takes back what a husband was said to have done, and no call of the author."""

_NOT_POLICE: Final = re.compile(
    r"(?i)\b(?:niet|pas|nicht|not) (?:(?:naar|aan|bij|à|to|bei|zur) )?(?:(?:de|la|die|der|the) )?(?:politie|police|polizei)\b"
)
"""Words about a bare «called»: it was another person."""


def denied_call(
    draft: Draft, incident: Incident, message: Message, reading: Reading
) -> tuple[Incident, PoliceCall] | None:
    """The call of the author, who now denies it, and its incident. None: the message denies no call. One from before the
    question was opened again is denied only with its number: «not yet» answers the question."""
    if (said := _denial(draft, message.text, reading)) is None:
        return _call_of_others(draft, incident, message)
    about = call_of(draft, incident, message)
    own = [each for each in calls_of(about) if each.by.ref == message.author.ref]
    named = (each for each in own if not rescue.names_other_number(draft, message.text, each.number))
    meant = [each for each in named if each.answers or rescue.names_number(message.text, each.number)]
    if _OF_ANOTHER.match(said) is not None:
        meant = [each for each in meant if each.words and not _is_of_author(draft, each.words)]
    if not meant:
        return None
    call = meant[-1]
    answers_bot = message.reply_to is not None and message.reply_to == about.notice_in(message.ref.chat)
    names_call = _OF_A_CALL.search(said) is not None
    return (about, call) if answers_bot or names_call or _is_about_call(draft, said, call, message) else None


def _is_of_author(draft: Draft, words: str) -> bool:
    return _OF_AUTHOR.search(words) is not None or police_call.is_bare_call(draft, words)


def _call_of_others(draft: Draft, incident: Incident, message: Message) -> tuple[Incident, PoliceCall] | None:
    """The bare «called» of the author, if this message says that it was not to the police, and names no rescuers either."""
    text = message.text
    if "?" in text or _NOT_POLICE.search(text) is None or rescue.tells_of_others(draft, text):
        return None
    about = call_of(draft, incident, message)
    own = (each for each in calls_of(about) if each.by.ref == message.author.ref and each.answers)
    bare = (each for each in own if each.words and police_call.is_bare_call(draft, each.words))
    return next(((about, each) for each in bare if not any(map(str.isdigit, each.words))), None)


def take_unsaid_back(draft: Draft, message: Message, reading: Reading) -> None:
    """Takes back the call of which a message told before this edit, if it tells of none any more: «gezien» in place of
    «gebeld», or «I'm going to call». So with the police on the spot."""
    if not (Flag.POLICE_THERE in reading.flags or police_there(draft, message, reading)):
        take_police_back(draft, message.ref, message.author.ref, deleted=False)
    incident = call_edited(draft, message)
    if incident is None or incident.closed_at is not None:
        return
    own = (each for each in calls_of(incident) if each.by.ref == message.author.ref)
    call = next((each for each in own if is_told_by(draft, each, message.ref)), None)
    tells = call is not None and _OF_A_CALL.search(call.words) is not None
    if call is not None and tells and not _still_tells(draft, call, message.text, reading):
        police_call.withdraw_call(draft, incident, call)


def take_police_back(draft: Draft, message: MessageRef, by: Ref | None, *, deleted: bool) -> None:
    """Takes back that the police are on the spot, if this message told it, which the bot knows by its time alone: with another
    line of the same second in any group, they stay. A report that its author deletes leaves them there. `by`: None where the
    platform does not tell."""
    talk = draft.state.talk.get(str(message.chat), ())
    heard = next((each for each in talk if each.message == message), None)
    if heard is None or not (by is None or heard.author == draft.context.pseudonym(by)):
        return
    lines = (each for heard_there in draft.state.talk.values() for each in heard_there)
    if any(each.at == heard.at for each in lines if each is not heard):
        return
    for incident in draft.state.open_incidents(draft.at):
        is_report = any(told.report and message in (told.message, told.post) for told in incident.told)
        if not (deleted and is_report):
            withdraw_police(draft, incident, heard.at)


def withdraw_police(draft: Draft, incident: Incident, at: datetime) -> None:
    """The police who are on the spot since this moment are not there: without a call the question is open again."""
    if at not in (incident.police_at, incident.police_again_at):
        return
    again = incident.police_again_at if incident.police_again_at != at else None
    first = incident.police_at if incident.police_at != at else again
    incident = replace(incident, police_at=first, police_again_at=again, asked=incident.asked or incident.call is None)
    draft.state = draft.state.with_incident(incident)
    if incident.state is IncidentState.OPEN:
        police_call.wait_for_call(draft, incident)


def _still_tells(draft: Draft, call: PoliceCall, text: str, reading: Reading) -> bool:
    """True also if the edit only adds words to those of the call. Without the head, any word for a call counts."""
    if Flag.POLICE_THERE in reading.flags or police_call.says_called(draft, text, reading):
        return True
    unchanged = reading.chat is None or text.casefold().startswith(call.words.casefold())
    return unchanged and _OF_A_CALL.search(text) is not None and "?" not in text


def _denial(draft: Draft, text: str, reading: Reading) -> str | None:
    if police_call.says_not_called(draft, text):
        return _bare(text)
    tells_of_call = reading.chat is not None and reading.chat.called
    return None if "?" in text or tells_of_call else _said(draft, text)


def _is_about_call(draft: Draft, said: str, call: PoliceCall, message: Message) -> bool:
    """False for «not yet» and «not me» in answer to a neighbour who asks something else, as «are they here?», or who tells of
    another person, as «someone left the gate open». «Not yet» may also answer words that are no question."""
    before = _line_before(draft, call, message)
    if before is None or _REACHED.search(before) is not None:
        return True
    if _OF_A_CALL.search(before) is not None and _AT_THE_DOOR.search(before) is None:
        return True
    return "?" not in before and _SOMEBODY.search(before) is None and said not in _known(draft, "goes_on")


def _said(draft: Draft, text: str) -> str | None:
    """The denial that is all of the text, or its first clause if it names a call."""
    denials = _known(draft, "not_called")
    longest = draft.texts.once(
        "of denials", lambda: frozenset(max(each.split(), key=len, default="") for each in denials)
    )
    if not any(map(_folded(text).__contains__, longest)):
        return None  # as for most messages, at a hundredth of the price
    both = (text, _without_number(draft, text))
    first = [next(filter(None, map(_bare, _CLAUSES.split(each))), "") for each in both]
    said = (*map(_bare, both), *(each for each in first if _OF_A_CALL.search(each) is not None))
    return next((each for each in said if each in denials), None)


def _without_number(draft: Draft, text: str) -> str:
    """«I haven't called 101» without the number."""
    numbers = "|".join(map(re.escape, draft.context.watch.numbers.of_every_kind))
    return re.sub(rf"(?i)(?:\b(?:le|la|die|den|the) )?\b(?:{numbers})\b", " ", text)


def _known(draft: Draft, key: str) -> frozenset[str]:
    written = words_for(f"word_{key}", draft.texts, LANGUAGES)
    return draft.texts.once(("bare", key), lambda: frozenset(filter(None, map(_bare, written))))


def _bare(text: str) -> str:
    """The text in small letters without signs and small words."""
    plain = re.sub(r"[^\w\s']", " ", _folded(text))
    return " ".join(_SMALL_WORDS.sub(" ", plain).split())


def _folded(text: str) -> str:
    return text.casefold().replace("’", "'")


def _line_before(draft: Draft, call: PoliceCall, message: Message) -> str | None:
    """The answered line, else the last one that another member wrote since the call. None: there is none."""
    lines = draft.state.lines_before(message.ref.chat, message.at)
    others = [each for each in lines if each.at >= call.at and (each.by is None or each.by.ref != message.author.ref)]
    answered = next((each for each in lines if each.message == message.reply_to), None)
    latest = answered or next(reversed(others), None)
    return None if latest is None else latest.text
