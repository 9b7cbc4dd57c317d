"""Members come and go: updates the registry, open incidents and requests to join.

Only events in groups of the watch count, and that a moderator left the desk.
"""

from __future__ import annotations

from bot.core.cases import claims
from bot.core.draft import Draft
from bot.core.event import JoinRequested, MemberJoined, MemberLeft, MemberSeen
from bot.core.incidents import all_clear
from bot.core.members import join_requests, registry, welcome


def on_member_joined(draft: Draft, event: MemberJoined) -> None:
    if event.chat in draft.context.watch.groups:
        registry.mark_joined(draft, event.person.ref, event.chat)
        all_clear.on_member_returned(draft, event.person.ref)
        join_requests.on_member_joined(draft, event.chat, event.person)
        welcome.greet(draft, event.chat, event.person)


def on_member_left(draft: Draft, event: MemberLeft) -> None:
    left_group = event.chat in draft.context.watch.groups
    if left_group and not registry.is_at_home_elsewhere(draft, event.person.ref, event.chat):
        registry.on_member_left(draft, event.person.ref)
        all_clear.on_member_left(draft, event.person.ref)
    if event.chat == draft.context.watch.desk:
        registry.on_moderator_left(draft, event.person.ref)
        claims.on_moderator_left(draft, event.person.ref)


def on_member_seen(draft: Draft, event: MemberSeen) -> None:
    if event.chat in draft.context.watch.groups:
        registry.on_member_seen(draft, event.person.ref, event.chat)


def on_join_requested(draft: Draft, event: JoinRequested) -> None:
    if event.chat in draft.context.watch.groups:
        join_requests.on_join_requested(draft, event.chat, event.person)
