"""Each class of fault in a rule: the report says where the fault is, what is wrong and what to do."""

from __future__ import annotations

from pathlib import PurePath

import pytest

from tests.rulebook.sample import faults_of, load, rule_with

WHEN = "label: vigilante"

RULE_FAULTS = [
    # written instead of … | line | column | where below the rule | why | hint
    ("unless:", "unles:", 8, 5, "unles", "no key `unles`", "Did you mean `unless`?"),
    ("when:", "als:", 6, 5, "als", "no key `als`", "Did you mean `when`?"),
    ("when:", "wanneer:", 6, 5, "wanneer", "no key `wanneer`", "Did you mean `when`?"),
    ("stage:", "étape:", 5, 5, "étape", "no key `étape`", "Did you mean `stage`?"),
    ("examples:", "Beispiele:", 13, 5, "Beispiele", "no key `Beispiele`", "`examples`"),
    ("label: v", "etiket: v", 7, 7, "when › etiket", "no key `etiket`", "mean `label`?"),
    ("house_rule: 3", "message: hold", 4, 5, "message", "no key `message`", "belongs under `then`"),
    (WHEN, "label: vigilante, insult", 7, 14, "when › label", "not a label",
     "Write several in brackets: [vigilante, insult]."),
    (WHEN, "has: Datei", 7, 12, "when › has", "not a thing", "Did you mean `file`"),
    (WHEN, "has: link of photo", 7, 12, "when › has", "not a thing", "Write several in brackets: [link, photo]."),
    ("nl: Geen eigenrichting,", "nl: Let op, blijf binnen,", 3, 25, "title › blijf binnen", "no key `blijf binnen`",
     "A comma ends a text here"),
    (WHEN, "phrase: kom ... mee", 7, 15, "when › phrase", "two dots between spaces", "Write kom .. mee."),
    (WHEN, "phrase: kom ... en ga mee", 7, 15, "when › phrase", "two dots between spaces", "Write kom .. en ga mee."),
    (WHEN, "phrase: list:cals of list:calls", 7, 15, "when › phrase", "there is no list", ""),
    (WHEN, "phrase: kom … mee", 7, 15, "when › phrase", "two dots between spaces", "Write kom .. mee."),
    (WHEN, "phrase: kom.*mee", 7, 15, "when › phrase", "two dots between spaces", "Write kom .. mee."),
    (WHEN, "phrase: kom.. mee", 7, 15, "when › phrase", "two dots between spaces", "Write kom .. mee."),
    (WHEN, "phrase: Lijst:calls", 7, 15, "when › phrase", "names no list", "Write list:calls,"),
    (WHEN, "phrase: te koop, à vendre", 7, 15, "when › phrase", "would be one phrase", "Write [te koop, à vendre]"),
    (WHEN, "phrase: ik zag hem, hij liep weg, en toen kwam hij terug", 7, 15, "when › phrase", "would be one phrase",
     "Write […, …]"),
    (WHEN, "phrase: te koop #tweedehands", 7, 15, "when › phrase", "everything after # is left out",
     "put the text in quotation marks"),
    (WHEN, 'regex: "\\bkom\\b"', 7, 14, "when › regex", "a backslash in double quotation marks",
     "single quotation marks"),
    ('"bel 101", {', '"wie gaat er mee?", {', 15, 16, "examples › spared › 1", "this example is under `caught` as well",
     "line 14"),
    ('"bel 101", {', "bel 101 #nu, {", 15, 15, "", "everything after # is left out here", "quotation marks"),
    ('"bel 101", {', "Jan: bel 101, {", 15, 16, "examples › spared › 1", "this must be a text, not keys", "quotation marks"),
    ("brake: {", "brake:{", 12, 5, "brake:{per_day", "the space after this colon is missing", "Write `brake: …`"),
    ("stage: ask", "stage: ask\n    stage: act", 6, 5, "stage", "twice", "line 5"),
    (WHEN, "label: vigilant", 7, 14, "when › label", "not a label",
     "Did you mean `vigilante` (a call to act without the police)?"),
    ("[moderator,", "[moderater,", 9, 16, "unless › sender › 1", "not a role", "`moderator`"),
    (WHEN, "has: foto", 7, 12, "when › has", "not a thing", "Did you mean `photo` (a photo)?"),
    ("stage: ask", "stage: aks", 5, 12, "stage", "not a stage", "Did you mean `ask` (a moderator decides)?"),
    ("message: hold", "message: holt", 10, 21, "then › message", "not a treatment", "`hold`"),
    ("message: hold", "message: flag", 10, 21, "then › message", "not a treatment",
     "keep (the message stays), mask (a copy with the offending parts covered), hold (hide until a moderator decides)"),
    ("message: hold", "message: policy:react", 10, 21, "then › message", "not a treatment", "policy"),
    ("house_rule: 3", "house_rule: three", 4, 17, "house_rule", "not a whole number", ""),
    ("{per_day: 20}", "20", 12, 12, "brake", "must be the keys of `brake`", "per_day"),
    ("sender: [moderator, police]", "sender: []", 9, 15, "unless › sender", "list is empty", ""),
    (WHEN, "phrase: list:call", 7, 15, "when › phrase", "no list `call`", "`calls`"),
    (WHEN, "phrase: {list: calls}", 7, 15, "when › phrase", "belong together", "list:NAME"),
    (WHEN, "phrase: {nl: ['kom mee']}", 7, 15, "when › phrase", "in every language", "in one list"),
    (WHEN, "phrase: ['de*']", 7, 16, "when › phrase › 1", "nearly every message", "more words"),
    (WHEN, "phrase: '*en'", 7, 15, "when › phrase", "nearly every message", "more words"),
    ("private: stay_inside}", "private: Blijf binnen}", 10, 36, "then › private", "not the sentence itself",
     "texts/nl.yaml"),
    (WHEN, "phrase: '*'", 7, 15, "when › phrase", "would match every word", ""),
    (WHEN, "phrase: ['a b', '.. a']", 7, 23, "when › phrase › 2", "between two words", ""),
    ("stay_inside}", "stay_insid}", 10, 36, "then › private", "not the name of a text", "`stay_inside`"),
    ("{message: hold, private: stay_inside}", "{}", 10, 11, "then", "nothing happens", "message"),
    ("{message: hold, private: stay_inside}", "", 10, 5, "then", "nothing is written", "message"),
    ("after: 30 min", "after: soon", 11, 28, "if_unanswered › after", "not a duration", "30 min"),
    ("after: 30 min, ", "", 11, 20, "if_unanswered", "`after` is missing", ""),
    ("do: remove", "do: delete", 11, 40, "if_unanswered › do", "not something to do",
     "restore (show the message again), remove (take away), keep (leave it as it is then)"),
    (WHEN, "time: 22-7", 7, 13, "when › time", "not a stretch of hours", "22:00-07:00"),
    (WHEN, "time: 22:00-22:00", 7, 13, "when › time", "begins and ends", "Leave `time` out to mean always"),
    (WHEN, "policy: {plate: mask}", 7, 16, "when › policy › plate", "no policy `plate`", "`plates`"),
    (WHEN, "policy: {plates: maks}", 7, 24, "when › policy › plates", "not an answer", "`mask`"),
    (WHEN, "platform: telegrm", 7, 17, "when › platform", "not a platform", "`telegram`"),
    (WHEN, "group: console:kerk", 7, 14, "when › group", "not a group", "`console:kerkwijk`"),
    (WHEN, "length: {}", 7, 15, "when › length", "no bound", "at_least"),
    (WHEN, "length: {at_least: 9, at_most: 3}", 7, 15, "when › length", "no message", ""),
    (WHEN, "repeat: {messages: 1, within: 1 min}", 7, 26, "when › repeat › messages", "2 to 60", ""),
    (WHEN, "label: {label: insult, at_least: 2}", 7, 40, "when › label › at_least", "0 and 1", "0.8"),
    ("when:\n      label: vigilante", "when: {}", 6, 11, "when", "no condition", ""),
    ("    when:\n      label: vigilante\n", "", 2, 5, "rules › no-vigilantes", "`when` is missing", "every message"),
    (WHEN, "regex: '(?!x)a'", 7, 14, "when › regex", "look-ahead", "unless"),
    (WHEN, "regex: '(?<=x)a'", 7, 14, "when › regex", "look-ahead or look-behind", "unless"),
    (WHEN, "regex: '(a)\\1'", 7, 14, "when › regex", "refers back", "back-references"),
    (WHEN, "regex: 'a('", 7, 14, "when › regex", "( is not closed", "Add )"),
    (WHEN, "regex: '[a'", 7, 14, "when › regex", "[ is not closed", "Add ]"),
    (WHEN, "regex: 'a)'", 7, 14, "when › regex", ") without (", ""),
    (WHEN, "regex: '*a'", 7, 14, "when › regex", "repeats nothing", ""),
    (WHEN, "regex: 'a{2000}'", 7, 14, "when › regex", "too often", "1000"),
    (WHEN, "regex: '[z-a]'", 7, 14, "when › regex", "not a range", ""),
    (WHEN, "regex: 'a\\'", 7, 14, "when › regex", "backslash at the end", ""),
    (WHEN, "regex: '((a{30}){30}){30}'", 7, 14, "when › regex", "too often", ""),
    (WHEN, "regex: 'x*'", 7, 14, "when › regex", "every message", "+"),
    ("{nl: Geen eigenrichting, fr: Pas de justice privée, de: Keine Selbstjustiz, en: Stay inside}", "Stay inside", 3,
     12, "title", "must be the keys of a title", '{nl: "…"'),
    (", en: Stay inside", "", 3, 12, "title", "`en` is missing", "nl, fr, de, en"),
    ('      caught: ["wie gaat er mee?"]\n', "", 14, 7, "examples", "`caught` is missing", "at least one"),
    ('caught: ["wie gaat er mee?"]', "caught: []", 14, 15, "examples › caught", "empty", ""),
    ("examples:", "exampels:", 13, 5, "exampels", "no key", "Did you mean `examples`?"),
    ('text: "gebeld", ', "", 15, 27, "examples › spared › 2", "neither text nor media", ""),
    ("id: no-vigilantes", "id: No!", 2, 9, "rules › No! › id", "cannot be a name", "small letters"),
    ("- id: no-vigilantes\n   ", "-", 2, 5, "rules › 1", "`id` is missing", "short name"),
    (WHEN, "phrase: #note", 7, 7, "when › phrase", "nothing is written", "everything after #"),
]  # fmt: skip


@pytest.mark.parametrize("phrase", ["kom… mee", "kom... mee", "ga weg…", "l’homme, là-bas", "zeg: kom"])
def test_a_pause_in_a_phrase_is_punctuation(phrase: str) -> None:
    assert load(rule_with(WHEN, f'phrase: "{phrase}"')).rulebook.patterns[0].written == phrase


def test_the_faults_below_a_key_in_another_language_come_in_the_same_report() -> None:
    dutch = rule_with("when:\n      label: vigilante", "wanneer:\n      woorden: kom mee\n      has: foto")
    assert [(fault.line, fault.hint.partition(" (")[0]) for fault in faults_of(dutch)] == [
        (6, "Did you mean `when`?"),
        (7, "Did you mean `phrase`?"),
        (8, "Did you mean `photo`"),
    ]


def test_a_title_under_another_key_lacks_no_language_that_an_own_folder_fills_in() -> None:
    (fault,) = faults_of(rule_with("title: {nl: Geen eigenrichting, fr: Pas de justice privée,", "titel: {"))
    assert fault.hint == "Did you mean `title`?"


def test_a_treatment_in_another_language_is_not_taken_for_a_word_like_it() -> None:
    (fault,) = faults_of(rule_with("message: hold", "message: houden"))
    assert fault.hint == "Did you mean `keep` (the message stays)?"


def test_a_condition_beside_when_is_told_to_go_below_it() -> None:
    empty, beside = faults_of(rule_with("when:\n      label: vigilante", "when:\n    label: vigilante"))
    assert "nothing is written here" in empty.why
    assert beside.line == 7
    assert beside.hint.startswith("`label` belongs under `when`")


@pytest.mark.parametrize(("old", "new", "line", "column", "where", "why", "hint"), RULE_FAULTS)
def test_a_fault_in_a_rule_is_reported_with_its_place_and_a_remedy(
    old: str, new: str, line: int, column: int, where: str, why: str, hint: str
) -> None:
    (fault,) = faults_of(rule_with(old, new))
    assert fault.file == str(PurePath("rules/10-rule.yaml"))
    assert (fault.line, fault.column) == (line, column)
    assert fault.where.removeprefix("rules › no-vigilantes › ") == where
    assert why in fault.why
    assert hint in fault.hint


EVERYTHING = [
    "not: {label: insult}",
    "length: {at_least: 0}",
    "length: {at_most: 4096}",
    "policy: {plates: mask}",
    "platform: telegram",
    "sender: [member, newcomer, trusted, moderator, coordinator, police]",
    "incident: [none, open, called]",
    "language: [nl, fr, de, en, unknown]",
    "any: [{label: insult}, {not: {label: panic}}]",
    "all: [{not: {label: insult}}, {platform: signal}]",
]


@pytest.mark.parametrize("when", EVERYTHING)
def test_a_rule_that_matches_everything_is_a_fault(when: str) -> None:
    (fault,) = faults_of(rule_with(WHEN, when))
    assert fault.why == "this rule matches everything"
