"""A moderator's approval teaches the bot; an undo, a command, a member's wish and time make it forget."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.action import AskModerators, DeleteMessage, SendMessage, SendPrivately, UpdateCard
from bot.core.cases.lessons import MOST
from bot.core.choice import ByCode, Choice
from bot.core.event import ChoiceMade, CommandGiven, MessageEdited
from bot.core.housekeeping.retention import forget
from bot.core.message import Attachment, Media, Role
from bot.core.reading import Corrected, Imprint, Label, Lesson, Lessons, Reading
from bot.core.ref import MessageRef, Ref
from bot.core.step_result import AuditKind, StepResult
from bot.core.watch import USUAL_RETENTION
from bot.core.watch_state import WatchState
from bot.core.weekly.scoreboard import keep_score
from tests.kit import DESK, EMPTY, GROUP, NOON, WATCH, person, posted, reading, run, setting, told

INSULT = replace(reading(Label.VIGILANTE), imprint=Imprint("hash of the words"))


def flagged(at: WatchState = EMPTY, seen: Reading = INSULT, number: str = "9") -> tuple[WatchState, str]:
    lane, _ = run(at, (posted("grijp hem", number), seen))
    return lane, next(case.code for case in lane.cases.values() if case.message.id == number)


def choice(what: Choice, code: str, at: datetime = NOON) -> ChoiceMade:
    return ChoiceMade(f"console:{what} {code}", DESK, person("Mo", Role.MODERATOR), what, ByCode(code), at)


def lessons_command(argument: str = "", by: Role = Role.MODERATOR) -> CommandGiven:
    return CommandGiven(f"console:l {argument}", DESK, person("Mo", by), "lessons", argument, NOON)


def approved(at: WatchState = EMPTY, seen: Reading = INSULT, number: str = "9") -> tuple[WatchState, str]:
    lane, code = flagged(at, seen, number)
    lane, _ = run(lane, (choice(Choice.APPROVE, code), None))
    return lane, code


def answer(result: StepResult) -> str:
    (message,) = told(result, SendMessage)
    return message.text


def test_an_approval_of_a_hold_becomes_a_lesson_without_text() -> None:
    lane, code = approved()
    assert lane.lessons == {
        code: Lesson(
            name=code,
            rule="vigilantes",
            holds=False,
            labels=((Label.VIGILANTE, 0.9),),
            imprint=Imprint("hash of the words"),
            at=NOON,
            author=setting().pseudonym(person("Jan").ref),
        )
    }


def test_the_card_says_that_the_bot_learned() -> None:
    lane, code = flagged()
    card, _ = run(lane, (choice(Choice.APPROVE, code), None))
    _, (outcome,) = run(lane, (choice(Choice.APPROVE, code), None))
    shown = [action.card.foot for action in told(outcome, UpdateCard)]
    assert all("card_learned" in foot for foot in shown)
    assert card.lessons


def test_other_decisions_teach_nothing() -> None:
    for what in (Choice.REMOVE, Choice.WARN, Choice.MUTE, Choice.CLAIM, Choice.ESCALATE):
        lane, code = flagged()
        lane, _ = run(lane, (choice(what, code), None))
        assert lane.lessons == {}


def test_a_text_without_an_imprint_teaches_nothing_and_so_does_a_picture() -> None:
    assert approved(seen=replace(INSULT, imprint=None))[0].lessons == {}
    shown = posted("grijp hem", "9")
    shown = replace(shown, message=replace(shown.message, attachments=(Attachment(Media.PHOTO, "p1"),)))
    lane, _ = run(EMPTY, (shown, INSULT))
    (case,) = lane.cases.values()
    lane, _ = run(lane, (choice(Choice.APPROVE, case.code), None))
    assert lane.lessons == {}


def test_undo_takes_the_lesson_back_with_the_decision() -> None:
    lane, code = approved()
    lane, _ = run(lane, (choice(Choice.UNDO, code), None))
    assert lane.lessons == {}
    assert lane.case_of_code(code) is not None


def let_pass(lane: WatchState, code: str, number: str, by: str = "Tom", text: str = "grijp hem") -> WatchState:
    """A message that the lesson of this case lets pass."""
    corrected = (Corrected(lane.lessons[code], Label.VIGILANTE, 0.9, same=True),)
    seen = replace(reading(), imprint=INSULT.imprint, corrected=corrected)
    lane, _ = run(lane, (posted(text, number, by=by), seen))
    return lane


def test_undo_hides_the_same_words_that_the_lesson_let_pass() -> None:
    lane, code = approved()
    lane = let_pass(lane, code, "10", text="Grijp  hem")
    lane, (outcome,) = run(lane, (choice(Choice.UNDO, code), None))
    (copy,) = [case for case in lane.cases.values() if case.message.id == "10"]
    assert (copy.is_open, copy.hides, copy.author.name, copy.text) == (True, True, "Tom", "Grijp  hem")
    assert copy.why[0].rule == "vigilantes"
    assert "10" in [each.message.id for each in told(outcome, DeleteMessage)]
    assert "note_" in str(told(outcome, SendPrivately))
    assert any(copy.code in str(each) for each in (*told(outcome, AskModerators), *told(outcome, UpdateCard)))


def test_what_an_undo_brings_up_together_has_codes_of_its_own() -> None:
    """The codes come from one event."""
    lane, code = approved()
    alike = dict[str, list[str]]()
    for number in map(str, range(10, 60)):
        after, _ = run(let_pass(lane, code, number), (choice(Choice.UNDO, code), None))
        (alone,) = [case.code for case in after.cases.values() if case.message.id == number]
        alike.setdefault(alone, []).append(number)
    first, second = next(numbers for numbers in alike.values() if len(numbers) > 1)[:2]
    lane = let_pass(let_pass(lane, code, first), code, second, by="Piet")
    lane, _ = run(lane, (choice(Choice.UNDO, code), None))
    assert len(lane.cases) == len({case.code for case in lane.cases.values()}) == 3


def test_the_facts_of_what_an_undo_hides_bear_the_name_of_its_author_alone_in_each_language() -> None:
    report = replace(reading(Label.REPORT, Label.VIGILANTE), copy="een man", imprint=INSULT.imprint)
    lane, code = approved(seen=report)
    lane = let_pass(lane, code, "10")
    lane, _ = run(lane, (choice(Choice.UNDO, code), None))
    first, second = sorted(lane.cases.values(), key=lambda case: len(case.message.id))
    assert "Jan" in first.facts
    assert second.facts == first.facts.replace("Jan", "Tom")


def test_what_an_undo_hides_after_an_upgrade_that_words_the_head_anew_names_no_other_author() -> None:
    report = replace(reading(Label.REPORT, Label.VIGILANTE), copy="een man", imprint=INSULT.imprint)
    lane, code = approved(seen=report)
    older = {id: replace(case, facts="Jan (13:00):\neen man") for id, case in lane.cases.items()}
    lane = let_pass(replace(lane, cases=older), code, "10")
    lane, _ = run(lane, (choice(Choice.UNDO, code), None))
    assert [case.facts for case in lane.cases.values() if case.author.name == "Tom"] == [""]


def test_of_a_report_that_an_undo_hides_the_other_groups_read_no_more_than_its_own() -> None:
    at = setting(watch=replace(WATCH, groups=(GROUP, Ref("console", "kerkplein"))))
    lane, code = approved(seen=replace(reading(Label.VIGILANTE), imprint=INSULT.imprint))
    corrected = (Corrected(lane.lessons[code], Label.VIGILANTE, 0.9, same=True),)
    seen = replace(reading(Label.REPORT), imprint=INSULT.imprint, corrected=corrected, copy="grijp hem")
    lane, _ = run(lane, (posted("grijp hem", "10", by="Tom"), seen), at=at)
    (incident,) = lane.incidents.values()
    assert incident.facts == "grijp hem"
    lane, _ = run(lane, (choice(Choice.UNDO, code), None), at=at)
    (incident,) = lane.incidents.values()
    assert incident.facts == ""


def test_undo_shows_near_words_and_those_of_a_moderator_on_a_card_and_leaves_them_up() -> None:
    lane, code = approved()
    lane = let_pass(lane, code, "10", text="grijp hem dan")
    lane, _ = run(lane, (choice(Choice.UNDO, code), None))
    (copy,) = [case for case in lane.cases.values() if case.message.id == "10"]
    assert (copy.is_open, copy.hides, copy.doubt) == (True, False, True)


@pytest.mark.parametrize("text", ["grijp hem", "grijp hem dan"])
def test_the_scoreboard_counts_what_an_undo_brings_up_by_its_label(text: str) -> None:
    lane, code = approved()
    lane = let_pass(lane, code, "10", text=text)
    _, (outcome,) = run(lane, (choice(Choice.UNDO, code), None))
    (opened,) = [record for record in outcome.records if record.kind is AuditKind.OPENED]
    board = keep_score([opened], NOON, UTC, 1)
    assert [(key.rule, key.label, score.shown) for key, score in board.by_label.items()] == [
        ("vigilantes", "vigilante", 1)
    ]


def test_undo_leaves_what_has_a_case_or_is_deleted_or_came_by_another_lesson() -> None:
    lane, code = approved()
    lane = let_pass(lane, code, "10")
    lane = lane.without_text_of(MessageRef(GROUP, "10"), None)
    lane, (outcome,) = run(lane, (choice(Choice.UNDO, code), None))
    assert [case.message.id for case in lane.cases.values()] == ["9"]
    assert "lessons_stand" not in str(outcome.planned)


def test_the_desk_reads_of_a_copy_of_which_the_bot_has_no_words_any_more() -> None:
    lane, code = approved()
    lane = let_pass(lane, code, "10")
    for number in range(20, 40):
        lane, _ = run(lane, (posted("dag", str(number), by="Bo"), reading()))
    _, (outcome,) = run(lane, (choice(Choice.UNDO, code), None))
    assert "lessons_stand" in str(told(outcome, SendMessage))


def test_undo_takes_a_lesson_back_whose_case_is_forgotten() -> None:
    lane, code = approved()
    lane, (outcome,) = run(replace(lane, cases={}), (choice(Choice.UNDO, code), None))
    assert lane.lessons == {}
    assert "lessons_gone" in answer(outcome)


def test_moderators_list_the_lessons_and_remove_one() -> None:
    lane, code = approved()
    _, (listed,) = run(lane, (lessons_command(), None))
    assert answer(listed).splitlines()[1].startswith(f"nl lessons_line {code}")
    lane, (unknown, gone) = run(
        lane, (lessons_command("weg 999"), None), (lessons_command(f"weg {code.lower()}"), None)
    )
    assert "lessons_unknown" in answer(unknown)
    assert "lessons_gone" in answer(gone)
    assert lane.lessons == {}
    _, (empty,) = run(lane, (lessons_command(), None))
    assert "lessons_none" in answer(empty)


@pytest.mark.parametrize("typed", ["{}", "vergeet {}", "{} aub"])
def test_a_lesson_that_is_named_without_a_word_for_remove_is_asked_about(typed: str) -> None:
    lane, code = approved()
    lane, (outcome,) = run(lane, (lessons_command(typed.format(code.lower())), None))
    assert "desk_ask" in answer(outcome)
    assert set(lane.lessons) == {code}


def test_a_word_for_remove_without_a_code_shows_the_lessons() -> None:
    lane, code = approved()
    _, (outcome,) = run(lane, (lessons_command("weg"), None))
    assert f"lessons_line {code}" in answer(outcome)


def test_the_list_counts_the_examples_that_are_lessons() -> None:
    at = setting()
    of_example = Lesson("rules/50.yaml:3", "vigilantes", True, ((Label.INSULT, 0.1),), Imprint("x"))
    at = replace(at, rulebook=replace(at.rulebook, lessons=Lessons(of_examples=(of_example,))))
    _, (outcome,) = run(EMPTY, (lessons_command(), None), at=at)
    assert "lessons_examples" in answer(outcome)


def test_a_member_does_not_see_the_lessons() -> None:
    lane, _ = approved()
    _, (outcome,) = run(lane, (lessons_command(by=Role.MEMBER), None))
    (answer,) = told(outcome, SendMessage)
    assert "not_a_moderator" in answer.text


def test_the_oldest_lesson_makes_room() -> None:
    old = Lesson("old", "vigilantes", False, ((Label.VIGILANTE, 0.9),), Imprint("x"), NOON - timedelta(days=2))
    many = {f"C{n}": replace(old, name=f"C{n}", at=NOON - timedelta(days=1)) for n in range(MOST - 1)}
    lane, code = approved(replace(EMPTY, lessons={"old": old, **many}))
    assert len(lane.lessons) == MOST
    assert "old" not in lane.lessons
    assert code in lane.lessons


def test_a_lesson_ends_with_its_time() -> None:
    lane, _ = approved()
    assert forget(lane, NOON + USUAL_RETENTION.lessons - timedelta(minutes=1), WATCH).lessons == lane.lessons
    assert forget(lane, NOON + USUAL_RETENTION.lessons, WATCH).lessons == {}


def test_a_member_who_wants_to_be_forgotten_takes_the_lessons_along() -> None:
    lane, code = approved()
    by_els, _ = run(lane, (posted("grijp hem", "10", by="Els"), INSULT))
    other = next(case.code for case in by_els.cases.values() if case.code != code)
    both, _ = run(by_els, (choice(Choice.APPROVE, other), None))
    assert set(both.lessons) == {code, other}
    asked = CommandGiven("console:f", GROUP, person("Jan"), "forgetme", "", NOON)
    after, _ = run(both, (asked, None))
    assert set(after.lessons) == {other}


def test_a_code_of_a_lesson_is_not_given_again() -> None:
    lane, code = approved()
    assert replace(lane, cases={}).knows_code(code.lower())


def test_the_case_of_an_approved_flag_teaches_too() -> None:
    lane, (outcome,) = run(EMPTY, (posted("grijp hem", "9"), replace(INSULT, scores=reading(Label.VIGILANTE).scores)))
    assert told(outcome, AskModerators)
    (case,) = lane.cases.values()
    assert case.imprint == Imprint("hash of the words")


def test_the_words_of_a_person_who_asked_to_be_forgotten_teach_nothing() -> None:
    lane, code = flagged()
    lane, _ = run(
        lane,
        (CommandGiven("f", person("Jan").ref, person("Jan"), "forgetme", "", NOON), None),
        (choice(Choice.APPROVE, code), None),
    )
    assert lane.lessons == {}


def test_an_approval_of_an_edited_message_teaches_nothing_about_its_first_words() -> None:
    unsure = replace(reading((Label.VIGILANTE, 0.55, ())), imprint=Imprint("hash of the words"))
    lane, code = flagged(seen=unsure)
    said = replace(posted("de vergadering is om acht uur", "9").message, at=NOON + timedelta(minutes=1))
    later = choice(Choice.APPROVE, code, NOON + timedelta(minutes=5))
    lane, _ = run(lane, (MessageEdited("e", said), reading()), (later, None))
    assert [case.is_open for case in lane.cases.values()] == [False]
    assert lane.lessons == {}
