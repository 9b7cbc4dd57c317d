"""Pseudonyms of people: a keyed hash. The key is in a file of its own, outside the database.

The database alone does not tell which person has a pseudonym, not even by trying names.
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

_KEY_BYTES = 32


def pseudonyms(folder: Path) -> Callable[[Ref], str]:
    """A function that returns the pseudonym of a person: 24 hexadecimal digits. Creates the folder's key if there is none.

    Raises CannotStart if the key is damaged.
    """
    key = _key(folder / "pseudonym.key")

    @lru_cache(maxsize=50_000)
    def pseudonym(person: Ref) -> str:
        return hmac.new(key, str(person).encode("utf-8", "surrogatepass"), sha256).hexdigest()[:24]

    return pseudonym


def _key(path: Path) -> bytes:
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_bytes(secrets.token_bytes(_KEY_BYTES))
    key = path.read_bytes()
    if len(key) != _KEY_BYTES:
        why = (
            f"{path} is damaged. Restore it from a backup: without it, the bot cannot match people with old decisions."
        )
        raise CannotStart(why)
    return key
