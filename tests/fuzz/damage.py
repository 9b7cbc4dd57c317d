"""Damage: to the values of JSON, to texts and to bytes."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from copy import deepcopy
from random import Random
from typing import Any, Final

from tests.wire.unexpected.spec_values import WRONG

STRANGE: Final[Sequence[Any]] = (
    *WRONG, False, 0, -1, 2**31, 2**53 + 1, 2**63, -(2**63) - 1, 10**18, 10**40, 1e308, "", " ", "\x00", "\ud83d", "\u202e",
    "İ",    "x" * 5_000, "/x", "@", "-1001000000001", "[[", "9999-12-30T23:59:59", "0001-01-03T00:00:00",
    "253402300799", ["x", None], [[]], {"": {}},
)  # fmt: skip
"""Values that a platform or a writer may put in place of another one."""

Path = tuple[Any, ...]


def damaged(chance: Random, tree: Any, most: int = 4) -> Any:
    """The tree with up to `most` changes. The given one stays as it is."""
    tree = json.loads(json.dumps(tree))
    for _ in range(chance.randint(0, most)):
        paths = _paths(tree)
        if not paths:
            break
        *way, last = chance.choice(paths)
        place = tree
        for step in way:
            place = place[step]
        chance.choice(_CHANGES)(chance, place, last)
    return tree


def _paths(tree: Any, at: Path = ()) -> list[Path]:
    items: Any = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    return [path for key, inner in items for path in ((*at, key), *_paths(inner, (*at, key)))]


def _replace(chance: Random, place: Any, key: Any) -> None:
    place[key] = deepcopy(chance.choice(STRANGE))


def _remove(chance: Random, place: Any, key: Any) -> None:
    del place[key]


def _rename(chance: Random, place: Any, key: Any) -> None:
    if isinstance(place, dict):
        place[f"{key}_new"] = place.pop(key)


def _wrap(chance: Random, place: Any, key: Any) -> None:
    place[key] = chance.choice([[place[key]], {"text": place[key]}, [place[key]] * 3])


def _copy(chance: Random, place: Any, key: Any) -> None:
    others = list(place) if isinstance(place, dict) else range(len(place))
    place[chance.choice(list(others))] = deepcopy(place[key])


_CHANGES: Final[Sequence[Callable[[Random, Any, Any], None]]] = (_replace, _replace, _remove, _rename, _wrap, _copy)


def written(chance: Random, tree: Any) -> bytes:
    """JSON as platforms write it, now and then with a piece of the bytes lost."""
    plain = chance.random() < 0.5
    raw = json.dumps(tree, ensure_ascii=not plain, indent=chance.choice([None, None, 1])).encode(
        "utf-8", "surrogatepass"
    )
    return torn(chance, raw) if chance.randrange(10) == 7 else raw


SCRAPS: Final = (
    b"", b"\x00", b"\xff\xfe", b"\xed\xa0\xbd", b"\xef\xbb\xbf", b"\r", b"\n", b"\t", b'"', b"\\", b"{", b"}", b"[", b"]",
    b":", b",", b"-", b"'", b"#", b"&a ", b"*a", b"!!", b"|", b">", b"%", b"@", b"`", b"  ", b"9" * 30, b"null",
    "é".encode(), "٣".encode(), "\u2028".encode(), "\u202e".encode(),
)  # fmt: skip
"""The pieces that may take the place of a lost one."""


def torn(chance: Random, raw: bytes, most: int = 4, longest: int = 12) -> bytes:
    """The bytes with up to `most` pieces lost, doubled, turned round, or replaced."""
    for _ in range(chance.randint(1, most)):
        start = chance.randint(0, len(raw))
        end = min(len(raw), start + chance.randint(0, longest))
        piece = raw[start:end]
        raw = raw[:start] + chance.choice([b"", piece * 2, piece[::-1], chance.choice(SCRAPS)]) + raw[end:]
    return raw


def cut(chance: Random, raw: bytes) -> bytes:
    """The lines of a file, some of them lost, doubled or moved."""
    lines = raw.splitlines(keepends=True)
    for _ in range(chance.randint(0, 3)):
        if lines:
            line = lines.pop(chance.randrange(len(lines)))
            for _ in range(chance.randint(0, 2)):
                lines.insert(chance.randint(0, len(lines)), line)
    return b"".join(lines)
