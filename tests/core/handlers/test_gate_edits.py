"""A member changes a message that they wrote to the bot: while it waits, the new text counts; later, danger alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.core.action import AskModerators, Repost, SendMessage, UpdateCard
from bot.core.cases.edits import NEW_CARDS
from bot.core.choice import Choice
from bot.core.event import ActionDelivered, MessageEdited, MessagePosted, TimeCame
from bot.core.handlers.gatekeeper import CRIES, OPEN_FIRST_POSTS
from bot.core.member import Member
from bot.core.message import Attachment, Media
from bot.core.owner import CaseAction, CasePart
from bot.core.reading import Label, Reading
from bot.core.ref import MessageRef, Ref
from bot.core.step_result import StepResult
from bot.core.timer_key import CaseTimer
from bot.core.watch_state import WatchState
from bot.deciding.directory import Directory
from bot.deciding.route import lanes_of
from tests.core.handlers.test_gate_reports import asked
from tests.core.handlers.test_gate_told import DANGER, SHIPPED, STARTED, on_desk
from tests.core.handlers.test_gatekeeper import GATED, KNOWN, to_jan, written
from tests.core.test_step import CALL_TO_ACT, REPORT, choice
from tests.kit import DESK, NOON, reading, run, told

CARD = MessageRef(DESK, "card")
SOON = NOON + timedelta(minutes=1)
LATER = NOON + timedelta(minutes=5)


def edited(text: str, number: str = "1", at: datetime = SOON) -> MessageEdited:
    return MessageEdited(f"edit {number} {text}", written(text, number, at=at).message)


def waiting(before: WatchState, seen: Reading) -> tuple[WatchState, str]:
    """Jan's message waits for a moderator, and its card stands on the desk."""
    lane, _ = run(before, (written("grijp hem"), seen), at=SHIPPED)
    (case,) = lane.cases.values()
    shown = ActionDelivered("d", "kerkwijk", CaseAction(case.id, CasePart.CARD), CARD, NOON)
    return run(lane, (shown, None), at=SHIPPED)[0], case.code


def approved(lane: WatchState, code: str) -> StepResult:
    return run(lane, (replace(choice(Choice.APPROVE, code), at=LATER), None), at=SHIPPED)[1][0]


# -- while it waits


@pytest.mark.parametrize(("before", "seen"), [(STARTED, reading()), (KNOWN, CALL_TO_ACT)])
def test_the_moderators_read_the_changed_text_and_an_approval_posts_it(before: WatchState, seen: Reading) -> None:
    lane, code = waiting(before, seen)
    lane, (outcome,) = run(lane, (edited("de straat is afgesloten"), reading()), at=SHIPPED)
    (shown,) = (update.card for update in told(outcome, UpdateCard))
    assert "grijp hem" in shown.text
    assert "✏️ de straat is afgesloten" in shown.text
    assert "moderator" in to_jan(outcome)
    assert "eerste tekst" not in to_jan(outcome)
    assert [post.body for post in told(approved(lane, code), Repost)] == ["de straat is afgesloten"]


def test_of_two_gates_the_change_goes_to_the_one_where_the_message_waits() -> None:
    dorp, both = replace(GATED, id="dorp", groups=(Ref("console", "dorp"),)), Member(belongs=True, started=NOON)
    lane, _ = waiting(KNOWN, CALL_TO_ACT)
    later = replace(both, started=LATER)
    states = {"kerkwijk": lane, "dorp": WatchState("dorp")}
    for change, watch in ((edited("de straat is afgesloten"), "kerkwijk"), (edited("nog iets", "2"), "dorp")):
        known = lanes_of(
            change, Directory.of((GATED, dorp)), states, lambda each, who: later if each == "dorp" else both
        )
        assert known == (watch,)


HOUSE, FACE = (Attachment(Media.PHOTO, "photo:house"),), (Attachment(Media.PHOTO, "photo:face"),)


def with_files(event: MessagePosted | MessageEdited, files: tuple[Attachment, ...]) -> MessagePosted | MessageEdited:
    return replace(event, message=replace(event.message, attachments=files))


@pytest.mark.parametrize("words", ["wie gaat er mee", "kom mee", ""])
def test_a_changed_photo_has_a_new_card_and_an_approval_posts_what_that_shows(words: str) -> None:
    lane, _ = run(STARTED, (with_files(written("wie gaat er mee"), HOUSE), reading()), at=SHIPPED)
    (case,) = lane.cases.values()
    lane, (outcome,) = run(lane, (with_files(edited(words), FACE), reading()), at=SHIPPED)
    (card,) = (ask.card for ask in told(outcome, AskModerators))
    assert card.attachments == FACE
    (post,) = told(approved(lane, case.code), Repost)
    assert (post.body, post.attachments) == (words, FACE)


def test_the_new_card_of_a_photo_without_words_has_no_empty_line_for_them() -> None:
    lane, _ = run(STARTED, (with_files(written(""), HOUSE), reading()), at=SHIPPED)
    _, (outcome,) = run(lane, (with_files(edited(""), FACE), reading()), at=SHIPPED)
    assert [ask.card.text for ask in told(outcome, AskModerators)] == [""]


def test_a_caption_that_is_taken_out_is_not_posted() -> None:
    lane, _ = run(STARTED, (with_files(written("wie gaat er mee"), HOUSE), reading()), at=SHIPPED)
    (case,) = lane.cases.values()
    lane, (outcome,) = run(lane, (with_files(edited(""), HOUSE), reading()), at=SHIPPED)
    assert told(outcome, AskModerators) == []
    assert "moderator" in to_jan(outcome)
    (post,) = told(approved(lane, case.code), Repost)
    assert (post.body, post.attachments) == ("", HOUSE)


def test_an_author_who_changes_the_photo_again_and_again_fills_no_desk() -> None:
    lane, _ = run(STARTED, (with_files(written("hallo"), HOUSE), reading()), at=SHIPPED)
    (case,) = lane.cases.values()
    many = [(Attachment(Media.PHOTO, f"photo:{number}"),) for number in range(NEW_CARDS + 2)]
    changes = [
        (replace(with_files(edited("hallo"), files), key=f"edit {place}"), reading())
        for place, files in enumerate(many)
    ]
    lane, outcomes = run(lane, *changes, at=SHIPPED)
    assert sum(len(told(outcome, AskModerators)) for outcome in outcomes) == NEW_CARDS
    assert [post.attachments for post in told(approved(lane, case.code), Repost)] == [many[NEW_CARDS - 1]]


GARDEN = (Attachment(Media.PHOTO, "photo:garden"),)


def part(text: str, number: str, files: tuple[Attachment, ...]) -> MessageEdited:
    change = edited(text, number)
    return replace(change, key=f"{change.key} {files}", message=replace(change.message, attachments=files))


@pytest.mark.parametrize(("before", "seen"), [(STARTED, reading()), (KNOWN, CALL_TO_ACT)])
@pytest.mark.parametrize(
    ("change", "posted"),
    [
        (part("de straat is dicht", "1", HOUSE), ("de straat is dicht", (*HOUSE, *GARDEN))),
        (part("", "2", FACE), ("grijp hem", (*HOUSE, *FACE))),
        (part("", "1", HOUSE), ("", (*HOUSE, *GARDEN))),
        (part("grijp hem", "1", FACE), ("grijp hem", (*FACE, *GARDEN))),
    ],
)
def test_the_edit_of_one_photo_of_a_waiting_album_reaches_its_card_and_the_post(
    before: WatchState, seen: Reading, change: MessageEdited, posted: tuple[str, tuple[Attachment, ...]]
) -> None:
    lane, _ = run(before, (with_files(written("grijp hem", "1,2"), (*HOUSE, *GARDEN)), seen), at=SHIPPED)
    (case,) = lane.cases.values()
    lane, _ = run(
        lane, (ActionDelivered("d", "kerkwijk", CaseAction(case.id, CasePart.CARD), CARD, NOON), None), at=SHIPPED
    )
    directory = Directory.of((GATED,))
    assert lanes_of(change, directory, {"kerkwijk": lane}) == ("kerkwijk",)
    lane, (outcome,) = run(lane, (change, seen if change.message.text else reading()), at=SHIPPED)
    assert "moderator" in to_jan(outcome)
    assert "eerste tekst" not in to_jan(outcome)
    assert told(outcome, UpdateCard)
    assert [(post.body, post.attachments) for post in told(approved(lane, case.code), Repost)] == [posted]


def test_another_photo_of_an_album_that_reports_leaves_the_report() -> None:
    lane, _ = run(STARTED, (with_files(written("inbraak", "1,2"), (*HOUSE, *GARDEN)), REPORT), at=SHIPPED)
    (case,) = lane.cases.values()
    lane, _ = run(lane, (part("", "2", FACE), reading()), at=SHIPPED)
    assert len(asked(approved(lane, case.code))) == 1


@pytest.mark.parametrize(
    ("changes", "posted"),
    [
        ([part("hun auto", "2", GARDEN)], "inbraak\nhun auto"),
        ([part("auto", "2", GARDEN), part("hun auto", "2", FACE)], "inbraak\nhun auto"),
        ([part("inbraak", "2", FACE)], "inbraak"),
        ([part("in", "2", FACE)], "inbraak\nin"),
        ([part("", "2", GARDEN)], "inbraak"),
        ([part("hun auto", "2", GARDEN), part("", "2", GARDEN)], "inbraak"),
        ([part("hun auto", "2", GARDEN), part("hun fiets", "3", FACE)], "inbraak\nhun auto\nhun fiets"),
        (
            [part("auto", "2", GARDEN), part("fiets", "3", FACE), part("hun auto", "2", GARDEN)],
            "inbraak\nhun auto\nfiets",
        ),
        ([part("hun auto", "2", GARDEN), part("inbraak nu", "1", HOUSE)], "inbraak nu\nhun auto"),
        ([part("inbraak", "2", FACE), part("hun auto", "1", HOUSE)], "hun auto\ninbraak"),
    ],
)
@pytest.mark.parametrize("before", [STARTED, KNOWN])
def test_words_below_another_photo_of_an_album_leave_its_report(
    before: WatchState, changes: list[MessageEdited], posted: str
) -> None:
    seen = REPORT if before is STARTED else reading(Label.REPORT, Label.VIGILANTE)
    lane, first = run(before, (with_files(written("inbraak", "1,2,3"), (*HOUSE, *GARDEN, *FACE)), seen), at=SHIPPED)
    (case,) = lane.cases.values()
    lane, _ = run(lane, *((change, reading()) for change in changes), at=SHIPPED)
    outcome = approved(lane, case.code)
    assert [post.body for post in told(outcome, Repost)] == [posted]
    assert sum(len(asked(each)) for each in (*first, outcome)) == 1
    assert not [each for each in lane.incidents.values() if each.closed_at is not None]


def test_danger_below_another_photo_of_a_waiting_album_is_urgent() -> None:
    lane, _ = run(STARTED, (with_files(written("kijk", "1,2"), (*HOUSE, *GARDEN)), reading()), at=SHIPPED)
    lane, (outcome,) = run(lane, (part("er is brand", "2", GARDEN), DANGER), at=SHIPPED)
    (card,) = (ask.card for ask in told(outcome, AskModerators) if isinstance(ask, AskModerators))
    assert card.urgent


DOUBT = reading((Label.VIGILANTE, 0.55, ()))
UNREAD = replace(reading(), failed=("reader",))


@pytest.mark.parametrize(
    ("seen", "posted"), [(CALL_TO_ACT, []), (UNREAD, []), (DOUBT, ["kom mee"]), (reading(), ["kom mee"])]
)
def test_the_clock_posts_no_changed_text_that_is_surely_against_a_rule(seen: Reading, posted: list[str]) -> None:
    lane, _ = run(KNOWN, (written("hm"), DOUBT), at=SHIPPED)
    (case,) = lane.cases.values()
    lane, _ = run(lane, (edited("kom mee"), seen), at=SHIPPED)
    due = TimeCame("t", "kerkwijk", CaseTimer(case.id), lane.timers[CaseTimer(case.id)])
    _, (outcome,) = run(lane, (due, None), at=SHIPPED)
    assert [post.body for post in told(outcome, Repost)] == posted


def test_the_clock_posts_no_album_with_changed_words_that_are_surely_against_a_rule() -> None:
    lane, _ = run(KNOWN, (with_files(written("hm", "1,2"), (*HOUSE, *GARDEN)), DOUBT), at=SHIPPED)
    (case,) = lane.cases.values()
    lane, _ = run(lane, (part("grijp hem", "2", GARDEN), CALL_TO_ACT), at=SHIPPED)
    due = TimeCame("t", "kerkwijk", CaseTimer(case.id), lane.timers[CaseTimer(case.id)])
    _, (outcome,) = run(lane, (due, None), at=SHIPPED)
    assert told(outcome, Repost) == []


def test_an_approval_right_after_the_change_does_not_count_yet() -> None:
    lane, code = waiting(STARTED, reading())
    lane, (_, pressed) = run(
        lane,
        (edited("de straat is afgesloten"), reading()),
        (replace(choice(Choice.APPROVE, code), at=SOON), None),
        at=SHIPPED,
    )
    assert told(pressed, Repost) == []


def test_a_first_message_that_becomes_a_report_has_an_urgent_card_and_is_one_once_it_is_approved() -> None:
    lane, code = waiting(STARTED, reading())
    lane, (outcome, again) = run(
        lane, (edited("er is brand in de kerk"), DANGER), (edited("er is brand in de kerk!"), DANGER), at=SHIPPED
    )
    (card,) = (ask.card for ask in told(outcome, AskModerators))
    assert card.urgent
    assert "112" in to_jan(outcome)
    assert told(again, AskModerators) == []
    assert len(asked(approved(lane, code))) == 1


def test_a_first_message_that_is_no_report_any_more_is_no_report_once_it_is_approved() -> None:
    lane, code = waiting(STARTED, REPORT)
    lane, _ = run(lane, (edited("er was niets"), reading()), at=SHIPPED)
    assert asked(approved(lane, code)) == []


def test_danger_in_the_change_of_a_held_message_opens_an_incident_at_once() -> None:
    lane, _ = waiting(KNOWN, CALL_TO_ACT)
    lane, (outcome,) = run(lane, (edited("help, hij staat in mijn gang"), DANGER), at=SHIPPED)
    assert [incident.danger for incident in lane.incidents.values()] == [True]
    assert len(asked(outcome)) == 1


# -- later


def of_danger(outcome: StepResult) -> bool:
    return "help, hij staat in mijn gang" in on_desk(outcome)


def test_the_desk_reads_a_danger_that_stands_in_an_edit_alone_and_the_place_that_the_next_ones_add() -> None:
    lane, _ = run(KNOWN, (written("hallo"), reading()), at=SHIPPED)
    cry = [(edited(f"help, hij staat in mijn gang{end}"), DANGER) for end in ("", "!", ", Kerkstraat 5", "!!")]
    _, outcomes = run(lane, *cry, at=SHIPPED)
    assert [of_danger(each) for each in outcomes] == [True] * CRIES + [False]
    assert "Kerkstraat 5" in on_desk(outcomes[2])
    assert "‼️" in on_desk(outcomes[0])
    assert "kan nu niet in de groep schrijven" not in on_desk(outcomes[0])
    assert "112" in to_jan(outcomes[0])
    assert [told(each, Repost) for each in outcomes] == [[]] * 4


def test_the_desk_reads_of_it_also_if_the_author_has_to_wait_or_the_reader_failed() -> None:
    first = [(written("hallo", f"{number}"), reading()) for number in range(OPEN_FIRST_POSTS + 1)]
    lane, _ = run(STARTED, *first, at=SHIPPED)
    _, (outcome,) = run(lane, (edited("help, hij staat in mijn gang", f"{OPEN_FIRST_POSTS}"), DANGER), at=SHIPPED)
    assert of_danger(outcome)
    lane, _ = run(KNOWN, (written("hallo"), reading()), at=SHIPPED)
    unread = replace(reading(), failed=("lists",))
    _, (outcome,) = run(lane, (edited("help, hij staat in mijn gang"), unread), at=SHIPPED)
    assert of_danger(outcome)


def test_the_desk_reads_nothing_of_an_edit_without_news_of_danger() -> None:
    lane, _ = run(KNOWN, (written("help, hij staat in mijn gang"), DANGER), at=SHIPPED)
    _, (outcome,) = run(lane, (edited("help, hij staat in mijn gang!"), DANGER), at=SHIPPED)
    assert on_desk(outcome) == ""
    album = with_files(written("help, hij staat in mijn gang", "1,2"), (*HOUSE, *GARDEN))
    lane, _ = run(KNOWN, (album, DANGER), at=SHIPPED)
    (case,) = lane.cases.values()
    lane, _ = run(lane, (replace(choice(Choice.APPROVE, case.code), at=LATER), None), at=SHIPPED)
    _, (outcome,) = run(lane, (part("help, hij staat in mijn gang!", "1", HOUSE), DANGER), at=SHIPPED)
    assert on_desk(outcome) == ""
    lane, _ = run(KNOWN, (written("hallo"), reading()), at=SHIPPED)
    lane, (outcome,) = run(lane, (edited("hallo allemaal"), reading()), at=SHIPPED)
    assert on_desk(outcome) == ""
    assert "eerste tekst" in to_jan(outcome)
    _, (outcome,) = run(lane, (edited("help, hij staat in mijn gang", "1"), DANGER), at=SHIPPED)
    assert of_danger(outcome)


def test_without_a_gatekeeper_the_edit_of_a_private_message_stays_with_its_author() -> None:
    at = replace(SHIPPED, watch=replace(SHIPPED.watch, gatekeeper=False))
    _, (_, outcome) = run(KNOWN, (written("hallo"), reading()), (edited("help, brand"), DANGER), at=at)
    assert [say.chat for say in told(outcome, SendMessage)] == [written("").message.author.ref]
    assert "112" in to_jan(outcome)
