"""A trial passes on all that changes nothing in a group."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.core.message import Attachment, Media
from bot.errors import Lost
from bot.outbound.dry_run import DryRun
from bot.ports import FetchesFiles, KnowsItsReach
from tests.fake_platform import FakePlatform
from tests.kit import NOON

FILE = Attachment(Media.FILE, "document:1", "rules.yaml")


class Reaching(FakePlatform):
    """A platform that is lost since noon, and has one file."""

    @property
    def lost_since(self) -> datetime | None:
        return NOON

    async def fetch(self, file: Attachment, most: int) -> bytes:
        return b"rules"[:most]


async def test_a_trial_fetches_files_and_notices_a_lost_platform() -> None:
    trial = DryRun(Reaching(), print)
    assert isinstance(trial, FetchesFiles)
    assert isinstance(trial, KnowsItsReach)
    assert (await trial.fetch(FILE, 5), trial.lost_since) == (b"rules", NOON)


async def test_a_trial_of_a_platform_without_files_fetches_none() -> None:
    trial = DryRun(FakePlatform(), print)
    assert trial.lost_since is None
    with pytest.raises(Lost):
        await trial.fetch(FILE, 5)
