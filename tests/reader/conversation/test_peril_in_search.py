"""In an open search a find in peril is danger that no call has told of yet."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.message import Chat, ChatIncident, ChatLine, Role
from bot.core.reading import Act, ChatReading, Ending, Flag, Label, Reading, Score
from bot.reader.conversation.peril_in_search import weigh_peril
from bot.reader.grammar.calls.call_made import Told
from bot.reader.text.normalisation import fold
from tests.kit import NOON

FOUND = "found him face down in the pond"


def _read(
    text: str,
    search: bool = True,
    role: Role = Role.MEMBER,
    call: Told = Told.NOT,
    told: ChatReading | None = None,
    label: Label = Label.UPDATE,
    flags: frozenset[Flag] = frozenset(),
) -> Reading:
    line = ChatLine("9", text, "bob", role, NOON)
    opened = NOON - timedelta(minutes=15)
    people = frozenset({"carol"})
    incident = ChatIncident("i", opened, opened, True, False, False, ("1",), people, people, search=search)
    seen = told or ChatReading(False, False, False, Act.ADDS, "i")
    given = Reading("en", True, scores=(Score(label, 0.9),), flags=flags, chat=seen)
    return weigh_peril(given, Chat(line, (), (incident,)), fold(text).encode(), call)


def _in_peril(reading: Reading) -> bool:
    assert reading.chat is not None
    return reading.chat.in_peril


def test_a_find_in_peril_is_danger() -> None:
    read = _read(FOUND)
    assert _in_peril(read)
    assert Flag.DANGER in read.flags
    assert read.chat is not None
    assert (read.chat.danger, read.chat.incident) == (True, "i")


def test_it_ends_no_search_though_the_head_says_so() -> None:
    read = _read(FOUND, told=ChatReading(False, False, False, Act.ENDS, "i", Ending.FOUND))
    assert read.chat is not None
    assert (read.chat.act, read.chat.ending) == (Act.ADDS, None)


def test_not_so_in_an_incident_of_another_kind() -> None:
    assert not _in_peril(_read(FOUND, search=False))


def test_not_so_if_an_officer_writes_it_or_a_call_is_told() -> None:
    assert not _in_peril(_read(FOUND, role=Role.POLICE))
    assert not _in_peril(_read(FOUND, call=Told.PLAIN))
    assert _in_peril(_read(FOUND, call=Told.DENIED))


@pytest.mark.parametrize("text", [
    "found him face down in the pond, called 999", "gevonden in de vijver, ze beweegt niet, heb 112 gebeld",
    "je l'ai trouvé au bord du canal, il respire à peine, j'ai appelé le 112",
    "hab sie gefunden, sie liegt im Graben und reagiert nicht, 112 ist angerufen",
])  # fmt: skip
def test_a_find_that_tells_of_its_own_call_answers_the_question(text: str) -> None:
    read = _read(text, call=Told.PLAIN, told=ChatReading(False, False, True, Act.ADDS, "i"))
    assert _in_peril(read)
    assert read.chat is not None
    assert read.chat.called
    assert read.likely(Label.POLICE_CALLED)


@pytest.mark.parametrize(("text", "flags"), [
    ("found him face down in the pond, not breathing, has anyone called 999?", frozenset()),
    ("gevonden aan de vijver, ze is bewusteloos, heeft er al iemand 112 gebeld?", frozenset()),
    ("found him unconscious by the river, tried 999 but it's engaged", frozenset({Flag.NO_ANSWER})),
    ("retrouvé inconscient dans le canal, le 112 ne répond pas", frozenset({Flag.NO_ANSWER})),
    ("gefunden, liegt bewusstlos im Graben, 112 ist besetzt", frozenset({Flag.NO_ANSWER})),
])  # fmt: skip
def test_helpers_who_are_asked_about_or_called_in_vain_know_nothing(text: str, flags: frozenset[Flag]) -> None:
    read = _read(text, flags=flags)
    assert _in_peril(read)
    assert read.chat is not None
    assert not read.chat.called


@pytest.mark.parametrize("text", [
    "found him unconscious by the river, ambulance is here, where's his mum?",
    "gefunden, liegt bewusstlos im Graben, Notarzt ist da", "found him safe at the station, has anyone told the police?",
])  # fmt: skip
def test_helpers_who_are_there_know(text: str) -> None:
    assert not _in_peril(_read(text))


@pytest.mark.parametrize("text", [
    "999 called, he has a heart condition", "I called 999 in case he has fallen in the pond",
    "112 gebeld, ze kan niet zwemmen", "police called, found his coat in the pond",
])  # fmt: skip
def test_a_call_for_the_search_itself_is_no_find(text: str) -> None:
    read = _read(text, call=Told.PLAIN, told=ChatReading(True, True, False, Act.ADDS, "i"))
    assert not _in_peril(read)


def test_a_notice_is_advice() -> None:
    assert not _in_peril(_read(FOUND, label=Label.NOTICE))


def test_words_of_a_dying_person_are_no_small_talk() -> None:
    none = ChatReading(False, False, False, Act.NONE, None)
    assert not _in_peril(_read(FOUND, told=none, label=Label.OFF_TOPIC))
    assert _in_peril(_read("found him, unconscious, by the pond", told=none, label=Label.OFF_TOPIC))


def test_a_line_about_no_incident_is_about_the_only_search() -> None:
    none = ChatReading(False, False, False, Act.NONE, None)
    assert _in_peril(_read(FOUND, told=none))
    assert not _in_peril(_read(FOUND, told=replace(none, incident="another")))


def test_a_find_in_peril_is_about_the_only_search_though_the_head_sees_another_incident() -> None:
    line = ChatLine("9", FOUND, "bob", Role.MEMBER, NOON)
    opened, people = NOON - timedelta(minutes=15), frozenset({"carol"})
    search = ChatIncident("i", opened, opened, True, False, False, ("1",), people, people, search=True)
    other = replace(search, id="another", lines=("2",), search=False)
    told = ChatReading(False, False, False, Act.ADDS, "another")
    given = Reading("en", True, scores=(Score(Label.UPDATE, 0.9),), chat=told)
    read = weigh_peril(given, Chat(line, (), (search, other)), fold(FOUND).encode(), Told.NOT)
    assert read.chat is not None
    assert (read.chat.in_peril, read.chat.incident) == (True, "i")


@pytest.mark.parametrize("text", ["my husband's collapsed, he's not breathing", "ma voisine est inconsciente"])
def test_a_relative_of_whom_no_line_of_the_search_tells_is_another_matter(text: str) -> None:
    read = _read(text)
    assert read.chat is not None
    assert (read.chat.act, read.chat.danger, read.chat.in_peril) == (Act.OPENS, True, False)


def test_a_relative_who_found_the_person_is_no_other_matter() -> None:
    assert _in_peril(_read("my sister heard they saw a man in the river at the quay"))
    assert _in_peril(_read("mijn man heeft hem net uit de vijver getrokken, hij ademt niet"))


@pytest.mark.parametrize("act", [Act.OPENS, Act.ADDS])
def test_a_danger_that_is_hoped_away_opens_nothing(act: Act) -> None:
    opens = ChatReading(True, False, False, act, None if act is Act.OPENS else "i", plain_danger=True)
    read = _read("I hope he hasn't gone in the pond", told=opens)
    assert read.chat is not None
    assert (read.chat.act, read.chat.incident, read.chat.danger) == (Act.ADDS, "i", False)
    assert Flag.DANGER not in read.flags


def test_another_emergency_opens_an_incident_of_its_own() -> None:
    read = _read("someone has a knife at the corner shop!!")
    assert read.chat is not None
    assert (read.chat.act, read.chat.incident, read.chat.danger) == (Act.OPENS, None, True)
    assert (read.kind(), read.chat.called, read.chat.in_peril) == (Label.REPORT, False, False)


def test_another_crime_of_which_the_police_know_opens_one_too() -> None:
    read = _read("mijn auto is juist van de oprit gestolen, heb al gebeld", call=Told.PLAIN)
    assert read.chat is not None
    assert (read.chat.act, read.chat.danger, read.chat.called) == (Act.OPENS, False, True)


def test_in_an_incident_that_is_no_search_the_head_decides() -> None:
    read = _read("someone has a knife at the corner shop!!", search=False)
    assert read.chat is not None
    assert read.chat.act is Act.ADDS
