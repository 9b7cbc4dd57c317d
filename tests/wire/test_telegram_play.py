"""The terminal on the imitated Telegram."""

from __future__ import annotations

import asyncio
import sys

from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup

from bot.translation import say_in
from tests.wire.telegram import TelegramWorld
from tests.wire.telegram.play import Play


async def test_what_is_typed_happens_and_what_the_bot_does_is_shown(world: TelegramWorld, bot: Bot) -> None:
    shown: list[str] = []
    play = Play(world, shown.append)
    assert await play.obey("jan: Er staat iemand aan de deur") == ["    1 Jan: Er staat iemand aan de deur"]
    town = (await bot.get_updates(timeout=0))[0].message
    assert town is not None
    markup = InlineKeyboardMarkup([[InlineKeyboardButton("✔ gebeld", callback_data="c1")]])
    await bot.send_message(town.chat_id, "101 gebeld?", reply_markup=markup)
    assert shown == ["  bot sendMessage Kerkwijk", "    2 Nabuur: 101 gebeld? [✔ gebeld]"]
    assert await play.obey("press 2 ✔ nele") == ["ok"]
    assert await play.obey("ward^1+photo: ik zie hem") == ["    4 Ward: [photo] ik zie hem"]
    for line in ("react 1 👍 jan", "edit 1 weg", "later 2h", "jan> /start", "fail deleteMessage 1", "leave ward"):
        assert not (await play.obey(line))[0].startswith(("!", "?")), line
    assert (await play.obey("see"))[0] == "    1 Jan: weg (edited)"
    assert await play.obey("press 9 ✔ nele") == ["! there is no message 9 in Kerkwijk"]
    assert await play.obey("nele> hallo") == ["! Nele sees only a button “Start”"]
    assert (await play.obey("dance"))[0].startswith("?")


async def test_the_moderators_chat_has_a_name_in_the_language_of_the_terminal(world: TelegramWorld) -> None:
    with say_in("fr"):
        play = Play(world, print)
        (line,) = await play.obey("go moderators")
        assert line.startswith("Vous êtes dans Modérateurs (-100")
        assert await play.obey("go modérateurs") == [line]


async def test_it_starts_by_hand_and_ends_with_its_input() -> None:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.wire.telegram", "--port", "0"),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    out, _ = await asyncio.wait_for(process.communicate(b"jan: hallo\nsee\n"), 10)
    assert process.returncode == 0
    assert b"NABUUR_TELEGRAM_TOKEN=" in out
    assert out.endswith(b"    1 Jan: hallo\n    1 Jan: hallo\n")
