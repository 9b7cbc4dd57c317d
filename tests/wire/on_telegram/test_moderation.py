"""A whole bot moderates a group on the imitated Telegram: real HTTP, real SQLite, nothing patched."""

from __future__ import annotations

import asyncio
import json
from datetime import timedelta

import pytest

from bot.core.action import RemoveMember, Repost
from bot.core.handlers.raids import FLOOD_FROM
from bot.core.ref import Ref
from bot.store.schema import ActionState
from tests.bots import rests
from tests.wire.telegram import Post
from tests.wire.telegram.entities import units
from tests.wire.telegram.faults import NeverAnswers, Slow, bad_request, retry_after
from tests.wire.towns import ACT, REPORT, Town, ref

BOLD = {"type": "bold", "offset": 0, "length": 3}


def spoiler_of(card: Post) -> str:
    (text,) = spoilers_of(card)
    return text


def spoilers_of(card: Post) -> list[str]:
    entities = [entity for entity in card.content["entities"] if entity["type"] == "spoiler"]
    whole = card.text.encode("utf-16-le")
    return [whole[2 * each["offset"] : 2 * (each["offset"] + each["length"])].decode("utf-16-le") for each in entities]


async def test_a_held_message_goes_at_once_and_the_desk_gets_a_covered_card_with_buttons(town: Town) -> None:
    async with town.bot():
        post = town.group.post(town.jan, f"{ACT} 🚨")
        card = await town.held(post)
    assert spoiler_of(card) == f"{ACT} 🚨"
    assert [button.label for button in card.buttons] == ["✅", "❌", "⚠️", "🔇", "⏫", "👀"]
    assert all(len(button.choice.encode()) <= 64 for button in card.buttons)


async def test_a_deletion_leaves_before_the_next_request_for_updates(town: Town) -> None:
    async with town.bot() as bot:
        await town.gone(town.group.post(town.jan, ACT))  # opens the connection, and tells Jan's role
        await rests(bot)
        before = len(town.world.calls("getUpdates", "deleteMessage"))
        await town.gone(town.group.post(town.jan, ACT))
    first, *_ = town.world.calls("getUpdates", "deleteMessage")[before:]
    assert first.method == "deleteMessage"


async def test_the_moderators_see_the_covered_photo_before_the_card(town: Town) -> None:
    async with town.bot():
        await town.held(town.group.post(town.jan, ACT, media="photo"))
    photo, card = town.desk.from_bot[-2:]
    assert (photo.kind, card.kind) == ("photo", "text")
    assert photo.content["has_media_spoiler"]


async def test_the_photo_goes_with_its_card_when_the_card_of_a_flood_takes_its_place(town: Town) -> None:
    async with town.bot():
        await town.held(town.group.post(town.jan, ACT, media="photo"))
        photo, card = town.desk.from_bot[-2:]
        for number in range(FLOOD_FROM):
            await town.gone(town.group.post(town.jan, f"{ACT} {number}"))
        await town.world.until(lambda: card.gone and photo.gone)


async def test_a_reaction_to_the_photo_decides_like_one_to_its_card(town: Town) -> None:
    town.desk.promote_bot("can_manage_chat", by=town.nele)
    async with town.bot():
        await town.held(town.group.post(town.jan, ACT, media="photo"))
        photo, card = town.desk.from_bot[-2:]
        town.desk.react(town.mo, photo, "👎")
        await town.world.until(lambda: "✅" not in [button.label for button in card.buttons])


async def test_the_card_comes_alone_if_the_photo_is_lost(town: Town) -> None:
    post = town.group.post(town.jan, ACT, media="photo")
    town.world.lose(post)
    async with town.bot():
        await town.held(post)
    assert [shown.kind for shown in town.desk.from_bot] == ["text"]
    assert "📎 ✗" in (await town.card()).text


@pytest.mark.parametrize("kind", ["photo", "video", "voice", "document", "audio", "animation", "sticker", "video_note"])
async def test_the_moderators_see_a_flagged_file_of_each_kind(town: Town, kind: str) -> None:
    """A flag, since a sticker and a round video have no words."""
    async with town.bot():
        town.world.start(town.els)
        post = town.group.post(town.jan, media=kind)
        town.group.post(town.els, "🚩", reply_to=post)
        card = await town.card()
    assert [shown.kind for shown in town.desk.from_bot][:2] == [kind, "text"]
    assert "📎 ✗" not in card.text


async def test_a_message_that_joins_a_card_which_a_moderator_deleted_is_written_to_the_desk(town: Town) -> None:
    async with town.bot():
        town.desk.delete(await town.held(town.group.post(town.jan, ACT)))
        await town.gone(town.group.post(town.jan, f"{ACT} straks"))
        await town.says(town.desk, f"{ACT} straks")


async def test_of_an_album_the_moderators_see_what_is_left(town: Town) -> None:
    posts = town.group.album(town.jan, ["photo", "photo", "video"], ACT)
    town.world.lose(posts[0])
    async with town.bot():
        for post in posts:
            await town.gone(post)
        card = await town.card()
    assert [shown.kind for shown in town.desk.from_bot] == ["photo", "video", "text"]
    assert card.text.count("📎 ✗") == 1


async def test_what_is_fine_stays_untouched(town: Town) -> None:
    async with town.bot():
        post = town.group.post(town.jan, "de bakker is open")
        await town.world.until(lambda: not town.world.updates.pending)
    assert not post.gone
    assert town.group.from_bot == town.desk.from_bot == []


async def test_an_approved_message_comes_back_with_its_formatting_and_the_card_loses_its_choices(town: Town) -> None:
    async with town.bot():
        await town.gone(town.group.post(town.jan, "wie gaat er mee 🚨 <b>echt</b> *nu* @jan_{who}", entities=[BOLD]))
        await town.press(await town.card(), "✅", by=town.mo)
        again = await town.says(town.group, ACT)
        card = await town.card()
        await town.world.until(lambda: "✅" not in [button.label for button in card.buttons])
    assert again.text.endswith("wie gaat er mee 🚨 <b>echt</b> *nu* @jan_{who}")
    assert "Jan" in again.text
    bold = next(entity for entity in again.content["entities"] if entity["type"] == "bold")
    assert bold["offset"] == units(again.text) - units("wie gaat er mee 🚨 <b>echt</b> *nu* @jan_{who}")
    assert "done_approved" in card.text


async def test_media_come_back_by_their_file_ids_under_one_caption(town: Town) -> None:
    async with town.bot():
        first, second = town.group.album(town.jan, ["photo", "video"], ACT)
        await town.gone(first)
        await town.press(await town.held(second), "✅", by=town.mo)
        await town.world.until(lambda: len(town.group.from_bot) == 2)
    files = [town.world.telegram.files[name] for name in town.world.telegram.files]
    posted = [str(post.content) for post in town.group.from_bot]
    assert len(files) == 2
    assert [file.file_id in content for file, content in zip(files, posted, strict=True)] == [True, True]
    assert town.group.from_bot[0].text.endswith(ACT)
    assert len(town.cards) == 1


async def test_a_voice_note_comes_back_with_its_caption_and_a_sticker_is_not_lost(town: Town) -> None:
    async with town.bot():
        await town.press(await town.held(town.group.post(town.jan, ACT, media="voice")), "✅", by=town.mo)
        again = await town.says(town.group, ACT)
    assert again.kind == "voice"


async def test_where_the_media_are_lost_the_text_comes_back_alone_and_the_card_says_so(town: Town) -> None:
    async with town.bot():
        post = town.group.post(town.jan, ACT, media="photo")
        await town.gone(post)
        town.world.lose(post)
        await town.press(await town.card(), "✅", by=town.mo)
        again = await town.says(town.group, ACT)
        await town.world.until(lambda: "media_gone" in town.cards[0].text)
    assert again.kind == "text"
    assert "Jan" in again.text
    assert again.text.endswith("📎 ✗")


async def test_a_removed_message_stays_away_and_its_author_hears_why_in_private(town: Town) -> None:
    async with town.bot():
        await town.press(await town.held(town.group.post(town.jan, ACT)), "❌", by=town.mo)
        await town.says(town.world.private(town.jan), "removed")
    assert town.group.visible() == []


async def test_whom_the_bot_may_not_write_to_gets_a_note_that_says_nothing(town: Town) -> None:
    async with town.bot():
        await town.gone(town.group.post(town.els, ACT))
        note = await town.says(town.group, "note_for_you")
    assert "no_vigilantes" not in " ".join(town.group.visible())
    assert "Els" in note.text


async def test_of_two_moderators_at_once_the_first_wins_and_the_other_is_told(town: Town) -> None:
    async with town.bot():
        card = await town.held(town.group.post(town.jan, ACT))
        yes, no = card.buttons[:2]
        first = town.world.press(yes, by=town.mo)
        second = town.world.press(no, by=town.nele)
        await town.says(town.group, ACT)
        await town.world.until(lambda: None not in (first.answer, second.answer))
    assert not first.answer
    assert "already_decided" in str(second.answer)
    assert "already_decided" not in " ".join(town.desk.visible())
    assert "done_approved" in card.text
    assert len([text for text in town.group.visible() if ACT in text]) == 1


async def test_a_press_that_was_made_up_or_belongs_elsewhere_changes_nothing(town: Town) -> None:
    async with town.bot():
        asked = town.group.post(town.jan, REPORT)
        await town.gone(town.group.post(town.jan, ACT))
        card = await town.says(town.desk, "card_head")  # the incident has a message there as well
        good = card.buttons[0].choice
        mark, _, words = good.partition(".")
        for data in (words, f".{words}", f"{mark}.remove {words.split()[1]}", f"{mark}", "x" * 64, "ok 🚨", good[:-1]):
            town.world.forge(card, data, by=town.mo)
        ask = await town.says(town.group, "call_first")
        town.world.forge(ask, good, by=town.mo)  # a button of the desk, pressed in the group
        stranger = town.world.forge(card, good, by=town.els)  # a person who does not moderate
        await town.world.until(lambda: stranger.answer)
        await town.world.until(lambda: len(town.world.calls("answerCallbackQuery")) == 9)
    assert "not_a_moderator" in str(stranger.answer)
    assert not asked.gone
    assert ACT not in " ".join(town.group.visible())
    assert "done_" not in card.text


@pytest.mark.parametrize("typed", ["weg {0} {1}", "{0}, {1} weg", "weg {0},{1}"])
async def test_several_codes_in_the_group_are_decided_by_a_moderator_alone(town: Town, typed: str) -> None:
    async with town.bot() as bot:
        for number, author in enumerate((town.jan, town.els)):
            town.group.post(author, ACT)
            await town.card(number)
        await rests(bot)
        lane = bot.pipeline.lanes
        codes = [case.code for case in lane["kerkwijk"].cases.values()]
        for who, is_open in ((town.els, True), (town.nele, False)):
            town.group.post(who, typed.format(*codes))
            await rests(bot)
            assert [case.is_open for case in lane["kerkwijk"].cases.values()] == [is_open, is_open]


async def test_a_word_to_a_late_moderator_that_can_only_be_said_openly_is_said_on_the_desk(town: Town) -> None:
    town.world.fail("answerCallbackQuery", bad_request("query is too old and response timeout expired"), times=None)
    async with town.bot():
        await town.gone(town.group.post(town.jan, ACT))
        yes, no = (await town.card()).buttons[:2]
        town.world.press(yes, by=town.mo)
        town.world.press(no, by=town.nele)
        await town.says(town.desk, "already_decided")


async def test_a_reaction_that_a_moderator_takes_back_no_longer_counts(town: Town) -> None:
    town.desk.promote_bot("can_manage_chat", by=town.mo)
    async with town.bot():
        card = await town.held(town.group.post(town.jan, ACT))
        town.desk.react(town.mo, card, "👍")
        again = await town.says(town.group, ACT)
        town.desk.react(town.mo, card, "👎")
        await town.gone(again)
        await town.world.until(lambda: "done_removed" in card.text)
        town.desk.react(town.mo, card)
        await town.world.until(lambda: "done_" not in card.text)


async def test_a_press_that_telegram_brings_twice_counts_once(town: Town) -> None:
    async with town.bot():
        await town.press(await town.held(town.group.post(town.jan, ACT)), "✅", by=town.mo)
        await town.says(town.group, ACT)
        town.world.again()
        town.group.post(town.jan, "goedenavond")
        await town.world.until(lambda: not town.world.updates.pending)
    assert len([text for text in town.group.visible() if ACT in text]) == 1
    assert "already_decided" not in " ".join(town.desk.visible())


async def test_a_button_works_after_a_restart(town: Town) -> None:
    async with town.bot():
        card = await town.held(town.group.post(town.jan, ACT))
    town.world.press(card.buttons[0], by=town.mo)
    async with town.bot():
        await town.says(town.group, ACT)


async def test_what_was_written_while_the_bot_was_away_is_judged_at_the_start(town: Town) -> None:
    posts = [town.group.post(town.jan, f"{ACT} {number}") for number in range(3)]
    async with town.bot():
        for post in posts:
            await town.gone(post)
        card = await town.card()
        await town.world.until(lambda: all(post.text in card.text for post in posts))
    assert spoilers_of(card) == [post.text for post in posts], "the bot's lines between them are not covered"


async def test_an_approval_while_the_deletion_waits_calls_it_off_and_nothing_is_posted_twice(town: Town) -> None:
    town.world.fail("deleteMessage", retry_after(1))
    async with town.bot() as bot:
        post = town.group.post(town.jan, ACT)
        await town.press(await town.card(), "✅", by=town.mo)
        await town.world.until(lambda: "done_approved" in town.cards[0].text)
        await town.world.until(lambda: bot.delivery.outcomes[ActionState.SUPERSEDED])
        await asyncio.sleep(1.2)  # until Telegram would have taken it
    assert not post.gone
    assert len(town.world.calls("deleteMessage", "deleteMessages")) == 1
    assert town.group.visible() == [ACT]


async def test_an_approval_after_the_deletion_was_asked_for_brings_the_message_back_once(town: Town) -> None:
    town.world.fail("deleteMessage", Slow(0.4))
    async with town.bot():
        post = town.group.post(town.jan, ACT)
        await town.press(await town.card(), "✅", by=town.mo)
        await town.world.until(lambda: "done_approved" in town.cards[0].text)
        await town.world.until(lambda: post.gone)
        await town.says(town.group, ACT)
        await asyncio.sleep(0.2)
    assert len([text for text in town.group.visible() if ACT in text]) == 1


async def test_an_edit_is_judged_again_and_the_card_shows_what_was_edited_in(town: Town) -> None:
    async with town.bot():
        post = town.group.post(town.jan, "de bakker is open")
        await town.world.until(lambda: not town.world.updates.pending)
        town.group.edit(post, ACT)
        assert spoiler_of(await town.held(post)) == ACT


async def test_an_edit_of_a_message_under_review_reaches_the_card_before_a_moderator_can_approve_it(town: Town) -> None:
    async with town.bot():
        post = town.group.post(town.els, "de vergadering is uitgesteld")
        town.group.post(town.jan, "🚩", reply_to=post)
        card = await town.card()
        town.group.edit(post, "de vergadering is afgelast")
        await town.world.until(lambda: "de vergadering is afgelast" in card.text)
        assert spoiler_of(card) == "de vergadering is uitgesteld\n\n✏️ de vergadering is afgelast"
        await town.press(card, "✅", by=town.mo)
        await town.world.until(lambda: "edited_just_now" in str(town.world.calls("answerCallbackQuery")))
        assert "done_approved" not in card.text
        await town.press(card, "❌", by=town.mo)
        await town.gone(post)


async def test_two_edits_in_one_second_are_both_judged(town: Town) -> None:
    """Telegram counts them in whole seconds."""
    post = town.group.post(town.jan, "de bakker is open")
    town.group.edit(post, "de bakker is toe")
    first = post.edit_date
    town.group.edit(post, ACT)
    assert post.edit_date == first
    async with town.bot():
        assert spoiler_of(await town.held(post)) == ACT


POLL = {
    "poll": {
        "id": "1", "question": "zaterdag?", "options": [
            {"persistent_id": "0", "text": ACT, "voter_count": 0}, {"persistent_id": "1", "text": "nee", "voter_count": 0}
        ], "total_voter_count": 0, "is_closed": False, "is_anonymous": True, "type": "regular",
        "allows_multiple_answers": False, "allows_revoting": False, "members_only": False,
    }
}  # fmt: skip
LIST = {"checklist": {"title": "zaterdag", "tasks": [{"id": 1, "text": ACT}]}}


@pytest.mark.parametrize("extra", [POLL, LIST], ids=["poll", "checklist"])
async def test_what_stands_in_a_poll_or_a_checklist_is_judged(town: Town, extra: dict[str, object]) -> None:
    async with town.bot():
        post = town.group.post(town.jan, "", extra=extra)
        assert ACT in spoiler_of(await town.held(post))


async def test_what_was_quoted_is_not_charged_to_the_one_who_quotes(town: Town) -> None:
    held = town.group.post(town.jan, f"{ACT} naar de Kerkstraat")
    async with town.bot():
        answer = town.group.post(town.els, "beter niet, bel 101", reply_to=held, quote=ACT)
        await town.gone(held)
        await town.world.until(lambda: not town.world.updates.pending)
    assert not answer.gone


async def test_an_album_that_comes_by_and_by_is_one_message(town: Town) -> None:
    async with town.bot():
        posts = []
        group = town.world.telegram.fresh("album-")
        for number in range(3):
            posts.append(
                town.group.post(town.jan, "" if number < 2 else ACT, media="photo", extra={"media_group_id": group})
            )
            await asyncio.sleep(0.1)
        for post in posts:
            await town.gone(post)
        await town.card()
    assert len(town.cards) == 1


async def test_an_album_right_after_another_is_one_message_too(town: Town) -> None:
    """More photos than fit into one album are sent as two; the second may still be on its way when the first is there."""
    first, second = town.world.telegram.fresh("album-"), town.world.telegram.fresh("album-")
    async with town.bot():
        posts = [photo(town, first, ACT), photo(town, first)]
        await town.world.until(lambda: brought(town) == 1)
        posts.append(photo(town, second, f"{ACT} nu"))
        await town.world.until(lambda: brought(town) == 2)
        posts.append(photo(town, second))
        for post in posts:
            await town.gone(post)
        await town.card(1)
    assert len(town.cards) == 2


def brought(town: Town) -> int:
    """How many answers of the imitated Telegram held updates."""
    return len([call for call in town.world.calls("getUpdates") if call.ok and call.result])


def photo(town: Town, album: str, caption: str = "") -> Post:
    return town.group.post(town.jan, caption, media="photo", extra={"media_group_id": album})


async def test_each_caption_of_an_album_is_read_and_comes_back(town: Town) -> None:
    said = [("zie hoek", "italic"), (f"{ACT} 🚨 nu", "bold")]
    group = town.world.telegram.fresh("album-")
    posts = [
        town.group.post(
            town.jan, text, media="photo", extra={"media_group_id": group},
            entities=[{"type": kind, "offset": 0, "length": 3}],
        )
        for text, kind in said
    ]  # fmt: skip
    async with town.bot():
        for post in posts:
            await town.gone(post)
        await town.press(await town.card(), "✅", by=town.mo)
        back = await town.says(town.group, ACT)
    head, first, second = back.text.rsplit("\n", 2)
    assert (first, second) == tuple(text for text, _ in said)
    assert {entity["type"]: entity["offset"] for entity in back.entities} == {
        "italic": units(f"{head}\n"),
        "bold": units(f"{head}\n{first}\n"),
    }


@pytest.mark.parametrize(
    ("body", "entity"),
    [
        ("a" * 4060 + " b" + "c" * 100, {"type": "bold", "offset": 4055, "length": 9}),
        ("a🚨b", {"type": "bold", "offset": 0, "length": 2}),
        ("a🚨b", {"type": "bold", "offset": 2, "length": 2}),
        ("a", {"type": "bold", "offset": 0, "length": 9}),
    ],
)
async def test_formatting_that_the_text_or_its_first_piece_has_no_room_for_spoils_nothing(
    town: Town, body: str, entity: dict[str, object]
) -> None:
    await town.adapter().do(Repost(ref(town.group), "Jan (12:00):", body, json.dumps([entity])))
    assert "".join("".join(town.group.visible()).split()) == "".join(f"Jan (12:00): {body}".split())


async def test_a_message_before_an_album_does_not_wait_for_it(town: Town) -> None:
    """Even if the rest of the album never comes: what is asked for at once, without waiting, is that rest."""
    town.world.fail("getUpdates", NeverAnswers(), times=None, when=lambda call: not call.params.get("timeout"))
    post = town.group.post(town.jan, ACT)
    first, _ = town.group.album(town.jan, ["photo", "photo"], ACT)
    async with town.bot():
        await town.gone(post)
        assert not first.gone


async def test_the_longest_text_with_formatting_at_its_end_comes_back_whole(town: Town) -> None:
    text = ACT + " " + "🚨" * 2039 + "y"
    assert units(text) in (4095, 4096)
    entity = {"type": "bold", "offset": units(text) - 3, "length": 3}
    async with town.bot():
        await town.press(await town.held(town.group.post(town.jan, text, entities=[entity])), "✅", by=town.mo)
        await town.world.until(lambda: "🚨y" in " ".join(town.group.visible()))
    whole = "".join(town.group.visible())
    assert whole.count("🚨") == 2039
    assert len(town.group.from_bot) == 2


async def test_a_message_that_is_gone_already_is_as_good_as_deleted(town: Town) -> None:
    post = town.group.post(town.jan, ACT)
    town.group.delete(post)
    async with town.bot() as bot:
        await town.card()
        await town.world.until(lambda: town.world.calls("deleteMessage"))
        await town.world.until(lambda: bot.delivery.idle)
    assert "by_hand_delete" not in " ".join(town.desk.visible())


async def test_what_is_too_old_to_be_deleted_is_asked_of_a_moderator(town: Town) -> None:
    old = town.group.post(town.jan, ACT)
    town.world.clock.advance(timedelta(hours=23))
    async with town.bot():
        town.world.clock.advance(timedelta(hours=26))
        await town.says(town.desk, "by_hand_delete")
    assert not old.gone


async def test_a_raid_of_forty_messages_is_gone_in_a_few_calls_that_wait_for_no_quota(town: Town) -> None:
    async with town.bot():
        people = [town.world.user(f"Gast {number}", started=True) for number in range(40)]
        town.group.join(*people, quiet=True)
        posts = [town.group.post(person, f"{ACT} {number}") for number, person in enumerate(people)]
        await town.world.until(lambda: all(post.gone for post in posts))
        assert len(town.world.calls("deleteMessage", "deleteMessages")) < 10
        await town.card(39)


async def test_a_removed_member_is_banned_until_the_bot_lets_them_in_again(town: Town) -> None:
    adapter, group, jan = town.adapter(), ref(town.group), Ref("telegram", str(town.jan.id))
    await adapter.examine()
    await adapter.do(RemoveMember(group, jan))
    assert town.world.calls("banChatMember")[-1].params["user_id"] == town.jan.id
    await adapter.do(RemoveMember(group, jan, back=True))
    assert town.world.calls("unbanChatMember")[-1].params["only_if_banned"]
