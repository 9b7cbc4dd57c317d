"""A config.yaml without faults becomes a Config with the written values."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.config import (
    Config,
    ConsoleConfig,
    HostPort,
    Mail,
    ReaderKind,
    SignalConfig,
    SignalReceive,
    TelegramConfig,
    TelegramReceive,
    build_config,
    load_config,
)
from bot.config.platforms import PLATFORMS, WebhookConfig
from bot.config.values import AnswerMailbox, HandledMail
from bot.core.ref import Ref
from bot.core.watch import (
    USUAL_RETENTION,
    Chatter,
    Corrections,
    Duty,
    Ladder,
    Neighbour,
    Numbers,
    OnDuty,
    Police,
    Quiet,
    Relay,
    ReminderPlan,
    Retention,
    RuleLife,
    Watch,
    Weekly,
)
from bot.yaml_reader.form import Form
from bot.yaml_reader.readers import text
from tests.config.sample import SOUND, config_with, load
from tests.keys import CONFIG_KEYS

SHIPPED = Path(__file__).parent.parent.parent / "config.yaml"

SHIPPED = Path(__file__).parents[2] / "config.yaml"


def test_everything_is_built_as_written() -> None:
    zone = ZoneInfo("Europe/Brussels")
    watch = Watch(
        id="kerkwijk",
        name="Kerkwijk",
        languages=("nl", "fr"),
        groups=(Ref("telegram", "-100123"), Ref("signal", "group.abc=")),
        desk=Ref("telegram", "-100987"),
        timezone=zone,
        coordinators=(Ref("telegram", "42"),),
        postcodes=("9000",),
        numbers=Numbers(("101",), ("112",), ("09 266 61 11",)),
        police=Police(
            "PZ Gent",
            ("wijk@example.org",),
            Relay.INCIDENTS,
            date(2026, 3, 1),
            people=(Ref("telegram", "77"),),
        ),
        reminders=(ReminderPlan("0 18 1 * *", "rotate"),),
        quiet=Quiet(time(22), time(7)),
        chatter=Chatter(timedelta(weeks=2), "Praatgroep Kerkwijk"),
        escalate_after=timedelta(minutes=8),
        weekly=Weekly(5, time(18, 30)),
        daily=time(19),
        policy={"plates": "hold"},
        min_age=16,
        corrections=Corrections(3, timedelta(weeks=1), Quiet(time(21), time(8))),
        rule_life=RuleLife(30, 0.9, 0.8),
        ladder=Ladder(2, 3, 5),
        every_language=True,
        duty=Duty(
            (OnDuty("Mo", Ref("telegram", "42"), frozenset({0, 6}), Quiet(time(23), time(6))),),
            timedelta(minutes=5),
            timedelta(minutes=15),
        ),
    )
    assert load(SOUND) == Config(
        path=Path("somewhere/config.yaml"),
        data=Path("somewhere/data"),
        rules=Path("somewhere/rules"),
        timezone=zone,
        platforms={
            "console": ConsoleConfig(moderators=("Mo",), police=("Wim",)),
            "telegram": TelegramConfig("NABUUR_TELEGRAM_TOKEN"),
            "signal": SignalConfig("NABUUR_SIGNAL_NUMBER", rpc=HostPort("127.0.0.1", 6001)),
        },
        watches=(watch,),
        mail=Mail(HostPort("localhost", 25), "watch@example.org", "MAIL_USER", "MAIL_PASSWORD", starttls=False),
        reader=ReaderKind.FULL,
    )


def test_the_shipped_file_is_sound_and_works_without_any_account() -> None:
    config = load_config(SHIPPED)
    (watch,) = config.watches
    assert config.platforms == {"console": ConsoleConfig(moderators=("Mo", "Nele"))}
    assert (watch.id, watch.groups, watch.desk) == (
        "kerkwijk",
        (Ref("console", "kerkwijk"),),
        Ref("console", "moderators"),
    )
    assert watch.coordinators == (Ref("console", "Cora"),)
    assert watch.moderators == (Ref("console", "Mo"), Ref("console", "Nele"))


def test_the_examples_in_the_shipped_file_are_sound_as_well() -> None:
    lines = SHIPPED.read_text(encoding="utf-8").splitlines()
    opened = [
        line.replace("  # ", "  ", 1)
        if line.startswith("  # ")
        else line.removeprefix("# ")
        if line.startswith("# mail")
        else line
        for line in lines
    ]
    config = build_config(SHIPPED, "\n".join(opened).encode())
    assert set(config.platforms) == {"console", "telegram", "signal"}
    assert config.mail is not None


@pytest.mark.parametrize(
    ("written", "kind", "workers"),
    [
        ("light", ReaderKind.LIGHT, None),
        ("{kind: lists}", ReaderKind.LISTS, None),
        ("{kind: full, workers: 3}", ReaderKind.FULL, 3),
    ],
)
def test_the_reader_is_a_word_or_a_kind_with_a_number_of_processes(
    written: str, kind: ReaderKind, workers: int | None
) -> None:
    config = load(SOUND.replace("rules: rules/", f"reader: {written}"))
    assert (config.reader, config.workers) == (kind, workers)


def test_paths_begin_at_the_folder_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "config.yaml"
    path.write_text(SOUND.replace("rules: rules/", "rules: /elsewhere"), encoding="utf-8")
    config = load_config(path)
    assert (config.data, config.rules) == (tmp_path / "data", Path("/elsewhere"))


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("{}", Corrections()),
        ("{per_day: 0}", Corrections(0)),
        ("{soft_start: off}", Corrections(soft_start=timedelta())),
        ("{quiet: off}", Corrections(quiet=None)),
    ],
)
def test_corrections_that_are_left_out_or_off(written: str, expected: Corrections) -> None:
    (watch,) = load(config_with('{per_day: 3, soft_start: 1 week, quiet: "21:00-08:00"}', written)).watches
    assert watch.corrections == expected


def test_corrections_keep_to_the_quiet_hours_of_the_watch() -> None:
    text = config_with(', quiet: "21:00-08:00"}', "}").replace('quiet: "22:00-07:00"', 'quiet: "23:00-06:00"')
    (watch,) = load(text).watches
    assert watch.corrections.quiet == Quiet(time(23), time(6))


def test_a_value_that_is_not_written_has_its_default() -> None:
    short = """\
timezone: Europe/Brussels
platforms:
  console:
neighbourhoods:
  - {id: kerkwijk, name: Kerkwijk, languages: [nl], groups: ["console:kerkwijk"], moderators: "console:desk"}
"""
    config = load(short)
    (watch,) = config.watches
    assert config.platforms == {"console": ConsoleConfig()}
    assert (config.data.name, config.rules.name, config.mail) == ("data", "rules", None)
    assert (watch.numbers, watch.police, watch.quiet, watch.min_age) == (Numbers(), Police(), None, 18)
    assert watch.weekly == Weekly(1, time(9))


@pytest.mark.parametrize(("written", "at"), [('"20:30"', time(20, 30)), ("7:05", time(7, 5)), ("off", None)])
def test_the_daily_sign_has_an_hour_or_is_off(written: str, at: time | None) -> None:
    (watch,) = load(config_with("weekly: fri 18:30", f"weekly: fri 18:30\n    daily: {written}")).watches
    assert watch.daily == at


@pytest.mark.parametrize("off", ["off", '"off"', "OFF"])
def test_a_watch_may_do_without_the_weekly_note(off: str) -> None:
    (watch,) = load(config_with("weekly: fri 18:30", f"weekly: {off}")).watches
    assert watch.weekly is None


def test_a_watch_in_the_netherlands_speaks_its_dutch_and_names_its_numbers() -> None:
    there = config_with("languages: [nl, fr]", "languages: [nl-NL, en]")
    numbers = '    numbers: {police: ["101"], emergency: ["112"], non_urgent: ["09 266 61 11"]}\n'
    (written,), (left_out,) = load(there).watches, load(there.replace(numbers, "")).watches
    assert (written.languages, written.wordings) == (("nl", "en"), ("nl-NL",))
    assert written.numbers == Numbers(("112",), ("112",), ("09 266 61 11",))
    assert left_out.numbers == Numbers(("112",), ("112",), ("0900-8844",))


def test_a_webhook_of_telegram_has_all_it_needs() -> None:
    hook = "receive: webhook, webhook: {listen: '127.0.0.1:8443', url: https://example.org/x/, secret_env: SECRET}"
    made = load(config_with("token_env: NABUUR_TELEGRAM_TOKEN", f"token_env: TOKEN, {hook}")).platforms["telegram"]
    webhook = WebhookConfig(HostPort("127.0.0.1", 8443), "https://example.org/x", "SECRET")
    assert made == TelegramConfig("TOKEN", receive=TelegramReceive.WEBHOOK, webhook=webhook)


def test_signal_may_be_received_by_webhook() -> None:
    made = load(config_with('rpc: "127.0.0.1:6001"', 'receive: webhook, listen: "[::1]:8081"')).platforms["signal"]
    assert isinstance(made, SignalConfig)
    assert (made.receive, str(made.listen)) == (SignalReceive.WEBHOOK, "[::1]:8081")


def test_a_new_platform_needs_no_change_here() -> None:
    matrix: Form[str] = Form("`matrix`", lambda server: server, need={"server": text})
    changed = config_with("  console:", "  matrix: {server: example.org}\n  console:")
    config = build_config(Path("config.yaml"), changed.encode(), {**PLATFORMS, "matrix": matrix})
    assert config.platforms["matrix"] == "example.org"


def test_every_key_is_listed() -> None:
    assert {"config", "telegram", "signal", "console", "mail", "neighbourhood", "policy"} <= set(CONFIG_KEYS)
    assert CONFIG_KEYS["neighbourhood"][:2] == ("id", "name")


def test_the_retention_counts_for_every_watch() -> None:
    written = {name: f"{kept.days - 1} days" for name, kept in vars_of(USUAL_RETENTION).items() if kept.days}
    written |= {"texts": "17 min", "decisions": "366 days"}
    table = ", ".join(f"{name}: {span}" for name, span in written.items())
    config = load(SOUND.replace("rules: rules/", f"retention: {{{table}}}"))
    usual = vars_of(USUAL_RETENTION)
    assert vars_of(config.retention) == {
        **{name: kept - timedelta(days=1) for name, kept in usual.items()},
        "texts": timedelta(minutes=17),
        "decisions": timedelta(days=366),
    }
    assert [watch.retention for watch in config.watches] == [config.retention]


def vars_of(kept: Retention) -> dict[str, timedelta]:
    return {field.name: getattr(kept, field.name) for field in fields(kept)}


@pytest.mark.parametrize(("written", "days"), [("30 days", 30), ("off", 0)])
def test_a_watch_says_how_long_a_member_is_a_newcomer(written: str, days: int) -> None:
    (watch,) = load(SOUND + f"    newcomer: {written}\n").watches
    assert watch.newcomer == timedelta(days=days)


def test_neighbours_know_of_each_other_in_one_direction() -> None:
    second = """\
  - id: dorp
    name: Dorp
    languages: [nl]
    groups: ["telegram:-100555"]
    moderators: "telegram:-100556"
"""
    kerkwijk, dorp = load(SOUND + "    neighbours: [dorp]\n" + second).watches
    assert (kerkwijk.neighbours, kerkwijk.offered_by) == (("dorp",), ())
    assert (dorp.neighbours, dorp.offered_by) == ((), (Neighbour("kerkwijk", "Kerkwijk", (Ref("telegram", "77"),), 2),))


def test_a_mailbox_for_answers_belongs_to_its_watch() -> None:
    mailbox = (
        "mailbox: {server: 'imap.example.org:993', address: r@example.org, user_env: U, password_env: P, handled: move}"
    )
    config = load(config_with("zone: PZ Gent,", f"zone: PZ Gent, {mailbox},"))
    assert config.watches[0].police.answers_to == "r@example.org"
    expected = AnswerMailbox(HostPort("imap.example.org", 993), "r@example.org", "U", "P", "INBOX", HandledMail.MOVE)
    assert config.mailboxes == {"kerkwijk": expected}
    assert load(SOUND).mailboxes == {}


def test_a_watch_shows_no_line_about_hidden_messages_unless_it_wants_to() -> None:
    (watch,) = load(config_with("group_texts: all", "group_texts: all\n    hidden_notice: true")).watches
    assert watch.hidden_notice
    assert not load(SOUND).watches[0].hidden_notice


def test_a_watch_in_the_terminal_can_be_tried_in_another_language() -> None:
    tried = load_config(SHIPPED).tried_in("de")
    assert tried.watches[0].languages == ("de", "nl", "fr")


def test_a_watch_on_a_platform_keeps_its_languages() -> None:
    on_signal = replace(load_config(SHIPPED).watches[0], desk=Ref("signal", "group.x"))
    config = replace(load_config(SHIPPED), watches=(on_signal,))
    assert config.tried_in("de").watches == (on_signal,)
