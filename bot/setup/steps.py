"""The questions of `nabuur init`, one by one. An answer that config.yaml cannot hold is asked again.

With a platform, each step is checked there: the token or number, the groups that the account is in, and its rights.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Final

import typer

from bot.config.platforms import SignalConfig, TelegramConfig
from bot.core.texts import LANGUAGES, VARIANTS
from bot.core.watch import Watch
from bot.errors import BadInput, CannotStart, Lost, Refused
from bot.platforms import look_around
from bot.ports import SeenAccount
from bot.setup.answers import COUNTRIES, COUNTRY_NAMES, NUMBER_VARIABLE, TOKEN_VARIABLE, Addresses, Answers, as_typed
from bot.setup.chats import KnownChats, choose_chats
from bot.setup.folder import FolderDraft
from bot.setup.prompt import ask, ask_for_one_of, ask_secret
from bot.setup.words import SetupWords
from bot.translation import in_language, said, tr
from bot.yaml_reader.other_words import name_for

PLATFORMS: Final = ("console", "telegram", "signal")
_VARIABLES: Final[Mapping[str, str]] = {"telegram": TOKEN_VARIABLE, "signal": NUMBER_VARIABLE}
_PERSONS: Final[Mapping[str, str]] = {"console": "console:Mo", "telegram": "telegram:77", "signal": "signal:6c1f…"}
"""An example of the address of a person: a name in this terminal, the id that the platform gives elsewhere."""
_ADDRESSES: Final[Mapping[str, str]] = {"telegram": "base_url", "signal": "service"}
_DEFAULT_ADDRESSES: Final[Mapping[str, str]] = {
    "telegram": TelegramConfig("").base_url,
    "signal": SignalConfig("").service,
}


class Steps:
    """One run of `nabuur init`. `draft` has the answers so far; `secrets` are for `.env`, by environment variable."""

    def __init__(self, words: SetupWords, draft: FolderDraft, addresses: Addresses) -> None:
        self._words = words
        self._address = addresses.server
        self._rpc = addresses.rpc
        self.draft = draft
        self.secrets: dict[str, str] = {}

    @property
    def _watch(self) -> Watch:
        return self.draft.config.watches[self.draft.watch]

    def go_through(self, given: Answers, platform: str | None) -> None:
        """Asks everything that was not given with the command. Raises BadInput for given answers that do not fit."""
        words = self._words
        if self.draft.is_new and given.country is None:
            question = f"{words.country} ({', '.join(COUNTRIES)})"
            given = replace(given, country=ask_for_one_of(question, "be", tuple(COUNTRIES), COUNTRY_NAMES))
        self.draft = self.draft.with_answers(given.without_chats())
        watch = self._watch
        if not self.draft.is_new:
            self._ask(given.name, words.name, watch.name, lambda typed: Answers(name=typed))
        self._ask(given.languages, words.languages + " (nl, nl-NL, fr, de, en)", ", ".join(_spoken(watch)), _languages)
        self._ask_numbers(given)
        chosen = platform or ask_for_one_of(
            f"{words.platform} ({', '.join(PLATFORMS)})", watch.groups[0].platform, PLATFORMS
        )
        self._platform(chosen, given)
        chats = given if chosen == "console" else Answers()  # a platform asks for its chats
        self.draft = self.draft.with_answers(
            Answers(groups=chats.groups, moderators=chats.moderators, coordinators=given.coordinators)
        )
        self._ask(
            given.coordinators,
            words.coordinators.format(example=_PERSONS[chosen]),
            ", ".join(map(str, self._watch.coordinators)),  # those of another platform went with it
            lambda typed: Answers(coordinators=_listed(typed)),
        )
        self._ask(
            given.soft_start,
            words.soft_start,
            as_typed(watch.corrections.soft_start, words.weeks),
            lambda typed: Answers(soft_start=typed),
        )

    def _ask_numbers(self, given: Answers) -> None:
        words, numbers = self._words, self._watch.numbers
        self._ask(given.police, words.police, ", ".join(numbers.police), lambda typed: Answers(police=_listed(typed)))
        self._ask(
            given.emergency,
            words.emergency,
            ", ".join(numbers.emergency),
            lambda typed: Answers(emergency=_listed(typed)),
        )
        self._ask(
            given.non_urgent,
            words.non_urgent,
            ", ".join(numbers.non_urgent),
            lambda typed: Answers(non_urgent=_listed(typed)),
        )

    def take(self, given: Answers, platform: str | None) -> None:
        """Takes the answers of the command, without questions. Raises CannotStart if the chats of a platform are missing."""
        if platform is None and (self._address or self._rpc):
            platform = self._watch.groups[0].platform
        if platform is None:
            self.draft = self.draft.with_answers(given)
            return
        self._check_addresses(platform)
        groups = given.groups or (() if self._watch.groups[0].platform != platform else None)
        if platform != "console" and groups == ():
            raise CannotStart(self._missing_chats(self._look(platform)))
        if platform != "console":
            self._note_secret(platform)
        coordinators = self._coordinators(platform) if given.coordinators is None else given.coordinators
        section = (platform, self._section(platform))
        self.draft = self.draft.with_answers(replace(given, platform=section, coordinators=coordinators))

    # -- the platform

    def _check_addresses(self, platform: str) -> None:
        """Raises CannotStart for an address that would do nothing, BadInput for one that config.yaml cannot hold."""
        useless = {"--base-url": self._address and platform == "console", "--rpc": self._rpc and platform != "signal"}
        for option in filter(useless.get, useless):
            raise CannotStart(
                said("`{option}` does nothing for {platform}; leave it out", option=option, platform=platform)
            )
        self.draft.check_section(platform, self._section(platform))

    def _platform(self, platform: str, given: Answers) -> None:
        self._check_addresses(platform)
        if platform == "console":
            names = ", ".join(getattr(self.draft.config.platforms.get("console"), "moderators", ()))
            typed = ask(self._words.console_moderators, names)
            if typed != names:
                self.draft = self.draft.with_answers(
                    Answers(platform=("console", {"moderators": list(_listed(typed))}))
                )
            return
        typer.echo(self._words.botfather if platform == "telegram" else self._words.signal_programs)
        account = self._account(platform)
        group, desk = self._chats(platform, account, given)
        section = (platform, self._section(platform))
        self.draft = self.draft.with_answers(
            Answers(platform=section, groups=group, moderators=desk, coordinators=self._coordinators(platform))
        )

    def _coordinators(self, platform: str) -> tuple[str, ...] | None:
        """The coordinators who stay when the watch moves to this platform. None: all of them."""
        before = self._watch.coordinators
        kept = tuple(str(person) for person in before if person.platform == platform)
        return None if len(kept) == len(before) else kept

    def _section(self, platform: str) -> dict[str, Any]:
        if platform == "console":
            return {}
        there = platform in self.draft.config.platforms
        if platform == "telegram":
            section: dict[str, Any] = {} if there else {"token_env": TOKEN_VARIABLE}
        else:
            section = {} if there else {"number_env": NUMBER_VARIABLE, "receive": "rpc", "rpc": "127.0.0.1:6001"}
        if self._address:
            section[_ADDRESSES[platform]] = self._address
        if self._rpc:
            section["rpc"] = self._rpc
        return section

    def _account(self, platform: str) -> SeenAccount:
        """Asks for the secret until the platform knows it. One that is in the environment or in `.env` is tried first."""
        words, variable = self._words, self._variable(platform)
        if platform == "signal" and not self._address:
            self._ask_service()
        while True:
            if not os.environ.get(variable, "").strip():
                asked = words.token if platform == "telegram" else words.number
                os.environ[variable] = ask_secret(asked)
            try:
                account = self._look(platform)
            except (CannotStart, Refused) as error:  # the platform does not know it
                typer.echo(words.refused.format(why=error))
                os.environ.pop(variable)
            except Lost as error:
                if platform != "signal":
                    raise
                typer.echo(words.refused.format(why=error))
                self._ask_service()
            else:
                typer.echo(words.this_is.format(name=account.name))
                self._note_secret(platform)
                return account

    def _ask_service(self) -> None:
        """Asks for the address of signal-cli-rest-api until config.yaml can hold it."""
        while True:
            self._address = ask(self._words.service, self._at("signal"))
            try:
                return self._check_addresses("signal")
            except BadInput as error:
                self._refuse(error)
                self._address = ""

    def _look(self, platform: str) -> SeenAccount:
        """Raises CannotStart without a secret."""
        secret = os.environ.get(self._variable(platform), "").strip()
        if not secret:
            raise CannotStart(
                tr(
                    "put the bot's token or number into the environment variable {variable}",
                    variable=self._variable(platform),
                )
            )
        return asyncio.run(look_around(platform, secret, self._at(platform)))

    def _note_secret(self, platform: str) -> None:
        variable = self._variable(platform)
        if value := os.environ.get(variable, "").strip():
            self.secrets[variable] = value

    def _variable(self, platform: str) -> str:
        section = self.draft.config.platforms.get(platform)
        written = getattr(section, "token_env", None) or getattr(section, "number_env", None)
        return written or _VARIABLES[platform]

    def _at(self, platform: str) -> str:
        section = self.draft.config.platforms.get(platform)
        return self._address or getattr(section, _ADDRESSES[platform], "") or _DEFAULT_ADDRESSES[platform]

    # -- the chats

    def _chats(self, platform: str, account: SeenAccount, given: Answers) -> tuple[tuple[str, ...], str]:
        """The members' groups and the moderators' chat."""
        words, watch = self._words, self._watch
        if given.groups and given.moderators:
            return given.groups, given.moderators
        typer.echo(words.groups_on_telegram if platform == "telegram" else words.groups_on_signal)
        kept = watch.groups[0].platform == platform
        while True:
            ask(words.press_enter, "")
            account = self._look(platform)
            if account.chats or kept:
                break
            typer.echo(words.none_seen)
        others = [other for other in self.draft.config.watches if other.id != watch.id]
        known = KnownChats(watch if kept else None, others, given.groups or (), given.moderators or "")
        return choose_chats(words, account, known)

    def _missing_chats(self, account: SeenAccount) -> str:
        lines = [f"  {chat.ref}  {chat.title}" for chat in account.chats]
        seen = (
            tr("it is in these groups:")
            if lines
            else tr("it has heard of no group yet: add it to both, and write something there")
        )
        return "\n".join(
            [
                said(
                    "{account}: name the chats with --group and --moderators; {seen}", account=account.name, seen=seen
                ),
                *lines,
            ]
        )

    # -- typing

    def _ask(self, given: object, question: str, current: str, answer: Callable[[str], Answers]) -> None:
        """Nothing changes if Enter keeps the current value, or if the command has given one."""
        while given is None:
            typed = ask(question, current)
            if typed == current:
                return
            try:
                self.draft = self.draft.with_answers(answer(typed))
                return
            except BadInput as error:
                self._refuse(error)

    def _refuse(self, error: BadInput) -> None:
        fault = error.faults[0]
        why = f"{in_language(fault.why)}. {in_language(fault.hint)}".strip()
        typer.echo(self._words.refused.format(why=why))


def _languages(typed: str) -> Answers:
    """The languages that a person typed by their codes, or by their names in any of the languages."""
    known = {each.lower(): each for each in (*LANGUAGES, *VARIANTS)}
    named = (known.get(word.lower(), name_for(word, LANGUAGES) or word) for word in _listed(typed))
    return Answers(languages=tuple(named))


def _listed(typed: str) -> tuple[str, ...]:
    """The parts between commas; a hyphen alone is none."""
    return () if typed == "-" else tuple(word.strip() for word in typed.split(",") if word.strip())


def _spoken(watch: Watch) -> list[str]:
    """The languages as config.yaml has them: a variant in place of its language."""
    variants = {wording.partition("-")[0]: wording for wording in watch.wordings}
    return [variants.get(language, language) for language in watch.languages]
