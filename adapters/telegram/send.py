"""Messages of the bot: sent and edited.

A text that does not fit into one message goes out in several, which are one message for the core. Formatting is given by
places in the text, so a name can never be read as markup.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any, Final, NamedTuple

from telegram import (
    InlineKeyboardMarkup,
    InputFile,
    InputMediaAudio,
    InputMediaDocument,
    InputMediaPhoto,
    InputMediaVideo,
    LinkPreviewOptions,
    MessageEntity,
    ReplyParameters,
)

from adapters.telegram.api.answers import SentAnswer
from adapters.telegram.api.chat_calls import ChatCalls
from adapters.telegram.api.client import Client
from adapters.telegram.api.sent_parts import MessageParts, SentParts
from adapters.telegram.button_signature import Signer
from adapters.telegram.content import SPOILER
from adapters.telegram.entities import MOST_CAPTION, MOST_TEXT, own_text, pieces, shifted, units
from adapters.telegram.presentation import card_buttons, card_text, keyboard, with_listing
from adapters.telegram.refs import message_ref, number_of
from bot.core.action import AskModerators, Button, Repost, SendListing, SendPicture, UpdateCard
from bot.core.message import MISSING_FILE, Attachment
from bot.core.ref import MessageRef, Ref
from bot.errors import Busy, Lost, Refused

_NO_PREVIEW: Final = LinkPreviewOptions(is_disabled=True)
_IN_ALBUMS: Final[dict[str, Callable[..., Any]]] = {
    "photo": InputMediaPhoto, "video": InputMediaVideo, "audio": InputMediaAudio, "document": InputMediaDocument,
}  # fmt: skip
"""The kinds of files that an album can hold. All other kinds go out one by one."""

_COVERED: Final = frozenset({"photo", "video", "animation"})
"""The kinds of files that Telegram can cover until a tap."""

RECONNECT_S: Final = 1.0
REST_WAITS_S: Final = 30.0
"""The longest time of an attempt; if the rest of a message has to wait for longer, the outbox keeps it. The outbox breaks off
an attempt after a minute, and the message is in doubt then."""

_WITHOUT_CAPTION: Final = frozenset({"sticker", "video_note"})


class _File(NamedTuple):
    """`own`: options that belong to the file itself."""

    kind: str
    file: str
    own: dict[str, Any]


Post = Callable[[int], Awaitable[tuple[SentAnswer, tuple[str, ...]]]]
"""Sends one message to the chat with this number."""


class TelegramSender:
    """Every method raises Busy, Gone, Refused or Lost."""

    def __init__(self, client: Client, signer: Signer, calls: ChatCalls) -> None:
        self._api = client.calls
        self._me = client.me
        self._signer = signer
        self._calls = calls
        self._sent = SentParts()

    async def send(
        self,
        chat: Ref,
        text: str,
        *,
        reply_to: MessageRef | None = None,
        silent: bool = False,
        buttons: Sequence[Button] = (),
        entities: Sequence[MessageEntity] = (),
    ) -> MessageRef | None:
        """Sends the text in as many messages as it needs. The formatting applies to the first, the buttons to the last."""
        parts = pieces(text, MOST_TEXT)
        markup = keyboard(buttons, chat, self._signer, self._me.username)
        sent: list[int] = []
        await self._calls.wait_for_turn(chat, len(parts))
        with self._sent.of(chat, (text, reply_to, tuple(buttons))) as known:
            for place, part in enumerate(parts):
                first, last = place == 0, place == len(parts) - 1
                post = self._text(
                    part, entities if first else (), silent, reply_to if first else None, markup if last else None
                )
                sent += await self._post(chat, post, known)
        return self._ref(chat, sent)

    async def send_picture(self, action: SendPicture) -> MessageRef | None:
        """The text is the caption, or follows the picture if it is too long for a caption."""
        parts = pieces(action.text, MOST_TEXT) if units(action.text) > MOST_CAPTION else []
        await self._calls.wait_for_turn(action.chat, 1 + len(parts))
        caption = {"caption": action.text} if not parts else {}
        options = {**caption, "disable_notification": action.silent}
        with self._sent.of(action.chat, action) as known:
            sent = await self._post(
                action.chat, self._file("photo", InputFile(action.png, "nabuur.png"), options), known
            )
            for part in parts:
                sent += await self._post(action.chat, self._text(part, (), action.silent), known)
        return self._ref(action.chat, sent)

    async def send_listing(self, action: SendListing) -> MessageRef | None:
        """Sends a listing: as a file, if it has a name."""
        if not action.name:
            text, entities = with_listing(action.text, action.listing)
            return await self.send(action.chat, text, buttons=action.buttons, entities=entities)
        await self._calls.wait_for_turn(action.chat, 1)
        file = InputFile(action.listing.encode("utf-8", "replace"), action.name)
        caption = {"caption": pieces(action.text, MOST_CAPTION)[0]} if action.text else {}
        with self._sent.of(action.chat, action) as known:
            return self._ref(action.chat, await self._post(action.chat, self._file("document", file, caption), known))

    async def send_card(self, action: AskModerators) -> MessageRef | None:
        """Shows the files of the message first, then the card: together they are one message for the core. A sign on the card
        stands for each file that Telegram lost."""
        files = _files(action.card.attachments)
        await self._calls.wait_for_turn(action.desk, 1 + len(files))
        with self._sent.of(action.desk, action) as known:
            shown = await self._show_files(action.desk, files, known)
            lost = " ".join([MISSING_FILE] * (len(files) - len(shown)))
            text, entities = card_text(replace(action.card, foot="\n".join(filter(None, (lost, action.card.foot)))))
            markup = card_buttons(action.card, action.desk, self._signer)
            card = await self._post(action.desk, self._text(text, entities, markup=markup), known)
        return self._ref(action.desk, [*(number for sent in shown for number in sent), *card] if card else [])

    async def _show_files(self, desk: Ref, files: Sequence[_File], known: MessageParts) -> list[list[int]]:
        """Sends the files one by one, covered until a tap where Telegram can cover them. Returns the messages of each one that
        was sent: none if Telegram did not say."""
        sent: list[list[int]] = []
        for kind, file, _ in files:
            with suppress(Refused):
                options = {"has_spoiler": True} if kind in _COVERED else {}
                sent.append(await self._post(desk, self._file(kind, file, options), known))
        return sent

    async def update_card(self, action: UpdateCard) -> None:
        text, entities = card_text(action.card)
        markup = card_buttons(action.card, action.message.chat, self._signer)
        await self._edit(action.message, text, entities, markup)

    async def edit(self, message: MessageRef, text: str, buttons: Sequence[Button]) -> None:
        markup = keyboard(buttons, message.chat, self._signer, self._me.username)
        await self._edit(message, pieces(text, MOST_TEXT)[0], (), markup)

    async def repost(self, action: Repost) -> MessageRef | None:
        """A held message again: its text under the attribution, its files by their ids. Raises Refused, before anything
        is sent, for a file that Telegram does not have any more; the core then reposts the text alone."""
        head = f"{action.head}\n"
        text = head + own_text(action.body, action.native)
        entities = shifted(action.native, units(head), pieces(text, MOST_TEXT)[0])
        files = _files(action.attachments)
        if not files:
            return await self.send(action.chat, text, entities=entities)
        with self._sent.of(action.chat, action) as known:
            if units(text) <= MOST_CAPTION and not any(each.kind in _WITHOUT_CAPTION for each in files):
                sent = await self._send_files(action.chat, files, text.rstrip(), entities, known)
                return self._ref(action.chat, sent)
            sent = await self._send_files(action.chat, files, "", (), known)
            for place, part in enumerate(pieces(text, MOST_TEXT)):
                sent += await self._post(action.chat, self._text(part, () if place else entities), known)
        return self._ref(action.chat, sent)

    # -- parts of a message

    def _text(
        self,
        text: str,
        entities: Sequence[MessageEntity],
        silent: bool = False,
        reply_to: MessageRef | None = None,
        markup: InlineKeyboardMarkup | None = None,
    ) -> Post:
        reply = None if reply_to is None else self._reply(reply_to)
        return lambda chat: self._api.get(
            SentAnswer,
            "sendMessage",
            chat_id=chat,
            text=text,
            entities=entities,
            disable_notification=silent,
            reply_parameters=reply,
            reply_markup=markup,
            link_preview_options=_NO_PREVIEW,
        )

    def _reply(self, message: MessageRef) -> ReplyParameters | None:
        """None for a message that is out of reach: the reply then goes out as a plain message."""
        try:
            return ReplyParameters(self._calls.reachable(message).ids[0], allow_sending_without_reply=True)
        except Refused:
            return None

    def _file(self, kind: str, file: str | InputFile, options: dict[str, Any]) -> Post:
        method = f"send{kind.replace('_', '')}"
        return lambda chat: self._api.get(SentAnswer, method, chat_id=chat, **{kind: file}, **options)

    async def _send_files(
        self, chat: Ref, files: Sequence[_File], caption: str, entities: Sequence[MessageEntity], known: MessageParts
    ) -> list[int]:
        """Sends the files, as an album if that is possible."""
        await self._calls.wait_for_turn(chat, len(files))
        options: dict[str, Any] = {"caption": caption, "caption_entities": entities} if caption else {}
        if len(files) > 1 and all(each.kind in _IN_ALBUMS for each in files):
            return await known.send(lambda: self._send_album(chat, files, options))
        sent: list[int] = []
        for place, (kind, file, own) in enumerate(files):
            post = self._file(kind, file, own | ({} if place else options))
            sent += await self._post(chat, post, known)
        return sent

    async def _send_album(self, chat: Ref, files: Sequence[_File], options: dict[str, Any]) -> list[int]:
        media = [
            _IN_ALBUMS[kind](file, **own, **({} if place else options)) for place, (kind, file, own) in enumerate(files)
        ]
        posted = await self._calls.post(
            chat, lambda at: self._api.get(list[SentAnswer], "sendMediaGroup", chat_id=at, media=media)
        )
        return [sent.message_id for sent in (posted[0] if posted else ()) if sent.message_id]

    # -- calls

    async def _post(self, chat: Ref, post: Post, known: MessageParts) -> list[int]:
        """Sends one part. Behind a part that was sent before, it waits for the end of a short pause and for a connection, so
        that no other message comes in between. `known`: the parts of the message so far."""
        while True:
            try:
                return await known.send(lambda: self._post_part(chat, post))
            except (Busy, Lost) as error:
                pause_s = error.retry_after.total_seconds() if isinstance(error, Busy) else RECONNECT_S
                is_long = known.age_s + pause_s > REST_WAITS_S
                if not known.is_begun or is_long or (isinstance(error, Lost) and error.maybe_done):
                    raise
                await asyncio.sleep(pause_s)

    async def _post_part(self, chat: Ref, post: Post) -> list[int]:
        sent = await self._calls.post(chat, post)
        return [sent[0].message_id] if sent is not None and sent[0].message_id else []

    async def _edit(
        self, message: MessageRef, text: str, entities: Sequence[MessageEntity], markup: InlineKeyboardMarkup | None
    ) -> None:
        self._calls.reachable(message)
        await self._calls.wait_for_turn(message.chat, 1)
        await self._calls.edit(
            message,
            lambda found: self._api.do(
                "editMessageText",
                text=text,
                chat_id=found.chat,
                message_id=found.ids[-1],
                entities=entities,
                reply_markup=markup,
                link_preview_options=_NO_PREVIEW,
            ),
        )

    def _ref(self, chat: Ref, ids: Sequence[int]) -> MessageRef | None:
        """None: Telegram did not say which message it made."""
        if not ids:
            return None
        original = number_of(chat)
        return message_ref(original, self._calls.moved.current(original), ids)


def _files(attachments: Sequence[Attachment]) -> list[_File]:
    """Kind and file id. A contact has no file, and is not reposted."""
    parts = (attachment.handle.partition(":") for attachment in attachments)
    return [
        _File(kind.removesuffix(SPOILER), file, {"has_spoiler": True} if kind.endswith(SPOILER) else {})
        for kind, _, file in parts
        if file
    ]
