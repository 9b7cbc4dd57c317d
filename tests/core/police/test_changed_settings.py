"""Reports that wait while config.yaml changes: none goes to an address that it does not name any more, and none is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.action import MailPolice
from bot.core.choice import ByCode, Choice
from bot.core.event import ActionDelivered, ActionRefused, ChoiceMade, CommandGiven
from bot.core.owner import DoubtCard
from bot.core.police_file import PoliceFile
from bot.core.ref import Ref
from bot.core.step_result import StepResult
from bot.core.timer_key import PoliceBell, PoliceTimer
from bot.core.watch import Relay, Watch
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
    mail_of,
)
from tests.core.police.test_relay import DANGER, MO, SEEN, Evening, desk_hears, ended, long_evening
from tests.core.police.test_restored import asked
from tests.kit import DESK, NOON, RELAYING, person, told

RIGHT = "right@example.org"
CORRECTED = replace(RELAYING, police=replace(RELAYING.police, mail=(RIGHT,)))
ENDED = replace(RELAYING, police=replace(RELAYING.police, relay=Relay.NONE))


def starts_with(evening: Evening, watch: Watch) -> StepResult:
    """A start with other settings, up to its first event."""
    evening.watch = watch
    return evening.rings(PoliceBell.DAY, BROKEN + timedelta(minutes=len(evening.results)), file="none")


def receivers(result: StepResult) -> list[str]:
    return [mail.to.id for mail in told(result, MailPolice)]


def test_a_waiting_report_goes_to_the_corrected_address_and_the_desk_knows() -> None:
    evening = ended()
    old = mail_of(evening)
    result = starts_with(evening, CORRECTED)
    assert (result.called_off, receivers(result), desk_hears(result)) == ((old,), [RIGHT], ["police_readdressed"])
    assert evening.file.mails[0].waiting == (RIGHT,)
    assert receivers(starts_with(evening, CORRECTED)) == []


def test_a_report_that_one_address_has_waits_for_its_receipt_when_the_other_leaves_the_settings() -> None:
    evening = ended(Evening(TWO))
    evening.arrives(address=FIRST)
    assert PoliceTimer(evening.file.id, PoliceBell.RECEIPT) not in evening.state.timers
    starts_with(evening, RELAYING)
    assert PoliceTimer(evening.file.id, PoliceBell.RECEIPT) in evening.state.timers


def test_about_a_report_in_doubt_the_desk_is_asked_for_the_corrected_address_and_the_old_card_has_ended() -> None:
    """The address of before may have it, and may be read by the same officers."""
    evening = in_doubt()
    old = mail_of(evening)
    evening.hear(ActionDelivered("card", "kerkwijk", DoubtCard(evening.file.id, code_of(evening)), CARD, NOON + BROKEN))
    result = starts_with(evening, CORRECTED)
    assert (set(result.called_off), receivers(result), desk_hears(result)) == ({old}, [], [])
    assert faces(result) == ["police_doubt_withdrawn"]
    (card,) = asked(result)
    assert (RIGHT in card.head, "police_doubt_moved" in card.foot) == (True, True)
    assert receivers(answers(evening, Choice.APPROVE)) == [RIGHT]


def test_an_address_that_comes_back_after_a_doubt_is_asked_about_again() -> None:
    """Its mail may have arrived before it was taken out of config.yaml."""
    evening = in_doubt()
    starts_with(evening, CORRECTED)
    result = starts_with(evening, RELAYING)
    assert (receivers(result), [FIRST in card.head for card in asked(result)]) == ([], [True])


@pytest.mark.parametrize("doubtful", [True, False])
def test_a_part_of_a_long_report_goes_whole_to_the_corrected_address(doubtful: bool) -> None:
    """The file has begun anew without its messages."""
    evening = long_evening()
    (part,) = evening.mails()
    if doubtful:
        breaks(evening)
    evening.says("en nog iets", after=13)
    result = starts_with(evening, CORRECTED)
    (mail,) = told(answers(evening, Choice.APPROVE) if doubtful else result, MailPolice)
    assert (mail.to.id, mail.id, mail.report) == (RIGHT, part.id, part.report)
    assert evening.file.mails[0].lines
    evening.arrives(address=RIGHT)
    assert evening.file.mails[0].lines == ()


@pytest.mark.parametrize("forgotten", [False, True])
def test_a_report_about_a_merged_incident_goes_with_all_that_the_whole_one_tells(forgotten: bool) -> None:
    """It waits under the code of an incident that is part of another one by now."""
    evening = Evening().begun("een auto opengebroken", by="Els", seen=replace(SEEN, streets=("nmolen",)))
    evening.says("hij heeft een mes", seen=replace(DANGER, streets=("nkerk",)), after=1)
    whole, part = evening.state.incidents.values()
    merge = ChoiceMade("m", DESK, MO, Choice.MERGE, ByCode(whole.code, part.code), NOON + timedelta(minutes=2))
    evening.hear(merge)
    if forgotten:
        evening.state = replace(evening.state, incidents={whole.id: evening.state.incidents[whole.id]})
    mails = told(starts_with(evening, CORRECTED), MailPolice)
    texts = [[line.text for line in mail.report.lines] for mail in mails]
    assert texts == [["een auto opengebroken", "hij heeft een mes"]] * 2
    assert {(mail.report.reference, mail.to.id) for mail in mails} == {(whole.code, RIGHT)}


def test_a_part_that_is_written_anew_lacks_the_texts_of_a_forgotten_member() -> None:
    evening = long_evening()
    evening.closes(after=13)
    evening.hear(CommandGiven("f", Ref("console", "Jan7"), person("Jan7"), "forgetme", "", NOON + BROKEN * 2))
    part = told(starts_with(evening, CORRECTED), MailPolice)[0]
    assert [line.text for line in part.report.lines if line.taken_back] == [""]


def test_a_second_part_that_is_written_anew_has_its_own_number() -> None:
    evening = long_evening()
    long_evening(evening)
    first, second = evening.mails()
    result = starts_with(evening, CORRECTED)
    assert [mail.report.part for mail in told(result, MailPolice)] == [1, 2] == [first.report.part, second.report.part]


def test_the_refusal_of_an_address_that_is_gone_is_no_news() -> None:
    """Delivery found it in the outbox before the first event."""
    evening = ended()
    why, at = "config.yaml does not name this address any more", NOON + BROKEN
    refused = ActionRefused("r", "kerkwijk", mail_of(evening), evening.mails()[0], why, False, at)
    evening.watch = CORRECTED
    result = evening.hear(refused)
    assert (receivers(result), desk_hears(result)) == ([RIGHT], ["police_readdressed"])


def test_a_report_that_another_address_has_goes_to_no_new_one() -> None:
    evening = ended(Evening(TWO))
    evening.arrives(address=SECOND)
    result = starts_with(evening, replace(TWO, police=replace(TWO.police, mail=(RIGHT, SECOND))))
    assert (receivers(result), evening.file.mails[0].waiting) == ([], ())


def test_an_address_that_waits_still_does_and_gets_one_mail() -> None:
    evening = ended(Evening(TWO))
    result = starts_with(evening, replace(TWO, police=replace(TWO.police, mail=(RIGHT, SECOND))))
    assert receivers(result) == [RIGHT]
    assert set(evening.file.mails[0].waiting) == {SECOND, RIGHT}


def test_the_end_of_the_relay_is_told_for_a_report_that_waited() -> None:
    evening = ended()
    assert desk_hears(starts_with(evening, ENDED)) == ["police_withdrawn"]
    assert files(evening) == []


def test_the_end_of_the_relay_ends_the_card_of_a_report_in_doubt_and_is_told() -> None:
    evening = in_doubt()
    evening.hear(ActionDelivered("card", "kerkwijk", DoubtCard(evening.file.id, code_of(evening)), CARD, NOON + BROKEN))
    result = starts_with(evening, ENDED)
    assert (faces(result), desk_hears(result), files(evening)) == (
        ["police_doubt_withdrawn"],
        ["police_doubt_withdrawn"],
        [],
    )


def test_the_end_of_the_relay_says_nothing_of_reports_that_have_left() -> None:
    evening = ended()
    evening.arrives()
    assert desk_hears(starts_with(evening, ENDED)) == []


def test_the_new_address_may_break_too_and_is_asked_about() -> None:
    evening = ended()
    starts_with(evening, CORRECTED)
    breaks(evening, address=RIGHT)
    assert answers(evening, Choice.APPROVE).resumed == (mail_of(evening, address=RIGHT),)


def files(evening: Evening) -> list[PoliceFile]:
    return list(evening.state.police_files.values())
