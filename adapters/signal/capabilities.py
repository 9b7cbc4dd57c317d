"""The bot's capabilities in each chat: the state of the groups that signal-cli reports, and the actions that it allows."""

from __future__ import annotations

import logging
from collections.abc import Set
from typing import Final

from adapters.shared.capabilities import MEMBER_ACTIONS
from adapters.signal import NAME
from adapters.signal.account import SignalAccount
from adapters.signal.api.rest import RestClient
from adapters.signal.api.rpc import RpcClient
from adapters.signal.groups import Group, Groups, list_groups
from adapters.signal.refs import is_group
from adapters.signal.state.account_state import AccountState
from bot.core.action import (
    ApproveJoin,
    DeleteMessage,
    EditMessage,
    LeaveChat,
    LockGroup,
    RefuseJoin,
    RemoveMember,
    Reply,
    Repost,
    SendListing,
    SendMessage,
    SendPrivately,
)
from bot.core.fallback import ActionKind
from bot.core.ref import Ref
from bot.errors import NabuurError

log = logging.getLogger(__name__)

PRIVATE_ACTIONS: Final[frozenset[ActionKind]] = frozenset({
    EditMessage, Reply, Repost, SendListing, SendMessage, SendPrivately,
})  # fmt: skip
"""Actions in the private chat of a person with the account."""

ADMIN_ACTIONS: Final[frozenset[ActionKind]] = frozenset({ApproveJoin, LockGroup, RefuseJoin, RemoveMember})
"""Only an administrator of the group can do them; the REST server is enough. Signal has no mute for a single member."""


class SignalCapabilities:
    """`rpc` None: config.yaml names no JSON-RPC address; the bot then cannot delete messages of others."""

    def __init__(self, account: SignalAccount, rest: RestClient, rpc: RpcClient | None, state: AccountState) -> None:
        self._account = account
        self._rest = rest
        self._rpc = rpc
        self._state = state
        self._deletes: frozenset[ActionKind] = frozenset({DeleteMessage} if rpc is not None else ())
        self._is_failing = False

    def of(self, chat: Ref) -> Set[ActionKind]:
        """All actions that may be possible, until signal-cli has reported the groups, or if the report of this one cannot be
        read. After a crash the bot decides messages before that; the core has another answer to a refusal, while an action
        that it does not try leaves a message visible."""
        if not is_group(chat):
            return PRIVATE_ACTIONS
        if not self._state.are_groups_known or self._state.may_be_in(chat):
            served = chat in self._account.chats.on_platform
            return MEMBER_ACTIONS | ADMIN_ACTIONS | self._deletes if served else frozenset()
        group = self._state.groups.get(chat)
        return self._able_in(group) if group is not None else frozenset()

    def _able_in(self, group: Group) -> Set[ActionKind]:
        if not group.is_in:
            return frozenset()
        if self._state.uuid in group.admins:
            return MEMBER_ACTIONS | ADMIN_ACTIONS | self._deletes
        return frozenset({LeaveChat}) if group.admins_only else MEMBER_ACTIONS

    async def look(self) -> None:
        """Asks for the groups of the account. After an error the known groups stay. Raises CannotStart, Busy, Gone, Refused or
        Lost."""
        try:
            groups = await list_groups(self._rest, self._rpc)
        except NabuurError as error:
            if not self._is_failing:
                log.warning("the groups cannot be listed", extra={"account": NAME, "why": str(error)})
            self._is_failing = True
            raise
        if self._is_failing:
            log.warning("the groups are listed again", extra={"account": NAME})
        self._is_failing = False
        self._note(groups)

    def _note(self, groups: Groups) -> None:
        if groups.unread and groups.unread != self._state.unread:
            parts = ", ".join(groups.unread)
            log.warning("signal-cli lists groups in a form that cannot be read", extra={"account": NAME, "why": parts})
        self._state.note_groups(groups, self._account.number)
