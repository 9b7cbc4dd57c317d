"""`nabuur rules` shows the files of rules as they count: an own file with everything that the shipped one has besides. With
`--copy` a shipped file becomes an own one."""

from __future__ import annotations

from pathlib import Path

from bot.errors import CannotStart
from bot.rule_changes.answer import CannotDo
from bot.rule_changes.layers import RuleLayers
from bot.rulebook.files import read_folder
from bot.setup.folder import make_folder
from bot.translation import reason_of, tr
from bot.whole_file import write_whole


def rule_file(folder: Path, written: str) -> str:
    """The file that `written` means, with comments in the language of the terminal; empty: the names of all files. Raises
    BadInput if the folder cannot be read, and CannotStart for a name that fits no file or several."""
    layers = RuleLayers(read_folder(folder))
    if not written:
        return "".join(f"{name}\n" for name in layers.names)
    name, own = _meant(layers, written)
    return layers.shown(name, own)


def copy_rule_file(folder: Path, written: str) -> Path:
    """Writes the shipped file that `written` means into the own folder, with comments in the language of the terminal, and
    returns its path. Raises BadInput and CannotStart as above, and CannotStart if the folder has such a file, or if other files
    in it replace all of it: an empty file would be a fault."""
    layers = RuleLayers(read_folder(folder))
    name, own = _meant(layers, written)
    path = folder / name
    if path.exists():
        raise CannotStart(
            tr(
                "{path} is there already and stays as it is; `nabuur rules {name}` shows it with all that the shipped one has",
                path=path,
                name=name,
            )
        )
    shown = layers.shown(name, own)
    if not shown:
        raise CannotStart(tr("your own files replace everything in {name}; change it there", name=name))
    try:
        make_folder(path.parent)
        write_whole(path, shown.encode())
    except OSError as error:
        raise CannotStart(tr("{path} cannot be written: {why}", path=path, why=reason_of(error))) from error
    return path


def _meant(layers: RuleLayers, written: str) -> tuple[str, str]:
    """The name of the file and its own text."""
    name = layers.meant(written)
    try:
        return name, layers.own(name)
    except CannotDo:
        names = ", ".join(layers.names)
        raise CannotStart(
            tr("{name} is no file of rules, or stands for several: {names}", name=name, names=names)
        ) from None
