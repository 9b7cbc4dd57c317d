"""Answers of the police by mail, and mails that come back: what counts, and what the desk reads."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from bot.core.event import ActionRefused, TimeCame
from bot.core.owner import PoliceMail
from bot.core.police.mailed_answers import MOST_ANSWERS, reason_of
from bot.core.police.mails import MOST_WARNINGS
from bot.core.police_file import MailReturned, PoliceAnswered
from bot.core.ref import Ref
from bot.core.step import step
from bot.core.step_result import StepResult
from bot.core.timer_key import HousekeepingTimer, PoliceBell, PoliceTimer
from bot.core.watch import Watch
from bot.core.watch_state import WatchState
from bot.deciding.directory import Directory
from bot.deciding.route import lanes_of
from bot.pseudonym import secret_words
from tests.core.police.test_relay import DANGER, REPORT, Evening, desk_hears, queue_of
from tests.kit import NOON, RELAYING, setting

READING = replace(RELAYING, police=replace(RELAYING.police, answers_to="receipts@example.org"))


class ReadEvening(Evening):
    """An evening of a watch that reads the answers of its police."""

    def __init__(self, watch: Watch = READING) -> None:
        super().__init__(watch)
        self._count = 0

    def hear(self, event, seen=None) -> StepResult:  # type: ignore[no-untyped-def]  # as in the class above
        context = replace(setting(watch=self.watch, taken=self.state.knows_code), secret_word=secret_words(b"key"))
        result = step(self.state, event, seen, context)
        self.state = result.state
        self.results.append(result)
        return result

    def reported(self) -> ReadEvening:
        self.says(REPORT)
        self.closes()
        self.arrives()
        return self

    def answered(
        self, number: int = 1, sender: str = "example.org", has_text: bool = False, tapped: bool = False,
        token: str | None = None, replied: bool = True, key: str = "",
    ) -> StepResult:  # fmt: skip
        mail = self.file.mails[number - 1]
        self._count += 1
        tokens = (mail.token if token is None else token,)
        event = PoliceAnswered(
            key or f"mail {self._count}", (mail.id,) if replied and not tapped else (), tokens if tapped else (),
            () if tapped else tokens, sender, has_text, NOON + timedelta(minutes=20),
        )  # fmt: skip
        return self.hear(event)

    def returned(self, *addresses: str, status: str = "5.1.1", key: str = "b", mail: str = "") -> StepResult:
        id = mail or self.file.mails[0].id
        return self.hear(MailReturned(key, id, addresses, status, NOON + timedelta(minutes=20)))


def test_a_tap_on_the_link_is_the_receipt() -> None:
    evening = ReadEvening().reported()
    assert desk_hears(evening.answered(tapped=True)) == ["police_received"]
    assert evening.file.is_confirmed
    assert PoliceTimer(evening.file.id, PoliceBell.RECEIPT) not in evening.state.timers


def test_a_word_in_answer_to_the_mail_is_the_receipt() -> None:
    evening = ReadEvening().reported()
    assert desk_hears(evening.answered()) == ["police_received"]
    assert evening.file.receipt is not None
    assert evening.file.receipt.at == NOON + timedelta(minutes=20)


def test_an_answer_with_a_text_counts_and_the_desk_reads_it_in_the_mailbox() -> None:
    evening = ReadEvening().reported()
    assert desk_hears(evening.answered(has_text=True)) == ["police_answer_text"]
    assert evening.file.is_confirmed


def test_an_answer_from_another_domain_is_no_receipt() -> None:
    evening = ReadEvening().reported()
    assert desk_hears(evening.answered(sender="example.org.evil.example", tapped=True)) == ["police_answer_elsewhere"]
    assert not evening.file.is_confirmed


@pytest.mark.parametrize(("replied", "token"), [(True, "aaaaaaaaaaaaaaaa"), (False, None)])
def test_an_answer_needs_the_identity_of_the_mail_and_its_token(replied: bool, token: str | None) -> None:
    evening = ReadEvening().reported()
    assert desk_hears(evening.answered(replied=replied, token=token)) == ["police_answer_unproven"]
    assert not evening.file.is_confirmed


def test_the_identity_of_a_mail_does_not_tell_its_token() -> None:
    evening = ReadEvening().reported()
    (mail,) = evening.file.mails
    assert mail.id.startswith(f"kerkwijk.{evening.file.id}.1.")
    assert mail.token not in mail.id
    assert mail.id.rpartition(".")[2] not in mail.token


def test_the_same_answer_counts_once_and_a_second_receipt_says_nothing() -> None:
    evening = ReadEvening().reported()
    evening.answered(key="one")
    first = evening.file.receipt
    assert desk_hears(evening.answered(key="one")) == []
    assert desk_hears(evening.answered(key="two")) == []
    assert evening.file.receipt == first


def test_an_answer_to_the_first_mail_does_not_confirm_the_second() -> None:
    evening = ReadEvening().begun(REPORT)
    evening.says("hij heeft een mes", seen=DANGER, after=1)
    evening.closes()
    evening.arrives(1)
    evening.arrives(2)
    evening.answered(1)
    assert not evening.file.is_confirmed
    assert PoliceTimer(evening.file.id, PoliceBell.RECEIPT) in evening.state.timers
    evening.answered(2)
    assert evening.file.is_confirmed
    evening.answered(1)
    assert evening.file.is_confirmed


def test_without_an_answer_in_time_all_is_as_before() -> None:
    evening = ReadEvening().reported()
    assert desk_hears(evening.rings(PoliceBell.RECEIPT, timedelta(days=1, hours=1))) == ["police_no_receipt"]


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        ("5.1.1", "address"),
        ("5.1.10", "address"),
        ("5.2.2", "full"),
        ("5.7.1", "policy"),
        ("5.10.1", "other"),
        ("", "other"),
    ],
)
def test_the_reason_is_told_by_the_status(status: str, reason: str) -> None:
    assert reason_of(status) == reason


def test_a_mail_that_came_back_is_told_once() -> None:
    evening = ReadEvening().reported()
    assert desk_hears(evening.returned("wijk@example.org")) == ["police_returned"]
    assert evening.file.mails[0].refused == ("wijk@example.org",)
    assert desk_hears(evening.returned("wijk@example.org")) == []
    assert desk_hears(evening.returned("Wijk@Example.org", key="second report")) == []


def test_a_mail_that_reached_no_address_has_not_been_delivered() -> None:
    evening = ReadEvening().reported()
    evening.returned("wijk@example.org")
    assert evening.file.mails[0].delivered_at is None
    assert PoliceTimer(evening.file.id, PoliceBell.RECEIPT) not in evening.state.timers


def test_a_mail_that_reached_another_address_still_waits_for_its_receipt() -> None:
    two = replace(READING, police=replace(READING.police, mail=("wijk@example.org", "dispatch@example.org")))
    evening = ReadEvening(two).begun(REPORT)
    evening.closes()
    evening.arrives()
    evening.arrives(address="dispatch@example.org")
    evening.returned("wijk@example.org")
    assert evening.file.mails[0].refused == ("wijk@example.org",)
    assert evening.file.mails[0].delivered_at is not None
    assert PoliceTimer(evening.file.id, PoliceBell.RECEIPT) in evening.state.timers


def test_the_desk_reads_only_addresses_of_the_police() -> None:
    evening = ReadEvening().reported()
    evening.returned("<b>forwarded@elsewhere.example</b>")
    assert evening.file.mails[0].refused == ("wijk@example.org",)


def test_a_made_up_failure_is_ignored() -> None:
    evening = ReadEvening().reported()
    guessed = f"kerkwijk.{evening.file.id}.1"
    assert desk_hears(evening.returned("wijk@example.org", mail=guessed)) == []
    assert evening.file.mails[0].refused == ()


def test_two_programs_that_answer_each_other_are_not_told_for_ever() -> None:
    evening = ReadEvening().reported()
    told = [desk_hears(evening.answered(sender="elsewhere.example")) for _ in range(MOST_ANSWERS + 5)]
    assert sum(map(len, told)) == MOST_ANSWERS
    assert len(evening.file.answers) == MOST_ANSWERS


def test_after_the_time_of_the_file_nothing_of_its_answers_is_left() -> None:
    evening = ReadEvening().reported()
    evening.answered(has_text=True)
    mail = evening.file.mails[0]
    evening.hear(TimeCame("tick", "kerkwijk", HousekeepingTimer(), NOON + timedelta(days=9)))
    assert evening.state.police_files == {}
    late = PoliceAnswered("late", (mail.id,), (), (mail.token,), "example.org", False, NOON + timedelta(days=9))
    assert desk_hears(evening.hear(late)) == []


def test_an_answer_goes_to_the_watch_of_its_mail() -> None:
    evening = ReadEvening().reported()
    states = {"dorp": WatchState("dorp"), "kerkwijk": evening.state}
    directory = Directory.of([evening.watch, replace(READING, id="dorp", groups=(Ref("console", "dorp"),))])
    mail = evening.file.mails[0]
    tapped = PoliceAnswered("k", (), (mail.token,), (), "example.org", False, NOON)
    assert lanes_of(tapped, directory, states) == ("kerkwijk",)
    assert lanes_of(MailReturned("k", mail.id, (), "", NOON), directory, states) == ("kerkwijk",)
    assert lanes_of(MailReturned("k", "", (), "", NOON), directory, states) == ()


@pytest.mark.parametrize(
    ("language", "word"), [("nl", "ontvangen"), ("fr", "reçu"), ("de", "erhalten"), ("en", "received")]
)
def test_the_mail_has_a_link_with_the_receipt_in_the_language_of_the_zone(language: str, word: str) -> None:
    evening = ReadEvening(replace(READING, police=replace(READING.police, language=language))).reported()
    (mail,) = evening.mails()
    assert mail.answers_to == "receipts@example.org"
    link = urlsplit(mail.report.receipt_link)
    assert (link.scheme, link.path) == ("mailto", "receipts@example.org")
    assert parse_qs(link.query) == {"subject": [f"{word} {evening.file.code}-{evening.file.mails[0].token}"]}
    assert mail.report.receipt_ask.startswith(f"{language} police_receipt_ask")


def test_without_a_mailbox_a_mail_is_as_it_was() -> None:
    evening = ReadEvening(RELAYING).reported()
    (mail,) = evening.mails()
    assert mail.id == f"kerkwijk.{evening.file.id}.1"
    assert (mail.answers_to, mail.report.receipt_link, evening.file.mails[0].token) == ("", "", "")


def test_a_mail_of_before_the_mailbox_keeps_its_identity() -> None:
    evening = ReadEvening(RELAYING).begun(REPORT)
    evening.says("hij heeft een mes", seen=DANGER, after=1)
    evening.watch = READING
    evening.closes()
    urgent, end = evening.mails()
    assert end.first == urgent.id
    assert end.report.receipt_link


def test_a_receipt_counts_after_a_flood_of_other_answers() -> None:
    evening = ReadEvening().reported()
    for _ in range(MOST_ANSWERS + 5):
        evening.answered(sender="evil.example", token="aaaaaaaaaaaaaaaa")
    assert desk_hears(evening.answered(tapped=True)) == ["police_received"]
    assert evening.file.is_confirmed
    assert len(evening.file.answers) == MOST_ANSWERS


def test_a_mail_that_came_back_need_not_be_passed_on_if_another_address_has_it() -> None:
    two = replace(READING, police=replace(READING.police, mail=("a@example.org", "b@example.org")))
    evening = ReadEvening(two).begun(REPORT)
    evening.closes()
    for address in two.police.mail:
        evening.arrives(address=address)
    assert "police_others_have" in str(evening.returned("a@example.org").planned)
    assert "police_pass_on" in str(evening.returned("b@example.org", key="c").planned)


def test_a_failure_is_told_after_a_flood_of_answers() -> None:
    evening = ReadEvening().reported()
    for _ in range(MOST_ANSWERS):
        evening.answered(sender="evil.example", token="aaaaaaaaaaaaaaaa")
    assert desk_hears(evening.returned("wijk@example.org")) == ["police_returned"]
    assert desk_hears(evening.returned("wijk@example.org")) == []


def test_an_unknown_address_that_refuses_is_one_behind_an_address_that_the_mail_has_reached() -> None:
    """As an officer to whom the address of the zone passes it on. The other address still waits for it."""
    first, second = "wijk@example.org", "dispatch@example.org"
    evening = ReadEvening(replace(READING, police=replace(READING.police, mail=(first, second))))
    evening.reported()
    result = evening.returned("officer@example.org")
    assert evening.file.mails[0].refused == (first,)
    assert desk_hears(result) == ["police_returned"]
    assert desk_hears(evening.arrives(address=second)) == ["police_mailed"]


@pytest.mark.parametrize("gives_up", [False, True])
def test_a_report_that_came_back_from_one_address_and_that_the_other_never_takes_has_reached_none(
    gives_up: bool,
) -> None:
    first, second = "wijk@example.org", "dispatch@example.org"
    evening = ReadEvening(replace(READING, police=replace(READING.police, mail=(first, second))))
    evening.reported()
    evening.returned(first)
    if gives_up:
        for day in range(MOST_WARNINGS):
            evening.rings(PoliceBell.ARRIVAL, timedelta(hours=2 + 24 * day))
    else:
        owner, mail = PoliceMail(evening.file.id, 1, second), evening.mails()[1]
        evening.hear(ActionRefused("r", "kerkwijk", owner, mail, "code 550", False, NOON + timedelta(minutes=30)))
    assert evening.file.mails[0].delivered_at is None
    assert PoliceTimer(evening.file.id, PoliceBell.RECEIPT) not in evening.state.timers
    assert f"police_queue_failed {evening.file.code}" in queue_of(evening)
