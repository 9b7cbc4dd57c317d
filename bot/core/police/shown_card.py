"""Shows the card of a question again to the person who asks for it."""

from __future__ import annotations

from bot.core.action import AskModerators, Card, Purpose, SendMessage
from bot.core.draft import Draft
from bot.core.fallback import in_words
from bot.core.owner import Owner
from bot.core.ref import Ref


def show_in(draft: Draft, chat: Ref, card: Card, owner: Owner) -> None:
    """Sends the card to the desk, or its words to a coordinator who asks alone, as while the desk is lost."""
    if chat in draft.context.watch.chats:
        draft.do(AskModerators(draft.context.watch.desk, card), owner)
    else:
        draft.do(SendMessage(chat, in_words(card), Purpose.ANSWER))
