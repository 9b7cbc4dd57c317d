"""The last good rules, kept beside the database: a start with a fault in the rules runs them.

A later version of the program may refuse what an earlier one took, or need a text that the earlier shipped rules lack. The kept
files then count on the shipped rules of this version, without those files that it refuses.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path, PurePath
from typing import Any, Final

from bot.core.watch import Watch
from bot.errors import BadInput
from bot.kept_copy import write_copy
from bot.live_rules.current import CurrentRules, rules_of
from bot.rulebook.files import SHIPPED, RuleFiles, own_rule_ids, read_folder
from bot.translation import reason_of, said

log = logging.getLogger(__name__)

FILE: Final = "nabuur.rules.json"


def keep(data: Path, rules: CurrentRules) -> None:
    """Writes the files of these rules into the data folder, whole or not at all. A disk that refuses costs only this copy."""
    if rules.files is not None:
        _write(data, _written(rules.files))


def _write(data: Path, written: dict[str, object]) -> None:
    try:
        write_copy(data / FILE, written)
    except OSError as error:
        log.warning("the rules cannot be kept for a later start", extra={"why": reason_of(error)})


def _written_copy(data: Path) -> dict[str, Any] | None:
    """None: there is no copy, or it cannot be read."""
    try:
        written = json.loads((data / FILE).read_text(encoding="ascii"))
    except (OSError, ValueError):
        return None
    return written if isinstance(written, dict) else None


def has_told(data: Path, fault: str) -> bool:
    """Whether the desks read of this fault since the kept rules went live."""
    written = _written_copy(data)
    return written is not None and written.get("told") == _mark(fault)


def note_told(data: Path, fault: str) -> None:
    """Notes in the copy that the desks read of this fault, so that the next rules that are kept forget it."""
    if (written := _written_copy(data)) is not None:
        _write(data, written | {"told": _mark(fault)})


def _mark(fault: str) -> str:
    return sha256(fault.encode()).hexdigest()


def kept(data: Path, watches: Sequence[Watch]) -> CurrentRules | None:
    """The rules of the last run, as far as they fit the present config.yaml and program. None: there are none."""
    written = _written_copy(data)
    if written is None:
        return None
    try:
        files = _read(written, data / FILE)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    try:
        return rules_of(files, watches)
    except BadInput:
        return _on_shipped(files, watches)


def _on_shipped(files: RuleFiles, watches: Sequence[Watch]) -> CurrentRules | None:
    """The kept files on the shipped rules of now. Files that hold all their rules themselves take only the texts, unless one
    of rules or lists is refused: the shipped ones stand in for it."""
    try:
        shipped = read_folder(SHIPPED)
    except BadInput:
        return None
    if files.base is None:
        texts = {name: content for name, content in shipped.contents.items() if name.startswith("texts/")}
        rules = _fitted(replace(files, base=replace(shipped, contents=texts)), watches)
        if rules is not None and all(name.startswith(("texts/", "groups/")) for name in rules.left_out):
            return rules
    return _fitted(replace(files, base=shipped), watches)


def _fitted(files: RuleFiles, watches: Sequence[Watch]) -> CurrentRules | None:
    """The rules of these files without those that have a fault, in the end without any. None: that does not load either."""
    left_out: tuple[str, ...] = ()
    while True:
        try:
            return replace(rules_of(files, watches), left_out=left_out)
        except BadInput as bad:
            faulty = {fault.file for fault in bad.faults}
            refused = [name for name in files.contents if str(files.folder / name) in faulty] or list(files.contents)
        if not refused:
            return None
        left_out += tuple(refused)
        files = replace(files, contents={name: files.contents[name] for name in files.contents if name not in refused})


def instead_of(bad: BadInput, data: Path, watches: Sequence[Watch]) -> CurrentRules:
    """The last good rules, with the faults for which they run. Raises the faults if there are no such rules."""
    rules = kept(data, watches)
    if rules is None:
        raise bad
    return replace(rules, faults=bad.faults)


def before_loss(rules: CurrentRules, data: Path, watches: Sequence[Watch]) -> CurrentRules:
    """The last good rules, if a rule of their own files is missing in these: the first look at the folder then tells the desks,
    and waits. Else these rules."""
    known = kept(data, watches)
    if known is None or known.files is None or known.left_out:
        return rules
    gone = own_rule_ids(known.files) - {rule.id for rule in rules.rulebook.rules}
    return known if gone & {rule.id for rule in known.rulebook.rules} else rules


def left_out_line(rules: CurrentRules) -> str:
    """The line of a command about the files that are left out."""
    return said(
        "this version refuses files of the last good rules; its own rules count in their place: {names}",
        names=", ".join(rules.left_out),
    )


def _written(files: RuleFiles) -> dict[str, object]:
    """The files by name, and those that they change under their own key."""
    own = {name: content.decode(errors="surrogateescape") for name, content in files.contents.items()}
    return {"own": own, "base": None if files.base is None else _written(files.base)}


def _read(written: dict[str, Any], path: Path) -> RuleFiles:
    contents = {str(name): str(text).encode(errors="surrogateescape") for name, text in written["own"].items()}
    base = written["base"]
    return RuleFiles(PurePath(path), contents, None if base is None else _read(base, path))
