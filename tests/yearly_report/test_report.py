"""The yearly report: page, PDF and table hold the same numbers, and no street with few incidents."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from datetime import date

import pypdf
import pytest
import yaml

from bot.core.tally import FEWEST, Counted, YearCounter
from bot.core.texts import LANGUAGES
from bot.replay.page.words import WORDS as WORDS_OF_REPLAY
from bot.yearly_report.contents import Section, YearlyReport, contents
from bot.yearly_report.page import page
from bot.yearly_report.pdf import pdf
from bot.yearly_report.table import table
from bot.yearly_report.words import WORDS
from tests.docs.pages import ROOT
from tests.replay.pages import parsed_page
from tests.yearly_report.sample import counted_year, counters

RARE = ("Bergstraat", "rue du Moulin")
ONE = {
    "nl": ("melding", "keer vals alarm", "bericht verborgen"),
    "fr": ("signalement", "fausse alerte", "message masqué"),
    "de": ("Meldung", "Fehlalarm", "verborgene Nachricht"),
    "en": ("incident", "false alarm", "message hidden"),
}
REPORTS = {language: contents(counted_year(), language) for language in LANGUAGES}


def section(report: YearlyReport, key: str) -> Section:
    return next(each for each in report.sections if each.key == key)


def numbers(report: YearlyReport, key: str) -> dict[str, int]:
    return {row.label: row.number for row in section(report, key).rows}


def text_of(content: bytes) -> str:
    pages = pypdf.PdfReader(io.BytesIO(content)).pages
    return re.sub(r"\s+", " ", " ".join(each.extract_text() for each in pages))


@pytest.mark.parametrize("language", ["nl", "fr", "de"])
def test_an_incident_has_the_name_that_members_and_police_read(language: str) -> None:
    texts = yaml.safe_load((ROOT / "rules" / "texts" / f"{language}.yaml").read_text())
    _, several = WORDS[language].incidents
    assert several == WORDS_OF_REPLAY[language].incidents[1]
    assert several.lower() == texts["police_label_incidents"].lower()


@pytest.mark.parametrize("language", LANGUAGES)
def test_page_pdf_and_table_show_the_same_lines(language: str) -> None:
    report = REPORTS[language]
    shown, printed = parsed_page(page(report)), text_of(pdf(report, "Kerkwijk"))
    rows = list(csv.reader(io.StringIO(table(report).decode("utf-8-sig"))))[1:]
    assert [row[:3] for row in rows] == [
        [each.title, row.label, str(row.number)] for each in report.sections for row in each.rows
    ]
    bars = [row for each in report.sections if not each.is_over_time for row in each.rows]
    assert [each.text for each in shown.all("span", "hits")] == [str(row.number) for row in bars]
    for line in (*(row.label for row in bars), *report.limits, report.title):
        assert " ".join(line.split()) in printed, line


def test_the_headlines_are_those_of_the_year() -> None:
    assert [headline.value for headline in REPORTS["en"].headlines] == ["50", "82%", "2", "11", "21", "4"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_is_said_as_one(language: str) -> None:
    kinds = {Counted.OUTCOME: "all_clear", Counted.HELD: "plates", Counted.WAIT: "1"}
    once = {str(YearCounter(2026, kind, name)): 1 for kind, name in kinds.items()}
    march = str(YearCounter(2026, Counted.MONTH, "03"))
    said = [each.label for each in contents(replace(counted_year(), years={**once, march: FEWEST}), language).headlines]
    assert said[3:5] == list(ONE[language][1:])
    assert said[2] != REPORTS[language].headlines[2].label
    assert contents(replace(counted_year(), years={march: 1}), language).headlines[0].label == ONE[language][0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_few_incidents_only_their_number_is_told(language: str) -> None:
    """Else the page would tell the one incident of a year whole: the month, the hour, the danger, the end."""
    one = {Counted.MONTH: "03", Counted.HOUR: "02", Counted.KIND: "danger", Counted.OUTCOME: "all_clear"}
    for number, told in ((FEWEST - 1, False), (FEWEST, True)):
        years = {str(YearCounter(2026, kind, name)): number for kind, name in one.items()}
        report = contents(replace(counted_year(), years=years), language)
        assert report.headlines[0].value == str(number)
        assert ({each.key for each in report.sections} <= {"held", "decisions"}) is not told
        assert (str(FEWEST) in report.lead) is not told
        assert (len(report.headlines) == 6) is told


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_street_with_few_incidents_is_in_no_output(language: str) -> None:
    report = REPORTS[language]
    everything = f"{page(report)}{text_of(pdf(report, 'Kerkwijk'))}{table(report).decode()}"
    assert not [street for street in RARE if street in everything]
    assert numbers(report, "streets")["Kerkstraat"] == 11  # in both spellings
    assert list(numbers(report, "streets").values()) == [11, 6, 12, 21]


def test_a_street_is_named_from_the_fewest_on() -> None:
    year = counted_year()
    for number, named in ((FEWEST - 1, False), (FEWEST, True)):
        years = {**year.years, str(YearCounter(2026, Counted.STREET, "g parklaan|Parklaan")): number}
        assert ("Parklaan" in numbers(contents(replace(year, years=years), "nl"), "streets")) is named


def test_the_numbers_of_a_section_add_up_to_the_incidents() -> None:
    report = REPORTS["nl"]
    for key in ("months", "hours", "kinds", "streets", "calls", "outcomes"):
        assert sum(numbers(report, key).values()) == 50, key


def test_a_hidden_message_without_a_rule_has_words_and_no_reserved_id() -> None:
    held = section(REPORTS["en"], "held").rows
    assert [(row.label, row.number) for row in held][2] == ("without a house rule: the bot could not read it well", 2)
    assert "(" not in "".join(row.label for row in held)


def test_french_has_a_no_break_space_before_its_colon() -> None:
    notes = [row.note for section in REPORTS["fr"].sections for row in section.rows]
    assert any("\u00a0: " in note for note in notes)
    assert not any(re.search(r"\w:", note) for note in notes)


def test_no_line_in_french_begins_with_a_sign() -> None:
    assert re.findall(r".{9} [:;?!»]|« .{9}", page(REPORTS["fr"])) == []


def test_a_part_of_a_year_says_so() -> None:
    assert "3 February 2026" in REPORTS["en"].lead
    running = contents(counted_year(today=date(2026, 11, 26)), "en")
    assert "26 November 2026" in running.lead


def test_a_year_before_the_first_counted_day_says_that_it_was_not_counted() -> None:
    early = contents(counted_year(2025), "en")
    assert "not counted" in early.lead
    assert [headline.value for headline in early.headlines] == ["0", "–", "–", "0", "0", "0"]
    assert pdf(early, "Kerkwijk").startswith(b"%PDF")


def test_a_later_year_is_not_mixed_with_this_one() -> None:
    year = counted_year()
    both = replace(year, years={**counters(2027), **year.years})
    assert contents(both, "nl") == contents(replace(year, years=counters()), "nl")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_what_the_numbers_cannot_show(language: str) -> None:
    report = REPORTS[language]
    assert len(report.limits) == len(REPORTS["nl"].limits)
    assert not re.findall(r"\{[a-z]+\}", page(report).partition("<body>")[2])


def test_a_street_or_a_title_that_looks_like_markup_or_a_formula_is_harmless() -> None:
    year = counted_year()
    key = str(YearCounter(2026, Counted.HELD, "=cmd<script>"))
    report = contents(replace(year, years={**year.years, key: 30}), "nl")
    assert "<script" not in page(report)
    assert "'=cmd<script>" in table(report).decode()


def test_the_same_year_gives_the_same_bytes() -> None:
    report = REPORTS["nl"]
    assert pdf(report, "Kerkwijk") == pdf(report, "Kerkwijk")


def test_the_page_loads_nothing() -> None:
    shown = page(REPORTS["nl"])
    assert "default-src &#x27;none&#x27;" in shown
    assert not re.findall(r"(?:src|href)=", shown)
