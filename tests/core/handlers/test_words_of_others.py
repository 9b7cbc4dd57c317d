"""A forwarded text decides nothing, also one that a moderator forwards. Invisible characters stop no command."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.case import Case
from bot.core.event import MessagePosted
from bot.core.message import Message, Role
from bot.core.ref import MessageRef, Ref
from tests.core.incidents.night import Night
from tests.core.test_step import CALL_TO_ACT
from tests.kit import DESK, EMPTY, GROUP, posted, reading, run


def after(text: str, chat: Ref, *, forwarded: bool) -> Case:
    """The case of a hidden message, after a moderator sent this; `CODE` stands for its code."""
    lane, _ = run(EMPTY, (posted("grijp hem"), CALL_TO_ACT))
    (case,) = lane.cases.values()
    event = posted(text.replace("CODE", case.code), "2", "Cora", Role.MODERATOR)
    said = replace(event.message, ref=MessageRef(chat, "2"), forwarded=forwarded)
    lane, _ = run(lane, (MessagePosted(event.key, said), reading()))
    return lane.cases[case.id]


@pytest.mark.parametrize("chat", [DESK, GROUP])
@pytest.mark.parametrize("text", ["ok CODE", "weg CODE", "weg CODE hij scheldt"])
def test_a_moderator_who_passes_a_forged_decision_on_does_not_take_it(text: str, chat: Ref) -> None:
    assert after(text, chat, forwarded=True).is_open
    assert text.startswith("ok") or not after(text, chat, forwarded=False).is_open


@pytest.mark.parametrize("by", ["Mo", "Jan", "Wijkagent"])
@pytest.mark.parametrize("text", ["vals alarm", "voorbij", "einde alarm", "vals alarm hoor, het was mijn neef"])
def test_words_of_an_end_that_are_passed_on_only_lead_to_a_question(text: str, by: str) -> None:
    for forwarded in (False, True):
        night = Night()
        night.says("Jan", "er staat iemand aan de deur te voelen in de Kerkstraat")
        night.later(minutes=1)
        said = Message(MessageRef(GROUP, "99"), night.person(by), text, night.now, forwarded=forwarded)
        night._happens(MessagePosted("m99", said))
        (incident,) = night.lane.incidents.values()
        assert (incident.closed_at is None, incident.wondered_at is not None) == (forwarded, forwarded)


@pytest.mark.parametrize("unseen", ["\u200e", "\u200b", "\u2060", "\u2068", "\ufeff", "\u202e"])
def test_signs_that_nobody_sees_come_along_with_a_copied_code(unseen: str) -> None:
    for chat in (DESK, GROUP):
        assert not after(f"{unseen}weg {unseen}CODE{unseen}", chat, forwarded=False).is_open
