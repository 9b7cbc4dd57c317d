"""A year of reminders, as the benchmark runs it with 5,000 watches: here with 40."""

from __future__ import annotations

from benchmarks.year import KINDS, build_year, check_promises


def test_a_year_keeps_every_promise() -> None:
    year = build_year(4 * 2 * len(KINDS))
    year.run()
    counts = check_promises(year)
    assert counts["exact"] == 20
    assert counts["nights"] == 4
    assert 0 < counts["sent"] <= counts["runs"]
