"""The everyday talk that comes with the bot, and the phrases that occur in it."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from bot.core.rulebook import PhraseList, RulePattern
from bot.core.texts import LANGUAGES
from bot.live_rules.everyday_talk import FOLDER, new_broad_phrases
from tests import shipped
from tests.translation.collect import ROOT

BOOK = shipped.rules().rulebook


def with_list(**keys: Any) -> PhraseList:
    return replace(PhraseList(name="own", phrases={"nl": ("kom", "wij pakken hem zelf vast")}), **keys)


def broad(listed: PhraseList) -> list[str]:
    book = replace(BOOK, lists=(*BOOK.lists, listed))
    return [each.written for each in new_broad_phrases(book, BOOK, ["nl"])]


def test_a_common_word_is_broad_and_a_phrase_of_its_own_is_not() -> None:
    assert broad(with_list()) == ["kom"]
    assert new_broad_phrases(BOOK, BOOK, LANGUAGES) == []


@pytest.mark.parametrize("keys", [{"flag": "thanks"}, {"confidence": 0.3}], ids=str)
def test_a_phrase_that_decides_nothing_by_itself_may_be_broad(keys: dict[str, object]) -> None:
    assert broad(with_list(**keys)) == []


def test_an_expression_of_a_rule_counts_as_well() -> None:
    book = replace(BOOK, patterns=(*BOOK.patterns, RulePattern("rule:own/0", r"k[o]m", True)))
    (found,) = new_broad_phrases(book, BOOK, ["nl"])
    assert (found.written, found.count > 1, found.total > 100) == (r"k[o]m", True, True)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_talk_is_harmless_talk_of_the_corpus(language: str) -> None:
    lines = map(json.loads, (ROOT / "corpus" / "train-calm.jsonl").read_text("utf-8").splitlines())
    off_topic = (each for each in lines if each["labels"] == ["off_topic"] and each["lang"] == language)
    harmless = {" ".join(each["text"].split()) for each in off_topic}
    talk = (FOLDER / f"{language}.txt").read_text("utf-8").splitlines()
    assert len(talk) > 100
    assert set(talk) <= harmless
