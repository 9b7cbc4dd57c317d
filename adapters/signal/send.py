"""Messages of the bot: sent and edited, with the delivery to each recipient.

A message that reached a part of a group counts as sent: the bot never sends it again for the others.
"""

from __future__ import annotations

import logging
import re
from base64 import b64encode
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from signalbot._generated import SendMessageResponse, SendMessageV2  # the types of its client
from signalbot._generated.api.text_mode import TextMode

from adapters.signal import NAME
from adapters.signal.api.rest import RestClient
from adapters.signal.api.rpc import RpcClient
from adapters.signal.attachments import attached_file
from adapters.signal.challenge import Challenges
from adapters.signal.decode import HANDLE
from adapters.signal.desk_warnings import DeskWarnings
from adapters.signal.errors import RateLimited, ReachedNobody, Undelivered, undelivered
from adapters.signal.presentation import card_text, with_choices, with_listing
from adapters.signal.rate_limit import SignalRateLimit
from adapters.signal.refs import is_group, message_ref, platform_message, unnamed_ref
from adapters.signal.state.account_state import AccountState
from adapters.signal.state.state_file import StateFile
from bot.core.action import AskModerators, Reply, Repost, SendListing, SendPicture, UpdateCard
from bot.core.message import MISSING_FILE, Attachment, Media
from bot.core.ref import MessageRef, Ref
from bot.errors import Busy, Refused
from bot.translation import tr

log = logging.getLogger(__name__)

EDITABLE: Final = timedelta(hours=24)
"""Signal's apps do not show an edit of an older message."""

UNEXPLAINED_WAIT: Final = timedelta(minutes=5)
"""After a failure for one person without a reason: the person may have left Signal."""


_MILLISECONDS: Final = re.compile(r"\d{1,19}", re.ASCII)


@dataclass(frozen=True, slots=True)
class SignalSender:
    """`now`: aware UTC. Every method raises Busy, Gone, Refused or Lost."""

    rest: RestClient
    rpc: RpcClient | None
    state: AccountState
    rate_limit: SignalRateLimit
    challenges: Challenges
    warnings: DeskWarnings
    state_file: StateFile
    now: Callable[[], datetime]

    async def send(self, chat: Ref, text: str) -> MessageRef:
        return await self._send(chat, self._message(chat, text))

    async def reply(self, action: Reply) -> MessageRef:
        chat, answered = action.to.chat, platform_message(action.to)
        message = self._message(chat, with_choices(action.text, action.buttons))
        message.quote_author, message.quote_timestamp = answered.author, answered.timestamp
        return await self._send(chat, message)

    async def repost(self, action: Repost) -> MessageRef:
        text = f"{action.head}\n{action.body}" if action.body else action.head
        return await self._send_with_files(action.chat, self._message(action.chat, text), action.attachments)

    async def send_picture(self, action: SendPicture) -> MessageRef:
        message = self._message(action.chat, action.text)
        picture = b64encode(action.png).decode()
        message.base64_attachments = [f"data:image/png;filename=nabuur.png;base64,{picture}"]
        return await self._send(action.chat, message)

    async def send_listing(self, action: SendListing) -> MessageRef:
        """Sends a listing: as a file, if it has a name."""
        if action.name:
            message = self._message(action.chat, action.text)
            content = b64encode(action.listing.encode("utf-8", "replace")).decode()
            message.base64_attachments = [f"data:text/plain;filename={action.name};base64,{content}"]
        else:
            message = self._message(action.chat, with_listing(action.text, action.listing))
            message.text_mode = TextMode.STYLED
        return await self._send(action.chat, message)

    async def fetch(self, file: Attachment, most: int) -> bytes:
        """Raises Refused for a file that is missing or larger than `most` bytes, Busy or Lost."""
        content = await self._content(file)
        if not content or len(content) > most:
            raise Refused(tr("the file is missing or too large"))
        return content

    async def send_card(self, action: AskModerators) -> MessageRef:
        message = self._message(action.desk, card_text(action.card))
        message.text_mode = TextMode.STYLED
        return await self._send_with_files(action.desk, message, action.card.attachments)

    async def update_card(self, action: UpdateCard) -> None:
        await self.edit(action.message, card_text(action.card), TextMode.STYLED)

    async def edit(self, message: MessageRef, text: str, mode: TextMode | None = None) -> None:
        """Raises Refused for a message of another author and for one that is older than a day."""
        found = platform_message(message)
        if found.author != self.state.uuid:
            raise Refused(tr("the bot can only edit its own messages"))
        if self.now() - datetime.fromtimestamp(found.timestamp / 1000, UTC) > EDITABLE:
            raise Refused(tr("Signal's apps do not show an edit of a message that is older than a day"))
        edited = self._message(message.chat, text)
        edited.edit_timestamp = self.state.revisions.newest(found.author, found.timestamp)
        edited.text_mode = mode
        answer = await self.rest.send(edited)
        if (timestamp := _timestamp(answer)) is not None:
            self.state.note_edit(self.state.uuid, timestamp, found.timestamp)

    # -- calls

    def _message(self, chat: Ref, text: str) -> SendMessageV2:
        """The account's own devices get it without a notification: the server's own choice is a notice for each message."""
        return SendMessageV2(message=text, number=self.rest.number, recipients=[chat.id], notify_self=False)

    async def _send_with_files(self, chat: Ref, message: SendMessageV2, files: Sequence[Attachment]) -> MessageRef:
        """Sends the message with these files, and with a mark in the text for each file that is missing."""
        found = [await self._file(attachment) for attachment in files if attachment.handle]
        message.base64_attachments = [file for file in found if file] or None
        missing = sum(each.media is not Media.CONTACT for each in files) - len(message.base64_attachments or ())
        if missing:
            message.message += "\n" + " ".join([MISSING_FILE] * missing)
        return await self._send(chat, message)

    async def _file(self, attachment: Attachment) -> str:
        """The file as a data URL; empty if it is missing."""
        kind, _, _ = attachment.handle.partition(HANDLE)
        content = await self._content(attachment)
        return f"data:{kind or 'application/octet-stream'};base64,{b64encode(content).decode()}" if content else ""

    async def _content(self, attachment: Attachment) -> bytes:
        """Empty for a file that is missing or too large."""
        _, _, name = attachment.handle.partition(HANDLE)
        return b"" if not name or "/" in name else await attached_file(self.rest, self.rpc, name)

    async def _send(self, chat: Ref, message: SendMessageV2) -> MessageRef:
        stranger = not is_group(chat) and chat.id not in self.state.contacts
        await self.rate_limit.take_turn(chat, stranger)
        try:
            timestamp = await self._sent(chat, message)
        except RateLimited as error:
            await self.note_limit(error, None if is_group(chat) else chat)
            raise
        except Undelivered as error:
            if not is_group(chat):
                await self._note_delivery(chat, {chat.id: error.reason})
            raise
        if stranger:
            await self.challenges.note_reached(chat)
        if timestamp is None:
            log.warning("signal-cli does not say what it sent", extra={"account": NAME})
            return unnamed_ref(chat, self.state.uuid, self.now())
        return message_ref(chat, self.state.uuid, timestamp)

    async def _sent(self, chat: Ref, message: SendMessageV2) -> int | None:
        """Returns the timestamp of the message; None if signal-cli sent it, and does not say which one it is."""
        try:
            answer = await self.rest.send(message)
        except ReachedNobody:
            if is_group(chat):
                raise
            return await self._sent_to_person(chat, message)
        failed = (answer.errors.recipients if answer.errors else None) or []
        await self._note_delivery(chat, {each.uuid: each.reason or "?" for each in failed if each.uuid})
        if failed and not is_group(chat):
            raise undelivered(failed[0].reason or "")
        return _timestamp(answer)

    async def _sent_to_person(self, person: Ref, message: SendMessageV2) -> int | None:
        """After a failure for one person the REST server does not say why: only signal-cli itself does. Nothing was sent, so
        a second attempt sends nothing twice."""
        if self.rpc is None:
            raise Busy(UNEXPLAINED_WAIT)
        quote = {"quoteTimestamp": message.quote_timestamp, "quoteAuthor": message.quote_author}
        more: dict[str, Any] = quote if message.quote_timestamp else {}
        if message.base64_attachments:
            more |= {"attachments": message.base64_attachments}
        answer = await self.rpc.call("send", recipient=[person.id], message=message.message, **more)
        await self._note_delivery(person, {})
        timestamp = answer.get("timestamp") if isinstance(answer, dict) else None
        return timestamp if isinstance(timestamp, int) else None

    async def _note_delivery(self, chat: Ref, reasons: Mapping[str, str]) -> None:
        """The state file remembers the people that did not get a message, for `doctor`. `reasons`: by uuid."""
        group = self.state.groups.get(chat)
        people = list(group.members) if group is not None else [chat.id]
        await self.state_file.note_delivery(people, reasons, self.now())
        for reason, count in Counter(reasons.values()).items():
            log.warning("some of a group did not get a message", extra={"why": reason[:40], "count": count})

    async def note_limit(self, error: RateLimited, person: Ref | None = None) -> None:
        """Writes to no new person for a while. Only a challenge needs a human. `person`: the receiver of the message."""
        self.rate_limit.close(error.retry_after)
        log.warning("Signal asks to slow down; `nabuur doctor` says what to do", extra={"count": len(error.tokens)})
        if error.tokens:
            await self.challenges.add(error.tokens, person)
            self.warnings.challenged()


def _timestamp(answer: SendMessageResponse) -> int | None:
    return int(answer.timestamp) if _MILLISECONDS.fullmatch(answer.timestamp) else None
