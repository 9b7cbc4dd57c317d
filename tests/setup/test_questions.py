"""The questions of `nabuur init`: an answer that does not fit is explained in the language of the person, and asked again."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from bot.cli.init import program_name
from tests.setup.test_init_on_telegram import init

TYPED = ["Eupen", "xx", "be", "abc", "de", "", "klingeling", "", "", "signaal", "console", "", "foo", "", "", ""]


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "fr",
            ["`xx` ne convient pas ici\xa0; choisissez parmi be, nl, fr", "Possible ici\xa0: nl", "Écrivez-le comme"],
        ),
        (
            "nl",
            ["`xx` kan hier niet; kies uit be, nl, fr", "hier hoort een taal. Mogelijk hier: nl", "Schrijf het zoals"],
        ),
        (
            "de",
            [
                "`xx` geht hier nicht; wählen Sie aus be, nl, fr",
                "hierher gehört eine Sprache. Hier möglich: nl",
                "Schreiben Sie sie wie",
            ],
        ),
    ],
)
async def test_a_mistake_is_explained_without_english(language: str, told: list[str], tmp_path: Path) -> None:
    code, said = await init(tmp_path, "--language", language, typed="\n".join(TYPED) + "\n")
    assert code == 0, said
    for sentence in (*told, "`signaal`", "`foo`"):
        assert sentence in said
    for english in (" is not ", "Possible here", "Write "):
        assert english not in said


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--yes", "--country", "xx"), "--country kent geen `xx`; kies uit be, nl, fr, de, lu, at, ch\n"),
        (("--yes", "--platform", "telegram"), "zet het token of het nummer van de bot in de omgevingsvariabele"),
        (("--country", "be"), "Afgebroken.\n"),
    ],
)
async def test_the_chosen_language_counts_to_the_last_sentence(
    words: tuple[str, ...], told: str, tmp_path: Path
) -> None:
    """The terminal of the tests speaks English. The last one ends the input at a question."""
    code, said = await init(tmp_path, *words)
    assert code == 1
    assert told in said


async def test_later_commands_speak_the_chosen_language(tmp_path: Path) -> None:
    """Where the language of the terminal is another one, a new folder notes it."""
    code, said = await init(tmp_path, "--yes", "--language", "en")
    assert code == 0, said
    assert not (tmp_path / ".env").exists()
    own = tmp_path / "own"
    code, said = await init(own, "--yes")
    assert code == 0, said
    assert said.count(f"✔ geschreven: {own}/.env\n") == 1
    assert (own / ".env").read_text() == "NABUUR_LANGUAGE=nl\n"
    code, said = await init(own, "--yes", "--language", "fr", "--name", "Ander")
    assert code == 0, said
    assert (own / ".env").read_text() == "NABUUR_LANGUAGE=nl\n"


@pytest.mark.parametrize("more", [(), ("--yes",), ("--platform", "telegram")])
async def test_one_chat_for_members_and_moderators_is_refused_before_the_first_question(
    tmp_path: Path, more: tuple[str, ...]
) -> None:
    chats = ("--group", "telegram:-1", "--group", "telegram:-2", "--moderators", "telegram:-2")
    code, said = await init(tmp_path, "--language", "en", *chats, *more)
    assert (code, said) == (1, "telegram:-2 is already a members' group; choose another one\n")
    assert not (tmp_path / "config.yaml").exists()


async def test_in_the_terminal_a_coordinator_is_a_name(tmp_path: Path) -> None:
    typed = ["", "be", "nl", "", "", "", "console", "", "console:Cora", ""]
    code, said = await init(tmp_path, "--language", "en", typed="\n".join(typed) + "\n")
    assert code == 0, said
    assert "addresses such as console:Mo;" in said
    assert 'coordinators: ["console:Cora"]' in (tmp_path / "config.yaml").read_text()


async def test_a_hyphen_takes_a_number_away(tmp_path: Path) -> None:
    code, said = await init(tmp_path, "--language", "en", "--yes", "--country", "nl")
    assert code == 0, said
    typed = ["", "", "-", "", "", "-", "console", "", "-", ""]
    code, said = await init(tmp_path, "--language", "en", typed="\n".join(typed) + "\n")
    assert "[112] -\nThat does not work: this list is empty." in said  # a watch needs a number for an emergency
    assert code == 0, said
    written = (tmp_path / "config.yaml").read_text()
    assert "non_urgent: []" in written
    assert "coordinators: []" in written


@pytest.mark.parametrize("languages", ["Nederlands, FR", "nl,français", "NL , Frans"])
async def test_a_country_and_languages_count_by_their_names(languages: str, tmp_path: Path) -> None:
    typed = ["", "België", languages, "", "", "", "console", "", "", "off"]
    code, said = await init(tmp_path, "--language", "nl", typed="\n".join(typed) + "\n")
    assert code == 0, said
    written = (tmp_path / "config.yaml").read_text()
    assert "timezone: Europe/Brussels" in written
    assert "languages: [nl, fr]" in written


@pytest.mark.parametrize("typed", ["Nederlands", "nederlands.", "NL"])
async def test_the_first_language_counts_by_the_name_that_the_question_shows(typed: str, tmp_path: Path) -> None:
    code, said = await init(tmp_path, "--language", "", typed=f"{typed}\n")
    assert code == 1  # the input ends at the next question
    assert "kan hier niet" not in said
    assert "Hoe heet jullie buurt?" in said


async def test_what_is_given_with_the_command_counts_beside_the_questions(tmp_path: Path) -> None:
    given = ("--coordinator", "console:Cora", "--group", "console:laan", "--moderators", "console:mo")
    typed = ["", "be", "nl", "", "", "", "console", "", ""]
    code, said = await init(tmp_path, "--language", "en", *given, typed="\n".join(typed) + "\n")
    assert code == 0, said
    written = (tmp_path / "config.yaml").read_text()
    for line in ('coordinators: ["console:Cora"]', 'groups: ["console:laan"]', 'moderators: "console:mo"'):
        assert line in written


def test_the_next_command_is_one_that_the_terminal_finds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "bin").mkdir()
    installed = tmp_path / "bin" / "nabuur"
    installed.touch(mode=0o755)
    monkeypatch.setenv("PATH", str(installed.parent))
    assert program_name(str(installed)) == "nabuur"
    assert program_name(".venv/bin/nabuur") == ".venv/bin/nabuur"
    assert program_name("bot/__main__.py") == "nabuur"


async def test_a_folder_with_a_space_is_quoted_in_the_next_command(tmp_path: Path) -> None:
    code, said = await init(tmp_path / "our watch", "--yes", "--language", "en", "--country", "be", "--languages", "nl")
    assert code == 0, said
    assert f"check --config '{tmp_path}/our watch/config.yaml'\n" in said


@pytest.mark.parametrize(
    ("written", "shown", "typed", "after"),
    [
        ("3 days", "[3 d]", "off", "soft_start: off "),
        ("10 days", "[10 d]", "1 week", "soft_start: 1 week "),
        ("36 h", "[36 h]", "", "soft_start: 36 h "),
        ("4 weeks", "[4 weken]", "", "soft_start: 4 weeks "),
        ("off", "[off]", "2 weken", "soft_start: 2 weken "),
    ],
)
async def test_the_soft_start_is_shown_as_it_is(
    written: str, shown: str, typed: str, after: str, tmp_path: Path
) -> None:
    assert (await init(tmp_path, "--yes", "--soft-start", written))[0] == 0
    code, said = await init(tmp_path, typed="\n" * 8 + f"{typed}\n")
    assert code == 0, said
    assert shown in said
    assert after in (tmp_path / "config.yaml").read_text()


def test_ctrl_c_at_a_question_ends_as_ctrl_c_elsewhere(tmp_path: Path) -> None:
    keyboard, terminal = os.openpty()
    words = [sys.executable, "-m", "bot", "init", str(tmp_path / "own"), "--language", "en"]
    with subprocess.Popen(words, stdin=terminal, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as asking:
        assert asking.stdout is not None
        seen = b""
        while b"called? [Own]" not in seen:
            seen += os.read(asking.stdout.fileno(), 4096) or pytest.fail(seen.decode())
        asking.send_signal(signal.SIGINT)
        assert asking.communicate(timeout=30)[1].decode() == "\nAborted.\n"
    os.close(keyboard)
    os.close(terminal)
    assert asking.returncode == 130
    assert not (tmp_path / "own").exists()
