"""`nabuur init` goes through the steps of a platform, and checks each of them there."""

from __future__ import annotations

import asyncio
import os
from asyncio.subprocess import PIPE, STDOUT
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import ClientSession

from tests import warm
from tests.wire.telegram import Place, TelegramWorld


@pytest.fixture
async def world() -> AsyncIterator[TelegramWorld]:
    async with TelegramWorld() as world:
        yield world


def two_groups(world: TelegramWorld) -> tuple[Place, Place]:
    """The groups of the members and of the moderators; Jan writes in both."""
    group, desk = world.supergroup("Kerkwijk"), world.supergroup("Moderatoren")
    jan = world.user("Jan")
    for chat in (group, desk):
        chat.join(jan, quiet=True)
        chat.post(jan, "hallo")
    return group, desk


async def init(folder: Path, *words: str, typed: str = "", **variables: str) -> tuple[int | None, str]:
    process = await asyncio.create_subprocess_exec(
        *warm.program(), "init", str(folder), "--language", "nl", *words,
        stdin=PIPE, stdout=PIPE, stderr=STDOUT, env=os.environ | variables,
    )  # fmt: skip
    out, _ = await process.communicate(typed.encode())
    return process.returncode, out.decode()


async def test_the_questions_lead_to_a_guarded_group(world: TelegramWorld, tmp_path: Path) -> None:
    """A wrong token is asked again; the groups are chosen by their numbers in the list."""
    group, desk = two_groups(world)
    typed = [
        "Kerkwijk",
        "be",
        "",
        "",
        "",
        "09 266 61 11",
        "telegram",
        "123:wrong",
        world.token,
        "",
        "1",
        "1",
        f"telegram:{group.id}",
        "2",
        "telegram:77",
        "",
    ]
    code, said = await init(tmp_path, "--base-url", world.url, typed="\n".join(typed) + "\n")
    assert code == 0, said
    assert "Dat gaat niet: Telegram kent dit token niet." in said
    assert "token_env" not in said
    assert "✔ Dit is @" in said
    assert said.count(f"telegram:{group.id} is al een groep van leden") == 2, "refused at the question"
    assert "adressen zoals telegram:77" in said
    config = (tmp_path / "config.yaml").read_text()
    assert f'groups: ["telegram:{group.id}"]' in config
    assert f'moderators: "telegram:{desk.id}"' in config
    assert 'non_urgent: ["09 266 61 11"]' in config
    assert 'coordinators: ["telegram:77"]' in config
    assert world.token not in config
    assert (tmp_path / ".env").read_text() == f"NABUUR_TELEGRAM_TOKEN={world.token}\nNABUUR_LANGUAGE=nl\n"
    assert said.count(".env\n") == 1
    assert (tmp_path / ".env").stat().st_mode & 0o777 == 0o600
    assert "Kerkwijk: de bot zit erin en mag wat nodig is" in said


@pytest.mark.parametrize("given", ["--group", "--moderators"])
async def test_a_chat_that_the_command_names_is_not_asked_again(
    world: TelegramWorld, tmp_path: Path, given: str
) -> None:
    group, desk = two_groups(world)
    named, asked = (group, desk) if given == "--group" else (desk, group)
    options = (given, f"telegram:{named.id}", "--platform", "telegram", "--base-url", world.url, "--country", "be")
    typed = ["Kerkwijk", "", "", "", "", "", f"telegram:{named.id}", f"telegram:{asked.id}", "", ""]
    code, said = await init(tmp_path, *options, typed="\n".join(typed) + "\n", NABUUR_TELEGRAM_TOKEN=world.token)
    assert code == 0, said
    config = (tmp_path / "config.yaml").read_text()
    assert f'groups: ["telegram:{group.id}"]' in config
    assert f'moderators: "telegram:{desk.id}"' in config
    assert said.count(f"telegram:{named.id} is al een") == 1, "the other chat cannot be the same"


async def test_coordinators_who_go_with_their_platform_are_not_shown_as_those_of_now(
    world: TelegramWorld, tmp_path: Path
) -> None:
    two_groups(world)
    made, _ = await init(tmp_path, "--yes", "--name", "Kerkwijk", "--coordinator", "console:Cora")
    assert made == 0
    typed = ["", "", "", "", "", "telegram", world.token, "", "1", "2", "", ""]
    code, said = await init(tmp_path, "--base-url", world.url, typed="\n".join(typed) + "\n")
    assert code == 0, said
    assert "coordinators: []" in (tmp_path / "config.yaml").read_text()
    assert "console:Cora" not in said


async def test_a_bot_with_a_webhook_gets_the_way_out(world: TelegramWorld, tmp_path: Path) -> None:
    """Telegram lets no program ask for updates meanwhile, so the groups cannot be listed."""
    async with ClientSession() as http:
        await http.post(f"{world.url}/bot{world.token}/setWebhook", json={"url": "https://bot.example.org/telegram"})
    options = ("--yes", "--platform", "telegram", "--base-url", world.url)
    code, said = await init(tmp_path / "own", *options, NABUUR_TELEGRAM_TOKEN=world.token)
    assert code == 1
    assert "409" not in said
    assert "deleteWebhook" in said
    assert "--group" in said


async def test_a_script_without_chats_learns_their_ids_and_nothing_is_written(
    world: TelegramWorld, tmp_path: Path
) -> None:
    group = world.supergroup("Kerkwijk")
    jan = world.user("Jan")
    group.join(jan, quiet=True)
    group.post(jan, "hallo")
    options = ("--yes", "--platform", "telegram", "--base-url", world.url)
    code, said = await init(tmp_path / "own", *options, NABUUR_TELEGRAM_TOKEN=world.token)
    assert code == 1
    assert f"telegram:{group.id}  Kerkwijk" in said
    assert not (tmp_path / "own").exists()
    chats = ("--group", f"telegram:{group.id}", "--moderators", "telegram:-1005")
    code, said = await init(tmp_path / "own", *options, *chats, NABUUR_TELEGRAM_TOKEN=world.token)
    assert code == 0, said
    assert f'groups: ["telegram:{group.id}"]' in (tmp_path / "own" / "config.yaml").read_text()
    assert "de bot zit niet in deze chat" in said
