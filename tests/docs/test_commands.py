"""Runs every command in the documentation and compares its output with the output shown below it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.docs.bench import INSTALLED, bench, command, mistaken
from tests.docs.pages import PAGES, ROOT, TRANSLATED, Block, agrees, all_blocks, blocks
from tests.docs.terminal import cards, play, turns, with_codes
from tests.docs.translated import language_of

CONVERSATION = re.compile(rf"{re.escape(INSTALLED)} (run(?: --language \w+)?)")
MISTAKE = "yaml mistake"


@dataclass(frozen=True, slots=True)
class Shown:
    """One command of a block and the output shown below it."""

    block: Block
    command: str
    output: tuple[str, ...]

    @property
    def name(self) -> str:
        return f"{self.block.name} {self.command[:60]}"


def shown_in(block: Block) -> Iterator[Shown]:
    for part in re.split(r"^\$ ", block.text, flags=re.MULTILINE)[1:]:
        typed, *output = part.rstrip("\n").split("\n")
        yield Shown(block, typed, tuple(output))


SHOWN = [shown for block in all_blocks("console") for shown in shown_in(block)]
RUN = [shown for shown in SHOWN if INSTALLED in shown.command and not CONVERSATION.fullmatch(shown.command)]
IN_OTHER_LANGUAGES = [
    shown
    for block in all_blocks("console", pages=TRANSLATED)
    for shown in shown_in(block)
    if INSTALLED in shown.command and " replay " not in shown.command and not CONVERSATION.fullmatch(shown.command)
]
"""Without replays, which read hundreds of messages: `tests/replay` has their words in each language."""
MADE = [shown for shown in SHOWN if shown.command.startswith("make ")]
CONVERSATIONS = [
    shown
    for block in all_blocks("console", pages=(*PAGES, *TRANSLATED))
    for shown in shown_in(block)
    if CONVERSATION.fullmatch(shown.command)
]
TRIED = {(shown.block.page, shown.block.section) for shown in RUN}
WRITTEN = [block for block in all_blocks("yaml") if "/" in block.info and (block.page, block.section) not in TRIED]


def edits_for(block: Block) -> list[Block]:
    """The files that the reader has written before this command: those of its section, or the one with the mistake."""
    page = blocks(ROOT / block.page)
    before = [each for each in page if each.line < block.line and each.info.startswith("yaml")]
    if before and before[-1].info == MISTAKE and before[-1].section == block.section:
        file = next(each for each in before if "/" in each.info)
        return [Block(file.page, file.line, file.info, mistaken(file.text, before[-1].text), file.section)]
    return [each for each in before if "/" in each.info and each.section == block.section]


PRINTED: dict[tuple[str, ...], list[str]] = {}
"""The output, by the language, the command and the files as edited: several pages show the same."""


def real_output(folder: Path, shown: Shown) -> list[str]:
    edits = edits_for(shown.block)
    language = language_of(ROOT / shown.block.page)
    key = (language, shown.command, *(part for edit in edits for part in (edit.info, edit.text)))
    if key not in PRINTED:
        PRINTED[key] = command(bench(folder, edits), shown.command, language)
    return PRINTED[key]


@pytest.mark.parametrize("shown", [*RUN, *IN_OTHER_LANGUAGES], ids=lambda shown: shown.name)
def test_a_command_prints_what_is_shown(shown: Shown, tmp_path: Path) -> None:
    real = real_output(tmp_path, shown)
    assert "Traceback" not in "".join(real)
    assert not shown.output or agrees(shown.output, real), "\n".join(real)


@pytest.mark.parametrize("shown", CONVERSATIONS, ids=lambda shown: shown.name)
def test_a_conversation_goes_as_shown(shown: Shown, tmp_path: Path) -> None:
    expected = turns(shown.output)
    words = shown.command.removeprefix(INSTALLED).split()
    folder = bench(tmp_path)
    at_noon(folder / "config.yaml")
    real = play(folder, expected, words, language_of(ROOT / shown.block.page))
    for ours, theirs in zip(expected, real, strict=False):
        wanted = [with_codes(text, cards(expected), cards(real)).rstrip("\n") for text in ours.messages()]
        found = [text.rstrip("\n") for text in theirs.messages()]
        assert matched(wanted, found), f"after «{theirs.typed}»:\n" + "\n".join(theirs.lines)


def at_noon(config: Path) -> None:
    """Moves the watch to a time zone in which it is about noon: a deadline after midnight would have a date."""
    ahead = 12 - datetime.now(UTC).hour
    moved, count = re.subn(
        r"(?m)^timezone: .*$", f"timezone: Etc/GMT{-ahead:+d}", config.read_text()
    )  # the sign is that of POSIX
    assert count == 1
    config.write_text(moved)


def matched(wanted: list[str], found: list[str]) -> bool:
    """True if each wanted message agrees with a different found message, and none is left."""
    left = list(found)
    for message in wanted:
        fits = next((other for other in left if agrees(message.split("\n"), other.split("\n"))), None)
        if fits is None:
            return False
        left.remove(fits)
    return not left


def test_every_command_is_run() -> None:
    assert {shown.name for shown in SHOWN} == {
        shown.name for shown in (*RUN, *MADE, *(each for each in CONVERSATIONS if each in SHOWN))
    }
    assert CONVERSATIONS


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_make_command_is_a_target_of_the_makefile(page: Path) -> None:
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    named = re.findall(r"^\$ make (\w+)|`make (\w+)[^`]*`", page.read_text(), re.MULTILINE)
    assert {one or other for one, other in named} <= targets


@pytest.mark.parametrize("written", WRITTEN, ids=lambda block: block.name)
def test_a_file_that_is_shown_whole_goes_live(written: Block, tmp_path: Path) -> None:
    real = command(bench(tmp_path, [written]), f"{INSTALLED} check")
    assert agrees(("config.yaml: good, …", "rules: good, …", "…"), real), "\n".join(real)
