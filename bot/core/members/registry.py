"""The registry: remembers the members of a watch under pseudonyms, so that a private message finds its watch.

A private chat has the address of the person in it. An administrator who writes as a group has the address of the group;
that chat is not private.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.choice import Choice
from bot.core.draft import Draft
from bot.core.member import Appeal, Member
from bot.core.message import Person, Role
from bot.core.ref import Ref

MAY_DECIDE = frozenset({Role.MODERATOR, Role.COORDINATOR})

MAY_TYPE = MAY_DECIDE | {Role.POLICE}
"""Roles of people whose typed words may be a decision about a case."""

OFFICERS_CHOOSE = frozenset({Choice.CLOSE, Choice.FALSE_ALARM, Choice.POLICE_THERE, Choice.RECEIVED})
"""An officer decides about incidents and mails to the police, and about no message of a member."""

MODERATES_FOR = timedelta(days=30)
"""A moderator counts as one for so long after the last sign of it."""

SEEN_AGAIN = timedelta(days=1)
"""The registry renews a sign of life at most this often."""

FIRST_POSTS = 3
"""A member whom the bot saw come in is a newcomer for the first messages, and for no longer than the watch says."""

SPOKEN_KEPT = 5
SPOKEN_OFTEN = 3
"""A member's language is known if this many of the latest messages are in it."""


def may_decide(draft: Draft, person: Person) -> bool:
    return draft.context.watch.role(person) in MAY_DECIDE


def may_choose(draft: Draft, person: Person, choice: Choice) -> bool:
    role = draft.context.watch.role(person)
    return role in MAY_DECIDE or (role is Role.POLICE and choice in OFFICERS_CHOOSE)


def is_private(draft: Draft, chat: Ref, person: Ref) -> bool:
    """True for the private chat of this person with the bot."""
    return chat == person and chat not in draft.context.watch.chats


def member_of(draft: Draft, person: Ref) -> Member | None:
    return draft.state.members.get(draft.context.pseudonym(person))


def is_known(draft: Draft, person: Person) -> bool:
    """True if the watch knows the person: as a member, as a moderator, coordinator or officer, or by a request to join
    that is under way. A refused request does not make a person known."""
    decides = draft.context.watch.role(person) in MAY_TYPE
    asks = any(join.is_under_way for join in draft.state.joins.values() if join.person.ref == person.ref)
    member = member_of(draft, person.ref)
    return (
        decides
        or asks
        or (member is not None and replace(member, refused=None, joined=None, posts=0, shown=()) != Member())
    )


def role_of(draft: Draft, person: Person) -> Role:
    """The role of a person in a group. A plain member may be a newcomer."""
    role = draft.context.watch.role(person)
    member = member_of(draft, person.ref)
    new = role is Role.MEMBER and member is not None and is_new(member, draft.at, draft.context.watch.newcomer)
    return Role.NEWCOMER if new else role


def is_new(member: Member, now: datetime, new_for: timedelta) -> bool:
    return member.joined is not None and member.posts <= FIRST_POSTS and now - member.joined < new_for


def language_of(draft: Draft, person: Ref) -> str:
    """The language of the private text that the bot answers now; else that of a member where it is known from several messages,
    else the first one of the watch."""
    if (spoken := draft.spoken.get(draft.context.pseudonym(person))) is not None:
        return spoken
    member, languages = member_of(draft, person) or Member(), draft.context.watch.languages
    often = (language for language in languages if member.spoken.count(language) >= SPOKEN_OFTEN)
    return next(often, languages[0])


def own_text(draft: Draft, person: Ref, key: str, **values: str) -> str:
    """A text for one member, in the language of the member."""
    return draft.member_text(key, language_of(draft, person), **values)


def mark_posted(draft: Draft, person: Ref, language: str | None) -> None:
    """Records a message of a member. `language`: None if it is unknown."""
    before = member_of(draft, person) or Member()
    spoken = (*before.spoken, *((language,) if language else ()))[-SPOKEN_KEPT:]
    posts = min(before.posts + (before.joined is not None), FIRST_POSTS + 1)
    if (spoken, posts) != (before.spoken, before.posts):
        keep(draft, person, replace(before, spoken=spoken, posts=posts))


def mark_joined(draft: Draft, person: Ref, chat: Ref) -> None:
    """Records that a person came into a group. A person who was a member before is no newcomer."""
    before = member_of(draft, person) or Member()
    if not before.home:
        keep(draft, person, replace(before, joined=draft.at))
    mark_seen(draft, person, chat)


def keep(draft: Draft, person: Ref, member: Member) -> None:
    draft.state = draft.state.with_member(draft.context.pseudonym(person), member)


def mark_seen(draft: Draft, person: Ref, chat: Ref) -> None:
    """Records a sign of life in a group of the watch or on its desk."""
    before = member_of(draft, person) or Member()
    home = str(chat) if chat in draft.context.watch.groups else before.home
    fresh = before.seen is not None and draft.at - before.seen < SEEN_AGAIN
    if before.belongs and fresh and home == before.home:
        return
    keep(draft, person, replace(before, seen=draft.at, belongs=True, home=home))


def on_member_seen(draft: Draft, person: Ref, chat: Ref) -> None:
    """Records that the platform reports a person in a group. This does not change the home of a known member."""
    before = member_of(draft, person)
    if before is None or not before.belongs:
        mark_seen(draft, person, chat)


def mark_started(draft: Draft, person: Ref) -> None:
    """Records that a person opened a private chat: the bot may write to them from now on. This alone makes no person a
    member of the group."""
    before = member_of(draft, person) or Member()
    keep(draft, person, replace(before, seen=draft.at, started=draft.at))


def may_write_to(draft: Draft, person: Ref) -> bool:
    """True if the person has opened a private chat with the bot, or gets the reports for the police in it."""
    return person == draft.context.watch.police.chat or has_started(draft, person)


def has_started(draft: Draft, person: Ref) -> bool:
    """True if the person has opened a private chat with the bot."""
    member = member_of(draft, person)
    return member is not None and member.started is not None


def mark_unreachable(draft: Draft, person: Ref) -> None:
    """Records that the bot may not write to a person any more."""
    before = member_of(draft, person)
    if before is not None and before.started is not None:
        keep(draft, person, replace(before, started=None))


def is_at_home_elsewhere(draft: Draft, person: Ref, chat: Ref) -> bool:
    """True for a member who was last seen in another group of the watch than this one."""
    member = member_of(draft, person)
    return member is not None and member.home in {str(group) for group in draft.context.watch.groups if group != chat}


def on_member_left(draft: Draft, person: Ref) -> None:
    """Forgets a member who left the groups, except for their strikes and limits, the posts that they may take back, and that
    they still moderate."""
    before = member_of(draft, person)
    if before is not None:
        keep(draft, person, replace(before.without_traces(), moderated=before.moderated, shown=before.shown))


def is_anonymous(draft: Draft, person: Ref) -> bool:
    """True for a moderator in the name of a chat, as an anonymous administrator on Telegram: it may be any of them."""
    return person in draft.context.watch.chats


def mark_moderated(draft: Draft, person: Person) -> None:
    """Records, to the day, that a person acts as a moderator. It tells the bot whether there is another one for an appeal."""
    if not may_decide(draft, person) or is_anonymous(draft, person.ref):
        return
    before = member_of(draft, person.ref) or Member()
    if before.moderated is None or draft.at - before.moderated >= SEEN_AGAIN:
        keep(draft, person.ref, replace(before, moderated=draft.at))


def on_moderator_left(draft: Draft, person: Ref) -> None:
    """Forgets that a person who left the desk acted as a moderator: they are no other moderator for an appeal any more."""
    before = member_of(draft, person)
    if before is not None and before.moderated is not None:
        keep(draft, person, replace(before, moderated=None))


def moderators(draft: Draft) -> frozenset[str]:
    """The pseudonyms of the people who may decide, as far as the bot knows them: from config.yaml, or from the last weeks."""
    watch = draft.context.watch
    named = (*watch.coordinators, *watch.moderators, *(each.person for each in watch.duty.people))
    seen = (
        who
        for who, member in draft.state.members.items()
        if member.moderated is not None and draft.at - member.moderated < MODERATES_FOR
    )
    return frozenset((*seen, *map(draft.context.pseudonym, named)))


def may_judge_again(draft: Draft, appeal: Appeal) -> bool:
    """True if the moderators who decided may judge the appeal: the bot knows no other one, or none judged it in time."""
    return appeal.late or not has_colleague(draft, appeal.against)


def has_colleague(draft: Draft, people: Iterable[Ref]) -> bool:
    """True if the bot knows another moderator than these people."""
    return bool(moderators(draft) - frozenset(map(draft.context.pseudonym, people)))


def home_group(draft: Draft, person: Ref) -> Ref:
    """The group of a person: the one where the bot last saw them, else the watch's first group on their platform, else
    its first group."""
    member, groups = member_of(draft, person), draft.context.watch.groups
    known = next((group for group in groups if member is not None and str(group) == member.home), None)
    return known or next((group for group in groups if group.platform == person.platform), groups[0])
