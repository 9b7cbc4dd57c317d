"""Commands for many cases at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.action import AskModerators, DeleteMessage, RemoveMember, SendMessage, SendPrivately, UpdateCard
from bot.core.case import Case, CaseEnding
from bot.core.choice import Choice
from bot.core.desk.bulk import Bulk, read
from bot.core.desk.desk_words import DeskWords
from bot.core.event import ActionDelivered, TimeCame
from bot.core.message import Message, Role
from bot.core.owner import CaseAction, CasePart
from bot.core.ref import MessageRef
from bot.core.step_result import AuditKind, StepResult
from bot.core.texts import LANGUAGES
from bot.core.timer_key import CaseTimer
from bot.core.watch_state import WatchState
from tests.core.desk.test_answers import CALL_TO_ACT, DUTCH, TYPED_AT, answers, types
from tests.kit import DESK, EMPTY, GROUP, NOON, person, posted, reading, run, told
from tests.shipped import rules
from tests.thorough import examples

SHIPPED = rules().rulebook.texts


def written_by(*authors: str) -> WatchState:
    """An open case for each of these authors, far enough apart to be no raid."""
    lane = EMPTY
    for number, author in enumerate(authors):
        at = NOON - timedelta(minutes=29 - 3 * number)
        lane, _ = run(lane, (posted("grijp hem", f"{number}", author, at=at), CALL_TO_ACT), at=DUTCH)
    for case in tuple(lane.cases.values()):
        gone = ActionDelivered(f"d{case.id}", "kerkwijk", CaseAction(case.id, CasePart.ORIGINAL), None, NOON)
        lane, _ = run(lane, (gone, None), at=DUTCH)
    return lane


def by_age(lane: WatchState) -> list[Case]:
    return sorted(lane.cases.values(), key=lambda case: case.opened_at)


def endings(lane: WatchState) -> list[CaseEnding | None]:
    return [case.decided.ending if case.decided else None for case in by_age(lane)]


def expired(lane: WatchState) -> WatchState:
    for case in by_age(lane):
        due = lane.timers.get(CaseTimer(case.id))
        if due is not None:
            lane, _ = run(lane, (TimeCame(f"t{case.id}", "kerkwijk", CaseTimer(case.id), due), None), at=DUTCH)
    return lane


def decided_in(outcome: StepResult) -> list[str]:
    return [record.case or "" for record in outcome.records if record.kind is AuditKind.DECIDED]


def test_all_of_an_author_is_decided_and_nothing_else() -> None:
    lane = written_by("Piet", "Els", "Piet")
    lane, outcome = types(lane, "weg alles van Piet")
    assert endings(lane) == [CaseEnding.REMOVED, None, CaseEnding.REMOVED]
    (answer,) = answers(outcome)
    assert "bulk_done" in answer


def test_the_author_reads_the_same_note_once() -> None:
    _, outcome = types(written_by("Piet", "Piet", "Piet"), "weg alles van Piet")
    assert len(told(outcome, SendPrivately)) == 1


def test_a_warning_of_all_messages_is_one_warning() -> None:
    lane, _ = types(written_by("Piet", "Piet", "Piet"), "waarschuw alles van Piet")
    assert endings(lane) == [CaseEnding.REMOVED, CaseEnding.REMOVED, CaseEnding.WARNED]
    assert len(lane.members["p-Piet"].strikes) == 1


def test_one_choice_for_many_messages_is_one_rung_of_the_ladder() -> None:
    lane, _ = types(written_by("Piet", "Piet", "Piet"), "weg alles van Piet")
    at = TYPED_AT + timedelta(minutes=30)
    lane, (outcome,) = run(lane, (posted("grijp hem", "new", "Piet", at=at), CALL_TO_ACT), at=DUTCH)
    (card,) = [action.card for action in told(outcome, AskModerators)]
    assert "step_warn" in card.foot


def test_the_decisions_about_an_author_are_taken_back_with_one_command() -> None:
    lane, _ = types(written_by("Piet", "Els", "Piet"), "weg alles van Piet")
    lane, outcome = types(lane, "terug alles van Piet", key="u")
    assert endings(lane) == [None, None, None]
    (answer,) = answers(outcome)
    assert "bulk_open_again" in answer
    (answer,) = answers(types(lane, "terug alles van Piet", key="v")[1])
    assert "bulk_none_decided" in answer


def test_many_decisions_of_one_choice_are_taken_back_by_one_code() -> None:
    lane = written_by(*["Piet"] * 8, "Els")
    lane, _ = types(lane, f"weg {by_age(lane)[-1].code}", key="els")
    lane, outcome = types(lane, "weg alles van Piet", key="t2", when=TYPED_AT + timedelta(minutes=1))
    (answer,) = answers(outcome)
    command = answer[answer.index("`") + 1 : answer.rindex("`")]
    assert command.startswith("terug alles ")
    lane, _ = types(lane, command, key="u")
    assert endings(lane) == [None] * 8 + [CaseEnding.REMOVED]


def test_taking_back_all_of_a_code_that_is_unknown_or_open_is_answered() -> None:
    lane = written_by("Piet")
    for typed, said in (("terug alles 999", "unknown_code"), (f"terug alles {by_age(lane)[0].code}", "cannot_undo")):
        (answer,) = answers(types(lane, typed)[1])
        assert said in answer


def with_cards(lane: WatchState) -> WatchState:
    for case in tuple(lane.cases.values()):
        card = ActionDelivered(
            f"c{case.id}", "kerkwijk", CaseAction(case.id, CasePart.CARD), MessageRef(DESK, case.id), NOON
        )
        lane, _ = run(lane, (card, None), at=DUTCH)
    return lane


def test_several_codes_are_answered_with_the_way_back() -> None:
    lane = with_cards(written_by("Piet", "Els", "Jan"))
    first, second, _ = (case.code for case in by_age(lane))
    lane, outcome = types(lane, f"weg {first} en {second}")
    assert endings(lane) == [CaseEnding.REMOVED, CaseEnding.REMOVED, None]
    (answer,) = answers(outcome)
    assert "bulk_done" in answer


def test_a_card_that_still_waits_is_not_sent_once_its_case_is_decided() -> None:
    """The desk takes twenty messages a minute, so the cards of a busy hour wait for theirs."""
    lane = written_by("Piet", "Els")
    first, second = by_age(lane)
    lane, outcome = types(lane, f"weg {first.code}")
    assert outcome.called_off == (CaseAction(first.id, CasePart.CARD),)
    assert "bulk_done" in answers(outcome)[0]
    late = ActionDelivered("late", "kerkwijk", CaseAction(first.id, CasePart.CARD), MessageRef(DESK, "77"), NOON)
    _, (gone,) = run(lane, (late, None), at=DUTCH)
    assert told(gone, DeleteMessage) != []  # it was on its way already
    lane, again = types(lane, f"terug {first.code}")
    assert [card.card.code for card in told(again, AskModerators)] == [first.code]
    lane, outcome = types(lane, "weg regel vigilantes")
    assert set(outcome.called_off) == {CaseAction(each.id, CasePart.CARD) for each in (first, second)}
    lane, again = types(lane, f"terug alles {first.code}")
    assert len(told(again, AskModerators)) == 2


@pytest.mark.parametrize("typed", ["Geen foto's", "geen foto’s"])
def test_a_rule_is_named_by_its_title_with_either_apostrophe(typed: str) -> None:
    book = DUTCH.rulebook
    (rule,) = [each for each in book.rules if each.id == "vigilantes"]
    titled = replace(rule, title=dict.fromkeys(LANGUAGES, "Geen foto’s"))
    at = replace(DUTCH, rulebook=replace(book, rules=tuple(titled if each is rule else each for each in book.rules)))
    lane, _ = types(written_by("Piet"), f"weg regel {typed}", at)
    assert endings(lane) == [CaseEnding.REMOVED]


def test_a_rule_of_which_nothing_waits_is_answered_so() -> None:
    lane, _ = types(written_by("Piet"), "weg regel vigilantes")
    _, outcome = types(lane, "weg regel vigilantes")
    (answer,) = answers(outcome)
    assert "bulk_none" in answer


@pytest.mark.parametrize("typed", ["terug alles van Piet", "terug alles {code}"])
def test_cards_that_are_open_again_together_count_none_of_each_other(typed: str) -> None:
    lane = EMPTY
    for minutes in (28, 15, 2):
        said = posted("grijp hem", f"{minutes}", "Piet", at=NOON - timedelta(minutes=minutes))
        lane, _ = run(lane, (said, CALL_TO_ACT), at=DUTCH)
    lane, _ = types(with_cards(lane), "weg alles van Piet")
    lane, outcome = types(lane, typed.format(code=by_age(lane)[0].code), key="u")
    cards = {each.message.id: each.card for each in told(outcome, UpdateCard)}
    assert ["step_" in card.foot for card in cards.values()] == [False] * 3


def test_words_behind_the_name_are_asked_back_without_them() -> None:
    lane = written_by("Piet", "Els")
    after, outcome = types(lane, "weg alles van Piet dit kan niet")
    assert (endings(after), "`weg alles van Piet`" in answers(outcome)[0]) == ([None, None], True)
    assert "bulk_none" in answers(types(lane, "weg alles van Piet Peeters")[1])[0]


def test_all_of_an_author_is_taken_out_by_two_moderators() -> None:
    lane, outcome = types(written_by("Piet", "Piet", "Piet"), "verban alles van Piet")
    assert endings(lane) == [None] * 3
    assert ["expel_proposed" in answer for answer in answers(outcome)] == [True]
    lane, outcome = types(lane, "verban alles van Piet", key="u", by="An")
    assert endings(lane) == [CaseEnding.REMOVED, CaseEnding.REMOVED, CaseEnding.EXPELLED]
    assert len(told(outcome, RemoveMember)) == 1


def test_all_of_an_author_includes_what_was_written_under_another_name() -> None:
    lane = written_by("Piet", "Els", "Piet")
    latest = by_age(lane)[-1]
    renamed = replace(latest.author, name="Hans")
    lane = replace(lane, cases={**lane.cases, latest.id: replace(latest, author=renamed)})
    assert endings(types(lane, "weg alles van Piet")[0]) == [CaseEnding.REMOVED, None, CaseEnding.REMOVED]
    assert endings(types(lane, "weg alles van Hans")[0]) == [CaseEnding.REMOVED, None, CaseEnding.REMOVED]


def test_two_members_of_one_name_are_asked_about() -> None:
    lane = written_by("Piet Jans", "Piet Peeters", "Piet Jans")
    one, two, three = (case.code for case in by_age(lane))
    after, outcome = types(lane, "weg alles van piet")
    assert endings(after) == [None, None, None]
    assert answers(outcome) == [f"which `weg {one} {three}` · `weg {two}`"]
    after, _ = types(lane, "weg alles van Piet Peeters")
    assert endings(after) == [None, CaseEnding.REMOVED, None]


def test_an_unknown_name_is_answered() -> None:
    (answer,) = answers(types(written_by("Piet"), "weg alles van Jos")[1])
    assert "bulk_none" in answer


def test_a_member_decides_nothing_with_it() -> None:
    lane = written_by("Piet")
    after, outcome = types(lane, "weg alles van Piet", role=Role.MEMBER)
    assert endings(after) == [None]
    assert ["not_a_moderator" in answer for answer in answers(outcome)] == [True]


@pytest.mark.parametrize(("name", "taken"), [("Piet", True), ("gisteren", False)])
def test_in_the_group_it_counts_only_for_a_name_with_open_cases(name: str, taken: bool) -> None:
    words = Message(MessageRef(GROUP, "w"), person("Mo", Role.MODERATOR), f"weg alles van {name}", TYPED_AT)
    typed = replace(posted("x"), key="g", message=words)
    lane, (outcome,) = run(written_by("Piet"), (typed, reading()), at=DUTCH)
    assert endings(lane) == [CaseEnding.REMOVED if taken else None]
    assert all(action.chat != GROUP for action in told(outcome, SendMessage))


def test_where_a_rule_decided_nothing_by_itself_the_answer_offers_nothing() -> None:
    lane = written_by("Piet")
    lane, _ = types(lane, "weg alles van Piet")
    _, outcome = types(lane, "terug regel vigilantes 1h", key="u")
    (answer,) = answers(outcome)
    assert "bulk_none_by_rule" in answer


def test_all_that_a_rule_decided_since_a_moment_is_taken_back_and_one_word_puts_it_back() -> None:
    lane = expired(written_by("Piet", "Els", "Jos"))
    assert endings(lane) == [CaseEnding.REMOVED] * 3
    lane, outcome = types(lane, "terug regel vigilantes 1h")
    assert endings(lane) == [None, None, None]
    (answer,) = answers(outcome)
    assert "bulk_undone" in answer
    assert all(CaseTimer(case.id) in lane.timers for case in lane.cases.values())
    lane, _ = types(lane, "ok regel vigilantes", key="u")
    assert endings(lane) == [CaseEnding.APPROVED] * 3


def test_the_decision_of_a_moderator_and_what_is_older_stay() -> None:
    lane = written_by("Piet", "Els", "Jos")
    lane, _ = types(lane, f"weg {by_age(lane)[0].code}")
    lane = expired(lane)
    second, third = by_age(lane)[1:]
    assert second.decided is not None
    old = replace(second, decided=replace(second.decided, at=TYPED_AT - timedelta(minutes=31)))
    lane, _ = types(lane.with_case(old), "terug regel vigilantes 30m", key="u")
    assert endings(lane) == [CaseEnding.REMOVED, CaseEnding.REMOVED, None]
    assert by_age(lane)[2].id == third.id


@pytest.mark.parametrize("since", ["8d", "8 dagen", "2w", "999w"])
def test_a_time_that_is_too_long_is_said_and_nothing_is_taken_back(since: str) -> None:
    lane, outcome = types(expired(written_by("Piet")), f"terug regel vigilantes {since}")
    assert endings(lane) == [CaseEnding.REMOVED]
    (answer,) = answers(outcome)
    assert "bulk_too_far" in answer


def test_an_unknown_rule_is_answered_with_those_that_have_cases() -> None:
    (answer,) = answers(types(written_by("Piet"), "terug regel vuilnis")[1])
    assert "bulk_rule_unknown" in answer


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_its_words(language: str) -> None:
    words = DeskWords.of(SHIPPED, (language,))
    remove, undo = (
        next(" ".join(phrase) for phrase, choice in words.phrases if choice is wanted)
        for wanted in (Choice.REMOVE, Choice.UNDO)
    )
    for phrase in words.all_of:
        assert read(f"{remove} {' '.join(phrase)} Piet Jans", words, "w") == Bulk(Choice.REMOVE, author="Piet Jans")
    for phrase in words.rule:
        wanted = Bulk(Choice.UNDO, rule="no-insults", since=timedelta(hours=2))
        assert read(f"{undo} {' '.join(phrase)} no-insults 2h", words, "w") == wanted
        assert read(f"{undo} {' '.join(phrase)} no-insults 2h w", words, "w") == wanted
        assert read(f"{undo} {' '.join(phrase)} no-insults 2 h", words, "w") == wanted


WORDS = st.sampled_from(["weg", "ok", "waarschuw", "demp"])
COMMANDS = st.one_of(
    st.builds("{} alles van {}".format, WORDS, st.sampled_from(["Piet", "Els"])),
    st.builds("{} regel vigilantes".format, st.one_of(WORDS, st.just("terug"))),
    st.builds("{} {{code}}".format, WORDS),
)


@settings(max_examples=examples(40))
@given(
    st.lists(st.sampled_from(["Piet", "Els"]), min_size=1, max_size=4),
    st.lists(COMMANDS, max_size=5),
    st.booleans(),
)
def test_nothing_is_decided_twice(authors: list[str], commands: list[str], late: bool) -> None:
    lane = written_by(*authors)
    lane = expired(lane) if late else lane
    for number, command in enumerate(commands):
        before = lane
        lane, outcome = types(lane, command.format(code=by_age(lane)[0].code), key=f"k{number}")
        assert sorted(decided_in(outcome)) == sorted(
            id for id, case in lane.cases.items() if not case.is_open and before.cases[id].is_open
        )
        given = sum(len(member.strikes) for member in lane.members.values())
        warned = [
            case
            for case in lane.cases.values()
            if case.decided and case.decided.ending in (CaseEnding.WARNED, CaseEnding.MUTED)
        ]
        assert given == len(warned)
