"""From actions to calls of signal-cli: over REST what that can do, over JSON-RPC the rest."""

from __future__ import annotations

from adapters.signal import NAME
from adapters.signal.faces import with_choices
from adapters.signal.known import Known
from adapters.signal.refs import internal_id, named
from adapters.signal.rest import Rest
from adapters.signal.rpc import Rpc
from adapters.signal.say import Saying
from bot.core.action import (
    Action,
    Amend,
    ApproveJoin,
    AskModerators,
    DeleteMessage,
    LeaveChat,
    LockGroup,
    MailPolice,
    Pin,
    PostMasked,
    React,
    RefuseJoin,
    Remove,
    Reply,
    Restore,
    Restrict,
    Say,
    SendPicture,
    SendPrivately,
    UpdateCard,
)
from bot.core.ref import MessageRef, Ref
from bot.errors import Refused


class Acting:
    """Does what the core wants. `rpc` None: signal-cli itself cannot be reached, only its REST server."""

    def __init__(self, rest: Rest, rpc: Rpc | None, known: Known, saying: Saying) -> None:
        self._rest = rest
        self._rpc = rpc
        self._known = known
        self._saying = saying

    async def do(self, action: Action) -> MessageRef | None:
        """Raises Busy, Gone, Refused or Lost."""
        saying = self._saying
        match action:
            case PostMasked(chat=chat, text=text):
                return await saying.say(chat, text)
            case SendPicture():
                return await saying.picture(action)
            case Say():
                return await saying.say_with_choices(action)
            case SendPrivately(person=person, text=text, buttons=buttons):
                return await saying.say(person, with_choices(text, buttons))
            case Reply():
                return await saying.reply(action)
            case Restore():
                return await saying.restore(action)
            case AskModerators():
                return await saying.card(action)
            case Amend():
                await saying.amend(action)
            case UpdateCard():
                await saying.update_card(action)
            case DeleteMessage() | React() | Pin() | Restrict() | LockGroup() | MailPolice():
                await self._rule(action)
            case Remove() | ApproveJoin() | RefuseJoin() | LeaveChat():
                await self._membership(action)
        return None

    async def _membership(self, action: Remove | ApproveJoin | RefuseJoin | LeaveChat) -> None:
        match action:
            case Remove(chat=chat, person=person):
                await self._remove(chat, person)
            case ApproveJoin(chat=chat, person=person):
                await self._rest.members("post", chat.id, [person.id])
            case RefuseJoin(chat=chat, person=person):
                await self._rest.members("delete", chat.id, [person.id])
            case LeaveChat(chat=chat):
                await self._rest.leave(chat.id)

    async def _rule(self, action: DeleteMessage | React | Pin | Restrict | LockGroup | MailPolice) -> None:
        match action:
            case DeleteMessage(message=message):
                await self._delete(message)
            case React(message=message, emoji=emoji):
                which = named(message)
                await self._rest.react(message.chat.id, which.author, which.timestamp, emoji)
            case Pin(message=message):
                which = named(message)
                await self._rest.pin(message.chat.id, which.author, which.timestamp)
            case LockGroup(chat=chat, locked=locked):
                await self._rest.announce(chat.id, locked)
            case Restrict():
                raise Refused("Signal cannot silence one member")
            case MailPolice():
                raise Refused(f"{NAME} sends no mail")

    async def _delete(self, message: MessageRef) -> None:
        which = named(message)
        if which.author in (self._known.me, self._rest.number):
            return await self._rest.delete_own(message.chat.id, which.timestamp)
        if self._rpc is None:
            raise Refused("only signal-cli's JSON-RPC deletes what others wrote; see `rpc` in config.yaml")
        await self._rpc.call(
            "sendAdminDelete",
            groupId=internal_id(message.chat),
            targetAuthor=which.author,
            targetTimestamp=which.timestamp,
        )

    async def _remove(self, chat: Ref, person: Ref) -> None:
        """Where signal-cli itself can be asked, for good: a ban counts there only beside the removal."""
        if self._rpc is None:
            await self._rest.members("delete", chat.id, [person.id])
        else:
            await self._rpc.call("updateGroup", groupId=internal_id(chat), removeMember=[person.id], ban=[person.id])
