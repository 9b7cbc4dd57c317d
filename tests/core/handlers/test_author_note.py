"""The note to the author of a hidden message says what the group still reads."""

from __future__ import annotations

from bot.core.action import DeleteMessage, SendPrivately
from bot.core.reading import Label
from bot.core.ref import Ref
from tests.core.incidents.night import GROUP, Night, the
from tests.kit import ALL, EMPTY, posted, reading, run, setting, told
from tests.shipped import rules

CALL = "Wie gaat er mee? We pakken hem zelf aan"
REPORT = f"Er loopt iemand aan de deurklinken te voelen in de Kerkstraat, zwarte jas. {CALL}"
PIET = Ref("console", "Piet")


def test_the_author_reads_that_the_facts_stay_in_the_group_under_their_name() -> None:
    night = Night(copy="Er loopt iemand aan de deurklinken te voelen in de Kerkstraat, zwarte jas. ▒▒▒")
    night.says("Piet", REPORT)
    night.shows(the("masked_head", who="Piet"), GROUP)
    night.shows(the("note_facts"), PIET)


def test_without_facts_the_note_speaks_of_none() -> None:
    night = Night()
    night.says("Piet", CALL)
    night.shows(the("note_remove"), PIET)
    night.hides(the("note_facts"), PIET)


def test_a_message_that_the_bot_cannot_hide_is_not_said_to_be_hidden() -> None:
    unable = setting(rules().rulebook, able=lambda place: ALL - {DeleteMessage})
    _, (outcome,) = run(EMPTY, (posted(CALL, by="Piet"), reading(Label.VIGILANTE)), at=unable)
    (note,) = told(outcome, SendPrivately)
    assert the("note_stuck").search(note.text)
    assert "staat nu niet in de groep" not in note.text


def test_the_author_reads_that_an_approved_message_is_hidden_again() -> None:
    night = Night()
    night.says("Piet", CALL)
    (case,) = night.lane.cases.values()
    night.on_desk("Mo", f"ok {case.code}")
    night.shows(the("restored"), PIET)
    before = len(night.sent)
    night.on_desk("Mo", f"terug {case.code}")
    notes = [text for chat, text in night.sent[before:] if chat == PIET]
    assert [bool(the("note_remove").search(note)) for note in notes] == [True]


def test_an_undo_of_a_removal_tells_its_author_nothing() -> None:
    night = Night()
    night.says("Piet", CALL)
    (case,) = night.lane.cases.values()
    night.on_desk("Mo", f"weg {case.code}")
    before = len(night.sent)
    night.on_desk("Mo", f"terug {case.code}")
    assert not [text for chat, text in night.sent[before:] if chat == PIET]
