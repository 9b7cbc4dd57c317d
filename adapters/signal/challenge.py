"""Signal's question whether a human is there. A program cannot answer it: what it takes is kept for the operator, in a file
that only the bot's user reads, and `doctor` says what to do. Never in a log: whoever has it could answer in the bot's name."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Final

NAME: Final = "signal-challenge"
_MOST: Final = 20


class Challenges:
    """`folder`: the data folder."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME

    async def keep(self, tokens: Sequence[str]) -> None:
        """Beside those that a run before this one was asked."""
        if tokens:
            known = tuple(dict.fromkeys((*await self.open(), *tokens)))[-_MOST:]
            await asyncio.to_thread(_write, self._path, known)

    async def open(self) -> tuple[str, ...]:
        """Those that wait for an answer, oldest first."""
        return await asyncio.to_thread(_read, self._path)

    async def over(self) -> None:
        """A message went to somebody new: nothing is asked any more."""
        await asyncio.to_thread(self._path.unlink, missing_ok=True)


def _write(path: Path, tokens: Sequence[str]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    written = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(written, "w", encoding="utf-8") as file:
        file.writelines(f"{token}\n" for token in tokens)


def _read(path: Path) -> tuple[str, ...]:
    try:
        return tuple(path.read_text("utf-8").split())
    except FileNotFoundError:
        return ()


def advice(tokens: Sequence[str], service: str) -> list[str]:
    """What the operator has to do, for `doctor`."""
    if not tokens:
        return []
    lines = [
        "! signal: Signal asks whether a human is there, and lets nothing through to new people until it is answered. Open "
        "https://signalcaptchas.org/challenge/generate.html, solve it, copy the link behind «Open Signal», and send it with "
        "each of these tokens (the answer is 204 when it was right):"
    ]
    address = f"{service.rstrip('/')}/v1/accounts/NUMBER/rate-limit-challenge"
    return lines + [
        f'  curl -X POST {address} -d \'{{"challenge_token": "{token}", "captcha": "signalcaptcha://…"}}\''
        for token in tokens
    ]
