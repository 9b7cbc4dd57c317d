"""`nabuur replay EXPORT` shows what the bot would have done with a whole exported chat. It stores and sends nothing."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from bot.cli.replay_table import print_comparison, print_result
from bot.cli.rules import load_current
from bot.config import Config
from bot.core.message import Role
from bot.core.watch import Watch
from bot.errors import CannotStart
from bot.live_rules.current import CurrentRules
from bot.plain_file import refuse_other_than_own
from bot.platforms import open_export
from bot.replay.chat import ExportedChat
from bot.replay.comparison import MessageDifference, compare
from bot.replay.message_result import MessageResult, as_json
from bot.replay.messages import replay_messages
from bot.replay.page import PAGE, write_page
from bot.replay.rehearsal import restrict_to_chat
from bot.replay.replay import ReplaySource, replay_chat
from bot.replay.results import FlaggedMessage, ReplayResult
from bot.replay.rules_of_chat import rules_of_chat
from bot.replay.spool import Spool
from bot.translation import in_language, said, said_count
from bot.translation.line_breaks import PIPE_WIDTH


@dataclass(frozen=True, slots=True)
class ReplayOptions:
    """The options of the command line. `dates` and `chat`: empty if not given; `roles`: by the name in the chat; `everything`:
    print every flagged message; `page`: the file for the page; `language`: of the page, empty for the watch's first."""

    export: Path
    dates: str
    chat: str
    roles: Mapping[str, Role]
    names: bool
    everything: bool
    page: Path | None
    language: str


async def print_replay(config: Config, watch: Watch, options: ReplayOptions) -> None:
    """Print the result for a chat, and write the page if the options ask for it."""
    if options.page is not None:
        _check_page(options.export, options.page)
    chat = _open(config, options)
    (rules,) = await _rules(config, watch, chat, config.rules)
    with Spool(FlaggedMessage) as spool:
        with _source(chat, watch, options.names) as source:
            result = await replay_chat(source, rules, spool)
        print_result(result, _console(), options.everything)
        _warn(chat)
        if options.page is not None:
            _write_page(result, options.page, options.language or watch.languages[0])


async def print_jsonl(config: Config, watch: Watch, options: ReplayOptions) -> None:
    """Print one line of JSON for each message of a chat."""
    chat = _open(config, options)
    (rules,) = await _rules(config, watch, chat, config.rules)

    def print_result(result: MessageResult) -> None:
        print(json.dumps(as_json(chat.export.file, result), ensure_ascii=False))

    with _source(chat, watch, options.names, bar=not sys.stdout.isatty()) as source:
        await replay_messages(source, rules, print_result)
    _warn(chat)


async def print_changes(config: Config, watch: Watch, options: ReplayOptions, old_rules: Path) -> bool:
    """Print the changes from the rules in another folder to the rules of today. Returns True if something changes."""
    chat = _open(config, options)
    old, new = await _rules(config, watch, chat, old_rules, config.rules)
    with Spool(MessageDifference) as spool:
        with _source(chat, watch, options.names) as source:
            comparison = await compare(source, old, new, spool)
        print_comparison(comparison, new.rulebook.texts_for(watch.id), _console(), options.everything)
        _warn(chat)
        return comparison.changes_something


async def _rules(config: Config, watch: Watch, chat: ExportedChat, *folders: Path) -> list[CurrentRules]:
    """The rules of each folder. The chat stands in place of the first group of the watch."""
    group, of_chat = watch.groups[0], chat.export.group
    loaded = await load_current(config, *folders)
    return [replace(rules, rulebook=rules_of_chat(rules.rulebook, group, of_chat)) for rules in loaded]


def _open(config: Config, options: ReplayOptions) -> ExportedChat:
    chat = open_export(options.export, config.timezone, options.dates, options.chat, options.roles)
    if chat.export.assumed:
        print(f"{chat.export.file}: {in_language(chat.export.assumed)}", file=sys.stderr)
    return chat


def _warn(chat: ExportedChat) -> None:
    """Warns about dates that are far ahead, and about named moderators who never wrote in the chat: with a mistyped name, the
    replay judges a moderator as a member."""
    if chat.misdated:
        print(
            said_count(
                "1 date in the chat is far ahead of those after it; the time of the line before it counts instead",
                "{count} dates in the chat are far ahead of those after them; the time of the line before counts instead",
                chat.misdated,
            ),
            file=sys.stderr,
        )
    for name in chat.strangers:
        print(
            said("“{name}” has not written in this chat: give the name exactly as the chat shows it", name=name),
            file=sys.stderr,
        )


def _check_page(export: Path, page: Path) -> None:
    """Raises CannotStart before a long replay if the page cannot be written or would overwrite another file."""
    if not page.parent.is_dir():
        raise CannotStart(said("{page} cannot be written: there is no folder {folder}", page=page, folder=page.parent))
    if page.exists() and export.exists() and page.samefile(export):
        raise CannotStart(said("{page} is the chat itself: give the page another name, such as replay.html", page=page))
    refuse_other_than_own(page, PAGE)


def _write_page(result: ReplayResult, page: Path, language: str) -> None:
    write_page(result, page, language)
    print(
        said(
            "\n{page} is written: open it in a browser. It holds members' messages; keep it as you keep the chat.",
            page=page,
        )
    )


def _console() -> Console:
    """A console with colours and the window's width on a terminal, with plain lines in a pipe."""
    return Console() if sys.stdout.isatty() else Console(width=PIPE_WIDTH)


@contextmanager
def _source(chat: ExportedChat, watch: Watch, names: bool, bar: bool = True) -> Iterator[ReplaySource]:
    """The source of a replay. Shows a progress bar on a terminal, nothing in a pipe, and
    nothing without `bar`, where the lines of the output would cross it."""
    with _progress(chat, bar) as on_progress:
        yield ReplaySource(chat, restrict_to_chat(watch, chat.export.group), names, on_progress)


@contextmanager
def _progress(chat: ExportedChat, bar: bool) -> Iterator[Callable[[], None]]:
    console = Console(stderr=True)
    if not (bar and console.is_terminal):
        yield lambda: None
        return
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task(said("reading the chat"), total=chat.export.size_bytes)
        yield lambda: progress.update(task, completed=chat.export.position)
