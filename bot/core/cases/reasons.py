"""A moderator's own words about a removal, as its author reads them.

A human wrote them, so the bot passes them on. They stay short, and what could point to a person is covered: the author
must not learn from them who flagged the message.
"""

from __future__ import annotations

import re
from typing import Final

from bot.core.draft import Draft
from bot.core.message import Person, first_name
from bot.core.reading import COVER, Reading

LONGEST: Final = 300
"""Characters."""

_WORD: Final = re.compile(r"\w+")


def for_author(draft: Draft, text: str, begins: int, reading: Reading | None) -> str:
    """The words of the text from `begins` on. Empty without a reading, since nothing could be covered then."""
    if reading is None or reading.failed:
        return ""
    spans = [(detail.span.start, detail.span.end) for detail in reading.details]
    names = _names(draft)
    spans += [word.span() for word in _WORD.finditer(text) if word[0] in names]
    kept, at = [], begins
    for start, end in sorted(spans):
        if end > at:
            kept += [text[at : max(at, start)], COVER]
            at = end
    words = " ".join("".join(sign if sign.isprintable() else " " for sign in "".join(kept) + text[at:]).split())
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1].rstrip()}…"


def _names(draft: Draft) -> frozenset[str]:
    """The first names of the people whom the bot remembers at the moment."""
    state = draft.state
    people: list[Person] = [case.author for case in state.cases.values()]
    people += [heard.by for talk in state.talk.values() for heard in talk if heard.by is not None]
    people += [join.person for join in state.joins.values()]
    return frozenset(first_name(person.name) for person in people) - {""}
