"""An answer in the group to the bot's post of a private message: it is about the incident of that message."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from bot.core.action import DeleteMessage, SendMessage
from bot.core.choice import Choice
from bot.core.event import ActionDelivered, Event, MemberLeft, MessageDeleted, MessagePosted, ReactionAdded
from bot.core.member import Member
from bot.core.message import Message, Role
from bot.core.owner import GateAction
from bot.core.reading import Flag, Reading
from bot.core.ref import GATE, MessageRef, Ref
from bot.core.watch import Police, Relay
from bot.core.watch_state import WatchState
from bot.deciding.directory import Directory
from bot.deciding.reader_input import build_reader_input
from bot.deciding.route import lanes_of
from tests.core.handlers.test_gatekeeper import AT_THE_GATE, GATED, KNOWN, written
from tests.core.test_step import REPORT, choice
from tests.kit import GROUP, NOON, person, reading, run, setting, told

SOON = NOON + timedelta(minutes=2)
CHURCH, MILL = (replace(REPORT, streets=(street,)) for street in ("nkerkstraat", "nmolenstraat"))


def delivered(number: str) -> ActionDelivered:
    return ActionDelivered(f"d{number}", "kerkwijk", GateAction(f"{GATE}console:Jan/{number}"), post(number), NOON)


def post(number: str) -> MessageRef:
    return MessageRef(GROUP, f"post {number}")


def answers(text: str, to: MessageRef, number: str = "a") -> MessagePosted:
    """A moderator writes in the closed group."""
    nele = person("Nele", Role.MODERATOR)
    return MessagePosted(number, Message(MessageRef(GROUP, number), nele, text, SOON, reply_to=to))


def two_reports() -> WatchState:
    events = (
        (written("er loopt iemand in de Kerkstraat", "7"), CHURCH),
        (delivered("7"), None),
        (written("er loopt iemand in de Molenstraat", "8", at=NOON + timedelta(minutes=1)), MILL),
        (delivered("8"), None),
    )
    lane, _ = run(KNOWN, *events, at=AT_THE_GATE)
    assert len(lane.incidents) == 2
    return lane


def test_a_call_in_answer_to_the_post_is_about_its_incident() -> None:
    lane, _ = run(two_reports(), (answers("gebeld", post("7")), reading()), at=AT_THE_GATE)
    called = {each.streets: each.called is not None for each in lane.incidents.values()}
    assert called == {CHURCH.streets: True, MILL.streets: False}


def test_a_split_in_answer_to_the_post_moves_its_report() -> None:
    events: tuple[tuple[Event, Reading | None], ...] = (
        (written("er loopt iemand in de Kerkstraat", "7"), CHURCH),
        (delivered("7"), None),
        (written("hij loopt daar nog", "8"), CHURCH),
        (delivered("8"), None),
        (written("nu loopt hij weg", "9"), CHURCH),
        (delivered("9"), None),
        (answers("nl word_split {code}{who}{text}", post("8")), reading()),
    )
    lane, _ = run(KNOWN, *events, at=AT_THE_GATE)
    assert {GATE + "console:Jan/8"} in [{told.message.id for told in each.told} for each in lane.incidents.values()]


def test_the_reader_knows_the_incident_of_the_post_and_of_an_answer_to_it() -> None:
    lane = two_reports()
    chat = build_reader_input(lane, answers("ik zie hem", post("7")).message, AT_THE_GATE).chat
    assert chat is not None
    church = next(each.id for each in lane.incidents.values() if each.streets == CHURCH.streets)
    assert [line.incident for line in chat.before][:1] == [church]
    assert next(each.lines for each in chat.incidents if each.id == church) == (
        chat.line.reply_to,
    )  # the head counts them


def test_a_private_message_that_the_bot_posts_is_one_line_of_the_day() -> None:
    police = Police("PZ Gent", ("wijk@example.org",), Relay.ALL, date(2026, 3, 1))
    at = setting(watch=replace(GATED, police=police))
    lane, _ = run(KNOWN, (written("de straat is afgesloten", "7"), reading()), (delivered("7"), None), at=at)
    assert [line.text for file in lane.police_files.values() for line in file.lines] == ["de straat is afgesloten"]


def test_an_author_who_deletes_the_private_message_takes_back_that_the_police_are_there() -> None:
    there = written("ter plaatse", "8", at=NOON + timedelta(minutes=1))
    gone = MessageDeleted("x", MessageRef(person("Jan").ref, "8"), SOON)
    events = (
        (written("er loopt iemand", "7"), REPORT),
        (delivered("7"), None),
        (there, reading()),
        (delivered("8"), None),
    )
    lane, _ = run(KNOWN, *events, at=AT_THE_GATE)
    assert [each.police_at is not None for each in lane.incidents.values()] == [True]
    lane, _ = run(lane, (gone, None), at=AT_THE_GATE)
    assert [each.police_at for each in lane.incidents.values()] == [None]


def test_each_member_who_writes_to_the_bot_alone_has_an_answer_of_their_own() -> None:
    """The group does not read the answer that another member got just before."""
    both = KNOWN.with_member("p-Els", Member(seen=NOON, belongs=True))
    asks, tried = (replace(reading(), flags=frozenset({flag})) for flag in (Flag.BOT_QUESTION, Flag.NO_ANSWER))
    lane, _ = run(both, (written("er loopt iemand", "7"), REPORT), at=AT_THE_GATE)
    for text, seen, key in (("wat doet deze bot?", asks, "about_bot"), ("101 neemt niet op", tried, "call_no_answer")):
        events = [(written(text, f"{key} {by}", by), seen) for by in ("Jan", "Els")]
        _, outcomes = run(lane, *events, at=AT_THE_GATE)
        answers = [each for outcome in outcomes for each in told(outcome, SendMessage) if key in each.text]
        assert [each.chat for each in answers] == [person("Jan").ref, person("Els").ref]


def test_a_post_that_a_moderator_takes_away_after_a_flag_takes_its_facts_from_the_other_groups() -> None:
    second = Ref("console", "molenwijk")
    both = setting(watch=replace(GATED, groups=(GROUP, second)))
    flag = ReactionAdded("f", post("7"), person("Els"), "🚩", SOON)
    told_copy = replace(CHURCH, copy="er loopt iemand in de Kerkstraat", place="Kerkstraat")
    events = ((written("er loopt iemand in de Kerkstraat", "7"), told_copy), (delivered("7"), None), (flag, None))
    lane, _ = run(KNOWN, *events, at=both)
    (case,), (incident,) = lane.cases.values(), lane.incidents.values()
    assert incident.facts_shown
    lane, _ = run(lane, (choice(Choice.REMOVE, case.code), None), at=both)
    assert [each.facts_shown for each in lane.incidents.values()] == [""]
    lane, _ = run(lane, (MessageDeleted("x", MessageRef(person("Jan").ref, "7"), SOON), None), at=both)
    assert [len(each.told) for each in lane.incidents.values()] == [1]  # the author takes nothing from the police


def test_a_member_who_left_still_takes_a_post_back() -> None:
    left = MemberLeft("l", GROUP, person("Jan"), SOON)
    events = ((written("de straat is afgesloten", "7"), reading()), (delivered("7"), None), (left, None))
    lane, _ = run(KNOWN, *events, at=AT_THE_GATE)
    gone = MessageDeleted("x", MessageRef(person("Jan").ref, "7"), SOON)
    lanes = lanes_of(gone, Directory.of((GATED,)), {GATED.id: lane}, lambda watch, who: lane.members.get(f"p-{who.id}"))
    _, (deleted, asked) = run(lane, (gone, None), (written("hallo?", "8"), reading()), at=AT_THE_GATE)
    assert (lanes, told(deleted, DeleteMessage)) == ((GATED.id,), [DeleteMessage(post("7"), ours=True)])
    assert any("stranger" in each.text for each in told(asked, SendMessage))


def test_a_report_at_the_gate_that_its_author_deletes_leaves_the_police_there() -> None:
    there = replace(REPORT, flags=frozenset({Flag.POLICE_THERE}))
    events = ((written("de politie is er, hij loopt nog", "7"), there), (delivered("7"), None))
    lane, _ = run(KNOWN, *events, at=AT_THE_GATE)
    assert [each.police_at is not None for each in lane.incidents.values()] == [True]
    lane, _ = run(lane, (MessageDeleted("x", MessageRef(person("Jan").ref, "7"), SOON), None), at=AT_THE_GATE)
    assert [each.police_at is not None for each in lane.incidents.values()] == [True]
