"""Recognises a question about a call («have you rung?») and an answer that a call was made («yes, just now», «ja, die kommen»).

Texts are folded and in UTF-8.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.calls.call_made import Told, tells_of_call
from bot.reader.grammar.calls.call_words import names_helpers
from bot.reader.grammar.calls.no_call import TOLD
from bot.reader.grammar.calls.no_call_words import NO_CALL_WORDS
from bot.reader.grammar.calls.on_the_line import hangs_on_line
from bot.reader.grammar.calls.other_calls import COMPANY, Kind, kinds_in
from bot.reader.grammar.calls.sent_help import tells_of_help_sent
from bot.reader.grammar.vocabulary import (
    ALREADY,
    CALL,
    CALLED,
    KIN,
    MY,
    NEIGHBOURS,
    NOBODY,
    OFFICES,
    OWNERS,
    POLICE,
    RESCUERS,
    RUNG,
    THE,
    THEIR,
    THEY,
    UTILITIES,
    YES,
)
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.bundle import OF_A_LINE
from bot.reader.phrases.expression import expression, words
from bot.reader.text.remembered import remembered

_HELP: Final = one_of(POLICE, RESCUERS)
_CALL: Final = words(
    rf"{TOLD}|gemeldet|reported|signalee?s?|doorgegeven|doorgebeld|durchgegeben|bescheid_gesagt|durchgekommen|through"
    r"|let_(?:\w+_){1,4}know"
    r"|did_(?:you|ye|anyone|anybody|someone|somebody)_(?:call|ring|phone)"
    rf"|{_HELP}_(?:is_|ist_|are_|est_|schon_|al_|auch_|ook_)*(?:coming|on_(?:the|its)_way|unterwegs|onderweg|en_route)"
    rf"|(?:kommt|komt)_(?:da_|er_|denn_|schon_|al_|auch_|ook_)*(?:ein_|eine_|een_|die_|de_|der_)?{_HELP}"
)
_TO_CALL: Final = words(CALL)
_ORDERED: Final = words("bel appell?e[rz]? ruft?")
_WITH_ANOTHER: Final = words(
    rf"(?:with|met|mit|avec)_(?:{one_of(MY, THEIR)}_)?{one_of(KIN)}",
    rf"{one_of(CALLED)}_{one_of(MY, THEIR)}_{one_of(KIN)}",
)
_ASKS_WHETHER: Final = words(
    r"(?:vraagt|vroeg|vragen|fragt|fragte|demande|asks?|asked|asking|wants_to_know|wil_weten|will_wissen|veut_savoir)"
    r"_(?:\w+_){0,4}(?:of|oft|ob|si|s'il|if|whether)"
)
"""The question of another, such as the bot itself."""
_DEED: Final = words("gemacht gedaan faite?s? done erledigt")
_INVERTED: Final = expression(
    r"^\W*(?:haben_sie|hast_du|habt_ihr|hat_(?:jemand|wer|einer)|heb_(?:je|jij|ge|jullie)|hebben_jullie|hebt_(?:u|ge)"
    r"|heeft_(?:u|iemand)"
    r"|hebde|hedde|is_er|have_(?:you|ye|yous)|did_(?:you|ye|anyone|anybody|someone)|has_(?:anyone|anybody|someone)"
    r"|avez[- ]vous|as[- ]tu|t'?as|ta|tu_as|vous_avez|quelqu'un_a|est-ce)\b"
)
_OTHER_CALL: Final = words(
    OWNERS,
    NEIGHBOURS,
    OFFICES,
    r"fluvius ores enedis stadtwerke gas water stadt syndi\w+ doctor arts arzt medecin vet tierarzt"
    r" dierenarts",
)
_YES: Final = one_of(YES)
_THEY: Final = one_of(THEY, "on")
_NOW: Final = r"(?:just_(?:now|did)|zonet|net|daarnet|juist|a_l'instant|(?:gerade|grad)(?:_eben)?|eben|soeben|vorhin)"
_ON_LINE: Final = one_of(
    "am_telefon an_der_strippe dran in_der_leitung aan_de_(?:lijn|telefoon) en_ligne au_telephone on_the_(?:line|phone)"
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
_ANSWER: Final = OF_A_LINE.expression(
    rf"^\W*(?:{_YES}\W+)?(?:i_have|i_did|already|already_did|just_(?:now|did)|hab_ich|habe_ich|heb_ik|net|al"
    r"|zonet|daarnet|juist|a_l'instant|deja|schon(?:_\w+)?|gerade(?:_eben)?|grad(?:_eben)?|eben|soeben|vorhin|two_minutes_ago"
    r"|a_minute_ago)(?:_(?:hoor|now|already|al|schon|net|gedaan|gebeurd))*\W*$"
    rf"|^\W*{_YES}\W+(?:hoor\W+)?{_THEY}_(?:\w+_){{0,2}}(?:coming|on_(?:the|their)_way|be_here|komen|zijn_onderweg|en_route"
    rf"|sturen|kommen|unterwegs|schicken|arrivent|viennent"
    r"|envoient|sending|talking|on_the_(?:line|phone)|am_telefon|aan_de_lijn|en_ligne|dran)\b"
    rf"|^\W*{_YES}\W*$"
    rf"|^\W*(?:{_YES}\W+)?(?:{_CALLED_THEM}|did_it(?:_already)?|already_did_it)\W*$"
    rf"|^\W*{_YES}\W+(?:by_me|von_mir|par_moi|door_mij|me|ich|ik|moi)(?:\W+{_NOW})?\W*$"
    rf"|^\W*{_YES}\W+{_HAVE}_(?:{_THEY}|them|les)_(?:(?:{_NOW}|schon|al|now|nu|jetzt)_)*{_ON_LINE}\b"
    r"|^\W*(?:hab_ich|heb_ik|i_did|i_have|c'est_fait)\W+(?:\w+_)?"
    r"(?:kommen|komen|unterwegs|onderweg|arrivent|viennent|coming|on_the_way)"
    r"(?:_(?:aus|von|from|van|uit|de)_\w+|_(?:gleich|schon|now|zo|al|vite))?\W*$"
    rf"|^\W*{_YES}\W+(?:someone|somebody|jemand|iemand|both|beide?s?|allebei|les_deux)_(?:\w+_)?{_ARE_CALLED}"
    r"(?:_for_both)?\W*$"
)
_BARE: Final = OF_A_LINE.expression(
    rf"^\W*(?:{_YES}\W+)?(?:i_have|i_did|already_did|hab_ich|habe_ich|heb_ik|al_gedaan|c'est_fait|deja_fait"
    r"|schon_(?:gemacht|erledigt|passiert))\W*$"
    r"|^\W*(?:(?:ja|yes|ok|so|just|already|schon|net|al|deja|grad|gerade|i've|i_have|i|ik_heb|heb|ich_hab|ich_habe"
    r"|hab|habe|hab's|habs|j'ai|je_l'ai|c'est|het|'t|es|das|it|this|een)\W+)*(?:gemeld|gemeldet|gmeldet|reported|signalee?"
    rf"|melding_gedaan|melding_gemaakt)(?:_(?:it|this))?\W*$|^\W*(?:{_YES}\W+)?(?:{_CALLED_THEM}|did_it_already)\W*$"
)

_SO_FAR: Final = one_of(ALREADY, "aussi all hoor now it that direct meteen sofort")
_NAME: Final = r"(?:(?:mme|madame|monsieur|mevrouw|meneer|frau|herr|mrs|mr)_)?[a-z][a-z'-]+"
_REST: Final = (
    rf"(?:_{_SO_FAR})*(?:\W*$|_?[.,;:!)]|_?-_|,?_{_NAME}(?:_?[.,;:!)]|\W*$)|_{_THEY}_"
    r"|_(?:en|et|und|and|kreeg|got|they'?re|they'?ve)_)"
)
"""The end of an answer: the name of the member who asked, a mark, or news of those who were called."""
_PARTICIPLE: Final = (
    r"(?:gebeurd|gedaan|klaar|fait|done(?:_it)?|erledigt|gemacht|passiert"
    r"|geregeld|doorgegeven|doorgebeld|durchgegeben|transmis|passed_(?:it_)?on)"
)
_DONE: Final = OF_A_LINE.expression(
    rf"^\W*(?:(?:{_YES}|ok|so|zo|voila|bon|{_SO_FAR}|is|c'?est|it'?s|ist|that'?s|dat|das|het|'t|es|je|j?l'ai|i'?ve|i|have"
    rf"|we'?ve|ik|heb|hebben|we|wij|ich|wir|habe?n?|hab'?s)\W+)*{_PARTICIPLE}{_REST}"
    rf"|^\W*{_YES}\W+(?:heb_ik|hab_ich|i_have|i_did)(?:_{_SO_FAR})*{_REST}"
    rf"|^\W*(?:heb_ik|hab_ich|i_have)_(?:al|net|juist|daarnet|zonet|schon|bereits|grad|gerade|eben|already|just){_REST}"
)
_OTHER_DEED: Final = words(
    "fait_(?:mal|peur|expres|rire|chier|plaisir|froid|long|drole)"
    " (?:done|gedaan|passiert|gebeurd)_(?:nothing|niks|nix|nichts|oft|vaak) bien_fait"
)
"""The word behind it is no name."""
_TIME: Final = OF_A_LINE.expression(
    rf"^\W*{_YES}\W+(?:hoor\W+)?(?:(?:al|deja|schon|already|just|depuis|seit)_)?(?:(?:(?:il_)?y'?_?a_|vor_)?(?:\d+|une?|een|twee|two|deux|zwei|a|one|paar|few|quelques)_?"
    r"(?:sec\w*|min\w*|sekunden|tellen)(?:_geleden|_ago|_her)?|(?:direct|juste|tout_de_suite|aussitot)_apres"
    r"|(?:meteen|direct|onmiddellijk|sofort|gleich)_(?:daarna|erna|toen|danach|am_anfang)|straight_after|right_after"
    r"|just_this_(?:second|minute)|this_(?:very_)?(?:second|minute)"
    rf"|als_erstes|als_eerste|het_eerste_\w+|first_thing|d'abord|en_premier){_REST}"
    rf"|^\W*{_YES}\W+(?:direct|meteen|onmiddellijk|sofort|gleich|tout_de_suite|straight_away|right_away)"
    rf"(?:_als_erstes|_als_eerste)?\W+{_THEY}_(?:zoeken|suchen|cherchent|komen|kommen|arrivent|viennent|are|sind|zijn)\b"
)
"""A time just past. «Right away» alone may be an intention."""

_RUNG: Final = one_of(RUNG)
_HAVE_RUNG: Final = (
    r"(?:(?:'?k|ik|we|wij|ich|wir|i|we|je)_)?"
    r"(?:heb|hebben|hab|habe|haben|have|i've|we've|j'ai|ai|avons|on_a)(?:_(?:ik|ich))?"
)
_EARLIER: Final = one_of(ALREADY, "aussi wel toch toch_maar maar zelf doch selbst selber anyway")
_TAIL: Final = r"(?:_(?:hoor|ja|he|hein|ge|gell|anyway|though))?"
_OWN_CALL: Final = OF_A_LINE.expression(
    rf"(?:^|[.,;:!])\W*(?:(?:{_YES}|ok|sorry)\W+)?(?:{_HAVE_RUNG}(?:_{_EARLIER}){{0,3}}"
    rf"|i_(?:{_EARLIER}_)?)_?{_RUNG}{_TAIL}(?:[.,;!]|\W*$)"
    rf"|\b(?:en|et|und|and)_{_EARLIER}_{_RUNG}\W*$"
)
"""A call of the author at the end of a clause, without the person who was called: «I saw it too, have already rung»."""
_NO_ANSWER: Final = words(
    r"""no_answer no_reply (?:not|doesn't|isn't|didn't|won't)_(?:answer\w*|pick\w*)
    nobody_(?:home|in|answer\w*) (?:neemt|nemen)_niet_op
    doet_niet_open niemand_(?:thuis|doet) antwoordt_niet (?:repond|decroche|ouvre)\w*_pas personne_(?:repond|n'ouvre)
    geht_nicht_(?:ran|dran)
    macht_nicht_auf (?:keiner|niemand)_(?:da|macht) meldet_sich_nicht"""
)
"""Of a bell, or a telephone of the person about whom they worry."""
_NO_MEMBER: Final = words(
    OWNERS,
    OFFICES,
    UTILITIES,
    "wea wia ki he she hij zij ze er sie il elle they ils you je tu du ihr dokter arzt medecin doctor",
)
_CALL_OF_MEMBER: Final = OF_A_LINE.whole(
    rf"(?:(?:{_YES}|nee|nein|non|no|ok)\W+)?(?:{one_of(MY, THE)}_)?[a-z][a-z'-]+"
    rf"(?:_(?:has|have|heeft|hebben|het|hef|hat|haben|hot|a|ont)(?:_{_EARLIER})*_{_RUNG}"
    rf"|(?:_{_EARLIER})*_(?:rang|phoned|called))(?:_{_EARLIER})*[ .!]*"
)
"""Nothing but a person who called: «ma mère a appelé», «Lien heeft gebeld»."""
_STRANGER_RANG: Final = expression(
    rf"^\W*(?:{_YES}\W+)?(?:(?:de|een|'n|the|a|le|un|der|ein)_)?(?:man|mannen|vent|kerel|gast|dief|dieven|onbekende|postbode|koerier"
    r"|pakjes\w*|bezorger|homme|type|mec|voleur|inconnu|facteur|livreur|mann|typ|dieb|unbekannter|postbote|paketbote|guy|lads?|thief"
    r"|stranger|postman|courier)_(?:has|have|heeft|hebben|hat|haben|a|ont|rang)_"
)
"""A person at the door: «de postbode heeft gebeld». «Mijn man heeft gebeld» is a call."""
_OPEN_QUESTION: Final = words(
    NOBODY,
    r"(?:not|niet|nicht|pas)_(?:\w+_)?(?:yet_)?(?:called|rung|gebeld|angerufen|appelee?)"
    r" (?:of|or|ou|oder)_(?:moet|zal|shall|should|do|dois|faut|soll|muss)",
)
"""Questions to which a bare yes may mean a call or none: «has nobody rung?», «have you rung, or shall I?»."""
_BARE_YES: Final = OF_A_LINE.whole(_YES)
_COME: Final = (
    r"(?:komen|komt|langs|kommen|kommt|vorbei|viennent|vient|passent|passe|come|comes|coming|be_(?:here|round)|out)"
)
_DAY: Final = (
    r"(?:(?:over)?morgen\w*|tomorrow|(?:apres-)?demain|ubermorgen|(?:volgende|next|nachste)_(?:week|woche)|semaine_prochaine"
    r"|(?:op_|on_|am_)?(?:maandag|lundi|montag|monday))"
)
_ANOTHER_DAY: Final = words(rf"{_COME}(?:_\w+){{0,3}}_{_DAY}|{_DAY}(?:_\w+){{0,2}}_{_COME}")
_RING: Final = one_of(
    "belt? bellen gebeld melden gemeld call ring phone report rang called"
    " appelle appeler previens prevenir signaler rufe? anrufen angerufen melde"
)
_TO_COMPANY: Final = words(
    rf"{_RING}(?:_[\w']+){{0,3}}[ ']+(?:{COMPANY}|{one_of(NEIGHBOURS)})|{COMPANY}(?:_\w+){{0,3}}_{_RING}"
)


@remembered
def is_question(text: bytes) -> bool:
    """True for a text with a question mark, or that begins like a question about a deed («haben Sie schon …»)."""
    return b"?" in text or _INVERTED.occurs_in(text)


def may_be_with_police(text: bytes) -> bool:
    """True for a hint at a call that may be one with the police, if they were just spoken of: no question, no order to call, no
    other person on the line, and no other deed that is done."""
    doubtful = (
        is_question(text) or _TO_CALL.occurs_in(text) or _WITH_ANOTHER.occurs_in(text) or _ASKS_WHETHER.occurs_in(text)
    )
    return not doubtful and tells_of_call(_DEED.replace_in(text)) is Told.HINTED


def asks_about_call(text: bytes) -> bool:
    """True for a question whether the police were called."""
    return is_question(text) and _CALL.occurs_in(text) and not _OTHER_CALL.occurs_in(text)


def speaks_of_call(text: bytes) -> bool:
    """True for a word of a call or a report."""
    return _CALL.occurs_in(text) or _TO_CALL.occurs_in(text) or _ORDERED.occurs_in(text)


def says_yes(text: bytes, asked: bytes = b"") -> bool:
    """True for an answer that says yes to `asks_about_call`. `asked`: the question."""
    if _BARE_YES.occurs_in(text) and _OPEN_QUESTION.occurs_in(asked):
        return False
    return (_ANSWER.occurs_in(text) or _TIME.occurs_in(text) or _is_done(text)) and _states(text)


def says_done(text: bytes) -> bool:
    """True for words that answer the question of the bot, where no other question waits («yes I have», «hab's gemeldet»)."""
    return _BARE.occurs_in(text) and _states(text)


def says_rung(text: bytes) -> bool:
    """True for a call of the author at the end of a clause, without the person who was called."""
    own = _OWN_CALL.occurs_in(text) and not _OTHER_CALL.occurs_in(text) and not _NO_ANSWER.occurs_in(text)
    return (own or _is_call_of_member(text)) and _states(text)


def has_no_answer(text: bytes) -> bool:
    """True for words of a bell or a telephone that no person answers."""
    return _NO_ANSWER.occurs_in(text)


def says_obeyed(text: bytes) -> bool:
    """True for «done, they're coming», which answers the advice to call."""
    return _is_done(text) and _states(text)


def speaks_of_company(text: bytes) -> bool:
    """True for a call to a company, an office, an owner or neighbours, made, meant or asked about («I'll ring the council»)."""
    return _TO_COMPANY.occurs_in(text)


def is_for_another_day(text: bytes) -> bool:
    """True for people who come tomorrow or next week."""
    return _ANOTHER_DAY.occurs_in(text)


def says_sent(text: bytes) -> bool:
    """True for a line that begins with a car or a person who was sent, or with «they are on their way»: helpers, if it is said
    during an incident."""
    return tells_of_help_sent(text) and _states(text) and Kind.REPAIR not in kinds_in(text)


def _is_call_of_member(text: bytes) -> bool:
    if not _CALL_OF_MEMBER.occurs_in(text):
        return False  # nearly every text
    return not (_NO_MEMBER.occurs_in(text) or _STRANGER_RANG.occurs_in(text) or names_helpers(text))


@remembered
def _is_done(text: bytes) -> bool:
    return (_DONE.occurs_in(text) and not _OTHER_DEED.occurs_in(text)) or hangs_on_line(text)


_AS_FIRST: Final = words("als_erstes als_eerste")


def _states(text: bytes) -> bool:
    doubtful = NO_CALL_WORDS.occurs_in(_AS_FIRST.replace_in(text)) or Kind.UNANSWERED in kinds_in(text)
    return b"?" not in text and not doubtful
