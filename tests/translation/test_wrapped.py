"""Sentences that people read stand in `tr` or `said`, so that they can be translated."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent

_WRAPPERS = {"tr", "said", "tr_count", "said_count"}
_SPEAKERS = {
    "CannotStart", "FolderInUse", "Refused", "Lost", "Gone", "StorageFails", "BadParameter", "Fault", "unreadable", "wrong",
    "print", "echo", "ask", "confirmed",
}  # fmt: skip
"""Calls whose words come before a person."""

_NAMES = {"why", "hint", "reason", "wrong", "fault", "advice"}
"""Variables whose words come before a person later."""

_REPORTS = (
    "bot/cli/", "adapters/telegram/check.py", "adapters/signal/check.py", "adapters/signal/challenge.py", "tests/wire/",
)  # fmt: skip
"""Files whose functions give lines for a person."""

EXCEPTIONS = {
    "  systemctl daemon-reload && systemctl enable --now {}": "a command to copy",
    "  systemctl daemon-reload && systemctl enable {} && systemctl restart {}": "a command to copy",
    "  journalctl --unit {} --follow": "a command to copy",
    "  nabuur run --config {}": "a command to copy",
    "Incident {}, for {}": "of a bag, for programs of any country",
    "deleted by its author": "of a bag, for programs of any country",
    "held back by {}": "of a bag, for programs of any country",
}

_WORD = re.compile(r"[^\W\d_]{2,}")
_CODE = re.compile(r"\[/?[a-z ]+\]|curl .*|export .*|^  (?:platforms|groups): .*")


def _files() -> list[Path]:
    own = [path for folder in ("bot", "adapters") for path in (ROOT / folder).rglob("*.py")]
    return sorted(
        [*own, *(ROOT / "tests" / "wire").glob("*/play.py"), *(ROOT / "tests" / "wire").glob("*/__main__.py")]
    )


def _name(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


def _plain(node: ast.AST) -> Iterator[str]:
    """The literals in and below this node that no call of `tr` or `said` holds. `{}` stands for a value."""
    if isinstance(node, ast.Call) and _name(node) in _WRAPPERS:
        for keyword in node.keywords:
            yield from _plain(keyword.value)
    elif isinstance(node, ast.JoinedStr):
        yield "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
    elif isinstance(node, ast.Constant):
        if isinstance(node.value, str):
            yield node.value
    else:
        for child in ast.iter_child_nodes(node):
            yield from _plain(child)


@cache
def _spoken(path: Path) -> tuple[ast.AST, ...]:
    return tuple(_parts(path))


def _parts(path: Path) -> Iterator[ast.AST]:
    """The parts of a file whose literals a person may read."""
    reports = str(path.relative_to(ROOT)).startswith(_REPORTS)
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Call() if _name(node) in _SPEAKERS:
                yield from (*node.args, *(keyword.value for keyword in node.keywords))
            case ast.Assign(targets, value) if not _NAMES.isdisjoint(map(ast.unparse, targets)):
                yield value
            case ast.Return(ast.expr() as value) | ast.Yield(ast.expr() as value) if reports:
                yield value


def _is_sentence(text: str) -> bool:
    return " " in text.strip() and len(_WORD.findall(_CODE.sub("", text).replace("{}", ""))) >= 2


def test_each_sentence_for_people_can_be_translated() -> None:
    sentences = {
        f"{path.relative_to(ROOT)}: {text}"
        for path in _files()
        for part in _spoken(path)
        for text in _plain(part)
        if _is_sentence(text) and text not in EXCEPTIONS
    }
    assert sentences == set(), "write tr(…), or said(…) in a command"


def test_each_exception_is_needed() -> None:
    spoken = {text for path in _files() for part in _spoken(path) for text in _plain(part)}
    assert set(EXCEPTIONS) - spoken == set()


def test_no_sentence_is_worded_before_the_language_is_known() -> None:
    """Outside of functions a sentence is a `tr`, and `in_language` words it when it is printed."""
    early = [
        f"{path.relative_to(ROOT)}:{call.lineno}"
        for path in _files()
        for call in _at_import(ast.parse(path.read_text(encoding="utf-8")))
        if _name(call) in {"said", "said_count"}
    ]
    assert early == []


def _at_import(node: ast.AST) -> Iterator[ast.Call]:
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            if isinstance(child, ast.Call):
                yield child
            yield from _at_import(child)
