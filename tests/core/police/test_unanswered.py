"""Questions about reports in doubt that no moderator answers: the clock sends nothing, and an answer counts later too."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.action import MailPolice, SendMessage, SendPrivately
from bot.core.choice import ByCode, Choice
from bot.core.event import ActionDelivered, ActionInterrupted, ChoiceMade, DeadLetterDecided
from bot.core.owner import DoubtCard
from bot.core.police.doubts import ASKED_FOR, ASKED_FOR_ELSE
from bot.core.police_file import Occasion
from bot.core.ref import Ref, free_code
from bot.core.step import step
from bot.core.step_result import UNTIL_ANSWERED, StepResult
from bot.core.timer_key import PoliceBell, PoliceTimer
from bot.core.watch import USUAL_RETENTION
from tests.core.police.test_interrupted import (
    BROKEN,
    CARD,
    FIRST,
    SECOND,
    TWO,
    answers,
    breaks,
    code_of,
    faces,
    in_doubt,
    keeps_house,
    mail_of,
)
from tests.core.police.test_mailed_answers import ReadEvening
from tests.core.police.test_relay import DANGER, MO, REPORT, Evening, desk_hears, ended, long_evening
from tests.core.police.test_restored import asked, restored
from tests.kit import DESK, NOON, RELAYING, setting, told

ANNA = Ref("console", "Anna")
LED = replace(RELAYING, coordinators=(ANNA,))
NIGHT = BROKEN + ASKED_FOR_ELSE
SOON = BROKEN + ASKED_FOR[Occasion.URGENT]


def broken(evening: Evening | None = None) -> Evening:
    """The report of an ended incident is in doubt, and its card stands on the desk."""
    evening = in_doubt(evening)
    evening.hear(ActionDelivered("card", "kerkwijk", DoubtCard(evening.file.id, code_of(evening)), CARD, NOON + BROKEN))
    return evening


def in_danger(evening: Evening | None = None) -> Evening:
    evening = evening or Evening()
    evening.says("hij heeft een mes", seen=DANGER)
    breaks(evening)
    return evening


def from_backup(evening: Evening | None = None) -> Evening:
    """The report waited in a backup, and the outbox of the restored bot holds nothing."""
    evening = ended(evening)
    restored(evening, after=BROKEN)
    return evening


DOUBTFUL = pytest.mark.parametrize("doubtful", [broken, in_danger, from_backup])
Doubtful = Callable[[], Evening]


def night(evening: Evening) -> StepResult:
    """The time of the question is over."""
    return evening.rings(PoliceBell.DOUBT, NIGHT)


@DOUBTFUL
def test_the_clock_sends_nothing_and_the_report_becomes_a_dead_letter(doubtful: Doubtful) -> None:
    evening = doubtful()
    due = evening.state.timers[PoliceTimer(evening.file.id, PoliceBell.DOUBT)] - NOON
    assert evening.rings(PoliceBell.DOUBT, due - timedelta(seconds=1)).set_aside == ()
    result = evening.rings(PoliceBell.DOUBT, due)
    assert (result.resumed, result.set_aside) == ((), (mail_of(evening),))
    waits = [planned.not_before for planned in result.planned if planned.owner == mail_of(evening)]
    assert waits == [UNTIL_ANSWERED] * (doubtful is from_backup)
    assert evening.file.mails[0].waiting == evening.file.mails[0].doubtful == (FIRST,)
    for later in (NIGHT, NIGHT * 2, NIGHT * 10):
        again = evening.rings(PoliceBell.DOUBT, later)
        assert (again.resumed, again.set_aside, again.planned) == ((), (), ())


@DOUBTFUL
def test_yes_sends_that_very_mail_later_and_once(doubtful: Doubtful) -> None:
    evening = doubtful()
    night(evening)
    code = code_of(evening)
    result = answers(evening, Choice.APPROVE)
    assert (result.resumed, told(result, MailPolice), evening.file.doubts) == ((mail_of(evening),), [], ())
    twice = evening.hear(ChoiceMade("twice", DESK, MO, Choice.APPROVE, ByCode(code), NOON + NIGHT))
    assert (twice.resumed, told(twice, MailPolice)) == ((), [])
    evening.arrives()
    assert evening.file.mails[0].waiting == ()


@DOUBTFUL
def test_no_ends_it_later(doubtful: Doubtful) -> None:
    evening = doubtful()
    night(evening)
    result = answers(evening, Choice.REMOVE)
    assert (result.called_off, result.resumed, told(result, MailPolice)) == ((mail_of(evening),), (), [])
    assert (evening.file.mails[0].waiting, evening.file.doubts) == ((), ())


def test_desk_and_coordinators_hear_of_it_once() -> None:
    evening = broken(Evening(LED))
    result = night(evening)
    assert desk_hears(result) == ["police_doubt_late"]
    assert [each.person for each in told(result, SendPrivately)] == [ANNA]
    assert "police_doubt_late" in told(result, SendPrivately)[0].text
    assert (asked(result), faces(result)) == ([], ["police_doubt_broken"])
    again = evening.rings(PoliceBell.DOUBT, NIGHT * 2)
    assert (desk_hears(again), told(again, SendPrivately)) == ([], [])


def test_in_danger_the_desk_is_asked_anew_at_ten_minutes_and_coordinators_read_that_it_is_urgent() -> None:
    evening = in_danger(Evening(LED))
    result = evening.rings(PoliceBell.DOUBT, SOON)
    (card,) = asked(result)
    assert (card.urgent, card.code, card.choices) == (True, code_of(evening), (Choice.APPROVE, Choice.REMOVE))
    assert "police_doubt_open" in card.foot
    (note,) = told(result, SendPrivately)
    assert ("card_urgent" in note.text, "police_doubt_late" in note.text, desk_hears(result)) == (True, True, [])


def test_in_danger_the_desk_is_asked_anew_about_a_part_of_a_long_report_too() -> None:
    evening = long_evening()
    breaks(evening)
    evening.says("hij heeft een mes", seen=DANGER, after=11)
    breaks(evening, number=2)
    assert len(asked(evening.rings(PoliceBell.DOUBT, SOON))) == 2


def test_one_line_is_about_all_addresses() -> None:
    evening = in_doubt(Evening(TWO))
    breaks(evening, address=SECOND)
    result = night(evening)
    assert set(result.set_aside) == {mail_of(evening), mail_of(evening, address=SECOND)}
    (line,) = [each.text for each in told(result, SendMessage)]
    assert [each in line for each in (FIRST, SECOND, *(doubt.code for doubt in evening.file.doubts))] == [True] * 4


def test_the_card_says_that_no_answer_came_and_until_when_one_counts() -> None:
    evening = broken()
    (before,) = asked(answers(evening, Choice.SHOW))
    assert ("police_doubt_due" in before.foot, "police_doubt_open" in before.foot) == (True, False)
    night(evening)
    (after,) = asked(answers(evening, Choice.SHOW))
    assert ("police_doubt_due" in after.foot, "police_doubt_open" in after.foot) == (False, True)


def test_the_card_of_a_restored_report_goes_on_asking_about_the_backup() -> None:
    evening = from_backup()
    night(evening)
    (card,) = asked(answers(evening, Choice.SHOW))
    assert ("police_doubt_ask" in card.foot, "police_doubt_broken" in card.foot) == (True, False)


def test_a_newer_report_ends_the_question_later() -> None:
    evening = in_danger()
    evening.rings(PoliceBell.DOUBT, SOON)
    result = evening.closes(after=60)
    assert result.called_off == (mail_of(evening),)
    assert [mail.report.occasion for mail in told(result, MailPolice)] == [Occasion.END]


@pytest.mark.parametrize("by", ["mailed", "returned"])
def test_a_receipt_or_a_failure_report_ends_it_later(by: str) -> None:
    evening = ReadEvening().begun(REPORT)
    evening.closes()
    breaks(evening)
    night(evening)
    result = evening.answered() if by == "mailed" else evening.returned(FIRST)
    assert (result.called_off, evening.file.doubts) == ((mail_of(evening),), ())


def test_a_second_restore_asks_anew() -> None:
    evening = from_backup()
    night(evening)
    assert (len(asked(restored(evening, after=NIGHT))), evening.file.mails[0].doubtful) == (1, ())
    assert evening.file.doubts[0].unanswered is None


@pytest.mark.parametrize("send", [True, False])
def test_the_operator_sends_it_or_gives_it_up(send: bool) -> None:
    evening = broken()
    night(evening)
    mail = mail_of(evening)
    result = evening.hear(DeadLetterDecided("letter", "kerkwijk", mail, send, NOON + NIGHT))
    assert (result.resumed, result.called_off) == ((mail,) * send, (mail,) * (not send))
    text = "police_doubt_ordered" if send else "police_doubt_dropped"
    assert (desk_hears(result), faces(result)) == ([text], [text])
    assert (evening.file.doubts, evening.file.mails[0].waiting) == ((), (FIRST,) * send)


@pytest.mark.parametrize("send", [True, False])
def test_the_choice_of_the_operator_counts_for_a_report_of_which_the_core_knows_nothing_more(send: bool) -> None:
    evening = ended()
    owner = replace(mail_of(evening), file="gone")
    result = evening.hear(DeadLetterDecided("letter", "kerkwijk", owner, send, NOON + NIGHT))
    assert (result.resumed, result.called_off) == ((owner,) * send, (owner,) * (not send))


def test_a_yes_of_the_desk_that_came_before_the_choice_of_the_operator_counts() -> None:
    """The bot was stopped with the answer in its inbox."""
    evening = broken()
    night(evening)
    assert answers(evening, Choice.APPROVE).resumed == (mail_of(evening),)
    result = evening.hear(DeadLetterDecided("letter", "kerkwijk", mail_of(evening), False, NOON + NIGHT))
    assert (result.called_off, result.planned, evening.file.mails[0].waiting) == ((), (), (FIRST,))


def test_a_question_has_another_code_than_its_report() -> None:
    """Both may arise in one event, so that only the state of that moment knows them."""
    evening = ended()
    same = free_code(f"kerkwijk doubt {evening.file.id} 1 {FIRST}", lambda code: False)
    evening.state = replace(evening.state, police_files={evening.file.id: replace(evening.file, code=same)})
    event = ActionInterrupted("in doubt", "kerkwijk", mail_of(evening), NOON + BROKEN)
    result = step(evening.state, event, None, setting(watch=evening.watch, taken=lambda code: False))
    assert [card.code == same for card in asked(result)] == [False]


def test_it_goes_at_its_date_and_the_desk_hears_of_it() -> None:
    evening = broken()
    night(evening)
    mail, over = mail_of(evening), BROKEN + USUAL_RETENTION.police
    assert keeps_house(evening, over - timedelta(seconds=1)).called_off == ()
    result = keeps_house(evening, over)
    assert (result.called_off, desk_hears(result)) == ((mail,), ["police_doubt_over"])
    assert evening.state.police_files == {}


def test_a_second_address_that_breaks_later_has_its_whole_time() -> None:
    evening = broken(Evening(TWO))
    night(evening)
    later = NIGHT + timedelta(hours=1)
    evening.hear(ActionInterrupted("later", "kerkwijk", mail_of(evening, address=SECOND), NOON + later))
    assert evening.rings(PoliceBell.DOUBT, later + ASKED_FOR_ELSE - timedelta(seconds=1)).set_aside == ()
    result = evening.rings(PoliceBell.DOUBT, later + ASKED_FOR_ELSE)
    assert result.set_aside == (mail_of(evening, address=SECOND),)


def test_a_question_that_an_older_version_ended_by_the_clock_says_that_the_report_was_sent() -> None:
    evening = broken()
    answers(evening, Choice.APPROVE)
    (doubt,) = evening.file.ended_doubts
    older = replace(evening.file, ended_doubts=(replace(doubt, ended="police_doubt_late"),))
    evening.state = replace(evening.state, police_files={older.id: older})
    late = evening.hear(ChoiceMade("late", DESK, MO, Choice.REMOVE, ByCode(doubt.code), NOON + NIGHT))
    (line,) = [each.text for each in told(late, SendMessage)]
    assert ("police_doubt_sent" in line, "police_doubt_late" in line) == (True, False)


def test_a_question_of_an_older_version_has_a_date_at_which_its_report_goes() -> None:
    evening = broken()
    older = replace(evening.file, doubts=(replace(evening.file.doubts[0], at=None, why="", address=""),))
    evening.state = replace(evening.state, police_files={older.id: older})
    assert night(evening).set_aside == (mail_of(evening),)
    mail = mail_of(evening)
    assert keeps_house(evening, NIGHT + USUAL_RETENTION.police).called_off == (mail,)
