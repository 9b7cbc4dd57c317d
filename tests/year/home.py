"""The folder of the year, as an earlier version left it: `nabuur init` wrote it, the operator and a coordinator changed it, and
its rules and its database are those of before.
"""

from __future__ import annotations

import asyncio
import zipfile
from pathlib import Path

from bot.rulebook.files import KEPT, SHIPPED, read_folder
from tests import warm
from tests.rule_changes.test_own_folder import OWN_RULE
from tests.store.old_town import KEY, unpack

RULE = "30-no-vigilantes.yaml"
OURS = "60-ours.yaml"
OUR_EXAMPLE = "Kom allemaal naar buiten, we pakken hem zelf aan bij de vijver"
NO_LONGER_HELD = "samen naar de barbecue"
"""The rule of before held these words."""

_OF_NOW, _OF_BEFORE = "      label: vigilante\n", f'      any: [label: vigilante, phrase: "{NO_LONGER_HELD}"]\n'
_MORE_WATCHES = """\
  - {id: gracht, name: Gracht, languages: [nl, fr], groups: ["console:gracht"], moderators: "console:grachtdesk",
     gatekeeper: true, numbers: {police: ["101"], emergency: ["112"]}}
  - {id: haven, name: Haven, languages: [nl, fr], groups: ["console:haven"], moderators: "console:havendesk",
     numbers: {police: ["101"], emergency: ["112"]}}
"""


async def nabuur(*words: str, typed: str = "") -> str:
    """Runs the program beside the bot, and returns all that it printed."""
    piped = asyncio.subprocess.PIPE
    command = await asyncio.create_subprocess_exec(
        *warm.program(), *words, stdin=piped, stdout=piped, stderr=asyncio.subprocess.STDOUT
    )
    printed, _ = await asyncio.wait_for(command.communicate(typed.encode()), 60)
    assert command.returncode == 0, printed.decode()
    return printed.decode()


async def make(folder: Path, health: str) -> None:
    groups = ("--group", "console:kerkwijk", "--group", "console:kerkplein", "--moderators", "console:moderators")
    options = ("--name", "Kerkwijk", "--languages", "nl,fr", "--health", health)
    await nabuur("init", str(folder), "--language", "nl", "--yes", *options, *groups)
    config = folder / "config.yaml"
    settings = config.read_text().replace(
        "# log: {file: logs/nabuur.log, keep: 14}", "log: {file: logs/nabuur.log, keep: 99}"
    )
    config.write_text(settings + _MORE_WATCHES)
    unpack(folder)
    (folder / "data" / "pseudonym.key").write_bytes(KEY)
    _as_before(folder / "rules")


def _as_before(rules: Path) -> None:
    earlier = dict(read_folder(SHIPPED).contents)
    earlier[RULE] = earlier[RULE].replace(_OF_NOW.encode(), _OF_BEFORE.encode())
    assert earlier != read_folder(SHIPPED).contents
    with zipfile.ZipFile(rules / KEPT, "w") as packed:
        for name, content in earlier.items():
            packed.writestr(name, content)
    base = rules / "base.yaml"
    base.write_text(base.read_text().partition("shipped:")[0] + "shipped: 000000000000\n")
    own = earlier[RULE].decode().replace("      caught:\n", f'      caught:\n        - "{OUR_EXAMPLE}"   # 3 maart\n')
    (rules / RULE).write_text(own)
    (rules / OURS).write_text(OWN_RULE)
