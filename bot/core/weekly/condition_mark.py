"""The mark of a rule's condition, by which the decisions on its cases are known to be about the present condition.

Marks are stored. So they are made of a text that only the condition changes, and not the next version of its class: a new field
with a default leaves all marks alone. After a new name of a class or a field, the rules with it earn `act` anew.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from hashlib import sha256
from typing import Final

from bot.core.rule import Condition, Rule

_MARKS: Final[dict[str, tuple[Condition, Condition | None, str]]] = {}
"""The conditions of each rule, and their mark. It only saves time: every event asks for the marks, and a hash takes
longer."""


def mark_of(rule: Rule) -> str:
    """A mark that changes with `when` and `unless` of the rule."""
    when, unless, mark = _MARKS.get(rule.id, (None, None, ""))
    if when is not rule.when or unless is not rule.unless:
        mark = sha256(text_of((rule.when, rule.unless)).encode()).hexdigest()[:12]
        _MARKS[rule.id] = rule.when, rule.unless, mark
    return mark


def text_of(value: object) -> str:
    """A condition, or a value in one, as text: the fields in the order of their names, without those with their default."""
    if is_dataclass(value):
        given = {field.name: getattr(value, field.name) for field in fields(value)}
        usual = {field.name: field.default for field in fields(value)}
        parts = [f"{name}={text_of(given[name])}" for name in sorted(given) if given[name] != usual[name]]
        return f"{type(value).__name__}({', '.join(parts)})"
    if isinstance(value, tuple):
        return f"({', '.join(map(text_of, value))})"
    return repr(str(value)) if isinstance(value, str) else str(value)
