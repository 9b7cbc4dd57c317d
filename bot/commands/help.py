"""The help of the commands in the language of the terminal. In English too, the types of the library have plain names."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from inspect import cleandoc
from typing import Any, Final

from bot.translation import in_language, language_of_process, said, tr
from bot.translation.language import SOURCE
from bot.translation.sentence import Sentence

_TYPES: Final[Mapping[str, Sentence | None]] = {
    "<bool>": None,
    "<str>": tr("<text>"),
    "<list[str]>": tr("<text>"),
    "<path>": tr("<path>"),
    "<list[Path]>": tr("<path>"),
    "<list[Language]>": tr("<language>"),
    "<int>": tr("<number>"),
    "<int range>": tr("<number>"),
    "<%Y-%m-%d|%Y-%m-%dT%H:%M:%S>": tr("<date>"),
}
"""The library's names of what an option takes, and ours. None: the option takes nothing."""


_NARROW: Final = 60
"""Columns of a terminal in which the names of options need the place of `<text>` and its like."""

_ARGUMENTS: Final[Mapping[str, Sentence]] = {
    "address": tr("ADDRESS"),
    "case_number": tr("CASE-NUMBER"),
    "export": tr("EXPORT"),
    "file": tr("FILE"),
    "files": tr("FILES"),
    "folder": tr("FOLDER"),
    "number": tr("NUMBER"),
    "text": tr("TEXT"),
}
"""Arguments as the help shows them, by their name in the code."""


def translate_help(command: Any) -> None:
    """`command`: of the library that typer brings along and does not publish; its commands are translated as well."""
    if language_of_process() != SOURCE:
        _translate_titles()
    _translate(command)


def _translate_titles() -> None:
    from typer import rich_utils  # a fifteenth of a start, which a command without help does without

    rich_utils.ARGUMENTS_PANEL_TITLE = said("Arguments")
    rich_utils.OPTIONS_PANEL_TITLE = said("Options")
    rich_utils.COMMANDS_PANEL_TITLE = said("Commands")
    rich_utils.ERRORS_PANEL_TITLE = said("Error")
    rich_utils.DEFAULT_STRING = said("[default: {}]")
    rich_utils.REQUIRED_LONG_STRING = said("[required]")
    rich_utils.RICH_HELP = said("Try [blue]'{command_path} {help_option}'[/] for help.")


def _translate(command: Any) -> None:
    command.help = _translated(command.help)
    command.context_class = _with_usage(command.context_class)
    command.options_metavar = said("[OPTIONS]")
    command.format_help = _with_whole_names(command.format_help)
    for parameter in command.params:
        parameter.help = _translated(parameter.help)
        if parameter.param_type_name == "argument":
            parameter.metavar = in_language(_ARGUMENTS[parameter.name])
        _name_type(parameter)
    make_option = command.get_help_option

    def help_option(context: Any) -> Any:
        option = make_option(context)
        option.help = said("Show this message and exit.")
        _name_type(option)
        return option

    command.get_help_option = help_option
    if hasattr(command, "commands"):
        command.subcommand_metavar = said("COMMAND [ARGS]...")
        for each in command.commands.values():
            _translate(each)


def _with_usage(context: Any) -> Any:
    """The class of contexts whose first line of help begins with «Usage: » in the language of the terminal."""
    word = said("Usage: ")

    class Formatter(context.formatter_class):  # type: ignore[misc]  # a class of the library
        def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
            super().write_usage(prog, args, prefix or word)

    return type(context.__name__, (context,), {"formatter_class": Formatter})


def _with_whole_names(show: Callable[[Any, Any], None]) -> Callable[[Any, Any], None]:
    """A name that is too long for its column goes on in the next line; the library would cut it off."""

    def format_help(context: Any, formatter: Any) -> None:
        from typer import rich_utils  # a fifteenth of a start, which only help needs

        highlighted = rich_utils.OptionHighlighter()

        def folded(name: str) -> Any:
            text = highlighted(name)
            text.overflow = "fold"
            return text

        rich_utils.highlighter = folded  # type: ignore[assignment]  # typed as an object of rich, but only called
        show(context, formatter)

    return format_help


def _name_type(parameter: Any) -> None:
    name_of = type(parameter).display_type_rich

    def name(ctx: Any) -> str | None:
        given = name_of(parameter, ctx=ctx)
        is_narrow = shutil.get_terminal_size().columns < _NARROW
        ours = None if is_narrow and given in _TYPES else _TYPES.get(given, _of_one(given))
        return ours if ours is None else in_language(ours)

    parameter.display_type_rich = name


def _of_one(given: str) -> str:
    """`<list[nl|fr]>`, of an option that may be repeated, is `<nl|fr>`."""
    return f"<{given[6:-2]}>" if given.startswith("<list[") else given


def _translated(text: str | None) -> str | None:
    return in_language(Sentence.of(cleandoc(text), {})) if text else text
