"""All targets."""

from __future__ import annotations

from typing import Final

from tests.fuzz import mails, platforms, stored, texts, written_files

TARGETS: Final = (*platforms.TARGETS, *mails.TARGETS, *written_files.TARGETS, *texts.TARGETS, *stored.TARGETS)
BY_NAME: Final = {target.name: target for target in TARGETS}
