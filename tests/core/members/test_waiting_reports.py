"""A report to the police that waits in the outbox keeps a member's texts after `/forgetme`: the answer says so."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.core.action import SendMessage
from bot.core.choice import Choice
from bot.core.event import CommandGiven
from bot.core.members.own_data import own_data
from bot.core.ref import Ref
from tests.core.police.test_interrupted import BROKEN, answers
from tests.core.police.test_relay import DANGER, Evening, ended, long_evening
from tests.core.police.test_unanswered import broken, from_backup, in_danger, night
from tests.kit import NOON, person, reading, told


def is_told(evening: Evening, name: str = "Jan", after: timedelta = BROKEN * 2) -> bool:
    """The member asks to be forgotten. The report still waits then."""
    evening.says("dag", by=name, seen=reading(), after=after / timedelta(minutes=1) - 1)
    asked = CommandGiven(f"f{name}", Ref("console", name), person(name), "forgetme", "", NOON + after)
    (answer,) = told(evening.hear(asked), SendMessage)
    assert "forgotten" in answer.text.split()
    waits = "forgotten_waiting" in answer.text
    assert bool(own_data(evening.state, person(name).ref, f"p-{name}").waiting_reports) is waits
    return waits


def test_a_report_that_has_not_left_is_told_until_it_has() -> None:
    assert is_told(ended())
    evening = ended()
    evening.arrives()
    assert not is_told(evening)


def test_a_report_in_doubt_is_told_until_a_moderator_ends_it() -> None:
    assert is_told(broken())
    assert is_told(in_danger())
    evening = broken()
    answers(evening, Choice.REMOVE)
    assert not is_told(evening)


def test_a_report_that_no_moderator_answered_for_is_told_too() -> None:
    evening = broken()
    night(evening)
    assert is_told(evening, after=timedelta(days=2))


def test_a_report_of_a_backup_is_written_anew_without_the_texts_unless_the_outbox_has_it() -> None:
    assert not is_told(from_backup())
    evening = from_backup()
    night(evening)
    assert is_told(evening, after=timedelta(days=2))


def test_a_member_without_a_message_in_the_report_is_told_of_none() -> None:
    evening = Evening().begun("hij heeft een mes", seen=DANGER)
    evening.says("hij rijdt weg naar het noorden", by="Els", after=1)
    assert is_told(evening)
    assert not is_told(evening, "Els")
    assert not is_told(evening, "Piet")


@pytest.mark.parametrize(("name", "waits"), [("Jan7", True), ("Els", False)])
def test_a_part_of_a_long_report_is_told_to_its_authors(name: str, waits: bool) -> None:
    evening = long_evening()
    evening.says("hij rijdt weg naar het noorden", by="Els", after=13)
    assert is_told(evening, name, timedelta(minutes=20)) is waits


def test_a_report_is_told_after_its_lines_have_left_with_a_later_part() -> None:
    evening = Evening().begun("hij heeft een mes", seen=DANGER)
    long_evening(evening)
    evening.arrives(2)
    assert [mail.waiting != () for mail in evening.file.mails] == [True, False]
    assert "p-Jan" not in [line.by for line in evening.file.lines]
    assert is_told(evening, after=timedelta(minutes=20))


def test_the_copy_for_a_member_names_the_reports_that_wait() -> None:
    evening = broken()
    assert own_data(evening.state, Ref("console", "Jan"), "p-Jan").waiting_reports == (evening.file.code,)
    assert own_data(evening.state, Ref("console", "Els"), "p-Els").waiting_reports == ()
