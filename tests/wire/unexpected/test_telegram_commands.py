"""Commands as people and their apps write them: on several lines, and passed on from another chat."""

from __future__ import annotations

from tests.bots import rests
from tests.wire.towns import ACT, Town


async def test_reasons_on_the_line_below_an_objection_reach_the_moderators(town: Town) -> None:
    async with town.bot():
        town.world.start(town.jan, "kerkwijk")
        private = town.world.private(town.jan)
        await town.says(private, "start_hello")
        private.post(town.jan, "/object\nIk wil dit niet.\n\nJan")
        await town.says(private, "object_received")
        assert "Ik wil dit niet. Jan" in (await town.says(town.desk, "object_desk")).text


async def test_a_command_that_is_passed_on_is_not_given(town: Town) -> None:
    async with town.bot() as bot:
        post = town.group.post(town.jan, ACT)
        await town.held(post)
        (case,) = bot.pipeline.lanes["kerkwijk"].cases.values()
        for forged in (f"ok {case.code}", "/pause 7d", f"weg {case.code}"):
            town.desk.forward(town.mo, town.group.post(town.els, forged))
        await rests(bot)
        lane = bot.pipeline.lanes["kerkwijk"]
        assert lane.cases[case.id].is_open
        assert lane.paused_until(town.clock.now()) is None


async def test_a_command_below_a_photo_counts(town: Town) -> None:
    async with town.bot():
        town.world.start(town.jan, "kerkwijk")
        private = town.world.private(town.jan)
        await town.says(private, "start_hello")
        private.post(town.jan, "/object Ik wil dit niet", media="photo")
        await town.says(private, "object_received")
        assert "Ik wil dit niet" in (await town.says(town.desk, "object_desk")).text
