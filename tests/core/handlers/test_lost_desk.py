"""A desk that the bot cannot write to: people who can help hear of it, nothing that waits is lost, and it comes up again."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.core.action import AskModerators, Repost, SendMessage, SendPrivately
from bot.core.case import Case
from bot.core.choice import ByCode, Choice
from bot.core.event import (
    ActionDelivered,
    ActionRefused,
    BotMembershipChanged,
    BotStanding,
    ChoiceMade,
    CommandGiven,
    Event,
    JoinRequested,
    MessageEdited,
    MessagePosted,
    TimeCame,
)
from bot.core.handlers.gatekeeper import OPEN_FIRST_POSTS
from bot.core.handlers.lost_desk import MOST_CARDS, TRIED_AGAIN
from bot.core.member import Member
from bot.core.message import Message
from bot.core.owner import CaseAction, CasePart
from bot.core.reading import Label, Reading
from bot.core.ref import MessageRef, Ref
from bot.core.step_result import StepResult, WatchContext
from bot.core.timer_key import HousekeepingTimer
from bot.core.watch import Duty, OnDuty
from bot.core.watch_state import WatchState
from tests.core.handlers.test_gate_told import DANGER
from tests.core.handlers.test_gatekeeper import GATED, written
from tests.kit import ALL, DESK, EMPTY, GROUP, NOON, WATCH, person, posted, reading, run, setting, told
from tests.shipped import rules

OPEN = setting()
SHUT = setting(able=lambda place: frozenset() if place == DESK else ALL)
DUTY = replace(WATCH, coordinators=(), duty=Duty((OnDuty("Mo", person("Mo").ref),)))
CALL = reading(Label.VIGILANTE)


def messages(count: int, first: int = 0, apart: int = 20) -> list[tuple[Event, Reading | None]]:
    """Each by another member, too far apart for a raid."""
    return [
        (posted("grijp hem", f"m{number}", f"Lid{number}", at=NOON + timedelta(minutes=apart * number)), CALL)
        for number in range(first, first + count)
    ]


def warned(outcomes: list[StepResult]) -> int:
    return sum("desk_unreachable" in each.text for outcome in outcomes for each in told(outcome, SendPrivately))


def cards(outcome: StepResult) -> list[str]:
    return [each.card.code for each in told(outcome, AskModerators)]


def lists(outcome: StepResult) -> list[str]:
    said = (each for each in told(outcome, SendMessage) if each.chat == DESK)
    return [each.text for each in said if "queue_head" in each.text]


def placed(standing: BotStanding, at: datetime) -> Event:
    return BotMembershipChanged(f"b {standing} {at}", DESK, person("Els"), standing, at, "Moderatoren")


def arrives(case: Case, desk: Ref = DESK) -> tuple[Event, None]:
    ref = MessageRef(desk, f"card {case.code}")
    return ActionDelivered(f"d {ref}", "kerkwijk", CaseAction(case.id, CasePart.CARD), ref, NOON), None


def keeps_house(at: datetime) -> tuple[Event, None]:
    return TimeCame(f"h {at}", "kerkwijk", HousekeepingTimer(), at), None


def refusals(outcome: StepResult, at: datetime) -> list[tuple[Event, None]]:
    """The platform refuses everything for the desk."""
    return [
        (ActionRefused(f"r {each.key}", "kerkwijk", each.owner, each.action, "chat not found", False, at), None)
        for each in outcome.planned
        if isinstance(each.action, AskModerators) or (isinstance(each.action, SendMessage) and each.action.chat == DESK)
    ]


def refuse_all(lane: WatchState, outcome: StepResult, at: datetime) -> tuple[WatchState, list[StepResult]]:
    """And their fallbacks, to the end."""
    heard = list[StepResult]()
    waiting = refusals(outcome, at)
    while waiting:
        lane, outcomes = run(lane, *waiting)
        heard += outcomes
        waiting = [refused for each in outcomes for refused in refusals(each, at)]
        assert len(heard) < 50, "an endless loop of sends"
    return lane, heard


def test_without_a_desk_the_coordinators_hear_of_what_waits_once_an_hour() -> None:
    lane, outcomes = run(EMPTY, *messages(8), at=SHUT)
    assert [bool(warned([each])) for each in outcomes] == [True, False, False, True, False, False, True, False]
    assert all(not cards(each) for each in outcomes)
    assert len(lane.cases) == 8


@pytest.mark.parametrize("known", [True, False])
def test_the_coordinators_read_a_cry_for_help_that_the_desk_cannot_read(known: bool) -> None:
    """The bot keeps it nowhere else."""
    gated = replace(SHUT if known else OPEN, watch=replace(WATCH, gatekeeper=True))
    lane = EMPTY.with_member("p-Jan", Member(seen=NOON, started=NOON))
    waiting = [(written("hallo", f"{number}"), reading()) for number in range(OPEN_FIRST_POSTS)]
    lane, _ = run(lane, *waiting, at=gated)
    lane, (cry,) = run(lane, (written("mijn huis staat in brand", "8"), DANGER), at=gated)
    outcomes = [cry] if known else refuse_all(lane, cry, NOON + timedelta(minutes=1))[1]
    assert [sum("gate_danger" in note.text for note in told(each, SendPrivately)) for each in outcomes] == [1]


def test_the_moderators_of_the_roster_hear_of_it_as_well() -> None:
    shut = setting(able=SHUT.capabilities, watch=DUTY)
    _, (outcome,) = run(EMPTY, *messages(1), at=shut)
    assert [each.person for each in told(outcome, SendPrivately) if "desk_unreachable_duty" in each.text] == [
        person("Mo").ref
    ]


def test_the_loss_itself_tells_the_coordinators_how_much_waits() -> None:
    lane, _ = run(EMPTY, *messages(2))
    _, (outcome,) = run(lane, (placed(BotStanding.REMOVED, NOON + timedelta(hours=1)), None), at=SHUT)
    (note,) = told(outcome, SendPrivately)
    assert "placed_removed" in note.text
    assert "desk_unreachable" in note.text


def test_back_on_its_desk_it_brings_the_cards_that_were_never_shown_and_the_list() -> None:
    lane, _ = run(EMPTY, *messages(1))
    (first,) = lane.cases.values()
    lane, _ = run(lane, arrives(first))
    lane, _ = run(lane, *messages(2, 1), at=SHUT)
    later = [case.code for case in lane.cases.values() if case.id != first.id]
    at = NOON + timedelta(minutes=50)
    lane, (outcome,) = run(lane, (placed(BotStanding.ADDED, at), None))
    assert sorted(cards(outcome)) == sorted(later)
    assert len(lists(outcome)) == 1
    assert not lane.said_within(str(DESK), "desk_unreachable", at, timedelta(days=9))


def test_a_card_that_arrived_just_before_the_loss_is_no_sign_that_the_desk_is_back() -> None:
    lane, _ = run(EMPTY, *messages(1))
    (case,) = lane.cases.values()
    at = NOON + timedelta(minutes=1)
    lane, outcomes = run(lane, (placed(BotStanding.REMOVED, at), None), arrives(case), at=SHUT)
    assert warned(outcomes) == 1
    assert lane.said_within(str(DESK), "desk_unreachable", at, timedelta(hours=1))


@pytest.mark.parametrize(
    "back",
    [
        placed(BotStanding.ADDED, NOON + timedelta(minutes=5)),
        placed(BotStanding.ADDED_WITH_RIGHTS, NOON + timedelta(minutes=5)),
        None,
    ],
)
def test_a_request_to_join_that_the_desk_never_saw_is_on_the_list(back: Event | None) -> None:
    shut = setting(able=lambda place: frozenset() if place == DESK else ALL - {SendPrivately})
    lane, _ = run(EMPTY, (JoinRequested("j", GROUP, person("Tom"), NOON), None), at=shut)
    event = (back, None) if back is not None else keeps_house(NOON + TRIED_AGAIN)
    lane, outcome = run(lane, event, at=OPEN)
    assert len(lists(outcome[-1])) == 1
    (join,) = lane.joins.values()
    assert join.code in lists(outcome[-1])[0]
    assert lists(run(lane, keeps_house(NOON + 3 * TRIED_AGAIN), at=OPEN)[1][-1]) == []


def test_a_list_that_a_desk_refuses_is_tried_again_each_hour() -> None:
    shut = setting(able=lambda place: frozenset() if place == DESK else ALL - {SendPrivately})
    lane, _ = run(EMPTY, (JoinRequested("j", GROUP, person("Tom"), NOON), None), at=shut)
    at = NOON
    for _ in range(3):
        at += TRIED_AGAIN + timedelta(minutes=1)
        lane, (tried,) = run(lane, keeps_house(at), at=OPEN)
        assert len(lists(tried)) == 1
        lane, _ = refuse_all(lane, tried, at)


def test_of_many_cards_the_oldest_come_and_the_list_names_the_others() -> None:
    lane, _ = run(EMPTY, *messages(MOST_CARDS + 4), at=SHUT)
    lane, (outcome,) = run(lane, (placed(BotStanding.ADDED, NOON + timedelta(hours=9)), None))
    oldest = sorted(lane.cases.values(), key=lambda case: case.opened_at)[:MOST_CARDS]
    assert cards(outcome) == [case.code for case in oldest]
    assert all(case.code in lists(outcome)[0] for case in lane.cases.values())


def test_a_desk_that_refuses_is_tried_again_after_an_hour_with_one_card_and_then_shows_all() -> None:
    lane = EMPTY
    for number, event in enumerate(messages(3, apart=11)):
        lane, (outcome,) = run(lane, event)
        lane, heard = refuse_all(lane, outcome, NOON + timedelta(minutes=11 * number))
        assert warned(heard) == (1 if number == 0 else 0)
    soon, late = NOON + timedelta(minutes=30), NOON + TRIED_AGAIN + timedelta(minutes=1)
    lane, (quiet,) = run(lane, keeps_house(soon))
    assert cards(quiet) == []
    lane, (tried,) = run(lane, keeps_house(late))
    assert len(cards(tried)) == 1
    lane, heard = refuse_all(lane, tried, late)
    assert warned(heard) == 1
    lane, (tried,) = run(lane, keeps_house(late + TRIED_AGAIN + timedelta(minutes=1)))
    first = next(case for case in lane.cases.values() if case.code == cards(tried)[0])
    _, (back,) = run(lane, arrives(first))
    assert len(cards(back)) == 2
    assert len(lists(back)) == 1


def test_of_a_desk_that_stays_lost_the_coordinators_read_once_a_day_until_more_waits() -> None:
    """Each attempt is refused again, and may bring an urgent card."""
    gated = replace(OPEN, watch=replace(WATCH, gatekeeper=True))
    lane, heard = EMPTY.with_member("p-Jan", Member(seen=NOON, started=NOON)), list[StepResult]()

    def passes(hours: int, since: datetime) -> list[StepResult]:
        nonlocal lane
        heard = list[StepResult]()
        for hour in range(1, hours + 1):
            at = since + hour * (TRIED_AGAIN + timedelta(minutes=1))
            lane, (tried,) = run(lane, keeps_house(at), at=gated)
            assert len(cards(tried)) == 1
            lane, more = refuse_all(lane, tried, at)
            heard += more
        return heard

    lane, (cry,) = run(lane, (written("mijn huis staat in brand", "8"), DANGER), at=gated)
    lane, heard = refuse_all(lane, cry, NOON)
    assert (warned(heard), str(heard).count("staat in brand") > 0) == (1, True)
    heard = passes(20, NOON)
    assert warned(heard) == 0
    assert not any("staat in brand" in note.text for each in heard for note in told(each, SendPrivately))
    more = NOON + timedelta(hours=20, minutes=40)
    lane, (cry,) = run(lane, (written("er is nog iemand binnen", "9", at=more), DANGER), at=gated)
    lane, heard = refuse_all(lane, cry, more)
    assert any("nog iemand binnen" in note.text for each in heard for note in told(each, SendPrivately))
    assert warned(heard) + warned(passes(2, more)) == 1


def test_another_desk_in_the_settings_gets_the_cards_of_the_former_one() -> None:
    lane, _ = run(EMPTY, *messages(2))
    former = Ref("console", "former")
    lane, _ = run(lane, *(arrives(case, desk=former) for case in lane.cases.values()))
    lane, (outcome,) = run(lane, keeps_house(NOON + timedelta(minutes=25)))
    assert sorted(cards(outcome)) == sorted(case.code for case in lane.cases.values())
    lane, _ = run(lane, *(arrives(case) for case in lane.cases.values()))
    assert all([card.chat for card in case.cards] == [DESK] for case in lane.cases.values())
    _, (again,) = run(lane, keeps_house(NOON + timedelta(minutes=26)))
    assert cards(again) == []


def test_what_came_while_the_former_desk_was_lost_comes_to_another_one() -> None:
    lane, _ = run(EMPTY, *messages(1), at=SHUT)
    other = setting(watch=replace(WATCH, desk=Ref("console", "other")))
    lane, (outcome,) = run(lane, keeps_house(NOON + timedelta(minutes=10)), at=other)
    assert cards(outcome) == [case.code for case in lane.cases.values()]
    _, (again,) = run(lane, keeps_house(NOON + timedelta(minutes=20)), at=other)
    assert cards(again) == []


def test_nothing_is_brought_to_a_desk_that_was_never_lost() -> None:
    lane, _ = run(EMPTY, *messages(1))
    (case,) = lane.cases.values()
    lane, _ = run(lane, arrives(case))
    _, (outcome,) = run(lane, keeps_house(NOON + timedelta(minutes=10)))
    assert (cards(outcome), lists(outcome), warned([outcome])) == ([], [], 0)


def test_a_context_without_anyone_to_tell_plans_nothing() -> None:
    alone: WatchContext = setting(able=SHUT.capabilities, watch=replace(WATCH, coordinators=()))
    _, (outcome,) = run(EMPTY, *messages(1), at=alone)
    assert warned([outcome]) == 0


def test_of_an_appeal_the_coordinators_hear_within_the_hour_too() -> None:
    shut = setting(rules().rulebook, able=SHUT.capabilities)
    lane, _ = run(EMPTY, (posted("grijp hem"), CALL), at=shut)
    (case,) = lane.cases.values()
    at = NOON + timedelta(minutes=5)
    decided = ChoiceMade("c", person("Cora").ref, person("Cora"), Choice.REMOVE, ByCode(case.code), at)
    lane, outcomes = run(lane, (decided, None), at=shut)
    late = NOON + timedelta(hours=3)
    appeal = MessagePosted("a", Message(MessageRef(person("Jan").ref, "9"), person("Jan"), "bezwaar", late))
    lane, outcomes = run(lane, (appeal, reading()), at=shut)
    assert [each.is_appealed for each in lane.cases.values()] == [True]
    lost = rules().rulebook.texts_for("kerkwijk").by_language["nl"]["desk_unreachable"][:40]
    assert any(lost in note.text for each in outcomes for note in told(each, SendPrivately))


@pytest.mark.parametrize("typed", ["weg {0}", "weg {0} beledigend", "weg {0} {1}", "weg alles van Lid0"])
@pytest.mark.parametrize("shut", [True, False])
def test_a_coordinator_who_decides_alone_while_the_desk_is_lost_reads_that_it_counts(typed: str, shut: bool) -> None:
    at = setting(rules().rulebook, able=SHUT.capabilities if shut else OPEN.capabilities)
    lane, _ = run(EMPTY, *messages(2), at=at)
    if not shut:
        lane, _ = run(lane, (placed(BotStanding.REMOVED, NOON), None), at=at)
    codes = [case.code for case in lane.cases.values()]
    answered = list[str]()
    for text in (typed.format(*codes), f"terug {codes[0]}"):
        lane, (outcome,) = run(lane, (written(text, text, by="Cora"), reading()), at=at)
        sent = told(outcome, SendMessage)
        answered += [each.text for each in sent if each.chat == person("Cora").ref]
    assert len(answered) == 2
    assert f"`terug {codes[0]}" in answered[0]
    assert "/queue" in answered[1]


def test_a_coordinator_who_takes_a_case_alone_while_the_desk_is_lost_reads_its_card() -> None:
    at = setting(rules().rulebook, able=SHUT.capabilities)
    lane, _ = run(EMPTY, *messages(1), at=at)
    (code,) = (case.code for case in lane.cases.values())
    for text, reads in ((f"neem {code}", "Cora bekijkt"), (f"los {code}", "Nu verborgen"), (f"verban {code}", "Cora")):
        lane, (outcome,) = run(lane, (written(text, text, by="Cora"), reading()), at=at)
        (answer,) = (each.text for each in told(outcome, SendMessage) if each.chat == person("Cora").ref)
        assert code in answer
        assert reads in answer
        assert ("Cora bekijkt" in answer) is text.startswith("neem")


@pytest.mark.parametrize(
    ("word", "reads"), [("gebeld", "gebeld"), ("ter plaatse", "ter plaatse"), ("afgesloten", "Afgesloten")]
)
def test_a_coordinator_who_decides_alone_about_an_incident_while_the_desk_is_lost_reads_its_notice(
    word: str, reads: str
) -> None:
    for able, count in ((SHUT.capabilities, 1), (OPEN.capabilities, 0)):
        at = setting(rules().rulebook, able=able)
        lane, _ = run(EMPTY, (posted("er loopt iemand", "r"), reading(Label.REPORT)), at=at)
        (incident,) = lane.incidents.values()
        typed = written(f"{word} {incident.code}", by="Cora")
        _, (outcome,) = run(lane, (MessageEdited("e", typed.message), reading()), at=at)
        answers = [each.text for each in told(outcome, SendMessage) if each.chat == person("Cora").ref]
        assert [incident.code in each and reads in each for each in answers] == [True] * count


def test_a_coordinator_who_parts_two_reports_alone_while_the_desk_is_lost_reads_the_new_notice() -> None:
    at = setting(rules().rulebook, able=SHUT.capabilities)
    reports = [
        (posted("er loopt iemand", each, by=by), reading(Label.REPORT)) for each, by in (("r", "Jan"), ("s", "Els"))
    ]
    lane, _ = run(EMPTY, *reports, at=at)
    (incident,) = lane.incidents.values()
    lane, (outcome,) = run(lane, (written(f"apart {incident.code}", by="Cora"), reading()), at=at)
    (apart,) = (each for each in lane.incidents.values() if each.id != incident.id)
    (answer,) = (each.text for each in told(outcome, SendMessage) if each.chat == person("Cora").ref)
    assert apart.code in answer


def test_a_coordinator_who_types_alone_while_the_desk_is_lost_reads_the_answer_and_a_member_none() -> None:
    at = setting(rules().rulebook, able=SHUT.capabilities)
    lane, _ = run(EMPTY, *messages(1), at=at)
    (code,) = (case.code for case in lane.cases.values())
    for who, reads in (("Cora", True), ("Lid0", False)):
        _, (outcome,) = run(lane, (written(f"weg {code} en X4K", by=who), reading()), at=at)
        sent = told(outcome, SendMessage)
        assert any("X4K" in each.text for each in sent if each.chat == person(who).ref) is reads


@pytest.mark.parametrize("typed", ["{0} foo", "{0} ✅"])
def test_words_that_the_bot_answers_while_the_desk_is_lost_are_no_message_for_the_group(typed: str) -> None:
    at = setting(rules().rulebook, watch=GATED, able=SHUT.capabilities)
    lane, _ = run(EMPTY, *messages(1), at=at)
    (code,) = (case.code for case in lane.cases.values())
    _, (outcome,) = run(lane, (written(typed.format(code), by="Cora"), reading()), at=at)
    assert told(outcome, Repost) == []
    assert len([each for each in told(outcome, SendMessage) if each.chat == person("Cora").ref]) == 1


@pytest.mark.parametrize("name", ["pause", "resume", "resume beledigend", "reminders", "skip", "stats", "week"])
@pytest.mark.parametrize("shut", [True, False])
def test_a_coordinator_who_gives_a_command_alone_reads_the_answer_where_the_desk_cannot(name: str, shut: bool) -> None:
    at = setting(rules().rulebook, able=SHUT.capabilities if shut else OPEN.capabilities)
    cora = person("Cora")
    command, _, rest = name.partition(" ")
    _, (outcome,) = run(EMPTY, (CommandGiven(name, cora.ref, cora, command, rest, NOON), None), at=at)
    assert len([each.text for each in told(outcome, SendMessage) if each.chat == cora.ref]) == int(shut)


@pytest.mark.parametrize(("typed", "reads"), [("ok", "✅"), ("weg", "❌")])
def test_a_coordinator_who_decides_alone_about_a_request_to_join_reads_that_it_counts(typed: str, reads: str) -> None:
    lane, _ = run(EMPTY, (JoinRequested("j", GROUP, person("Tom"), NOON), None))
    (join,) = lane.joins.values()
    for able, count in ((SHUT.capabilities, 1), (OPEN.capabilities, 0)):
        at = setting(rules().rulebook, able=able)
        later = replace(written("x", by="Cora").message, text=f"{typed} {join.code}", at=NOON + timedelta(minutes=1))
        _, (outcome,) = run(lane, (MessagePosted("d", later), reading()), at=at)
        sent = told(outcome, SendMessage)
        assert [reads in each.text for each in sent if each.chat == person("Cora").ref] == [True] * count


def test_a_coordinator_who_decides_alone_reads_nothing_while_the_card_on_the_desk_shows_it() -> None:
    at = setting(rules().rulebook)
    lane, _ = run(EMPTY, *messages(1), at=at)
    (code,) = (case.code for case in lane.cases.values())
    _, (outcome,) = run(lane, (written(f"weg {code}", by="Cora"), reading()), at=at)
    assert not any(each.chat != DESK for each in told(outcome, SendMessage))
