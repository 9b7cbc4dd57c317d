"""Appeals: the author's words reach another moderator, and the author reads what comes of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.core.action import Action, AskModerators, Repost, SendMessage, SendPrivately, UpdateCard
from bot.core.case import Case, CaseEnding
from bot.core.cases.appeals import (
    AGAIN_AFTER,
    APPEAL_WITHIN,
    APPEALS_A_DAY,
    COLLEAGUE_WITHIN,
    JUDGED_WITHIN,
    LONGEST,
    MANY_APPEALS,
)
from bot.core.choice import ByCode, Choice
from bot.core.event import (
    ActionDelivered,
    ChoiceMade,
    CommandGiven,
    Event,
    MemberLeft,
    MessageDeleted,
    MessagePosted,
    TimeCame,
)
from bot.core.member import Appeal, Member
from bot.core.message import Message, Person, Role
from bot.core.owner import CaseAction, CasePart
from bot.core.reading import Label, Reading
from bot.core.ref import MessageRef
from bot.core.rule import Stage, Treatment
from bot.core.step_result import AuditKind, StepResult
from bot.core.texts import LANGUAGES
from bot.core.timer_key import AppealTimer, CaseTimer, HousekeepingTimer
from bot.core.watch import Duty, OnDuty, Watch
from tests.core.test_step import CALL_TO_ACT, choice
from tests.kit import DESK, EMPTY, GROUP, NOON, WATCH, Lane, book, message, person, posted, reading, rule, setting, told
from tests.shipped import rules

ALONE = replace(WATCH, coordinators=())
TWO = replace(ALONE, duty=Duty((OnDuty("Mo", person("Mo").ref), OnDuty("Nele", person("Nele").ref))))
JAN = person("Jan")


class Desk(Lane):
    """Jan's message is hidden and then decided by Mo; time goes on by itself."""

    def __init__(self, ending: Choice = Choice.REMOVE, watch: Watch = TWO) -> None:
        lane = EMPTY.with_member("p-Jan", Member(seen=NOON, belongs=True, started=NOON))
        super().__init__(setting(rules().rulebook, watch=watch), lane)
        self.now: datetime = NOON
        self.outcomes: list[StepResult] = []
        self._count = 0
        self.code = self.write()
        self.choose(ending, "Mo")

    def write(self, by: str = "Jan") -> str:
        self._count += 1
        known = set(self.lane.cases)
        self.hear(posted("grijp hem, we pakken hem", f"m{self._count}", by, at=self.now), CALL_TO_ACT)
        (case,) = (case for id, case in self.lane.cases.items() if id not in known)
        gone = ActionDelivered(f"g{self._count}", WATCH.id, CaseAction(case.id, CasePart.ORIGINAL), None, self.now)
        self.hear(gone)
        return case.code

    def hear(self, event: Event, read: Reading | None = None) -> StepResult:
        outcome = super().hear(event, read)
        self.outcomes.append(outcome)
        return outcome

    def choose(self, what: Choice, by: str, code: str = "") -> StepResult:
        self._count += 1
        self.now += timedelta(minutes=1)
        return self.hear(replace(choice(what, code or self.code, by, number=f"c{self._count}"), at=self.now))

    def types(self, text: str, by: str = "Mo") -> StepResult:
        self._count += 1
        self.now += timedelta(minutes=1)
        ref = MessageRef(DESK, f"d{self._count}")
        return self.hear(
            MessagePosted(f"d{self._count}", Message(ref, person(by, Role.MODERATOR), text, self.now)), reading()
        )

    def appeals(self, words: str = "", by: str = "Jan") -> str:
        """Jan types `/appeal` in private; returns the bot's answer."""
        self._count += 1
        self.now += timedelta(minutes=2)
        who = person(by)
        outcome = self.hear(CommandGiven(f"a{self._count}", who.ref, who, "appeal", words, self.now))
        return "".join(said(outcome, who.ref))

    def passes(self, span: timedelta) -> list[StepResult]:
        self.now += span
        outcomes = []
        while due := [timer for timer, at in self.lane.timers.items() if at <= self.now]:
            self._count += 1
            outcomes.append(self.hear(TimeCame(f"t{self._count}", WATCH.id, due[0], self.now)))
        return outcomes

    @property
    def case(self) -> Case:
        found = self.lane.case_of_code(self.code)
        assert found is not None
        return found

    @property
    def strikes(self) -> int:
        return len(self.lane.members["p-Jan"].strikes)

    @property
    def appeal(self) -> Appeal:
        assert self.case.appeal is not None
        return self.case.appeal


def appealed(desk: Desk | None = None) -> Desk:
    """After an appeal of Jan without words."""
    desk = desk or Desk()
    desk.appeals()
    return desk


def said(outcome: StepResult, chat: object = DESK) -> list[str]:
    return [each.text for each in told(outcome, SendMessage) if each.chat == chat]


def notes(outcome: StepResult) -> str:
    return "\n".join(each.text for each in told(outcome, SendPrivately))


def cards(outcome: StepResult, kind: type[Action] = AskModerators) -> list[str]:
    shown = (each.action for each in outcome.planned)
    found = (each.card for each in shown if isinstance(each, AskModerators | UpdateCard) and isinstance(each, kind))
    return [f"{card.head}\n{card.foot}" for card in found]


def outcomes_of(desk: Desk) -> list[str]:
    return [
        record.decision
        for outcome in desk.outcomes
        for record in outcome.records
        if record.kind is AuditKind.APPEAL_ENDED
    ]


def test_the_card_of_an_appeal_shows_the_words_the_decision_and_the_deadline() -> None:
    desk = Desk()
    answer = desk.appeals("het was maar een grap")
    assert "bezwaar" in answer
    (card,) = cards(desk.outcomes[-1])
    for seen in (
        "✋",
        "«het was maar een grap»",
        "❌ Weggehaald · Mo",
        "Een andere moderator",
        "⏱ Graag vóór",
        f"ok {desk.code}",
    ):
        assert seen in card


def test_the_moderator_who_decided_is_sent_to_a_colleague_who_judges_it() -> None:
    desk = appealed()
    for what in (Choice.REMOVE, Choice.APPROVE, Choice.CLAIM, Choice.WARN):
        assert ["een collega moet het bekijken" in text for text in said(desk.choose(what, "Mo"))] == [True]
    assert desk.case.is_appealed
    desk.choose(Choice.REMOVE, "Nele")
    assert desk.appeal.ruling is not None
    assert (desk.appeal.ruling.upheld, desk.appeal.ruling.by) == (True, "Nele")
    (late,) = said(desk.choose(Choice.APPROVE, "Mo"))
    assert "✋ Bezwaar bekeken, beslissing blijft · Nele" in late


def test_an_anonymous_moderator_may_be_the_first_one_and_judges_no_appeal() -> None:
    desk = appealed()
    chat = Person(DESK, "Moderatoren", Role.MODERATOR)
    outcome = desk.hear(ChoiceMade("anonymous", DESK, chat, Choice.REMOVE, ByCode(desk.code), desk.now))
    assert ["in je eigen naam" in text for text in said(outcome)] == [True]
    assert desk.case.is_appealed


def test_a_lone_moderator_stays_one_who_also_decides_as_an_anonymous_one() -> None:
    desk = Desk(watch=ALONE)
    chat = Person(DESK, "Moderatoren", Role.MODERATOR)
    desk.hear(ChoiceMade("anonymous", DESK, chat, Choice.CLAIM, ByCode(desk.code), desk.now))
    desk.appeals()
    assert "Ik ken geen andere moderator" in cards(desk.outcomes[-1])[0]


def test_a_lone_moderator_may_look_again_and_the_card_and_the_author_read_so() -> None:
    desk = appealed(Desk(watch=ALONE))
    assert "Ik ken geen andere moderator" in cards(desk.outcomes[-1])[0]
    assert "Dezelfde moderator keek opnieuw" in notes(desk.choose(Choice.REMOVE, "Mo"))


def test_of_a_first_moderator_who_gives_in_the_author_does_not_read_that_there_was_no_other_one() -> None:
    desk = appealed()
    desk.choose(Choice.UNDO, "Mo")
    outcome = desk.choose(Choice.APPROVE, "Mo")
    assert "Je had gelijk" in notes(outcome)
    assert "Dezelfde moderator" not in notes(outcome)


def test_days_later_the_group_reads_which_warning_was_a_mistake() -> None:
    desk = Desk()
    desk.passes(timedelta(days=8))
    desk.appeals()
    assert any(
        "waarschuwing van 13:00 op 02/03 was" in text for text in said(desk.choose(Choice.APPROVE, "Nele"), GROUP)
    )


def test_a_moderator_who_was_seen_lately_counts_as_another_one() -> None:
    desk = Desk(watch=ALONE)
    desk.types("goeiemorgen", by="Nele")
    desk.appeals()
    assert "een collega moet" in said(desk.choose(Choice.REMOVE, "Mo"))[0]
    desk.choose(Choice.APPROVE, "Nele")
    assert outcomes_of(desk) == ["overturned"]


def test_a_moderator_whom_the_settings_name_counts_as_another_one() -> None:
    desk = appealed(Desk(watch=replace(ALONE, moderators=(person("Mo").ref, person("Nele").ref))))
    assert "Een andere moderator dan de eerste" in cards(desk.outcomes[-1])[0]
    assert "een collega moet" in said(desk.choose(Choice.REMOVE, "Mo"))[0]


def test_the_author_reads_each_state() -> None:
    desk = Desk()
    assert desk.code in desk.appeals("grap")
    looks = desk.choose(Choice.CLAIM, "Nele")
    assert "Een moderator bekijkt nu je bezwaar" in notes(looks)
    assert notes(desk.choose(Choice.CLAIM, "Nele")) == "", "once"
    upheld = desk.types(f"weg {desk.code} oproepen mag niet", by="Nele")
    for part in ("De beslissing blijft", "3. Geen eigenrichting", "De moderator schreef erbij", "Vanaf"):
        assert part in notes(upheld)


def test_a_won_appeal_brings_the_message_back_and_lifts_the_strike_and_the_mute() -> None:
    desk = Desk(Choice.MUTE)
    assert desk.strikes == 1
    desk.appeals()
    outcome = desk.choose(Choice.APPROVE, "Nele")
    assert len(told(outcome, Repost)) == 1
    assert desk.strikes == 0
    assert "Je had gelijk" in notes(outcome)
    assert "Je bericht staat weer" in notes(outcome)
    assert [record.kind for record in outcome.records] == [AuditKind.UNDONE, AuditKind.APPEAL_ENDED, AuditKind.DECIDED]
    assert any("Restrict" in type(each.action).__name__ for each in outcome.planned)


def test_an_answer_is_taken_back_and_the_decision_stays() -> None:
    desk = appealed()
    desk.choose(Choice.REMOVE, "Nele")
    assert "een collega moet" in said(desk.choose(Choice.UNDO, "Mo"))[0]
    desk.choose(Choice.UNDO, "Nele")
    assert desk.case.is_appealed
    assert not desk.case.is_open
    assert AppealTimer(desk.case.id) in desk.lane.timers
    desk.choose(Choice.APPROVE, "Nele")
    desk.choose(Choice.UNDO, "Nele")
    assert desk.case.is_open
    assert desk.case.is_appealed
    assert outcomes_of(desk) == ["upheld", "reopened", "overturned", "reopened"]


def test_the_author_reads_that_an_answered_appeal_is_open_again() -> None:
    desk = appealed()
    for answer in (Choice.REMOVE, Choice.APPROVE):
        desk.choose(answer, "Nele")
        assert "wordt opnieuw bekeken" in notes(desk.choose(Choice.UNDO, "Nele"))


def test_what_a_rule_decided_is_taken_back_and_the_answer_of_a_moderator_to_an_appeal_stays() -> None:
    desk = Desk()
    desk.choose(Choice.UNDO, "Mo")
    desk.passes(timedelta(minutes=31))
    desk.appeals()
    desk.types("terug regel no-vigilantes 7d", "Nele")
    assert (desk.case.is_open, desk.case.is_appealed) == (True, True)
    desk.passes(timedelta(minutes=31))
    assert (desk.case.is_open, desk.case.is_appealed) == (False, True)
    desk.choose(Choice.REMOVE, "Nele")
    before = desk.case
    desk.types("terug regel no-vigilantes 7d", "Nele")
    assert desk.case == before


def test_all_of_an_author_is_decided_and_an_appeal_among_it_is_named() -> None:
    desk = appealed()
    desk.now += timedelta(hours=1)
    other = desk.write()
    (answer,) = said(desk.types("weg alles van Jan", "Nele"))
    assert f"✋ {desk.code}" in answer
    assert desk.lane.case_of_code(other).decided is not None  # type: ignore[union-attr]  # it was written just now
    assert desk.case.is_appealed
    (answer,) = said(desk.types("weg alles van Jan", "Nele"))
    assert f"✋ {desk.code}" in answer, "also if nothing else is open"
    for words in ("het was een grap", "ook dat was niets"):  # the first appeal had no words
        desk.appeals(words)
    (answer,) = said(desk.types("weg alles van Jan", "Nele"))
    assert [f"✋ {code}: een bezwaar" in answer for code in (desk.code, other)] == [True, True]


def test_a_decision_on_a_case_that_was_opened_again_answers_its_appeal() -> None:
    desk = appealed(Desk(Choice.WARN))
    desk.choose(Choice.UNDO, "Mo")
    assert "een collega moet" in said(desk.choose(Choice.REMOVE, "Mo"))[0]
    desk.choose(Choice.REMOVE, "Nele")
    assert not desk.case.waits
    assert outcomes_of(desk) == ["upheld"]


@pytest.mark.parametrize(
    ("ending", "more"),
    [
        (Choice.REMOVE, ()),
        (Choice.WARN, ("geldt als waarschuwing",)),
        (Choice.MUTE, ("geen berichten sturen", "13:")),
    ],
)
def test_a_removal_of_a_case_that_was_opened_again_is_one_note(ending: Choice, more: tuple[str, ...]) -> None:
    desk = appealed()
    desk.choose(Choice.UNDO, "Mo")
    outcome = desk.choose(ending, "Nele")
    assert len(told(outcome, SendPrivately)) == 1
    for part in ("bezwaar", "De beslissing blijft", "Huisregel", *more):
        assert part in notes(outcome)
    assert "Antwoord hier" not in notes(outcome)


def test_a_member_who_was_taken_out_and_wins_reads_that_they_may_come_back() -> None:
    desk = Desk(Choice.EXPEL)
    desk.choose(Choice.EXPEL, "Nele")
    desk.appeals()
    outcome = desk.choose(Choice.APPROVE, "Third")
    assert len(told(outcome, SendPrivately)) == 1
    for part in ("Je had gelijk", "weer in de groepen"):
        assert part in notes(outcome)


def test_a_reason_for_the_removal_of_a_case_that_was_opened_again_reaches_the_author() -> None:
    desk = appealed()
    desk.choose(Choice.UNDO, "Mo")
    outcome = desk.types(f"weg {desk.code} dit was schelden", "Nele")
    assert len(told(outcome, SendPrivately)) == 1
    assert "dit was schelden" in notes(outcome)


def test_the_clock_tells_the_author_of_an_appealed_message_that_it_went() -> None:
    desk = appealed()
    desk.choose(Choice.UNDO, "Mo")
    assert desk.case.is_open
    (expired, *_) = [each for each in desk.passes(timedelta(minutes=31)) if each.records]
    assert desk.appeal.waits
    assert notes(expired) == ""  # its author knows that it is hidden


def test_an_approval_of_a_case_that_was_opened_again_is_one_note_that_says_both() -> None:
    desk = appealed()
    desk.choose(Choice.UNDO, "Mo")
    outcome = desk.choose(Choice.APPROVE, "Nele")
    assert len(told(outcome, SendPrivately)) == 1
    for part in ("Je had gelijk", "Je bericht staat weer"):
        assert part in notes(outcome)


def test_the_clock_decides_an_opened_case_but_no_appeal() -> None:
    desk = appealed()
    desk.choose(Choice.UNDO, "Nele")
    desk.hear(TimeCame("over", WATCH.id, CaseTimer(desk.case.id), desk.now + timedelta(hours=1)))
    assert not desk.case.is_open
    assert desk.case.is_appealed


def test_a_second_appeal_waits_and_a_third_is_none() -> None:
    desk = appealed()
    desk.choose(Choice.REMOVE, "Nele")
    assert "Vanaf" in desk.appeals("toch niet")
    assert not desk.case.is_appealed
    desk.now += AGAIN_AFTER
    desk.appeals("nog eens")
    assert (desk.appeal.number, desk.appeal.words, desk.case.is_appealed) == (2, "nog eens", True)
    assert "kan geen bezwaar meer" in notes(desk.choose(Choice.REMOVE, "Nele"))
    desk.now += AGAIN_AFTER
    assert "kan geen bezwaar meer" in desk.appeals()


def test_words_may_follow_and_stand_on_the_card() -> None:
    desk = appealed()
    desk.lane = desk.lane.with_case(replace(desk.case, cards=(MessageRef(DESK, "k"),)))
    assert "uitleg" in desk.appeals("ik bedoelde\nde bal")
    assert "«ik bedoelde de bal»" in cards(desk.outcomes[-1], UpdateCard)[0]


def test_words_that_follow_at_once_are_answered_too() -> None:
    desk = appealed()
    desk.now -= timedelta(seconds=100)
    assert "uitleg" in desk.appeals("ik bedoelde de bal")


def test_more_words_stand_behind_the_first_ones_and_the_same_words_are_kept_once() -> None:
    desk = Desk()
    for words in ("het was een grap", "en Piet lachte mee", "het was een grap"):
        desk.appeals(words)
    assert desk.appeal.words == "het was een grap en Piet lachte mee"
    for number in range(40):
        desk.appeals(f"{number} " + "z" * 500)
    assert len(desk.appeal.words) <= LONGEST
    assert desk.appeal.words.startswith("het was een grap en Piet lachte mee 0 z")


def test_a_long_explanation_stands_on_the_card_whole() -> None:
    desk = Desk()
    words = " ".join(f"zin {number}." for number in range(100))
    desk.appeals(words)
    assert desk.appeal.words == words


def test_words_go_to_the_appeal_that_has_none_before_another_message_is_appealed() -> None:
    desk = Desk()
    desk.choose(Choice.REMOVE, "Mo", desk.write())
    desk.appeals()
    desk.appeals("het was een grap")
    assert [case.appeal.words for case in desk.lane.cases.values() if case.appeal] == ["het was een grap"]
    desk.appeals("en dat andere ook")
    assert sum(case.is_appealed for case in desk.lane.cases.values()) == 2


def test_a_moderator_judges_no_appeal_of_their_own() -> None:
    desk = Desk()
    code = desk.write("Nele")
    desk.choose(Choice.REMOVE, "Mo", code)
    desk.appeals(by="Nele")
    desk.lane = desk.lane.with_member("p-An", Member(moderated=desk.now))
    for by in ("Nele", "Mo"):
        assert "wat je zelf besliste of schreef: een collega moet" in said(desk.choose(Choice.APPROVE, by, code))[0]
    desk.choose(Choice.APPROVE, "An", code)
    assert outcomes_of(desk) == ["overturned"]


@pytest.mark.parametrize(
    ("text", "words"), [("bezwaar", ""), ("Bezwaar: het was een grap", "het was een grap"), ("niet akkoord!", "")]
)
def test_one_word_in_private_is_enough(text: str, words: str) -> None:
    desk = Desk()
    desk.hear(MessagePosted("p", Message(MessageRef(JAN.ref, "9"), JAN, text, desk.now)), reading())
    assert desk.appeal.words == words


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_texts_name_the_first_word_of_each_language(language: str) -> None:
    texts = rules().rulebook.texts_for("kerkwijk").by_language[language]
    for key, naming in (
        ("word_appeal", ("removed", "warned", "appeal_waits")),
        ("word_again", ("note_again", "help_member")),
    ):
        word = texts[key].split(",")[0]
        assert all(word in texts[text].casefold() for text in naming), key


def test_without_a_removal_the_word_is_talk() -> None:
    desk = Desk()
    els = person("Els")
    desk.lane = desk.lane.with_member("p-Els", Member(seen=NOON, belongs=True, started=NOON))
    talk = Message(MessageRef(els.ref, "9"), els, "bezwaar tegen de bouwplannen", desk.now)
    assert "/rules" in said(desk.hear(MessagePosted("p", talk), reading()), els.ref)[0]


def test_an_appeal_before_any_decision_is_told_to_wait() -> None:
    desk = Desk()
    desk.choose(Choice.UNDO, "Mo")
    assert "nog niets beslist" in desk.appeals()
    assert desk.case.appeal is None


def test_what_the_clock_or_a_rule_took_away_is_judged_by_any_moderator() -> None:
    desk = Desk()
    desk.code = desk.write()
    desk.passes(timedelta(minutes=31))
    assert desk.case.decided is not None
    desk.appeals()
    assert desk.appeal.against == ()
    desk.choose(Choice.APPROVE, "Mo")
    assert outcomes_of(desk) == ["overturned"]


def test_an_appeal_is_too_late_after_three_weeks() -> None:
    desk = Desk()
    desk.now += APPEAL_WITHIN + timedelta(minutes=1)
    assert "geen bericht van jou" in desk.appeals()


def test_a_late_appeal_goes_to_the_coordinators_and_any_moderator_may_judge_it() -> None:
    desk = appealed(Desk(watch=replace(TWO, coordinators=(person("Cora").ref,))))
    letters = [each for outcome in desk.passes(COLLEAGUE_WITHIN) for each in told(outcome, SendPrivately)]
    assert any(each.person == person("Cora").ref and "wacht al sinds" in each.text for each in letters)
    desk.choose(Choice.SHOW, "Mo")
    assert "Het wacht al lang" in cards(desk.outcomes[-1])[0]
    desk.choose(Choice.REMOVE, "Mo")
    assert outcomes_of(desk) == ["upheld"]


def test_an_appeal_is_answered_by_the_promised_day_also_if_the_bot_was_off() -> None:
    desk = Desk()
    assert "uiterlijk op 16/03" in desk.appeals()
    desk.passes(COLLEAGUE_WITHIN + timedelta(days=2))
    desk.passes(JUDGED_WITHIN - COLLEAGUE_WITHIN - timedelta(days=2))
    assert outcomes_of(desk) == ["unanswered"]
    long_off = appealed()
    long_off.passes(JUDGED_WITHIN)
    assert long_off.case.is_appealed, "the coordinators hear of it first"
    long_off.passes(COLLEAGUE_WITHIN)
    assert outcomes_of(long_off) == ["unanswered"]


def test_an_appeal_that_no_moderator_judges_ends_and_may_be_made_again() -> None:
    desk = appealed()
    outcomes = [*desk.passes(COLLEAGUE_WITHIN), *desk.passes(JUDGED_WITHIN - COLLEAGUE_WITHIN)]
    assert any("geen moderator je bezwaar" in notes(outcome) for outcome in outcomes)
    assert outcomes_of(desk) == ["unanswered"]
    desk.appeals()
    assert (desk.case.is_appealed, desk.appeal.number) == (True, 1)


def test_a_member_appeals_a_few_times_a_day() -> None:
    desk = Desk()
    codes = [desk.code]
    for _ in range(APPEALS_A_DAY):
        codes.append(desk.write())
        desk.choose(Choice.REMOVE, "Mo", codes[-1])
    answers = [desk.appeals() for _ in codes]
    assert sum(case.is_appealed for case in desk.lane.cases.values()) == APPEALS_A_DAY
    assert "Morgen kan het weer" in answers[-1]


def test_a_flood_of_appeals_fills_the_queue_and_not_the_desk() -> None:
    desk, asked, lines = Desk(), 0, list[str]()
    for number in range(MANY_APPEALS + 5):
        desk.lane = desk.lane.with_member(f"p-A{number}", Member(seen=NOON, belongs=True, started=NOON))
        code = desk.write(f"A{number}")
        desk.choose(Choice.REMOVE, "Mo", code)
        desk.appeals(by=f"A{number}")
        asked += len(cards(desk.outcomes[-1]))
        lines += said(desk.outcomes[-1])
    assert asked == MANY_APPEALS
    assert sum("maakten leden meer dan" in line for line in lines) == 1
    listed = "\n".join(said(desk.hear(CommandGiven("q", DESK, person("Mo", Role.MODERATOR), "queue", "", desk.now))))
    assert listed.count("bezwaar van A") == MANY_APPEALS + 5


def test_the_roster_reminds_only_those_who_may_judge() -> None:
    desk = appealed()
    reminded = [each for outcome in desk.passes(timedelta(minutes=11)) for each in told(outcome, SendPrivately)]
    assert [each.person for each in reminded if isinstance(each, SendPrivately)] == [person("Nele").ref]


def test_an_author_who_deletes_the_message_keeps_the_appeal_and_gets_no_copy_back() -> None:
    desk = appealed(Desk(Choice.WARN))
    desk.hear(MessageDeleted("x", desk.case.message, desk.now, JAN.ref))
    outcome = desk.choose(Choice.APPROVE, "Nele")
    assert told(outcome, Repost) == []
    assert desk.strikes == 0
    assert "het komt niet terug" in notes(outcome)


def test_an_author_who_left_is_told_without_a_sign_in_the_group() -> None:
    desk = appealed()
    desk.hear(MemberLeft("left", GROUP, JAN, desk.now))
    (letter,) = told(desk.choose(Choice.REMOVE, "Nele"), SendPrivately)
    assert letter.public is None


def test_to_be_forgotten_ends_no_appeal_and_an_ended_one_is_forgotten_a_day_later() -> None:
    desk = Desk()
    desk.appeals("grap")
    desk.hear(CommandGiven("f", JAN.ref, JAN, "forgetme", "", desk.now))
    desk.hear(TimeCame("h1", WATCH.id, HousekeepingTimer(), desk.now + timedelta(days=2)))
    assert desk.case.is_appealed
    desk.now += timedelta(days=2)
    desk.choose(Choice.REMOVE, "Nele")
    desk.hear(TimeCame("h2", WATCH.id, HousekeepingTimer(), desk.now + timedelta(hours=25)))
    assert desk.lane.cases == {}


def test_a_choice_that_an_appeal_does_not_have_is_explained() -> None:
    desk = appealed()
    for what in (Choice.WARN, Choice.MUTE, Choice.EXPEL):
        assert "is een bezwaar: kies" in said(desk.choose(what, "Nele"))[0]
    assert desk.case.is_appealed


def test_a_word_alone_means_the_only_appeal() -> None:
    desk = appealed()
    desk.types("weg", by="Nele")
    assert outcomes_of(desk) == ["upheld"]


def test_words_behind_the_command_in_a_group_are_judged_and_still_appeal() -> None:
    desk = Desk()
    line = message("/appeal grijp hem", "g", at=desk.now)
    before = len(desk.lane.cases)
    desk.hear(CommandGiven("g", GROUP, JAN, "appeal", "grijp hem", desk.now, message=line), CALL_TO_ACT)
    assert len(desk.lane.cases) == before + 1
    assert sum(case.is_appealed for case in desk.lane.cases.values()) == 1


def test_a_removal_of_a_member_is_judged_by_a_third_where_there_is_one() -> None:
    three = replace(TWO, duty=Duty((*TWO.duty.people, OnDuty("An", person("An").ref))))
    desk = Desk(Choice.EXPEL, watch=three)
    desk.choose(Choice.EXPEL, "Nele")
    assert desk.case.decided is not None
    assert desk.case.decided.ending is CaseEnding.EXPELLED
    desk.appeals()
    for by in ("Mo", "Nele"):
        assert "een collega moet" in said(desk.choose(Choice.APPROVE, by))[0]
    outcome = desk.choose(Choice.APPROVE, "An")
    assert any(type(each.action).__name__ == "RemoveMember" for each in outcome.planned)


def test_a_covered_message_may_be_appealed() -> None:
    desk = Desk()
    acting = rule("plates", Label.PERSONAL_DATA, Treatment.MASK, Stage.ACT)
    desk.context = setting(replace(book(acting), texts=desk.context.rulebook.texts), watch=TWO)
    seen = replace(reading((Label.PERSONAL_DATA, 0.9, ())), copy="een grijze auto")
    desk.hear(posted("een grijze auto 1-ABC-123", "p", at=desk.now), seen)
    (covered,) = (case for case in desk.lane.cases.values() if case.code != desk.code)
    desk.code = covered.code
    desk.appeals()
    assert desk.case.is_appealed == (covered.decided is not None)


@pytest.mark.parametrize(("further", "edits"), [("", 0), ("en dat meen ik", 1)])
def test_the_card_of_an_appeal_is_edited_only_if_it_changed_before_it_arrived(further: str, edits: int) -> None:
    desk = Desk()
    desk.appeals("ik zei alleen dat we moeten bellen")
    if further:
        desk.appeals(further)
    owner = CaseAction(desk.case.id, CasePart.CARD)
    arrived = desk.hear(ActionDelivered("card", WATCH.id, owner, MessageRef(DESK, "card"), desk.now))
    assert len(told(arrived, UpdateCard)) == edits


@pytest.mark.parametrize("count", range(2, 7))
@pytest.mark.parametrize(("word", "ending"), [("demp", CaseEnding.MUTED), ("waarschuw", CaseEnding.WARNED)])
def test_of_messages_that_one_choice_took_away_the_appeal_is_about_the_one_with_the_strike(
    word: str, ending: CaseEnding, count: int
) -> None:
    desk = Desk()
    for _ in range(count):
        desk.write()
        desk.now += timedelta(seconds=20)
    desk.types(f"{word} alles van Jan")
    (struck,) = (case for case in desk.lane.cases.values() if case.ending is ending)
    desk.appeals()
    assert [case.code for case in desk.lane.cases.values() if case.is_appealed] == [struck.code]
    desk.choose(Choice.APPROVE, "Nele", struck.code)
    assert desk.strikes == 0


@pytest.mark.parametrize("count", range(2, 7))
def test_of_messages_on_one_card_the_appeal_is_about_the_one_whose_card_shows_them_all(count: int) -> None:
    desk = Desk()
    for _ in range(count):
        desk.write()
        desk.now += timedelta(seconds=20)
    (shown,) = (case for case in desk.lane.cases.values() if case.is_open and not case.cardless)
    desk.choose(Choice.REMOVE, "Mo", shown.code)
    desk.appeals()
    assert [case.code for case in desk.lane.cases.values() if case.is_appealed] == [shown.code]


@pytest.mark.parametrize(
    ("ending", "lifted"), [(Choice.REMOVE, False), (Choice.WARN, True), (Choice.MUTE, True)], ids=str
)
def test_only_an_author_who_was_warned_or_muted_reads_that_this_no_longer_counts(ending: Choice, lifted: bool) -> None:
    desk = appealed(Desk(ending))
    outcome = desk.choose(Choice.APPROVE, "Nele")
    assert "Je had gelijk met je bezwaar" in notes(outcome)
    assert ("telt niet meer" in notes(outcome)) is lifted


def test_a_muted_author_is_not_offered_to_send_the_other_messages_again() -> None:
    desk = Desk()
    for _ in range(2):
        desk.write()
        desk.now += timedelta(seconds=20)
    said = notes(desk.types("demp alles van Jan"))
    assert "Je kunt tot" in said
    assert "opnieuw sturen" not in said


def test_a_won_appeal_against_one_mute_promises_nothing_while_another_one_goes_on() -> None:
    desk = Desk(Choice.MUTE)
    second = desk.write()
    desk.choose(Choice.MUTE, "Mo", second)
    desk.appeals()
    outcome = desk.choose(Choice.APPROVE, "Nele", second)
    assert "Je had gelijk met je bezwaar" in notes(outcome)
    assert "telt niet meer" not in notes(outcome)
