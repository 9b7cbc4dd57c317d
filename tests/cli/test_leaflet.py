"""The leaflet: one page for each language, with the numbers of the watch, the three rules and the code to join."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from pypdf import PdfReader

from bot.charts.leaflet import LeafletPage, leaflet
from bot.cli.leaflet import guideline_lines, write_leaflet
from bot.commands.rights import MOST_LINK
from bot.core.rulebook import Approval, Rulebook
from bot.core.texts import LANGUAGES
from bot.core.watch import Numbers, Watch
from bot.errors import CannotStart
from tests import shipped
from tests.kit import NOON, WATCH

LINK = "https://t.me/voorbeeld_bot?start=kerkwijk"


def rulebook() -> Rulebook:
    """The shipped one; the police approved the guideline on behaviour."""
    book = shipped.rules().rulebook
    approval = Approval("PZ Gent", date(2026, 3, 1))
    signed = (replace(each, approved=approval) if each.id == "behaviour-first" else each for each in book.guidelines)
    return replace(book, guidelines=tuple(signed))


def codes(path: Path) -> list[str]:
    """The codes that a phone reads on each page, as it would be printed at 150 dots per inch."""
    drawn = (page.render(scale=150 / 72, grayscale=True).to_pil() for page in pypdfium2.PdfDocument(path))
    return [" ".join(code.text for code in zxingcpp.read_barcodes(picture)) for picture in drawn]


def pages(folder: Path, languages: tuple[str, ...], link: str = LINK, watch: Watch = WATCH) -> list[str]:
    write_leaflet(folder / "leaflet.pdf", rulebook(), watch, languages, link, NOON)
    return [page.extract_text() for page in PdfReader(folder / "leaflet.pdf").pages]


def test_each_language_has_one_page_with_the_numbers_the_rules_and_the_owner(tmp_path: Path) -> None:
    found = pages(tmp_path, LANGUAGES)
    assert len(found) == len(LANGUAGES)
    for language, text in zip(LANGUAGES, found, strict=True):
        words = rulebook().texts.by_language[language]
        flat = " ".join(text.split())
        for key in ("title", "urgent", "life", "call", "write", "safe", "agreed", "join"):
            assert " ".join(words[f"leaflet_{key}"].split()) in flat, (language, key)
        assert {"101", "112", "Kerkwijk", LINK} <= set(flat.split()) | {LINK if LINK in flat else ""}
        assert "PZ Gent" in flat
        assert "{" not in flat
        assert "¤" not in flat
    assert len({text.splitlines()[0] for text in found}) == len(LANGUAGES)
    assert codes(tmp_path / "leaflet.pdf") == [LINK] * len(LANGUAGES)


@pytest.mark.parametrize(
    "link", ["x://y.be", "https://voorbeeld.be/" + "ë" * 100, "https://t.me/" + "a" * (MOST_LINK - 13)]
)
def test_a_short_and_a_long_link_can_be_read_from_the_paper(tmp_path: Path, link: str) -> None:
    pages(tmp_path, ("nl",), link)
    assert codes(tmp_path / "leaflet.pdf") == [link]


def test_the_numbers_are_those_of_the_watch_and_without_a_link_there_is_no_code(tmp_path: Path) -> None:
    watch = replace(WATCH, numbers=Numbers(police=("112",), emergency=("112",), non_urgent=("0900-8844",)))
    (text,) = pages(tmp_path, ("nl",), link="", watch=watch)
    assert text.splitlines().count("112") == 1
    assert "0900-8844" in text
    assert "101" not in text
    assert rulebook().texts.by_language["nl"]["leaflet_join"] not in text


def test_what_has_no_room_is_left_out_and_nothing_is_cut() -> None:
    points = (("woord " * 60, ""),) * 40
    page = LeafletPage("T" * 200, "P", (("101", "u" * 90),), (("a", "b"),) * 3, "more", points, "", "", "end")
    (only,) = PdfReader(io.BytesIO(leaflet([page], "x"))).pages
    words = only.extract_text().split().count("woord")
    assert 0 < words < 40 * 60
    assert words % 60 == 0


def test_a_short_point_stands_there_although_a_longer_one_before_it_has_no_room() -> None:
    points = (("woord " * 2000, ""), ("kort", ""))
    page = LeafletPage("T", "P", (("101", "u"),), (("a", "b"),) * 3, "more", points, "", "", "end")
    (only,) = PdfReader(io.BytesIO(leaflet([page], "x"))).pages
    assert "kort" in only.extract_text()


def test_the_same_leaflet_has_the_same_bytes(tmp_path: Path) -> None:
    pages(tmp_path, ("nl",))
    first = (tmp_path / "leaflet.pdf").read_bytes()
    pages(tmp_path, ("nl",))
    assert (tmp_path / "leaflet.pdf").read_bytes() == first


def test_without_a_file_the_guidelines_are_printed_approved_ones_first() -> None:
    lines = list(guideline_lines(rulebook(), WATCH, ("nl",), NOON))
    assert lines[0] == "behaviour-first:"
    assert lines[2] == "  ✔ goedgekeurd door PZ Gent op 01/03/2026"
    assert sum(not line.startswith(" ") for line in lines) == len(rulebook().guidelines)


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(CannotStart, match="cannot be written"):
        pages(tmp_path / "no", ("nl",))
