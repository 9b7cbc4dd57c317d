from __future__ import annotations

import pytest

from bot.classifier.models import add_models, load_models
from bot.config.values import ReaderKind
from bot.live_rules.current import CurrentRules
from tests import shipped


@pytest.fixture(scope="module")
def rules() -> CurrentRules:
    """The shipped rules with the full reader."""
    return add_models(shipped.rules(), load_models(ReaderKind.FULL))
