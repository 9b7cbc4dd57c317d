"""Reports to the police after a restore: what the list of sent reports knows is not sent again, and the desk says the rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.action import AskModerators, Card, MailPolice, SendMessage, UpdateCard
from bot.core.choice import ByCode, Choice
from bot.core.event import ActionDelivered, ActionInterrupted, BackupRestored, ChoiceMade, MessageEdited, ReactionAdded
from bot.core.owner import DoubtCard, PoliceMail
from bot.core.police.doubts import ASKED_FOR_ELSE
from bot.core.police.reach import asked_about
from bot.core.police_file import MailReturned, Occasion, SentReport
from bot.core.ref import MessageRef
from bot.core.step_result import StepResult
from bot.core.timer_key import PoliceBell
from bot.core.watch import Relay
from tests.core.police.test_mailed_answers import ReadEvening
from tests.core.police.test_relay import DANGER, MO, REPORT, SEEN, Evening, desk_hears, ended, long_evening
from tests.kit import DESK, NOON, RELAYING, posted, reading, told

MADE = NOON + timedelta(minutes=12)
BACK = timedelta(days=1)
CARD, FIRST = MessageRef(DESK, "77"), "wijk@example.org"


def restored(evening: Evening, sent: Sequence[SentReport] = (), after: timedelta = BACK) -> StepResult:
    return evening.hear(BackupRestored("restored", "kerkwijk", MADE, tuple(sent), NOON + after))


def line(evening: Evening, number: int = 1, occasion: Occasion = Occasion.END, outcome: str = "over") -> SentReport:
    mark = PoliceMail(evening.file.id, number, "wijk@example.org").mark("kerkwijk")
    return SentReport(mark, NOON + timedelta(minutes=20), occasion.value, outcome)


def asked(result: StepResult) -> list[Card]:
    return [action.card for action in told(result, AskModerators)]


def answers(evening: Evening, choice: Choice, code: str = "") -> StepResult:
    about = ByCode(code or code_of(evening))
    return evening.hear(ChoiceMade(f"answer {choice}", DESK, MO, choice, about, NOON + BACK + timedelta(minutes=5)))


def waiting(seen_danger: bool = False) -> Evening:
    """An incident that has ended, and its report waits in the backup."""
    evening = Evening().begun(REPORT)
    if seen_danger:
        evening.says("hij heeft een mes", seen=DANGER, after=1)
    else:
        evening.closes()
    return evening


def with_a_question() -> Evening:
    """The bot was restored, and the desk is asked about that report."""
    evening = waiting()
    restored(evening)
    return evening


def test_a_report_that_waited_is_held_and_the_desk_is_asked_once() -> None:
    evening = waiting()
    first = evening.mails()[0]
    result = restored(evening)
    assert told(result, MailPolice) == []
    (card,) = asked(result)
    assert (card.head.split()[1], card.choices) == ("police_doubt", (Choice.APPROVE, Choice.REMOVE))
    (mail,) = told(answers(evening, Choice.APPROVE), MailPolice)
    assert (mail.id, mail.at, mail.report) == (first.id, first.at, first.report)
    assert evening.file.doubts == ()
    evening.arrives()
    assert evening.file.mails[0].waiting == ()


def test_an_answer_to_the_card_of_before_the_loss_or_of_another_restore_does_not_count() -> None:
    """The platform may bring it only now."""
    codes = []
    for after in (timedelta(), BACK, BACK * 2):
        evening = waiting()
        if after:
            restored(evening, after=after)
        else:
            evening.hear(ActionInterrupted("broke", "kerkwijk", PoliceMail(evening.file.id, 1, FIRST), NOON))
        codes.append(evening.file.doubts[0].code)
    assert len(set(codes)) == 3


def test_a_report_that_the_outbox_of_the_backup_holds_is_sent_as_it_was() -> None:
    """The words of a part of a long report stand nowhere else."""
    evening = long_evening()
    mail = PoliceMail(evening.file.id, 1, "wijk@example.org")
    held = (mail.mark("kerkwijk"),)
    evening.hear(BackupRestored("restored", "kerkwijk", MADE, (), NOON + BACK, held))
    (code,) = (doubt.code for doubt in evening.file.doubts if doubt.numbers == (1,))
    result = answers(evening, Choice.APPROVE, code)
    assert (result.resumed, told(result, MailPolice)) == ((mail,), [])


def test_a_report_on_the_list_is_called_off_in_the_outbox() -> None:
    evening = waiting()
    assert restored(evening, [line(evening)]).called_off == (PoliceMail(evening.file.id, 1, "wijk@example.org"),)


def test_after_a_restore_each_address_has_a_question_of_its_own() -> None:
    """A mail server may have taken the mail for one of them before the loss."""
    addresses = ("wijk@example.org", "dispatch@example.org")
    evening = ended(Evening(replace(RELAYING, police=replace(RELAYING.police, mail=addresses))))
    cards = asked(restored(evening))
    assert [[each in card.head + card.foot for each in addresses] for card in cards] == [[True, False], [False, True]]
    answers(evening, Choice.REMOVE, cards[0].code)
    (mail,) = told(answers(evening, Choice.APPROVE, cards[1].code), MailPolice)
    assert (mail.to.id, evening.file.mails[0].waiting, evening.file.doubts) == (addresses[1], addresses[1:], ())
    assert desk_hears(evening.arrives(address=addresses[1])) == ["police_mailed"]


def test_the_desk_hears_of_a_mail_that_left_while_another_address_is_asked_about() -> None:
    addresses = ("wijk@example.org", "dispatch@example.org")
    evening = ended(Evening(replace(RELAYING, police=replace(RELAYING.police, mail=addresses))))
    first, _ = asked(restored(evening))
    assert len(told(answers(evening, Choice.APPROVE, first.code), MailPolice)) == 1
    assert desk_hears(evening.arrives()) == ["police_mailed"]
    assert asked_about(evening.file, 1) == addresses[1:]


def test_a_report_that_the_police_have_is_not_sent_again() -> None:
    evening = with_a_question()
    result = answers(evening, Choice.REMOVE)
    assert (told(result, MailPolice), desk_hears(result)) == ([], ["police_doubt_had"])
    assert (evening.file.mails[0].waiting, evening.file.doubts) == ((), ())
    assert told(evening.rings(PoliceBell.DOUBT, BACK + ASKED_FOR_ELSE), MailPolice) == []


def test_a_report_on_the_list_is_done_and_nobody_is_asked() -> None:
    evening = waiting()
    result = restored(evening, [line(evening)])
    assert (told(result, MailPolice), asked(result)) == ([], [])
    assert evening.file.mails[0].waiting == ()
    assert evening.file.mails[0].delivered_at is not None


def test_an_incident_whose_end_the_police_know_is_over_and_the_group_hears_nothing() -> None:
    evening = Evening().begun(REPORT)
    result = restored(evening, [line(evening)], after=timedelta(minutes=30))
    assert (told(result, MailPolice), asked(result), desk_hears(result)) == ([], [], [])
    assert evening.incident.closed_at == NOON + timedelta(minutes=20)
    assert [mail.occasion for mail in evening.file.mails] == [Occasion.END]


def test_an_incident_that_went_on_after_the_end_that_the_police_know_is_not_over() -> None:
    """They got one more urgent report."""
    evening = waiting(seen_danger=True)
    evening.arrives(after=2)
    result = restored(evening, [line(evening, 2), line(evening, 3, Occasion.URGENT, "")], timedelta(minutes=30))
    assert (evening.incident.closed_at, told(result, MailPolice)) == (None, [])
    evening.says("hij slaat een ruit in", seen=DANGER, after=35)
    (mail,) = told(evening.closes(after=40), MailPolice)
    assert mail.report.occasion is Occasion.AGAIN


def test_an_open_incident_that_ended_unseen_is_asked_about_and_the_group_reads_no_second_question() -> None:
    evening = Evening().begun(REPORT)
    result = restored(evening)
    assert evening.incident.closed_at is not None
    assert (told(result, MailPolice), len(asked(result))) == ([], 1)
    (mail,) = told(answers(evening, Choice.APPROVE), MailPolice)
    assert mail.id == f"kerkwijk.{evening.incident.id}.1"


def test_news_after_the_restore_leaves_at_once_as_a_mail_of_its_own() -> None:
    """The old number may belong to another mail, and a mail program hides the second mail with one identity."""
    evening = Evening().begun(REPORT)
    restored(evening, after=timedelta(minutes=20))
    evening.says("nu staat hij bij nummer 12", after=25)
    (mail,) = told(evening.closes(after=30), MailPolice)
    at = NOON + timedelta(minutes=30)
    assert mail.id == f"kerkwijk.{evening.incident.id}.1.r{at:%y%m%d%H%M%S}"
    assert len(mail.report.lines) == 2


def test_two_restores_of_one_backup_give_no_two_mails_one_identity() -> None:
    """The list of sent reports is lost, and the news after each restore is another."""
    evening = Evening().begun(REPORT)
    backup, ids = evening.state, set()
    for minutes in (20, 40):
        evening.state = backup
        restored(evening, after=timedelta(minutes=minutes))
        evening.says("nu staat hij bij nummer 12", after=minutes + 1)
        ids |= {mail.id for mail in told(evening.closes(after=minutes + 2), MailPolice)}
    assert len(ids) == 2


def test_the_clocks_of_telephones_do_not_say_what_is_news() -> None:
    """A message that the backup has may bear a later moment, and one of after the restore an earlier one."""
    evening = Evening().begun(REPORT, after=13)
    assert evening.file.lines[0].at > MADE
    assert told(restored(evening), MailPolice) == []
    late = Evening().begun(REPORT)
    restored(late, after=timedelta(minutes=20))
    late.says("nu staat hij bij nummer 12", after=11)
    assert len(told(late.closes(after=30), MailPolice)) == 1


def test_an_edited_text_is_news() -> None:
    evening = Evening().begun(REPORT)
    restored(evening, after=timedelta(minutes=20))
    edited = posted("er loopt iemand bij nummer 14", "1", at=NOON).message
    evening.hear(MessageEdited("edit", edited), SEEN)
    assert len(told(evening.closes(after=30), MailPolice)) == 1


def test_a_newer_report_ends_the_question_about_an_older_one() -> None:
    evening = waiting(seen_danger=True)
    restored(evening, after=timedelta(minutes=20))
    assert evening.file.doubts
    evening.says("hij is weg", after=25)
    (mail,) = told(evening.closes(after=30), MailPolice)
    assert mail.report.occasion is Occasion.END
    assert evening.state.police_files[evening.file.id].doubts == ()
    assert told(evening.rings(PoliceBell.DOUBT, timedelta(hours=1)), MailPolice) == []


def test_a_desk_in_doubt_is_not_warned_that_the_mail_has_not_left() -> None:
    evening = with_a_question()
    assert desk_hears(evening.rings(PoliceBell.ARRIVAL, BACK + timedelta(hours=2))) == []


def test_a_reaction_on_the_card_is_an_answer() -> None:
    evening = with_a_question()
    evening.hear(ActionDelivered("card", "kerkwijk", DoubtCard(evening.file.id, code_of(evening)), CARD, NOON + BACK))
    result = evening.hear(ReactionAdded("r", CARD, MO, "✅", NOON + BACK + timedelta(minutes=1)))
    assert len(told(result, MailPolice)) == 1
    (card,) = (action.card for action in told(result, UpdateCard))
    assert card.choices == ()


def test_other_words_about_the_question_decide_nothing() -> None:
    evening = with_a_question()
    assert told(answers(evening, Choice.MUTE), MailPolice) == []
    assert evening.file.doubts


@pytest.mark.parametrize("back", ["answer", "failure"])
def test_a_mail_that_comes_back_has_left(back: str) -> None:
    evening = ReadEvening().begun(REPORT)
    evening.closes()
    restored(evening)
    if back == "answer":
        result = evening.answered()
        assert desk_hears(result) == ["police_received"]
        assert evening.file.is_confirmed
    else:
        result = evening.returned("wijk@example.org")
        assert desk_hears(result) == ["police_returned"]
    assert evening.file.doubts == ()
    assert told(evening.rings(PoliceBell.DOUBT, BACK + ASKED_FOR_ELSE), MailPolice) == []


def test_the_second_restore_asks_again() -> None:
    evening = with_a_question()
    first = code_of(evening)
    result = evening.hear(BackupRestored("again", "kerkwijk", MADE, (), NOON + BACK * 2))
    assert (told(result, MailPolice), code_of(evening) == first) == ([], False)
    assert len(told(answers(evening, Choice.APPROVE), MailPolice)) == 1


def test_a_failure_report_of_an_unknown_mail_changes_nothing() -> None:
    evening = ReadEvening().begun(REPORT)
    restored(evening, after=timedelta(minutes=20))
    before = evening.state
    evening.hear(MailReturned("k", "kerkwijk.other.1", (), "5.1.1", NOON + BACK))
    assert evening.state.police_files == before.police_files


def test_a_day_on_the_list_is_over_and_one_that_is_not_is_asked_about() -> None:
    for sent, asks in ((Occasion.DAY, 0), (None, 1)):
        evening = Evening(replace(RELAYING, police=replace(RELAYING.police, relay=Relay.ALL)))
        evening.says("morgen markt", seen=reading())
        assert evening.file.day
        restored(evening, [line(evening, occasion=sent)] if sent else [])
        result = evening.rings(PoliceBell.DAY, BACK + timedelta(minutes=1))
        assert (told(result, MailPolice), len(asked(result))) == ([], asks)
        assert [mail.occasion for mail in evening.file.mails] == [Occasion.DAY]


def delivered(evening: Evening, code: str) -> StepResult:
    return evening.hear(ActionDelivered("card", "kerkwijk", DoubtCard(evening.file.id, code), CARD, NOON + BACK * 2))


def updated(result: StepResult) -> list[Card]:
    return [action.card for action in told(result, UpdateCard)]


def code_of(evening: Evening) -> str:
    (doubt,) = evening.file.doubts
    return doubt.code


def test_a_card_that_arrives_after_the_end_of_its_question_loses_its_buttons_at_once() -> None:
    evening = with_a_question()
    code = code_of(evening)
    answers(evening, Choice.REMOVE)
    (card,) = updated(delivered(evening, code))
    assert (card.choices, "police_doubt_had" in card.foot) == ((), True)


def test_a_late_press_reads_how_the_question_ended_and_sends_nothing() -> None:
    evening = with_a_question()
    code = code_of(evening)
    delivered(evening, code)
    answers(evening, Choice.REMOVE)
    late = answers(evening, Choice.APPROVE, code)
    reaction = evening.hear(ReactionAdded("r", CARD, MO, "✅", NOON + BACK * 3))
    for result in (late, reaction):
        (answer,) = [each.text for each in told(result, SendMessage)]
        assert ("unsaid_over" in answer, "police_doubt_had" in answer, told(result, MailPolice)) == (True, True, [])


def test_the_card_of_a_question_before_the_second_restore_loses_its_buttons() -> None:
    evening = with_a_question()
    code = code_of(evening)
    delivered(evening, code)
    result = evening.hear(BackupRestored("again", "kerkwijk", MADE, (), NOON + BACK * 2))
    (card,) = updated(result)
    assert (card.code, card.choices, "police_doubt_anew" in card.foot) == (code, (), True)
    assert [each.choices for each in asked(result)] == [(Choice.APPROVE, Choice.REMOVE)]
    assert code_of(evening) != code
