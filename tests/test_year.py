"""A year of reminders, as the benchmark runs it with 5,000 watches: here with 40."""

from __future__ import annotations

from benchmarks.year import KINDS, look, made


def test_a_year_keeps_every_promise() -> None:
    year = made(4 * 2 * len(KINDS))
    year.run()
    counts = look(year)
    assert counts["exact"] == 20
    assert counts["nights"] == 4
    assert 0 < counts["sent"] <= counts["runs"]
