"""Commands with a slash: checks the right to use them, and passes them to their room.

In a group, a slash hides nothing from the rules: the bot answers a known command alone or with an argument that it
understands, and judges every text that says more than the name of a command.
"""

from __future__ import annotations

from functools import partial

from bot.core.action import Purpose, SendMessage, SendPrivately
from bot.core.cases import appeals, flags, lessons, queue
from bot.core.cases.card import title_on_desk
from bot.core.desk import meant, slash
from bot.core.draft import Draft
from bot.core.event import CommandGiven
from bot.core.handlers import daily_limits, private_chat, rule_changes
from bot.core.handlers import messages as message_handlers
from bot.core.housekeeping import pause
from bot.core.members import forget_me, limits, my_data_answer, objections, privacy_text, registry, welcome
from bot.core.members.welcome import GROUP_AGAIN
from bot.core.message import Role
from bot.core.police import offers, posts
from bot.core.reading import Reading
from bot.core.ref import Ref
from bot.core.reminders import commands as reminder_commands
from bot.core.schedule import parse_duration
from bot.core.texts import first_word
from bot.core.weekly import scoreboard_report
from bot.core.weekly import timer as weekly_timer


def on_command(draft: Draft, event: CommandGiven, reading: Reading | None) -> None:
    watch, decides = draft.context.watch, _role(draft, event) in registry.MAY_DECIDE
    registry.mark_moderated(draft, event.person)
    if (neighbour := offers.offered_by(draft, event)) is not None:
        return offers.offer(draft, event, neighbour)
    if registry.is_private(draft, event.chat, event.person.ref):
        by_link = event.name == "start" and event.argument.split()[:1] == [watch.id]
        if not by_link and not registry.is_known(draft, event.person):
            return private_chat.answer_stranger(draft, event.person)
        if event.name == "start":
            return private_chat.on_start(draft, event.person)
    else:
        registry.mark_seen(draft, event.person.ref, event.chat)
    if event.chat in watch.groups and not _understands(draft, event):
        _judge(draft, event, reading)
        return _ask_moderator(draft, event) if decides else None
    if event.chat in watch.groups and _says_more(event):
        _judge(draft, event, reading)
    return _answer(draft, event, decides)


_FOR_MODERATORS = frozenset((
    "queue", "reminders", "skip", "postpone", "remind", "lessons", "week", "stats", "pause", "resume", "answer", "word", "rule",
))  # fmt: skip

_LONGEST_NAME = 30
"""Characters of an unknown command that the answer repeats."""

_ALONE = frozenset((
    "lessons", "reminders", "skip", "week", "stats", "help", "start", "rules", "mydata", "forgetme", "privacy",
))  # fmt: skip
"""Commands without an argument, except for the id of a watch."""


def _understands(draft: Draft, event: CommandGiven) -> bool:
    words = _words(event, draft.context.watch.id)
    match event.name:
        case "flag" | "object" | "appeal":
            return True
        case "queue":
            return not words or queue.asks_for_closed(draft, words)
        case "word" | "rule":
            return rule_changes.coordinates(draft, event.person)
        case "rules" if words:
            return rule_changes.coordinates(draft, event.person)
        case "official":
            return posts.may_post(_role(draft, event)) and bool(words)
        case "witness":
            return posts.may_appeal(_role(draft, event))
        case "pause":
            return not words or parse_duration(" ".join(words), pause.LONGEST) is not None
        case "resume":
            return len(words) <= 1
        case "postpone":
            return parse_duration(" ".join(words), reminder_commands.LONGEST) is not None
        case "remind":
            return len(words) == 1 and words[0] in reminder_commands.NOW
        case _:
            return event.name in _ALONE and not words


def _says_more(event: CommandGiven) -> bool:
    """True for words, files or lines of the platform beside the name of the command."""
    said = event.message
    return bool(event.argument or (said is not None and (said.attachments or first_word(said.text)[1])))


def _words(event: CommandGiven, watch: str) -> list[str]:
    return [word for word in event.argument.casefold().split() if word != watch]


def _role(draft: Draft, event: CommandGiven) -> Role:
    return draft.context.watch.role(event.person.ref, event.person.role)


def _without_watch(event: CommandGiven, watch: str) -> str:
    """The argument without the id of the watch in front, with which an officer of several watches picks one."""
    first, rest = first_word(event.argument)
    return rest if first == watch else event.argument


def _judge(draft: Draft, event: CommandGiven, reading: Reading | None) -> None:
    if event.message is not None and reading is not None:
        message_handlers.on_message_posted(draft, event.key, event.message, reading)


def _answer(draft: Draft, event: CommandGiven, decides: bool) -> None:
    watch = draft.context.watch
    match event.name:
        case "queue" if decides and queue.asks_for_closed(draft, _words(event, watch.id)):
            queue.show_closed(draft, _desk_or_private(draft, event))
        case "queue" if decides and (closed := queue.nearly_asks_for_closed(draft, _words(event, watch.id))):
            draft.answer_on_desk("desk_ask", words=f"`/queue {closed}`")
        case "queue" if decides:
            queue.show(draft, _desk_or_private(draft, event))
        case "reminders" | "skip" | "postpone" | "remind" if decides:
            reminder_commands.command(draft, event)
        case "lessons" if decides:
            lessons.command(draft, _desk_or_private(draft, event), event.argument)
        case "week" if decides:
            weekly_timer.send_now(draft)
        case "stats" if decides:
            scoreboard_report.send_now(draft, partial(title_on_desk, draft))
        case "resume" if decides and (named := " ".join(_words(event, watch.id))):
            daily_limits.resume(draft, named)
        case "pause" | "resume" if decides:
            pause.command(draft, event)
        case "official" if posts.may_post(_role(draft, event)) and _words(event, watch.id):
            posts.post(draft, event.chat, event.person, _without_watch(event, watch.id))
        case "official" if posts.may_post(_role(draft, event)):
            _tell(draft, event, private_chat.help_text(draft, event.person))
        case "witness" if posts.may_appeal(_role(draft, event)):
            posts.appeal(draft, event.chat, event.person, _without_watch(event, watch.id))
        case "help" if (decides and event.chat in watch.groups) or event.chat == watch.desk:
            known = private_chat.help_text(draft, event.person) if decides else ""
            text = known or registry.own_text(draft, event.person.ref, "help_moderator")
            draft.do(SendMessage(watch.desk, text, Purpose.ANSWER))
        case "help" | "start":
            _tell(draft, event, private_chat.help_text(draft, event.person))
        case "word" | "rule" if decides:
            rule_changes.command(draft, event, _desk_or_private(draft, event))
        case "rules" if decides and _words(event, watch.id):
            rule_changes.command(draft, event, _desk_or_private(draft, event))
        case "rules":
            _tell(draft, event, "\n".join(welcome.house_rules(draft, (registry.language_of(draft, event.person.ref),))))
        case "flag":
            in_group = event.chat in watch.groups
            typed = event.message.ref if in_group and event.message is not None else None
            about = event.reply_to if in_group else None
            flags.raise_flag(draft, flags.RaisedFlag(event.chat, event.person, about, typed))
        case "mydata":
            _answer_alone(draft, event, *_own_data(draft, event))
        case "forgetme":
            forget_me.forget(draft, event.person.ref)
            _answer_alone(draft, event, forget_me.answer(draft, event.person.ref))
        case "object":
            key, text = objections.object_to(draft, event)
            _answer_alone(draft, event, text, answer=key)
        case "answer" if decides:
            objections.answer(draft, _desk_or_private(draft, event), event.argument)
        case "appeal":
            words = _without_watch(event, watch.id)
            answer = _may_answer(draft, event, "words" if words else "")
            appeals.appeal(draft, event.chat, event.person, words, answer=answer)
        case "privacy":
            _tell(draft, event, privacy_text.privacy_text(draft, event.person.ref))
        case name if decides and registry.is_private(draft, event.chat, event.person.ref):
            _say(draft, event, draft.desk_text("desk_word_unknown", text=f"/{name[:_LONGEST_NAME]}"))
        case name if event.chat == watch.desk and name in _FOR_MODERATORS and not decides:
            draft.answer_on_desk("not_a_moderator", who=event.person.name)
        case name if event.chat == watch.desk and not meant.ask_about_slash(draft, name, event.argument):
            draft.answer_on_desk("desk_word_unknown", text=f"/{name[:_LONGEST_NAME]}")
        case _ if registry.is_private(draft, event.chat, event.person.ref):
            private_chat.answer_talk(draft, event.person)
        case _:
            pass


def _ask_moderator(draft: Draft, event: CommandGiven) -> None:
    """A moderator typed a command in the group that the bot does not understand. The desk reads the question."""
    if event.name not in _FOR_MODERATORS and event.name in _ALONE:
        return
    if not meant.ask_about_slash(draft, event.name, event.argument) and event.name in slash.SLASH:
        draft.answer_on_desk("desk_word_unknown", text=f"/{event.name}")


def _desk_or_private(draft: Draft, event: CommandGiven) -> Ref:
    """The chat for an answer with names, rules or codes: a group never reads it."""
    return draft.context.watch.desk if event.chat in draft.context.watch.groups else event.chat


def _tell(draft: Draft, event: CommandGiven, text: str) -> None:
    """Answers a member privately, and the desk openly. A group reads the answer for a member to whom the bot may not write, at
    most every `GROUP_AGAIN`; after that it sees the sign of a note."""
    if event.chat == draft.context.watch.desk:
        return _say(draft, event, text)
    if not _may_answer(draft, event):
        return None
    if registry.is_private(draft, event.chat, event.person.ref):
        return _say(draft, event, text)
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


def _say(draft: Draft, event: CommandGiven, text: str) -> None:
    draft.do(SendMessage(event.chat, text, Purpose.ANSWER))


def _answer_alone(draft: Draft, event: CommandGiven, *texts: str, answer: str = "") -> None:
    """Answers only the person, wherever the command was typed. The group sees at most the sign of a note."""
    if not _may_answer(draft, event, answer):
        return
    alone = registry.is_private(draft, event.chat, event.person.ref)
    for text in texts:
        if alone:
            _say(draft, event, text)
        else:
            _note(draft, event, text)


def _own_data(draft: Draft, event: CommandGiven) -> tuple[str, ...]:
    """The data themselves go into the private chat only: a note that waits for its reader would be one more copy of them."""
    alone = registry.is_private(draft, event.chat, event.person.ref)
    if alone or registry.has_started(draft, event.person.ref):
        return my_data_answer.pages(draft, event.person.ref)
    return (registry.own_text(draft, event.person.ref, "mydata_here"),)


def _note(draft: Draft, event: CommandGiven, text: str) -> None:
    note = draft.group_text("note_for_you", who=event.person.name)
    group = registry.home_group(draft, event.person.ref)
    draft.do(SendPrivately(event.person.ref, group, text, Purpose.NUDGE, public=note))
