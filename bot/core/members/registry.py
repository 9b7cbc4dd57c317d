"""Who belongs to a watch: remembered under a pseudonym, so that what somebody writes to the bot alone finds its watch.

A private chat has the address of the person in it. A group's own voice (an administrator who writes as the group) has the
address of the group: that is no private chat.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.core.draft import Draft
from bot.core.message import Person, Role
from bot.core.ref import Ref
from bot.core.watch_state import Member

MAY_DECIDE = frozenset({Role.MODERATOR, Role.COORDINATOR})

SEEN_AGAIN = timedelta(days=1)
"""That somebody is there is written down at most this often."""


def is_private(draft: Draft, chat: Ref, person: Ref) -> bool:
    """Is this the chat that a person has with the bot alone?"""
    watch = draft.context.watch
    return chat == person and chat != watch.desk and chat not in watch.groups


def member_of(draft: Draft, person: Ref) -> Member | None:
    return draft.state.members.get(draft.context.pseudonym(person))


def is_known(draft: Draft, person: Person) -> bool:
    """Does this watch know them: as a member, as one who decides, or as one who asks to come in?"""
    decides = draft.context.watch.role(person.ref, person.role) in MAY_DECIDE
    asks = any(join.person.ref == person.ref and join.ended is None for join in draft.state.joins.values())
    return decides or asks or member_of(draft, person.ref) is not None


def keep(draft: Draft, person: Ref, member: Member) -> None:
    draft.state = draft.state.with_member(draft.context.pseudonym(person), member)


def seen(draft: Draft, person: Ref, chat: Ref) -> None:
    """They wrote in a group of the watch or on its desk, or came in."""
    before = member_of(draft, person) or Member()
    home = str(chat) if chat in draft.context.watch.groups else before.home
    fresh = before.seen is not None and draft.at - before.seen < SEEN_AGAIN
    if before.belongs and fresh and home == before.home:
        return
    keep(draft, person, replace(before, seen=draft.at, belongs=True, home=home))


def on_member_seen(draft: Draft, person: Ref, chat: Ref) -> None:
    """They are in a group, as the platform says. That says nothing of where they last spoke."""
    before = member_of(draft, person)
    if before is None or not before.belongs:
        seen(draft, person, chat)


def started(draft: Draft, person: Ref) -> None:
    """They opened a private chat with the bot: from now on it may write to them. That alone makes nobody a member."""
    before = member_of(draft, person) or Member()
    keep(draft, person, replace(before, seen=draft.at, started=draft.at))


def unreachable(draft: Draft, person: Ref) -> None:
    """The bot may not write to them any more."""
    before = member_of(draft, person)
    if before is not None and before.started is not None:
        keep(draft, person, replace(before, started=None))


def on_member_left(draft: Draft, person: Ref) -> None:
    """Only what a moderator decided is remembered of somebody who left."""
    before = member_of(draft, person)
    if before is not None:
        keep(draft, person, Member(before.strikes))


def home(draft: Draft, person: Ref) -> Ref:
    """The group that somebody is taken to be in: where they were last seen, else the watch's first one on their platform."""
    member, groups = member_of(draft, person), draft.context.watch.groups
    known = next((group for group in groups if member is not None and str(group) == member.home), None)
    return known or next((group for group in groups if group.platform == person.platform), groups[0])
