"""Lines of the terminal that break at spaces, but never at a no-break space: a quotation mark stays with its word."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rich.console import Console, ConsoleOptions
from rich.text import Text

PIPE_WIDTH: Final = 100
"""Characters of a line where no window gives a width."""

NO_BREAK: Final = "\u00a0"

_PLACEHOLDER: Final = "\ue000"
"""A character for private use, one cell wide, which rich takes for a part of a word."""


class WrappedLine:
    """The text, wrapped to the width of the console. rich itself breaks a line at every kind of space."""

    def __init__(self, text: Text) -> None:
        self._text = text

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Text]:
        text = self._text.copy()
        text.plain = text.plain.replace(NO_BREAK, _PLACEHOLDER)
        for line in text.wrap(console, options.max_width):
            line.plain = line.plain.replace(_PLACEHOLDER, NO_BREAK)
            yield line
