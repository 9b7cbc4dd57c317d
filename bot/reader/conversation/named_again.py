"""Finds a person whom the author accused before and names again: «I stand by it, that Example was sacked for theft». Pure."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Final

from bot.core.message import Chat
from bot.core.reading import Span
from bot.reader.language_words import ORDINARY
from bot.reader.personal_data.accused import find_accusations, may_accuse
from bot.reader.personal_data.identified import plain_view
from bot.reader.personal_data.particles import LETTER
from bot.reader.phrases.expression import words
from bot.reader.text.normalisation import fold

_WITHIN: Final = timedelta(minutes=30)
_NAME: Final = re.compile(rf"(?<![^\W\d_])[A-Z]{LETTER}{{3,}}")
_TAKES_BACK: Final = words(
    r"sorry pardon excus\w* entschuldig\w* apolog\w* vergis\w* trompee? geirrt mistaken"
    r" (?:niet|nie|pas|nicht|not|wasn't|never|nooit|jamais|nie)"
)


def find_named_again(chat: Chat, language: str) -> tuple[Span, bool] | None:
    """The name, and whether the line accuses as well. None in a line that takes something back or denies it."""
    line, plain = chat.line, plain_view(chat.line.text)
    earlier = [told for told in chat.before if told.by == line.by and line.at - told.at <= _WITHIN]
    written = {match[0]: Span(*match.span()) for match in _NAME.finditer(plain)} if earlier else {}
    if not written:
        return None
    folded = fold(line.text).encode()
    for told in earlier:
        before = plain_view(told.text)
        for person, _ in find_accusations(told.text, language, in_incident=True):
            for name in _NAME.findall(before[person.start : person.end]):
                if name in written and name.lower() not in ORDINARY and not _TAKES_BACK.occurs_in(folded):
                    return written[name], may_accuse(folded)
    return None
