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
    assert (tmp_path / ".env").read_text() == f"NABUUR_SIGNAL_NUMBER={NUMBER}\nNABUUR_LANGUAGE=nl\n"


async def test_enter_in_place_of_a_group_is_answered_with_an_address_of_this_platform(tmp_path: Path) -> None:
    async with SignalWorld() as world:
        jan = world.user("Jan")
        group, _ = world.group("Kerkwijk", jan), world.group("Moderatoren", jan)
        typed = ["Kerkwijk", "be", "", "", "", "", "signal", world.service, "", "", "Kerkwijk", "1", "2", "", ""]
        code, said = await init(tmp_path, typed="\n".join(typed) + "\n", NABUUR_SIGNAL_NUMBER=NUMBER)
    assert code == 0, said
    assert f"Typ het nummer van een regel, of een adres zoals signal:{group.id}" in said
    assert f"`Kerkwijk` kan hier niet; typ het nummer van een regel, of een adres zoals signal:{group.id}" in said


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


async def test_a_script_names_the_addresses_of_both_programs_and_changes_each_later(tmp_path: Path) -> None:
    async with SignalWorld() as world:
        jan = world.user("Jan")
        chats = ("--group", f"signal:{world.group('K', jan).id}", "--moderators", f"signal:{world.group('M', jan).id}")
        rpc = f"127.0.0.1:{world.cli.port}"
        options = ("--yes", "--platform", "signal", "--base-url", world.service, "--rpc", rpc, *chats)
        code, said = await init(tmp_path, *options, NABUUR_SIGNAL_NUMBER=NUMBER)
        assert code == 0, said
        assert "! signal" not in said
        written = (tmp_path / "config.yaml").read_text()
        assert f'service: "{world.service}", rpc: "{rpc}"' in written or f'rpc: "{rpc}", service' in written
        code, said = await init(tmp_path, "--yes", "--rpc", "127.0.0.1:1", NABUUR_SIGNAL_NUMBER=NUMBER)
    assert code == 0, said
    assert (tmp_path / "config.yaml").read_text() == written.replace(rpc, "127.0.0.1:1")


async def test_an_address_that_would_do_nothing_is_refused(tmp_path: Path) -> None:
    for options in (("--rpc", "127.0.0.1:1"), ("--base-url", "http://x")):
        code, said = await init(tmp_path, "--yes", *options)
        assert code == 1
        assert f"`{options[0]}` doet niets voor console" in said
    assert not (tmp_path / "config.yaml").exists()


async def test_a_wrong_address_of_the_server_is_asked_again(tmp_path: Path) -> None:
    """Without `http://`, in a form that is no address, and one at which nothing answers: no answer before it is lost."""
    async with SignalWorld() as world:
        away = world.service
    async with SignalWorld() as world:
        jan = world.user("Jan")
        world.group("Kerkwijk", jan), world.group("Moderatoren", jan)
        addresses = ["localhost:8080", "http://[::1", away, world.service]
        typed = ["Kerkwijk", "be", "", "", "", "", "signal", *addresses, "", "1", "2", "", ""]
        code, said = await init(tmp_path, typed="\n".join(typed) + "\n", NABUUR_SIGNAL_NUMBER=NUMBER)
    assert code == 0, said
    assert "Dat gaat niet: `localhost:8080` is geen webadres. Het begint met https://, http:// en een host." in said
    assert "Dat gaat niet: `http://[::1` is geen webadres." in said
    assert "Dat gaat niet: de verbinding is weg: signal-cli-rest-api is niet bereikbaar" in said
    assert f'service: "{world.service}"' in (tmp_path / "config.yaml").read_text()


async def test_an_option_that_is_no_address_is_a_mistake_with_a_hint(tmp_path: Path) -> None:
    for platform, option, address in (
        ("signal", "--base-url", "http://[::1"),
        ("signal", "--rpc", "127.0.0.1"),
        ("telegram", "--base-url", "http://[::1"),
    ):
        secrets = {"NABUUR_SIGNAL_NUMBER": NUMBER, "NABUUR_TELEGRAM_TOKEN": "123:abc"}
        code, said = await init(tmp_path, "--yes", "--platform", platform, option, address, **secrets)
        assert code == 1, said
        assert f"`{address}` is geen " in said
    assert not (tmp_path / "config.yaml").exists()
