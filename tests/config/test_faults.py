"""Faults in config.yaml: the report says what is wrong and what to do, and no other error ever occurs."""

from __future__ import annotations

import random
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.clock import SystemClock
from bot.config import build_config, load_config
from bot.core.watch import Relay
from bot.errors import BadInput, Fault
from tests.config.sample import SOUND, config_with, load
from tests.thorough import examples


def faults_of(written: str) -> tuple[Fault, ...]:
    with pytest.raises(BadInput) as caught:
        load(written)
    return caught.value.faults


GROUPS = '["telegram:-100123", "signal:group.abc="]'
TOKEN = "123456789:AAabcdefghijklmnopqrstuvwxyz"

MAILBOX = (
    'mailbox: {server: "imap.example.org:993", address: r@example.org, user_env: BOX_USER, password_env: BOX_PASSWORD}'
)

FAULTS = [
    # written instead of … | line | why | hint
    ("data:", "date:", 1, "no key `date`", "Did you mean `data`?"),
    ("timezone: Europe/Brussels", "timezone: Europe/Brusels", 3, "no time zone", "Did you mean `Europe/Brussels`?"),
    ("timezone: Europe/Brussels", "timezone: Europe/Gent", 3, "no time zone", "Not every city names a time zone"),
    ("timezone: Europe/Brussels", "timezone: europe/brussels", 3, "no time zone", "Did you mean `Europe/Brussels`?"),
    ("timezone: Europe/Brussels", "timezone: ../../etc/passwd", 3, "no time zone", ""),
    ("timezone: Europe/Brussels\n", "", 1, "`timezone` is missing", "Europe/Brussels"),
    ("rules: rules/", "reader: fast", 2, "not a reader",
     "lists (the lists of phrases alone), light (the lists of phrases and the light model), full ("),
    ("rules: rules/", "reader: {kind: fast}", 2, "not a reader",
     "lists (the lists of phrases alone), light (the lists of phrases and the light model), full ("),
    ("rules: rules/", "reader: {workers: 2}", 2, "`kind` is missing", "kind: full"),
    ("rules: rules/", "reader: {kind: full, workers: 0}", 2, "not a whole number from 1 to 64", ""),
    ("rules: rules/", "reader: {kind: light, workers: 2}", 2, "only `kind: full`", "Leave out `workers`"),
    ("rules: rules/", "retention: {case: 30 days}", 2, "no key `case`", "Did you mean `cases`?"),
    ("rules: rules/", "retention: {cases: 20 days}", 2, "cannot keep this for 20 days", "from 21 to 90"),
    ("rules: rules/", "retention: {members: 366 days}", 2, "cannot keep this for 366 days", "from 30 to 365"),
    ("rules: rules/", "retention: {keys: 50 h}", 2, "cannot keep this for 50 h", "whole days"),
    ("rules: rules/", "retention: {texts: 2 h}", 2, "cannot keep this for 2 h", "from 10 to 60 min"),
    ("agreed: 2026-03-01,", "agreed: 2026-03-01, receipt: 8 days,", 18, "`receipt` is longer",
     "`police` under `retention`"),
    ("agreed: 2026-03-01,", "agreed: 9026-03-01,", 18, "that day has not come yet", "relay: none until"),
    ("mail: wijk@example.org,", "mail: [wijk@example.org, wijk@example.org],", 18, "stands here twice", "Remove one"),
    ("mail: wijk@example.org,", "mail: [wijk@example.org, Wijk@example.org],", 18, "stands here twice", "Remove one"),
    ('people: ["telegram:77"]', 'people: ["telegram:42"]', 18, "an officer and a coordinator", "Remove the address"),
    ("  console:", "  consol:", 5, "no key `consol`", "Did you mean `console`?"),
    ("{moderators: [Mo]", "{moderator: [Mo]", 5, "no key `moderator`", "Did you mean `moderators`?"),
    ("token_env: NABUUR_TELEGRAM_TOKEN", f"token: {TOKEN}", 6, "no key `token`", "token_env"),
    ("NABUUR_TELEGRAM_TOKEN", TOKEN, 6, "not the name of an environment variable", "NABUUR_TELEGRAM_TOKEN"),
    ("NABUUR_TELEGRAM_TOKEN", "TOKEN, receive: webhook", 6, "needs `webhook`", "listen"),
    ("NABUUR_TELEGRAM_TOKEN", "TOKEN, receive: pull", 6, "not a way to receive",
     "polling (the bot asks Telegram), webhook (the platform calls the bot)"),
    ("NABUUR_TELEGRAM_TOKEN", "TOKEN, base_url: ftp://x", 6, "not a web address", "https://"),
    ("NABUUR_TELEGRAM_TOKEN", "TOKEN, base_url: 'http://me:hemelwater@x'", 6, "name or password", ""),
    ("NABUUR_TELEGRAM_TOKEN", "TOKEN, base_url: 'http://x:99999'", 6, "not a web address", ""),
    (', rpc: "127.0.0.1:6001"', "", 7, "needs `rpc`", "6001"),
    ('rpc: "127.0.0.1:6001"', "receive: webhook", 7, "needs `listen`", "8081"),
    ('"127.0.0.1:6001"', "6001", 7, "not host:port", "localhost:25"),
    ("number_env: NABUUR_SIGNAL_NUMBER", "number: '+32470'", 7, "no key `number`", "number_env"),
    ("password_env: MAIL_PASSWORD", "password: hemelwater", 8, "no key `password`", "password_env"),
    ("from: watch@example.org, ", "", 8, "`from` is missing", ""),
    ("watch@example.org", "watch", 8, "not a mail address", "wijk@example.org"),
    ("starttls: no", "starttls: nee", 8, "not true or false", "Did you mean `false`?"),
    ("starttls: no", "starttls: Oui", 8, "not true or false", "Did you mean `true`?"),
    ("starttls: no", "starttls: aan", 8, "not true or false", "Did you mean `true`?"),
    ("starttls: no", "starttls: aus", 8, "not true or false", "Did you mean `false`?"),
    ("neighbourhoods:", "buurten:", 9, "no key `buurten`", "Did you mean `neighbourhoods`?"),
    ("    name: Kerkwijk", "    nom: Kerkwijk", 11, "no key `nom`", "Did you mean `name`?"),
    ("languages: [nl, fr]", "talen: [nl, fr]", 12, "no key `talen`", "Did you mean `languages`?"),
    ("[nl, fr]", "[Nederlands, Frans]", 12, "`Frans` is not a language", "Did you mean `fr` (French)?"),
    ("    name: Kerkwijk", "    Kerkwijk: ja", 11, "no key `Kerkwijk`", "Possible here: id, name, languages, groups"),
    ("[nl, fr]", "nl", 12, "must be a list", "Write [nl], or"),
    ("[nl, fr]", "(nl, fr)", 12, "must be a list", "Write [nl, fr], or"),
    ("[nl, fr]", "nl-fr", 12, "must be a list", "Write [one, two], or"),
    ('police: ["101"]', 'police: "101"', 17, "must be a list", 'Write ["101"], or'),
    ('[{cron: "0 18 1 * *", text: rotate}]', "no", 19, "must be a list", "Write [one, two]"),
    ('[{cron: "0 18 1 * *", text: rotate}]', '{cron: "0 18 1 * *"}', 19, "must be a list",
     "Put `- ` before the first key"),
    ("{warn: 2, mute: 3, expel: 5}", "\n    - warn: 2", 30, "must be the keys of `ladder`", "Remove the `- `"),
    ("{warn: 2, mute", "{warn:2, mute", 29, "the space after this colon is missing", "Write `warn: …`"),
    ("{warn: 2, mute: 3", "{warn: 2, mute = 3", 29, "no key `mute = 3`", "Write `mute: …`"),
    ("ladder: {warn: 2", "ladder:\n    warn: 2\n    x: {mute: 2", 30, "no key `warn`", "belongs under `ladder`"),
    ("data: data/", "quiet: 22:00-07:00", 1, "no key `quiet`", "belongs to a neighbourhood"),
    ("    name: Kerkwijk", "    name: Kerkwijk\n    cron: x", 12, "no key `cron`", "Write reminders: [{cron:"),
    ("    name: Kerkwijk", "    name: Kerkwijk\n    chatter:\n      group: Praat #2", 13,
     "everything after # is left out here", "quotation marks"),
    ("precision: 0.9", "precision: 0,9", 28, "no key `9`", "A comma ends a text here"),
    ("token_env: NABUUR_TELEGRAM_TOKEN", f"token_env:{TOKEN}", 6, "the space after this colon", "Write `token_env: …`"),
    ("data: data/", "data: rules/", 1, "would lie in rules/, the folder of the rules", "data: data/"),
    ("data: data/", "data: ./rules/data", 1, "the folder of the rules", "data: data/"),
    ("rules: rules/", "rules: .", 1, "the folder of the rules", "rules: rules/"),
    ("name: Kerkwijk\n", 'name: ""\n', 11, "nothing is written here", "Write a value"),
    ("localhost:25", "smtp.example.org:25", 8, "leave this machine unencrypted", "localhost:25"),
    (", password_env: MAIL_PASSWORD", "", 8, "both user_env and password_env", ""),
    ("id: kerkwijk", "id: Kerk wijk", 10, "cannot be a name", "small letters"),
    ("    name: Kerkwijk\n", "", 10, "`name` is missing", ""),
    ("[nl, fr]", "[nl, it]", 12, "not a language",
     "nl (Dutch), fr (French), de (German), en (English), nl-NL (Dutch of the Netherlands)"),
    ("[nl, fr]", "[]", 12, "list is empty", ""),
    ('"9000"', "Gent", 13, "not a postcode", "9000"),
    ('"telegram:-100123"', "telegram-100123", 14, "not an address", "platform:id"),
    ('"telegram:-100123"', '"telegram:"', 14, "not an address", "platform:id"),
    ('"telegram:-100123"', '"telegram:@kerkwijk"', 14, "not an address", "telegram:-1001234567890"),
    ('coordinators: ["telegram:42"]', 'coordinators: ["telegram:@cora"]', 16, "is no person", "/mydata"),
    ('coordinators: ["telegram:42"]', 'coordinators: ["telegram:-10042"]', 16, "is no person", "a person"),
    ('coordinators: ["telegram:42"]', 'coordinators: ["signal:group.abc="]', 16, "is no person", "a person"),
    ('person: "telegram:42"', 'person: "telegram:-10042"', 27, "is no person", "a person"),
    ('"telegram:-100123"', "telegran:-100123", 14, "`telegran` is not set up", "Did you mean `telegram`?"),
    ('"telegram:-100123"', '"matrix:x"', 14, "`matrix` is not set up", "console (the terminal), signal, telegram"),
    (GROUPS, "[]", 14, "list is empty", ""),
    ('"telegram:-100123"', '"telegram:100123"', 14, "`telegram:100123` is no group", "begins with a hyphen"),
    ('"telegram:-100987"', '"telegram:1001234567890"', 15, "is no group", "begins with a hyphen"),
    (GROUPS, '["telegram:-1", "telegram:-1"]', 14, "two groups are called `telegram:-1`", "line 14"),
    ('    moderators: "telegram:-100987"\n', "", 10, "`moderators` is missing", "telegram:-1009876543210"),
    ('"telegram:-100987"', '"telegram:-100123"', 15, "also a group", "line 14"),
    ("non_urgent", "nonurgent", 17, "no key `nonurgent`", "Did you mean `non_urgent`?"),
    ('"101"', "police", 17, "not a telephone number", "101"),
    ("relay: incidents", "relay: incident", 18, "not something to pass on",
     "Did you mean `incidents` (each incident at its end, at once in danger)?"),
    ("relay: incidents", "relay: nee", 18, "not something to pass on", "Did you mean `none` (nothing)?"),
    ("mail: wijk@example.org, ", "", 18, "no address to pass", "mail:"),
    ("mail: wijk@example.org, ", f"chat: 'telegram:77', {MAILBOX}, ", 18, "no mail to answer", "remove `mailbox`"),
    ("mail: wijk@example.org", f"mail: R@example.org, {MAILBOX}", 18, "also used for other mail", "a new address"),
    ("zone: PZ Gent,", f"{MAILBOX.replace('r@', 'watch@')}, zone: PZ Gent,", 18, "also used for other mail", ""),
    ("zone: PZ Gent,", f"{MAILBOX.replace('BOX_USER', 'jan')}, ", 18, "not the name of an environment variable", ""),
    ("zone: PZ Gent,", f"{MAILBOX.replace('user_env', 'user')}, ", 18, "no key `user`", "user_env"),
    ("zone: PZ Gent,", f"{MAILBOX[:-1]}, handled: burn}}, ", 18, "not something to do with handled mail",
     "mark (mark as read), move (move to the folder `nabuur` below), delete (remove it from the mailbox)"),
    ("zone: PZ Gent,", "mailbox: {host: imap.example.org}, ", 18, "no key `host`", "server:"),
    ("zone: PZ Gent,", f"{MAILBOX.replace(':993', ':143')}, zone: PZ Gent,", 18, "not encrypted from the first byte",
     "most often 993"),
    ("zone: PZ", f"{MAILBOX.replace(':993', ':587')}, zone: PZ", 18, "for sending mail", "most often 993"),
    ("zone: PZ", f"{MAILBOX.replace(':993', ':995')}, zone: PZ", 18, "POP3", "most often 993"),
    ("zone: PZ Gent,", f"{MAILBOX[:-1]}, folder: 7}}, zone: PZ Gent,", 18, "not the name of a folder", "Answers"),
    ("zone: PZ Gent,", f"{MAILBOX[:-1]}, folder: '*'}}, zone: PZ Gent,", 18, "not the name of a folder", "Answers"),
    ("zone: PZ Gent,", f"{MAILBOX.replace('BOX_PASSWORD', 'BOX_USER')}, zone: PZ Gent,", 18, "in one variable",
     "of its own"),
    ("zone: PZ Gent,", "zone: 7,", 18, "not the name of a police zone", "PZ Gent"),
    ("mail: wijk@example.org", "mail: wijk@example", 18, "not a mail address", "wijk@example.org"),
    ("mail: wijk@example.org", "mail: wijk@example..org", 18, "not a mail address", "wijk@example.org"),
    ("agreed: 2026-03-01", "agreed: 1026-03-01", 18, "before there was such a group", "the day of the agreement"),
    ("agreed: 2026-03-01", "agreed: 2026-03-01, receipt: 1 s", 18, "so quickly", "at least 5 min. Or write off."),
    ('people: ["telegram:77"]', 'people: ["telegram:77", "telegram:77"]', 18, "under `people` twice", "Remove one"),
    ('people: ["telegram:77"]', 'people: ["telegram:-1001"]', 18, "`telegram:-1001` is no person", "a person"),
    ('people: ["telegram:77"]', 'people: ["signal:group.abc="]', 18, "is no person", "a person"),
    ("localhost:25", "localhost:993", 8, "for reading mail", "587"),
    ("password_env: MAIL_PASSWORD", "password_env: MAIL_USER", 8, "in one variable", "of its own"),
    ("rules: rules/", "backup: {folder: 7}", 2, "not a file or a folder", "backups/"),
    ("rules: rules/", "backup: {folder: data/nights}", 2, "which they are a copy of", "another disk"),
    ("rules: rules/", "backup: {folder: /dev/null}", 2, "is not a folder", "another disk"),
    ("rules: rules/", "rules: 7", 2, "not a file or a folder", ""),
    ("rules: rules/", "rules: ~/rules", 2, "`~` has no meaning in a path here", "Write a path"),
    ("rules: rules/", "backup: {folder: $HOME/kept}", 2, "`$` has no meaning in a path here", "Write a path"),
    ("rules: rules/", "backup: {folder: D:\\kept}", 2, "`\\` has no meaning in a path here", "Write a path"),
    (GROUPS, "[-100123]", 14, "`-100123` is not an address", "Did you mean `telegram:-100123`?"),
    (GROUPS, '["telegram:–100123"]', 14, "`telegram:–100123` is not an address", "Did you mean `telegram:-100123`?"),
    ("zone: PZ Gent, ", "", 18, "no zone to pass", "zone:"),
    (", agreed: 2026-03-01", "", 18, "no agreement with the zone", "until then relay: none"),
    ("2026-03-01", "2026-02-30", 18, "not a day", "2026-03-01"),
    ("2026-03-01", "1 maart", 18, "not a day", "2026-03-01"),
    ("2026-03-01", "2026-03-01, language: it", 18, "not a language",
     "nl (Dutch), fr (French), de (German), en (English)."),
    ("2026-03-01", "2026-03-01, receipt: soon", 18, "not a duration", ""),
    ("2026-03-01", "2026-03-01, email: x@example.org", 18, "no key `email`", "`mail`"),
    ('["telegram:77"]', '["telegram:77"], chat: "telegram:78"', 18, "telegram:78 under `chat` is no officer", "people"),
    ("group_texts: all", "neighbours: [kerkwijk]", 26, "`kerkwijk` is no other neighbourhood", "only this one"),
    ("telegram:77", "matrix:77", 18, "`matrix` is not set up", "console (the terminal), signal, telegram"),
    ("0 18 1 * *", "0 18 31 2 *", 19, "never comes", "18:00"),
    ("0 18 1 * *", "0 25 1 * *", 19, "no such hour", "18:00"),
    ("0 18 1 * *", "0 18 1 *", 19, "five fields", "18:00"),
    ("0 18 1 * *", "0 0 18 1 * *", 19, "five fields", "18:00"),
    ("0 18 1 * *", "@daily", 19, "five fields", "18:00"),
    ('"22:00-07:00"', "night", 20, "not a stretch of hours", "22:00-07:00"),
    ("every: 2 weeks", "every: often", 22, "not a duration", "45 s, 30 min, 2 h, 1 day"),
    ("every: 2 weeks", "evry: 2 weeks", 22, "no key `evry`", "Did you mean `every`?"),
    ("group: Praatgroep Kerkwijk", "link: https://t.me/x", 22, "no key `link`", "under `group`"),
    ("group: Praatgroep Kerkwijk", 'group: "telegram:-100123"', 22, "only the bot understands", "as members read it"),
    ("group: Praatgroep Kerkwijk", f"group: {'x' * 101}", 22, "too long", "100 characters"),
    ("escalate_after: 8 min", "escalate_after: 8", 23, "not a duration", "30 min"),
    ("escalate_after: 8 min", "escalate: 8 min", 23, "no key `escalate`", "escalate_after"),
    ("plates: hold", "plates: hide", 21, "not an answer",
     "mask (cover), hold (hide until a moderator decides), allow (leave as it is)"),
    ("plates: hold", "plate: hold", 21, "no key `plate`", "Did you mean `plates`?"),
    ("min_age: 16", "min_age: sixteen", 21, "not a whole number", ""),
    ("weekly: fri 18:30", "weekly: friday 18:30", 24, "not a weekday and a time", "mon 09:00"),
    ("weekly: fri 18:30", "weekly: fri 25:00", 24, "not a weekday and a time", "mon 09:00"),
    ("weekly: fri 18:30", "weekly: fri", 24, "not a weekday and a time", "off"),
    ("per_day: 3", "per_day: few", 25, "not a whole number", ""),
    ("soft_start: 1 week", "soft_start: later", 25, "not a duration", "30 min"),
    ('quiet: "21:00-08:00"', "quiet: never", 25, "not a stretch of hours", "Did you mean `off`?"),
    ('quiet: "21:00-08:00"', "quiet: late", 25, "not a stretch of hours", "22:00-07:00"),
    ('quiet: "22:00-07:00"', "quiet: 22:00-24:00", 20, "not a stretch of hours", "midnight is 00:00"),
    ('quiet: "22:00-07:00"', "quiet: 22:00-22:00", 20, "begins and ends at the same time", "`quiet` to mean never"),
    ('quiet: "22:00-07:00"', "quiet: uit", 20, "not a stretch of hours", "Remove this key"),
    ("weekly: fri 18:30", "daily: 24:00", 24, "not a time of day", "midnight is 00:00. Or write off."),
    ("weekly: fri 18:30", "daily: nee", 24, "not a time of day", "Did you mean `off`?"),
    ("0 18 1 * *", "0 18 1 januari *", 19, "no such month", "a number from 1 (January) to 12 (December)"),
    ("0 18 1 * *", "0 18 * * ma", 19, "no such day of week", "a number from 1 (Monday) to 7 (Sunday)"),
    ("0 18 1 * *", "0 24 1 * *", 19, "no such hour", "a number from 0 to 23"),
    ('coordinators: ["telegram:42"]', "coordinators: [42]", 16, "not an address", "the address of a person"),
    ('coordinators: ["telegram:42"]', "coordinators: [telegram: 42]", 16, "`telegram: …` is not an",
     "No spaces around"),
    ("name: Kerkwijk", "name: Wacht #2", 11, "everything after # is left out", "put the text in quotation marks"),
    ('police: ["101"]', 'police: ["101" # now', 17, "is not closed", "Put a comma"),
    ("weekly: fri 18:30", 'daily: 19:00"', 24, "nothing opens", 'Put one before it: "…".'),
    ("timezone: Europe/Brussels", "timezone: GMT+1", 3, "no time zone", "Not every city names a time zone"),
    ("per_day: 3", "every: 3 days", 25, "no key `every`", "chatter"),
    ("group_texts: all", "group_texts: both", 26, "not a choice of languages",
     "first (only the first language of the watch), all (every language, in one message)"),
    ("plates: hold", "react: observe_only", 21, "no key `react`", "Remove this line"),
    ("plates: hold", "past_incident: nudge", 21, "no key `past_incident`", "Remove this line"),
    ("[nl, fr]", "[nl, nl-NL]", 12, "nl, nl-NL are one language", "Remove one"),
    (", password_env: MAIL_PASSWORD", ", password_env:hemelwater", 8, "the space after this colon",
     "Write `password_env: …`"),
    (", password_env: MAIL_PASSWORD", ", password_env=hemelwater", 8, "no key `password_env…`", "with a colon"),
    (", password_env: MAIL_PASSWORD", ", password:hemelwater", 8, "no key `password…`", "Never write a secret"),
    (", password_env: MAIL_PASSWORD", ", pasword_env: hemelwater", 8, "no key `pasword_env`", "`password_env`"),
    ("[nl, fr]", "[nl, nl]", 12, "`nl` is twice in this list", "Remove one"),
    ("[nl, fr]", "[nl-nl]", 12, "not a language", "Did you mean `nl-NL` (Dutch of the Netherlands)?"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "line", "why", "hint"), FAULTS)
def test_a_fault_is_reported_with_its_line_and_a_remedy(old: str, new: str, line: int, why: str, hint: str) -> None:
    found = [fault for fault in faults_of(config_with(old, new)) if why in fault.why]
    assert [fault.line for fault in found] == [line]
    assert hint in found[0].hint


@pytest.mark.parametrize(("old", "new"), [(old, new) for old, new, *_ in FAULTS if TOKEN in new or "hemelwater" in new])
def test_a_secret_in_the_file_is_never_repeated(old: str, new: str) -> None:
    with pytest.raises(BadInput) as caught:
        load(config_with(old, new))
    assert TOKEN not in str(caught.value)
    assert "hemelwater" not in str(caught.value)


SECOND = """\
  - id: dorp
    name: Dorp
    languages: [nl]
    groups: ["telegram:-100123", "telegram:-100987"]
    moderators: "signal:group.abc="
"""


def test_a_group_in_two_neighbourhoods_and_a_desk_that_is_a_group_are_faults() -> None:
    found = faults_of(SOUND + SECOND)
    assert [(fault.line, fault.why) for fault in found] == [
        (15, "the moderators' chat is also a group"),
        (33, "two groups are called `telegram:-100123`"),
        (34, "the moderators' chat is also a group"),
    ]


def test_a_key_in_the_language_of_the_person_is_one_fault_and_not_also_a_missing_key() -> None:
    (fault,) = faults_of(config_with("languages:", "langues:"))
    assert fault.hint == "Did you mean `languages`?"


def test_the_private_chat_of_a_lone_moderator_is_a_moderators_chat() -> None:
    assert load(SOUND.replace("telegram:-100987", "telegram:42")).watches[0].desk.id == "42"


def test_two_neighbourhoods_may_share_their_moderators_chat() -> None:
    second = SECOND.replace("signal:group.abc=", "telegram:-100987").replace(
        '["telegram:-100123", "telegram:-100987"]', '["telegram:-7"]'
    )
    assert [watch.id for watch in load(SOUND + second).watches] == ["kerkwijk", "dorp"]


def test_two_neighbourhoods_of_one_name_are_a_fault() -> None:
    (fault,) = faults_of(SOUND + SECOND.replace("dorp", "kerkwijk"))
    assert "two neighbourhoods" in fault.why
    assert "line 10" in fault.hint


def test_passing_on_without_a_mail_server_is_a_fault() -> None:
    mail = next(line for line in SOUND.splitlines(keepends=True) if line.startswith("mail:"))
    (fault,) = faults_of(SOUND.replace(mail, ""))
    assert "no mail server" in fault.why


def test_a_clock_that_starts_in_1970_says_nothing_about_the_agreement(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(SystemClock, "now", lambda self: datetime(1970, 1, 1, tzinfo=UTC))
    assert load(SOUND).watches[0].police.relay is Relay.INCIDENTS


def test_all_faults_come_in_one_report() -> None:
    broken = SOUND.replace("Europe/Brussels", "Mars").replace("[nl, fr]", "[it]").replace("plates", "plate")
    assert [fault.line for fault in faults_of(broken)] == [3, 12, 21]


def test_the_whole_report_reads_like_this() -> None:
    with pytest.raises(BadInput) as caught:
        load(config_with("    quiet:", "    quite:"))
    assert str(caught.value) == (
        f"{Path('somewhere/config.yaml')}:20:5: neighbourhoods › kerkwijk › quite: a neighbourhood has no key `quite`\n"
        '  20 |     quite: "22:00-07:00"\n'
        "     |     ^\n"
        "  Did you mean `quiet`?\n"
        "\n"
        "1 fault; nothing was changed."
    )


def test_a_missing_file_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="there is no such file"):
        load_config(tmp_path / "config.yaml")
    with pytest.raises(BadInput, match="not a file") as caught:
        load_config(tmp_path)
    assert caught.value.faults[0].hint == ""


def test_the_folder_of_a_watch_in_place_of_its_file_has_a_way_out(tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_text(SOUND)
    with pytest.raises(BadInput, match="not a file") as caught:
        load_config(tmp_path)
    assert caught.value.faults[0].hint == f"Did you mean `{tmp_path / 'config.yaml'}`?"


@pytest.mark.parametrize("written", ["~/nabuur", "$HOME/nabuur", "D:\\nabuur"])
def test_a_data_folder_of_an_earlier_version_stays_whatever_its_name(tmp_path: Path, written: str) -> None:
    path = tmp_path / "config.yaml"
    path.write_text(config_with("data: data/", f"data: {written}"))
    with pytest.raises(BadInput, match="has no meaning in a path here"):
        load_config(path)
    (tmp_path / written).mkdir(parents=True)
    assert load_config(path).data == tmp_path / written


@pytest.mark.parametrize("content", [b"", b"\xff", b"x" * 10_000_000, b"[" * 100_000, b"a: &a [*a]"])
def test_a_file_made_to_hurt_is_a_fault(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "config.yaml"
    path.write_bytes(content)
    with pytest.raises(BadInput):
        load_config(path)


@settings(max_examples=examples(150))
@given(st.binary(max_size=200))
def test_any_bytes_give_a_report(content: bytes) -> None:
    with pytest.raises(BadInput):
        build_config(Path("config.yaml"), content)


@settings(max_examples=examples(400))
@given(st.integers(0), st.integers(1, 6))
def test_a_sound_file_with_pieces_lost_doubled_and_swapped_gives_a_config_or_a_report(seed: int, cuts: int) -> None:
    chance = random.Random(seed)
    written = SOUND
    for _ in range(cuts):
        start = chance.randrange(len(written))
        end = start + chance.randrange(12)
        piece = written[start:end]
        new = chance.choice(["", piece * 2, piece[::-1], chance.choice("[]{}:-*&!\n '\"#|>%@,é٣\0")])
        written = written[:start] + new + written[end:]
    with suppress(BadInput):
        load(written)


def test_a_report_steers_no_terminal() -> None:
    with pytest.raises(BadInput) as caught:
        load(SOUND.replace("rules: rules/", "rules: \x1b[2Jrules/\u202e"))
    assert not any(sign in str(caught.value) for sign in "\x1b\u202e")
    assert "·[2Jrules/" in str(caught.value)
