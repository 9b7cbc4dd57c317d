"""Commands with a slash: checks the right to use them, and passes them to their room."""

from __future__ import annotations

from bot.core.action import Purpose, SendMessage, SendPrivately
from bot.core.cases import appeals, flags, queue
from bot.core.draft import Draft
from bot.core.event import CommandGiven
from bot.core.handlers import private_chat
from bot.core.housekeeping import pause
from bot.core.members import personal_data, registry, welcome
from bot.core.reminders import commands as reminder_commands
from bot.core.weekly import timer as weekly_timer


def on_command(draft: Draft, event: CommandGiven) -> None:
    watch = draft.context.watch
    decides = watch.role(event.person.ref, event.person.role) in registry.MAY_DECIDE
    if registry.is_private(draft, event.chat, event.person.ref):
        by_link = event.name == "start" and event.argument.split()[:1] == [watch.id]
        if not by_link and not registry.is_known(draft, event.person):
            return private_chat.answer_stranger(draft, event.person)
        if event.name == "start":
            return private_chat.on_start(draft, event.person)
    else:
        registry.mark_seen(draft, event.person.ref, event.chat)
    return _answer(draft, event, decides)


def _answer(draft: Draft, event: CommandGiven, decides: bool) -> None:
    watch = draft.context.watch
    match event.name:
        case "queue" if decides:
            queue.show(draft, event.chat)
        case "reminders" | "skip" | "postpone" | "remind" if decides:
            reminder_commands.command(draft, event)
        case "week" if decides:
            weekly_timer.send_now(draft)
        case "pause" | "resume" if decides:
            pause.command(draft, event)
        case "help" | "start":
            _tell(draft, event, private_chat.help_text(draft, event.person))
        case "rules":
            _tell(draft, event, "\n".join(welcome.house_rules(draft, (registry.language_of(draft, event.person.ref),))))
        case "flag":
            in_group = event.chat in watch.groups
            about, typed = (event.reply_to, event.message) if in_group else (None, None)
            flags.raise_flag(draft, flags.RaisedFlag(event.chat, event.person, about, typed))
        case "mydata":
            _answer_alone(draft, event, personal_data.list_data(draft, event.person.ref))
        case "forgetme":
            personal_data.forget(draft, event.person.ref)
            _answer_alone(draft, event, registry.own_text(draft, event.person.ref, "forgotten"))
        case "appeal":
            appeals.appeal(draft, event.chat, event.person)
        case "privacy":
            _tell(draft, event, registry.own_text(draft, event.person.ref, "privacy"))
        case _:
            pass


def _tell(draft: Draft, event: CommandGiven, text: str) -> None:
    """Answers a member privately, and the desk openly."""
    if event.chat == draft.context.watch.desk or registry.is_private(draft, event.chat, event.person.ref):
        draft.do(SendMessage(event.chat, text, Purpose.ANSWER))
    else:
        draft.do(SendPrivately(event.person.ref, event.chat, text, Purpose.ANSWER, public=text))


def _answer_alone(draft: Draft, event: CommandGiven, text: str) -> None:
    """Answers only the person, wherever the command was typed. The group sees at most the sign of a note."""
    if registry.is_private(draft, event.chat, event.person.ref):
        return _tell(draft, event, text)
    note = draft.group_text("note_for_you", who=event.person.name)
    group = registry.home_group(draft, event.person.ref)
    draft.do(SendPrivately(event.person.ref, group, text, Purpose.NUDGE, public=note))
    return None
