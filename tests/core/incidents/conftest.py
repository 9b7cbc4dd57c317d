"""Every scenario runs with what each platform is able to do, in full and with less than that."""

from __future__ import annotations

from collections.abc import Set

import pytest

from adapters.console import ABLE
from adapters.shared.capabilities import MEMBER_ACTIONS
from adapters.signal.capabilities import ADMIN_ACTIONS
from adapters.telegram.capabilities import ALL_ACTIONS
from bot.core.action import DeleteMessage
from bot.core.fallback import ActionKind
from tests.core.incidents.night import Night

PLATFORMS: dict[str, Set[ActionKind]] = {
    "console": ABLE,
    "telegram": ALL_ACTIONS,
    "signal": MEMBER_ACTIONS | ADMIN_ACTIONS | {DeleteMessage},
}


@pytest.fixture(params=PLATFORMS)
def night(request: pytest.FixtureRequest) -> Night:
    return Night(able=PLATFORMS[request.param])
