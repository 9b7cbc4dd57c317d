"""`nabuur stats` and `nabuur audit`: what they print about an audit log that the bot itself wrote."""

from __future__ import annotations

import csv
import io
import json
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from PIL import Image
from typer.testing import CliRunner, Result

from bot.command_line import app
from tests.cli.test_commands import ROOT, nabuur
from tests.small_rules import write as write_rules
from tests.statements.dsa_rules import faults

SAID = (
    "@1 Jan: wie gaat er mee om hem te pakken?\n@2 Els: wie gaat er mee om hem te pakken?\n"
    "@3 Piet: wie gaat er mee om hem te pakken?\n"
)


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which a real bot hid three messages; moderators removed one, approved one, and took one back."""
    home = tmp_path_factory.mktemp("watched")
    write_rules(home / "rules")
    shutil.copy(ROOT / "config.yaml", home)
    first = nabuur(home, "run", stdin=SAID)
    codes = list(dict.fromkeys(line.split(" · ")[0].split(" ")[-1] for line in first.stdout.split("[moderators] ")[1:]))
    assert len(codes) == 3
    decided = f"Mo: weg {codes[0]}\nMo: ok {codes[1]}\nMo: weg {codes[2]}\nNele: terug {codes[2]}\nMo: /stats\n"
    shown = nabuur(home, "run", stdin=decided).stdout.split("📏")[1]
    assert "1 weg · 1 goedgekeurd · 1 teruggedraaid" in shown  # decisions of the same round count
    return home


Asked = Callable[..., Result]


@pytest.fixture
def ask(watched: Path) -> Asked:
    def run(*words: str, home: Path = watched) -> Result:
        return CliRunner().invoke(app, [*words, "--config", str(home / "config.yaml")])

    return run


def copied(watched: Path, tmp_path: Path, *statements: str) -> Path:
    shutil.copytree(watched, tmp_path / "home")
    with closing(sqlite3.connect(tmp_path / "home" / "data" / "nabuur.db")) as raw, raw:
        raw.execute("DROP TRIGGER decisions_stay")
        raw.execute("DROP TRIGGER decisions_leave_in_order")
        for statement in statements:
            raw.execute(statement)
    return tmp_path / "home"


def test_stats_shows_each_rule_with_its_precision(ask: Asked) -> None:
    done = ask("stats", "--weeks", "2")
    assert done.exit_code == 0
    (line,) = (line.split() for line in done.output.splitlines() if line.startswith("no-vigilantes"))
    assert line[-11:-3] == ["(ask)", "3", "3", "0", "1", "1", "0", "1"]
    assert line[-3:-1] == ["50%", "9–91%"]
    (first,) = (line for line in done.output.splitlines() if line.startswith("call-101-first"))  # without a hit
    assert "asks whether the police were called (ask)" in first
    assert ", 2 weeks: the week of" in done.output
    assert "), the week of" in ask("stats", "--weeks", "1").output


def test_stats_shows_what_a_rule_that_only_counts_would_have_brought_up(
    ask: Asked, watched: Path, tmp_path: Path
) -> None:
    home = copied(watched, tmp_path)
    assert "only counts" not in ask("stats", home=home).output
    for file in (home / "rules").glob("*.yaml"):
        file.write_text(file.read_text().replace("stage: ask", "stage: watch"))
    shown = ask("stats", home=home).output
    assert "no-vigilantes only counts; it would have brought up:\n  “wie gaat er mee om hem te pakken?”\n" in shown


def test_stats_as_csv_and_json_say_the_same(ask: Asked) -> None:
    (row,) = csv.DictReader(io.StringIO(ask("stats", "--csv").output))
    (thing,) = json.loads(ask("stats", "--json").output)
    assert {name: "" if value is None else str(value) for name, value in thing.items()} == row
    assert (thing["rule"], thing["hits"], thing["removed"], thing["by_another"]) == ("no-vigilantes", 3, 1, 1)
    assert ask("stats", "--json", "--csv").exit_code == 2


def test_stats_draws_a_picture(ask: Asked, tmp_path: Path) -> None:
    assert ask("stats", "--png", str(tmp_path / "rules.png")).exit_code == 0
    with Image.open(tmp_path / "rules.png") as picture:
        assert picture.size == (1080, 1080)
    assert ask("stats", "--png", str(tmp_path / "no" / "rules.png")).exit_code == 1


def test_verify_says_that_the_log_is_whole_and_knows_a_noted_hash(ask: Asked) -> None:
    done = ask("audit", "verify")
    assert (done.exit_code, done.output.splitlines()[0]) == (0, "7 lines, and each fits the one before it")
    hash = done.output.split()[-1]
    assert "the noted hash is that of line 7" in ask("audit", "verify", "--noted", hash).output
    assert ask("audit", "verify", "--noted", "f00d").exit_code == 1


def test_verify_names_the_first_line_that_does_not_fit(ask: Asked, watched: Path, tmp_path: Path) -> None:
    home = copied(watched, tmp_path, "UPDATE decisions SET by = 'x' WHERE id = 4", "DELETE FROM decisions WHERE id = 6")
    done = ask("audit", "verify", home=home)
    assert done.exit_code == 1
    assert done.output.startswith("line 4 does not fit")


def test_export_holds_every_line_and_no_text_or_name(ask: Asked) -> None:
    lines = [json.loads(line) for line in ask("audit", "export").output.splitlines()]
    assert [line["kind"] for line in lines] == ["hit", "hit", "hit", "decided", "decided", "decided", "undone"]
    assert lines[0]["hits"][0]["rule"] == "no-vigilantes"
    rows = list(csv.DictReader(io.StringIO(ask("audit", "export", "--csv").output)))
    assert [row["hash"] for row in rows] == [line["hash"] for line in lines]
    whole = ask("audit", "export").output
    assert not any(word in whole for word in ("Jan", "Els", "Piet", "Mo", "Nele", "pakken"))
    assert ask("audit", "export", "--since", "2999-01-01").output == ""


def test_reasons_are_requests_that_the_database_takes(ask: Asked) -> None:
    (request,) = map(json.loads, ask("audit", "reasons").output.splitlines())
    assert [fault for each in request["statements"] for fault in faults(each)] == []
    visibility = [each["decision_visibility"][0].rpartition("_")[2] for each in request["statements"]]
    assert sorted(visibility) == ["DISABLED", "DISABLED", "DISABLED", "REMOVED", "REMOVED"]
    ended = [each for each in request["statements"] if "end_date_visibility_restriction" in each]
    assert len(ended) == 2  # the approved one, and the removal that was taken back
    assert ask("audit", "reasons", "--watch", "nowhere").exit_code == 1


def test_before_the_first_start_the_commands_say_so(ask: Asked, watched: Path, tmp_path: Path) -> None:
    shutil.copytree(watched, tmp_path / "new", ignore=shutil.ignore_patterns("data"))
    for words in (("stats",), ("audit", "verify"), ("audit", "export"), ("audit", "reasons")):
        done = ask(*words, home=tmp_path / "new")
        assert done.exit_code == 1
        assert "holds no database yet" in done.output


def test_the_log_of_a_year_is_counted_by_week(ask: Asked, watched: Path, tmp_path: Path) -> None:
    week = timedelta(weeks=1) // timedelta(microseconds=1)
    home = copied(watched, tmp_path, f"UPDATE decisions SET at = at - {week} WHERE id = 1")
    weeks = [each["week"] for each in json.loads(ask("stats", "--json", home=home).output)]
    assert len(set(weeks)) == 2
