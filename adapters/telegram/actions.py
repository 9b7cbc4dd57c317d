"""From actions to calls of the Bot API."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from telegram import Bot

from adapters.telegram.button_answers import Presses
from adapters.telegram.buttons import Signer
from adapters.telegram.chat_calls import Way
from adapters.telegram.deletion import Deletions
from adapters.telegram.moderation import Governing
from adapters.telegram.refs import number_of
from adapters.telegram.send import Saying
from bot.core.action import (
    Action,
    ApproveJoin,
    AskModerators,
    Button,
    DeleteMessage,
    EditMessage,
    LeaveChat,
    LockGroup,
    PostMaskedCopy,
    RefuseJoin,
    Reply,
    Repost,
    Restrict,
    SendMessage,
    SendPicture,
    SendPrivately,
    UpdateCard,
)
from bot.core.ref import MessageRef, Ref
from bot.errors import Refused

_TO_BOTS: Final = "can't send messages to bots"
"""Telegram's words."""


class Acting:
    """Does what the core wants."""

    def __init__(self, bot: Bot, signer: Signer, way: Way, presses: Presses, governing: Governing) -> None:
        self._bot = bot
        self._way = way
        self._saying = Saying(bot, signer, way)
        self._governing = governing
        self._deletions = Deletions(bot)
        self._presses = presses

    async def do(self, action: Action) -> MessageRef | None:
        """Raises Busy, Gone, Refused or Lost."""
        saying = self._saying
        match action:
            case SendMessage(press=press, text=text) if press and await self._presses.tell(press, text):
                return None
            case SendMessage(chat=chat, text=text, silent=silent, buttons=buttons):
                return await saying.say(chat, text, silent=silent, buttons=buttons)
            case SendPicture():
                return await saying.picture(action)
            case PostMaskedCopy(chat=chat, text=text):
                return await saying.say(chat, text)
            case SendPrivately(person=person, text=text, buttons=buttons):
                return await self._privately(person, text, buttons)
            case Reply(to=to, text=text, buttons=buttons):
                return await saying.say(to.chat, text, to=to, buttons=buttons)
            case Repost():
                return await saying.restore(action)
            case AskModerators():
                return await saying.card(action)
            case EditMessage(message=message, text=text, buttons=buttons):
                await saying.amend(message, text, buttons)
            case UpdateCard():
                await saying.update_card(action)
            case DeleteMessage(message=message):
                place = self._way.place(message)
                await self._deletions.delete(place.chat, place.ids)
            case Restrict() | LockGroup() | ApproveJoin() | RefuseJoin() | LeaveChat():
                await self._govern(action)
        return None

    async def _privately(self, person: Ref, text: str, buttons: Sequence[Button]) -> MessageRef | None:
        """None for a channel and for another bot: nobody is there to read it, now or after pressing start."""
        if number_of(person) < 0:
            return None
        try:
            return await self._saying.say(person, text, buttons=buttons)
        except Refused as error:
            if _TO_BOTS in error.why:
                return None
            raise

    async def _govern(self, action: Restrict | LockGroup | ApproveJoin | RefuseJoin | LeaveChat) -> None:
        match action:
            case Restrict(chat=chat, person=person, until=until):
                await self._governing.restrict(chat, person, until)
            case LockGroup(chat=chat, locked=locked):
                await self._governing.lock(chat, locked)
            case ApproveJoin(chat=chat, person=person):
                await self._governing.let_in(chat, person)
            case RefuseJoin(chat=chat, person=person):
                await self._governing.turn_away(chat, person)
            case LeaveChat(chat=chat):
                await self._governing.leave(chat)
