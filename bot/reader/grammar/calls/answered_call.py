"""Recognises a question about a call («have you rung?») and an answer that a call was made («yes, just now», «ja, die kommen»).

Texts are folded and in UTF-8.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.calls.call_made import NO_CALL_WORDS
from bot.reader.grammar.calls.call_words import classify
from bot.reader.grammar.calls.no_call import TOLD
from bot.reader.grammar.calls.other_calls import COMPANY, Kind, kinds_in
from bot.reader.grammar.vocabulary import (
    ALREADY,
    CALLED,
    CARS,
    NEIGHBOURS,
    OFFICES,
    OWNERS,
    PATROLS,
    POLICE,
    RESCUERS,
    RUNG,
    THEY,
)
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import expression, words

_HELP: Final = one_of(POLICE, RESCUERS)
_CALL: Final = words(
    rf"{TOLD}|gemeldet|reported|durchgekommen|through|let_(?:\w+_){{1,4}}know"
    r"|did_(?:you|anyone|anybody|someone|somebody)_(?:call|ring|phone)"
    rf"|{_HELP}_(?:is_|ist_|are_|est_|schon_|al_|auch_|ook_)*(?:coming|on_(?:the|its)_way|unterwegs|onderweg|en_route)"
    rf"|(?:kommt|komt)_(?:da_|er_|denn_|schon_|al_|auch_|ook_)*(?:ein_|eine_|een_|die_|de_|der_)?{_HELP}"
)
_OTHER_CALL: Final = words(
    OWNERS,
    NEIGHBOURS,
    OFFICES,
    r"fluvius ores enedis stadtwerke gas water stadt syndi\w+ doctor arts arzt medecin vet tierarzt"
    r" dierenarts",
)
_YES: Final = r"(?:yes|yep|yeah|aye|ja|jep|jo|joa|jup|jawohl|oui|ouais|si|jazeker|zeker|natuurlijk|of_course|ok)"
_THEY: Final = one_of(THEY, "on")
_NOW: Final = r"(?:just_(?:now|did)|zonet|net|daarnet|juist|a_l'instant|(?:gerade|grad)(?:_eben)?|eben|soeben|vorhin)"
_ON_LINE: Final = (
    r"(?:am_telefon|an_der_strippe|dran|in_der_leitung|aan_de_lijn|en_ligne|au_telephone|on_the_(?:line|phone))"
)
_HAVE: Final = r"(?:ich_)?(?:hab|habe|heb|ik_heb|i've_got|i_have|got)"
_ARE_CALLED: Final = one_of(CALLED, "geroepen")
_KEEPER: Final = (
    r"(?:the_)?(?:landlord|barman|barmaid|bar_staff|bouncers?|doorman|caretaker|(?:bus_)?driver)(?:'s|'ve|_has|_have)?"
)
_CALLED_THEM: Final = (
    rf"(?:(?:just|already|i've|i_have|i|we've|we|{_KEEPER})_)*(?:rung|called|phoned|rang)_them(?:_already|_now|_too)?"
    r"|they(?:'ve|_have)_(?:already_|just_)?been_(?:called|rung|phoned|told|informed)"
    r"|(?:(?:ik_)?heb_|we_hebben_)?ze_(?:al_|net_|zijn_(?:al_)?)?(?:gebeld|verwittigd|opgeroepen)"
    r"|(?:ich_)?(?:hab|habe|haben)_(?:die|sie)_(?:schon_|grad_|gerade_)?(?:angerufen|gerufen|verstandigt)"
    r"|(?:die|sie)_sind_(?:schon_)?(?:gerufen|verstandigt|alarmiert)"
    r"|(?:je_|on_)?les_ai?_(?:deja_)?(?:appele|prevenu)e?s?|ils_(?:ont_ete|sont)_(?:deja_)?(?:appeles|prevenus)"
)
"""The bot or a member has just asked about a call to the police, so «them» is the police."""
_ANSWER: Final = expression(
    rf"^\W*(?:{_YES}\W+)?(?:i_have|i_did|already|already_did|all_done|done|just_(?:now|did)|hab_ich|habe_ich|heb_ik"
    rf"|al_gedaan|gedaan|net|al"
    r"|zonet|daarnet|juist|c'est_fait|fait|deja_fait|a_l'instant|deja|schon(?:_\w+)?|gerade(?:_eben)?|grad(?:_eben)?"
    r"|eben|soeben|vorhin|erledigt"
    r"|gemacht|passiert|gebeurd|two_minutes_ago|a_minute_ago)(?:_(?:hoor|now|already|al|schon|net|gedaan|gebeurd))*\W*$"
    rf"|^\W*{_YES}\W+(?:hoor\W+)?{_THEY}_(?:\w+_){{0,2}}(?:coming|on_(?:the|their)_way|be_here|komen|zijn_onderweg"
    rf"|sturen|kommen|unterwegs|schicken|arrivent|viennent"
    r"|envoient|sending|talking|on_the_(?:line|phone)|am_telefon|aan_de_lijn|en_ligne|dran)\b"
    rf"|^\W*{_YES}\W*$"
    rf"|^\W*(?:{_YES}\W+)?(?:{_CALLED_THEM}|did_it(?:_already)?|already_did_it|(?:je_l'ai_)?deja_fait)\W*$"
    rf"|^\W*{_YES}\W+(?:me|ich|ik|moi)(?:\W+{_NOW})?\W*$"
    rf"|^\W*{_YES}\W+{_HAVE}_(?:{_THEY}|them|les)_(?:(?:{_NOW}|schon|al|now|nu|jetzt)_)*{_ON_LINE}\b"
    r"|^\W*(?:hab_ich|heb_ik|i_did|i_have|c'est_fait)\W+(?:\w+_)?"
    r"(?:kommen|komen|unterwegs|onderweg|arrivent|viennent|coming|on_the_way)"
    r"(?:_(?:aus|von|from|van|uit|de)_\w+|_(?:gleich|schon|now|zo|al|vite))?\W*$"
    rf"|^\W*{_YES}\W+(?:someone|somebody|jemand|iemand|both|beide?s?|allebei|les_deux)_(?:\w+_)?{_ARE_CALLED}"
    r"(?:_for_both)?\W*$"
)
_BARE: Final = expression(
    rf"^\W*(?:{_YES}\W+)?(?:i_have|i_did|already_did|hab_ich|habe_ich|heb_ik|al_gedaan|c'est_fait|deja_fait"
    rf"|schon_(?:gemacht|erledigt|passiert))\W*$"
    r"|^\W*(?:(?:ja|yes|ok|so|just|already|schon|net|al|deja|grad|gerade|i've|i_have|i|ik_heb|heb|ich_hab|ich_habe"
    r"|hab|habe|hab's|habs|j'ai|je_l'ai"
    r"|c'est|het|'t|es|das|it|this|een)\W+)*(?:gemeld|gemeldet|gmeldet|reported|signalee?|melding_gedaan"
    rf"|melding_gemaakt)(?:_(?:it|this))?\W*$|^\W*(?:{_YES}\W+)?(?:{_CALLED_THEM}|did_it_already)\W*$"
)

_TEAM: Final = one_of(PATROLS, CARS)
_PATROL: Final = one_of(PATROLS)
"""Any other car that comes may be that of the suspects."""
_SO: Final = r"(?:(?:ok|okay|so|right|good|gut|goed|zo|bon|voila|now|nu|jetzt)\W+)"
_A: Final = r"(?:a|an|one|een|ne|nen|ein|eine|einen|une?|two|twee|zwei|deux|2)"
_SENDS: Final = r"(?:sturen|schicken|envoient|sending|send)"
_PERSON: Final = r"(?:someone|somebody|iemand|jemand\w*|wen|wem|quelqu'un|qqn)"
_COMES: Final = r"(?:onderweg|unterwegs|en_route|on_(?:the|its|their)_way|coming|komt_eraan|is_coming)"
_SENT: Final = expression(
    rf"^\W*{_SO}+(?:{_A}_)?{_TEAM}_(?:\w+_)?{_COMES}(?:[.,!]|\W*$)"
    rf"|^\W*{_SO}*(?:{_THEY}_(?:are_)?(?:\w+_)?{_SENDS}_(?:\w+_)?(?:{_PERSON}|{_A}_{_TEAM})\b"
    rf"|(?:{_A}_)?{_PATROL}_(?:\w+_)?{_COMES}(?:[.,!]|\W*$)"
    rf"|{_THEY}_(?:\w+_){{0,2}}(?:onderweg|unterwegs|en_route|on_(?:the|their)_way)(?:[.,!]|\W*$))"
)

_RUNG: Final = one_of(RUNG)
_HAVE_RUNG: Final = (
    r"(?:(?:'?k|ik|we|wij|ich|wir|i|we|je)_)?"
    r"(?:heb|hebben|hab|habe|haben|have|i've|we've|j'ai|ai|avons|on_a)(?:_(?:ik|ich))?"
)
_EARLIER: Final = one_of(ALREADY, "aussi")
_OWN_CALL: Final = expression(
    rf"(?:^|[.,;:!])\W*(?:(?:{_YES}|ok|sorry)\W+)?(?:{_HAVE_RUNG}(?:_{_EARLIER}){{0,3}}|i_(?:{_EARLIER}_)?)_?{_RUNG}(?:[.,;!]|\W*$)"
    rf"|\b(?:en|et|und|and)_{_EARLIER}_{_RUNG}\W*$"
)
"""A call of the author at the end of a clause, without the person who was called: «I saw it too, have already rung»."""
_OBEYED: Final = expression(
    rf"^\W*(?:(?:{_YES}|ok|so|zo|voila|bon)\W+)*(?:(?:is|c'est|it's|ist)_)?(?:al_|deja_|schon_|already_)?"
    r"(?:gebeurd|gedaan|fait|done|erledigt|gemacht|passiert)"
    rf"(?:\W+(?:en_|et_|und_|and_)?(?:{_THEY}_)?(?:\w+_)?(?:komen|zijn|kommen|sind|arrivent|viennent|coming|on)"
    r"(?:_(?:eraan|onderweg|er_aan|unterwegs|the_way|their_way))?)?\W*$"
)
_COME: Final = (
    r"(?:komen|komt|langs|kommen|kommt|vorbei|viennent|vient|passent|passe|come|comes|coming|be_(?:here|round)|out)"
)
_DAY: Final = (
    r"(?:(?:over)?morgen\w*|tomorrow|(?:apres-)?demain|ubermorgen|(?:volgende|next|nachste)_(?:week|woche)|semaine_prochaine"
    r"|(?:op_|on_|am_)?(?:maandag|lundi|montag|monday))"
)
_ANOTHER_DAY: Final = words(rf"{_COME}(?:_\w+){{0,3}}_{_DAY}|{_DAY}(?:_\w+){{0,2}}_{_COME}")
_RING: Final = one_of(
    "belt? bellen gebeld melden gemeld call ring phone report rang called appelle appeler previens prevenir signaler rufe?"
    " anrufen angerufen melde"
)
_TO_COMPANY: Final = words(rf"{_RING}(?:_[\w']+){{0,3}}[ ']+{COMPANY}|{COMPANY}(?:_\w+){{0,3}}_{_RING}")


def asks_about_call(text: bytes) -> bool:
    """True for a question whether the police were called."""
    return b"?" in text and _CALL.occurs_in(text) and not _OTHER_CALL.occurs_in(text)


def says_yes(text: bytes) -> bool:
    """True for an answer that says yes to `asks_about_call`."""
    return _ANSWER.occurs_in(text) and _states(text)


def says_done(text: bytes) -> bool:
    """True for words that answer the question of the bot, where no other question waits («yes I have», «hab's gemeldet»)."""
    return _BARE.occurs_in(text) and _states(text)


def says_rung(text: bytes) -> bool:
    """True for a call of the author at the end of a clause, without the person who was called."""
    return _OWN_CALL.occurs_in(text) and not _OTHER_CALL.occurs_in(text) and _states(text)


def says_obeyed(text: bytes) -> bool:
    """True for «done, they're coming», which answers the advice to call."""
    return _OBEYED.occurs_in(text) and _states(text)


def names_helpers(text: bytes) -> bool:
    """True for the police, rescuers, or their number."""
    return b"H" in classify(text)


def speaks_of_company(text: bytes) -> bool:
    """True for a call to a company, an office or an owner, made, meant or asked about («I'll ring the council»)."""
    return _TO_COMPANY.occurs_in(text)


def is_for_another_day(text: bytes) -> bool:
    """True for people who come tomorrow or next week."""
    return _ANOTHER_DAY.occurs_in(text)


def says_sent(text: bytes) -> bool:
    """True for a line that begins with a car or a person who was sent, or with «they are on their way»: helpers, if it is said
    during an incident."""
    return _SENT.occurs_in(text) and _states(text) and Kind.REPAIR not in kinds_in(text)


def _states(text: bytes) -> bool:
    doubtful = NO_CALL_WORDS.occurs_in(text) or Kind.UNANSWERED in kinds_in(text)
    return b"?" not in text and not doubtful
