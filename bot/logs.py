"""Logs contain ids and names of rules, never a text, a name, a telephone number or a token.

The formatter prints only the fields in HARMLESS, and of an error only its type and its traceback: the message of an error may
quote a member's message. The calls log in English, as `log.warning("refused")`; the lines come out in the language of the
process, for the operator.
"""

from __future__ import annotations

import errno
import logging
import os
import time
import traceback
from collections.abc import Mapping
from contextlib import nullcontext, suppress
from datetime import date, timedelta
from glob import escape
from io import TextIOWrapper
from logging.handlers import TimedRotatingFileHandler
from math import inf
from pathlib import Path
from types import TracebackType
from typing import Final, TextIO

from bot.account_rights import nearest
from bot.errors import StorageFails
from bot.translation import Sentence, in_language, language_of_process, reason_of, tr

log = logging.getLogger(__name__)

HARMLESS = (
    "account", "action", "arrivals", "away_s", "by_s", "bytes", "count", "faults", "key", "kind", "lane", "part",
    "version", "waiting", "watches", "why",
)  # fmt: skip

_LEVELS: Final[Mapping[int, Sentence]] = {
    logging.DEBUG: tr("debug"),
    logging.INFO: tr("info"),
    logging.WARNING: tr("warning"),
    logging.ERROR: tr("error"),
    logging.CRITICAL: tr("critical"),
}
_OWN = ("bot", "adapters")
REFUSAL_AGAIN_S: Final = 60.0
_DAY_S: Final = 86_400.0
_OF_A_LIBRARY = tr("a library reports a fault, in its own words: “{words}”")


class PlainFormatter(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        language = language_of_process()
        level = in_language(_LEVELS.get(record.levelno, record.levelname.lower()), language)
        fields = [f"{name}={_said(getattr(record, name), language)}" for name in HARMLESS if hasattr(record, name)]
        head = f"{self.formatTime(record)} {level} {record.name}: {_words(record, language)}"
        lines = [" ".join([head, *fields])]
        if record.exc_info and record.exc_info[0] is not None:
            lines += origin_of(record.exc_info[0], record.exc_info[2])
        return "\n".join(lines)


def _words(record: logging.LogRecord, language: str) -> str:
    if not _is_own(record):
        words = record.getMessage().partition("\n")[0]  # below it, asyncio quotes errors
        if record.name == "asyncio":  # and of a callback its arguments
            words = words.partition("(")[0]
        return in_language(_OF_A_LIBRARY.with_values(words=words), language)
    return in_language(
        record.msg if isinstance(record.msg, Sentence) else Sentence.of(record.getMessage(), {}), language
    )


def _said(fact: object, language: str) -> object:
    return in_language(fact, language) if isinstance(fact, Sentence) else fact


def _is_own(record: logging.LogRecord) -> bool:
    return record.name.partition(".")[0] in _OWN


def origin_of(kind: type[BaseException], trace: TracebackType | None) -> list[str]:
    """The type of an error and where it arose, without its message."""
    frames = [f"  {frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)]
    return [f"  {kind.__name__}", *frames[-8:]]


class OwnFieldsFilter(logging.Filter):
    """Drops what libraries log below a warning, since it may quote requests and texts."""

    def filter(self, record: logging.LogRecord) -> bool:
        return _is_own(record) or record.levelno >= logging.WARNING


class RepeatedRefusals(logging.Filter):
    """Drops a refusal of the database that stood here less than a minute ago: a full disk refuses several times a second, and
    its log must not take what space is left."""

    def __init__(self) -> None:
        super().__init__()
        self._told: dict[tuple[str, int, str], float] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        if not record.exc_info or not isinstance(record.exc_info[1], StorageFails):
            return True
        place = (record.pathname, record.lineno, getattr(record, "kind", ""))
        if abs(record.created - self._told.get(place, -inf)) < REFUSAL_AGAIN_S:  # the clock may jump back
            return False
        self._told[place] = record.created
        return True


class DailyFile(TimedRotatingFileHandler):
    """A file that only its owner can read. At midnight it gets its date as a suffix, and a new one begins. It goes after
    `keep` days."""

    def __init__(self, file: Path, keep: int) -> None:
        """Raises OSError."""
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._refused: dict[str, OSError] = {}
        self._told: set[str] = set()
        super().__init__(file, when="midnight", backupCount=keep, encoding="utf-8")

    def getFilesToDelete(self) -> list[str]:  # noqa: N802 - the name in the base class
        """None: the base class would lose all further lines, and the file of the day before, over one that may not go."""
        return []

    def doRollover(self) -> None:  # noqa: N802 - the name in the base class
        """If the new file cannot begin, the lines go on in the old one."""
        with suppress(OSError):
            super().doRollover()
        self._drop_old()

    def drop_old(self) -> Mapping[str, OSError]:
        """The base class looks only when a line comes. Returns the files that may not go, each once."""
        with self.lock or nullcontext():
            if self.rolloverAt - time.time() > 2 * _DAY_S:  # the clock ran ahead
                self.rolloverAt = self.computeRollover(int(time.time()))
            with suppress(OSError):
                if os.path.getsize(self.baseFilename) and self.shouldRollover(logging.makeLogRecord({})):
                    self.doRollover()
            self._drop_old()
            new = {name: error for name, error in self._refused.items() if name not in self._told}
            self._told = {*self._refused}
            return new

    def _drop_old(self) -> None:
        self._refused.clear()
        for old in old_files(Path(self.baseFilename), self.backupCount):
            try:
                old.unlink()
            except OSError as error:
                self._refused[old.name] = error

    def _open(self) -> TextIOWrapper:
        opened = open(self.baseFilename, self.mode, encoding=self.encoding, opener=_private)  # noqa: SIM115 - the handler closes it
        assert isinstance(opened, TextIOWrapper)
        return opened


def old_files(file: Path, keep: int) -> list[Path]:
    """The files of the days before the last `keep` ones, and of days as far ahead, of a clock that ran ahead. The base class of
    `DailyFile` counts files: a bot that seldom logs would keep them for months."""
    first, last = (date.today() + timedelta(days=days) for days in (-keep, keep))
    dated = file.parent.glob(f"{escape(file.name)}.????-??-??")
    return sorted(path for path in dated if not first.isoformat() <= path.suffix[1:] <= last.isoformat())


def refusal_of(file: Path) -> str:
    """The reason for which this account cannot write the log there; empty if it can. Writes nothing."""
    place = nearest(file)
    if place == file and file.is_dir():
        return reason_of(IsADirectoryError(errno.EISDIR, ""))
    if place != file and not place.is_dir():
        return reason_of(NotADirectoryError(errno.ENOTDIR, ""))
    if not os.access(place, os.W_OK if place == file else os.W_OK | os.X_OK):
        return reason_of(PermissionError(errno.EACCES, ""))
    return ""


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, mode=0o600)


def set_up(level: int, out: TextIO | None = None) -> None:
    """Sends the logs from `level` upwards to `out`; the default is standard error."""
    _send_to(logging.StreamHandler(out), level)


def set_up_file(level: int, file: Path, keep: int) -> None:
    """Sends the logs from `level` upwards to this file, with those of the last `keep` days beside it. If it cannot be opened,
    they stay where they are: a bot without its log guards the street."""
    try:
        _send_to(DailyFile(file, keep), level)
    except OSError as error:
        log.error(
            "the log cannot be written to its file, so it goes to standard error; see `log: file`",
            extra={"why": refusal_of(file) or reason_of(error)},
        )


def drop_old_files() -> None:
    """Deletes the files of the log that are older than `keep` days, where the log goes to a file."""
    for handler in logging.getLogger().handlers:
        if isinstance(handler, DailyFile):
            for name, error in handler.drop_old().items():
                log.warning("an old file of the log cannot be deleted", extra={"part": name, "why": reason_of(error)})


def _send_to(handler: logging.Handler, level: int) -> None:
    handler.setFormatter(PlainFormatter())
    handler.addFilter(OwnFieldsFilter())
    handler.addFilter(RepeatedRefusals())
    logging.basicConfig(level=level, handlers=[handler], force=True)
    logging.raiseExceptions = False
