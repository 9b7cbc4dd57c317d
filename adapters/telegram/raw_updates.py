"""Updates as Telegram sends them: the answer of `getUpdates` in pieces, each verbatim, and albums put together.

msgspec cuts the answer. It rejects the whole answer if one update is nested too deep or is no JSON; then this file counts the
brackets, without recursion, and the faulty update becomes a piece like the others.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import msgspec

from adapters.shared.partial_reading import any_json, fit
from adapters.telegram.content import Body, Extra, read_extra
from adapters.telegram.wire import WireUpdate

_TOKENS: Final = re.compile(rb'"(?:[^"\\]++|\\.)*+"|[\[\]{}]', re.DOTALL)
_HEAD: Final = re.compile(rb'\s*\{\s*"ok"\s*:\s*true\s*,\s*"result"\s*:\s*\[')
_TAIL: Final = re.compile(rb"\]\s*\}\s*\Z")
_NUMBER: Final = re.compile(rb'"update_id"\s*:\s*"?(\d{1,18})')
LARGEST_NUMBER: Final = 2**31 - 1
"""The largest number of an update (Bot API, "Update": an integer without a word on more than 32 bits). A larger one would
confirm all updates to come, a negative one those before it: the update counts as one without a number."""

MOST_NAME: Final = 40
"""Characters of the name of an unknown kind of update, for the log."""

_CLOSES: Final = {b"{": b"}", b"[": b"]"}


@dataclass(frozen=True, slots=True)
class UpdateContent:
    """`left_out`: the parts that have another shape than the Bot API says. `body`: all fields of the message; empty for other
    updates. `is_sound`: JSON in UTF-8, as the Bot API says."""

    update: WireUpdate
    left_out: tuple[str, ...]
    body: Body
    is_sound: bool

    @property
    def extra(self) -> Extra:
        """All that others read in the message beside its text."""
        message = self.update.message or self.update.edited_message
        shown = "" if message is None else message.text_and_entities[0]
        return read_extra(self.body, [part.partition(".")[2] for part in self.left_out], shown)


@dataclass(frozen=True, slots=True)
class RawUpdate:
    """One update, verbatim, or written anew where it is not JSON in UTF-8. `content` None: it cannot be parsed, and
    `number` was found by a search in its text."""

    raw: bytes
    number: int
    content: UpdateContent | None

    @property
    def update(self) -> WireUpdate | None:
        return self.content.update if self.content else None

    @property
    def left_out(self) -> tuple[str, ...]:
        return self.content.left_out if self.content else ()

    @property
    def album(self) -> str:
        """A text that all parts of an album share; empty for other updates."""
        message = self.update and self.update.message
        return f"{message.chat.id} {message.media_group_id}" if message and message.media_group_id else ""


class UpdatesAnswer(msgspec.Struct):
    """`result` None: there are no updates in the answer, as in a refusal."""

    ok: Any = None
    result: list[msgspec.Raw] | None = None


class Unreadable(ValueError):
    """The answer cannot be cut. `whole`: it has the beginning and the end of an answer, so nothing is missing."""

    def __init__(self, whole: bool) -> None:
        super().__init__("the answer cannot be read")
        self.whole = whole


_answers: Final = msgspec.json.Decoder(UpdatesAnswer)
_updates: Final = msgspec.json.Decoder(WireUpdate)


def parse_update(raw: bytes) -> RawUpdate:
    """Never fails: an update that cannot be parsed is put aside later, in `decode`."""
    try:
        content = read_update(raw)
    except ValueError:
        return RawUpdate(raw, update_number(raw), None)
    verbatim = raw if content.is_sound else msgspec.json.encode(any_json(raw))
    return RawUpdate(verbatim, _possible(content.update.update_id) or update_number(raw), content)


def read_update(raw: bytes) -> UpdateContent:
    """Raises ValueError for an update without a part that can be read."""
    try:
        update, fields = _updates.decode(raw), msgspec.json.decode(raw)
        left_out: tuple[str, ...] = ()
        is_sound = True
    except (ValueError, RecursionError):
        fields = any_json(raw)
        update, left_out = fit(fields, WireUpdate)
        is_sound = False
    kinds = [name for name in fields if name != "update_id"]
    if any(kind in left_out for kind in kinds):
        raise ValueError("the content cannot be read")
    if not any(getattr(update, kind, None) for kind in kinds):
        left_out += tuple(kind[:MOST_NAME] for kind in kinds) or ("content",)
    left_out += _unknown_statuses(update)
    if not update.update_id:
        left_out = tuple(dict.fromkeys((*left_out, "update_id")))
    return UpdateContent(update, left_out, fields.get("message") or fields.get("edited_message") or {}, is_sound)


def _unknown_statuses(update: WireUpdate) -> tuple[str, ...]:
    """A status that is newer than this version does not count as a membership."""
    changes = {"chat_member": update.chat_member, "my_chat_member": update.my_chat_member}
    return tuple(
        f"{name}.status"
        for name, change in changes.items()
        if change is not None and not (change.old_chat_member.is_known and change.new_chat_member.is_known)
    )


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


def parse_answer(payload: bytes) -> UpdatesAnswer:
    """Raises Unreadable."""
    try:
        return _answers.decode(payload)
    except (ValueError, RecursionError):
        pass
    head, tail = _HEAD.match(payload), _TAIL.search(payload)
    if head is None or tail is None:
        raise Unreadable(whole=False)
    return UpdatesAnswer(True, [msgspec.Raw(piece) for piece in _pieces(payload, head.end())])


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
    return _possible(int(number[1])) if number else 0


def _possible(number: int) -> int:
    return number if 0 < number <= LARGEST_NUMBER else 0
