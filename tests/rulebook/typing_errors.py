"""`python -m tests.rulebook.typing_errors [COUNT] [SEED]` makes one typing error at a time in the shipped YAML, as people do,
and asks what `nabuur check` makes of it.

An error that changes what the files mean should be refused, near its line and with a remedy. Errors inside free text (a phrase,
a sentence, an example) are left out: no program can know that «inbreker» was meant. The command lists every error that slips
through.
"""

from __future__ import annotations

import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, Final

from bot.config import Config
from bot.config.load import build_config
from bot.core.texts import WORDS
from bot.errors import BadInput, Fault
from bot.rulebook.files import RuleFiles, read_folder
from bot.rulebook.load import LoadedRules, build_rulebook
from tests.shipped import ROOT

NEAR: Final = 2
"""Lines. The parser often notices on the next line that something is missing on this one."""

CONFIG: Final = "config.yaml"
_CLOSED: Final = (
    "stage", "label", "message", "ask", "sender", "media", "skin_colour", "plates", "relay", "timezone", "flag", "incident",
    "against", "group_texts", "season", "after_incident", "expected", "unanswered", "kind", "receive",
)  # fmt: skip
"""Keys whose values are one of a few words."""

_KEY: Final = re.compile(r"^\s*(?:- )?\{?([a-z_]{3,}):(?=\s|$)")
_CLOSED_VALUE: Final = re.compile(rf"(?:^|[\s{{,])(?:{'|'.join(_CLOSED)}):\s*\[?([a-z_]{{3,}})")
_FREE_LINE: Final = re.compile(r"^\s*(?:#|$)")


class Outcome(StrEnum):
    NEAR = "refused near its line, with a remedy"
    NO_REMEDY = "refused near its line, without a remedy"
    ELSEWHERE = "refused, elsewhere"
    SAME = "accepted, and the meaning is the same"
    CHANGED = "accepted, and the meaning has changed"


@dataclass(frozen=True, slots=True)
class TypingError:
    """`line`: from 1."""

    kind: str
    file: str
    line: int
    before: str
    after: str


Mistype = Callable[[str, random.Random], str | None]
"""The line with one typing error; None: this error is not possible there."""


def _slip(word: str, dice: random.Random) -> str:
    """A letter left out, doubled, or two exchanged."""
    place = dice.randrange(len(word) - 1)
    return dice.choice(
        (
            word[:place] + word[place + 1 :],
            word[:place] + word[place] + word[place:],
            word[:place] + word[place + 1] + word[place] + word[place + 2 :],
        )
    )


def _in_match(pattern: re.Pattern[str]) -> Mistype:
    def mistype(line: str, dice: random.Random) -> str | None:
        found = list(pattern.finditer(line.split(" #")[0]))
        if not found:
            return None
        match = dice.choice(found)
        slipped = _slip(match[1], dice)
        return None if slipped == match[1] else line[: match.start(1)] + slipped + line[match.end(1) :]

    return mistype


def _without(pattern: str) -> Mistype:
    """Leaves out one of the signs that the pattern finds."""

    def mistype(line: str, dice: random.Random) -> str | None:
        places = [found.start(1) for found in re.finditer(pattern, line.split(" #")[0])]
        if not places:
            return None
        place = dice.choice(places)
        return line[:place] + line[place + 1 :]

    return mistype


def _indent(line: str, dice: random.Random) -> str | None:
    spaces = len(line) - len(line.lstrip(" "))
    by = dice.choice((-2, -1, 1, 2))
    return None if spaces + by < 0 else " " * (spaces + by) + line.lstrip(" ")


def _tab(line: str, dice: random.Random) -> str | None:
    return "\t" + line.lstrip(" ") if line.startswith("  ") else None


def _no_dash(line: str, dice: random.Random) -> str | None:
    return line.replace("- ", "", 1) if line.lstrip(" ").startswith("- ") else None


KINDS: Final[Mapping[str, Mistype]] = {
    "indentation": _indent,
    "a tab": _tab,
    "a slip in a key": _in_match(_KEY),
    "a slip in a word of a few": _in_match(_CLOSED_VALUE),
    "no quotation mark": _without('(")'),
    "no bracket": _without(r"([\[\]{}])"),
    "no colon": _without(r"^\s*(?:- )?[\w-]+(:)(?=\s|$)"),
    "no space after the colon": _without(r"^\s*(?:- )?[\w-]+:( )"),
    "no dash": _no_dash,
    "no space after the dash": _without(r"^\s*-( )"),
}


@cache
def _shipped() -> tuple[bytes, RuleFiles, Config, LoadedRules]:
    config = (ROOT / CONFIG).read_bytes()
    files = read_folder(ROOT / "rules")
    settings = build_config(ROOT / CONFIG, config)
    return config, files, settings, build_rulebook(files, settings.watches, WORDS)


def make(dice: random.Random) -> TypingError:
    """One typing error at a random place. Each file has the same chance, and each kind that is possible there."""
    config, files, _, _ = _shipped()
    contents = {CONFIG: config, **files.contents}
    while True:
        file = dice.choice(list(contents))
        lines = contents[file].decode().split("\n")
        number = dice.randrange(len(lines))
        before = lines[number]
        kind = dice.choice(list(KINDS))
        after = None if _FREE_LINE.match(before) else KINDS[kind](before, dice)
        if after is not None and after != before:
            return TypingError(kind, file, number + 1, before, after)


def judge(error: TypingError) -> Outcome:
    """Loads the files with this error."""
    config, files, settings, rules = _shipped()
    contents = {CONFIG: config, **files.contents}
    lines = contents[error.file].decode().split("\n")
    lines[error.line - 1] = error.after
    content = "\n".join(lines).encode()
    try:
        if error.file == CONFIG:
            return _compare(build_config(ROOT / CONFIG, content), settings)
        loaded = build_rulebook(
            RuleFiles(files.folder, {**files.contents, error.file: content}), settings.watches, WORDS
        )
        return _compare(_meaning(loaded), _meaning(rules))
    except BadInput as refused:
        return _refusal(refused.faults, error)


def _meaning(loaded: LoadedRules) -> tuple[Any, ...]:
    """Without the version, which is a hash of the bytes, and without the places of the examples."""
    book = loaded.rulebook
    examples = [
        (each.rule, each.text, each.expected, each.after, each.sender, each.incident) for each in loaded.examples
    ]
    return book.rules, book.lists, book.patterns, book.texts, book.guidelines, book.of_watch, examples


def _compare(found: object, meant: object) -> Outcome:
    return Outcome.SAME if found == meant else Outcome.CHANGED


def _refusal(faults: tuple[Fault, ...], error: TypingError) -> Outcome:
    near = [fault for fault in faults if fault.file.endswith(error.file) and abs(fault.line - error.line) <= NEAR]
    if not near:
        return Outcome.ELSEWHERE
    return Outcome.NEAR if any(fault.hint for fault in near) else Outcome.NO_REMEDY


def main(count: int, seed: int) -> None:
    dice = random.Random(seed)
    outcomes: Counter[Outcome] = Counter()
    for _ in range(count):
        error = make(dice)
        outcome = judge(error)
        outcomes[outcome] += 1
        if outcome is not Outcome.NEAR and outcome is not Outcome.SAME:
            print(
                f"{outcome.value}: {error.kind}, {Path(error.file)}:{error.line}\n  - {error.before}\n  + {error.after}"
            )
    changing = count - outcomes[Outcome.SAME]
    for outcome in Outcome:
        print(f"{outcomes[outcome]:5} {outcome.value}")
    refused = changing - outcomes[Outcome.CHANGED]
    print(f"of {changing} that change the meaning {refused} are refused ({refused / changing:.1%})")
    print(f"{outcomes[Outcome.NEAR] / changing:.1%} near the line and with a remedy")


if __name__ == "__main__":
    given = [int(argument) for argument in sys.argv[1:]]
    main(*given, *(1000, 2026)[len(given) :])
