"""Messages that the bot makes and changes. What does not fit into one goes in several, which are one for the rest of the
house; formatting is given by places, so that nobody's name can be taken for markup."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Final, TypeVar

from telegram import (
    Bot,
    InlineKeyboardMarkup,
    InputMediaAudio,
    InputMediaDocument,
    InputMediaPhoto,
    InputMediaVideo,
    LinkPreviewOptions,
    Message,
    MessageEntity,
    ReplyParameters,
)

from adapters.telegram.buttons import Signer
from adapters.telegram.chat_calls import Way
from adapters.telegram.entities import MOST_CAPTION, MOST_TEXT, moved, pieces, units
from adapters.telegram.presentation import buttons as keyboard
from adapters.telegram.presentation import card_buttons, card_text
from adapters.telegram.refs import message_ref, number_of
from bot.core.action import AskModerators, Button, Repost, SendPicture, UpdateCard
from bot.core.message import Attachment
from bot.core.ref import MessageRef, Ref
from bot.errors import Busy, Refused

T = TypeVar("T")

_NO_PREVIEW: Final = LinkPreviewOptions(is_disabled=True)
_IN_ALBUMS: Final[dict[str, Callable[..., Any]]] = {
    "photo": InputMediaPhoto, "video": InputMediaVideo, "audio": InputMediaAudio, "document": InputMediaDocument,
}  # fmt: skip
"""What can stand together in an album. The rest goes one by one."""

_WITHOUT_CAPTION: Final = frozenset({"sticker", "video_note"})


class Saying:
    def __init__(self, bot: Bot, signer: Signer, way: Way) -> None:
        self._bot = bot
        self._signer = signer
        self._way = way

    async def say(
        self,
        chat: Ref,
        text: str,
        *,
        to: MessageRef | None = None,
        silent: bool = False,
        buttons: Sequence[Button] = (),
        entities: Sequence[MessageEntity] = (),
    ) -> MessageRef:
        """In as many messages as it takes; formatting only where it all fits into the first, the buttons under the last."""
        parts = pieces(text, MOST_TEXT)
        markup = keyboard(buttons, chat, self._signer, self._bot.username)
        sent: list[int] = []
        await self._way.turn(chat, len(parts))
        for place, part in enumerate(parts):
            first, last = place == 0, place == len(parts) - 1
            post = self._post(part, entities if first else (), silent, to if first else None, markup if last else None)
            sent += await self._sent(chat, post, begun=not first)
        return self._ref(chat, sent)

    def _post(
        self,
        text: str,
        entities: Sequence[MessageEntity],
        silent: bool = False,
        to: MessageRef | None = None,
        markup: InlineKeyboardMarkup | None = None,
    ) -> Callable[[int], Awaitable[Message]]:
        answered = None if to is None else self._answered(to)
        return lambda at: self._bot.send_message(
            at,
            text,
            entities=entities,
            disable_notification=silent,
            reply_parameters=answered,
            reply_markup=markup,
            link_preview_options=_NO_PREVIEW,
        )

    def _answered(self, message: MessageRef) -> ReplyParameters | None:
        """An answer to what cannot be reached any more is a plain message."""
        try:
            return ReplyParameters(self._way.place(message).ids[0], allow_sending_without_reply=True)
        except Refused:
            return None

    async def picture(self, action: SendPicture) -> MessageRef:
        """Under the picture, or after it where it is too long for that."""
        parts = pieces(action.text, MOST_TEXT) if units(action.text) > MOST_CAPTION else []
        await self._way.turn(action.chat, 1 + len(parts))
        keys: dict[str, Any] = {"caption": action.text} if not parts else {}
        photo = self._one(
            "photo", action.png, {**keys, "filename": "nabuur.png", "disable_notification": action.silent}
        )
        sent = await self._sent(action.chat, photo)
        for part in parts:
            sent += await self._sent(action.chat, self._post(part, (), action.silent), begun=True)
        return self._ref(action.chat, sent)

    async def card(self, action: AskModerators) -> MessageRef:
        text, entities = card_text(action.card)
        await self._way.turn(action.desk, 1)
        markup = card_buttons(action.card, action.desk, self._signer)
        return self._ref(action.desk, await self._sent(action.desk, self._post(text, entities, markup=markup)))

    async def update_card(self, action: UpdateCard) -> None:
        text, entities = card_text(action.card)
        markup = card_buttons(action.card, action.message.chat, self._signer)
        await self._edit(action.message, text, entities, markup)

    async def amend(self, message: MessageRef, text: str, buttons: Sequence[Button]) -> None:
        markup = keyboard(buttons, message.chat, self._signer, self._bot.username)
        await self._edit(message, pieces(text, MOST_TEXT)[0], (), markup)

    async def _edit(
        self, message: MessageRef, text: str, entities: Sequence[MessageEntity], markup: InlineKeyboardMarkup | None
    ) -> None:
        self._way.place(message)
        await self._way.turn(message.chat, 1)
        await self._way.about(
            message,
            lambda place: self._bot.edit_message_text(
                text,
                place.chat,
                place.ids[-1],
                entities=entities,
                reply_markup=markup,
                link_preview_options=_NO_PREVIEW,
            ),
        )

    # -- an approved message again

    async def restore(self, action: Repost) -> MessageRef:
        """The text under its attribution, and its media by their file ids. Raises Refused when a medium is not to be had any
        more, before anything was posted: then the text alone is next best."""
        head = f"{action.head}\n"
        text = head + action.body
        formatted = moved(action.native, units(head), pieces(text, MOST_TEXT)[0])
        files = files_of(action.attachments)
        if not files:
            return await self.say(action.chat, text, entities=formatted)
        if units(text) <= MOST_CAPTION and not any(kind in _WITHOUT_CAPTION for kind, _ in files):
            return self._ref(action.chat, await self._media(action.chat, files, text.rstrip(), formatted))
        posted = await self._media(action.chat, files, "", ())
        for place, part in enumerate(pieces(text, MOST_TEXT)):
            post = self._post(part, () if place else formatted)
            posted += await self._sent(action.chat, post, begun=True)
        return self._ref(action.chat, posted)

    async def _media(
        self, chat: Ref, files: Sequence[tuple[str, str]], caption: str, entities: Sequence[MessageEntity]
    ) -> list[int]:
        """As an album where that is possible."""
        await self._way.turn(chat, len(files))
        if len(files) > 1 and all(kind in _IN_ALBUMS for kind, _ in files):
            return await self._album(chat, files, caption, entities)
        sent: list[int] = []
        for place, (kind, file) in enumerate(files):
            keys = {"caption": caption, "caption_entities": entities} if caption and place == 0 else {}
            sent += await self._sent(chat, self._one(kind, file, keys), begun=place > 0)
        return sent

    def _one(self, kind: str, file: str | bytes, keys: dict[str, Any]) -> Callable[[int], Awaitable[Message]]:
        send = getattr(self._bot, f"send_{kind}")
        return lambda at: send(at, file, **keys)

    async def _album(
        self, chat: Ref, files: Sequence[tuple[str, str]], caption: str, entities: Sequence[MessageEntity]
    ) -> list[int]:
        keys = {"caption": caption, "caption_entities": entities} if caption else {}
        media = [_IN_ALBUMS[kind](file, **(keys if not place else {})) for place, (kind, file) in enumerate(files)]
        posted = await self._way.at_once(chat, lambda at: self._bot.send_media_group(at, media))
        return [message.message_id for message in posted or ()]

    # -- how a message goes

    async def _sent(self, chat: Ref, post: Callable[[int], Awaitable[Message]], begun: bool = False) -> list[int]:
        """`begun`: a part of the same message is there already, so that a wait is waited for here."""
        while True:
            try:
                message = await self._way.at_once(chat, post)
            except Busy as busy:
                if not begun:
                    raise
                await asyncio.sleep(busy.retry_after.total_seconds())
            else:
                return [] if message is None else [message.message_id]

    def _ref(self, chat: Ref, ids: Sequence[int]) -> MessageRef:
        first = number_of(chat)
        return message_ref(first, self._way.homes.now(first), ids)


def files_of(attachments: Sequence[Attachment]) -> list[tuple[str, str]]:
    """Kind and file id. A contact has no file, and is not posted again."""
    parts = (each.handle.partition(":") for each in attachments)
    return [(kind, file) for kind, _, file in parts if file]
