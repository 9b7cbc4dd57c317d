"""The words behind `weg CODE`: the author of the removed message reads them, short and without a hint at other people."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.action import Restrict, SendPrivately, UpdateCard
from bot.core.case import CaseEnding
from bot.core.cases.reasons import LONGEST
from bot.core.event import MessagePosted
from bot.core.message import Role
from bot.core.reading import COVER, Detail, FoundData, Label, Reading, Span
from bot.core.step import step
from bot.core.step_result import StepResult
from bot.core.texts import LANGUAGES, Texts
from bot.core.watch_state import WatchState
from tests.core.desk.test_answers import CALL_TO_ACT, DUTCH, OWN, TYPED_AT, answers, types, with_cases
from tests.kit import EMPTY, NOON, TEXTS, book, message, person, posted, reading, run, told

SPOKEN = {
    **OWN,
    "removed": "weg.",
    "warned": "gewaarschuwd.",
    "muted": "stil tot {time}.",
    "moderator_reason": "erbij: {text}",
    "note_again": "opnieuw?",
}
AT = replace(
    DUTCH, rulebook=replace(book(), texts=Texts({lang: {**TEXTS.by_language[lang], **SPOKEN} for lang in LANGUAGES}))
)


def to_author(outcome: StepResult) -> list[str]:
    """The words that authors read below the line that names their message."""
    notes = (action.text for action in told(outcome, SendPrivately))
    return [note.partition("\n")[2].removesuffix("\nopnieuw?") for note in notes]


def faces(outcome: StepResult) -> str:
    return "\n".join(action.card.foot for action in told(outcome, UpdateCard))


@pytest.mark.parametrize(
    ("command", "read"),
    [
        ("weg {} dit is schelden", "weg.\nerbij: dit is schelden"),
        ("{} weg: dit is, helaas, schelden!", "weg.\nerbij: dit is, helaas, schelden!"),
        ("waarschuw {}   tweede keer\nvandaag", "gewaarschuwd.\nerbij: tweede keer vandaag"),
        ("weg {}", "weg."),
        ("weg {} {{who}} {{code}}", "weg.\nerbij: {who} {code}"),
    ],
)
def test_the_author_reads_the_reason(command: str, read: str) -> None:
    lane, (code,) = with_cases(1)
    _, outcome = types(lane, command.format(code), at=AT)
    assert to_author(outcome) == [read]


def test_a_reason_for_two_cases_reaches_both_authors() -> None:
    lane, codes = with_cases(2)
    _, outcome = types(lane, f"weg {codes[0]} en {codes[1]} dit is schelden", at=AT)
    assert to_author(outcome) == ["weg.\nerbij: dit is schelden"] * 2


def test_the_card_shows_the_reason_as_it_was_passed_on_and_an_undo_forgets_it() -> None:
    lane, (code,) = with_cases(1)
    (case,) = lane.cases.values()
    lane = lane.with_case(replace(case, cards=(case.message,)))
    lane, outcome = types(lane, f"weg {code} dit is schelden", at=AT)
    assert "card_reason" in faces(outcome)
    lane, outcome = types(lane, f"terug {code}", at=AT, key="u")
    assert "card_reason" not in faces(outcome)


def said(lane: WatchState, text: str, seen: Reading, role: Role = Role.MODERATOR) -> StepResult:
    """In the group."""
    at = NOON + timedelta(minutes=1)
    return step(lane, MessagePosted("g", message(text, "g", "Mo", role, at)), seen, AT)


def test_in_a_group_a_reason_counts_only_behind_a_known_code_and_from_a_moderator() -> None:
    lane, (code,) = with_cases(1)
    assert to_author(said(lane, f"weg {code} dit is schelden", reading())) == ["weg.\nerbij: dit is schelden"]
    for text, role in (
        (f"weg {code} dit is schelden", Role.MEMBER),
        (f"weg {code} niet doen", Role.MODERATOR),
        (f"weg {code} dit?", Role.MODERATOR),
        (f"ok {code} want het is waar", Role.MODERATOR),
        ("weg MET die rommel hier", Role.MODERATOR),
    ):
        assert [case.decided for case in said(lane, text, reading(), role).state.cases.values()] == [None], text


def passed_on(text: str, *found: tuple[FoundData, str], seen: Reading | None = None) -> str:
    """The words that the author reads of a reason in which a reader found personal data."""
    lane, (code,) = with_cases(1)
    typed = f"weg {code} {text}"
    spans = [(kind, typed.index(words), typed.index(words) + len(words)) for kind, words in found]
    details = tuple(Detail(kind, Span(begin, end)) for kind, begin, end in spans)
    made = replace(seen or reading(), details=details)
    (told,) = to_author(said(lane, typed, made))
    return told.partition("erbij: ")[2]


def test_what_points_to_a_person_is_covered() -> None:
    assert passed_on("bel 0470 11 22 33 eens", (FoundData.PHONE, "0470 11 22 33")) == f"bel {COVER} eens"
    assert passed_on("zie a@b.be en a@b.be", (FoundData.EMAIL, "a@b.be")).startswith(f"zie {COVER} en")


@pytest.mark.parametrize(("name", "called"), [("Els Peeters", "Els"), ("Mevr. Peeters", "Peeters")])
def test_a_flagging_member_is_not_named(name: str, called: str) -> None:
    lane, (code,) = with_cases(1)
    lane, _ = run(lane, (posted("dag buren", "77", name, at=NOON), reading()), at=AT)
    (told,) = to_author(said(lane, f"weg {code} {called} vond dit niet fijn", reading()))
    assert told == f"weg.\nerbij: {COVER} vond dit niet fijn"


def test_a_long_reason_is_cut() -> None:
    words = passed_on("lang " * 70)
    assert len(words) == LONGEST
    assert words.endswith("…")


def test_a_reason_that_could_not_be_read_stays_on_the_desk() -> None:
    assert passed_on("dit is schelden", seen=replace(reading(), failed=("lists",))) == ""
    lane, (code,) = with_cases(1)
    outcome = step(lane, MessagePosted("g", message(f"weg {code} fout", "g", "Mo", Role.MODERATOR)), None, AT)
    assert to_author(outcome) == ["weg."]


def test_a_decision_of_a_rule_has_no_reason() -> None:
    lane, _ = run(EMPTY, (posted("grijp hem", "1"), CALL_TO_ACT), at=AT)
    (case,) = lane.cases.values()
    assert case.decided is None
    lane, (code,) = with_cases(1)
    lane, _ = types(lane, f"weg {code} dit is schelden", at=AT)
    (case,) = lane.cases.values()
    assert case.decided is not None
    assert (case.decided.ending, case.decided.reason) == (CaseEnding.REMOVED, "dit is schelden")
    assert person("Mo").name == case.decided.by
    assert Label.VIGILANTE in {reason.label for reason in case.why}


@pytest.mark.parametrize(
    ("words", "hours", "reason"),
    [
        ("3u", 3, ""), ("90 min schelden", 1.5, "schelden"), ("schelden", 24, "schelden"), ("", 24, ""), ("24h", 24, ""),
        ("3 Std schelden", 3, "schelden"), ("2 Std. schelden", 2, "schelden"), ("3u, schelden", 3, "schelden"),
        ("een half uur schelden", 0.5, "schelden"), ("une heure", 1, ""), ("drei Stunden", 3, ""), ("für 3 Stunden", 3, ""),
        ("voor 2 uur schelden", 2, "schelden"), ("an hour", 1, ""), ("3 keer schelden", 24, "3 keer schelden"),
        ("45m", 0.75, ""), ("12u", 12, ""), ("12U schelden", 12, "schelden"), ("90min, schelden", 1.5, "schelden"),
    ],
)  # fmt: skip
def test_a_mute_has_the_length_that_the_moderator_typed(words: str, hours: float, reason: str) -> None:
    lane, (code,) = with_cases(1)
    _, outcome = types(lane, f"demp {code} {words}", at=AT)
    until = TYPED_AT + timedelta(hours=hours)
    assert [each.until for each in told(outcome, Restrict)] == [until]
    assert [record.until for record in outcome.records] == [until]
    (note,) = to_author(outcome)
    assert note.partition("\n")[2] == (f"erbij: {reason}" if reason else "")


@pytest.mark.parametrize("words", ["3 dagen", "36u", "3 dagen schelden", "een week", "voor twee weken schelden"])
def test_a_mute_of_more_than_a_day_is_asked_back(words: str) -> None:
    lane, (code,) = with_cases(1)
    after, outcome = types(lane, f"demp {code} {words}")
    assert (told(outcome, Restrict), after.cases) == ([], lane.cases)
    assert f"`demp {code} 24 h`" in answers(outcome)[0]


def test_a_mute_of_more_than_a_day_is_asked_back_from_a_group_too() -> None:
    lane, (code,) = with_cases(1)
    said = posted(f"demp {code} 3 dagen", "g", "Mo", Role.MODERATOR, TYPED_AT)
    after, (outcome,) = run(lane, (said, reading()), at=DUTCH)
    assert (told(outcome, Restrict), after.cases) == ([], lane.cases)
    assert f"`demp {code} 24 h`" in answers(outcome)[0]


@pytest.mark.parametrize(
    "text", ["demp 3u {}", "demp 45m {}", "demp voor 3 uur {}", "{} 45m demp", "demp 2d {}", "dempp {} 45m"]
)
def test_a_mute_with_its_length_in_another_place_is_asked_back_with_it(text: str) -> None:
    lane, (code,) = with_cases(1)
    after, outcome = types(lane, text.format(code))
    length = {"3u": "3u", "45m": "45m", "voor": "voor 3 uur", "2d": "24 h"}
    (offered,) = [asked for typed, asked in length.items() if typed in text]
    assert after.cases == lane.cases
    assert answers(outcome) == [f"ask `demp {code} {offered}`"]


def test_a_length_between_two_codes_mutes_neither_before_the_question() -> None:
    lane, (first, second) = with_cases(2)
    after, outcome = types(lane, f"demp {first} 45m {second}")
    assert after.cases == lane.cases
    assert answers(outcome) == [f"which `demp {first} 45m` · `demp {second} 45m`"]


@pytest.mark.parametrize("length", ["3u", "45m", "3 uur"])
def test_the_question_which_case_to_mute_keeps_the_length(length: str) -> None:
    lane, (first, second) = with_cases(2)
    after, outcome = types(lane, f"demp {length}")
    assert after.cases == lane.cases
    assert answers(outcome) == [f"which `demp {first} {length}` · `demp {second} {length}`"]


@pytest.mark.parametrize("length", ["3u", "45m"])
def test_a_mute_with_a_length_while_nothing_is_open_is_answered(length: str) -> None:
    (answer,) = answers(types(EMPTY, f"demp {length}")[1])
    assert "desk_nothing" in answer


def test_the_length_of_a_mute_is_no_reason_for_a_removal() -> None:
    lane, (first, second) = with_cases(2)
    lane, outcome = types(lane, f"demp {first} {second} 3u", at=AT)
    assert "erbij" not in str(to_author(outcome))
