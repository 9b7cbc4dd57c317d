"""Updates of a shape that the Bot API does not know: judged as far as they can be read, put aside otherwise."""

from __future__ import annotations

import pytest

from adapters.telegram.account import WebhookSettings
from adapters.telegram.roles import Roles
from bot.core.message import Role
from bot.store.store import Store
from tests.wire.towns import ACT, Town


@pytest.mark.parametrize("webhook", [False, True])
@pytest.mark.parametrize("broken", [b"\xff\xfe", b"\\ud83d"])
async def test_a_message_that_is_not_utf8_is_judged_all_the_same(
    town: Town, unused_tcp_port: int, broken: bytes, webhook: bool
) -> None:
    if webhook:
        address = f"http://127.0.0.1:{unused_tcp_port}/"
        town.webhook = WebhookSettings("127.0.0.1", unused_tcp_port, address, "geheim-123")
    post = town.group.post(town.jan, f"{ACT} XX")
    town.world.updates.clear()
    town.world.poison(town.world.updates.sent[-1].raw.replace(b" XX", b" " + broken), whole=True)
    async with town.bot():
        await town.gone(post)
        await town.gone(town.group.post(town.jan, f"{ACT} erna"))


async def test_what_the_adapter_cannot_handle_is_put_aside(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault of this program in one update costs that update only."""
    real = Roles.at_receipt

    def at_receipt(roles: Roles, user: int, chat: int, writes: bool) -> Role:
        if user == town.els.id:
            raise ZeroDivisionError
        return real(roles, user, chat, writes)

    monkeypatch.setattr(Roles, "at_receipt", at_receipt)
    async with town.bot():
        town.group.post(town.els, "hallo")
        await town.gone(town.group.post(town.jan, ACT))
    async with Store.open(town.folder / "data") as store:
        assert len(await store.dead_letters()) == 1


@pytest.mark.parametrize(
    "number", ["", '"update_id": null, ', '"update_id": "{number}", ', '"update_id": {number}.5, ']
)
async def test_updates_without_a_number_are_judged_and_left_behind(town: Town, number: str) -> None:
    async with town.bot():
        await town.gone(town.group.post(town.jan, f"{ACT} een"))
        post = town.group.post(town.jan, f"{ACT} twee")
        town.world.updates.clear()
        raw = town.world.updates.sent[-1].raw
        head = number.replace("{number}", str(town.world.updates.next_id)).encode()
        town.world.poison(b"{" + head + raw[raw.index(b'"message"') :], whole=True)
        await town.world.until(lambda: not town.world.updates.pending)
        await town.gone(post)
        await town.gone(town.group.post(town.jan, f"{ACT} drie"))


@pytest.mark.parametrize("date", [10**18, -(10**18), 10**11, 0, -1])
async def test_a_message_with_an_impossible_date_is_judged_all_the_same(town: Town, date: int) -> None:
    post = town.group.post(town.jan, ACT)
    town.world.updates.clear()
    body = town.world.updates.sent[-1].body["message"] | {"date": date}
    town.world.poison({"message": body})
    async with town.bot():
        await town.held(post)
        await town.gone(town.group.post(town.jan, f"{ACT} erna"))
