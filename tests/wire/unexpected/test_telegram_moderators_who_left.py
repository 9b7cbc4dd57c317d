"""A moderator who left the moderators' chat decides nothing more, whatever the bot remembers of them."""

from __future__ import annotations

import pytest

from adapters.shared.chats import ServedChats
from adapters.telegram.api.client import open_client
from adapters.telegram.refs import MovedGroups
from adapters.telegram.roles import FRESH_S, KEPT_S, Roles
from bot.core.message import Person, Role
from bot.core.ref import Ref
from tests.wire.telegram import Place, TelegramWorld, User
from tests.wire.telegram.faults import bad_request
from tests.wire.towns import ACT, Town, ref


async def test_after_leaving_neither_a_press_nor_a_typed_word_counts(town: Town) -> None:
    """The bot is an ordinary member of the moderators' chat, so Telegram does not tell that a member left."""
    async with town.bot():
        post = town.group.post(town.jan, ACT)
        card = await town.card()
        code = card.text.split()[2][:3]
        town.desk.post(town.nele, "hallo")
        await town.world.until(lambda: not town.world.updates.pending)
        town.desk.leave(town.nele)
        town.world.press(card.buttons[0], by=town.nele)
        town.group.post(town.nele, f"ok {code}")
        await town.world.until(lambda: not town.world.updates.pending)
        await town.gone(town.group.post(town.els, f"{ACT} erna"))
        assert post.gone
        assert "done_approved" not in card.text
        await town.press(card, "✅", by=town.mo)
        await town.world.until(lambda: "done_approved" in card.text)


@pytest.mark.parametrize("standing", ["member", "administrator"])
@pytest.mark.parametrize("put_out", [False, True], ids=["leaves", "is put out"])
async def test_the_line_that_a_moderator_left_makes_them_none_at_once(town: Town, standing: str, put_out: bool) -> None:
    """A member who leaves is the sender of the line about it. Just before, the platform was asked about Nele."""
    if standing == "administrator":
        town.desk.promote_bot("can_manage_chat", by=town.mo)
    async with town.bot():
        town.group.post(town.jan, ACT)
        card = await town.card()
        await town.press(card, "👀", by=town.nele)
        await town.world.until(lambda: "claimed" in card.text)
        button = next(button for button in card.buttons if button.label == "❌")
        if put_out:
            town.desk.kick(town.nele, by=town.mo)
        else:
            town.desk.leave(town.nele)
        town.world.forge(card, button.choice, by=town.nele)
        await town.world.until(lambda: len(town.world.calls("answerCallbackQuery")) > 1)
        await town.gone(town.group.post(town.els, f"{ACT} erna"))
        assert "done_removed" not in card.text


async def role_of(roles: Roles, user: User, group: Place, decides: bool = True) -> Role | None:
    """The role, as the bot asks for it: the platform is asked only if nothing is known."""
    asker = Person(Ref("telegram", str(user.id)), user.first_name)
    if roles.known(asker, ref(group), decides) is None:
        await roles.ask(asker, ref(group))
    return roles.known(asker, ref(group), decides)


async def test_an_old_answer_that_cannot_be_renewed_makes_nobody_a_moderator(world: TelegramWorld) -> None:
    now = 0.0
    group, desk = world.supergroup("Kerkwijk"), world.supergroup("Moderatoren", bot="member")
    mo = world.user("Mo")
    desk.join(mo, quiet=True)
    client = open_client(world.token, world.url)
    chats = ServedChats("telegram", {ref(group): ref(desk)}, {})
    roles = Roles(client.calls, chats, MovedGroups(), monotonic=lambda: now)
    assert await role_of(roles, mo, group) is Role.MODERATOR
    world.fail("getChatMember", bad_request("something new"), times=None)
    now = FRESH_S + 1
    assert await role_of(roles, mo, group) is Role.MODERATOR
    now = KEPT_S + FRESH_S + 2
    assert await role_of(roles, mo, group) is Role.MEMBER
    await client.close()


async def test_a_bot_that_was_away_for_longer_than_telegram_keeps_updates_asks_who_is_still_there(
    world: TelegramWorld,
) -> None:
    """It is an administrator of the desk, and the update that Mo left is lost."""
    now = 0.0
    group, desk, mo = world.supergroup("Kerkwijk"), world.supergroup("Moderatoren"), world.user("Mo")
    desk.join(mo, quiet=True)
    client = open_client(world.token, world.url)
    chats = ServedChats("telegram", {ref(group): ref(desk)}, {})
    roles = Roles(client.calls, chats, MovedGroups(), hears_leaves=lambda chat: True, monotonic=lambda: now)
    roles.note(desk.id, mo.id, is_member=True)
    desk.leave(mo)
    now = 86_000.0
    before = await role_of(roles, mo, group)
    now = 86_401.0
    after = await role_of(roles, mo, group)
    await client.close()
    assert (before, after) == (Role.MODERATOR, Role.MEMBER)


async def test_a_member_is_asked_for_once_and_a_moderator_each_time(world: TelegramWorld) -> None:
    now = 0.0
    group, desk = world.supergroup("Kerkwijk"), world.supergroup("Moderatoren", bot="member")
    mo, jan = world.user("Mo"), world.user("Jan")
    desk.join(mo, quiet=True)
    client = open_client(world.token, world.url)
    chats = ServedChats("telegram", {ref(group): ref(desk)}, {})
    roles = Roles(client.calls, chats, MovedGroups(), monotonic=lambda: now)
    for _ in range(3):
        now += FRESH_S
        assert await role_of(roles, jan, group) is Role.MEMBER
    assert len(world.calls("getChatMember")) == 1
    for _ in range(3):
        now += FRESH_S
        assert await role_of(roles, mo, group) is Role.MODERATOR
    assert len(world.calls("getChatMember")) == 4
    await client.close()


async def test_nobody_is_asked_about_where_all_members_of_the_desk_are_known(world: TelegramWorld) -> None:
    group, desk = world.supergroup("Kerkwijk"), world.supergroup("Moderatoren")
    mo, nele, jan = world.user("Mo"), world.user("Nele"), world.user("Jan")
    desk.join(mo, nele, quiet=True)
    desk.make_admin(mo, quiet=True)
    client = open_client(world.token, world.url)
    chats = ServedChats("telegram", {ref(group): ref(desk)}, {})
    roles = Roles(client.calls, chats, MovedGroups(), hears_leaves=lambda chat: True)
    await roles.learn(ref(desk))
    assert await role_of(roles, mo, group) is Role.MODERATOR
    assert world.calls("getChatMember") == []
    assert await role_of(roles, jan, group, decides=False) is Role.MEMBER  # Nele is not known yet, it may be her
    assert len(world.calls("getChatMember")) == 1
    roles.note(desk.id, nele.id, is_member=True)
    await roles.learn(ref(desk))
    els = world.user("Els")
    assert await role_of(roles, els, group, decides=False) is Role.MEMBER
    assert len(world.calls("getChatMember")) == 1
    assert await role_of(roles, els, group) is Role.MEMBER
    assert len(world.calls("getChatMember")) == 2
    await client.close()


@pytest.mark.parametrize("standing", ["member", "administrator"])
async def test_doctor_asks_to_make_the_bot_an_administrator_of_the_moderators_chat(town: Town, standing: str) -> None:
    if standing == "administrator":
        town.desk.promote_bot("can_manage_chat", by=town.mo)
    lines = [line for line in await town.adapter().examine() if "moderators' chat" in line]
    said = (
        "! telegram: make the bot an administrator of the moderators' chat of Kerkwijk, without any rights: only then it "
        "hears at once when a moderator leaves"
    )
    assert (said in lines) is (standing == "member")
