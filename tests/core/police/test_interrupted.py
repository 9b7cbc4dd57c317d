"""Reports to the police whose hand-over broke: the desk is asked about the address in doubt, and nothing else waits."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.action import MailPolice, SendMessage, UpdateCard
from bot.core.choice import ByCode, Choice
from bot.core.event import ActionDelivered, ActionInterrupted, BackupRestored, ChoiceMade, CommandGiven, TimeCame
from bot.core.owner import DoubtCard, PoliceMail
from bot.core.police.doubts import ASKED_FOR_ELSE
from bot.core.police_file import MOST_LINES, Occasion
from bot.core.ref import MessageRef, Ref
from bot.core.step_result import StepResult
from bot.core.timer_key import ClockJumpTimer, HousekeepingTimer, PoliceBell, PoliceTimer
from bot.core.watch import USUAL_RETENTION, Relay
from tests.core.police.test_mailed_answers import READING, ReadEvening
from tests.core.police.test_relay import DANGER, MO, REPORT, Evening, desk_hears, ended, long_evening
from tests.core.police.test_restored import asked
from tests.kit import DESK, NOON, RELAYING, person, told

FIRST, SECOND = "wijk@example.org", "dispatch@example.org"
TWO = replace(RELAYING, police=replace(RELAYING.police, mail=(FIRST, SECOND)))
BROKEN = timedelta(minutes=12)
CARD = MessageRef(DESK, "77")


def breaks(evening: Evening, number: int = 1, address: str = FIRST, file: str = "") -> StepResult:
    owner = PoliceMail(file or evening.file.id, number, address)
    return evening.hear(ActionInterrupted(f"in doubt {len(evening.results)}", "kerkwijk", owner, NOON + BROKEN))


def in_doubt(evening: Evening | None = None) -> Evening:
    """An evening that has ended, and whose hand-over broke."""
    evening = ended(evening)
    breaks(evening)
    return evening


def answers(evening: Evening, choice: Choice, address: str = "") -> StepResult:
    about, at = ByCode(code_of(evening, address)), NOON + BROKEN + timedelta(minutes=5)
    return evening.hear(ChoiceMade(f"answer {choice} {len(evening.results)}", DESK, MO, choice, about, at))


def code_of(evening: Evening, address: str = "") -> str:
    """The code of the only question, or of the one about this address."""
    (code,) = (doubt.code for doubt in evening.file.doubts if address in ("", doubt.address))
    return code


def mail_of(evening: Evening, number: int = 1, address: str = FIRST) -> PoliceMail:
    return PoliceMail(evening.file.id, number, address)


def test_a_broken_hand_over_asks_the_desk_and_names_the_address() -> None:
    evening = ended()
    (card,) = asked(breaks(evening))
    assert (card.head.split()[1], card.choices) == ("police_doubt", (Choice.APPROVE, Choice.REMOVE))
    assert "police_doubt_broken" in card.foot
    assert FIRST in card.foot
    assert asked(breaks(evening)) == []


def test_it_leaves_as_the_same_mail_after_yes() -> None:
    evening = in_doubt()
    result = answers(evening, Choice.APPROVE)
    assert (result.resumed, told(result, MailPolice)) == ((mail_of(evening),), [])
    assert (evening.file.mails[0].waiting, evening.file.doubts) == ((FIRST,), ())
    evening.arrives()
    assert not evening.file.mails[0].waiting


def test_it_is_called_off_if_the_police_have_it() -> None:
    evening = in_doubt()
    result = answers(evening, Choice.REMOVE)
    assert (result.called_off, result.resumed) == ((mail_of(evening),), ())
    assert (evening.file.mails[0].waiting, evening.file.doubts) == ((), ())
    assert evening.rings(PoliceBell.DOUBT, BROKEN + ASKED_FOR_ELSE).resumed == ()


def test_it_may_break_again_and_the_desk_is_asked_again() -> None:
    evening = in_doubt()
    answers(evening, Choice.APPROVE)
    assert len(asked(breaks(evening))) == 1
    assert answers(evening, Choice.APPROVE).resumed == (mail_of(evening),)


@pytest.mark.parametrize("first", ["breaks", "arrives"])
def test_the_desk_reads_that_the_mail_to_the_other_address_has_left(first: str) -> None:
    evening = ended(Evening(TWO))
    if first == "breaks":
        breaks(evening)
        result = evening.arrives(address=SECOND)
    else:
        assert desk_hears(evening.arrives(address=SECOND)) == []
        result = breaks(evening)
    assert desk_hears(result) == ["police_mailed"]


def test_an_answer_about_one_address_says_nothing_about_another() -> None:
    evening = in_doubt(Evening(TWO))
    assert answers(evening, Choice.REMOVE).called_off == (mail_of(evening),)
    assert evening.file.mails[0].waiting == (SECOND,)
    assert desk_hears(evening.arrives(address=SECOND)) == ["police_mailed"]


def test_the_desk_is_warned_of_the_other_address_alone_and_the_bot_gives_only_that_one_up() -> None:
    evening = in_doubt(Evening(TWO))
    assert desk_hears(evening.rings(PoliceBell.ARRIVAL, timedelta(hours=2))) == ["police_waiting"]
    for day in range(1, 6):
        result = evening.rings(PoliceBell.ARRIVAL, timedelta(days=day, hours=2))
    assert result.called_off == (mail_of(evening, address=SECOND),)
    assert (evening.file.mails[0].waiting, evening.file.mails[0].refused) == ((FIRST,), (SECOND,))
    assert answers(evening, Choice.APPROVE).resumed == (mail_of(evening),)


def test_a_newer_report_calls_the_older_one_off() -> None:
    evening = Evening().begun("hij heeft een mes", seen=DANGER)
    breaks(evening)
    result = evening.closes(after=13)
    assert result.called_off == (mail_of(evening),)
    assert [mail.report.occasion for mail in told(result, MailPolice)] == [Occasion.END]
    assert evening.file.doubts == ()


def test_a_part_of_a_long_report_stays_in_question_since_no_other_report_has_its_messages() -> None:
    evening = long_evening()
    assert evening.file.mails[0].occasion is Occasion.PART
    breaks(evening)
    evening.says("hij is weg", after=13)
    assert evening.closes(after=14).called_off == ()
    assert answers(evening, Choice.APPROVE).resumed == (mail_of(evening),)


@pytest.mark.parametrize("arrived", [True, False])
def test_a_typed_receipt_ends_the_question_about_a_part_only_if_no_other_mail_arrived(arrived: bool) -> None:
    """The police may have confirmed the other mail, which does not hold the messages of the part."""
    evening = long_evening()
    breaks(evening)
    evening.closes(after=13)
    if arrived:
        evening.arrives(number=2, after=14)
    about, at = ByCode(evening.file.code), NOON + BROKEN + timedelta(minutes=5)
    result = evening.hear(ChoiceMade("typed", DESK, MO, Choice.RECEIVED, about, at))
    assert result.called_off == (() if arrived else (mail_of(evening),))
    assert len(evening.file.doubts) == arrived


def test_a_report_that_the_bot_wants_no_more_is_called_off_without_a_question() -> None:
    evening = ended()
    evening.arrives()
    for result in (breaks(evening), breaks(evening, number=9), breaks(evening, file="unknown")):
        assert (len(result.called_off), asked(result)) == (1, [])


def test_after_a_restore_the_report_is_asked_about_anew_and_written_anew() -> None:
    """The outbox of a restored database holds nothing any more."""
    evening = in_doubt()
    evening.hear(BackupRestored("restored", "kerkwijk", NOON + BROKEN, (), NOON + timedelta(days=1)))
    assert evening.file.mails[0].doubtful == ()
    result = answers(evening, Choice.APPROVE)
    assert (result.resumed, len(told(result, MailPolice))) == ((), 1)


@pytest.mark.parametrize("by", ["typed", "mailed", "returned"])
def test_a_receipt_or_a_failure_report_settles_the_question(by: str) -> None:
    evening = ReadEvening().begun(REPORT)
    evening.closes()
    breaks(evening)
    if by == "typed":
        about = ByCode(evening.file.code)
        result = evening.hear(ChoiceMade("typed", DESK, MO, Choice.RECEIVED, about, NOON + BROKEN))
    else:
        result = evening.answered() if by == "mailed" else evening.returned(FIRST)
    assert result.called_off == (mail_of(evening),)
    assert evening.file.doubts == ()


def test_they_settle_nothing_about_an_address_if_another_one_has_the_report() -> None:
    evening = ReadEvening(replace(READING, police=replace(READING.police, mail=(FIRST, SECOND)))).begun(REPORT)
    evening.closes()
    evening.arrives(address=SECOND)
    breaks(evening)
    evening.answered()
    evening.returned(SECOND)
    assert evening.file.doubts
    assert evening.returned(FIRST, key="c").called_off == (mail_of(evening),)


def test_a_mail_that_came_back_from_one_address_says_nothing_about_another_in_doubt() -> None:
    evening = ReadEvening(replace(READING, police=replace(READING.police, mail=(FIRST, SECOND)))).begun(REPORT)
    evening.closes()
    breaks(evening)
    breaks(evening, address=SECOND)
    result = evening.returned(FIRST)
    assert (result.called_off, desk_hears(result)) == ((mail_of(evening),), ["police_returned"])
    mail = evening.file.mails[0]
    assert (mail.waiting, mail.doubtful, mail.delivered_at) == ((SECOND,), (SECOND,), None)
    assert answers(evening, Choice.APPROVE).resumed == (mail_of(evening, address=SECOND),)


def test_the_card_about_a_mail_that_came_back_does_not_say_that_the_police_have_it() -> None:
    evening = ReadEvening().begun(REPORT)
    evening.closes()
    breaks(evening)
    evening.hear(ActionDelivered("card", "kerkwijk", DoubtCard(evening.file.id, code_of(evening)), CARD, NOON + BROKEN))
    assert faces(evening.returned(FIRST)) == ["police_doubt_back"]
    assert evening.file.mails[0].delivered_at is None


def test_an_answer_about_one_mail_leaves_the_question_about_a_part_of_a_long_report() -> None:
    evening = ReadEvening()
    for number in range(MOST_LINES):
        evening.says(f"{REPORT} {number}", by=f"Jan{number}", after=number / 100)
    evening.says("hij is weg", after=9)
    evening.closes()
    breaks(evening)
    breaks(evening, number=2)
    assert evening.answered(number=2).called_off == (mail_of(evening, number=2),)
    assert answers(evening, Choice.APPROVE).resumed == (mail_of(evening),)


def test_each_address_in_doubt_has_a_card_of_its_own_with_an_answer_of_its_own() -> None:
    """One address may have the report, and the other may not."""
    evening = ended(Evening(TWO))
    for address, other in ((FIRST, SECOND), (SECOND, FIRST)):
        (card,) = asked(breaks(evening, address=address))
        assert [(address in text, other in text) for text in (card.head, card.foot)] == [(True, False)] * 2
    assert answers(evening, Choice.APPROVE, FIRST).resumed == (mail_of(evening),)
    result = answers(evening, Choice.REMOVE, SECOND)
    assert (result.called_off, result.resumed) == ((mail_of(evening, address=SECOND),), ())
    assert (evening.file.mails[0].waiting, evening.file.doubts) == ((FIRST,), ())


def test_each_mail_in_doubt_has_a_card_of_its_own() -> None:
    """The police may have the part of a long report, and lack its end."""
    evening = long_evening()
    breaks(evening)
    evening.says("hij is weg", after=13)
    evening.closes(after=14)
    breaks(evening, number=2)
    part, end = evening.file.doubts
    settled = evening.hear(ChoiceMade("had", DESK, MO, Choice.REMOVE, ByCode(part.code), NOON + BROKEN * 2))
    assert settled.called_off == (mail_of(evening),)
    assert [doubt.code for doubt in evening.file.doubts] == [end.code]
    assert answers(evening, Choice.APPROVE).resumed == (mail_of(evening, number=2),)


def test_a_question_of_an_older_version_is_about_all_addresses_in_doubt() -> None:
    evening = in_doubt(Evening(TWO))
    breaks(evening, address=SECOND)
    (first, _), id = evening.file.doubts, evening.file.id
    older = replace(evening.file, doubts=(replace(first, address=""),))
    evening.state = replace(evening.state, police_files={id: older})
    (card,) = asked(answers(evening, Choice.SHOW))
    assert (FIRST in card.head, SECOND in card.head) == (True, True)
    assert set(answers(evening, Choice.APPROVE).resumed) == {mail_of(evening), mail_of(evening, address=SECOND)}


def test_the_desk_does_not_read_the_number_of_an_officer() -> None:
    """On Signal the address of a person may be a telephone number."""
    wim = Ref("signal", "+32470000000")
    evening = ended(Evening(replace(RELAYING, police=replace(RELAYING.police, mail=(), chat=wim))))
    (card,) = asked(breaks(evening, address=str(wim)))
    assert (wim.id in card.foot, "police_in_chat" in card.foot) == (False, True)


def test_the_card_of_an_urgent_report_overtakes_other_cards() -> None:
    evening = Evening().begun("hij heeft een mes", seen=DANGER)
    assert [card.urgent for card in asked(breaks(evening))] == [True]


@pytest.mark.parametrize("choice", [Choice.SHOW, Choice.CLAIM])
def test_the_question_is_shown_again_on_demand_and_after_a_word_that_is_no_answer(choice: Choice) -> None:
    """Its card may have gone far up in the chat."""
    evening = in_doubt()
    (card,) = asked(answers(evening, choice))
    assert (card.code, card.choices) == (code_of(evening), (Choice.APPROVE, Choice.REMOVE))


def test_a_coordinator_alone_with_the_bot_reads_the_question_there() -> None:
    """The desk may be lost."""
    evening, cora = ended(), person("Cora")
    evening.watch = replace(evening.watch, coordinators=(cora.ref,))
    breaks(evening)
    code, at = code_of(evening), NOON + BROKEN + timedelta(minutes=5)
    alone = ChoiceMade("alone", cora.ref, cora, Choice.SHOW, ByCode(code), at)
    (shown,) = (planned.action for planned in evening.hear(alone).planned)
    assert isinstance(shown, SendMessage)
    assert (shown.chat, code in shown.text) == (cora.ref, True)


def test_the_queue_does_not_say_that_nothing_is_to_be_decided_while_it_asks() -> None:
    evening = in_doubt()
    queue = CommandGiven("queue", DESK, MO, "queue", "", NOON + BROKEN)
    (shown,) = (each.text for each in told(evening.hear(queue), SendMessage))
    assert ("police_doubt" in shown, "queue_empty" in shown) == (True, False)


def test_the_card_names_the_mail_by_its_subject() -> None:
    """The police may have an earlier one about the same incident."""
    evening = Evening().begun("hij heeft een mes", seen=DANGER)
    evening.arrives()
    evening.closes()
    (card,) = asked(breaks(evening, number=2))
    assert evening.mails()[1].report.subject in card.foot


def faces(result: StepResult) -> list[str]:
    """The keys of the texts that cards show now."""
    cards = (each.card for each in told(result, UpdateCard))
    return [card.foot.split()[1] for card in cards]


def keeps_house(evening: Evening, after: timedelta) -> StepResult:
    return evening.hear(TimeCame(f"house {after}", "kerkwijk", HousekeepingTimer(), NOON + after))


def test_a_report_in_doubt_goes_at_its_date_while_the_bot_is_off_and_the_desk_hears_of_it() -> None:
    """It may have been passed on, and `/privacy` counts the days from then."""
    evening = in_doubt()
    evening.hear(ActionDelivered("card", "kerkwijk", DoubtCard(evening.file.id, code_of(evening)), CARD, NOON + BROKEN))
    mail, over = mail_of(evening), BROKEN + USUAL_RETENTION.police
    assert keeps_house(evening, over - timedelta(seconds=1)).called_off == ()
    assert evening.rings(PoliceBell.DOUBT, over).resumed == ()
    result = keeps_house(evening, over)
    assert (result.called_off, desk_hears(result), faces(result)) == (
        (mail,),
        ["police_doubt_over"],
        ["police_doubt_over"],
    )
    assert evening.state.police_files == {}
    assert PoliceTimer(mail.file, PoliceBell.DOUBT) not in evening.state.timers


def test_a_clock_that_jumps_ahead_makes_no_report_in_doubt_look_old() -> None:
    evening = in_doubt()
    jump, owner = timedelta(days=365), mail_of(evening)
    by_s = round(jump.total_seconds())
    evening.hear(TimeCame("jump", "kerkwijk", ClockJumpTimer(by_s), NOON + BROKEN + jump))
    assert keeps_house(evening, BROKEN + jump + timedelta(hours=2)).called_off == ()
    assert evening.rings(PoliceBell.DOUBT, BROKEN + jump + ASKED_FOR_ELSE).set_aside == (owner,)


def test_a_report_whose_server_was_away_for_days_is_not_old_when_its_hand_over_breaks() -> None:
    evening = ended()
    late = USUAL_RETENTION.police + timedelta(days=1)
    owner = mail_of(evening)
    evening.hear(ActionInterrupted("in doubt", "kerkwijk", owner, NOON + late))
    assert keeps_house(evening, late + timedelta(minutes=10)).called_off == ()
    assert evening.rings(PoliceBell.DOUBT, late + ASKED_FOR_ELSE).set_aside == (owner,)


def test_the_end_of_the_relay_takes_the_report_back() -> None:
    evening = in_doubt()
    mail = mail_of(evening)
    evening.watch = replace(RELAYING, police=replace(RELAYING.police, relay=Relay.NONE))
    assert evening.rings(PoliceBell.ARRIVAL, timedelta(hours=2)).called_off == (mail,)
    assert PoliceTimer(mail.file, PoliceBell.DOUBT) not in evening.state.timers


@pytest.mark.parametrize("arrived", [True, False])
def test_a_report_that_breaks_after_a_newer_one_was_planned_is_called_off_without_a_question(arrived: bool) -> None:
    """As after a kill in the hand-over: the start ends the incident first, and hears of the break then."""
    evening = Evening().begun("hij heeft een mes", seen=DANGER)
    evening.closes(after=11)
    if arrived:
        evening.arrives(number=2)
    result = breaks(evening)
    assert (result.called_off, asked(result), evening.file.doubts) == ((mail_of(evening),), [], ())
    assert evening.file.mails[0].waiting == ()


def test_a_part_that_breaks_after_a_newer_report_was_planned_is_asked_about() -> None:
    evening = long_evening()
    evening.closes(after=11)
    assert len(asked(breaks(evening))) == 1
