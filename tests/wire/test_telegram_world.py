"""The imitated Telegram as the unpatched python-telegram-bot sees it: calls, refusals, rights, time."""

from __future__ import annotations

from datetime import timedelta

import pytest
from telegram import (
    Bot,
    ChatMemberAdministrator,
    ChatMemberRestricted,
    ChatPermissions,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    MessageEntity,
    ReactionTypeEmoji,
    ReplyParameters,
    Update,
)
from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden, InvalidToken, RetryAfter

from tests.wire.telegram import CannotPost, Flood, Place, TelegramWorld, stopped
from tests.wire.telegram.state import User


def town_of(world: TelegramWorld) -> tuple[Place, User]:
    town, jan = world.supergroup("Kerkwijk"), world.user("Jan")
    town.join(jan, quiet=True)
    return town, jan


def keyboard(*choices: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton(c, callback_data=c) for c in choices]])


# -- who and where


async def test_the_bot_knows_itself_its_chats_and_its_rights(world: TelegramWorld, bot: Bot) -> None:
    town, jan = town_of(world)
    me = await bot.get_me()
    assert (me.username, me.can_read_all_group_messages) == ("nabuur_bot", True)
    assert (await bot.get_chat(town.id)).title == "Kerkwijk"
    mine = await bot.get_chat_member(town.id, me.id)
    assert isinstance(mine, ChatMemberAdministrator)
    assert mine.can_delete_messages
    assert not mine.can_promote_members
    assert [m.user.id for m in await bot.get_chat_administrators(town.id)] == [me.id]
    assert await bot.get_chat_member_count(town.id) == 2
    assert (await bot.get_chat_member(town.id, jan.id)).status == "member"
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.get_chat(-4242)


async def test_commands_are_kept_by_scope_and_language(world: TelegramWorld, bot: Bot) -> None:
    await bot.set_my_commands([("help", "Hulp")], language_code="nl")
    assert [c.command for c in await bot.get_my_commands(language_code="nl")] == ["help"]
    assert await bot.get_my_commands() == ()


# -- updates


async def test_what_members_do_arrives_as_updates_that_the_library_understands(world: TelegramWorld, bot: Bot) -> None:
    await bot.get_updates(timeout=0, allowed_updates=Update.ALL_TYPES)
    town, jan = town_of(world)
    first = town.post(jan, "Auto met plaat 1-ABC-234 😀 /help@nabuur_bot")
    town.post(jan, "ja", reply_to=first, quote="plaat")
    town.edit(first, "Auto weg")
    town.react(jan, first, "👍")
    town.album(jan, ["photo", "video"], "twee beelden")
    for media in (
        "voice",
        "document",
        "audio",
        "animation",
        "sticker",
        "video_note",
        "contact",
        "location",
        "venue",
        "dice",
    ):
        town.post(jan, media=media)
    town.forward(jan, first)
    town.forward(jan, first, hidden=True)
    nele = world.user("Nele", last_name="V", username="nele_v")
    town.join(nele)
    town.ask_to_join(world.user("Ward"))
    town.leave(nele)
    updates = await bot.get_updates(timeout=0)
    posted = updates[0].message
    assert posted is not None
    assert posted.parse_entities([MessageEntity.BOT_COMMAND]) == {posted.entities[0]: "/help@nabuur_bot"}
    answer = updates[1].message
    assert answer is not None
    assert answer.quote is not None
    assert answer.reply_to_message is not None
    assert (answer.reply_to_message.text, answer.quote.text) == (
        "Auto met plaat 1-ABC-234 😀 /help@nabuur_bot",
        "plaat",
    )
    assert updates[2].edited_message is not None
    assert updates[3].message_reaction is not None
    album = [u.message.media_group_id for u in updates[4:6] if u.message]
    assert album[0] is not None
    assert album[0] == album[1]
    kinds = [u.to_dict().keys() - {"update_id"} for u in updates[-5:]]
    assert kinds == [{"chat_member"}, {"message"}, {"chat_join_request"}, {"chat_member"}, {"message"}]


async def test_an_offset_confirms_and_a_negative_one_forgets(world: TelegramWorld, bot: Bot) -> None:
    town, jan = town_of(world)
    for n in range(5):
        town.post(jan, f"bericht {n}")
    first = await bot.get_updates(timeout=0, limit=2)
    again = await bot.get_updates(timeout=0, limit=2)
    assert [u.update_id for u in first] == [u.update_id for u in again]
    rest = await bot.get_updates(timeout=0, offset=first[-1].update_id + 1)
    assert len(rest) == 3
    assert [u.update_id for u in await bot.get_updates(timeout=0, offset=-1)] == [rest[-1].update_id]
    assert len(await bot.get_updates(timeout=0)) == 1


async def test_updates_are_kept_for_a_day(world: TelegramWorld, bot: Bot) -> None:
    town, jan = town_of(world)
    town.post(jan, "gisteren")
    world.clock.advance(timedelta(hours=25))
    town.post(jan, "vandaag")
    assert [u.message.text for u in await bot.get_updates(timeout=0) if u.message] == ["vandaag"]


async def test_reactions_and_members_come_only_when_named(world: TelegramWorld, bot: Bot) -> None:
    town, jan = town_of(world)
    post = town.post(jan, "hallo")
    town.react(jan, post, "👍")
    assert len(await bot.get_updates(timeout=0, allowed_updates=["message_reaction"])) == 1
    town.react(jan, post, "👎")
    town.post(jan, "dit niet")
    assert [bool(u.message_reaction) for u in await bot.get_updates(timeout=0)] == [False, True]


async def test_with_privacy_mode_only_what_is_meant_for_the_bot_arrives() -> None:
    async with TelegramWorld(reads_all=False) as world, Bot(world.token, base_url=world.bot_url) as bot:
        town, jan = world.supergroup("Kerkwijk", bot="member"), world.user("Jan")
        town.join(jan, quiet=True)
        town.post(jan, "gewoon")
        town.post(jan, "/help")
        town.post(jan, "vraag aan @nabuur_bot")
        assert len(await bot.get_updates(timeout=0)) == 2


async def test_a_webhook_ends_polling(world: TelegramWorld, bot: Bot) -> None:
    await bot.set_webhook("https://example.org/hook")
    with pytest.raises(Conflict, match="webhook is active"):
        await bot.get_updates(timeout=0)
    await bot.delete_webhook()
    assert await bot.get_updates(timeout=0) == ()


# -- sending


async def test_a_text_is_sent_with_entities_and_buttons_and_amended(world: TelegramWorld, bot: Bot) -> None:
    town, jan = town_of(world)
    asked = town.post(jan, "Er staat iemand aan de deur")
    sent = await bot.send_message(
        town.id,
        "😀 geheim",
        entities=[MessageEntity(MessageEntity.SPOILER, 3, 6)],
        reply_markup=keyboard("✔"),
        reply_parameters=ReplyParameters(asked.id),
    )
    assert town.last.reply_to is asked
    assert town.last.parts("spoiler") == ["geheim"]
    await bot.edit_message_text("gebeld ✔", chat_id=town.id, message_id=sent.message_id)
    assert (town.visible()[-1], town.last.buttons) == ("gebeld ✔", [])
    with pytest.raises(BadRequest, match="not modified"):
        await bot.edit_message_text("gebeld ✔", chat_id=town.id, message_id=sent.message_id)
    with pytest.raises(BadRequest, match="can't be edited"):
        await bot.edit_message_text("x", chat_id=town.id, message_id=asked.id)


async def test_html_and_markdown_become_entities_and_bad_markup_is_refused(world: TelegramWorld, bot: Bot) -> None:
    town, _ = town_of(world)
    await bot.send_message(town.id, "<b>vet</b> <tg-spoiler>&lt;x&gt;</tg-spoiler>", parse_mode="HTML")
    assert (town.last.text, town.last.parts("bold"), town.last.parts("spoiler")) == ("vet <x>", ["vet"], ["<x>"])
    await bot.send_message(town.id, r"*vet* ||1\-ABC|| [hier](https://example.org)", parse_mode="MarkdownV2")
    assert (town.last.text, town.last.parts("spoiler"), town.last.parts("text_link")) == (
        "vet 1-ABC hier",
        ["1-ABC"],
        ["hier"],
    )
    for text, mode in (("<b>x", "HTML"), ("<div>x</div>", "HTML"), ("1-ABC", "MarkdownV2"), ("*x", "MarkdownV2")):
        with pytest.raises(BadRequest, match="Can't parse entities"):
            await bot.send_message(town.id, text, parse_mode=mode)


async def test_limits_of_texts_captions_buttons_and_entities_hold(world: TelegramWorld, bot: Bot) -> None:
    town, _ = town_of(world)
    await bot.send_message(town.id, "x" * 4096)
    photo = (await bot.send_photo(town.id, b"\x89PNG", caption="x" * 1024)).photo[-1].file_id
    with pytest.raises(BadRequest, match="Message is too long"):
        await bot.send_message(town.id, "x" * 4097)
    with pytest.raises(BadRequest, match="caption is too long"):
        await bot.send_photo(town.id, photo, caption="x" * 1025)
    with pytest.raises(BadRequest, match="Button_data_invalid"):
        await bot.send_message(town.id, "x", reply_markup=keyboard("é" * 33))
    with pytest.raises(BadRequest, match="utf-16 symbol"):
        await bot.send_message(town.id, "😀", entities=[MessageEntity(MessageEntity.BOLD, 0, 1)])
    with pytest.raises(BadRequest, match="text is empty"):
        await bot.send_message(town.id, "  ")
    with pytest.raises(BadRequest, match="replied not found"):
        await bot.send_message(town.id, "x", reply_parameters=ReplyParameters(999))


async def test_media_are_sent_again_by_their_ids(world: TelegramWorld, bot: Bot) -> None:
    town, jan = town_of(world)
    post = town.post(jan, "kijk", media="photo")
    update = (await bot.get_updates(timeout=0))[0].message
    assert update is not None
    handle = update.photo[-1].file_id
    await bot.send_photo(town.id, handle, caption="opnieuw")
    await bot.send_media_group(town.id, [InputMediaPhoto(handle), InputMediaPhoto(b"\x89PNG")], caption="samen")
    await bot.copy_message(town.id, town.id, post.id)
    forwarded = await bot.forward_message(town.id, town.id, post.id)
    assert forwarded.forward_origin is not None
    await bot.send_contact(town.id, "+3221234567", "Wijk")
    await bot.send_location(town.id, 51.05, 3.72)
    await bot.send_voice(town.id, b"OggS")
    assert town.visible() == ["kijk", "opnieuw", "samen", "", "kijk", "kijk", "", "", ""]
    with pytest.raises(BadRequest, match="photo as video"):
        await bot.send_video(town.id, handle)
    world.lose(post)
    with pytest.raises(BadRequest, match="file identifier"):
        await bot.send_photo(town.id, handle)


async def test_nobody_is_written_to_who_has_not_pressed_start(world: TelegramWorld, bot: Bot) -> None:
    _, jan = town_of(world)
    with pytest.raises(Forbidden, match="can't initiate"):
        await bot.send_message(jan.id, "dag")
    world.start(jan, "rules")
    await bot.send_message(jan.id, "dag")
    assert world.private(jan).visible() == ["/start rules", "dag"]
    world.block(jan)
    with pytest.raises(Forbidden, match="blocked"):
        await bot.send_message(jan.id, "dag")
    jan.deactivated = True
    with pytest.raises(Forbidden, match="deactivated"):
        await bot.send_message(jan.id, "dag")


async def test_who_asks_to_join_may_be_written_to_for_five_minutes(world: TelegramWorld, bot: Bot) -> None:
    town, ward = world.supergroup("Kerkwijk"), world.user("Ward")
    town.ask_to_join(ward)
    await bot.send_message(ward.id, "Dit zijn de regels")
    world.clock.advance(timedelta(minutes=6))
    with pytest.raises(Forbidden):
        await bot.send_message(ward.id, "nog iets")
    await bot.approve_chat_join_request(town.id, ward.id)
    assert town.member(ward).present
    with pytest.raises(BadRequest, match="User_already_participant"):
        await bot.approve_chat_join_request(town.id, ward.id)
    with pytest.raises(BadRequest, match="Hide_requester_missing"):
        await bot.decline_chat_join_request(town.id, world.user("Ann").id)


# -- deleting


async def test_messages_are_deleted_with_the_right_and_within_48_hours(world: TelegramWorld, bot: Bot) -> None:
    town, jan = town_of(world)
    old = town.post(jan, "oud")
    world.clock.advance(timedelta(hours=48))
    new = town.post(jan, "nieuw")
    with pytest.raises(BadRequest, match="Message can't be deleted"):
        await bot.delete_message(town.id, old.id)
    await bot.delete_message(town.id, new.id)
    assert town.visible() == ["oud"]
    with pytest.raises(BadRequest, match="Message to delete not found"):
        await bot.delete_message(town.id, new.id)


async def test_without_the_right_only_own_messages_are_deleted(world: TelegramWorld, bot: Bot) -> None:
    town, jan = world.supergroup("Kerkwijk", bot=frozenset({"can_manage_chat"})), world.user("Jan")
    town.join(jan, quiet=True)
    theirs, own = town.post(jan, "van Jan"), await bot.send_message(town.id, "van mij")
    await bot.delete_message(town.id, own.message_id)
    with pytest.raises(BadRequest, match="Message can't be deleted"):
        await bot.delete_message(town.id, theirs.id)


async def test_a_batch_skips_what_is_gone_and_takes_at_most_a_hundred(world: TelegramWorld, bot: Bot) -> None:
    town, jan = town_of(world)
    ids = [town.post(jan, f"{n}").id for n in range(40)]
    town.delete(town.chat.posts[ids[0]])
    await bot.delete_messages(town.id, ids)
    assert town.visible() == []
    with pytest.raises(BadRequest, match="Too many message identifiers"):
        await bot.delete_messages(town.id, list(range(1, 102)))


# -- members


async def test_a_muted_member_who_leaves_and_comes_back_is_still_muted(world: TelegramWorld, bot: Bot) -> None:
    town, jan = world.supergroup("Dorp", bot="moderator"), world.user("Jan")
    town.join(jan)
    until = world.clock.now() + timedelta(hours=1)
    await bot.restrict_chat_member(town.id, jan.id, ChatPermissions.no_permissions(), until_date=until)
    town.leave(jan)
    assert not town.member(jan).present
    town.join(jan)
    with pytest.raises(CannotPost, match="muted"):
        town.post(jan, "hallo")
    world.clock.advance(timedelta(hours=1))
    town.post(jan, "hallo")


async def test_a_muted_member_cannot_post_until_the_time_is_over(world: TelegramWorld, bot: Bot) -> None:
    town, jan = town_of(world)
    until = world.clock.now() + timedelta(hours=1)
    await bot.restrict_chat_member(town.id, jan.id, ChatPermissions.no_permissions(), until_date=until)
    with pytest.raises(CannotPost):
        town.post(jan, "toch")
    assert isinstance(await bot.get_chat_member(town.id, jan.id), ChatMemberRestricted)
    world.clock.advance(timedelta(hours=2))
    town.post(jan, "dank u")
    await bot.restrict_chat_member(town.id, jan.id, ChatPermissions.no_permissions())
    await bot.restrict_chat_member(town.id, jan.id, ChatPermissions.all_permissions())
    assert town.member(jan).status == "member"


async def test_rights_and_ranks_limit_what_the_bot_does_to_members(world: TelegramWorld, bot: Bot) -> None:
    town, jan = town_of(world)
    ann = world.user("Ann")
    town.make_admin(ann, owner=True)
    with pytest.raises(BadRequest, match="owner"):
        await bot.ban_chat_member(town.id, ann.id)
    town.make_admin(ann)
    with pytest.raises(BadRequest, match="administrator of the chat"):
        await bot.restrict_chat_member(town.id, ann.id, ChatPermissions.no_permissions())
    with pytest.raises(BadRequest, match="self"):
        await bot.ban_chat_member(town.id, bot.id)
    small = world.group("Straat")
    small.join(jan, quiet=True)
    with pytest.raises(BadRequest, match="only for supergroups"):
        await bot.restrict_chat_member(small.id, jan.id, ChatPermissions.no_permissions())
    town.promote_bot(by=ann)
    with pytest.raises(BadRequest, match="Not enough rights"):
        await bot.ban_chat_member(town.id, jan.id)


async def test_banned_members_stay_out_until_unbanned(world: TelegramWorld, bot: Bot) -> None:
    town, jan = town_of(world)
    await bot.ban_chat_member(town.id, jan.id)
    with pytest.raises(CannotPost):
        town.join(jan)
    await bot.unban_chat_member(town.id, jan.id, only_if_banned=True)
    town.join(jan)
    await bot.unban_chat_member(town.id, jan.id)
    assert not town.member(jan).present


async def test_a_closed_group_is_closed_to_members_only(world: TelegramWorld, bot: Bot) -> None:
    town, jan = town_of(world)
    await bot.set_chat_permissions(town.id, ChatPermissions.no_permissions())
    with pytest.raises(CannotPost):
        town.post(jan, "hallo")
    await bot.send_message(town.id, "de bot wel")
    await bot.set_chat_permissions(town.id, ChatPermissions.all_permissions())
    town.post(jan, "weer open")


async def test_a_bot_that_was_put_out_hears_so_and_may_do_nothing(world: TelegramWorld, bot: Bot) -> None:
    town, jan = town_of(world)
    town.remove_bot(by=jan)
    changed = (await bot.get_updates(timeout=0))[0].my_chat_member
    assert changed is not None
    assert changed.new_chat_member.status == "kicked"
    with pytest.raises(Forbidden, match="kicked from the supergroup"):
        await bot.send_message(town.id, "hallo?")
    town.add_bot(by=jan)
    await bot.send_message(town.id, "terug")
    await bot.leave_chat(town.id)
    with pytest.raises(Forbidden, match="not a member"):
        await bot.send_message(town.id, "weg")


async def test_a_group_that_became_a_supergroup_answers_with_its_address(world: TelegramWorld, bot: Bot) -> None:
    street, jan = world.group("Straat"), world.user("Jan")
    street.join(jan, quiet=True)
    new = street.migrate()
    added, *words = await bot.get_updates(timeout=0)
    assert added.my_chat_member is not None
    assert added.my_chat_member.chat.id == new.id
    new_word, old_word = [word.message for word in words]
    assert old_word is not None
    assert new_word is not None
    assert (old_word.migrate_to_chat_id, new_word.migrate_from_chat_id) == (new.id, street.id)
    with pytest.raises(ChatMigrated) as moved:
        await bot.send_message(street.id, "hallo")
    assert moved.value.new_chat_id == new.id
    await bot.send_message(new.id, "hallo")
    new.post(jan, "dag")


# -- other ways of speaking


async def test_anonymous_administrators_and_channels_speak_by_stand_ins(world: TelegramWorld, bot: Bot) -> None:
    town, jan = town_of(world)
    ann, news = world.user("Ann"), world.channel("Nieuws")
    town.make_admin(ann, anonymous=True)
    town.link(news)
    town.post(ann, "van de leiding")
    town.post(jan, "als kanaal", as_channel=news)
    news.post(None, "bericht")
    got = [u.message for u in await bot.get_updates(timeout=0) if u.message]
    told = [
        (m.from_user.username, m.sender_chat.title, bool(m.is_automatic_forward))
        for m in got
        if m.from_user and m.sender_chat
    ]
    assert told == [("GroupAnonymousBot", "Kerkwijk", False), ("Channel_Bot", "Nieuws", False), (None, "Nieuws", True)]


async def test_pins_and_reactions_of_the_bot_are_seen(world: TelegramWorld, bot: Bot) -> None:
    town, jan = town_of(world)
    post = town.post(jan, "let op")
    await bot.pin_chat_message(town.id, post.id)
    assert town.pinned == [post]
    await bot.set_message_reaction(town.id, post.id, ReactionTypeEmoji("👀"))
    assert post.reactions[bot.id] == ["👀"]
    await bot.unpin_chat_message(town.id, post.id)
    assert town.pinned == []


# -- buttons


async def test_a_press_is_answered_once_and_in_time(world: TelegramWorld, bot: Bot) -> None:
    town, jan = town_of(world)
    await bot.send_message(town.id, "101 gebeld?", reply_markup=keyboard("✔", "✖"))
    query = world.press(town.last.button("✔"), by=jan)
    got = (await bot.get_updates(timeout=0))[0].callback_query
    assert got is not None
    assert (got.data, got.from_user.id, got.message and got.message.message_id) == ("✔", jan.id, town.last.id)
    await bot.answer_callback_query(query.id, "genoteerd")
    assert query.answer == {"text": "genoteerd"}
    late = world.forge(town.last, "verzonnen", by=jan)
    world.clock.advance(timedelta(minutes=2))
    with pytest.raises(BadRequest, match="Query is too old"):
        await bot.answer_callback_query(late.id)
    await bot.delete_message(town.id, town.last.id)
    with pytest.raises(LookupError):
        world.press(query.post.buttons[0] if query.post else town.last.buttons[0], by=jan)


# -- quotas and errors


async def test_too_many_messages_are_refused_and_deletions_are_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")  # without it the library warns whenever it makes a RetryAfter
    async with TelegramWorld(clock=stopped(), flood=Flood(enforced=True, burst=2)) as world:
        town, jan = town_of(world)
        async with Bot(world.token, base_url=world.bot_url) as bot:
            await bot.send_message(town.id, "een")
            await bot.send_message(town.id, "twee")
            with pytest.raises(RetryAfter) as wait:
                await bot.send_message(town.id, "drie")
            assert wait.value.retry_after == timedelta(seconds=1)
            for n in range(40):
                await bot.delete_message(town.id, town.post(jan, f"{n}").id)
        assert world.flood.refused == 1
        assert len(world.calls("deleteMessage")) == 40


async def test_a_group_takes_twenty_a_minute_and_all_together_thirty_a_second() -> None:
    now = [0.0]
    flood = Flood(enforced=True, burst=1000, seconds=lambda: now[0])
    for chat in (*[-1] * 20, *[5] * 10):
        flood.check("sendMessage", chat, 1)
    with pytest.raises(Exception, match="retry after 1"):
        flood.check("sendMessage", 6, 1)
    now[0] = 30.0
    with pytest.raises(Exception, match="retry after 30"):
        flood.check("sendMessage", -1, 1)
    assert flood.most(-1, 60) == 20


async def test_a_wrong_token_is_told_from_no_token(world: TelegramWorld) -> None:
    for token in ("987654321:AAanother-token-of-the-right-form-000", "123:short"):
        bot = Bot(token, base_url=world.bot_url)
        with pytest.raises(InvalidToken):
            await bot.initialize()
        await bot.shutdown()
