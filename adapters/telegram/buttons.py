"""What a button carries: the choice and what it is about, signed, so that only buttons that the bot made count.

A client can send back any data it likes for a message that has a button. The mark counts in one chat only. The key is made
from the token: it survives a restart and is never stored.
"""

from __future__ import annotations

from base64 import urlsafe_b64encode
from hashlib import blake2b, sha256
from hmac import compare_digest
from typing import Final

from bot.core.ref import Ref

MOST_BYTES: Final = 64
"""Of callback data (Bot API, "InlineKeyboardButton")."""

_MARK = "."


class Signer:
    def __init__(self, token: str) -> None:
        self._key = sha256(f"nabuur buttons {token}".encode()).digest()

    def sign(self, words: str, chat: Ref) -> str:
        """`words` with their mark. Raises ValueError when it would not fit on a button."""
        signed = f"{self._mark(words, chat)}{_MARK}{words}"
        if len(signed.encode()) > MOST_BYTES:
            raise ValueError(f"{len(signed.encode())} bytes do not fit on a button")
        return signed

    def read(self, data: str, chat: Ref) -> str | None:
        """The words of a button of ours in this chat; None for anything else."""
        mark, dot, words = data.partition(_MARK)
        good = compare_digest(mark.encode("utf-8", "replace"), self._mark(words, chat).encode())
        return words if dot and good else None

    def _mark(self, words: str, chat: Ref) -> str:
        digest = blake2b(f"{chat} {words}".encode("utf-8", "replace"), key=self._key, digest_size=9).digest()
        return urlsafe_b64encode(digest).decode()
