"""The yearly report as CSV, for a spreadsheet: one number a line."""

from __future__ import annotations

from bot.police_mail.transcript import harmless, spreadsheet
from bot.yearly_report.contents import YearlyReport


def table(report: YearlyReport) -> bytes:
    rows = (
        [harmless(section.title), harmless(row.label), row.number, harmless(row.note)]
        for section in report.sections
        for row in section.rows
    )
    return spreadsheet(report.heads, rows)
