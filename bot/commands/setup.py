"""The commands that set a watch up on a machine: its own folder, and a service that keeps the bot running."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Annotated

import typer

from bot.commands.shared import DEFAULT, ConfigPath, command_group, explained, print_lines
from bot.translation import said, speak

app = command_group()


@app.command()
def init(
    folder: Annotated[Path, typer.Argument(help="The folder of the watch; made when it is missing.")] = Path(),
    language: Annotated[
        str, typer.Option("--language", help="The language of questions and comments: nl, fr, de or en.")
    ] = "",
    yes: Annotated[bool, typer.Option("--yes", help="Ask nothing: the options count, and the defaults.")] = False,
    name: Annotated[str | None, typer.Option("--name", help="The name of the neighbourhood.")] = None,
    country: Annotated[str | None, typer.Option("--country", help="The country: be, nl, fr, de, lu, at or ch.")] = None,
    languages: Annotated[
        str | None, typer.Option("--languages", help="The languages of the members, such as nl,fr.")
    ] = None,
    police: Annotated[str | None, typer.Option("--police", help="The number for what happens now.")] = None,
    emergency: Annotated[str | None, typer.Option("--emergency", help="The number for danger to life.")] = None,
    non_urgent: Annotated[str | None, typer.Option("--non-urgent", help="The number for what can wait.")] = None,
    platform: Annotated[
        str | None, typer.Option("--platform", help="The platform: console, telegram or signal.")
    ] = None,
    base_url: Annotated[
        str, typer.Option("--base-url", help="The address of the platform's server, if it is not the usual one.")
    ] = "",
    rpc: Annotated[
        str, typer.Option("--rpc", help="The address of signal-cli's JSON-RPC, if it is not 127.0.0.1:6001.")
    ] = "",
    group: Annotated[
        list[str] | None, typer.Option("--group", help="A members' group, as platform:id; may be repeated.")
    ] = None,
    moderators: Annotated[str | None, typer.Option("--moderators", help="The moderators' chat.")] = None,
    coordinator: Annotated[
        list[str] | None, typer.Option("--coordinator", help="A coordinator, as platform:id; may be repeated.")
    ] = None,
    soft_start: Annotated[
        str | None,
        typer.Option("--soft-start", help="How long only the moderators read the hints, such as 2 weeks; or off."),
    ] = None,
    health: Annotated[
        str | None, typer.Option("--health", help="Where /healthz answers, such as 127.0.0.1:9464.")
    ] = None,
    watch: Annotated[str, typer.Option("--watch", help="The neighbourhood to change; default: the first.")] = "",
) -> None:
    """Make a folder for a watch, or change one: config.yaml, rules and secrets. Only what is asked changes."""
    from bot.cli.init import Wishes, make_or_change, words_in
    from bot.logs import set_up
    from bot.setup.answers import Addresses, Answers

    set_up(logging.CRITICAL)  # each fault of a platform has a line of its own, in the language of the terminal

    def listed(written: str | None) -> tuple[str, ...] | None:
        return tuple(word.strip() for word in written.split(",") if word.strip()) if written is not None else None

    answers = Answers(
        name=name,
        country=country,
        languages=listed(languages),
        police=listed(police),
        emergency=listed(emergency),
        non_urgent=listed(non_urgent),
        groups=tuple(group) if group else None,
        moderators=moderators,
        coordinators=tuple(coordinator) if coordinator else None,
        soft_start=soft_start,
        health=health,
    )
    wishes = Wishes(answers, platform, Addresses(base_url, rpc), watch, asks=not yes)
    with explained():
        words = words_in(language, folder, asks=wishes.asks)
        speak(words.language)
        make_or_change(folder, wishes, words)


@app.command("install-service")
def install_service(
    user: Annotated[
        str, typer.Option("--user", help="The account that runs the bot; default: the owner of the folder.")
    ] = "",
    out: Annotated[Path, typer.Option("--out", help="The unit to write.")] = Path("/etc/systemd/system/nabuur.service"),
    config: ConfigPath = DEFAULT,
) -> None:
    """Write a systemd unit that keeps the bot running, closed off from the rest of the machine. Starts nothing."""
    from bot.config import load_config
    from bot.setup.service import Service, account_of

    with explained():
        settings = load_config(config)
        service = Service(settings, account_of(settings.path.absolute().parent, user))
        is_new = not out.exists()
        service.install(out)
        print(said("written: {out}, for the account {user}", out=out, user=service.user))
        if is_new:
            print(f"  systemctl daemon-reload && systemctl enable --now {out.stem}")
        else:
            print(f"  systemctl daemon-reload && systemctl enable {out.stem} && systemctl restart {out.stem}")
        print(f"  journalctl --unit {out.stem} --follow")


@app.command()
def rules(
    file: Annotated[str, typer.Argument(help="A file, or a part of its name; default: the names of all.")] = "",
    copy: Annotated[
        bool, typer.Option("--copy", help="Write the shipped file into your folder; one that is there stays.")
    ] = False,
    config: ConfigPath = DEFAULT,
) -> None:
    """Print a file of rules as it counts, with the shipped rules below an own folder and comments in your language."""
    from bot.config import load_config
    from bot.rule_changes.printed_file import copy_rule_file, rule_file

    if copy and not file:
        raise typer.BadParameter(said("`--copy` needs the name of a file"))
    with explained():
        folder = load_config(config).rules
        if copy:
            print(said("written: {path}", path=copy_rule_file(folder, file)))
        else:
            print(rule_file(folder, file), end="")


@app.command("upgrade-rules")
def upgrade_rules(
    yes: Annotated[
        bool, typer.Option("--yes", help="Take over what can be, and note the new version, without a question.")
    ] = False,
    before: Annotated[
        Path | None,
        typer.Option("--before", help="Only write a folder with the rules of before, for `replay --against`."),
    ] = None,
    undo: Annotated[bool, typer.Option("--undo", help="Put your files back as they were before the upgrade.")] = False,
    config: ConfigPath = DEFAULT,
) -> None:
    """Show how the shipped rules differ from those for which your folder was written, and take the changes over into yours."""
    from bot.cli.upgrade_rules import taken_lines, upgrade_lines
    from bot.config import load_config
    from bot.setup.kept_month import kept_month_lines
    from bot.setup.prompt import confirmed
    from bot.setup.rules_upgrade import go_back, look_at_upgrade, take_over, write_before

    if undo and (yes or before is not None):
        raise typer.BadParameter(said("`--undo` goes with no other option"))
    with explained():
        settings = load_config(config)
        if undo:
            print(*(said("as before: {path}", path=path) for path in go_back(settings)), sep="\n")
            return
        upgrade = look_at_upgrade(settings)
        print(*upgrade_lines(settings, upgrade), sep="\n")
        if before is not None:
            write_before(settings.rules, before)
            print(
                said(
                    "written: {before}; now `nabuur replay EXPORT --against {before}` shows the difference on a chat",
                    before=before,
                )
            )
        elif upgrade.is_needed:
            print_lines(kept_month_lines(settings, upgrade))
            wanted = upgrade.joinable
            if wanted and not (yes or confirmed(said("Take these changes over into your files?"))):
                wanted = []
            if yes or confirmed(said("Note this version?")):
                print(*taken_lines(take_over(settings, wanted), upgrade.now), sep="\n")
            else:
                print(said("nothing was written"))
