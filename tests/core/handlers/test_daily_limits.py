"""The daily limit of a rule, and raids: what is sure stays hidden, and the cards become one that counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.core.action import (
    AskModerators,
    Card,
    DeleteMessage,
    LockGroup,
    PostMaskedCopy,
    Purpose,
    RemoveMember,
    Repost,
    SendMessage,
    SendPrivately,
    UpdateCard,
)
from bot.core.case import CaseEnding, Visibility
from bot.core.choice import ByCode, Choice
from bot.core.event import ActionDelivered, ActionRefused, ChoiceMade, CommandGiven, Event, MessageEdited, TimeCame
from bot.core.fallback import ActionKind
from bot.core.handlers.raids import FLOOD_FROM
from bot.core.message import Role
from bot.core.owner import CaseAction, CasePart
from bot.core.reading import Act, ChatReading, Label, Reading, Span
from bot.core.ref import MessageRef, Ref
from bot.core.rule import RAID_FROM, IfUnanswered, Stage, Treatment, Unanswered
from bot.core.step_result import StepResult, WatchContext
from bot.core.timer_key import DigestTimer, LockTimer
from bot.core.watch_state import WatchState
from tests.core.test_step import choice
from tests.kit import ALL, DESK, EMPTY, GROUP, NOON, WATCH, book, person, posted, reading, rule, run, setting, told
from tests.thorough import often


def limited(per_day: int) -> WatchContext:
    return setting(book(rule("v", Label.VIGILANTE, Treatment.HOLD, private="no_vigilantes", brake=per_day)))


HELD = limited(2)
CALL = reading(Label.VIGILANTE)


def calls(*authors: str, after: int = 0) -> list[tuple[Event, Reading | None]]:
    return [(posted("grijp", str(number + after), by), CALL) for number, by in enumerate(authors)]


def hidden(*authors: str, lane: WatchState = EMPTY, after: int = 0) -> tuple[WatchState, list[bool]]:
    lane, outcomes = run(lane, *calls(*authors, after=after), at=HELD)
    return lane, [bool(told(outcome, DeleteMessage)) for outcome in outcomes]


def cards(
    *authors: str, lane: WatchState = EMPTY, apart: timedelta = timedelta(), limit: int = 2
) -> tuple[WatchState, list[Card]]:
    """The cards, whatever they show later. `apart`: the time between two messages."""
    events = [(posted("grijp", str(number), by, at=NOON + number * apart), CALL) for number, by in enumerate(authors)]
    lane, outcomes = run(lane, *events, at=limited(limit))
    actions = [planned.action for outcome in outcomes for planned in outcome.planned]
    return lane, [action.card for action in actions if isinstance(action, AskModerators)]


def notes(outcome: StepResult) -> int:
    """The number of private notes to members, without the messages to coordinators."""
    actions = [planned.action for planned in outcome.planned]
    return sum(isinstance(action, SendPrivately) and action.purpose is Purpose.NUDGE for action in actions)


def test_one_member_counts_at_most_twice() -> None:
    lane, all_hidden = hidden(*["Piet"] * 9)
    assert all(all_hidden)
    assert lane.brakes["v"].hits == 2


def test_in_a_raid_the_group_reads_once_that_reports_without_facts_are_looked_at() -> None:
    whole = (Span(0, len("iemand pak hem")),)
    both = reading((Label.REPORT, 0.9, whole), (Label.VIGILANTE, 0.9, whole))
    wide = setting(book(rule("v", Label.VIGILANTE, Treatment.HOLD, private="no_vigilantes", brake=20)))

    def told_of(minute: int, place: str = "") -> Iterator[tuple[Event, Reading]]:
        for number in range(20):
            at = NOON + timedelta(minutes=minute, seconds=number)
            yield posted("iemand pak hem", f"{minute} {number}", f"R{number}", at=at), replace(both, place=place)

    lane, outcomes = run(EMPTY, *told_of(0), *told_of(1), *told_of(2, "Kerkstraat"), *told_of(12), at=wide)
    said = [
        sent.text
        for outcome in outcomes
        for sent in told(outcome, SendMessage)
        if "report_being_looked_at" in sent.text
    ]
    before_the_raid = RAID_FROM - 1
    assert len(said) == before_the_raid + 1 + 1 + 1, "once before each further place, and again after ten minutes"
    assert all(case.urgent for case in lane.cases.values())


def test_past_the_limit_what_is_sure_stays_hidden() -> None:
    assert all(hidden("Piet", "Jan", "Kees", "Els", "An")[1])


def test_a_message_of_the_day_before_that_comes_late_does_not_lift_the_limit() -> None:
    midnight = NOON.replace(hour=23)  # in Brussels
    day = [(posted("grijp", by, by, at=midnight + timedelta(seconds=1)), CALL) for by in ("Piet", "Jan")]
    late = (posted("grijp", "Kees", "Kees", at=midnight - timedelta(seconds=1)), CALL)
    doubtful = reading((Label.VIGILANTE, 0.6, (Span(0, 1),)))
    after = (posted("grijp?", "9", "Els", at=midnight + timedelta(seconds=2)), doubtful)
    lane, (*_, outcome) = run(EMPTY, *day, late, after, at=HELD)
    assert not told(outcome, DeleteMessage)
    assert lane.brakes["v"].hits == 4
    (timer,) = (key for key in lane.timers if isinstance(key, DigestTimer))
    assert timer.day == (midnight + timedelta(hours=1)).date()


def test_past_the_limit_nobody_gets_a_note_and_what_is_in_doubt_stays_visible() -> None:
    _, outcomes = run(EMPTY, *calls("Piet", "Jan", "Kees"), at=HELD)
    assert [notes(outcome) for outcome in outcomes] == [1, 1, 0]
    doubtful = (posted("grijp?", "9", "Els"), reading((Label.VIGILANTE, 0.6, (Span(0, 1),))))
    _, (*_, outcome) = run(EMPTY, *calls("Piet", "Jan", "Kees"), doubtful, at=HELD)
    assert not told(outcome, DeleteMessage)


@pytest.mark.parametrize(
    ("do", "read"),
    [(Unanswered.REMOVE, "note_by_rule"), (Unanswered.KEEP, "note_by_rule"), (Unanswered.RESTORE, "restored")],
)
def test_the_clock_tells_an_author_who_has_read_nothing_yet(do: Unanswered, read: str) -> None:
    """Past the limit, or in a raid, the bot hides without a note. The time for a decision is its end."""
    until = IfUnanswered(timedelta(minutes=30), do)
    limited = rule("v", Label.VIGILANTE, Treatment.HOLD, private="no_vigilantes", brake=2)
    held = replace(limited, if_unanswered=until)
    authors = ("Piet", "Jan", "Kees", "Els")
    lane, _ = run(EMPTY, *calls(*authors), at=setting(book(held)))
    for case in lane.cases.values():
        lane = lane.with_case(replace(case, original=Visibility.NO))
    over = [(TimeCame(f"over {timer}", "kerkwijk", timer, at), None) for timer, at in lane.timers.items() if at > NOON]
    _, outcomes = run(lane, *over, at=setting(book(held)))
    told_by_clock = {
        note.person.id for outcome in outcomes for note in told(outcome, SendPrivately) if read in note.text
    }
    assert told_by_clock == set(authors if do is Unanswered.RESTORE else authors[2:])


def test_past_the_limit_a_rule_that_keeps_the_message_brings_no_note_either() -> None:
    """As the question about the police does: a raid may call itself a report."""
    both = reading((Label.REPORT, 0.9, (Span(0, 4),)), (Label.VIGILANTE, 0.9, (Span(6, 11),)))
    asks = rule("r", Label.REPORT, Treatment.KEEP, ask="call_first")
    holds = rule("v", Label.VIGILANTE, Treatment.HOLD, private="no_vigilantes", brake=2)
    raid = [(posted("dief! grijp", str(number), f"R{number}"), both) for number in range(6)]
    _, outcomes = run(EMPTY, *raid, at=setting(book(asks, holds)))
    assert [notes(outcome) for outcome in outcomes] == [1, 1, 0, 0, 0, 0]


def test_past_the_limit_the_author_of_a_hidden_edit_gets_no_note() -> None:
    def edits(number: int) -> Iterator[tuple[Event, Reading]]:
        event = posted("dag", str(number), f"R{number}")
        yield event, reading()
        grabs = replace(event.message, text="grijp")
        yield MessageEdited(f"edit {number}", grabs), CALL

    _, outcomes = run(EMPTY, *(event for number in range(6) for event in edits(number)), at=HELD)
    assert [notes(outcome) for outcome in outcomes[1::2]] == [1, 1, 0, 0, 0, 0]


def test_a_raid_of_three_lasts_as_long_as_they_write() -> None:
    """A member counts twice a day for the limit, and always for the raid."""
    _, asked = cards(*["Piet", "Jan", "Kees"] * 8, apart=timedelta(seconds=70), limit=20)
    assert [card.urgent for card in asked] == [False, False, True]


def test_a_raid_does_not_last_for_a_day_after_the_clock_was_set_back() -> None:
    ahead = [
        (posted("grijp", by, by, at=NOON + timedelta(days=1)), CALL) for by in ("Piet", "Jan", "Kees", "Els", "An")
    ]
    lane, _ = run(EMPTY, *ahead, at=limited(20))
    _, outcomes = run(lane, *[(posted("grijp", f"b {by}", by), CALL) for by in ("Rik", "Mia")], at=limited(20))
    assert [notes(outcome) for outcome in outcomes] == [1, 1]
    assert all(told(outcome, AskModerators) for outcome in outcomes)


def test_the_limit_is_passed_by_a_hit_that_counts_and_the_moderators_read_of_it() -> None:
    """The same two members hit the rule more often than the limit allows, and count no more."""
    names = [*["Piet", "Jan"] * 5, "Kees"]
    events = [
        (posted("grijp", str(number), by, at=NOON + number * timedelta(minutes=11)), CALL)
        for number, by in enumerate(names)
    ]
    lane, outcomes = run(EMPTY, *events, at=limited(4))
    said = ["brake_tripped" in str(told(outcome, SendMessage)) for outcome in outcomes]
    assert [notes(outcome) == 0 for outcome in outcomes] == said == [*[False] * 10, True]
    assert lane.brakes["v"].told


@pytest.mark.parametrize("limit", [3, 4])
def test_the_card_of_a_raid_tells_that_the_limit_is_passed(limit: int) -> None:
    lane, asked = cards("Piet", "Jan", "Kees", limit=limit)
    lane, _ = card_arrives(lane, asked[-1].code)
    _, (outcome,) = run(lane, *calls("Els", after=3), at=limited(limit))
    (update,) = told(outcome, UpdateCard)
    assert ("card_limit v" in update.card.foot) is (limit == 3)
    assert not any("brake_tripped" in sent.text for sent in told(outcome, SendMessage))


def test_a_raid_that_is_over_does_not_keep_the_limit_from_the_moderators() -> None:
    minutes = {"Piet": 0, "Jan": 1, "Kees": 2, "Els": 60, "An": 120}
    events = [(posted("grijp", by, by, at=NOON + timedelta(minutes=at)), CALL) for by, at in minutes.items()]
    _, outcomes = run(EMPTY, *events, at=limited(4))
    assert ["brake_tripped" in str(told(outcome, SendMessage)) for outcome in outcomes] == [*[False] * 4, True]


def test_a_raid_shares_one_urgent_card_that_counts() -> None:
    raiders = [f"Raider {number}" for number in range(40)]
    lane, asked = cards(*raiders)
    assert [card.urgent for card in asked] == [False, False, True]
    (raid,) = [case for case in lane.cases.values() if case.leads]
    assert len(raid.leads) == 39
    assert len(lane.cases) == 40


def test_a_raid_in_two_groups_at_once_has_one_card_in_each() -> None:
    """Raiders who write now here, now there would else bring a new card with each message."""
    second = Ref("console", "westhoek")
    both = replace(HELD, watch=replace(WATCH, groups=(GROUP, second)))
    lane, rung = EMPTY, 0
    for number in range(30):
        event = posted("grijp", str(number), f"Raider {number}", at=NOON + timedelta(seconds=number))
        if number % 2:
            event = replace(event, message=replace(event.message, ref=MessageRef(second, str(number))))
        lane, (outcome,) = run(lane, (event, CALL), at=both)
        rung += len(told(outcome, AskModerators))
    assert rung == 2 + 2, "before the raid, and in it"
    assert sorted(len(case.leads) for case in lane.cases.values() if case.leads) == [14, 14]


WIDE = setting(book(rule("v", Label.VIGILANTE, Treatment.HOLD, private="no_vigilantes", brake=20)))


def flood(apart: timedelta) -> tuple[WatchState, list[Card]]:
    events = [(posted("grijp", str(number), "Piet", at=NOON + number * apart), CALL) for number in range(30)]
    lane, outcomes = run(EMPTY, *events, at=WIDE)
    assert all(told(outcome, DeleteMessage) for outcome in outcomes)
    actions = [planned.action for outcome in outcomes for planned in outcome.planned]
    return lane, [action.card for action in actions if isinstance(action, AskModerators)]


def test_a_flood_of_one_member_shares_a_card_and_changes_nothing_for_others() -> None:
    lane, asked = flood(timedelta(seconds=1))
    assert [card.urgent for card in asked] == [False, True]
    (first,) = [case for case in lane.cases.values() if case.leads]
    assert len(first.leads) == 29
    lane, (outcome,) = run(lane, *calls("Jan", after=50), at=WIDE)
    assert len(told(outcome, AskModerators)) == 1
    lane, _ = decided(lane, "weg", asked[-1].code)
    assert [case.author.name for case in lane.cases.values() if case.is_open] == ["Jan"]


def test_what_presses_more_than_the_card_of_a_flood_rings_once_more() -> None:
    """A call to act, which the clock soon decides, is no line more on a card about adverts."""
    slow = replace(
        rule("ad", Label.ADVERT, Treatment.HOLD), if_unanswered=IfUnanswered(timedelta(1), Unanswered.REMOVE)
    )
    both = setting(book(slow, rule("v", Label.VIGILANTE, Treatment.HOLD)))
    texts = ["te koop"] * 7 + ["grijp hem"] * 3 + ["te koop"]
    lane, rung = EMPTY, list[Card]()
    for number, text in enumerate(texts):
        at, read = NOON + timedelta(seconds=number), CALL if text == "grijp hem" else reading(Label.ADVERT)
        lane, (outcome,) = run(lane, (posted(text, str(number), "Piet", at=at), read), at=both)
        rung += [action.card for action in told(outcome, AskModerators)]
    assert [card.text.split("\n")[0] for card in rung] == ["te koop", "te koop", "grijp hem"]
    lane, _ = run(lane, chosen(Choice.REMOVE, rung[-1].code), at=both)
    assert not any(case.is_open for case in lane.cases.values())


def chosen(choice: Choice, code: str, by: str = "Mo") -> tuple[Event, None]:
    who = person(by, Role.MODERATOR)
    return ChoiceMade(f"{choice} {by}", DESK, who, choice, ByCode(code), NOON + timedelta(minutes=1)), None


@pytest.mark.parametrize("choice", [Choice.WARN, Choice.MUTE])
def test_one_choice_about_a_flood_is_one_warning(choice: Choice) -> None:
    lane, asked = flood(timedelta(seconds=1))
    lane, _ = run(lane, chosen(choice, asked[-1].code), at=WIDE)
    assert [len(member.strikes) for member in lane.members.values() if member.strikes] == [1]
    assert not any(case.is_open for case in lane.cases.values())


def test_two_moderators_remove_the_author_of_a_flood_once() -> None:
    lane, asked = flood(timedelta(seconds=1))
    both = (chosen(Choice.EXPEL, asked[-1].code, by) for by in ("Mo", "Nele"))
    _, outcomes = run(lane, *both, at=WIDE)
    assert [len(told(outcome, RemoveMember)) for outcome in outcomes] == [0, 1]
    assert [len(told(outcome, SendMessage)) for outcome in outcomes] == [1, 0]
    assert not any(case.is_open for case in outcomes[-1].state.cases.values())


def test_a_card_that_takes_the_place_of_an_urgent_one_is_urgent() -> None:
    whole = (Span(0, len("iemand pak hem")),)
    both = reading((Label.REPORT, 0.9, whole), (Label.VIGILANTE, 0.9, whole))
    lane, (first, *_) = run(EMPTY, (posted("iemand pak hem", "u", "Piet"), both), *calls(*["Piet"] * 4), at=WIDE)
    assert [ask.card.urgent for ask in told(first, AskModerators)] == [True]
    for number, case in enumerate(case for case in lane.cases.values() if not case.urgent):
        lane, _ = run(lane, (choice(Choice.REMOVE, case.code, number=f"c{number}"), None), at=WIDE)
    _, (outcome,) = run(lane, *calls("Piet", after=9), at=WIDE)
    (ask,) = told(outcome, AskModerators)
    assert [len(ask.card.others), ask.card.urgent] == [1, True]


def test_a_member_with_many_cases_over_a_day_is_no_flood() -> None:
    assert not any(card.urgent for card in flood(timedelta(minutes=6))[1])
    assert len(flood(timedelta(minutes=10))[1]) == 30


def test_the_bot_repeats_no_flood() -> None:
    plates = setting(book(rule("p", Label.PERSONAL_DATA, Treatment.MASK, Stage.ACT)))
    seen = replace(reading((Label.PERSONAL_DATA, 0.9, (Span(6, 15),))), copy="wagen ▒▒▒")
    _, outcomes = run(EMPTY, *((posted("wagen 1-ABC-123", str(n), "Piet"), seen) for n in range(30)), at=plates)
    assert sum(len(told(outcome, PostMaskedCopy)) for outcome in outcomes) == FLOOD_FROM
    assert all(told(outcome, DeleteMessage) for outcome in outcomes)
    assert sum(len(told(outcome, AskModerators)) for outcome in outcomes) == 1


def test_in_a_raid_the_group_reads_the_same_facts_once() -> None:
    def call(number: int, copy: str) -> tuple[Event, Reading]:
        spans = (Span(0, 4),), (Span(6, 11),)
        both = reading((Label.REPORT, 0.9, spans[0]), (Label.VIGILANTE, 0.9, spans[1]))
        return posted("dief! grijp", str(number), f"R{number}"), replace(both, copy=copy)

    raid = [call(number, "▒▒▒ dief") for number in range(20)]
    other = call(20, "dief in de Kerkstraat ▒▒▒")
    lane, outcomes = run(EMPTY, *raid, other, at=HELD)
    assert [len(told(outcome, PostMaskedCopy)) for outcome in outcomes] == [*[1] * (RAID_FROM - 1), *[0] * 18, 1]
    assert all(told(outcome, DeleteMessage) for outcome in outcomes)
    assert not any(case.urgent for case in lane.cases.values())


def test_a_raid_with_nearly_one_text_opens_few_incidents_and_hides_no_real_report() -> None:
    spans = (Span(0, 4),), (Span(0, 4),)
    both = reading((Label.REPORT, 0.9, spans[0]), (Label.VIGILANTE, 0.9, spans[1]))
    raid = [(posted(f"dief bij nummer 12 we gaan er samen op af {n}", str(n), f"R{n}"), chat(both)) for n in range(20)]
    real = posted("er ligt een vrouw op straat aan de bakker", "r", "Els"), chat(reading(Label.REPORT))
    lane, _ = run(EMPTY, *raid, at=HELD)
    assert len(lane.incidents) == RAID_FROM
    lane, _ = run(lane, real, at=HELD)
    assert len(lane.incidents) == RAID_FROM + 1


def chat(read: Reading) -> Reading:
    """The reading, with an incident that it opens."""
    return replace(read, chat=ChatReading(danger=False, called=False, maybe_called=False, act=Act.OPENS, incident=None))


def test_the_card_of_a_raid_goes_before_the_cards_that_wait() -> None:
    _, outcomes = run(EMPTY, *calls("Piet", "Jan", "Kees"), at=HELD)
    priorities = [
        planned.priority
        for outcome in outcomes
        for planned in outcome.planned
        if isinstance(planned.action, AskModerators)
    ]
    assert priorities[2] < min(priorities[:2])


def on_desk(outcome: StepResult) -> list[str]:
    """The codes of cards that arrive."""
    return [action.card.code for action in told(outcome, AskModerators)]


@pytest.mark.parametrize("delivered", [0, 1, 2])
def test_the_card_of_a_raid_replaces_the_cards_before_it(delivered: int) -> None:
    lane, outcomes = run(EMPTY, *calls("Piet", "Jan"), at=HELD)
    codes = [code for outcome in outcomes for code in on_desk(outcome)]
    for code in codes[:delivered]:
        lane = card_arrives(lane, code)[0]
    lane, (outcome,) = run(lane, *calls("Kees", after=5), at=HELD)
    gone = [action.message.id for action in told(outcome, DeleteMessage)]
    assert gone[:-1] == codes[:delivered]
    assert len(outcome.called_off) == 2 - delivered
    for code in codes[delivered:]:  # it was under way already
        lane, late = card_arrives(lane, code)
        assert told(late, DeleteMessage) == [DeleteMessage(MessageRef(DESK, code), ours=True)]
    lane, shown = pressed(lane, Choice.SHOW, codes[0])
    assert on_desk(shown) == codes[:1]
    assert not told(card_arrives(lane, codes[0])[1], DeleteMessage)


def test_a_change_that_waits_is_dropped_with_its_card_and_does_not_come_back_as_a_text() -> None:
    lane, outcomes = run(EMPTY, *calls("Piet", "Jan"), at=HELD)
    (code, _) = [code for outcome in outcomes for code in on_desk(outcome)]
    lane, _ = card_arrives(lane, code)
    lane, _ = pressed(lane, Choice.CLAIM, code)
    lane, let_go = pressed(lane, Choice.RELEASE, code)
    lane, (raid,) = run(lane, *calls("Kees", after=5), at=HELD)
    (change,) = [planned for planned in let_go.planned if isinstance(planned.action, UpdateCard)]
    (gone,) = [
        planned for planned in raid.planned if planned.action == DeleteMessage(MessageRef(DESK, code), ours=True)
    ]
    assert change.supersedes == gone.supersedes
    refused = ActionRefused("late", WATCH.id, change.owner, change.action, "the message is gone", False, NOON)
    _, (outcome,) = run(lane, (refused, None), at=HELD)
    assert not outcome.planned


def test_a_card_at_which_a_moderator_looks_stays() -> None:
    lane, (outcome, _) = run(EMPTY, *calls("Piet", "Jan"), at=HELD)
    (code,) = on_desk(outcome)
    lane, _ = card_arrives(lane, code)
    lane, _ = pressed(lane, Choice.CLAIM, code)
    _, (outcome,) = run(lane, *calls("Kees", after=5), at=HELD)
    assert DeleteMessage(MessageRef(DESK, code), ours=True) not in told(outcome, DeleteMessage)


def pressed(lane: WatchState, what: Choice, code: str, by: str = "Mo") -> tuple[WatchState, StepResult]:
    lane, (outcome,) = run(lane, (choice(what, code, by, number=f"{by} {what} {code}"), None), at=HELD)
    return lane, outcome


def card_arrives(lane: WatchState, code: str) -> tuple[WatchState, StepResult]:
    case = lane.case_of_code(code)
    assert case is not None
    owner = CaseAction(case.id, CasePart.CARD)
    arrived = ActionDelivered(f"card {code}", WATCH.id, owner, MessageRef(DESK, code), NOON)
    lane, (outcome,) = run(lane, (arrived, None), at=HELD)
    return lane, outcome


def test_a_warning_on_the_card_of_a_raid_counts_once_for_each_author() -> None:
    lane, asked = cards(*["Piet", "Jan", "Kees"] * 4)
    lane, _ = pressed(lane, Choice.WARN, asked[-1].code)
    assert [len(member.strikes) for member in lane.members.values() if member.strikes] == [1, 1, 1]
    lane, _ = pressed(lane, Choice.UNDO, asked[-1].code)
    assert not any(member.strikes for member in lane.members.values())


def test_two_moderators_take_the_authors_of_a_raid_out_with_two_words() -> None:
    lane, asked = cards(*["Piet", "Jan", "Kees"] * 4)
    lane, proposed = pressed(lane, Choice.EXPEL, asked[-1].code)
    (line,) = [action.text for action in told(proposed, SendMessage)]
    assert "Kees, Piet, Jan" in line, "the second moderator reads whom it is about"
    lane, outcome = pressed(lane, Choice.EXPEL, asked[-1].code, "An")
    assert len(told(outcome, RemoveMember)) == 3
    assert told(outcome, SendMessage) == []
    assert not any(case.is_open for case in lane.cases.values())


def test_a_raid_of_a_thousand_leaves_one_card_and_one_word_takes_the_decision_back() -> None:
    count = often(150, 1000)
    apart = timedelta(minutes=1) / count
    lane, asked = cards(*[f"Raider {number % 20}" for number in range(count)], apart=apart)
    assert [card.urgent for card in asked] == [False, False, True]
    lane, shown = pressed(lane, Choice.SHOW, asked[2].code)
    (card,) = [action.card for action in told(shown, AskModerators)]
    assert card.foot.count(asked[2].code) > 0
    lane, _ = pressed(lane, Choice.REMOVE, asked[2].code)
    assert not any(case.is_open for case in lane.cases.values())
    lane, undone = pressed(lane, Choice.UNDO, asked[2].code)
    assert all(case.is_open and case.hides for case in lane.cases.values())
    assert len(lane.cases) == count
    assert [type(planned.action) for planned in undone.planned] == []


def decided(lane: WatchState, choice: str, code: str) -> tuple[WatchState, StepResult]:
    event = posted(f"{choice} {code}", f"{choice} {code}", "Mo", Role.MODERATOR)
    lane, (outcome,) = run(lane, (event, None), at=HELD)
    return lane, outcome


def test_one_choice_on_the_card_of_a_raid_counts_for_all_and_one_more_takes_it_back() -> None:
    lane, asked = cards("Piet", "Jan", "Kees", "Els", "An")
    for case in lane.cases.values():
        lane = lane.with_case(replace(case, original=Visibility.NO))
    lane, outcome = decided(lane, "ok", asked[2].code)
    assert len(told(outcome, Repost)) == 5
    assert not any(case.is_open for case in lane.cases.values())
    lane, _ = decided(lane, "terug", asked[2].code)
    assert all(case.is_open for case in lane.cases.values())


def test_a_case_that_was_decided_alone_keeps_its_decision() -> None:
    lane, asked = cards("Piet", "Jan", "Kees", "Els")
    lane, _ = decided(lane, "weg", asked[0].code)
    lane, _ = decided(lane, "ok", asked[2].code)
    endings = {case.author.name: case.decided.ending for case in lane.cases.values() if case.decided}
    assert endings == {
        "Piet": CaseEnding.REMOVED,
        "Jan": CaseEnding.APPROVED,
        "Kees": CaseEnding.APPROVED,
        "Els": CaseEnding.APPROVED,
    }


def test_after_a_decision_the_next_ones_get_a_new_card() -> None:
    lane, asked = cards("Piet", "Jan", "Kees")
    lane, _ = decided(lane, "weg", asked[2].code)
    _, outcomes = run(lane, *calls("Els", "An", after=10), at=HELD)
    assert [len(told(outcome, AskModerators)) for outcome in outcomes] == [1, 0]


def test_a_group_that_the_bot_cannot_close_is_left_to_a_moderator_and_not_called_closed() -> None:
    lane, asked = cards("Piet", "Jan", "Kees")
    unable = replace(HELD, capabilities=lambda place: ALL - {LockGroup})
    event = posted(f"slot {asked[2].code}", "slot", "Mo", Role.MODERATOR)
    lane, (outcome,) = run(lane, (event, None), at=unable)
    said = [sent.text for sent in told(outcome, SendMessage)]
    assert ["by_hand_lock" in text for text in said] == [True]
    (timer,) = [timer for timer in lane.timers if isinstance(timer, LockTimer)]
    late = TimeCame("late", WATCH.id, timer, NOON + timedelta(hours=1))
    lane, (outcome,) = run(lane, (late, None), at=unable)
    said = [sent.text for sent in told(outcome, SendMessage)]
    assert ["by_hand_open" in text for text in said] == [True]


def test_a_group_that_the_platform_refuses_to_close_reads_that_it_is_open() -> None:
    lane, asked = cards("Piet", "Jan", "Kees")
    lane, outcome = decided(lane, "slot", asked[2].code)
    (planned,) = [planned for planned in outcome.planned if isinstance(planned.action, LockGroup)]
    refused = ActionRefused(planned.key, WATCH.id, None, planned.action, "no right", False, NOON)
    lane, (after,) = run(lane, (refused, None), at=HELD)
    said = {(sent.chat == GROUP, sent.text.split()[1]) for sent in told(after, SendMessage)}
    assert said == {(True, "gate_opened"), (False, "by_hand_lock")}
    taps = [(posted(f"slot {asked[2].code}", key, "Mo", Role.MODERATOR), None) for key in ("right", "more")]
    _, (again, more) = run(lane, *taps, at=HELD)  # the bot has the right now
    assert told(again, LockGroup) == [LockGroup(GROUP, True)]
    assert any("group_closed" in sent.text for sent in told(again, SendMessage))
    assert told(more, LockGroup) == []


def test_a_group_that_the_platform_refuses_to_open_reads_that_it_stays_closed() -> None:
    lane, asked = cards("Piet", "Jan", "Kees")
    lane, _ = decided(lane, "slot", asked[2].code)
    (timer,) = [timer for timer in lane.timers if isinstance(timer, LockTimer)]
    lane, (opened,) = run(lane, (TimeCame("late", WATCH.id, timer, NOON + timedelta(hours=1)), None), at=HELD)
    (planned,) = [planned for planned in opened.planned if isinstance(planned.action, LockGroup)]
    refused = ActionRefused(planned.key, WATCH.id, None, planned.action, "no right", False, NOON)
    for able, group_reads in ((HELD, {(True, "gate_not_opened")}), (replace(HELD, capabilities=only_desk), set())):
        _, (after,) = run(lane, (refused, None), at=able)
        said = {(sent.chat == GROUP, sent.text.split()[1]) for sent in told(after, SendMessage)}
        assert said == {*group_reads, (False, "by_hand_open")}


def test_a_group_that_was_never_closed_does_not_read_that_it_stays_closed() -> None:
    """The platform refuses both: a moderator was asked to close the group, and now to open it."""
    lane, asked = cards("Piet", "Jan", "Kees")
    lane, outcome = decided(lane, "slot", asked[2].code)
    for later in (timedelta(), timedelta(hours=1)):
        (planned,) = [planned for planned in outcome.planned if isinstance(planned.action, LockGroup)]
        refused = ActionRefused(planned.key, WATCH.id, None, planned.action, "no right", False, NOON + later)
        lane, (after,) = run(lane, (refused, None), at=HELD)
        (timer,) = [timer for timer in lane.timers if isinstance(timer, LockTimer)] or [LockTimer(GROUP)]
        lane, (outcome,) = run(lane, (TimeCame("late", WATCH.id, timer, NOON + timedelta(hours=1)), None), at=HELD)
    told_desk, told_group = (
        [sent.text.split()[1] for sent in told(after, SendMessage) if sent.chat == chat] for chat in (DESK, GROUP)
    )
    assert told_desk == ["by_hand_open"]
    assert told_group == []


def only_desk(place: Ref) -> frozenset[ActionKind]:
    """The group took the bot out."""
    return frozenset() if place == GROUP else ALL


def test_one_tap_closes_the_group_for_an_hour() -> None:
    lane, asked = cards("Piet", "Jan", "Kees")
    assert [Choice.LOCK in card.choices for card in asked] == [False, False, True]
    lane, outcome = decided(lane, "slot", asked[2].code)
    assert told(outcome, LockGroup) == [LockGroup(GROUP, True)]
    assert all(case.is_open for case in lane.cases.values())
    (timer,) = [timer for timer in lane.timers if isinstance(timer, LockTimer)]
    lane, (again,) = run(lane, (posted(f"slot {asked[2].code}", "again", "Mo", Role.MODERATOR), None), at=HELD)
    assert told(again, LockGroup) == []
    early = TimeCame("early", WATCH.id, timer, NOON + timedelta(minutes=59))
    lane, (outcome,) = run(lane, (early, None), at=HELD)
    assert told(outcome, LockGroup) == []
    lane, (outcome,) = run(lane, (replace(early, key="late", at=NOON + timedelta(hours=1)), None), at=HELD)
    assert told(outcome, LockGroup) == [LockGroup(GROUP, False)]
    assert timer not in lane.timers


def test_an_opening_takes_the_place_of_a_closing_that_still_waits() -> None:
    """Telegram was away for the whole hour: together, they would leave the group as the slower one wants it."""
    lane, asked = cards("Piet", "Jan", "Kees")
    lane, closing = decided(lane, "slot", asked[2].code)
    (timer,) = [timer for timer in lane.timers if isinstance(timer, LockTimer)]
    lane, (opening,) = run(lane, (TimeCame("late", WATCH.id, timer, NOON + timedelta(hours=1)), None), at=HELD)
    faces = {
        planned.supersedes for planned in (*closing.planned, *opening.planned) if isinstance(planned.action, LockGroup)
    }
    assert len(faces) == 1
    assert None not in faces


def test_members_who_are_hit_over_a_day_are_no_raid() -> None:
    _, asked = cards("Piet", "Jan", "Kees", "Els", apart=timedelta(hours=1))
    assert [card.urgent for card in asked] == [False] * 4


def resumed(argument: str, role: Role = Role.MODERATOR) -> WatchState:
    lane, _ = hidden("Piet", "Jan", "Kees")
    given = CommandGiven("r", DESK, person("Mo", role), "resume", argument, NOON)
    lane, (outcome,) = run(lane, (given, None), at=HELD)
    (answer,) = told(outcome, SendMessage)
    assert ("not_a_moderator" in answer.text) == (role is not Role.MODERATOR)
    return lane


def test_a_moderator_lifts_it() -> None:
    for argument in ("v", "V kerkwijk"):
        _, (outcome,) = run(resumed(argument), *calls("Els", after=9), at=HELD)
        assert notes(outcome)


def test_a_wrong_name_and_a_member_lift_nothing() -> None:
    for lane in (resumed("w"), resumed("v", Role.MEMBER)):
        _, (outcome,) = run(lane, *calls("Els", after=9), at=HELD)
        assert not notes(outcome)


def test_after_a_decided_raid_a_card_shows_each_message_for_which_it_stands() -> None:
    lane, _ = hidden("Piet", "Jan", "Kees")
    (raid,) = [case for case in lane.cases.values() if case.leads]
    lane, _ = run(lane, (choice(Choice.REMOVE, raid.code), None), *calls("Els", after=5), at=HELD)
    first = list(lane.cases.values())[-1]
    shown = ActionDelivered("a", WATCH.id, CaseAction(first.id, CasePart.CARD), MessageRef(DESK, "9"), NOON)
    _, (*_, outcome) = run(lane, (shown, None), *calls("Piet", after=6), at=HELD)
    (update,) = told(outcome, UpdateCard)
    assert [text for _, text in update.card.others] == ["grijp"]


def test_the_card_of_a_wave_counts_a_few_times_a_minute_and_answers_a_choice_at_once() -> None:
    """Twenty edits a minute are all that Telegram takes."""
    lane, asked = cards("Piet", "Jan", "Kees")
    lane, _ = card_arrives(lane, asked[-1].code)
    times = set[datetime | None]()
    for number in range(60):
        event = posted("grijp", f"w{number}", f"R{number}", at=NOON + timedelta(seconds=number))
        lane, (outcome,) = run(lane, (event, CALL), at=HELD)
        times |= {each.not_before for each in outcome.planned if isinstance(each.action, UpdateCard)}
    assert len(times) == 10
    assert None not in times
    _, outcome = pressed(lane, Choice.REMOVE, asked[-1].code)
    assert {each.not_before for each in outcome.planned if isinstance(each.action, UpdateCard)} == {None}
