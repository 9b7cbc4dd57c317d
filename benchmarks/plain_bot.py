"""`python -m benchmarks.plain_bot URL TOKEN`: a bot of a few lines on python-telegram-bot, to compare with.

It deletes one kind of message, keeps nothing on the disk, and loses what it had fetched when it dies.
"""

from __future__ import annotations

import re
import sys

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters

OFFENCE = re.compile(r"we sluiten hem in", re.IGNORECASE)


async def judge(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    message = update.effective_message
    if message is not None and OFFENCE.search(message.text or ""):
        await message.delete()


def main() -> None:
    url, token = sys.argv[1:]
    application = Application.builder().token(token).base_url(f"{url}/bot").build()
    application.add_handler(MessageHandler(filters.TEXT, judge))
    application.run_polling()


if __name__ == "__main__":
    main()
