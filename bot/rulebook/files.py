"""The files of a folder of rules, and the purpose of each."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from typing import Final

from bot.core.texts import LANGUAGES, VARIANTS
from bot.errors import BadInput, Fault
from bot.translation import tr
from bot.yaml_reader.file_content import read_content
from bot.yaml_reader.node import Wrong
from bot.yaml_reader.outline import ids_in
from bot.yaml_reader.parse import parse
from bot.yaml_reader.suggestion import did_you_mean, nearest_name

SHIPPED: Final = Path(__file__).parents[2] / "rules"
"""The rules that come with the bot, beside its packages in the wheel as in the repository."""

LISTS: Final = "lists.yaml"
BASE: Final = "base.yaml"
"""A file in an own folder, whose files change the shipped rules and are not all the rules there are."""

KEPT: Final = ".shipped.zip"
"""A file in an own folder: the shipped rules for which the folder was written."""

EARLIER: Final = ".shipped"

GUIDELINES: Final = "guidelines.yaml"
TEXTS: Final[Mapping[str, str]] = {language: f"texts/{language}.yaml" for language in LANGUAGES}
WORDINGS: Final[Mapping[str, str]] = {variant: f"texts/{variant}.yaml" for variant in VARIANTS}
"""The files with the texts that differ in another country, by variant of a language. A file can be missing."""

_FOLDERS: Final = ("texts", "groups")
_ENDING: Final = ".yaml"
DOCUMENTS: Final = (".docx", ".doc", ".rtf", ".odt")
_RULES_NAME: Final = re.compile(r"[0-9]{2}-[\w-]+|lists|guidelines")
"""The names that files of rules have, without their ending."""

_NAME: Final = re.compile(r"\w[\w-]*")

_MOST_FILES: Final = 1000


@dataclass(frozen=True, slots=True)
class RuleFiles:
    """The contents of a folder of rules. `contents`: by the file's name inside the folder, with `/`. `base`: the rules that
    these files change; None if these are all."""

    folder: PurePath
    contents: Mapping[str, bytes]
    base: RuleFiles | None = None


@dataclass(frozen=True, slots=True)
class FolderLook:
    """A folder of rules with the faults of its names and files. A file with a misspelt name is among the files under its right
    name, so that its content is checked as well. `unread`: names of files that could not be read."""

    files: RuleFiles
    faults: tuple[Fault, ...] = ()
    unread: frozenset[str] = frozenset()


def read_folder(folder: Path) -> RuleFiles:
    """The YAML files of the folder, of `texts` and of `groups`, sorted by name; hidden files are left out.

    Raises BadInput if the folder or a file cannot be read, or if a misspelt name would leave out a file.
    """
    look = look_through(folder)
    if look.faults:
        raise BadInput(look.faults)
    return look.files


def look_through(folder: Path) -> FolderLook:
    """Like `read_folder`, with the faults beside the files. Raises BadInput only if the folder itself cannot be read."""
    found: list[_Found] = []
    faults: list[Fault] = []
    try:
        found = sorted(_found(folder, faults), key=lambda each: (each.misnamed, each.name))
    except (OSError, ValueError) as error:
        is_missing = isinstance(error, FileNotFoundError)
        why = tr("there is no such folder") if is_missing else tr("this folder cannot be read")
        hint = tr("Name the folder with the rules: under `rules` in config.yaml, or behind `--against`.")
        if isinstance(error, PermissionError):
            hint = tr("Let the account that runs the bot read it, with all files in it.")
        raise BadInput([Fault(str(folder), 0, 0, "", why, hint)]) from error
    if len(found) > _MOST_FILES:
        why = tr("this folder has more than {most_files} files of rules", most_files=_MOST_FILES)
        faults.append(Fault(str(folder), 0, 0, "", why))
    contents: dict[str, bytes] = {}
    unread: set[str] = set()
    for each in found[:_MOST_FILES]:
        if each.name not in contents and each.name not in unread:
            try:
                contents[each.name] = read_content(each.path)
            except Wrong as wrong:
                faults += wrong.faults
                unread.add(each.name)
    files = RuleFiles(folder, dict(sorted(contents.items())))
    is_lost = BASE not in {*contents, *unread} and (folder / KEPT).exists()
    if is_lost:
        why = tr("this file is missing; it says that the folder changes the shipped rules")
        hint = tr("Write it again with this one line, then start `nabuur upgrade-rules`: shipped: unknown")
        faults.append(Fault(str(folder / BASE), 0, 0, "", why, hint))
    if is_lost or BASE in contents or BASE in unread:  # else all of the rules below it would seem to be missing
        below = look_through(_below(folder))
        faults += below.faults
        files = replace(files, base=below.files)
    return FolderLook(files, tuple(faults), frozenset(unread))


@dataclass(frozen=True, slots=True)
class _Found:
    """`name`: inside the folder, with `/`; the right one where the file is misnamed."""

    path: Path
    name: str
    misnamed: bool = False


def _below(folder: Path) -> Path:
    """The shipped rules; those of an earlier version in a folder that `nabuur upgrade-rules --before` wrote."""
    earlier = folder / EARLIER
    return earlier if earlier.is_dir() else SHIPPED


def _found(folder: Path, faults: list[Fault]) -> Iterator[_Found]:
    for path in folder.iterdir():
        if path.name.startswith("."):
            continue
        if path.is_dir():
            yield from _in_subfolder(path, faults)
        else:
            yield from _file(path, "", faults)


def _in_subfolder(folder: Path, faults: list[Fault]) -> Iterator[_Found]:
    """The files of `texts` or `groups`. Other folders are left out; a name close to these two is a fault."""
    if folder.name in _FOLDERS:
        for path in folder.iterdir():
            if not path.name.startswith("."):
                yield from _file(path, f"{folder.name}/", faults)
    elif nearest_name(folder.name, _FOLDERS):
        why = tr("the bot does not read a folder of this name")
        faults.append(Fault(str(folder), 0, 0, "", why, did_you_mean(folder.name, _FOLDERS)))


def _file(path: Path, inside: str, faults: list[Fault]) -> Iterator[_Found]:
    if path.suffix == _ENDING:
        yield _Found(path, inside + path.name)
        return
    stem = path.stem
    if path.suffix.lower() in (".yml", _ENDING):
        hint = tr("Rename it to {stem}{ending}.", stem=stem, ending=_ENDING)
    elif path.suffix.lower() == ".txt" and Path(stem).suffix.lower() in (".yml", _ENDING):
        stem = Path(stem).stem
        hint = tr(
            "Rename it to {stem}{ending}. Some editors add .txt unless you choose “All files”.",
            stem=stem,
            ending=_ENDING,
        )
    elif not _is_meant(path, inside):
        return
    elif path.suffix.lower() in ("", ".txt"):
        hint = tr("Rename it to {stem}{ending}.", stem=stem, ending=_ENDING)
    else:
        why = tr("this is a document of a word processor, so the bot would not read it")
        hint = tr(
            "Copy its text into a plain text editor and save it there as {stem}.yaml.", stem=stem.partition(".")[0]
        )
        faults.append(Fault(str(path), 0, 0, "", why, hint))
        return
    why = tr("the name of this file does not end in {ending}, so the bot would not read it", ending=_ENDING)
    faults.append(Fault(str(path), 0, 0, "", why, hint))
    yield _Found(path, f"{inside}{stem}{_ENDING}", misnamed=True)


def _is_meant(path: Path, inside: str) -> bool:
    """True for rules in a file of another kind. Notes, minutes, and a copy beside the right file are nothing of the bot's."""
    suffix = path.suffix.lower()
    stem = path.stem.partition(".")[0] if suffix in DOCUMENTS else path.stem
    if suffix not in ("", ".txt", *DOCUMENTS) or path.with_name(stem + _ENDING).exists():
        return False
    return bool(_RULES_NAME.fullmatch(stem) or (suffix in DOCUMENTS and inside and _NAME.fullmatch(stem)))


def paths_below(folder: Path) -> set[Path]:
    """All that lies in a folder of rules. `rglob` alone passes over a linked folder `texts` or `groups`."""
    return {*folder.rglob("*"), *folder.glob("*/*")}


def is_rule_file(name: str) -> bool:
    return "/" not in name and name not in (LISTS, GUIDELINES, BASE)


def own_rule_ids(files: RuleFiles) -> frozenset[str]:
    """The ids of the rules in these files, without those that they change."""
    trees = (parse(name, content).root for name, content in files.contents.items() if is_rule_file(name))
    return frozenset(id.value for id in ids_in(trees, "rules"))


def watch_of_file(name: str) -> str | None:
    """The id of the watch whose changes this file contains; None for other files."""
    folder, _, file = name.rpartition("/")
    return file.removesuffix(_ENDING) if folder == "groups" else None


def version_of(files: RuleFiles) -> str:
    """The version of a set of rules: twelve hexadecimal digits of a hash over the names and contents."""
    digest = hashlib.sha256(version_of(files.base).encode() if files.base else b"")
    for name, content in sorted(files.contents.items()):
        digest.update(f"{len(name.encode())}:{name}{len(content)}:".encode())
        digest.update(content)
    return digest.hexdigest()[:12]
