"""rules/groups/<watch>.yaml: the changes of one watch to the rules and texts of all watches."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from bot.core.rule import Rule
from bot.rulebook.references import References
from bot.rulebook.rule import BRAKE, IF_UNANSWERED, stage, then_reader
from bot.rulebook.texts import sentence
from bot.translation import tr
from bot.yaml_reader.form import Form, in_some_languages, list_of, named_entries, with_unique_names
from bot.yaml_reader.node import Keys, Node
from bot.yaml_reader.readers import Positioned, one_name_of, with_position, yes_no
from bot.yaml_reader.shape import with_shape_of


@dataclass(frozen=True, slots=True)
class Override:
    """Changes to one rule. `changes`: new values by field of `Rule`; `off`: the watch does not use the rule."""

    id: Positioned[str]
    changes: Mapping[str, Any]
    off: bool


@dataclass(frozen=True, slots=True)
class Overrides:
    """All changes of one watch. `texts`: by language and name."""

    rules: tuple[Override, ...] = ()
    texts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def apply(self, rules: Sequence[Rule]) -> tuple[Rule, ...]:
        """The rules with this watch's changes, in the same order, without those that are off."""
        by_id = {override.id.value: override for override in self.rules}
        pairs = ((rule, by_id.get(rule.id)) for rule in rules)
        return tuple(
            replace(rule, **override.changes) if override else rule
            for rule, override in pairs
            if override is None or not override.off
        )


_FIXED_HINT: Final = tr(
    "A watch can change stage, then, if_unanswered and brake of a rule, or switch it off; the rest is the same for all."
)


def _override(id: Positioned[str], off: bool = False, **changes: Any) -> Override:
    return Override(id, changes, off)


def override_form(known: References) -> Form[Override]:
    return Form(
        tr("a change to a rule"),
        _override,
        need={"id": with_position(one_name_of(tr("the id of a rule"), known.rules))},
        may={
            "stage": stage,
            "then": then_reader(known),
            "if_unanswered": IF_UNANSWERED,
            "brake": BRAKE,
            "off": yes_no,
        },
        hints=dict.fromkeys(("when", "unless", "title", "house_rule", "examples"), _FIXED_HINT),
    )


def overrides_form(known: References) -> Form[Overrides]:
    form = override_form(known)

    @with_shape_of(form, minProperties=2)
    def override(node: Node) -> Override:
        result = form(node)
        if isinstance(node, Keys) and len(node.entries) == 1:
            raise node.position.wrong(
                tr("nothing is changed here"), tr("Write stage, then, if_unanswered, brake or off beside the id.")
            )
        return result

    texts = named_entries(tr("a text with its name"), one_name_of(tr("the name of a text"), known.texts), sentence)
    return Form(
        tr("a file of changes for one watch"),
        Overrides,
        may={
            "rules": with_unique_names(tr("changes"), list_of(override), lambda change: change.id),
            "texts": in_some_languages(tr("texts by language"), texts),
        },
    )
