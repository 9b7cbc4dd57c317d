"""The mark of a condition is stored: it changes with the condition, and with nothing else."""

from __future__ import annotations

from dataclasses import make_dataclass, replace
from datetime import time, timedelta

from bot.core.reading import Label
from bot.core.rule import AllOf, Condition, LabelIs, LengthIs, Not, Repeats, TimeIs
from bot.core.weekly.condition_mark import mark_of, text_of
from tests.core.rules.test_condition import CASES
from tests.kit import rule

RULE = rule("adverts", Label.ADVERT)
NEWER = make_dataclass("LengthIs", [("links", bool, False), ("at_most", int, None), ("at_least", int, None)])
"""The class as a later version may have it: with one more field, and in another order."""


def mark(when: Condition, unless: Condition | None = None) -> str:
    return mark_of(replace(RULE, when=when, unless=unless))


def test_a_new_field_with_a_default_leaves_the_mark_alone() -> None:
    present, newer = LengthIs(2, 9), NEWER(at_least=2, at_most=9)
    assert mark(newer) == mark(present)
    assert mark(AllOf((Not(newer),)), newer) == mark(AllOf((Not(present),)), present)
    assert mark(NEWER(at_least=2, at_most=9, links=True)) != mark(present)


def test_each_condition_has_a_mark_of_its_own() -> None:
    conditions = [condition for condition, _, _ in CASES]
    marks = {mark(condition) for condition in conditions} | {mark(RULE.when, condition) for condition in conditions}
    assert len(marks) == 2 * len(conditions)


def test_the_text_of_a_mark_stays_from_one_version_to_the_next() -> None:
    at_night = AllOf((LabelIs((Label.INSULT,), 0.8), TimeIs(time(22), time(7)), Repeats(3, timedelta(minutes=2))))
    assert text_of((at_night, Not(LabelIs((Label.REPORT,))), None)) == (
        "(AllOf(parts=(LabelIs(at_least=0.8, labels=('insult')), TimeIs(end=07:00:00, start=22:00:00),"
        " Repeats(messages=3, within=0:02:00))), Not(part=LabelIs(labels=('report'))), None)"
    )
