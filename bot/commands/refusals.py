"""The refusals of the library that reads the command line, in the language of the terminal. The library knows only English, and
there some refusals are words for programmers.
"""

from __future__ import annotations

from typing import Any, Final

import typer

from bot.translation import Sentence, in_language, recognised, said, tr

REFUSALS: Final[tuple[Sentence, ...]] = (
    tr("{message} (Possible options: {options})"),
    tr("No such option: {option}"),
    tr("No such command {command}. Did you mean {commands}?"),
    tr("No such command {command}."),
    tr("Missing command."),
    tr("Missing argument {argument}."),
    tr("Missing option {option}."),
    tr("Option {option} requires an argument."),
    tr("Option {option} does not take a value."),
    tr("Got unexpected extra argument(s) ({arguments})"),
    tr("Invalid value for {name}: {why}"),
    tr("Invalid value: {why}"),
    tr("Value error, {why}"),
    tr("{value} is not one of {choices}."),
    tr("{value} does not match the formats '%Y-%m-%d', '%Y-%m-%dT%H:%M:%S'."),
    tr("path {path} is not readable."),
    tr("Input should be a valid integer, unable to parse string as an integer"),
    tr("Input should be greater than or equal to {least}"),
    tr("Input should be less than or equal to {most}"),
)
"""The refusals as the library writes them; a refusal may hold another one."""

_PLAINER: Final = {
    "Value error, ": "",
    "does not match the formats '%Y-%m-%d', '%Y-%m-%dT%H:%M:%S'": "is not a date like 2026-11-03",
    "Input should be a valid integer, unable to parse string as an integer": "it is not a whole number",
    "Input should be greater": "it has to be greater",
    "Input should be less": "it has to be less",
}
"""Parts of an English refusal, each with plain words for it."""


def make_refusals_plain() -> None:
    """Replaces the words of programmers in English refusals. Loads nothing that a start does not need."""
    written = typer.BadParameter.format_message

    def format_plainly(self: typer.BadParameter) -> str:
        words = written(self)
        for part, plain in _PLAINER.items():
            words = words.replace(part, plain)
        return words

    typer.BadParameter.format_message = format_plainly  # type: ignore[method-assign]  # typer has no other way to change the words of its refusals


def translate_refusals() -> None:
    """Refusals are shown as the library shows them, with their words exchanged."""
    from typer import rich_utils  # as in `help.py`

    show = rich_utils.rich_format_error

    def show_translated(self: Any) -> None:
        words = self.format_message()
        self.format_message = lambda: in_language(recognised(words, REFUSALS)).replace("Value error, ", "")
        show(self)

    rich_utils.rich_format_error = show_translated
    rich_utils.ABORTED_TEXT = said("Aborted.")
