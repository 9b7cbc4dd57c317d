"""The words of others inside a message: nobody is charged with a quotation.

Lines behind `>` and what stands between quotation marks are quoted where the words around them reject or report them. Signs
alone may be scorn or show, and a call to act would need one `>` and one word to get through. A message that is nothing but
quotation is its sender's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from bot.reader.phrases.expression import Expression
from bot.reader.text.normalisation import READ_AT_MOST, fold

_LINE: Final = re.compile(r"^[ \t]*>.*$", re.MULTILINE)
_BETWEEN_MARKS: Final = re.compile(r"«[^«»]{8,}»|“[^“”]{8,}”|„[^„“”]{8,}[“”]|\"[^\"]{8,}\"")
_MARKS: Final = frozenset('>«“„"')
_LETTER: Final = re.compile(r"[^\W\d_]{2}")

_REJECTS: Final = Expression(
    # nl
    r"\b(?:(?:kan|mag|gaat)[ ]+(?:toch[ ]+|echt[ ]+|hier[ ]+|zo[ ]+)*niet\b|gaat[ ]+te[ ]+ver|hoort[ ]+hier[ ]+niet"
    r"|horen[ ]+hier[ ]+niet"
    r"|(?:zeg|zegt|zeggen|schrijf|schrijft|schrijven|praat|praten|spreken)[ ]+(?:we|je|ge|wij)?[ ]*(?:zo[ ]+|hier[ ]+"
    r"|dat[ ]+)*niet\b"
    r"|weghalen|verwijder\w*|niet[ ]+(?:oke|ok|normaal)|onaanvaardbaar|door[ ]+de[ ]+beugel|tegen[ ]+de[ ]+regels"
    r"|wat[ ]+een[ ]+taal"
    # fr
    r"|ne[ ]+se[ ]+(?:dit|fait|ecrit)[ ]+pas|pas[ ]+sa[ ]+place|inadmissible|inacceptable|enlever|supprimer|retirer"
    r"|contraire[ ]+aux[ ]+regles|on[ ]+ne[ ]+(?:parle|dit|ecrit)[ ]+pas"
    # de
    r"|(?:geht|gehort|gehoren)[ ]+(?:gar[ ]+|so[ ]+|hier[ ]+)*nicht|(?:schreibt|sagt|redet)[ ]+(?:man[ ]+)?(?:hier[ ]+"
    r"|so[ ]+)*nicht"
    r"|loschen|entfernen|inakzeptabel|gegen[ ]+die[ ]+regeln"
    # en
    r"|(?:can't|cannot|don't|shouldn't)[ ]+(?:say|write|post|talk)|(?:don't|doesn't)[ ]+belong|not[ ]+(?:ok|okay|acceptable"
    r"|on)\b"
    r"|unacceptable|take[ ]+(?:it|this|that)[ ]+down|remove|delete|against[ ]+the[ ]+rules|out[ ]+of[ ]+order)"
)

_URGES: Final = Expression(
    r"\b(?:(?:kan|mag|gaat)[ ]+(?:toch[ ]+|echt[ ]+|hier[ ]+|zo[ ]+)*niet[ ]+(?:meer|langer|verder|anders"
    r"|door|wachten|gewacht)\b"
    r"|(?:verwijder|haal)\w*[ ]+(?:dit[ ]+|dat[ ]+|het[ ]+)?(?:zeker[ ]+|vooral[ ]+)?niet\b"
    r"|niet[ ]+(?:meer[ ]+)?(?:weghalen|verwijder\w*)"
    r"|ne[ ]+(?:pas[ ]+)?(?:l'|le[ ]+|la[ ]+|les[ ]+)?(?:enlev|supprim|retir)\w+(?:[ ]+pas)?"
    r"|geht[ ]+(?:gar[ ]+|so[ ]+|hier[ ]+)*nicht[ ]+(?:mehr|langer|weiter|anders)|nicht[ ]+(?:loschen|entfernen)"
    r"|(?:don't|do not|never)[ ]+(?:remove|delete|take[ ]+(?:it|this|that)[ ]+down))"
)
"""What only sounds so: «this can't go on like that», «don't remove this»."""


@dataclass(frozen=True, slots=True)
class TextParts:
    """`own` has the length of the whole, with blanks for the quotations, so that places in it are places in the text."""

    own: str
    quoted: tuple[str, ...] = ()


def parted(text: str) -> TextParts:
    """A text's own words and what it quotes. A text too long to be read whole is taken for its sender's."""
    if len(text) > READ_AT_MOST or _MARKS.isdisjoint(text):
        return TextParts(text)
    lines = _without(text, _LINE)
    marks = _without(lines.own, _BETWEEN_MARKS)
    rejected = _REJECTS.occur_in(_URGES.replaced(fold(marks.own).encode()))
    return TextParts(marks.own, (*lines.quoted, *marks.quoted)) if rejected else TextParts(text)


def _without(text: str, quotation: re.Pattern[str]) -> TextParts:
    quoted = tuple(found[0].strip(' \t>«»“”„"') for found in quotation.finditer(text))
    own = quotation.sub(lambda found: " " * len(found[0]), text) if quoted else text
    return TextParts(own, quoted) if _LETTER.search(own) else TextParts(text)
