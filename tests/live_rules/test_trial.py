"""One text in an invented moment: the lines before it, its author and the incident count as in a group."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time

import pytest

from bot.core.message import Attachment, Media, Role
from bot.core.reading import ReaderInput, Reading
from bot.core.rule import IncidentState
from bot.core.verdict import Decision
from bot.live_rules.current import CurrentRules, LiveRules
from bot.live_rules.trial import RuleTrial, Tried, try_text
from tests import shipped

REPORT = "er loopt iemand aan de deurklinken te voelen in de Kerkstraat"
CALL_TO_ACT = "wie gaat er mee om hem te pakken?"


@pytest.fixture(scope="module")
def rules() -> CurrentRules:
    return shipped.rules()


async def tried(rules: CurrentRules, case: RuleTrial) -> Tried:
    return await try_text(rules.rulebook, LiveRules(rules), shipped.config().watches[0], case)


async def test_a_text_alone_has_no_incident_before_it(rules: CurrentRules) -> None:
    assert (await tried(rules, RuleTrial("hij staat nu aan nummer 12"))).subject.incident is IncidentState.NONE


async def test_a_report_among_the_lines_before_opens_an_incident(rules: CurrentRules) -> None:
    found = await tried(rules, RuleTrial("hij staat nu aan nummer 12", after=(REPORT,)))
    assert found.subject.incident is IncidentState.OPEN


async def test_a_call_among_the_lines_before_counts_for_a_report_of_the_same(rules: CurrentRules) -> None:
    found = await tried(rules, RuleTrial(REPORT, after=(REPORT, "ik heb 101 gebeld")))
    assert found.subject.incident is IncidentState.CALLED
    assert found.verdict.decision is Decision.ALLOW
    assert (await tried(rules, RuleTrial(REPORT, after=("dag buren",)))).verdict.decision is Decision.ASK_101


@pytest.mark.parametrize("state", list(IncidentState))
async def test_an_incident_is_under_way_if_it_is_given(rules: CurrentRules, state: IncidentState) -> None:
    assert (await tried(rules, RuleTrial("wat een avond", incident=state))).subject.incident is state


@pytest.mark.parametrize("text", ["Brand in de Kerkstraat!", "Hij is nu in de Molenstraat"])
async def test_the_words_beside_a_hidden_picture_can_stay(rules: CurrentRules, text: str) -> None:
    found = await tried(rules, RuleTrial(text, media=(Attachment(Media.PHOTO, ""),), incident=IncidentState.OPEN))
    assert found.verdict.decision is Decision.HOLD
    assert found.reading.copy == text


async def test_a_danger_can_stay_whatever_the_rule_that_hides_it(rules: CurrentRules) -> None:
    text = "Er ligt een man bewusteloos op straat voor de bakker in de Kerkstraat"
    found = await tried(rules, RuleTrial(text))
    assert (found.reading.copy, found.reading.life_at_stake) == (text, True)
    assert (await tried(rules, RuleTrial(REPORT))).reading.copy == ""


@pytest.mark.parametrize(
    "text", ["Kom we gaan die gast halen en slaan hem op zijn bek", "Los, wir suchen den Mann und treten ihn zusammen"]
)
async def test_an_announced_beating_is_no_emergency_that_stays(rules: CurrentRules, text: str) -> None:
    assert not (await tried(rules, RuleTrial(text))).reading.life_at_stake
    beside = await tried(rules, RuleTrial(f"Er ligt een man bewusteloos op straat. {text}"))
    assert beside.reading.life_at_stake
    assert "bewusteloos" in beside.reading.copy


async def test_a_moderator_may_say_what_a_member_may_not(rules: CurrentRules) -> None:
    assert (await tried(rules, RuleTrial(CALL_TO_ACT))).verdict.decision is Decision.HOLD
    spared = await tried(rules, RuleTrial(CALL_TO_ACT, sender=Role.MODERATOR))
    assert spared.verdict.decision is not Decision.HOLD


async def test_the_hour_is_local(rules: CurrentRules) -> None:
    found = await tried(rules, RuleTrial("dag", time=time(2, 30)))
    zone = shipped.config().watches[0].timezone
    assert found.subject.message.at.astimezone(zone).time() == time(2, 30)


async def test_the_reader_gets_the_input_of_the_running_bot(rules: CurrentRules) -> None:
    seen: list[ReaderInput] = []

    class Listening(LiveRules):
        async def read(self, texts: Sequence[ReaderInput]) -> Sequence[Reading]:
            seen.extend(texts)
            return await super().read(texts)

    watch = shipped.config().watches[0]
    case = RuleTrial("hij is weg", after=("eerst", REPORT), incident=IncidentState.CALLED)
    await try_text(rules.rulebook, Listening(rules), watch, case)
    assert [each.after for each in seen] == [(), ("eerst",), ("eerst", REPORT)]
    assert all(each.incident_open for each in seen)
    assert all("101" in each.known_numbers for each in seen)


@pytest.mark.parametrize("name", ["@kerk_wachtbot", "@NabuurBot"])
async def test_the_name_of_a_bot_is_no_name_of_a_person(rules: CurrentRules, name: str) -> None:
    """The running bot knows its own name; an operator who tries a text, and an export, give none."""
    found = await tried(rules, RuleTrial(f"{name}, wat mag ik?"))
    assert not found.reading.details
    assert (await tried(rules, RuleTrial("@kerk_wachter, wat mag ik?"))).reading.details
