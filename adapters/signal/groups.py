"""What the account knows of its groups: who is in them, who administers, who asks to come in.

Signal tells that a group changed, and not what: two states are compared (`differences`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import msgspec

from adapters.signal.refs import group_ref
from adapters.signal.wire import Address, Changed
from bot.core.action import (
    ApproveJoin,
    AskModerators,
    DeleteMessage,
    EditMessage,
    LeaveChat,
    LockGroup,
    PostMaskedCopy,
    RefuseJoin,
    Reply,
    Repost,
    SendMessage,
    SendPicture,
    SendPrivately,
    UpdateCard,
)
from bot.core.event import BotStanding
from bot.core.fallback import ActionKind
from bot.core.ref import Ref

SPEAKS: Final[frozenset[ActionKind]] = frozenset(
    {
        EditMessage,
        AskModerators,
        LeaveChat,
        PostMaskedCopy,
        Reply,
        Repost,
        SendMessage,
        SendPicture,
        SendPrivately,
        UpdateCard,
    }
)
"""What every member can do. Signal knows no mute of one member: that stays with a moderator."""

WRITES: Final[frozenset[ActionKind]] = frozenset({EditMessage, Reply, Repost, SendMessage, SendPrivately})
"""What can be done in the chat that a person has with the account alone."""

LEADS: Final[frozenset[ActionKind]] = frozenset({ApproveJoin, LockGroup, RefuseJoin})
"""What only an administrator of the group can do, over REST as over JSON-RPC."""


@dataclass(frozen=True, slots=True)
class Group:
    """`people`, `admins` and `asking` are uuids. `announces`: only administrators may write."""

    internal_id: str
    name: str
    people: Mapping[str, Address]
    admins: frozenset[str] = frozenset()
    asking: Mapping[str, Address] = field(default_factory=dict)
    is_in: bool = True
    announces: bool = False

    @property
    def ref(self) -> Ref:
        return group_ref(self.internal_id)


def able(group: Group, me: str, deletes: bool) -> frozenset[ActionKind]:
    """`deletes`: signal-cli's JSON-RPC is there, which alone deletes what others wrote."""
    if not group.is_in:
        return frozenset()
    leads = me in group.admins
    if not leads:
        return frozenset({LeaveChat}) if group.announces else SPEAKS
    return SPEAKS | LEADS | ({DeleteMessage} if deletes else frozenset())


def from_rpc(told: Sequence[Mapping[str, Any]]) -> list[Group]:
    """The answer of `listGroups` (signal-cli, "listGroups": addresses with uuid and number)."""
    return [
        Group(
            internal_id=each["id"],
            name=each.get("name") or "",
            people=_people(each.get("members") or ()),
            admins=frozenset(_people(each.get("admins") or ())),
            asking=_people(each.get("requestingMembers") or ()),
            is_in=bool(each.get("isMember", True)),
            announces=each.get("permissionSendMessage") == "ONLY_ADMINS",
        )
        for each in told
    ]


def from_rest(told: Sequence[Mapping[str, Any]]) -> list[Group]:
    """The answer of `GET /v1/groups/{number}?expand=true`. Without `expand` members stand there by number, where known."""
    return [
        Group(
            internal_id=each["internal_id"],
            name=each.get("name") or "",
            people=_people(each.get("members") or ()),
            admins=frozenset(_people(each.get("admins") or ())),
            asking=_people(each.get("pending_requests") or ()),
            is_in=bool(each.get("member", True)),
            announces=(each.get("permissions") or {}).get("send_messages") == "only-admins",
        )
        for each in told
    ]


def _people(told: Iterable[Mapping[str, Any] | str]) -> dict[str, Address]:
    """By uuid. Somebody of whom only a number is known cannot be told from others and is left out."""
    addresses = [
        Address(uuid=each) if isinstance(each, str) else Address(each.get("uuid"), each.get("number") or None)
        for each in told
    ]
    return {each.uuid: each for each in addresses if each.uuid and not each.uuid.startswith("+")}


def me_in(groups: Iterable[Group], number: str) -> str:
    """The account's own uuid, as its groups know it; empty where no group does."""
    people = (address for group in groups for address in group.people.values())
    return next((each.uuid for each in people if each.number == number and each.uuid), "")


def differences(before: Group | None, now: Group, me: str, revision: str, at: float) -> Changed | None:
    """What changed; None: nothing that anybody needs to know. Without a state before, only who asks to come in is news."""
    people, asking = (before.people, before.asking) if before is not None else (now.people, {})
    joined, left = _others(now.people, people, me), _others(people, now.people, me)
    if not (now.is_in and now.people):  # the account is out of it, or signal-cli has not heard of it yet
        joined, left = (), ()
    asked = _others(now.asking, asking, me)
    standing = _standing(before, now, me) if before is not None else ""
    changed = Changed(now.internal_id, revision, at, joined, left, asked, standing, now.name)
    return changed if joined or left or asked or standing else None


def _standing(before: Group, now: Group, me: str) -> str:
    if before.is_in != now.is_in:
        return BotStanding.ADDED.value if now.is_in else BotStanding.REMOVED.value
    if (me in before.admins) != (me in now.admins):
        return BotStanding.PROMOTED.value if me in now.admins else BotStanding.DEMOTED.value
    return ""


def _others(one: Mapping[str, Address], other: Mapping[str, Address], me: str) -> tuple[Address, ...]:
    return tuple(address for uuid, address in one.items() if uuid not in other and uuid != me)


def with_names(changed: Changed, names: Mapping[str, str]) -> Changed:
    """The names by which people have been heard."""

    def called(people: tuple[Address, ...]) -> tuple[Address, ...]:
        return tuple(Address(each.uuid, each.number, names.get(each.uuid or "")) for each in people)

    return msgspec.structs.replace(
        changed, joined=called(changed.joined), left=called(changed.left), asked=called(changed.asked)
    )
