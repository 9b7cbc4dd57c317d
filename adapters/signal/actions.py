"""Turns actions into calls of the REST server, and of signal-cli's JSON-RPC for actions that the REST server lacks."""

from __future__ import annotations

from dataclasses import dataclass

from adapters.signal.api.rest import RestClient
from adapters.signal.api.rpc import RpcClient
from adapters.signal.errors import RateLimited
from adapters.signal.groups import Groups, list_groups
from adapters.signal.presentation import with_choices
from adapters.signal.refs import internal_id, platform_message
from adapters.signal.send import SignalSender
from adapters.signal.state.account_state import AccountState
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
from bot.core.ref import MessageRef, Ref
from bot.core.rulebook import WorkOnRules
from bot.errors import Gone, Refused
from bot.translation import tr


@dataclass(frozen=True, slots=True)
class SignalActions:
    """`rpc` None: config.yaml names no JSON-RPC address."""

    rest: RestClient
    rpc: RpcClient | None
    state: AccountState
    sender: SignalSender

    async def do(self, action: Action) -> MessageRef | None:
        """Raises Busy, Gone, Refused or Lost."""
        match action:
            case SendListing():
                return await self.sender.send_listing(action)
            case (
                SendMessage(chat=chat, text=text, buttons=buttons)
                | SendPrivately(person=chat, text=text, buttons=buttons)
            ):
                return await self.sender.send(chat, with_choices(text, buttons))
            case Reply():
                return await self.sender.reply(action)
            case PostMaskedCopy(chat=chat, text=text):
                return await self.sender.send(chat, text)
            case SendPicture():
                return await self.sender.send_picture(action)
            case Repost():
                return await self.sender.repost(action)
            case AskModerators():
                return await self.sender.send_card(action)
            case UpdateCard():
                await self.sender.update_card(action)
            case EditMessage(message=message, text=text, buttons=buttons):
                await self.sender.edit(message, with_choices(text, buttons))
            case DeleteMessage(message=message):
                await self._delete(message)
            case LockGroup(chat=chat, locked=locked):
                await self._lock(chat, locked)
            case ApproveJoin(chat=chat, person=person):
                await self._let_in(chat, person)
            case RefuseJoin(chat=chat, person=person):
                await self._turn_away(chat, person)
            case LeaveChat(chat=chat):
                await self.rest.leave(chat.id)
            case RemoveMember(chat=chat, person=person, back=back):
                await self.rest.change_members("post" if back else "delete", chat.id, [person.id])
            case Restrict():
                raise Refused(tr("Signal cannot mute a single member"))
            case PinMessage():
                raise Refused(tr("the bot cannot pin on Signal"))
            case MailPolice():
                raise Refused(tr("Signal sends no mail"))
            case WorkOnRules():
                raise Refused(tr("the rules are not on Signal"))
        return None

    async def _delete(self, message: MessageRef) -> None:
        found = platform_message(message)
        if found.author in (self.state.uuid, self.rest.number):
            newest = self.state.revisions.newest(found.author, found.timestamp)
            return await self.rest.delete_own(message.chat.id, newest)
        if self.rpc is None:
            raise Refused(tr("only signal-cli's JSON-RPC deletes messages of others; see `rpc` in config.yaml"))
        try:
            await self.rpc.call(
                "sendAdminDelete",
                groupId=internal_id(message.chat),
                targetAuthor=found.author,
                targetTimestamp=found.timestamp,
            )
        except RateLimited as error:
            await self.sender.note_limit(error)
            self.sender.warnings.deletions_wait(error.retry_after)
            raise

    async def _let_in(self, chat: Ref, person: Ref) -> None:
        """Does nothing for a member, whom another administrator may have let in. Raises Gone for a person who took the
        request back: the same call adds any person."""
        found = await list_groups(self.rest, self.rpc)
        group = found.of(chat)
        if group is None or person.id not in group.members:
            _require_request(found, chat, person)
            await self.rest.change_members("post", chat.id, [person.id])

    async def _turn_away(self, chat: Ref, person: Ref) -> None:
        """Raises Gone for a member, whom another administrator may have let in: the same call puts members out."""
        _require_request(await list_groups(self.rest, self.rpc), chat, person)
        await self.rest.change_members("delete", chat.id, [person.id])

    async def _lock(self, chat: Ref, locked: bool) -> None:
        """The REST server answers with a success whatever signal-cli says, so the bot reads back what became of it."""
        if self.rpc is not None:
            permission = "only-admins" if locked else "every-member"
            await self.rpc.call("updateGroup", groupId=internal_id(chat), setPermissionSendMessages=permission)
            return
        await self.rest.set_admins_only(chat.id, locked)
        group = (await list_groups(self.rest, self.rpc)).of(chat)
        if group is None or group.admins_only != locked:
            raise Refused(tr("the account is no administrator of this group"))


def _require_request(found: Groups, chat: Ref, person: Ref) -> None:
    """Raises Gone for a person who asks no more. If the requests cannot be read, only a member is known to ask no more."""
    group = found.of(chat)
    if group is None or person.id in group.requesting:
        return
    if chat not in found.vague or person.id in group.members:
        raise Gone(tr("the request to join"))
