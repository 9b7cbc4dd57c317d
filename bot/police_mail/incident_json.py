"""`incident.json`: a report for programs, in a small format of our own. `docs/schema/incident.schema.json` is its JSON Schema.

A change that breaks readers of the file raises `VERSION`. `docs/police.md` names the corresponding words of CAP 1.2 and EIDO.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, Any, Final, Literal

import msgspec
from msgspec import Meta, Struct

from bot.core.police_file import IncidentFacts, Occasion, PoliceReport, TranscriptLine

VERSION: Final = 1
SCHEMA: Final = "https://json-schema.org/draft/2020-12/schema"
SCHEMA_ID: Final = "urn:nabuur:incident:1"

Role = Annotated[
    str,
    Meta(
        pattern=r"^(reporter|police|moderator|member [1-9][0-9]*)$",
        description="the role of a person in this file; a member has another number in the next file",
    ),
]


Part = Annotated[int, Meta(ge=1)]


class Call(Struct, frozen=True, rename="camel"):
    """A call to the police that the group heard of."""

    at: datetime
    number: Annotated[str, Meta(description="the number that was called, as `101`")]
    by: Role


class Facts(Struct, frozen=True, rename="camel", omit_defaults=True):
    """The incident."""

    opened_at: datetime
    urgency: Annotated[Literal["immediate", "expected"], Meta(description="immediate: a person is in danger")]
    status: Literal["open", "closed"]
    place: Annotated[str | None, Meta(description="the street that the first report names")] = None
    call: Call | None = None
    police_on_scene_at: datetime | None = None
    closed_at: datetime | None = None
    outcome: Literal["all_clear", "police", "taken_over", "found", "over", "quiet"] | None = None
    later_call: Annotated[
        Call | None, Meta(description="the call after a missing person was found in danger; `call` told of no danger")
    ] = None
    later_police_on_scene_at: Annotated[
        datetime | None, Meta(description="the police came once more, after the find")
    ] = None


class Message(Struct, frozen=True, rename="camel", omit_defaults=True):
    """One message, as far as the group may see it."""

    at: datetime
    by: Role
    kind: Literal["report", "update", "message"]
    text: Annotated[str, Meta(description="empty if the whole text was held back or taken back")]
    held_back: Annotated[str | None, Meta(description="why the message, or a part of it, was held back")] = None
    taken_back: Annotated[bool, Meta(description="its author deleted it")] = False
    reference: Annotated[str | None, Meta(description="the incident of this message, in a file of a day")] = None
    edited_at: Annotated[datetime | None, Meta(description="when its author last changed the text")] = None


class Document(Struct, frozen=True, rename="camel", omit_defaults=True):
    """A report of a neighbourhood watch to its police zone."""

    schema: Annotated[str, Meta(description=f"always `{SCHEMA_ID}`")] = msgspec.field(name="$schema")
    version: Annotated[int, Meta(ge=1)]
    message_id: Annotated[str, Meta(description="the same for ever, also as the Message-ID of the mail")]
    sent: datetime
    occasion: Literal["urgent", "part", "end", "again", "day"]
    reference: Annotated[str, Meta(description="the code that the watch uses too, as `K7Q`")]
    watch: str
    zone: str
    language: Literal["nl", "fr", "de", "en"]
    messages: tuple[Message, ...]
    incident: Facts | None = None
    day: Annotated[str | None, Meta(description="the local day, in a file of a day")] = None
    part: Annotated[Part | None, Meta(description="the number of this part, if the file goes out in parts")] = None
    merged: Annotated[tuple[str, ...], Meta(description="references of incidents that are part of this one")] = ()
    postcodes: Annotated[tuple[str, ...], Meta(description="of the watch")] = ()


def incident_json(id: str, sent: datetime, report: PoliceReport) -> bytes:
    return msgspec.json.format(msgspec.json.encode(_document(id, sent, report)), indent=2) + b"\n"


def _document(id: str, sent: datetime, report: PoliceReport) -> Document:
    return Document(
        schema=SCHEMA_ID,
        version=VERSION,
        message_id=id,
        sent=sent,
        occasion=report.occasion.value,
        reference=report.reference,
        watch=report.watch,
        zone=report.zone,
        language=report.language,  # type: ignore[arg-type]  # config.yaml allows these four alone
        messages=tuple(map(_message, report.lines)),
        incident=_facts(report.incident) if report.incident else None,
        day=report.day or None,
        part=report.part or None if report.occasion is Occasion.PART else None,
        merged=report.merged,
        postcodes=report.postcodes,
    )


def _message(line: TranscriptLine) -> Message:
    held, incident = line.held or None, line.incident or None
    edited_at = line.edited_at.astimezone(UTC) if line.edited_at else None
    return Message(
        line.at.astimezone(UTC), line.role, line.kind.value, line.text, held, line.taken_back, incident, edited_at
    )


def _facts(facts: IncidentFacts) -> Facts:
    call = Call(facts.called_at, facts.called_number, facts.called_by) if facts.called_at else None
    again, came = facts.called_again_at, facts.police_again_at
    return Facts(
        opened_at=facts.opened_at,
        urgency="immediate" if facts.danger else "expected",
        status="open" if facts.closed_at is None else "closed",
        place=facts.place or None,
        call=call,
        police_on_scene_at=facts.police_at,
        closed_at=facts.closed_at,
        outcome=facts.outcome or None,  # type: ignore[arg-type]  # a merged incident gets no mail of its own
        later_call=Call(again, facts.called_again_number, facts.called_again_by) if again else None,
        later_police_on_scene_at=came if came != facts.police_at else None,
    )


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of the document."""
    made = msgspec.json.schema(Document)
    return {"$schema": SCHEMA, "$id": SCHEMA_ID, "title": "incident.json of nabuur", **made}
