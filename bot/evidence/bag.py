"""Writes a bag as RFC 8493 describes it (BagIt 1.0), and makes its seal, which tells whether one byte of it has changed.

The hashes of BagIt find damage. A forger could write them anew, so the seal, one hash over all files of the bag, lies outside
of it, in the audit log.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Final

import bagit

ALGORITHMS: Final = ("sha256", "sha512")


def write_bag(folder: Path, files: Mapping[str, bytes], about: Mapping[str, str]) -> str:
    """Writes a new bag with these files and returns its seal. `about`: the lines of `bag-info.txt`. Leaves nothing behind if it
    fails."""
    folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.mkdir(mode=0o700)
    try:
        for name, content in files.items():
            (folder / name).write_bytes(content)
        bagit.make_bag(str(folder), dict(about), checksums=list(ALGORITHMS))
        for path in folder.rglob("*"):
            path.chmod(0o700 if path.is_dir() else 0o600)
        return seal_of(folder)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def seal_of(folder: Path) -> str:
    """The seal of the bag as it lies there."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return seal({path.relative_to(folder).as_posix(): path.read_bytes() for path in files})


def seal(files: Mapping[str, bytes]) -> str:
    """One SHA-256 over the names and the contents of all files."""
    whole = sha256()
    for name in sorted(files):
        whole.update(f"{name}\n".encode() + sha256(files[name]).digest())
    return whole.hexdigest()
