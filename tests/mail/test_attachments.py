"""The parts of a mail for an officer: a text, a PDF, a table and a file for programs."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from zoneinfo import ZoneInfo

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from bot.core.police_file import PoliceReport, ReportRow
from bot.outbound.police_mail import written
from bot.police_mail.incident_json import incident_json, schema
from bot.police_mail.pdf import pdf
from bot.police_mail.plain_text import plain_text
from bot.police_mail.transcript import transcript
from tests.mail.reports import AT, line, mail, report

ANY = st.text(max_size=300)
SCHEMA = jsonschema.Draft202012Validator(schema())
SIGNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def test_the_summary_stands_on_top_of_the_text() -> None:
    text = plain_text(report())
    assert text.splitlines()[:4] == [
        "Melding K7Q, afgelopen",
        "",
        "Kenmerk  K7Q, Kerkwijk",
        "Oproep   101 gebeld om 22:14, door: melder",
    ]
    assert "VERLOOP" in text
    assert "ACHTERGEHOUDEN IN DE GROEP" in text


def test_a_long_label_stops_no_mail() -> None:
    long = replace(report(), summary=(ReportRow("label " * 15, "waarde"),))
    assert "waarde" in plain_text(long)


LINK = f"mailto:receipts@example.org?subject=ontvangen%20K7Q-{'abcdefghijklmnop' * 3}"
ASKING = replace(report(), receipt_ask="Gelezen? Tik op deze link.", receipt_link=LINK)


def test_the_link_for_the_receipt_stands_whole_between_the_summary_and_the_course() -> None:
    lines = plain_text(ASKING).splitlines()
    assert lines[lines.index("Gelezen? Tik op deze link.") + 1] == f"<{LINK}>"
    assert lines.index("Gelezen? Tik op deze link.") < lines.index("VERLOOP")


def test_the_pdf_has_the_link_for_a_tap() -> None:
    assert links_in(pdf(ASKING)) == [LINK]
    assert links_in(pdf(report())) == []


def links_in(content: bytes) -> list[str]:
    notes = [note for page in PdfReader(io.BytesIO(content)).pages for note in page.annotations or ()]
    return [note.get_object()["/A"]["/URI"] for note in notes]


@given(ANY)
def test_no_line_of_the_text_is_longer_than_a_mail_program_shows(words: str) -> None:
    assert max(map(len, plain_text(report(line(words))).splitlines())) <= 78


def test_the_table_has_a_line_for_each_message() -> None:
    rows = list(csv.reader(io.StringIO(transcript(report()).decode("utf-8-sig"))))
    assert rows[0] == ["tijd", "rol", "soort", "melding", "tekst", "achtergehouden"]
    assert [row[4] for row in rows[1:]] == ["Man voelt aan autodeuren", ""]


def test_the_table_has_the_time_of_the_zone_and_its_word_for_the_kind() -> None:
    written = replace(
        line("Man voelt aan autodeuren"), at=AT.astimezone(ZoneInfo("Europe/Brussels")), kind_word="melding"
    )
    rows = list(csv.reader(io.StringIO(transcript(report(written)).decode("utf-8-sig"))))
    assert rows[1][:3] == ["2026-03-02 22:13:00+01:00", "reporter", "melding"]
    document = json.loads(incident_json("kerkwijk.f00d.1", AT, report(written)))
    assert (document["messages"][0]["at"], document["messages"][0]["kind"]) == ("2026-03-02T21:13:00Z", "report")


@pytest.mark.parametrize("words", ["=HYPERLINK(1)", "+32 470", "-1+1", "@SUM(A1)"])
def test_no_cell_of_the_table_is_a_formula(words: str) -> None:
    rows = list(csv.reader(io.StringIO(transcript(report(line(words))).decode("utf-8-sig"))))
    assert rows[1][4] == f"'{words}"


@pytest.mark.parametrize(
    "words", ["let op;=HYPERLINK(1)", 'ja;"=1+1', "ja\n=1+1", "ja\t@SUM(A1)", "ja, -1+1", "＝1+1", "\n=1", "\t=1"]
)
def test_no_cell_is_a_formula_where_a_spreadsheet_splits_at_another_sign(words: str) -> None:
    """A Belgian or German spreadsheet splits a line at `;` and takes quotation marks inside a cell as they are."""
    written = transcript(report(line(words))).decode("utf-8-sig").partition("\n")[2]
    cells = re.split(r"[;,\t\r\n]", written)
    assert [cell for cell in cells if cell.strip("\"' ").startswith(SIGNS) and "'" not in cell] == []


@given(st.lists(ANY, min_size=1, max_size=5))
def test_the_table_gives_every_text_back(texts: list[str]) -> None:
    content = transcript(report(*map(line, texts))).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(content, newline="")))
    assert [row[4].replace("'", "") for row in rows[1:]] == [
        text.encode("utf-8", "replace").decode().replace("'", "") for text in texts
    ]


def test_the_schema_is_one_and_the_file_keeps_to_it() -> None:
    SCHEMA.check_schema(schema())
    document = json.loads(incident_json("kerkwijk.f00d.1", AT, report()))
    SCHEMA.validate(document)
    assert (document["version"], document["reference"], document["incident"]["outcome"]) == (1, "K7Q", "over")


@given(st.lists(ANY, min_size=1, max_size=4), ANY)
def test_every_file_keeps_to_the_schema(texts: list[str], place: str) -> None:
    made = report(*map(line, texts))
    assert made.incident is not None
    made = replace(made, incident=replace(made.incident, place=place))
    document = json.loads(incident_json("kerkwijk.f00d.1", AT, _encodable(made)))
    SCHEMA.validate(document)


def _encodable(made: PoliceReport) -> PoliceReport:
    """The report as the outbox gives it back: without half characters."""
    lines = tuple(replace(each, text=each.text.encode("utf-8", "replace").decode()) for each in made.lines)
    return replace(made, lines=lines)


def test_a_program_that_knows_another_version_is_told() -> None:
    document = json.loads(incident_json("kerkwijk.f00d.1", AT, report()))
    with pytest.raises(jsonschema.ValidationError):
        SCHEMA.validate({**document, "version": 0})


def text_of(content: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)


def test_the_pdf_says_what_the_text_says() -> None:
    found = text_of(pdf(report(line("Man in de Édouardstraße <b>rent</b> & roept"))))
    assert "Melding K7Q, afgelopen" in found
    assert "Man in de Édouardstraße <b>rent</b> & roept" in found


def test_the_pdf_shows_that_words_are_covered() -> None:
    """The font lacks the blocks of a masked copy."""
    assert "zwarte Golf […] richting" in text_of(pdf(report(line("zwarte Golf ▒▒▒ richting dorp"))))


def test_the_same_report_gives_the_same_bytes() -> None:
    assert pdf(report()) == pdf(report())


@given(ANY)
@settings(max_examples=30)
def test_any_text_makes_a_pdf(words: str) -> None:
    assert pdf(report(line(words))).startswith(b"%PDF")


def test_a_long_course_takes_several_pages() -> None:
    content = pdf(report(*(line(f"regel {number} " + "woord " * 60) for number in range(60))))
    assert len(PdfReader(io.BytesIO(content)).pages) > 3
    assert "regel 59" in text_of(content)


async def test_an_attachment_that_cannot_be_made_is_left_out_and_the_mail_goes() -> None:
    whole = await written(mail())
    assert [each.name for each in whole.attachments] == ["K7Q.pdf", "incident.json", "K7Q.csv"]
    broken = replace(mail(), report=replace(report(), language="xx", lines=(object(),)))  # type: ignore[arg-type]  # a fault
    made = await written(broken)
    assert [each.name for each in made.attachments] == ["K7Q.pdf"]
    assert made.text == whole.text
