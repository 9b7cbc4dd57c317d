"""A second address of a report comes into doubt while the first one waits for the desk."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.core.event import ActionInterrupted
from bot.core.police.doubts import ASKED_FOR, ASKED_FOR_ELSE
from bot.core.police_file import Occasion
from bot.core.step_result import StepResult
from bot.core.timer_key import PoliceBell
from tests.core.police.test_interrupted import BROKEN, FIRST, SECOND, TWO, breaks, in_doubt, mail_of
from tests.core.police.test_mailed_answers import READING, ReadEvening
from tests.core.police.test_relay import DANGER, REPORT, Evening
from tests.core.police.test_restored import asked
from tests.kit import NOON


def breaks_later(evening: Evening, after: timedelta) -> StepResult:
    event = ActionInterrupted(f"later {after}", "kerkwijk", mail_of(evening, address=SECOND), NOON + BROKEN + after)
    return evening.hear(event)


def test_an_address_whose_hand_over_breaks_just_before_the_end_of_a_question_leaves_time_for_an_answer() -> None:
    evening = in_doubt(Evening(TWO))
    assert len(asked(breaks_later(evening, ASKED_FOR_ELSE - timedelta(minutes=1)))) == 1
    assert evening.rings(PoliceBell.DOUBT, BROKEN + ASKED_FOR_ELSE).set_aside == ()
    last = ASKED_FOR_ELSE - timedelta(minutes=1) + ASKED_FOR[Occasion.URGENT]
    assert len(evening.rings(PoliceBell.DOUBT, BROKEN + last).set_aside) == 2


def test_danger_waits_no_longer_for_a_second_address() -> None:
    evening = Evening(TWO).begun("hij heeft een mes", seen=DANGER)
    breaks(evening)
    breaks_later(evening, timedelta(minutes=9))
    assert len(evening.rings(PoliceBell.DOUBT, BROKEN + timedelta(minutes=10)).set_aside) == 2


def test_a_question_whose_time_ended_while_the_bot_was_off_ends_before_another_address_is_asked_about() -> None:
    evening = Evening(TWO).begun("hij heeft een mes", seen=DANGER)
    breaks(evening)
    result = breaks_later(evening, timedelta(hours=1))
    assert (result.set_aside, len(asked(result))) == ((mail_of(evening),), 2)
    assert evening.rings(PoliceBell.DOUBT, BROKEN + timedelta(hours=1)).set_aside == ()
    late = evening.rings(PoliceBell.DOUBT, BROKEN + timedelta(hours=1, minutes=10))
    assert late.set_aside == (mail_of(evening, address=SECOND),)


def test_an_older_question_ends_with_its_address_and_does_not_turn_to_one_that_only_waits() -> None:
    evening = ReadEvening(replace(READING, police=replace(READING.police, mail=(FIRST, SECOND)))).begun(REPORT)
    evening.closes()
    breaks(evening)
    older = replace(evening.file, doubts=(replace(evening.file.doubts[0], address="", at=None),))
    evening.state = replace(evening.state, police_files={older.id: older})
    evening.returned(FIRST)
    assert (evening.file.doubts, evening.file.mails[0].waiting) == ((), (SECOND,))
