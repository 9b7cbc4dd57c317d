"""The chats in a `result.json` of Telegram Desktop: one, or all chats of an account."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from adapters.export.faults import printable, unreadable
from adapters.export.json_walk import JsonWalk
from adapters.export.open_file import OpenExport
from bot.translation import tr

_GROUPS = frozenset({"private_group", "private_supergroup", "public_group", "public_supergroup"})
_LISTED = 20
_TOP = re.compile(rb'"(?:messages|chats|left_chats|personal_information)"\s*:')
_ESCAPE = re.compile(
    rb"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?P<half>u[dD][89a-fA-F][0-9a-fA-F]{2})"
    rb"|x(?P<byte>[0-9a-fA-F]{2})|.)",
    re.S,
)


@dataclass(frozen=True, slots=True)
class ListedChat:
    """`place`: in the order of the file, from 0. `group`: True for a group of any kind."""

    place: int
    name: str
    id: str
    group: bool


def looks_like_telegram(head: bytes) -> bool:
    return head.lstrip()[:1] == b"{" and _TOP.search(head) is not None


def choose_chat(opened: OpenExport, wanted: str) -> ListedChat:
    """The chat with the `wanted` name or id; without one, the only chat or the only group. Raises BadInput, with a list of the
    chats, unless this is exactly one."""
    chats, is_account = _chats(opened)
    if wanted:
        found = [chat for chat in chats if wanted.casefold() in (chat.name.casefold(), chat.id.casefold())]
    elif is_account:
        found = [chat for chat in chats if chat.group] or chats
    else:
        found = chats
    if len(found) == 1:
        return found[0]
    raise _ambiguous(opened.name, found or chats, wanted if not found else "")


def _chats(opened: OpenExport) -> tuple[list[ListedChat], bool]:
    """All chats; True for the export of a whole account."""
    finder = ChatFinder(JsonWalk(opened.name, opened.chunks()))
    chats = list(finder.chats(hasty=True))
    return chats, finder.is_account


def _ambiguous(file: str, chats: list[ListedChat], missed: str) -> Exception:
    listed = "\n    ".join(f"{printable(chat.name)} (id {printable(chat.id)})" for chat in chats[:_LISTED])
    if not chats:
        return unreadable(file, tr("there is no chat in this file"), hint=tr("Export the chat of the group, as JSON."))
    why = (
        tr("no chat in this file is called “{name}”", name=printable(missed))
        if missed
        else tr("there are several chats in this file")
    )
    hint = tr("Name one with --chat NAME, or by its id:\n    {listed}", listed=listed)
    if len(chats) > _LISTED:
        more = len(chats) - _LISTED
        hint = tr(
            "Name one with --chat NAME, or by its id:\n    {listed}\n    … and {more} more", listed=listed, more=more
        )
    return unreadable(file, why, hint=hint)


class ChatFinder:
    """One pass over a file, either for its `chats` or for the `messages` of one of them."""

    def __init__(self, walk: JsonWalk) -> None:
        self.walk = walk
        self.is_account = False
        self._place = 0

    def chats(self, hasty: bool) -> Iterator[ListedChat]:
        """Every chat, without its messages. `hasty`: a file of one chat is read only up to its name and id."""
        head: dict[str, str] = {}
        single = False
        for key in self.walk.members():
            if key in (b"chats", b"left_chats") and self.walk.peek() == b"{":
                self.is_account = True
                yield from self._listed()
                continue
            single = single or key == b"messages"
            if key == b"messages" and hasty and {"name", "id", "type"} <= head.keys():
                break
            self._take(head, key)
        if single and not self.is_account:
            yield self._chat(head)

    def messages(self, place: int) -> Iterator[tuple[int, bytes]]:
        """The messages of one chat, verbatim, each with its line."""
        for key in self.walk.members():
            if key in (b"chats", b"left_chats") and self.walk.peek() == b"{":
                yield from self._within_list(place)
            elif key == b"messages" and place == 0 and not self._place:
                yield from self._values()
            else:
                self.walk.skip()

    def _listed(self) -> Iterator[ListedChat]:
        for _ in self._lists():
            head: dict[str, str] = {}
            for key in self.walk.members():
                self._take(head, key)
            yield self._chat(head)

    def _within_list(self, place: int) -> Iterator[tuple[int, bytes]]:
        for _ in self._lists():
            mine = self._place == place
            self._place += 1
            for key in self.walk.members():
                if key == b"messages" and mine:
                    yield from self._values()
                else:
                    self.walk.skip()

    def _lists(self) -> Iterator[int]:
        for key in self.walk.members():
            if key == b"list":
                yield from self.walk.items()
            else:
                self.walk.skip()

    def _values(self) -> Iterator[tuple[int, bytes]]:
        for line in self.walk.items():
            yield line, self.walk.value()

    def _take(self, head: dict[str, str], key: bytes) -> None:
        if key not in (b"name", b"id", b"type"):
            self.walk.skip()
            return
        try:
            found = lenient(self.walk.value())
        except ValueError as error:
            raise self.walk.wrong(tr("this is no JSON")) from error
        head[key.decode()] = "" if found is None else str(found)

    def _chat(self, head: dict[str, str]) -> ListedChat:
        place, self._place = self._place, self._place + 1
        name = head.get("name", "") or head.get("type", "")
        return ListedChat(place, name, head.get("id", "") or name, head.get("type", "") in _GROUPS)


def lenient(raw: bytes) -> Any:
    """Decodes JSON with two faults of Telegram Desktop: `\\x1f` in strings, and halves of characters. Raises ValueError."""
    return json.loads(_ESCAPE.sub(_repaired, raw).decode("utf-8", "replace"), strict=False)


def _repaired(escape: re.Match[bytes]) -> bytes:
    if escape["half"]:
        return b"\\ufffd"
    return b"\\u00" + escape["byte"] if escape["byte"] else escape.group()
