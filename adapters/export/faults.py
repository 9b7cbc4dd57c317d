"""The faults of an export, in sentences for people: the place, the fault, and the remedy."""

from __future__ import annotations

import unicodedata

from bot.errors import BadInput, Fault
from bot.translation import tr

KNOWN_FORMATS = tr(
    "I read a WhatsApp chat as text or .zip (“Export chat” on the phone), a Telegram Desktop result.json (“Export chat "
    "history”, format JSON), and a data.json of the signal-export program."
)
_MOST_SHOWN = 80


def unreadable(file: str, why: str, *, line: int = 0, excerpt: str = "", hint: str = "") -> BadInput:
    """One fault of one file. `excerpt` may be any text: it is cut and made safe to print."""
    return BadInput([Fault(file, line, 1 if line else 0, "", why, hint, printable(excerpt))])


def unknown_format(file: str, line: int, first: str) -> BadInput:
    """`first`: the first line that cannot be read."""
    return unreadable(
        file,
        tr("this is no chat export that I know; this is the first line I cannot read"),
        line=line,
        excerpt=first,
        hint=KNOWN_FORMATS,
    )


def printable(text: str) -> str:
    """A text as one line that is harmless on a terminal: at most 80 characters, no control or direction characters."""
    part = text[: _MOST_SHOWN + 1]
    shown = "".join(_visible(character) for character in part[:_MOST_SHOWN])
    return shown + ("…" if len(part) > _MOST_SHOWN else "")


def _visible(character: str) -> str:
    if character == "\t" or unicodedata.category(character) in ("Zs", "Zl", "Zp"):
        return " "
    return "·" if unicodedata.category(character).startswith("C") else character
