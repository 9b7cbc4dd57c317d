"""Requests to join that the house rules alone do not answer: the moderators decide them.

Accepting the rules lets in a stranger. A moderator decides about a person who was refused or warned before, and about many
strangers at once.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from enum import StrEnum
from typing import Final

from bot.core.draft import Draft
from bot.core.member import Member
from bot.core.members import registry
from bot.core.ref import Ref

MOST_AN_HOUR: Final = 5
"""Requests that the bot answers by itself."""

HOUR: Final = timedelta(hours=1)

_MANY_SAID: Final = "many ask to join"


class JoinDoubt(StrEnum):
    """Why the moderators decide. The value is the key of the text on the card."""

    REFUSED = "join_refused"
    WARNED = "join_warned"
    MANY = "join_many"
    STUCK = "by_hand_approve"  # the platform refused the bot


def doubt_about(draft: Draft, person: Ref) -> JoinDoubt | None:
    """Call it before the request is recorded."""
    member = registry.member_of(draft, person) or Member()
    if member.refused is not None and draft.at - member.refused < draft.context.watch.retention.joins:
        return JoinDoubt.REFUSED
    if member.strikes:
        return JoinDoubt.WARNED
    return JoinDoubt.MANY if asked_lately(draft) >= MOST_AN_HOUR else None


def asked_lately(draft: Draft) -> int:
    return sum(draft.at - join.asked_at < HOUR for join in draft.state.joins.values())


def remember_refusal(draft: Draft, person: Ref) -> None:
    member = registry.member_of(draft, person) or Member()
    registry.keep(draft, person, replace(member, refused=draft.at))


def forget_refusal(draft: Draft, person: Ref) -> None:
    member = registry.member_of(draft, person)
    if member is not None and member.refused is not None:
        registry.keep(draft, person, replace(member, refused=None))


def tell_of_many(draft: Draft) -> None:
    """One line an hour instead of a card for each."""
    if draft.note_once(str(draft.context.watch.desk), _MANY_SAID, HOUR):
        draft.tell_desk("join_many_ask", count=str(MOST_AN_HOUR))
