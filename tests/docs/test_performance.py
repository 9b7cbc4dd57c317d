"""The page that `make bench` writes: the table goes between its marks, the words around it stay, and the plot is an image."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from benchmarks import page
from benchmarks.figure import PERCENTILES, Figure

ROWS = [
    Figure("Press", [0.5, 0.7, 0.6], "s", "≤ 1 s", "three runs", "load 0.1"),
    Figure(f"Quiet{PERCENTILES}", [float(n) for n in range(1, 101)], "ms", "", "a hundred messages", "load 0.1"),
]


def test_a_run_replaces_the_table_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words = page.PAGE.read_text().partition(page.BEGIN)[0]
    (tmp_path / "page.md").write_text(page.PAGE.read_text())
    monkeypatch.setattr(page, "PAGE", tmp_path / "page.md")
    monkeypatch.setattr(page, "PLOT", tmp_path / "plot.svg")
    for _ in range(2):
        page.write(ROWS, 480.0)
    written = (tmp_path / "page.md").read_text()
    assert written.startswith(words)
    assert written.count("| Press | 0.60 s (0.50 to 0.70, 3 runs) | ≤ 1 s | three runs | load 0.1 |") == 1
    assert "| Quiet, p50 / p95 / p99 | 50.5 / 96.0 / 100.0 ms (n = 100) | – |" in written
    assert "it took 8 minutes" in written
    assert ElementTree.fromstring((tmp_path / "plot.svg").read_text()).tag.endswith("svg")


def test_the_page_has_the_marks() -> None:
    text = page.PAGE.read_text()
    assert (text.count(page.BEGIN), text.count(page.END)) == (1, 1)
