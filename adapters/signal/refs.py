"""Turns Signal's names into the core's references, and back.

A group is `group.` and its internal id in base64, as the REST server and config.yaml write it. A person is the ACI uuid, since
the number may be hidden. A message is its author and its timestamp: `uuid:1795527272773`.
"""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from adapters.signal import NAME
from adapters.signal.wire import Quote, TargetMessage
from bot.core.ref import MessageRef, Ref
from bot.errors import Refused
from bot.translation import tr

_GROUP: Final = "group."
_TIMESTAMP: Final = re.compile(r"-?\d{1,19}", re.ASCII)
"""A member's app may send any number of 64 bits."""

_UNNAMED: Final = "?"


@dataclass(frozen=True, slots=True)
class SignalPlatformMessage:
    """A message by Signal's own names. `author`: a uuid. `timestamp`: milliseconds by the author's clock, which
    may say anything."""

    author: str
    timestamp: int


def group_ref(internal_id: str) -> Ref:
    return Ref(NAME, _GROUP + b64encode(internal_id.encode()).decode())


def person_ref(uuid: str) -> Ref:
    return Ref(NAME, uuid)


def is_group(chat: Ref) -> bool:
    return chat.id.startswith(_GROUP)


def internal_id(group: Ref) -> str:
    """The id of a group in signal-cli. Raises Refused for other chats."""
    try:
        return b64decode(group.id.removeprefix(_GROUP), validate=True).decode("ascii")
    except ValueError:  # binascii.Error is one
        raise Refused(tr("{group} is no group of Signal", group=group)) from None


def author_uuid(named: Quote | TargetMessage, own_uuid: str, own_number: str) -> str:
    """The uuid of an author whom an envelope names; empty if there is none. It may name the account by its number only."""
    match named:
        case Quote():
            uuid, number = named.author_uuid or named.author, named.author_number
        case TargetMessage():
            uuid, number = named.target_author_uuid or named.target_author, named.target_author_number
    return own_uuid if own_number in (uuid, number) else uuid or ""


def message_ref(chat: Ref, author: str, timestamp: int) -> MessageRef:
    return MessageRef(chat, f"{author}:{timestamp}")


def unnamed_ref(chat: Ref, author: str, at: datetime) -> MessageRef:
    """A message of the bot that signal-cli sent at this moment, without a word of its timestamp. It cannot be changed."""
    return MessageRef(chat, f"{author}:{_UNNAMED}{at.timestamp():.3f}")


def platform_message(message: MessageRef) -> SignalPlatformMessage:
    """Raises Refused for a reference that `message_ref` did not make."""
    author, colon, timestamp = message.id.rpartition(":")
    if timestamp.startswith(_UNNAMED):
        raise Refused(tr("signal-cli did not say which message it was"))
    if not colon or not author or not _TIMESTAMP.fullmatch(timestamp):
        raise Refused(tr("{message} is no message of Signal", message=message))
    return SignalPlatformMessage(author, int(timestamp))
