"""`messages.json`: the messages of an incident with the platform's own numbers, by which its owner can find the originals."""

from __future__ import annotations

from typing import Any, Final

import msgspec

from bot.core.police_file import LONGEST_TEXT
from bot.evidence.request import Evidence, EvidenceMessage

VERSION: Final = 1


def messages_json(evidence: Evidence) -> bytes:
    document = {
        "version": VERSION,
        "caseNumber": evidence.request.case_number,
        "incident": evidence.file.code,
        "madeAt": evidence.made_at,
        "earlierMessagesNotKept": evidence.not_kept,
        "messages": [_message(message) for message in evidence.messages],
    }
    return msgspec.json.format(msgspec.json.encode(document), indent=2) + b"\n"


def _message(message: EvidenceMessage) -> dict[str, Any]:
    line = message.line
    return {
        "platform": line.message.chat.platform,
        "chat": line.message.chat.id,
        "id": message.number,
        "sentAt": line.at,
        "by": message.role,
        "kind": line.kind.value,
        "text": message.text,
        "textIsWhole": message.has_whole_text and len(message.text) < LONGEST_TEXT,
        "heldBackBy": message.held_by or None,
        "takenBack": line.taken_back,
        "editedAt": message.edited_at,
    }
