"""Each condition of a rule: a message for which it holds, and one that comes near."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta
from typing import get_args

import pytest

from bot.core.message import Attachment, Media, Message, Role
from bot.core.reading import Detail, FoundData, Hit, Label, Span
from bot.core.ref import Ref
from bot.core.rule import (
    AllOf,
    AnyOf,
    Condition,
    GroupIs,
    Has,
    IncidentIs,
    IncidentState,
    LabelIs,
    LanguageIs,
    LengthIs,
    Not,
    PlatformIs,
    PolicyIs,
    Repeats,
    Says,
    SenderIs,
    TimeIs,
)
from bot.core.rules.condition import Subject, holds
from bot.core.schedule import is_quiet
from bot.core.watch import Quiet
from tests.kit import NOON, WATCH, message, reading

PLAIN = Subject(message("dag buren"), reading(), WATCH, Role.MEMBER, IncidentState.NONE)
SPAN = Span(0, 3)


def sent(text: str = "dag buren", **parts: object) -> Subject:
    said: Message = replace(message(text), **parts)  # type: ignore[arg-type]  # any field, by its name
    return replace(PLAIN, message=said)


def read(**parts: object) -> Subject:
    return replace(PLAIN, reading=replace(reading(), **parts))  # type: ignore[arg-type]  # any field, by its name


def labelled(label: Label, confidence: float) -> Subject:
    return replace(PLAIN, reading=reading((label, confidence, (SPAN,))))


TWICE = (NOON - timedelta(seconds=30), NOON - timedelta(minutes=1))
FOR_INSULTS, FOR_GERMAN = LabelIs((Label.INSULT,)), LanguageIs(("de",))
IN_NO_KNOWN_LANGUAGE = LanguageIs(("unknown",))
CASES: list[tuple[Condition, Subject, Subject]] = [
    (FOR_INSULTS, labelled(Label.INSULT, 0.5), labelled(Label.INSULT, 0.49)),
    (LabelIs((Label.INSULT,), 0.8), labelled(Label.INSULT, 0.8), labelled(Label.INSULT, 0.79)),
    (Says(("list:a",), ("list:a",)), read(hits=(Hit("list:a", SPAN),)), read(hits=(Hit("list:b", SPAN),))),
    (
        Has(("photo",)),
        sent(attachments=(Attachment(Media.PHOTO, ""),)),
        sent(attachments=(Attachment(Media.FILE, ""),)),
    ),
    (Has(("forward",)), sent(forwarded=True), PLAIN),
    (Has(("plate",)), read(details=(Detail(FoundData.PLATE, SPAN),)), read(details=(Detail(FoundData.PHONE, SPAN),))),
    (SenderIs((Role.NEWCOMER,)), replace(PLAIN, role=Role.NEWCOMER), PLAIN),
    (LanguageIs(("nl",)), PLAIN, read(language="fr")),
    (IN_NO_KNOWN_LANGUAGE, read(language_known=False), PLAIN),
    (LengthIs(at_least=3), sent("dag"), sent("da")),
    (LengthIs(at_most=3), sent("dag"), sent("daar")),
    (TimeIs(time(13), time(14)), PLAIN, sent(at=NOON + timedelta(hours=1))),  # noon is one o'clock in Brussels
    (TimeIs(time(22), time(7)), sent(at=NOON - timedelta(hours=7)), sent(at=NOON - timedelta(hours=6))),
    (IncidentIs((IncidentState.OPEN,)), replace(PLAIN, incident=IncidentState.OPEN), PLAIN),
    (Repeats(3, timedelta(minutes=2)), replace(PLAIN, earlier=TWICE), replace(PLAIN, earlier=TWICE[:1])),
    (Repeats(3, timedelta(minutes=1)), replace(PLAIN, earlier=(TWICE[0], *TWICE)), replace(PLAIN, earlier=TWICE)),
    (PlatformIs(("console",)), PLAIN, sent(ref=replace(PLAIN.message.ref, chat=Ref("signal", "kerkwijk")))),
    (GroupIs(("console:kerkwijk",)), PLAIN, sent(ref=replace(PLAIN.message.ref, chat=Ref("console", "dorp")))),
    (PolicyIs("plates", ("allow",)), replace(PLAIN, watch=replace(WATCH, policy={"plates": "allow"})), PLAIN),
    (Not(FOR_INSULTS), PLAIN, labelled(Label.INSULT, 0.9)),
    (AllOf((FOR_INSULTS, LengthIs(at_most=9))), labelled(Label.INSULT, 0.9), PLAIN),
    (AnyOf((FOR_INSULTS, FOR_GERMAN)), read(language="de"), PLAIN),
]


@pytest.mark.parametrize(("condition", "held", "near"), CASES, ids=lambda each: type(each).__name__)
def test_a_condition_holds_for_its_message_and_not_for_one_that_comes_near(
    condition: Condition, held: Subject, near: Subject
) -> None:
    assert holds(condition, held) is not None
    assert holds(condition, near) is None


@pytest.mark.parametrize("start", [0, 7, 22])
@pytest.mark.parametrize("end", [0, 7, 22])
def test_the_time_of_a_rule_and_the_quiet_hours_hold_at_the_same_moments(start: int, end: int) -> None:
    quiet = Quiet(time(start), time(end))
    for at in (NOON + timedelta(minutes=30 * half) for half in range(48)):
        held = holds(TimeIs(quiet.start, quiet.end), sent(at=at)) is not None
        assert held is is_quiet(quiet, WATCH.timezone, at)


def test_each_condition_has_its_messages_here() -> None:
    assert {type(condition) for condition, _, _ in CASES} == set(get_args(Condition))
