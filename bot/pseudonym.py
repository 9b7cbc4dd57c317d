"""Pseudonyms of people: a keyed hash. The key is in a file of its own, outside the database.

The database alone does not tell which person has a pseudonym, not even by trying names. It holds a mark of the key, so that
a lost key is noticed: with another one, warnings, refusals and memberships would belong to no member any more.
"""

from __future__ import annotations

import hmac
import secrets
from base64 import b32encode
from collections.abc import Callable
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from bot.core.ref import Ref
from bot.errors import CannotStart
from bot.kept_copy import write_private
from bot.store.key_mark import KnownKey
from bot.translation import tr

FILE = "pseudonym.key"
_KEY_BYTES = 32


def pseudonyms(key: bytes) -> Callable[[Ref], str]:
    """Returns a function that gives the pseudonym of a person: 24 hexadecimal digits."""

    @lru_cache(maxsize=50_000)
    def pseudonym(person: Ref) -> str:
        return hmac.new(key, str(person).encode("utf-8", "surrogatepass"), sha256).hexdigest()[:24]

    return pseudonym


def lesson_key(key: bytes) -> bytes:
    """The key of the hashes in lessons. Empty for an empty key: commands make none."""
    return hmac.new(key, b"lessons", sha256).digest() if key else b""


def secret_words(key: bytes) -> Callable[[str], str]:
    """Returns a function that gives an unguessable word for a name: 16 letters and digits (80 bits). Empty for an empty key."""

    def secret_word(name: str) -> str:
        made = hmac.new(key, f"secret word {name}".encode(), sha256).digest()[:10]
        return b32encode(made).decode().lower() if key else ""

    return secret_word


def mark_of(key: bytes) -> str:
    return sha256(b"nabuur pseudonym key " + key).hexdigest()[:16]


def key_of(folder: Path, known: KnownKey, new_key: bool) -> bytes:
    """Returns the folder's key. Makes one if the database knows no person yet, or if the operator gives up a key that does
    not fit (`new_key`). Raises CannotStart for a key that is lost."""
    fault = fault_of(folder, known)
    if fault and not new_key:
        raise CannotStart(fault)
    key = read_key(folder)
    if fault or len(key) != _KEY_BYTES:
        key = secrets.token_bytes(_KEY_BYTES)
        write_private(folder / FILE, key)
    return key


def fault_of(folder: Path, known: KnownKey) -> str:
    """Returns the sentence about a key under which the database does not know its people. Empty if all is well."""
    key = read_key(folder)
    if not known.in_use or (len(key) == _KEY_BYTES and known.mark in (None, mark_of(key))):
        return ""
    wrong = (
        tr("is missing")
        if not key
        else tr("is not the key of this database")
        if len(key) == _KEY_BYTES
        else tr("is damaged")
    )
    return tr(
        "{key} {wrong}. Put the kept key in that place. Without it, warnings, refusals and the audit "
        "log belong to no known member any more; `run --new-key` goes on like that.",
        key=folder / FILE,
        wrong=wrong,
    )


def is_begun_anew(folder: Path, known: KnownKey) -> bool:
    """True if the folder has a key from before, and a database that has seen neither a key nor a person."""
    return len(read_key(folder)) == _KEY_BYTES and known == KnownKey(in_use=False, mark=None)


def read_key(folder: Path) -> bytes:
    """Empty if there is none."""
    path = folder / FILE
    return path.read_bytes() if path.exists() else b""
