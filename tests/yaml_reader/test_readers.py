"""Readers of single values return typed values and refuse others with a fault."""

from __future__ import annotations

from datetime import time, timedelta

import pytest

from bot.translation import in_language, say_in, tr
from bot.yaml_reader.form import list_of, one_or_list_of
from bot.yaml_reader.node import Items, Node, Position, Scalar, SourceText, Wrong
from bot.yaml_reader.off import or_off
from bot.yaml_reader.readers import (
    Reader,
    clock,
    duration,
    hours,
    name,
    one_of,
    share,
    text,
    whole_number,
    yes_no,
)
from bot.yaml_reader.suggestion import did_you_mean, nearest_name

PLACE = Position(SourceText("x.yaml", ("key: value",)), 1, 6)


def typed(written: str) -> Node:
    return Scalar(PLACE, written, plain=False)


@pytest.mark.parametrize(
    ("reader", "written", "value"),
    [
        (duration, "30 min", timedelta(minutes=30)),
        (duration, "45s", timedelta(seconds=45)),
        (duration, "2 h", timedelta(hours=2)),
        (duration, "1 day", timedelta(days=1)),
        (duration, "3 days", timedelta(days=3)),
        (duration, "2 weken", timedelta(weeks=2)),
        (duration, "2 semaines", timedelta(weeks=2)),
        (duration, "1 heure", timedelta(hours=1)),
        (duration, "2 Wochen", timedelta(weeks=2)),
        (duration, "3 tage", timedelta(days=3)),
        (duration, "2 Weken", timedelta(weeks=2)),
        (duration, "8 Min.", timedelta(minutes=8)),
        (duration, "2 uren", timedelta(hours=2)),
        (duration, "2 Std.", timedelta(hours=2)),
        (or_off(duration), "Off", None),
        (clock, "02:30", time(2, 30)),
        (clock, "8:00", time(8)),
        (hours, "22:00-07:00", (time(22), time(7))),
        (hours, "22:00 – 07:00", (time(22), time(7))),
        (share, "0.8", 0.8),
        (share, "1", 1.0),
        (share, ".5", 0.5),
        (whole_number(1, 12), "12", 12),
        (yes_no, "no", False),
        (yes_no, "true", True),
        (yes_no, "True", True),
        (yes_no, "NO", False),
        (name, "no-vigilantes", "no-vigilantes"),
        (text, "a\nb\n", "a\nb"),
    ],
)
def test_a_well_written_value_is_read(reader: Reader[object], written: str, value: object) -> None:
    assert reader(typed(written)) == value


@pytest.mark.parametrize(
    ("reader", "written"),
    [
        (duration, "30"),
        (duration, "half an hour"),
        (duration, "0 min"),
        (duration, "400 days"),
        (duration, "-1 min"),
        (duration, "٣ min"),
        (clock, "24:00"),
        (clock, "12:60"),
        (clock, "noon"),
        (hours, "22:00"),
        (hours, "22-7"),
        (hours, "07:00-07:00"),
        (share, "0"),
        (share, "1.1"),
        (share, "80%"),
        (share, "0,8"),
        (share, "nan"),
        (whole_number(1, 12), "13"),
        (whole_number(1, 12), "1.0"),
        (whole_number(1, 12), "१"),
        (yes_no, "maybe"),
        (name, "No Vigilantes"),
        (name, "../x"),
        (name, "a" * 61),
        (text, " \n"),
    ],
)
def test_a_badly_written_value_is_a_fault_at_its_place(reader: Reader[object], written: str) -> None:
    with pytest.raises(Wrong) as caught:
        reader(typed(written))
    (fault,) = caught.value.faults
    assert (fault.file, fault.line, fault.column) == ("x.yaml", 1, 6)


def test_all_faulty_entries_of_a_list_are_in_one_report() -> None:
    entries = Items(PLACE, [typed("one"), typed("onne"), typed("tow")])
    with pytest.raises(Wrong) as caught:
        list_of(one_of("a number", {"one": 1, "two": 2}))(entries)
    assert [fault.hint for fault in caught.value.faults] == ["Did you mean `one`?", "Did you mean `two`?"]


def test_a_single_value_is_read_as_a_list_of_one() -> None:
    assert one_or_list_of(text)(typed("a")) == ("a",)


@pytest.mark.parametrize(("word", "meant"), [("Email", "e-mail"), ("iban", "IBAN"), ("fhoto", "photo"), ("xyz", None)])
def test_the_nearest_name_is_offered_whatever_its_case_and_dashes(word: str, meant: str | None) -> None:
    assert nearest_name(word, ["e-mail", "IBAN", "photo"]) == meant


def test_few_names_are_listed_if_none_is_near_and_many_names_are_not() -> None:
    assert did_you_mean("xyz", ["one", "two"]) == "Possible here: one, two."
    listed = did_you_mean("vraag", ["ask", "act"], {"ask": tr("a moderator decides"), "act": tr("acts alone")})
    assert listed == "Possible here: ask (a moderator decides), act (acts alone)."
    assert in_language(listed, "nl") == "Mogelijk hier: ask (een moderator beslist), act (beslist zelf)."
    with say_in("nl"):
        listed = did_you_mean(
            "vraag", ["hold", "never"], {"hold": tr("hide until a moderator decides"), "never": tr("never")}
        )
        assert in_language(listed) == "Mogelijk hier: hold (verbergen tot een moderator beslist), never (nooit)."
    assert did_you_mean("xyz", [f"name{number}" for number in range(50)]) == ""
    assert did_you_mean("x" * 100_000, ["one"] * 50) == ""


@pytest.mark.parametrize("word", ["week", "semaine", "Woche", "weekrapport"])
def test_the_noun_of_a_plan_is_offered_its_key(word: str) -> None:
    assert nearest_name(word, ["reminders", "weekly", "daily"]) == "weekly"
