"""One question in a terminal. With answers from a file, what was read is shown, as a person's typing would be."""

from __future__ import annotations

import sys
from collections.abc import Collection, Mapping
from types import MappingProxyType

import typer

from bot.translation import said


def ask(question: str, current: str) -> str:
    """The typed text, or `current` for Enter alone."""
    typed: str = typer.prompt(question, default=current, show_default=bool(current), prompt_suffix=" ")
    if not sys.stdin.isatty():
        typer.echo(typed)
    return typed.strip()


def ask_for_one_of(
    question: str, current: str, words: Collection[str], spoken: Mapping[str, str] = MappingProxyType({})
) -> str:
    """One of `words`, which are in small letters, also by a name in `spoken`. Another answer is refused with all of
    them, and asked again."""
    while (typed := spoken.get(named := ask(question, current).lower().rstrip("."), named)) not in words:
        typer.echo(said("`{typed}` is not possible here; choose one of {names}", typed=typed, names=", ".join(words)))
    return typed


def confirmed(question: str) -> bool:
    """Whether the answer is yes, in any language of the program. Enter alone means no."""
    typed = ask(f"{question} {said('[y/N]')}", "")
    return typed.casefold() in ("y", "yes", "j", "ja", "o", "oui")


def ask_secret(question: str) -> str:
    """Asks for a secret. A terminal does not show the answer."""
    is_terminal = sys.stdin.isatty()
    typed: str = typer.prompt(question, hide_input=is_terminal, prompt_suffix=" ")
    if not is_terminal:
        typer.echo("•••")
    return typed.strip()
