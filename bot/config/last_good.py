"""The last good config.yaml, kept beside the database: a start with a file that was cut runs it.

A file that was cut between two optional keys, as by a full disk or a killed editor, has no fault. The settings after the cut
would fall to their defaults, and whole neighbourhoods would be gone.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import takewhile
from pathlib import Path
from typing import Any, Final

from bot.config.load import build_config, load_content
from bot.config.values import Config, SettingsFile
from bot.core.texts import DayForm, DayText
from bot.errors import BadInput, Fault
from bot.kept_copy import write_copy
from bot.translation import reason_of, tr
from bot.yaml_reader.node import Items, Keys, Node, Scalar
from bot.yaml_reader.parse import parse

log = logging.getLogger(__name__)

FILE: Final = "nabuur.config.json"

ACCEPTED_AFTER: Final = timedelta(minutes=10)
"""A start takes a file without its earlier end as it is once this time has passed since the first such start."""


TOLD_FOR: Final = timedelta(days=30)
"""`check` and `doctor` name the settings that a start took as left out for this long, or until the file is edited."""


def settings_for_start(path: Path, now: datetime) -> Config:
    """The settings of config.yaml. If its end is missing since the last start, those of that start, with `file.missing`; later
    those of the file, with `file.left_out`. Raises BadInput with every fault of the file."""
    content = load_content(path)
    config = build_config(path, content)
    kept = _read(config.data, path.name)
    missing = _missing(kept.content, content) if kept else ()
    before = _built(path, kept.content) if kept and missing else None
    if kept is None or before is None:
        return replace(config, file=SettingsFile(content))
    since = kept.since if kept.doubted == content and kept.since is not None and kept.since <= now else now
    if now - since >= ACCEPTED_AFTER:
        return replace(config, file=SettingsFile(content, left_out=missing))
    return replace(before, file=SettingsFile(content, missing, since))


def lost_end(config: Config, now: datetime) -> Fault | None:
    """Says which settings are missing at the end of config.yaml since the last start, and what a start now does about it.
    None also for a file that is gone or has faults: no start takes it, and loading it says why."""
    path, kept = config.path, _read(config.data, config.path.name)
    try:
        missing = _missing(kept.content, load_content(path)) if kept else ()
        file = settings_for_start(path, now).file if missing else None
    except BadInput:
        return None
    if not missing:
        return None
    if file is None or file.since is None:
        hint = tr(
            "A start takes the file as it is, and keeps the earlier one as {before}. Put the end back, if the file was cut.",
            before=config.data / earlier_name(path.name),
        )
    else:
        until = (file.since + ACCEPTED_AFTER).astimezone(config.timezone)
        hint = tr(
            "The settings of the last start run instead. Put the end back if the file was cut. If you took it out: a start"
            " after {time} takes the file as it is.",
            time=f"{until:%H:%M}",
        )
    why = tr("it ends before settings that stood in it at the last start: {names}", names=", ".join(missing))
    return Fault(str(path), 0, 0, "", why, hint)


def left_out(config: Config, now: datetime) -> Fault | None:
    """Says which settings a start of the last days took as left out, while the file is still that of this start."""
    kept = _read(config.data, config.path.name)
    if (
        kept is None
        or not kept.left_out
        or kept.since is None
        or now - kept.since >= TOLD_FOR
        or _is_edited(config, kept)
    ):
        return None
    why = tr(
        "since the start of {date}, {time} the bot runs without settings that stood in it before: {names}",
        date=DayText(kept.since.astimezone(config.timezone), DayForm.DATE),
        time=f"{kept.since.astimezone(config.timezone):%H:%M}",
        names=", ".join(kept.left_out),
    )
    before = config.data / earlier_name(config.path.name)
    hint = tr("If the file was cut: the earlier one is {before}. Put it back, and start the bot again.", before=before)
    return Fault(str(config.path), 0, 0, "", why, hint)


def _is_edited(config: Config, kept: _Kept) -> bool:
    try:
        return config.path.read_bytes() != kept.content
    except OSError:
        return True


def earlier_name(name: str) -> str:
    """The file in the data folder that holds config.yaml as it was before a start took its end as left out."""
    return f"{name}.before"


def running_content(config: Config) -> bytes:
    """The content of the settings that run: those of the file, or the kept ones in its place. Raises OSError."""
    kept = _read(config.data, config.path.name) if config.file is not None and config.file.missing else None
    return config.path.read_bytes() if kept is None else kept.content


def keep(data: Path, name: str, file: SettingsFile, now: datetime) -> None:
    """Writes the content of config.yaml into the data folder, whole or not at all. A disk that refuses costs only this copy.
    If its end counts as left out from now on, the earlier content stays beside it, readable for a person.
    `name`: of the file, since a file with another name is another one and no cut of it."""
    kept = _read(data, name)
    left_out, since = file.left_out, now
    if left_out and kept is not None:
        _write_earlier(data / earlier_name(name), kept.content)
    elif kept is not None and kept.content == file.content and kept.left_out and kept.since is not None:
        left_out, since = kept.left_out, kept.since
    written: dict[str, object] = {"name": name, "text": file.content.decode()}
    if left_out:
        written |= {"left_out": list(left_out), "since": since.isoformat()}
    _write(data, written)


def doubt(data: Path, name: str, file: SettingsFile) -> None:
    """Notes beside the kept settings that a start saw this file without its end."""
    kept = _read(data, name)
    if kept is not None and file.since is not None:
        written = {"doubted": file.content.decode(), "since": file.since.isoformat()}
        _write(data, {"name": name, "text": kept.content.decode(), **written})


@dataclass(frozen=True, slots=True)
class _Kept:
    """`doubted`: the file of a later start which lacked the end of this one. `left_out`: the settings of the file before this
    one that a start took as left out. `since`: the moment of that start."""

    content: bytes
    doubted: bytes | None = None
    since: datetime | None = None
    left_out: tuple[str, ...] = ()


def _read(data: Path, name: str) -> _Kept | None:
    """None: there is no copy of a file with this name, or it cannot be read."""
    try:
        written: dict[str, Any] = json.loads((data / FILE).read_text(encoding="ascii"))
        content = written["text"].encode()
        if written["name"] != name:
            return None
        if "since" not in written:
            return _Kept(content)
        since = datetime.fromisoformat(written["since"])
        if "left_out" in written:
            return _Kept(content, since=since, left_out=tuple(str(name) for name in written["left_out"]))
        return _Kept(content, written["doubted"].encode(), since)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _write(data: Path, written: dict[str, object]) -> None:
    try:
        write_copy(data / FILE, written)
    except OSError as error:
        _complain(error)


def _write_earlier(path: Path, content: bytes) -> None:
    try:
        path.touch(mode=0o600)
        path.write_bytes(content)
    except OSError as error:
        _complain(error)


def _complain(error: OSError) -> None:
    log.warning("config.yaml cannot be kept for a later start", extra={"why": reason_of(error)})


def _built(path: Path, content: bytes) -> Config | None:
    """None: this version of the program finds faults in the kept settings."""
    try:
        return build_config(path, content)
    except BadInput:
        return None


def _missing(before: bytes, now: bytes) -> tuple[str, ...]:
    """The settings at the end of `before` which `now` lacks. Empty if the last one is there, since every cut loses that one; if
    it went out of brackets that are closed, since no cut closes them; or if `now` ends in a part or a neighbourhood of which
    `before` has nothing."""
    if before == now:
        return ()
    root = parse("config.yaml", now).root
    old, new = dict(_values(parse("config.yaml", before).root)), dict(_values(root))
    closed = set(_bracketed(root))
    if any(step in closed for place in list(old)[-1:] for step in _steps(place)):
        return ()
    if new and list(new)[-1][:2] not in {place[:2] for place in old}:
        return ()
    lost = list(takewhile(lambda place: place not in new, reversed(old)))
    if not now.endswith(b"\n") and new:
        last, value = list(new.items())[-1]
        if last in old and old[last] != value and old[last].startswith(value) and set(_after(old, last)) <= set(lost):
            lost.append(last)
    present = {step for place in new for step in _steps(place)} - set(lost)
    named = [next((step for step in _steps(place) if step not in present), place) for place in reversed(lost)]
    return tuple(dict.fromkeys(" › ".join(place) for place in named))


_Place = tuple[str, ...]


def _values(node: Node | None, place: _Place = ()) -> Iterator[tuple[_Place, str]]:
    """Each single value by the keys that lead to it, in the order of the file. Items of a list go by their id or number."""
    match node:
        case Scalar():
            yield place, node.text
        case Keys():
            for key, entry in node.entries.items():
                yield from _values(entry.value, (*place, key))
        case Items():
            for item in node.items:
                yield from _values(item, (*place, item.position.key))
        case None:
            return


def _bracketed(node: Node | None, place: _Place = ()) -> Iterator[_Place]:
    """The places of all lists and keys in brackets. A file that can be read closes each of them."""
    if node is None or isinstance(node, Scalar):
        return
    position = node.position
    if position.source.lines[position.line - 1][position.column - 1 :].startswith(("[", "{")):
        yield place
    if isinstance(node, Keys):
        for key, entry in node.entries.items():
            yield from _bracketed(entry.value, (*place, key))
    else:
        for item in node.items:
            yield from _bracketed(item, (*place, item.position.key))


def _steps(place: _Place) -> Iterator[_Place]:
    """The place of the highest key, the one below it, and so on down to this place."""
    return (place[:length] for length in range(1, len(place) + 1))


def _after(values: dict[_Place, str], place: _Place) -> list[_Place]:
    places = list(values)
    return places[places.index(place) + 1 :]
