"""Recognises an order or a question to call another person than the police: «call his mother», «ring the landlord», «bel Jan».

A short «called» after it tells of no call to the police. Texts are folded and in UTF-8.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.calls.call_words import classify, names_helpers
from bot.reader.grammar.calls.other_calls import Kind, kinds_in
from bot.reader.grammar.vocabulary import ALREADY, CALL, CALLED, KIN, MY, NUMBERS, POLICE, THE, THEIR
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.bundle import OF_A_LINE
from bot.reader.phrases.expression import Expression, expression, words

_CALL: Final = one_of(CALL, r"belt? telefoneer telephone[rz]? appell?e[rz]? previens prevenez rufe? ruft")
_SOON: Final = r"(?:(?:eens|even|maar|nog|snel|vlug|toch|mal|doch|schnell|vite|donc|quick|then)_)*"
_RELATIVE: Final = (
    r"tante oom nonkel oma opa mama papa mam mum mom mammy daddy dad nan nana granny grandad mamie papy mamy omi opi"
)
_YOUR: Final = "(?:your|yer|je|jouw|uw|ton|ta|tes|votre|vos|dein\\w*|euer\\w*|eure\\w*)"
_TO_PERSON: Final = words(
    rf"{_CALL}_{_SOON}(?:a_)?(?:(?:{one_of(MY, THEIR, THE)}|{_YOUR})_)+{one_of(KIN)}",
    rf"{_CALL}_{_SOON}{one_of(_RELATIVE)}",
    rf"{_CALL}_{_SOON}(?:him|hem|haar|ihn|her)",
    rf"(?:(?:{one_of(MY, THEIR)}|{_YOUR})_)+{one_of(KIN)}_(?:{one_of(ALREADY)}_)*{one_of(CALLED)}",
)
_KIN_TOLD: Final = OF_A_LINE.expression(
    rf"^\W*(?:{one_of(MY, THEIR, THE)})_{one_of(KIN)}_(?:est|sont|is|zijn|ist|sind|are|has_been|have_been|a_ete|ont_ete|wurde)"
    rf"_(?:{one_of(ALREADY)}_)*(?:{one_of(CALLED)}|notified)\W*$"
)
_FRIENDS: Final = (
    rf"(?:{one_of(MY)}_(?:maten|vrienden|mannen|gasten|broers|potes|copains|freres|gars|jungs|freunde|bruder|kumpels|mates|lads"
    r"|boys|brothers|friends|cousins)|(?:the_)?security(?:_guards?)?|(?:de_)?(?:beveilig(?:ing|ers?)|bewaking|portier)"
    r"|(?:den_|der_)?(?:sicherheits|wach)dienst|(?:le_|la_)?(?:vigiles?|securite|gardien))"
)
_CALLED_FRIENDS: Final = OF_A_LINE.words(
    rf"(?:rang|rung|called|phoned|told|informed|appele|prevenu|angerufen|gebeld_naar)_{_FRIENDS}",
    rf"(?:(?:heb|hebben|hab|habe|haben|ik|we)_)?{_FRIENDS}_(?:(?:{one_of(ALREADY)}|is|are|has_been|ist|wurde|est|sont)_)*{one_of(CALLED)}",
)
"""Friends and guards of a company whom the author called in place of helpers, if the text names none."""
_SHOULD: Final = (
    r"(?:(?:ik|we|'k|ich|wir|ge|je)_(?:\w+_){0,2}(?:soll|sollen|moet|moeten|best|beter|lieber|mag)|(?:i|we|you)_(?:should|have_to|ought_to"
    r"|must|need_to|better)|to|(?:que_)?(?:je|tu|on|nous)_(?:dois|doit|devons|devrais)|(?:qu'il|il)_faut|d')"
)
_ADVISES_CALL: Final = OF_A_LINE.words(
    rf"(?:zegt|zeggen|zei|sagt|sagen|sagte|meint|dit|disent|says?|said|told_(?:me|us))_(?:\w+_)?{_SHOULD}_?(?:\w+_)?"
    rf"(?:{_CALL}_(?:the_|le_|la_|de_)?{one_of(NUMBERS, POLICE)}|(?:die_|de_)?{one_of(NUMBERS, POLICE)}_(?:\w+_)?{_CALL})"
)
"""The advice of a person who was reached: «the doctor is on the line, he says I should ring 999»."""
_RINGS_BELL: Final = words(
    r"bel_(?:eens_|even_)aan klingel_(?:mal_)?bei sonne[rz]?_(?:a|chez)"
    r" (?:go_)?ring_(?:his|her|their|the)_(?:door)?bells?"
)
_BELL: Final = words(r"aan_de_deur_gebeld gebeld_aan_de_deur")
_ASKS: Final = expression(r"^\W*(?:wie|who|did|has|heeft|hat|wer|qui)\b|\?")
_TO_ANOTHER: Final = expression(
    rf"(?:^|[.,;:!])\W*(?:\w+_)?{_CALL}_{_SOON}(?:the|de|den|het|le|la|les|die|der|{_YOUR}|{one_of(MY, THEIR)})_[a-z-]{{3,}}"
)
_TO_HELPERS: Final = words(
    rf"{_CALL}_{_SOON}(?:the|de|den|het|le|la|les|die|der|our)_(?:\w+_)?(?:number|line|emergency|station|barracks|squad|local"
    r"|nummer\w*|num\w*|lijn|centrale|commissariat|notruf\w*|wache|kantoor|law|boys|men|lads|blauwe|wijkagent\w*"
    r"|agent\w*|vrais?|vraie|real|right|proper|poste|slow|ones?)"
)
_STATED: Final = words(
    rf"(?:i|i'll|i'm|we|we'll|he|she|they|ik|'?k|wij|hij|zij|ze|je|on|nous|il|elle|ich|wir|er|sie)_(?:\w+_)?{_CALL}"
    rf" j'{_CALL}"
)
_ON_LINE_WITH: Final = words("she(?:'s)? he(?:'s)? her him hij haar hem il elle er ihn")
_NAMED: Final = Expression(
    r"(?:^|[.,;!] *)(?:[Cc]all|[Rr]ing|[Pp]hone|[Bb]el|[Aa]ppell?e[rz]?|[Rr]uf|[Tt]elefoneer)"
    r" (?:eens |even |snel |mal |vite |donc )?\p{Lu}\p{Ll}+"
)
_NO_NAME: Final = words(
    r"(?:call|ring|phone|bel|appell?e[rz]?|ruf|telefoneer)_(?:now|them|the|ze|les|vite|someone|somebody|iemand|quelqu\w*|jemand"
    r"|die|de|la|le|nu|direct|sofort|schnell|sie|bitte|please|asap|quick|it|hulp|help|hilfe|secours|alsjeblieft|aub|svp)"
)


def orders_call_to_another(text: bytes) -> bool:
    """True for a person by kinship or pronoun, a bell, and an office that is not the police's. Not «I call my wife»."""
    to_another = _TO_ANOTHER.occurs_in(text) and not _TO_HELPERS.occurs_in(text)
    bell = (_BELL.occurs_in(text) or Kind.DOORBELL in kinds_in(text)) and _ASKS.occurs_in(text)
    return (
        bell
        or _RINGS_BELL.occurs_in(text)
        or ((to_another or _TO_PERSON.occurs_in(text)) and not _STATED.occurs_in(text))
    )


def orders_call_by_name(written: str, folded: bytes) -> bool:
    """True for «bel Jan»: a name has a capital. `written`, `folded`: the same line."""
    return _NAMED.occurs_in(written.encode()) and not _NO_NAME.occurs_in(folded)


def tells_of_other_reached(text: bytes) -> bool:
    """True for «son fils est prévenu» and nothing else, for «heb mijn maten gebeld, ze komen», and for a person who tells the
    author to call the police, in a text that names no other helpers."""
    advised = _ADVISES_CALL.replace_in(text)
    others = _CALLED_FRIENDS.occurs_in(text) or advised != text
    return _KIN_TOLD.occurs_in(text) or (others and not names_helpers(advised))


def has_them_on_line(text: bytes) -> bool:
    """True for «she's on the line»: after such an order, the person who was to be called."""
    return b"L" in classify(text) and _ON_LINE_WITH.occurs_in(text)
