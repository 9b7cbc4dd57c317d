"""The moderators' group on Signal takes the bot out, or lets only its administrators write, while cases are open."""

from __future__ import annotations

from pathlib import Path

from bot.core.watch_state import DESK_LOST, SaidKey
from tests.bots import rests
from tests.wire.signal import SignalWorld
from tests.wire.signal.town import ACT, Town


async def test_a_desk_that_takes_the_bot_out_and_in_again_gets_what_it_missed(
    signal_world: SignalWorld, tmp_path: Path
) -> None:
    town = Town.of(signal_world, tmp_path)
    async with town.bot() as bot:
        await town.held(town.says(town.jan, ACT))
        del town.desk.members[signal_world.me.uuid]
        signal_world.changed_group(town.desk, town.mo)
        await signal_world.until(
            lambda: SaidKey(str(town.watch.desk), DESK_LOST) in bot.pipeline.lanes["kerkwijk"].said
        )
        await town.gone(town.says(town.els, f"{ACT}!"))
        await rests(bot)
        assert len(town.cards) == 1
    async with town.bot() as bot:
        town.desk.members[signal_world.me.uuid] = False
        signal_world.changed_group(town.desk, town.mo)
        card = await town.card(1)
        await town.hears(town.desk, "queue_head")
        signal_world.react(town.mo, card, "❌")
        await signal_world.until(lambda: "done_removed" in card.text)
        await rests(bot)
    assert len(town.cards) == 2
