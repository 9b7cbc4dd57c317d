"""The commands in real processes: output, errors in plain sentences, exit codes."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from bot.config import load_config
from bot.live_rules.current import load_rules
from bot.live_rules.last_good import keep
from bot.yaml_reader.fault_collection import MAX_FAULTS
from tests import small_rules, warm
from tests.cli import broken_program

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder with the shipped config, small rules and no encoder, to try the command alone."""
    small_rules.write(tmp_path / "rules")
    (tmp_path / "config.yaml").write_text((ROOT / "config.yaml").read_text() + "\nreader: lists\n")
    return tmp_path


@pytest.fixture
def shipped_home(home: Path) -> Path:
    """A folder with the shipped rules and reader."""
    shutil.rmtree(home / "rules")
    shutil.copytree(ROOT / "rules", home / "rules")
    shutil.copy(ROOT / "config.yaml", home)
    return home


def nabuur(home: Path, *words: str, stdin: str | bytes = "") -> subprocess.CompletedProcess[str]:
    raw = stdin if isinstance(stdin, bytes) else stdin.encode()
    command = [*warm.program(), words[0], "--config", str(home / "config.yaml"), *words[1:]]
    ran = subprocess.run(command, input=raw, capture_output=True, timeout=60, cwd=ROOT, check=False)
    done = subprocess.CompletedProcess(command, ran.returncode, ran.stdout.decode(), ran.stderr.decode())
    assert "Traceback" not in done.stderr, done.stderr
    return done


def test_a_whole_case_in_the_terminal(shipped_home: Path) -> None:
    first = nabuur(shipped_home, "run", stdin="@1 Jan: hij staat nu in de Kerkstraat, kom we pakken hem\n")
    assert first.returncode == 0
    assert "@1\n" in first.stdout
    assert "[kerkwijk] ✂ 1" in first.stdout
    (card,) = (part for part in first.stdout.split("[moderators] ") if " · Geen eigenrichting · " in part)
    code = card.split(" · ")[0].split(" ")[-1]
    second = nabuur(shipped_home, "run", stdin=f"Mo: ok {code.lower()}\nNele: weg {code}\n")
    assert "kom we pakken hem" in second.stdout
    assert "Mo" in second.stdout.split("[moderators]")[-1]


def test_a_restore_on_an_empty_machine_names_the_folder_for_the_settings(tmp_path: Path) -> None:
    done = nabuur(tmp_path, "restore", "b.zip")
    assert done.returncode == 1
    assert "name a new folder with --settings" in done.stderr
    assert "nabuur init" not in done.stderr  # it would make other settings than those of the backup


def test_a_member_asks_the_bot_alone_and_a_stranger_learns_how(home: Path) -> None:
    done = nabuur(home, "run", stdin="Jan !: /rules\nEls !: /start kerkwijk\nEls !: /rules\nEls !: /privacy\n")
    to_els = done.stdout.split("[→ Els]")
    assert done.stdout.count("[→ Jan]") == 1
    assert len(to_els) == 4
    assert "Huisregels" not in done.stdout.split("[→ Els]")[0]
    assert "Huisregels" in to_els[2]


def test_a_member_flags_a_message_in_the_terminal(home: Path) -> None:
    done = nabuur(home, "run", stdin="@1 Jan: de bakker is morgen gesloten\n@2 Els >1: 🚩\n")
    assert "door een lid gemeld" in done.stdout
    assert "[kerkwijk] ✂ 2" in done.stdout
    assert "[→ Els]" in done.stdout


def test_a_gatekeeper_posts_messages_that_no_rule_holds_and_asks_about_the_others(home: Path) -> None:
    config = home / "config.yaml"
    text = config.read_text()
    config.write_text(text.replace("    name: Kerkwijk\n", "    name: Kerkwijk\n    gatekeeper: true\n", 1))
    said = "+Jan\nJan !: de brug is dicht tot maandag\nJan !: wie gaat er mee om hem te pakken?\n"
    done = nabuur(home, "run", stdin=said)
    assert "✋" in done.stdout  # the terminal cannot close a group
    assert "[kerkwijk] Jan (" in done.stdout
    assert "de brug is dicht" in done.stdout
    code = done.stdout.split("[moderators] ")[-1].split(" · ")[0].split(" ")[-1]
    assert "om hem te pakken" not in done.stdout.split("[moderators]")[0]
    second = nabuur(home, "run", stdin=f"Mo: ok {code}\n")
    assert any("om hem te pakken" in post for post in second.stdout.split("[kerkwijk]")[1:])


def test_a_person_who_wants_to_join_accepts_the_house_rules(home: Path) -> None:
    done = nabuur(home, "run", stdin="?Els\nJan !: ik ga akkoord\nEls !: ik ga akkoord\n")
    assert "Welkom bij" in done.stdout.split("[→ Els]")[1]
    assert "[kerkwijk] 🚪 Els" in done.stdout
    assert "🚪 Jan" not in done.stdout


def test_a_moderator_pauses_the_bot_and_lets_it_go_on(home: Path) -> None:
    said = "Mo: /pause 2h\n@5 Jan: wie gaat er mee om hem te pakken?\nMo: /queue\nMo: /resume\n"
    done = nabuur(home, "run", stdin=said + "@6 Jan: wie gaat er mee om hem te pakken?\n")
    assert "✂ 5" not in done.stdout
    assert "[kerkwijk] ✂ 6" in done.stdout
    assert done.stdout.count("⏸") == 2
    assert "▶️" in done.stdout


def test_the_same_numbered_line_again_changes_nothing(home: Path) -> None:
    line = "@7 Jan: wie gaat er mee om hem te pakken?\n"
    first, again = nabuur(home, "run", stdin=line), nabuur(home, "run", stdin=line)
    assert "[moderators]" in first.stdout
    assert again.stdout == "@7\n"


def test_check_says_that_all_is_well(shipped_home: Path) -> None:
    done = nabuur(shipped_home, "check")
    assert done.returncode == 0
    assert done.stdout.count("good") == 2


def test_check_shows_every_fault_with_its_line_and_changes_nothing(home: Path) -> None:
    rules = home / "rules" / "10-call-101-first.yaml"
    rules.write_text(rules.read_text().replace("stage: ask", "stagee: ask").replace("then:", "than:"))
    done = nabuur(home, "check")
    assert done.returncode == 1
    assert done.stderr.count("10-call-101-first.yaml:") >= 2
    assert "^" in done.stderr
    assert done.stdout == ""


def test_check_shows_the_faults_of_config_and_rules_together(home: Path) -> None:
    config, lists = home / "config.yaml", home / "rules" / "lists.yaml"
    config.write_text(config.read_text().replace("timezone:", "timezoen:"))
    lists.write_text('lists:\n  small: {nl: ["de*"]}\n  curly: {nl: [“te koop”]}\n')
    done = nabuur(home, "check")
    assert done.returncode == 1
    assert "`timezone`" in done.stderr
    assert "`de*` also fits “de”, so it would hit nearly every message" in done.stderr
    assert "curly quotation marks" in done.stderr
    lists.write_text("lists:\n  french: {fr: [« à vendre »]}\n")
    assert "curly quotation marks" in nabuur(home, "check").stderr
    (home / "rules" / "60-own.yaml.txt").write_text("rules: []\n")
    assert "Rename it to 60-own.yaml." in nabuur(home, "check").stderr


def test_run_refuses_rules_with_faults(home: Path) -> None:
    (home / "rules" / "lists.yaml").write_text("")
    done = nabuur(home, "run", stdin="Jan: hallo\n")
    assert done.returncode == 1
    assert "lists.yaml" in done.stderr
    assert not (home / "data").exists()


def test_a_cut_config_is_told_and_the_settings_of_before_run(home: Path) -> None:
    nabuur(home, "run")
    config = home / "config.yaml"
    whole = config.read_text()
    config.write_text(whole[: whole.index("    weekly:")])
    missing = "neighbourhoods › kerkwijk › weekly"
    done = nabuur(home, "run")
    assert done.returncode == 0
    assert missing in done.stderr
    assert "config.yaml" in done.stdout.partition("[moderators]")[2]
    assert missing in nabuur(home, "check").stdout
    assert f"! {config}: " in nabuur(home, "doctor").stdout
    config.write_text(whole)
    assert missing not in nabuur(home, "run").stderr


def test_judge_answers_each_line(shipped_home: Path) -> None:
    lines = [
        {"id": "1", "text": "hij staat nu in de Kerkstraat, wie gaat er mee?", "lang": "nl"},
        {"id": "2", "text": "bedankt allemaal, fijne avond nog"},
        {"id": "3", "text": "er loopt iemand aan de deuren te voelen", "after": ["hallo"]},
        {"id": "4", "text": ""},
        {"id": "5", "text": "\ud800 \u202e\u0000"},
    ]
    done = nabuur(shipped_home, "judge", "--jsonl", stdin="".join(json.dumps(line) + "\n" for line in lines))
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer["id"] for answer in answers] == ["1", "2", "3", "4", "5"]
    assert [answer["decision"] for answer in answers[:3]] == ["hold", "nudge", "ask_101"]
    assert set(answers[0]) == {"id", "labels", "decision", "language", "findings"}
    assert answers[0]["findings"][0]["rule"] == "no-vigilantes"


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("nonsense", "not JSON"),
        ("[1]", "a line is an object"),
        ('{"id": 1}', "a line is an object"),
        ("[" * 100_000, "not JSON"),
    ],
)
def test_judge_names_the_line_that_is_not_a_message(home: Path, line: str, why: str) -> None:
    done = nabuur(home, "judge", "--jsonl", stdin=f'{{"id": "1", "text": "hallo"}}\n{line}\n')
    assert done.returncode == 1
    assert "standard input:2:" in done.stderr
    assert why in done.stderr


def test_judge_judges_the_good_lines_and_names_all_bad_ones(home: Path) -> None:
    good = '{"id": "%d", "text": "hallo"}'
    done = nabuur(home, "judge", "--jsonl", stdin=f"{good % 1}\nnonsense\n{good % 2}\n[1]\n{good % 3}\n")
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["1", "2", "3"]
    assert done.returncode == 1
    assert all(f"standard input:{number}:" in done.stderr for number in (2, 4))
    many = nabuur(home, "judge", "--jsonl", stdin="nonsense\n" * 1000).stderr
    assert many.count("nonsense") == MAX_FAULTS
    assert "950 more faults are not shown" in many


def test_judge_reads_a_file_of_an_editor_of_windows(home: Path) -> None:
    done = nabuur(home, "judge", "--jsonl", stdin='\ufeff{"id": "1", "text": "hallo"}\r\n')
    assert json.loads(done.stdout)["id"] == "1", done.stderr


def test_judge_names_its_input_in_the_language_of_the_terminal(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NABUUR_LANGUAGE", "fr")
    assert nabuur(home, "judge", "--jsonl", stdin="nonsense\n").stderr.startswith("l’entrée standard:1:")


def test_explain_says_hit_or_why_not(shipped_home: Path) -> None:
    done = nabuur(shipped_home, "explain", "wie gaat er mee om hem te pakken?")
    assert done.returncode == 0
    assert "✔ no-vigilantes" in done.stdout
    assert "label a call to act without the police (vigilante)" in done.stdout
    assert "no, needs “a report”" in done.stdout
    assert "decision: held" in done.stdout


def test_explain_lets_no_message_move_the_cursor(shipped_home: Path) -> None:
    done = nabuur(shipped_home, "explain", "wie gaat er\x1b[2J\nmee om hem te pakken, bel 0478 12\x9b34 56")
    assert "“0478 12 34 56”" in done.stdout
    assert all(line.isprintable() for line in done.stdout.split("\n"))


def test_explain_names_a_rule_that_is_off_only_if_it_would_hit(shipped_home: Path) -> None:
    off = "rules: [{id: no-vigilantes, off: true}, {id: no-adverts, off: true}]\n"
    (shipped_home / "rules" / "groups").mkdir()
    (shipped_home / "rules" / "groups" / "kerkwijk.yaml").write_text(off)
    done = nabuur(shipped_home, "explain", "wie gaat er mee om hem te pakken?")
    assert "– no-vigilantes: would hit, but `off: true` in groups/kerkwijk.yaml switches it off: “" in done.stdout
    assert "no-adverts" not in done.stdout


def test_explain_says_that_a_moderator_is_asked_in_doubt(shipped_home: Path) -> None:
    done = nabuur(shipped_home, "explain", "ik breng de hamer mee")
    assert "decision: left alone (in doubt: it stays, and a moderator is asked)" in done.stdout


@pytest.mark.parametrize(
    "text", ["naa flez meh nekkap ew ?eem re taag eiw", " ".join("\u200b" * 9 + c for c in "kom buiten")]
)
def test_explain_says_that_a_moderator_looks_at_words_that_it_cannot_read(shipped_home: Path, text: str) -> None:
    done = nabuur(shipped_home, "explain", text)
    assert "(in doubt: it stays, and a moderator is asked)" in done.stdout


def test_explain_says_which_phrase_speaks_against_a_label(shipped_home: Path) -> None:
    done = nabuur(shipped_home, "explain", "wie gaat er mee naar de brocante?")
    assert "against a call to act without the police (vigilante): “brocante”" in done.stdout


def test_explain_says_which_mark_keeps_a_hint_from_the_author(shipped_home: Path) -> None:
    done = nabuur(shipped_home, "explain", "panne de courant chez vous aussi ?")
    assert "decision: a hint to the author (not sent, because of no_correction)" in done.stdout


def test_check_prints_the_next_dates_of_each_plan_and_refuses_one_that_never_comes(home: Path) -> None:
    assert 'kerkwijk, reminder "0 18 1 * *" rotate: ' in nabuur(home, "check").stdout
    config = home / "config.yaml"
    config.write_text(config.read_text().replace("0 18 1 * *", "0 0 31 2 *"))
    done = nabuur(home, "check")
    assert done.returncode == 1
    line = next(n for n, written in enumerate(config.read_text().splitlines(), 1) if "0 0 31 2" in written)
    assert f"config.yaml:{line}:16: neighbourhoods › kerkwijk › reminders › 1 › cron" in done.stderr
    assert "never comes" in done.stderr
    assert "^" in done.stderr


def test_reminders_shows_the_next_reminder_of_a_watch_and_its_reason(home: Path) -> None:
    before = nabuur(home, "reminders")
    assert before.stdout.splitlines()[0] == "Kerkwijk (kerkwijk, Europe/Brussels)"
    assert 'by "0 18 1 * *" rotate' in before.stdout
    assert not (home / "data").exists()
    nabuur(home, "run", stdin="Mo: /postpone 2d\n")
    assert "postponed by a moderator" in nabuur(home, "reminders", "--watch", "kerkwijk").stdout
    unknown = nabuur(home, "reminders", "--watch", "kerkwjk")
    assert unknown.returncode == 1
    assert "did you mean `kerkwijk`" in unknown.stderr


def test_doctor_shows_what_the_bot_can_do(home: Path) -> None:
    done = nabuur(home, "doctor")
    assert done.returncode == 0
    assert "console:kerkwijk" in done.stdout


def test_a_dry_run_shows_cards_and_names_the_other_actions(home: Path) -> None:
    done = nabuur(home, "run", "--dry-run", stdin="@1 Jan: wie gaat er mee om hem te pakken?\n")
    assert done.returncode == 0
    assert "would delete a message in console:kerkwijk" in done.stdout
    assert "[kerkwijk]" not in done.stdout
    assert re.search(r"^\[moderators\].* 🧪$", done.stdout, re.MULTILINE)
    real = nabuur(home, "run", stdin="@1 Jan: wie gaat er mee om hem te pakken?\n")
    assert "[moderators]" in real.stdout


def test_a_dry_run_with_bad_rules_runs_the_last_good_ones_of_the_bot(home: Path) -> None:
    config = load_config(home / "config.yaml")
    config.data.mkdir()
    keep(config.data, load_rules(config.rules, config.watches))
    rule = home / "rules" / "30-no-vigilantes.yaml"
    by_phrase = rule.read_text().replace("when: {label: vigilante}", "when: {phrase: list:calls}")
    rule.write_text(by_phrase.replace("caught: [wie gaat er mee]", "caught: [de markt begint]"))
    done = nabuur(home, "run", "--dry-run", stdin="@1 Jan: wie gaat er mee\n")
    assert done.returncode == 0
    assert "de markt begint" in done.stderr
    assert "would delete a message in console:kerkwijk" in done.stdout


def test_doctor_names_an_open_data_folder_and_the_next_run_closes_it(home: Path) -> None:
    nabuur(home, "run", stdin="Jan: hallo\n")
    for path in (home / "data", home / "data" / "nabuur.db"):
        path.chmod(0o755)
    found = nabuur(home, "doctor")
    assert found.returncode == 1
    named = {line.split(" can read ")[1].split(";")[0] for line in found.stdout.splitlines() if " can read " in line}
    assert {str(home / "data"), str(home / "data" / "nabuur.db")} <= named
    nabuur(home, "run", stdin="Jan: hallo\n")
    assert nabuur(home, "doctor").returncode == 0


def test_whatever_a_run_makes_is_for_its_own_user_only(home: Path) -> None:
    nabuur(home, "run", "--dry-run", stdin="Jan: hallo\n")
    made = [home / "data", *(home / "data").rglob("*")]
    assert {path.name: oct(path.stat().st_mode & 0o077) for path in made} == {path.name: "0o0" for path in made}


@pytest.mark.parametrize("words", [["nonsense"], ["run", "--nonsense"], ["judge"]])
def test_wrong_usage_is_exit_code_2(words: list[str]) -> None:
    done = subprocess.run([*warm.program(), *words], capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_a_system_without_the_modules_of_unix_is_told_to_use_wsl(home: Path) -> None:
    """As Python on Windows has them not."""
    start = "import sys; sys.modules['fcntl'] = None; from bot.__main__ import main; sys.argv = sys.argv[1:]; main()"
    command = [sys.executable, "-c", start, "nabuur", "run", "--config", str(home / "config.yaml")]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        "nabuur needs Linux or macOS. On Windows it runs inside WSL: `wsl --install`, then Debian, and there as on Linux.\n"
    )


@pytest.mark.parametrize(
    ("broken", "words"),
    [("bot.cli.init.make_or_change", ["init", "x", "--yes"]), ("bot.tour.guide.stage", ["tour", "--no-pause"])],
)
def test_a_fault_of_a_command_with_a_language_is_told_in_it(tmp_path: Path, broken: str, words: list[str]) -> None:
    command = [*warm.program(broken_program.__name__), *words, "--language", "nl"]
    environment = {**os.environ, "NABUUR_LANGUAGE": "fr", broken_program.BROKEN: broken}
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path, env=environment)
    assert done.returncode == 1
    assert "is gestopt door een fout in het programma zelf" in done.stderr
    assert "TypeError" in done.stderr


@pytest.mark.parametrize("loading", ["typer", "bot.commands", "bot.cli.check", "bot.rulebook.load"])
def test_ctrl_c_while_a_command_loads_its_libraries_shows_no_traceback(home: Path, loading: str) -> None:
    start = f"""import sys
class Interrupts:
    def find_spec(self, name, path=None, target=None):
        if name == {loading!r}:
            raise KeyboardInterrupt
sys.meta_path.insert(0, Interrupts())
from bot.__main__ import main
sys.argv = sys.argv[1:]
main()"""
    command = [sys.executable, "-c", start, "nabuur", "check"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=home, env=environment)
    assert done.returncode in (1, 130)
    assert done.stderr.strip() in ("", "Aborted.")


def test_a_missing_config_is_explained_in_a_sentence(tmp_path: Path) -> None:
    done = nabuur(tmp_path, "check")
    assert done.returncode == 1
    assert "config.yaml" in done.stderr


@pytest.mark.parametrize("fault", ["data is a file", "lock is a folder", "database is garbage"])
@pytest.mark.parametrize("verb", ["run", "doctor"])
def test_a_data_folder_that_cannot_be_used_is_explained_in_a_sentence(home: Path, fault: str, verb: str) -> None:
    data = home / "data"
    if fault == "data is a file":
        data.write_text("")
    else:
        data.mkdir()
        if fault == "lock is a folder":
            (data / "nabuur.lock").mkdir()
        else:
            (data / "nabuur.db").write_bytes(b"garbage" * 1000)
    done = nabuur(home, verb)
    if verb == "run" or fault != "lock is a folder":
        assert done.returncode == 1
        assert "data" in (done.stderr if verb == "run" else done.stdout)


def test_a_copy_of_a_shipped_file_needs_its_name(home: Path) -> None:
    done = nabuur(home, "rules", "--copy")
    assert done.returncode == 2
    assert "`--copy` needs the name of a file" in done.stderr


def test_an_output_that_ends_early_is_no_traceback(home: Path) -> None:
    command = f"{sys.executable} -m bot run --config {home / 'config.yaml'} | head -1"
    lines = "".join(f"@{number} Jan: hallo\n" for number in range(500))
    done = subprocess.run(
        ["bash", "-c", command], input=lines, capture_output=True, text=True, cwd=ROOT, timeout=60, check=False
    )
    assert done.stdout == "@0\n"
    assert "Traceback" not in done.stderr


def test_a_verbose_run_logs_each_event_by_its_id(home: Path) -> None:
    done = nabuur(home, "run", "--verbose", stdin="@17 Jan: zevenslaper\n@18 Els: zevenslaper\n")
    decided = [line.partition(": decided ")[2] for line in done.stderr.splitlines() if ": decided " in line]
    assert {"account=console key=17", "account=console key=18"} <= set(decided)
    assert not any(word in done.stderr for word in ("zevenslaper", "Jan", "Els"))


def test_closed_streams_are_no_traceback(home: Path) -> None:
    for verb in ("run", "judge --jsonl"):
        command = f"{sys.executable} -m bot {verb} --config {home / 'config.yaml'} <&-"
        done = subprocess.run(
            ["bash", "-c", command], capture_output=True, text=True, cwd=ROOT, timeout=60, check=False
        )
        assert "Traceback" not in done.stderr


def test_bad_text_is_handled_and_nothing_is_lost(home: Path) -> None:
    rough = [
        b"@1 Jan: " + b"a " * 500_000,
        "@2 Jan: \u202e\u0000\u200d omgekeerd".encode(),
        b"@3 Jan: \xed\xa0\x80 \xff\xfe",
        ("@4 Jan: " + "😀" * 10_000).encode(),
        b"@5 Jan:",
        b"@6 Jan: " + b"wie gaat er mee om hem te pakken? " + b"\xff",
    ]
    done = nabuur(home, "run", stdin=b"\n".join(rough) + b"\n")
    assert done.returncode == 0
    assert {f"@{number}" for number in range(1, 7)} <= set(done.stdout.splitlines())
    assert "✂ 6" in done.stdout


def test_sigterm_finishes_the_actions_that_have_begun(home: Path) -> None:
    program = subprocess.Popen(
        [*warm.program(), "run", "--config", str(home / "config.yaml")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    assert program.stdin is not None
    assert program.stdout is not None
    program.stdin.write("".join(f"@{number} Jan: wie gaat er mee om hem te pakken? {number}\n" for number in range(10)))
    program.stdin.flush()
    while "@9" not in program.stdout.readline():
        pass
    program.send_signal(signal.SIGTERM)
    rest, _ = program.communicate(timeout=30)
    assert program.returncode == 0
    again = nabuur(home, "run", stdin="")
    assert "[moderators]" not in again.stdout  # nothing was left to do
    assert rest.count("[moderators]") <= 10


def test_two_processes_that_would_decide_one_case_leave_one_decision(home: Path) -> None:
    command = [*warm.program(), "run", "--config", str(home / "config.yaml")]
    first = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    assert first.stdin is not None
    assert first.stdout is not None
    first.stdin.write("@1 Jan: wie gaat er mee om hem te pakken?\n")
    first.stdin.flush()
    card = next(line for line in first.stdout if line.startswith("[moderators]"))
    code = card.split()[1]
    second = nabuur(home, "run", stdin=f"@2 Mo: ok {code}\n")
    first.communicate(f"@3 Mo: weg {code}\n@4 Mo: ok {code}\n", timeout=30)
    assert second.returncode == 1
    assert "another nabuur" in second.stderr
    with closing(sqlite3.connect(home / "data" / "nabuur.db")) as raw:
        found = raw.execute("SELECT decision FROM decisions WHERE kind = 'decided'").fetchall()
    assert found == [("removed",)]


def test_two_processes_that_would_answer_one_appeal_leave_one_answer(home: Path) -> None:
    command = [*warm.program(), "run", "--config", str(home / "config.yaml")]
    nabuur(home, "run", stdin="Nele: dag\n@1 Jan: wie gaat er mee om hem te pakken?\n")
    with closing(sqlite3.connect(home / "data" / "nabuur.db")) as raw:
        ((body,),) = raw.execute("SELECT body FROM cases").fetchall()
    code = json.loads(body)["code"]
    nabuur(home, "run", stdin=f"@2 Mo: weg {code}\n")
    first = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    assert first.stdin is not None
    assert first.stdout is not None
    first.stdin.write("@3 Jan !: bezwaar\n")
    first.stdin.flush()
    assert any("✋" in line for line in first.stdout)
    second = nabuur(home, "run", stdin=f"@4 Nele: ok {code}\n")
    first.communicate(f"@5 Nele: weg {code}\n@6 Mo: ok {code}\n@7 Nele: ok {code}\n", timeout=30)
    assert second.returncode == 1
    with closing(sqlite3.connect(home / "data" / "nabuur.db")) as raw:
        found = raw.execute("SELECT kind, decision FROM decisions WHERE kind IN ('decided', 'appeal ended')").fetchall()
    assert found == [("decided", "removed"), ("appeal ended", "upheld")]


def test_explain_knows_the_lines_before_the_role_and_the_incident(shipped_home: Path) -> None:
    report = "er loopt iemand aan de deurklinken te voelen in de Kerkstraat"
    alone = nabuur(shipped_home, "explain", report).stdout
    assert alone.startswith("reader: full (")
    assert "decision: asked" in alone
    lines_before = ("--after", report, "--after", "101 gebeld")
    assert "decision: left alone" in nabuur(shipped_home, "explain", report, *lines_before).stdout
    update = "hij staat nu bij nummer 12, zwarte jas"
    assert "decision: left alone" in nabuur(shipped_home, "explain", update, "--incident", "called").stdout
    call = "wie gaat er mee om hem te pakken?"
    assert "decision: held" not in nabuur(shipped_home, "explain", call, "--sender", "moderator").stdout
    assert nabuur(shipped_home, "explain", call, "--incident", "soon").returncode == 2


def test_judge_knows_the_role_and_the_incident(shipped_home: Path) -> None:
    lines = [
        {"id": "1", "text": "wie gaat er mee om hem te pakken?", "sender": "moderator"},
        {"id": "2", "text": "hij staat nu bij nummer 12, zwarte jas", "incident": "called"},
    ]
    done = nabuur(shipped_home, "judge", "--jsonl", stdin="".join(json.dumps(line) + "\n" for line in lines))
    assert [json.loads(line)["decision"] for line in done.stdout.splitlines()] == ["allow", "allow"]
    wrong = nabuur(shipped_home, "judge", "--jsonl", stdin='{"id": "1", "text": "dag", "incident": "soon"}\n')
    assert "`incident` is one of none, open, called" in wrong.stderr


def test_report_writes_the_numbers_of_the_year_in_every_language_of_the_watch(home: Path) -> None:
    assert "start the bot once" in nabuur(home, "report").stderr
    nabuur(home, "run", stdin="@1 Jan: hij staat nu in de Kerkstraat, wie gaat er mee?\n")
    done = nabuur(home, "report", "--watch", "kerkwijk", "--out", str(home / "meeting"))
    assert done.returncode == 0
    written = sorted(path.name.rpartition("-")[2] for path in (home / "meeting").iterdir())
    assert written == ["fr.csv", "fr.html", "fr.pdf", "nl.csv", "nl.html", "nl.pdf"]
    (page,) = (home / "meeting").glob("*-nl.html")
    assert "<strong>1</strong> <span>bericht verborgen" in page.read_text()
    assert "wie gaat er mee" not in page.read_text()


def test_a_report_of_a_year_that_has_not_begun_is_refused(home: Path) -> None:
    done = nabuur(home, "report", "--year", "2999", "--out", str(home / "meeting"))
    assert (done.returncode, "2999 has not begun yet" in done.stderr) == (1, True)
    assert not (home / "meeting").exists()
