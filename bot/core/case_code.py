"""Codes of cases, incidents and requests to join: short, easy to type, and safe against slips.

The alphabet leaves out characters that look alike (0 O, 1 I L, 5 S, 2 Z, 8 B, U V). A code is a payload and a check
character. Any single slip or swap of neighbours makes the check character wrong, so a mistyped code never names another
case.
"""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256

ALPHABET = "34679ACDEFGHJKMNPQRTWXY"
_SIZE = len(ALPHABET)  # prime, so every weight below has an inverse and every single slip shows


def check_character(payload: str) -> str:
    total = sum((position + 2) * ALPHABET.index(character) for position, character in enumerate(payload))
    return ALPHABET[-total % _SIZE]


def is_code(text: str) -> bool:
    """True for a well-formed code, in upper or lower case."""
    code = text.upper()
    return 3 <= len(code) <= 8 and set(code) <= set(ALPHABET) and check_character(code[:-1]) == code[-1]


def case_code(case_id: str, taken: Callable[[str], bool]) -> str:
    """Returns the first free code for this id. The same id and the same taken codes always give the same code.

    A code has two characters and the check character at first, and becomes longer after every eight attempts. Raises
    ValueError if no free code is found.
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
