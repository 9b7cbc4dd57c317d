"""`/mydata` gives a member the data themselves: the own texts, and nothing of another person."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.action import SendMessage, SendPrivately
from bot.core.choice import Choice
from bot.core.event import CommandGiven, TimeCame
from bot.core.incident import PoliceCall
from bot.core.member import Member, PendingNote
from bot.core.members.my_data_answer import LONGEST_PAGE, MOST_PAGES
from bot.core.members.own_data import own_data
from bot.core.members.pending_notes import NOTE_KEPT
from bot.core.message import RecentMessage
from bot.core.reading import Label
from bot.core.ref import MessageRef
from bot.core.rule import Treatment
from bot.core.step_result import StepResult
from bot.core.texts import LANGUAGES
from bot.core.timer_key import CaseTimer
from bot.core.watch_state import WatchState
from tests import shipped
from tests.core.handlers.test_private_chat import command
from tests.core.test_step import CALL_TO_ACT, choice, flagged
from tests.kit import EMPTY, GROUP, NOON, RELAYING, book, person, posted, reading, rule, run, setting, told


def answers(outcome: StepResult) -> list[str]:
    return [say.text for say in told(outcome, SendMessage)]


def lived() -> WatchState:
    """Jan wrote a report and a text that was removed by Mo. Els wrote on the report, and flagged Jan's text."""
    at = setting(watch=RELAYING)
    lane, _ = run(
        EMPTY,
        (posted("er loopt iemand in de Dorpstraat", "1"), reading(Label.REPORT)),
        (posted("ik zie hem ook", "2", by="Els"), reading(Label.UPDATE)),
        (posted("101 gebeld door mij", "3"), reading(Label.POLICE_CALLED)),
        (posted("grijp hem", "9"), CALL_TO_ACT),
        at=at,
    )
    (case,) = lane.cases.values()
    flag = CommandGiven("f", GROUP, person("Els"), "flag", "", NOON, reply_to=MessageRef(GROUP, "9"))
    return run(lane, (flag, None), (choice(Choice.REMOVE, case.code, by="Moniek"), None), at=at)[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_member_reads_the_own_texts_in_the_own_language_and_nothing_of_others(language: str) -> None:
    watch = replace(RELAYING, languages=LANGUAGES)
    state = lived()
    state = state.with_member("p-Jan", replace(state.members["p-Jan"], spoken=(language,) * 5))
    _, (outcome,) = run(state, (command("mydata"), None), at=setting(shipped.rules(watch).rulebook, watch=watch))
    text = "\n".join(answers(outcome))
    for own in (
        "er loopt iemand in de Dorpstraat",
        "101 gebeld door mij",
        "grijp hem",
        "console:Jan",
        {"de": "02.03.2026 13:00", "en": "2 Mar 2026 13:00"}.get(language, "02/03/2026 13:00"),
    ):
        assert own in text
    for other in ("Els", "Moniek", "ik zie hem ook"):
        assert other not in text
    texts = shipped.rules(watch).rulebook.texts.by_language[language]
    assert texts["mydata_removed"] in text
    assert texts["mydata_head"].partition("{")[0] in text


def test_a_held_line_in_a_report_to_the_police_says_that_it_was_held() -> None:
    read = (reading(Label.REPORT), reading(Label.REPORT, Label.VIGILANTE))
    said = (posted("er loopt iemand", "1"), posted("grijp die dief", "2"))
    state, _ = run(EMPTY, *zip(said, read, strict=True), at=setting(watch=RELAYING))
    _, (outcome,) = run(state, (command("mydata"), None), at=setting(watch=RELAYING))
    text = "\n".join(answers(outcome))
    assert "«»" not in text
    assert text.count("mydata_held") == 1
    assert "«grijp die dief»" in text


def test_the_facts_that_other_groups_read_and_a_second_call_are_those_of_their_author() -> None:
    state = lived()
    (incident,) = state.incidents.values()
    theirs = next(told for told in incident.told if told.by.name == "Els")
    call = PoliceCall(person("Jan"), NOON, words="gebeld", also=(PoliceCall(person("Piet"), NOON, words="ook gebeld"),))
    state = state.with_incident(replace(incident, facts="een man", again=theirs, called=call))
    for name, facts, words in (("Jan", "", ["gebeld"]), ("Els", "een man", []), ("Piet", "", ["ook gebeld"])):
        (own,) = own_data(state, person(name).ref, f"p-{name}").incidents
        assert (own.first_report, [said for _, said in own.calls]) == (facts, words)


def test_a_member_who_called_before_and_after_a_find_reads_both_calls() -> None:
    state = lived()
    (incident,) = state.incidents.values()
    later = PoliceCall(person("Jan"), NOON + timedelta(minutes=9), "112", words="112 gebeld")
    first = PoliceCall(person("Jan"), NOON, "101", words="101 gebeld", answers=False, also=(later,))
    state = state.with_incident(replace(incident, called=first, asked_anew_at=NOON + timedelta(minutes=8)))
    _, (outcome,) = run(state, (command("mydata"), None), at=setting(watch=RELAYING))
    text = "\n".join(answers(outcome))
    assert text.count("☎ «101 gebeld»") == text.count("☎ «112 gebeld»") == 1


def test_the_answer_is_bounded_and_says_what_is_left_out() -> None:
    ref = MessageRef(GROUP, "1")
    heard = tuple(RecentMessage(ref, "p-Jan", NOON, "woord " * 600) for _ in range(13))
    state = replace(EMPTY, members={"p-Jan": Member(seen=NOON)}, talk={str(GROUP): heard})
    _, (outcome,) = run(state, (command("mydata"), None))
    pages = answers(outcome)
    assert len(pages) == MOST_PAGES + 2
    assert "mydata_more" in pages[-2]
    assert max(map(len, pages)) <= LONGEST_PAGE
    _, (short,) = run(flagged()[0], (command("mydata"), None))
    assert not any("mydata_more" in page for page in answers(short))


def test_a_question_in_the_group_makes_no_copy_that_waits() -> None:
    """A note waits in the database for a member without a private chat, so it holds no data."""
    asked = CommandGiven("k", GROUP, person("Jan"), "mydata", "", NOON)
    state = lived()
    _, (outcome,) = run(state, (asked, None))
    (note,) = told(outcome, SendPrivately)
    assert "mydata_here" in note.text
    assert "grijp" not in note.text
    reachable = state.with_member("p-Jan", replace(state.members["p-Jan"], started=NOON))
    _, (outcome,) = run(reachable, (asked, None))
    sent = told(outcome, SendPrivately)
    assert any("grijp hem" in each.text for each in sent)
    assert all(each.person == person("Jan").ref and "grijp" not in (each.public or "") for each in sent)


def test_a_pending_note_has_the_moment_at_which_it_was_written() -> None:
    state = EMPTY.with_note("n", PendingNote("p-Jan", "een briefje", NOON + NOTE_KEPT))
    (note,) = own_data(state, person("Jan").ref, "p-Jan").notes
    assert note.at == NOON


def test_what_is_not_there_is_not_told() -> None:
    _, (_, outcome) = run(EMPTY, (command("start", "kerkwijk"), None), (command("mydata"), None))
    for part in ("cases", "strikes", "talk", "notes", "joins", "objection", "hints", "police"):
        assert f"mydata_{part}" not in "\n".join(answers(outcome))


def test_a_message_that_stays_hidden_without_a_decision_is_not_said_to_stay() -> None:
    keeps = replace(rule("vigilantes", Label.VIGILANTE, Treatment.HOLD), if_unanswered=None)
    at = setting(book(keeps))
    lane, _ = run(EMPTY, (posted("grijp hem", "9"), CALL_TO_ACT), at=at)
    (case,) = lane.cases.values()
    over = TimeCame("t", "kerkwijk", CaseTimer(case.id), NOON + timedelta(days=2))
    lane, _ = run(lane, (over, None), at=at)
    assert lane.cases[case.id].decided is not None
    _, (outcome,) = run(lane, (command("mydata"), None), at=at)
    text = "\n".join(answers(outcome))
    assert "mydata_stood" not in text
    assert "state_hidden" in text
