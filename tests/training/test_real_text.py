"""The public collections are read as their authors publish them."""

from __future__ import annotations

from pathlib import Path
from random import Random

from training.real_text import BEFORE, SAMPLE, hatecheck, sms


def test_only_harmless_messages_are_read_each_after_two_others(tmp_path: Path) -> None:
    file = tmp_path / "sms.tsv"
    file.write_text(
        "".join(f"ham\tmessage {number}\nspam\twin {number}\n" for number in range(SAMPLE + BEFORE)), "utf-8"
    )
    trials = sms(file, Random(1))
    assert len({trial.text for trial in trials}) == SAMPLE
    for trial in trials:
        number = int(trial.text.removeprefix("message "))
        assert trial.after == (f"message {number - 2}", f"message {number - 1}")


def test_cases_are_told_apart_by_their_label(tmp_path: Path) -> None:
    file = tmp_path / "hatecheck_cases_final_dutch.csv"
    file.write_text(
        "mhc_case_id,test_case,label_gold\n1,een,hateful\n2,twee,non-hateful\n3,drie,non-hateful\n", "utf-8"
    )
    found = hatecheck(file, Random(1))
    assert {kind: sorted(trial.text for trial in trials) for kind, trials in found.items()} == {
        "hateful": ["een"],
        "non-hateful": ["drie", "twee"],
    }
    assert {trial.language for trials in found.values() for trial in trials} == {"nl"}
