"""The kinds of actions and their purposes in a few words, for the operator."""

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
    Purpose,
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

PURPOSE_WORDS: Final[Mapping[Purpose, Sentence]] = {
    Purpose.ASK: tr("the question about the police"),
    Purpose.NUDGE: tr("a hint to the author"),
    Purpose.REMINDER: tr("a reminder"),
    Purpose.ANSWER: tr("an answer"),
    Purpose.NOTICE: tr("a notice"),
    Purpose.FACTS: tr("facts that must arrive"),
    Purpose.DESK: tr("for the moderators"),
    Purpose.SUMMARY: tr("numbers for the moderators"),
}
