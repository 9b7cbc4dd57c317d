"""The catalogues hold a translation of every sentence, with the same values, and no sentence that the code no longer has."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from bot.errors import BadInput, Fault
from bot.translation import Sentence, in_language, language_of_process, percent, say_in, tr, tr_count
from bot.translation.catalogue import CATALOGUES
from bot.yaml_reader.parse import parse
from tests.translation.collect import collect
from tests.translation.update import FOLDER, forms, read

_FIELD = re.compile(r"\{[a-z_]*(?:![rsa])?(?::[^{}]*)?\}")


def _catalog(language: str) -> Catalog:
    return read(FOLDER / f"{language}.po", language)


@pytest.mark.parametrize("language", CATALOGUES)
def test_every_sentence_has_a_translation_and_none_is_left_over(language: str) -> None:
    catalog = _catalog(language)
    good = {str(message.id) for message in catalog if message.id and message.string and not message.fuzzy}
    needed = {str(message.id) for message in collect() if message.id}
    assert sorted(needed - good) == [], "run `make catalogues` and translate"
    assert sorted(good - needed) == [], "run `make catalogues`"


@pytest.mark.parametrize("language", CATALOGUES)
def test_a_translation_names_the_same_values_and_keeps_code_in_its_marks(language: str) -> None:
    faults = []
    for message in _catalog(language):
        originals = message.id if isinstance(message.id, (tuple, list)) else (message.id,)
        strings = message.string if isinstance(message.string, (tuple, list)) else (message.string,)
        for string in strings:
            wanted = {field for text in originals for field in _FIELD.findall(text)} - {"{count}"}
            if message.id and wanted - set(_FIELD.findall(str(string))):
                faults.append((message.id, string))
            if set(_FIELD.findall(str(string))) - wanted - {"{count}"}:
                faults.append((message.id, string))
    assert faults == []


def test_a_sentence_is_english_text_and_knows_its_translation() -> None:
    said = tr("`{name}` is missing in {what}", name="id", what=tr("a rule"))
    assert said == "`id` is missing in a rule"
    assert in_language(said, "nl") == "`id` ontbreekt in een regel"
    with say_in("nl"):
        assert in_language(said) == "`id` ontbreekt in een regel"
    assert in_language(said) == "`id` is missing in a rule"


def test_a_sentence_about_one_thing_has_the_form_of_its_language() -> None:
    one, none = (tr_count("1 fault; nothing was changed.", "{count} faults; nothing was changed.", n) for n in (1, 0))
    assert in_language(one, "fr").startswith("1 ")
    assert in_language(none, "fr") != in_language(none, "en") == "0 faults; nothing was changed."


def test_braces_without_values_stay() -> None:
    assert tr("Write a {b}.") == "Write a {b}."


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "nl_BE.UTF-8"}, "nl"),
        ({"LANG": "fr_BE.UTF-8", "LC_ALL": "C.UTF-8"}, "en"),
        ({"LANG": "fr_BE.UTF-8", "NABUUR_LANGUAGE": "de"}, "de"),
        ({"LANG": "pl_PL.UTF-8"}, "en"),
    ],
)
def test_the_language_is_that_of_the_terminal_unless_another_is_named(
    environment: dict[str, str], language: str
) -> None:
    assert language_of_process(environment) == language


def test_faults_are_shown_in_the_language_of_the_reader() -> None:
    faults = parse("config.yaml", b"a: [1, 2\n").faults
    with say_in("nl"):
        shown = str(BadInput(faults))
    assert "deze lijst" in shown
    assert "niets" in shown
    assert str(Fault(Path("x").name, 1, 1, "", faults[0].why)) == f"x:1:1: {faults[0].why}"


def test_a_sentence_that_was_kept_in_english_is_said_in_the_language_of_the_watch() -> None:
    stored = str(tr("this person is no longer on Signal"))
    assert type(stored) is str
    assert in_language(Sentence.of(stored, {}), "nl") == "deze persoon is niet meer op Signal"
    assert in_language(Sentence.of("code 550 {", {}), "nl") == "code 550 {"


def test_shares_and_numbers_are_written_as_the_language_does() -> None:
    free = tr("disk: {free:.1f} GB free in {folder}", free=82.8, folder="data")
    sure = tr("{label}, {confidence:.0%} sure", label="report", confidence=0.98)
    assert [in_language(free, "fr"), in_language(sure, "fr")] == [
        "disque\xa0: 82,8 Go libres dans data",
        "report, sûr à 98\xa0%",
    ]
    assert "82,8" in in_language(free, "nl")
    assert "98%" in in_language(sure, "nl")
    for language, share in (("en", "37.1%"), ("nl", "37,1%"), ("fr", "37,1\xa0%"), ("de", "37,1\xa0%")):
        with say_in(language):
            assert percent(0.371, 1) == share


def test_french_signs_stay_on_the_line_of_their_word() -> None:
    """A no-break space stands before `:`, `;`, `?`, `!` and `»`, and after `«`."""
    loose = re.compile(r"(?<=\S) [:;?!»](?=[\s.,)»]|$)|« ")
    strings = [text for message in _catalog("fr") if message.id for text in forms(message.string)]
    assert [text for text in strings if loose.search(text)] == []
