"""The queue: closed cases to look at, and open cases that can be closed whatever their data."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.action import SendMessage
from bot.core.case import Case, CaseEnding, CaseReason, Visibility
from bot.core.cases.queue import MOST_OPEN
from bot.core.choice import Choice
from bot.core.event import ChoiceMade, CommandGiven, JoinRequested, MessagePosted, TimeCame
from bot.core.member import Claim
from bot.core.message import MISSING_FILE, Attachment, Media, Message, Role
from bot.core.reading import Label, Span
from bot.core.ref import MessageRef, Ref, free_code
from bot.core.rule import Unanswered
from bot.core.timer_key import CaseTimer
from bot.core.watch_state import WatchState
from tests.core.cases.test_review import case as plain
from tests.core.desk.test_answers import answers, types
from tests.core.desk.test_bulk import expired, written_by
from tests.core.test_step import choice
from tests.kit import DESK, EMPTY, GROUP, NOON, person, posted, reading, run, setting, told
from tests.shipped import rules
from tests.thorough import examples

DUTCH = setting(rules().rulebook)


def asked(lane: WatchState, argument: str, chat: Ref = DESK) -> str:
    command = CommandGiven("q", chat, person("Mo", Role.MODERATOR), "queue", argument, NOON + timedelta(minutes=50))
    _, (outcome,) = run(lane, (command, None), at=DUTCH)
    assert all(say.chat == DESK for say in told(outcome, SendMessage))
    return "".join(say.text for say in told(outcome, SendMessage))


@pytest.mark.parametrize("chat", [DESK, GROUP])
def test_closed_cases_are_listed_the_latest_first(chat: Ref) -> None:
    lane = written_by("Piet", "Els")
    assert asked(lane, "gesloten", chat) == "Er is nog niets beslist."
    shown = asked(expired(lane), "gesloten", chat).splitlines()
    assert [line.split(" · ")[3] for line in shown[1:]] == ["Els", "Piet"]
    assert all("⏱ Vanzelf weggehaald" in line for line in shown[1:])


def test_a_coordinator_alone_with_the_bot_reads_there_what_show_names() -> None:
    cora = person("Cora")
    lane = written_by("Piet")
    lane, _ = run(lane, (posted("er breekt iemand in", "r", "Els"), reading(Label.REPORT)), at=DUTCH)
    lane, _ = run(lane, (JoinRequested("j", GROUP, person("Tom"), NOON), None), at=DUTCH)
    (case,), (incident,), (join,) = lane.cases.values(), lane.incidents.values(), lane.joins.values()
    alone = replace(DUTCH, watch=replace(DUTCH.watch, coordinators=(cora.ref,)))
    asks = CommandGiven("q", cora.ref, cora, "queue", "", NOON)
    _, (listed,) = run(lane, (asks, None), at=alone)
    assert [each.text[:10] for each in told(listed, SendMessage)] == ["Kerkwijk: "]
    for code, words in ((case.code, case.text), (incident.code, "Els"), (join.code, "Tom")):
        said = Message(MessageRef(cora.ref, f"s {code}"), cora, f"toon {code}", NOON)
        _, (outcome,) = run(lane, (MessagePosted(f"s {code}", said), reading()), at=alone)
        (shown,) = (planned.action for planned in outcome.planned)
        assert isinstance(shown, SendMessage)
        assert shown.chat == cora.ref
        assert code in shown.text
        assert words in shown.text


def test_a_coordinator_alone_with_the_bot_reads_that_a_picture_belongs_to_the_message() -> None:
    """The picture may be all of it."""
    cora, lane = person("Cora"), written_by("Piet")
    (case,) = lane.cases.values()
    lane = lane.with_case(replace(case, attachments=(Attachment(Media.PHOTO, "photo:7"),)))
    alone = replace(DUTCH, watch=replace(DUTCH.watch, coordinators=(cora.ref,)))
    said = Message(MessageRef(cora.ref, "s"), cora, f"toon {case.code}", NOON)
    _, (outcome,) = run(lane, (MessagePosted("s", said), reading()), at=alone)
    (shown,) = (planned.action for planned in outcome.planned)
    assert isinstance(shown, SendMessage)
    assert MISSING_FILE in shown.text


def many(count: int) -> WatchState:
    """Open cases of as many authors, far apart."""
    (first,) = written_by("Piet").cases.values()
    lane = EMPTY
    for number in range(count):
        author = person(f"Buur {number}")
        at = NOON - timedelta(minutes=count - number)
        case = replace(first, id=f"{number}", code=free_code(f"{number}", lane.knows_code), author=author, opened_at=at)
        lane = lane.with_case(case)
    return lane


@pytest.mark.parametrize("argument", ["", "gesloten"])
def test_a_desk_of_two_watches_reads_whose_queue_it_is(argument: str) -> None:
    command = CommandGiven("q", DESK, person("Mo", Role.MODERATOR), "queue", argument, NOON)
    for shares in (True, False):
        _, (outcome,) = run(EMPTY, (command, None), at=replace(DUTCH, shares_desk=shares))
        (answer,) = answers(outcome)
        assert answer.startswith("Kerkwijk: ") is shares
    french = replace(DUTCH, watch=replace(DUTCH.watch, languages=("fr",)), shares_desk=True)
    _, (outcome,) = run(EMPTY, (command, None), at=french)
    assert answers(outcome)[0].startswith("Kerkwijk\u00a0: ")


@pytest.mark.parametrize(
    ("argument", "shares", "offered"),
    [
        ("kerkwijck", False, "/queue"),
        ("kerkwijck", True, "/queue kerkwijk"),
        ("geslotn", True, "/queue kerkwijk gesloten"),
    ],
)
def test_a_queue_of_an_unknown_name_is_not_shown_but_asked_about(argument: str, shares: bool, offered: str) -> None:
    command = CommandGiven("q", DESK, person("Mo", Role.MODERATOR), "queue", argument, NOON)
    _, (outcome,) = run(many(1), (command, None), at=replace(DUTCH, shares_desk=shares))
    assert answers(outcome) == [f"Bedoel je `{offered}`?"]


def test_of_500_cases_the_queue_shows_the_oldest_and_the_number_of_the_rest() -> None:
    first, *lines, last = asked(many(500), "").splitlines()
    assert first == "Te beslissen: 500"
    assert len(lines) == MOST_OPEN
    assert "· Buur 0 ·" in lines[0]
    assert last.startswith("… en nog 470.")


def test_500_cases_are_decided_with_one_command_and_opened_again_with_one() -> None:
    lane, outcome = types(many(500), "weg regel vigilantes")
    assert not any(case.is_open for case in lane.cases.values())
    (done,) = answers(outcome)
    lane, _ = types(lane, done[done.index("`") + 1 : done.rindex("`")], key="u")
    assert all(case.is_open for case in lane.cases.values())


def test_the_cases_of_a_raid_come_after_the_others() -> None:
    lane = many(4)
    lead, one, two, _ = lane.cases.values()
    shown = asked(lane.with_case(replace(lead, leads=(one.id, two.id))), "").splitlines()
    assert [line.split(" · ")[2] for line in shown[1:]] == ["Buur 0", "Buur 3", "Buur 1", "Buur 2"]
    assert shown[1].endswith("🌊 3")


spans = st.builds(Span, st.integers(0, 50), st.integers(0, 50))
seen = st.sampled_from(Visibility)
refs = st.none() | st.builds(MessageRef, st.just(GROUP), st.sampled_from(["7", "8"]))
reasons = st.builds(
    CaseReason,
    rule=st.sampled_from(["vigilantes", "no-vigilantes", "gone", "", "flag"]),
    label=st.none() | st.sampled_from(Label),
    confidence=st.floats(0, 1),
    spans=st.lists(spans, max_size=3).map(tuple),
)
cases: st.SearchStrategy[Case] = st.builds(
    replace,
    st.just(plain()),
    text=st.text(max_size=40),
    facts=st.text(max_size=10),
    first_text=st.text(max_size=10),
    language=st.sampled_from(["nl", "xx", ""]),
    attachments=st.lists(st.builds(Attachment, st.sampled_from(Media), st.just("x")), max_size=1).map(tuple),
    why=st.lists(reasons, max_size=3).map(tuple),
    hides=st.booleans(),
    unanswered=st.sampled_from(Unanswered),
    patience=st.timedeltas(timedelta(0), timedelta(days=400)),
    urgent=st.booleans(),
    doubt=st.booleans(),
    warned=st.just(()) | st.just(("stay_inside",)),
    original=seen,
    copy=seen,
    masked=seen,
    copy_ref=refs,
    masked_ref=refs,
    claim=st.none()
    | st.builds(Claim, st.just("Nele"), st.just(Ref("console", "Nele")), st.just(NOON + timedelta(days=1))),
    edited_at=st.none() | st.just(NOON - timedelta(hours=1)),
    appealed=st.booleans(),
    forgotten=st.booleans(),
    leads=st.just(()) | st.just(("c1",)) | st.just(("gone",)),
    cards=st.just(()) | st.just((MessageRef(DESK, "9"),)),
)
ENDINGS = {
    Choice.APPROVE: CaseEnding.APPROVED,
    Choice.REMOVE: CaseEnding.REMOVED,
    Choice.WARN: CaseEnding.WARNED,
    Choice.MUTE: CaseEnding.MUTED,
}


@settings(max_examples=examples(60))
@given(cases, st.sampled_from(list(ENDINGS)))
def test_every_open_case_can_be_decided_whatever_its_data(written: Case, what: Choice) -> None:
    lane = EMPTY.with_case(written)
    first: ChoiceMade = choice(what, written.code, number="one")
    lane, _ = run(lane, (first, None), (replace(first, key="again"), None), at=DUTCH)
    decided = lane.cases[written.id].decided
    assert decided is not None
    assert (decided.ending, decided.by) == (ENDINGS[what], "Mo")
    asked(lane, "closed")


@settings(max_examples=examples(40))
@given(cases)
def test_every_open_case_ends_by_the_clock_whatever_its_data(written: Case) -> None:
    lane = EMPTY.with_case(written).with_timer(CaseTimer(written.id), NOON)
    lane, _ = run(lane, (TimeCame("t", "kerkwijk", CaseTimer(written.id), NOON), None), at=DUTCH)
    assert lane.cases[written.id].decided is not None
    asked(lane, "")


def test_a_flood_of_requests_to_join_fills_no_chat() -> None:
    lane = EMPTY
    for number in range(MOST_OPEN + 12):
        someone = person(f"Nieuw {number}")
        lane, _ = run(lane, (JoinRequested(f"j{number}", GROUP, someone, NOON), None), at=DUTCH)
    wait = [join for join in lane.joins.values() if join.on_desk]
    shown = asked(lane, "").splitlines()
    assert len(wait) > MOST_OPEN
    assert shown[0].endswith(f" {len(wait)}")
    assert shown[-1] == f"… en nog {len(wait) - MOST_OPEN}."
    assert len(shown) == 1 + MOST_OPEN + 1
