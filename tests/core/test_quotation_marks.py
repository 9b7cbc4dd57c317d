"""Quotation marks: the bot writes those of the language, and reads a typed word as if those of any keyboard were not there."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from adapters.mail.own_words import says_more
from bot.core.choice import ByCode, Choice, parse_choice, parse_receipt, parse_with_reason, says, words_for
from bot.core.desk.desk_words import DeskWords
from bot.core.desk.typed_commands import read_attempt
from bot.core.texts import AROUND_WORDS, LANGUAGES, MARKS, in_quotation_marks
from tests import shipped

TEXTS = shipped.rules().rulebook.texts
PAIRS = ("„“", "„”", "“”", "””", "‚‘", "‘’", "«»", "»«", "‹›", '""', "''", "``")
AROUND = [(pair[0], pair[1]) for pair in PAIRS] + [("«\u00a0", "\u00a0»"), ("«\u202f", "\u202f»"), ("« ", " »")]
of_every_keyboard = pytest.mark.parametrize(("left", "right"), AROUND)
in_each_language = pytest.mark.parametrize("language", LANGUAGES)


@in_each_language
def test_the_bot_writes_the_marks_of_the_language(language: str) -> None:
    written = {"nl": "«ja»", "fr": "«\u00a0ja\u00a0»", "de": "„ja“", "en": "“ja”"}
    assert in_quotation_marks("ja", language) == written[language]


@in_each_language
def test_the_texts_of_a_language_have_its_own_marks_only(language: str) -> None:
    foreign = set("«»“”„") - set("".join(MARKS[language]))
    assert {key: text for key, text in TEXTS.by_language[language].items() if foreign & set(text)} == {}


@of_every_keyboard
@in_each_language
def test_a_decision_may_stand_between_marks(language: str, left: str, right: str) -> None:
    words, remove = DeskWords.of(TEXTS, (language,)), words_for("word_remove", TEXTS, (language,))[0]
    for typed in (f"{left}{remove} 7K4{right}", f"{left}{remove}{right} 7K4", f"{left}7K4 {remove}{right}."):
        attempt = read_attempt(typed, words, {"7K4"}.__contains__, ())
        assert attempt is not None
        assert (attempt.choice, attempt.codes, attempt.reason) == (Choice.REMOVE, ("7K4",), ())
        assert parse_choice(typed, TEXTS, (language,)) == (Choice.REMOVE, ByCode("7K4"))


@of_every_keyboard
@in_each_language
def test_the_answer_of_a_member_may_stand_between_marks(language: str, left: str, right: str) -> None:
    for key in ("word_called", "word_over", "word_goes_on", "word_again", "word_accept"):
        for word in words_for(key, TEXTS, (language,)):
            assert says(f"{left}{word}{right}", key, TEXTS, (language,))
            assert says(f"{left}{word}.{right}", key, TEXTS, (language,))
            assert says(f"{left}{word}{right}.", key, TEXTS, (language,))


def _mail(text: str) -> EmailMessage:
    mail = EmailMessage()
    mail.set_content(text)
    return mail


@of_every_keyboard
@in_each_language
def test_a_receipt_may_stand_between_marks(language: str, left: str, right: str) -> None:
    word = words_for("word_received", TEXTS, (language,))[0]
    assert parse_receipt(f"{left}{word} 7K4{right}", TEXTS) == ByCode("7K4")
    assert not says_more(_mail(f"{left}{word}{right}"))


@of_every_keyboard
def test_a_reason_may_stand_between_marks(left: str, right: str) -> None:
    text = f"{left}weg 7K4{right} {left}hij scheldt{right}"
    found = parse_with_reason(text, TEXTS, ("nl",))
    assert found is not None
    assert found[:2] == (Choice.REMOVE, ByCode("7K4"))
    assert text[found[2] :].strip(f" {AROUND_WORDS}") == "hij scheldt"
