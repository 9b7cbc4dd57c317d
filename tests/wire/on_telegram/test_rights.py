"""The steps of the operator (docs/operators.md): each step's fault is a sentence that says what to do."""

from __future__ import annotations

from itertools import count

import pytest

from adapters.telegram import capabilities
from adapters.telegram.api.chat_calls import MOST_MOVES
from bot.core.action import DeleteMessage, LockGroup, Restrict
from bot.core.ref import Ref
from bot.translation import in_language
from tests.wire.program import ROOT
from tests.wire.telegram import TelegramWorld
from tests.wire.telegram.faults import migrated, retry_after, server_error
from tests.wire.towns import ACT, Town, ref


async def said(town: Town) -> list[str]:
    return await town.adapter().examine()


async def test_when_everything_is_right_doctor_says_so_of_each_chat(town: Town) -> None:
    town.desk.promote_bot("can_manage_chat", by=town.mo)
    assert await said(town) == [
        "telegram: this is @nabuur_bot",
        "telegram: Kerkwijk: the bot is there and may do what it needs",
        "telegram: the moderators' chat of Kerkwijk: the bot is there and may do what it needs",
    ]


async def test_each_right_that_is_missing_is_asked_for_by_the_name_in_telegrams_menu(town: Town) -> None:
    town.desk.promote_bot("can_manage_chat", by=town.mo)
    town.group.promote_bot("can_manage_chat", by=town.mo)
    assert [line for line in await said(town) if line.startswith("!")] == [
        "! telegram: give the bot the right to delete messages in Kerkwijk",
        "! telegram: give the bot the right to ban users in Kerkwijk",
        "! telegram: give the bot the right to add users in Kerkwijk",
    ]


async def test_a_bot_that_hears_only_commands_is_told_apart_from_one_that_hears_all(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    async with TelegramWorld(reads_all=False) as world:
        town = Town.of(world, tmp_path_factory.mktemp("deaf"))
        town.group.promote_bot(by=town.mo)
        lines = await said(town)
        assert "! telegram: the bot does not hear what is written in Kerkwijk: make it an administrator there" in lines
        town.group.promote_bot("can_delete_messages", by=town.mo)
        assert not [line for line in await said(town) if "does not hear what is written in Kerkwijk" in line]


async def test_the_token_of_another_bot_is_guessed_from_its_absence(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    town.group.remove_bot(by=town.mo)
    assert not [line for line in await said(town) if "another bot" in line]
    town.desk.remove_bot(by=town.mo)
    (line,) = [line for line in await said(town) if "another bot" in line]
    assert line.startswith("! telegram: @")
    async with town.bot():
        await town.world.until(lambda: "that of another bot" in caplog.text)


async def test_a_chat_without_the_bot_is_named_with_its_number(town: Town) -> None:
    town.group.remove_bot(by=town.mo)
    why = (
        "the bot is not in this chat, or the number is wrong; add the bot to it, and look at the number in config.yaml"
    )
    assert f"! telegram: Kerkwijk ({ref(town.group)}): {why}" in await said(town)


async def test_that_a_group_always_moves_is_said_in_the_language_of_the_operator(town: Town) -> None:
    numbers = count(-1009999999999, -1)
    for _ in range(MOST_MOVES):
        town.world.fail("getChat", migrated(next(numbers)), when=lambda call: call.chat_id != town.desk.id)
    lines = [in_language(line, "nl") for line in await said(town)]
    assert any("de groep krijgt bij elke aanroep een ander nummer" in line for line in lines), lines


async def test_before_telegram_was_asked_a_message_is_not_left_to_a_moderator_for_want_of_knowing(town: Town) -> None:
    """After a crash, what is in the inbox is decided before there is a connection."""
    assert town.adapter().capabilities(ref(town.group)) >= {DeleteMessage, Restrict, LockGroup}


async def test_rights_that_are_given_and_taken_away_count_from_then_on(town: Town) -> None:
    adapter = town.adapter()
    await adapter.examine()
    assert adapter.capabilities(ref(town.group)) >= {DeleteMessage, Restrict, LockGroup}
    town.group.promote_bot("can_manage_chat", by=town.mo)
    await adapter.examine()
    assert not adapter.capabilities(ref(town.group)) & {DeleteMessage, Restrict, LockGroup}


async def test_without_the_right_to_delete_a_moderator_is_asked_until_it_is_given(town: Town) -> None:
    town.group.promote_bot("can_manage_chat", by=town.mo)
    async with town.bot():
        stays = town.group.post(town.jan, ACT)
        await town.says(town.desk, "by_hand_delete")
        asked = len(town.world.calls("getChatMember"))
        town.group.promote_bot("can_manage_chat", "can_delete_messages", by=town.mo)
        await town.world.until(lambda: len(town.world.calls("getChatMember")) > asked)
        await town.world.until(lambda: town.world.calls("getChatMember")[-1].answered_at)
        await town.gone(town.group.post(town.jan, f"{ACT} nu wel"))
    assert not stays.gone


async def test_a_right_that_is_given_while_telegram_does_not_answer_counts_afterwards(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(capabilities, "LOOK_AGAIN_S", 0.05)
    town.group.promote_bot("can_manage_chat", by=town.mo)
    async with town.bot():
        town.group.post(town.jan, ACT)
        await town.says(town.desk, "by_hand_delete")
        town.world.fail("getChat", server_error(), times=3)
        town.group.promote_bot("can_manage_chat", "can_delete_messages", by=town.mo)
        await town.world.until(lambda: [call.ok for call in town.world.calls("getChat")][-4:] == [False] * 3 + [True])
        await town.world.until(lambda: town.world.calls("getChatMember")[-1].answered_at)
        await town.gone(town.group.post(town.jan, f"{ACT} nu wel"))


async def test_the_right_to_pin_is_asked_for_only_in_the_groups_of_officers(town: Town) -> None:
    town.desk.promote_bot("can_manage_chat", by=town.mo)
    town.group.promote_bot("can_delete_messages", "can_restrict_members", "can_invite_users", by=town.mo)
    assert [line for line in await said(town) if line.startswith("!")] == []
    town.officers = (Ref("telegram", str(town.els.id)),)
    assert [line for line in await said(town) if line.startswith("!")] == [
        "! telegram: give the bot the right to pin messages in Kerkwijk"
    ]


async def test_an_official_post_is_pinned_and_without_the_right_it_stands_there_all_the_same(town: Town) -> None:
    town.officers = (Ref("telegram", str(town.els.id)),)
    async with town.bot():
        town.group.post(town.els, "/official Morgen controle.")
        await town.world.until(lambda: town.group.pinned)
        assert "Morgen controle." in town.group.pinned[0].text
        town.group.promote_bot("can_delete_messages", by=town.mo)
        town.group.post(town.els, "/official Overmorgen ook.")
        await town.says(town.group, "Overmorgen ook.")
    assert len(town.group.pinned) == 1
    assert not [post for post in town.desk.from_bot if "by_hand" in post.text]


async def test_telegram_that_asks_to_wait_at_the_start_is_waited_for(town: Town) -> None:
    town.world.fail("getMe", retry_after(1))
    async with town.bot():
        await town.world.until(lambda: town.world.calls("getUpdates"))


async def test_what_is_missing_is_said_at_the_start(town: Town, caplog: pytest.LogCaptureFixture) -> None:
    town.group.promote_bot("can_manage_chat", "can_invite_users", by=town.mo)
    town.desk.remove_bot(by=town.mo)

    def found() -> list[tuple[str, str]]:
        lines = [vars(each) for each in caplog.records if "lacks rights" in each.getMessage()]
        return [(line["key"], line["why"]) for line in lines]

    async with town.bot():
        await town.world.until(lambda: len(found()) == 2)
    assert found() == [
        (str(ref(town.group)), "to delete messages, to ban users"),
        (str(ref(town.desk)), "the bot is not in this chat, or the number is wrong"),
    ]


# -- the pages for operators


async def test_what_doctor_says_stands_in_the_reference_for_operators(town: Town) -> None:
    town.group.promote_bot(by=town.mo)
    town.world.bot.reads_all = False
    lines = await said(town)
    town.group.remove_bot(by=town.mo)
    lines += await said(town)
    page = (ROOT / "docs" / "operators-reference.md").read_text()
    for line in lines:
        if line.startswith("! ") and "moderators' chat" not in line:
            general = line.replace(str(ref(town.group)), "telegram:-100…")
            head, _, right = general.partition(" to ")
            assert general in page or (
                head.endswith("the right") and f"`to {right.removesuffix(' in Kerkwijk')}`" in page
            )


async def test_the_numbers_of_chats_are_found_as_the_page_says(town: Town, caplog: pytest.LogCaptureFixture) -> None:
    """Steps 3 to 6: the bot runs before config.yaml names the right chats, and its log names them."""
    new, desk = (
        town.world.supergroup("Nieuwe wijk"),
        town.world.supergroup("Nieuwe desk", bot=frozenset({"can_manage_chat"})),
    )
    new.join(town.jan, quiet=True)
    desk.join(town.mo, quiet=True)
    async with town.bot():
        new.post(town.jan, "hallo")
        desk.post(town.mo, "hallo")
        await town.world.until(lambda: not town.world.updates.pending)
    found = [vars(record)["key"] for record in caplog.records if "does not name" in record.getMessage()]
    assert found == [str(ref(new)), str(ref(desk))]
    town.group, town.desk = new, desk
    assert not [line for line in await said(town) if line.startswith("!")]
    async with town.bot():
        await town.press(await town.held(new.post(town.jan, ACT)), "✅", by=town.mo)
        await town.says(new, ACT)
