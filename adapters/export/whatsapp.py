"""WhatsApp chats as text, from Android and iPhones. A line with a head begins an entry; other lines continue it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import PurePosixPath
from zoneinfo import ZoneInfo

from adapters.export.colon_names import LONGEST_LINE, LONGEST_NAME, LONGEST_NOTICE, split_name
from adapters.export.dates import DateEvidence, DateOrder, FoundOrder, read_date
from adapters.export.entry import LONGEST_TEXT, ChatMessage, Entry, SystemLine
from adapters.export.heads import Shape
from adapters.export.lines import text_lines
from adapters.export.local_time import LocalTime
from adapters.export.message_text import parse_body
from adapters.export.open_file import OpenExport
from adapters.export.phrases import EMPTY, ENCRYPTED, GROUP_NAME, MARKS, QUOTE, TITLED, membership_change

_MANY_NAMES = 10_000
_QUOTES = re.compile(QUOTE)
_FILE_TITLE = re.compile(
    r"(?:WhatsApp[- ]chat|Discussion WhatsApp|Chat WhatsApp)(?: (?:with|met|avec|mit)| -) (?P<name>.+?)(?: \(\d+\))?",
    re.I,
)


def date_order(opened: OpenExport, shape: Shape, asked: DateOrder | None) -> FoundOrder:
    """Found from the whole file, in one pass. Raises BadInput for a file that contradicts itself."""
    if shape.year_first:
        return FoundOrder(DateOrder.DMY)
    evidence, match, last = DateEvidence(), shape.pattern.fullmatch, ""
    for number, line in text_lines(opened.chunks(), LONGEST_LINE):
        if (found := match(line)) and found["date"] != last:
            last = found["date"]
            evidence.add(shape.numbers(last), number)
    return evidence.order(opened.name, asked)


def title_of(opened: OpenExport, shape: Shape, longer: Collection[str]) -> str:
    """The title of the group, from the name of the file or from its first lines; otherwise the name of the file. `longer`: see
    `split_name`."""
    for name in (opened.inner, opened.name):
        if found := _FILE_TITLE.fullmatch(MARKS.sub("", PurePosixPath(name).stem)):
            return found["name"]
    for _, line in list(text_lines([opened.head[:20_000]], LONGEST_LINE))[:20]:
        if (found := shape.pattern.fullmatch(line)) and (title := _title_in(found["rest"], shape.ios, longer)):
            return title
    return PurePosixPath(opened.name).stem


def _title_in(rest: str, ios: bool, longer: Collection[str]) -> str | None:
    name, text = split_name(rest, longer) or (rest, "")
    if ios and ENCRYPTED.match(MARKS.sub("", text)):
        return plain_name(name)
    found = GROUP_NAME.fullmatch(MARKS.sub("", text if ios else rest)[:LONGEST_NOTICE])
    return found["name"] if found else None


def plain_name(written: str) -> str:
    """The name of a sender, without direction marks, odd spaces and the `~` that marks a sender outside the address book."""
    return " ".join(MARKS.sub("", written).split()).removeprefix("~").strip()


@dataclass(slots=True)
class _Unfinished:
    """An entry of which more lines may follow."""

    line: int
    at: datetime
    rest: str
    more: list[str]
    length: int


class WhatsAppExport:
    """Reads one file, once, from its beginning to its end."""

    def __init__(self, shape: Shape, order: DateOrder, timezone: ZoneInfo, longer: Collection[str]) -> None:
        """`longer`: see `split_name`."""
        self._shape, self._order, self._longer = shape, order, longer
        self._clock = LocalTime(timezone)
        self._written, self._day = "", date.min
        self._group = ""
        self._names: dict[str, str] = {}

    def entries(self, opened: OpenExport) -> Iterator[Entry]:
        match, entry = self._shape.pattern.fullmatch, None
        for number, line in text_lines(opened.chunks(), LONGEST_LINE):
            found = match(line)
            at = self._time(found) if found else None
            if found is not None and at is not None:
                if entry is not None:
                    yield self._entry(entry)
                entry = _Unfinished(number, at, found["rest"], [], 0)
            elif entry is not None and entry.length <= LONGEST_TEXT:
                entry.more.append(line)
                entry.length += len(line) + 1
        if entry is not None:
            yield self._entry(entry)

    def _time(self, found: re.Match[str]) -> datetime | None:
        """None for a head that is no time in the order of this file: a member pasted this line, and it continues the entry."""
        written = found["date"]
        if written != self._written:
            day = read_date(self._shape.numbers(written), self._order)
            if day is None:
                return None
            self._written, self._day = written, day
        hour, second = int(found["hour"]), int(found["second"]) if self._shape.seconds else 0
        if self._shape.halves:
            hour = hour % 12 + (12 if found["half"] in "Pp" else 0)
        try:
            return self._clock.utc(datetime.combine(self._day, time(hour, int(found["minute"]), second)))
        except ValueError:
            return None

    def _entry(self, entry: _Unfinished) -> Entry:
        split = split_name(entry.rest, self._longer)
        if split is None or len(split[0]) > LONGEST_NAME or (_QUOTES.search(split[0]) and TITLED.fullmatch(entry.rest)):
            return _system(entry.at, entry.rest)
        name, text = self._name(split[0]), split[1]
        whole = "\n".join([text, *entry.more]) if entry.more else text
        return self._posted(entry, name, whole) or _system(entry.at, text if self._shape.ios else "")

    def _posted(self, entry: _Unfinished, name: str, whole: str) -> ChatMessage | None:
        ios = self._shape.ios
        if ios and not self._group and ENCRYPTED.match(MARKS.sub("", whole[:LONGEST_NOTICE])):
            self._group = name
        body = parse_body(whole, name, self._group, ios)
        if body is None:
            return None
        text, cut = body.text, len(body.text) > LONGEST_TEXT
        return ChatMessage(
            at=entry.at,
            author=name,
            name=name,
            text=text[:LONGEST_TEXT] if cut else text,
            id=str(entry.line),
            media=body.media,
            cut=cut,
        )

    def _name(self, written: str) -> str:
        name = self._names.get(written)
        if name is None:
            if len(self._names) >= _MANY_NAMES:
                self._names.clear()
            name = self._names[written] = plain_name(written)
        return name


def _system(at: datetime, text: str) -> SystemLine:
    bare = MARKS.sub("", text[: LONGEST_NOTICE + 1]).strip()
    if len(bare) > LONGEST_NOTICE or EMPTY.fullmatch(bare):
        return SystemLine(at)
    kind, people = membership_change(bare)
    names = tuple(map(plain_name, people))
    return SystemLine(at, kind, names[0] if names else "", names[1:])
