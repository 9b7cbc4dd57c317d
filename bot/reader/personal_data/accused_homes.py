"""Homes and surnames of alleged criminals: «the bike thieves live at number 12», « c'est au 14 qu'habitent les voleurs ».

The verb is one of living there: «there is a burglar at number 12» tells of a burglary.
Expressions over the plain view of a text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bot.core.reading import Span
from bot.reader.language_words import ORDINARY
from bot.reader.personal_data.first_names import FIRST_NAMES
from bot.reader.phrases.alternatives import one_of

ROLE: Final = one_of(
    r"""\w*dief dader inbreker oplichter \w*dealer pedo\w* pyromaan brandstichter vandaal heler aanrander verkrachter
    gluurder \w*dieven daders inbrekers \w*dealers crimineel criminelen oplichters helers
    kinderlokker zedendelinquent kinderschander
    voleu(?:r|rs|se) coupables? pervers predateur auteurs? cambrioleurs? escrocs? dealeurs? receleurs? violeur
    pyromane vandales?
    \w*dieb \w*diebe diebin tater taterin einbrecher betruger \w*dealer brandstifter hehler spanner vergewaltiger
    kriminelle perverser padophiler
    \w*vandalen
    thief thieves burglars? culprits? dealers? fraudster scammer paedo\w* arsonist rapist nonce robber vandals? prowler
    crook conman
    predator"""
)
HOUSE: Final = (
    r"(?:(?:nummer|nr|huisnummer|numero|n[o°]|number|house|flat|hausnummer|haus)\.? ?"
    r"|\b(?:au|aux|at|in|op|auf|on|bij|bei|zur?|in der) )"
    r"\d{1,4}[a-f]?(?![\w:%€]|[.,]\d)"
)
_THE: Final = one_of(
    "de den die dien uw je jouw jullie een le la les un une des ton tes der dein\\w* eur\\w* ein\\w* the your our a"
)
_LIVES: Final = (
    rf"(?:(?:woont|wonen|huist|huizen)(?: (?:ook|al|nl|toch|nog|zeker|wel|gewoon|echt|volgens mij))* (?:{_THE}"
    rf" )?(?:\w+ )?{ROLE}"
    rf"|(?:qu')?(?:habite(?:nt)?|vit|vivent|loge(?:nt)?|creche\w*)(?: (?:aussi|bien|encore|surement))? (?:{_THE} )(?:\w+"
    rf" )?{ROLE}"
    rf"|c'est (?:tous |bien )?(?:des|les|un|une) (?:\w+ )?{ROLE}"
    rf"|(?:wohnt|wohnen|leben|haust|hausen)(?: (?:doch|ja|auch|wohl|noch))* (?:{_THE} )?(?:\w+ )?{ROLE}"
    rf"|where (?:{_THE} )?(?:\w+ )?{ROLE} (?:lives?|stays?)\b)"
)
_IS_NEST: Final = re.compile(
    rf"(?i:{HOUSE}(?:[^.!?\n\d]{{0,24}}?[ ,])?{_LIVES}|\b\d{{1,4}}[a-f]?(?:'s| is) where (?:{_THE} )?(?:\w+ )?{ROLE}"
    rf" (?:live|stay)s?)(?!\w)"
)
_LIVE_AT: Final = re.compile(
    rf"(?i:\b{ROLE} (?:(?:die |qui |der |who )?(?:woont|wonen|habite(?:nt)?|wohnt|wohnen|lives?)) (?:[\w']+ ){{0,2}}?{HOUSE})"
)
_HOUSE_OF: Final = re.compile(
    r"(?i:\b(?:chez|bij|bei) (?:(?:les|de|den|der) )?(?-i:[A-Z])[\w'-]+(?: (?:au|du|op|van|nr\.?|nummer|aus) (?:nummer "
    rf"|nr |numero )?\d{{1,4}})?,?"
    rf" (?:c'est|ce sont|c |zijn het|zijn|sind)(?: (?:tous|toutes|allemaal|alle|alles))?(?: des)? {ROLE})(?!\w)"
)
"""«Chez les Exemple au 9 c'est tous des voleurs»."""
_SURNAME_IS: Final = re.compile(
    r"(?<![\w@#'-])(?P<name>[A-Z][^\W\d_]{2,}) (?i:(?:is|est|c'est)(?: (?:echt|gewoon|really|vraiment|toch|zo))?"
    rf" (?:a|an|een|ne|nen|un|une) (?:\w+ )?{ROLE})\b(?! (?:for|van|bij|chez|de)\b)"
)
NOT_THERE: Final = re.compile(
    r"(?i:\b(?:geen|niet|pas|aucun\w*|kein\w*|nicht|no|not|never|nowhere|nergens|nulle|nirgends|next|naast|neben|cote)\b)"
)


_NO_SURNAMES: Final = FIRST_NAMES | ORDINARY


def find_accused_surnames(plain: str) -> Iterator[Span]:
    """The bare surnames in a text with what they are called: «Example is a thief». In German every noun has a capital, and a
    first name may be a child's or a pet's. `plain`: `plain_view` of it."""
    for match in _SURNAME_IS.finditer(plain):
        if match["name"].lower() not in _NO_SURNAMES:
            yield Span(*match.span())


def find_accused_homes(plain: str) -> Iterator[Span]:
    """The homes in a text, with the words that accuse the people in them. `plain`: `plain_view` of it."""
    for expression in (_IS_NEST, _LIVE_AT, _HOUSE_OF):
        for match in expression.finditer(plain):
            if not NOT_THERE.search(match[0]):
                yield Span(*match.span())
