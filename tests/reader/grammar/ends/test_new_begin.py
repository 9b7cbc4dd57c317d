"""A line that says soon after an end that it goes on becomes a report about what has ended."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.core.message import Chat, ChatIncident, ChatLine, Role
from bot.core.reading import Act, ChatReading, Flag, Label, Reading, Score
from bot.reader.conversation.agreement import Known
from bot.reader.conversation.new_begin import weigh_new_begin
from bot.reader.grammar.calls.call_made import tells_of_call
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
    about: str | None = None,
    called: bool = True,
    act: Act = Act.NONE,
    danger: bool = False,
    news: float = float("-inf"),
    flags: frozenset[Flag] = frozenset(),
    role: Role = Role.MEMBER,
) -> Reading:
    """The reading of a line after an incident that ended with `end`. The head takes the line for talk about it."""
    lines = [ChatLine(str(n), said, "An", Role.MEMBER, AT, incident="i") for n, said in enumerate((report, end))]
    line = ChatLine("9", text, "Bo", role, AT + later)
    people = frozenset({"An"})
    ended = ChatIncident("i", AT, AT, called, True, True, ("0", "1"), people, people, search=search)
    other = ChatIncident("j", AT, AT, True, False, True, ("5",), people, people)
    incidents = (ended,) if known is Known.ENDED else (other, ended)
    said = ChatReading(danger, False, False, act, about)
    kind = Score(Label.UPDATE, 0.8) if talk < 0.9 else Score(Label.OFF_TOPIC, talk)
    reading, own = Reading("en", True, (kind,), chat=said, flags=flags), fold(text).encode()
    return weigh_new_begin(reading, Chat(line, tuple(lines), incidents), own, known, tells_of_call(own), news)


def begins(reading: Reading) -> bool:
    assert reading.chat is not None
    about = reading.chat.act is Act.OPENS
    assert about is (reading.kind() is Label.REPORT)
    return about


@pytest.mark.parametrize(
    ("report", "end", "text"),
    [
        ("man with a knife in the chemist", "police have him", "he's escaped from the van!!"),
        ("brand in de garage", "brand is geblust", "het laait weer op"),
        ("Kind vermist, Lotte, 6 jaar", "ze is gevonden", "ze ligt in het water"),
    ],
)
def test_it_goes_on_after_the_end(report: str, end: str, text: str) -> None:
    assert begins(read_after(end, text, report))
    assert not begins(read_after("all quiet", text)), "the incident was another"
    assert not begins(read_after(end, text, report, known=Known.OPEN)), "it may be about the open one"
    assert not begins(read_after(end, text, report, known=Known.OPEN, about="j"))
    assert begins(read_after(end, text, report, known=Known.OPEN, about="i"))


def test_it_begins_again_only_soon_and_not_in_sure_talk_or_a_question() -> None:
    text = "he's loose again, running up Main St"
    assert begins(read_after("police have him", text))
    assert not begins(read_after("police have him", text, later=timedelta(minutes=50)))
    assert not begins(read_after("police have him", f"{text}, says my aunt", talk=0.97))
    assert not begins(read_after("police have him", f"{text}?"))


def test_the_wrong_person_was_found_only_in_a_search() -> None:
    assert begins(read_after("Sem is terecht", "nee dat was een ander kind", search=True))
    assert not begins(read_after("police have him", "nee dat was een ander kind"))


def test_a_short_line_is_no_talk() -> None:
    assert begins(read_after("found her", "sorry wrong kid", talk=0.98, search=True))
    assert not begins(read_after("police have him", "sorry wrong kid", talk=0.98))
    assert begins(read_after("Feuer ist aus", "es brennt wieder", report="Feuer im Keller", talk=0.98))


def test_the_old_call_says_nothing_of_what_is_new() -> None:
    """With it the group would read that the police are called; so it is another incident, and the bot asks."""
    known = read_after("police have him", "he's loose again")
    unknown = read_after("police have him", "he's loose again", called=False)
    assert known.chat is not None
    assert known.chat.act is Act.OPENS
    assert known.chat.incident is None
    assert unknown.chat is not None
    assert unknown.chat.act is Act.ADDS
    assert unknown.chat.incident == "i"


def test_a_call_counts_only_if_the_line_tells_of_one() -> None:
    escaped = read_after("politie heeft ze", "de politie zegt dat hij ontsnapt is")
    assert begins(escaped)
    assert not escaped.likely(Label.POLICE_CALLED)
    called = read_after("politie heeft ze", "hij is weer ontsnapt, ik heb 101 gebeld")
    assert begins(called)
    assert called.likely(Label.POLICE_CALLED)


def test_their_things_begin_nothing() -> None:
    assert not begins(read_after("Zoé est retrouvée", "c'est pas elle, son doudou", search=True))


def test_violence_that_is_heard_again_is_news_if_the_head_hears_news_too() -> None:
    report, text = "twee mannen vechten aan de kerk", "ze zijn weer bezig, ik hoor ze roepen"
    assert begins(read_after("politie heeft ze mee", text, report, about="i", act=Act.ADDS))
    assert not begins(read_after("politie heeft ze mee", text, report, about="i"))
    assert not begins(read_after("politie heeft ze mee", text, report, about="i", act=Act.ADDS, talk=0.95))
    assert not begins(read_after("politie heeft ze mee", text, "mijn fiets is weg", about="i", act=Act.ADDS))
    assert not begins(read_after("all quiet", f"{text}?", report, about="i", act=Act.ADDS))


@pytest.mark.parametrize("act", [Act.ADDS, Act.OPENS])
@pytest.mark.parametrize("text", ["he had a knife by the way", "hij had trouwens een mes", "er hatte ein Messer dabei"])
def test_a_weapon_that_he_had_is_a_detail_if_the_police_have_him(text: str, act: Act) -> None:
    def asks(end: str, words: str, *, called: bool = True) -> bool:
        chat = read_after(end, words, "two lads fighting", act=act, danger=True, called=called).chat
        assert chat is not None
        return chat.danger

    assert not asks("police have him", text)
    assert asks("all quiet", text)
    assert asks("police have him", text, called=False)
    assert asks("police have him", f"{text}, he is in our garden")


@pytest.mark.parametrize(
    ("end", "text", "asks"),
    [
        ("police arrested one of them", "one of them had a gun", True),
        ("police have him", "they had knives", True),
        ("politie heeft hem opgepakt", "een van de twee had een pistool", True),
        ("la police l'a arrêté", "y en a un qui avait une arme", True),
        ("die Polizei hat ihn festgenommen", "einer von denen hatte ein Messer", True),
        ("police have him", "she was carrying a knife too", True),
        ("la police l'a arrêté", "elle avait un couteau", True),
        ("police have her", "she had a knife", False),
        ("police have them both", "one of them had a gun", False),
        ("politie heeft ze alle twee opgepakt", "een van de twee had een pistool", False),
        ("la police les a arrêtés", "y en a un qui avait une arme", False),
        ("die Polizei hat beide festgenommen", "einer von denen hatte ein Messer", False),
    ],
)
def test_of_several_people_one_may_still_be_armed(end: str, text: str, *, asks: bool) -> None:
    chat = read_after(end, text, "two lads fighting", act=Act.OPENS, danger=True).chat
    assert chat is not None
    assert chat.danger is asks


def test_an_armed_person_who_is_back_is_news_if_the_head_hears_news() -> None:
    chat = read_after("police have him", "he had a knife and he's back", about="i", act=Act.ADDS).chat
    assert chat is not None
    assert chat.act is Act.OPENS
    assert chat.maybe_danger
    assert not begins(read_after("police have him", "he had a knife and he's back", about="i"))


def test_news_in_which_the_models_hear_something_new_is_a_report() -> None:
    def asks(text: str, news: float, **others: Any) -> bool:
        return begins(read_after("all quiet", text, act=Act.ADDS, news=news, **others))

    text = "a lad is on the roof of the bookies"
    assert asks(text, 1.0)
    assert not asks(text, -1.0)
    assert not asks(text, 1.0, later=timedelta(minutes=50))
    assert not asks(text, 1.0, flags=frozenset({Flag.THANKS}))
    assert not asks(text, 1.0, role=Role.POLICE)
    assert not asks(text, 1.0, known=Known.OPEN, about="i")
    assert not asks(f"{text}, apparently", 1.0)
    assert not asks("the guards are on the roof of the bookies", 1.0)
    assert not asks("an old man in slippers went by the bookies", 1.0, search=True), "a late sighting"
    assert asks("he is gone again, the gate stands open", 1.0, search=True)
    assert asks("there's a third lad on the roof", -1.0)
    assert not asks("there's a third lad on the roof", -2.0)


def test_a_suspect_who_is_back_at_a_door_is_news_unless_the_person_was_sought() -> None:
    def asks(**others: Any) -> bool:
        return begins(read_after("all quiet", "he's back at number 14", act=Act.ADDS, news=-3.0, **others))

    assert asks()
    assert not asks(search=True)
    assert not asks(talk=0.95)
