"""The file of a backup: a ZIP file with the database, the adapters' files, the settings, and a manifest with the hash of each.

With a passphrase the whole ZIP file is encrypted in the age format (age-encryption.org/v1), which the program `age` opens too.
"""

from __future__ import annotations

import io
import json
import re
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Final

import pyrage

from bot import __version__
from bot.errors import CannotStart
from bot.translation import reason_of, tr

FORM: Final = 1
"""The number of this layout. A change that older versions cannot read raises it."""

DATABASE: Final = "nabuur.db"
SETTINGS: Final = "settings/"
"""The folder, in the ZIP file, of config.yaml and the rules."""

_MANIFEST: Final = "manifest.json"
_AGE: Final = b"age-encryption.org/v1"

BACKUP: Final = re.compile(rb"PK\x03\x04.{26}%b|%b" % (re.escape(_MANIFEST.encode()), re.escape(_AGE)), re.DOTALL)
"""The beginning of a backup. A file that is encrypted with age counts as one, whatever is in it."""

_TOO_SLOW: Final = "Excessive work"
"""The beginning of pyrage's message for a file that would take this machine half a minute or more. It measures the machine for
some milliseconds at each attempt, and measures wrongly where other programs run."""

_ATTEMPTS: Final = 5

_NOT_READABLE: Final = (
    zipfile.BadZipFile, zlib.error, AttributeError, EOFError, KeyError, NotImplementedError, OSError, RuntimeError, TypeError,
    ValueError,
)  # fmt: skip
"""The errors of `zipfile` and `json` over damaged bytes."""


@dataclass(frozen=True, slots=True)
class Archive:
    """`made_at`: the moment of the copy. `contents`: by name; names of settings begin with `SETTINGS`."""

    made_at: datetime
    contents: Mapping[str, bytes]


def pack(archive: Archive, passphrase: str | None) -> bytes:
    manifest = {
        "form": FORM,
        "nabuur": __version__,
        "made_at": archive.made_at.isoformat(),
        "sha256": {name: sha256(content).hexdigest() for name, content in archive.contents.items()},
    }
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(_MANIFEST, json.dumps(manifest, indent=1))
        for name, content in archive.contents.items():
            file.writestr(name, content)
    packed = written.getvalue()
    return pyrage.passphrase.encrypt(packed, passphrase) if passphrase else packed


def unpack(path: Path, passphrase: str | None) -> Archive:
    """Raises CannotStart for a file that is no backup, is damaged, or needs another passphrase."""
    try:
        packed = path.read_bytes()
    except OSError as error:
        raise CannotStart(tr("{path} cannot be read: {why}", path=path, why=reason_of(error))) from None
    if packed.startswith(_AGE):
        packed = _decrypted(path, packed, passphrase)
    try:
        with zipfile.ZipFile(io.BytesIO(packed)) as file:
            contents = {name: file.read(name) for name in file.namelist()}
        manifest = json.loads(contents.pop(_MANIFEST))
        form, hashes, made_at = manifest["form"], manifest["sha256"], datetime.fromisoformat(manifest["made_at"])
    except _NOT_READABLE:
        raise CannotStart(
            tr("{path} is no backup of nabuur, or it is damaged. Take an older one.", path=path)
        ) from None
    if form != FORM:
        raise CannotStart(
            tr(
                "{path} was written by a newer nabuur ({version}). Install that version.",
                path=path,
                version=manifest.get("nabuur"),
            )
        )
    if {name: sha256(content).hexdigest() for name, content in contents.items()} != hashes or DATABASE not in contents:
        raise CannotStart(
            tr("{path} is damaged: its contents are not those that were written. Take an older one.", path=path)
        )
    return Archive(made_at, contents)


def _decrypted(path: Path, packed: bytes, passphrase: str | None) -> bytes:
    if not passphrase:
        raise CannotStart(
            tr(
                "{path} is encrypted. Put its passphrase in an environment variable, and give the name of the "
                "variable with --passphrase-env.",
                path=path,
            )
        )
    why = ""
    for _ in range(_ATTEMPTS):
        try:
            return pyrage.passphrase.decrypt(packed, passphrase)
        except pyrage.DecryptError as error:
            why = str(error)
        if _TOO_SLOW not in why:
            raise CannotStart(
                tr("{path} does not open: the passphrase is another one, or the file is damaged.", path=path)
            )
    raise CannotStart(
        tr(
            "{path} does not open here: this machine is too busy or too slow for its passphrase. Try again, or decrypt "
            "it with the program age on another machine.",
            path=path,
        )
    )
