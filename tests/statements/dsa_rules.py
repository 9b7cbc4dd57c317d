"""The field rules of the DSA transparency database, as a checker.

Restated from `app/Http/Requests/StatementStoreRequest.php` (digital-services-act/transparency-database, commit 69e80a0b).

Only the fields that the bot writes are here; a field that is not here is a fault.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

WORDS: Mapping[str, Any] = json.loads((Path(__file__).parent / "dsa_vocabulary.json").read_text())
"""The allowed values of each field, from `app/Models/Statement.php` and the services for languages and countries."""

REQUIRED = (
    "decision_ground", "content_type", "category", "content_date", "application_date", "decision_facts", "source_type",
    "automated_detection", "automated_decision", "puid",
)  # fmt: skip

Check = Callable[[Any], bool]


def _one_of(name: str) -> Check:
    return lambda value: value in WORDS[name]


def _some_of(name: str) -> Check:
    return lambda value: isinstance(value, list) and bool(value) and all(each in WORDS[name] for each in value)


def _at_most(length: int) -> Check:
    return lambda value: isinstance(value, str) and 0 < len(value) <= length


def _day(first: date) -> Check:
    def check(value: Any) -> bool:
        try:
            return first <= date.fromisoformat(value) <= date(2038, 1, 1) and len(value) == 10
        except (TypeError, ValueError):
            return False

    return check


CHECKS: Mapping[str, Check] = {
    "decision_visibility": _some_of("decision_visibility"),
    "decision_provision": _one_of("decision_provision"),
    "decision_ground": _one_of("decision_ground"),
    "incompatible_content_ground": _at_most(500),
    "incompatible_content_explanation": _at_most(2000),
    "decision_facts": _at_most(5000),
    "content_type": _some_of("content_type"),
    "content_type_other": _at_most(500),
    "category": _one_of("category"),
    "category_addition": _some_of("category"),
    "category_specification": _some_of("category_specification"),
    "territorial_scope": _some_of("territorial_scope"),
    "content_language": _one_of("content_language"),
    "content_date": _day(date(2000, 1, 1)),
    "application_date": _day(date(2020, 1, 1)),
    "end_date_service_restriction": _day(date.min),
    "end_date_visibility_restriction": _day(date.min),
    "source_type": _one_of("source_type"),
    "automated_detection": _one_of("automated_detection"),
    "automated_decision": _one_of("automated_decision"),
    "puid": lambda value: isinstance(value, str) and len(value) <= 500 and bool(re.fullmatch(r"[a-zA-Z0-9-_]+", value)),
}


def faults(statement: Mapping[str, Any]) -> Iterator[str]:
    """The reasons for which the database would refuse it."""
    yield from (f"{name} is missing" for name in REQUIRED if name not in statement)
    for name, value in statement.items():
        if name not in CHECKS:
            yield f"{name} is no field"
        elif not CHECKS[name](value):
            yield f"{name}: {value!r}"
    if not {"decision_visibility", "decision_provision"} & set(statement):
        yield "no decision"
    if statement.get("decision_ground") == "DECISION_GROUND_INCOMPATIBLE_CONTENT":
        wanted = ("incompatible_content_ground", "incompatible_content_explanation")
        yield from (f"{name} is missing" for name in wanted if name not in statement)
    if ("CONTENT_TYPE_OTHER" in statement.get("content_type", ())) != ("content_type_other" in statement):
        yield "content_type_other goes with CONTENT_TYPE_OTHER"
