"""Recognises a service that answers a call, and says, asks, knows or does something: «operator has the colour», «fire are on
the line to me», «Leitstelle Ostfriesland schickt Taucher», «rang they gave a number».

The words behind the service are its own: an order, a wait or a denial in them takes nothing back («999 says don't move him»).
A doubt before it does («if 999 says so»), and so does a question. Texts are folded and in UTF-8.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import Final

from bot.reader.grammar.calls.no_call_words import NO_CALL_WORDS, NOT_NOW
from bot.reader.grammar.vocabulary import KIN, NUMBERS, POLICE, RESCUERS, STATIONS
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.bundle import OF_A_LINE
from bot.reader.phrases.expression import Expression, expression, words


class Sureness(Enum):
    """How surely a text tells of such an answer. `SURE`: the service is on the line or has the news. `LIKELY`: it may have been
    reached about something else, so this is a call only while an incident waits for one. `MAYBE`: another service may speak."""

    SURE = auto()
    LIKELY = auto()
    MAYBE = auto()


_THE: Final = r"(?:(?:the|our|die|de|da|d|dr|der)_)?"
_PLACE: Final = (
    r"(?:_(?:man|lady|woman|people|lads?|girl|hq|control|desk|service|crew)"
    r"|_(?:in|at|from|vo|von|vom|aus)_(?:d\w\w?_)?\w+)?"
)
_CENTRE: Final = one_of(
    NUMBERS,
    "operator dispatch(?:er)? call_handler control_room fire_control ambulance_control rescue_desk paramedic_desk coast_?guard"
    " mountain_rescue rnli emergency_services",
    r"\w*leitstelle \w*einsatzzentrale notruf(?:zentrale)? giftnotruf bergrettung bergwacht dgzrs seenot\w* wasserrettung",
)
_POLICE: Final = one_of(POLICE, "guard sergeant station")
_SERVICE: Final = one_of(
    RESCUERS,
    STATIONS,
    "brigade ambulance paramedics? barracks",
    r"\w*feuerwehr feierwehr fuurwehr wehr rotkreuz inspektion dienststelle abschnitt",
)
_DETAIL: Final = one_of(
    "road reg plates? colou?r number address street eircode postcode description details location coordinates grid"
    " what3words name route photo flat picture",
    "adresse adress beschreibung kennzeichen (?:haus)?nummer standort strasse koordinaten namen farbe foto bild daten angaben",
)
_PERSON: Final = one_of(
    "lady woman man girl lad fella fellow gentleman guy voice someone somebody human person",
    "frau dame mann herrn? disponentin? beamtin beamte[nr]? kollegin stimme inspektor wachtmeister kommissarin?",
)
_CLASSES: Final = tuple(
    (expression(rf"\b{pattern}\b"), letter)
    for pattern, letter in (
        (rf"{_THE}{_CENTRE}{_PLACE}", b"C"),
        (rf"{_THE}{_POLICE}{_PLACE}", b"B"),
        (rf"{_THE}{_SERVICE}{_PLACE}", b"V"),
        (
            rf"(?:(?:the|your|my|our|his|her|their|d|die|das|den|eure|deine|meine|unsere)_(?:index_)?)?{_DETAIL}",
            b"T",
        ),
        (_PERSON, b"P"),
    )
)
"""C: a number or a centre, which only a call reaches. B: the police. V: another service. T: a detail. P: a person."""
_SO: Final = r"(?:(?:now|already|just|schon|scho|jetzt|grad|gerade|eben|auch|hier|still|noch|a)_)*"
_HAS: Final = rf"_?(?:have|has|'ve|ve|'s_got|have_got|has_got|hat|hot|haben|hei|hend)_{_SO}"
_END: Final = r"(?:_?[.,;!:]|_?$)"
_THIS: Final = rf"(?:(?:me|us|it|that|this|T)\b|(?:mich|uns|es|alles)(?:_(?:jetzt|schon|scho|am_\w+|notiert))*{_END})"
"""Behind «hat uns» and «hat alles» another deed may follow."""
_SAY: Final = (
    "(?:says?|said|tells?|told_(?:me|us)|asks?|asked|asking|wants?|needs?|reckons?|sagt|sagen|sacht|meint|fragt|fragen|fragten"
    "|wiederholt|sagten?|meinten?|hat_(?:mich_gefragt|(?:mir_|uns_)?gesagt)|bittet|lotst|(?:will|wollen|braucht|brauchen)_(?:wissen|die|den|das|eine?n?|noch|nur|T))"
)
_ON: Final = (
    r"(?:on_(?:the|my)_(?:\w+_)?(?:phone|line|landline|speaker|mobile)|on_(?:with|to)_(?:me|us)"
    r"|(?:talking|speaking|listening)_(?:to|with)_(?:me|us)|in_my_ear|im_ohr|dran?|auf_laut"
    r"|(?:am|auf_dem|aufm|im)_(?:anderen_|zweiten_)?(?:ohr|telefon|apparat|horer|handy|festnetz|lautsprecher)"
    r"|in_der_leitung|an_der_strippe)"
)
_GOT: Final = r"(?:(?:i|we)(?:'?ve|_have)?_(?:got_|have_|had_)?|got_|have_)"
_DO: Final = (
    r"(?:to_)?(?:dont|don't|do_not|not|keep|stay|stand|leave|put|lie|lay|lock|hold|press|push|wrap|lift|tilt|tip|pull|roll|sit"
    r"|nobody|no_one)"
)
_I_HAVE: Final = r"(?:hab|habe|han|hob|hann)_(?:ich|i|ick|ik|mer|wir)"
_HAVE: Final = r"(?:hab|habe|han|hob|hann)(?:_(?:ich|i|ick|jetzt|grad|gerade|endlich))*"
_SOON: Final = (
    r"(?:(?:in_)?(?:\d+|two|three|four|five|six|seven|eight|ten|fifteen|twenty|zwei|drei|vier|funf|zehn)_?min\w*)"
)
_TOWN: Final = r"(?:_\w+)?"
"""The name of the place behind a service: «Leitstelle Ostfriesland»."""
_SURE: Final = (
    rf"C(?:'s|_is|_are|{_TOWN}_ist?|_isch)?_{_SO}{_ON}\b|C{_HAS}{_THIS}|C_(?:put|patched)_(?:me|us)_(?:through|on)\b"
    rf"|C_gave_(?:me|us)_an?_(?:\w+_)?(?:T|ref\w*)\b|{_GOT}C(?:_(?:{_ON}|with_(?:me|us)|on_now|yes)|_?,?_(?:they|he|she))\b"
    rf"|{_GOT}(?:[BV]|(?:the_)?control)_{_ON}\b|{_GOT}an?_(?:\w+_)?P_(?:on|at|from)_C\b"
    rf"|P_(?:at|on|from|bei|vo[nm]?)_C(?:{_HAS}{_THIS}|_{_SAY}\b)|[CBV]_{_I_HAVE}(?:_(?:drauf|dran?|am_\w+)\b|{_END})"
    r"|C_(?:halt_mich|bleibt_(?:dran|in_der_leitung|am_\w+)|stay(?:s|ing)?_on|(?:is_|are_)?keep(?:s|ing)?_(?:me|us)_(?:on|talking))\b"
    r"|C_(?:is_|are_)?(?:zahlt|counts?|counting|listening|hort|redet|spricht|erklart|leitet|verbindet|stellt)_"
    rf"|{_HAVE}_(?:eine_)?C(?:_{_ON}\b|_?,?_(?:die|sie|der)_)|mit_C_{_ON}\b|dran_bei_C|C_on_(?:they|he|she)\b"
    r"|[CBV]_(?:hat|haben)(?:'?s|_(?:es|das|alles))?_(?:\w+_)?(?:aufgenommen|notiert|angenommen|vermerkt)\b"
    r"|C_(?:ist_)?(?:\w+_)?(?:durch|angenommen|angekommen)\b|[BV](?:_?(?:have|has|'ve))?_(?:logged|took|taken|noted)_(?:it|that|this|T)\b"
    rf"|[CV]{_TOWN}_(?:schickt|(?:ruckt|fahrt)_(?:grad_)?(?:an|aus|los))\b"
    rf"|[CV]{_TOWN}_is(?:t|ch)?_{_SO}(?:verstandigt|alarmiert|raus|{_ON})\b"
    rf"|[CV]{_TOWN}_{_I_HAVE}_(?:verstandigt|alarmiert|angerufen|informiert)\b"
)
_BARE: Final = (
    r"(?:is_ringing|(?:^|[.,;!])\W*(?:(?:i|we|just|ok|yes|no|no_\w+|bin|ja|so|hab|habe|jetzt)_)*"
    r"(?:rang|rung|phoned|got_through|through|durchgekommen|durch|drangegangen|angerufen|gemeldet))"
    r"_(?:they_(?:have|want|gave|said|asked)|(?:die|sie)_(?:wollen|fragen|fragten|sagen|sagten|haben|schicken|kommen|nehmen|gaben))\b"
    r"|they_(?:answered|picked_up)_(?:and_)?(?:asked|said|told|want|they)_"
    rf"|{_GOT}(?:a|an|the_same)_(?:\w+_)?P_who_(?:says|said|tells_me|told_me)_{_DO}\b"
    rf"|{_GOT}P_on_the_(?:phone|line)_(?:\w+_){{0,3}}?telling_(?:me|us)\b"
    r"|fire_(?:(?:said|say|says)_(?:to|they|dont|don't|not|stay|get|keep|close|shut|leave|\d+)|told|(?:are|have)_(?:it|us|me|on_the|coming))\b"
    r"|(?:schon_|scho_)?(?:an|einen|nen)_wagen_g\w*schickt\b|zentrale_schickt\b|P_sagt_wagen\b"
    rf"|{_HAVE}_(?:jemand\w*|wen)_?,_?(?:ich|i)_soll\b|{_HAVE}_(?:die|den|eine?n?)_\w+_(?:auf|von|bei)_[CBV]{_END}"
    rf"|{_HAVE}_(?:eine?n?|ne|nen)_(?:\w+_)?P_{_ON}\b"
    r"|(?:P|die)_am_(?:telefon|apparat|anderen_ende)_(?:sagt|sagen|fragt|meint|zahlt)\b|am_telefon_sagt_[CBVP]\b"
    r"|soll(?:en)?_(?:dran|am_telefon|am_apparat|in_der_leitung)_?bleiben\b|(?:die|sie)_bleib(?:en|t)_(?:dran|am_telefon|in_der_leitung)\b"
    r"|(?:i'?m|told|want_me)_to_stay_on(?:_the_(?:line|phone))?\b"
    r"|(?:they|she|he)(?:'re|_are|'s|_is)?_(?:staying|stays?)_on_(?:the_)?(?:line|phone|with_(?:me|us))\b"
    r"|keep(?:s|ing)?_(?:me|us)_on_the_(?:line|phone)\b|ging(?:en)?_(?:jemand|einer|wer|sofort|gleich)_d?ran\b"
    r"|(?:sind|ist)_(?:sofort_|gleich_)?d?rangegangen\b|(?:die|sie|de)_schick\w*_(?:\w+_)?[BV]\b"
    rf"|(?:on_the_(?:other_)?(?:line|phone)|through)_to_them{_END}|(?:phoned|rang|rung|called)_for_(?:him|her)_?,?_they"
    r"|(?:lifeboat|inshore_boat|helicopter|chopper)(?:'s|_is|_are)?_(?:launch\w+|paged|coming|on_(?:its|the)_way|tasked)\b"
    r"|hubschrauber_(?:kommt|startet|ist_(?:unterwegs|in_der_luft|angefordert))\b"
    r"|all_services_(?:are_)?(?:rolling|coming|on_the)\b"
    r"|they(?:'re|_are)_sending_(?:\w+_)?(?:cars?|units?|crews?|patrols?|engines?|officers?|ambulances?|helicopter|lifeboat)\b"
    rf"|\w+'s_{one_of(KIN)}_(?:has_)?(?:just_|already_)?(?:rang|rung|called|phoned)_them{_END}"
)
"""Words of a service that the text does not name."""
_LIKELY: Final = (
    rf"C_(?:(?:they|die|sie|he|she)_)?{_SAY}\b|[CBV]_(?:says?|said|sagt|sagen)_(?:\w+_)?{_SOON}\b"
    rf"|[CBV](?:'s|_is|_are|_ist)?_{_SO}{_ON}\b|[CBV]{_HAS}{_THIS}|[BV](?:_is|_are)?_{_SOON}\b|[CBV]_ha(?:t|ben)'?s\b"
    rf"|[CBV]_(?:knows?|are_aware)(?:_(?:about_it|now))?{_END}|C_?,_(?:told|gave|they_(?:speak|talk|say|said|want|ask))_"
    rf"|V_(?:says?|said|asks?|asked|wants?)\b|laut_C|laut_[BV]_{_SOON}\b|[CBV](?:'s|_is|_are|_ist|_sind)?_(?:on_it|im_bilde|drauf)\b"
    rf"|[CBV](?:_is|_are)?_(?:booked|confirmed|requested|tasked|paged|launched|launching|mobilised|allocated){_END}"
    rf"|[CV]{_TOWN}_(?:sagt|sacht|weiss|kommt|hat_(?:schon_|scho_)?eine?n?_wagen)\b"
    rf"|[CV]{_TOWN}_is(?:t|ch)?_{_SO}(?:unterwegs|los|auf_dem_weg)\b|[CBV]_(?:nimmt|nehmen|nahm)(?:'?s|_(?:es|das|alles))_auf\b"
    rf"|[CV]_(?:ruckt|fahrt)_(?:\w+_)?(?:an|aus|los|raus)\b|[CV]_(?:braucht|brauchen|kommt_in|ist_in|sind_in)_(?:noch_)?{_SOON}"
)
_MAYBE: Final = (
    rf"(?:they|P)(?:'re|_are|_have|'ve)?_(?:bringing|coming_with|sending)_(?:an?|the)_"
    rf"|they(?:'re)?_(?:telling|told|want|asked)_me_to_|(?:rang|phoned)_them{_END}"
    rf"|(?:spoken|spoke|speaking|talking)_to_them(?:_now)?_?,?_(?:they|she)"
    r"|(?:er|sie|die)_sagt_(?:ich|wir)_soll|ich_soll_(?:ihn|sie|es|nicht|bei|drau\w+|drin\w*|warten|weiter)\b"
    r"|same_(?:lady|woman|operator)\b|(?:reception|driver|staff|warden)_(?:has|have|'s_got)_(?:them|C)\b"
    r"|(?:gab|gaben|gibt|hab|habe|got|gave_(?:me|us)|given)_(?:mir_|uns_|a_|the_|eine?_|ne_)*(?:(?:vorgangs|tagebuch|einsatz|fall)nummer"
    r"|(?:crime|log|incident|cad)_(?:T|no|ref)|ref(?:_T)?)\b"
)
_FORMS: Final = {
    Sureness.SURE: expression(rf"\b(?:{_SURE})"),
    Sureness.LIKELY: expression(rf"\b(?:{_LIKELY}|{_BARE})"),
    Sureness.MAYBE: expression(rf"\b(?:{_MAYBE})"),
}
_LETTERS: Final = re.compile(r"(?<!\\)(?:\[[CBVP]+\]|[CBVPT](?![A-Za-z]))")
_UNNAMED: Final = _LETTERS.sub(r"(?:[\\w']+_){0,2}[\\w']+", f"{_BARE}|{_MAYBE}")
_MAY_ANSWER: Final = OF_A_LINE.expression(rf"\b(?:{_CENTRE}|{_POLICE}|{_SERVICE}|control|{_UNNAMED})")
"""Words without which no form occurs, and the forms that need none, with any word in place of each letter."""

_SENTENCES: Final = re.compile(rb"[^.!?;\n]+[.!?;]*")
_CLAUSE: Final = re.compile(rb"[,:()]| - ")
_ENGLISH: Final = words(r"of_(?:the|a|my|our|his|her|its?|them|us|you|that|this|course|those) no die was")
"""Words that take a call back in another language."""
_ASKS: Final = re.compile(
    rb"\W*(?:letting|lets?|do|does|did|has|have|are|is|hat|haben|ist|sind|weiss|wissen|what|when|where|why)\W*"
)
_NO_PLACE: Final = words(r"nichts? nie net ned kein\w* wenn falls ob hoffentlich vielleicht never hier dass")
_UNDONE: Final = re.compile(rb"(?:\W+\w+){0,2}?\W+(?:nichts?|nie|niemand\w*|net|ned|kein\w*|never)\b")
_NOT_NOW: Final = words(NOT_NOW)


def service_answers(text: bytes) -> Sureness | None:
    """The surest of the answers of which a text tells."""
    if not _MAY_ANSWER.occurs_in(text):
        return None
    sentences = [_lettered(each) for each in _SENTENCES.findall(text) if not _NOT_NOW.occurs_in(each)]
    return next((each for each in Sureness if any(_states(sentence, _FORMS[each]) for sentence in sentences)), None)


def _lettered(sentence: bytes) -> bytes:
    for each, letter in _CLASSES:
        sentence = each.replace_in(sentence, letter)
    return sentence


def _states(sentence: bytes, form: Expression) -> bool:
    if not form.occurs_in(sentence):
        return False
    head, end = form.replace_in(sentence, b"\0").partition(b"\0")[0], form.end_in(sentence)
    before, answer, behind = _CLAUSE.split(head)[-1], sentence[len(head) : end], _CLAUSE.split(sentence[end:])[0]
    if (
        b"?" in behind
        or before.rstrip().endswith((b" von", b" vom", b" of"))
        or _ASKS.fullmatch(before)
        or _NO_PLACE.occurs_in(answer)
    ):
        return False
    if answer.endswith((b"schickt", b"kommt", b"weiss")) and _UNDONE.match(behind):
        return False
    return not NO_CALL_WORDS.occurs_in(_ENGLISH.replace_in(before).strip())
