"""`nabuur upgrade-rules`: after an upgrade, an own folder shows what has changed below it, and takes it over or goes back."""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
import zipfile
from pathlib import Path

import pytest

from bot.cli.upgrade_rules import upgrade_lines
from bot.config import load_config
from bot.core.rule import Stage
from bot.errors import BadInput, CannotStart
from bot.live_rules.current import load_rules
from bot.rulebook.files import KEPT, SHIPPED, TEXTS, read_folder, version_of
from bot.rulebook.kept_rules import kept_rules
from bot.rulebook.layers import versions_below
from bot.setup import kept_month
from bot.setup.folder import open_draft, write_folder
from bot.setup.rules_upgrade import BACK, look_at_upgrade, take_over
from bot.setup.words import WORDS
from tests import shipped, warm
from tests.bots import parts, runs
from tests.fake_platform import FakePlatform


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Written for earlier shipped rules: one rule asked less, and a list, a text and a rule were otherwise."""
    write_folder(open_draft(tmp_path, WORDS["en"], "Kerkwijk", ""), WORDS["en"], {})
    earlier = dict(read_folder(SHIPPED).contents)
    adverts = earlier["20-useful-only.yaml"].replace(b"stage: ask", b"stage: watch", 1)
    earlier["20-useful-only.yaml"] = adverts
    earlier["lists.yaml"] = b'lists:\n  gone: {label: insult, nl: ["vlegel"]}\n'
    earlier["texts/nl.yaml"] += b'\nearlier: "Vroeger."\n'
    with zipfile.ZipFile(tmp_path / "rules" / KEPT, "w") as packed:
        for name, content in earlier.items():
            packed.writestr(name, content)
    base = tmp_path / "rules" / "base.yaml"
    base.write_text(base.read_text().partition("shipped:")[0] + "shipped: 000000000000\n")
    return tmp_path


def upgrade(home: Path, *words: str, typed: str = "") -> subprocess.CompletedProcess[str]:
    command = [*warm.program(), "upgrade-rules", "--config", str(home / "config.yaml"), *words]
    return subprocess.run(command, input=typed, capture_output=True, text=True, check=False)


def own_rule(home: Path, text: bytes | None = None) -> Path:
    """A copy of the earlier rule with a comment and an example of the watch."""
    kept = kept_rules(home / "rules")
    assert kept is not None
    written = kept.contents["20-useful-only.yaml"].decode()
    rule = written[written.index("  - id: useful-only") : written.index("  - id: no-rumours")]
    rule = rule.replace("      spared:\n", '      spared:\n        - "De sleutel hangt bij Mieke"   # 3 maart\n')
    path = home / "rules" / "60-ours.yaml"
    path.write_bytes(text or f"# ours\nrules:\n{rule}".encode())
    return path


def noted(home: Path) -> str:
    versions = versions_below(home / "rules")
    assert versions is not None
    return versions[0]


def test_the_differences_are_shown_and_the_version_is_noted(home: Path) -> None:
    own_rule(home)
    done = upgrade(home, "--yes")
    assert done.returncode == 0, done.stderr
    free, _, own = done.stdout.partition("you have your own of these")
    assert "- list gone" in free
    assert "+ list police-called" in free
    assert "~ texts (en): changed 0, new 0, gone 0" not in free
    assert "texts (nl)" not in free  # this watch speaks English
    assert "~ rule useful-only “Useful messages only” (60-ours.yaml)\n      - stage: watch\n      + stage: ask\n" in own
    assert "no-vigilantes" not in done.stdout
    assert noted(home) == version_of(read_folder(SHIPPED))
    assert "are those for which" in upgrade(home).stdout


def test_a_rule_that_counts_already_shows_what_changed_in_it(home: Path) -> None:
    shown = upgrade(home).stdout
    assert "~ rule useful-only “Useful messages only”\n      - stage: watch\n      + stage: ask\n" in shown


def test_titles_and_reminders_are_shown_in_the_languages_of_the_watch(home: Path) -> None:
    """This watch speaks English."""
    with zipfile.ZipFile(home / "rules" / KEPT, "w") as packed:
        for name, content in read_folder(SHIPPED).contents.items():
            changed = content.replace(b"de: Keine Selbstjustiz", b"de: Nichts selbst tun")
            changed = changed.replace(b"nl: Hou het beleefd", b"nl: Wees lief").replace(
                b"en: Keep it civil", b"en: Be nice"
            )
            packed.writestr(name, re.sub(rb'(id: call-first\n +nl: ")', rb"\1Buren! ", changed))
    shown = upgrade(home).stdout
    assert "- title › en: Be nice" in shown
    assert not [word for word in ("Wees lief", "no-vigilantes", "Nichts", "call-first", "Buren") if word in shown]


def test_an_own_text_of_the_netherlands_is_shown_beside_what_changed_in_the_shipped_one(home: Path) -> None:
    kept = kept_rules(home / "rules")
    assert kept is not None
    earlier = {
        **kept.contents,
        "texts/nl-NL.yaml": kept.contents["texts/nl-NL.yaml"].replace(b"kenteken", b"nummerbord"),
    }
    with zipfile.ZipFile(home / "rules" / KEPT, "w") as packed:
        for name, content in earlier.items():
            packed.writestr(name, content)
    config = home / "config.yaml"
    config.write_text(config.read_text().replace("languages: [en]", "languages: [nl-NL]"))
    (home / "rules" / "texts").mkdir()
    (home / "rules" / "texts" / "nl-NL.yaml").write_text('plate: "Het kenteken is voor de politie."\n')
    free, _, own = upgrade(home, typed="n\nn\n").stdout.partition("you have your own of these")
    assert "~ text plate (nl-NL) (texts/nl-NL.yaml)\n      - Een nummerbord is nuttig" in own
    assert "~ texts (nl-NL): changed " in free


def test_the_kept_messages_show_what_the_new_rules_do_otherwise(home: Path) -> None:
    """The rule of before let the message stay that the bot has since hidden."""
    with zipfile.ZipFile(home / "rules" / KEPT, "w") as packed:
        for name, content in read_folder(SHIPPED).contents.items():
            packed.writestr(name, re.sub(rb"(id: no-vigilantes.*?message: )hold", rb"\1keep", content, flags=re.DOTALL))
    config = home / "config.yaml"
    line = "Piet: We pakken hem zelf aan, wie gaat er mee?\n"
    subprocess.run([*warm.program(), "run", "--config", str(config)], input=line, text=True, check=True)
    shown = upgrade(home, typed="n\n").stdout
    tried = "Kerkwijk: tried on 1 kept message; more hidden: 1, fewer: 0"
    assert f"{tried}\n  + “We pakken hem zelf aan, wie gaat er mee?”\n" in shown
    assert shown.endswith("nothing was written\n")


async def test_the_kept_messages_are_copied_inside_the_data_folder_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A killed command would leave the copy. In the data folder the bot removes it."""
    made = parts(tmp_path, FakePlatform())
    await runs(made)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "missing"))
    assert set(await kept_month._kept_states(made.config)) == {"kerkwijk"}


def test_own_rules_with_a_fault_keep_no_change_from_being_offered(home: Path) -> None:
    """The fault is the reason, and no other change of the same place."""
    path = own_rule(home)
    (home / "rules" / "61-bad.yaml").write_text("rules: {}\n")
    done = upgrade(home, "--yes")
    assert "you changed the same place" not in done.stdout
    assert (done.returncode, "61-bad.yaml" in done.stderr) == (1, True)
    assert b"stage: watch" in path.read_bytes()


def test_a_change_is_taken_over_beside_the_own_one_and_goes_back(home: Path) -> None:
    path = own_rule(home)
    before = path.read_bytes()
    done = upgrade(home, typed="y\ny\n")
    assert done.returncode == 0, done.stderr
    assert path.read_bytes() == before.replace(b"stage: watch", b"stage: ask")
    back = upgrade(home, "--undo")
    assert back.returncode == 0, back.stderr
    assert path.read_bytes() == before
    assert noted(home) == "000000000000"
    assert "stage: watch" in upgrade(home, "--yes").stdout
    assert path.read_bytes() != before


@pytest.mark.parametrize(("begin", "break_"), [(b"\xef\xbb\xbf", b"\n"), ("# 🚨\n".encode(), b"\n"), (b"", b"\r\n")])
def test_a_file_of_an_editor_with_its_own_signs_takes_a_change_over(home: Path, begin: bytes, break_: bytes) -> None:
    """A mark of the byte order in front, signs beyond 16 bits, line breaks of Windows."""
    path = own_rule(home)
    path.write_bytes(begin + path.read_bytes().replace(b"\n", break_))
    before = path.read_bytes()
    done = upgrade(home, "--yes")
    assert done.returncode == 0, done.stderr
    assert path.read_bytes() == before.replace(b"stage: watch", b"stage: ask")


def test_a_file_that_changed_after_the_upgrade_is_not_put_back(home: Path) -> None:
    path = own_rule(home)
    assert upgrade(home, "--yes").returncode == 0
    path.write_bytes(path.read_bytes() + b"# later\n")
    back = upgrade(home, "--undo")
    assert (back.returncode, "has changed since the upgrade" in back.stderr) == (1, True)
    assert path.read_bytes().endswith(b"# later\n")


def test_a_file_that_changed_while_the_question_stood_there_is_left_alone(home: Path) -> None:
    """As from the phone of another coordinator. The places of its blocks have moved."""
    path, config = own_rule(home), load_config(home / "config.yaml")
    seen = look_at_upgrade(config)
    edited = b"# one more line\n" + path.read_bytes()
    path.write_bytes(edited)
    with pytest.raises(CannotStart, match="has changed meanwhile"):
        take_over(config, seen.joinable)
    assert (path.read_bytes(), noted(home)) == (edited, "000000000000")
    take_over(config, look_at_upgrade(config).joinable)
    assert path.read_bytes() == edited.replace(b"stage: watch", b"stage: ask")


def test_an_upgrade_without_the_kept_rules_goes_back(home: Path) -> None:
    """As after a restore of a backup. The rules of now are not those for which the folder was written."""
    (home / "rules" / KEPT).unlink()
    assert upgrade(home, "--yes").returncode == 0
    assert upgrade(home, "--undo").returncode == 0
    assert noted(home) == "000000000000"
    assert "is missing, so the differences cannot be shown" in upgrade(home, typed="n\n").stdout


def test_a_way_back_that_leads_out_of_the_folder_is_not_taken(home: Path) -> None:
    """The account of the bot can write it, and root may type the command."""
    own_rule(home)
    assert upgrade(home, "--yes").returncode == 0
    with zipfile.ZipFile(home / "rules" / BACK, "a") as packed:
        packed.writestr("before/../sudoers", "ALL")
        packed.writestr(f"before/{home}/sudoers", "ALL")
    back = upgrade(home, "--undo")
    assert back.returncode == 0, back.stderr
    assert (noted(home), (home / "sudoers").exists()) == ("000000000000", False)


def test_an_upgrade_that_was_cut_short_goes_back(home: Path) -> None:
    """It had noted the way back, and written no file of rules."""
    path = own_rule(home)
    before = path.read_bytes()
    assert upgrade(home, "--yes").returncode == 0
    path.write_bytes(before)
    back = upgrade(home, "--undo")
    assert back.returncode == 0, back.stderr
    assert (path.read_bytes(), noted(home)) == (before, "000000000000")


def test_an_upgrade_that_was_cut_short_and_done_again_goes_back_to_its_beginning(home: Path) -> None:
    """It had written the files of rules, and not yet the version."""
    path = own_rule(home)
    unwritten = [home / "rules" / "base.yaml", home / "rules" / KEPT]
    before, noted_before = path.read_bytes(), [each.read_bytes() for each in unwritten]
    assert upgrade(home, "--yes").returncode == 0
    for each, content in zip(unwritten, noted_before, strict=True):
        each.write_bytes(content)
    assert "yours says so already" in upgrade(home, "--yes").stdout
    assert upgrade(home, "--undo").returncode == 0
    assert (path.read_bytes(), noted(home)) == (before, "000000000000")


def test_the_version_can_be_noted_without_a_change_of_the_own_files(home: Path) -> None:
    path = own_rule(home)
    before = path.read_bytes()
    assert upgrade(home, typed="n\ny\n").returncode == 0
    assert path.read_bytes() == before
    assert noted(home) != "000000000000"


@pytest.mark.parametrize(
    "written", ["\ufeffshipped: OLD", '"shipped": "OLD"', "{shipped: OLD}", "  shipped : OLD   # ours"]
)
def test_the_version_is_noted_however_the_line_is_written(home: Path, written: str) -> None:
    """As by an editor of Windows, which puts a mark before it."""
    base = home / "rules" / "base.yaml"
    base.write_bytes(written.replace("OLD", "000000000000").encode() + b"\r\n")
    assert upgrade(home, "--yes").returncode == 0
    assert noted(home) == version_of(read_folder(SHIPPED))
    assert base.read_text(encoding="utf-8-sig").endswith("# ours\n") == ("# ours" in written)


def test_where_both_changed_the_same_place_the_own_rule_stays(home: Path) -> None:
    path = own_rule(home)
    path.write_bytes(path.read_bytes().replace(b"stage: watch", b"stage: act"))
    before = path.read_bytes()
    done = upgrade(home, "--yes")
    assert "you changed the same place" in done.stdout
    assert path.read_bytes() == before


def test_own_rules_with_a_fault_under_the_new_version_are_named_and_nothing_is_noted(home: Path) -> None:
    own_rule(
        home,
        b'rules:\n  - {id: ours, title: {en: Ours}, stage: ask, when: {phrase: "list:gone"}, then: {message: keep}}\n',
    )
    done = upgrade(home, "--yes")
    assert done.returncode == 1
    assert "list:gone" in done.stderr
    assert "- list gone" in done.stdout
    assert noted(home) == "000000000000"


def test_own_rules_in_another_encoding_are_named_and_nothing_is_noted(home: Path) -> None:
    path = own_rule(home)
    path.write_bytes(path.read_bytes().replace(b"Mieke", "Renée".encode("cp1252")))
    done = upgrade(home, "--yes")
    assert (done.returncode, "this file is not UTF-8" in done.stderr) == (1, True), done.stderr
    assert noted(home) == "000000000000"


def test_without_an_answer_nothing_is_noted(home: Path) -> None:
    assert upgrade(home).returncode == 1
    assert noted(home) == "000000000000"


def test_the_rules_of_before_can_be_played_against(home: Path) -> None:
    """The written folder stands on the kept rules, with the own changes on top, and with the texts that came since."""
    earlier = dict(read_folder(SHIPPED).contents)
    for name in TEXTS.values():
        earlier[name] = re.sub(rb"(?m)^daily_sign: .*\n", b"", earlier[name])
    earlier["20-useful-only.yaml"] = earlier["20-useful-only.yaml"].replace(b"stage: ask", b"stage: watch", 1)
    with zipfile.ZipFile(home / "rules" / KEPT, "w") as packed:
        for name, content in earlier.items():
            packed.writestr(name, content)
    (home / "rules" / "lists.yaml").write_text('lists: {ours: {label: advert, en: ["lemonade stand"]}}\n')
    before = home / "before"
    assert upgrade(home, "--before", str(before)).returncode == 0
    book = load_rules(before, load_config(home / "config.yaml").watches).rulebook
    assert [rule.stage for rule in book.rules if rule.id == "useful-only"] == [Stage.WATCH]
    assert "ours" in {each.name for each in book.lists}
    assert "is there already" in upgrade(home, "--before", str(before)).stderr


def test_a_file_that_an_editor_holds_open_does_not_stop_the_rules_of_before(home: Path) -> None:
    """Emacs marks it by a link that leads nowhere."""
    (home / "rules" / ".#60-ours.yaml").symlink_to("cora@laptop.4711:1764322")
    done = upgrade(home, "--before", str(home / "before"))
    assert done.returncode == 0, done.stderr


def test_after_the_upgrade_the_rules_of_before_are_those_of_before(home: Path) -> None:
    """Played against those of now, a chat would show that nothing changes."""
    with zipfile.ZipFile(home / "rules" / KEPT, "w") as packed:
        for name, content in read_folder(SHIPPED).contents.items():
            if name == "20-useful-only.yaml":
                content = content.replace(b"stage: ask", b"stage: watch", 1)
            packed.writestr(name, content)
    path = own_rule(home)
    before = path.read_bytes()
    watches = load_config(home / "config.yaml").watches
    assert upgrade(home, "--yes").returncode == 0
    assert upgrade(home, "--before", str(home / "before")).returncode == 0
    assert (home / "before" / path.name).read_bytes() == before
    for folder, stage in (("rules", Stage.ASK), ("before", Stage.WATCH)):
        book = load_rules(home / folder, watches).rulebook
        assert [rule.stage for rule in book.rules if rule.id == "useful-only"] == [stage]


def test_after_an_upgrade_without_the_kept_rules_those_of_before_are_not_known(home: Path) -> None:
    (home / "rules" / KEPT).unlink()
    assert upgrade(home, "--yes").returncode == 0
    refused = upgrade(home, "--before", str(home / "before"))
    assert (refused.returncode, "the rules of before are not known" in refused.stderr) == (1, True)
    assert not (home / "before").exists()


def test_kept_rules_that_lead_out_of_the_folder_are_not_written(home: Path) -> None:
    """The account of the bot can write them, and root may type the command."""
    with zipfile.ZipFile(home / "rules" / KEPT, "a") as packed:
        packed.writestr("../../sudoers", "ALL")
        packed.writestr(f"{home}/sudoers", "ALL")
    assert upgrade(home, "--before", str(home / "before")).returncode == 0
    assert not (home / "sudoers").exists()


@pytest.mark.skipif(
    os.geteuid() != 0, reason="only root can read the folder of another account, so only root could copy it"
)
def test_root_copies_nothing_to_which_a_link_of_the_bots_account_leads(home: Path) -> None:
    """Such as the folder of an operator, of which a copy for all to read would lie beside the rules."""
    of_operator = home / "operator"
    of_operator.mkdir()
    (of_operator / "notes.txt").write_text("secret")
    os.chown(of_operator, 4321, 4321)
    for name, target in (("old", of_operator), ("own", of_operator)):
        (home / "rules" / name).symlink_to(target)
    os.chown(home / "rules" / "old", 1234, 1234, follow_symlinks=False)
    assert upgrade(home, "--before", str(home / "before")).returncode == 0
    assert not (home / "before" / "old").exists()
    assert (home / "before" / "own" / "notes.txt").exists()


def test_without_an_upgrade_there_are_no_rules_of_before(tmp_path: Path) -> None:
    write_folder(open_draft(tmp_path, WORDS["en"], "Kerkwijk", ""), WORDS["en"], {})
    refused = upgrade(tmp_path, "--before", str(tmp_path / "before"))
    assert refused.returncode == 1
    assert "there is no upgrade to go back from" in refused.stderr
    assert not (tmp_path / "before").exists()


def test_without_the_kept_rules_the_command_says_so(home: Path) -> None:
    (home / "rules" / KEPT).unlink()
    config = load_config(home / "config.yaml")
    assert any("is missing" in line for line in upgrade_lines(config, look_at_upgrade(config)))


def test_kept_rules_that_the_disk_damaged_count_as_missing(home: Path) -> None:
    path = home / "rules" / KEPT
    content = bytearray(path.read_bytes())
    content[200:220] = bytes(20)
    path.write_bytes(content)
    assert kept_rules(home / "rules") is None


def test_a_folder_without_its_base_has_one_fault_and_the_line_that_mends_it(home: Path) -> None:
    """Its rules stand on the shipped ones, so none of those counts as missing."""
    own_rule(home)
    base, watches = home / "rules" / "base.yaml", load_config(home / "config.yaml").watches
    base.unlink()
    with pytest.raises(BadInput) as refused:
        load_rules(home / "rules", watches)
    (fault,) = refused.value.faults
    assert (fault.file, fault.why) == (
        str(base),
        "this file is missing; it says that the folder changes the shipped rules",
    )
    base.write_text(fault.hint.partition("`: ")[2])
    load_rules(home / "rules", watches)
    assert "- stage: watch\n      + stage: ask\n" in upgrade(home, "--yes").stdout


def test_a_folder_that_stands_alone_has_nothing_to_upgrade() -> None:
    with pytest.raises(CannotStart, match="holds all its rules itself"):
        look_at_upgrade(shipped.config())
