"""The file that each request would make: its new text, and the difference in a few words."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import PurePath
from typing import Final, TypeVar

import yaml

from bot.core.case import TAKES_AWAY, Case, CaseEnding, Decided
from bot.core.event import AnswerLine
from bot.core.reading import ReaderInput
from bot.core.rulebook import Rulebook, RulesTask, WorkOnRules
from bot.live_rules.current import CurrentRules
from bot.reader.masking import masked
from bot.rule_changes.answer import CannotDo, ChangeAnswer, difference, in_parts, in_row, in_short, shortened
from bot.rule_changes.comments import with_comments_of_reader
from bot.rule_changes.folder import RulesFolder
from bot.rule_changes.history import Change, ChangeState, History
from bot.rule_changes.layers import RuleLayers
from bot.rule_changes.merge import merged
from bot.rule_changes.yaml_edit import (
    LastItem,
    NoSuchItem,
    items_at,
    keys_at,
    path_of_rule,
    with_item,
    without_item,
)
from bot.rulebook.files import LISTS, RuleFiles, version_of
from bot.setup.yaml_blocks import BlockKind, Name
from bot.yaml_reader.suggestion import nearest_name

_SENT: Final = "# nabuur "
"""Begins the first line of a file that the bot sends. The version behind it says on which text the coordinator works: it is
that of the file as it is written, in whatever language the comments were sent."""

_COPY: Final = re.compile(r"(?: ?\(\d+\))?\.ya?ml(?:\.txt)?$", re.IGNORECASE)
T = TypeVar("T")

_TURNED: Final = {"+": "-", "-": "+"}

_BOM: Final = "\ufeff"

_NOT_IN_A_FILE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff]")
"""Invisible characters of a message that no file of rules may hold. Characters that join an emoji are none of them."""


@dataclass(frozen=True, slots=True)
class Wish:
    """`before`: the text of the file on which the wish rests, `after` the new one. Empty: the folder has no such file, and the
    shipped one counts. `lines`: for the answer."""

    file: str
    before: str
    after: str
    difference: str
    lines: tuple[AnswerLine, ...] = ()


async def phrase(folder: RulesFolder, asked: WorkOnRules, book: Rulebook) -> Wish:
    """An own list stands in place of the shipped one, so it begins as a copy of it. `nabuur upgrade-rules` takes later words
    over into it."""
    name, language = asked.words
    layers = await folder.layers()
    before = layers.own(LISTS)
    held = layers.copied(LISTS, before, Name(BlockKind.LIST, name))
    if name not in (_readable(LISTS, partial(keys_at, held, ("lists",))) if held else ()):
        if layers.place_of(Name(BlockKind.LIST, name)) is not None:  # the own file takes no copy of the shipped one
            raise CannotDo("change_by_hand", text=LISTS)
        raise CannotDo("change_no_list", text=name, words=lists_like(name, [each.name for each in book.lists], book))
    path = ("lists", name, language)
    known = [each.casefold() for each in items_at(held, path)]
    adds = asked.task is RulesTask.ADD_PHRASE
    if (asked.text.casefold() in known) is adds:
        key = "change_phrase_known" if adds else "change_phrase_missing"
        raise CannotDo(key, text=asked.text, words=f"{name} {language}")
    try:
        after = (with_item if adds else without_item)(held, path, asked.text)
    except LastItem:
        raise CannotDo("change_phrase_last", text=asked.text, words=f"{name} {language}") from None
    except NoSuchItem:
        raise CannotDo("change_by_hand", text=LISTS) from None
    return Wish(LISTS, before, after, shortened([f"{'+' if adds else '-'} {asked.text}  ({name}, {language})"]))


def lists_like(name: str, lists: Iterable[str], book: Rulebook) -> str:
    """The list that the coordinator probably means, or the main ones. The name of a label means its main list: «vigilantes»
    would else be nearest to `not-vigilante`, whose words take the label away."""
    main = {label.value: each for label, each in book.main_lists().items()}
    likely = nearest_name(name, (*main, *lists))
    return main.get(likely, likely) if likely else ", ".join(main.values())


async def example(folder: RulesFolder, case: Case, rules: CurrentRules, language: str) -> Wish:
    """A text that was taken away should be caught, one that was approved spared. `language`: of the answer."""
    if case.decided is None or _says_nothing(case.decided):
        raise CannotDo("change_decide_first", code=case.code)
    rule = next((reason.rule for reason in case.why), "")
    where = "caught" if case.ending in TAKES_AWAY else "spared"
    reading = rules.lexicon.read(ReaderInput(case.text, (case.language,)))
    text = _NOT_IN_A_FILE.sub("", masked(case.text, reading, (case.author.name,)))
    layers = await folder.layers()
    name = layers.place_of(Name(BlockKind.RULE, rule))
    if name is None or not text:
        raise CannotDo("change_no_example", code=case.code)
    before = layers.own(name)
    held = layers.copied(name, before, Name(BlockKind.RULE, rule))
    path = _readable(name, partial(path_of_rule, held, rule))
    if path is None:
        raise CannotDo("change_by_hand", text=name)
    if text in _readable(name, partial(items_at, held, (*path, "examples", where))):
        raise CannotDo("change_same")
    shown, other = [f"+ {text}"], (*path, "examples", "caught" if where == "spared" else "spared")
    try:
        after = with_item(held, (*path, "examples", where), text)
        if text in items_at(after, other):  # no rule could satisfy both lists
            after = without_item(after, other, text)
            shown = [f"+ {text}  ({where})", f"- {text}  ({other[-1]})"]
    except (NoSuchItem, LastItem):
        raise CannotDo("change_by_hand", text=name) from None
    title = next((each.title[language] for each in rules.rulebook.rules if each.id == rule), rule)
    said = AnswerLine(f"change_example_{where}", {"rule": title})
    return Wish(name, before, after, shortened([part for line in shown for part in in_parts(line)]), (said,))


def _says_nothing(decided: Decided) -> bool:
    """True for an end by the author, or by the time, which shows a message in doubt again: it says nothing about the words."""
    return decided.ending in (CaseEnding.KEPT, CaseEnding.WITHDRAWN) or (
        decided.ending is CaseEnding.APPROVED and not decided.by
    )


async def file(folder: RulesFolder, history: History, asked: WorkOnRules, content: bytes) -> Wish:
    """The file that came back. The line that the bot put above it says which text the coordinator had."""
    name = _COPY.sub(".yaml", asked.words[0])
    try:
        sent = content.decode().removeprefix(_BOM).replace("\r\n", "\n")
    except UnicodeDecodeError:
        raise CannotDo("change_not_text", text=name) from None
    layers = await folder.layers()
    return await asyncio.to_thread(_came_back, layers, history, name, sent)


def _came_back(layers: RuleLayers, history: History, name: str, sent: str) -> Wish:
    first, _, rest = sent.partition("\n")
    name = _file_of(layers, name, first)
    before = layers.own(name)
    whole, shown = layers.whole(name, before), layers.shown(name, before)
    after = rest if first.startswith(_SENT) else sent
    if after.rstrip() in (text.replace("\r\n", "\n").rstrip() for text in (before, whole, shown)):
        raise CannotDo("change_same")
    left_out = _left_out(layers, name, whole, after)
    if first.startswith(_SENT) and (sent_version := first.removeprefix(_SENT).strip()) != version(whole):
        wish = on_top(history, layers, name, _base_of(history, layers, name, sent_version), after, before)
        return replace(wish, lines=(*wish.lines, *left_out))
    changes = difference(shown, layers.shown(name, after) if left_out else with_comments_of_reader(after))
    if left_out and not changes:
        raise CannotDo(left_out[0].key, **left_out[0].values)
    return Wish(name, before, after, changes, left_out)


def _left_out(layers: RuleLayers, name: str, whole: str, after: str) -> tuple[AnswerLine, ...]:
    """Says which shipped rules, lists, reminders or texts are missing in a file that came back. None: none of them."""
    names = layers.left_out(name, whole, after)
    return (AnswerLine("change_left_out", {"text": name, "words": in_row(names)}),) if names else ()


def on_top(
    history: History, layers: RuleLayers, name: str, base: str | None, wanted: str, now: str, shown: str = ""
) -> Wish:
    """The change from `base` to `wanted` on top of the text that the file has now. `base`: None if the bot does not have it any
    more. `shown`: the difference in the words of the request. Raises CannotDo where the two changes contradict each other."""
    if base is None:
        raise _stale(history, name, None, now, "")
    started, there, meant = layers.alike(name, base, now, wanted)
    after = merged(started, there, meant)
    if after is None:
        raise _stale(history, name, base, now, difference(started, there))
    if after == there:
        raise CannotDo("change_same")
    words = " · ".join(
        f"{each.code}, {each.by}: {in_short(each.difference)}" for each in _since(history, name, base, now)
    )
    line = AnswerLine("change_meanwhile", {"text": name, "words": words or in_short(difference(started, there))})
    return Wish(name, now, after, shown or difference(there, after), (line,))


def _since(history: History, name: str, base: str, now: str) -> list[Change]:
    """The confirmed changes that lead from one text to the other, the oldest first. Empty: the file was also edited
    elsewhere."""
    left = [change for change in history.in_force() if change.file == name]
    steps: list[Change] = []
    at = now
    while at != base:
        step = next((change for change in left if change.after == at and change not in steps), None)
        if step is None:
            return []
        steps.insert(0, step)
        at = step.before
    return steps


def _file_of(layers: RuleLayers, name: str, first: str) -> str:
    """The file with this name, or, where a phone gave it another one, the file that the bot sent with this first line."""
    found = [each for each in layers.names if each == name or each.rpartition("/")[2] == name]
    if not found and first.startswith(_SENT):
        sent = first.removeprefix(_SENT).strip()
        found = [each for each in layers.names if version(layers.whole(each, layers.own(each))) == sent]
    return found[0] if len(found) == 1 else layers.new_name(name) or name


async def sent_file(folder: RulesFolder, written: str) -> ChangeAnswer:
    """The file that a coordinator means, as it counts."""
    layers = await folder.layers()
    name = layers.meant(written)
    own = layers.own(name)
    key = "change_file_own" if own else "change_file_shipped"
    caption = AnswerLine(key if layers.is_shipped(name) else "change_file", {"text": name})
    content = f"{_SENT}{version(layers.whole(name, own))}\n{layers.shown(name, own)}"
    return ChangeAnswer((caption,), file=name.rpartition("/")[2], content=content)


async def rollback(folder: RulesFolder, history: History, code: str) -> Wish:
    """Back to the text before the change, if it is the newest one of its file."""
    change = history.get(code)
    if change is None or change.state is not ChangeState.IN_FORCE:
        raise CannotDo("change_unknown", code=code)
    layers = await folder.layers()
    before = layers.own(change.file)
    if before != change.after:
        later = [each.code for each in history.in_force() if each.file == change.file]
        later = later[: later.index(code)] if code in later else later
        listing = difference(*layers.alike(change.file, change.after, before))
        raise CannotDo("change_later", listing, code=code, words=", ".join(later) or change.file)
    lines = [AnswerLine("change_takes_back", {"code": code, "who": change.by})]
    if not change.before and layers.is_shipped(change.file):
        lines.append(AnswerLine("change_shipped_again", {"text": change.file}))
    return Wish(change.file, before, change.before, turned(change.difference), tuple(lines))


def turned(difference: str) -> str:
    """The lines of a difference, with those that came as those that go, and the other way round."""
    return "\n".join(_TURNED.get(line[:1], line[:1]) + line[1:] for line in difference.splitlines())


def version(text: str) -> str:
    return version_of(RuleFiles(PurePath(), {"": text.encode()}))


def _stale(history: History, name: str, base: str | None, now: str, changed: str) -> CannotDo:
    """The file changed in the same place after the coordinator got it, or asked. Shows by which change, and how.
    `changed`: the difference between the two."""
    last = next((change for change in history.in_force() if change.file == name), None)
    alone = last is not None and (last.before, last.after) == (base, now)
    listing = changed if base is not None and not alone else (last.difference if last else "")
    return CannotDo("change_stale", listing, text=name, who=last.by if last else "…", code=last.code if last else "")


def _base_of(history: History, layers: RuleLayers, name: str, wanted: str) -> str | None:
    """The text of the folder's own file from which the bot sent the file with this version."""
    texts = [text for change in history.all() if change.file == name for text in (change.before, change.after)]
    owns = dict.fromkeys([*texts, ""] if layers.is_shipped(name) else texts)
    return next((own for own in owns if version(layers.whole(name, own)) == wanted), None)


def _readable(name: str, read: Callable[[], T]) -> T:
    """Raises CannotDo for a file with faults on the disk: it must be mended there first."""
    try:
        return read()
    except (yaml.YAMLError, NoSuchItem):
        raise CannotDo("change_by_hand", text=name) from None
