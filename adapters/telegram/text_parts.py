"""The answer of `getUpdates` in pieces, one an update, each verbatim: one that cannot be read must not spoil the others.

Usually msgspec does it. It gives the whole answer up where something in it is nested too deep or is no JSON; then the
brackets are counted, without recursion, and the update with the fault is a piece like the others.
"""

from __future__ import annotations

import re
from typing import Final

import msgspec

_TOKENS: Final = re.compile(rb'"(?:[^"\\]++|\\.)*+"|[\[\]{}]', re.DOTALL)
_HEAD: Final = re.compile(rb'\s*\{\s*"ok"\s*:\s*true\s*,\s*"result"\s*:\s*\[')
_TAIL: Final = re.compile(rb"\]\s*\}\s*\Z")
_NUMBER: Final = re.compile(rb'"update_id"\s*:\s*(\d{1,18})')
_CLOSES: Final = {b"{": b"}", b"[": b"]"}


class Answer(msgspec.Struct):
    ok: bool
    result: list[msgspec.Raw] = []
    error_code: int = 0
    parameters: dict[str, int] = {}


class Unreadable(ValueError):
    """Nothing can be made of it. `whole`: it began and ended as an answer with updates, so it is not cut off."""

    def __init__(self, whole: bool) -> None:
        super().__init__("the answer cannot be read")
        self.whole = whole


_answers: Final = msgspec.json.Decoder(Answer)


def answer_of(payload: bytes) -> Answer:
    """What Telegram says. Raises Unreadable."""
    try:
        return _answers.decode(payload)
    except (msgspec.DecodeError, RecursionError):
        pass
    head, tail = _HEAD.match(payload), _TAIL.search(payload)
    if head is None or tail is None:
        raise Unreadable(whole=False)
    return Answer(True, [msgspec.Raw(piece) for piece in _pieces(payload, head.end())])


def _pieces(payload: bytes, start: int) -> list[bytes]:
    """The objects of an array that begins at `start`. Raises Unreadable when brackets do not match or a piece has no number:
    then one cannot know where the next begins."""
    found: list[bytes] = []
    open_, begin = bytearray(), start
    for token in _TOKENS.finditer(payload, start):
        mark = token[0]
        if mark in b"{[":
            begin = begin if open_ else token.start()
            open_ += _CLOSES[mark]
        elif mark in b"}]":
            if not open_:
                return found
            if open_.pop() != mark[0]:
                break
            if not open_:
                found.append(payload[begin : token.end()])
                if not number_of(found[-1]):
                    break
    raise Unreadable(whole=True)


def number_of(raw: bytes) -> int:
    """The number of an update that cannot be read otherwise; 0 where it has none."""
    number = _NUMBER.search(raw)
    return int(number[1]) if number else 0
