"""One schema for each kind of file that people write."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from bot.config.load import config_form
from bot.config.platforms import PLATFORMS
from bot.rulebook.condition import CONDITION, condition_readers
from bot.rulebook.lists import GUIDELINES_FILE, LISTS_FILE
from bot.rulebook.overrides import overrides_form
from bot.rulebook.references import ANYTHING
from bot.rulebook.rule import rule_file_form
from bot.rulebook.texts import sentences
from bot.schema.page import Passage
from bot.yaml_reader.readers import Reader
from bot.yaml_reader.shape import Shape, shape_of

DRAFT: Final = "http://json-schema.org/draft-07/schema#"
"""The newest that the language server for YAML knows."""

FILES: Final[Mapping[str, Reader[Any]]] = {
    "config": config_form(None, PLATFORMS),
    "rules": rule_file_form(ANYTHING),
    "lists": LISTS_FILE,
    "guidelines": GUIDELINES_FILE,
    "changes": overrides_form(ANYTHING),
    "texts": sentences,
}

_EXPLAINED: Final[Mapping[str, tuple[str, ...]]] = {
    "config.yaml": ("config.yaml",),
    "platforms": ("config.yaml", "Platforms"),
    "a webhook": ("config.yaml", "Platforms"),
    "mail": ("config.yaml", "Mail"),
    "a neighbourhood": ("config.yaml", "A neighbourhood"),
    "policy": ("config.yaml", "`policy`"),
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
    "a file of changes for one watch": ("Changes for one watch",),
    "a change to a rule": ("Changes for one watch",),
    "a text with its name": ("Texts",),
}
"""By what a form describes: the headings below which its keys are explained. Other forms: where the key above them is."""


def schemas(manual: Passage) -> dict[str, Shape]:
    """Every schema by its name. `manual`: the page that explains the keys."""
    made = {name: {"$schema": DRAFT, **_told(shape_of(reader), manual, manual)} for name, reader in FILES.items()}
    form, _ = condition_readers(ANYTHING)
    condition = _told({**form.shape, "minProperties": 1}, manual, manual)
    return {**made, "rules": {**made["rules"], "definitions": {CONDITION: condition}}}


def _told(shape: Shape, manual: Passage, above: Passage) -> Shape:
    """The shape with a description at each key. `above`: the passage on the key that leads here."""
    headings = _EXPLAINED.get(shape.get("title", ""))
    here = manual.below(*headings) if headings else above
    return {word: _word(word, value, manual, here) for word, value in shape.items()}


def _word(word: str, value: Any, manual: Passage, here: Passage) -> Any:
    match word:
        case "properties":
            return {key: _property(shape, manual, here.on(key)) for key, shape in value.items()}
        case "items" | "additionalProperties" if value is not False:
            return _told(value, manual, here)
        case "anyOf":
            return [_told(shape, manual, here) for shape in value]
        case _:
            return value


def _property(shape: Shape, manual: Passage, about: Passage) -> Shape:
    return {"description": about.words, **_told(shape, manual, about)}
