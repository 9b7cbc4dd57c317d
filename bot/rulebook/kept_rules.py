"""The shipped rules for which an own folder was written, packed beside its files: an upgrade is compared with them."""

from __future__ import annotations

import re
from pathlib import Path
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

from bot.rulebook.files import BASE, KEPT, SHIPPED, RuleFiles, read_folder, version_of


def keep_shipped(folder: Path) -> None:
    """Packs the shipped rules of now into an own folder."""
    part = folder / f"{KEPT}.part"
    with ZipFile(part, "w", ZIP_DEFLATED) as packed:
        for name, content in read_folder(SHIPPED).contents.items():
            packed.writestr(name, content)
    part.replace(folder / KEPT)


def kept_rules(folder: Path) -> RuleFiles | None:
    """None if there are none, as after a restore of a backup, or if they cannot be read."""
    try:
        with ZipFile(folder / KEPT) as packed:
            return RuleFiles(folder / KEPT, {name: packed.read(name) for name in packed.namelist()})
    except (OSError, BadZipFile):
        return None


def note_shipped(folder: Path) -> str:
    """Writes the version of now into base.yaml, and keeps its rules. Returns the version."""
    version = version_of(read_folder(SHIPPED))
    path = folder / BASE
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"^shipped:.*$", f"shipped: {version}", text, count=1, flags=re.MULTILINE), encoding="utf-8")
    keep_shipped(folder)
    return version
