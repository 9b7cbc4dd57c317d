"""The arrows: who may import whom. And a newcomer's first minute: the path is to be seen in `ls` and in the pipeline."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
IMPURE = {
    "aiosqlite", "aiohttp", "alembic", "apscheduler", "asyncio", "logging", "os", "pathlib",
    "random", "secrets", "signalbot", "socket", "sqlalchemy", "subprocess", "telegram", "threading", "time",
}  # fmt: skip


def files(*folders: str) -> list[Path]:
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", files("bot/core", "bot/reader"), ids=name)
def test_the_core_and_the_reader_are_pure(path: Path) -> None:
    for module in imports(path):
        assert module.split(".")[0] not in IMPURE, f"{name(path)} imports {module}"
    text = path.read_text()
    for call in ("now(", "today(", "open(", "print("):
        assert not any(f"{before}{call}" in text for before in (".", " ")), f"{name(path)} calls {call})"


@pytest.mark.parametrize("path", files("bot/core"), ids=name)
def test_the_core_knows_only_itself(path: Path) -> None:
    assert all(module.startswith("bot.core") for module in imports(path) if module.startswith(("bot", "adapters")))


@pytest.mark.parametrize("path", files("bot/reader"), ids=name)
def test_the_reader_knows_only_the_core_and_itself(path: Path) -> None:
    ours = [module for module in imports(path) if module.startswith(("bot", "adapters"))]
    assert all(module.startswith(("bot.core", "bot.reader")) for module in ours)


@pytest.mark.parametrize("path", [path for path in files("adapters") if path.name != "__init__.py"], ids=name)
def test_an_adapter_knows_the_core_the_ports_the_errors_and_what_adapters_share(path: Path) -> None:
    own_folder = ".".join(path.relative_to(ROOT).parent.parts)
    ours = [module for module in imports(path) if module.startswith(("bot", "adapters"))]
    may = (
        "bot.core",
        "bot.ports",
        "bot.errors",
        "adapters.shared",
        *([own_folder] if own_folder != "adapters" else []),
    )
    assert all(module.startswith(may) for module in ours)


def test_only_one_file_names_the_adapters() -> None:
    named = [name(path) for path in files("bot") if any(module.startswith("adapters") for module in imports(path))]
    assert named == ["bot/platforms.py"]


def test_rules_hold_no_code_and_the_bot_holds_no_rule() -> None:
    assert {path.suffix for path in (ROOT / "rules").rglob("*") if path.is_file()} <= {".yaml"}
    assert list((ROOT / "bot").rglob("*.yaml")) == []


def test_files_are_one_concept_each() -> None:
    long = {name(path): len(path.read_text().splitlines()) for path in files("bot", "adapters")}
    assert {path: lines for path, lines in long.items() if lines > 300} == {}


def test_the_path_is_seen_in_the_pipeline() -> None:
    opening = (ast.get_docstring(ast.parse((ROOT / "bot/pipeline.py").read_text())) or "").splitlines()[0]
    assert "READ FIRST" in opening
    for top in ("bot", "adapters", "rules", "tests", "config.yaml", "pyproject.toml"):
        assert (ROOT / top).exists()
