"""The words of coordinators about the rules become work, and only theirs; the answer goes where it may be read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.action import Card, SendListing, SendMessage, UpdateCard
from bot.core.case import Case, CaseEnding, Decided
from bot.core.choice import ByCode, Choice
from bot.core.event import AnswerLine, ChoiceMade, CommandGiven, Event, MessagePosted, ReactionAdded, RulesAnswered
from bot.core.member import Member
from bot.core.message import Attachment, Media, Message, Role
from bot.core.reading import Label
from bot.core.ref import MessageRef, Ref, change_code, is_change_code, is_code
from bot.core.rulebook import RulesTask, WorkOnRules
from bot.core.step import step
from bot.core.step_result import StepResult
from bot.core.watch_state import WatchState
from bot.deciding.directory import Directory
from bot.deciding.route import lanes_of
from tests.core.test_step import CALL_TO_ACT, choice
from tests.kit import DESK, EMPTY, GROUP, NOON, WATCH, book, message, person, posted, reading, setting, told
from tests.shipped import rules

CORA, MO = person("Cora"), person("Mo", Role.MODERATOR)
ALONE = CORA.ref


def command(name: str, argument: str, by: str = "Cora", chat: Ref = ALONE) -> StepResult:
    who = CORA if by == "Cora" else MO
    typed = Message(MessageRef(chat, "1"), who, f"/{name} {argument}", NOON)
    return step(EMPTY, CommandGiven("k", chat, who, name, argument, NOON, message=typed), reading(), setting())


def works(outcome: StepResult) -> list[tuple[RulesTask, tuple[str, ...], str, Ref]]:
    found = [planned.action for planned in outcome.planned if isinstance(planned.action, WorkOnRules)]
    return [(work.task, work.words, work.text, work.chat) for work in found]


@pytest.mark.parametrize(
    ("name", "argument", "task", "words", "text"),
    [
        ("word", 'add calls "zelf zoeken" nl', RulesTask.ADD_PHRASE, ("calls", "nl"), "zelf zoeken"),
        ("word", "add calls « on y va » FR", RulesTask.ADD_PHRASE, ("calls", "fr"), "on y va"),
        ("word", "remove calls zelf zoeken", RulesTask.REMOVE_PHRASE, ("calls", "nl"), "zelf zoeken"),
        ("word", "add calls “en”", RulesTask.ADD_PHRASE, ("calls", "nl"), "en"),
        ("word", "add calls en", RulesTask.ADD_PHRASE, ("calls", "nl"), "en"),
        ("word", "remove calls De", RulesTask.REMOVE_PHRASE, ("calls", "nl"), "De"),
        ("word", 'Add Calls "zelf zoeken" NL.', RulesTask.ADD_PHRASE, ("calls", "nl"), "zelf zoeken"),
        ("word", "ajouter calls « on y va » français", RulesTask.ADD_PHRASE, ("calls", "fr"), "on y va"),
        (
            "word",
            "entfernen calls „wir suchen ihn“ Deutsch",
            RulesTask.REMOVE_PHRASE,
            ("calls", "de"),
            "wir suchen ihn",
        ),
        ("word", 'toevoegen calls "zelf zoeken"', RulesTask.ADD_PHRASE, ("calls", "nl"), "zelf zoeken"),
        ("word", "add calls 't is tijd om 'm", RulesTask.ADD_PHRASE, ("calls", "nl"), "'t is tijd om 'm"),
        ("rule", "proberen “hallo”", RulesTask.TRY, (), "hallo"),
        ("rules", "fichier lists", RulesTask.SEND_FILE, ("lists",), ""),
        ("rules", "Verlauf", RulesTask.HISTORY, (), ""),
        ("rule", 'try "wie gaat er mee?"', RulesTask.TRY, (), "wie gaat er mee?"),
        ("rules", "file lists", RulesTask.SEND_FILE, ("lists",), ""),
        ("rules", "history", RulesTask.HISTORY, (), ""),
        ("rules", f"rollback {change_code('a', lambda code: False)}", RulesTask.ROLL_BACK, None, ""),
    ],
)
def test_a_command_becomes_work(
    name: str, argument: str, task: RulesTask, words: tuple[str, ...] | None, text: str
) -> None:
    ((found, about, said, chat),) = works(command(name, argument))
    assert (found, said, chat) == (task, text, ALONE)
    assert words is None or about == words


def test_a_word_without_a_list_is_answered_with_the_lists_and_what_they_are_for() -> None:
    shipped_rules = rules().rulebook
    asked = CommandGiven("k", ALONE, CORA, "word", "add", NOON)
    (sent,) = told(step(EMPTY, asked, None, setting(shipped_rules)), SendMessage)
    assert "\ncalls-to-act: een oproep om zelf in te grijpen\n" in sent.text
    assert sent.text.count("\n") == len(Label) + 1


@pytest.mark.parametrize(("name", "argument"), [("rules", "try dit"), ("rule", "file lists"), ("rule", "history")])
def test_rule_and_rules_are_the_same_word_for_a_coordinator(name: str, argument: str) -> None:
    assert len(works(command(name, argument))) == 1


@pytest.mark.parametrize("chat", [ALONE, DESK])
def test_an_example_of_an_unknown_case_is_answered(chat: Ref) -> None:
    spoken = setting(replace(book(), texts=rules().rulebook.texts))
    typed = Message(MessageRef(chat, "1"), CORA, "voorbeeld ZZ9", NOON)
    (sent,) = told(step(EMPTY, MessagePosted("k", typed), reading(), spoken), SendMessage)
    assert sent.text.startswith("ZZ9 ken ik niet")


def test_a_change_that_cannot_be_goes_to_the_workshop_which_does_not_know_it() -> None:
    spoken = setting(replace(book(), texts=rules().rulebook.texts))
    typed = Message(MessageRef(DESK, "1"), CORA, "ok V999", NOON)
    assert not is_change_code("V999")
    assert works(step(EMPTY, MessagePosted("k", typed), reading(), spoken)) == [
        (RulesTask.CONFIRM, ("V999",), "", DESK)
    ]


def test_an_unknown_command_of_a_coordinator_in_private_is_answered_there() -> None:
    (sent,) = told(command("wrod", "add x y"), SendMessage)
    assert (sent.chat, "desk_word_unknown" in sent.text) == (ALONE, True)


@pytest.mark.parametrize(
    "argument",
    [
        "",
        "add calls",
        'add calls ""',
        'add calls "zelf zoeken" it',
        'add calls "zelf zoeken" "kom mee"',
        "add calls «zelf zoeken», «kom mee» nl",
        'add calls "zelf zoeken',
        f"add calls {'x' * 101}",
        "drop calls x",
    ],
)
def test_what_lacks_something_is_answered_with_the_way_to_say_it(argument: str) -> None:
    outcome = command("word", argument)
    assert works(outcome) == []
    assert "change_usage" in str(told(outcome, SendMessage))


@pytest.mark.parametrize(
    ("name", "offered"),
    [("woord", "/word"), ("mot", "/word"), ("règle", "/rule"), ("regels", "/rules"), ("hilfe", "/help")],
)
def test_a_command_in_another_language_is_asked_back_on_the_desk(name: str, offered: str) -> None:
    argument = "x " * 60 + "end"
    spoken = setting(replace(book(), texts=rules().rulebook.texts))
    (sent,) = told(step(EMPTY, CommandGiven("k", DESK, MO, name, argument, NOON), None, spoken), SendMessage)
    assert sent.text == f"Bedoel je `{offered} {argument}`?"


def test_a_rollback_of_a_code_that_no_change_can_have_is_answered() -> None:
    outcome = command("rules", "rollback V999")
    assert works(outcome) == []
    assert "change_unknown" in str(told(outcome, SendMessage))
    assert "change_usage" in str(told(command("rules", "rollback"), SendMessage))


def test_only_a_coordinator_changes_the_rules() -> None:
    for name, argument in (("word", 'add calls "x y"'), ("rules", "file lists")):
        outcome = command(name, argument, by="Mo", chat=DESK)
        assert works(outcome) == []
        assert "not_a_coordinator" in str(told(outcome, SendMessage))


def test_a_watch_without_coordinators_reads_how_one_is_named() -> None:
    nobody = setting(watch=replace(WATCH, coordinators=()))
    for event in (
        CommandGiven("k", DESK, MO, "word", 'add calls "x y"', NOON),
        posted(f"ok {change_code('a', lambda code: False)}", by="Mo", role=Role.MODERATOR),
    ):
        said = str(told(step(EMPTY, event, reading(), nobody), SendMessage))
        assert "change_no_coordinator" in said
        assert "not_a_coordinator" not in said


def test_in_a_group_the_answer_goes_to_the_desk() -> None:
    ((_, _, _, chat),) = works(command("rules", "history", chat=GROUP))
    assert chat == DESK
    assert works(command("rules", "", chat=GROUP)) == []  # the house rules


def test_a_code_of_a_change_is_never_that_of_a_case() -> None:
    code = change_code("a", lambda code: False)
    assert is_change_code(code.lower())
    assert not is_code(code)
    assert change_code("a", lambda taken: taken == code) != code


@pytest.mark.parametrize(("text", "task"), [("ok {}", RulesTask.CONFIRM), ("«weg {}».", RulesTask.DROP)])
def test_a_change_is_decided_by_its_code(text: str, task: RulesTask) -> None:
    code = change_code("a", lambda code: False)
    for chat, answered in ((ALONE, ALONE), (DESK, DESK), (GROUP, DESK)):
        typed = Message(MessageRef(chat, "1"), CORA, text.format(code), NOON)
        assert works(step(EMPTY, MessagePosted("k", typed), reading(), setting())) == [(task, (code,), "", answered)]
    pressed = ChoiceMade("k", ALONE, CORA, Choice.APPROVE, ByCode(code), NOON)
    assert works(step(EMPTY, pressed, None, setting()))[0][0] is RulesTask.CONFIRM
    by_mo = replace(pressed, chat=DESK, person=MO)
    assert works(step(EMPTY, by_mo, None, setting())) == []


@pytest.mark.parametrize("chat", [GROUP, ALONE])
def test_a_file_of_rules_is_taken_where_the_group_does_not_read(chat: Ref) -> None:
    file = Attachment(Media.FILE, "document:1", "lists.yaml")
    typed = replace(message("", by="Cora"), ref=MessageRef(chat, "1"), attachments=(file,))
    found = works(step(EMPTY, MessagePosted("k", typed), reading(), setting()))
    assert [work[0] for work in found] == ([] if chat == GROUP else [RulesTask.TAKE_FILE])


def test_a_coordinator_who_sends_a_file_of_another_kind_reads_which_ones_count() -> None:
    for chat, who, answered in ((ALONE, "Cora", True), (DESK, "Cora", False), (Ref("console", "Jan"), "Jan", False)):
        file = Attachment(Media.FILE, "document:1", "")
        typed = replace(message("", by=who), ref=MessageRef(chat, "1"), attachments=(file,))
        outcome = step(EMPTY, MessagePosted("k", typed), reading(), setting())
        said = [each.text for each in told(outcome, SendMessage)]
        assert [text.split()[1] for text in said if "change_" in text] == ["change_not_yaml"] * answered


@pytest.mark.parametrize("second", ["lists.yaml", "photos.pdf"])
@pytest.mark.parametrize("chat", [ALONE, DESK])
def test_two_files_at_once_are_asked_for_one_by_one(chat: Ref, second: str) -> None:
    files = (Attachment(Media.FILE, "document:1", "rules.yaml"), Attachment(Media.FILE, "document:2", second))
    typed = replace(message("", by="Cora"), ref=MessageRef(chat, "1"), attachments=files)
    outcome = step(EMPTY, MessagePosted("k", typed), reading(), setting())
    assert (works(outcome), "change_one_file" in str(told(outcome, SendMessage))) == ([], True)


def test_a_moderator_who_sends_a_file_of_rules_reads_that_coordinators_change_them() -> None:
    file = Attachment(Media.FILE, "document:1", "lists.yaml")
    typed = Message(MessageRef(DESK, "1"), MO, "", NOON, attachments=(file,))
    outcome = step(EMPTY, MessagePosted("k", typed), reading(), setting())
    assert (works(outcome), "not_a_coordinator" in str(told(outcome, SendMessage))) == ([], True)


def test_what_is_in_force_is_read_on_the_desk_too() -> None:
    line = AnswerLine("change_in_force", {"code": "V7K4"})
    event = RulesAnswered("k", WATCH.id, ALONE, (line,), NOON, listing="+ x", in_force=True)
    shown = told(step(EMPTY, event, None, setting()), SendListing)
    assert [each.chat for each in shown if isinstance(each, SendListing)] == [ALONE, DESK]


def test_one_watch_works_for_a_coordinator_of_two() -> None:
    other = replace(WATCH, id="dorp", groups=(Ref("console", "dorp"),), desk=Ref("console", "elsewhere"))
    directory, states = Directory.of((WATCH, other)), {WATCH.id: EMPTY, "dorp": replace(EMPTY, watch="dorp")}
    for name, argument in (("word", "add a b"), ("rule", "try a"), ("rules", "history")):
        event = CommandGiven("k", ALONE, CORA, name, argument, NOON)
        assert len(lanes_of(event, directory, states)) == 1


FILE = Attachment(Media.FILE, "yaml 1", "60-parking.yaml")


@pytest.mark.parametrize("chat", [DESK, person("Dirk").ref])
@pytest.mark.parametrize(
    "said",
    [
        ("/word add calls x", ()),
        ("/rule try x", ()),
        ("/rules history", ()),
        ("ok V7K4", ()),
        ("ok VACR.", ()),
        ("", (FILE,)),
    ],
)
def test_a_coordinator_of_the_second_watch_of_a_desk_is_asked_nothing_by_the_first(
    said: tuple[str, tuple[Attachment, ...]], chat: Ref
) -> None:
    dirk, (text, files) = person("Dirk", Role.MODERATOR), said
    other = replace(WATCH, id="dorp", groups=(Ref("console", "dorp"),), coordinators=(dirk.ref,))
    directory = Directory.of((WATCH, other))
    lane, *_ = decided_card("Mo")
    states = {WATCH.id: lane, "dorp": replace(EMPTY, watch="dorp")}
    typed = Message(MessageRef(chat, "1"), dirk, text, NOON, attachments=files)
    event: Event = MessagePosted("k", typed)
    if text.startswith("/"):
        name, _, argument = text[1:].partition(" ")
        event = CommandGiven("k", chat, dirk, name, argument, NOON, message=typed)
    assert lanes_of(event, directory, states, lambda watch, who: Member(started=NOON)) == ("dorp",)
    pressed = ChoiceMade("p", chat, dirk, Choice.APPROVE, ByCode("V7K4"), NOON)
    assert lanes_of(pressed, directory, states) == ("dorp",)


def decided_card(by: str, coordinators: tuple[Ref, ...] = WATCH.coordinators) -> tuple[WatchState, Case, Card]:
    at = setting(watch=replace(WATCH, coordinators=coordinators))
    lane = step(EMPTY, posted("wie gaat er mee?", by="Els"), CALL_TO_ACT, at).state
    (case,) = lane.cases.values()
    lane = lane.with_case(replace(case, cards=(MessageRef(DESK, "card"),)))
    outcome = step(lane, replace(choice(Choice.REMOVE, case.code), person=CORA if by == "Cora" else MO), None, at)
    (shown,) = [each.card for each in told(outcome, UpdateCard)]
    return outcome.state, case, shown


def test_one_tap_makes_a_decided_message_an_example() -> None:
    lane, case, card = decided_card("Mo")
    assert card.choices == (Choice.UNDO, Choice.EXAMPLE)
    pressed = ChoiceMade("p", DESK, CORA, Choice.EXAMPLE, ByCode(case.code), NOON, press="1")
    reacted = ReactionAdded("r", MessageRef(DESK, "card"), CORA, "📝", NOON)
    for event in (pressed, reacted):
        assert works(step(lane, event, None, setting())) == [(RulesTask.ADD_EXAMPLE, (case.code,), "", DESK)]
        refused = step(lane, replace(event, person=MO), None, setting())
        assert works(refused) == []
        assert "not_a_coordinator" in str(told(refused, SendMessage))


def test_a_sign_typed_as_an_answer_to_the_card_does_the_same() -> None:
    lane, case, _ = decided_card("Mo")
    typed = Message(MessageRef(DESK, "9"), CORA, "📝", NOON, reply_to=MessageRef(DESK, "card"))
    outcome = step(lane, MessagePosted("t", typed), reading(), setting())
    assert works(outcome) == [(RulesTask.ADD_EXAMPLE, (case.code,), "", DESK)]


def test_without_a_coordinator_the_card_offers_no_example() -> None:
    assert Choice.EXAMPLE not in decided_card("Mo", coordinators=())[2].choices


def test_an_undecided_message_becomes_no_example() -> None:
    lane = step(EMPTY, posted("wie gaat er mee?", by="Els"), CALL_TO_ACT, setting()).state
    (case,) = lane.cases.values()
    case = replace(case, cards=(MessageRef(DESK, "card"),))
    lane = lane.with_case(case)
    typed = Message(MessageRef(DESK, "9"), CORA, f"voorbeeld {case.code}", NOON)
    pressed = ChoiceMade("p", DESK, CORA, Choice.EXAMPLE, ByCode(case.code), NOON, press="1")
    reacted = ReactionAdded("r", MessageRef(DESK, "card"), CORA, "📝", NOON)
    spoken = setting(replace(book(), texts=rules().rulebook.texts))
    left = lane.with_case(replace(case, decided=Decided(CaseEnding.KEPT, "", NOON)))
    for before in (lane, left):
        for event, read in ((MessagePosted("t", typed), reading()), (pressed, None), (reacted, None)):
            outcome = step(before, event, read, spoken)
            assert works(outcome) == []
            assert "Beslis eerst" in str(told(outcome, SendMessage))


def test_on_the_desk_of_two_watches_the_house_rules_are_those_of_the_named_one() -> None:
    directory = Directory.of((WATCH, replace(WATCH, id="dorp", groups=(Ref("console", "dorp"),))))
    states = {WATCH.id: EMPTY, "dorp": replace(EMPTY, watch="dorp")}
    asked = CommandGiven("k", DESK, person("Mo", Role.MODERATOR), "rules", "dorp", NOON)
    assert lanes_of(asked, directory, states) == ("dorp",)
    assert lanes_of(replace(asked, argument=""), directory, states) == (WATCH.id,)
