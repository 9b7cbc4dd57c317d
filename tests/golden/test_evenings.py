"""An evening in a watch, from the terminal: the transcripts beside this file are what people would read."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from tests.golden.play import evenings, played


@pytest.mark.parametrize("evening", evenings(), ids=lambda path: path.stem)
def test_an_evening_goes_as_it_is_written_down(evening: Path) -> None:
    written = evening.read_text()
    assert asyncio.run(played(written)) == written
