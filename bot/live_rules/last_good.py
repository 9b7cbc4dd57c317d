"""The last good rules, kept beside the database: a start with a fault in the rules runs them."""

from __future__ import annotations

import json
import logging
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path, PurePath
from typing import Any, Final

from bot.core.texts import WORDS
from bot.core.watch import Watch
from bot.errors import BadInput
from bot.kept_copy import write_copy
from bot.live_rules.current import CurrentRules
from bot.live_rules.reload import current_of
from bot.rulebook.files import RuleFiles
from bot.rulebook.load import build_rulebook
from bot.translation import reason_of

log = logging.getLogger(__name__)

FILE: Final = "nabuur.rules.json"


def keep(data: Path, rules: CurrentRules) -> None:
    """Writes the files of these rules into the data folder, whole or not at all. A disk that refuses costs only this copy."""
    if rules.files is None:
        return
    try:
        write_copy(data / FILE, _written(rules.files))
    except OSError as error:
        log.warning("the rules cannot be kept for a later start", extra={"why": reason_of(error)})


def kept(data: Path, watches: Sequence[Watch]) -> CurrentRules | None:
    """The rules of the last run. None: there are none, or they do not fit the present config.yaml or program."""
    path = data / FILE
    try:
        files = _read(json.loads(path.read_text(encoding="ascii")), path)
        return current_of(build_rulebook(files, watches, WORDS), files)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, BadInput):
        return None


def instead_of(bad: BadInput, data: Path, watches: Sequence[Watch]) -> CurrentRules:
    """The last good rules, with the faults for which they run. Raises the faults if there are no such rules."""
    rules = kept(data, watches)
    if rules is None:
        raise bad
    return replace(rules, faults=bad.faults)


def _written(files: RuleFiles) -> dict[str, object]:
    """The files by name, and those that they change under their own key."""
    own = {name: content.decode(errors="surrogateescape") for name, content in files.contents.items()}
    return {"own": own, "base": None if files.base is None else _written(files.base)}


def _read(written: dict[str, Any], path: Path) -> RuleFiles:
    contents = {str(name): str(text).encode(errors="surrogateescape") for name, text in written["own"].items()}
    base = written["base"]
    return RuleFiles(PurePath(path), contents, None if base is None else _read(base, path))
