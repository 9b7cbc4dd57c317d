"""The answers to the commands of `bot/core/members/command_table.py`, one row each. The caller knows that the person may use
the command. The work itself is done in the room of its subject."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from bot.core.action import Purpose, SendPrivately
from bot.core.cases import appeals, flags, lessons, queue
from bot.core.cases.card import title_on_desk
from bot.core.draft import Draft
from bot.core.event import CommandGiven
from bot.core.handlers import daily_limits, private_chat, rule_changes
from bot.core.housekeeping import pause
from bot.core.members import forget_me, limits, my_data_answer, objections, privacy_text, registry, welcome
from bot.core.members.command_table import may_use
from bot.core.members.welcome import GROUP_AGAIN
from bot.core.message import Role
from bot.core.police import posts
from bot.core.ref import Ref
from bot.core.reminders import commands as reminder_commands
from bot.core.schedule import parse_duration
from bot.core.texts import first_word
from bot.core.weekly import scoreboard_report
from bot.core.weekly import timer as weekly_timer

Understands = Callable[[Draft, CommandGiven, Sequence[str]], bool]
"""Tells whether a command in a group is for the bot, by the words behind it without the id of the watch. Otherwise the bot
judges it as a message, and does not answer it."""


def words_behind(draft: Draft, event: CommandGiven) -> list[str]:
    return [word for word in event.argument.casefold().split() if word != draft.context.watch.id]


def role_of(draft: Draft, event: CommandGiven) -> Role:
    return draft.context.watch.role(event.person)


def _alone(draft: Draft, event: CommandGiven, words: Sequence[str]) -> bool:
    return not words


def _always(draft: Draft, event: CommandGiven, words: Sequence[str]) -> bool:
    return True


def _of_coordinator(draft: Draft, event: CommandGiven, words: Sequence[str]) -> bool:
    return rule_changes.coordinates(draft, event.person)


@dataclass(frozen=True, slots=True)
class CommandAnswer:
    """How a command is answered (`answer`), and which words may stand behind it in a group (`understands`)."""

    answer: Callable[[Draft, CommandGiven], object]
    understands: Understands = _alone


def _queue(draft: Draft, event: CommandGiven) -> None:
    words = words_behind(draft, event)
    if queue.asks_for_closed(draft, words):
        queue.show_closed(draft, _desk_or_private(draft, event))
    elif words:
        meant = (draft.context.watch.id * draft.context.shares_desk, queue.nearly_asks_for_closed(draft, words))
        command = " ".join(filter(None, ("/queue", *meant)))
        draft.answer(_desk_or_private(draft, event), draft.desk_text("desk_ask", words=f"`{command}`"))
    else:
        queue.show(draft, _desk_or_private(draft, event))


def _resume(draft: Draft, event: CommandGiven) -> None:
    if named := " ".join(words_behind(draft, event)):
        daily_limits.resume(draft, named)
    else:
        pause.command(draft, event)


def _official(draft: Draft, event: CommandGiven) -> None:
    if words_behind(draft, event):
        posts.post(draft, event.chat, event.person, _without_watch(draft, event))
    else:
        _tell(draft, event, private_chat.help_text(draft, event.person))


def _witness(draft: Draft, event: CommandGiven) -> None:
    posts.appeal(draft, event.chat, event.person, _without_watch(draft, event))


def _help(draft: Draft, event: CommandGiven) -> None:
    watch, decides = draft.context.watch, registry.may_decide(draft, event.person)
    if event.chat != watch.desk and not (decides and event.chat in watch.groups):
        return _tell(draft, event, private_chat.help_text(draft, event.person))
    known = private_chat.help_text(draft, event.person) if decides else ""
    text = known or registry.own_text(draft, event.person.ref, "help_moderator")
    draft.answer(watch.desk, text)
    return None


def _start(draft: Draft, event: CommandGiven) -> None:
    _tell(draft, event, private_chat.help_text(draft, event.person))


def _change_rules(draft: Draft, event: CommandGiven) -> None:
    rule_changes.command(draft, event, _desk_or_private(draft, event))


def _rules(draft: Draft, event: CommandGiven) -> None:
    if registry.may_decide(draft, event.person) and words_behind(draft, event):
        return _change_rules(draft, event)
    language = registry.language_of(draft, event.person.ref)
    return _tell(draft, event, "\n".join(welcome.house_rules(draft, (language,))))


def _flag(draft: Draft, event: CommandGiven) -> None:
    in_group = event.chat in draft.context.watch.groups
    typed = event.message.ref if in_group and event.message is not None else None
    about = event.reply_to if in_group else None
    flags.raise_flag(draft, flags.RaisedFlag(event.chat, event.person, about, typed))


def _appeal(draft: Draft, event: CommandGiven) -> None:
    words = _without_watch(draft, event)
    answer = _may_answer(draft, event, "words" if words else "")
    appeals.appeal(draft, event.chat, event.person, words, answer=answer)


def _object(draft: Draft, event: CommandGiven) -> None:
    key, text = objections.object_to(draft, event)
    _answer_alone(draft, event, text, answer=key)


def _mydata(draft: Draft, event: CommandGiven) -> None:
    """The data themselves go into the private chat only: a note that waits for its reader would be one more copy of them."""
    person = event.person.ref
    if registry.is_private(draft, event.chat, person) or registry.has_started(draft, person):
        return _answer_alone(draft, event, *my_data_answer.pages(draft, person))
    return _answer_alone(draft, event, registry.own_text(draft, person, "mydata_here"))


def _forgetme(draft: Draft, event: CommandGiven) -> None:
    forget_me.forget(draft, event.person.ref)
    _answer_alone(draft, event, forget_me.answer(draft, event.person.ref))


def _privacy(draft: Draft, event: CommandGiven) -> None:
    _tell(draft, event, privacy_text.privacy_text(draft, event.person.ref))


def _queue_understands(draft: Draft, event: CommandGiven, words: Sequence[str]) -> bool:
    return not words or queue.asks_for_closed(draft, words)


def _pause_understands(draft: Draft, event: CommandGiven, words: Sequence[str]) -> bool:
    return not words or parse_duration(" ".join(words), pause.LONGEST) is not None


def _postpone_understands(draft: Draft, event: CommandGiven, words: Sequence[str]) -> bool:
    return parse_duration(" ".join(words), reminder_commands.LONGEST) is not None


def _without_watch(draft: Draft, event: CommandGiven) -> str:
    """The argument without the id of the watch in front, with which an officer of several watches picks one."""
    first, rest = first_word(event.argument)
    return rest if first == draft.context.watch.id else event.argument


def _desk_or_private(draft: Draft, event: CommandGiven) -> Ref:
    """The chat for an answer with names, rules or codes: a group never reads it."""
    return draft.context.watch.desk if event.chat in draft.context.watch.groups else event.chat


def _tell(draft: Draft, event: CommandGiven, text: str) -> None:
    """Answers a member privately, and the desk openly. A group reads the answer for a member to whom the bot may not write, at
    most every `GROUP_AGAIN`; after that it sees the sign of a note."""
    if event.chat == draft.context.watch.desk:
        return draft.answer(event.chat, text)
    if not _may_answer(draft, event):
        return None
    if registry.is_private(draft, event.chat, event.person.ref):
        return draft.answer(event.chat, text)
    reachable = registry.has_started(draft, event.person.ref)
    if not reachable and limits.count_once(draft, str(event.chat), event.name, GROUP_AGAIN):
        draft.do(SendPrivately(event.person.ref, event.chat, text, Purpose.ANSWER, public=text))
        return None
    return _note(draft, event, text)


def _may_answer(draft: Draft, event: CommandGiven, answer: str = "") -> bool:
    """Each command of a person has one answer at a time: in the group within `GROUP_AGAIN`, in private within a minute.
    `answer`: tells apart the answers of one command, as to a member who first asks how to object and then does so."""
    alone = registry.is_private(draft, event.chat, event.person.ref)
    who, where = draft.context.pseudonym(event.person.ref), "alone" if alone else "here"
    what = f"{event.name} {where} {answer}".rstrip()
    return limits.count_once(draft, who, what, limits.ALONE_AGAIN if alone else GROUP_AGAIN)


def _answer_alone(draft: Draft, event: CommandGiven, *texts: str, answer: str = "") -> None:
    """Answers only the person, wherever the command was typed. The chat there sees at most the sign of a note."""
    if not _may_answer(draft, event, answer):
        return
    alone = registry.is_private(draft, event.chat, event.person.ref)
    for text in texts:
        if alone:
            draft.answer(event.chat, text)
        else:
            _note(draft, event, text)


def _note(draft: Draft, event: CommandGiven, text: str) -> None:
    note = draft.group_text("note_for_you", who=event.person.name)
    draft.do(SendPrivately(event.person.ref, event.chat, text, Purpose.NUDGE, public=note))


ANSWERS: Final[Mapping[str, CommandAnswer]] = {
    "queue": CommandAnswer(_queue, _queue_understands),
    "stats": CommandAnswer(lambda draft, event: scoreboard_report.send_now(draft, partial(title_on_desk, draft))),
    "week": CommandAnswer(lambda draft, event: weekly_timer.send_now(draft)),
    "lessons": CommandAnswer(
        lambda draft, event: lessons.command(draft, _desk_or_private(draft, event), event.argument)
    ),
    "reminders": CommandAnswer(reminder_commands.command),
    "skip": CommandAnswer(reminder_commands.command),
    "postpone": CommandAnswer(reminder_commands.command, _postpone_understands),
    "remind": CommandAnswer(
        reminder_commands.command, lambda draft, event, words: len(words) == 1 and words[0] in reminder_commands.NOW
    ),
    "pause": CommandAnswer(pause.command, _pause_understands),
    "resume": CommandAnswer(_resume, lambda draft, event, words: len(words) <= 1),
    "answer": CommandAnswer(
        lambda draft, event: objections.answer(draft, _desk_or_private(draft, event), event.argument),
        lambda draft, event, words: False,
    ),
    "official": CommandAnswer(
        _official, lambda draft, event, words: may_use(role_of(draft, event), "official") and bool(words)
    ),
    "witness": CommandAnswer(_witness, lambda draft, event, words: may_use(role_of(draft, event), "witness")),
    "word": CommandAnswer(_change_rules, _of_coordinator),
    "rule": CommandAnswer(_change_rules, _of_coordinator),
    "rules": CommandAnswer(_rules, lambda draft, event, words: not words or _of_coordinator(draft, event, words)),
    "privacy": CommandAnswer(_privacy),
    "help": CommandAnswer(_help),
    "start": CommandAnswer(_start),
    "flag": CommandAnswer(_flag, _always),
    "appeal": CommandAnswer(_appeal, _always),
    "object": CommandAnswer(_object, _always),
    "mydata": CommandAnswer(_mydata),
    "forgetme": CommandAnswer(_forgetme),
}
