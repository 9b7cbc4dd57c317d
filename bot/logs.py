"""Logs carry ids and rule names, never a text, a name, a number or a token.

Only fields that are known to be harmless are printed, and of an error only its type and where it was raised: what an error
says may quote what a member wrote.
"""

from __future__ import annotations

import logging
import traceback
from types import TracebackType
from typing import TextIO

HARMLESS = (
    "account", "action", "arrivals", "away_s", "case", "count", "faults", "key", "kind", "lane", "rule", "version",
    "waiting", "watches", "why",
)  # fmt: skip


class PlainFormatter(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        fields = [f"{name}={getattr(record, name)}" for name in HARMLESS if hasattr(record, name)]
        head = f"{self.formatTime(record)} {record.levelname.lower()} {record.name}: {record.getMessage()}"
        lines = [" ".join([head, *fields])]
        if record.exc_info and record.exc_info[0] is not None:
            lines += _where(record.exc_info[0], record.exc_info[2])
        return "\n".join(lines)


def _where(kind: type[BaseException], trace: TracebackType | None) -> list[str]:
    places = [f"  at {frame.filename}:{frame.lineno} in {frame.name}" for frame in traceback.extract_tb(trace)]
    return [f"  {kind.__name__}", *places[-8:]]


class OwnFieldsFilter(logging.Filter):
    """Libraries may quote requests and texts in what they log: below a warning they are not heard at all."""

    def filter(self, record: logging.LogRecord) -> bool:
        return record.name.partition(".")[0] in ("bot", "adapters") or record.levelno >= logging.WARNING


def set_up(level: int, out: TextIO | None = None) -> None:
    """Log to standard error, or to `out`."""
    handler = logging.StreamHandler(out)
    handler.setFormatter(PlainFormatter())
    handler.addFilter(OwnFieldsFilter())
    logging.basicConfig(level=level, handlers=[handler], force=True)
    logging.raiseExceptions = False
