"""The incident of a report that the reader takes for a new one: a new one, or an open one that it joins, since a raid would
bury real reports under questions."""

from __future__ import annotations

from bot.core.draft import Draft
from bot.core.incident import Incident, may_join
from bot.core.message import Message
from bot.core.ref import free_code, id_from

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


def open_incident(draft: Draft, message: Message, key: str) -> Incident:
    """Opens a new incident in the watch state. Its id and code follow from the event, like those of a case. The police get the
    id, and could try out addresses: where that of a message names its author, a secret word goes with the event."""
    names_author = message.ref.is_at_the_gate or message.author.ref.id in message.ref.id
    secret = draft.context.secret_word(f"incident {key}") if names_author else ""
    id = id_from(f"incident {key}{secret}")
    incident = Incident(
        id=id,
        group=message.ref.chat,
        report=message.ref,
        reporter=message.author,
        opened_at=message.at,
        last_at=message.at,
        code=free_code(id, draft.code_taken),
    )
    draft.state = draft.state.with_incident(incident)
    return incident


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
