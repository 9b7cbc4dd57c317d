"""A line that goes on from a call which its author meant to make, or tried."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.core.message import Chat, ChatIncident, ChatLine, Role
from bot.reader.conversation.told_call import told_call
from bot.reader.grammar.calls.call_made import Told
from bot.reader.text.normalisation import fold

AT = datetime(2026, 11, 28, 21, 40, tzinfo=UTC)
MEMBER = frozenset({"member 0"})


def own_lines(*texts: str) -> Told:
    """The call that the last line tells of. The first line is a report of another member, the others are of one author."""
    lines = [
        ChatLine(str(n), text, "member 0" if n == 0 else "member 1", Role.MEMBER, AT + timedelta(minutes=n))
        for n, text in enumerate(texts)
    ]
    known = ChatIncident("i", AT, lines[-1].at, False, False, False, ("0",), MEMBER, MEMBER)
    return told_call(Chat(lines[-1], tuple(lines[:-1]), (known,)), fold(texts[-1]).encode())


@pytest.mark.parametrize(
    ("meant", "then"),
    [
        ("j'appelle la police", "ils arrivent dans 10 min"),
        ("ik bel 101", "ze komen eraan"),
        ("calling 101", "done"),
        ("ich ruf die 110", "die kommen gleich"),
        ("101 bezet", "ik heb iemand"),
        ("ik bel de politie", "ze zijn er over 10 min"),
    ],
)
def test_the_author_goes_on_from_a_call_that_was_meant_or_tried(meant: str, then: str) -> None:
    assert own_lines("two men at number 14", meant, then) is Told.PLAIN
    assert own_lines("two men at number 14", "they're at the window", then) is not Told.PLAIN


@pytest.mark.parametrize("then", ["ils arrivent pas", "komen ze?", "they won't come", "ze komen niet", "ze zijn er"])
def test_nobody_who_comes_is_no_call(then: str) -> None:
    assert own_lines("two men at number 14", "ik bel 101", then) is not Told.PLAIN


@pytest.mark.parametrize(
    "lines",
    [
        ("ik bel 101 niet", "ze komen eraan"),
        ("ik bel de politie als ze terugkomen", "ze komen eraan"),
        ("ik bel 101 als het erger wordt", "gedaan"),
        ("j'appelle pas la police", "ils arrivent"),
        ("I'm not calling the police", "they're coming"),
        ("ich rufe die Polizei wenn sie wiederkommen", "die kommen gleich"),
        ("straks bel ik de politie", "ze komen eraan"),
    ],
)
def test_a_call_that_is_not_meant_now_is_none(lines: tuple[str, ...]) -> None:
    assert own_lines("two men at number 14", *lines) is not Told.PLAIN


@pytest.mark.parametrize(
    "lines",
    [
        ("ik bel 101", "101 bezet", "ze komen eraan"),
        ("calling 101", "engaged", "they're coming"),
        ("ich ruf die 110", "geht keiner ran", "sie kommen"),
        ("ze lopen naar mijn deur", "ik bel 101", "ze komen eraan"),
        ("they're coming over the fence", "calling 101", "they're coming"),
    ],
)
def test_they_who_come_may_be_the_suspects(lines: tuple[str, ...]) -> None:
    assert own_lines("two men at number 14", *lines) is not Told.PLAIN


@pytest.mark.parametrize(
    "lines",
    [
        ("mijn buurvrouw neemt niet op", "ik heb iemand"),
        ("ma mère ne répond pas", "j'ai quelqu'un"),
        ("bei Frau Hennes geht keiner ran", "hab jemanden"),
        ("loodgieter neemt niet op", "ben erdoor"),
    ],
)
def test_another_person_who_does_not_answer_is_no_call_to_the_police(lines: tuple[str, ...]) -> None:
    assert own_lines("two men at number 14", *lines) is not Told.PLAIN


@pytest.mark.parametrize(
    "lines",
    [
        ("ik bel 101", "geen gehoor", "heb iemand"),
        ("engaged!", "I'm through now"),
        ("calling 101, don't go out", "they're coming"),
        ("ik bel 101", "ze vragen het adres", "ze komen eraan"),
    ],
)
def test_a_call_that_was_tried_again_is_one(lines: tuple[str, ...]) -> None:
    assert own_lines("two men at number 14", *lines) is Told.PLAIN


def spoken(*lines: tuple[str, str]) -> Told:
    """The call that the last line tells of. Each line: its author, and its text. A report is before them."""
    heard = [
        ChatLine(str(n), text, by, Role.MEMBER, AT + timedelta(seconds=30 * n))
        for n, (by, text) in enumerate((("reporter", "two men at number 14"), *lines))
    ]
    reporter = frozenset({"reporter"})
    known = ChatIncident("i", AT, heard[-1].at, False, False, False, ("0",), reporter, reporter)
    return told_call(Chat(heard[-1], tuple(heard[:-1]), (known,)), fold(heard[-1].text).encode())


@pytest.mark.parametrize(
    ("meant", "order", "then"),
    [
        ("ik bel 101", "doe je deur op slot!", "gedaan"),
        ("ik bel 101", "zet je licht aan", "is gebeurd"),
        ("ik bel 101", "licht uit!", "gedaan"),
        ("I'm calling 101", "lock your door", "done"),
        ("I'm calling 101", "Ann, take a picture of them", "done"),
        ("j'appelle le 101", "ferme ta porte", "c'est fait"),
        ("ich ruf die 110", "mach das Licht aus", "erledigt"),
    ],
)
def test_done_after_the_order_of_a_neighbour_to_do_something_else_is_no_call(meant: str, order: str, then: str) -> None:
    assert spoken(("ann", meant), ("bob", order), ("ann", then)) is not Told.PLAIN
    assert spoken(("bob", "bel 101 / call 110"), ("cleo", order), ("ann", then)) is not Told.PLAIN


@pytest.mark.parametrize("said", ["ok dank je", "goed zo!", "thanks", "bel 101 en doe je deur op slot"])
def test_done_after_thanks_or_after_the_advice_is_one(said: str) -> None:
    assert spoken(("ann", "ik bel 101"), ("bob", said), ("ann", "gedaan")) is Told.PLAIN


@pytest.mark.parametrize(
    ("said", "then"),
    [
        ("waar zijn ze nu?", "ze komen eraan"),
        ("zie je ze nog?", "ze komen nu"),
        ("ze lopen naar jouw deur", "ze komen eraan"),
        ("where are they?", "they're coming"),
    ],
)
def test_they_of_whom_a_neighbour_speaks_may_be_the_suspects(said: str, then: str) -> None:
    assert spoken(("ann", "ik bel 101"), ("bob", said), ("ann", then)) is not Told.PLAIN


@pytest.mark.parametrize("said", ["wat zeggen ze?", "komen ze?", "de politie is vlug, ze zijn er zo", "ok"])
def test_they_who_come_are_the_police_if_a_neighbour_asks_for_them(said: str) -> None:
    assert spoken(("ann", "ik bel 101"), ("bob", said), ("ann", "ze komen eraan")) is Told.PLAIN


@pytest.mark.parametrize(
    "lines",
    [
        ("ringing 999", "dun it theyre 2 mins away"),
        ("ringing 999", "sorted they're on the way"),
        ("ik bel 101", "gefikst, ze komen"),
        ("ik bel 112", "ze nemen op, ik geef het adres door"),
        ("ich ruf die 110", "erledigt, kommen gleich"),
        ("j'appelle le 101", "ça décroche"),
        ("die 101 geht nicht dran", "doch jetzt. kommen."),
        ("die 101 geht nicht dran", "geht doch, hab wen dran gehabt, kommen"),
        ("le 101 répond pas", "ça y est ça répond"),
        ("bin dran bei der polizei, welche stiegn?", "hob i eana gsogt, san scho am weg"),
        ("bin dran bei der polizei, welche stiegn?", "hobs eana durchgsogt, sie kumman"),
        ("ik hang aan de lijn met de politie", "in orde, doorgegeven, komen nu"),
    ],
)
def test_the_author_tells_the_end_of_a_call(lines: tuple[str, ...]) -> None:
    assert own_lines("two men at number 14", *lines) is Told.PLAIN
    assert own_lines("two men at number 14", "they're at the window", lines[-1]) is not Told.PLAIN


@pytest.mark.parametrize(
    "lines",
    [
        ("ringing my mum", "sorted she's on the way"),
        ("ringing 999", "they're away down the lane"),
        ("ik bel 101", "ze zijn weg"),
        ("ik bel 101", "deur is toe nu, ze komen terug"),
        ("ich ruf die 110", "einer ist durch, die kommen zurück"),
        ("die 101 geht nicht dran", "doch nicht"),
        ("der Nachbar geht nicht dran", "doch jetzt. kommen."),
        ("bist du dran bei der polizei?", "hob i eana gsogt, san scho am weg"),
        ("j'appelle le proprio", "réglé, il arrive"),
    ],
)
def test_another_matter_is_no_end_of_a_call(lines: tuple[str, ...]) -> None:
    assert own_lines("two men at number 14", *lines) is not Told.PLAIN


@pytest.mark.parametrize(
    ("taken_on", "then"),
    [
        ("ik bel wel", "voila, doorgegeven"),
        ("laat mij maar", "zo, geregeld"),
        ("je m'en charge", "c'est transmis, ils arrivent"),
        ("je le fais", "c'est fait"),
        ("mach ich", "so, durchgegeben"),
        ("übernehm ich", "ok erledigt"),
        ("leave it with me", "right, passed on"),
    ],
)
def test_a_call_that_the_author_took_on_is_made_by_done(taken_on: str, then: str) -> None:
    assert own_lines("two men at number 14, has anyone rung 101?", taken_on, then) is Told.PLAIN


def test_a_thing_that_the_author_took_on_without_a_word_of_helpers_is_no_call() -> None:
    assert own_lines("two men at number 14", "leave it with me", "right, passed on") is not Told.PLAIN
