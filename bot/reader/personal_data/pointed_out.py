"""People who are pointed out by name and by where they live: «that's Ryan Example from flat 12», «c'est le fils Exemple du 31».

During an incident such a line names a suspect or a victim. A first name with a house number is no exposure: neighbours speak of
each other so.
"""

from __future__ import annotations

import re
from typing import Final

from bot.core.reading import Span
from bot.reader.personal_data.blame import SCORNED
from bot.reader.personal_data.charges import NO
from bot.reader.personal_data.first_names import FIRST_NAMES
from bot.reader.personal_data.identified import find_identified, find_named_at_home, plain_view
from bot.reader.personal_data.particles import CAPITAL, LETTER, PARTICLES
from bot.reader.phrases.late_pattern import LatePattern
from bot.reader.text.normalisation import fold
from bot.reader.text.remembered import remembered

_IT_IS: Final = (
    r"(?:da[ts]?|het|'?t|die|hij|ie|zij) (?:is|was)|(?:is|was) (?:da[ts]?|'?t|het)(?: nie?t?)?|'?t(?:is|was)|da'?s"
    r"|c'? ?(?:est|[ée]tait)|c(?= (?:le|la) )|(?:da[st]|des|es|er) (?:ist|is|war|woa)|(?:it|that|he)(?:'?s| is| was)"
)
_TITLE: Final = "mrs?|ms|miss|mme|madame|monsieur|mevr\\w*|meneer|mijnheer|frau|herrn?|dr"
"""Neighbours are spoken of so, and suspects hardly ever."""
_CHILD: Final = r"fils|fille|petit|gamin|zoon|zeuntje|jongen|sohn|bub|son|lad"
_WHERE: Final = (
    r"(?:van|du|de la|vom|von|from|uit|of|at|aus|op) (?:de |der |dem |the |le |la )?"
    r"(?:(?:app?t|appart\w*|n[ro]|nummer|num[ée]ro|number|hausnummer|t[üu]r|flat|bus|huis)\.? ?)?(?:\d{1,4}[a-z]?|flat)\b"
)
_POINTS_OUT: Final = re.compile(
    rf"(?<!\w)(?i:{_IT_IS})((?: {LETTER}+){{0,3}}) (?:(?i:{_CHILD}) {CAPITAL}{LETTER}+"
    rf"|(?!(?i:{_TITLE})\b)({CAPITAL}{LETTER}+)(?:-{LETTER}+)? {PARTICLES}{CAPITAL}{LETTER}+)"
    rf",? (?:{LETTER}+ ){{0,3}}?(?i:{_WHERE})"
)

_IS: Final = (
    r"(?:(?:da[ts]?|het|'?t|die|dit|hij|ie|zij|ze) (?:is|was|zijn|waren)|'?t(?:is|was)|da'?s"
    r"|c'? ?(?:est|etait|etaient)|ce (?:sont|etaient)|(?:il|elle)s? (?:est|sont)"
    r"|(?:da[st]|des|es|er|sie|der) (?:ist|is|war|woa|sind|waren)"
    r"|(?:it|that|those|he|she|they)(?:'?s|'?re| (?:is|are|was|were)))"
)
_IS_SOMEWHERE: Final = LatePattern(rf"(?i:{_IS})")
_IS_THE: Final = LatePattern(
    rf"(?i:(?<!\w){_IS}"
    r"(?: (?:de|den|die|dat|het|'t|een|the|that|those|one|of|a|le|la|les|ce|cet|cette|ces|un|une|der|das|dieser?|ein|eine|wel"
    r"|weer|zeker|vast|again|definitely|encore|bien|surement|wieder|sicher|bestimmt|doch)){0,3} (?:l')?)$"
)
_SAYS_IT_IS: Final = re.compile(rf"(?<!\w)(?i:{_IT_IS})\b[^.!?\n]*\d")
_SINCE_IT_IS: Final = re.compile(rf"(?<!\w)(?i:{_IT_IS})\b(?P<between>[^.!?\n]{{0,60}}?)$")
_DENIED: Final = LatePattern(rf"(?i:\b(?:{NO}|(?:waar|quand|wenn|when|if|als|si)\b))")
_DIGIT: Final = re.compile(r"\d")
_CERTAIN: Final = LatePattern(
    r"(?i:\b(?:zeker weten|100 ?(?:%|pro\w*|percent|pour cent)|op een briefje|(?:durf te|kan er op|ik|k) wed\w*"
    r"|hand in (?:het|'t) vuur"
    r"|iedereen (?:hier )?weet|geen twijfel|(?:main|bras) au feu|main a couper|j'?en suis (?:sure?|certaine?)|(?:vous"
    r"|te) (?:le )?jure|tout le monde (?:le )?sait"
    r"|sans (?:aucun )?doute|je (?:le )?parie|cent pour cent|verwett\w*|(?:da|drauf|darauf) wett\w*|hand ins feuer"
    r"|jeder (?:hier )?wei(?:ss|ß|s)"
    r"|garantiert|schwor\w*|bet (?:my|ya|you|your|the)|swear (?:down|on|to)|every(?:one|body) (?:on here |here "
    r"|round here )?knows|no doubt(?: about it)?"
    r"|guaranteed|hand on heart|dead cert|sure as)(?!\w))"
)
_NEAR: Final = 40
"""Characters before a person."""


def tells_who_it_is(text: str, language: str) -> bool:
    """True for a person whom the group can find behind «it's»: «het is de man van nummer 12». Beside a report it blames."""
    plain = plain_view(text)
    return says_it_is(plain) and any(follows_it_is(plain, person) for person in find_identified(plain, language))


def says_it_is(plain: str) -> bool:
    """False for a text in which no person follows «it's». `plain`: `plain_view` of the text."""
    return _IS_SOMEWHERE.search(plain) is not None


def follows_it_is(plain: str, person: Span) -> bool:
    """True for a person behind «it's». `plain`: `plain_view` of the text."""
    return _IS_THE.search(plain[max(0, person.start - _NEAR) : person.start]) is not None


@remembered
def find_pointed_out(text: str, language: str) -> Span | None:
    """The words that point a person out. `text`: as written, since names have capitals. In German every noun has one, so only a
    known first name is a name."""
    match = _POINTS_OUT.search(text)
    named = match is not None and (match[2] is None or language != "de" or fold(match[2]) in FIRST_NAMES)
    return Span(*match.span()) if match is not None and named else _find_at_home(text, language)


def _find_at_home(text: str, language: str) -> Span | None:
    """A person behind «it's» or before «bet my house on it» who is told by full name and home, also with words between."""
    plain = plain_view(text)
    if _SAYS_IT_IS.search(plain) is None and not _is_certain(plain):
        return None
    for person in find_named_at_home(plain, language):
        since = _SINCE_IT_IS.search(plain[: person.start])
        if since is not None and not _DENIED.search(since["between"]):
            return person
        blamed = SCORNED.search(plain) is not None or _CERTAIN.search(plain, person.end) is not None
        if blamed and not _DENIED.search(plain[person.end :]):
            return person
    return None


def _is_certain(plain: str) -> bool:
    return _DIGIT.search(plain) is not None and (_CERTAIN.search(plain) or SCORNED.search(plain)) is not None
