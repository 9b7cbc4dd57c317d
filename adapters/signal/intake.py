"""From what signal-cli tells to what the inbox keeps: the envelope, verbatim, under a key that names it for ever, with what
only the moment of receiving could tell (`wire.Received`). It never asks anybody: a webhook must be answered at once."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

import msgspec

from adapters.signal import NAME
from adapters.signal.account_state import Known
from adapters.signal.decode import chat_of, key_of, key_of_change, key_of_gap
from adapters.signal.refs import is_group
from adapters.signal.wire import Changed, DataMessage, Envelope, Gap, Told
from bot.core.message import Role
from bot.core.ref import Ref

log = logging.getLogger(__name__)

UPDATE: Final = "UPDATE"
PROBE: Final = "nabuur doctor"
"""Begins what `doctor` sends to the account itself."""

_told = msgspec.json.Decoder(Told)


@dataclass(frozen=True, slots=True)
class Kept:
    """`raw` is for the inbox."""

    key: str
    raw: bytes


class Intake:
    """`desks`: each group with the chat that decides for it. `changed` is called when somebody should look at the groups again.
    `ignored` counts what is nobody's business, by kind."""

    def __init__(
        self, known: Known, desks: Mapping[Ref, Ref], number: str, changed: Callable[[], None] = lambda: None
    ) -> None:
        self._known = known
        self._desks = desks
        self._chats = frozenset(desks) | frozenset(desks.values())
        self._number = number
        self._changed = changed
        self._strange: set[Ref] = set()
        self.ignored: dict[str, int] = {}
        self.probe = ""
        """The last message to oneself of `doctor`'s that came back."""

    def take(self, raw: bytes) -> Kept | None:
        """None: nothing to keep. What cannot be read stays as it came: decoding it fails, and it is put aside."""
        try:
            told = _told.decode(raw)
        except (msgspec.DecodeError, RecursionError, ValueError):
            return Kept(f"{NAME}:unread {sha256(raw).hexdigest()[:24]}", raw)
        envelope = told.envelope
        if told.account not in (None, self._number):
            return self._ignored("of another account")
        message, uuid = envelope.message, envelope.source_uuid
        if message is not None and message.group_info is not None and message.group_info.type == UPDATE:
            self._changed()
        if envelope.sync_message or uuid == self._known.me or self._number in (envelope.source, envelope.source_number):
            if message is not None and (message.message or "").startswith(PROBE):
                self.probe = message.message or ""
            return self._ignored("our own")
        if message is None:
            return self._ignored("receipt, typing, call or story")
        if not uuid:
            return Kept(f"{NAME}:unread {sha256(raw).hexdigest()[:24]}", self._packed(raw, Role.MEMBER, 0))
        return self._of_somebody(raw, envelope, message, uuid)

    def _of_somebody(self, raw: bytes, envelope: Envelope, message: DataMessage, uuid: str) -> Kept | None:
        chat = chat_of(message, uuid)
        if is_group(chat) and chat not in self._chats:
            return self._strange_group(chat)
        self._known.heard(uuid, envelope.source_name, private=not is_group(chat))
        if is_group(chat) and envelope.edit_message is None and not message.says_something:
            return self._ignored("pin, vote, sticker, timer or change of the group")
        original = self._original(envelope, message, uuid)
        groups = () if is_group(chat) else self._groups_of(uuid)
        return Kept(key_of(envelope), self._packed(raw, self._role(uuid, chat), original, groups))

    def change(self, changed: Changed) -> Kept:
        """A comparison of two states of a group."""
        head = {"me": self._known.me, "number": self._number, "changed": changed}
        return Kept(key_of_change(changed), msgspec.json.encode(head))

    def gap(self, gap: Gap) -> Kept:
        """What may be missing, or that Signal asks for a human."""
        head = {"me": self._known.me, "number": self._number, "gap": gap}
        return Kept(key_of_gap(gap), msgspec.json.encode(head))

    def _packed(self, raw: bytes, role: Role, original: int, groups: Sequence[str] = ()) -> bytes:
        head = {
            "me": self._known.me,
            "number": self._number,
            "role": role.value,
            "original": original,
            "groups": groups,
        }
        return msgspec.json.encode(head)[:-1] + b',"told":' + raw.strip() + b"}"

    def _role(self, uuid: str, chat: Ref) -> Role:
        """Whoever is in the moderators' group moderates, as its list of members says: a message can be made up."""
        desk = chat if chat in self._desks.values() else self._desks.get(chat)
        group = self._known.groups.get(desk) if desk is not None else None
        return Role.MODERATOR if group is not None and uuid in group.people else Role.MEMBER

    def _groups_of(self, uuid: str) -> list[str]:
        """By their ids here. Those that moderators decide for, not the desks."""
        known = self._known.groups
        return [chat.id for chat in self._desks if chat in known and uuid in known[chat].people]

    def _original(self, envelope: Envelope, message: DataMessage, uuid: str) -> int:
        """0: the envelope names the message as the house does, or names none."""
        known, revisions = self._known, self._known.revisions
        if envelope.edit_message is not None:
            target = envelope.edit_message.target_sent_timestamp
            original = revisions.original(uuid, target)
            known.note_edit(uuid, envelope.timestamp, original)
            return original
        if message.remote_delete is not None:
            return revisions.original(uuid, message.remote_delete.timestamp)
        target_of = message.reaction or message.admin_delete
        if target_of is None:
            return 0
        ours = self._number in (target_of.target_author, target_of.target_author_number)
        author = known.me if ours else target_of.target_author_uuid or ""
        return revisions.original(author, target_of.target_sent_timestamp)

    def _strange_group(self, chat: Ref) -> Kept | None:
        """Who sets the bot up needs the ids of its groups."""
        if chat not in self._strange and len(self._strange) < 1000:
            self._strange.add(chat)
            log.warning("a group that config.yaml does not name", extra={"key": str(chat)})
        return self._ignored("a group that config.yaml does not name")

    def _ignored(self, kind: str) -> Kept | None:
        self.ignored[kind] = self.ignored.get(kind, 0) + 1
        return None
