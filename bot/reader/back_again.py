"""Recognises words that speak for something new after an incident has ended: «he's back, at number 14 now», «there's another
one». All texts are folded, in UTF-8.

They are small talk as often as not, so they count only in a line that head and labels take for news of what has ended. A
clause about helpers does not count: the patrol that is back tells of nothing new.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.calls.call_words import names_helpers
from bot.reader.grammar.clauses import clauses_of
from bot.reader.grammar.ends.begun_again import NO_MATTER
from bot.reader.grammar.vocabulary import BEFORE_TODAY, CLAIMED, OFFICERS, PATROLS
from bot.reader.phrases.expression import expression, words

_ANEW: Final = words(
    r"weer opnieuw terug de_nouveau a_nouveau encore recommence\w* rebelote (?:remettent|remet)_ca"
    r" wieder erneut nochmals? again",
    r"nu maintenant jetzt etz now noo (?:deze|dees|dit)_keer cette_fois diesmal this_time",
    r"nog_(?:een|ene|ne|iemand|eentje) (?:een|ne|nen)_(?:tweede|derde|andere?)"
    r" encore_une? une?_(?:autre|deuxieme|troisieme) noch_(?:ein\w*|wer|jemand) eine?r?_(?:zweit|dritt|ander)\w*"
    r" another an?_(?:second|third) one_more some(?:one|body)_else",
)
_LITTLE: Final = r"(?:(?:er|hier|daar|da|nu|al|jetzt|schon|deja|just|toch|aan)_)*"
_STANDS_NL: Final = r"(?:is|zijn|staat|staan|zit|zitten|loopt|lopen|hangt|hangen)"
_STANDS_DE: Final = r"(?:ist|sind|steht|stehen|sitzt|sitzen|lauft|laufen|kommt|kommen)"
_BACK: Final = expression(
    rf"\b(?:hij|ie|zij|ze|die)_{_STANDS_NL}_{_LITTLE}(?:weer|terug|opnieuw)\b"
    rf"|\b{_STANDS_NL}_(?:hij|ie|zij|ze|die)_{_LITTLE}(?:weer|terug|opnieuw)\b"
    rf"|\b(?:il|elle|ils|elles)_(?:est|sont)_{_LITTLE}(?:de_nouveau|a_nouveau|encore|de_retour|revenue?s?)\b"
    r"|\b(?:il|ils|elle|elles)_revien(?:t|nent)\b|\bl[ea]s?_re-?_?voila\b|\bl[ea]s?_voila_(?:de_nouveau|encore|re\w+|qui_re\w+)\b"
    rf"|\b(?:er|sie|der|die)_{_STANDS_DE}_{_LITTLE}(?:wieder|zuruck)\b|\b{_STANDS_DE}_(?:er|sie|der|die)_{_LITTLE}(?:wieder|zuruck)\b"
    r"|\b(?:he|she|they)(?:'s|s|'re|re|_is|_are|_has|_have)?_(?:just_|come_|came_|coming_)*back\b"
)
"""Of persons who are only «he» or «they»."""
_NAMED_AFTER: Final = expression(
    r"\b(?:back|terug|weer|da|revenue?s?|retour|wieder|zuruck)_?,_(?:our|my|the|mijn|onze|ons|de|het|mon|ma|mes|notre|nos|le|la|les"
    r"|l'|mein\w*|unser\w*|der|die|das)_?\w"
)
"""«They're back, the patrol»."""
_DOOR: Final = expression(
    r"\b(?:number|no|nr|nummer|numero|n°|hausnummer|huisnummer|huis)[._]*\d{1,3}\b"
    r"|\b(?:bij|aan|achter|naast|tegenover|voor)_(?:den_|de_|het_)?\d{1,3}\b"
    r"|\b(?:devant|derriere|au|pres_du|a_cote_du|chez)_(?:le_)?\d{1,3}\b"
    r"|\b(?:bei|vor|hinter|an|neben)_(?:der_|dem_)?\d{1,3}\b"
    r"|\b(?:outside|behind|near|beside|opposite)_\d{1,3}\b"
)
_NO_DOOR: Final = expression(r"\b\d{1,3}_?(?:uur|u|h|heures?|uhr|grad|euro?s?|jaar|ans|jahre|years?|min\w*|%)\b")
_AT_REST: Final = words(
    r"naar_huis thuis a_la_maison rentree?s?_chez (?:est|sont|suis)_rentree?s? nach_hause heim daheim zuhause zu_hause home",
    r"zelf moi_meme moi-meme selbst selber myself",
    r"all_(?:fine|good|ok|well) (?:safe|fine)_now alles_(?:goed|oke?|in_orde|gut|okay) (?:tout|ca)_va_bien",
    r"tout_est_(?:ok|en_ordre)",
)
"""A way home, how the author feels, and a person who is well."""
_WAS: Final = words(
    r"er_(?:was|waren|lag|lagen|stond|hing) il_y_avait (?:es_)?gab da_(?:war|lag) (?:war|lag|lagen)_noch there_(?:was|were)"
)
_TALK: Final = words(
    CLAIMED,
    BEFORE_TODAY,
    r"earlier (?:minutes?|mins?|hours?|while)_(?:ago|before) eerder geleden plus_tot il_y_a_\w+_(?:minutes?|min|heures?) vorhin"
    r" vor_\w+_(?:minuten|min|stunden?) blijkbaar apparemment offenbar anscheinend",
)
_HELPER: Final = words(
    OFFICERS, PATROLS, r"agente? polizist\w* policiere? sergeant sergent brigadier constable wijkagent\w* inspect\w+"
)


def is_told_anew(text: bytes) -> bool:
    """True for «again», «now» and «another one», unless they are of helpers, of people at rest or of what was there."""
    rest = _without_helpers(text)
    return (_ANEW.occurs_in(rest) or _BACK.occurs_in(rest)) and not (_AT_REST.occurs_in(rest) or _WAS.occurs_in(rest))


def is_back_at(text: bytes, names_street: bool) -> bool:
    """True for persons who are back at a door or in a street."""
    rest = _without_helpers(text)
    is_there = names_street or (_DOOR.occurs_in(rest) and not _NO_DOOR.occurs_in(rest))
    return is_there and _BACK.occurs_in(rest) and not (_NAMED_AFTER.occurs_in(text) or _AT_REST.occurs_in(rest))


def is_idle_talk(text: bytes) -> bool:
    """True for laughter, animals, hearsay, and what was earlier."""
    return NO_MATTER.occurs_in(text) or _TALK.occurs_in(text)


def tells_of_helpers(text: bytes) -> bool:
    return names_helpers(text) or _HELPER.occurs_in(text)


def _without_helpers(text: bytes) -> bytes:
    return b". ".join(each for each in clauses_of(text) if not tells_of_helpers(each))
