"""The card shows what a moderator decides by: the deadline, earlier warnings, the incident."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.action import AskModerators, UpdateCard
from bot.core.cases.card import card_of, head_of, outcome_text
from bot.core.choice import Choice
from bot.core.draft import Draft
from bot.core.event import MessagePosted
from bot.core.message import Attachment, Media
from bot.core.ref import Ref
from bot.core.rule import Unanswered
from bot.core.step import step
from bot.core.step_result import StepResult
from bot.core.watch_state import WatchState
from tests.core.cases.test_edits import carded
from tests.core.test_step import CALL_TO_ACT, REPORT, choice
from tests.kit import DESK, EMPTY, NOON, WATCH, message, posted, run, setting, told
from tests.shipped import rules

DUTCH = setting(rules().rulebook)


def foot_of(outcome: StepResult) -> str:
    cards = [*told(outcome, AskModerators), *told(outcome, UpdateCard)]
    return next(card.card.foot for card in cards if isinstance(card, AskModerators | UpdateCard))


def shown(lane: WatchState) -> str:
    (case,) = lane.cases.values()
    return card_of(Draft(lane, "k", NOON, DUTCH), case).foot


def test_the_card_says_when_the_case_decides_itself_and_how() -> None:
    lane, (outcome,) = run(EMPTY, (posted("grijp hem"), CALL_TO_ACT))
    assert "card_end_remove" in foot_of(outcome)
    assert "⏱ Zonder beslissing: om 13:30 weggehaald" in shown(lane)


@pytest.mark.parametrize(
    ("unanswered", "line"),
    [(Unanswered.RESTORE, "om 13:30 terug in de groep"), (Unanswered.KEEP, "het blijft na 13:30 zoals nu")],
)
def test_each_end_has_its_line(unanswered: Unanswered, line: str) -> None:
    lane, _ = run(EMPTY, (posted("grijp hem"), CALL_TO_ACT))
    (case,) = lane.cases.values()
    assert line in shown(lane.with_case(replace(case, unanswered=unanswered)))


def test_an_undo_shows_the_new_deadline() -> None:
    lane, _ = run(EMPTY, (posted("grijp hem"), CALL_TO_ACT))
    lane = carded(lane)
    (case,) = lane.cases.values()
    later = replace(choice(Choice.UNDO, case.code, number="u"), at=NOON + timedelta(minutes=20))
    lane, _ = run(lane, (choice(Choice.REMOVE, case.code), None), (later, None))
    assert "om 13:50 weggehaald" in shown(lane)


def test_earlier_warnings_stand_on_the_card_with_the_date_of_the_last() -> None:
    lane, _ = run(EMPTY, (posted("grijp hem"), CALL_TO_ACT))
    assert "gewaarschuwd" not in shown(lane)
    member = replace(lane.members["p-Jan"], strikes=(NOON - timedelta(days=40), NOON - timedelta(days=3)))
    assert "⚠️ Al 2 keer gewaarschuwd, laatst op 27/02/2026" in shown(lane.with_member("p-Jan", member))


def test_the_incident_of_that_moment_stands_on_the_card() -> None:
    lane, _ = run(EMPTY, (posted("er loopt iemand", "1", "Els"), REPORT))
    (incident,) = lane.incidents.values()
    lane, _ = run(lane, (posted("grijp hem", "2", at=NOON + timedelta(minutes=2)), CALL_TO_ACT))
    assert f"🔔 Tijdens melding {incident.code} van Els (13:00)" in shown(lane)
    lane, _ = run(EMPTY, (posted("grijp hem"), CALL_TO_ACT))
    assert "melding" not in shown(lane)


def test_a_card_says_what_it_cannot_show_since_the_group_is_on_another_platform() -> None:
    voice = (Attachment(Media.VOICE, "voice:x"), Attachment(Media.PHOTO, "photo:y"), Attachment(Media.CONTACT, ""))
    for desk, shown in ((DESK, True), (Ref("signal", "desk"), False)):
        posts = replace(message("grijp hem"), attachments=voice)
        at = setting(watch=replace(WATCH, desk=desk))
        (asked,) = told(step(EMPTY, MessagePosted("m", posts), CALL_TO_ACT, at), AskModerators)
        assert (asked.card.attachments == voice, "card_media_elsewhere" in asked.card.foot) == (shown, not shown)
        assert shown or "🎙📷" in asked.card.foot


def test_on_a_later_day_the_card_says_of_which_day_the_message_and_the_decision_are() -> None:
    lane, _ = run(EMPTY, (posted("grijp hem"), CALL_TO_ACT))
    (case,) = lane.cases.values()
    lane, _ = run(carded(lane), (choice(Choice.REMOVE, case.code), None))
    (case,) = lane.cases.values()
    next_day = Draft(lane, "k", NOON + timedelta(hours=12), DUTCH)
    assert head_of(next_day, case).endswith("13:00 op 02/03")
    assert "13:00 op 02/03" in outcome_text(next_day, case)
    today = Draft(lane, "k", NOON, DUTCH)
    assert "02/03" not in head_of(today, case) + outcome_text(today, case)
