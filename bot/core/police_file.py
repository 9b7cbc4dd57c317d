"""The police file: what the bot keeps of one incident, or of one day, until it is passed on to the police.

A file is never about a person: it holds no names, and nothing can be searched in it. A member has another number in each file.
Behind it are the report that the police read, and the events of its answers: actions, events and the watch state all name them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from bot.core.message import Role
from bot.core.ref import MessageRef

MOST_LINES = 500
"""A file with this many messages is passed on in parts, so that no mail becomes too large."""

LONGEST_TEXT = 4096
"""A file keeps this many characters of one message, as many as the longest message of Telegram has."""


class LineKind(StrEnum):
    """The part of a message in its incident. A file of a day also holds messages without an incident."""

    REPORT = "report"
    UPDATE = "update"
    MESSAGE = "message"


class Occasion(StrEnum):
    """Why a mail goes to the police."""

    URGENT = "urgent"  # a person is in danger, and the incident is still open
    PART = "part"  # the file has reached `MOST_LINES`
    END = "end"  # the incident is over
    AGAIN = "again"  # it went on after its end, or ended otherwise
    DAY = "day"  # all messages of a day


@dataclass(frozen=True, slots=True)
class FileLine:
    """`by`: a pseudonym. `text`: empty if hidden (its case has it). `incident`: its code, for a day. `place`: its street."""

    message: MessageRef
    by: str
    role: Role
    at: datetime
    kind: LineKind
    text: str
    incident: str = ""
    taken_back: bool = False
    place: str = ""
    edited_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Handover:
    """One mail about the file, to each address of the zone on its own. `waiting`: addresses without a result. `warnings`: how
    often the desk heard that it waits. `token`: the unguessable word of its receipt; empty if the bot reads no answers.
    `doubtful`: those of `waiting` whose mail may have arrived before the bot or the connection broke; the outbox holds it.
    `lines`: of a part, as long as an address waits for it or if none got it, since the file begins anew without them."""

    occasion: Occasion
    at: datetime
    waiting: tuple[str, ...]
    refused: tuple[str, ...] = ()
    delivered_at: datetime | None = None
    warnings: int = 0
    id: str = ""
    token: str = ""
    doubtful: tuple[str, ...] = ()
    lines: tuple[FileLine, ...] = ()


@dataclass(frozen=True, slots=True)
class OfferedPost:
    """A post for a coordinator. `text`: as groups read it; `by`: the adjoining watch; `ended`: the key of how it ended."""

    text: str
    by: str
    at: datetime
    cards: tuple[MessageRef, ...] = ()
    ended: str = ""


@dataclass(frozen=True, slots=True)
class RequestedBag:
    """An evidence bag. `code`: of its incident; `until`: the last day on which the bot keeps it."""

    code: str
    until: date


@dataclass(frozen=True, slots=True)
class PoliceReceipt:
    """The police confirmed the mails up to `number`. `typed`: by a word that names the file, not one of its mails."""

    at: datetime
    number: int
    typed: bool = False


@dataclass(frozen=True, slots=True)
class Doubt:
    """A question to the desk: has `address` these mails? Empty in older databases: about every address in doubt. `why`,
    `ended`: keys of the texts that ask and that end it. `unanswered`: since when its report is a dead letter."""

    code: str
    numbers: tuple[int, ...]
    cards: tuple[MessageRef, ...] = ()
    ended: str = ""
    address: str = ""
    at: datetime | None = None
    unanswered: datetime | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class SentReport:
    """A line of the list of sent reports, which outlives the database. `mark`: its owner's. No `occasion`: one in a chat."""

    mark: str
    at: datetime
    occasion: str = ""
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class PoliceFile:
    """`id`: that of the incident, or `day-2026-03-02`. `day`: the local day (ISO 8601); empty for an incident. `people`:
    pseudonyms in the order of their first message. `merged`: codes of the incidents in it. `passed_on`: messages of earlier
    parts, whose lines are gone. `facts`: the incident, also when it is forgotten. `answers`: keys of the mails that came back.
    `restored`: the moment of its backup; `known`: an imprint of its lines there. `ended_doubts`: for a late card or press."""

    id: str
    code: str
    opened_at: datetime
    day: str = ""
    place: str = ""
    people: tuple[str, ...] = ()
    lines: tuple[FileLine, ...] = ()
    merged: tuple[str, ...] = ()
    passed_on: tuple[MessageRef, ...] = ()
    mails: tuple[Handover, ...] = ()
    receipt: PoliceReceipt | None = None
    facts: IncidentFacts | None = None
    answers: tuple[str, ...] = ()
    restored: datetime | None = None
    known: str = ""
    doubts: tuple[Doubt, ...] = ()
    ended_doubts: tuple[Doubt, ...] = ()

    @property
    def is_confirmed(self) -> bool:
        return self.receipt is not None and self.receipt.number == len(self.mails)

    def role_of(self, person: str, role: Role) -> str:
        """The role of a person in this file, for programs. `person`: a pseudonym."""
        if role is Role.POLICE:
            return "police"
        if not self.day and person == self.people[0]:
            return "reporter"
        if role in (Role.MODERATOR, Role.COORDINATOR):
            return "moderator"
        return f"member {self.people.index(person) + 1 if person in self.people else len(self.people) + 1}"

    def line_of(self, message: MessageRef) -> FileLine | None:
        return next((line for line in self.lines if line.message == message), None)

    def with_line(self, line: FileLine) -> PoliceFile:
        """Adds a line, or replaces the line of the same message."""
        lines = tuple(sorted((*self.without_line(line.message).lines, line), key=lambda each: each.at))
        return replace(self, lines=lines, people=tuple(dict.fromkeys((*self.people, line.by))))

    def without_line(self, message: MessageRef) -> PoliceFile:
        return replace(self, lines=tuple(line for line in self.lines if line.message != message))

    def mail(self, number: int) -> Handover:
        """Numbers begin with 1."""
        return self.mails[number - 1]

    def about(self, number: int) -> PoliceFile:
        """The file as its mail with this number tells it."""
        mail = self.mail(number)
        return replace(self, lines=mail.lines, mails=self.mails[:number]) if mail.lines else self


# The report that the police read, as plain values. `bot/police_mail` makes the text, the PDF and the other attachments of it.
@dataclass(frozen=True, slots=True)
class ReportRow:
    label: str
    value: str


@dataclass(frozen=True, slots=True)
class TranscriptLine:
    """One message as the police read it. `at`: local time. `who` (such as «member 2») and `kind_word` are in the language of
    the zone; programs read `role` and `kind`. `text` lacks what was held back. `held`: the reason and house rule, or empty."""

    at: datetime
    clock: str
    who: str
    role: str
    kind: LineKind
    text: str
    held: str = ""
    taken_back: bool = False
    incident: str = ""
    kind_word: str = ""
    edited_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class IncidentFacts:
    """The facts of an incident for programs. Roles are «reporter», «member 2», «police», «moderator». `called_again_…`,
    `police_again_at`: the call and the police after the question about a call was opened again."""

    opened_at: datetime
    danger: bool
    place: str = ""
    called_at: datetime | None = None
    called_number: str = ""
    called_by: str = ""
    police_at: datetime | None = None
    closed_at: datetime | None = None
    outcome: str = ""
    called_again_at: datetime | None = None
    called_again_number: str = ""
    called_again_by: str = ""
    police_again_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class PoliceReport:
    """`summary` is what an officer reads first; `course` the timeline; `held` what was held back. `heads`: the words above the
    columns of the transcript. `receipt_ask`, `receipt_link`: how to confirm it with one tap; empty if answers are not read."""

    occasion: Occasion
    reference: str
    watch: str
    zone: str
    language: str
    subject: str
    title: str
    summary: tuple[ReportRow, ...]
    course_head: str
    course: tuple[ReportRow, ...]
    held_head: str
    held: tuple[ReportRow, ...]
    foot: str
    heads: tuple[str, ...]
    lines: tuple[TranscriptLine, ...]
    incident: IncidentFacts | None = None
    day: str = ""
    part: int = 0
    merged: tuple[str, ...] = ()
    postcodes: tuple[str, ...] = ()
    receipt_ask: str = ""
    receipt_link: str = ""


RECEIPT_WORDS: Final = {"nl": "ontvangen", "fr": "reçu", "de": "erhalten", "en": "received"}
"""The word of a receipt, in the language of the zone. It is in the link of a mail, and may be typed as an answer."""


@dataclass(frozen=True, slots=True)
class PoliceAnswered:
    """A person answered a mail to the police. `mails`: the identities of the mails that it answers. `in_subject`, `in_text`:
    what looks like a receipt token. `sender`: the domain of the address. `has_text`: more than one word; it is not kept."""

    key: str
    mails: tuple[str, ...]
    in_subject: tuple[str, ...]
    in_text: tuple[str, ...]
    sender: str
    has_text: bool
    at: datetime


@dataclass(frozen=True, slots=True)
class MailReturned:
    """A mail server gave `mail`, an identity, up for these addresses (RFC 3464). `status`: as `5.1.1` (RFC 3463), or empty."""

    key: str
    mail: str
    addresses: tuple[str, ...]
    status: str
    at: datetime


def mail_of(event: PoliceAnswered | MailReturned, files: Iterable[PoliceFile]) -> tuple[PoliceFile, int] | None:
    """The file and the number of the mail that came back, the newest one first. None: it is about no mail of these files."""
    mails = {event.mail} if isinstance(event, MailReturned) else set(event.mails)
    tokens = set[str]() if isinstance(event, MailReturned) else {*event.in_subject, *event.in_text}
    sent = ((file, *each) for file in files for each in reversed([*enumerate(file.mails, start=1)]))
    named = ((file, at) for file, at, mail in sent if mail.id in mails - {""} or mail.token in tokens - {""})
    return next(named, None)
