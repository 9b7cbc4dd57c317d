"""Accusations, calls to act, emergencies, calls for help and reports in words that no form knows. The lines are by hands that
no stage learns from."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.classifier.encoded_line import EncodedLine
from bot.classifier.encoder import Encoder
from bot.core.reading import LIKELY, SURE, Act, Label, Reading
from bot.live_rules.current import CurrentRules
from bot.live_rules.trial import RuleTrial
from bot.reader.conversation.calls_to_act import CALLS, CALLS_AT_SUSPECTS
from bot.reader.conversation.exposure import ACCUSES
from bot.reader.conversation.likely_report import BESIDE_ALARM, EMERGENCY, NOTHING_NEW
from bot.reader.conversation.told_call import HEARD, UNHEARD
from tests.tried import tried

CORPUS = Path(__file__).parent.parent.parent / "corpus"
SMALL_TALK = ("evening all", "lovely weather")


def read_aside(encoder: Encoder, name: str, key: str) -> dict[bool, list[EncodedLine]]:
    rows = [json.loads(row) for row in (CORPUS / name).read_text().splitlines()]
    return {kind: encoder.read_all([row["text"] for row in rows if row[key] is kind]) for kind in (True, False)}


def share_above(lines: list[EncodedLine], key: str, score: float) -> float:
    scores: list[float] = [getattr(line.scores, key) for line in lines]
    return sum(each > score for each in scores) / len(scores)


def test_half_of_the_accusations_and_a_tenth_of_their_twins_are_found(encoder: Encoder) -> None:
    aside = read_aside(encoder, "accusations-aside.jsonl", "accuses")
    assert share_above(aside[True], "accuses", ACCUSES) >= 0.5
    assert share_above(aside[False], "accuses", ACCUSES) <= 0.11


def test_many_calls_to_act_and_few_of_their_twins_are_found(encoder: Encoder) -> None:
    aside = read_aside(encoder, "calls-to-act-aside.jsonl", "calls")
    assert share_above(aside[True], "calls", CALLS) >= 0.35
    assert share_above(aside[False], "calls", CALLS) <= 0.05
    assert share_above(aside[True], "calls", CALLS_AT_SUSPECTS) >= 0.6
    assert share_above(aside[False], "calls", CALLS_AT_SUSPECTS) <= 0.08


def confidence(full: CurrentRules, label: Label, text: str, after: tuple[str, ...] = SMALL_TALK) -> float:
    reading: Reading = tried(full, RuleTrial(text, after, "en")).reading
    return reading.confidence(label)


@pytest.mark.parametrize("after", [(), SMALL_TALK], ids=["alone", "after small talk"])
def test_accusations_that_only_the_model_finds_are_a_doubt(full: CurrentRules, after: tuple[str, ...]) -> None:
    text = "Can whoever buys phones off the lad at Harper's carwash check the serial, my sister's was in his drawer"
    assert LIKELY <= confidence(full, Label.PERSONAL_DATA, text, after) < SURE


def test_a_victim_is_not_accused(full: CurrentRules) -> None:
    text = "Harper's carwash was broken into, the lad who works there is in hospital"
    assert confidence(full, Label.PERSONAL_DATA, text) < LIKELY


def test_most_emergencies_and_hardly_any_harmless_twin_are_found(encoder: Encoder) -> None:
    aside = read_aside(encoder, "emergencies-aside.jsonl", "danger")
    assert share_above(aside[True], "danger", EMERGENCY) >= 0.6
    assert share_above(aside[False], "danger", EMERGENCY) <= 0.012
    assert share_above(aside[True], "danger", BESIDE_ALARM) >= 0.75
    assert share_above(aside[False], "danger", BESIDE_ALARM) <= 0.025


@pytest.mark.parametrize("after", [(), SMALL_TALK], ids=["alone", "after small talk"])
@pytest.mark.parametrize(
    ("text", "danger"),
    [
        ("the mower went over grandad's foot and there is a toe in the shoe", True),
        ("grandad wants to mow the green for the fair, who has petrol", False),
    ],
)
def test_an_emergency_that_only_the_model_finds_is_one(
    full: CurrentRules, text: str, danger: bool, after: tuple[str, ...]
) -> None:
    reading = tried(full, RuleTrial(text, after, "en")).reading
    assert reading.chat is not None
    assert reading.chat.danger is danger


def test_many_calls_for_help_are_heard_and_hardly_any_is_doubted(encoder: Encoder) -> None:
    aside = read_aside(encoder, "calls-for-help-aside.jsonl", "called")
    assert share_above(aside[True], "called", HEARD) >= 0.44
    assert share_above(aside[False], "called", HEARD) <= 0.05
    assert share_above(aside[True], "called", UNHEARD) >= 0.96


def test_most_calm_lines_without_news_are_known_and_hardly_any_report_is_taken_for_one(encoder: Encoder) -> None:
    aside = read_aside(encoder, "reports-aside.jsonl", "reports")
    assert share_above(aside[True], "reports", NOTHING_NEW) >= 0.98
    assert share_above(aside[False], "reports", NOTHING_NEW) <= 0.19


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("The police came by for the photos and left again, all done for today", False),
        ("Three of them are kicking in the glass of the bus shelter", True),
    ],
)
def test_a_line_without_news_opens_nothing(full: CurrentRules, text: str, opens: bool) -> None:
    reading = tried(full, RuleTrial(text, SMALL_TALK, "en")).reading
    assert reading.chat is not None
    assert (reading.chat.act is Act.OPENS) is opens
    assert reading.likely(Label.REPORT) is opens
