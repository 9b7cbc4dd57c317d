"""Reads evening files (JSON or YAML): all keys, and the checks of a whole file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

from bot.config.watch import NUMBERS, languages
from bot.core.message import Role
from bot.errors import Fault
from bot.evenings.evening import Ask, Evening, EveningLine, Expectations, Visible
from bot.live_rules import yaml_words
from bot.translation import tr
from bot.yaml_reader.fault_collection import FaultCollection
from bot.yaml_reader.file_content import read_content
from bot.yaml_reader.form import Form, list_of, named_entries
from bot.yaml_reader.json_parser import parse_json
from bot.yaml_reader.node import Keys, Node, Scalar, Wrong, shorten
from bot.yaml_reader.parse import parse
from bot.yaml_reader.readers import (
    Positioned,
    Reader,
    member_of,
    one_of,
    text,
    time_of_day,
    whole_number,
    with_position,
    yes_no,
)

_TIME: Final = re.compile(r"(?:\+(\d{1,2}) )?(\d\d:\d\d)(?::(\d\d))?")
_TIME_HINT: Final = tr('Write it as "20:10:05"; "+1 08:12:00" is the next day.')
_MOST_LINES: Final = 100_000
_YEARS: Final = range(1970, 2100)


def _any(node: Node) -> None:
    """Reads a key that describes an evening and changes nothing in its play."""


def _optional(reader: Reader[Any]) -> Reader[Any]:
    """JSON's `null` and an empty text become None."""

    def read(node: Node) -> Any:
        if isinstance(node, Scalar) and (not node.text.strip() or (node.plain and node.text in ("null", "~"))):
            return None
        return reader(node)

    return read


def _local_time(node: Node) -> tuple[int, Any]:
    written = text(node)
    match = _TIME.fullmatch(written)
    clock = time_of_day(match[2]) if match else None
    if match is None or clock is None or int(match[3] or 0) > 59:
        raise node.position.wrong(tr("`{written}` is not a time", written=shorten(written)), _TIME_HINT)
    return int(match[1] or 0), clock.replace(second=int(match[3] or 0))


def _day(node: Node) -> date:
    try:
        day = date.fromisoformat(text(node))
    except ValueError:
        raise node.position.wrong(
            tr("`{text}` is not a date", text=shorten(text(node))), tr("Write it as 2026-11-03.")
        ) from None
    if day.year not in _YEARS:
        raise node.position.wrong(
            tr("`{day}` is too far away", day=day),
            tr("Write a year from {first} to {last}.", first=_YEARS[0], last=_YEARS[-1]),
        )
    return day


_number: Final = whole_number(1, _MOST_LINES)

_EXPECT: Final[Form[Expectations]] = Form(
    "`expect`",
    lambda sev=1, **keys: Expectations(severity=sev, **keys),
    may={
        "visible": one_of(tr("true, masked or hidden"), {str(each.value): each for each in Visible}),
        "card": yes_no,
        "ask": member_of(tr("101, 112 or no"), Ask),
        "nudge": one_of(tr("`no`"), {"no": False}),
        "called": yes_no,
        "opens": yes_no,
        "same_as": _number,
        "closes": yes_no,
        "false_alarm": one_of(tr("false"), {"false": False}),
        "sev": whole_number(1, 3),
    },
)


def _line(**keys: Any) -> Positioned[EveningLine]:
    number: Positioned[int] = keys["n"]
    day, at = keys["at"]
    line = EveningLine(
        number=number.value,
        day=day,
        at=at,
        author=keys["who"],
        text=keys["text"],
        reply_to=keys.get("reply_to"),
        expect=keys.get("expect") or Expectations(),
    )
    return Positioned(line, number.position)


_ANNOTATIONS: Final = ("labels", "danger", "act", "incident", "called", "outcome")
"""Keys of annotated evenings. A rehearsal passes them over."""

_LINE: Final[Form[Positioned[EveningLine]]] = Form(
    tr("a line"),
    _line,
    need={"n": with_position(_number), "at": _local_time, "who": text, "text": text},
    may={
        "reply_to": _optional(_number),
        "expect": _EXPECT,
        "why": _optional(text),  # for people
        **dict.fromkeys(_ANNOTATIONS, _any),
    },
)


def _evening(**keys: Any) -> Evening:
    lines: tuple[Positioned[EveningLine], ...] = keys["lines"]
    if faults := _order_faults(lines):
        raise Wrong(faults)
    return Evening(
        id=keys["id"],
        date=keys["date"],
        lines=tuple(line.value for line in lines),
        languages=keys.get("languages"),
        numbers=keys.get("numbers"),
        roles=keys.get("roles") or {},
        about=keys.get("about") or "",
    )


def _order_faults(lines: tuple[Positioned[EveningLine], ...]) -> list[Fault]:
    faults: list[Fault] = []
    known: set[int] = set()
    last: tuple[int, Any] | None = None
    for positioned in lines:
        line, position = positioned.value, positioned.position
        if line.number in known:
            faults.append(position.fault(tr("two lines have the number {number}", number=line.number)))
        for name, other in (("reply_to", line.reply_to), ("same_as", line.expect.same_as)):
            if other is not None and other not in known:
                faults.append(
                    position.fault(tr("`{name}: {other}` is not the number of an earlier line", name=name, other=other))
                )
        if last is not None and (line.day, line.at) < last:
            faults.append(position.fault(tr("this line is earlier than the line before it"), tr("Times must rise.")))
        known.add(line.number)
        last = (line.day, line.at)
    return faults


def _roles(node: Node) -> Mapping[str, Role]:
    if isinstance(node, Keys) and not node.entries:
        return {}
    return named_entries(tr("a name with its role"), text, member_of(tr("a role"), Role, yaml_words.ROLES))(node)


EVENING: Final[Form[Evening]] = Form(
    tr("an evening"),
    _evening,
    need={"id": text, "date": _day, "lines": list_of(_LINE)},
    may={
        "languages": languages,
        "numbers": NUMBERS,
        "roles": _roles,
        "about": _optional(text),
        "lang": _any,
        "country": _any,
    },
)


def load_evening(path: Path) -> Evening:
    """Loads the evening of a file. Raises BadInput with every fault."""
    faults = FaultCollection()
    evening = faults.read(EVENING, _tree(path, faults))
    faults.finish()
    assert evening is not None  # `finish` raises if there are faults
    return evening


def _tree(path: Path, faults: FaultCollection) -> Node | None:
    try:
        content = read_content(path)
        if path.suffix == ".json":
            return parse_json(str(path), content)
    except Wrong as wrong:
        faults.note(*wrong.faults)
        return None
    parsed = parse(str(path), content)
    faults.note(*parsed.faults)
    return parsed.root
