"""Pseudonyms of people: a keyed hash, with the key in a file of its own outside the database.

Whoever has only the database cannot tell who is who, nor try out names.
"""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Callable
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from bot.core.ref import Ref
from bot.errors import CannotStart

_SIZE = 32


def pseudonyms(folder: Path) -> Callable[[Ref], str]:
    """The function that names people, with this folder's key; the key is made at the first start."""
    key = _key(folder / "pseudonym.key")

    @lru_cache(maxsize=50_000)
    def pseudonym(person: Ref) -> str:
        return hmac.new(key, str(person).encode("utf-8", "surrogatepass"), sha256).hexdigest()[:24]

    return pseudonym


def _key(path: Path) -> bytes:
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_bytes(secrets.token_bytes(_SIZE))
    key = path.read_bytes()
    if len(key) != _SIZE:
        raise CannotStart(f"{path} is damaged. Restore it from a backup; without it, old decisions cannot be matched.")
    return key
