"""Signal's captcha challenges, which only a human can answer.

The tokens of open challenges are in a file for the operator, and `doctor` says what to do with them. They are never in the log:
a person that has a token could answer in the name of the bot. Beside a token stands a hash of the person whom the message did
not reach: Signal goes on delivering to people whom it knows, so only a message to this person shows that it has its answer.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from typing import Final

from adapters.signal import NAME
from adapters.signal.state.private_file import replace
from bot.core.ref import Ref
from bot.translation import reason_of, tr

log = logging.getLogger(__name__)

FILE: Final = "signal-challenge"
_MOST: Final = 20

_TRIED: Final = timedelta(days=1)
"""The bot goes on trying to reach a person for this long: each attempt brings a new token while a challenge is open."""


class Challenges:
    """`folder`: the data folder. With a full disk, sending continues."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE

    async def add(self, tokens: Sequence[str], person: Ref | None) -> None:
        """Keeps the tokens of earlier runs as well. `person`: the receiver that the message did not reach; None for a group."""
        if tokens:
            fresh = dict.fromkeys(tokens, _mark(person) if person is not None else "")
            both = list((await asyncio.to_thread(_read, self._path) | fresh).items())[-_MOST:]
            lines = (f"{token} {mark}".rstrip() + "\n" for token, mark in both)
            with _going_on():
                await asyncio.to_thread(replace, self._path, "".join(lines).encode("utf-8", "replace"))

    async def open(self) -> tuple[str, ...]:
        """The tokens that wait for an answer, oldest first."""
        return tuple(await asyncio.to_thread(_read, self._path))

    async def note_reached(self, person: Ref) -> None:
        """A message has reached a person who never wrote to this run of the bot. If a challenge held back an earlier message
        to this person, Signal has its answer. Without a person beside the token, or after `_TRIED`, any person counts."""
        with _going_on():
            await asyncio.to_thread(_remove_if_answered, self._path, _mark(person))


@contextmanager
def _going_on() -> Iterator[None]:
    """An error of the disk ends no message: one that has arrived would be sent again."""
    try:
        yield
    except OSError as error:
        log.warning("the state cannot be saved", extra={"account": NAME, "why": reason_of(error)})


def _remove_if_answered(path: Path, mark: str) -> None:
    known = set(_read(path).values())
    if known and (not known.isdisjoint((mark, "")) or time.time() - path.stat().st_mtime > _TRIED.total_seconds()):
        path.unlink(missing_ok=True)


def _mark(person: Ref) -> str:
    return sha256(person.id.encode()).hexdigest()[:16]


def _read(path: Path) -> dict[str, str]:
    """The tokens, each with the mark of a person; empty for a file that is missing or unreadable. A line of an earlier version
    has no mark."""
    try:
        lines = path.read_text("utf-8", "replace").splitlines()
    except OSError:
        return {}
    parted = (line.partition(" ") for line in lines if line.strip())
    return {token: mark.strip() for token, _, mark in parted}


def advice(tokens: Sequence[str], service: str) -> list[str]:
    """Instructions for the operator, as lines of `doctor`."""
    if not tokens:
        return []
    lines = [
        tr(
            "! signal: Signal asks whether a human is there, and delivers nothing to new people until it has an answer. "
            "Open https://signalcaptchas.org/challenge/generate.html, solve it, copy the link behind “Open Signal”, and "
            "send it with each of these tokens (the answer to a correct one is 204):"
        )
    ]
    address = f"{service.rstrip('/')}/v1/accounts/NUMBER/rate-limit-challenge"
    return lines + [
        f'  curl -X POST {address} -d \'{{"challenge_token": "{token}", "captcha": "signalcaptcha://…"}}\''
        for token in tokens
    ]
