"""Whose an action is. Under this name its receipt (`Delivered` or `Refused`) finds the room that planned it.

An action without an owner is nobody's: the core does not hear that it was delivered, and where it is refused the next best
thing is done. How the store writes an owner down is in `bot/store/key_text.py`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.core.ref import Ref


class CasePart(StrEnum):
    """Which of a case's actions."""

    ORIGINAL = "original"  # the deletion of the member's message
    COPY = "copy"  # that message, posted again
    MASKED = "masked"  # the masked copy
    CARD = "card"  # the card on the desk


class IncidentPart(StrEnum):
    """Which of an incident's actions, besides its notices."""

    QUESTION = "question"  # is it over?
    TOLD = "told"  # the word to a group that it is over, or goes on
    ASK = "ask"  # the notice, as an older version named it


class JoinPart(StrEnum):
    """Which action of a request to join."""

    RULES = "rules"  # the house rules, to the person who asks
    IN = "in"  # letting that person in
    CARD = "card"  # the card on the desk


class Served(StrEnum):
    """What a message was good for that has served and is taken away."""

    INCIDENT = "incident"  # the question whether it is over, or an older notice
    FLAG = "flag"  # the typed sign of a member who flags
    NOTE = "note"  # the sign in the group that a note waits
    REMINDER = "reminder"  # the reminder before the newest one


@dataclass(frozen=True, slots=True)
class CaseAction:
    case: str
    part: CasePart


@dataclass(frozen=True, slots=True)
class IncidentAction:
    incident: str
    part: IncidentPart


@dataclass(frozen=True, slots=True)
class IncidentNotice:
    """`mark`: of the face that the notice is given (`incidents/notices.py`)."""

    incident: str
    mark: str


@dataclass(frozen=True, slots=True)
class JoinAction:
    request: str
    part: JoinPart


@dataclass(frozen=True, slots=True)
class NoteAction:
    """The sign in the group that a note waits for a member."""

    note: str


@dataclass(frozen=True, slots=True)
class ReminderAction:
    guideline: str


@dataclass(frozen=True, slots=True)
class WeeklyNote:
    """The moderators' weekly note."""


@dataclass(frozen=True, slots=True)
class GateAction:
    """A message that a member wrote to the bot alone is shown in the group. `message`: its `MessageRef.id` there."""

    message: str


@dataclass(frozen=True, slots=True)
class StrangeChat:
    """A word to a chat that `config.yaml` does not name, or the bot's leaving of it."""

    chat: Ref


@dataclass(frozen=True, slots=True)
class CleanUp:
    """A message that has served is taken away. Where that fails it stays."""

    what: Served


Owner = (
    CaseAction
    | IncidentAction
    | IncidentNotice
    | JoinAction
    | NoteAction
    | ReminderAction
    | WeeklyNote
    | GateAction
    | StrangeChat
    | CleanUp
)
