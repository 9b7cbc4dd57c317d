"""A question that was opened again for a find: the calls that answer it or are taken back, and those that stay on record."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.core.choice import Choice
from bot.core.incident import IncidentOutcome, calls_of
from bot.core.incidents.merging import merge
from bot.core.reading import Act, ChatReading
from bot.core.ref import MessageRef
from bot.core.rule import IncidentState
from tests.core.incidents.night import DESK, GROUP, OTHER_GROUP, Night, the, watch
from tests.core.incidents.test_repeated_question import FOUND, MISSING, _calls, _found, _search


def _about(id: str, called: bool = False) -> ChatReading:
    return ChatReading(False, called, False, Act.ADDS, id)


def _on_record(night: Night) -> list[tuple[str, str, bool]]:
    return [(call.by.name, call.number, call.answers) for call in calls_of(night.incident())]


def _both_of_els(night: Night) -> str:
    """Els called 101 for the search, and 112 after the find."""
    id = _search(night)
    _found(night, id)
    night.later(minutes=1)
    _calls(night, id, "112 gebeld", "Els")
    assert _on_record(night) == [("Els", "101", False), ("Els", "112", True)]
    return id


# Calls and police that answer the question


def test_a_clock_that_goes_back_makes_no_answer_of_the_call_before(night: Night) -> None:
    id = _search(night)
    _found(night, id)
    night.clock_jumps(-timedelta(hours=2))
    assert night.incident().state is IncidentState.OPEN
    night.later(minutes=1)
    _calls(night, id, "112 gebeld")
    assert night.incident().state is IncidentState.CALLED


def test_a_call_from_a_phone_whose_clock_is_slow_answers_it(night: Night) -> None:
    id = _search(night)
    _found(night, id)
    night.now -= timedelta(minutes=1)
    _calls(night, id, "112 gebeld")
    night.shows(the("incident_called", urgent="112", who="Piet"))


def test_police_told_by_a_phone_whose_clock_is_slow_count(night: Night) -> None:
    id = _search(night)
    _found(night, id)
    night.now -= timedelta(minutes=1)
    night.says("Jan", "politie is er", chat=_about(id))
    night.shows(the("incident_police"))


def test_a_call_within_the_second_of_the_find_answers_it(night: Night) -> None:
    id = _search(night)
    _found(night, id)
    _calls(night, id, "112 gebeld", "Fien")
    night.shows(the("incident_called", urgent="112", who="Fien"))


def test_words_from_long_before_the_find_that_come_late_answer_nothing(night: Night) -> None:
    id = _search(night)
    _found(night, id)
    found_at, night.now = night.now, night.now - timedelta(minutes=8)
    _calls(night, id, "101 gebeld, ze komen", "Fien")
    night.says("Jan", "politie is er", chat=_about(id))
    night.now = found_at
    night.shows(the("call_emergency"))
    assert night.incident().state is IncidentState.OPEN
    night.later(minutes=6)
    night.shows(the("incident_nobody_calls", urgent="112"), DESK)


def test_an_edit_of_the_call_before_is_no_new_call(night: Night) -> None:
    night.says("Jan", MISSING, chat=ChatReading(False, False, False, Act.OPENS, None, maybe_danger=True))
    id = night.incident().id
    called = night.says("Els", "101 gebelt", minutes=2, chat=_about(id, called=True))
    night.later(minutes=10)
    _found(night, id)
    night.later(minutes=1)
    night.chat = _about(id, called=True)
    night.edits("Els", called, "101 gebeld, ze komen rondrijden")
    night.shows(the("call_emergency"))
    night.later(minutes=5)
    night.shows(the("incident_nobody_calls", urgent="112"), DESK)


def test_a_find_that_tells_of_its_own_call_asks_nothing_and_names_that_call(night: Night) -> None:
    id = _search(night)
    find = ChatReading(True, True, False, Act.ADDS, id, plain_danger=True, in_peril=True)
    night.says("Piet", "ze ligt bewusteloos in de vijver, 112 gebeld", chat=find)
    night.shows(the("incident_called", urgent="112", who="Piet"))
    assert night.times(the("call_emergency")) == 0
    assert _on_record(night) == [("Els", "101", False), ("Piet", "112", True)]
    _found(night, id, "ze ademt niet", by="Jan")
    night.later(minutes=6)
    assert night.times(the("call_emergency")) == 0
    night.hides(the("incident_nobody_calls"), DESK)


def test_a_find_that_tells_of_a_call_to_the_police_alone_names_the_emergency_number(night: Night) -> None:
    id = _search(night)
    find = ChatReading(True, True, False, Act.ADDS, id, plain_danger=True, in_peril=True)
    night.says("Piet", "ze ligt bewusteloos in de vijver, 101 gebeld", chat=find)
    night.shows(the("incident_called", urgent="101", who="Piet"))
    night.shows(the("incident_danger"))


# A call that is taken back


def test_a_caller_of_both_calls_takes_back_the_new_one(night: Night) -> None:
    id = _both_of_els(night)
    night.says("Els", "niet gebeld", minutes=1, chat=_about(id))
    night.shows(the("call_emergency"))
    assert _on_record(night) == [("Els", "101", False)]


def test_a_deleted_call_leaves_the_one_before(night: Night) -> None:
    id = _search(night)
    _found(night, id)
    told = night.says("Els", "112 gebeld", minutes=1, chat=_about(id, called=True))
    night.deletes("Els", told)
    night.shows(the("call_emergency"))
    assert _on_record(night) == [("Els", "101", False)]


def test_a_check_that_is_taken_back_leaves_the_call_before(night: Night) -> None:
    id = _search(night)
    _found(night, id)
    question = night.shows(the("call_emergency"))
    night.later(minutes=1)
    night.reacts("Els", "✅", question)
    night.shows(the("incident_called", urgent="112", who="Els"))
    night.takes_back("Els", "✅", question)
    night.shows(the("call_emergency"))
    assert _on_record(night) == [("Els", "101", False)]
    assert night.incident().id == id


def test_an_engaged_line_takes_the_new_tap_back(night: Night) -> None:
    """Her call on record before was to another number."""
    id = _search(night)
    _found(night, id)
    night.presses("Els", Choice.CALLED, id)
    night.shows(the("incident_called", urgent="112", who="Els"))
    night.says("Els", "112 is in gesprek", minutes=1, chat=_about(id))
    night.shows(the("call_emergency"))
    assert _on_record(night) == [("Els", "101", False)]


@pytest.mark.parametrize("text", ["nog niet", "niet gebeld", "101 is in gesprek"])
def test_no_call_yet_leaves_the_call_before_on_record(night: Night, text: str) -> None:
    id = _search(night)
    _found(night, id)
    night.says("Els", text, answering=night.shows(the("call_emergency")), minutes=1, chat=_about(id))
    night.shows(the("call_emergency"))
    assert _on_record(night) == [("Els", "101", False)]


def test_a_caller_denies_the_call_before_by_its_number(night: Night) -> None:
    id = _both_of_els(night)
    night.says("Els", "sorry, 101 niet gebeld", minutes=1, chat=_about(id))
    assert _on_record(night) == [("Els", "112", True)]
    night.shows(the("incident_called", urgent="112"))


def test_a_moderator_takes_the_police_of_now_back_and_the_call_before_stays(night: Night) -> None:
    id = _search(night)
    _found(night, id)
    night.presses("Mo", Choice.POLICE_THERE, night.incident().code, chat=DESK)
    night.shows(the("incident_police"))
    night.on_desk("Mo", f"niet gebeld {night.incident().code}")
    night.shows(the("call_emergency"))
    assert _on_record(night) == [("Els", "101", False)]
    assert night.incident().id == id


# The police


def test_the_police_who_came_before_stay_on_record(night: Night) -> None:
    id = _search(night)
    night.says("Jan", "politie is er", chat=_about(id))
    first = night.incident().police_at
    night.later(minutes=10)
    _found(night, id)
    night.says("Jan", "politie is er", minutes=4, chat=_about(id))
    assert night.incident().police_at == first
    assert night.incident().police_again_at == night.now
    night.on_desk("Mo", f"niet gebeld {night.incident().code}")
    assert (night.incident().police_at, night.incident().police_again_at) == (first, None)
    night.shows(the("call_emergency"))


def test_police_who_were_told_of_the_search_know_of_its_end(night: Night) -> None:
    id = _search(night)
    _found(night, id)
    night.later(minutes=1)
    _calls(night, id, "112 gebeld")
    night.on_desk("Mo", f"afgesloten {night.incident().code}")
    assert night.lane.incidents[id].outcome is IncidentOutcome.POLICE


def test_police_who_are_told_of_in_bare_words_came_to_the_find_that_waits_for_them(night: Night) -> None:
    """They are at the other incident already, and were there for the search."""
    id = _search(night)
    night.says("Jan", "politie is er", chat=_about(id))
    break_in = ChatReading(False, False, False, Act.OPENS, None)
    night.says("Wim", "er breekt iemand in bij nummer 14 in de Kerkstraat", minutes=1, chat=break_in)
    other = night.incidents()[-1].id
    night.says("Wim", "101 gebeld", minutes=1, chat=_about(other, called=True))
    night.says("Wim", "politie is er", minutes=1, chat=_about(other))
    night.later(minutes=2)
    _found(night, id)
    night.says("Wim", "ze kijken rond het huis, zwarte jas", minutes=1, chat=_about(other))
    bare = ChatReading(False, False, False, Act.NONE, id)
    night.says("Fien", "politie is ter plaatse", minutes=3, chat=bare)
    assert night.lane.incidents[id].police_again_at == night.now


# The moderators' alert


def test_moderators_read_who_found_and_since_when(night: Night) -> None:
    id = _search(night)
    _found(night, id)
    night.later(minutes=6)
    night.shows(the("incident_nobody_calls", urgent="112", who="Piet", minutes="5"), DESK)


def _edited_into_a_find(night: Night) -> MessageRef:
    id = _search(night)
    looked = night.says("Piet", "ik ga aan de vijver kijken", chat=_about(id))
    night.later(minutes=4)
    night.chat = ChatReading(True, False, False, Act.ADDS, id, plain_danger=True, in_peril=True)
    night.edits("Piet", looked, FOUND)
    night.shows(the("call_emergency"))
    return looked


def test_moderators_read_who_found_by_an_edit_and_since_when(night: Night) -> None:
    _edited_into_a_find(night)
    night.later(minutes=6)
    night.shows(the("incident_nobody_calls", urgent="112", who="Piet", minutes="5"), DESK)


def test_a_find_by_an_edit_that_is_split_off_leaves_the_call_for_the_search(night: Night) -> None:
    looked = _edited_into_a_find(night)
    night.says("Mo", "apart", answering=looked, minutes=1, chat=ChatReading(False, False, False, Act.NONE, None))
    search, other = night.incidents()
    assert (search.state, other.state) == (IncidentState.CALLED, IncidentState.OPEN)


# A find without a call


def _uncalled(night: Night) -> str:
    night.says("Jan", MISSING, chat=ChatReading(False, False, False, Act.OPENS, None, maybe_danger=True))
    return night.incident().id


def test_a_call_to_the_police_after_a_find_names_the_emergency_number_as_well(night: Night) -> None:
    id = _uncalled(night)
    night.later(minutes=3)
    _found(night, id)
    night.shows(the("call_emergency"))
    night.later(minutes=1)
    _calls(night, id, "101 gebeld", "Els")
    night.shows(the("incident_danger"))


def test_a_find_long_after_the_alert_alerts_the_moderators_again(night: Night) -> None:
    id = _uncalled(night)
    night.later(minutes=20)
    assert night.times(the("incident_nobody_calls"), DESK) == 1
    _found(night, id)
    assert len(night.in_group()) == 1
    night.later(minutes=6)
    assert night.times(the("incident_nobody_calls"), DESK) == 2
    night.shows(the("incident_nobody_calls", urgent="112", who="Piet", minutes="5"), DESK)


def test_a_find_before_the_alert_does_not_put_it_off(night: Night) -> None:
    id = _uncalled(night)
    night.later(minutes=3)
    _found(night, id)
    night.later(minutes=2, seconds=5)
    night.shows(the("incident_nobody_calls", urgent="112"), DESK)


def test_a_search_that_was_asked_about_in_danger_asks_once_more_for_a_find(night: Night) -> None:
    danger = ChatReading(True, False, False, Act.OPENS, None, plain_danger=True)
    night.says("Jan", MISSING, chat=danger)
    id = night.incident().id
    night.says(
        "Fien", "ze kan verdrinken!", minutes=2, chat=ChatReading(True, False, False, Act.ADDS, id, plain_danger=True)
    )
    before = night.times(the("call_emergency"))
    night.later(minutes=20)
    _found(night, id)
    assert night.times(the("call_emergency")) == before + 1
    assert len(night.in_group()) == 1
    _found(night, id, "ze ademt niet", by="Fien")
    assert night.times(the("call_emergency")) == before + 1


def test_after_a_pause_the_question_about_a_find_is_a_new_message(night: Night) -> None:
    id = _search(night)
    notice = night.shows(the("incident_called"))
    night.commands("Mo", "pause")
    _found(night, id)
    night.later(minutes=2)
    night.commands("Mo", "resume")
    assert night.shows(the("call_emergency")) != notice
    assert len(night.in_group()) == 1
    night.commands("Mo", "pause")
    night.commands("Mo", "resume")
    assert night.times(the("call_emergency")) == 1


# Merged and parted


def test_a_merged_search_waits_for_a_call_and_the_moderators_hear_of_it(night: Night) -> None:
    opens = ChatReading(False, False, False, Act.OPENS, None)
    night.says("Jan", "er breekt iemand in bij nummer 14 in de Kerkstraat", chat=opens)
    older = night.incident()
    night.says("Fien", "101 gebeld", minutes=1, chat=_about(older.id, called=True))
    night.says("Wim", MISSING, minutes=1, chat=ChatReading(False, False, False, Act.OPENS, None, maybe_danger=True))
    younger = night.incidents()[-1]
    night.says("Els", "101 gebeld", minutes=1, answering=younger.report, chat=_about(younger.id, called=True))
    night.later(minutes=5)
    _found(night, younger.id)
    night.later(minutes=1)
    before = set(night.shown)
    night.on_desk("Mo", f"samen {older.code} {younger.code}")
    assert night.incident().state is IncidentState.OPEN
    assert night.shows(the("call_emergency")) not in before
    assert sorted(name for name, _, _ in _on_record(night)) == ["Els", "Fien"]
    night.later(minutes=6)
    night.shows(the("incident_nobody_calls", urgent="112"), DESK)


def test_of_two_finds_the_later_one_counts_in_a_merged_incident(night: Night) -> None:
    id = _search(night)
    _found(night, id)
    night.later(minutes=1)
    _calls(night, id, "112 gebeld")
    one = night.incident()
    other = Night(able=night.able, now=night.now)
    theirs = _search(other)
    _found(other, theirs)
    assert merge(one, other.incident()).state is IncidentState.OPEN
    assert merge(other.incident(), one).state is IncidentState.OPEN


def test_splitting_off_one_of_two_finds_leaves_the_question_of_the_other(night: Night) -> None:
    _found(night, _search(night))
    opens = ChatReading(False, False, False, Act.OPENS, None, maybe_danger=True)
    night.says("Wim", "Mia van 7 is weg, roze jas", minutes=1, chat=opens)
    older, younger = night.incidents()
    find = ChatReading(True, False, False, Act.ADDS, younger.id, plain_danger=True, in_peril=True)
    found = night.says("Fien", FOUND, minutes=1, answering=younger.report, chat=find)
    night.on_desk("Mo", f"samen {older.code} {younger.code}")
    night.says("Mo", "apart", answering=found, minutes=1, chat=ChatReading(False, False, False, Act.NONE, None))
    assert {each.state for each in night.incidents() if each.closed_at is None} == {IncidentState.OPEN}
    assert next(each for each in night.incidents() if each.id == older.id).asked_anew_at is not None


def test_a_find_that_is_split_off_asks_for_itself_and_the_call_for_the_search_counts_again(night: Night) -> None:
    id = _search(night)
    find = ChatReading(True, False, False, Act.ADDS, id, plain_danger=True, in_peril=True)
    found = night.says("Piet", FOUND, chat=find)
    night.says("Mo", "apart", answering=found, minutes=1, chat=ChatReading(False, False, False, Act.NONE, None))
    search, other = night.incidents()
    assert (search.state, other.state) == (IncidentState.CALLED, IncidentState.OPEN)
    night.shows(the("incident_called", urgent="101", who="Els"))
    assert night.answers[night.shows(the("call_emergency"))] == found


def test_a_call_that_is_split_off_with_its_message_leaves_the_other_call_of_its_author(night: Night) -> None:
    id = _search(night)
    _found(night, id)
    told = night.says("Els", "112 gebeld", minutes=1, chat=_about(id, called=True))
    night.says("Mo", "apart", answering=told, minutes=1, chat=ChatReading(False, False, False, Act.NONE, None))
    search, other = night.incidents()
    assert [(call.number, call.answers) for call in calls_of(search)] == [("101", False)]
    assert [(call.number, call.answers) for call in calls_of(other)] == [("112", True)]
    assert search.state is IncidentState.OPEN
    night.later(minutes=6)
    night.shows(the("incident_nobody_calls", code=search.code), DESK)


# More groups


def test_both_groups_of_a_watch_read_of_the_new_question_and_of_the_new_call() -> None:
    night = Night(watch=watch("nl", groups=(GROUP, OTHER_GROUP)), copy="ons mama is weggelopen")
    id = _search(night)
    night.shows(the("incident_called", urgent="101"), OTHER_GROUP)
    _found(night, id)
    night.shows(the("call_emergency"))
    night.hides(the("incident_called", urgent="101"), OTHER_GROUP)
    night.shows(the("incident_was_called", urgent="101"), OTHER_GROUP)
    night.later(minutes=1)
    _calls(night, id, "112 gebeld")
    night.shows(the("incident_called", urgent="112"), OTHER_GROUP)
    assert len(night.in_group(OTHER_GROUP)) == 1
