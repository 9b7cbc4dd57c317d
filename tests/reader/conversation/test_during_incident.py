"""Lines during an incident that the head and the labels take for something else."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.core.message import Chat, ChatIncident, ChatLine, Role
from bot.core.reading import SURE, Act, ChatReading, Flag, Label, Reading, Score
from bot.reader.conversation.during_incident import weigh_during_incident
from bot.reader.text.normalisation import fold

AT = datetime(2026, 11, 30, 18, 0, tzinfo=UTC)
OPENS = ChatReading(False, False, False, Act.OPENS, None, None)
ADDS = ChatReading(False, False, False, Act.ADDS, "0", None)
REPORT = (Score(Label.REPORT, SURE),)
RUMOUR = (Score(Label.PANIC, SURE),)
ENDED = frozenset({Flag.ALL_CLEAR, Flag.ENDED})


def weighed(
    text: str,
    said: ChatReading = OPENS,
    scores: tuple[Score, ...] = REPORT,
    flags: frozenset[Flag] = frozenset(),
    *,
    by: str = "Bo",
    search: bool = False,
    incidents: int = 1,
) -> Reading:
    """The reading of a line while incidents are open that An reported."""
    before = ChatLine("first", "it has happened again", "An", Role.MEMBER, AT, incident="0")
    people = frozenset({"An"})
    known = [
        ChatIncident(f"{number}", AT, AT, True, False, False, ("first",), people, people, search=search)
        for number in range(incidents)
    ]
    talk = Chat(ChatLine("last", text, by, Role.MEMBER, AT + timedelta(minutes=3)), (before,), tuple(known))
    reading, chat = weigh_during_incident(Reading("en", True, scores, flags=flags), said, talk, fold(text).encode())
    return Reading("en", True, reading.scores, flags=reading.flags, chat=chat)


@pytest.mark.parametrize("in_danger", [False, True])
def test_a_sighting_belongs_to_the_only_search(in_danger: bool) -> None:
    said = ChatReading(in_danger, False, False, Act.OPENS, None, None, plain_danger=in_danger)
    reading = weighed("there's an old man on the bench, sitting by the church", said, search=True)
    assert reading.chat == ADDS
    assert reading.kind() is Label.UPDATE


def test_a_sighting_may_open_an_incident_beside_another_crime_or_two_searches() -> None:
    sighting = "there's an old man on the bench, sitting by the church"
    assert weighed(sighting).chat == OPENS
    assert weighed(sighting, search=True, incidents=2).chat == OPENS
    assert weighed("a man with a knife is standing by the church", search=True).chat == OPENS


def test_losses_belong_to_the_incident_of_the_person_who_spoke_of_it() -> None:
    losses = "mum's jewellery is gone and the laptop"
    assert weighed(losses, by="An").chat == ADDS
    assert weighed(losses, by="Bo").chat == OPENS


def test_another_matter_that_ends_leaves_the_incident_open() -> None:
    assert not weighed("false alarm for Tibbles, found in the wardrobe", ADDS, (), ENDED).flags
    assert weighed("false alarm, it was the cleaner", ADDS, (), ENDED).flags == ENDED


def test_what_helpers_say_during_an_incident_is_no_rumour() -> None:
    said = "the fire brigade says the house is empty"
    assert not weighed(said, ADDS, RUMOUR).likely(Label.PANIC)
    assert weighed(said, ADDS, RUMOUR, incidents=0).likely(Label.PANIC)
    assert weighed("my cousin says the house is empty", ADDS, RUMOUR).likely(Label.PANIC)
    assert weighed("the police say a gang is about, forward this to everyone you know", ADDS, RUMOUR).likely(
        Label.PANIC
    )
