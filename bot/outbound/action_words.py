"""The kinds of actions in a few words, for the operator."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.core.action import (
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
from bot.core.fallback import ActionKind
from bot.core.rulebook import WorkOnRules
from bot.translation import Sentence, tr

ACTION_WORDS: Final[Mapping[ActionKind, Sentence]] = {
    SendMessage: tr("write a message"),
    SendPicture: tr("send a picture"),
    SendListing: tr("send a list"),
    Reply: tr("answer a message"),
    SendPrivately: tr("write to a member in private"),
    EditMessage: tr("edit a message of its own"),
    DeleteMessage: tr("delete a message"),
    PinMessage: tr("pin a message"),
    PostMaskedCopy: tr("post a masked copy"),
    Repost: tr("post a message again"),
    Restrict: tr("mute a member"),
    RemoveMember: tr("remove a member"),
    LockGroup: tr("close or open the group"),
    ApproveJoin: tr("let a member in"),
    RefuseJoin: tr("refuse a request to join"),
    LeaveChat: tr("leave a chat"),
    AskModerators: tr("show a card to the moderators"),
    UpdateCard: tr("update a card"),
    MailPolice: tr("mail the police"),
    WorkOnRules: tr("change the rules"),
}
