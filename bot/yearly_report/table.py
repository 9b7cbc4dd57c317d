"""The yearly report as CSV, for a spreadsheet: one number a line."""

from __future__ import annotations

import csv
import io

from bot.police_mail.transcript import harmless
from bot.yearly_report.contents import YearlyReport


def table(report: YearlyReport) -> bytes:
    """UTF-8 with the mark at the start by which spreadsheets know it."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(report.heads)
    for section in report.sections:
        for row in section.rows:
            writer.writerow([harmless(section.title), harmless(row.label), row.number, harmless(row.note)])
    return out.getvalue().encode("utf-8-sig", "replace")
