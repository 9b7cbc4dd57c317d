"""Faults in the set of files: the report says where the fault is, what is wrong and what to do."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path, PurePath
from string import ascii_lowercase

import pytest

from bot.config import build_config
from bot.core.watch import ReminderPlan
from bot.errors import BadInput
from bot.rulebook import build_rulebook
from tests.rulebook.sample import GUIDELINES, RULE, TEXTS, WATCH, faults_of, load, rule_files, rule_with
from tests.shipped import ROOT

OTHER_FAULTS: list[tuple[dict[str, str | bytes | None], str, int, str, str]] = [
    ({"20-b.yaml": RULE}, "20-b.yaml", 2, "two rules are called `no-vigilantes`", "10-rule.yaml, line 2"),
    ({"10-rule.yaml": None}, "", 0, "there are no rules", "10-call-101-first.yaml"),
    ({"10-rule.yaml": ""}, "10-rule.yaml", 0, "empty", ""),
    ({"10-rule.yaml": "rules: []"}, "10-rule.yaml", 1, "this list is empty", ""),
    ({"10-rule.yaml": "rules:\n"}, "10-rule.yaml", 1, "must be a list", ""),
    ({"10-rule.yaml": "rule:\n" + RULE[7:]}, "10-rule.yaml", 1, "no key `rule`", "Did you mean `rules`?"),
    ({"10-rule.yaml": "- a"}, "10-rule.yaml", 1, "must be the keys", "rules"),
    ({"10-rule.yaml": RULE.replace('["wie gaat er mee?"]', "wie, ik")}, "10-rule.yaml", 14, "a list", "[one, two]"),
    ({"10-rule.yaml": RULE.replace('["wie gaat er mee?"]', "wie ik")}, "10-rule.yaml", 14, "a list", "Write [wie ik]"),
    ({"lists.yaml": "lists:\n  calls:\n    nl: {kom nu, pak hem}"}, "lists.yaml", 3, "must be a list",
     "Write [one, two]"),
    ({"lists.yaml": "lists:\n  - calls: {nl: [a]}"}, "lists.yaml", 2, "must be the keys", "Remove the `- `"),
    ({"guidelines.yaml": GUIDELINES.replace("10, 11", "oktober")}, "guidelines.yaml", 2, "not a whole", "1 (January)"),
    ({"texts/fr.yaml": TEXTS.replace("Bel eerst.", "Lees regel #3 eerst")}, "texts/fr.yaml", 2,
     "everything after # is left out here", "quotation marks"),
    ({"texts/fr.yaml": TEXTS.replace("Bel eerst.", "Bel eerst.\n  Lees daarna\n  regel #3 na")}, "texts/fr.yaml", 4,
     "everything after # is left out here", "quotation marks"),
    ({"10-rule.yaml": RULE.replace('["wie gaat er mee?"]', "ik zoek [samen]")}, "10-rule.yaml", 14, "a list",
     "Write [one, two]"),
    ({"10-rule.yaml": RULE.replace('["wie gaat er mee?"]', "'hij riep \"kom\" naar mij'")}, "10-rule.yaml", 14,
     "a list", "Write [one, two]"),
    (
        {
            "10-rule.yaml": RULE.replace(
                '["wie gaat er mee?"]', "wie van jullie gaat er vanavond met mij mee naar het park"
            )
        },
        "10-rule.yaml",
        14,
        "a list",
        "Write [one, two]",
    ),
    ({"10-rule.yaml": RULE.replace("{after: 30 min, do: remove}", "\n    - remove")}, "10-rule.yaml", 12, "keys",
     "after"),
    ({"10-rule.yaml": b"\xff"}, "10-rule.yaml", 1, "not UTF-8", ""),
    ({"texts/fr.yaml": TEXTS + "extra: x\n"}, "texts/de.yaml", 0, "`extra` is missing", "fr.yaml, line 3"),
    ({"texts/fr.yaml": TEXTS.replace("urgent", "urgnt")}, "texts/fr.yaml", 1, "placeholder {urgnt}", "`urgent`"),
    ({"texts/fr.yaml": TEXTS.replace("Bel eerst.", "{time}")}, "texts/fr.yaml", 2, "a text, not keys",
     "quotation marks"),
    ({"texts/fr.yaml": TEXTS.replace("Bel eerst.", "[a]")}, "texts/fr.yaml", 2, "one text, not a list",
     "quotation marks"),
    ({"texts/fr.yaml": TEXTS.replace("call_first:", "Call First:")}, "texts/fr.yaml", 2, "no text `Call First`",
     "`call_first`"),
    ({"texts/fr.yaml": TEXTS.replace("{urgent}", "{urgent")}, "texts/fr.yaml", 1, "a { without", "both"),
    ({"texts/fr.yaml": None}, "texts/fr.yaml", 0, "this file is missing", ""),
    ({"texts/it.yaml": TEXTS}, "texts/it.yaml", 0, "no language", ""),
    ({"texts/it.yaml": TEXTS}, "texts/it.yaml", 0, "no language", "Possible here: texts/nl.yaml, texts/fr.yaml"),
    ({"texts/nederlands.yaml": TEXTS}, "texts/nederlands.yaml", 0, "no language", "Did you mean `texts/nl.yaml`?"),
    ({"texts/nl-nl.yaml": TEXTS}, "texts/nl-nl.yaml", 0, "no language", "Did you mean `texts/nl-NL.yaml`?"),
    ({"texts/nl-NL.yaml": "cal_first: x"}, "texts/nl-NL.yaml", 1, "not the name of a text", "`call_first`"),
    ({"texts/nl-NL.yaml": "call_first: '{x}'"}, "texts/nl-NL.yaml", 1, "placeholder {x}", ""),
    ({"lists.yaml": "lists:\n  calls: {nl: []}\n"}, "lists.yaml", 2, "list is empty", ""),
    ({"lists.yaml": "lists:\n  calls: {label: insult}\n"}, "lists.yaml", 2, "no phrases", "nl, fr, de, en"),
    ({"lists.yaml": "lists:\n  calls: {confidence: 0.5, nl: [ab]}\n"}, "lists.yaml", 2, "no label", "label"),
    ({"lists.yaml": "lists:\n  calls: {lable: insult, nl: [ab]}\n"}, "lists.yaml", 2, "no key", "`label`"),
    ({"lists.yaml": "lists:\n  calls: {label: insults, nl: [ab]}\n"}, "lists.yaml", 2, "not a label", "`insult`"),
    ({"lists.yaml": "lists:\n  calls: {flag: all_claer, nl: [ab]}\n"}, "lists.yaml", 2, "not a flag", "`all_clear`"),
    ({"lists.yaml": "lists:\n  calls: {nl: [ab, *dief*]}\n"}, "lists.yaml", 2, "begins with *", "quotation marks"),
    ({"lists.yaml": "lists:\n  calls:\n    nl:\n      - '..'\n"}, "lists.yaml", 4, "no letters", ""),
    ({"lists.yaml": "lists: {}\n"}, "lists.yaml", 1, "nothing is written here", ""),
    ({"guidelines.yaml": GUIDELINES + GUIDELINES.split("\n", 1)[1]}, "guidelines.yaml", 3, "two guidelines", "line 2"),
    ({"guidelines.yaml": GUIDELINES.replace("fr:", "nl-NL:")}, "guidelines.yaml", 2, "`fr` is missing", "all four languages"),
    ({"guidelines.yaml": GUIDELINES.replace("11", "13")}, "guidelines.yaml", 2, "from 1 to 12", ""),
    ({"guidelines.yaml": GUIDELINES.replace("Bel,", "'Bel {urgnt}',")}, "guidelines.yaml", 2, "no placeholder",
     "urgent"),
    ({"guidelines.yaml": GUIDELINES.replace("Bel,", "'Bel {who}',")}, "guidelines.yaml", 2, "{who} here", ""),
    ({"guidelines.yaml": GUIDELINES.replace("nl:", "after_incident: soms, nl:")}, "guidelines.yaml", 2, "true or false",
     ""),
    ({"guidelines.yaml": GUIDELINES.replace("nl:", "approved: {by: PZ Gent, on: gisteren}, nl:")}, "guidelines.yaml", 2,
     "`gisteren` is not a day", "2026-03-01"),
    ({"guidelines.yaml": GUIDELINES.replace("nl:", "approved: {by: PZ Gent}, nl:")}, "guidelines.yaml", 2,
     "`on` is missing", ""),
    ({"groups/kerkwyk.yaml": "texts: {}"}, "groups/kerkwyk.yaml", 0, "no neighbourhood `kerkwyk`", "`kerkwijk`"),
    ({"groups/kerkwijk.yaml": "rules: [{id: no-one, stage: act}]"}, "groups/kerkwijk.yaml", 1, "not the id", ""),
    ({"groups/kerkwijk.yaml": "rules: [{id: no-vigilantes}]"}, "groups/kerkwijk.yaml", 1, "nothing is changed", "off"),
    ({"groups/kerkwijk.yaml": "rules: [{id: no-vigilantes, when: {label: insult}}]"}, "groups/kerkwijk.yaml", 1,
     "no key `when`", "the same for all"),
    ({"groups/kerkwijk.yaml": "rules: [{id: no-vigilantes, off: true}, {id: no-vigilantes, stage: act}]"},
     "groups/kerkwijk.yaml", 1, "two changes", "line 1"),
    ({"groups/kerkwijk.yaml": "texts: {nl: {cal_first: x}}"}, "groups/kerkwijk.yaml", 1, "name of a text",
     "`call_first`"),
    ({"groups/kerkwijk.yaml": "texts: {nl: {call_first: '{x}'}}"}, "groups/kerkwijk.yaml", 1, "placeholder {x}", ""),
    ({"groups/kerkwijk.yaml": "texts: {it: {call_first: x}}"}, "groups/kerkwijk.yaml", 1, "no key `it`", ""),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "file", "line", "why", "hint"), OTHER_FAULTS)
def test_a_fault_in_any_file_is_reported(
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


def test_a_misspelt_reminder_is_a_fault_at_its_line_in_the_settings() -> None:
    written = (ROOT / "config.yaml").read_text(encoding="utf-8").replace("text: rotate", "text: rotat")
    config = build_config(Path("config.yaml"), written.encode())
    with pytest.raises(BadInput) as caught:
        load(watches=config.watches)
    (fault,) = caught.value.faults
    assert (fault.file, fault.line) == ("config.yaml", written[: written.index("text: rotat")].count("\n") + 1)
    assert fault.where == "neighbourhoods › kerkwijk › reminders › 1 › text"
    assert fault.why == "guidelines.yaml has no reminder of the name `rotat`"
    assert fault.hint == "Did you mean `rotate`?"


def test_a_text_that_the_code_needs_must_be_there() -> None:
    with pytest.raises(BadInput) as caught:
        build_rulebook(rule_files({}), [WATCH], needed_texts=["call_first", "goodbye"])
    assert [fault.why for fault in caught.value.faults] == ["the text `goodbye` is missing here"] * 4


def test_a_file_that_lacks_many_texts_is_one_fault() -> None:
    many = [f"text_{letter}" for letter in ascii_lowercase]
    with pytest.raises(BadInput) as caught:
        build_rulebook(rule_files({}), [WATCH], needed_texts=["call_first", *many])
    assert [fault.why for fault in caught.value.faults] == ["26 texts are missing here, such as `text_a`"] * 4
    assert "only what you changed" in caught.value.faults[0].hint
