"""Which open incident a new report joins although the reader takes it for a new one: a raid would bury real reports under
questions."""

from __future__ import annotations

from bot.core.draft import Draft
from bot.core.incident import Incident, may_join
from bot.core.message import Message

MOST_OF_ONE = 3
"""Open incidents that one member may report. So a flood of made-up streets opens few."""

LEAST_WORDS = 4
"""Two members may each call «help, quick» for something of their own. More words that are the same tell of the same thing."""

ALIKE = 0.7
"""Two texts of a raid are one if they share this part of all their words. A real report among them has words of its own."""


def joined_by(draft: Draft, message: Message) -> Incident | None:
    """The open incident with a report in the same words, in a raid in nearly the same; else the latest one of a member who has
    reported the maximum. Moderators can split the report off."""
    return _in_same_words(draft, message) or _own_latest(draft, message)


def _in_same_words(draft: Draft, message: Message) -> Incident | None:
    words = _words(message.text)
    if len(words) < LEAST_WORDS:
        return None
    in_raid = any(limit.is_raid(message.at) for limit in draft.state.brakes.values())
    alike = _alike if in_raid else list[str].__eq__
    posts = (heard for talk in draft.state.talk.values() for heard in talk if heard.text is not None)
    same = (draft.state.incident_of(heard.message) for heard in posts if alike(_words(heard.text or ""), words))
    going_on = draft.state.open_incidents(message.at)
    return next((each for each in same if each in going_on and each is not None and may_join(each, message.at)), None)


def _alike(words: list[str], others: list[str]) -> bool:
    return len({*words} & {*others}) >= ALIKE * len({*words, *others})


def _words(text: str) -> list[str]:
    return "".join(sign if sign.isalnum() else " " for sign in text.casefold()).split()


def _own_latest(draft: Draft, message: Message) -> Incident | None:
    mine = [each for each in draft.state.open_incidents(message.at) if each.reporter.ref == message.author.ref]
    return mine[0] if len(mine) >= MOST_OF_ONE else None
