"""Decisions overtake the messages that wait, and still find the cases that they are about: a card goes out after its commit."""

from __future__ import annotations

from pathlib import Path

from bot.app import run_bot
from bot.core.action import Action, AskModerators, Repost
from bot.core.ref import MessageRef
from tests.bots import parts
from tests.fake_platform import FakePlatform


class QuickModerator(FakePlatform):
    """A moderator decides each case as soon as its card is there, before the bot has the receipt of the card."""

    async def do(self, action: Action) -> MessageRef | None:
        ref = await super().do(action)
        if isinstance(action, AskModerators):
            self.say("Mo", f"ok {action.card.code}", chat="moderators")
            self.end()
        return ref


async def test_a_decision_as_quick_as_its_card_finds_its_case_while_a_group_writes_on(tmp_path: Path) -> None:
    platform = QuickModerator()
    platform.say("Jan", "wie gaat er mee")
    for number in range(300):
        platform.say("Piet", f"tot morgen {number}")
    await run_bot(parts(tmp_path, platform))
    assert len(platform.confirmed) == 302
    assert platform.count(Repost) == 1
