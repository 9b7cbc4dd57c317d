"""The content of a button: a choice and its subject, with a signature, so that only the bot's own buttons count.

A client can send any data for a message with a button. A signature is valid in one chat. Its key is made from the token, so
it survives a restart and is never stored.
"""

from __future__ import annotations

from base64 import urlsafe_b64encode
from hashlib import blake2b, sha256
from hmac import compare_digest
from typing import Final

from bot.core.ref import Ref

MOST_BYTES: Final = 64
"""The limit of callback data (Bot API, "InlineKeyboardButton")."""

_DOT: Final = "."


class Signer:
    def __init__(self, token: str) -> None:
        self._key = sha256(f"nabuur buttons {token}".encode()).digest()

    def sign(self, content: str, chat: Ref) -> str:
        """`content` with its signature. Raises ValueError when it does not fit on a button."""
        signed = f"{self._signature(content, chat)}{_DOT}{content}"
        if len(signed.encode()) > MOST_BYTES:
            raise ValueError(f"{len(signed.encode())} bytes do not fit on a button")
        return signed

    def read(self, data: str, chat: Ref) -> str | None:
        """The content of a button that the bot made for this chat; None for all other data."""
        signature, dot, content = data.partition(_DOT)
        valid = compare_digest(signature.encode("utf-8", "replace"), self._signature(content, chat).encode())
        return content if dot and valid else None

    def _signature(self, content: str, chat: Ref) -> str:
        digest = blake2b(f"{chat} {content}".encode("utf-8", "replace"), key=self._key, digest_size=9).digest()
        return urlsafe_b64encode(digest).decode()
