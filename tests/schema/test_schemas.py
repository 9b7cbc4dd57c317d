"""The schemas are current and complete, accept every file that the loader accepts, and underline mistakes."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from bot.core.texts import LANGUAGES, VARIANTS
from bot.core.watch import POLICY
from bot.errors import BadInput
from bot.schema.__main__ import FOLDER, ROOT, main, render_schemas
from bot.schema.files import FILES
from bot.translation.catalogue import CATALOGUES
from tests.config.sample import SOUND as CONFIG
from tests.config.sample import load as load_config
from tests.docs.pages import all_blocks
from tests.keys import CONFIG_KEYS, RULE_KEYS
from tests.rulebook.sample import GUIDELINES, LISTS, RULE, TEXTS
from tests.rulebook.sample import SOUND as RULES
from tests.rulebook.sample import load as load_rules
from tests.schema.kit import NAMES, schemas, underlined
from tests.translation.test_command_line import ENGLISH

SHIPPED = sorted([ROOT / "config.yaml", *(ROOT / "rules").rglob("*.yaml")])
SETTINGS: Mapping[str, str] = json.loads((ROOT / ".vscode/settings.json").read_text())["yaml.schemas"]
WHOLE = [block for block in all_blocks("yaml") if block.info.startswith("yaml rules/")]
CHANGES = """\
rules:
  - {id: no-vigilantes, stage: watch, brake: {per_day: 5}, if_unanswered: {after: 1 h, do: keep}}
texts:
  nl: {stay_inside: "Blijf binnen, bel {urgent}."}
"""


def kind_of(path: Path) -> str:
    """The name of the schema for this file."""
    name = path.relative_to(ROOT).as_posix()
    own = {"config.yaml": "config", "rules/lists.yaml": "lists", "rules/guidelines.yaml": "guidelines"}
    folders = {"rules": "rules", "rules/texts": "texts", "rules/groups": "changes"}
    return own.get(name) or folders[name.rpartition("/")[0]]


def forms(shape: Any) -> Iterator[Mapping[str, Any]]:
    """The properties of every part of a schema that has keys."""
    if isinstance(shape, dict):
        if "properties" in shape:
            yield shape["properties"]
        for part in shape.values():
            yield from forms(part)
    elif isinstance(shape, list):
        for part in shape:
            yield from forms(part)


def test_the_files_in_docs_are_current() -> None:
    files = {path.relative_to(FOLDER).as_posix(): path.read_text("utf-8") for path in FOLDER.rglob("*.json")}
    assert files == render_schemas(), "run `make schema`"


def test_they_are_written_to_the_given_folder(tmp_path: Path) -> None:
    main(tmp_path / "new" / "folder")
    written = (tmp_path / "new" / "folder").rglob("*.json")
    assert {path.relative_to(tmp_path / "new" / "folder").as_posix() for path in written} == set(render_schemas())


@pytest.mark.parametrize("name", NAMES)
def test_each_is_a_schema(name: str) -> None:
    assert schemas().keys() == {*NAMES}
    Draft7Validator.check_schema(schemas()[name])


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_nothing_is_underlined_in_a_shipped_file(path: Path) -> None:
    assert underlined(schemas()[kind_of(path)], path.read_text("utf-8")) == []


@pytest.mark.parametrize("block", WHOLE, ids=lambda block: block.name)
def test_nothing_is_underlined_in_a_file_that_the_documentation_shows(block: Any) -> None:
    assert underlined(schemas()[kind_of(ROOT / block.info.split(" ")[1])], block.text) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("config", CONFIG),
        ("rules", RULE),
        ("lists", LISTS),
        ("guidelines", GUIDELINES),
        ("changes", CHANGES),
        ("texts", TEXTS),
    ],
)
def test_nothing_is_underlined_in_a_sound_file(name: str, text: str) -> None:
    assert underlined(schemas()[name], text) == []


def test_every_key_is_in_a_schema_and_no_other() -> None:
    found = {frozenset(form) for schema in schemas().values() for form in forms(schema)}
    of_files = {frozenset((name,)) for name in ("rules", "lists", "guidelines")}
    keys = {frozenset(keys) for keys in (*CONFIG_KEYS.values(), *RULE_KEYS.values())}
    words = {frozenset(LANGUAGES), frozenset((*LANGUAGES, *VARIANTS))}
    assert found == keys | of_files | words | {frozenset(POLICY)}


def test_an_editor_tells_the_form_of_an_address_of_a_person_where_a_person_is_meant() -> None:
    watch = schemas()["config"]["properties"]["neighbourhoods"]["items"]["properties"]
    assert "address of a person" in watch["coordinators"]["items"]["patternErrorMessage"]
    assert "platform:id" in watch["groups"]["items"]["patternErrorMessage"]


def test_every_key_is_explained() -> None:
    described = [
        shape["description"] for schema in schemas().values() for form in forms(schema) for shape in form.values()
    ]
    assert all(described)
    assert not [words for words in described if "](" in words or "`" in words or "\n" in words]


@pytest.mark.parametrize("language", CATALOGUES)
def test_a_schema_in_another_language_differs_in_its_words_alone(language: str) -> None:
    for name in FILES:
        ours, source = schemas()[f"{language}/{name}"], schemas()[name]
        assert _without_words(ours) == _without_words(source)
        here, there = set(_words(ours)), set(_words(source))
        same = {words for words in here & there if " " in words}
        assert [words for words in same if ENGLISH.search(words)] == []


def _without_words(shape: Any) -> Any:
    if isinstance(shape, list):
        return [_without_words(each) for each in shape]
    if not isinstance(shape, dict):
        return shape
    return {key: _without_words(value) for key, value in shape.items() if not (key in WORDS and isinstance(value, str))}


def _words(shape: Any) -> Iterator[str]:
    if isinstance(shape, list):
        for each in shape:
            yield from _words(each)
    if isinstance(shape, dict):
        for key, value in shape.items():
            yield from [value] if key in WORDS and isinstance(value, str) else _words(value)


WORDS = ("title", "description", "patternErrorMessage")

CONFIG_SLIPS = [
    ("data: data/", "date: data/", ""),
    ("timezone: Europe/Brussels\n", "", ""),
    ("data: data/", "reader: {kind: full, workers: 0}", "reader"),
    ("  console:", "  consol:", "platforms"),
    ("NABUUR_TELEGRAM_TOKEN", "123456789:AAabcdefghijklmnopqrstuvwxyz", "platforms/telegram/token_env"),
    ('"127.0.0.1:6001"', "6001", "platforms/signal/rpc"),
    ("watch@example.org", "watch", "mail/from"),
    ("starttls: no", "starttls: nee", "mail/starttls"),
    ("id: kerkwijk", "id: Kerk wijk", "neighbourhoods/0/id"),
    ("    name: Kerkwijk\n", "", "neighbourhoods/0"),
    ("name: Kerkwijk", "name: [Kerkwijk]", "neighbourhoods/0/name"),
    ("[nl, fr]", "[nl, it]", "neighbourhoods/0/languages/1"),
    ("[nl, fr]", "[]", "neighbourhoods/0/languages"),
    ("weekly: fri 18:30", "weekly: friday 18:30", "neighbourhoods/0/weekly"),
    ("weekly: fri 18:30", "weekly: fri 25:00", "neighbourhoods/0/weekly"),
    ('"9000"', "Gent", "neighbourhoods/0/postcodes/0"),
    ('"telegram:-100123"', "telegram-100123", "neighbourhoods/0/groups/0"),
    ("relay: incidents", "relay: incident", "neighbourhoods/0/police/relay"),
    ("0 18 1 * *", "@daily", "neighbourhoods/0/reminders/0/cron"),
    ('"22:00-07:00"', "night", "neighbourhoods/0/quiet"),
    ("plates: hold", "plates: hide", "neighbourhoods/0/policy/plates"),
    ("min_age: 16", "min_age: 160", "neighbourhoods/0/policy/min_age"),
]


@pytest.mark.parametrize(("old", "new", "where"), CONFIG_SLIPS)
def test_a_slip_in_config_yaml_is_underlined_and_refused(old: str, new: str, where: str) -> None:
    assert old in CONFIG
    slipped = CONFIG.replace(old, new)
    with pytest.raises(BadInput):
        load_config(slipped)
    assert underlined(schemas()["config"], slipped) == [where]


RULE_SLIPS = [
    ("house_rule: 3", "house_rules: 3", "rules/0"),
    ("house_rule: 3", "house_rule: 0", "rules/0/house_rule"),
    ("house_rule: 3", "house_rule: three", "rules/0/house_rule"),
    ("stage: ask", "stage: aks", "rules/0/stage"),
    ("    stage: ask\n", "", "rules/0"),
    (", en: Stay inside", "", "rules/0/title"),
    ("label: vigilante", "label: vigilant", "rules/0/when/label"),
    ("label: vigilante", "label: {label: insult, at_least: 2}", "rules/0/when/label"),
    ("label: vigilante", "words: [pak]", "rules/0/when"),
    ("label: vigilante", "any: [{label: insult}, {not: {senders: member}}]", "rules/0/when/any/1/not"),
    ("label: vigilante", "length: {at_least: many}", "rules/0/when/length/at_least"),
    ("label: vigilante", "length: {}", "rules/0/when/length"),
    ("label: vigilante", "time: evening", "rules/0/when/time"),
    ("label: vigilante", "policy: {plates: hide}", "rules/0/when/policy/plates"),
    ("message: hold", "message: hide", "rules/0/then/message"),
    ("{message: hold, private: stay_inside}", "{}", "rules/0/then"),
    ("after: 30 min", "after: 30", "rules/0/if_unanswered/after"),
    ("per_day: 20", "per_day: twenty", "rules/0/brake/per_day"),
    ("incident: open", "incident: opened", "rules/0/examples/spared/1"),
    ('["wie gaat er mee?"]', "[]", "rules/0/examples/caught"),
]


@pytest.mark.parametrize(("old", "new", "where"), RULE_SLIPS)
def test_a_slip_in_a_rule_is_underlined_and_refused(old: str, new: str, where: str) -> None:
    assert old in RULE
    slipped = RULE.replace(old, new)
    with pytest.raises(BadInput):
        load_rules({"10-rule.yaml": slipped})
    assert underlined(schemas()["rules"], slipped) == [where]


@pytest.mark.parametrize(
    ("file", "name", "old", "new", "where"),
    [
        ("lists.yaml", "lists", "label: vigilante", "labels: vigilante", "lists/calls"),
        ("lists.yaml", "lists", "calls:", "Calls to act:", "lists"),
        ("lists.yaml", "lists", "label: vigilante", "confidence: 1.5", "lists/calls/confidence"),
        ("guidelines.yaml", "guidelines", "[10, 11]", "[10, 13]", "guidelines/0/season"),
        ("texts/nl.yaml", "texts", "{urgent}", "{urgnt}", "stay_inside"),
        ("groups/kerkwijk.yaml", "changes", ", stage: watch", ", stage: wach", "rules/0/stage"),
        ("groups/kerkwijk.yaml", "changes", ", stage: watch", ", when: {label: panic}", "rules/0"),
        ("groups/kerkwijk.yaml", "changes", "nl: {", "it: {", "texts"),
    ],
)
def test_a_slip_in_another_file_is_underlined_and_refused(file: str, name: str, old: str, new: str, where: str) -> None:
    sound = {**RULES, "groups/kerkwijk.yaml": CHANGES}
    assert old in sound[file]
    slipped = sound[file].replace(old, new)
    with pytest.raises(BadInput):
        load_rules({file: slipped})
    assert underlined(schemas()[name], slipped) == [where]


def test_each_file_has_its_schema_in_vs_code_or_names_it_itself() -> None:
    """A schema named in the file goes before the settings, so that `rules/*.yaml` may match the file too."""
    for path in (*SHIPPED, ROOT / "rules/groups/kerkwijk.yaml"):
        named = path.read_text("utf-8").partition("\n")[0].partition("$schema=")[2] if path.exists() else ""
        matching = [schema for schema, glob in SETTINGS.items() if path.relative_to(ROOT).match(glob)]
        (schema,) = [path.parent / named] if named else [ROOT / setting for setting in matching]
        assert schema.resolve() == FOLDER / f"{kind_of(path)}.schema.json"
