"""From actions to calls of signal-cli: over REST what that can do, over JSON-RPC the rest."""

from __future__ import annotations

from adapters.signal.account_state import Known
from adapters.signal.presentation import with_choices
from adapters.signal.refs import internal_id, named
from adapters.signal.rest import Rest
from adapters.signal.rpc import Rpc
from adapters.signal.send import Saying
from bot.core.action import (
    Action,
    ApproveJoin,
    AskModerators,
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
from bot.core.ref import MessageRef
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
            case PostMaskedCopy(chat=chat, text=text):
                return await saying.say(chat, text)
            case SendPicture():
                return await saying.picture(action)
            case SendMessage():
                return await saying.say_with_choices(action)
            case SendPrivately(person=person, text=text, buttons=buttons):
                return await saying.say(person, with_choices(text, buttons))
            case Reply():
                return await saying.reply(action)
            case Repost():
                return await saying.restore(action)
            case AskModerators():
                return await saying.card(action)
            case EditMessage():
                await saying.amend(action)
            case UpdateCard():
                await saying.update_card(action)
            case DeleteMessage() | Restrict() | LockGroup():
                await self._rule(action)
            case ApproveJoin() | RefuseJoin() | LeaveChat():
                await self._membership(action)
        return None

    async def _membership(self, action: ApproveJoin | RefuseJoin | LeaveChat) -> None:
        match action:
            case ApproveJoin(chat=chat, person=person):
                await self._rest.members("post", chat.id, [person.id])
            case RefuseJoin(chat=chat, person=person):
                await self._rest.members("delete", chat.id, [person.id])
            case LeaveChat(chat=chat):
                await self._rest.leave(chat.id)

    async def _rule(self, action: DeleteMessage | Restrict | LockGroup) -> None:
        match action:
            case DeleteMessage(message=message):
                await self._delete(message)
            case LockGroup(chat=chat, locked=locked):
                await self._rest.announce(chat.id, locked)
            case Restrict():
                raise Refused("Signal cannot silence one member")

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
