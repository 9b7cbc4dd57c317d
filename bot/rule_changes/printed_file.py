"""`nabuur rules` shows the files of rules as they count: an own file with everything that the shipped one has besides."""

from __future__ import annotations

from pathlib import Path

from bot.errors import CannotStart
from bot.rule_changes.answer import CannotDo
from bot.rule_changes.layers import RuleLayers
from bot.rulebook.files import read_folder
from bot.translation import tr


def rule_file(folder: Path, written: str) -> str:
    """The file that `written` means, with comments in the language of the terminal; empty: the names of all files. Raises
    BadInput if the folder cannot be read, and CannotStart for a name that fits no file or several."""
    layers = RuleLayers(read_folder(folder))
    if not written:
        return "".join(f"{name}\n" for name in layers.names)
    name = layers.meant(written)
    try:
        own = layers.own(name)
    except CannotDo:
        names = ", ".join(layers.names)
        raise CannotStart(
            tr("{name} is no file of rules, or stands for several: {names}", name=name, names=names)
        ) from None
    return layers.shown(name, own)
