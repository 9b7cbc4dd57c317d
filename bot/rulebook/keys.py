"""Every key that coordinators can write in the rules, for the tests of the documentation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.rulebook.condition import CONDITION_FORMS, condition_readers
from bot.rulebook.example import EXAMPLE, EXAMPLES
from bot.rulebook.layers import BASE_FILE
from bot.rulebook.lists import APPROVAL, GUIDELINE, LIST
from bot.rulebook.overrides import override_form, overrides_form
from bot.rulebook.references import ANYTHING
from bot.rulebook.rule import BRAKE, IF_UNANSWERED, rule_form, then_form

RULE_KEYS: Final[Mapping[str, tuple[str, ...]]] = {
    "rule": rule_form(ANYTHING).names,
    "when": condition_readers(ANYTHING)[0].names,
    **{f"when.{name}": form.names for name, form in CONDITION_FORMS.items()},
    "then": then_form(ANYTHING).names,
    "if_unanswered": IF_UNANSWERED.names,
    "brake": BRAKE.names,
    "examples": EXAMPLES.names,
    "example": EXAMPLE.names,
    "list": LIST.names,
    "guideline": GUIDELINE.names,
    "guideline.approved": APPROVAL.names,
    "base": BASE_FILE.names,
    "changes": overrides_form(ANYTHING).names,
    "change": override_form(ANYTHING).names,
}
"""The keys, by the part of the file to which they belong."""
