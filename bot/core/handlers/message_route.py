"""Finds the room for a posted or edited message: a choice, a receipt, a change of the rules, talk on the desk, a private
message, or a message of a group.
"""

from __future__ import annotations

from bot.core.cases import decisions, flags
from bot.core.choice import ByCode, Choice, parse_choice, parse_receipt
from bot.core.desk import answers
from bot.core.draft import Draft
from bot.core.handlers import messages, private_chat, rule_changes
from bot.core.incidents import decisions as incident_decisions
from bot.core.members import registry
from bot.core.message import Message, Person, Role
from bot.core.reading import Reading
from bot.core.ref import Ref


def on_message(draft: Draft, key: str, message: Message, reading: Reading | None, edited: bool) -> None:
    """Handles a posted or edited message. A moderator's typed choice counts in every chat; in a group, the answer goes to
    the desk, and «BMW weg», with a code that nothing has, stays a message. Words of another that are passed on are no choice,
    and an edit is one only if it names a code or answers a card: it may have changed no word. Talk on the desk only shows that
    its author is there."""
    watch, author, chat = draft.context.watch, message.author, message.ref.chat
    registry.mark_moderated(draft, author)
    obeys = not message.forwarded and (not edited or answers.names_code(draft, message))
    if obeys and not edited and rule_changes.typed(draft, message, key, _answered_in(draft, chat, author)):
        return
    if not edited and rule_changes.passed_on(draft, message, key):
        return
    if not message.forwarded and (receipt := _receipt(draft, message)):
        decisions.choose(draft, chat, author, Choice.RECEIVED, receipt)
        return
    if chat == watch.desk and chat not in watch.groups:
        if not (obeys and answers.answer(draft, message, reading)):
            registry.mark_seen(draft, author.ref, chat)
        return
    typed = parse_choice(message.text, draft.texts, watch.languages) if obeys else None
    if typed and registry.may_choose(draft, author, typed[0]):
        decisions.choose(draft, _answered_in(draft, chat, author), author, *typed)
        if chat not in watch.groups or draft.code_taken(typed[1].code):
            return
    if chat in watch.groups:
        if not (obeys and answers.decide_from_group(draft, message, reading)):
            _in_group(draft, key, message, reading, edited)
    elif registry.is_private(draft, chat, author.ref):
        if edited:
            private_chat.on_edit(draft, key, message, reading)
        else:
            private_chat.on_message(draft, key, message, reading)


def _receipt(draft: Draft, message: Message) -> ByCode | None:
    """The receipt of a mail to the police that an officer or a moderator writes on the desk or to the bot alone."""
    watch, author, chat = draft.context.watch, message.author, message.ref.chat
    if chat in watch.groups or not (chat == watch.desk or registry.is_private(draft, chat, author.ref)):
        return None
    return parse_receipt(message.text, draft.texts) if registry.may_choose(draft, author, Choice.RECEIVED) else None


def _in_group(draft: Draft, key: str, message: Message, reading: Reading | None, edited: bool) -> None:
    """Handles a message of a group that is no command: it splits an incident, flags another message, or the rules judge it."""
    chat, author = message.ref.chat, message.author
    registry.mark_seen(draft, author.ref, chat)
    if reading is None or (not edited and incident_decisions.split_by_answer(draft, message)):
        return
    if message.reply_to is not None and flags.is_sign(message.text) and not message.attachments:
        if not edited:
            flags.raise_flag(draft, flags.RaisedFlag(chat, author, message.reply_to, message.ref))
    elif edited:
        messages.on_message_edited(draft, key, message, reading)
    else:
        signed = flags.begins_with_sign(message.text)
        if message.reply_to is not None and signed:  # its words may be a report, so they stay
            flags.raise_flag(draft, flags.RaisedFlag(chat, author, message.reply_to))
        messages.on_message_posted(draft, key, message, reading)


def _answered_in(draft: Draft, chat: Ref, author: Person) -> Ref:
    """The chat for answers to a moderator: no name, rule or decision gets into a group because of a typed word. An officer,
    who may not read the desk, is answered in private if the bot may write there."""
    watch = draft.context.watch
    if chat not in watch.groups:
        return chat
    officer = watch.role(author) is Role.POLICE
    return author.ref if officer and registry.may_write_to(draft, author.ref) else watch.desk
