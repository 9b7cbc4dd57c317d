"""A town on Signal, with signal-cli's JSON-RPC."""

from __future__ import annotations

import pytest

from tests.wire.signal.town import Town


@pytest.fixture
def town(rpc: Town) -> Town:
    return rpc
