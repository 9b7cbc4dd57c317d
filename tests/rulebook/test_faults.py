"""What coordinators are told about each class of fault: where it stands, what is wrong, what to do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import PurePath

import pytest

from bot.core.watch import ReminderPlan
from bot.errors import BadInput, Fault
from tests.rulebook.sample import GUIDELINES, RULE, TEXTS, WATCH, load, rule_with

WHEN = "label: vigilante"
EXPRESSION = "rules › no-vigilantes › when › regex"


def faults_of(changes: Mapping[str, str | bytes | None]) -> tuple[Fault, ...]:
    with pytest.raises(BadInput) as caught:
        load(changes)
    return caught.value.faults


RULE_FAULTS = [
    # written instead of … | line | column | where | why | hint
    ("unless:", "unles:", 8, 5, "rules › no-vigilantes › unles", "no key `unles`", "Did you mean `unless`?"),
    ("when:", "als:", 6, 5, "rules › no-vigilantes › als", "no key `als`", "Did you mean `when`?"),
    ("stage: ask", "stage: ask\n    stage: act", 6, 5, "rules › no-vigilantes › stage", "twice", "line 5"),
    (
        WHEN,
        "label: vigilant",
        7,
        14,
        "rules › no-vigilantes › when › label",
        "not a label",
        "Did you mean `vigilante`?",
    ),
    ("[moderator,", "[moderater,", 9, 16, "rules › no-vigilantes › unless › sender › 1", "not a role", "`moderator`"),
    (WHEN, "has: foto", 7, 12, "rules › no-vigilantes › when › has", "not a thing", "Did you mean `photo`?"),
    ("stage: ask", "stage: aks", 5, 12, "rules › no-vigilantes › stage", "not a stage", "Did you mean `ask`?"),
    ("message: hold", "message: holt", 10, 21, "rules › no-vigilantes › then › message", "not a treatment", "`hold`"),
    (
        "message: hold",
        "message: flag",
        10,
        21,
        "rules › no-vigilantes › then › message",
        "not a treatment",
        "keep, mask",
    ),
    (
        "message: hold",
        "message: policy:react",
        10,
        21,
        "rules › no-vigilantes › then › message",
        "not a treatment",
        "policy",
    ),
    ("house_rule: 3", "house_rule: three", 4, 17, "rules › no-vigilantes › house_rule", "not a whole number", ""),
    ("{per_day: 20}", "20", 12, 12, "rules › no-vigilantes › brake", "must be the keys of `brake`", "per_day"),
    (
        "sender: [moderator, police]",
        "sender: []",
        9,
        15,
        "rules › no-vigilantes › unless › sender",
        "list is empty",
        "",
    ),
    (
        WHEN,
        "label: {vigilante}",
        7,
        15,
        "rules › no-vigilantes › when › label › vigilante",
        "no key `vigilante`",
        "label",
    ),
    (WHEN, "phrase: list:call", 7, 15, "rules › no-vigilantes › when › phrase", "no list `call`", "`calls`"),
    (WHEN, "phrase: {list: calls}", 7, 15, "rules › no-vigilantes › when › phrase", "belong together", "list:NAME"),
    (WHEN, "phrase: '*'", 7, 15, "rules › no-vigilantes › when › phrase", "would match every word", ""),
    (WHEN, "phrase: ['a b', '.. a']", 7, 23, "rules › no-vigilantes › when › phrase › 2", "between two words", ""),
    (
        "stay_inside}",
        "stay_insid}",
        10,
        36,
        "rules › no-vigilantes › then › private",
        "not the name of a text",
        "`stay_inside`",
    ),
    (
        "{message: hold, private: stay_inside}",
        "{}",
        10,
        11,
        "rules › no-vigilantes › then",
        "nothing happens",
        "message",
    ),
    (
        "{message: hold, private: stay_inside}",
        "",
        10,
        5,
        "rules › no-vigilantes › then",
        "nothing is written",
        "message",
    ),
    (
        "after: 30 min",
        "after: soon",
        11,
        28,
        "rules › no-vigilantes › if_unanswered › after",
        "not a duration",
        "30 min",
    ),
    ("after: 30 min, ", "", 11, 20, "rules › no-vigilantes › if_unanswered", "`after` is missing", ""),
    (
        "do: remove",
        "do: delete",
        11,
        40,
        "rules › no-vigilantes › if_unanswered › do",
        "not something to do",
        "restore, remove",
    ),
    (WHEN, "time: 22-7", 7, 13, "rules › no-vigilantes › when › time", "not a stretch of hours", "22:00-07:00"),
    (
        WHEN,
        "policy: {plate: mask}",
        7,
        16,
        "rules › no-vigilantes › when › policy › plate",
        "no policy `plate`",
        "`plates`",
    ),
    (
        WHEN,
        "policy: {plates: maks}",
        7,
        24,
        "rules › no-vigilantes › when › policy › plates",
        "not an answer",
        "`mask`",
    ),
    (WHEN, "platform: telegrm", 7, 17, "rules › no-vigilantes › when › platform", "not a platform", "`telegram`"),
    (WHEN, "group: console:kerk", 7, 14, "rules › no-vigilantes › when › group", "not a group", "`console:kerkwijk`"),
    (WHEN, "length: {}", 7, 15, "rules › no-vigilantes › when › length", "no bound", "at_least"),
    (WHEN, "length: {at_least: 9, at_most: 3}", 7, 15, "rules › no-vigilantes › when › length", "no message", ""),
    (
        WHEN,
        "repeat: {messages: 1, within: 1 min}",
        7,
        26,
        "rules › no-vigilantes › when › repeat › messages",
        "2 to 1000",
        "",
    ),
    (
        WHEN,
        "label: {label: insult, at_least: 2}",
        7,
        40,
        "rules › no-vigilantes › when › label › at_least",
        "0 and 1",
        "0.8",
    ),
    ("when:\n      label: vigilante", "when: {}", 6, 11, "rules › no-vigilantes › when", "no condition", ""),
    ("    when:\n      label: vigilante\n", "", 2, 5, "rules › no-vigilantes", "`when` is missing", "every message"),
    (WHEN, "regex: '(?!x)a'", 7, 14, EXPRESSION, "look-ahead", "unless"),
    (WHEN, "regex: '(?<=x)a'", 7, 14, EXPRESSION, "look-ahead or look-behind", "unless"),
    (WHEN, "regex: '(a)\\1'", 7, 14, EXPRESSION, "refers back", "back-references"),
    (WHEN, "regex: 'a('", 7, 14, EXPRESSION, "( is not closed", "Add )"),
    (WHEN, "regex: '[a'", 7, 14, EXPRESSION, "[ is not closed", "Add ]"),
    (WHEN, "regex: 'a)'", 7, 14, EXPRESSION, ") without (", ""),
    (WHEN, "regex: '*a'", 7, 14, EXPRESSION, "repeats nothing", ""),
    (WHEN, "regex: 'a{2000}'", 7, 14, EXPRESSION, "too often", "1000"),
    (WHEN, "regex: '[z-a]'", 7, 14, EXPRESSION, "not a range", ""),
    (WHEN, "regex: 'a\\'", 7, 14, EXPRESSION, "backslash at the end", ""),
    (WHEN, "regex: '((a{30}){30}){30}'", 7, 14, EXPRESSION, "too often", ""),
    (WHEN, "regex: 'x*'", 7, 14, EXPRESSION, "every message", "+"),
    (", en: Stay inside", "", 3, 12, "rules › no-vigilantes › title", "`en` is missing", "nl, fr, de and en"),
    (
        '      caught: ["wie gaat er mee?"]\n',
        "",
        14,
        7,
        "rules › no-vigilantes › examples",
        "`caught` is missing",
        "at least one",
    ),
    ('caught: ["wie gaat er mee?"]', "caught: []", 14, 15, "rules › no-vigilantes › examples › caught", "empty", ""),
    ("examples:", "exampels:", 13, 5, "rules › no-vigilantes › exampels", "no key", "Did you mean `examples`?"),
    ('text: "gebeld", ', "", 15, 27, "rules › no-vigilantes › examples › spared › 2", "neither text nor media", ""),
    ("id: no-vigilantes", "id: No!", 2, 9, "rules › No! › id", "cannot be a name", "small letters"),
    ("- id: no-vigilantes\n   ", "-", 2, 5, "rules › 1", "`id` is missing", "short name"),
    (WHEN, "phrase: #note", 7, 7, "rules › no-vigilantes › when › phrase", "nothing is written", "note to yourself"),
]


@pytest.mark.parametrize(("old", "new", "line", "column", "where", "why", "hint"), RULE_FAULTS)
def test_a_fault_in_a_rule_is_told_with_its_place_and_a_way_out(
    old: str, new: str, line: int, column: int, where: str, why: str, hint: str
) -> None:
    (fault,) = faults_of(rule_with(old, new))
    assert fault.file == str(PurePath("rules/10-rule.yaml"))
    assert (fault.line, fault.column) == (line, column)
    assert fault.where == where
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


OTHER_FAULTS: list[tuple[dict[str, str | bytes | None], str, int, str, str]] = [
    ({"20-b.yaml": RULE}, "20-b.yaml", 2, "two rules are called `no-vigilantes`", "10-rule.yaml, line 2"),
    ({"10-rule.yaml": None}, "", 0, "there are no rules", "10-call-101-first.yaml"),
    ({"10-rule.yaml": ""}, "10-rule.yaml", 0, "empty", ""),
    ({"10-rule.yaml": "rules: []"}, "10-rule.yaml", 1, "this list is empty", ""),
    ({"10-rule.yaml": "rules:\n"}, "10-rule.yaml", 1, "must be a list", ""),
    ({"10-rule.yaml": "rule:\n" + RULE[7:]}, "10-rule.yaml", 1, "no key `rule`", "Did you mean `rules`?"),
    ({"10-rule.yaml": "- a"}, "10-rule.yaml", 1, "must be the keys", "rules"),
    ({"10-rule.yaml": b"\xff"}, "10-rule.yaml", 1, "not UTF-8", ""),
    ({"texts/fr.yaml": TEXTS + "extra: x\n"}, "texts/nl.yaml", 0, "`extra` is missing", "fr.yaml, line 3"),
    ({"texts/fr.yaml": TEXTS.replace("urgent", "urgnt")}, "texts/fr.yaml", 1, "placeholder {urgnt}", "`urgent`"),
    ({"texts/fr.yaml": TEXTS.replace('"', "")}, "", 0, "", ""),
    (
        {"texts/fr.yaml": TEXTS.replace("Bel eerst.", "{time}")},
        "texts/fr.yaml",
        2,
        "a text, not keys",
        "quotation marks",
    ),
    (
        {"texts/fr.yaml": TEXTS.replace("Bel eerst.", "[a]")},
        "texts/fr.yaml",
        2,
        "one text, not a list",
        "quotation marks",
    ),
    ({"texts/fr.yaml": TEXTS.replace("call_first:", "Call First:")}, "texts/fr.yaml", 0, "`call_first` is missing", ""),
    ({"texts/fr.yaml": None}, "texts/fr.yaml", 0, "this file is missing", ""),
    ({"texts/it.yaml": TEXTS}, "texts/it.yaml", 0, "no language", ""),
    ({"lists.yaml": "lists:\n  calls: {nl: []}\n"}, "lists.yaml", 2, "list is empty", ""),
    ({"lists.yaml": "lists:\n  calls: {label: insult}\n"}, "lists.yaml", 2, "no phrases", "nl, fr, de, en"),
    ({"lists.yaml": "lists:\n  calls: {confidence: 0.5, nl: [ab]}\n"}, "lists.yaml", 2, "no label", "label"),
    ({"lists.yaml": "lists:\n  calls: {lable: insult, nl: [ab]}\n"}, "lists.yaml", 2, "no key", "`label`"),
    ({"lists.yaml": "lists:\n  calls: {label: insults, nl: [ab]}\n"}, "lists.yaml", 2, "not a label", "`insult`"),
    ({"lists.yaml": "lists:\n  calls: {nl: [ab, *dief*]}\n"}, "lists.yaml", 2, "begins with *", "quotation marks"),
    ({"lists.yaml": "lists:\n  calls:\n    nl:\n      - '..'\n"}, "lists.yaml", 4, "no letters", ""),
    ({"lists.yaml": "lists: {}\n"}, "lists.yaml", 1, "nothing here", ""),
    ({"guidelines.yaml": GUIDELINES + GUIDELINES.split("\n", 1)[1]}, "guidelines.yaml", 3, "two guidelines", "line 2"),
    ({"guidelines.yaml": GUIDELINES.replace("11", "13")}, "guidelines.yaml", 2, "from 1 to 12", ""),
    ({"groups/kerkwyk.yaml": "texts: {}"}, "groups/kerkwyk.yaml", 0, "no neighbourhood `kerkwyk`", "`kerkwijk`"),
    ({"groups/kerkwijk.yaml": "rules: [{id: no-one, stage: act}]"}, "groups/kerkwijk.yaml", 1, "not the id", ""),
    ({"groups/kerkwijk.yaml": "rules: [{id: no-vigilantes}]"}, "groups/kerkwijk.yaml", 1, "nothing is changed", "off"),
    (
        {"groups/kerkwijk.yaml": "rules: [{id: no-vigilantes, when: {label: insult}}]"},
        "groups/kerkwijk.yaml",
        1,
        "no key `when`",
        "the same for all",
    ),
    (
        {"groups/kerkwijk.yaml": "rules: [{id: no-vigilantes, off: true}, {id: no-vigilantes, stage: act}]"},
        "groups/kerkwijk.yaml",
        1,
        "two changes",
        "line 1",
    ),
    (
        {"groups/kerkwijk.yaml": "texts: {nl: {cal_first: x}}"},
        "groups/kerkwijk.yaml",
        1,
        "name of a text",
        "`call_first`",
    ),
    ({"groups/kerkwijk.yaml": "texts: {nl: {call_first: '{x}'}}"}, "groups/kerkwijk.yaml", 1, "placeholder {x}", ""),
    ({"groups/kerkwijk.yaml": "texts: {it: {call_first: x}}"}, "groups/kerkwijk.yaml", 1, "no key `it`", ""),
]


@pytest.mark.parametrize(("changes", "file", "line", "why", "hint"), [case for case in OTHER_FAULTS if case[3]])
def test_a_fault_in_any_file_is_told(
    changes: dict[str, str | bytes | None], file: str, line: int, why: str, hint: str
) -> None:
    found = [fault for fault in faults_of(changes) if why in fault.why]
    assert found
    assert (found[0].file, found[0].line) == (str(PurePath("rules") / file), line)
    assert hint in found[0].hint


def test_the_whole_report_reads_like_this() -> None:
    with pytest.raises(BadInput) as caught:
        load(rule_with("unless:", "unles:"))
    file = PurePath("rules/10-rule.yaml")
    assert str(caught.value) == (
        f"{file}:8:5: rules › no-vigilantes › unles: a rule has no key `unles`\n"
        "  8 |     unles:\n"
        "    |     ^\n"
        "  Did you mean `unless`?\n"
        "\n"
        "1 fault; nothing was changed."
    )


def test_all_faults_of_all_files_come_in_one_report() -> None:
    changes: dict[str, str | bytes | None] = {
        **rule_with("stage: ask", "stage: aks"),
        "lists.yaml": "lists:\n  calls: {label: insults, nl: ['*', ok]}\n",
        "texts/de.yaml": TEXTS.replace("urgent", "urgnt"),
        "guidelines.yaml": b"\xff",
        "groups/dorp.yaml": "rules: [{id: x, off: maybe}]",
    }
    files = [PurePath(fault.file).name for fault in faults_of(changes)]
    assert files == [
        "10-rule.yaml",
        "dorp.yaml",
        "dorp.yaml",
        "dorp.yaml",
        "guidelines.yaml",
        "lists.yaml",
        "lists.yaml",
        "de.yaml",
    ]


@pytest.mark.parametrize("name", ["lists.yaml", "10-rule.yaml", "texts/nl.yaml", "guidelines.yaml"])
def test_a_file_that_cannot_be_read_causes_no_faults_elsewhere(name: str) -> None:
    watch = replace(WATCH, reminders=(ReminderPlan("0 18 1 * *", "call-first"),))
    changes = {
        **rule_with("label: vigilante", "phrase: list:calls"),
        "groups/kerkwijk.yaml": "rules: [{id: no-vigilantes, stage: act}]",
        name: "a: [b",
    }
    with pytest.raises(BadInput) as caught:
        load(changes, watches=[watch])
    assert [PurePath(fault.file).as_posix() for fault in caught.value.faults] == [f"rules/{name}"]


def test_a_fault_inside_a_list_does_not_make_the_list_unknown() -> None:
    changes = {**rule_with("label: vigilante", "phrase: list:calls"), "lists.yaml": "lists: {calls: {nl: ['*']}}"}
    assert len(faults_of(changes)) == 1


def test_a_reminder_of_an_unknown_guideline_is_a_fault() -> None:
    watch = replace(WATCH, reminders=(ReminderPlan("0 18 1 * *", "call-frist"),))
    with pytest.raises(BadInput, match="Did you mean `call-first`"):
        load(watches=[watch])
