"""The real model, loaded once."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.classifier.encoder import Encoder
from bot.classifier.learned_reader import LearnedReader
from bot.classifier.light_weights import LightWeights, load_light
from bot.classifier.models import add_models, load_models
from bot.config.values import ReaderKind
from bot.live_rules.current import CurrentRules
from tests import shipped

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="session")
def light() -> LightWeights:
    return load_light()


@pytest.fixture(scope="session")
def encoder() -> Encoder:
    return Encoder()


@pytest.fixture(scope="session")
def rules() -> CurrentRules:
    return shipped.rules()


@pytest.fixture(scope="session")
def light_reader(rules: CurrentRules, light: LightWeights) -> LearnedReader:
    return LearnedReader(rules.lexicon, light)


@pytest.fixture(scope="session")
def full(rules: CurrentRules) -> CurrentRules:
    return add_models(rules, load_models(ReaderKind.FULL))
