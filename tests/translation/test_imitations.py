"""The imitations in a terminal speak the language of the person who rehearses with them."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest

from bot.translation.catalogue import CATALOGUES
from tests import warm
from tests.translation.test_command_line import english_in

ROOT = Path(__file__).parent.parent.parent
TYPED = "help\njan: hallo\npress 1 x y\npress 9 x y\ngo moderators\nsee\ngo nowhere\nedit x y\ndance\ndelete 77\njan> hallo\n"
LINES_OF_THE_BOT = re.compile(r"^  (?:platforms|groups):.*$|^(?:en|et|und)\xa0?\s?: export.*$|^.*\bhelp · quit\b", re.M)


@pytest.mark.parametrize("language", CATALOGUES)
@pytest.mark.parametrize("words", [["telegram", "--port", "0"], ["signal", "--rest-port", "0", "--rpc-port", "0"]])
def test_no_line_of_an_imitation_needs_english(language: str, words: list[str]) -> None:
    for more in ([], ["--help"], ["--prot"]):
        done = subprocess.run(
            [*warm.program(f"tests.wire.{words[0]}.__main__"), *words[1:], *more],
            input=TYPED, capture_output=True, text=True, timeout=60, cwd=ROOT, check=False,
            env=os.environ | {"NABUUR_LANGUAGE": language, "COLUMNS": "200"},
        )  # fmt: skip
        said = done.stdout + done.stderr
        assert "Traceback" not in said
        assert len(said.splitlines()) > 3
        assert english_in(LINES_OF_THE_BOT.sub("", said)) == []
