"""Ids: the opaque ids of platforms, and the bot's own short codes of cases, incidents and requests to join.

The alphabet leaves out characters that look alike (0 O, 1 I L, 5 S, 2 Z, 8 B, U V). A code is a payload and a check
character. Any single slip or swap of neighbours makes the check character wrong, so a mistyped code never names another
case.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from typing import Final


@dataclass(frozen=True, slots=True, order=True)
class Ref:
    """A chat or a person on a platform, written `platform:id` in `config.yaml` and in the database."""

    platform: str
    id: str

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Ref) and self.id == other.id and self.platform == other.platform

    def __hash__(self) -> int:
        """The hash of the id alone: a text remembers its hash, and the watch state is full of these keys."""
        return hash(self.id)

    def __str__(self) -> str:
        return f"{self.platform}:{self.id}"

    @classmethod
    def parse(cls, text: str) -> Ref:
        """Reads `platform:id`. Raises ValueError if either half is missing."""
        platform, colon, native = text.partition(":")
        if not (platform and colon and native):
            raise ValueError(f"{text!r} is not of the form platform:id")
        return cls(platform, native)


GATE = "gate/"
TOGETHER = ","
"""Separates the ids of messages that people see as one: an album, or a text in two parts. A prefix before a colon is
common to all of them."""


@dataclass(frozen=True, slots=True, order=True)
class MessageRef:
    """One message in one chat; `id` is opaque like a Ref's."""

    chat: Ref
    id: str

    def __eq__(self, other: object) -> bool:
        return isinstance(other, MessageRef) and self.id == other.id and self.chat == other.chat

    def __hash__(self) -> int:
        """The hash of the id alone, as in `Ref`."""
        return hash(self.id)

    def __str__(self) -> str:
        return f"{self.chat.platform}:{self.chat.id}/{self.id}"

    @property
    def is_at_the_gate(self) -> bool:
        """True for a private message that waits for the group (gatekeeper): the group has no message with this
        address."""
        return self.id.startswith(GATE)

    def holds(self, part: MessageRef) -> bool:
        """True if this address joins several messages and `part` is one of them."""
        return self.place_of(part) is not None

    def place_of(self, part: MessageRef) -> int | None:
        """The place of a part among the messages that this address joins, from 0. None: it is none of them."""
        if TOGETHER not in self.id or part.chat != self.chat:
            return None
        (home, _, ids), (home_of_part, _, id) = self.id.rpartition(":"), part.id.rpartition(":")
        parts = ids.split(TOGETHER)
        return parts.index(id) if home == home_of_part and id in parts else None

    def before_gate(self, chat: Ref) -> MessageRef:
        """The address in this private chat of a message that waits at the gate."""
        return MessageRef(chat, self.id.removeprefix(f"{GATE}{chat}/"))

    def is_gate_of(self, message: MessageRef) -> bool:
        """True if this is the address at the gate of this private message, or of an album with it."""
        if not self.is_at_the_gate:
            return False
        whole = self.before_gate(message.chat)
        return whole == message or whole.holds(message)


ALPHABET = "34679ACDEFGHJKMNPQRTWXY"
_LETTERS: Final = frozenset(ALPHABET)
_SIZE = len(ALPHABET)  # prime, so every weight below has an inverse and every single slip shows


def check_character(payload: str) -> str:
    total = sum((position + 2) * ALPHABET.index(character) for position, character in enumerate(payload))
    return ALPHABET[-total % _SIZE]


def is_code(text: str) -> bool:
    """True for a well-formed code, in upper or lower case."""
    code = text.upper()
    return 3 <= len(code) <= 8 and _LETTERS.issuperset(code) and check_character(code[:-1]) == code[-1]


def looks_like_code(word: str) -> bool:
    """True for a code, and for a word that may be a code with a slip: it has a digit, or only capitals. «ok 7K3» may
    hold a code, «ok dan» does not, and neither does «ok 101»: a number with a digit that is in no code."""
    short = 3 <= len(word) <= 8 and word.isascii() and word.isalnum()
    is_number = word.isdigit() and not set(word) <= set(ALPHABET)
    return short and not is_number and (is_code(word) or word.isupper() or any(map(str.isdigit, word)))


def id_from(made_of: str) -> str:
    """The permanent id of a thing, such as a case: 16 hexadecimal digits. An event that comes twice makes no second thing."""
    return sha256(made_of.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def free_code(id: str, taken: Callable[[str], bool]) -> str:
    """Returns the first free code for the thing with this id. The same id and the same taken codes always give the same code.

    A code has two characters and the check character at first, and becomes longer after every eight attempts. Raises
    ValueError if no free code is found.
    """
    for attempt in range(10_000):
        payload = _payload(id, attempt, 2 + min(attempt // 8, 5))
        code = payload + check_character(payload)
        if not taken(code):
            return code
    raise ValueError("no free code")


CHANGE: Final = "V"
"""Begins the code of a change of the rules. It is not in the alphabet, so that no case has such a code."""


def change_code(id: str, taken: Callable[[str], bool]) -> str:
    """The first free code for the change of the rules with this id, such as `V7K4`."""
    return CHANGE + free_code(id, lambda code: taken(CHANGE + code))


def is_change_code(text: str) -> bool:
    return text[:1].upper() == CHANGE and is_code(text[1:])


def _payload(id: str, attempt: int, length: int) -> str:
    number = int.from_bytes(sha256(f"{id}/{attempt}".encode()).digest()[:16])
    characters = []
    for _ in range(length):
        number, remainder = divmod(number, _SIZE)
        characters.append(ALPHABET[remainder])
    return "".join(characters)
