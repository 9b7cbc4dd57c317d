"""Recognises a question about a call («have you rung?») and an answer that a call was made («yes, just now», «ja, die kommen»).

Texts are folded and in UTF-8.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.calls.call_made import NO_CALL_WORDS
from bot.reader.grammar.calls.no_call import TOLD
from bot.reader.grammar.calls.other_calls import Kind, kinds_in
from bot.reader.phrases.expression import Expression

_CALL: Final = Expression(rf"\b(?:{TOLD}|gemeldet|reported|durchgekommen|through)\b")
_OTHER_CALL: Final = Expression(
    r"\b(?:eigenaar|owner|besitzer|proprietaire|gemeente|council|stadt|mairie|commune|syndi\w+|hausverwaltung|vermieter"
    r"|landlord|school|schule"
    r"|ecole|doctor|arts|arzt|medecin|vet|tierarzt|dierenarts|fluvius|ores|gas|water|enedis|stadtwerke|buur\w*|buren"
    r"|nachbar\w*|voisin\w*|neighbour\w*)\b"
)
_YES: Final = r"(?:yes|yep|yeah|aye|ja|jep|jo|joa|jup|jawohl|oui|ouais|si|jazeker|zeker|natuurlijk|of_course|ok)"
_THEY: Final = r"(?:they(?:'re|'ll|_are|_will)?|ze|sie|die|de|ils|on)"
_ANSWER: Final = Expression(
    (
        rf"^\W*(?:{_YES}\W+)?(?:i_have|i_did|already|already_did|all_done|done|just_(?:now|did)|hab_ich|habe_ich|heb_ik"
        rf"|al_gedaan|gedaan|net|al"
        r"|zonet|daarnet|juist|c'est_fait|fait|deja_fait|a_l'instant|deja|schon(?:_\w+)?|gerade(?:_eben)?|grad(?:_eben)?"
        r"|eben|soeben|vorhin|erledigt"
        r"|gemacht|passiert|gebeurd|two_minutes_ago|a_minute_ago)(?:_(?:hoor|now|already|al|schon|net|gedaan|gebeurd))*\W*$"
        rf"|^\W*{_YES}\W+(?:hoor\W+)?{_THEY}_(?:\w+_){{0,2}}(?:coming|on_(?:the|their)_way|be_here|komen|zijn_onderweg"
        rf"|sturen|kommen|unterwegs|schicken|arrivent|viennent"
        r"|envoient|sending|talking|on_the_(?:line|phone)|am_telefon|aan_de_lijn|en_ligne|dran)\b"
        rf"|^\W*{_YES}\W*$"
    ).replace("_", "[ ]+")
)
_BARE: Final = Expression(
    (
        rf"^\W*(?:{_YES}\W+)?(?:i_have|i_did|already_did|hab_ich|habe_ich|heb_ik|al_gedaan|c'est_fait|deja_fait"
        rf"|schon_(?:gemacht|erledigt|passiert))\W*$"
        r"|^\W*(?:(?:ja|yes|ok|so|just|already|schon|net|al|deja|grad|gerade|i've|i_have|i|ik_heb|heb|ich_hab|ich_habe"
        r"|hab|habe|hab's|habs|j'ai|je_l'ai"
        r"|c'est|het|'t|es|das|it|this|een)\W+)*(?:gemeld|gemeldet|gmeldet|reported|signalee?|melding_gedaan"
        r"|melding_gemaakt)(?:_(?:it|this))?\W*$"
    ).replace("_", "[ ]+")
)

_TEAM: Final = (
    r"(?:car|unit|patrol|crew|squad|ploeg|combi|patrouille|wagen|voiture|equipe|brigade|funkwagen|streife|team)s?"
)
_PATROL: Final = r"(?:unit|patrol|squad|ploeg|combi|patrouille|equipe|brigade|funkwagen|streife)s?"
"""Any other car that comes may be that of the suspects."""
_SO: Final = r"(?:(?:ok|okay|so|right|good|gut|goed|zo|bon|voila|now|nu|jetzt)\W+)"
_A: Final = r"(?:a|an|one|een|ne|nen|ein|eine|einen|une?|two|twee|zwei|deux|2)"
_SENDS: Final = r"(?:sturen|schicken|envoient|sending|send)"
_PERSON: Final = r"(?:someone|somebody|iemand|jemand\w*|wen|wem|quelqu'un|qqn)"
_COMES: Final = r"(?:onderweg|unterwegs|en_route|on_(?:the|its|their)_way|coming|komt_eraan|is_coming)"
_SENT: Final = Expression(
    (
        rf"^\W*{_SO}+(?:{_A}_)?{_TEAM}_(?:\w+_)?{_COMES}(?:[.,!]|\W*$)"
        rf"|^\W*{_SO}*(?:{_THEY}_(?:are_)?(?:\w+_)?{_SENDS}_(?:\w+_)?(?:{_PERSON}|{_A}_{_TEAM})\b"
        rf"|(?:{_A}_)?{_PATROL}_(?:\w+_)?{_COMES}(?:[.,!]|\W*$)"
        rf"|{_THEY}_(?:\w+_){{0,2}}(?:onderweg|unterwegs|en_route|on_(?:the|their)_way)(?:[.,!]|\W*$))"
    ).replace("_", "[ ]+")
)


def asks_about_call(text: bytes) -> bool:
    """True for a question whether the police were called."""
    return b"?" in text and _CALL.occurs_in(text) and not _OTHER_CALL.occurs_in(text)


def says_yes(text: bytes) -> bool:
    """True for an answer that says yes to `asks_about_call`."""
    return _ANSWER.occurs_in(text) and _states(text)


def says_done(text: bytes) -> bool:
    """True for words that answer the question of the bot, where no other question waits («yes I have», «hab's gemeldet»)."""
    return _BARE.occurs_in(text) and _states(text)


def says_sent(text: bytes) -> bool:
    """True for a line that begins with a car or a person who was sent, or with «they are on their way»: helpers, if it is said
    during an incident."""
    return _SENT.occurs_in(text) and _states(text) and Kind.REPAIR not in kinds_in(text)


def _states(text: bytes) -> bool:
    doubtful = NO_CALL_WORDS.occurs_in(text) or Kind.UNANSWERED in kinds_in(text)
    return b"?" not in text and not doubtful
