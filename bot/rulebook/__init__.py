"""Rules, lists, texts and guidelines: from the coordinators' YAML to one Rulebook, or to a report of every fault."""

from bot.rulebook.example import Example, ExampleCheck, ExampleFailure, Expectation
from bot.rulebook.load import LoadedRules, build_rulebook, load_rulebook

__all__ = [
    "Example",
    "ExampleCheck",
    "ExampleFailure",
    "Expectation",
    "LoadedRules",
    "build_rulebook",
    "load_rulebook",
]
