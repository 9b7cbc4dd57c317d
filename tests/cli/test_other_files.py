"""A command that writes the file that a person names replaces no file of another program: the name may be a slip."""

from __future__ import annotations

import io
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest
from PIL import Image
from typer.testing import CliRunner, Result

from bot.command_line import app
from tests.cli.test_commands import ROOT, nabuur
from tests.small_rules import write as write_rules

COMMANDS: Final[Mapping[str, tuple[str, ...]]] = {
    "rules.png": ("stats", "--png", "{file}"),
    "leaflet.pdf": ("guidelines", "--out", "{file}"),
    "jan.json": ("export-member", "console:Jan", "--out", "{file}"),
    "nabuur.service": ("install-service", "--user", "nobody", "--out", "{file}"),
    "page.html": ("replay", "{home}/chat.txt", "--html", "{file}"),
    "copy.zip": ("backup", "{file}"),
    "kerkwijk-2026-nl.html": ("report", "--year", "2026", "--out", "{folder}"),
    "kerkwijk-2026-nl.pdf": ("report", "--year", "2026", "--out", "{folder}"),
    "kerkwijk-2026-nl.csv": ("report", "--year", "2026", "--out", "{folder}"),
}
"""By the name of the file to write. `{folder}` is its folder."""


def photo() -> bytes:
    png = io.BytesIO()
    Image.new("RGB", (1080, 1080)).save(png, "PNG")
    return png.getvalue()


SAME_KIND: Final[Mapping[str, bytes]] = {
    ".png": photo(),
    ".pdf": b"%PDF-1.6\n%\xc3\xa4\xc3\xbc\xc3\xb6\xc3\x9f\n1 0 obj\n",
    ".json": b'{\n  "name": "Jan"\n}\n',
    ".service": b"[Unit]\nDescription=nabuur\n",
    ".html": b'<!doctype html>\n<html lang="nl">\n<head>\n<meta charset="utf-8">\n<title>Kerkwijk</title>\n',
    ".zip": b"PK\x03\x04" + 26 * b"\x00" + b"photo.jpg",
    ".csv": b"\xef\xbb\xbfdag,inkomsten\r\n1,20\r\n",
}
"""Files of other programs, by their endings."""


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which a bot has run."""
    home = tmp_path_factory.mktemp("watched")
    write_rules(home / "rules")
    shutil.copy(ROOT / "config.yaml", home)
    (home / "chat.txt").write_text("13/09/2026, 21:14 - Piet: dag allemaal\n13/09/2026, 21:15 - An: dag Piet\n")
    nabuur(home, "run", stdin="@1 Jan: dag allemaal\n")
    return home


@pytest.fixture(params=COMMANDS)
def file(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return tmp_path / str(request.param)


def write(home: Path, file: Path) -> Result:
    words = (word.format(file=file, folder=file.parent, home=home) for word in COMMANDS[file.name])
    return CliRunner().invoke(app, [*words, "--config", str(home / "config.yaml")])


def test_it_replaces_what_it_wrote_and_an_empty_file(watched: Path, file: Path) -> None:
    file.touch()
    for _ in range(2):
        done = write(watched, file)
        assert (done.exit_code, done.stderr) == (0, "")
        assert file.stat().st_size


@pytest.mark.parametrize("other", ["settings", "same kind"])
def test_it_replaces_no_other_file(watched: Path, file: Path, other: str) -> None:
    before = SAME_KIND[file.suffix] if other == "same kind" else (watched / "config.yaml").read_bytes()
    file.write_bytes(before)
    done = write(watched, file)
    assert done.exit_code == 1
    assert (
        f"{file} is there already, and this command did not write it: move it away, or give another name."
        in done.stderr
    )
    assert done.stdout == "", "told before the work"
    assert [each.name for each in file.parent.iterdir()] == [file.name]
    assert file.read_bytes() == before
