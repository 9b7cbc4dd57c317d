"""Lists and rule patterns, found in texts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.rulebook import PhraseList, RulePattern
from bot.reader.phrases.lexicon import MOST_EXPRESSIONS, MOST_HITS, Lexicon
from bot.reader.phrases.phrase import phrase_to_re2
from bot.reader.text.normalisation import READ_AT_MOST, fold, normalise
from tests.work import grows_in_line, is_bounded, steps


def of_phrases(*phrases: str) -> Lexicon:
    return Lexicon([PhraseList("words", {"nl": phrases})], [])


def find(lexicon: Lexicon, text: str) -> list[tuple[str, str]]:
    return [(hit.pattern, text[hit.span.start : hit.span.end]) for hit in lexicon.find(normalise(text))]


def test_every_place_is_found_in_the_original_text() -> None:
    text = "Ga er ACHTER aan! 👮 Één dief… achter"
    assert find(of_phrases("achter", "een dief"), text) == [
        ("list:words", "ACHTER"),
        ("list:words", "Één dief"),
        ("list:words", "achter"),
    ]


def test_the_longer_of_two_overlapping_phrases_of_a_list_counts() -> None:
    assert find(of_phrases("inbraak", "inbraak bij", "inbra*"), "inbraak bij ons") == [("list:words", "inbraak bij")]


def test_phrases_of_several_lists_may_overlap() -> None:
    lists = [PhraseList("one", {"nl": ("wie gaat",)}), PhraseList("two", {"fr": ("gaat mee",)})]
    assert find(Lexicon(lists, []), "wie gaat mee") == [("list:one", "wie gaat"), ("list:two", "gaat mee")]


def test_words_of_two_sentences_are_no_phrase() -> None:
    assert find(of_phrases("bel politie"), "Bel! Politie is er. Bel, politie...") == [("list:words", "Bel, politie")]


@pytest.mark.parametrize("typed", ["klootzak", "klotzak", "klooxtzak", "kloozak", "klootzka", "kloatzak"])
def test_one_typo_is_found_where_it_is_asked_for(typed: str) -> None:
    assert find(of_phrases("~klootzak"), f"die {typed}!") == [("list:words", typed)]


@pytest.mark.parametrize("typed", ["klootzakken", "klozak", "plotzak", "kapzak"])
def test_two_typos_are_another_word(typed: str) -> None:
    assert find(of_phrases("~klootzak"), typed) == []


def test_expressions_of_rules_go_in_as_written_in_any_case() -> None:
    rules = [RulePattern("rule:a/1", r"E\d{2}\b", regex=True), RulePattern("rule:a/2", "op de e*", regex=False)]
    with pytest.raises(ValueError, match="at least two letters"):
        Lexicon([], rules)
    assert find(Lexicon([], rules[:1]), "op de E40 én é19") == [("rule:a/1", "E40"), ("rule:a/1", "é19")]


def test_an_expression_that_re2_refuses_is_named_with_the_reason() -> None:
    with pytest.raises(ValueError, match=r"rule:a/1: “\(abc”: missing \)"):
        Lexicon([], [RulePattern("rule:a/1", "(abc", regex=True)])


def test_an_expression_may_end_in_quoted_signs() -> None:
    assert find(Lexicon([], [RulePattern("rule:a/1", r"\QC++", regex=True)]), "ik leer C++") == [("rule:a/1", "C++")]


def test_an_empty_lexicon_finds_nothing() -> None:
    assert find(Lexicon([], []), "inbraak") == []


def test_a_text_that_repeats_itself_has_a_bounded_number_of_hits() -> None:
    phrases = [f"woord{number}x*" for number in range(2 * MOST_EXPRESSIONS)]
    patterns = [RulePattern(f"rule:a/{number}", phrase, regex=False) for number, phrase in enumerate(phrases)]
    text = " ".join(phrase.replace("*", "en") for phrase in phrases)
    assert len(Lexicon([], patterns).find(normalise(text))) == MOST_EXPRESSIONS
    assert len(of_phrases("dief", "dief*").find(normalise("dief " * 1000))) == MOST_HITS


@pytest.mark.parametrize("part", ["kom zelf ", "👍", "é", "a\x00\u202e\ud800", "kom. ", "kom ...! "])
def test_work_grows_in_line_with_the_text_and_not_with_the_phrases(part: str) -> None:
    few, many = (
        of_phrases(
            *(f"woord{number} zelf" for number in range(phrases)),
            *(f"kom{number}*" for number in range(200)),
            "👍",
            "é",
        )
        for phrases in (10, 1000)
    )
    assert grows_in_line(lambda text: many.find(normalise(text)), part, 2_000 // len(part))
    assert is_bounded(lambda text: many.find(normalise(text)), part, READ_AT_MOST // len(part) + 1)
    view = normalise(part * 100)
    assert steps(lambda: many.find(view)) <= 1.1 * steps(lambda: few.find(view)) + 15


def test_a_row_of_full_stops_between_two_words_is_tried_in_one_way() -> None:
    assert find(of_phrases("bel zelf"), "bel " + "." * 3_000 + "! zelf") == []
    assert find(of_phrases("bel zelf"), "bel ..... zelf") == [("list:words", "bel ..... zelf")]


WORDS = st.lists(st.sampled_from(["kom", "zelf", "mee", "Één", "12"]), min_size=1, max_size=3).map(" ".join)
TEXTS = st.lists(
    st.sampled_from(["kom", "zelf", "mee", "een", "é", "12", " ", ", ", ". ", "...", "\n", "-", "👍", "x"])
)


@given(st.sets(WORDS, min_size=1, max_size=6), TEXTS.map("".join))
def test_word_by_word_and_as_an_expression_a_phrase_finds_the_same(phrases: set[str], text: str) -> None:
    written = [RulePattern(f"rule:a/{number}", phrase, regex=False) for number, phrase in enumerate(sorted(phrases))]
    as_expressions = [RulePattern(pattern.pattern, phrase_to_re2(pattern.written), regex=True) for pattern in written]
    assert Lexicon([], written).find(normalise(text)) == Lexicon([], as_expressions).find(normalise(text))


@given(st.text(st.characters(exclude_categories=())))
def test_hits_of_any_text_lie_in_it(text: str) -> None:
    for hit in of_phrases("a*bc", "de", "👍", "e").find(normalise(text)):
        assert fold(text[hit.span.start : hit.span.end])
