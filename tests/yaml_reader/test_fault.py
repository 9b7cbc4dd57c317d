"""The printed form of a fault, and the report of many faults."""

from __future__ import annotations

import pytest

from bot.errors import BadInput, Fault
from bot.yaml_reader.fault_collection import MAX_FAULTS, FaultCollection
from bot.yaml_reader.node import Position, SourceText


def caret_of(fault: Fault) -> tuple[str, int]:
    _, line, caret, *_ = str(fault).splitlines()
    return line, caret.index("^")


def test_the_caret_stands_under_its_column() -> None:
    line, caret = caret_of(Fault("x.yaml", 12, 8, "", "why", excerpt="label: vigilant"))
    assert line[caret:] == "vigilant"


@pytest.mark.parametrize("at", [1, 60, 500, 950, 1000])
def test_a_long_line_is_cut_around_the_caret(at: int) -> None:
    excerpt = "." * (at - 1) + "X" + "." * (1000 - at)
    line, caret = caret_of(Fault("x.yaml", 1, at, "", "why", excerpt=excerpt))
    assert line[caret] == "X"
    assert len(line) < 120


def test_wide_and_combining_signs_do_not_move_the_caret() -> None:
    line, caret = caret_of(Fault("x.yaml", 1, 5, "", "why", excerpt="📞️e\u0301X"))
    assert line.index("X") == caret + len("️\u0301") - len("📞")


@pytest.mark.parametrize(
    "line",
    [
        "token: 123456789:AAabcdefghijklmnopqrstuvwxyz",
        "  bot_token : hemelwater",
        'mail: {server: x, "password": hemelwater, from: y}',
        "token_env: 123456789:AAabcdefghijklmnopqrstuvwxyz",
        "pasword_env: hemelwater",
        "mail: {server: x, password_env:hemelwater, from: y}",
        "password_env=hemelwater",
    ],
)
def test_a_secret_is_covered_wherever_its_line_is_shown(line: str) -> None:
    excerpt = Position(SourceText("x.yaml", (line,)), 1, 1).fault("why").excerpt
    assert len(excerpt) == len(line)
    assert "hemel" not in excerpt
    assert "AAabc" not in excerpt
    assert "•" in excerpt


@pytest.mark.parametrize("unseen", ["\u200b", "\xad", "\u202a", "\u2060"])
def test_a_character_that_cannot_be_seen_is_shown_as_a_dot(unseen: str) -> None:
    shown = str(Fault("x.yaml", 1, 5, "", f"`kerk{unseen}wijk` cannot be a name", excerpt=f"id: kerk{unseen}wijk"))
    assert "`kerk·wijk`" in shown
    assert "id: kerk·wijk" in shown


def test_names_of_variables_are_shown() -> None:
    line = "telegram: {token_env: NABUUR_TELEGRAM_TOKEN}"
    assert Position(SourceText("x.yaml", (line,)), 1, 1).fault("why").excerpt == line


def test_a_report_goes_file_by_file_from_top_to_bottom_and_does_not_drown_the_reader() -> None:
    gather = FaultCollection()
    gather.note(
        Fault("b.yaml", 1, 1, "", "last"), Fault("a.yaml", 9, 1, "", "second"), Fault("a.yaml", 2, 1, "", "first")
    )
    gather.note(*(Fault("c.yaml", line, 1, "", "many") for line in range(1, 200)))
    with pytest.raises(BadInput) as caught:
        gather.finish()
    whys = [fault.why for fault in caught.value.faults]
    assert whys[:3] == ["first", "second", "last"]
    assert len(whys) == 3 + MAX_FAULTS + 1
    assert "149 more faults" in whys[-1]
