"""Another bot on the desk, as a bridge to another chat program, is no moderator: its words come from elsewhere."""

from __future__ import annotations

from tests.bots import rests
from tests.wire.towns import ACT, Town


async def test_another_bot_on_the_desk_decides_nothing(town: Town) -> None:
    bridge = town.world.user("Brug", is_bot=True)
    town.desk.join(bridge, quiet=True)
    town.group.join(bridge, quiet=True)
    town.world.bot.hears_bots = True
    async with town.bot() as bot:
        card = await town.held(town.group.post(town.jan, ACT))
        (case,) = bot.pipeline.lanes["kerkwijk"].cases.values()
        town.desk.post(bridge, f"weg {case.code}")
        town.desk.post(bridge, "weg", reply_to=card)
        town.desk.post(bridge, "/pause 7d")
        town.group.post(bridge, f"weg {case.code}")
        await town.gone(town.group.post(bridge, f"{ACT} nu"))
        await rests(bot)
        lane = bot.pipeline.lanes["kerkwijk"]
        assert lane.cases[case.id].is_open
        assert lane.paused_until(town.clock.now()) is None
