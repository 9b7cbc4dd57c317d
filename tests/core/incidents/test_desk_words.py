"""Words about an incident that moderators type in the middle of an evening: the bot offers the command that they may mean."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.reading import Act, ChatReading, Ending
from bot.core.ref import Ref
from bot.core.rule import IncidentState
from bot.core.watch import Numbers
from tests.core.incidents.night import DESK, GROUP, Night, the, watch

REPORT = "Er loopt iemand aan de deuren te voelen in de Kerkstraat"
OTHER = "Er staat iemand met een koevoet aan de garage in de Molenstraat"


def codes_of_two(night: Night) -> tuple[str, str]:
    night.says("Jan", REPORT)
    night.says("Els", OTHER, minutes=2)
    first, second = night.incidents()
    return first.code, second.code


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("{} is vals alarm", "vals alarm {}"), ("{} was dus vals alarm hoor", "vals alarm {}"),
        ("false alarm {}", "vals alarm {}"), ("Fehlalarm {}", "vals alarm {}"),
        ("{}: c'est une fausse alerte", "vals alarm {}"),
        ("closed {}", "afgesloten {}"), ("vor ort {}", "ter plaatse {}"), ("called {}", "gebeld {}"),
        ("er is nog niet gebeld voor {}", "toon {}"), ("{} is nog niet voorbij", "toon {}"), ("wat met {}", "toon {}"),
        ("niemand heeft {} gebeld", "toon {}"),
        ("zet {} terug open", "terug {}"), ("delete {}", ""),
    ],
)  # fmt: skip
def test_words_around_the_code_of_an_incident_are_asked_back(night: Night, typed: str, offered: str) -> None:
    night.says("Jan", REPORT)
    code = night.incident().code
    night.on_desk("Mo", typed.format(code))
    answer = night.desk()[-1]
    assert f"`{offered.format(code)}`" in answer if offered else "`" not in answer
    assert night.incident().state is IncidentState.OPEN
    assert night.incident().called is None


def test_two_codes_of_incidents_are_offered_together(night: Night) -> None:
    night.says("Jan", REPORT)
    night.says("Els", OTHER, minutes=2)
    one, other = (each.code for each in night.incidents())
    night.on_desk("Mo", f"{one} en {other} horen samen")
    assert f"`samen {one} {other}`" in night.desk()[-1]


@pytest.mark.parametrize("who", ["Mo", "Wijkagent"])
@pytest.mark.parametrize("said", ["Vals alarm!", "einde alarm"])
@pytest.mark.parametrize("act", [Act.ADDS, Act.ENDS])
def test_bare_words_name_no_incident_whatever_the_reader_guesses(night: Night, who: str, said: str, act: Act) -> None:
    report = night.says("Jan", REPORT)
    night.says("Els", OTHER, minutes=2)
    church, mill = night.incidents()
    night.chat = ChatReading(False, False, False, act, church.id, Ending.FALSE_ALARM if act is Act.ENDS else None)
    for _ in range(2):
        night.says(who, said)
        assert len(night.incidents()) == 2
    night.shows(the("is_it_over", who="Jan"))
    night.says(who, said, answering=report)
    assert night.incident().id == mill.id


@pytest.mark.parametrize("said", ["vals alarm", "Afgesloten."])
def test_a_moderator_in_the_group_is_asked_which_of_two_is_over(night: Night, said: str) -> None:
    church, mill = codes_of_two(night)
    night.says("Mo", said)
    word = said.strip(".").casefold()
    assert f"`{word} {church}` · `{word} {mill}`" in night.desk()[-1]
    night.on_desk("Mo", f"{word} {church}")
    assert night.incident().code == mill


@pytest.mark.parametrize("before", ["gebeld", "ter plaatse", ""])
def test_undo_of_an_incident_that_goes_on_names_the_words_that_help(night: Night, before: str) -> None:
    night.says("Jan", REPORT)
    code = night.incident().code
    night.on_desk("Mo", f"{before} {code}".strip())
    night.on_desk("Mo", f"terug {code}")
    assert f"«niet gebeld {code}»" in night.desk()[-1]
    assert f"«apart {code}»" in night.desk()[-1]


def test_undo_of_a_merged_incident_names_the_word_that_parts_them(night: Night) -> None:
    church, mill = codes_of_two(night)
    night.on_desk("Mo", f"samen {church} {mill}")
    night.on_desk("Mo", f"terug {mill}")
    assert f"«apart {church}»" in night.desk()[-1]
    night.on_desk("Mo", f"apart {church}")
    assert len(night.incidents()) == 2


@pytest.mark.parametrize("typed", ["samen", "samen {}", "ontvangen {}"])
def test_a_word_that_fits_nothing_now_is_answered(night: Night, typed: str) -> None:
    night.says("Jan", REPORT)
    code = night.incident().code
    night.on_desk("Mo", typed.format(code))
    assert f"«{typed.split()[0]} {code}»" in night.desk()[-1]


def test_a_merge_with_one_code_says_that_it_takes_two(night: Night) -> None:
    night.says("Jan", REPORT)
    night.on_desk("Mo", f"samen {night.incident().code}")
    assert "twee meldingen" in night.desk()[-1]


def test_a_moderator_who_names_one_incident_alone_in_the_group_is_asked_for_the_other(night: Night) -> None:
    night.says("Jan", REPORT)
    church = night.incident().code
    night.says("Mo", f"samen {church}")
    assert f"«samen {church}»" in night.desk()[-1]
    night.says("Els", OTHER, minutes=2)
    mill = next(each.code for each in night.incidents() if each.code != church)
    night.says("Mo", f"samen {church}")
    assert f"`samen {church} {mill}`" in night.desk()[-1]


@pytest.mark.parametrize("said", ["vals alarm", "einde alarm"])
@pytest.mark.parametrize("guess", [0, 1, None])
def test_bare_words_of_the_reporter_of_two_incidents_end_none_until_an_answer(
    night: Night, said: str, guess: int | None
) -> None:
    reports = [night.says("Jan", REPORT)]
    night.later(minutes=2)
    reports.append(night.says("Jan", OTHER))
    both = night.incidents()
    assert [each.report for each in both] == reports
    if guess is not None:
        night.chat = ChatReading(False, False, False, Act.ENDS, both[guess].id, Ending.FALSE_ALARM)
    night.says("Jan", said)
    assert len(night.incidents()) == len(both)
    night.shows(the("is_it_over", who="Jan"))
    if guess is not None:
        night.chat = ChatReading(False, False, False, Act.ENDS, both[0].id, Ending.FALSE_ALARM)
    night.says("Jan", said, answering=reports[0])
    assert night.incident().report == reports[1]


def test_a_split_after_a_merge_gives_each_incident_its_own_call_back(night: Night) -> None:
    church, mill = codes_of_two(night)
    night.on_desk("Mo", f"gebeld {mill}")
    night.on_desk("Mo", f"samen {church} {mill}")
    assert night.incident().called is not None
    night.on_desk("Mo", f"apart {church}")
    first, second = night.incidents()
    assert first.called is None
    assert second.called is not None
    assert second.called.by.name == "Mo"


def test_a_split_after_a_merge_leaves_the_call_of_the_same_person_for_the_older_one(night: Night) -> None:
    church, mill = codes_of_two(night)
    night.on_desk("Mo", f"gebeld {church}")
    night.later(minutes=1)
    night.on_desk("Mo", f"gebeld {mill}")
    night.on_desk("Mo", f"samen {church} {mill}")
    night.on_desk("Mo", f"apart {church}")
    assert all(each.called is not None for each in night.incidents())


@pytest.mark.parametrize(("typed", "word"), [("gebeld voor Jan", "gebeld"), ("vals alarm bij Jan", "vals alarm")])
def test_news_with_a_name_in_place_of_the_code_is_asked_back(night: Night, typed: str, word: str) -> None:
    night.on_desk("Mo", typed)
    assert night.desk() == []
    night.says("Jan", REPORT)
    night.on_desk("Mo", typed)
    assert f"`{word} {night.incident().code}`" in night.desk()[-1]
    assert night.incident().state is IncidentState.OPEN


@pytest.mark.parametrize("order", [("{0}", "{1}"), ("{1}", "{0}")])
def test_the_code_of_a_card_stands_for_the_incident_of_its_message_when_incidents_are_joined(
    night: Night, order: tuple[str, str]
) -> None:
    night.says("Jan", REPORT)
    church = night.incident().code
    hidden = night.says("Els", f"{OTHER}, wie gaat er mee hem pakken", minutes=2)
    mill = next(each for each in night.incidents() if each.code != church)
    case = night.lane.case_of_message(hidden)
    assert case is not None
    assert mill.is_about(hidden)
    night.on_desk("Mo", f"samen {' '.join(order).format(church, case.code)}")
    assert night.incident().code == church
    assert len(night.incident().told) == 2


@pytest.mark.parametrize("order", [("{0}", "{1}"), ("{1}", "{0}")])
def test_joined_with_a_card_that_has_no_incident_the_desk_reads_which_code_is_needed(
    night: Night, order: tuple[str, str]
) -> None:
    hidden = night.says("Els", "we pakken hem zelf, wie gaat er mee")
    case = night.lane.case_of_message(hidden)
    night.says("Jan", REPORT, hours=1)
    assert case is not None
    night.on_desk("Mo", f"samen {' '.join(order).format(night.incident().code, case.code)}")
    night.shows(the("not_an_incident", code=case.code), group=DESK)


@pytest.mark.parametrize(
    "typed",
    [
        "called {} 999", "{}, 999 called", "999 called {}", "called 999 {}", "phoned 999 {}", "{} called 999", "rang 999 {}",
        "{} phoned 999",
    ],
)  # fmt: skip
@pytest.mark.parametrize("place", [DESK, GROUP])
def test_a_number_to_call_beside_the_code_is_the_one_that_was_called(night: Night, typed: str, place: Ref) -> None:
    """The number 999 has only signs of which codes are made."""
    night.watch = replace(watch("en"), numbers=Numbers(("101",), ("999",)))
    night.says("Jan", "Someone is trying the doors in Kerkstraat right now")
    night.says("Mo", typed.format(night.incident().code), group=place)
    assert not any("`called" in text or "`show" in text for text in night.desk())
    assert night.number_called() == "999"


@pytest.mark.parametrize("place", [DESK, GROUP])
@pytest.mark.parametrize("typed", ["gebeld {} 999", "{}, 999 gebeld", "999 gebeld {}", "gebeld 999 {}"])
def test_an_emergency_number_of_another_country_beside_the_code_was_called(
    night: Night, typed: str, place: Ref
) -> None:
    night.says("Jan", REPORT)
    night.says("Mo", typed.format(night.incident().code), group=place)
    assert not any("999 ken ik" in text for text in night.desk())
    assert night.number_called() == "999"


@pytest.mark.parametrize("place", [DESK, GROUP])
@pytest.mark.parametrize("typed", ["gebeld {} 997", "997 gebeld {}", "{} 122 gebeld", "gebeld {} 09/266 61 12"])
def test_a_number_that_is_none_of_the_watch_is_asked_about(night: Night, typed: str, place: Ref) -> None:
    night.watch = replace(watch("nl"), numbers=Numbers(("101",), ("112",), ("09-266 61 11",)))
    night.says("Jan", REPORT)
    code = night.incident().code
    night.says("Mo", typed.format(code), group=place)
    assert night.incident().called is None
    listed = f"`gebeld {code} 112` · `gebeld {code} 101` · `gebeld {code} 09-266 61 11`"
    assert (listed if place == DESK else f"`gebeld {code}") in night.desk()[-1]
    night.on_desk("Mo", f"gebeld {code} 09-266 61 11")
    assert night.number_called() == "09-266 61 11"


@pytest.mark.parametrize(
    "typed", ["called {} 999?", "called {} 999 but no answer", "phoned 999 {}?", "{} not called 999"]
)
def test_a_call_with_its_number_that_may_have_failed_is_asked_about(night: Night, typed: str) -> None:
    night.watch = replace(watch("en"), numbers=Numbers(("101",), ("999",)))
    night.says("Jan", "Someone is trying the doors in Kerkstraat right now")
    night.on_desk("Mo", typed.format(night.incident().code))
    assert night.incident().called is None


@pytest.mark.parametrize("place", [DESK, GROUP])
@pytest.mark.parametrize("typed", ["112!", "101", "101 112?"])
def test_a_number_to_call_alone_is_no_command(night: Night, typed: str, place: Ref) -> None:
    night.says("Jan", REPORT)
    before = night.desk()
    night.says("Mo", typed, group=place)
    assert night.desk() == before
    assert night.incident().called is None


@pytest.mark.parametrize("typed", ["called 999", "999 called", "phoned 999"])
def test_a_number_to_call_without_a_code_is_no_unknown_code(night: Night, typed: str) -> None:
    night.watch = replace(watch("en"), numbers=Numbers(("101",), ("999",)))
    night.says("Jan", "Someone is trying the doors in Kerkstraat right now")
    night.on_desk("Mo", typed)
    offered = f"{typed} {night.incident().code}"
    assert f"`{offered}`" in night.desk()[-1]
    night.on_desk("Mo", offered)
    assert night.number_called() == "999"


@pytest.mark.parametrize("typed", ["999 called", "phoned 999!", "yes, rang 999"])
def test_the_short_words_for_a_call_count_with_the_numbers_of_the_watch(night: Night, typed: str) -> None:
    night.watch = replace(watch("en"), numbers=Numbers(("101",), ("999",)))
    night.says("Jan", "Someone is trying the doors in Kerkstraat right now")
    night.says("Jan", typed)
    assert night.number_called() == "999"


def test_a_second_call_of_a_moderator_is_answered_with_the_notice(night: Night) -> None:
    """The first caller stays on record, so nothing else shows that the word was read."""
    night.says("Jan", REPORT)
    code = night.incident().code
    night.says("Els", "101 gebeld")
    before = len(night.sent)
    night.on_desk("Mo", f"gebeld {code}")
    assert [chat for chat, text in night.sent[before:] if the("incident_called", who="Els").search(text)] == [DESK]


@pytest.mark.parametrize("typed", ["solved {}", "resolved {}", "{} solved"])
def test_the_words_of_colleagues_for_an_end_close_an_incident(night: Night, typed: str) -> None:
    night.watch = watch("en")
    night.says("Jan", "Someone is trying the doors in Kerkstraat right now")
    night.on_desk("Mo", typed.format(night.incident().code))
    assert not night.incidents()


@pytest.mark.parametrize("typed", ["police there {}", "on scene {}"])
def test_the_words_of_colleagues_for_the_arrival_of_the_police_count(night: Night, typed: str) -> None:
    night.watch = watch("en")
    night.says("Jan", "Someone is trying the doors in Kerkstraat right now")
    night.on_desk("Mo", typed.format(night.incident().code))
    assert night.incident().police_there_at is not None
