"""Events that a backup had not decided: the restored bot decides them, but does and says no more than one question about it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.action import AskModerators, Card, EditMessage, MailPolice, Repost, SendMessage, UpdateCard
from bot.core.case import CaseStatus, Visibility
from bot.core.choice import ByCode, Choice
from bot.core.event import ActionDelivered, BackupRestored, ChoiceMade, CommandGiven, Event, ReactionAdded, TimeCame
from bot.core.owner import CaseAction, CasePart, DoubtCard, IncidentNotice, PoliceMail, UnsaidCard
from bot.core.police import doubts, unsaid
from bot.core.police_file import Occasion, SentReport
from bot.core.reading import Act, ChatReading, Flag, Label, Reading
from bot.core.ref import MessageRef
from bot.core.rule import Treatment
from bot.core.step import step
from bot.core.step_result import UNTIL_ANSWERED, StepResult
from bot.core.timer_key import IncidentBell, IncidentTimer, PoliceBell, UnsaidTimer
from tests.core.police.test_relay import DANGER, MO, REPORT, SEEN, Evening, desk_hears
from tests.kit import CASE, DESK, GROUP, NOON, RELAYING, book, person, posted, reading, rule, setting, told

MADE = NOON + timedelta(minutes=1)
BACK = NOON + timedelta(minutes=5)
CARD = MessageRef(DESK, "77")
CALL = rule("no-vigilantes", Label.VIGILANTE, Treatment.HOLD)
ASKS = rule("call-101-first", Label.REPORT, ask="call_first")


class Return(Evening):
    """A watch that comes back from a backup at `BACK`. `sent`: the list of sent reports."""

    def __init__(self, sent: tuple[SentReport, ...] = ()) -> None:
        super().__init__()
        self.sent = sent
        self.hear(BackupRestored("restored", "kerkwijk", MADE, sent, BACK))

    def undecided(self, event: Event, seen: Reading | None = None) -> StepResult:
        """The backup had not decided this event."""
        context = setting(book(CALL, ASKS), watch=self.watch, taken=self.state.knows_code)
        result = step(self.state, event, seen, replace(context, backup=MADE, started_at=BACK, sent=self.sent))
        self.state = result.state
        self.results.append(result)
        return result

    @property
    def code(self) -> str:
        (code,) = (code for code, each in self.state.unsaid.items() if not each.ended)
        return code

    def answers(self, choice: Choice, after: float = 7) -> StepResult:
        at = NOON + timedelta(minutes=after)
        return self.hear(ChoiceMade(f"answer {choice}", DESK, MO, choice, ByCode(self.code), at))

    def tires_of_waiting(self, after: timedelta) -> StepResult:
        return self.hear(TimeCame(f"unsaid {after}", "kerkwijk", UnsaidTimer(self.code), BACK + after))


def reported() -> Return:
    """The backup had not decided a report."""
    bot = Return()
    bot.undecided(posted(REPORT, "1"), SEEN)
    return bot


def at_once(result: StepResult) -> list[str]:
    return [type(each.action).__name__ for each in result.planned if each.not_before is None]


def waiting(result: StepResult) -> list[str]:
    return [type(each.action).__name__ for each in result.planned if each.not_before == UNTIL_ANSWERED]


def cards(result: StepResult) -> list[Card]:
    kinds = (*told(result, AskModerators), *told(result, UpdateCard))
    return [each.card for each in kinds if isinstance(each, AskModerators | UpdateCard)]


def test_the_incident_is_open_and_the_desk_reads_one_question_only() -> None:
    bot = Return()
    result = bot.undecided(posted(REPORT, "1"), SEEN)
    assert at_once(result) == ["AskModerators"]
    assert waiting(result)
    assert bot.incident.closed_at is None
    (card,) = cards(result)
    assert card.choices == (Choice.APPROVE, Choice.REMOVE)
    assert bot.incident.code in card.head
    assert bot.state.knows_code(card.code)


def test_a_call_to_act_is_hidden_at_once_and_its_card_waits() -> None:
    bot = Return()
    result = bot.undecided(posted("we pakken hem", "1"), reading(Label.VIGILANTE))
    assert at_once(result) == ["DeleteMessage", "AskModerators"]
    assert "AskModerators" in waiting(result)
    (case,) = bot.state.cases.values()
    assert case.code in cards(result)[-1].head


def test_an_event_without_any_consequence_asks_nothing() -> None:
    bot = Return()
    assert bot.undecided(posted("goeiemorgen", "1"), reading()).planned == ()
    assert bot.state.unsaid == {}


def test_one_question_stands_for_all_events_of_the_backup() -> None:
    bot = reported()
    second = bot.undecided(posted("we pakken hem", "2", by="Tom"), reading(Label.VIGILANTE))
    assert [each.owner for each in second.planned if isinstance(each.owner, UnsaidCard)] == []
    delivered = bot.hear(ActionDelivered("d", "kerkwijk", UnsaidCard(bot.code), CARD, BACK))
    (case,) = bot.state.cases.values()
    assert [card.head for card in cards(delivered)] == [cards(delivered)[0].head]
    assert bot.incident.code in cards(delivered)[0].head
    assert case.code in cards(delivered)[0].head
    third = bot.undecided(posted("we pakken hem", "3", by="Bo"), reading(Label.VIGILANTE))
    assert at_once(third).count("UpdateCard") == 1


@pytest.mark.parametrize(("choice", "said", "key"), [
    (Choice.APPROVE, True, "unsaid_now"), (Choice.REMOVE, False, "unsaid_before"),
])  # fmt: skip
def test_one_tap_decides_about_all_of_it(choice: Choice, said: bool, key: str) -> None:
    bot = reported()
    bot.hear(ActionDelivered("d", "kerkwijk", UnsaidCard(bot.code), CARD, BACK))
    result = bot.answers(choice)
    assert (result.said_before, desk_hears(result)) == (said, [key])
    assert key in cards(result)[0].foot
    assert cards(result)[0].choices == ()


def test_a_question_that_a_find_opened_again_waits_for_a_call_after_the_answer() -> None:
    """The call on record told of a missing person alone."""
    bot = Return()
    search = replace(SEEN, flags=frozenset({Flag.SEARCH}))
    bot.undecided(posted("mijn vader is weg", "1"), search)
    bot.undecided(posted("101 gebeld", "2", by="Els"), reading(Label.POLICE_CALLED))
    found = ChatReading(True, False, False, Act.ADDS, bot.incident.id, plain_danger=True, in_peril=True)
    bot.undecided(posted("hij ligt in de vijver", "3", by="Piet"), replace(DANGER, chat=found))
    bot.answers(Choice.APPROVE, after=7)
    assert bot.state.timers[IncidentTimer(bot.incident.id, IncidentBell.CALL)] > NOON + timedelta(minutes=7)


@pytest.mark.parametrize("how", [Choice.APPROVE, Choice.REMOVE, None])
def test_the_group_reads_how_the_incident_ended_after_any_answer(how: Choice | None) -> None:
    """After ❌ the bot does not know its notice of before the loss, so it cannot show the end there."""
    bot = reported()
    if how is None:
        bot.tires_of_waiting(unsaid.ASKED_FOR_ELSE)
    else:
        bot.answers(how)
    if how is Choice.APPROVE:
        notice = IncidentNotice(bot.incident.id, "mark")
        bot.hear(ActionDelivered("notice", "kerkwijk", notice, MessageRef(GROUP, "b1"), BACK))
    end = replace(reading(), flags=frozenset({Flag.ALL_CLEAR}))
    result = bot.hear(posted("het is voorbij", "9", at=BACK + timedelta(minutes=4)), end)
    assert bot.incident.closed_at is not None
    said = [each.text for each in told(result, SendMessage) if each.chat == GROUP]
    shown = [each.text for each in told(result, EditMessage)]
    assert len([text for text in (*said, *shown) if "incident_closed" in text]) == 1


def ended_in_silence(bot: Return, code: str, delivered: bool = True) -> StepResult:
    if delivered:
        bot.hear(ActionDelivered("d", "kerkwijk", UnsaidCard(code), CARD, BACK))
    return bot.tires_of_waiting(unsaid.ASKED_FOR_ELSE)


def test_a_late_press_reads_how_the_question_ended_and_changes_nothing() -> None:
    bot = reported()
    code = bot.code
    assert cards(ended_in_silence(bot, code))[0].choices == ()
    result = bot.hear(ChoiceMade("late", DESK, MO, Choice.APPROVE, ByCode(code), BACK + timedelta(hours=13)))
    (answer,) = [each.text for each in told(result, SendMessage)]
    assert "unsaid_over" in answer
    assert "unsaid_late" in answer
    assert result.said_before is None
    reaction = bot.hear(ReactionAdded("r", CARD, MO, "👍", BACK + timedelta(hours=13)))
    assert ("unsaid_over" in str(reaction.planned), reaction.said_before) == (True, None)


def test_a_card_that_arrives_after_the_end_loses_its_buttons_at_once() -> None:
    bot = reported()
    code = bot.code
    assert cards(ended_in_silence(bot, code, delivered=False)) == []
    (card,) = cards(bot.hear(ActionDelivered("d", "kerkwijk", UnsaidCard(code), CARD, BACK + timedelta(hours=13))))
    assert (card.choices, "unsaid_late" in card.foot) == ((), True)


def test_an_ended_question_is_not_in_the_queue_and_holds_nothing_back() -> None:
    bot = reported()
    ended_in_silence(bot, bot.code)
    listed = bot.hear(CommandGiven("q", DESK, MO, "queue", "", BACK + timedelta(hours=13)))
    assert "unsaid" not in str(told(listed, SendMessage))
    again = bot.undecided(posted("we pakken hem", "2", by="Tom"), reading(Label.VIGILANTE))
    assert "AskModerators" in at_once(again)


def test_a_reaction_on_the_card_is_an_answer_and_another_word_brings_the_question_again() -> None:
    bot = reported()
    bot.hear(ActionDelivered("d", "kerkwijk", UnsaidCard(bot.code), CARD, BACK))
    asked = bot.answers(Choice.WARN)
    assert desk_hears(asked) == [], "the code is known"
    assert [shown.card.code for shown in told(asked, AskModerators)] == [bot.code]
    assert bot.hear(ReactionAdded("r", CARD, MO, "👍", BACK)).said_before is True


def test_the_receipt_of_a_deletion_is_as_doubtful_as_the_decision_that_waited_for_it() -> None:
    """The backup holds the hidden message, and a moderator's ✅ that was not decided."""
    bot = Return()
    hidden = posted("we pakken hem", "1")
    bot.state = step(bot.state, hidden, reading(Label.VIGILANTE), setting(book(CALL))).state
    (case,) = bot.state.cases.values()
    bot.undecided(ChoiceMade("p", DESK, MO, Choice.APPROVE, ByCode(case.code), NOON))
    gone = bot.hear(ActionDelivered("d", "kerkwijk", CaseAction(case.id, CasePart.ORIGINAL), None, BACK))
    assert "Repost" in waiting(gone)
    assert at_once(gone) == []


@pytest.mark.parametrize("choice", [Choice.REMOVE, None])
def test_a_message_that_was_posted_before_is_posted_again_after_a_new_decision(choice: Choice | None) -> None:
    """The bot does not know the repost of before the loss, so a moderator has to delete it."""
    bot = Return()
    bot.state = bot.state.with_case(replace(CASE, original=Visibility.NO))
    first = bot.undecided(ChoiceMade("p", DESK, MO, Choice.APPROVE, ByCode(CASE.code), NOON))
    assert "Repost" in waiting(first)
    if choice is None:
        bot.tires_of_waiting(unsaid.ASKED_FOR_ELSE)
    else:
        bot.answers(choice)
    assert bot.state.cases[CASE.id].status is CaseStatus.RESTORED
    later = BACK + timedelta(hours=13)
    undone = bot.hear(ChoiceMade("u", DESK, MO, Choice.UNDO, ByCode(CASE.code), later))
    assert "by_hand_delete" in str(told(undone, SendMessage))
    again = bot.hear(ChoiceMade("a", DESK, MO, Choice.APPROVE, ByCode(CASE.code), later))
    assert len(told(again, Repost)) == 1


def test_the_words_of_half_a_day_ago_are_not_said_any_more() -> None:
    bot = reported()
    assert bot.tires_of_waiting(unsaid.ASKED_FOR_ELSE - timedelta(seconds=1)).said_before is None
    assert bot.tires_of_waiting(unsaid.ASKED_FOR_ELSE).said_before is False


def test_in_danger_the_bot_speaks_after_ten_minutes() -> None:
    bot = reported()
    bot.undecided(posted("hij heeft een mes", "2"), DANGER)
    assert bot.tires_of_waiting(unsaid.ASKED_FOR).said_before is True


def test_the_moderators_hear_of_a_missing_call_only_if_the_group_is_asked_now() -> None:
    for choice, alarms in ((Choice.APPROVE, True), (Choice.REMOVE, False)):
        bot = reported()
        timer = IncidentTimer(bot.incident.id, IncidentBell.CALL)
        bot.state = bot.state.with_incident(replace(bot.incident, asked=True))
        assert timer not in bot.state.timers
        bot.answers(choice)
        assert (timer in bot.state.timers) is alarms


def test_a_second_restore_ends_the_question_of_the_first_one() -> None:
    bot = reported()
    bot.hear(ActionDelivered("d", "kerkwijk", UnsaidCard(bot.code), CARD, BACK))
    later = BACK + timedelta(minutes=2)
    result = bot.hear(BackupRestored("again", "kerkwijk", BACK + timedelta(minutes=1), (), later))
    assert "unsaid_late" in cards(result)[0].foot
    assert [each.ended for each in bot.state.unsaid.values()] == ["unsaid_late"]


@pytest.mark.parametrize("posts", [True, False])
def test_a_message_that_has_not_come_back_is_asked_about_if_it_still_waits(posts: bool) -> None:
    """After an earlier restore a moderator may have answered that it was posted before."""
    bot = Return()
    bot.state = bot.state.with_case(replace(CASE, copy=Visibility.COMING))
    result = bot.hear(BackupRestored("again", "kerkwijk", MADE, (), BACK, posts=posts))
    assert [CASE.code in card.head for card in cards(result)] == [True] * posts


def test_a_coordinator_alone_with_the_bot_reads_the_question_there() -> None:
    """The desk may be lost."""
    bot, cora = Return(), person("Cora")
    bot.watch = replace(bot.watch, coordinators=(cora.ref,))
    bot.undecided(posted(REPORT, "1"), SEEN)
    alone = ChoiceMade("alone", cora.ref, cora, Choice.SHOW, ByCode(bot.code), BACK + timedelta(minutes=1))
    (shown,) = (planned.action for planned in bot.hear(alone).planned)
    assert isinstance(shown, SendMessage)
    assert (shown.chat, bot.code in shown.text) == (cora.ref, True)


def test_the_queue_names_the_question() -> None:
    bot = reported()
    listed = bot.hear(CommandGiven("q", DESK, MO, "queue", "", BACK))
    (text,) = [each.text for each in told(listed, SendMessage)]
    assert cards(bot.results[1])[0].head in text


# The police


def line(bot: Return, number: int, occasion: Occasion, outcome: str = "") -> SentReport:
    mark = PoliceMail(bot.file.id, number, "wijk@example.org").mark("kerkwijk")
    return SentReport(mark, NOON + timedelta(minutes=3), occasion.value, outcome)


def after_the_report(*occasions: Occasion) -> Return:
    """A dangerous report that the backup had not decided, and these reports on the list."""
    plain = Return()
    plain.undecided(posted(REPORT, "1"), DANGER)
    listed = (line(plain, number, occasion, "over") for number, occasion in enumerate(occasions, start=1))
    bot = Return(tuple(listed))
    bot.undecided(posted(REPORT, "1"), DANGER)
    return bot


def test_a_report_that_is_on_no_list_is_held_and_asked_about_for_minutes() -> None:
    bot = after_the_report()
    assert bot.mails() == []
    assert [each.owner for each in bot.results[-1].planned if isinstance(each.owner, DoubtCard)] == [
        DoubtCard(bot.file.id, bot.file.doubts[0].code)
    ]
    late = BACK - NOON + doubts.ASKED_FOR[Occasion.URGENT]
    assert told(bot.rings(PoliceBell.DOUBT, late - timedelta(seconds=1)), MailPolice) == []
    assert len(told(bot.rings(PoliceBell.DOUBT, late), MailPolice)) == 1


def test_a_report_on_the_list_is_neither_sent_nor_asked_about() -> None:
    bot = after_the_report(Occasion.URGENT)
    assert (bot.mails(), bot.file.doubts) == ([], ())
    assert [mail.waiting for mail in bot.file.mails] == [()]


def test_an_incident_whose_end_is_on_the_list_is_over() -> None:
    bot = after_the_report(Occasion.URGENT, Occasion.END)
    assert (bot.mails(), bot.file.doubts) == ([], ())
    assert bot.incident.closed_at == NOON + timedelta(minutes=3)


def test_news_after_the_return_goes_at_once_under_a_name_of_its_own() -> None:
    bot = after_the_report()
    bot.hear(posted("hij is terug", "2", at=BACK + timedelta(minutes=1)), DANGER)
    bot.hear(ChoiceMade("close", DESK, MO, Choice.CLOSE, ByCode(bot.incident.code), BACK + timedelta(minutes=2)))
    (mail,) = bot.mails()
    assert mail.id.startswith(f"kerkwijk.{bot.file.id}.2.r")
    assert bot.file.doubts == ()


def test_an_undecided_message_makes_no_news_of_an_incident_in_the_backup_and_hides_none() -> None:
    evening = Evening().begun(REPORT)
    for fresh, mails in ((False, 0), (True, 1)):
        bot = Return()
        bot.state = evening.state
        bot.hear(BackupRestored("again", "kerkwijk", MADE, (), BACK))
        if fresh:
            bot.hear(posted("hij is terug", "8", at=BACK), SEEN)
        bot.undecided(posted("hij loopt weg", "9"), SEEN)
        bot.hear(ChoiceMade("close", DESK, MO, Choice.CLOSE, ByCode(bot.incident.code), BACK + timedelta(minutes=9)))
        assert len(bot.mails()) == mails


def test_the_group_reads_nothing_of_the_quiet_end() -> None:
    bot = reported()
    assert RELAYING.groups[0] == GROUP
    for minutes in (40, 61):
        timer = IncidentTimer(bot.incident.id, IncidentBell.QUIET)
        result = bot.hear(TimeCame(f"quiet {minutes}", "kerkwijk", timer, NOON + timedelta(minutes=minutes)))
        assert [each for each in told(result, SendMessage) if each.chat == GROUP] == []
    assert bot.incident.closed_at is not None
