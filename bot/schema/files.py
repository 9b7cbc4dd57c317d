"""Builds one schema for each kind of YAML file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from bot.config.load import config_form
from bot.config.platforms import PLATFORMS
from bot.rulebook.condition import CONDITION, condition_readers
from bot.rulebook.layers import BASE_FILE
from bot.rulebook.lists import GUIDELINES_FILE, LISTS_FILE
from bot.rulebook.overrides import overrides_form
from bot.rulebook.references import ANYTHING
from bot.rulebook.rule import rule_file_form
from bot.rulebook.texts import sentences
from bot.schema.page import Passage
from bot.translation import Sentence, in_language
from bot.yaml_reader.readers import Reader
from bot.yaml_reader.shape import Shape, shape_of

DRAFT: Final = "http://json-schema.org/draft-07/schema#"
"""The newest draft that yaml-language-server supports."""

FILES: Final[Mapping[str, Reader[Any]]] = {
    "config": config_form(None, PLATFORMS),
    "rules": rule_file_form(ANYTHING),
    "lists": LISTS_FILE,
    "guidelines": GUIDELINES_FILE,
    "base": BASE_FILE,
    "changes": overrides_form(ANYTHING),
    "texts": sentences,
}

_CONFIG: Final = "config.yaml: the reference"
_EXPLAINED: Final[Mapping[str, tuple[str, ...]]] = {
    "config.yaml": (_CONFIG,),
    "platforms": (_CONFIG, "Platforms"),
    "a webhook": (_CONFIG, "Platforms"),
    "mail": (_CONFIG, "Mail"),
    "backup": (_CONFIG, "Backup"),
    "health": (_CONFIG, "Health"),
    "log": (_CONFIG, "Log"),
    "reader": (_CONFIG, "`reader`"),
    "retention": (_CONFIG, "`retention`"),
    "a neighbourhood": (_CONFIG, "A neighbourhood"),
    "policy": (_CONFIG, "`policy`"),
    "police": (_CONFIG, "`police`"),
    "mailbox": (_CONFIG, "`mailbox`"),
    "a file of rules": ("The parts of a rule",),
    "a rule": ("The parts of a rule",),
    "a condition": ("Conditions",),
    "then": ("What happens: `then`",),
    "if_unanswered": ("What happens: `then`", "`if_unanswered`"),
    "brake": ("What happens: `then`", "`brake`"),
    "examples": ("Examples",),
    "an example": ("Examples",),
    "the file of lists": ("Lists",),
    "a list of phrases": ("Lists",),
    "the file of guidelines": ("Guidelines and reminders",),
    "a guideline": ("Guidelines and reminders",),
    "base.yaml": ("A folder with your changes",),
    "a file of changes for one watch": ("Changes for one watch",),
    "a change to a rule": ("Changes for one watch",),
    "a text with its name": ("Texts",),
}
"""The headings above the explanation of the keys of a form, by its title. A form without an entry is explained with its
key."""


def build_schemas(manual: Passage) -> dict[str, Shape]:
    """Every schema, by the names in FILES. `manual`: the pages that explain the keys. Raises LookupError without a heading."""
    built = {name: {"$schema": DRAFT, **_described(shape_of(reader), manual, manual)} for name, reader in FILES.items()}
    form, _ = condition_readers(ANYTHING)
    condition = _described({**form.shape, "minProperties": 1}, manual, manual)
    return {**built, "rules": {**built["rules"], "definitions": {CONDITION: condition}}}


def _described(shape: Shape, manual: Passage, of_key: Passage) -> Shape:
    """The shape with a description at each key. `of_key`: the passage about the key that contains this shape."""
    headings = _EXPLAINED.get(shape.get("title", ""))
    passage = manual.below(*headings) if headings else of_key
    return {keyword: _keyword(keyword, value, manual, passage) for keyword, value in shape.items()}


def _keyword(keyword: str, value: Any, manual: Passage, passage: Passage) -> Any:
    match keyword:
        case "properties":
            return {key: _property(shape, manual, passage.about(key)) for key, shape in value.items()}
        case "items" | "additionalProperties" if value is not False:
            return _described(value, manual, passage)
        case "anyOf":
            return [_described(shape, manual, passage) for shape in value]
        case _:
            return value


def _property(shape: Shape, manual: Passage, passage: Passage) -> Shape:
    return {"description": passage.summary, **_described(shape, manual, passage)}


def spoken(shape: Shape, language: str) -> Shape:
    """The shape with its titles and messages in another language. Its descriptions come from the page in that language."""
    return {keyword: _spoken(keyword, value, language) for keyword, value in shape.items()}


def _spoken(keyword: str, value: Any, language: str) -> Any:
    match keyword, value:
        case "properties" | "definitions", dict():
            return {key: spoken(shape, language) for key, shape in value.items()}
        case "title" | "patternErrorMessage", str():
            return in_language(value if isinstance(value, Sentence) else Sentence.of(value, {}), language)
        case _, dict():
            return spoken(value, language)
        case _, list():
            return [spoken(each, language) if isinstance(each, dict) else each for each in value]
        case _:
            return value
