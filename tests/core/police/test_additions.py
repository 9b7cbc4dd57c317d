"""The later part of an incident of which the police have a report already."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.core.choice import ByCode, Choice
from bot.core.event import ChoiceMade, CommandGiven, MessageEdited
from bot.core.police.additions import COLLECTED_FOR
from bot.core.police_file import MOST_LINES, Occasion
from bot.core.reading import Act, ChatReading, Label, Reading
from bot.core.ref import Ref
from bot.core.timer_key import PoliceBell, PoliceTimer
from tests.core.police.test_relay import MO, REPORT, SEEN, Evening
from tests.kit import DESK, NOON, message, person, reading

LATE = timedelta(minutes=12)
DUE = LATE + COLLECTED_FOR


def passed_on() -> Evening:
    evening = Evening().begun(REPORT)
    evening.closes(Choice.FALSE_ALARM)
    return evening


def about(evening: Evening) -> Reading:
    """The reading of a line that adds something to the incident."""
    chat = ChatReading(danger=False, called=False, maybe_called=False, act=Act.ADDS, incident=evening.incident.id)
    return replace(reading(Label.UPDATE), chat=chat)


def decides(evening: Evening, choice: Choice, code: str) -> None:
    evening.hear(ChoiceMade(f"{choice} {code}", DESK, MO, choice, ByCode(code), NOON + LATE))


def test_what_comes_after_the_end_follows_in_one_mail() -> None:
    evening = passed_on()
    evening.says("hij reed net weg met een rode auto", by="Els", seen=about(evening), after=12)
    evening.says("richting de ring", by="Els", seen=about(evening), after=20)
    assert len(evening.mails()) == 1
    evening.rings(PoliceBell.ADDED, DUE)
    end, again = evening.mails()
    assert (end.report.occasion, again.report.occasion) == (Occasion.END, Occasion.AGAIN)
    assert [line.text for line in again.report.lines][1:] == ["hij reed net weg met een rode auto", "richting de ring"]
    assert evening.state.timers.get(PoliceTimer(evening.file.id, PoliceBell.ADDED)) is None


def test_news_that_come_late_follow_in_one_mail_as_well() -> None:
    """As after a short down time: the timer would ring after each of them."""
    evening = passed_on()
    evening.late = timedelta(minutes=30)
    evening.says("hij reed weg met een rode auto", by="Els", seen=about(evening), after=12)
    assert evening.state.timers[PoliceTimer(evening.file.id, PoliceBell.ADDED)] == NOON + DUE + evening.late


def test_an_end_that_waits_is_passed_on_also_if_the_file_becomes_full_meanwhile() -> None:
    evening = Evening()
    for number in range(MOST_LINES - 1):
        evening.says(f"ik zie hem {number}", by=f"lid{number % 9}", after=number / 1000)
    for number in range(3):
        if number:
            at, about_it = NOON + timedelta(minutes=2 * number), ByCode(evening.incident.code)
            evening.hear(ChoiceMade(f"undo {number}", DESK, MO, Choice.UNDO, about_it, at))
        evening.closes(after=2 * number + 1)
    waits = PoliceTimer(evening.file.id, PoliceBell.ADDED)
    due = evening.state.timers[waits]
    evening.says("hij reed net weg met een rode auto", by="Els", seen=about(evening), after=6)
    assert evening.mails()[-1].report.occasion is Occasion.PART
    assert evening.state.timers.get(waits) == due


def test_an_edit_after_the_end_follows_too() -> None:
    evening = passed_on()
    evening.hear(MessageEdited("e", message(f"{REPORT}, nummer 21", at=NOON + LATE)), reading(Label.REPORT))
    evening.rings(PoliceBell.ADDED, DUE)
    assert evening.mails()[1].report.lines[0].text == f"{REPORT}, nummer 21"


def test_a_message_that_is_approved_after_the_end_follows_too() -> None:
    evening = Evening().begun(REPORT)
    evening.says("grijp die dief", by="Tom", seen=reading(Label.REPORT, Label.VIGILANTE), after=1)
    evening.closes()
    (case,) = evening.state.cases.values()
    decides(evening, Choice.APPROVE, case.code)
    evening.rings(PoliceBell.ADDED, DUE)
    assert [mail.report.lines[1].text for mail in evening.mails()] == ["", "grijp die dief"]


def test_an_incident_that_goes_on_again_waits_for_its_end() -> None:
    evening = passed_on()
    evening.says("hij reed net weg", by="Els", seen=about(evening), after=11)
    decides(evening, Choice.UNDO, evening.incident.code)
    evening.rings(PoliceBell.ADDED, DUE)
    assert len(evening.mails()) == 1
    evening.closes(after=30)
    assert [mail.report.occasion for mail in evening.mails()] == [Occasion.END, Occasion.AGAIN]


def test_an_incident_that_is_merged_meanwhile_gets_no_mail_of_its_own() -> None:
    """The other one has all of its messages."""
    evening = Evening().begun("een auto opengebroken", by="Tom", seen=replace(SEEN, streets=("nmolen",)))
    evening.says(REPORT, seen=replace(SEEN, streets=("nkerk",)), after=1)
    whole, part = evening.state.incidents.values()
    decides(evening, Choice.CLOSE, part.code)
    edited = message("er loopt iemand met een rode jas", "2", at=NOON + LATE)
    evening.hear(MessageEdited("e", edited), reading(Label.REPORT))
    decides(evening, Choice.UNDO, part.code)
    evening.hear(ChoiceMade("m", DESK, MO, Choice.MERGE, ByCode(whole.code, part.code), NOON + LATE))
    evening.rings(PoliceBell.ADDED, DUE, part.id)
    assert [mail.report.reference for mail in evening.mails()] == [part.code]


def test_news_about_an_incident_that_becomes_part_of_another_one_comes_with_that_one() -> None:
    evening = Evening().begun(REPORT, seen=replace(reading(Label.REPORT), streets=("nkerk",)))
    evening.says("een auto opengebroken", by="Els", seen=replace(reading(Label.REPORT), streets=("nmolen",)), after=1)
    first, second = evening.state.incidents.values()
    decides(evening, Choice.FALSE_ALARM, second.code)
    seen = about(evening)
    assert seen.chat is not None
    seen = replace(seen, chat=replace(seen.chat, incident=second.id))
    evening.says("hij reed net weg", by="Els", seen=seen, after=13)
    decides(evening, Choice.UNDO, second.code)
    evening.hear(ChoiceMade("m", DESK, MO, Choice.MERGE, ByCode(first.code, second.code), NOON + LATE))
    evening.rings(PoliceBell.ADDED, DUE + timedelta(minutes=1), second.id)
    assert len(evening.mails()) == 1
    evening.closes(after=40)
    assert "hij reed net weg" in [line.text for line in evening.mails()[1].report.lines]


def test_talk_and_forgetme_after_the_end_send_nothing() -> None:
    evening = passed_on()
    evening.says("morgen is het markt", by="Els", seen=reading(Label.OFF_TOPIC), after=11)
    evening.hear(CommandGiven("f", Ref("console", "Jan"), person("Jan"), "forgetme", "", NOON + LATE))
    assert PoliceTimer(evening.file.id, PoliceBell.ADDED) not in evening.state.timers
