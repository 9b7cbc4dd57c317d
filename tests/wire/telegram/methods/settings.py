"""Methods about the bot itself: who it is, its commands, its name and descriptions."""

from __future__ import annotations

import json

from tests.wire.telegram import render
from tests.wire.telegram.engine import Telegram
from tests.wire.telegram.errors import bad
from tests.wire.telegram.methods.common import Method
from tests.wire.telegram.state import Json


def get_me(tg: Telegram, p: Json) -> Json:
    return render.me(tg.bot)


def _scope(p: Json) -> str:
    return json.dumps([p.get("scope", {"type": "default"}), p.get("language_code", "")], sort_keys=True)


def set_commands(tg: Telegram, p: Json) -> bool:
    for command in p["commands"]:
        name = command["command"]
        if not (1 <= len(name) <= 32 and name.replace("_", "a").isalnum() and name == name.lower() and name.isascii()):
            raise bad("BOT_COMMAND_INVALID")
        if not 1 <= len(command["description"]) <= 256:
            raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
    tg.bot.commands[_scope(p)] = p["commands"]
    return True


def get_commands(tg: Telegram, p: Json) -> list[Json]:
    return tg.bot.commands.get(_scope(p), [])


def delete_commands(tg: Telegram, p: Json) -> bool:
    tg.bot.commands.pop(_scope(p), None)
    return True


def _setter(key: str) -> Method:
    def set_it(tg: Telegram, p: Json) -> bool:
        tg.bot.settings[f"{key}/{p.get('language_code', '')}"] = p.get(key, "")
        return True

    return set_it


def _getter(key: str) -> Method:
    def get_it(tg: Telegram, p: Json) -> Json:
        default = tg.bot.user.first_name if key == "name" else ""
        return {key: tg.bot.settings.get(f"{key}/{p.get('language_code', '')}", default)}

    return get_it


METHODS: dict[str, Method] = {
    "getMe": get_me,
    "setMyCommands": set_commands,
    "getMyCommands": get_commands,
    "deleteMyCommands": delete_commands,
    "setMyName": _setter("name"),
    "getMyName": _getter("name"),
    "setMyDescription": _setter("description"),
    "getMyDescription": _getter("description"),
    "setMyShortDescription": _setter("short_description"),
    "getMyShortDescription": _getter("short_description"),
}
