"""Faults between the bot and Signal."""

from __future__ import annotations

from dataclasses import dataclass

from tests.wire.unexpected.endless import Endless


@dataclass(frozen=True, slots=True)
class Refuses:
    """signal-cli's own error; over REST 400, or what `status` says. Status 429 is its -5, with the seconds to wait."""

    why: str
    status: int = 400
    challenge_tokens: tuple[str, ...] = ()
    code: int = -1
    retry_after_s: int = 0


@dataclass(frozen=True, slots=True)
class FailsFor:
    """It is sent, but not to these, each for a reason as in `UNREGISTERED_FAILURE`. `uuids` empty: to no person, which
    signal-cli answers with an error of its own."""

    reason: str
    uuids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cuts:
    """The connection breaks. `done`: after it was done."""

    done: bool = True


@dataclass(frozen=True, slots=True)
class Hangs:
    """No answer ever comes. `done`: it was done."""

    done: bool = False


@dataclass(frozen=True, slots=True)
class Answers:
    """It is done, and this comes in place of the answer. By JSON-RPC: in place of the result."""

    body: bytes
    status: int = 200


@dataclass(frozen=True, slots=True)
class BreaksOff:
    """It is done, and the answer ends in the middle."""


@dataclass(frozen=True, slots=True)
class Redirects:
    """It is not done; the REST server sends the bot elsewhere."""

    to: str


NO_NETWORK = FailsFor("NETWORK_FAILURE")
"""No member could be reached. Most calls of a signal-cli without network end so."""

NO_SERVER = Refuses(
    "Failed to send message: chat.signal.org (UnknownHostException) (UnexpectedErrorException)", code=-32603
)
"""The other end of a call of a signal-cli without network."""

Fault = Refuses | FailsFor | Cuts | Hangs | Answers | BreaksOff | Redirects | Endless
