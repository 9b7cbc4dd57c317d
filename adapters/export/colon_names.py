"""Names with a colon in a WhatsApp export, such as that of a contact saved as «Watch: Jan» or of a group «Watch: north».

A colon also ends the name of each sender, so one line alone does not tell the two apart. The words before the first colon begin
longer names if some line has a text of the program alone behind its second colon, such as that of a deleted message, and if
every line without a second colon is one of the program about a member.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from adapters.export.entry import LONGEST_TEXT, SystemKind
from adapters.export.heads import Shape
from adapters.export.lines import text_lines
from adapters.export.open_file import OpenExport
from adapters.export.phrases import EMPTY, ENCRYPTED, LEFT_OUT, LRM, MARKS, NOTICE, membership_change

LONGEST_NAME = 120
LONGEST_LINE = LONGEST_TEXT + 1000  # with the time and the name before the text
LONGEST_NOTICE = 400  # characters of a line of the program
_MOST = 100


def beginnings(opened: OpenExport, shape: Shape) -> frozenset[str]:
    """The words before the first colon of names with a second one. Takes one pass over the file, and two if there are any."""
    proven: set[str] = set()
    for rest in _rests(opened, shape, colons=2):
        first, _, more = rest.partition(": ")
        second, _, text = more.partition(": ")
        if len(proven) < _MOST and len(first) + len(second) < LONGEST_NAME and _is_of_program(text, shape.ios):
            proven.add(first)
    for rest in _rests(opened, shape, colons=1) if proven else ():
        first, _, more = rest.partition(": ")
        if first in proven and not _cut(more)[1] and not NOTICE.match(MARKS.sub("", rest[:LONGEST_NOTICE])):
            proven.discard(first)
    return frozenset(proven)


def split_name(rest: str, longer: Collection[str]) -> tuple[str, str] | None:
    """The name and the text of a line. None: the line is one of the program. `longer`: the beginnings of names with a colon."""
    name, colon, text = _cut(rest)
    if longer and any(name.endswith(f" {each}") for each in longer):
        kind, _ = membership_change(MARKS.sub("", rest[:LONGEST_NOTICE]))
        if kind is not SystemKind.OTHER:
            return None
    if colon and name in longer:
        second, colon, text = _cut(text)
        name = f"{name}: {second}"
    return (name, text) if colon else None


def _cut(rest: str) -> tuple[str, str, str]:
    name, colon, text = rest.partition(": ")
    return (name[:-1], ":", "") if not colon and name.endswith(":") else (name, colon, text)


def _rests(opened: OpenExport, shape: Shape, colons: int) -> Iterator[str]:
    """The text behind the head of each line with so many colons."""
    match = shape.pattern.fullmatch
    for _, line in text_lines(opened.chunks(), LONGEST_LINE):
        if line.count(": ") >= colons and (found := match(line)):
            yield found["rest"]


def _is_of_program(text: str, ios: bool) -> bool:
    """True for a text of the program alone. An iPhone marks its own words. Its words in place of a medium may follow a
    caption, so they prove nothing."""
    if len(text) > LONGEST_NOTICE or (ios and text[:1] not in (LRM, "\u200f")):
        return False
    bare = MARKS.sub("", text).strip()
    return bool(EMPTY.fullmatch(bare) or (ENCRYPTED.match(bare) if ios else LEFT_OUT.fullmatch(text)))
