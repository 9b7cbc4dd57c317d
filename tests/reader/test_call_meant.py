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
