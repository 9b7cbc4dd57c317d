"""Two watches of one bot: a moderator of one has no say in the other, wherever they type or press."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from adapters.shared.chats import ServedChats
from adapters.telegram.account import TelegramAccount
from adapters.telegram.adapter import TelegramAdapter
from bot.app import Parts
from tests.wire.telegram import Place, User
from tests.wire.towns import ACT, Town, ref


@dataclass
class TwoWatches(Town):
    """Bob moderates the other watch, and is a plain member of this one."""

    other_group: Place | None = None
    other_desk: Place | None = None
    bob: User | None = None

    def parts(self) -> Parts:
        made = super().parts()
        assert self.other_group
        assert self.other_desk
        other = replace(
            self.watch, id="station", name="Station", groups=(ref(self.other_group),), desk=ref(self.other_desk)
        )
        return replace(made, config=replace(made.config, watches=(self.watch, other)))

    def adapter(self) -> TelegramAdapter:
        assert self.other_group
        assert self.other_desk
        desks = {ref(self.group): ref(self.desk), ref(self.other_group): ref(self.other_desk)}
        names = {place: "a chat" for pair in desks.items() for place in pair}
        chats = ServedChats("telegram", desks, names, frozenset())
        account = TelegramAccount(self.world.token, self.world.url, chats, self.folder / "data", self.webhook)
        return TelegramAdapter(account, self.clock.now, self.rate_limit)


@pytest.fixture
def towns(town: Town) -> TwoWatches:
    group, desk = town.world.supergroup("Station"), town.world.supergroup("Moderatoren Station", bot="member")
    bob = town.world.user("Bob", started=True)
    for place in (group, desk, town.group):
        place.join(bob, quiet=True)
    values = {name: getattr(town, name) for name in Town.__dataclass_fields__}
    return TwoWatches(**values, other_group=group, other_desk=desk, bob=bob)


async def test_a_moderator_of_another_watch_decides_nothing_here(towns: TwoWatches) -> None:
    assert towns.other_desk
    assert towns.bob
    async with towns.bot() as bot:
        card = await towns.held(towns.group.post(towns.jan, f"{ACT} naar de hoek"))
        (case,) = bot.pipeline.lanes["kerkwijk"].cases.values()
        for place in (towns.other_desk, towns.group, towns.world.private(towns.bob)):
            place.post(towns.bob, f"ok {case.code}")
        towns.world.press(card.buttons[0], by=towns.bob)  # with an app that shows a button of a chat that he is not in
        await towns.gone(towns.group.post(towns.els, f"{ACT} daarna"))
        assert bot.pipeline.lanes["kerkwijk"].cases[case.id].is_open
        await towns.press(card, "✅", by=towns.mo)
        await towns.world.until(lambda: not bot.pipeline.lanes["kerkwijk"].cases[case.id].is_open)
