"""Recognises texts that say that a person may be there, with the reason: «it's the owner, he lost his key», «het is de eigenaar
zelf, sleutel kwijt», « c'est le fils des voisins qui a grimpé », «ist nur der Besitzer».

Unlike a relative of the author, an owner may be claimed, so the text needs a harmless reason and no word of a claim, a doubt, a
crime or a person in peril.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.clauses import clauses_of
from bot.reader.grammar.ends.explanation import (
    AND,
    IT_IS,
    JUST,
    LOCKED_OUT,
    MAY_EXPLAIN,
    explains,
    explains_plainly,
)
from bot.reader.grammar.harmless_pair import PERIL
from bot.reader.grammar.vocabulary import CLAIMED, GUESSED, HURT, NEIGHBOURS, OWNERS, POLICE, WEAPONS
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import expression, words

_THE: Final = r"(?:(?:the|de|den|der|die|das|d'r|le|la|les)_|l'_?)"
_CHILD: Final = one_of(
    r"zoon dochter jongen kleinzoon kinderen fils fille gamin petit-fils enfants"
    r" sohn tochter junge enkel kinder son daughter lad boy grandson kids"
)
_NEXT_DOOR: Final = rf"(?:{one_of(NEIGHBOURS)}|{one_of(OWNERS)}|hiernaast|d'a_cote|nebenan|next_door)"
_PERSON: Final = (
    "(?:"
    + one_of(
        OWNERS,
        NEIGHBOURS,
        r"bewoner bewoonster bewoners eigenaars eigenares huurders? huurster proprietaires locataires? habitante?s? occupante?"
        r" gardien concierge bewohner\w* mieter\w* eigentumer\w* hausherr\w* hausmeister\w* owners residents? occupiers?"
        r" tenants? householders? lodgers? caretaker",
    )
    + rf"|{_CHILD}_(?:van|de|des|du|d'|von|vom|der|of|from)_?(?:(?:de|het|la|le|den|dem|der|the)_)?{_NEXT_DOOR}"
    rf"|{_CHILD}_(?:hiernaast|d'a_cote|nebenan|next_door)|nachbars?(?:sohn|tochter|junge|kind\w*)|buurjongen|buurmeisje"
    rf"|(?:neighbou?r|owner)s?'?s?'?_{_CHILD})"
)
_SELF: Final = r"(?:_(?:zelf|selbst|selber|(?:lui|elle|eux)-?_?meme\w*|himself|herself|themselves))?"
_OF_HOUSE: Final = (
    r"(?:_(?:van|de|du|von|vom|aus|of|from|at|uit|op)(?:_(?:de|het|dem|der|la|le|the))?_(?:l'|d')?"
    r"(?:huis|woning|maison|haus|wohnung|house|flat|place|(?:nummer|nr|numero|number|no|hausnummer)?_?\d+\w?))?"
)
_CLIMBS: Final = r"(?:klom|klimt|klimmen|geklommen|grimp\w*|escalad\w*|klettert\w*|geklettert|climb\w*)"
_END: Final = rf"(?:_?$|_(?:who|die|qui|der|dat|that|wie)_|_(?:\w+_){{0,3}}{_CLIMBS}\b)"
_SAYS_WHO: Final = rf"\b{IT_IS}(?:_{JUST}){{0,2}}_{_THE}{_PERSON}{_SELF}{_OF_HOUSE}{_END}"
_MERELY: Final = r"(?:gewoon|maar|juste|seulement|simplement|n'est_que|ce_n'?est_que|nur|bloss|einfach_nur|just|only)"
_ONLY: Final = expression(
    rf"\b{IT_IS}(?:_{JUST})?_{_MERELY}_{_THE}{_PERSON}\b|\bce_n'?est_que_{_THE}{_PERSON}\b"
    rf"|^_?(?:was|war|is|ist)_{_MERELY}_{_THE}{_PERSON}\b"
)
_WHO: Final = expression(f"{_SAYS_WHO}|{_ONLY.pattern}")
_NEIGHBOURS_CHILD: Final = expression(
    rf"\b(?:{_CHILD}_|{_CHILD}\b|nachbars?sohn|buurjongen).*\b{_CLIMBS}\b|\b{_CLIMBS}\b.*\b{_CHILD}\b"
)
_HAS_KEY: Final = words(
    r"(?:sleutels?|badge)_(?:niet|nie|ni)_(?:bij|mee|vinden) (?:geen|zonder)_sleutels?"
    r" (?:heeft|had)_(?:een|de|zijn|haar)_sleutel"
    r" (?:n'avait|n'a|avait|a)_(?:pas|plus)_(?:la|les|sa|ses|de)_cle?f?s?"
    r" sans_(?:sa_|ses_)?cle?f?s? a_(?:la|une|les|ses)_cle?f?s?"
    r" keinen?_schlussel (?:hat|hatte)_(?:\w+_)?schlussel ohne_schlussel"
    r" (?:didn'?t|did_not|doesn'?t)_have_(?:\w+_)?keys? no_keys?(?:_on_(?:him|her))? without_(?:\w+_)?keys?"
    r" (?:has|had|got)_(?:a|the|his|her)_keys?"
    r" dichtgevallen dichtgeslagen dichtgewaaid porte_(?:\w+_)?claquee? zugefallen door_(?:\w+_)?(?:slammed|blew)_shut"
)
_SUSPICION: Final = words(
    *(CLAIMED, GUESSED, PERIL, HURT, WEAPONS, POLICE),
    r"gestolen steelt stal gejat gepikt meegenomen \w*dief dieven inbrek\w* ingebroken oplicht\w* vole[srz]? voleur\w*"
    r" cambriol\w* arnaq\w* gestohlen klaut pique\w* chourave\w* derobe\w* emporte\w*"
    r" geklaut mitgenommen \w*dieb\w* einbrech\w* eingebrochen betruger\w* stole\w* steal\w*"
    r" nick(?:ed|s|ing) taken thie(?:f|ves) burgl\w* robb\w* scam\w*"
    r" brandt brennt brule brand feu feuer fire rook rauch fumee smoke help hulp hilfe aidez vreemde? autre andere? other"
    r" wrong niet pas nicht former vroegere ancienne? ehemalige[rn]? ex",
)
_MAY_NAME: Final = expression(_SAYS_WHO.replace("(?:_?$", "(?:[^a-z]|$") + f"|{_ONLY.pattern.replace('^', '')}")
"""In most texts nothing does, so they are not read clause by clause."""

MAY_SAY_WHO: Final = (MAY_EXPLAIN, _MAY_NAME)


def says_who(text: bytes) -> bool:
    """`text`: folded, in UTF-8."""
    return explains(text) or _is_rightful(text)


def says_who_and_why(text: bytes) -> bool:
    """True for an explanation with a harmless reason."""
    return explains_plainly(text) or _is_rightful(text)


def _is_rightful(text: bytes) -> bool:
    if b"?" in text or not _MAY_NAME.occurs_in(text) or _SUSPICION.occurs_in(_without_key(text)):
        return False
    clauses = clauses_of(AND.sub(b",", text))
    if any(_ONLY.occurs_in(clause) for clause in clauses):
        return True
    reason = LOCKED_OUT.occurs_in(text) or _HAS_KEY.occurs_in(text) or _NEIGHBOURS_CHILD.occurs_in(text)
    return reason and any(_WHO.occurs_in(clause) for clause in clauses)


def _without_key(text: bytes) -> bytes:
    """The text without the reason: «had his key not with him» has a denial that doubts nothing."""
    return LOCKED_OUT.replace_in(_HAS_KEY.replace_in(text))
