"""The help of the commands in the language of the terminal. Some words of the library, such as «Usage», stay English."""

from __future__ import annotations

from inspect import cleandoc
from typing import Any

from typer import rich_utils

from bot.translation import in_language, said
from bot.translation.sentence import Sentence


def translate_help(command: Any) -> None:
    """`command`: of the library that typer brings along and does not publish; its commands are translated as well."""
    rich_utils.ARGUMENTS_PANEL_TITLE = said("Arguments")
    rich_utils.OPTIONS_PANEL_TITLE = said("Options")
    rich_utils.COMMANDS_PANEL_TITLE = said("Commands")
    rich_utils.ERRORS_PANEL_TITLE = said("Error")
    rich_utils.DEFAULT_STRING = said("[default: {}]")
    rich_utils.REQUIRED_LONG_STRING = said("[required]")
    rich_utils.RICH_HELP = said("Try [blue]'{command_path} {help_option}'[/] for help.")
    _translate(command)


def _translate(command: Any) -> None:
    command.help = _translated(command.help)
    for parameter in command.params:
        parameter.help = _translated(parameter.help)
    make_option = command.get_help_option

    def help_option(context: Any) -> Any:
        option = make_option(context)
        option.help = said("Show this message and exit.")
        return option

    command.get_help_option = help_option
    for each in getattr(command, "commands", {}).values():
        _translate(each)


def _translated(text: str | None) -> str | None:
    return in_language(Sentence.of(cleandoc(text), {})) if text else text
