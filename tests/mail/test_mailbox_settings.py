"""config.yaml and the mailboxes for answers: which ones the bot reads, and when it reads none."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from adapters.mail.adapter import MailAdapter
from bot.backup.sent_reports import FILE
from bot.config import Config, load_config
from bot.core.ref import Ref
from bot.errors import CannotStart
from bot.outbound.dry_run import trial_of
from bot.platforms import adapters_for
from tests import small_rules, warm
from tests.mail.test_kill import CONFIG, MAILBOX


def written(folder: Path, port: int = 993, relay: str = "incidents") -> Path:
    """A watch with a mailbox, and a second one that shares it, with police of its own."""
    text = CONFIG.format(port=25).replace("relay: incidents", f"{MAILBOX.format(port=port)}, relay: {relay}")
    first = text[text.index("  - id: kerkwijk") :]
    second = (
        first.replace("kerkwijk", "dorp").replace("Kerkwijk", "Dorp").replace("wijk@example.org", "dorp@zone.example")
    )
    (folder / "config.yaml").write_text(text + second)
    return folder / "config.yaml"


@pytest.fixture(autouse=True)
def _secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOX_USER", "receipts")
    monkeypatch.setenv("BOX_PASSWORD", "regenboog")


def mail_of(config: Config) -> MailAdapter:
    adapter = next(adapter for adapter in adapters_for(config) if adapter.name == "mail")
    assert isinstance(adapter, MailAdapter)
    return adapter


def test_two_watches_share_one_mailbox(tmp_path: Path) -> None:
    (mailbox,) = mail_of(load_config(written(tmp_path))).account.mailboxes
    assert mailbox.watches == ("kerkwijk", "dorp")
    assert mailbox.told == {
        "kerkwijk": (),
        "dorp": (Ref("console", "moderators"),),
    }  # their desk reads each notice once
    assert mailbox.domains == {"example.org", "zone.example"}
    assert "regenboog" not in repr(mailbox)


def test_without_a_relay_no_mailbox_is_read(tmp_path: Path) -> None:
    config = load_config(written(tmp_path, relay="none"))
    assert [adapter.name for adapter in adapters_for(config)] == ["console"]


def test_a_missing_password_is_named_before_the_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BOX_PASSWORD")
    with pytest.raises(CannotStart, match="BOX_PASSWORD"):
        adapters_for(load_config(written(tmp_path)))


def test_mails_are_looked_at_for_a_week_longer_than_the_file_is_kept(tmp_path: Path) -> None:
    config = load_config(written(tmp_path))
    longer = replace(config, retention=replace(config.retention, police=config.retention.police * 2))
    assert mail_of(longer).account.mailboxes[0].kept.days == 2 * config.retention.police.days + 7


def test_a_dry_run_reads_no_mailbox(tmp_path: Path) -> None:
    """It would take answers away from the real bot. With a mailbox, `run` has no end of its input."""
    small_rules.write(tmp_path / "rules")
    command = [*warm.program(), "run", "--config", str(written(tmp_path, port=1)), "--dry-run"]
    ran = subprocess.run(
        command, input=b"", capture_output=True, timeout=30, check=False, cwd=Path(__file__).parents[2]
    )
    assert (ran.returncode, b"mailbox" in ran.stderr) == (0, False)


def test_a_dry_run_notes_no_report_as_sent_and_makes_no_backup_beside_the_real_ones(tmp_path: Path) -> None:
    """It prints the mails. On the list, the real bot would take them for sent after a restore."""
    small_rules.write(tmp_path / "rules")
    path = written(tmp_path, port=1)
    path.write_text(path.read_text() + "backup: {folder: kept/}\n")
    ran = subprocess.run(
        [*warm.program(), "run", "--config", str(path), "--dry-run"],
        input=b"An: er loopt iemand rond\nAn: vals alarm\n",
        capture_output=True,
        timeout=60,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert b"would mail the police" in ran.stdout
    assert not (tmp_path / "kept").exists()
    assert not (tmp_path / "data" / FILE).exists()
    assert trial_of(load_config(path)).backup is None
