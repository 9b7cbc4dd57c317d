"""A word that people type stands for one thing: the same word under two keys is a fault, in one language or in two."""

from __future__ import annotations

from dataclasses import replace

from tests.rulebook.over_shipped import faults_over_shipped, over_shipped
from tests.rulebook.sample import WATCH, faults_of

FRENCH = replace(WATCH, languages=("fr",))
BOTH = replace(WATCH, languages=("nl", "fr"))


def test_a_word_under_two_keys_is_a_fault_at_the_own_line_that_names_both_keys() -> None:
    (fault,) = faults_over_shipped({"texts/fr.yaml": '# ours\nword_remove: "OK, retirer"\n'}, (FRENCH,))
    assert (fault.file, fault.line) == ("rules/texts/fr.yaml", 2)
    assert (
        fault.why == "“OK” stands under `word_remove` and under `word_approve`, and one word must not mean two things"
    )
    assert "texts/fr.yaml, line " in fault.hint


def test_a_word_under_two_keys_of_one_own_file_is_a_fault_at_the_second() -> None:
    own = 'word_claim: "prendre, zou"\nword_show: "zou, voir"\n'
    (fault,) = faults_over_shipped({"texts/fr.yaml": own}, (FRENCH,))
    assert (fault.line, "`word_show`" in fault.why, "`word_claim`" in fault.why) == (2, True, True)
    assert "rules/texts/fr.yaml, line 1" in fault.hint


def test_the_same_word_in_two_languages_of_a_watch_is_a_fault_too() -> None:
    own = {"texts/fr.yaml": 'word_approve: "ok, weg"\n'}
    (fault,) = faults_over_shipped(own, (BOTH,))
    assert (fault.line, "word_remove" in fault.why, "texts/nl.yaml" in fault.hint) == (1, True, True)
    assert over_shipped(own, (FRENCH,)), "a watch without Dutch types no Dutch words"


def test_the_file_of_changes_of_one_watch_is_looked_at_too() -> None:
    own = {"groups/kerkwijk.yaml": 'texts:\n  fr:\n    word_remove: "ok, retirer"\n'}
    (fault,) = faults_over_shipped(own, (FRENCH,))
    assert (fault.file, fault.line) == ("rules/groups/kerkwijk.yaml", 3)
    assert over_shipped(own | {"groups/kerkwijk.yaml": 'texts:\n  fr: {word_remove: "retirer, zou"}\n'}, (FRENCH,))


def test_a_word_that_two_watches_share_is_one_fault() -> None:
    own = {"texts/fr.yaml": 'word_remove: "ok, retirer"\n'}
    assert len(faults_over_shipped(own, (FRENCH, replace(FRENCH, id="other")))) == 1


def test_a_folder_that_stands_alone_is_looked_at_too() -> None:
    texts = 'stay_inside: "Blijf binnen."\ncall_first: Bel.\nword_approve: ok\nword_remove: "weg, ok"\n'
    faults = faults_of({f"texts/{language}.yaml": texts for language in ("nl", "fr", "de", "en")})
    assert [(fault.file, fault.line) for fault in faults] == [("rules/texts/nl.yaml", 4)]


def test_words_that_two_keys_share_on_purpose_stay() -> None:
    own = 'word_not: "pas, non, nenni"\nword_goes_on: "non, nenni"\nword_closed_cases: "clos, terminé"\n'
    assert over_shipped({"texts/fr.yaml": own}, (FRENCH,))


def test_a_word_may_come_twice_under_one_key() -> None:
    assert over_shipped({"texts/fr.yaml": 'word_remove: "retirer, Retirer"\n'}, (FRENCH,))


def test_the_shipped_words_are_fit_for_a_watch_of_all_languages() -> None:
    assert over_shipped({}, (replace(WATCH, languages=("nl", "fr", "de", "en")),))


def test_a_key_without_any_word_is_a_fault() -> None:
    """The bot names the first word on cards and in answers."""
    (fault,) = faults_over_shipped({"texts/fr.yaml": 'word_undo: " , "\n'}, (FRENCH,))
    assert (fault.line, fault.where, fault.why) == (1, "word_undo", "nothing is written here")
