"""A folder to try the documentation in: copies of `rules/`, `config.yaml` and the sample chats, with the installed command.
`rules-before/` is the copy that a coordinator makes before an edit."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
from collections.abc import Iterable
from pathlib import Path
from shutil import copy, copytree

from tests import warm
from tests.docs.pages import ROOT, Block

INSTALLED = ".venv/bin/nabuur"
LIMIT_S = 300
"""Longer than this a command hangs. A busy machine needs a minute for a replay."""
SAMPLES = Path("tests/replay/samples")
DEMO = Path("corpus/rehearsals/demo-nl.json")


def bench(folder: Path, edits: Iterable[Block] = ()) -> Path:
    """Fill a folder. `edits`: YAML blocks that name a file (`yaml rules/60-parking.yaml`)."""
    copytree(ROOT / "rules", folder / "rules")
    copytree(ROOT / "rules", folder / "rules-before")
    copytree(ROOT / SAMPLES, folder / SAMPLES)
    (folder / DEMO.parent).mkdir(parents=True)
    copy(ROOT / DEMO, folder / DEMO)
    copy(ROOT / "config.yaml", folder)
    for edit in edits:
        path = folder / edit.info.split(" ")[1]
        path.parent.mkdir(exist_ok=True)
        path.write_text(edit.text)
    return folder


def command(folder: Path, line: str, language: str = "en") -> list[str]:
    """The output of a command line in a shell in this folder, in this language."""
    ended = subprocess.run(
        line.replace(INSTALLED, shlex.join(warm.program())),
        shell=True,
        cwd=folder,
        env=environment() | {"NABUUR_LANGUAGE": language},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=LIMIT_S,
    )
    return ended.stdout.rstrip("\n").split("\n")


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}


def mistaken(rule: str, mistake: str) -> str:
    """A file with one rule, with the keys of `mistake` in place of its own."""
    for part in re.split(r"^(?=\w)", mistake, flags=re.MULTILINE)[1:]:
        key = part.partition(":")[0]
        indented = re.sub(r"^(?=.)", "    ", part, flags=re.MULTILINE)
        there = re.compile(rf"^    (?:- )?{key}:.*\n(?:      .*\n)*|(?<=^  - ){key}:.*\n", re.MULTILINE)
        assert there.search(rule), key
        rule = there.sub(lambda found, new=indented: new if found[0][0] == " " else new.strip() + "\n", rule, count=1)  # type: ignore[misc]  # mypy does not infer a lambda's default
    return rule
