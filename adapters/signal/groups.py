"""The groups of the account: members, administrators, join requests.

Signal reports that a group has changed, and not how: `differences` compares two states.
An answer of another shape than expected costs only the part that cannot be read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

import msgspec

from adapters.shared.partial_reading import fit
from adapters.signal.api.rest import RestClient
from adapters.signal.api.rpc import RpcClient
from adapters.signal.refs import group_ref
from adapters.signal.wire import Address, GroupChange, WireStruct
from bot.core.event import BotStanding
from bot.core.ref import Ref


@dataclass(frozen=True, slots=True)
class Group:
    """`members` and `requesting` by uuid; `admins` are uuids. `is_in`: the account is a member. `admins_only`: only
    administrators may write. `disappear_after_s`: 0 if messages stay, and over REST, which does not tell."""

    internal_id: str
    name: str
    members: Mapping[str, Address]
    admins: frozenset[str] = frozenset()
    requesting: Mapping[str, Address] = field(default_factory=dict)
    is_in: bool = True
    admins_only: bool = False
    disappear_after_s: int = 0

    @property
    def ref(self) -> Ref:
        return group_ref(self.internal_id)


@dataclass(frozen=True, slots=True)
class Groups:
    """An answer with the groups of the account. `unread`: the names of parts that this version cannot read. `is_whole`: no
    group is missing. `without`: by group, the lists of people among `members` and `admins` that are missing. `vague`: the
    groups whose requests to join cannot all be read."""

    groups: Sequence[Group]
    unread: tuple[str, ...]
    is_whole: bool
    without: Mapping[Ref, frozenset[str]] = field(default_factory=dict)
    vague: frozenset[Ref] = frozenset()

    def of(self, chat: Ref) -> Group | None:
        return next((each for each in self.groups if each.ref == chat), None)


People = tuple[Address | str, ...]


class _RpcGroup(WireStruct):
    """A group of `listGroups` (signal-cli, "listGroups": addresses with uuid and number)."""

    id: str
    name: str | None = None
    members: People | None = None
    admins: People | None = None
    requesting: People | None = msgspec.field(default=None, name="requestingMembers")
    is_member: bool = True
    permission_send_message: str | None = None
    message_expiration_time: int | None = None

    def group(self) -> Group:
        group = _group(self, self.id, self.is_member, self.permission_send_message == "ONLY_ADMINS")
        return replace(group, disappear_after_s=self.message_expiration_time or 0)


class _RestPermissions(WireStruct, rename=None):
    send_messages: str | None = None


class _RestGroup(WireStruct, rename=None):
    """A group of `GET /v1/groups/{number}?expand=true`. Without `expand`, the server lists members by number where it has
    one."""

    internal_id: str
    name: str | None = None
    members: People | None = None
    admins: People | None = None
    requesting: People | None = msgspec.field(default=None, name="pending_requests")
    member: bool = True
    permissions: _RestPermissions | None = None

    def group(self) -> Group:
        admins_only = self.permissions is not None and self.permissions.send_messages == "only-admins"
        return _group(self, self.internal_id, self.member, admins_only)


def _group(found: _RpcGroup | _RestGroup, internal_id: str, is_in: bool, admins_only: bool) -> Group:
    members, admins, requesting = (_by_uuid(each or ()) for each in (found.members, found.admins, found.requesting))
    return Group(internal_id, found.name or "", members, frozenset(admins), requesting, is_in, admins_only)


async def list_groups(rest: RestClient, rpc: RpcClient | None) -> Groups:
    """The groups as they are now, by JSON-RPC if possible: only there every member has a uuid."""
    return groups_from_rest(await rest.groups()) if rpc is None else groups_from_rpc(await rpc.call("listGroups"))


def groups_from_rpc(answer: object) -> Groups:
    return _groups(_RpcGroup, answer)


def groups_from_rest(answer: object) -> Groups:
    return _groups(_RestGroup, answer)


def _groups(kind: type[_RpcGroup] | type[_RestGroup], answer: object) -> Groups:
    """Leaves out a group without an id. A part of another shape costs this part only."""
    if not isinstance(answer, list):
        return Groups((), ("groups",), is_whole=False)
    groups, unread, without, vague = list[Group](), list[str](), dict[Ref, frozenset[str]](), set[Ref]()
    for each in answer:
        try:
            found, parts = fit(each, kind)
        except ValueError:
            unread.append("groups")
            continue
        group = found.group()
        groups.append(group)
        unread += [f"groups.{part}" for part in parts]
        missing = frozenset(name for name in ("members", "admins") if _is_missing(found, name, parts))
        if missing:
            unread += [f"groups.{name}" for name in missing]
            without[group.ref] = missing
        if _is_missing(found, "requesting", parts):
            vague.add(group.ref)
    return Groups(groups, tuple(sorted(set(unread))), len(groups) == len(answer), without, frozenset(vague))


def _is_missing(found: _RpcGroup | _RestGroup, name: str, unread: Iterable[str]) -> bool:
    return getattr(found, name) is None or any(part.startswith(_written(type(found), name)) for part in unread)


@cache
def _written(kind: type[_RpcGroup] | type[_RestGroup], name: str) -> str:
    """The name of the field in the answer."""
    return next(field.encode_name for field in msgspec.structs.fields(kind) if field.name == name)


def completed(found: Groups, before: Mapping[Ref, Group], me: str) -> dict[Ref, Group]:
    """The groups by their reference. Missing parts are those of `before`; in a group without any earlier state the account
    (`me`) counts as an administrator: an action that the bot does not try leaves a message visible."""
    groups = {group.ref: group for group in found.groups}
    for chat, missing in found.without.items():
        now = groups[chat]
        old = before.get(chat) or replace(now, admins=now.admins | {me})
        groups[chat] = replace(now, **{name: getattr(old, name) for name in missing})
    return groups if found.is_whole else {**before, **groups}


def _by_uuid(people: Iterable[Address | str]) -> dict[str, Address]:
    """The people by uuid, without those that have only a number: envelopes name authors by uuid."""
    addresses = [Address(uuid=each) if isinstance(each, str) else each for each in people]
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
    if not (now.is_in and now.members and members):  # no member, or a group that signal-cli had not received
        joined, left = (), ()
    requested = _only_in(now.requesting, requesting, me) if now.is_in else ()
    placed = _placed(before, now, me) if before is not None else ""
    change = GroupChange(now.internal_id, revision, at, joined, left, requested, placed, now.name)
    return change if joined or left or requested or placed else None


def _placed(before: Group, now: Group, me: str) -> str:
    if now.is_in and not before.is_in:
        return BotStanding.ADDED_WITH_RIGHTS.value if me in now.admins else BotStanding.ADDED.value
    if before.is_in and not now.is_in:
        return BotStanding.REMOVED.value
    if (me in before.admins) != (me in now.admins):
        return BotStanding.PROMOTED.value if me in now.admins else BotStanding.DEMOTED.value
    return ""


def _only_in(people: Mapping[str, Address], others: Mapping[str, Address], me: str) -> tuple[Address, ...]:
    return tuple(address for uuid, address in people.items() if uuid not in others and uuid != me)


def with_names(change: GroupChange, names: Mapping[str, str]) -> GroupChange:
    """The change with the names of the people that have written before."""

    def named(people: tuple[Address, ...]) -> tuple[Address, ...]:
        return tuple(Address(each.uuid, each.number, names.get(each.uuid or "")) for each in people)

    return msgspec.structs.replace(
        change, joined=named(change.joined), left=named(change.left), requested=named(change.requested)
    )
