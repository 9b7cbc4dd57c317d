"""The annotated evenings keep the form and the rules of `corpus/evenings/README.md`."""

from __future__ import annotations

import json
import re
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from bot.core.reading import Label
from bot.evenings.evening import Evening, Expectations
from bot.evenings.form import load_evening

EVENINGS = sorted((Path(__file__).parents[2] / "corpus" / "evenings").glob("*.json"))
KINDS = {"report", "update", "notice", "off_topic"}
FIELDS = ["n", "at", "who", "text", "reply_to", "labels", "danger", "act", "incident", "called", "outcome"]
TIME = re.compile(r"(?:\+(\d+) )?([01]\d|2[0-3]):[0-5]\d:[0-5]\d")


def moment(at: str) -> tuple[int, str]:
    match = TIME.fullmatch(at)
    assert match, at
    return int(match[1] or 0), at[-8:]


def check_line(line: dict[str, Any], opened: set[int]) -> None:
    assert list(line) == FIELDS
    assert line["text"].strip()
    assert line["who"].strip()
    assert set(line["labels"]) <= set(Label)
    assert len(set(line["labels"]) & KINDS) <= 1
    assert line["reply_to"] is None or 0 < line["reply_to"] < line["n"]
    assert line["act"] in ("opens", "adds", "ends", "none")
    assert (line["outcome"] is not None) == (line["act"] == "ends")
    assert line["outcome"] in (None, "police", "false_alarm", "found", "over")
    if line["act"] == "opens":
        assert line["incident"] == line["n"]
        assert line["danger"] or "report" in line["labels"]
        opened.add(line["n"])
    assert line["act"] == "none" or line["incident"] is not None
    assert {line["incident"], line["called"]} <= {*opened, None}
    assert not (line["danger"] and line["act"] == "ends")


def test_each_evening_keeps_the_form() -> None:
    for path in EVENINGS:
        check_evening(path)


def check_evening(path: Path) -> None:
    evening = json.loads(path.read_text(encoding="utf-8"))
    date.fromisoformat(evening["date"])
    lines = evening["lines"]
    assert evening["id"] == path.stem
    assert evening["lang"] in ("nl", "fr", "de", "en")
    assert evening["numbers"]["police"]
    assert evening["numbers"]["emergency"]
    assert set(evening["roles"]) <= {line["who"] for line in lines}
    assert [line["n"] for line in lines] == list(range(1, len(lines) + 1))
    moments = [moment(line["at"]) for line in lines]
    assert moments == sorted(moments)
    opened: set[int] = set()
    for line in lines:
        check_line(line, opened)
    ends = Counter(line["incident"] for line in lines if line["act"] == "ends")
    assert all(count == 1 for count in ends.values())


REHEARSALS = sorted((Path(__file__).parents[2] / "corpus" / "rehearsals").rglob("*.json"))


@cache
def rehearsal(path: Path) -> Evening:
    return load_evening(path)


def test_a_rehearsal_has_expectations_and_no_annotations() -> None:
    for path in REHEARSALS:
        evening = rehearsal(path)
        assert evening.id == path.stem
        assert any(line.expect != Expectations() for line in evening.lines), path
        assert '"labels"' not in path.read_text(), path


def test_the_headline_of_an_evening_is_in_its_language() -> None:
    """`nabuur rehearse` prints it above the lines."""
    english = re.compile(r"\b(the|and|with|then|who|nothing|neighbours)\b")
    read = [json.loads(path.read_bytes()) for path in REHEARSALS if path.parent.name != "unseen"]
    assert len(read) > 120
    assert [each["id"] for each in read if each["lang"] != "en" and english.search(each["about"])] == []


def test_no_rehearsal_repeats_a_training_evening() -> None:
    """Lines of six words and more; shorter ones occur in every chat."""
    learned = {line["text"] for path in EVENINGS for line in json.loads(path.read_text())["lines"]}
    kept = {line.text for path in REHEARSALS for line in rehearsal(path).lines}
    assert {text for text in kept & learned if len(text.split()) >= 6} == set()
