"""A moderator's own words about a removal, as its author reads them.

A human wrote them, so the bot passes them on. They stay short, and what could point to a person is covered: the author
must not learn from them who flagged the message.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Final

from bot.core.case import CaseEnding, Decided
from bot.core.draft import Draft
from bot.core.message import Person, first_name
from bot.core.reading import COVER, Reading
from bot.core.schedule import parse_duration
from bot.core.texts import AROUND_WORDS, unquoted

LONGEST: Final = 300
"""Characters."""

MUTED_FOR: Final = timedelta(hours=24)
"""The longest mute by one moderator, and the one without a length; a longer one needs two people."""

_FOR: Final = frozenset({"voor", "pour", "pendant", "für", "for"})
"""May stand before the length of a mute."""

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
    opened = text.lstrip().startswith(tuple(AROUND_WORDS))  # „weg 7K4 hij scheldt“: the last mark is of the whole text
    words = unquoted(words.rstrip(AROUND_WORDS) if opened else words)
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1].rstrip()}…"


def mute_in(words: str) -> tuple[timedelta, str]:
    """The length of a mute in front of a moderator's words, as in `3u schelden`, and the words without it."""
    found = _span_in_front(words, MUTED_FOR)
    return found if found is not None else (MUTED_FOR, words)


def _span_in_front(words: str, longest: timedelta) -> tuple[timedelta, str] | None:
    typed = words.split()
    typed = typed[1:] if typed and typed[0].casefold() in _FOR else typed
    for count in (3, 2, 1):  # as in «een half uur»
        span = parse_duration(" ".join(typed[:count]), longest)
        if span is not None:
            return span, " ".join(typed[count:])
    return None


def is_too_long(words: str) -> bool:
    """True for words that begin with the length of a longer mute: that is no reason."""
    return _span_in_front(words, MUTED_FOR) is None and _span_in_front(words, timedelta.max) is not None


def asked_length(words: str) -> str:
    """The length in front of these words as a question offers it: at most a day. Empty: the words begin otherwise."""
    found = _span_in_front(words, timedelta.max)
    if found is None:
        return ""
    return "24 h" if found[0] > MUTED_FOR else words.removesuffix(found[1]).rstrip()


def muted_until(decided: Decided) -> datetime:
    return decided.at + mute_in(decided.reason)[0]


def of_decision(decided: Decided | None) -> str:
    """The words for the author. One choice may mute for one message and remove the others: its length is no reason there."""
    if decided is None:
        return ""
    without = mute_in(decided.reason)[1]
    return without if decided.ending is CaseEnding.MUTED or not without else decided.reason


def _names(draft: Draft) -> frozenset[str]:
    """The names by which the group knows the people whom the bot remembers, each without its title."""
    state = draft.state
    people: list[Person] = [case.author for case in state.cases.values()]
    people += [heard.by for talk in state.talk.values() for heard in talk if heard.by is not None]
    people += [join.person for join in state.joins.values()]
    return frozenset(first_name(person.name).rpartition(" ")[2] for person in people) - {""}
