"""The words that the desk reads as a command, and those that it leaves to the moderators as talk."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.choice import Choice
from bot.core.desk.desk_words import DeskWords
from bot.core.desk.typed_commands import Attempt, read_attempt
from bot.core.texts import LANGUAGES
from tests.shipped import rules

SHIPPED = rules().rulebook.texts
WORDS = DeskWords.of(SHIPPED, ("nl", "fr"))
CODES = ("XE7", "AF3")


def read(text: str) -> Attempt | None:
    return read_attempt(text, WORDS, CODES.__contains__, ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("weg", Attempt(Choice.REMOVE, "weg")),
        ("Weg XE7.", Attempt(Choice.REMOVE, "weg", ("XE7",))),
        ("xe7 weg", Attempt(Choice.REMOVE, "weg", ("XE7",))),
        ("haal weg XE7", Attempt(Choice.REMOVE, "haal weg", ("XE7",))),
        ("weg XE7, want hij scheldt", Attempt(Choice.REMOVE, "weg", ("XE7",), ("want", "hij", "scheldt"))),
        ("XE7 weg: scheldwoorden", Attempt(Choice.REMOVE, "weg", ("XE7",), ("scheldwoorden",))),
        ("weg XE7 AF3", Attempt(Choice.REMOVE, "weg", CODES)),
        ("weg XE7 en AF3", Attempt(Choice.REMOVE, "weg", CODES)),
        ("samen XE7 & XE7", Attempt(Choice.MERGE, "samen", ("XE7", "XE7"))),
        ("retirer XE7 et AF3", Attempt(Choice.REMOVE, "retirer", CODES)),
        ("wek XE7", Attempt(Choice.REMOVE, "weg", ("XE7",))),
        ("waarschw XE7", Attempt(Choice.WARN, "waarschuw", ("XE7",))),
        ("weg XE8", Attempt(Choice.REMOVE, "weg", ("XE8",))),
        ("toon XE7", Attempt(Choice.SHOW, "toon", ("XE7",))),
        ("XE7", Attempt(Choice.SHOW, "", ("XE7",))),
        ("niet gebeld XE7", Attempt(Choice.NOT_CALLED, "niet gebeld", ("XE7",))),
        ("✅ XE7", Attempt(Choice.APPROVE, "✅", ("XE7",))),
        ("XE7 wek", Attempt(Choice.REMOVE, "weg", ("XE7",))),
        ("wg XE7", Attempt(Choice.REMOVE, "weg", ("XE7",), unsure=True)),
        ("ter plaatze XE7", Attempt(Choice.POLICE_THERE, "ter plaatse", ("XE7",), unsure=True)),
        ("flurp XE7", Attempt(None, "flurp", ("XE7",))),
        ("demp XE7 45m", Attempt(Choice.MUTE, "demp", ("XE7",), ("45m",))),
        ("demp XE7 AF3 45m scheldt", Attempt(Choice.MUTE, "demp", CODES, ("45m", "scheldt"))),
        ("dempp XE7 45m", Attempt(Choice.MUTE, "demp", ("XE7",), ("45m",), unsure=True)),
        ("demp 45m XE7 AF3", Attempt(Choice.MUTE, "demp", CODES, ("45m",), unsure=True)),
        ("demp XE7 3 uur AF3", Attempt(Choice.MUTE, "demp", CODES, ("3", "uur"), unsure=True)),
        ("weg XE7 45m", Attempt(Choice.REMOVE, "weg", ("XE7", "45M"))),
        ("weg XE7 aub", Attempt(Choice.REMOVE, "weg", ("XE7",))),
        ("ok XE7 a.u.b.", Attempt(Choice.APPROVE, "ok", ("XE7",))),
        ("weg XE7 scheldt aub", Attempt(Choice.REMOVE, "weg", ("XE7",), ("scheldt",))),
        ("weg XE7,AF3", Attempt(Choice.REMOVE, "weg", CODES)),
        ("weg XE7/AF3 svp", Attempt(Choice.REMOVE, "weg", CODES)),
        ("weg: XE7+AF3", Attempt(Choice.REMOVE, "weg", CODES)),
        ("XE7:weg", Attempt(Choice.REMOVE, "weg", ("XE7",))),
        ("*weg* [#XE7]", Attempt(Choice.REMOVE, "weg", ("XE7",))),
        ("✅XE7", Attempt(Choice.APPROVE, "✅", ("XE7",))),
        ("WEG XE7 EN AF3 A.U.B.", Attempt(Choice.REMOVE, "weg", CODES)),
        ("WEG XE8 HIJ SCHELDT", Attempt(Choice.REMOVE, "weg", ("XE8",), ("hij", "scheldt"))),
        ("OK AFX", Attempt(Choice.APPROVE, "ok", ("AFX",))),
        ("WEG AFE WANT HIJ SCHELDT", Attempt(Choice.REMOVE, "weg", ("AFE",), ("want", "hij", "scheldt"))),
        ("weg dit spul", Attempt(Choice.REMOVE, "weg", (), ("dit", "spul"))),
    ],
)
def test_an_attempt_is_read(text: str, expected: Attempt) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "weg XE7?",
        "ok XE7 als Piet akkoord is",
        "weg XE7 nog niet",
        "weg XE7 voorlopig niet",
        "ok?",
        "gebeld XE7 maar niemand neemt op",
        "XE7 gebeld door de buurman",
        "wek XE7?",
        "wek",
        "wek XE7 hij scheldt",
        "weg dat XE7",
    ],
)
def test_a_question_a_condition_and_a_negation_are_asked_back(text: str) -> None:
    attempt = read(text)
    assert attempt is not None
    assert attempt.unsure


@pytest.mark.parametrize(
    "text",
    [
        "",
        "...",
        "Wie kijkt er straks?",
        "XE7 is volgens mij gewoon een grap",
        "Heeft iemand XE7 gezien",
        "wel grappig hoor",
        "weg met die regen, zondag wordt het beter",
        "neem jij het vanavond over van mij?",
        "weg zijn ze?",
        "Wat XE7?",
        "weg " + "x" * 5000,
    ],
)
def test_talk_between_moderators_is_talk(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_word_of_the_shipped_texts_is_understood_before_a_code(language: str) -> None:
    words = DeskWords.of(SHIPPED, (language,))
    for phrase, choice in words.phrases:
        read_one = read_attempt(f"{' '.join(phrase)} XE7", words, CODES.__contains__, ())
        assert read_one is not None
        assert (read_one.choice, read_one.codes) == (choice, ("XE7",))


@given(st.text(max_size=80) | st.lists(st.sampled_from(["weg", "en", "XE7", "?", "wek", "niet", "ok"])).map(" ".join))
def test_any_text_is_read_and_only_sure_codes_are_upper_case(text: str) -> None:
    attempt = read(text)
    assert attempt is None or all(code == code.upper() and code for code in attempt.codes)


def test_the_words_of_a_watch_are_made_once() -> None:
    assert DeskWords.of(SHIPPED, ("nl", "fr")) is WORDS
    assert DeskWords.of(SHIPPED, ["nl", "fr"]) is WORDS
    assert DeskWords.of(SHIPPED, ("nl",)) is not WORDS


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "wie XE7"), ("nl", "wel XE7"), ("nl", "XE7 was"), ("nl", "neen XE7"), ("de", "wer XE7"), ("en", "can XE7"),
        ("nl", "dump XE7"), ("de", "waren XE7"), ("en", "mate XE7"),
        ("nl", "gode XE7"), ("fr", "rien XE7"), ("en", "mine XE7"), ("en", "find XE7"), ("en", "bann XE7"),
        ("nl", "geteld XE7"), ("fr", "appeler XE7"),
    ],
)  # fmt: skip
def test_an_everyday_word_near_a_command_is_asked_back(language: str, text: str) -> None:
    attempt = read_attempt(text, DeskWords.of(SHIPPED, (language,)), CODES.__contains__, ())
    assert attempt is None or attempt.unsure or attempt.choice is None


def test_a_typo_that_two_words_may_be_offers_both() -> None:
    attempt = read("neit gebeld XE7")
    assert attempt is not None
    assert attempt.unsure
    assert {attempt.word, *attempt.also} == {"net gebeld", "niet gebeld"}


def test_the_reason_begins_behind_codes_that_signs_join() -> None:
    text = "weg XE7,AF3 want: hij scheldt"
    attempt = read(text)
    assert attempt is not None
    assert attempt.codes == CODES
    assert text[attempt.reason_at :] == "want: hij scheldt"


@pytest.mark.parametrize(
    ("text", "choice"),
    [
        ("samenvoegen XE7 AF3", Choice.MERGE), ("splitsen XE7", Choice.SPLIT), ("heropen XE7", Choice.UNDO),
        ("clos XE7", Choice.CLOSE), ("prends XE7", Choice.CLAIM), ("rouvrir XE7", Choice.UNDO),
    ],
)  # fmt: skip
def test_other_words_for_the_same_are_known(text: str, choice: Choice) -> None:
    attempt = read(text)
    assert attempt is not None
    assert (attempt.choice, attempt.unsure) == (choice, False)
