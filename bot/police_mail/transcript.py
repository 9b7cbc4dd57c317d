"""The transcript as CSV, for a spreadsheet: one message a line, with roles in place of names."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from typing import Final

from bot.core.police_file import PoliceReport, TranscriptLine

_FORMULA: Final = re.compile(r"""((?:^|[,;\t\r\n])["' ]*)(?=[=+\-@＝＋－＠])""")
"""A spreadsheet takes a cell that begins like this for a formula: a member could make it do something. Some spreadsheets split
a line at `;` and not at `,`, so a cell may begin inside a text as well."""


def transcript(report: PoliceReport) -> bytes:
    return spreadsheet(report.heads, ([harmless(cell) for cell in _cells(line)] for line in report.lines))


def spreadsheet(heads: Iterable[str], rows: Iterable[Iterable[object]]) -> bytes:
    """UTF-8 with the mark at the start by which spreadsheets know it."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows([heads, *rows])
    return out.getvalue().encode("utf-8-sig", "replace")


def _cells(line: TranscriptLine) -> tuple[str, ...]:
    at = line.at.isoformat(sep=" ", timespec="seconds")
    edited = line.edited_at.isoformat(sep=" ", timespec="seconds") if line.edited_at else ""
    return (at, line.who, line.kind_word, line.incident, line.text, line.held, edited)


def harmless(cell: str) -> str:
    """The cell with an apostrophe before each sign that could begin a formula."""
    return _FORMULA.sub(r"\1'", cell)
