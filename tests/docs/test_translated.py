"""The documents for members, moderators and coordinators are there in four languages, and each section is a translation of the
English text as it is now."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.core.choice import Choice
from bot.core.reading import Flag, ReaderInput
from bot.core.texts import LANGUAGES
from bot.reader.reading import LexiconReader
from tests import shipped
from tests.docs.pages import ROOT, anchors, blocks
from tests.docs.test_headings import VALUES
from tests.docs.translated import (
    DOCS,
    DOCUMENTS,
    NAMES,
    Section,
    differences,
    language_of,
    languages_line,
    marked,
    page_of,
    sections,
    translations,
)
from tests.keys import CONFIG_KEYS, RULE_KEYS

TRANSLATED = translations()
SOURCES = tuple(page_of("en", name) for name in DOCUMENTS)
KEYS = {key for keys in {**RULE_KEYS, **CONFIG_KEYS}.values() for key in keys}


def short(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def test_every_document_is_there_in_every_language() -> None:
    assert set(NAMES) == set(LANGUAGES)
    assert {*SOURCES, *TRANSLATED} == {page_of(language, name) for language in NAMES for name in DOCUMENTS}


@pytest.mark.parametrize("page", TRANSLATED, ids=short)
def test_a_translation_fits_its_source(page: Path) -> None:
    """A stale section: compare it with the English one, change it, then `python -m tests.docs.translated --mark`."""
    assert differences(page) == []


@pytest.mark.parametrize("page", [*SOURCES, *TRANSLATED], ids=short)
def test_the_first_line_leads_to_the_other_languages(page: Path) -> None:
    assert page.read_text().split("\n")[0] == languages_line(page)


@pytest.mark.parametrize("page", TRANSLATED, ids=short)
def test_a_translation_names_the_same_keys_and_commands(page: Path) -> None:
    typed = english_choices() if page.name in TYPED_ON else set()
    pairs = zip(sections(page.read_text()), sections(page_of("en", page.name).read_text()), strict=True)
    differ = ((one.heading, (names(one) ^ names(other)) - typed) for one, other in pairs)
    assert [(heading, more) for heading, more in differ if more] == []


TYPED_ON = ("moderators.md", "moderators-reference.md", "evening.md")
"""The pages on which `remove` is the word of an English moderator, in place of `weg` or `retirer`, and no value of YAML."""


def english_choices() -> set[str]:
    texts = shipped.rules().rulebook.texts.by_language["en"]
    return {first(texts[f"word_{choice.value}"]) for choice in Choice if f"word_{choice.value}" in texts}


def names(section: Section) -> set[str]:
    """The parts that a program reads: keys and values of YAML, placeholders, options, and bare commands."""
    prose = re.sub(r"^```.*\n(?:.*\n)*?```$", "", section.text, flags=re.MULTILINE)
    codes = re.findall(r"`([^`\n]+)`", f"{section.heading} {prose}")
    return {code.split(" ")[0] for code in codes if code in KEYS or code in VALUES or code.startswith(("/", "--", "{"))}


@pytest.mark.parametrize("page", TRANSLATED, ids=short)
def test_a_translation_links_to_the_same_sections_in_its_own_language(page: Path) -> None:
    for one, other in zip(sections(page.read_text()), sections(page_of("en", page.name).read_text()), strict=True):
        assert links(one, page) == links(other, page_of("en", page.name)), one.heading


def links(section: Section, page: Path) -> list[tuple[str, int]]:
    """The file of each link, by its name if it is translated, and the number of the heading (-1: the page as a whole)."""
    found = []
    for target in re.findall(r"\]\(([^)]+)\)", section.text):
        path, _, anchor = target.partition("#")
        to = (page.parent / path).resolve() if path else page
        same = to.name in DOCUMENTS and to == page_of(language_of(page), to.name)
        there = anchors(to).index(anchor) if anchor and not (same and lacks_headings(to.name)) else -1
        name = to.name if same else to.relative_to(ROOT).as_posix()
        found.append((re.sub(r"\.(?:nl|fr|de|en)\.(md|png)$", r".\1", name), there))
    return sorted(found)


def lacks_headings(name: str) -> bool:
    """True if a page of this name has fewer headings than another. `test_a_translation_fits_its_source` says so, once."""
    return len({len(anchors(page_of(language, name))) for language in NAMES}) > 1


@pytest.mark.parametrize("page", TRANSLATED, ids=short)
def test_the_tables_of_words_are_the_same_in_every_language(page: Path) -> None:
    """The columns nl, fr, de, en on the pages for moderators."""
    row = re.compile(r"^\|.*((?: `[^`]+` \|){4}) .* \|$", re.MULTILINE)
    assert row.findall(page.read_text()) == row.findall(page_of("en", page.name).read_text())


@pytest.mark.parametrize("language", NAMES)
@pytest.mark.parametrize("name", ["leaflet.md", "members.md"])
def test_members_read_the_words_that_the_bot_understands_in_their_language(language: str, name: str) -> None:
    texts = shipped.rules().rulebook.texts.by_language[language]
    page = page_of(language, name).read_text()
    assert f"`{first(texts['word_appeal'])}`" in page
    assert quoted(page) & words(texts["word_called"])
    assert quoted(page) & words(texts["word_false_alarm"])
    if name == "members.md":
        assert f"`{first(texts['word_again'])}`" in page
        assert quoted(page) & words(texts["word_not_called"])
        assert quoted(page) & words(texts["word_over"])
        assert quoted(page) & words(texts["word_goes_on"])


@pytest.mark.parametrize("language", NAMES)
def test_members_read_words_with_which_the_bot_helps_them_through(language: str) -> None:
    """The number is engaged, or not answered: the page quotes a sentence for each."""
    current = shipped.rules()
    reader = LexiconReader(current.rulebook.lists, ())
    said = quoted(page_of(language, "members.md").read_text())
    helped = [text for text in said if Flag.NO_ANSWER in reader.read(ReaderInput(text, (language,))).flags]
    assert len(helped) == 2


@pytest.mark.parametrize(
    "page", [page for page in (*SOURCES, *TRANSLATED) if page.name.startswith("moderators")], ids=short
)
def test_moderators_read_lines_that_the_bot_writes(page: Path) -> None:
    texts = shipped.rules().rulebook.texts.by_language[language_of(page)]
    templates = [plain(line) for key, text in texts.items() if not key.startswith("word_") for line in text.split("\n")]
    known = [re.compile(HEAD), *(pattern(template) for template in templates if WORDLESS.sub("", template))]
    shown = [plain(line) for block in blocks(page) if block.info == "text" for line in block.text.split("\n")]
    parts = (part for line in shown for part in ([line] if is_one_of(known, line) else line.split(" · ")))
    assert [
        part for part in parts if part and not part.startswith(("«", "„", "“")) and not is_one_of(known, part)
    ] == []


HEAD = r"[0-9A-Z]{3} · .+"
"""The first line of a card has no words of its own."""
WORDLESS = re.compile(r"\{\w+\}|[ ·:.,«»„“()]")


def plain(line: str) -> str:
    return " ".join(line.split())


def pattern(template: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\\\{\w+\\\}", ".+", re.escape(template)))


def is_one_of(known: list[re.Pattern[str]], line: str) -> bool:
    return any(each.fullmatch(line) for each in known)


def first(text: str) -> str:
    return text.split(",")[0]


def words(text: str) -> set[str]:
    return {word.strip() for word in text.split(",")}


def quoted(page: str) -> set[str]:
    """The words in quotation marks, in small letters, since the bot makes no difference. French has spaces inside the marks."""
    return {" ".join(found.casefold().split()) for found in re.findall(r"[«„“](.+?)[»“”]", page)}


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A page with the headings of `members.md`."""
    page = tmp_path / "nl" / "members.md"
    page.parent.mkdir()
    source = sections(page_of("en", page.name).read_text())
    page.write_text("\n".join(f"{'#' * each.level} {each.heading}\n{each.text}" for each in source))
    return page


def test_marks_say_which_text_was_translated_and_can_be_written_again(page: Path) -> None:
    page.write_text(marked(page))
    once = page.read_text()
    page.write_text(marked(page))
    assert page.read_text() == once
    assert once.startswith("[English](../members.md) · [Français](../fr/members.md)")
    assert [each.mark for each in sections(once)] == [
        each.digest for each in sections(page_of("en", page.name).read_text())
    ]


def test_the_source_has_no_marks() -> None:
    marked_ones = [short(page) for page in SOURCES if any(each.mark for each in sections(page.read_text()))]
    assert marked_ones == []
    with pytest.raises(ValueError, match="is the source"):
        marked(SOURCES[0])


def test_a_section_that_is_gone_is_named(page: Path) -> None:
    page.write_text(marked(page).replace("## Joining", "Joining"))
    assert differences(page)[1:] == ["no section translates «## Joining» as it is now"]
    with pytest.raises(ValueError, match="## Joining"):
        marked(page)


def test_sections_in_another_order_are_named_and_not_marked(page: Path) -> None:
    head, *parts = re.split(r"^(?=## )", marked(page), flags=re.MULTILINE)
    page.write_text("".join([head, parts[1], parts[0], *parts[2:]]))
    assert len(differences(page)) == 2
    assert "the order is not that of the source" in differences(page)[0]
    with pytest.raises(ValueError, match="the order is not"):
        marked(page)


def test_a_section_that_the_source_does_not_have_is_named(page: Path) -> None:
    page.write_text(f"{marked(page)}\n## More\n<!-- of 01234567 -->\n")
    assert differences(page)[1:] == ["«## More» translates no section as it is now"]


def test_a_digest_knows_words_and_not_breaks_of_lines() -> None:
    assert Section(2, "A", text="one\ntwo").digest == Section(2, "A", text="one two\n\n").digest
    assert Section(2, "A", text="one two").digest != Section(2, "A", text="one three").digest
    assert Section(2, "A", text="one").digest != Section(2, "B", text="one").digest


def test_a_heading_in_a_block_is_none() -> None:
    assert [each.heading for each in sections("# A\n```text\n# no\n```\n## B\n<!-- of 01234567 -->\nwords\n")] == [
        "A",
        "B",
    ]


def test_german_has_its_own_quotation_marks() -> None:
    """A block can be the one of the English page, or a record."""
    files = [*(DOCS / "de").glob("*.md"), *(DOCS / "templates").glob("*.de.md"), ROOT / "rules" / "texts" / "de.yaml"]
    prose = {path.name: re.sub(r"^```.*\n(?:.*\n)*?```$", "", path.read_text(), flags=re.MULTILINE) for path in files}
    assert {
        name for name, text in prose.items() if re.search("[«»]", text) or text.count("„") != text.count("“")
    } == set()


def test_german_has_one_word_for_a_watch() -> None:
    """«Nachbarschaft» is the place, and «Wache» alone a police station."""
    files = [*(DOCS / "de").glob("*.md"), *(DOCS / "templates").glob("*.de.md"), ROOT / "rules" / "texts" / "de.yaml"]
    other = re.compile(r"\bWachen?\b|\bNachbarschaft(?:en|sgruppen?)?\b|\bNachbarwachen?\b")
    assert {path.name: found for path in files if (found := other.findall(path.read_text()))} == {}


def test_a_comment_in_a_block_of_yaml_is_in_the_language_of_the_page() -> None:
    page = page_of("nl", "rules.md")
    source = blocks(page_of("en", "rules.md"))
    commented = [each.text for each in source if each.info.startswith("yaml") and " # " in each.text]
    assert commented
    assert not set(commented) & {each.text for each in blocks(page)}
