"""A mail of an evening, for tests of what is made of it."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.core.action import MailPolice
from bot.core.police_file import (
    IncidentFacts,
    LineKind,
    Occasion,
    PoliceReport,
    ReportRow,
    TranscriptLine,
)
from bot.core.ref import Ref

AT = datetime(2026, 3, 2, 21, 13, tzinfo=UTC)
TO = Ref("mail", "wijk@example.org")


def line(text: str, role: str = "reporter", held: str = "", taken_back: bool = False) -> TranscriptLine:
    return TranscriptLine(AT, "22:13", role, role, LineKind.REPORT, text, held, taken_back)


def report(*lines: TranscriptLine, occasion: Occasion = Occasion.END) -> PoliceReport:
    written = lines or (line("Man voelt aan autodeuren"), line("", "member 2", held="held back, No vigilantes"))
    return PoliceReport(
        occasion=occasion,
        reference="K7Q",
        watch="Kerkwijk",
        zone="PZ Gent",
        language="nl",
        subject="[K7Q] Kerkstraat, 22:13: afgelopen",
        title="Melding K7Q, afgelopen",
        summary=(ReportRow("Kenmerk", "K7Q, Kerkwijk"), ReportRow("Oproep", "101 gebeld om 22:14, door: melder")),
        course_head="Verloop",
        course=tuple(ReportRow(each.clock, f"{each.who}: {each.text}") for each in written),
        held_head="Achtergehouden in de groep",
        held=tuple(ReportRow(each.clock, each.held) for each in written if each.held),
        foot="Deze mail komt van de bot van Kerkwijk.",
        heads=("tijd", "rol", "soort", "melding", "tekst", "achtergehouden"),
        lines=written,
        incident=IncidentFacts(AT, danger=False, place="Kerkstraat", closed_at=AT, outcome="over"),
    )


def mail(*lines: TranscriptLine, number: int = 1, to: Ref = TO) -> MailPolice:
    return MailPolice(to, f"kerkwijk.f00d.{number}", AT, report(*lines), "kerkwijk.f00d.1" if number > 1 else "")
