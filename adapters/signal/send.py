"""Messages: sent, changed, and what came of them for each recipient.

A message that reached some and not others was sent: it is never sent again for the sake of those.
"""

from __future__ import annotations

import logging
from base64 import b64encode
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Final

from signalbot._generated import SendMessageResponse, SendMessageV2  # the types of its client
from signalbot._generated.api.text_mode import TextMode

from adapters.signal.account_state import Known
from adapters.signal.challenge import Challenges
from adapters.signal.decode import HANDLE
from adapters.signal.desk_warnings import Notices
from adapters.signal.errors import Challenged, undelivered
from adapters.signal.presentation import card_text, with_choices
from adapters.signal.rate_limit import Pace
from adapters.signal.refs import is_group, message_ref, named
from adapters.signal.rest import Rest
from adapters.signal.state_file import Memory
from bot.core.action import AskModerators, EditMessage, Reply, Repost, SendMessage, SendPicture, UpdateCard
from bot.core.message import Attachment
from bot.core.ref import MessageRef, Ref
from bot.errors import Gone, Refused

log = logging.getLogger(__name__)

EDITABLE: Final = timedelta(hours=24)
"""Signal's apps show no edit of an older message."""

MISSING: Final = "📎 ✗"
"""Stands for a file that the server has no more."""


class Saying:
    def __init__(
        self,
        rest: Rest,
        known: Known,
        pace: Pace,
        challenges: Challenges,
        notices: Notices,
        memory: Memory,
        now: Callable[[], datetime],
    ) -> None:
        self._rest = rest
        self._known = known
        self._pace = pace
        self._challenges = challenges
        self._notices = notices
        self._memory = memory
        self._now = now

    async def say(self, chat: Ref, text: str) -> MessageRef:
        return await self._send(chat, self._message(chat, text))

    async def say_with_choices(self, action: SendMessage) -> MessageRef:
        return await self.say(action.chat, with_choices(action.text, action.buttons))

    async def reply(self, action: Reply) -> MessageRef:
        chat, to = action.to.chat, named(action.to)
        message = self._message(chat, with_choices(action.text, action.buttons))
        message.quote_author, message.quote_timestamp = to.author, to.timestamp
        return await self._send(chat, message)

    async def restore(self, action: Repost) -> MessageRef:
        text = f"{action.head}\n{action.body}" if action.body else action.head
        return await self._with_files(action.chat, self._message(action.chat, text), action.attachments)

    async def picture(self, action: SendPicture) -> MessageRef:
        message = self._message(action.chat, action.text)
        picture = b64encode(action.png).decode()
        message.base64_attachments = [f"data:image/png;filename=nabuur.png;base64,{picture}"]
        return await self._send(action.chat, message)

    async def card(self, action: AskModerators) -> MessageRef:
        message = self._message(action.desk, card_text(action.card))
        message.text_mode = TextMode.STYLED
        return await self._with_files(action.desk, message, action.card.attachments)

    async def amend(self, action: EditMessage) -> None:
        await self._edit(action.message, with_choices(action.text, action.buttons), None)

    async def update_card(self, action: UpdateCard) -> None:
        await self._edit(action.message, card_text(action.card), TextMode.STYLED)

    # -- on their way

    def _message(self, chat: Ref, text: str) -> SendMessageV2:
        return SendMessageV2(message=text, number=self._rest.number, recipients=[chat.id])

    async def _with_files(self, chat: Ref, message: SendMessageV2, files: Sequence[Attachment]) -> MessageRef:
        """The text goes in any case."""
        found = [await self._file(each) for each in files if each.handle]
        message.base64_attachments = [each for each in found if each] or None
        lost = len(files) - len(message.base64_attachments or ())
        if lost:
            message.message += "\n" + " ".join([MISSING] * lost)
        return await self._send(chat, message)

    async def _file(self, attachment: Attachment) -> str:
        kind, _, name = attachment.handle.partition(HANDLE)
        if not name or "/" in name:
            return ""
        try:
            content = await self._rest.file(name)
        except (Gone, Refused):
            return ""
        return f"data:{kind or 'application/octet-stream'};base64,{b64encode(content).decode()}" if content else ""

    async def _send(self, chat: Ref, message: SendMessageV2) -> MessageRef:
        stranger = not is_group(chat) and chat.id not in self._known.wrote
        await self._pace.turn(chat, stranger)
        try:
            answer = await self._rest.send(message)
            await self._undelivered(chat, answer)
        except Challenged as asked:
            await self._challenged(asked)
            raise
        if stranger:
            await self._challenges.over()
        return message_ref(chat, self._known.me, int(answer.timestamp))

    async def _edit(self, message: MessageRef, text: str, mode: TextMode | None) -> None:
        """Raises Refused for what is not ours or too old."""
        which = named(message)
        if which.author != self._known.me:
            raise Refused("only one's own messages can be changed")
        if self._now() - datetime.fromtimestamp(which.timestamp / 1000, self._now().tzinfo) > EDITABLE:
            raise Refused("Signal's apps show no change of a message that is older than a day")
        changed = self._message(message.chat, text)
        changed.edit_timestamp, changed.text_mode = which.timestamp, mode
        answer = await self._rest.send(changed)
        self._known.note_edit(self._known.me, int(answer.timestamp), which.timestamp)

    async def _undelivered(self, chat: Ref, answer: SendMessageResponse) -> None:
        """Raises where it was for one person and did not arrive. In a group, whoever missed it is remembered for `doctor`."""
        failed = (answer.errors.recipients if answer.errors else None) or []
        group = self._known.groups.get(chat)
        people = list(group.people) if group is not None else [chat.id]
        reasons = {each.uuid: each.reason or "?" for each in failed if each.uuid}
        await self._memory.note_delivery(people, reasons, self._now())
        if failed and not is_group(chat):
            raise undelivered(failed[0].reason or "")
        for reason, count in Counter(each.reason or "?" for each in failed).items():
            log.warning("some of a group did not get a message", extra={"why": reason[:40], "count": count})

    async def _challenged(self, asked: Challenged) -> None:
        self._pace.close(asked.retry_after)
        log.warning("Signal asks to slow down; `nabuur doctor` says what to do", extra={"count": len(asked.tokens)})
        await self._challenges.keep(asked.tokens)
        self._notices.challenged()
