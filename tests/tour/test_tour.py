"""`nabuur tour` in a process of its own (`tests/warm/`), with the shipped rules and the whole reader, as a newcomer has it."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest

from bot.tour.guide import OPENING
from bot.tour.stage import FOLDER
from bot.tour.steps import STEPS
from bot.translation import in_language, tr
from tests import warm

LIMIT_S = 120
CARD = re.compile(r"^\[moderators\] ([A-Z0-9]{3,8}) · ", re.MULTILINE)


def environment(folder: Path) -> dict[str, str]:
    return os.environ | {"TMPDIR": str(folder), "NABUUR_LANGUAGE": "de", "TERM": "dumb", "COLUMNS": "200"}


def test_without_a_terminal_it_runs_through_and_each_step_does_as_promised(tmp_path: Path) -> None:
    ran = subprocess.run(
        [*warm.program(), "tour"],
        env=environment(tmp_path), stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=LIMIT_S,
    )  # fmt: skip
    assert (ran.returncode, ran.stderr) == (0, "")
    opening, hello, report, called, act, queue, decided, undone, arrest = re.split(r"^\d/8 ", ran.stdout, flags=re.M)
    assert in_language(OPENING, "de") in unwrapped(opening)
    assert "[→ Anna] Willkommen bei Kerkwijk!" in hello
    assert "[kerkwijk] (zu 2) Willkommen, Anna!" in hello
    assert "[kerkwijk] (zu 3) Haben Sie 101 schon angerufen?" in report
    assert re.search(r"^\[kerkwijk\] ✎ \S+ ✔ 101 um \d\d:\d\d angerufen, von Jan\.", called, re.M)
    assert re.search(r"^\[kerkwijk\] ✂ 5$", act, re.M)
    assert "    Er steht jetzt bei Nummer 12, schwarze Jacke. ▒▒▒\n" in act
    assert "[→ Peter] " in act
    found = CARD.search(act)
    assert found
    code = found[1]
    assert f"    Zu entscheiden: 1\n    {code} · Keine Selbstjustiz" in queue
    assert "    ❌ Entfernt · Mo" in decided
    assert f"    ok {code} · weg {code}" in undone
    assert "Abgeschlossen um" in arrest
    for step, told in zip(STEPS, (hello, report, called, act, queue, decided, undone, arrest), strict=True):
        assert in_language(step.before, "de") in unwrapped(told)
    assert list(tmp_path.glob(f"{FOLDER}*")) == []


@pytest.mark.parametrize(
    ("word", "decision"),
    [("avertir", "⚠️ Retiré, avec avertissement · Mo"), ("prendre", "❌ Retiré · Mo")],
    ids=["a decision", "no decision, so the tour types one"],
)
def test_at_a_terminal_a_person_goes_on_with_enter_decides_the_card_and_ends_it(
    tmp_path: Path, word: str, decision: str
) -> None:
    ours, theirs = os.openpty()
    command = [*warm.program(), "tour", "--language", "fr"]
    tour = subprocess.Popen(command, env=environment(tmp_path), stdin=theirs, stdout=theirs, stderr=theirs)
    os.close(theirs)
    try:
        shown = ""
        for _ in range(6):
            shown += until(ours, "[Entrée continue, q arrête]")
            os.write(ours, b"\n")
        shown += until(ours, "\nMo: ")
        card = CARD.search(shown)
        assert card
        assert "[kerkwijk] (à 2) Bienvenue, Anne" in shown
        os.write(ours, f"{word} {card[1]}\n".encode())
        answered = until(ours, "[Entrée continue, q arrête]")
        assert decision in answered
        typed_for_them = in_language(tr("This decided nothing. The tour types it for you."), "fr")
        assert (typed_for_them in answered) is (word == "prendre")
        os.write(ours, b"Q\n")
        assert tour.wait(LIMIT_S) == 0
    finally:
        tour.kill()
        tour.wait(LIMIT_S)
        os.close(ours)
    assert list(tmp_path.glob(f"{FOLDER}*")) == []


def unwrapped(shown: str) -> str:
    """In a pipe the lines of an explanation end with a blank before the break."""
    return re.sub(r" *\n", " ", shown)


def until(terminal: int, sign: str) -> str:
    """The text of the terminal up to this sign."""
    shown = b""
    while sign.encode() not in shown:
        shown += os.read(terminal, 65536)
    return shown.decode().replace("\r\n", "\n")
