"""The commands with a slash, one row each: who may use a command, which watches hear it, and the other words for it.

The answer to a command has the same name in `bot/core/handlers/command_answers.py`. Every other list of commands is read from
these two.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from bot.core.members.registry import MAY_DECIDE
from bot.core.message import Role

EVERYONE: Final = frozenset(Role)


class Hearing(Enum):
    """The watches that hear a command, of all those of its chat or of its person."""

    FIRST = auto()  # the one that the first word names, else the first one; in private all
    NAMED = auto()  # those that a word names, else all
    LINK = auto()  # as `FIRST`; in private a link may name a watch that does not know the person
    OBJECTION = auto()  # the one with the objection whose code the words name
    LESSON = auto()  # those with a lesson whose code the words name; without words all
    OWN_MESSAGE = auto()  # as `FIRST`; in private the one with the message of this person that the words fit
    POST = auto()  # those of the officer, and the adjoining ones
    RULES = auto()  # one of the coordinator, since all have the same rules
    RULES_OR_TEXT = auto()  # as `RULES` with words behind it, as `FIRST` without them


@dataclass(frozen=True, slots=True)
class Command:
    """`offered`: the bot offers it on the desk after a slip, or without its slash. `with_word`: without its slash, a word may
    stand behind it. `also`: its names in other languages. `text_key`: the words that mean it on the desk."""

    name: str
    users: frozenset[Role] = EVERYONE
    hearing: Hearing = Hearing.FIRST
    offered: bool = True
    with_word: bool = False
    also: str = ""
    text_key: str = ""


_ROWS: Final = (
    Command(
        "queue", MAY_DECIDE, Hearing.NAMED, with_word=True, also="wachtrij attente warteschlange", text_key="word_queue"
    ),
    Command("stats", MAY_DECIDE, Hearing.NAMED),
    Command("week", MAY_DECIDE, Hearing.NAMED),
    Command("lessons", MAY_DECIDE, Hearing.LESSON),
    Command("reminders", MAY_DECIDE, Hearing.NAMED),
    Command("skip", MAY_DECIDE, Hearing.NAMED),
    Command("postpone", MAY_DECIDE, Hearing.NAMED, with_word=True),
    Command("remind", MAY_DECIDE, Hearing.NAMED, with_word=True),
    Command("pause", MAY_DECIDE, Hearing.NAMED, with_word=True, text_key="word_pause"),
    Command("resume", MAY_DECIDE, Hearing.NAMED),
    Command("answer", MAY_DECIDE, Hearing.OBJECTION),
    Command("official", frozenset({Role.POLICE}), Hearing.POST),  # only an officer speaks in the name of the police
    Command("witness", frozenset({Role.POLICE, Role.COORDINATOR}), Hearing.POST),  # a coordinator may pass an appeal on
    Command("word", MAY_DECIDE, Hearing.RULES, also="woord woorden mot mots wort wörter woerter"),
    Command("rule", MAY_DECIDE, Hearing.RULES, also="regel règle regle"),
    Command("rules", hearing=Hearing.RULES_OR_TEXT, also="regels règles regles regeln huisregels hausregeln"),
    Command("privacy"),
    Command("help", also="hulp aide hilfe", text_key="word_commands"),
    Command("start", hearing=Hearing.LINK, offered=False),
    Command("flag", offered=False),
    Command("appeal", hearing=Hearing.OWN_MESSAGE, offered=False),
    Command("object", offered=False),
    Command("mydata", offered=False),
    Command("forgetme", offered=False),
)
"""The commands in order: if a slip comes near to several names, the bot offers the first."""

COMMANDS: Final = {command.name: command for command in _ROWS}

FOR_MEMBERS: Final = tuple(command.name for command in _ROWS if command.users == EVERYONE)
FOR_MODERATORS: Final = tuple(command.name for command in _ROWS if command.users == MAY_DECIDE)


def hearing_of(name: str) -> Hearing:
    return COMMANDS[name].hearing if name in COMMANDS else Hearing.FIRST


def may_use(role: Role, name: str) -> bool:
    """False as well for a name that no command has."""
    return name in COMMANDS and role in COMMANDS[name].users
