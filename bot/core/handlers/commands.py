"""Commands with a slash: checks the right to use them, and passes them to their answer (`command_answers.py`).

In a group, a slash hides nothing from the rules: the bot answers a known command alone or with an argument that it
understands, and judges every text that says more than the name of a command.
"""

from __future__ import annotations

from bot.core.desk import questions, slash
from bot.core.draft import Draft
from bot.core.event import CommandGiven
from bot.core.handlers import messages as message_handlers
from bot.core.handlers import private_chat
from bot.core.handlers.command_answers import ANSWERS, role_of, words_behind
from bot.core.members import registry
from bot.core.members.command_table import FOR_MEMBERS, FOR_MODERATORS, may_use
from bot.core.police import offers
from bot.core.reading import Reading
from bot.core.texts import first_word

_LONGEST_NAME = 30
"""The answer repeats this many characters of an unknown command."""


def on_command(draft: Draft, event: CommandGiven, reading: Reading | None) -> None:
    watch, decides = draft.context.watch, registry.may_decide(draft, event.person)
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
    if may_use(role_of(draft, event), event.name):
        ANSWERS[event.name].answer(draft, event)
        return None
    return _answer_unusable(draft, event, decides)


def _understands(draft: Draft, event: CommandGiven) -> bool:
    known = ANSWERS.get(event.name)
    return known is not None and known.understands(draft, event, words_behind(draft, event))


def _says_more(event: CommandGiven) -> bool:
    """True for words, files or lines of the platform beside the name of the command."""
    said = event.message
    return bool(event.argument or (said is not None and (said.attachments or first_word(said.text)[1])))


def _judge(draft: Draft, event: CommandGiven, reading: Reading | None) -> None:
    if event.message is not None and reading is not None:
        message_handlers.on_message_posted(draft, event.key, event.message, reading)


def _answer_unusable(draft: Draft, event: CommandGiven, decides: bool) -> None:
    """Answers a command that does not exist, or that this person may not use. In a group it gets no answer."""
    on_desk, unknown = event.chat == draft.context.watch.desk, f"/{event.name[:_LONGEST_NAME]}"
    alone = registry.is_private(draft, event.chat, event.person.ref)
    if alone and decides:
        draft.answer(event.chat, draft.desk_text("desk_word_unknown", text=unknown))
    elif alone:
        private_chat.answer_talk(draft, event.person)
    elif on_desk and event.name in FOR_MODERATORS:  # a moderator may use it
        draft.answer_on_desk("not_a_moderator", who=event.person.name)
    elif on_desk and not questions.ask_about_slash(draft, event.name, event.argument):
        draft.answer_on_desk("desk_word_unknown", text=unknown)


def _ask_moderator(draft: Draft, event: CommandGiven) -> None:
    """A moderator typed a command in the group that the bot does not understand. The desk reads the question."""
    if event.name in FOR_MEMBERS:
        return
    if not questions.ask_about_slash(draft, event.name, event.argument) and event.name in slash.SLASH:
        draft.answer_on_desk("desk_word_unknown", text=f"/{event.name}")
