"""From config.yaml to adapters: errors name the missing part and show no secret."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from adapters.telegram.account import TelegramAccount
from adapters.telegram.adapter import TelegramAdapter
from bot.config import Config, load_config
from bot.config.load import with_neighbours
from bot.core.ref import Ref
from bot.errors import CannotStart
from bot.platforms import adapters_for
from tests.wire.program import prepare

TOKEN = "123456789:" + "A" * 35


def config(folder: Path, more: str = "") -> Config:
    prepare(folder, "http://127.0.0.1:1", [(-1001, -1002), (-1003, -1002)], "")
    path = folder / "config.yaml"
    path.write_text(path.read_text().replace('1:1"}', f'1:1"{more}}}'))
    return load_config(path)


def account(adapter: object) -> TelegramAccount:
    assert isinstance(adapter, TelegramAdapter)
    return adapter._account


def test_a_desk_is_called_after_all_whom_it_serves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NABUUR_TELEGRAM_TOKEN", TOKEN)
    made = config(tmp_path)
    first, second = made.watches
    (adapter,) = adapters_for(replace(made, watches=(first, replace(second, name="Dorp"))))
    names = account(adapter).chats.names
    assert names[Ref("telegram", "-1002")] == "the moderators' chat of Kerkwijk, Dorp"
    assert names[Ref("telegram", "-1003")] == "Dorp"


def test_the_bot_pins_where_officers_post_also_those_of_adjoining_watches(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NABUUR_TELEGRAM_TOKEN", TOKEN)
    made = config(tmp_path)
    first, second = made.watches
    assert account(adapters_for(made)[0]).chats.with_official_posts == set()
    first = replace(first, police=replace(first.police, people=(Ref("telegram", "77"),)), neighbours=(second.id,))
    (adapter,) = adapters_for(replace(made, watches=with_neighbours((first, second))))
    assert account(adapter).chats.with_official_posts == {Ref("telegram", "-1001"), Ref("telegram", "-1003")}
    alone = replace(first, neighbours=())
    (adapter,) = adapters_for(replace(made, watches=with_neighbours((alone, second))))
    assert account(adapter).chats.with_official_posts == {Ref("telegram", "-1001")}


def test_a_webhook_secret_that_telegram_would_refuse_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    webhook = (
        ', receive: webhook, webhook: {listen: "127.0.0.1:1", url: "https://a.example.org/", secret_env: NABUUR_HOOK}'
    )
    monkeypatch.setenv("NABUUR_TELEGRAM_TOKEN", TOKEN)
    for secret in ("a secret with spaces in it", "é" * 20, "a" * 257):
        monkeypatch.setenv("NABUUR_HOOK", secret)
        with pytest.raises(CannotStart, match=r"NABUUR_HOOK .* Telegram refuses"):
            adapters_for(config(tmp_path, webhook))
    monkeypatch.setenv("NABUUR_HOOK", "long-and_random0")
    assert adapters_for(config(tmp_path, webhook))


def test_a_secret_that_is_not_there_is_named_and_one_that_is_stands_in_no_repr(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NABUUR_TELEGRAM_TOKEN", raising=False)
    made = config(
        tmp_path,
        ', receive: webhook, webhook: {listen: "127.0.0.1:8443", url: "https://bot.example.org/x", secret_env: S_E}',
    )
    with pytest.raises(CannotStart, match="S_E"):
        adapters_for(made)
    monkeypatch.setenv("S_E", "geheim-123")
    with pytest.raises(CannotStart, match="S_E holds fewer than 16"):
        adapters_for(made)
    monkeypatch.setenv("S_E", "geheim-123-en-lang")
    with pytest.raises(CannotStart, match="NABUUR_TELEGRAM_TOKEN"):
        adapters_for(made)
    monkeypatch.setenv("NABUUR_TELEGRAM_TOKEN", TOKEN)
    (adapter,) = adapters_for(made)
    shown = repr(account(adapter))
    assert "8443" in shown
    assert TOKEN not in shown
    assert "geheim-123-en-lang" not in shown
