"""`nabuur init` makes a folder for a watch, or changes one. Nothing is written before all answers are there and fit."""

from __future__ import annotations

import asyncio
import shlex
import shutil
import sys
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

import typer

from bot.config.secrets_file import load_secrets
from bot.errors import CannotStart, NabuurError
from bot.platforms import adapters_for
from bot.setup.answers import COUNTRIES, Addresses, Answers
from bot.setup.folder import FolderDraft, open_draft, write_folder
from bot.setup.prompt import ask, ask_for_one_of
from bot.setup.steps import PLATFORMS, Steps
from bot.setup.words import WORDS, SetupWords
from bot.translation import in_language, language_of_process, said
from bot.translation.language import VARIABLE


@dataclass(frozen=True, slots=True)
class Wishes:
    """The options of the command. `asks`: questions for everything that the options leave open."""

    answers: Answers
    platform: str | None
    addresses: Addresses
    watch: str
    asks: bool


def words_in(language: str, folder: Path, *, asks: bool) -> SetupWords:
    """The words in the given language, or else in the language that the person chooses. Raises CannotStart for an unknown
    language."""
    _check(language, WORDS, "--language")
    load_secrets(folder)
    return WORDS[language or _language(asks)]


def make_or_change(folder: Path, wishes: Wishes, words: SetupWords) -> None:
    """Raises BadInput or CannotStart; then nothing was written."""
    _check(wishes.answers.country, COUNTRIES, "--country")
    _check(wishes.platform, PLATFORMS, "--platform")
    _check_chats(wishes.answers)
    steps = Steps(words, _first_draft(folder, wishes, words), wishes.addresses)
    if wishes.asks:
        steps.go_through(wishes.answers, wishes.platform)
    else:
        steps.take(wishes.answers, wishes.platform)
    written = write_folder(steps.draft, words, steps.secrets | _noted_language(steps.draft, words))
    for path in written:
        typer.echo(words.written.format(file=path))
    if not written:
        typer.echo(words.unchanged.format(file=steps.draft.path))
    _look_into_the_groups(steps.draft, words)
    typer.echo(words.now)
    for command in ("check", "doctor", "run"):
        typer.echo(f"  {program_name(sys.argv[0])} {command} --config {shlex.quote(str(steps.draft.path))}")


def _noted_language(draft: FolderDraft, words: SetupWords) -> dict[str, str]:
    """The variable for `.env`, if later commands would not speak the language of a new folder by themselves."""
    return {VARIABLE: words.language} if draft.is_new and words.language != language_of_process() else {}


def program_name(started_as: str) -> str:
    """The command to type for this program: with its folder, if the terminal would not find it without."""
    is_installed = Path(started_as).name == "nabuur"
    return started_as if is_installed and shutil.which("nabuur") != started_as else "nabuur"


def _first_draft(folder: Path, wishes: Wishes, words: SetupWords) -> FolderDraft:
    name = wishes.answers.name or folder.resolve().name.replace("-", " ").capitalize() or "Nabuur"
    if wishes.asks:
        typer.echo(words.hello)
        if not (folder / "config.yaml").exists() and wishes.answers.name is None:
            name = ask(words.name, name)
    return open_draft(folder, words, name, wishes.watch)


def _language(asks: bool) -> str:
    """The language of the person at the keyboard: that of the process, or the answer to a question."""
    default = language_of_process()
    if not asks:
        return default
    question = " · ".join(f"{words.language} {words.own_name}" for words in WORDS.values())
    return ask_for_one_of(question, default, WORDS, {each.own_name.lower(): code for code, each in WORDS.items()})


def _check(value: str | None, known: Collection[str], option: str) -> None:
    if value and value not in known:
        raise CannotStart(
            said("{option} has no `{value}`; choose one of {names}", option=option, value=value, names=", ".join(known))
        )


def _check_chats(answers: Answers) -> None:
    if answers.moderators in (answers.groups or ()):
        raise CannotStart(said("{chat} is already a members' group; choose another one", chat=answers.moderators))


def _look_into_the_groups(draft: FolderDraft, words: SetupWords) -> None:
    """The lines of `doctor` about the platform: is the bot in the groups, with the rights that it needs?"""
    config = draft.config
    if all(group.platform == "console" for watch in config.watches for group in watch.groups):
        return
    typer.echo(words.looks)

    async def lines() -> list[str]:
        return [line for adapter in adapters_for(config) for line in await adapter.examine()]

    try:
        found = asyncio.run(lines())
    except (NabuurError, TimeoutError) as error:
        found = [f"! {error}"]
    for line in found:
        typer.echo(f"  {in_language(line)}")
