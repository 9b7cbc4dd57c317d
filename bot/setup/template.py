"""The first config.yaml and base.yaml of a watch: complete, and with comments in the language of the person who asked."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

from bot.setup.words import SetupWords

_CONFIG: Final = """\
# {head}
# {secrets}

data: data/                     # {data}
rules: rules/                   # {rules}
timezone: Europe/Brussels

platforms:                      # {platforms}
  console: {{moderators: [Mo, Nele]}}

# health: {{listen: "127.0.0.1:9464"}}     # {health}
# log: {{file: logs/nabuur.log, keep: 14}}     # {log}
# backup: {{folder: backups/, at: "03:30", keep: 14, passphrase_env: NABUUR_BACKUP}}     # {backup}
# mail: {{server: "localhost:25", from: watch@example.org}}     # {mail}
# retention:                    # {retention}
#   {{texts: 60 min, cases: 30 days, warnings: 90 days, members: 365 days, joins: 30 days, lessons: 180 days,
#    police: 7 days, decisions: 365 days, damaged: 30 days, keys: 7 days, evidence: 7 days, objections: 30 days}}

neighbourhoods:
  - id: {own_id}                # {id}
    name: {name}
    languages: [{language}]     # {languages}
    groups: ["console:{own_id}"]    # {groups}
    moderators: "console:moderators"    # {moderators}
    coordinators: []            # {coordinators}
    numbers:                    # {numbers}
      police: ["101"]           # {police}
      emergency: ["112"]        # {emergency}
    police: {{relay: none}}       # {relay}
    reminders:
      - {{cron: "0 18 1 * *", text: rotate}}    # {reminders}
    quiet: "22:00-07:00"        # {quiet}
    chatter: {{every: 30 days}}   # {chatter}
    corrections:                # {corrections}
      per_day: 5                # {per_day}
      soft_start: 2 weeks       # {soft_start}
      quiet: "22:00-07:00"
    group_texts: first          # {group_texts}
    hidden_notice: false        # {hidden_notice}
    escalate_after: 5 min       # {escalate_after}
    duty:                       # {duty}
      remind: 10 min
      claim: 10 min             # {claim}
    rule_life: {{decisions: 50, precision: 0.95, lower: 0.9}}    # {rule_life}
    ladder: {{warn: 1, mute: 2, expel: 4}}    # {ladder}
    weekly: "mon 09:00"         # {weekly}
    daily: "19:00"              # {daily}
    policy:                     # {policy}
      plates: mask              # {plates}
      media: hold               # {media}
      skin_colour: with_behaviour    # {skin_colour}
      min_age: 18               # {min_age}
"""


def new_config(words: SetupWords, own_id: str, name: str) -> str:
    return _CONFIG.format(
        **words.comments, own_id=own_id, name=json.dumps(name, ensure_ascii=False), language=words.language
    )


def new_base(words: SetupWords, own_id: str, version: str) -> str:
    comment = "".join(f"# {line}\n" for line in words.comments["base"].format(id=own_id).split("\n"))
    return f"{comment}shipped: {version}\n"


def platforms_block(sections: Mapping[str, Any]) -> str:
    """The part `platforms` of config.yaml, one line for each platform."""
    return "".join(["platforms:\n", *(f"  {name}: {_flow(section)}\n" for name, section in sections.items())])


def _flow(section: Any) -> str:
    if not section:
        return "{}"
    return "{" + ", ".join(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in section.items()) + "}"
