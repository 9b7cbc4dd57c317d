"""Quotations inside a message: a sender is not charged with the words of others.

A line behind `>` and a text between quotation marks count as quoted only if the words around them reject them or ask for
their removal. Otherwise one `>` and one more word would let a call to act through. A message that is all quotation is its
sender's own. A rejected quotation is spared only if the group can see the quoted text; any other may be the sender's own
text in a wrapper, so a moderator looks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
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
"""Sounds like a rejection and is none: «this can't go on like that», «don't remove this»."""


@dataclass(frozen=True, slots=True)
class TextParts:
    """`own` has blanks in place of the quotations, so positions in it are positions in the text."""

    own: str
    quoted: tuple[str, ...] = ()

    def repeats(self, shown: Iterable[str]) -> bool:
        """True if each quotation is in one of these texts."""
        views = [_squeeze(text) for text in shown] if self.quoted else []
        return all(any(_squeeze(quotation) in view for view in views) for quotation in self.quoted)


def may_quote(text: str) -> bool:
    """False if the text surely has no quotation."""
    return not _MARKS.isdisjoint(text)


def split_quotations(text: str) -> TextParts:
    """The sender's own words, and the quotations. A text that is too long to be read whole is all the sender's own."""
    if len(text) > READ_AT_MOST or not may_quote(text):
        return TextParts(text)
    lines = _blank_out(text, _LINE)
    marks = _blank_out(lines.own, _BETWEEN_MARKS)
    rejected = _REJECTS.occurs_in(_URGES.replace_in(fold(marks.own).encode()))
    return TextParts(marks.own, (*lines.quoted, *marks.quoted)) if rejected else TextParts(text)


def _squeeze(text: str) -> str:
    return " ".join(fold(text).split())


def _blank_out(text: str, quotation: re.Pattern[str]) -> TextParts:
    quoted = tuple(match[0].strip(' \t>«»“”„"') for match in quotation.finditer(text))
    own = quotation.sub(lambda match: " " * len(match[0]), text) if quoted else text
    return TextParts(own, quoted) if _LETTER.search(own) else TextParts(text)
