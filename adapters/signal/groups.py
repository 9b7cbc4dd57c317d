"""The groups of the account: members, administrators, join requests.

Signal reports that a group has changed, and not how: `differences` compares two states.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import msgspec

from adapters.signal.refs import group_ref
from adapters.signal.wire import Address, GroupChange
from bot.core.event import BotStanding
from bot.core.ref import Ref


@dataclass(frozen=True, slots=True)
class Group:
    """`members` and `requesting` by uuid; `admins` are uuids. `is_in`: the account is a member. `admins_only`: only
    administrators may write."""

    internal_id: str
    name: str
    members: Mapping[str, Address]
    admins: frozenset[str] = frozenset()
    requesting: Mapping[str, Address] = field(default_factory=dict)
    is_in: bool = True
    admins_only: bool = False

    @property
    def ref(self) -> Ref:
        return group_ref(self.internal_id)


def groups_from_rpc(answer: Sequence[Mapping[str, Any]]) -> list[Group]:
    """From `listGroups` (signal-cli, "listGroups": addresses with uuid and number)."""
    return [
        Group(
            internal_id=each["id"],
            name=each.get("name") or "",
            members=_by_uuid(each.get("members") or ()),
            admins=frozenset(_by_uuid(each.get("admins") or ())),
            requesting=_by_uuid(each.get("requestingMembers") or ()),
            is_in=bool(each.get("isMember", True)),
            admins_only=each.get("permissionSendMessage") == "ONLY_ADMINS",
        )
        for each in answer
    ]


def groups_from_rest(answer: Sequence[Mapping[str, Any]]) -> list[Group]:
    """From `GET /v1/groups/{number}?expand=true`. Without `expand`, the server lists members by number where it has one."""
    return [
        Group(
            internal_id=each["internal_id"],
            name=each.get("name") or "",
            members=_by_uuid(each.get("members") or ()),
            admins=frozenset(_by_uuid(each.get("admins") or ())),
            requesting=_by_uuid(each.get("pending_requests") or ()),
            is_in=bool(each.get("member", True)),
            admins_only=(each.get("permissions") or {}).get("send_messages") == "only-admins",
        )
        for each in answer
    ]


def _by_uuid(people: Iterable[Mapping[str, Any] | str]) -> dict[str, Address]:
    """Without people that have a number and no uuid: envelopes name authors by uuid."""
    addresses = [
        Address(uuid=each) if isinstance(each, str) else Address(each.get("uuid"), each.get("number") or None)
        for each in people
    ]
    return {each.uuid: each for each in addresses if each.uuid and not each.uuid.startswith("+")}


def own_uuid(groups: Iterable[Group], number: str) -> str:
    """The uuid of the account with this number; empty if no group lists it."""
    members = (address for group in groups for address in group.members.values())
    return next((each.uuid for each in members if each.number == number and each.uuid), "")


def differences(before: Group | None, now: Group, me: str, revision: str, at: float) -> GroupChange | None:
    """The change of a group; None if nothing changed that concerns the bot. Without an earlier state, only join requests count.
    `me`: the account's uuid. `at`: Unix time."""
    members, requesting = (before.members, before.requesting) if before is not None else (now.members, {})
    joined, left = _only_in(now.members, members, me), _only_in(members, now.members, me)
    if not (now.is_in and now.members):  # the account is not a member, or signal-cli has not received the group yet
        joined, left = (), ()
    requested = _only_in(now.requesting, requesting, me)
    placed = _placed(before, now, me) if before is not None else ""
    change = GroupChange(now.internal_id, revision, at, joined, left, requested, placed, now.name)
    return change if joined or left or requested or placed else None


def _placed(before: Group, now: Group, me: str) -> str:
    if before.is_in != now.is_in:
        return BotStanding.ADDED.value if now.is_in else BotStanding.REMOVED.value
    if (me in before.admins) != (me in now.admins):
        return BotStanding.PROMOTED.value if me in now.admins else BotStanding.DEMOTED.value
    return ""


def _only_in(people: Mapping[str, Address], others: Mapping[str, Address], me: str) -> tuple[Address, ...]:
    return tuple(address for uuid, address in people.items() if uuid not in others and uuid != me)


def with_names(change: GroupChange, names: Mapping[str, str]) -> GroupChange:
    """With the names of the people that have written before."""

    def named(people: tuple[Address, ...]) -> tuple[Address, ...]:
        return tuple(Address(each.uuid, each.number, names.get(each.uuid or "")) for each in people)

    return msgspec.structs.replace(
        change, joined=named(change.joined), left=named(change.left), requested=named(change.requested)
    )
