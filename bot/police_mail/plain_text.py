"""The text of a mail: the summary on top, at most 78 characters a line, so that it reads well in every mail program."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap
from typing import Final

from bot.core.police_file import PoliceReport, ReportRow

_WIDTH: Final = 78

_LEAST: Final = 20
"""Characters of a value in a line, beside a label of any length: coordinators may word the labels."""


def plain_text(report: PoliceReport) -> str:
    blocks = [
        report.title,
        "\n".join(_table(report.summary)),
        *_receipt(report),
        *_section(report.course_head, report.course),
        *_section(report.held_head, report.held),
        "-- \n" + "\n".join(wrap(report.foot, _WIDTH)),
    ]
    return "\n\n".join(blocks) + "\n"


def _receipt(report: PoliceReport) -> list[str]:
    """The link stays in one line, in brackets, so that mail programs find its end (RFC 3986, appendix C)."""
    return ["\n".join([*wrap(report.receipt_ask, _WIDTH), f"<{report.receipt_link}>"])] if report.receipt_link else []


def _section(head: str, rows: tuple[ReportRow, ...]) -> list[str]:
    return ["\n".join([head.upper(), *_table(rows)])] if rows else []


def _table(rows: tuple[ReportRow, ...]) -> Iterator[str]:
    """Label and value in two columns; a long value goes on below itself."""
    indent = max(len(row.label) for row in rows) + 2
    for row in rows:
        lines = wrap(row.value, max(_WIDTH - indent, _LEAST)) or [""]
        yield (row.label.ljust(indent) + lines[0]).rstrip()
        yield from (" " * indent + line for line in lines[1:])
