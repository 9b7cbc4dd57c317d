"""Every command of the desk with one typing error, in each language.

The bot does what the words say, or asks, or answers. It never stays silent, and never does anything else.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cache

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bot.core.choice import ABOUT_INCIDENTS, TYPED, Choice, words_for
from bot.core.desk.desk_words import DeskWords, phrase_of
from bot.core.desk.typed_commands import read_tokens
from bot.core.event import CommandGiven, Event, MessagePosted
from bot.core.message import Message, Role
from bot.core.police_file import PoliceFile
from bot.core.reading import Label, Reading
from bot.core.ref import MessageRef, change_code, free_code
from bot.core.rule import Treatment
from bot.core.rulebook import WorkOnRules
from bot.core.step import step
from bot.core.step_result import StepResult, WatchContext
from bot.core.texts import LANGUAGES
from bot.core.timer_key import LockTimer, PauseTimer
from bot.core.watch import ReminderPlan
from bot.core.watch_state import WatchState
from tests.core.test_step import choice
from tests.kit import DESK, EMPTY, NOON, WATCH, book, person, posted, reading, rule, setting, told
from tests.shipped import rules
from tests.thorough import examples

CALL, REPORT = reading(Label.VIGILANTE), reading(Label.REPORT)
RULES = (
    rule("vigilantes", Label.VIGILANTE, Treatment.HOLD, private="no_vigilantes"),
    rule("adverts", Label.ADVERT, Treatment.HOLD, brake=2),
    rule("call", Label.REPORT, ask="call_first"),
)
TYPED_AT = NOON + timedelta(minutes=12)
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def context(language: str) -> WatchContext:
    shipped = rules().rulebook
    spoken = replace(book(*RULES), texts=shipped.texts, guidelines=shipped.guidelines)
    return setting(spoken, watch=replace(WATCH, languages=(language,), reminders=(ReminderPlan("0 18 1 * *"),)))


@dataclass(frozen=True)
class Desk:
    """A desk at which every word has something to be about. `codes`: by what the code is of."""

    state: WatchState
    context: WatchContext
    codes: dict[str, str]


@cache
def desk(language: str) -> Desk:
    at, lane = context(language), EMPTY

    def then(event: Event, seen: Reading | None = None) -> None:
        nonlocal lane
        lane = step(lane, event, seen, at).state

    for number, author in enumerate(("Piet Jans", "Els", "Rik")):
        then(posted("grijp hem", f"m{number}", author), CALL)
    piet, els, rik = (case.code for case in lane.cases.values())
    then(choice(Choice.CLAIM, els, number="claim"))
    then(replace(choice(Choice.REMOVE, rik, "An", number="remove"), at=NOON + timedelta(minutes=9)))
    for number, author in enumerate(("Tom", "Kim", "Bob")):
        then(posted("koop nu", f"a{number}", author, at=NOON + timedelta(minutes=number)), reading(Label.ADVERT))
    (raid,) = [case.code for case in lane.cases.values() if case.leads]
    then(posted("er loopt iemand", "r1", "Wim", at=NOON + timedelta(minutes=11)), REPORT)
    (incident,) = lane.incidents.values()
    incident = replace(incident, notices=(MessageRef(DESK, "notice"),))
    second = replace(incident, id="second", code=free_code("second", lane.knows_code))
    file = PoliceFile("day-2026-03-02", free_code("file", lane.knows_code), NOON, "2026-03-02")
    lane = replace(lane.with_incident(incident).with_incident(second), police_files={file.id: file})
    for case in tuple(lane.cases.values()):
        lane = lane.with_case(replace(case, cards=(MessageRef(DESK, f"card {case.code}"),), cardless=False))
    codes = {"open": piet, "claimed": els, "decided": rik, "raid": raid, "incident": incident.code}
    return Desk(lane, at, codes | {"second": second.code, "file": file.code})


def code_for(wanted: Choice, codes: dict[str, str]) -> str:
    if wanted is Choice.MERGE:
        return f"{codes['incident']} {codes['second']}"
    if wanted in ABOUT_INCIDENTS or wanted is Choice.CALLED:
        return codes["incident"]
    of = {Choice.UNDO: "decided", Choice.LOCK: "raid", Choice.RELEASE: "claimed", Choice.RECEIVED: "file"}
    return codes[of.get(wanted, "open")]


@cache
def commands(language: str) -> tuple[str, ...]:
    """Every command of the desk, with and without a code."""
    there = desk(language)
    texts, codes = there.context.rulebook.texts, there.codes

    def first(key: str) -> str:
        return words_for(key, texts, (language,))[0]

    typed = [
        (word, wanted)
        for wanted in (*TYPED, Choice.CALLED)
        for word in words_for(f"word_{wanted.value}", texts, (language,))
    ]
    with_code = [f"{word} {code_for(wanted, codes)}" for word, wanted in typed]
    code_first = [f"{code_for(wanted, codes)} {word}" for word, wanted in typed if wanted is not Choice.MERGE]
    alone = [word for word, _ in typed if len(word) > 2]
    remove, undo, approve = first("word_remove"), first("word_undo"), first("word_approve")
    many = [
        f"{remove} {first('word_all_of')} Piet",
        f"{undo} {first('word_all_of')} Rik",
        f"{undo} {first('word_rule')} vigilantes 1h",
        f"{approve} {first('word_rule')} vigilantes",
        f"{undo} {first('word_all')} {codes['decided']}",
    ]
    change = change_code("a change", lambda code: False)
    rest = [
        f"{first('word_example')} {codes['open']}",
        first("word_example"),
        f"{approve} {change}",
        f"{remove} {change}",
    ]
    closed, code = first("word_closed_cases"), codes["open"]
    slash = [
        *(
            "/queue",
            f"/queue {closed}",
            "/stats",
            "/week",
            "/lessons",
            f"/lessons {remove} {code}",
            "/reminders",
            "/skip",
        ),
        *(
            "/postpone 2d",
            "/remind now",
            "/pause 1h",
            "/resume",
            "/rules history",
            "/rules file lists",
            "/help",
            "/privacy",
        ),
        *(
            f"/rules rollback {change}",
            '/word add lists "grijp hem" nl',
            '/rule try "grijp hem"',
            f"/answer {code} tekst",
        ),
    ]
    return (*with_code, *code_first, *alone, *many, *rest, *slash)


def event_of(text: str) -> Event:
    """A coordinator types it on the desk."""
    author = person("Cora", Role.COORDINATOR)
    message = Message(MessageRef(DESK, "t"), author, text, TYPED_AT)
    if text.startswith("/"):
        name, _, argument = text[1:].partition(" ")
        return CommandGiven("t", DESK, author, name.casefold(), argument, TYPED_AT, None, message)
    return MessagePosted("t", message)


def outcome_of(there: Desk, text: str) -> StepResult:
    return step(there.state, event_of(text), reading(), replace(there.context, code_taken=there.state.knows_code))


def deeds(there: Desk, outcome: StepResult) -> set[object]:
    """Everything that is different after the command, but for what the bot said, and the number that a call went to: «10
    angerufen» is a call, and names no number."""
    before, after = there.state, outcome.state
    cases = {
        (case.code, old.decided and old.decided.ending, case.decided and case.decided.ending, case.claim, case.expel_by)
        for case in after.cases.values()
        if case != (old := before.cases[case.id])
    }
    incidents = {
        ("incident", each.code, each.closed_at, each.called and each.called.by, each.police_at)
        for each in after.incidents.values()
        if each != before.incidents.get(each.id)
    }
    timers = {str(timer) for timer in {*after.timers} ^ {*before.timers} if isinstance(timer, PauseTimer | LockTimer)}
    put_off = {"reminders"} if (after.put_off, after.reminded) != (before.put_off, before.reminded) else set()
    work = {action.task for action in told(outcome, WorkOnRules)}
    return {*cases, *incidents, *timers, *put_off, *work}


def edits_of(text: str) -> list[int]:
    return [at for at, sign in enumerate(text) if sign.isalnum()]


@st.composite
def mistyped(draw: st.DrawFn, language: str) -> tuple[str, str]:
    """A command, and the same with one letter dropped, doubled, replaced, or swapped with the next."""
    right = draw(st.sampled_from(commands(language)))
    at = draw(st.sampled_from(edits_of(right)))
    kind = draw(st.sampled_from(["drop", "double", "swap", "replace"]))
    letter = draw(st.sampled_from(LETTERS))
    middle = {"drop": "", "double": right[at] * 2, "replace": letter, "swap": right[at : at + 2][::-1]}[kind]
    return right, right[:at] + middle + right[at + (2 if kind == "swap" else 1) :]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_typing_error_is_understood_or_asked_back(language: str) -> None:
    there = desk(language)
    words = DeskWords.of(there.context.rulebook.texts, (language,))

    @settings(max_examples=examples(400), database=None)
    @given(mistyped(language))
    def check(both: tuple[str, str]) -> None:
        right, typed = both
        assume(not is_another_command(without_codes(there, right), without_codes(there, typed), words))
        outcome = outcome_of(there, typed)
        assert outcome.planned, f"{typed!r} (for {right!r}) is met with silence"
        assert deeds(there, outcome) <= deeds(there, outcome_of(there, right)), (
            f"{typed!r} (for {right!r}) does something else"
        )

    check()


def without_codes(there: Desk, text: str) -> list[str]:
    return [token for token in read_tokens(text) if not there.state.knows_code(token.upper())]


def is_another_command(right: list[str], typed: list[str], words: DeskWords) -> bool:
    """«net gebeld» is no mistyped «niet gebeld»: it is typed without any error."""
    found, meant = phrase_of(typed, words), phrase_of(right, words)
    return found is not None and meant is not None and found != meant


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_without_an_error_is_answered_or_done(language: str) -> None:
    there = desk(language)
    silent = [text for text in commands(language) if not outcome_of(there, text).planned]
    assert silent == []
