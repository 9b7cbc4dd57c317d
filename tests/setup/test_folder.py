"""A watch's own folder: complete in each language, checked before it is written, and changed line by line."""

from __future__ import annotations

import os
import re
from dataclasses import fields, replace
from datetime import timedelta
from difflib import ndiff
from pathlib import Path

import pytest

from bot.config import load_config
from bot.core.texts import LANGUAGES
from bot.core.watch import USUAL_RETENTION, Retention
from bot.errors import BadInput, CannotStart
from bot.rule_changes.comments import comments_in
from bot.rulebook.files import KEPT
from bot.rulebook.layers import versions_below
from bot.setup.answers import COUNTRIES, Answers, id_of
from bot.setup.folder import FolderDraft, open_draft, write_folder
from bot.setup.template import new_base, new_config
from bot.setup.words import WORDS
from bot.translation.catalogue import CATALOGUES
from tests.keys import CONFIG_KEYS
from tests.translation.test_command_line import ALLOWED, ENGLISH

DUTCH = WORDS["nl"]
ROOT = Path(__file__).parent.parent.parent


def draft_in(folder: Path) -> FolderDraft:
    return open_draft(folder, DUTCH, "Kerkwijk", "")


def changed_lines(before: FolderDraft, after: FolderDraft) -> list[str]:
    lines = ndiff(before.text.splitlines(), after.text.splitlines())
    return [line[2:].strip() for line in lines if line.startswith("+ ")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_new_folder_has_all_that_a_start_needs(language: str, tmp_path: Path) -> None:
    words = WORDS[language]
    write_folder(open_draft(tmp_path, words, "Sint-Jan", ""), words, {"NABUUR_TELEGRAM_TOKEN": "1:a"})
    config = load_config(tmp_path / "config.yaml")
    assert config.watches[0].id == "sint-jan"
    assert config.watches[0].languages == (language,)
    noted, now = versions_below(config.rules) or ("", "")
    assert noted == now != ""
    assert (tmp_path / ".env").stat().st_mode & 0o777 == 0o600


def test_a_new_config_explains_nearly_every_key_of_a_neighbourhood(tmp_path: Path) -> None:
    text = draft_in(tmp_path).text
    optional = {"trusted", "postcodes", "newcomer", "gatekeeper", "neighbours"}
    assert [key for key in CONFIG_KEYS["neighbourhood"] if f" {key}:" not in text and key not in optional] == []


@pytest.mark.parametrize("path", ["config.yaml", ""], ids=["shipped", "new"])
def test_the_usual_times_of_keeping_stand_in_the_config_as_a_comment(path: str, tmp_path: Path) -> None:
    text = (ROOT / path).read_text() if path else draft_in(tmp_path).text
    begin = text.index("# retention:")
    comment = "".join(text[begin:].splitlines(keepends=True)[:3])
    (tmp_path / "config.yaml").write_text(text.replace(comment, re.sub("(?m)^# ", "", comment)))
    assert load_config(tmp_path / "config.yaml").retention == USUAL_RETENTION
    assert all(f"{each.name}:" in comment for each in fields(Retention))


def test_another_country_takes_the_numbers_of_the_one_before_away(tmp_path: Path) -> None:
    dutch = draft_in(tmp_path).with_answers(Answers(country="nl"))
    assert dutch.config.watches[0].numbers.non_urgent == ("0900-8844",)
    assert dutch.with_answers(Answers(country="be")).config.watches[0].numbers.non_urgent == ()


def test_lines_end_as_before(tmp_path: Path) -> None:
    """Editors on Windows end them with two signs."""
    write_folder(draft_in(tmp_path), DUTCH, {})
    path = tmp_path / "config.yaml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    write_folder(draft_in(tmp_path).with_answers(Answers(soft_start="off")), DUTCH, {})
    assert b"soft_start: off" in path.read_bytes()
    assert not re.search(rb"[^\r]\n", path.read_bytes())


@pytest.mark.parametrize("country", COUNTRIES)
def test_a_country_brings_its_numbers_and_its_time(country: str, tmp_path: Path) -> None:
    config = draft_in(tmp_path).with_answers(Answers(country=country)).config
    assert config.watches[0].numbers.police == (COUNTRIES[country].police,)
    assert str(config.timezone) == COUNTRIES[country].timezone


def test_one_answer_changes_one_line() -> None:
    before = FolderDraft(ROOT / "config.yaml", (ROOT / "config.yaml").read_text(), is_new=False)
    after = before.with_answers(Answers(soft_start="off"))
    assert changed_lines(before, after) == [
        "soft_start: off           # only the moderators see them for this long; or off"
    ]
    assert after.config.watches[0].corrections.soft_start == timedelta()
    assert after.with_answers(Answers(soft_start="off")).text == after.text


def test_another_platform_takes_the_place_of_the_console() -> None:
    before = FolderDraft(ROOT / "config.yaml", (ROOT / "config.yaml").read_text(), is_new=False)
    answers = Answers(
        platform=("telegram", {"token_env": "NABUUR_TELEGRAM_TOKEN"}),
        groups=("telegram:-1001",),
        moderators="telegram:-1002",
        coordinators=(),
    )
    after = before.with_answers(answers)
    assert list(after.config.platforms) == ["telegram"]
    assert len(changed_lines(before, after)) == 4


def test_gaps_and_comments_among_the_platforms_stop_no_answer() -> None:
    part = 'platforms:  # where\n  console: {}\n\n# later:\n  telegram: {token_env: "T"}\n\n# the rest\n'
    text = re.sub(r"(?m)^platforms:.*\n(?: +.*\n)*", part, (ROOT / "config.yaml").read_text())
    before = FolderDraft(ROOT / "config.yaml", text, is_new=False)
    section = ("telegram", {"base_url": "http://127.0.0.1:1"})
    chats = Answers(platform=section, groups=("telegram:-1001",), moderators="telegram:-1002", coordinators=())
    after = before.with_answers(chats)
    assert 'platforms:  # where\n  telegram: {token_env: "T", base_url: "http://127.0.0.1:1"}\n' in after.text
    assert "\n\n# the rest\n" in after.text


def test_a_changed_platform_keeps_its_comments_and_those_of_the_others() -> None:
    part = (
        "platforms:\n  telegram:\n    token_env: OUR_TOKEN    # Mo has it\n"
        "    # through the town hall\n    receive: polling\n\n# below\n"
    )
    chats = Answers(groups=("telegram:-1001",), moderators="telegram:-1002", coordinators=())
    telegram = replace(chats, platform=("telegram", {"token_env": "OUR_TOKEN"}))
    before = FolderDraft(ROOT / "config.yaml", (ROOT / "config.yaml").read_text(), is_new=False).with_answers(telegram)
    text = re.sub(r"(?m)^platforms:.*\n(?: +.*\n)*", part, before.text)
    before = replace(before, text=text)
    changed = before.with_answers(
        Answers(platform=("telegram", {"token_env": "NEW", "base_url": "http://127.0.0.1:1"}))
    )
    kept = part.replace("OUR_TOKEN", '"NEW"    ').replace(
        "telegram:\n", 'telegram:\n    base_url: "http://127.0.0.1:1"\n'
    )
    assert kept in changed.text
    second = before.with_answers(Answers(platform=("signal", {"number_env": "OUR_NUMBER", "rpc": "127.0.0.1:6001"})))
    assert set(second.config.platforms) == {"telegram", "signal"}
    assert part.partition("telegram")[2] in second.text


def test_an_answer_that_does_not_fit_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="not a telephone number"):
        draft_in(tmp_path).with_answers(Answers(police=("honderd",)))


def test_rules_that_are_there_stay_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "10-ours.yaml").write_text("rules: []\n")
    write_folder(draft_in(tmp_path), DUTCH, {})
    assert [path.name for path in (tmp_path / "rules").iterdir()] == ["10-ours.yaml"]


def test_a_changed_config_is_read_by_the_same_people(tmp_path: Path) -> None:
    write_folder(draft_in(tmp_path), DUTCH, {})
    (tmp_path / "config.yaml").chmod(0o640)
    write_folder(draft_in(tmp_path).with_answers(Answers(soft_start="off")), DUTCH, {})
    assert (tmp_path / "config.yaml").stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(os.geteuid() != 0, reason="the test gives a folder to another account, as only root can")
def test_a_folder_of_rules_that_root_makes_belongs_to_the_account_of_the_bot(tmp_path: Path) -> None:
    """As with `sudo nabuur init` beside a config.yaml that was there: the bot writes changes from the phone into it."""
    os.chown(tmp_path, 1234, 1235)
    write_folder(open_draft(tmp_path, WORDS["en"], "Kerkwijk", ""), WORDS["en"], {})
    owners = {path.name: path.stat().st_uid for path in (tmp_path / "rules", *(tmp_path / "rules").iterdir())}
    assert owners == {"rules": 1234, "base.yaml": 1234, KEPT: 1234}


def test_a_second_run_writes_nothing(tmp_path: Path) -> None:
    assert write_folder(draft_in(tmp_path), DUTCH, {})
    assert write_folder(draft_in(tmp_path), DUTCH, {}) == []


def test_a_config_in_another_encoding_is_named_with_the_place(tmp_path: Path) -> None:
    write_folder(draft_in(tmp_path), DUTCH, {})
    path = tmp_path / "config.yaml"
    path.write_bytes(path.read_text().replace("Kerkwijk", "Café").encode("cp1252", "replace"))
    with pytest.raises(BadInput, match="this file is not UTF-8"):
        draft_in(tmp_path)


def test_an_unknown_neighbourhood_is_told(tmp_path: Path) -> None:
    write_folder(draft_in(tmp_path), DUTCH, {})
    with pytest.raises(CannotStart, match="it has kerkwijk"):
        open_draft(tmp_path, DUTCH, "", "dorp")


def test_a_new_folder_has_no_neighbourhood_of_another_name(tmp_path: Path) -> None:
    with pytest.raises(CannotStart, match="it has kerkwijk"):
        open_draft(tmp_path, DUTCH, "Kerkwijk", "dorp")


def test_every_name_gives_an_id() -> None:
    assert [id_of(name) for name in ("Sint-Amandsberg", "Hoge Weg 3", "Élan", "дом", "Sacré-Cœur", "Bergstraße")] == [
        "sint-amandsberg", "hoge-weg-3", "elan", "watch", "sacre-coeur", "bergstrasse",
    ]  # fmt: skip


def test_a_long_name_between_two_words_gives_an_id_too(tmp_path: Path) -> None:
    name = "Buurtinformatienetwerk Sint-Kruiswinkel en Mendonk"
    assert open_draft(tmp_path, DUTCH, name, "").config.watches[0].id == "buurtinformatienetwerk-sint-kruiswinkel"


def test_the_languages_explain_the_same_keys() -> None:
    assert len({frozenset(words.comments) for words in WORDS.values()}) == 1


@pytest.mark.parametrize("language", CATALOGUES)
def test_the_comments_of_a_new_folder_need_no_english(language: str) -> None:
    made = new_config(WORDS[language], "kerkwijk", "Kerkwijk") + new_base(WORDS[language], "kerkwijk", "0" * 12)
    comments = [ALLOWED.sub("", re.sub(r"\{[^}]*\}", "", each)) for each in comments_in(made)]
    assert [each for each in comments if ENGLISH.search(each)] == []
    assert not {*comments} & {*comments_in(new_config(WORDS["en"], "kerkwijk", "Kerkwijk"))}


def test_a_place_where_no_folder_can_be_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(CannotStart, match="a part of its path is no folder"):
        write_folder(open_draft(tmp_path / "file" / "own", WORDS["en"], "Own", ""), WORDS["en"], {})
