"""A line that says soon after an end that it goes on becomes a report about what has ended."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.core.message import Chat, ChatIncident, ChatLine, Role
from bot.core.reading import Act, ChatReading, Label, Reading, Score
from bot.reader.conversation.agreement import Known
from bot.reader.conversation.new_begin import weigh_new_begin
from bot.reader.text.normalisation import fold

AT = datetime(2026, 11, 29, 1, 0, tzinfo=UTC)


def read_after(
    end: str,
    text: str,
    report: str = "man with a knife in the chemist",
    later: timedelta = timedelta(minutes=5),
    talk: float = 0.6,
    search: bool = False,
    known: Known = Known.ENDED,
) -> Reading:
    """The reading of a line after an incident that ended with `end`. The head takes the line for talk about it."""
    lines = [ChatLine(str(n), said, "An", Role.MEMBER, AT, incident="i") for n, said in enumerate((report, end))]
    line = ChatLine("9", text, "Bo", Role.MEMBER, AT + later)
    people = frozenset({"An"})
    ended = known is Known.ENDED
    incident = ChatIncident("i", AT, AT, True, ended, True, ("0", "1"), people, people, search=search)
    said = ChatReading(False, False, False, Act.NONE, None)
    reading = Reading("en", True, (Score(Label.OFF_TOPIC, talk),), chat=said)
    return weigh_new_begin(reading, Chat(line, tuple(lines), (incident,)), fold(text).encode(), known)


def begins(reading: Reading) -> bool:
    assert reading.chat is not None
    about = reading.chat.act is Act.ADDS and reading.chat.incident == "i"
    assert about is (reading.kind() is Label.REPORT)
    return about


@pytest.mark.parametrize("text", ["he's got out of the van!!", "het laait weer op", "ils l'ont relâché, il revient"])
def test_it_goes_on_after_the_end(text: str) -> None:
    assert begins(read_after("police have him", text))
    assert not begins(read_after("police have him", text, known=Known.OPEN))


def test_it_begins_again_only_soon_and_not_in_sure_talk_or_a_question() -> None:
    text = "he's loose again, running up Main St"
    assert begins(read_after("police have him", text))
    assert not begins(read_after("police have him", text, later=timedelta(minutes=50)))
    assert not begins(read_after("police have him", text, talk=0.97))
    assert not begins(read_after("police have him", f"{text}?"))


def test_the_wrong_person_counts_only_after_a_search_or_an_explanation() -> None:
    assert begins(read_after("Sem is terecht", "nee dat was een ander kind", search=True))
    assert not begins(read_after("police have him", "nee dat was een ander kind"))
    assert begins(read_after("false alarm, it was my son", "no it isn't my son"))
    assert not begins(read_after("police have him", "no it isn't my son"))
