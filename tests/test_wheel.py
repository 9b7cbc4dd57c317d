"""The wheel that people install: it holds every package and file that the bot needs, and runs outside the repository."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parent.parent
CODE = ("adapters", "bot", "rules")
SOURCES = ("pyproject.toml", "README.md", "LICENSE")


def run(*command: str | Path, cwd: Path = ROOT, env: dict[str, str] | None = None) -> str:
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=300, cwd=cwd, env=env)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built from a copy of the sources, so that nothing that an earlier build left can get in."""
    source, built = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("wheel")
    for name in CODE:
        shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in SOURCES:
        shutil.copy(ROOT / name, source)
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check")
    run(*pip, "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--wheel-dir", built, source)
    return next(built.glob("*.whl"))


def test_the_wheel_holds_every_file_of_every_package(wheel: Path) -> None:
    packed = {name for name in ZipFile(wheel).namelist() if ".dist-info/" not in name}
    written = {
        str(path.relative_to(ROOT))
        for name in CODE
        for path in (ROOT / name).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert written - packed == set()
    assert packed - written == set()


def test_the_installed_wheel_makes_a_folder_checks_it_and_explains_a_message(wheel: Path, tmp_path: Path) -> None:
    """The libraries come from this environment; the bot with its rules comes from the wheel alone."""
    home = tmp_path / "home"
    venv.create(home, with_pip=False)
    python, nabuur = home / "bin" / "python", home / "bin" / "nabuur"
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", python)
    run(*pip, "install", "--quiet", "--no-deps", "--no-compile", wheel)
    folder = tmp_path / "watch"
    folder.mkdir()
    libraries = {**os.environ, "PYTHONPATH": sysconfig.get_path("purelib")}
    where = run(python, "-c", "import bot; print(bot.__file__)", cwd=folder, env=libraries)
    assert where.startswith(str(home))
    run(nabuur, "init", "--yes", cwd=folder, env=libraries)
    assert {path.name for path in folder.rglob("*.yaml")} == {"config.yaml", "base.yaml"}
    assert "rules: good" in run(nabuur, "check", cwd=folder, env=libraries)
    text = "er loopt iemand aan de deuren te voelen"
    assert "call-101-first" in run(nabuur, "explain", text, cwd=folder, env=libraries)
