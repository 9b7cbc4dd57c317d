"""The words that speak for a label are those without which it is not seen."""

from __future__ import annotations

from bot.reader.because import MOST_SPANS, because


def test_the_telling_words_are_found_in_the_order_of_the_text() -> None:
    text = "kom allemaal mee, we pakken hem"
    spans = because(text, lambda part: float(sum(word in part for word in ("mee", "pakken"))), 1)
    assert [text[span.start : span.end] for span in spans] == ["mee", "pakken"]


def test_no_more_words_than_needed() -> None:
    spans = because("pakken en pakken", lambda part: float("mee" in part or len(part) > 12), 1)
    assert len(spans) == 1


def test_no_word_speaks_where_none_matters() -> None:
    assert because("goed weer vandaag", lambda part: 1.0, 0.5) == ()


def test_at_most_so_many_words() -> None:
    text = " ".join(f"w{number}" for number in range(200))
    assert len(because(text, lambda part: float(len(part)), 0)) <= MOST_SPANS
