"""An own list takes the place of a shipped one: without most of the shipped phrases, this is noted."""

from __future__ import annotations

from dataclasses import replace

from bot.rulebook.files import LISTS, SHIPPED
from bot.yaml_reader.node import Items, Keys
from bot.yaml_reader.outline import value_under
from bot.yaml_reader.parse import parse
from tests.rulebook.over_shipped import over_shipped
from tests.rulebook.sample import WATCH

TO_FRENCH = "\n    fr:"


def test_a_list_with_a_few_phrases_in_place_of_hundreds_is_noted() -> None:
    ours = 'lists:\n  danger:\n    label: report\n    nl: ["zelf zoeken"]\n'
    (note,) = over_shipped({"lists.yaml": ours}).notes
    assert (note.file, note.line, note.where) == ("rules/lists.yaml", 2, "lists › danger")
    phrases = _phrases("danger", "nl")
    assert (
        note.why
        == f"the list `danger` stands in place of the shipped one, and lacks {phrases} of its {phrases} phrases"
    )
    assert "a name of its own" in note.hint


def test_a_copy_of_a_shipped_list_with_more_or_somewhat_fewer_phrases_is_not_noted() -> None:
    shipped = (SHIPPED / LISTS).read_text(encoding="utf-8")
    start = shipped.index("\n  danger:\n")
    copy = shipped[start : shipped.index("\n\n", start + 1)]
    assert over_shipped({"lists.yaml": f"lists:{copy}\n"}).notes == ()
    more = copy.replace("nl: [", 'nl: ["zelf zoeken", ', 1)
    assert over_shipped({"lists.yaml": f"lists:{more}\n"}).notes == ()


def test_only_the_languages_of_the_watches_count() -> None:
    shipped = (SHIPPED / LISTS).read_text(encoding="utf-8")
    start = shipped.index("\n  danger:\n")
    in_dutch = {"lists.yaml": f"lists:{shipped[start : shipped.index(TO_FRENCH, start)]}\n"}
    assert over_shipped(in_dutch).notes == ()
    others = replace(WATCH, id="molenwijk", languages=("fr", "de", "nl"))
    (note,) = over_shipped(in_dutch, [WATCH, others]).notes
    lacking, in_all = _phrases("danger", "fr de"), _phrases("danger", "nl fr de")
    assert f"lacks {lacking} of its {in_all} phrases" in note.why


def test_a_list_of_a_new_name_is_not_noted() -> None:
    assert over_shipped({"lists.yaml": 'lists:\n  boats: {label: report, nl: ["boot los"]}\n'}).notes == ()


def _phrases(name: str, languages: str) -> int:
    root = parse(LISTS, (SHIPPED / LISTS).read_bytes()).root
    of_list = value_under(value_under(root, "lists"), name)
    assert isinstance(of_list, Keys)
    return sum(
        len(entry.value.items)
        for key, entry in of_list.entries.items()
        if key in languages.split() and isinstance(entry.value, Items)
    )
