"""Updates as Telegram sends them: the answer of `getUpdates` in pieces, each verbatim, and albums put together.

msgspec cuts the answer. It rejects the whole answer if one update is nested too deep or is no JSON; then this file counts the
brackets, without recursion, and the faulty update becomes a piece like the others.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import msgspec

from adapters.shared.partial_reading import any_json, read_partly
from adapters.telegram.wire import WireUpdate

_TOKENS: Final = re.compile(rb'"(?:[^"\\]++|\\.)*+"|[\[\]{}]', re.DOTALL)
_HEAD: Final = re.compile(rb'\s*\{\s*"ok"\s*:\s*true\s*,\s*"result"\s*:\s*\[')
_TAIL: Final = re.compile(rb"\]\s*\}\s*\Z")
_NUMBER: Final = re.compile(rb'"update_id"\s*:\s*"?(\d{1,18})')
_CLOSES: Final = {b"{": b"}", b"[": b"]"}


@dataclass(frozen=True, slots=True)
class RawUpdate:
    """One update, verbatim, or written anew where it is not JSON in UTF-8. `update` None: it cannot be parsed, and `number` was
    found by a search in its text. `left_out`: the parts that have another shape than the Bot API says."""

    raw: bytes
    number: int
    update: WireUpdate | None
    left_out: tuple[str, ...] = ()

    @property
    def album(self) -> str:
        """The same text for all parts of an album; empty for other updates."""
        message = self.update and self.update.message
        return f"{message.chat.id} {message.media_group_id}" if message and message.media_group_id else ""


class Answer(msgspec.Struct):
    """`result` None: there are no updates in the answer, as in a refusal."""

    ok: bool | None = None
    result: list[msgspec.Raw] | None = None


class Unreadable(ValueError):
    """The answer cannot be cut. `whole`: it has the beginning and the end of an answer, so nothing is missing."""

    def __init__(self, whole: bool) -> None:
        super().__init__("the answer cannot be read")
        self.whole = whole


_answers: Final = msgspec.json.Decoder(Answer)
_updates: Final = msgspec.json.Decoder(WireUpdate)


def parse_update(raw: bytes) -> RawUpdate:
    """Never fails: an update that cannot be parsed is put aside later, in `decode`."""
    try:
        update = _updates.decode(raw)
        return RawUpdate(raw, update.update_id, update, () if update.update_id else ("update_id",))
    except (ValueError, RecursionError):
        pass
    try:
        update, left_out = read_update(raw)
        return RawUpdate(msgspec.json.encode(any_json(raw)), update.update_id or update_number(raw), update, left_out)
    except ValueError:
        return RawUpdate(raw, update_number(raw), None)


def read_update(raw: bytes) -> tuple[WireUpdate, tuple[str, ...]]:
    """An update, and the parts that were left out. Raises ValueError if that is the whole content of the update."""
    update, left_out = read_partly(raw, WireUpdate)
    lost = [part for part in left_out if "." not in part and part != "update_id"]
    if lost:
        raise ValueError(f"{lost[0]} cannot be read")
    return update, left_out


def by_message(updates: Sequence[RawUpdate]) -> list[list[RawUpdate]]:
    """The updates of each message. The parts of an album are one message, at the place of the first part."""
    messages: list[list[RawUpdate]] = []
    albums: dict[str, list[RawUpdate]] = {}
    for update in updates:
        if update.album and update.album in albums:
            albums[update.album].append(update)
            continue
        messages.append([update])
        if update.album:
            albums[update.album] = messages[-1]
    return messages


def parse_answer(payload: bytes) -> Answer:
    """Raises Unreadable."""
    try:
        return _answers.decode(payload)
    except (ValueError, RecursionError):
        pass
    head, tail = _HEAD.match(payload), _TAIL.search(payload)
    if head is None or tail is None:
        raise Unreadable(whole=False)
    return Answer(True, [msgspec.Raw(piece) for piece in _pieces(payload, head.end())])


def _pieces(payload: bytes, start: int) -> list[bytes]:
    """The objects of the array that begins at `start`. Raises Unreadable for brackets that do not match and for a piece without
    a number: the beginning of the next piece is then unknown."""
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
                if not update_number(found[-1]):
                    break
    raise Unreadable(whole=True)


def update_number(raw: bytes) -> int:
    """The number in an update that cannot be parsed; 0 if there is none."""
    number = _NUMBER.search(raw)
    return int(number[1]) if number else 0
