"""Plays evenings through the real core with the shipped rules, without models."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from functools import cache
from pathlib import Path
from typing import Any

from bot.core.message import Role
from bot.evenings.evening import Ask, Evening, EveningLine, Expectations, Visible
from bot.evenings.play import play
from bot.evenings.score import score
from bot.live_rules.current import CurrentRules, LiveRules, load_rules
from bot.replay.message_result import MessageResult, as_json
from tests.kit import WATCH

ROOT = Path(__file__).parents[2]
REPORT = "er loopt iemand aan de deurklinken te voelen in de Kerkstraat"
ACT = "wie gaat er mee om hem te pakken?"
CHAT = "goed gedaan allemaal 👍"


@cache
def rules() -> CurrentRules:
    return load_rules(ROOT / "rules", [WATCH])


def evening(*said: tuple[str, str], roles: dict[str, Role] | None = None, **expect: Any) -> Evening:
    """Lines a minute apart; `expect` belongs to the last one."""
    lines = [
        EveningLine(number, 0, time(20, number), author, text) for number, (author, text) in enumerate(said, start=1)
    ]
    lines[-1] = replace(lines[-1], expect=Expectations(**expect))
    return Evening("e-1", date(2026, 11, 3), tuple(lines), roles=roles or {})


async def played(given: Evening) -> list[MessageResult]:
    return await play(given, WATCH, rules().rulebook, LiveRules(rules()))


async def test_a_report_opens_an_incident_and_is_asked_about() -> None:
    (result,) = await played(evening(("An", REPORT)))
    assert (result.ask, len(result.opens), result.of) == ("101", 1, result.opens)
    assert not any((result.hidden, result.card, result.nudge))
    assert as_json("e-1", result)["ask"] == "101"


async def test_called_belongs_to_the_line_that_says_so() -> None:
    first, second = await played(evening(("An", REPORT), ("An", "gebeld")))
    assert (first.called, second.called) == ((), first.opens)


async def test_a_call_to_act_is_hidden_with_a_card() -> None:
    (result,) = await played(evening(("Tom", ACT)))
    assert result.hidden
    assert result.card
    assert result.rules == ("no-vigilantes",)
    assert not result.nudge


async def test_a_message_that_joins_a_card_has_one_too() -> None:
    first, second = await played(evening(("Tom", ACT), ("Tom", ACT)))
    assert (first.card, second.card) == (True, True)
    assert "🗂 2" in second.desk[-1]


async def test_a_hint_about_chatter_is_a_nudge() -> None:
    (result,) = await played(evening(("Tom", CHAT)))
    assert result.nudge
    assert len(result.private) == 1


async def test_a_command_to_the_bot_is_no_cry_for_help() -> None:
    command, of_another = await played(evening(("An", "/help"), ("An", "/roll")))
    assert (command.ask, command.opens, len(command.private)) == ("no", (), 1)
    assert (of_another.ask, of_another.private) == ("no", [])


async def test_the_words_behind_a_command_are_read() -> None:
    (result,) = await played(evening(("An", f"/help {REPORT}")))
    assert (result.ask, len(result.opens)) == ("101", 1)


async def test_a_role_of_the_file_counts() -> None:
    _, result = await played(evening(("An", REPORT), ("Mo", "vals alarm"), roles={"Mo": Role.MODERATOR}))
    assert [outcome for _, outcome in result.closes] == ["false_alarm"]


async def test_an_incident_that_grows_quiet_closes_by_no_line() -> None:
    results = await played(evening(("An", REPORT), ("An", "gebeld")))
    assert all(result.closes == () for result in results)


async def test_expectations_are_scored_by_what_was_to_do_and_what_was_to_leave_alone() -> None:
    given = evening(("Tom", ACT), visible=Visible.HIDDEN, card=True, ask=Ask.NO, opens=False, severity=3)
    outcomes = score(given, await played(given))
    assert {(each.key, each.met, each.to_do) for each in outcomes} == {
        ("visible", True, True),
        ("card", True, True),
        ("ask", True, False),
        ("opens", True, False),
    }


async def test_a_missed_expectation_of_the_highest_severity_is_grave() -> None:
    given = evening(("Tom", CHAT), visible=Visible.MASKED, nudge=False, ask=Ask.EMERGENCY, severity=3)
    assert [each.grave for each in score(given, await played(given))] == [True, True, True]
