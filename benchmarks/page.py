"""Writes the measured table into docs/performance.md, between its two marks, and the plot beside it."""

from __future__ import annotations

import os
import platform
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.figure import Figure
from benchmarks.plot import plot
from benchmarks.texts import ROOT

PAGE = ROOT / "docs" / "performance.md"
PLOT = ROOT / "docs" / "performance.svg"
IMAGE = "![The waits of single messages: how many percent took at most so long](performance.svg)"
BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"


def write(figures: Sequence[Figure], took_s: float) -> None:
    PLOT.write_text(plot([each for each in figures if each.unit == "ms"]), encoding="utf-8")
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    measured = f"{BEGIN}\n{table(figures, took_s)}\n{IMAGE}\n{END}"
    PAGE.write_text(f"{before}{measured}{after}", encoding="utf-8")


def table(figures: Sequence[Figure], took_s: float) -> str:
    head = (
        f"`make bench`, {datetime.now(UTC):%-d %B %Y}: {_processor()}, {os.cpu_count()} cores, Python "
        f"{platform.python_version()}; it took {took_s / 60:.0f} minutes.\n\n"
        "| what | measured | bar | how | beside it |\n| --- | --- | --- | --- | --- |\n"
    )
    return head + "".join(
        f"| {each.what} | {each.shown} | {each.bar or '–'} | {each.how} | {each.beside} |\n" for each in figures
    )


def _processor() -> str:
    cpuinfo = Path("/proc/cpuinfo")
    found = re.search(r"model name\s*:\s*(.+)", cpuinfo.read_text()) if cpuinfo.exists() else None
    return found[1].strip() if found else platform.processor() or platform.machine()
