"""Signal's captcha challenges, which only a human can answer.

The tokens of open challenges are in a file for the operator, and `doctor` says what to do with them. They are never in the log:
a person that has a token could answer in the name of the bot.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from adapters.signal.state.private_file import replace
from bot.translation import tr

FILE: Final = "signal-challenge"
_MOST: Final = 20


class Challenges:
    """`folder`: the data folder."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE

    async def add(self, tokens: Sequence[str]) -> None:
        """Keeps the tokens of earlier runs as well."""
        if tokens:
            both = tuple(dict.fromkeys((*await self.open(), *tokens)))[-_MOST:]
            await asyncio.to_thread(replace, self._path, "".join(f"{token}\n" for token in both).encode())

    async def open(self) -> tuple[str, ...]:
        """The tokens that wait for an answer, oldest first."""
        return await asyncio.to_thread(_read, self._path)

    async def clear(self) -> None:
        """A message has reached a new person, so Signal has no open challenge."""
        await asyncio.to_thread(self._path.unlink, missing_ok=True)


def _read(path: Path) -> tuple[str, ...]:
    try:
        return tuple(path.read_text("utf-8").split())
    except FileNotFoundError:
        return ()


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
