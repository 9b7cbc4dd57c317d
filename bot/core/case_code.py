"""Case codes: short, typable on a phone, unlike each other, with a check character.

The alphabet leaves out what looks alike (0 O, 1 I L, 5 S, 2 Z, 8 B, U V). A code is its payload plus one character that is
wrong after any single slip or swap of neighbours, so a mistyped code names no other case.
"""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256

ALPHABET = "34679ACDEFGHJKMNPQRTWXY"
_SIZE = len(ALPHABET)  # prime, so every weight below has an inverse and every single slip shows


def check_character(payload: str) -> str:
    total = sum((place + 2) * ALPHABET.index(character) for place, character in enumerate(payload))
    return ALPHABET[-total % _SIZE]


def is_code(text: str) -> bool:
    """Is this a well-formed code (upper or lower case)?"""
    code = text.upper()
    return 3 <= len(code) <= 8 and set(code) <= set(ALPHABET) and check_character(code[:-1]) == code[-1]


def case_code(case_id: str, taken: Callable[[str], bool]) -> str:
    """The first free code for this case: always the same one for the same id and the same taken codes.

    Two characters and a check while that is easily found, longer where a desk has many cases.
    """
    for attempt in range(10_000):
        payload = _payload(case_id, attempt, 2 + min(attempt // 8, 5))
        code = payload + check_character(payload)
        if not taken(code):
            return code
    raise ValueError("no free case code")


def _payload(case_id: str, attempt: int, length: int) -> str:
    number = int.from_bytes(sha256(f"{case_id}/{attempt}".encode()).digest()[:16])
    characters = []
    for _ in range(length):
        number, remainder = divmod(number, _SIZE)
        characters.append(ALPHABET[remainder])
    return "".join(characters)
