"""`nabuur init` finds the groups of an account on Signal, with their ids."""

from __future__ import annotations

from pathlib import Path

from tests.setup.test_init_on_telegram import init
from tests.wire.signal.world import NUMBER, SignalWorld


async def test_the_groups_of_the_account_are_in_the_list(tmp_path: Path) -> None:
    async with SignalWorld() as world:
        jan = world.user("Jan")
        group, desk = world.group("Kerkwijk", jan), world.group("Moderatoren", jan)
        typed = ["Kerkwijk", "be", "", "", "", "", "signal", world.service, "", "1", "2", "", ""]
        code, said = await init(tmp_path, typed="\n".join(typed) + "\n", NABUUR_SIGNAL_NUMBER=NUMBER)
    assert code == 0, said
    assert f"1  Kerkwijk  signal:{group.id}" in said
    assert "adressen zoals signal:6c1f…" in said
    config = (tmp_path / "config.yaml").read_text()
    assert f'groups: ["signal:{group.id}"]' in config
    assert f'moderators: "signal:{desk.id}"' in config
    assert f'service: "{world.service}"' in config
    assert (tmp_path / ".env").read_text() == f"NABUUR_SIGNAL_NUMBER={NUMBER}\n"


async def test_a_signal_cli_that_is_away_has_a_line_of_its_own_and_none_of_the_log(tmp_path: Path) -> None:
    async with SignalWorld() as world:
        service = world.service
    chats = ("--group", "signal:group.a=", "--moderators", "signal:group.b=")
    code, said = await init(
        tmp_path, "--yes", "--platform", "signal", "--base-url", service, *chats, NABUUR_SIGNAL_NUMBER=NUMBER
    )
    assert code == 0, said
    assert "! signal: " in said
    assert "groups cannot be listed" not in said
