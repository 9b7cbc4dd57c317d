"""The short form of `make fuzz`: every finding so far, and a few new inputs for each target."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import strategies as st

from tests.fuzz.findings import FINDINGS, keep
from tests.fuzz.rounds import Round
from tests.fuzz.target import Target
from tests.fuzz.targets import BY_NAME, TARGETS
from tests.thorough import often


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.name)
def test_the_promise_of_each_target_holds_for_a_few_new_inputs(target: Target) -> None:
    Round(target).run(often(target.few, 50 * target.few))


@pytest.mark.parametrize("name", FINDINGS)
def test_a_finding_is_found_no_more(name: str) -> None:
    target, path = FINDINGS[name]
    BY_NAME[target].check(path.read_bytes())


def breaks(raw: bytes) -> None:
    assert b"\x00" not in raw


def test_a_broken_promise_is_noticed_and_its_smallest_input_kept(tmp_path: Path) -> None:
    """The check of the check: a round that could find nothing would be of no use."""
    naive = Round(Target("naive", breaks, st.binary(min_size=3)))
    with pytest.raises(AssertionError):
        naive.run(1_000)
    assert naive.last == b"\x00\x00\x00"
    assert keep(tmp_path, "naive", naive.last).read_bytes() == naive.last
