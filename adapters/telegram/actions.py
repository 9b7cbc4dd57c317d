"""Turns actions into calls of the Bot API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from adapters.telegram.api.chat_calls import ChatCalls
from adapters.telegram.button_answers import ButtonAnswers
from adapters.telegram.deletion import Deletions
from adapters.telegram.moderation import Moderation
from adapters.telegram.refs import NOBODY, number_of
from adapters.telegram.send import TelegramSender
from bot.core.action import (
    Action,
    ApproveJoin,
    AskModerators,
    DeleteMessage,
    EditMessage,
    LeaveChat,
    LockGroup,
    MailPolice,
    PinMessage,
    PostMaskedCopy,
    RefuseJoin,
    RemoveMember,
    Reply,
    Repost,
    Restrict,
    SendListing,
    SendMessage,
    SendPicture,
    SendPrivately,
    UpdateCard,
)
from bot.core.ref import MessageRef
from bot.core.rulebook import WorkOnRules
from bot.errors import Refused
from bot.translation import tr

_TO_BOTS: Final = "can't send messages to bots"
"""A part of Telegram's answer."""


@dataclass(frozen=True, slots=True)
class TelegramActions:
    calls: ChatCalls
    sender: TelegramSender
    moderation: Moderation
    deletions: Deletions
    answers: ButtonAnswers

    async def do(self, action: Action) -> MessageRef | None:
        """Raises Busy, Gone, Refused or Lost."""
        match action:
            case SendMessage():
                return await self._say(action)
            case Reply(to=to, text=text, buttons=buttons):
                return await self.sender.send(to.chat, text, reply_to=to, buttons=buttons)
            case SendPrivately():
                return await self._send_privately(action)
            case PostMaskedCopy(chat=chat, text=text):
                return await self.sender.send(chat, text)
            case SendListing():
                return await self.sender.send_listing(action)
            case SendPicture():
                return await self.sender.send_picture(action)
            case Repost():
                return await self.sender.repost(action)
            case AskModerators():
                return await self.sender.send_card(action)
            case UpdateCard():
                await self.sender.update_card(action)
            case EditMessage(message=message, text=text, buttons=buttons):
                await self.sender.edit(message, text, buttons)
            case DeleteMessage(message=message):
                await self._delete(message)
            case PinMessage(message=message):
                await self.moderation.pin(message)
            case Restrict(chat=chat, person=person, until=until):
                await self.moderation.restrict(chat, person, until)
            case RemoveMember(chat=chat, person=person, back=back):
                await self.moderation.remove(chat, person, back)
            case LockGroup(chat=chat, locked=locked):
                await self.moderation.lock(chat, locked)
            case ApproveJoin(chat=chat, person=person):
                await self.moderation.approve_join(chat, person)
            case RefuseJoin(chat=chat, person=person):
                await self.moderation.decline_join(chat, person)
            case LeaveChat(chat=chat):
                await self.moderation.leave(chat)
            case MailPolice():
                raise Refused(tr("Telegram sends no mail"))
            case WorkOnRules():
                raise Refused(tr("the rules are not on Telegram"))
        return None

    async def _say(self, action: SendMessage) -> MessageRef | None:
        """Sends the message as an answer to a button press where that is possible: only the person that pressed sees it."""
        if action.press and await self.answers.show(action.press, action.text):
            return None
        return await self.sender.send(action.chat, action.text, silent=action.silent, buttons=action.buttons)

    async def _send_privately(self, action: SendPrivately) -> MessageRef | None:
        """None for a channel, for another bot and for an unknown author: they have no private chat with this bot."""
        if number_of(action.person) <= NOBODY:
            return None
        try:
            return await self.sender.send(action.person, action.text, buttons=action.buttons)
        except Refused as error:
            if _TO_BOTS in error.why:
                return None
            raise

    async def _delete(self, message: MessageRef) -> None:
        await self.calls.edit(message, lambda found: self.deletions.delete(found.chat, found.ids))
