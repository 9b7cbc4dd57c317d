"""The contents of the page agree with the result."""

from __future__ import annotations

import tracemalloc
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

import pytest

from bot.config.values import ReaderKind
from bot.core.rule import Treatment
from bot.core.texts import LANGUAGES
from bot.core.verdict import Decision
from bot.errors import CannotStart
from bot.replay.page import render_page, write_page
from bot.replay.page.cards import MAX_CHARACTERS
from bot.replay.page.kinds import Kind, kind_of
from bot.replay.page.selection import MAX_SHOWN, make_selection, selected_messages
from bot.replay.page.words import WORDS
from bot.replay.results import FlaggedMessage, Totals
from tests.replay.pages import Parsed, flagged, hit, parsed, result, totals


def big_figures(of: Parsed) -> list[str]:
    return [each.text for each in of.all("strong") if "li" in each.inside and "ol" not in each.inside]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_big_figures_are_those_of_the_result(language: str) -> None:
    words, counts = WORDS[language], totals()
    wanted = [1_241, 1_230, counts.asks, counts.private, 1, counts.incidents]
    assert big_figures(parsed(result(), language)) == [words.figure(number) for number in wanted]


def test_the_notes_below_the_figures_are_those_of_the_result() -> None:
    doubt = flagged(decision=Decision.ALLOW, card=True)
    notes = [each.text for each in parsed(result([doubt])).all("small") if "section" in each.inside]
    assert notes[:6] == [
        "and 17 lines of the app itself",
        "1 of them in doubt: it stays, a moderator looks",
        "for 2 reports without a call to the police",
        "only the author reads it",
        "1 hidden at once",
        "in 2 somebody said the police were called",
    ]


def test_the_opening_says_where_and_when_in_one_sentence() -> None:
    html = parsed(result(), "nl")
    assert html.one("h1").text == "Wat nabuur gedaan zou hebben in Mill Lane"
    lead = html.one("p", "lead").text
    assert lead == (
        "Van 3 maart 2025 tot 30 april 2025 las nabuur 1.241 berichten; het zou er 99\u00a0% van met rust gelaten hebben."
    )


def test_it_says_how_often_the_bot_would_have_written() -> None:
    said = (
        "spoken 9 times in the group, about once a week: 2 questions “police called?”, 1 other notice and 6 reminders"
    )
    assert said in "".join(render_page(result(), "en"))


def test_the_tables_add_up_to_the_totals() -> None:
    counts = totals().decisions
    html = parsed(result())
    cells = [int(each.text.replace(",", "")) for each in html.all("td")]
    rows = [tuple(cells[at : at + 4]) for at in range(0, len(cells), 4)]
    weeks, hours, weekdays = rows[:9], rows[9:33], rows[33:]
    wanted = (counts.total(), *(counts[each] for each in (Decision.HOLD, Decision.ASK_101, Decision.NUDGE)))
    for table in (weeks, hours, weekdays):
        assert tuple(map(sum, zip(*table, strict=True))) == wanted
    assert len(weekdays) == 7


def test_the_rules_are_sorted_by_hits_and_rules_without_hits_are_named() -> None:
    html = parsed(result(), "fr")
    lines = [each.text for each in html.all("li") if each.inside[-1] == "ol"]
    assert lines == [
        "useful-only in fr règle n°\u00a02 8 messages",
        "call-101-first in fr règle n°\u00a01 2 messages",
        "no-vigilantes in fr règle n°\u00a03 1 message",
    ]
    assert "Pas une seule fois\u00a0: no-insults in fr." in "".join(render_page(result(), "fr"))


def test_a_rule_without_a_title_in_the_language_has_another() -> None:
    some = replace(result(), titles={"useful-only": {"nl": "Alleen nuttig"}, "no-vigilantes": {}})
    html = "".join(render_page(some, "de"))
    assert "Alleen nuttig" in html
    assert "no-vigilantes" in html


def test_a_card_has_author_text_reasons_and_effects() -> None:
    held = flagged(
        "who comes along? he is at the corner",
        hits=(hit("no-vigilantes", (0, 15)), hit("no-plates", label=None)),
        group=("Stay inside.",),
        private=("Leave it to the police.",),
    )
    html = parsed(result([held]))
    assert html.one("span", "badge").text == "▲ Held"
    assert html.one("bdi", "who").text == "J.P."
    assert html.one("time").text == "Tue 4 March 2025, 21:43"
    assert html.one("time").attributes["datetime"] == "2025-03-04T21:43+01:00"
    assert [each.text for each in html.all("mark")] == ["who comes along"]
    items = [each.text for each in html.all("li") if each.inside[-5:] == ("ol", "li", "div", "div", "ul")]
    assert items == [
        "no-vigilantes in en: a call to act without the police, 83% sure",
        "no-plates: it stands there literally",
        "hidden until a moderator decides",
        "the moderators are asked",
        "The group reads:Stay inside.",
        "The author reads, in private:Leave it to the police.",
    ]


@pytest.mark.parametrize(
    ("treatment", "card", "said"),
    [
        (Treatment.MASK, True, "posted again with the sensitive part covered"),
        (Treatment.HOLD, True, "hidden until a moderator decides"),
        (Treatment.REMOVE, True, "hidden until a moderator decides"),
        (Treatment.REMOVE, False, "taken down"),
    ],
)
def test_a_card_names_the_treatment_of_the_message(treatment: Treatment, card: bool, said: str) -> None:
    gone = flagged(hits=(replace(hit(), treatment=treatment),), card=card)
    assert said in "".join(render_page(result([gone]), "en"))


def test_doubt_and_rules_that_only_count_are_named() -> None:
    doubt = flagged(decision=Decision.ALLOW, card=True, hits=(replace(hit(), unsure=True, counted_only=True),))
    html = "".join(render_page(result([doubt]), "en"))
    assert "83% sure, in doubt, only counted: this rule does nothing yet" in html
    assert "it stays in the group" in html
    assert "because the bot is in doubt" in html


def test_overlapping_spans_and_spans_outside_the_text_are_marked_once() -> None:
    spans = ((4, 9), (0, 6), (7, 8), (12, 99), (50, 60), (3, 3))
    html = parsed(result([flagged("abcdefghijklmnop", hits=(hit("no-insults", *spans),))]))
    assert [each.text for each in html.all("mark")] == ["abcdef", "ghi", "mnop"]
    assert html.one("blockquote").text == "abcdefghijklmnop"


def test_a_message_without_text_says_so() -> None:
    html = parsed(result([flagged(" ")]))
    assert html.all("blockquote") == []
    assert "No text: a picture or something else." in [each.text for each in html.all("p", "note")]


def test_a_very_long_text_is_cut_and_the_page_says_so() -> None:
    html = parsed(result([flagged("x" * (MAX_CHARACTERS + 1_234))]))
    assert html.one("blockquote").text == "x" * MAX_CHARACTERS + " … and 1,234 more characters"


def test_the_notes_name_the_reader_and_say_whether_names_are_shown() -> None:
    words = WORDS["en"]
    pages = {kind: "".join(render_page(replace(result(), reader=kind), "en")) for kind in ReaderKind}
    assert all((words.readers[kind] in page) is (kind is shown) for shown, page in pages.items() for kind in ReaderKind)
    assert words.initials in pages[ReaderKind.LISTS]
    other = "".join(render_page(replace(result(), names=True), "en"))
    assert words.full_names in other
    assert words.initials not in other


def test_an_empty_chat_gives_a_page_that_says_so() -> None:
    empty = result(counts=Totals())
    empty = replace(empty, source=replace(empty.source, first=None, last=None))
    html = parsed(empty)
    assert html.one("p", "lead").text == WORDS["en"].nothing
    assert html.all("form") == []


def test_without_the_script_all_cards_are_seen_and_no_filter() -> None:
    html = parsed(result([flagged(), flagged(decision=Decision.NUDGE, number=2)]))
    assert "hidden" in html.one("form", "filters").attributes
    assert all("hidden" not in card.attributes for card in html.all("li", "card"))
    assert [card.attributes["data-kind"] for card in html.all("li", "card")] == ["hold", "nudge"]


def test_the_filter_knows_a_card_by_the_number_of_its_rule() -> None:
    html = parsed(result([flagged(hits=(hit("call-101-first"), hit("unheard-of"), hit("useful-only")))]))
    values = {each.attributes["value"]: each for each in html.all("input") if each.attributes.get("name") == "rule"}
    assert list(values) == ["", "0", "1", "2"]
    assert html.one("li", "card").attributes["data-rules"] == "1 0"


def test_everything_that_can_be_filled_in_or_chosen_has_a_label() -> None:
    html = parsed(result([flagged()]))
    labels = {each.attributes.get("for") for each in html.all("label")}
    for field in html.all("input"):
        assert "label" in field.inside or field.attributes["id"] in labels
    ids = [each.attributes["id"] for each in html.elements if "id" in each.attributes]
    assert len(ids) == len(set(ids))
    named = [name for each in html.elements for name in (each.attributes.get("aria-labelledby") or "").split()]
    assert set(named) <= set(ids)


class Long:
    """A long chat that is not in memory: each of its messages is made during iteration."""

    def __init__(self, length: int) -> None:
        self.length = length
        self.passes = 0
        self._kinds = [
            flagged("an evening in the street " * 8, decision, number, card=card)
            for number, (decision, card) in enumerate(
                [(Decision.NUDGE, False)] * 6
                + [(Decision.ASK_101, False), (Decision.ALLOW, True), (Decision.HOLD, True)]
            )
        ]

    def __iter__(self) -> Iterator[FlaggedMessage]:
        self.passes += 1
        return islice(cycle(self._kinds), self.length)


def test_a_long_chat_gives_a_page_of_bounded_length_in_bounded_memory() -> None:
    # Another thread of the test run may allocate meanwhile, so the least of three counts.
    most = min(4_000_000, min(_peak_of_page(3_000) for _ in range(3)) + 200_000)
    assert any(_peak_of_page(9_000) < most for _ in range(3))


def _peak_of_page(length: int) -> int:
    """Renders the page of a chat of `length` messages. Returns the largest memory that this took, in bytes."""
    chat = Long(length)
    tracemalloc.start()
    cards = sum(piece.startswith("<li") for piece in render_page(result(chat), "en"))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert cards == MAX_SHOWN
    assert chat.passes == 2
    return peak


def test_a_page_that_leaves_messages_out_says_how_many() -> None:
    html = "".join(render_page(result(Long(100_000)), "de"))
    assert "Es sind 100.000; diese Seite zeigt 2.000" in html
    assert "lässt 98.000 weg" in html


def test_the_most_severe_kinds_are_shown_first_and_of_each_the_newest() -> None:
    chat = [
        flagged(decision=decision, number=number)
        for number, decision in enumerate(
            [Decision.NUDGE, Decision.HOLD, Decision.NUDGE, Decision.ASK_101, Decision.NUDGE]
        )
    ]
    assert [each.number for each in selected_messages(chat, make_selection(chat, most=3))] == [1, 3, 4]
    assert [each.number for each in selected_messages(chat, make_selection(chat, most=4))] == [1, 2, 3, 4]
    assert [each.number for each in selected_messages(chat, make_selection(chat, most=9))] == [0, 1, 2, 3, 4]
    assert make_selection(chat, most=3).kinds == Counter({Kind.NUDGE: 3, Kind.HOLD: 1, Kind.ASK: 1})


def test_doubt_is_a_kind_of_its_own() -> None:
    assert kind_of(flagged(decision=Decision.ALLOW, card=True)) is Kind.DOUBT
    assert kind_of(flagged(decision=Decision.ALLOW, card=False)) is Kind.ALLOW
    assert kind_of(flagged(decision=Decision.HOLD, card=True)) is Kind.HOLD


def test_the_page_is_written_as_utf_8(tmp_path: Path) -> None:
    path = tmp_path / "replay.html"
    write_page(result([flagged("é 🎂 \ud83d half")]), path, "nl")
    assert "é 🎂 \ufffd half" in path.read_text(encoding="utf-8")
    assert [each.name for each in tmp_path.iterdir()] == ["replay.html"]


def test_a_page_that_fails_halfway_leaves_the_old_one(tmp_path: Path) -> None:
    def fails() -> Iterator[FlaggedMessage]:
        yield flagged()
        raise ZeroDivisionError

    class Broken:
        def __iter__(self) -> Iterator[FlaggedMessage]:
            return fails()

    path = tmp_path / "replay.html"
    path.write_text("the old one")
    with pytest.raises(ZeroDivisionError):
        write_page(result(Broken()), path, "nl")
    assert path.read_text() == "the old one"
    assert [each.name for each in tmp_path.iterdir()] == ["replay.html"]


def test_a_path_that_cannot_be_written_is_explained_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(CannotStart, match="no plain file"):
        write_page(result(), tmp_path, "nl")
    with pytest.raises(CannotStart, match="cannot be written"):
        write_page(result(), tmp_path / "nowhere" / "replay.html", "nl")
    with pytest.raises(CannotStart, match="cannot be written"):
        write_page(result(), tmp_path / ("long" * 62 + ".html"), "nl")  # with `.part`, longer than any name of a file
