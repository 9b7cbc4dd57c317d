"""The questions of `nabuur init` about the members' groups and the moderators' group. A chat has one task only."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import typer

from bot.core.ref import Ref
from bot.core.watch import Watch
from bot.ports import SeenAccount
from bot.setup.prompt import ask
from bot.setup.words import SetupWords
from bot.translation import said


@dataclass(frozen=True, slots=True)
class KnownChats:
    """`kept`: the watch whose chats Enter keeps, if they are on this platform. `others`: the other watches of config.yaml.
    `groups`, `desk`: named with the command, so not asked; empty: asked."""

    kept: Watch | None
    others: Sequence[Watch]
    groups: tuple[str, ...]
    desk: str


def choose_chats(words: SetupWords, account: SeenAccount, known: KnownChats) -> tuple[tuple[str, ...], str]:
    """The addresses of the members' groups and of the moderators' group. A chat may be typed as the number of its line."""
    if account.chats:
        typer.echo(words.seen)
    for number, chat in enumerate(account.chats, 1):
        typer.echo(f"  {number}  {chat.title}  {chat.ref}")
    groups_beside = [str(group) for other in known.others for group in other.groups]
    desks_beside = [*(str(other.desk) for other in known.others), known.desk]
    before = tuple(map(str, known.kept.groups)) if known.kept else ()
    groups = known.groups
    if not groups:
        group = _chat(words.which_group, account, before[0] if before else "", groups_beside, desks_beside)
        groups = before if group in before[:1] else (group,)
    if known.desk:
        return groups, known.desk
    taken = [*groups, *groups_beside]
    free = [number for number, chat in enumerate(account.chats, 1) if str(chat.ref) not in taken]
    default = str(known.kept.desk) if known.kept else str(free[0]) if len(free) == 1 else ""
    return groups, _chat(words.which_moderators, account, "" if default in taken else default, taken)


def _chat(
    question: str, account: SeenAccount, default: str, groups: Collection[str], desks: Collection[str] = ()
) -> str:
    """Asks until the chat is none of `groups` and `desks`, which have their task already."""
    while True:
        typed = ask(question, default)
        try:
            chat = _address(typed, account)
        except ValueError:
            typer.echo(_refusal(typed, account))
            continue
        if chat in groups:
            typer.echo(said("{chat} is already a members' group; choose another one", chat=chat))
        elif chat in desks:
            typer.echo(said("{chat} is already a moderators' group; choose another one", chat=chat))
        else:
            return chat


def _refusal(typed: str, account: SeenAccount) -> str:
    example = str(account.chats[0].ref) if account.chats else "telegram:-1001234567890"
    if not typed:
        return said("Type the number of a line, or an address such as {example}.", example=example)
    return said(
        "`{typed}` is not possible here; type the number of a line, or an address such as {example}",
        typed=typed,
        example=example,
    )


def _address(typed: str, account: SeenAccount) -> str:
    """Raises ValueError for words that are neither an address nor the number of a line."""
    if typed.isdigit() and 0 < int(typed) <= len(account.chats):
        return str(account.chats[int(typed) - 1].ref)
    return str(Ref.parse(typed))
