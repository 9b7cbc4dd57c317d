"""A request of the police, and everything that goes into the bag because of it, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.core.police_file import (
    LONGEST_TEXT,
    MOST_LINES,
    FileLine,
    IncidentFacts,
    Occasion,
    PoliceFile,
    PoliceReport,
    TranscriptLine,
)
from bot.core.ref import MessageRef
from bot.core.watch import Watch
from bot.core.watch_state import WatchState


@dataclass(frozen=True, slots=True)
class EvidenceRequest:
    """`case_number`: of the zone. `code`: of the incident. `made_for`, `ground` and `made_by`: as the coordinator writes them.
    `with_held`: also the texts that were held back in the group. `watch`: its id; empty: the only one with this code."""

    case_number: str
    code: str
    made_for: str
    ground: str
    made_by: str
    with_held: bool = False
    watch: str = ""


@dataclass(frozen=True, slots=True)
class EvidenceMessage:
    """One message of the incident. `role`: «reporter», «member 2»; no name. `shown`: what the group may see of `text`.
    `held_by`: the rule that held it back, or `moderator`; empty if the whole message is there. `edited_at`: when its author
    last changed the text; None for a text that is left out."""

    line: FileLine
    role: str
    text: str
    shown: str
    held_by: str = ""
    edited_at: datetime | None = None

    @property
    def number(self) -> str:
        """The number of the platform."""
        return number_of(self.line.message)

    @property
    def has_whole_text(self) -> bool:
        return bool(self.text) and not self.line.taken_back


def number_of(message: MessageRef) -> str:
    """The number of a message without its author, whom the police do not learn: Signal names a message by its author and its
    time, and a message at the gate has the author's private chat before its number."""
    if message.is_at_the_gate:
        return message.id.rpartition("/")[2].rpartition(":")[2]
    return message.id.rpartition(":")[2] if message.chat.platform == "signal" else message.id


@dataclass(frozen=True, slots=True)
class Evidence:
    """The material of a bag. `until`: the bot deletes its copy then."""

    request: EvidenceRequest
    watch: Watch
    file: PoliceFile
    messages: tuple[EvidenceMessage, ...]
    made_at: datetime
    until: datetime

    @property
    def id(self) -> str:
        return f"{self.watch.id}.{self.file.id}.evidence"

    @property
    def not_kept(self) -> int:
        """Messages that went to the zone in an earlier part and that the bot no longer keeps. The file remembers some of them;
        the database of a restored bot may still have all."""
        known = len(set(self.file.passed_on) - {message.line.message for message in self.messages})
        parts = sum(mail.occasion is Occasion.PART and not mail.lines for mail in self.file.mails)
        return known if self.file.restored else max(known, parts * MOST_LINES)

    @property
    def language(self) -> str:
        return self.watch.police.language or self.watch.languages[0]


def messages_of(state: WatchState, file: PoliceFile, with_held: bool) -> tuple[EvidenceMessage, ...]:
    """The messages of the file, after those of each part that still waits for the mail server or is lost."""
    earlier = [line for mail in file.mails for line in mail.lines]
    lines = {line.message: line for line in (*earlier, *file.lines)}
    return tuple(_message(state, file, line, with_held) for line in lines.values())


def _message(state: WatchState, file: PoliceFile, line: FileLine, with_held: bool) -> EvidenceMessage:
    role, case = file.role_of(line.by, line.role), state.case_of_message(line.message)
    if case is None or line.taken_back:
        return EvidenceMessage(line, role, line.text, line.text, edited_at=line.edited_at if line.text else None)
    whole = case.text[:LONGEST_TEXT]
    edited_at = max(filter(None, (line.edited_at, case.text_changed_at)), default=None)
    text = line.text or whole
    if case.should_be_seen:
        return EvidenceMessage(line, role, text, text, edited_at=edited_at)
    held_by = case.why[0].rule if case.why else "moderator"
    return EvidenceMessage(line, role, whole if with_held else "", "", held_by, edited_at if with_held else None)


def report_of(evidence: Evidence) -> PoliceReport:
    """The report for `incident.json`. It needs no words, so they are empty."""
    watch, file = evidence.watch, evidence.file
    facts = file.facts or IncidentFacts(opened_at=file.opened_at, danger=False, place=file.place)
    return PoliceReport(
        occasion=Occasion.END if facts.closed_at else Occasion.PART,
        reference=file.code,
        watch=watch.name,
        zone=watch.police.zone,
        language=evidence.language,
        subject="",
        title="",
        summary=(),
        course_head="",
        course=(),
        held_head="",
        held=(),
        foot="",
        heads=(),
        lines=tuple(map(_transcript_line, evidence.messages)),
        incident=facts,
        merged=file.merged,
        postcodes=watch.postcodes,
    )


def _transcript_line(message: EvidenceMessage) -> TranscriptLine:
    line, edited_at = message.line, message.edited_at if message.shown else None
    return TranscriptLine(
        line.at, "", "", message.role, line.kind, message.shown, message.held_by, line.taken_back, edited_at=edited_at
    )
