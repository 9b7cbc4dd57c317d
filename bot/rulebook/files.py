"""The files of a folder of rules, and which is for what."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from bot.core.texts import LANGUAGES, VARIANTS
from bot.errors import BadInput, Fault
from bot.yaml_reader.file_content import read_content
from bot.yaml_reader.node import Wrong
from bot.yaml_reader.suggestion import did_you_mean, nearest_name

LISTS: Final = "lists.yaml"
GUIDELINES: Final = "guidelines.yaml"
TEXTS: Final[Mapping[str, str]] = {language: f"texts/{language}.yaml" for language in LANGUAGES}
WORDINGS: Final[Mapping[str, str]] = {variant: f"texts/{variant}.yaml" for variant in VARIANTS}
"""What another country says differently. A file may be missing, and holds only what differs."""

_FOLDERS: Final = ("texts", "groups")
_ENDING: Final = ".yaml"
_MOST_FILES: Final = 1000


def read_folder(folder: Path) -> dict[str, bytes]:
    """Every YAML file that counts, by its name inside the folder (with `/`), in order. Hidden files do not count.

    Raises BadInput when the folder or a file in it cannot be read, or when a file would be left out by mistake.
    """
    files: dict[str, bytes] = {}
    faults: list[Fault] = []
    try:
        paths = sorted(_paths(folder, faults), key=lambda path: path.relative_to(folder).as_posix())
    except (OSError, ValueError) as error:
        why = "there is no such folder" if isinstance(error, FileNotFoundError) else "this folder cannot be read"
        raise BadInput(
            [Fault(str(folder), 0, 0, "", why, "`rules:` in config.yaml says where the rules are.")]
        ) from error
    for path in paths[:_MOST_FILES]:
        try:
            files[path.relative_to(folder).as_posix()] = read_content(path)
        except Wrong as wrong:
            faults += wrong.faults
    if len(paths) > _MOST_FILES:
        faults.append(Fault(str(folder), 0, 0, "", f"this folder has more than {_MOST_FILES} files of rules"))
    if faults:
        raise BadInput(faults)
    return files


def _paths(folder: Path, faults: list[Fault]) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.name.startswith("."):
            continue
        if path.is_dir():
            yield from _inside(path, faults)
        else:
            yield from _file(path, faults)


def _inside(folder: Path, faults: list[Fault]) -> Iterator[Path]:
    """The files of a subfolder that counts. Another one is left alone, unless its name is a slip."""
    if folder.name in _FOLDERS:
        for path in folder.iterdir():
            if not path.name.startswith("."):
                yield from _file(path, faults)
    elif nearest_name(folder.name, _FOLDERS):
        why = "a folder of this name is not looked into"
        faults.append(Fault(str(folder), 0, 0, "", why, did_you_mean(folder.name, _FOLDERS)))


def _file(path: Path, faults: list[Fault]) -> Iterator[Path]:
    if path.suffix == _ENDING:
        yield path
    elif path.suffix.lower() in (".yml", ".yaml"):
        why = f"the name of this file does not end in {_ENDING}, so it would be left out"
        faults.append(Fault(str(path), 0, 0, "", why, f"Rename it to {path.stem}{_ENDING}."))


def is_rule_file(name: str) -> bool:
    return "/" not in name and name not in (LISTS, GUIDELINES)


def watch_of(name: str) -> str | None:
    """The watch whose changes this file holds."""
    folder, _, file = name.rpartition("/")
    return file.removesuffix(_ENDING) if folder == "groups" else None


def version_of(files: Mapping[str, bytes]) -> str:
    """Twelve hexadecimal digits that differ as soon as a name or a content does."""
    digest = hashlib.sha256()
    for name, content in sorted(files.items()):
        digest.update(f"{len(name.encode())}:{name}{len(content)}:".encode())
        digest.update(content)
    return digest.hexdigest()[:12]
