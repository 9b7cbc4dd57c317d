"""`nabuur upgrade-rules` shows how the shipped rules differ from those for which the own folder was written, and joins both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

from bot.config import Config
from bot.core.texts import LANGUAGES, VARIANTS
from bot.rulebook.files import KEPT
from bot.setup.rules_upgrade import RulesUpgrade, ShippedChange
from bot.setup.yaml_blocks import Block, BlockKind, Leaf, Name, leaves
from bot.translation import language_of_moment, said

_MOST_LINES: Final = 20
"""Lines of one changed list that are printed."""

_EXAMPLES: Final = ("examples",)


def upgrade_lines(config: Config, upgrade: RulesUpgrade) -> list[str]:
    """The changes that count at once, and below them those of which the watch has its own rule, list, reminder or text."""
    if not upgrade.is_needed:
        return [said("the shipped rules are those for which your folder was written")]
    head = said("shipped rules: {noted} before, {now} now", noted=upgrade.noted, now=upgrade.now)
    if upgrade.changes is None:
        folder = config.rules / KEPT
        why = said("note: {folder} is missing, so the differences cannot be shown; see the changelog", folder=folder)
        return [head, why]
    spoken = {language for watch in config.watches for language in (*watch.languages, *watch.wordings)}
    free = [each for each in upgrade.changes if each.own is None]
    own = [each for each in upgrade.changes if each.own is not None]
    return [head, *_free_lines(free, spoken), *_own_lines(own)]


def _free_lines(changes: Sequence[ShippedChange], spoken: set[str]) -> Iterator[str]:
    texts = [each for each in changes if each.name.kind is BlockKind.TEXT and each.name.language in spoken]
    others = [each for each in changes if each.name.kind is not BlockKind.TEXT and _is_read(each, spoken)]
    if texts or others:
        yield said("this counts already, since your folder does not replace it:")
    for each in others:
        watches = said("; groups/{names} changes it", names=", ".join(each.watches)) if each.watches else ""
        yield f"  {_sign(each)} {_named(each.name)}{_title(each)}{_counts(each)}{watches}"
        if each.name.kind is not BlockKind.LIST:
            yield from (f"      {line}" for line in _without_examples(each, spoken))
    for language in sorted({each.name.language for each in texts}):
        signs = Counter(_sign(each) for each in texts if each.name.language == language)
        changed, new, gone = signs["~"], signs["+"], signs["-"]
        yield "  " + said(
            "~ texts ({language}): changed {changed}, new {new}, gone {gone}",
            language=language,
            changed=changed,
            new=new,
            gone=gone,
        )


def _own_lines(changes: Sequence[ShippedChange]) -> Iterator[str]:
    if changes:
        yield said("you have your own of these, so this does not count yet:")
    for each in changes:
        if each.own is not None:
            yield f"  {_sign(each)} {_named(each.name)}{_title(each)} ({each.own.file})"
            yield from (f"      {line}" for line in _leaf_lines(each.before, each.after))
            if each.name.kind is BlockKind.TEXT:
                yield "      " + said("yours: {text}", text=each.own.value)
            yield f"    {_outlook(each)}"


def _outlook(change: ShippedChange) -> str:
    if change.is_taken:
        return said("yours says so already")
    if change.joined is not None:
        return said("can be taken over into yours; your own changes and comments stay")
    if change.after is None:
        return said("the shipped one is gone; yours goes on")
    if change.before is None:
        return said("there was none before; yours goes on in its place")
    return said("you changed the same place: yours stays, look at it yourself")


def _leaf_lines(
    before: Block | None, after: Block | None, is_shown: Callable[[Leaf], bool] = lambda leaf: True
) -> list[str]:
    """The texts that went and those that came, each with its keys."""
    if before is None or after is None:
        return []
    old, new = (list(filter(is_shown, leaves(block.value))) for block in (before, after))
    lines = [f"- {_leaf(each)}" for each in old if each not in new]
    lines += [f"+ {_leaf(each)}" for each in new if each not in old]
    more = len(lines) - _MOST_LINES
    return lines if more <= 0 else [*lines[:_MOST_LINES], said("… and {more} more", more=more)]


def _is_read(change: ShippedChange, spoken: set[str]) -> bool:
    """False for a rule or a reminder that changed only in languages that no watch speaks."""
    if change.name.kind is BlockKind.LIST or change.before is None or change.after is None:
        return True
    return bool(_without_examples(change, spoken)) or not _without_examples(change, {*LANGUAGES})


def _is_spoken(leaf: Leaf, spoken: set[str]) -> bool:
    """False for a title of a rule or a text of a reminder in a language that no watch speaks."""
    language = leaf[0][-1] if leaf[0] else ""
    return VARIANTS.get(language, language) not in {*LANGUAGES} - spoken


def _without_examples(change: ShippedChange, spoken: set[str]) -> list[str]:
    """The texts of a rule that counts already, with the number of its examples in place of each of them."""
    if change.before is None or change.after is None:
        return []
    lines = _leaf_lines(change.before, change.after, lambda leaf: leaf[0][:1] != _EXAMPLES and _is_spoken(leaf, spoken))
    old, new = (
        {each for each in leaves(block.value) if each[0][:1] == _EXAMPLES} for block in (change.before, change.after)
    )
    if old != new:
        lines.append(said("examples: {new} more, {old} fewer", new=len(new - old), old=len(old - new)))
    return lines


def _leaf(leaf: Leaf) -> str:
    keys, text = leaf
    return f"{' › '.join(keys)}: {text}" if keys else text


def _title(change: ShippedChange) -> str:
    """The title of a rule in the language of the terminal, in quotation marks; empty for everything else."""
    block = change.after or change.before
    titles = block.value.get("title") if block and change.name.kind is BlockKind.RULE else None
    title = titles.get(language_of_moment()) if isinstance(titles, dict) else None
    return " " + said("“{word}”", word=title) if title else ""


def _counts(change: ShippedChange) -> str:
    """How many phrases of a list came and went."""
    if change.name.kind is not BlockKind.LIST or change.before is None or change.after is None:
        return ""
    old, new = set(leaves(change.before.value)), set(leaves(change.after.value))
    return said(": {new} more, {old} fewer", new=len(new - old), old=len(old - new))


def _sign(change: ShippedChange) -> str:
    return "+" if change.before is None else "-" if change.after is None else "~"


def _named(name: Name) -> str:
    match name.kind:
        case BlockKind.RULE:
            return said("rule {id}", id=name.id)
        case BlockKind.REMINDER:
            return said("reminder {id}", id=name.id)
        case BlockKind.LIST:
            return said("list {key}", key=name.id)
        case BlockKind.TEXT:
            return said("text {key} ({language})", key=name.id, language=name.language)


def taken_lines(files: Sequence[Path], version: str) -> list[str]:
    return [
        *(said("written: {path}", path=path) for path in files),
        said("noted: {version}; `nabuur upgrade-rules --undo` goes back", version=version),
    ]
