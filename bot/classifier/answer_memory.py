"""Remembers the answers of the encoder by a hash of the text, for at most two hours: a raid repeats its texts."""

from __future__ import annotations

from collections import OrderedDict
from datetime import timedelta
from hashlib import blake2b
from typing import Final

from bot.classifier.encoded_line import EncodedLine

MOST: Final = 4096
"""Answers. They take about four megabytes."""

KEPT: Final = timedelta(hours=2)
"""An answer is kept as long as the vector of a line, see `line_memory.py`."""


class AnswerMemory:
    """Holds no text. `now_s` is a monotonic time."""

    def __init__(self) -> None:
        self._answers: OrderedDict[bytes, tuple[float, EncodedLine]] = OrderedDict()

    def find(self, key: bytes, now_s: float) -> EncodedLine | None:
        self._forget(now_s)
        kept = self._answers.get(key)
        return kept and kept[1]

    def keep(self, key: bytes, answer: EncodedLine, now_s: float) -> None:
        self._forget(now_s)
        self._answers.pop(key, None)
        self._answers[key] = (now_s, answer)
        if len(self._answers) > MOST:
            self._answers.popitem(last=False)

    def _forget(self, now_s: float) -> None:
        while self._answers and now_s - next(iter(self._answers.values()))[0] >= KEPT.total_seconds():
            self._answers.popitem(last=False)


def text_key(text: str) -> bytes:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()
