"""Recognises a service that answers a call, and says, asks, knows or does something: «operator has the colour», «fire are on the
line to me», «Leitstelle Ostfriesland schickt Taucher», «rang, they gave a number».

The words behind the service are its own: an order, a wait or a denial in them takes nothing back («999 says don't move him»).
A doubt before it does («if 999 says so»), and so does a question. Texts are folded and in UTF-8.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import Final

from bot.reader.grammar.calls.no_call_words import NO_CALL_WORDS, NOT_NOW
from bot.reader.grammar.vocabulary import NUMBERS, POLICE, RESCUERS, STATIONS
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.bundle import OF_A_LINE
from bot.reader.phrases.expression import expression, words


class Answer(Enum):
    """`SURE`: a service that no other words mean, on the line or with the news. `LIKELY`: one that may have been reached about
    something else. `MAYBE`: persons who may be of another service."""

    SURE = auto()
    LIKELY = auto()
    MAYBE = auto()


_NUMBER: Final = rf"(?:the_)?{one_of(NUMBERS)}"
_THE: Final = r"(?:(?:the|our|die|de|da|d|dr|der)_)?"
_CENTRE: Final = one_of(
    "operator dispatch(?:er)? call_handler control_room fire_control ambulance_control rescue_desk paramedic_desk coast_?guard"
    " mountain_rescue rnli emergency_services",
    r"\w*leitstelle \w*einsatzzentrale notruf(?:zentrale)? giftnotruf bergrettung bergwacht dgzrs seenot\w* wasserrettung",
)
_PLACE: Final = (
    r"(?:_(?:man|lady|woman|people|lads?|girl|hq|control|desk|service|crew)"
    r"|_(?:in|at|from|vo|von|vom|aus)_(?:d\w\w?_)?\w+)?"
)
_CLOSE: Final = rf"(?:{_NUMBER}|{_THE}{_CENTRE}){_PLACE}"
"""A number or a centre, which only a call reaches."""
_SERVICE: Final = one_of(
    POLICE,
    RESCUERS,
    STATIONS,
    "guard brigade ambulance paramedics? sergeant barracks station",
    r"\w*feuerwehr feierwehr fuurwehr wehr rotkreuz inspektion dienststelle inspektor",
)
_ANY: Final = rf"(?:{_CLOSE}|{_THE}{_SERVICE}{_PLACE})"
_NAMED: Final = (
    rf"(?:{one_of(STATIONS, RESCUERS)}|\w*wehr|\w*leitstelle|bergrettung|inspektion|abschnitt)"
    r"(?:_(?:vo|von|vom|aus)(?:_d\w\w?)?)?(?:_\w+)?"
)
"""A German service with the name of its place."""
_SO: Final = r"(?:(?:now|already|just|schon|scho|jetzt|grad|gerade|eben|auch|hier|still|noch|a)_)*"
_HAS: Final = rf"_?(?:have|has|'ve|ve|'s_got|have_got|has_got|hat|hot|haben|hei|hend)_{_SO}"
_MINE: Final = (
    r"(?:the|your|my|our|his|her|their|d|die|das|eure|deine|meine|unsere)_(?:index_)?"
    + one_of(
        "road reg plates? colou?r number address street eircode description details location name route photo flat picture"
        " adresse beschreibung kennzeichen hausnummer standort"
    )
)
_THIS: Final = rf"(?:me|us|it|that|this|mich|uns|es|alles|{_MINE})"
_SAY: Final = (
    "(?:says?|said|tells?|told_(?:me|us)|asks?|asked|asking|wants?|needs?|reckons?|sagt|sagen|sacht|meint|fragt|fragen"
    "|braucht|wiederholt|hat_mich_gefragt)"
)
_ON: Final = (
    r"(?:on_(?:the|my)_(?:\w+_)?(?:phone|line|landline|speaker|mobile)|on_(?:with|to)_(?:me|us)"
    r"|(?:talking|speaking|listening)_(?:to|with)_(?:me|us)|in_my_ear|am_(?:ohr|telefon|apparat|horer)|im_ohr|dran?|auf_laut"
    r"|in_der_leitung|an_der_strippe)"
)
_GOT: Final = r"(?:(?:i|we)(?:'?ve|_have)?_(?:got_|have_)?|got_|have_)"
_PERSON: Final = (
    "(?:lady|man|woman|girl|lad|fella|fellow|gentleman|guy|voice|someone|somebody|human|person|frau|mann|dame)"
)
_DO: Final = (
    r"(?:to_)?(?:dont|don't|do_not|not|keep|stay|stand|leave|put|lie|lay|lock|hold|press|push|wrap|lift|tilt|tip|pull|roll|sit"
    r"|nobody|no_one)"
)
_I_HAVE: Final = r"(?:hab|habe|han|hob|hann)_(?:ich|i|ick|ik|mer|wir)"
_HAVE: Final = r"(?:hab|habe|han|hob|hann)(?:_(?:ich|i|ick|jetzt|grad|gerade|endlich))*"
_SOON: Final = r"(?:(?:in_)?(?:\d+|two|three|four|five|six|seven|eight|ten|fifteen|twenty|zwei|drei|vier|funf|zehn)_?min\w*)"
_END: Final = r"(?:_?[.,;!:]|_?$)"
_SURE: Final = (
    rf"{_CLOSE}(?:'s|_is|_are|_ist|_isch)?_{_SO}{_ON}\b|{_CLOSE}{_HAS}{_THIS}\b"
    rf"|{_CLOSE}_(?:put|patched)_(?:me|us)_(?:through|on)\b|{_CLOSE}_gave_(?:me|us)_an?_(?:\w+_)?(?:number|ref\w*)\b"
    rf"|{_GOT}{_CLOSE}_(?:{_ON}|with_(?:me|us)|on_now|yes|they|he|she)\b"
    rf"|{_GOT}{_THE}(?:{_SERVICE}|control){_PLACE}_{_ON}\b"
    rf"|{_GOT}an?_(?:\w+_)?{_PERSON}_(?:on|at|from)_{_CLOSE}\b"
    rf"|{_PERSON}_(?:at|on|from|bei|von)_(?:der_|dr_)?{_CLOSE}(?:{_HAS}{_THIS}|_{_SAY})\b"
    rf"|(?:{_CLOSE}|{_THE}\w*feuerwehr|{_THE}polizei)_{_I_HAVE}(?:_(?:drauf|dran?|am_\w+)\b|{_END})"
    rf"|{_SERVICE}{_PLACE}(?:_?(?:have|has|'ve))?_(?:logged|took|taken|noted)_(?:it|that|this|{_MINE})\b"
    rf"|{_NAMED}_(?:schickt|ruckt_aus|fahrt_(?:grad_)?los)\b|{_NAMED}_(?:is|ist|isch)_{_SO}(?:verstandigt|alarmiert|raus)\b"
)
_LIKELY: Final = (
    rf"{_CLOSE}_(?:(?:they|die|sie|he|she)_)?{_SAY}\b|{_ANY}_(?:says?|said|sagt|sagen)_(?:\w+_)?{_SOON}\b"
    rf"|{_ANY}(?:'s|_is|_are|_ist)?_{_SO}{_ON}\b|{_ANY}{_HAS}{_THIS}\b|{_ANY}(?:_is|_are)?_{_SOON}\b"
    rf"|{_ANY}_(?:knows?|are_aware)(?:_(?:about_it|now))?{_END}"
    rf"|(?:^|[.,;!])\W*(?:(?:i|we|just|ok|yes|no|no_\w+)_)*(?:rang|rung|phoned|got_through|through)_they_(?:have|want|gave|said|asked)_"
    rf"|is_ringing_they_(?:have|want|said|asked)_|they_(?:answered|picked_up)_(?:and_)?(?:asked|said|told|want|they)_"
    rf"|{_GOT}(?:a|an|the_same)_(?:\w+_)?{_PERSON}_who_(?:says|said|tells_me|told_me)_{_DO}\b"
    rf"|{_GOT}(?:someone|somebody)_on_the_(?:phone|line)_(?:\w+_){{0,3}}?telling_(?:me|us)\b"
    r"|fire_(?:said|say|says|told|(?:are|have)_(?:it|us|me|on_the|coming))\b"
    rf"|{_NAMED}_(?:sagt|sacht|weiss|kommt)\b|(?:schon_|scho_)?(?:an|einen|nen)_wagen_g\w*schickt\b"
    rf"|{_HAVE}_(?:jemand\w*|wen)_?,_?(?:ich|i)_soll\b"
    rf"|{_HAVE}_(?:die|den|eine?n?)_\w+_(?:auf|von|bei)_(?:der|dr|da)_(?:wache|leitstelle|inspektion|polizei){_END}"
)
_MAYBE: Final = (
    rf"(?:they|{_PERSON})(?:'re|_are|_have|'ve)?_(?:bringing|coming_with|sending)_|i'?m_to_stay_on\b"
    r"|same_(?:lady|woman|operator|voice)\b|(?:reception|driver|staff|warden)_(?:has|have|'s_got)_(?:them|999|112|101)\b"
)
_FORMS: Final = {each: rf"\b(?:{form})" for each, form in zip(Answer, (_SURE, _LIKELY, _MAYBE), strict=True)}
_ANSWERS: Final = OF_A_LINE.expressions(_FORMS)
_EACH: Final = {each: expression(form) for each, form in _FORMS.items()}

_SENTENCES: Final = re.compile(rb"[^.!?;\n]+[.!?;]*")
_CLAUSE: Final = re.compile(rb"[,:()]| - ")
_ENGLISH: Final = words(r"of_(?:the|a|my|our|his|her|its?|them|us|you|that|this|course|those) no die was")
"""Words that take a call back in another language."""
_ASKS: Final = re.compile(rb"\W*(?:do|does|did|has|have|are|is|hat|haben|ist|sind|weiss|wissen|what|when|where|why)\W*")
_NO_PLACE: Final = words(r"nicht nie net ned kein\w* wenn falls ob hoffentlich vielleicht never")
_NOT_NOW: Final = words(NOT_NOW)


def service_answers(text: bytes) -> Answer | None:
    """The surest of the answers that a text tells of."""
    if found := _ANSWERS.found_in(text):
        for each in Answer:
            if each in found and any(_states(sentence, each) for sentence in _SENTENCES.findall(text)):
                return each
    return None


def _states(sentence: bytes, answer: Answer) -> bool:
    form = _EACH[answer]
    head, mark, _ = form.replace_in(sentence, b"\0").partition(b"\0")
    if not mark or _NOT_NOW.occurs_in(sentence):
        return False
    end = form.end_in(sentence)
    before, behind = _CLAUSE.split(head)[-1], _CLAUSE.split(sentence[end:])[0]
    if b"?" in behind or _ASKS.fullmatch(before) or _NO_PLACE.occurs_in(sentence[len(head) : end]):
        return False
    return not NO_CALL_WORDS.occurs_in(_ENGLISH.replace_in(before).strip())

