"""Accusations in words that no form knows. The lines are by hands that no stage learns from."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.classifier.encoder import Encoder
from bot.core.reading import LIKELY, SURE, Label, Reading
from bot.live_rules.current import CurrentRules
from bot.live_rules.trial import RuleTrial
from bot.reader.conversation.exposure import ACCUSES
from tests.tried import tried

ROOT = Path(__file__).parent.parent.parent
ASIDE = [json.loads(row) for row in (ROOT / "corpus/accusations-aside.jsonl").read_text().splitlines()]
ACCUSING, OTHERS = ([row["text"] for row in ASIDE if row["accuses"] is kind] for kind in (True, False))
CALM = {"en": ("evening all", "lovely weather"), "nl": ("goedenavond", "lekker weer vandaag")}
IN_TRUTH = "Can whoever buys phones off the lad at Harper's carwash check the serial, my sister's was in his drawer"


def test_half_of_the_accusations_and_a_tenth_of_their_twins_are_found(encoder: Encoder) -> None:
    found, in_vain = (sum(line.accuses > ACCUSES for line in encoder.read_all(texts)) for texts in (ACCUSING, OTHERS))
    assert found >= 0.5 * len(ACCUSING)
    assert in_vain <= 0.11 * len(OTHERS)


def exposes(full: CurrentRules, text: str, language: str = "en", after: tuple[str, ...] = ()) -> float:
    reading: Reading = tried(full, RuleTrial(text, after, language)).reading
    return reading.confidence(Label.PERSONAL_DATA)


@pytest.mark.parametrize("after", [(), CALM["en"]], ids=["alone", "after small talk"])
def test_what_only_the_model_finds_is_a_doubt(full: CurrentRules, after: tuple[str, ...]) -> None:
    assert LIKELY <= exposes(full, IN_TRUTH, after=after) < SURE


def test_a_victim_is_not_accused(full: CurrentRules) -> None:
    assert (
        exposes(full, "Harper's carwash was broken into, the lad who works there is in hospital", after=CALM["en"])
        < LIKELY
    )
