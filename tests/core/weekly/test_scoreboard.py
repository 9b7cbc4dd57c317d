"""The scoreboard of the rules: from what happened, by way of the audit log, to the numbers that moderators read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.core.action import Bar, SendPicture
from bot.core.choice import ByCode, Choice
from bot.core.event import ChoiceMade, CommandGiven, Event, MessageDeleted, MessagePosted, TimeCame
from bot.core.message import Role
from bot.core.reading import Label, Reading
from bot.core.ref import MessageRef
from bot.core.rule import Stage, Treatment
from bot.core.step import step
from bot.core.step_result import AuditKind, AuditRecord, Seen
from bot.core.tally import add_up
from bot.core.timer_key import CaseTimer
from bot.core.watch_state import WatchState
from bot.core.weekly.scoreboard import Precision, RuleScore, ScoreKey, keep_score, monday_of, since
from bot.reader.masking import without_names
from tests import shipped
from tests.kit import DESK, EMPTY, GROUP, NOON, book, message, person, posted, reading, rule, setting, told

BRUSSELS = ZoneInfo("Europe/Brussels")
RULES = (
    rule("vigilantes", Label.VIGILANTE, Treatment.HOLD),
    rule("adverts", Label.ADVERT, Treatment.HOLD, stage=Stage.WATCH),
    rule("insults", Label.INSULT, Treatment.REMOVE, stage=Stage.ACT),
    rule("chatter", Label.OFF_TOPIC, private="useful_only"),
)
AT = setting(book(*RULES))
VIGILANTE = ScoreKey("vigilantes", "vigilante")


class Desk:
    """A lane with its audit log. Each message comes an hour after the one before."""

    def __init__(self) -> None:
        self.lane: WatchState = EMPTY
        self.log: list[AuditRecord] = []
        self.now = NOON
        self._count = 0

    def hear(self, event: Event, read: Reading | None = None) -> None:
        outcome = step(self.lane, event, read, AT)
        self.lane = outcome.state
        self.log += outcome.records

    def post(self, *labels: Label, at: datetime | None = None) -> str:
        """Returns the code of the case; empty: there is none."""
        self._count += 1
        self.now = at or self.now + timedelta(hours=1)
        before = set(self.lane.cases)
        posted = message("grijp hem", str(self._count), f"Jan{self._count}", at=self.now)
        self.hear(MessagePosted(f"m{self._count}", posted), reading(*labels))
        return next((self.lane.cases[id].code for id in self.lane.cases if id not in before), "")

    def decide(self, code: str, choice: Choice, by: str = "Mo", after: timedelta = timedelta(minutes=4)) -> None:
        self._count += 1
        self.now += after
        self.hear(ChoiceMade(f"c{self._count}", DESK, person(by, Role.MODERATOR), choice, ByCode(code), self.now))

    def scores(self, weeks: int = 1) -> dict[ScoreKey, RuleScore]:
        return dict(keep_score(self.log, self.now, BRUSSELS, weeks).by_label)


def test_a_rule_is_right_as_often_as_moderators_agree() -> None:
    desk = Desk()
    for choice in (Choice.REMOVE, Choice.WARN, Choice.MUTE, Choice.APPROVE):
        desk.decide(desk.post(Label.VIGILANTE), choice)
    desk.post(Label.VIGILANTE)
    assert desk.scores() == {VIGILANTE: RuleScore(hits=5, shown=5, removed=3, approved=1, waits_s=(240,) * 4)}
    (score,) = desk.scores().values()
    assert score.precision is not None
    assert score.precision.share == 0.75
    assert score.wait == timedelta(minutes=4)


@pytest.mark.parametrize(
    ("right", "decided", "low", "high"),
    [(45, 50, 0.786, 0.957), (50, 50, 0.929, 1.0), (0, 10, 0.0, 0.278), (1, 1, 0.207, 1.0)],
)
def test_the_interval_is_wilsons(right: int, decided: int, low: float, high: float) -> None:
    """Newcombe 1998, table I, gives such intervals; these were computed with the R function `binom::binom.wilson`."""
    found = Precision.of(right, decided)
    assert found is not None
    assert (round(found.low, 3), round(found.high, 3)) == (low, high)
    assert Precision.of(0, 0) is None


def test_a_rule_that_only_counts_is_counted_and_shown_to_no_moderator() -> None:
    desk = Desk()
    assert desk.post(Label.ADVERT) == ""
    assert desk.post(Label.OFF_TOPIC) == ""
    assert desk.scores() == {
        ScoreKey("adverts", "advert"): RuleScore(hits=1, counted=1),
        ScoreKey("chatter", "off_topic"): RuleScore(hits=1),
    }


def test_a_rule_that_only_counts_takes_no_part_in_the_case_of_another() -> None:
    desk = Desk()
    desk.decide(desk.post(Label.ADVERT, Label.VIGILANTE), Choice.REMOVE)
    assert desk.scores()[ScoreKey("adverts", "advert")] == RuleScore(hits=1, counted=1)
    assert desk.scores()[VIGILANTE].removed == 1


def test_a_rule_that_decides_alone_is_judged_only_where_a_moderator_looks() -> None:
    desk = Desk()
    key = ScoreKey("insults", "insult")
    first = desk.post(Label.INSULT)
    desk.post(Label.INSULT)
    assert desk.scores() == {key: RuleScore(hits=2, alone=2)}
    desk.decide(first, Choice.UNDO)
    desk.decide(first, Choice.APPROVE)
    assert desk.scores() == {key: RuleScore(hits=2, alone=2, approved=1, overturned=1)}


def test_the_last_decision_counts_and_the_log_knows_who_took_one_back() -> None:
    desk = Desk()
    code = desk.post(Label.VIGILANTE)
    desk.decide(code, Choice.REMOVE)
    desk.decide(code, Choice.UNDO)
    assert desk.scores()[VIGILANTE] == RuleScore(hits=1, shown=1, overturned=1, waits_s=(240,))
    desk.decide(code, Choice.REMOVE)
    desk.decide(code, Choice.UNDO, by="Nele")
    desk.decide(code, Choice.APPROVE, by="Nele")
    assert desk.scores()[VIGILANTE] == RuleScore(
        hits=1, shown=1, approved=1, overturned=1, by_another=1, waits_s=(240,)
    )


def two_appeals() -> tuple[Desk, str, str]:
    """Two removals, with the codes of their cases. Both authors appeal."""
    desk = Desk()
    won, lost = desk.post(Label.VIGILANTE), desk.post(Label.VIGILANTE)
    for code, author in ((won, "Jan1"), (lost, "Jan2")):
        desk.decide(code, Choice.REMOVE)
        desk.hear(CommandGiven(f"a {code}", GROUP, person(author), "appeal", "", desk.now))
    return desk, won, lost


def test_an_appeal_is_won_when_the_decision_is_taken_back() -> None:
    desk, won, _ = two_appeals()
    desk.decide(won, Choice.UNDO, by="Nele")
    desk.decide(won, Choice.APPROVE, by="Nele")
    score = desk.scores()[VIGILANTE]
    assert (score.appealed, score.appeals_won, score.removed, score.approved) == (2, 1, 1, 1)


def test_an_appeal_that_a_colleague_answers_is_counted_by_the_answer() -> None:
    desk, won, lost = two_appeals()
    desk.decide(won, Choice.APPROVE, by="Nele")
    desk.decide(lost, Choice.REMOVE, by="Nele")
    score = desk.scores()[VIGILANTE]
    assert (score.appealed, score.appeals_won, score.overturned, score.by_another) == (2, 1, 1, 1)
    assert (score.removed, score.approved) == (1, 1)
    assert score.precision is not None
    assert score.precision.share == 0.5


def test_a_won_appeal_is_an_approval_in_the_week() -> None:
    desk, won, _ = two_appeals()
    before = add_up(desk.lane.tally.values())
    desk.decide(won, Choice.APPROVE, by="Nele")
    after = add_up(desk.lane.tally.values())
    assert (before.removed, before.approved) == (2, 0)
    assert (after.removed, after.approved) == (1, 1)


def test_a_decision_by_the_clock_says_nothing_about_the_rule() -> None:
    desk = Desk()
    desk.post(Label.VIGILANTE)
    (id,) = desk.lane.cases
    desk.hear(TimeCame("t", "kerkwijk", CaseTimer(id), desk.now + timedelta(minutes=30)))
    (score,) = desk.scores().values()
    assert (score.left, score.precision, score.removed) == (1, None, 0)


def test_a_flag_of_a_member_has_a_line_of_its_own() -> None:
    desk = Desk()
    desk.post()
    desk.hear(CommandGiven("f", GROUP, person("Els"), "flag", "", desk.now, reply_to=MessageRef(GROUP, "1")))
    (case,) = desk.lane.cases.values()
    desk.decide(case.code, Choice.REMOVE)
    assert desk.scores() == {ScoreKey("(flagged)"): RuleScore(hits=1, shown=1, removed=1, waits_s=(240,))}


def test_a_message_counts_in_the_week_of_its_hit_with_all_that_became_of_it() -> None:
    desk = Desk()
    code = desk.post(Label.VIGILANTE, at=datetime(2026, 3, 8, 22, 59, tzinfo=UTC))  # the last minute of a Sunday
    desk.decide(code, Choice.REMOVE)
    desk.post(Label.VIGILANTE)
    board = keep_score(desk.log, desk.now, BRUSSELS, 3)
    assert [(monday, week.get(VIGILANTE, RuleScore()).hits) for monday, week in board.weeks.items()] == [
        (date(2026, 2, 23), 0),
        (date(2026, 3, 2), 1),
        (date(2026, 3, 9), 1),
    ]
    assert board.of_week(date(2026, 3, 2)).removed == 1
    assert keep_score(desk.log, desk.now, BRUSSELS, 1).by_rule["vigilantes"].hits == 1


@pytest.mark.parametrize("day", [datetime(2026, 3, 30, tzinfo=UTC), datetime(2026, 10, 26, 12, tzinfo=UTC)])
def test_weeks_begin_on_monday_at_local_midnight_also_around_a_change_of_the_clock(day: datetime) -> None:
    begins = since(day, BRUSSELS, 2)
    assert (begins.weekday(), begins.hour) == (0, 0)
    assert monday_of(begins, BRUSSELS) == monday_of(day, BRUSSELS) - timedelta(weeks=1)


def test_lines_of_an_older_version_count_too() -> None:
    old = AuditRecord(NOON, str(GROUP), "p", "hold", "hold", ("vigilantes",), (("vigilante", 0.9),), "v", "c1")
    decided = replace(old, at=NOON + timedelta(hours=1), decision="removed", by="m", kind=AuditKind.DECIDED)
    board = keep_score([old, decided], NOON, BRUSSELS, 1)
    assert board.by_label == {ScoreKey("vigilantes"): RuleScore(hits=1, removed=1)}


def asks(log: Iterable[AuditRecord], role: Role = Role.MODERATOR) -> list[SendPicture]:
    asked = CommandGiven("s", DESK, person("Mo", role), "stats", "", NOON + timedelta(days=1))
    return told(step(EMPTY, asked, None, replace(AT, log=tuple(log))), SendPicture)


def test_stats_answers_moderators_on_the_desk_with_text_and_picture() -> None:
    desk = Desk()
    for choice in (Choice.REMOVE, Choice.APPROVE):
        desk.decide(desk.post(Label.VIGILANTE), choice)
    (picture,) = asks(desk.log)
    assert picture.chat == DESK
    assert [figure.value for figure in picture.chart.main] == ["2", "2", "50%"]
    assert picture.chart.bars[-1] == Bar("2/3", 2, 1)
    assert len(picture.chart.bars) == 1, "the weeks before the first hit have no bars"
    assert "Jan1" not in picture.text
    assert asks(desk.log, Role.MEMBER) == []
    assert len(asks([])) == 1


def stats(desk: Desk) -> str:
    asked = CommandGiven("s", DESK, person("Mo", Role.MODERATOR), "stats", "", desk.now)
    (sent,) = told(step(desk.lane, asked, None, replace(AT, log=tuple(desk.log))), SendPicture)
    return sent.text


def test_a_rule_that_only_counts_has_examples_of_what_the_bot_still_has() -> None:
    desk = Desk()
    desk.post(Label.ADVERT, Label.VIGILANTE)
    desk.post(Label.ADVERT)
    assert stats(desk).count("grijp hem") == 1, "the same words once"
    desk.now += timedelta(hours=2)
    assert "stats_example" in stats(desk), "the case of another rule holds the text"
    desk = Desk()
    desk.post(Label.ADVERT)
    assert "stats_example" in stats(desk)
    desk.now += timedelta(hours=2)
    assert "stats_example" not in stats(desk), "the bot keeps no text for an example"
    desk.post(Label.VIGILANTE)
    assert "stats_example" not in stats(desk), "a rule that asks has cards"


@pytest.mark.parametrize("first", [reading(Label.VIGILANTE), reading()], ids=["with a case", "without a case"])
def test_an_example_names_no_person(first: Reading) -> None:
    desk = Desk()
    desk.hear(posted("grijp hem", "1", "Zwaantje Bos", at=desk.now), first)
    desk.hear(posted("Els, bel Zwaantje op 0470 12 34 56", "2", at=desk.now), reading(Label.ADVERT))
    lexicon = shipped.rules().lexicon
    asked = CommandGiven("s", DESK, person("Mo", Role.MODERATOR), "stats", "", desk.now)
    spoken = setting(replace(AT.rulebook, texts=shipped.rules().rulebook.texts))
    context = replace(spoken, log=tuple(desk.log), without_names=without_names(lexicon, ("nl",)))
    (sent,) = told(step(desk.lane, asked, None, context), SendPicture)
    assert "«Kim, bel Kim op 0470 00 00 00»" in sent.text


@pytest.mark.parametrize("asks", [False, True], ids=["seen by no moderator", "on a card"])
def test_a_message_that_its_author_deleted_is_no_example(asks: bool) -> None:
    desk = Desk()
    also = [(Label.VIGILANTE, 0.55, ())] if asks else []
    desk.hear(posted("grijp hem", "1", at=desk.now), reading(Label.ADVERT, *also))
    assert "stats_example" in stats(desk)
    desk.hear(MessageDeleted("x", MessageRef(GROUP, "1"), desk.now, person("Jan").ref))
    assert "stats_example" not in stats(desk)


def test_a_message_that_a_moderator_deleted_by_hand_is_an_example() -> None:
    desk = Desk()
    desk.post(Label.ADVERT)
    desk.hear(MessageDeleted("x", MessageRef(GROUP, "1"), desk.now, person("Mo").ref))
    assert "stats_example" in stats(desk)


def test_the_log_says_what_the_group_saw_and_how_the_message_was_made_up() -> None:
    desk = Desk()
    code = desk.post(Label.VIGILANTE)
    desk.decide(code, Choice.MUTE)
    desk.decide(code, Choice.UNDO)
    desk.decide(code, Choice.APPROVE)
    hit, muted, undone, approved = desk.log
    assert [line.kind for line in desk.log] == [AuditKind.HIT, AuditKind.DECIDED, AuditKind.UNDONE, AuditKind.DECIDED]
    assert [line.seen for line in desk.log] == [Seen.NOTHING, Seen.NOTHING, Seen.NOTHING, Seen.WHOLE]
    assert (hit.asked, hit.content, hit.language, hit.opened_at) == (True, ("text",), "nl", hit.at)
    assert muted.until == muted.at + timedelta(hours=24)
    assert approved.opened_at == hit.at == approved.posted_at
    assert (undone.until, undone.by) == (None, "p-Mo")
