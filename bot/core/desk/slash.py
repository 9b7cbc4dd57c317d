"""The commands of the desk that begin with a slash, and what people mean who type them in another way."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.core.desk.desk_words import DeskWords, is_near, phrase_of
from bot.core.draft import Draft
from bot.core.members.command_table import COMMANDS
from bot.core.texts import AROUND_WORDS

SLASH: Final = tuple(command.name for command in COMMANDS.values() if command.offered)
"""The commands that the desk is asked about."""

_PLAIN: Final = {command.text_key: f"/{command.name}" for command in COMMANDS.values() if command.text_key}

_SHORTEST_BEGINNING: Final = 3
"""The least number of letters that count as the beginning of a command, as `/que`."""

_OTHER_NAMES: Final = {name: command.name for command in COMMANDS.values() for name in command.also.split()}

_LONGEST_ARGUMENT: Final = 300
"""A question repeats an argument of up to this many characters. A moderator could not copy one that is cut."""


def other_slash(draft: Draft, name: str, argument: str) -> str:
    """The command that `/qeue`, `/wachtrij`, `/woord` and `/weg 7K4` mean. Empty: no command has a name like this."""
    typed, others = name.casefold(), [known for known in SLASH if known != name.casefold()]
    begun = others if len(typed) >= _SHORTEST_BEGINNING else []
    near = _OTHER_NAMES.get(typed) or next((known for known in others if is_near(typed, known)), None)
    near = near or next((known for known in begun if known.startswith(typed)), None)
    command = f"/{near} {argument[:_LONGEST_ARGUMENT]}".strip() if near else in_plain_words(draft, name)
    return command or ("/help" if typed in draft.words("word_escalate") else _word_alone(draft, typed, argument))


def _word_alone(draft: Draft, typed: str, argument: str) -> str:
    """The command without its slash, as `weg 7K4` for `/weg 7K4`. Empty: the desk has no such word."""
    found = phrase_of((typed,), DeskWords.of(draft.texts, draft.context.watch.languages))
    return f"{typed} {argument[:_LONGEST_ARGUMENT]}".strip() if found else ""


def without_slash(tokens: Sequence[str]) -> str:
    """`/queue` for «queue», also with an argument behind it. Empty: the text is something else."""
    name = tokens[0].casefold() if tokens else ""
    if name not in SLASH or len(tokens) > (2 if COMMANDS[name].with_word else 1):
        return ""
    return f"/{' '.join((name, *tokens[1:]))}"


def in_plain_words(draft: Draft, text: str) -> str:
    """The command with a slash that `wachtrij`, `hoe werkt dit` or a lone question mark means."""
    typed = " ".join(text.split()).strip(f" ?!.{AROUND_WORDS}").casefold()
    for key, command in _PLAIN.items():
        if typed in draft.words(key):
            return command
    return "/help" if text.strip(" !") == "?" else ""
