"""`nabuur replay EXPORT`: what the bot would have done with a whole exported chat. Nothing is stored or sent."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from bot.cli.replay_table import print_account, print_comparison
from bot.config import Config
from bot.core.message import Role
from bot.core.watch import Watch
from bot.errors import CannotStart
from bot.live_rules.current import LiveRules
from bot.live_rules.reload import load_rules
from bot.platforms import exported
from bot.replay.chat import ExportedChat
from bot.replay.comparison import Comparison, Difference, RuleSet, compare
from bot.replay.page import write_page
from bot.replay.rehearsal import with_only
from bot.replay.replay import replay
from bot.replay.results import FlaggedMessage, ReplayResult
from bot.replay.spool import Spool

WIDTH_IN_A_PIPE = 100


@dataclass(frozen=True, slots=True)
class ReplayOptions:
    """What the command line says. `roles`: who is a moderator or the police, by the name in the chat."""

    export: Path
    dates: str
    chat: str
    roles: Mapping[str, Role]
    names: bool
    everything: bool


async def tell(config: Config, watch: Watch, asked: ReplayOptions, page: Path | None, language: str) -> None:
    """Print the account of a chat; write it to `page` as well, if there is one."""
    if page is not None:
        _spare(asked.export, page)
    chat = exported(asked.export, config.timezone, asked.dates, asked.chat, asked.roles)
    rules = load_rules(config.rules, config.watches)
    with Spool(FlaggedMessage) as spool:
        with _progress(chat) as on_progress:
            account = await replay(
                chat,
                with_only(watch, chat.looked.group),
                rules.rulebook,
                LiveRules(rules),
                spool,
                names=asked.names,
                on_progress=on_progress,
            )
        print_account(account, _console(), asked.everything)
        _name_strangers(chat)
        if page is not None:
            _write(account, page, language or watch.languages[0])


async def tell_apart(config: Config, watch: Watch, asked: ReplayOptions, old_rules: Path) -> bool:
    """Print what the rules of today change against those of another folder. True: they change something."""
    chat = exported(asked.export, config.timezone, asked.dates, asked.chat, asked.roles)
    old, new = (load_rules(folder, config.watches) for folder in (old_rules, config.rules))
    with Spool(Difference) as spool:
        with _progress(chat) as on_progress:
            comparison: Comparison = await compare(
                chat,
                with_only(watch, chat.looked.group),
                RuleSet(old.rulebook, LiveRules(old)),
                RuleSet(new.rulebook, LiveRules(new)),
                spool,
                names=asked.names,
                on_progress=on_progress,
            )
        print_comparison(comparison, _console(), asked.everything)
        _name_strangers(chat)
        return comparison.changes_something


def _name_strangers(chat: ExportedChat) -> None:
    """A moderator whose name is mistyped is judged as a member; whoever mistyped it wants to know."""
    for name in chat.strangers:
        print(f"nobody writes as «{name}» in this chat: give the name exactly as the chat shows it", file=sys.stderr)


def _spare(export: Path, page: Path) -> None:
    """The page must not be written over the chat; and whoever waited for a long chat wants to get it."""
    if not page.parent.is_dir():
        raise CannotStart(f"{page} cannot be written: there is no folder {page.parent}")
    if page.exists() and export.exists() and page.samefile(export):
        raise CannotStart(f"{page} is the chat itself: give the page another name, such as replay.html")


def _write(account: ReplayResult, page: Path, language: str) -> None:
    try:
        write_page(account, page, language)
    except OSError as error:
        raise CannotStart(f"{page} cannot be written: {error.strerror or error}") from None
    print(f"\n{page} is written: open it in a browser. It holds members' messages; keep it as you keep the chat.")


def _console() -> Console:
    """Colours and the window's width on a terminal; plain lines in a pipe."""
    return Console() if sys.stdout.isatty() else Console(width=WIDTH_IN_A_PIPE)


@contextmanager
def _progress(chat: ExportedChat) -> Iterator[Callable[[], None]]:
    """A bar on a terminal, nothing in a pipe."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda: None
        return
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("reading the chat", total=chat.looked.size_bytes)
        yield lambda: progress.update(task, completed=chat.looked.position)
