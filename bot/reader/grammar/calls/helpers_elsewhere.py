"""Recognises police who are busy with something else («cops are at the match»), and police who know a person («the police know
these lads well»).

The police were not called about the incident then. Texts are folded and in UTF-8.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.calls.call_words import names_helpers
from bot.reader.grammar.calls.helpers_there import names_police
from bot.reader.grammar.clauses import clauses_of
from bot.reader.grammar.vocabulary import ALREADY, POLICE, RESCUERS, RUNG, THE
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.bundle import OF_A_LINE
from bot.reader.phrases.expression import expression, words

_TO: Final = r"(?:at|for|to|up_at|down_at|bij|aan|op|naar|voor|a|au|aux|pour|vers|sur|beim?|zu[mr]?|am|auf|an|l')"
_THE: Final = r"(?:(?:the|that|a|de|het|die|dat|'t|le|la|les|l'|un|une|cet|dem|der|den|einem|this)_?)?"
_FEAST: Final = one_of(
    r"match game concert gig festival parade races fair"
    r" \w*voetbal\w* koers expo kermis stoet optreden betoging"
    r" foot kermesse braderie manif\w* stade"
    r" spiel fussball\w* konzert stadion demo volksfest umzug"
)
_ACCIDENT: Final = r"(?:crash|pile-?_?up|accident|ongeval|ongeluk|aanrijding|\w*unfall)"
_HELPERS: Final = one_of(POLICE, RESCUERS)
_AT_FEAST: Final = expression(rf"\b{_TO}_{_THE}(?:\w+_)?{_FEAST}\b|\b(?:for|at|giving)_(?:the|a)_talk\b")
_OF_FEAST: Final = words(_FEAST)
_AT_ACCIDENT: Final = expression(rf"\b{_TO}(?:_|'){_THE}(?:\w+_)?{_ACCIDENT}\b")
_ARE_AT_ACCIDENT: Final = OF_A_LINE.expression(
    rf"^\W*(?:{one_of(THE)}_)?{_HELPERS}_(?:is|are|zijn|ist|sind|est|sont)_(?:{one_of(ALREADY)}_)*{_TO}"
    rf"(?:_|'){_THE}{_ACCIDENT}[ .,!]*$"
)
_BE_THERE: Final = expression(
    rf"\b{_HELPERS}_(?:is|are|zijn|ist|sind|est|sont|staat|staan|on|at|in|onderweg|unterwegs|en_route)\b"
)
_NOT_HERE: Final = expression(r"\b(?:not|niet|pas|nicht)_(?:(?:to|naar|bis)_)?(?:here|hier|ici|hierher)_?(?:$|[.,;!])")
_OF_TRAFFIC: Final = words(
    r"pile-?_?up accident ongeval ongeluk aanrijding \w*unfall botsing hit knocked aangereden renverse\w* angefahren"
    r" car van auto\w* wagen voiture camion vrachtwagen lorry truck bus tram lkw bike fiets\w* velo rad\w* brommer moto\w*"
    r" driver chauffeur \w*fahrer\w* pedestrian voetganger pieton"
    r" collision\w* collided percut\w* carambol\w* embouti\w* pris_un_(?:arbre|platane|poteau|mur) tonneau motard cycliste"
    r" \w*zusammen(?:stoss|prall)\w* \w*crash frontal\w*"
    r" (?:gegen|tegen|into|contre)_(?:\w+_)?(?:baum|mauer|boom|muur|paal|tree|wall|pole|arbre|mur|poteau)"
    r" uberschlagen uberfahren overreden gebotst moped scooter\w* carrefour kreuzung kruispunt junction crossroads"
)
_OF_CALL: Final = words(
    RUNG, "told informed verwittigd prevenue?s? verstandigt gemeld gemeldet sent stuurt schickt envoie"
)
_COMING: Final = one_of(
    r"com(?:e|es|ing) on_(?:the|their|its)_way sending sends? komt komen onderweg stuurt sturen kommt kommen unterwegs schickt"
    r" schicken vient viennent arrive arrivent en_route envoie envoient"
)
_COME: Final = words(_COMING)
_BUT_COME: Final = expression(
    rf"\b(?:but|maar|mais|aber|and|en|et|und|then|after)_(?:[\w']+_){{0,2}}{_COMING}\b|\b(?:dann_kommt|kommt_dann)\b"
)
_KNOWS_PERSON: Final = OF_A_LINE.expression(
    rf"\b{_HELPERS}_(?:all_)?knows?_(?:all_about_)?(?:him|her|them|these|those|that_(?:family|lad|lot|crowd|fella|man|guy|gang"
    r"|house))\b(?:_(?:lads|boys|ones|fellas|guys|kids|men))?"
    rf"|\b{_HELPERS}_(?:kennen|kent|kennt)_(?:hem|haar|ze|die|deze|den|das|ihn|sie|dat|dien)\b"
    rf"|\b{_HELPERS}_(?:le|la|les)_connai(?:t|ssent)\b"
)
_MAY_BE: Final = OF_A_LINE.words(
    _FEAST, _ACCIDENT, "talk (?:not|niet|pas|nicht)_(?:(?:to|naar|bis)_)?(?:here|hier|ici|hierher)"
)
"""Words that few texts have."""


def may_be_elsewhere(text: bytes) -> bool:
    """False for most texts, of which `are_elsewhere` need not be asked."""
    return _MAY_BE.occurs_in(text)


def are_elsewhere(text: bytes, before: bytes) -> bool:
    """True if each clause with police or rescuers says that these are busy with something else. `before`: the lines before,
    folded: after a crash or a match nothing else is meant by the word."""
    of_traffic, of_feast = _OF_TRAFFIC.occurs_in(before), _OF_FEAST.occurs_in(before)

    def is_elsewhere(clause: bytes, then: bytes) -> bool:
        feast = _AT_FEAST.occurs_in(clause) and not of_feast
        accident = _AT_ACCIDENT.occurs_in(clause) and not of_traffic
        absent = _BE_THERE.occurs_in(clause) and (_NOT_HERE.occurs_in(clause) or _NOT_HERE.occurs_in(then))
        return feast or accident or absent

    if _OF_CALL.occurs_in(text) or _BUT_COME.occurs_in(text):
        return False
    clauses = clauses_of(text)
    pairs = zip(clauses, (*clauses[1:], b""), strict=True) if clauses else ()
    named = [(each, then) for each, then in pairs if names_helpers(each) or names_police(each)]
    return bool(named) and all(is_elsewhere(each, then) for each, then in named)


def are_at_accident(text: bytes) -> bool:
    """True for «police are at the crash»."""
    return _ARE_AT_ACCIDENT.occurs_in(text)


def tells_of_accident(text: bytes) -> bool:
    """True for words of traffic: after them «the crash» is the one of which the group speaks."""
    return _OF_TRAFFIC.occurs_in(text)


def without_known_person(text: bytes) -> bytes:
    """The text without «the police know him», which tells of no call if these do not come too."""
    rest = _KNOWS_PERSON.replace_in(text)
    return text if rest != text and _COME.occurs_in(text) else rest
