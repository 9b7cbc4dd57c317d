"""A kill under four of the loads, at the size of a test. `make crash` does forty under eight of them."""

from __future__ import annotations

import pytest

from tests.crash import loads


@pytest.mark.parametrize("load", loads.SMALL, ids=lambda load: load.name)
async def test_a_kill_under_load_loses_nothing_and_decides_once(load: loads.Load) -> None:
    result = await loads.main(load, kills=1, seed=5, quick=True)
    assert result.good, result
