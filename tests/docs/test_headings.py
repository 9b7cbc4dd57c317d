"""The documentation explains everything that people can write: keys, conditions, answers, words, commands and options."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Any, get_type_hints

import pytest
import typer

from bot.backup.sent_reports import KEPT as SENT_KEPT
from bot.classifier.answer_memory import KEPT as ANSWER_KEPT
from bot.command_line import app
from bot.core.action import Purpose
from bot.core.cases.appeals import APPEAL_WITHIN
from bot.core.cases.flags import FLAG_COUNTS_FOR, FLAGS_A_DAY
from bot.core.choice import TYPED
from bot.core.desk.slash import SLASH
from bot.core.housekeeping.retention import REMINDED_KEPT
from bot.core.incident import QUIET_AFTER
from bot.core.members.command_table import FOR_MEMBERS
from bot.core.members.gate_posts import KEPT as POST_KEPT
from bot.core.members.limits import KEPT as LIMIT_KEPT
from bot.core.members.pending_notes import NOTE_KEPT, SIGN_STANDS
from bot.core.members.welcome import GROUP_AGAIN
from bot.core.message import Media, Role
from bot.core.police.offers import OFFER_KEPT
from bot.core.police.unsaid import KEPT as UNSAID_KEPT
from bot.core.reading import Label
from bot.core.reminders.timing import AFTERWARDS_AGAIN, AFTERWARDS_AT, CALM, GAP
from bot.core.rule import IncidentState, Stage, Treatment, Unanswered
from bot.core.schedule import SPREAD
from bot.core.step_result import LIFETIME
from bot.core.tally import FEWEST, YEARS_KEPT
from bot.core.tally import KEPT as TALLY_KEPT
from bot.core.texts import LANGUAGES
from bot.core.watch import HINT_AGAIN, POLICY, USUAL_RETENTION
from bot.rulebook.condition import HAS_VALUES
from bot.rulebook.files import read_folder
from bot.rulebook.texts import PLACEHOLDERS, sentences
from bot.yaml_reader.parse import parse
from tests.docs.pages import ROOT
from tests.keys import CONFIG_KEYS, RULE_KEYS

RULES = (ROOT / "docs" / "rules.md").read_text()
CONFIGURATION = (ROOT / "docs" / "configuration.md").read_text()
OPERATORS = "".join((ROOT / "docs" / f"operators{part}.md").read_text() for part in ("", "-reference"))
MODERATORS = (ROOT / "docs" / "moderators-reference.md").read_text()
PRIVACY = (ROOT / "docs" / "privacy.md").read_text()
MEMBERS = (ROOT / "docs" / "members.md").read_text()

VALUES = [
    *(member.value for kind in (Label, Role, Media, IncidentState, Stage, Unanswered) for member in kind),
    *(treatment.name.lower() for treatment in Treatment if treatment is not Treatment.FLAG),
    *(answer for answers in POLICY.values() for answer in answers),
    *(f"{{{name}}}" for name in PLACEHOLDERS),
    *HAS_VALUES,
]


def commands_of(group: typer.Typer) -> list[Any]:
    inside = [each.typer_instance for each in group.registered_groups if each.typer_instance is not None]
    own = [command.callback for command in group.registered_commands]
    return [*own, *(command for each in inside for command in commands_of(each))]


COMMANDS = commands_of(app)


def heads(page: str) -> str:
    """The headings and the first cells of tables."""
    return "\n".join(re.findall(r"^(?:#+ .*|\|[^|]*\|)", page, re.MULTILINE))


def missing(wanted: Iterable[str], page: str) -> list[str]:
    return [each for each in wanted if f"`{each}`" not in page]


@pytest.mark.parametrize(
    ("things", "page"), [(RULE_KEYS, RULES), (CONFIG_KEYS, CONFIGURATION)], ids=["rules", "config"]
)
def test_each_key_is_explained(things: Mapping[str, tuple[str, ...]], page: str) -> None:
    assert missing([key for keys in things.values() for key in keys], page) == []


@pytest.mark.parametrize("thing", ["when", "then"])
def test_a_condition_and_a_word_of_then_have_a_heading(thing: str) -> None:
    headings = "\n".join(re.findall(r"^### .*$", RULES, re.MULTILINE))
    assert missing(RULE_KEYS[thing], headings) == []


@pytest.mark.parametrize("thing", ["rule", "example", "list", "config", "neighbourhood", "policy", "platforms"])
def test_the_keys_of_a_thing_have_a_row_or_a_heading(thing: str) -> None:
    assert missing({**RULE_KEYS, **CONFIG_KEYS}[thing], heads(RULES + CONFIGURATION)) == []


def test_the_keys_of_an_example_have_a_row_of_their_own() -> None:
    """The headings of conditions have some of the same names."""
    assert missing(RULE_KEYS["example"], heads(RULES.partition("\n## Examples\n")[2].partition("\n## ")[0])) == []


def test_each_value_is_explained() -> None:
    assert missing(sorted(set(VALUES)), RULES + CONFIGURATION) == []


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.__name__)
def test_a_command_and_its_options_are_explained(command: Any) -> None:
    assert not missing([command.__name__.replace("_", "-")], OPERATORS)
    for name, option in get_type_hints(command, include_extras=True).items():
        if inspect.signature(command).parameters.get(name, inspect.Parameter.empty) is not inspect.Parameter.empty:
            kind = option.__metadata__[0]
            if type(kind).__name__ == "OptionInfo":
                named = kind.default if isinstance(kind.default, str) else None  # the first word, inside Annotated
                written = named or f"--{name.replace('_', '-')}"
                assert re.search(rf"`(?:judge )?{written}\b", OPERATORS), written


@pytest.mark.parametrize("language", LANGUAGES)
def test_moderators_find_the_first_word_of_each_choice(language: str) -> None:
    name = f"texts/{language}.yaml"
    root = parse(name, read_folder(ROOT / "rules").contents[name]).root
    assert root is not None
    texts = sentences(root)
    assert missing((texts[f"word_{choice.value}"].split(",")[0] for choice in TYPED), MODERATORS) == []


@pytest.mark.parametrize(
    ("promise", "within"),
    [
        ("up to {} minutes after its moment", SPREAD // timedelta(minutes=1)),
        ("{} hours after the last word", CALM // timedelta(hours=1)),
        ("within {} days of the last reminder", GAP.days),
        ("at most once in {} days", AFTERWARDS_AGAIN.days),
        ("at {}:00 on the day after", AFTERWARDS_AT.hour),
        ("leave within {} hours", LIFETIME[Purpose.REMINDER] // timedelta(hours=1)),
        ("of several within {} minutes", GROUP_AGAIN // timedelta(minutes=1)),
    ],
)
def test_the_rules_for_reminders_are_the_documented_ones(promise: str, within: int) -> None:
    assert promise.format(within) in " ".join(RULES.split())


@pytest.mark.parametrize("name", SLASH)
def test_a_moderators_command_is_explained(name: str) -> None:
    assert re.search(rf"`/{name}\b", MODERATORS)


@pytest.mark.parametrize(
    "command", ["/word add", "/rule try", "/rules file", "/postpone 2d", "/remind now", "/pause 1h", "/answer CODE"]
)
def test_a_command_with_words_behind_it_is_explained(command: str) -> None:
    assert missing([command], MODERATORS) == []


PERIODS = (
    ("A message that could not be understood", "`inbox.raw`", USUAL_RETENTION.keys),
    ("Actions that could not be done", "`outbox.payload`", USUAL_RETENTION.keys),
    ("The chat or person", "`outbox.chat`", USUAL_RETENTION.keys),
    ("A report to the police that may have arrived", "`outbox.payload`", USUAL_RETENTION.police),
    ("The vector", "in memory only", ANSWER_KEPT),
    ("A refused request", "`members`", USUAL_RETENTION.joins),
    ("Hits of a rule", "`brakes`", timedelta(days=3)),
    ("Numbers of one day", "`tally`", TALLY_KEPT),
    ("The pseudonyms of the authors", "`audit_authors`", USUAL_RETENTION.decisions),
    ("The audit log of evidence", "`evidence`", USUAL_RETENTION.decisions),
    ("The day on which a moderator", "`members`", timedelta(days=30)),
    ("", "`talk`", USUAL_RETENTION.texts),
    ("", "`cases`", USUAL_RETENTION.cases),
    ("", "`lessons`", USUAL_RETENTION.lessons),
    ("", "`incidents`", QUIET_AFTER),
    ("Warnings", "`members`", USUAL_RETENTION.warnings),
    ("Times at which a member flagged", "`members`", FLAG_COUNTS_FOR),
    ("Which posts of the bot", "`members`", POST_KEPT),
    ("Membership", "`members`", USUAL_RETENTION.members),
    ("", "`joins`", USUAL_RETENTION.joins),
    ("", "`objections`", USUAL_RETENTION.objections),
    ("", "`notes`", NOTE_KEPT),
    ("", "`police_files`", USUAL_RETENTION.police),
    ("", "`unsaid`", UNSAID_KEPT),
    ("", "`offers`", OFFER_KEPT),
    ("Times at which the bot", "`said`", HINT_AGAIN),
    ("Times at which a person", "`said`", LIMIT_KEPT),
    ("A row of any table", "`damaged`", USUAL_RETENTION.damaged),
    ("", "`reminded`", REMINDED_KEPT),
    ("", "`inbox`, `outbox`", USUAL_RETENTION.keys),
    ("", "`decisions`", USUAL_RETENTION.decisions),
)


@pytest.mark.parametrize(("what", "row", "kept"), PERIODS)
def test_a_period_is_the_one_that_members_are_promised(what: str, row: str, kept: timedelta) -> None:
    rows = [line for line in PRIVACY.split("\n") if line.startswith(f"| {what}") and f"| {row} |" in line]
    said = f"{kept.days} days" if kept.days else f"{kept.seconds // 60} minutes"
    said = "24 hours" if kept == timedelta(hours=24) else said
    said = "2 hours" if kept == timedelta(hours=2) else said
    assert rows
    assert all(said in line.rpartition(row)[2] for line in rows)


def test_every_period_of_the_table_is_held_to_the_code() -> None:
    """A new row with a period needs a line in `PERIODS`."""
    table = PRIVACY.partition("| Data | In which table")[2].partition("\n\n")[0]
    rows = [line for line in table.split("\n") if re.search(r"\d+ (?:days|hours|minutes)", line.rpartition(" | ")[2])]
    held = [line for what, row, _ in PERIODS for line in rows if line.startswith(f"| {what}") and f"| {row} |" in line]
    assert [line for line in rows if line not in held] == []


def test_the_list_of_sent_reports_and_the_bags_go_when_the_page_says() -> None:
    assert f"A line goes after {SENT_KEPT.days} days." in PRIVACY
    assert f"It stays for {USUAL_RETENTION.evidence.days} days" in PRIVACY


def test_the_yearly_counters_are_kept_as_promised() -> None:
    (row,) = [line for line in PRIVACY.split("\n") if "| `years` | " in line and "database" not in line]
    assert f"{YEARS_KEPT} years after that year" in row
    assert f"fewer than {FEWEST} incidents" in row


@pytest.mark.parametrize("name", FOR_MEMBERS)
def test_a_members_command_is_explained(name: str) -> None:
    assert missing([f"/{name}"], heads(MEMBERS)) == []


@pytest.mark.parametrize(
    ("promise", "within"),
    [
        ("up to {} times a day", FLAGS_A_DAY),
        ("up to {} days later", APPEAL_WITHIN.days),
        ("sees for {} minutes that there is a note", SIGN_STANDS // timedelta(minutes=1)),
    ],
)
def test_the_bot_does_what_members_read(promise: str, within: int) -> None:
    assert promise.format(within) in " ".join(MEMBERS.split())
