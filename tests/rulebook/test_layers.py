"""An own folder with `base.yaml` changes the shipped rules: it replaces by id or name, and adds."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path, PurePath

import pytest

from bot.core.rule import Stage
from bot.core.watch import Watch
from bot.errors import BadInput
from bot.live_rules.current import load_rules
from bot.rulebook import LoadedRules, build_rulebook
from bot.rulebook.files import SHIPPED, RuleFiles
from bot.yaml_reader.node import Scalar
from bot.yaml_reader.outline import keys_of, value_under
from bot.yaml_reader.parse import parse
from tests.rulebook.over_shipped import faults_over_shipped, over_shipped
from tests.rulebook.sample import RULE, WATCH, rule_files

ON_SHIPPED = {"base.yaml": "shipped: 50a80785f782\n"}
BASE = replace(rule_files({}), folder=PurePath("shipped"))
SECOND = RULE.replace("no-vigilantes", "stay-calm").replace("stage: ask", "stage: watch")


def layered(own: dict[str, str], watch: Watch = WATCH) -> LoadedRules:
    written = {name: text.encode() for name, text in (ON_SHIPPED | own).items()}
    return build_rulebook(RuleFiles(PurePath("rules"), written, BASE), (watch,))


def test_an_own_folder_without_changes_has_the_shipped_rules() -> None:
    shipped = build_rulebook(BASE, (WATCH,))
    own = layered({})
    assert own.rulebook.rules == shipped.rulebook.rules
    assert own.rulebook.texts == shipped.rulebook.texts
    assert own.examples == shipped.examples


def test_an_own_rule_replaces_the_shipped_one_in_its_place() -> None:
    changed = RULE.replace("stage: ask", "stage: watch").replace("house_rule: 3", "house_rule: 1")
    (rule,) = layered({"60-ours.yaml": changed}).rulebook.rules
    assert (rule.id, rule.stage, rule.house_rule) == ("no-vigilantes", Stage.WATCH, 1)


def test_an_own_rule_is_added_in_a_file_of_its_own_or_of_a_shipped_name() -> None:
    for name in ("60-ours.yaml", "10-rule.yaml"):
        rules = layered({name: SECOND}).rulebook.rules
        assert [rule.id for rule in rules] == ["no-vigilantes", "stay-calm"]


def test_an_own_list_is_added_and_one_of_a_shipped_name_replaces_it() -> None:
    ours = 'lists:\n  ours: {label: vigilante, nl: ["op pad"]}\n'
    assert [each.name for each in layered({"lists.yaml": ours}).rulebook.lists] == ["calls", "ours"]
    (calls,) = layered({"lists.yaml": ours.replace("ours", "calls")}).rulebook.lists
    assert len(calls.phrases["nl"]) == 1


@pytest.mark.parametrize(
    "own", ["lists:\n", "lists:\n  - boats: {label: report, nl: [boot weg]}\n", "lists: boot weg\n"]
)
def test_own_lists_of_a_wrong_form_are_the_only_fault(own: str) -> None:
    (fault,) = faults_over_shipped({"lists.yaml": own})
    assert fault.file == "rules/lists.yaml"


def test_an_own_guideline_replaces_or_is_added_by_id() -> None:
    ids = [each.id for each in build_rulebook(BASE, (WATCH,)).rulebook.guidelines]
    ours = "guidelines:\n  - {id: ID, nl: Buur, fr: Voisin, de: Nachbar, en: Neighbour}\n"
    added = layered({"guidelines.yaml": ours.replace("ID", "ours")}).rulebook.guidelines
    assert [each.id for each in added] == [*ids, "ours"]
    replaced = layered({"guidelines.yaml": ours.replace("ID", ids[0])}).rulebook.guidelines
    assert [each.id for each in replaced] == ids
    assert replaced[0].texts["nl"] == "Buur"


def test_one_own_text_is_enough() -> None:
    texts = layered({"texts/nl.yaml": 'stay_inside: "Blijf toch binnen."\n'}).rulebook.texts
    assert texts.render("stay_inside", "nl", {}) == "Blijf toch binnen."
    assert texts.render("stay_inside", "fr", {"urgent": "101"}) == "Blijf binnen, bel 101."
    assert texts.render("call_first", "nl", {}) == "Bel eerst."


def test_own_words_count_in_the_netherlands_and_a_copy_of_the_shipped_ones_changes_nothing_there() -> None:
    there = replace(WATCH, wordings=("nl-NL",))
    shipped = over_shipped({}, (there,)).rulebook.texts_for(there.id)
    stay = value_under(parse("", (SHIPPED / "texts" / "nl.yaml").read_bytes()).root, "stay_inside")
    assert isinstance(stay, Scalar)
    ours = {"useful_only": "Dank je. Kletsen kan elders.", "stay_inside": stay.text}
    own = over_shipped({"texts/nl.yaml": json.dumps(ours)}, (there,)).rulebook.texts_for(there.id)
    changed = {key for key, text in own.by_language["nl"].items() if text != shipped.by_language["nl"][key]}
    assert (changed, own.by_language["nl"]["useful_only"]) == ({"useful_only"}, ours["useful_only"])


def test_a_title_and_a_reminder_in_the_dutch_of_the_netherlands_are_enough_there() -> None:
    there = replace(WATCH, languages=("nl",), wordings=("nl-NL",))
    titled = SECOND.replace(
        next(line for line in SECOND.splitlines() if "title:" in line), "    title: {nl-NL: Rustig aan}"
    )
    own = {"60-ours.yaml": titled, "guidelines.yaml": "guidelines: [{id: lamp, nl-NL: Een lamp helpt.}]"}
    book = layered(own, there).rulebook
    assert {rule.title["nl"] for rule in book.rules if rule.id == "stay-calm"} == {"Rustig aan"}
    assert book.guidelines[-1].texts["nl"] == "Een lamp helpt."


def test_own_words_for_each_text_of_the_netherlands_leave_none_of_the_shipped_ones() -> None:
    root = parse("", (SHIPPED / "texts/nl-NL.yaml").read_bytes()).root
    ours = dict.fromkeys(keys_of(root), "Onze eigen woorden.")
    there = replace(WATCH, wordings=("nl-NL",))
    texts = over_shipped({"texts/nl.yaml": json.dumps(ours)}, (there,)).rulebook.texts_for(there.id)
    assert {texts.by_language["nl"][key] for key in ours} == {"Onze eigen woorden."}


def test_a_key_beside_rules_that_all_replace_shipped_ones_is_a_fault() -> None:
    """Such as changes that belong into `groups/`."""
    rule = (SHIPPED / "30-no-vigilantes.yaml").read_text()
    (fault,) = faults_over_shipped({"60-ours.yaml": rule + 'texts: {nl: {stay_inside: "Blijf binnen."}}\n'})
    assert (fault.file, str(fault.why)) == ("rules/60-ours.yaml", "a file of rules has no key `texts`")


def test_a_rule_written_twice_in_the_own_folder_is_a_fault_there() -> None:
    with pytest.raises(BadInput) as caught:
        layered({"60-ours.yaml": SECOND, "70-ours.yaml": SECOND})
    assert caught.value.faults[0].file.startswith("rules/")


def test_a_watch_in_one_language_writes_one_language() -> None:
    dutch = SECOND.replace(", fr: Pas de justice privée, de: Keine Selbstjustiz, en: Stay inside", "")
    own = {
        "60-ours.yaml": dutch.replace("private: stay_inside", "private: ours"),
        "texts/nl.yaml": "ours: Kalm aan.\n",
        "guidelines.yaml": "guidelines:\n  - {id: ours, nl: Buur}\n",
    }
    book = layered(own).rulebook
    assert book.rules[1].title == dict.fromkeys(("nl", "fr", "de", "en"), "Geen eigenrichting")
    assert book.texts.render("ours", "fr", {}) == "Kalm aan."
    assert book.guidelines[1].texts["en"] == "Buur"
    written = {name: text.encode() for name, text in (ON_SHIPPED | own).items()}
    assert build_rulebook(
        RuleFiles(PurePath("rules"), written, BASE), ()
    )  # as `check` does it beside a faulty config.yaml
    with pytest.raises(BadInput) as caught:
        layered(own, replace(WATCH, languages=("nl", "fr")))
    assert [(fault.file, "fr" in fault.why or "ours" in fault.why) for fault in caught.value.faults] == [
        ("rules/60-ours.yaml", True),
        ("rules/guidelines.yaml", True),
        ("rules/texts/fr.yaml", True),
    ]


def test_a_fault_names_the_own_file_and_its_line() -> None:
    with pytest.raises(BadInput) as caught:
        layered({"60-ours.yaml": RULE.replace("stage: ask", "stage: aks")})
    (fault,) = caught.value.faults
    assert (fault.file, fault.line) == ("rules/60-ours.yaml", 5)


@pytest.mark.parametrize(("spoken", "file"), [(("fr", "nl"), "texts/fr.yaml"), (("de",), "texts/de.yaml")])
def test_a_sentence_in_place_of_a_name_belongs_into_the_file_of_the_watch(spoken: tuple[str, ...], file: str) -> None:
    own = SECOND.replace("private: stay_inside", "private: Restez chez vous")
    with pytest.raises(BadInput) as caught:
        layered({"60-ours.yaml": own}, replace(WATCH, languages=spoken))
    (fault,) = caught.value.faults
    assert f"into {file} with" in fault.hint


def test_a_fault_in_a_text_is_told_once_although_other_languages_take_it_over() -> None:
    own = {
        "texts/nl.yaml": "ours: Bel {naam}.\n",
        "guidelines.yaml": 'guidelines:\n  - {id: ours, nl: "Bel {naam}."}\n',
    }
    with pytest.raises(BadInput) as caught:
        layered(own, replace(WATCH, languages=("nl",)))
    assert [fault.file for fault in caught.value.faults] == ["rules/guidelines.yaml", "rules/texts/nl.yaml"]


@pytest.mark.parametrize("name", ["zzz", "parking", "haventekst"])
def test_a_text_that_is_not_written_yet_is_told_with_its_file(name: str) -> None:
    own = SECOND.replace("private: stay_inside", f"private: {name}")
    (fault,) = faults_over_shipped({"60-ours.yaml": own}, (replace(WATCH, languages=("nl",)),))
    assert "into texts/nl.yaml with a name of your own" in fault.hint


def test_the_note_of_the_version_has_one_key() -> None:
    with pytest.raises(BadInput) as caught:
        layered({"base.yaml": "shiped: x\n"})
    assert "Did you mean `shipped`?" in str(caught.value)


def test_a_folder_on_the_disk_stands_on_the_rules_of_the_package(tmp_path: Path) -> None:
    (tmp_path / "base.yaml").write_text(ON_SHIPPED["base.yaml"])
    assert len(load_rules(tmp_path, (WATCH,)).rulebook.rules) > 5


def test_a_note_that_cannot_be_read_is_the_only_fault(tmp_path: Path) -> None:
    (tmp_path / "base.yaml").symlink_to("/dev/null")
    (tmp_path / "60-ours.yaml").write_text(SECOND)
    with pytest.raises(BadInput) as caught:
        load_rules(tmp_path, (WATCH,))
    (fault,) = caught.value.faults
    assert (fault.file, fault.why) == (str(tmp_path / "base.yaml"), "this is not a file")


def test_a_folder_without_the_note_stands_alone(tmp_path: Path) -> None:
    (tmp_path / "60-ours.yaml").write_text(SECOND)
    with pytest.raises(BadInput, match="this file is missing"):
        load_rules(tmp_path, (WATCH,))
