"""The words of an operator of a bot on Telegram: the page's own settings run, and `doctor` shows what was put aside."""

from __future__ import annotations

import os
import re
from asyncio.subprocess import DEVNULL, PIPE, create_subprocess_exec
from datetime import UTC, datetime, timedelta
from pathlib import Path

import aiohttp
import pytest

from adapters.telegram.account import WebhookSettings
from adapters.telegram.check import lines_about_server
from bot.cli.doctor import examine
from tests import warm
from tests.bots import TestClock
from tests.wire.program import ROOT, kill, prepare, shrink
from tests.wire.telegram import TelegramWorld
from tests.wire.towns import ACT, Town

PAGE = (ROOT / "docs" / "operators-reference.md").read_text()
SECRET = "a-secret_of-the-page-1"
HELD = "  - {id: no-vigilantes, then: {message: hold}}\n"


async def doctor_says(town: Town) -> list[str]:
    parts = town.parts()
    return [line async for line in examine(parts.config, parts.rules, parts.adapters)]


async def test_doctor_shows_an_update_that_was_put_aside_and_none_of_its_words(town: Town) -> None:
    town.world.poison(b'"message": {"message_id": "seven", "text": "een geheim"}')
    async with town.bot():
        await town.gone(town.group.post(town.jan, ACT))
    letters = [line for line in await doctor_says(town) if "dead letter" in line]
    assert len(letters) == 1
    assert letters[0].startswith("! dead letter in ")
    assert "telegram" in letters[0]
    assert "geheim" not in letters[0]


async def test_doctor_says_that_the_clock_of_the_machine_is_wrong(town: Town) -> None:
    """It asks the server: Telegram's answers have a date."""
    for off, lines in ((timedelta(), 0), (timedelta(hours=2), 1), (-timedelta(hours=2), 1)):
        town.clock = TestClock(datetime.now(UTC) + off)
        said = [line for line in await town.adapter().examine() if "clock" in line]
        assert len(said) == lines
        assert all("120 minutes" in line for line in said)


async def test_doctor_says_what_telegram_says_of_the_webhook(town: Town, unused_tcp_port: int) -> None:
    url = f"http://127.0.0.1:{unused_tcp_port}/telegram"
    town.webhook = WebhookSettings("127.0.0.1", unused_tcp_port, url, "geheim-123")

    async def line() -> str:
        (found,) = [line for line in await town.adapter().examine() if "webhook" in line]
        return str(found)

    assert await line() == "telegram: no webhook is set; the next `run` sets it"
    async with aiohttp.ClientSession() as http:
        for address in (url, "https://other.example.org/secret"):
            await http.post(f"{town.world.url}/bot{town.world.token}/setWebhook", json={"url": address})
            if address == url:
                assert await line() == "telegram: the webhook is set, and no update waits"
                town.group.post(town.jan, "hallo")
                await town.world.until(lambda: town.world.receiving.last_error)
                failed = await line()
                assert failed.startswith("! telegram: 1 update waits, since Telegram cannot bring it to the webhook")
                assert "Connection failed" in failed
    other = await line()
    assert other.startswith("! telegram: the updates go to another address, at other.example.org")
    assert "secret" not in other


async def test_the_webhook_that_the_page_writes_down_brings_the_updates(
    world: TelegramWorld, tmp_path: Path, unused_tcp_port: int
) -> None:
    """The page's piece of config.yaml as it stands, but for the port; the proxy in front is the only thing imitated."""
    (piece,) = re.findall(r"```text\n(telegram:\n.*?webhook:.*?)```", PAGE, re.DOTALL)
    assert 'listen: "127.0.0.1:8443"' in piece
    group, desk = world.supergroup("Kerkwijk"), world.supergroup("Moderatoren", bot="member")
    jan, mo = world.user("Jan", started=True), world.user("Mo")
    group.join(jan, mo, quiet=True)
    desk.join(mo, quiet=True)
    prepare(tmp_path, world.url, [(group.id, desk.id)], HELD, "lists")
    shrink(tmp_path)
    config = tmp_path / "config.yaml"
    here = piece.replace("8443", str(unused_tcp_port)).replace("telegram:\n", f'telegram:\n  base_url: "{world.url}"\n')
    platform = "".join(f"  {line}\n" for line in here.splitlines())
    config.write_text(re.sub(r"^  telegram: .*\n", platform, config.read_text(), flags=re.MULTILINE))
    world.receiving.proxy["https://bot.example.org"] = f"http://127.0.0.1:{unused_tcp_port}"
    process = await create_subprocess_exec(
        *warm.program(), "run", "--config", str(config), cwd=ROOT, stdin=DEVNULL, stdout=PIPE,
        env=os.environ | {"NABUUR_TELEGRAM_TOKEN": world.token, "NABUUR_TELEGRAM_SECRET": SECRET},
    )  # fmt: skip
    try:
        await world.until(lambda: world.calls("setWebhook") or process.returncode is not None, within=60)
        post = group.post(jan, "Wie gaat er mee? We pakken hem zelf aan")
        await world.until(lambda: post.gone)
        card = (await world.until(lambda: desk.from_bot))[0]
        world.press(card.buttons[0], by=mo)
        await world.until(lambda: any("We pakken hem" in text for text in group.visible()))
        assert world.calls("getUpdates") == []
        assert world.receiving.secret == SECRET
    finally:
        await kill(process)


@pytest.mark.parametrize(
    ("base_url", "notes"),
    [
        ("https://api.telegram.org", 0),
        ("http://127.0.0.1:8081", 0),
        ("http://localhost:8081", 0),
        ("http://[::1]:8081", 0),
        ("http://telegram-api:8081", 1),
        ("http://203.0.113.7", 1),
    ],
)
def test_doctor_notes_a_token_that_goes_to_another_machine_unencrypted(base_url: str, notes: int) -> None:
    lines = lines_about_server(base_url)
    assert len(lines) == notes
    assert all(line.startswith("note: telegram: the token goes to ") for line in lines)
