"""Faults between a bot and Telegram, in the order in which a test asks for it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from tests.wire.telegram.state import Json
from tests.wire.unexpected.endless import Endless


@dataclass(slots=True)
class Call:
    """One request of the bot. `status` is the HTTP status of the answer; None: it never got one."""

    method: str
    params: Json
    at: float  # the stopwatch, when it came
    answered_at: float | None = None
    status: int | None = None
    description: str = ""
    result: Any = None

    @property
    def chat_id(self) -> int:
        value = self.params.get("chat_id", 0)
        return value if isinstance(value, int) else 0

    @property
    def message_ids(self) -> list[int]:
        one = self.params.get("message_id")
        return list(self.params.get("message_ids", [] if one is None else [one]))

    @property
    def ok(self) -> bool:
        return self.status == 200


@dataclass(frozen=True, slots=True)
class Says:
    """An answer in the Bot API's form."""

    code: int
    description: str
    parameters: tuple[tuple[str, int], ...] = ()
    done: bool = False  # the call takes effect all the same


@dataclass(frozen=True, slots=True)
class Answers:
    """Any HTTP answer: a proxy's HTML page, half a JSON."""

    code: int
    body: bytes
    content_type: str = "text/html"
    done: bool = False


@dataclass(frozen=True, slots=True)
class NeverAnswers:
    """Gives no answer until the client gives up."""

    done: bool = False


@dataclass(frozen=True, slots=True)
class Resets:
    """The connection is cut instead of an answer."""

    done: bool = False


@dataclass(frozen=True, slots=True)
class Slow:
    """Right, but late."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Held:
    """Right, but not before the test lets it go."""

    let_go: asyncio.Event = field(default_factory=asyncio.Event)


@dataclass(frozen=True, slots=True)
class Redirects:
    """Redirects to another address, with the same method and body."""

    to: str
    done: bool = False


@dataclass(frozen=True, slots=True)
class Reshaped:
    """Done, and answered with another shape. `change`: from the right answer to the one that goes out."""

    change: Callable[[Any], Any]
    done: bool = False


Fault = Says | Answers | NeverAnswers | Resets | Slow | Held | Redirects | Endless | Reshaped
When = Callable[[Call], bool]


def retry_after(seconds: int) -> Fault:
    return Says(429, f"Too Many Requests: retry after {seconds}", (("retry_after", seconds),))


def bad_request(text: str) -> Fault:
    return Says(400, f"Bad Request: {text}")


def forbidden(text: str = "bot was blocked by the user") -> Fault:
    return Says(403, f"Forbidden: {text}")


def unauthorized() -> Fault:
    return Says(401, "Unauthorized")


def conflict() -> Fault:
    text = "terminated by other getUpdates request; make sure that only one bot instance is running"
    return Says(409, f"Conflict: {text}")


def migrated(to: int) -> Fault:
    text = "Bad Request: group chat was upgraded to a supergroup chat"
    return Says(400, text, (("migrate_to_chat_id", to),))


def server_error(code: int = 502, *, done: bool = False) -> Fault:
    """An error as a proxy in front of Telegram answers it: HTML."""
    return Answers(code, b"<html><head><title>%d</title></head><body>nginx</body></html>" % code, done=done)


def garbage() -> Fault:
    return Answers(200, b'{"ok":true,"result":', "application/json")


def first_of_each(key: Callable[[Call], Iterable[object]]) -> When:
    """True for a call that holds something not seen before: the first deletion of each message, say."""
    seen: set[object] = set()

    def unseen(call: Call) -> bool:
        new = set(key(call)) - seen
        seen.update(new)
        return bool(new)

    return unseen
