"""The remainder of a line is what it tells beside an insult, a call to act or an accusation. All names are invented."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.reading import Act, ChatReading, Ending, Label, Reading, Score, Span
from bot.reader.conversation.remainder import remainder_of
from bot.reader.conversation.rest_of_line import offends, speaks, weigh_rest

NOTHING = ChatReading(danger=False, called=False, maybe_called=False, act=Act.NONE, incident=None)
OPENS = replace(NOTHING, act=Act.OPENS)


def remainder(text: str, language: str = "en", *calls: str) -> str:
    """`calls`: the phrases of the lists that call to act."""
    spans = tuple(Span(text.index(each), text.index(each) + len(each)) for each in calls)
    by_lists = Reading(language, True, (Score(Label.VIGILANTE, 0.9, spans),) if spans else ())
    return remainder_of(text, by_lists, lambda clause: "come on lads" in clause)


@pytest.mark.parametrize(
    ("language", "text", "rest"),
    [
        ("en", "scumbag just ran her over", "he just ran her over"),
        ("en", "dirty bastards! there's smoke at number 8", "there's smoke at number 8"),
        ("fr", "y a le feu bande de cons sortez tous", "y a le feu sortez tous"),
        ("nl", "vuile klootzak slaat Nora", "hij slaat Nora"),
        ("de", "dieser Drecksack schlägt auf Nora ein", "er schlägt auf Nora ein"),
        ("fr", "l'électricien sort de prison et il a enfermé maman", "il a enfermé maman"),
        (
            "en",
            "it was Kevin Example from number 14, a thief. a man is under the tractor",
            "a man is under the tractor",
        ),
        ("de", "Rauch aus der Laube. das ist Kevin Beispiel von Nummer 14, ganz sicher", "Rauch aus der Laube."),
        (
            "nl",
            "de zoon van de bakker dealt drugs, iedereen weet dat, er ligt iemand in het water",
            "er ligt iemand in het water",
        ),
        ("en", "come on lads! a man is under the tractor", "a man is under the tractor"),
        ("en", "let's smash him up he has a knife", "he has a knife"),
        ("de", "kommt mit wir verprügeln den der hat ein Messer", "der hat ein Messer"),
    ],
)
def test_the_remainder_is_told_without_the_offence(language: str, text: str, rest: str) -> None:
    assert remainder(text, language) == rest


@pytest.mark.parametrize(
    ("language", "text", "origin", "rest"),
    [
        ("nl", "een marokkaan steekt mensen neer", "marokkaan", "iemand steekt mensen neer"),
        ("nl", "er staat een marokkaan met een mes", "marokkaan", "er staat iemand met een mes"),
        ("nl", "marokkaanse jongens slaan een meisje", "marokkaanse", "jongens slaan een meisje"),
        ("fr", "l'arabe du coin a un couteau", "arabe", "quelqu'un du coin a un couteau"),
        ("fr", "un homme arabe frappe une femme", "arabe", "un homme frappe une femme"),
        ("de", "zwei Araber schlagen einen Jungen", "Araber", "jemand schlagen einen Jungen"),
        ("en", "a black man is stabbing people", "black man", "a man is stabbing people"),
        ("en", "some gypsies are beating an old man", "gypsies", "someone are beating an old man"),
    ],
)
def test_one_of_whom_only_the_origin_is_told_is_someone(language: str, text: str, origin: str, rest: str) -> None:
    span = Span(text.index(origin), text.index(origin) + len(origin))
    within = Span(span.start + 1, span.end)
    by_lists = Reading(language, True, (Score(Label.PROFILING, 0.9, (within, span)),))
    assert remainder_of(text, by_lists, None) == rest


def test_a_clause_with_a_phrase_that_calls_to_act_is_left_out() -> None:
    assert remainder("let's get him, there's a fire at Nora's", "en", "let's get him") == "there's a fire at Nora's"


@pytest.mark.parametrize(
    "text",
    [
        "a man is under the tractor",
        "come on lads",
        "dirty bastards!",
        "the baker's son deals, everybody knows",
        "pigs on the road",
    ],
)
def test_a_line_without_an_offence_or_with_nothing_else_has_none(text: str) -> None:
    assert remainder(text) == ""


def test_a_very_long_text_has_none_and_costs_nothing() -> None:
    assert remainder("dirty " * 20_000 + "bastard") == ""


def test_a_danger_that_the_offence_hides_counts() -> None:
    rest = replace(OPENS, danger=True)
    assert weigh_rest(NOTHING, rest, b"") == rest


def test_a_call_is_told_by_the_whole_line() -> None:
    found = weigh_rest(replace(NOTHING, called=True), replace(OPENS, danger=True), b"")
    assert (found.danger, found.called) == (True, True)


def test_an_opening_without_danger_needs_a_deed() -> None:
    assert weigh_rest(NOTHING, OPENS, b"two men per corner, bring torches") == NOTHING
    assert weigh_rest(NOTHING, OPENS, b"they are forcing the door").act is Act.OPENS
    adds = replace(NOTHING, act=Act.ADDS, incident="i")
    assert weigh_rest(adds, OPENS, b"they are forcing the door").act is Act.OPENS
    assert not speaks(OPENS, b"two men per corner, bring torches")


def test_a_danger_that_is_plain_in_the_whole_line_stays_plain() -> None:
    plain = replace(NOTHING, act=Act.ADDS, incident="i", danger=True, plain_danger=True)
    screams = replace(plain, plain_danger=False)
    assert weigh_rest(plain, screams, b"und schreit rum").plain_danger
    assert not weigh_rest(replace(plain, danger=False), screams, b"und schreit rum").plain_danger


def test_a_danger_that_is_plain_in_the_remainder_is_plain() -> None:
    doubtful = replace(OPENS, danger=True)
    plain = replace(doubtful, plain_danger=True)
    assert weigh_rest(doubtful, plain, b"someone is stabbing people").plain_danger
    assert not weigh_rest(OPENS, replace(plain, danger=False), b"someone is stabbing people").plain_danger


def test_damage_in_the_past_belongs_to_the_incident_of_the_whole_line() -> None:
    adds, opens = replace(NOTHING, act=Act.ADDS, incident="i"), replace(OPENS, danger=True)
    found = weigh_rest(adds, opens, b"he smashed the bus shelter")
    assert (found.act, found.incident, found.danger) == (Act.ADDS, "i", True)
    assert weigh_rest(adds, opens, b"he smashed the window, i see him climbing in now").act is Act.OPENS
    assert weigh_rest(NOTHING, opens, b"he smashed the bus shelter").act is Act.OPENS


def test_an_end_that_only_the_offence_tells_ends_nothing() -> None:
    ends = replace(NOTHING, act=Act.ENDS, incident="i", ending=Ending.OVER, plain_ending=True)
    adds = replace(NOTHING, act=Act.ADDS, incident="i")
    assert weigh_rest(ends, adds, b"") == adds
    assert weigh_rest(ends, ends, b"") == ends


def test_only_a_line_with_an_offence_is_weighed() -> None:
    calm = Reading("en", True, (Score(Label.OFF_TOPIC, 0.9),))
    assert not offends(calm, "got him, he's in our kitchen with tea")
    assert offends(replace(calm, scores=(Score(Label.INSULT, 0.5),)), "got the bastard, he's in our kitchen")
    assert offends(calm, "the baker's son deals, everybody knows")


@pytest.mark.parametrize(
    ("text", "offence"),
    [
        ("let's smash him up a woman is screaming in there", True),
        ("kommt mit wir verprügeln den der hat ein Messer", True),
        ("we hangen hem op hij heeft een kind", True),
        ("on va le pendre il a enlevé une gamine", True),
        ("we'll beat him at darts", False),
        ("we maken die puzzel af", False),
    ],
)
def test_a_beating_that_is_announced_is_an_offence_whatever_the_models_see(text: str, offence: bool) -> None:
    assert offends(Reading("en", True), text) is offence
