"""The help of the commands in the language of the terminal. The words of the library itself, such as «Usage», stay English."""

from __future__ import annotations

from inspect import cleandoc
from typing import Any

from bot.translation import in_language, said
from bot.translation.sentence import Sentence


def translate_help(command: Any) -> None:
    """`command`: of the library that typer brings along and does not publish; its commands are translated as well."""
    command.help = _translated(command.help)
    for parameter in command.params:
        parameter.help = _translated(parameter.help)
        is_option = parameter.param_type_name == "option"
        parameter.rich_help_panel = said("Options") if is_option else said("Arguments")
    for each in getattr(command, "commands", {}).values():
        each.rich_help_panel = said("Commands")
        translate_help(each)


def _translated(text: str | None) -> str | None:
    return in_language(Sentence.of(cleandoc(text), {})) if text else text
