"""Turns received envelopes into inbox rows: the envelope, verbatim, under a permanent key.

A row also holds the facts that only the moment of receiving can tell (`wire.SignalInboxEntry`). Nothing here asks signal-cli: a
webhook must be answered at once.
"""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any, Final

import msgspec

from adapters.shared.chats import UnknownGroups
from adapters.shared.partial_reading import any_json, read_partly
from adapters.signal import NAME
from adapters.signal.decode import chat_of, extra_of, key_of, key_of_change, key_of_gap, key_of_notice
from adapters.signal.refs import author_uuid, group_ref, is_group
from adapters.signal.state.account_state import AccountState
from adapters.signal.wire import DataMessage, Envelope, ExceptionInfo, Gap, GroupChange, Notice, Notification
from bot.core.message import Role
from bot.core.ref import Ref
from bot.translation import tr

UPDATE: Final = "UPDATE"
PROBE: Final = "nabuur doctor"
"""The beginning of the message that `doctor` sends to the account itself."""

_FIRST_MOMENT: Final = datetime(2014, 1, 1, tzinfo=UTC).timestamp()
"""Signal is not older; a server time before it is none."""

_HARMLESS: Final = frozenset({"SelfSendException", "ProtocolDuplicateMessageException"})
"""Exceptions of signal-cli without a lost message: an echo of the account itself, and a second delivery."""

_OF_A_GROUP: Final = re.compile(rb'"groupId"\s*:\s*"([\w+/=]+)"')
"""The id of a group, outside of the texts of members: a quotation mark in a text has a backslash before it."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class InboxRow:
    """`at`: the moment that decides."""

    key: str
    raw: bytes
    at: datetime


class SignalIntake:
    """`desks`: the moderators' chat of each group. `on_group_update`: called when the groups must be looked at again.
    `on_undecryptable`: called for a message that signal-cli cannot decrypt."""

    def __init__(
        self,
        state: AccountState,
        desks: Mapping[Ref, Ref],
        number: str,
        on_group_update: Callable[[], None] = lambda: None,
        on_undecryptable: Callable[[], None] = lambda: None,
    ) -> None:
        self._state = state
        self._desks = desks
        self._chats = frozenset(desks) | frozenset(desks.values())
        self._number = number
        self._on_group_update = on_group_update
        self._on_undecryptable = on_undecryptable
        self._unknown_groups = UnknownGroups()
        self.ignored: Counter[str] = Counter()
        """The number of envelopes without a row, by their kind."""
        self.probe = ""
        """The last message of `doctor` that came back."""
        self.attachment = ""
        """The id of the last file that came."""

    def row(self, raw: bytes, received_at: datetime) -> InboxRow | None:
        """None for an envelope that does not concern the bot. If an envelope cannot be parsed, `decode` fails, and the bot puts
        the row aside."""
        try:
            notification, left_out = read_partly(raw, Notification)
            extra = extra_of(notification, any_json(raw), left_out)
        except ValueError:
            return self._unread(raw, received_at)
        if left_out:
            log.warning("a part of an envelope cannot be read", extra={"account": NAME, "part": ", ".join(left_out)})
        envelope, exception = notification.envelope, notification.exception
        if notification.account not in (None, self._number):
            return self._ignore(tr("of another account"))
        if exception is not None and (envelope is None or envelope.message is None):
            return self._undecryptable(exception)
        if envelope is None:
            return self._unread(raw, received_at)
        message, uuid = envelope.message, envelope.source_uuid
        if message is not None and message.group_info is not None and message.group_info.type == UPDATE:
            self._on_group_update()
        if self._is_own(envelope):
            if message is not None and (message.message or "").startswith(PROBE):
                self.probe = message.message or ""
            return self._ignore(tr("our own"))
        if message is None:
            return self._ignore(tr("receipt, typing, call or story"))
        if not uuid:
            return self._unread(raw, received_at)
        raw = raw if not left_out else msgspec.json.encode(any_json(raw))
        return self._row_of_message(
            raw, envelope, message, uuid, received_at, says=bool(extra.lines or extra.unreadable)
        )

    def row_of_change(self, change: GroupChange) -> InboxRow:
        at = datetime.fromtimestamp(change.at, UTC)
        return InboxRow(key_of_change(change), msgspec.json.encode(self._head(changed=change)), at)

    def row_of_warning(self, warning: Gap | Notice) -> InboxRow:
        if isinstance(warning, Gap):
            at = datetime.fromtimestamp(warning.until, UTC)
            return InboxRow(key_of_gap(warning), msgspec.json.encode(self._head(gap=warning)), at)
        at = datetime.fromtimestamp(warning.at, UTC)
        return InboxRow(key_of_notice(warning), msgspec.json.encode(self._head(notice=warning)), at)

    def _row_of_message(
        self, raw: bytes, envelope: Envelope, message: DataMessage, uuid: str, received_at: datetime, says: bool
    ) -> InboxRow | None:
        chat = chat_of(message, uuid)
        if is_group(chat) and chat not in self._chats:
            self._unknown_groups.log(chat)
            return self._ignore(tr("a group that config.yaml does not name"))
        if not self._may(uuid, chat, envelope, message):
            self._on_group_update()
            return self._ignore(tr("of a sender who is no member or administrator"))
        self._state.note_sender(uuid, envelope.source_name, private=not is_group(chat))
        if is_group(chat) and envelope.edit_message is None and not (message.is_relevant or says):
            return self._ignore(tr("pin, vote, timer or change of the group"))
        self.attachment = next((each.id for each in message.attachments or () if each.id), self.attachment)
        at = _moment(envelope, received_at)
        facts = self._with_envelope(
            raw,
            role=self._role(uuid, chat).value,
            original=self._original(envelope, message, uuid),
            answered=self._answered(message),
            groups=() if is_group(chat) else self._groups_of(uuid),
            names=self._names_in(message),
            at=at.timestamp(),
        )
        return InboxRow(key_of(envelope), facts, at)

    def _may(self, uuid: str, chat: Ref, envelope: Envelope, message: DataMessage) -> bool:
        """signal-cli does not check whether the author of an edit is in the group. It checks an administrator's deletion; the
        bot does too, since it would believe that a message is gone. The list of members may be a little old: the author of a
        message in the group counts as a member until it is read again."""
        group = self._state.groups.get(chat)
        if group is None or not group.members:
            return True
        if envelope.edit_message is not None:
            return uuid in group.members or (chat, uuid) in self._state.writers
        if message.admin_delete is not None:
            return uuid in group.admins
        if uuid not in group.members and (chat, uuid) not in self._state.writers:
            self._state.writers.add((chat, uuid))
            self._on_group_update()
        return True

    def _unread(self, raw: bytes, received_at: datetime) -> InboxRow | None:
        """A row for a later version. It names the groups as config.yaml does, so that only their desks hear of it. None for a
        group that config.yaml does not name. A text without JSON stays as it came."""
        row, groups = raw, {group_ref(found.decode()) for found in _OF_A_GROUP.findall(raw)}
        named = sorted(chat.id for chat in groups & self._chats)
        if groups and not named:
            return self._ignore(tr("a group that config.yaml does not name"))
        with suppress(ValueError):
            any_json(raw)
            row = self._with_envelope(raw, at=received_at.timestamp(), named=named)
        return InboxRow(f"{NAME}:unread {sha256(raw).hexdigest()[:24]}", row, received_at)

    def _with_envelope(self, raw: bytes, **facts: Any) -> bytes:
        head = self._head(**facts)
        return msgspec.json.encode(head)[:-1] + b',"told":' + raw.strip() + b"}"

    def _head(self, **facts: Any) -> dict[str, Any]:
        """The names are those of `wire.SignalInboxEntry` in its stored form."""
        return {"me": self._state.uuid, "number": self._number, **facts}

    def _is_own(self, envelope: Envelope) -> bool:
        by_number = self._number in (envelope.source, envelope.source_number)
        return envelope.is_of_own_device or envelope.source_uuid == self._state.uuid or by_number

    def _role(self, uuid: str, chat: Ref) -> Role:
        """The members of the moderators' group are moderators. Only its list of members counts: a message can be forged."""
        desk = chat if chat in self._desks.values() else self._desks.get(chat)
        group = self._state.groups.get(desk) if desk is not None else None
        return Role.MODERATOR if group is not None and uuid in group.members else Role.MEMBER

    def _groups_of(self, uuid: str) -> list[str]:
        """The ids of the groups with this member, without the desks."""
        groups = self._state.groups
        return [chat.id for chat in self._desks if chat in groups and uuid in groups[chat].members]

    def _original(self, envelope: Envelope, message: DataMessage, uuid: str) -> int:
        """The first timestamp of the message that an edit, reaction or deletion names; 0 for other envelopes."""
        state, revisions = self._state, self._state.revisions
        if envelope.edit_message is not None:
            original = revisions.original(uuid, envelope.edit_message.target_sent_timestamp)
            state.note_edit(uuid, envelope.timestamp, original)
            return original
        if message.remote_delete is not None:
            return revisions.original(uuid, message.remote_delete.timestamp)
        target = message.reaction or message.admin_delete
        if target is None:
            return 0
        author = author_uuid(target, state.uuid, self._number)
        return revisions.original(author, target.target_sent_timestamp)

    def _answered(self, message: DataMessage) -> int:
        """The first timestamp of the message that this one quotes; 0 without a quotation."""
        if (quote := message.quote) is None:
            return 0
        author = author_uuid(quote, self._state.uuid, self._number)
        return self._state.revisions.original(author, quote.id)

    def _names_in(self, message: DataMessage) -> dict[str, str]:
        """The names of mentioned people that have written. signal-cli gives their numbers and ids only."""
        names, quoted = self._state.names, message.quote.mentions if message.quote is not None else None
        mentioned = {each.uuid or "" for each in (*(message.mentions or ()), *(quoted or ()))}
        return {uuid: names[uuid] for uuid in mentioned if uuid in names}

    def _undecryptable(self, exception: ExceptionInfo) -> InboxRow | None:
        if exception.type not in _HARMLESS:
            self._on_undecryptable()
        return self._ignore(tr("could not be decrypted"))

    def _ignore(self, kind: str) -> InboxRow | None:
        self.ignored[kind] += 1
        return None


def _moment(envelope: Envelope, received_at: datetime) -> datetime:
    """When Signal's server got the message. The sender's own clock may say anything, and so it decides nothing."""
    server = (envelope.server_received_timestamp or 0) / 1000
    is_time = _FIRST_MOMENT <= server <= received_at.timestamp()
    return datetime.fromtimestamp(server, UTC) if is_time else received_at
