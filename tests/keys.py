"""Every key that people can write in config.yaml and in the rules, by the part of the file to which it belongs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final
from zoneinfo import ZoneInfo

from bot.config.load import BACKUP, HEALTH, LOG, config_form
from bot.config.mail import MAIL, MAILBOX
from bot.config.platforms import CONSOLE, PLATFORMS, SIGNAL, TELEGRAM, WEBHOOK
from bot.config.police import police_form
from bot.config.reader_setting import READER
from bot.config.retention import RETENTION
from bot.config.watch import (
    CHATTER,
    CORRECTIONS,
    LADDER,
    NUMBERS,
    POLICY_FORM,
    REMINDER,
    RULE_LIFE,
    duty_form,
    on_duty_form,
    watch_form,
)
from bot.rulebook.condition import CONDITION_FORMS, condition_readers
from bot.rulebook.example import EXAMPLE, EXAMPLES
from bot.rulebook.layers import BASE_FILE
from bot.rulebook.lists import APPROVAL, GUIDELINE, LIST
from bot.rulebook.overrides import override_form, overrides_form
from bot.rulebook.references import ANYTHING
from bot.rulebook.rule import BRAKE, IF_UNANSWERED, rule_form, then_form

CONFIG_KEYS: Final[Mapping[str, tuple[str, ...]]] = {
    "config": config_form(None, PLATFORMS).names,
    "platforms": tuple(PLATFORMS),
    "console": CONSOLE.names,
    "telegram": TELEGRAM.names,
    "webhook": WEBHOOK.names,
    "signal": SIGNAL.names,
    "mail": MAIL.names,
    "backup": BACKUP.names,
    "health": HEALTH.names,
    "log": LOG.names,
    "reader": READER.names,
    "retention": RETENTION.names,
    "neighbourhood": watch_form(ZoneInfo("UTC"), None).names,
    "numbers": NUMBERS.names,
    "police": police_form(None).names,
    "mailbox": MAILBOX.names,
    "reminder": REMINDER.names,
    "chatter": CHATTER.names,
    "corrections": CORRECTIONS.names,
    "duty": duty_form(None).names,
    "a moderator on duty": on_duty_form(None).names,
    "rule_life": RULE_LIFE.names,
    "ladder": LADDER.names,
    "policy": POLICY_FORM.names,
}

RULE_KEYS: Final[Mapping[str, tuple[str, ...]]] = {
    "rule": rule_form(ANYTHING).names,
    "when": condition_readers(ANYTHING)[0].names,
    **{f"when.{name}": form.names for name, form in CONDITION_FORMS.items()},
    "then": then_form(ANYTHING).names,
    "if_unanswered": IF_UNANSWERED.names,
    "brake": BRAKE.names,
    "examples": EXAMPLES.names,
    "example": EXAMPLE.names,
    "list": LIST.names,
    "guideline": GUIDELINE.names,
    "guideline.approved": APPROVAL.names,
    "base": BASE_FILE.names,
    "changes": overrides_form(ANYTHING).names,
    "change": override_form(ANYTHING).names,
}
