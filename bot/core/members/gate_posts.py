"""The bot's posts of private messages: a member who deletes the private message, or asks to be forgotten, takes the post back.

The member has them for `KEPT`; after that no platform lets an author delete a message for others. A message with a case is not
among them, since its case knows the repost.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from bot.core.action import DeleteMessage
from bot.core.draft import Draft
from bot.core.member import GatePost, Member
from bot.core.members import registry
from bot.core.owner import GateAction
from bot.core.ref import MessageRef, Ref

KEPT: Final = timedelta(days=2)

MOST_KEPT: Final = 60
"""Posts of one member."""


def note(draft: Draft, person: Ref, message: MessageRef) -> None:
    """Records that the bot posts this private message. `message`: its address at the gate."""
    member = registry.member_of(draft, person) or Member()
    shown = (*recent(member.shown, draft.at), GatePost(_key(draft, message.id), draft.at))
    registry.keep(draft, person, replace(member, shown=shown[-MOST_KEPT:]))


def recent(shown: tuple[GatePost, ...], now: datetime) -> tuple[GatePost, ...]:
    return tuple(each for each in shown if now - each.at < KEPT)


def on_delivered(draft: Draft, id: str, post: MessageRef) -> bool:
    """Records the address of the post. True: its author took it back meanwhile, so it goes."""
    key = _key(draft, id)
    for who, member in draft.state.members.items():
        known = next((each for each in member.shown if each.key == key), None)
        if known is not None:
            delivered = () if known.taken_back else (replace(known, post=post),)
            shown = (*(each for each in member.shown if each is not known), *delivered)
            draft.state = draft.state.with_member(who, replace(member, shown=shown))
            return known.taken_back and _delete(draft, post)
    return False


def take_back(draft: Draft, person: Ref, message: MessageRef) -> tuple[MessageRef, ...]:
    """Takes the post of one private message back. Returns the address that it had in the group, if any."""
    member, key = registry.member_of(draft, person) or Member(), _key(draft, message.id)
    draft.call_off(GateAction(message.id))
    return _take_back(draft, person, [each for each in member.shown if each.key == key])


def take_all_back(draft: Draft, person: Ref) -> None:
    who = draft.context.pseudonym(person)
    heard = (each for talk in draft.state.talk.values() for each in talk if each.author == who)
    for message in (each.message for each in heard if each.message.is_at_the_gate):
        draft.call_off(GateAction(message.id))
    _take_back(draft, person, (registry.member_of(draft, person) or Member()).shown)


def _take_back(draft: Draft, person: Ref, posts: Sequence[GatePost]) -> tuple[MessageRef, ...]:
    """A post that may be on its way goes as soon as it is there."""
    if not posts:
        return ()
    member = registry.member_of(draft, person) or Member()
    coming = (replace(each, taken_back=True) for each in posts if each.post is None)
    shown = (*(each for each in member.shown if each not in posts), *coming)
    registry.keep(draft, person, replace(member, shown=shown))
    there = tuple(each.post for each in posts if each.post is not None)
    for post in there:
        _delete(draft, post)
    return there


def _delete(draft: Draft, post: MessageRef) -> bool:
    return draft.do(DeleteMessage(post, ours=True))


def _key(draft: Draft, id: str) -> str:
    """The id of a private message may hold its author's address."""
    return draft.context.pseudonym(Ref("gate", id))
