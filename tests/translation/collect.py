"""Every sentence of the program that has a translation: the calls of `tr` and `tr_count`, what is logged, the help of the
commands, and the comments of the shipped files of rules."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from inspect import cleandoc
from pathlib import Path
from typing import Any

import typer.main
from babel.messages.catalog import Catalog

from bot.command_line import app
from bot.rule_changes.comments import comments_in
from tests.wire.signal.__main__ import app as signal
from tests.wire.telegram.__main__ import app as telegram

ROOT = Path(__file__).parent.parent.parent
FOLDERS = ("bot", "adapters", "tests/wire/signal", "tests/wire/telegram")
_MAKERS = [ROOT / "bot" / "translation" / name for name in ("language.py", "sentence.py")]


@cache
def collect() -> Catalog:
    """The sentences in the order of the files, each with the files that hold it."""
    catalog = Catalog(project="nabuur", charset="utf-8", fuzzy=False)
    for folder in FOLDERS:
        for path in sorted((ROOT / folder).rglob("*.py")):
            if path in _MAKERS:
                continue
            for message in _of_file(path):
                catalog.add(message, locations=[(str(path.relative_to(ROOT)), 0)])
    for place, each in (("bot/commands", app), ("tests/wire", telegram), ("tests/wire", signal)):
        for message in _help(typer.main.get_command(each)):
            catalog.add(message, locations=[(place, 0)])
    for path in sorted((ROOT / "rules").glob("*.yaml")):
        for message in comments_in(path.read_text(encoding="utf-8")):
            catalog.add(message, locations=[(str(path.relative_to(ROOT)), 0)])
    return catalog


def _of_file(path: Path) -> Iterator[str | tuple[str, str]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Call(ast.Name("tr" | "said"), [template, *_]):
                yield _constant(template, path)
            case ast.Call(ast.Name("tr_count" | "said_count"), [one, template, *_]):
                yield _constant(one, path), _constant(template, path)
            case ast.Call(ast.Attribute(ast.Name("log")), arguments):
                (line,) = arguments  # facts go into `extra`
                yield from _logged(line, path)
            case _:
                pass


def _logged(node: ast.expr, path: Path) -> Iterator[str]:
    """An attribute holds a sentence that a `tr` wraps elsewhere."""
    if isinstance(node, ast.IfExp):
        yield from _logged(node.body, path)
        yield from _logged(node.orelse, path)
    elif not isinstance(node, ast.Attribute):
        yield _constant(node, path)


def _constant(node: ast.expr, path: Path) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    raise TypeError(f"{path}:{node.lineno}: a sentence is written out, so that it can be translated")


def _help(command: Any) -> Iterator[str]:
    """`command`: of the library that typer brings along and does not publish."""
    yield from (cleandoc(text) for text in (command.help, *(each.help for each in command.params)) if text)
    for each in getattr(command, "commands", {}).values():
        yield from _help(each)
