"""Recognises what is told of arms soon after an end: a weapon that a person had, and nothing else («he had a knife by the
way»), and a person with a weapon who is back («he had a knife and he's back»).

The first is a detail of what the police have ended, the second goes on. Text is folded, in UTF-8.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from bot.reader.grammar.vocabulary import CONDITIONS, NOT, OFFICERS, POLICE
from bot.reader.phrases.expression import expression, whole, words

_ARM: Final = (
    r"(?:mes(?:sen)?|bijl|hamer|honkbalknuppel|koevoet|pistool|wapen|couteaux?|hache|marteau|batte|pistolet|arme|barre_de_fer"
    r"|messer|beil|axt|hammer|schlager|pistole|waffe|brecheisen|kni(?:fe|ves)|axe|hatchet|bat|gun|crowbar|machete|blade)"
)
_ASIDE: Final = (
    r"(?:trouwens|blijkbaar|ook|nog|precies|hoorde_ik|zag_ik|d'ailleurs|aussi|apparemment|il_parait|au_fait|je_crois|ubrigens"
    r"|wohl|auch|anscheinend|by_the_way|btw|apparently|too|also|as_well|i_heard|i_saw|it_seems|in_fact)"
)
_ON_THEM: Final = (
    r"(?:bij|mee|bij_zich|op_zak|in_(?:zijn|z'n|hun|de)_\w+|sur_(?:lui|eux|elle)|en_main|dans_(?:la|sa|le|son)_\w+|dabei|bei_sich"
    r"|in_der_\w+|(?:on|with)_(?:him|her|them)|in_(?:his|her|their|the)_\w+)"
)
_WHO: Final = (
    r"(?:hij|zij|ze|die(?:_ene)?|de_ene|een_van_(?:hen|de_twee)|il|elle|ils|l'un_d'eux|un_des_deux|y_en_a_un_qui|er|sie|der"
    r"|einer(?:_von_(?:denen|beiden|ihnen))?|he|she|they|one_of_(?:them|the_lads))"
)
_A: Final = r"(?:(?:een|'n|nen?|un|une|des|ein|eine|einen|nen|a|an|some|his)_)?"
_HAD: Final = whole(
    rf"(?:{_ASIDE}_)*{_WHO}_(?:had|hadden|avait|avaient|hatte|hatten|was_carrying|were_carrying)_(?:{_ASIDE}_)*{_A}(?:\w+_)?{_ARM}"
    rf"(?:_(?:{_ASIDE}|{_ON_THEM}))*_?[.!]*"
)
_OF_SEVERAL: Final = words(
    r"hadden avaient hatten were they de_ene"
    r" (?:een|l'un|un|einer|one)_(?:van|d'eux|des|von|of)(?:_\w+)? y_en_a_un_qui she elle too"
)
_ALL_TAKEN: Final = words(
    r"ze hen allebei alle beide[n]? les tous eux sie zwei them both all her arretee emmenee"  # «la police les a arrêtés»
)
_ARMED: Final = expression(
    r"\b(?:mes_(?:mee|bij|in|vast)|(?:een|'n|nen|met|met_(?:de|het|dat|zijn|z'n))_(?:groot_|lang_)?mes|messen"
    r"|(?:une_|l'|son_)arme"
    r"|(?:met|avec|mit|with|had|heeft|avait|a|hat|hatte|has|got|big|a_l[ae])_(?:\w+_)?"
    r"(?:bijl|hamer|honkbalknuppel|koevoet|pistool|wapen|couteaux?|hache|marteau|batte|pistolet|barre_de_fer|messer|beil|axt"
    r"|hammer|schlager|pistole|waffe|brecheisen|kni(?:fe|ves)|axe|hatchet|bat|gun|crowbar|machete|blade))\b"
)
"""In the hands of a person. «Mes» alone is French for «my», and «arme» is poor in Dutch and German."""
_BACK: Final = expression(
    r"\b(?:is|staat|zijn)_(?:hier_|nu_|er_)?(?:terug|weer)\b|\b(?:est|sont)_(?:la_)?(?:revenue?s?|de_retour|de_nouveau_la)\b"
    r"|\b(?:ist|sind|steht)_(?:schon_)?(?:wieder_(?:da|hier|zuruck)|zuruck)\b|\b(?:is|'s|are|'re)_back\b"
)
_NOT_NOW: Final = words(
    NOT,
    CONDITIONS,
    POLICE,
    OFFICERS,
    r"thuis huis maison home daheim hause hospital hopital ziekenhuis krankenhaus hoop hopelijk hoffentlich hope espere bang"
    # a tool at work
    r" slotenmaker\w* schrijnwerker\w* timmerman serrurier menuisier vitrier schlosser\w* schreiner tischler glaser locksmith"
    r" joiner carpenter glazier herstel\w* repar\w* maken fix board_it",
    r" peur angst afraid morgen demain tomorrow misschien peut-etre vielleicht maybe kat katze cat haha\w* lol mdr",
)


def tells_of_former_arms(text: bytes) -> bool:
    """True if the line says that a person had a weapon, and no more."""
    return _HAD.occurs_in(b" ".join(text.replace(b",", b" ").split()))


def may_be_at_large(text: bytes, arrests: Iterable[bytes]) -> bool:
    """True for a weapon of one of several people or of a woman, if no line about the arrest tells of all or of her."""
    return _OF_SEVERAL.occurs_in(text) and not any(map(_ALL_TAKEN.occurs_in, arrests))


def is_back_armed(text: bytes) -> bool:
    """True if a person with a weapon is back. A question, a fear and the police who are back are none."""
    return _ARMED.occurs_in(text) and _BACK.occurs_in(text) and not _NOT_NOW.occurs_in(text)
