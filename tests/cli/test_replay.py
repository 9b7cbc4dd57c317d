"""The command `nabuur replay` in real processes."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from tests.cli.test_commands import ROOT, nabuur
from tests.cli.test_commands import home as plain_home

__all__ = ["plain_home"]

SAMPLES = Path(__file__).parent.parent / "replay" / "samples"
CHAT = """01/09/2026, 08:00 - Wim heeft groep ‘Buurt’ gemaakt
01/09/2026, 11:30 - Jan Janssens: er loopt iemand aan de deurklinken te voelen in de Kerkstraat
13/09/2026, 11:31 - Piet Peeters: hij staat nu in de Kerkstraat, wie gaat er mee?
13/09/2026, 11:40 - Nele: vergadering vanavond om 20u in de zaal
"""


@pytest.fixture
def home(plain_home: Path) -> Path:
    """A folder with the reader that is quickest to start."""
    return with_reader(plain_home, "lists")


def with_reader(home: Path, kind: str) -> Path:
    config = home / "config.yaml"
    config.write_text(re.sub(r"^reader: .*\n", "", config.read_text(), flags=re.M) + f"reader: {kind}\n")
    return home


@pytest.fixture
def chat(tmp_path: Path) -> str:
    file = tmp_path / "WhatsApp-chat met Buurt.txt"
    file.write_text(CHAT)
    return str(file)


@pytest.mark.parametrize("sample", sorted(SAMPLES.glob("*-*")), ids=lambda path: path.name)
def test_every_line_of_a_sample_is_accounted_for(home: Path, sample: Path) -> None:
    done = nabuur(home, "replay", str(sample))
    assert done.returncode == 0
    counts = re.search(r": (\d+) read = (\d+) messages? judged \+ (\d+) system lines?", done.stdout)
    assert counts is not None
    read, judged, lines = map(int, counts.groups())
    assert read == judged + lines
    decisions = re.findall(r"^(?:left alone|asked whether|a hint to|held for).*?(\d+)\s+[\d.]+%$", done.stdout, re.M)
    assert sum(map(int, decisions)) == judged
    assert done.stderr == ""  # no progress bar in a pipe


UNKNOWN_TO_THE_LISTS = (
    "13/09/2026, 11:31 - Piet: vanavond 21 uur aan de brug, knuppels meebrengen, we slaan die dief neer\n"
)


@pytest.mark.parametrize(("kind", "held"), [("lists", 0), ("light", 1), ("full", 1)])
def test_a_replay_reads_with_the_reader_of_the_config_and_names_it(
    home: Path, tmp_path: Path, kind: str, held: int
) -> None:
    file = tmp_path / "chat.txt"
    file.write_text(UNKNOWN_TO_THE_LISTS)
    page = tmp_path / "page.html"
    done = nabuur(with_reader(home, kind), "replay", str(file), "--html", str(page))
    assert f"reader: {kind} (" in done.stdout
    assert f"held for a moderator                         {held}" in done.stdout
    assert f"«{kind}»" in page.read_text()


def test_a_comparison_reads_with_the_reader_of_the_config_and_names_it(home: Path, chat: str, tmp_path: Path) -> None:
    old = tmp_path / "old"
    shutil.copytree(home / "rules", old)
    vigilantes = old / "30-no-vigilantes.yaml"
    vigilantes.write_text(vigilantes.read_text().replace("stage: ask", "stage: watch"))
    Path(chat).write_text(UNKNOWN_TO_THE_LISTS)
    assert nabuur(home, "replay", chat, "--against", str(old)).returncode == 0
    done = nabuur(with_reader(home, "full"), "replay", chat, "--against", str(old))
    assert done.returncode == 3
    assert "reader: full (" in done.stdout


def test_jsonl_has_one_line_for_each_message_with_all_that_the_bot_did(home: Path, chat: str) -> None:
    done = nabuur(home, "replay", chat, "--jsonl")
    report, call, rest = (json.loads(line) for line in done.stdout.splitlines())
    assert [each["n"] for each in (report, call, rest)] == [1, 2, 3]
    assert {each["id"] for each in (report, call, rest)} == {"WhatsApp-chat met Buurt.txt"}
    assert (report["decision"], report["ask"], len(report["opens"]), report["hidden"]) == ("ask_101", "101", 1, False)
    assert (call["decision"], call["rules"], call["hidden"], call["card"]) == ("hold", ["no-vigilantes"], True, True)
    assert rest["decision"] == "allow"
    assert "Janssens" not in done.stdout
    assert nabuur(home, "replay", chat, "--jsonl", "--html", "page.html").returncode == 2


@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_date_far_ahead_changes_nothing_for_the_other_messages(home: Path, chat: str, place: int) -> None:
    """As of a phone with a wrong clock. The others are judged as without this message."""
    said = (
        "An: er loopt iemand in tuin 5",
        "Piet: wie gaat er mee?",
        "An: gebeld",
        "Piet: dag allemaal",
        "Jo: tot morgen",
    )
    lines = [f"13/09/2026, 11:{10 + number} - {line}" for number, line in enumerate(said)]

    def replayed(*shown: str) -> list[dict[str, object]]:
        Path(chat).write_text("\n".join(shown) + "\n")
        done = nabuur(home, "replay", chat, "--jsonl")
        assert ("far ahead" in done.stderr) is (len(shown) > len(lines))
        return [json.loads(line) for line in done.stdout.splitlines()]

    def effects(results: list[dict[str, object]]) -> list[list[object]]:
        """Without the ids, which come from the place in the file."""
        keys = ("decision", "rules", "ask", "nudge", "hidden", "hidden_later", "group")
        return [[*(each[key] for key in keys), bool(each["called"]), bool(each["closes"])] for each in results]

    odd = replayed(*lines[:place], "01/01/2036, 10:00 - Jo: dag allemaal", *lines[place:])
    del odd[place]
    assert odd[2]["called"]
    assert effects(odd) == effects(replayed(*lines))


def test_jsonl_has_the_keys_of_a_rehearsal(home: Path, chat: str) -> None:
    replayed = nabuur(home, "replay", chat, "--jsonl").stdout.splitlines()
    rehearsed = nabuur(home, "rehearse", str(ROOT / "corpus/rehearsals/demo-nl.json"), "--jsonl").stdout.splitlines()
    assert list(json.loads(replayed[0])) == list(json.loads(rehearsed[0]))


def test_a_rehearsal_marks_the_lines_of_a_later_day(home: Path) -> None:
    lines = '[{n: 1, at: "20:10", who: An, text: hallo}, {n: 2, at: "+1 08:12", who: An, text: dag}]'
    evening = home / "evening.yaml"
    evening.write_text(f"id: ours\ndate: 2026-11-03\nlanguages: [nl]\nlines: {lines}\n")
    shown = nabuur(home, "rehearse", str(evening)).stdout
    assert "\n20:10 An: hallo" in shown
    assert "\n+1 08:12 An: dag" in shown


def test_two_evenings_with_one_id_count_as_two(home: Path) -> None:
    """As of a file that was copied for another evening."""
    line = '{n: 1, at: "20:10", who: An, text: hallo, expect: {visible: masked, sev: 3}}'
    evening = home / "evening.yaml"
    evening.write_text(f"id: ours\ndate: 2026-11-03\nlanguages: [nl]\nlines: [{line}]\n")
    shown = nabuur(home, "rehearse", "--summary", str(evening), str(evening)).stdout
    assert "grave faults: 2; evenings with one: 2 of 2" in shown


def test_a_rehearsal_breaks_no_line_before_a_french_colon(home: Path) -> None:
    evening = home / "evening.yaml"
    text = "x" * 70 + " on a vu des portes\u00a0: venez"
    evening.write_text(f'id: rue\ndate: 2026-11-03\nlines: [{{n: 1, at: "20:10", who: An, text: "{text}"}}]\n')
    shown = nabuur(home, "rehearse", str(evening)).stdout
    assert "portes\u00a0: venez" in shown


def test_jsonl_says_what_happens_when_no_moderator_decides(home: Path, chat: str) -> None:
    vigilantes = home / "rules" / "30-no-vigilantes.yaml"
    vigilantes.write_text(vigilantes.read_text().replace("message: hold", "message: remove"))
    lines = [json.loads(line) for line in nabuur(home, "replay", chat, "--jsonl").stdout.splitlines()]
    assert [line["n"] for line in lines] == [1, 2, 3]
    assert [(line["hidden"], line["hidden_later"]) for line in lines] == [(False, False), (False, True), (False, False)]


def test_the_output_has_names_only_with_the_option_names(home: Path, chat: str) -> None:
    assert "Janssens" not in nabuur(home, "replay", chat).stdout
    assert "Jan Janssens" in nabuur(home, "replay", chat, "--names").stdout


def test_it_shows_the_triggering_words_and_the_texts_for_the_group(home: Path, chat: str) -> None:
    said = nabuur(home, "replay", chat).stdout
    assert "· no-vigilantes (a call to act without the police" in said
    assert "“wie gaat er mee”" in said
    assert "→ hidden; the moderators are asked" in said
    assert "→ the group reads: Heb je 101 al gebeld?" in said


def test_the_names_of_a_group_and_its_members_are_only_text_on_the_terminal(home: Path, tmp_path: Path) -> None:
    file = tmp_path / "chat.txt"
    begun = (
        "01/09/2026, 08:00 - Wim heeft groep ‘[/b] Wijk [x]’ gemaakt\n13/09/2026, 11:30 - Jan\x1b[31m: jij klootzak\n"
    )
    file.write_text(begun)
    done = nabuur(home, "replay", str(file), "--names")
    assert (done.returncode, done.stderr) == (0, "")
    assert "WhatsApp, Android, [/b] Wijk [x], " in done.stdout
    assert "\x1b" not in done.stdout


@pytest.mark.parametrize(("language", "title"), [("nl", "Geen eigenrichting"), ("de", "Keine Selbstjustiz")])
def test_the_titles_of_rules_are_in_the_language_of_the_terminal(
    home: Path, chat: str, language: str, title: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NABUUR_LANGUAGE", language)
    assert f"no-vigilantes: {title}" in nabuur(home, "replay", chat).stdout


def test_a_moderator_of_the_chat_is_not_held(home: Path, chat: str) -> None:
    assert "held for a moderator                         1" in nabuur(home, "replay", chat).stdout
    spared = nabuur(home, "replay", chat, "--moderator", "Piet Peeters").stdout
    assert "held for a moderator                         0" in spared


def test_a_moderators_name_that_is_not_in_the_chat_is_reported(home: Path, chat: str) -> None:
    done = nabuur(home, "replay", chat, "--moderator", "Piet Petters", "--police", "Nele")
    assert done.returncode == 0
    assert done.stderr == "“Piet Petters” has not written in this chat: give the name exactly as the chat shows it\n"


def test_a_moderator_is_recognised_with_any_encoding_of_an_accent(home: Path, tmp_path: Path) -> None:
    file = tmp_path / "chat.txt"
    file.write_text("13/09/2026, 11:31 - Zo\u00eb: hij staat nu in de Kerkstraat, wie gaat er mee?\n")
    done = nabuur(home, "replay", str(file), "--moderator", " Zoe\u0308")
    assert done.stderr == ""
    assert "held for a moderator                         0" in done.stdout


def test_a_page_is_written_with_a_warning_about_its_content(home: Path, chat: str, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    done = nabuur(home, "replay", chat, "--html", str(page), "--language", "fr")
    assert done.returncode == 0
    assert "keep it as you keep the chat" in done.stdout
    assert page.read_text().startswith("<!doctype html>")
    assert 'lang="fr"' in page.read_text()


def test_a_page_that_cannot_be_written_is_explained(home: Path, chat: str, tmp_path: Path) -> None:
    done = nabuur(home, "replay", chat, "--html", str(tmp_path / "none" / "page.html"))
    assert done.returncode == 1
    assert "cannot be written" in done.stderr
    done = nabuur(home, "replay", chat, "--html", str(tmp_path))
    assert "is a folder or a device, and no plain file" in done.stderr
    assert done.stdout == "", "told before the long replay"


def test_a_message_without_text_says_so_in_place_of_an_empty_line(home: Path, tmp_path: Path) -> None:
    file = tmp_path / "chat.txt"
    file.write_text(CHAT + "13/09/2026, 11:42 - Jo: <Media weggelaten>\n")
    title = "{nl: Foto, fr: Photo, de: Foto, en: Photo}"
    then = "{message: hold, private: hidden}, examples: {caught: [{media: photo}], spared: [dag]}"
    photos = home / "rules" / "60-photos.yaml"
    photos.write_text(f"rules:\n  - {{id: photos, title: {title}, stage: ask, when: {{has: photo}}, then: {then}}}\n")
    assert "\n    no text: a picture or something else" in nabuur(home, "replay", str(file)).stdout


def test_the_page_never_replaces_the_chat(home: Path, chat: str) -> None:
    done = nabuur(home, "replay", chat, "--html", chat)
    assert done.returncode == 1
    assert "is the chat itself" in done.stderr
    assert Path(chat).read_text() == CHAT


@pytest.mark.parametrize("name", ["config.yaml", "rules/texts/nl.yaml"])
def test_the_page_replaces_no_file_but_a_page(home: Path, chat: str, name: str) -> None:
    """A person may take the name behind `--html` for that of the settings."""
    before = (home / name).read_bytes()
    done = nabuur(home, "replay", chat, "--html", str(home / name))
    assert done.returncode == 1
    assert "this command did not write it" in done.stderr
    assert (home / name).read_bytes() == before


def test_the_page_replaces_an_earlier_page_and_an_empty_file(home: Path, chat: str, tmp_path: Path) -> None:
    page = tmp_path / "meeting.html"
    page.touch()
    for _ in range(2):
        assert nabuur(home, "replay", chat, "--html", str(page)).returncode == 0
    assert page.read_text().startswith("<!doctype html>")


def test_the_same_rules_change_nothing_and_the_exit_code_says_so(home: Path, chat: str) -> None:
    done = nabuur(home, "replay", chat, "--against", str(home / "rules"))
    assert done.returncode == 0
    assert "Nothing changes" in done.stdout


def test_an_edit_of_the_rules_is_shown_message_by_message(home: Path, chat: str, tmp_path: Path) -> None:
    old = tmp_path / "old"
    (home / "rules").rename(old)
    shutil.copytree(old, home / "rules")
    vigilantes = old / "30-no-vigilantes.yaml"
    vigilantes.write_text(vigilantes.read_text().replace("stage: ask", "stage: watch"))
    done = nabuur(home, "replay", chat, "--against", str(old))
    assert done.returncode == 3
    assert "1 message fares otherwise" in done.stdout
    assert "+ → hidden" in done.stdout


def test_ambiguous_dates_are_read_and_said(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "chat.txt"
    file.write_text("01/02/2026, 11:30 - Jan: hallo\n")
    done = nabuur(home, "replay", str(file))
    assert done.returncode == 0
    assert (
        "chat.txt: the dates can be read both ways; they are read day first (--dates mdy: month first)" in done.stderr
    )
    monkeypatch.setenv("NABUUR_LANGUAGE", "nl")
    done = nabuur(home, "replay", str(file))
    assert "chat.txt: de datums kunnen op twee manieren gelezen worden; ze worden gelezen als dag eerst" in done.stderr


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("no-such-file.txt",), 1, "no-such-file.txt"),
        (("config.yaml",), 1, "config.yaml"),
        (("CHAT", "--watch", "nergens"), 1, "nergens"),
        (("CHAT", "--against", "no-such-folder"), 1, "no such folder"),
        (("CHAT", "--against", "rules", "--html", "x.html"), 2, "leave out"),
        (("CHAT", "--dates", "ymd"), 2, "ymd"),
        ((), 2, "EXPORT"),
    ],
)
def test_an_error_is_explained_in_a_sentence(
    home: Path, chat: str, words: tuple[str, ...], code: int, said: str
) -> None:
    done = nabuur(home, "replay", *(chat if word == "CHAT" else word for word in words))
    assert done.returncode == code
    assert said in done.stderr


def test_a_line_on_the_terminal_never_breaks_inside_quotation_marks(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NABUUR_LANGUAGE", "fr")
    done = nabuur(with_reader(home, "full"), "replay", str(SAMPLES / "whatsapp-ios-fr.txt"), "--all")
    assert "«\u00a0" in done.stdout
    assert not re.search(r"«\s*$|^\s*»", done.stdout, re.M)


def test_one_system_line_is_told_in_the_singular(home: Path, chat: str) -> None:
    assert "4 read = 3 messages judged + 1 system line\n" in nabuur(home, "replay", chat).stdout


@pytest.mark.parametrize("place", ['group: "console:kerkwijk"', "platform: console"])
def test_a_chat_stands_in_place_of_the_first_group_of_the_watch(home: Path, chat: str, place: str) -> None:
    """Also for rules that are for this group, or for its platform."""
    (home / "rules" / "60-ours.yaml").write_text(f"""rules:
  - id: ours
    title: {{nl: Ons, fr: Nous, de: Unser, en: Ours}}
    stage: ask
    when: {{phrase: vergadering, {place}}}
    then: {{message: hold}}
    examples: {{caught: [vergadering], spared: [tot morgen]}}
""")
    done = nabuur(home, "replay", chat)
    assert "held for a moderator                         2" in done.stdout, done.stdout + done.stderr
    (home / "evening.yaml").write_text(
        'id: e\ndate: 2026-11-03\nlines: [{n: 1, at: "20:00:00", who: An, text: "vergadering", expect: {card: true}}]\n'
    )
    assert "✗" not in nabuur(home, "rehearse", "evening.yaml").stdout
