"""From actions to calls of the Bot API. Each action is one message or one change; what does not fit into one message goes
in several, which are one for the rest of the house."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime
from typing import Any, Final, TypeVar

from telegram import (
    Bot,
    ChatPermissions,
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

from adapters.telegram import NAME
from adapters.telegram.buttons import Signer
from adapters.telegram.client import Moved, ask
from adapters.telegram.decode import TOGETHER
from adapters.telegram.delete import Deletions
from adapters.telegram.entities import MOST_TEXT, moved, pieces, units
from adapters.telegram.faces import buttons as keyboard
from adapters.telegram.faces import card_buttons, card_text
from adapters.telegram.pace import Pace
from bot.core.action import (
    Action,
    Amend,
    ApproveJoin,
    AskModerators,
    Button,
    Card,
    DeleteMessage,
    LockGroup,
    MailPolice,
    Pin,
    PostMasked,
    React,
    Remove,
    Reply,
    Restore,
    Restrict,
    Say,
    SendPrivately,
    UpdateCard,
)
from bot.core.message import Attachment
from bot.core.ref import MessageRef, Ref
from bot.errors import Busy, Refused

T = TypeVar("T")

_NO_PREVIEW: Final = LinkPreviewOptions(is_disabled=True)
_MEDIA: Final[dict[str, Callable[..., Any]]] = {
    "photo": InputMediaPhoto, "video": InputMediaVideo, "audio": InputMediaAudio, "document": InputMediaDocument,
}  # fmt: skip
"""What can stand together in an album. The rest goes one by one."""

_CLOSED: Final = ChatPermissions.no_permissions()
_MUTED: Final = ChatPermissions.no_permissions()


class Acting:
    """Does what the core wants. `homes` are new addresses of groups that moved."""

    def __init__(self, bot: Bot, signer: Signer, pace: Pace) -> None:
        self._bot = bot
        self._signer = signer
        self._pace = pace
        self._deletions = Deletions(bot)
        self._homes: dict[int, int] = {}
        self._open: dict[int, ChatPermissions] = {}

    async def do(self, action: Action) -> MessageRef | None:
        """Raises Busy, Gone, Refused or Lost."""
        match action:
            case Say(chat=chat, text=text, silent=silent, buttons=buttons):
                return await self._say(chat, text, silent=silent, buttons=buttons)
            case PostMasked(chat=chat, text=text):
                return await self._say(chat, text)
            case SendPrivately(person=person, text=text):
                return await self._say(person, text)
            case Reply(to=to, text=text, buttons=buttons):
                return await self._say(to.chat, text, to=to, buttons=buttons)
            case Restore():
                return await self._restore(action)
            case AskModerators(desk=desk, card=card):
                return await self._card(desk, card)
            case _:
                await self._change(action)
                return None

    async def _change(self, action: Action) -> None:
        match action:
            case Amend(message=message, text=text, buttons=buttons):
                await self._edit(message, text, (), keyboard(buttons, self._signer))
            case UpdateCard(message=message, card=card):
                text, entities = card_text(card)
                await self._edit(message, text, entities, card_buttons(card, self._signer))
            case DeleteMessage(message=message):
                await self._at(message.chat, lambda chat: self._deletions.delete(chat, _ids(message)))
            case React(message=message, emoji=emoji):
                await self._ask(message.chat, lambda chat: self._bot.set_message_reaction(chat, _last(message), emoji))
            case Pin(message=message):
                await self._ask(message.chat, lambda chat: self._pin(chat, message))
            case Restrict(chat=chat, person=person, until=until):
                await self._restrict(chat, int(person.id), until)
            case Remove(chat=chat, person=person):
                await self._remove(chat, int(person.id))
            case LockGroup(chat=chat, locked=locked):
                await self._lock(chat, locked)
            case ApproveJoin(chat=chat, person=person):
                await self._ask(chat, lambda at: self._bot.approve_chat_join_request(at, int(person.id)))
            case MailPolice():
                raise Refused("Telegram sends no mail")
            case _:
                raise Refused(f"{NAME} cannot do that")

    # -- messages

    async def _say(
        self,
        chat: Ref,
        text: str,
        *,
        to: MessageRef | None = None,
        silent: bool = False,
        buttons: Sequence[Button] = (),
        entities: Callable[[int], Sequence[MessageEntity]] = lambda most: (),
    ) -> MessageRef:
        parts = pieces(text, MOST_TEXT)
        await self._paced(chat, len(parts))
        answered = None if to is None else ReplyParameters(_ids(to)[0], allow_sending_without_reply=True)
        sent: list[int] = []
        for place, part in enumerate(parts):
            message = await self._ask(
                chat,
                lambda at, part=part, place=place: self._bot.send_message(  # type: ignore[misc]  # mypy infers no lambda defaults
                    at,
                    part,
                    entities=entities(MOST_TEXT) if place == 0 else (),
                    disable_notification=silent,
                    reply_parameters=answered if place == 0 else None,
                    reply_markup=keyboard(buttons, self._signer) if place == len(parts) - 1 else None,
                    link_preview_options=_NO_PREVIEW,
                ),
            )
            sent += [] if message is None else [message.message_id]
        return _ref(chat, sent)

    async def _restore(self, action: Restore) -> MessageRef:
        """The text under its attribution, and its media by their handles. Raises Refused when a medium is not to be had
        any more: then the text alone is next best."""
        head = f"{action.head}\n"
        media = await self._post_media(action.chat, action.attachments, action.head if not action.body else "")
        if not action.body and media:
            return _ref(action.chat, media)
        said = await self._say(
            action.chat, head + action.body, entities=lambda most: moved(action.native, units(head), most)
        )
        return _ref(action.chat, [*media, *_ids(said)])

    async def _post_media(self, chat: Ref, attachments: Sequence[Attachment], caption: str) -> list[int]:
        album, single = _sorted(attachments)
        sent: list[int] = []
        if len(album) > 1:
            await self._paced(chat, 1)
            inputs = [
                _MEDIA[kind](file, caption=caption if not place else None) for place, (kind, file) in enumerate(album)
            ]
            posted = await self._ask(chat, lambda at: self._bot.send_media_group(at, inputs))
            sent += [message.message_id for message in posted or ()]
        else:
            single = [*album, *single]
        for kind, file in single:
            await self._paced(chat, 1)
            send = getattr(self._bot, f"send_{kind}")
            keys = {} if kind in ("sticker", "video_note") or not caption else {"caption": caption}
            posted_one: Message | None = await self._ask(chat, lambda at, s=send, f=file, k=keys: s(at, f, **k))  # type: ignore[misc]  # as above
            sent += [] if posted_one is None else [posted_one.message_id]
        return sent

    async def _card(self, desk: Ref, card: Card) -> MessageRef:
        text, entities = card_text(card)
        await self._paced(desk, 1)
        message = await self._ask(
            desk,
            lambda at: self._bot.send_message(
                at,
                text,
                entities=entities,
                reply_markup=card_buttons(card, self._signer),
                link_preview_options=_NO_PREVIEW,
            ),
        )
        return _ref(desk, [] if message is None else [message.message_id])

    async def _edit(
        self, message: MessageRef, text: str, entities: Sequence[MessageEntity], buttons: InlineKeyboardMarkup | None
    ) -> None:
        await self._ask(
            message.chat,
            lambda at: self._bot.edit_message_text(
                pieces(text, MOST_TEXT)[0],
                at,
                _last(message),
                entities=entities,
                reply_markup=buttons,
                link_preview_options=_NO_PREVIEW,
            ),
        )

    # -- people and groups

    async def _restrict(self, chat: Ref, person: int, until: datetime) -> None:
        """A moment that is not in the future lifts it: then the person may do what everybody may."""
        if until > datetime.now(UTC):
            await self._ask(chat, lambda at: self._bot.restrict_chat_member(at, person, _MUTED, until_date=until))
            return
        everybody = await self._permissions(chat)
        await self._ask(chat, lambda at: self._bot.restrict_chat_member(at, person, everybody))

    async def _remove(self, chat: Ref, person: int) -> None:
        if person < 0:  # a channel that writes here
            await self._ask(chat, lambda at: self._bot.ban_chat_sender_chat(at, person))
        else:
            await self._ask(chat, lambda at: self._bot.ban_chat_member(at, person))

    async def _lock(self, chat: Ref, locked: bool) -> None:
        """What members may do is remembered when the group is closed, and given back when it is opened."""
        number = int(chat.id)
        if locked:
            self._open.setdefault(number, await self._permissions(chat))
        wanted = _CLOSED if locked else self._open.pop(number, ChatPermissions.all_permissions())
        await self._ask(chat, lambda at: self._bot.set_chat_permissions(at, wanted))

    async def _permissions(self, chat: Ref) -> ChatPermissions:
        found = await self._ask(chat, lambda at: self._bot.get_chat(at))
        return (found.permissions if found else None) or ChatPermissions.all_permissions()

    async def _pin(self, chat: int, message: MessageRef) -> bool:
        return await self._bot.pin_chat_message(chat, _ids(message)[0], disable_notification=True)

    # -- the way there

    async def _ask(self, chat: Ref, call: Callable[[int], Awaitable[T]]) -> T | None:
        return await self._at(chat, lambda at: ask(call(at)))

    async def _at(self, chat: Ref, call: Callable[[int], Awaitable[T]]) -> T:
        """Call with the chat's number; once more where the group has moved."""
        number = self._number(chat)
        try:
            return await call(number)
        except Moved as moved_to:
            self._homes[number] = moved_to.new_id
            return await call(moved_to.new_id)
        except Busy as busy:
            self._pace.close(number, busy.retry_after)
            raise

    async def _paced(self, chat: Ref, messages: int) -> None:
        self._pace.take(self._number(chat), messages)

    def _number(self, chat: Ref) -> int:
        try:
            number = int(chat.id)
        except ValueError:
            raise Refused(f"{chat} is no chat of Telegram") from None
        return self._homes.get(number, number)


def _sorted(attachments: Sequence[Attachment]) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Kind and file id: what can stand in an album, and the rest. A contact has no file and is not posted again."""
    files = [(kind, file) for kind, _, file in (each.handle.partition(":") for each in attachments) if file]
    return [each for each in files if each[0] in _MEDIA], [each for each in files if each[0] not in _MEDIA]


def _ids(message: MessageRef) -> list[int]:
    try:
        return [int(each) for each in message.id.split(TOGETHER)]
    except ValueError:
        raise Refused(f"{message} is no message of Telegram") from None


def _last(message: MessageRef) -> int:
    return _ids(message)[-1]


def _ref(chat: Ref, ids: Sequence[int]) -> MessageRef:
    return MessageRef(chat, TOGETHER.join(map(str, ids)) or "0")
