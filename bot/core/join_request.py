"""Somebody who wants to come into a group, and whether they are let in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.core.message import Person
from bot.core.ref import MessageRef, Ref


@dataclass(frozen=True, slots=True)
class JoinOutcome:
    """`by`: the moderator who decided; empty where the person accepted the house rules, or came in by another way."""

    let_in: bool
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class JoinRequest:
    """`code` is what moderators type. `on_desk`: they were asked. `cards`: where they see it."""

    code: str
    group: Ref
    person: Person
    asked_at: datetime
    on_desk: bool = False
    cards: tuple[MessageRef, ...] = ()
    ended: JoinOutcome | None = None
