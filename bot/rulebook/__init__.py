"""Reads the coordinators' YAML files (rules, lists, texts, guidelines) into one Rulebook, or reports every fault in them."""

from bot.rulebook.example import Example, ExampleFailure, Expectation
from bot.rulebook.load import LoadedRules, build_rulebook

__all__ = [
    "Example",
    "ExampleFailure",
    "Expectation",
    "LoadedRules",
    "build_rulebook",
]
