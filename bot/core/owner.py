"""Owners of actions. The platform's answer about an action (`ActionDelivered` or `ActionRefused`) carries its
owner back to the room that planned it.

For an action without an owner the core hears of no delivery; for a refusal it plans the fallback.
`bot/store/key_text.py` defines the stored form.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from bot.core.ref import Ref


class CasePart(StrEnum):
    """The part of a case that an action is for."""

    ORIGINAL = "original"  # the deletion of the member's message
    COPY = "copy"  # the repost
    MASKED = "masked"  # the masked copy
    CARD = "card"  # the card on the desk
    REMINDER = "reminder"  # to the moderator on duty; if it is about several cases, it belongs to the oldest
    PUBLIC_LINE = "public-line"  # the line to the group that a message was hidden
    REPORT_LINE = "report-line"  # the line to the group that a hidden report came in


class IncidentPart(StrEnum):
    """The part of an incident that an action is for, besides its notices."""

    QUESTION = "question"  # is it over?
    TOLD = "told"  # the message to a group that it is over, or open again
    ASK = "ask"  # the notice, as an older version named it


class JoinPart(StrEnum):
    """The part of a request to join that an action is for."""

    RULES = "rules"  # the house rules, to the person who asks
    IN = "in"  # the approval of the request
    CARD = "card"  # the card on the desk


class Served(StrEnum):
    """The former use of a message that the bot now takes away."""

    INCIDENT = "incident"  # the question whether it is over, or an older notice
    FLAG = "flag"  # the typed sign of a member who flags
    NOTE = "note"  # the sign of a pending note in the group
    REMINDER = "reminder"  # the reminder before the newest one
    CARD = "card"  # a card on the desk in whose place another one stands


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
    """`mark`: identifies the appearance of the notice (`incidents/notices.py`)."""

    incident: str
    mark: str


@dataclass(frozen=True, slots=True)
class JoinAction:
    request: str
    part: JoinPart


@dataclass(frozen=True, slots=True)
class NoteAction:
    """The sign in the group that a pending note waits for a member."""

    note: str


@dataclass(frozen=True, slots=True)
class ReminderAction:
    guideline: str


@dataclass(frozen=True, slots=True)
class WeeklyNote:
    """The weekly report to the moderators."""


@dataclass(frozen=True, slots=True)
class GateAction:
    """The bot posts a member's private message in the group (gatekeeper). `message`: its `MessageRef.id` at the
    gate."""

    message: str


@dataclass(frozen=True, slots=True)
class StrangeChat:
    """A message to a chat that `config.yaml` does not name, or the bot's exit from it."""

    chat: Ref


@dataclass(frozen=True, slots=True)
class CleanUp:
    """The bot takes away a message that is no longer needed. If this fails, the message stays."""

    what: Served


@dataclass(frozen=True, slots=True)
class PoliceMail:
    """One mail to one address. `file`: the police file; `number` counts its mails from 1."""

    file: str
    number: int
    address: str

    @property
    def is_about_day(self) -> bool:
        """True for a mail with the messages of a day (`PoliceFile.id`)."""
        return self.file.startswith("day-")

    def mark(self, watch: str) -> str:
        """The name of this mail on the list of sent reports. It tells neither the incident nor the address."""
        return sha256(f"{watch} {self.file} {self.number} {self.address}".encode()).hexdigest()[:32]


@dataclass(frozen=True, slots=True)
class OfficialPost:
    """A post in the name of the police, in one group."""


@dataclass(frozen=True, slots=True)
class OfferCard:
    """The card on the desk about an official post of an adjoining watch. `code`: of the offered post."""

    code: str


@dataclass(frozen=True, slots=True)
class DoubtCard:
    """The card on the desk that asks whether the police have the reports of a file. `file`: the police file. `code`: of
    the question; empty in older databases."""

    file: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class UnsaidCard:
    """The card on the desk that asks whether the bot did and said something before a restore. `code`: of the question."""

    code: str


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
    | PoliceMail
    | OfficialPost
    | OfferCard
    | DoubtCard
    | UnsaidCard
)
