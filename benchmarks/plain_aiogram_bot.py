"""`PYTHON benchmarks/plain_aiogram_bot.py URL TOKEN`: the same few lines as `plain_bot.py` on aiogram, to compare with.

aiogram is no library of this project and asks for another pydantic than its tests, so the interpreter is one of its own.
"""

from __future__ import annotations

import asyncio
import re
import sys

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import Message

OFFENCE = re.compile(r"we sluiten hem in", re.IGNORECASE)


async def judge(message: Message) -> None:
    if OFFENCE.search(message.text or ""):
        await message.delete()


async def main() -> None:
    url, token = sys.argv[1:]
    dispatcher = Dispatcher()
    dispatcher.message.register(judge)
    await dispatcher.start_polling(Bot(token, AiohttpSession(api=TelegramAPIServer.from_base(url))))


if __name__ == "__main__":
    asyncio.run(main())
