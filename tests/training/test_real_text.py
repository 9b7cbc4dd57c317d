"""The public collections are read as their authors publish them."""

from __future__ import annotations

from pathlib import Path
from random import Random

from bot.config import load_config
from bot.live_rules.current import load_rules
from training.lists import ROOT
from training.real_text import BEFORE, SAMPLE, chat, hatecheck, judge, sms


def test_only_harmless_messages_are_read_each_after_two_others(tmp_path: Path) -> None:
    file = tmp_path / "sms.tsv"
    file.write_text(
        "".join(f"ham\tmessage {number}\nspam\twin {number}\n" for number in range(SAMPLE + BEFORE)), "utf-8"
    )
    chats = sms(file, Random(1))
    assert len({each.lines[-1].text for each in chats}) == SAMPLE
    for each in chats:
        number = int(each.lines[-1].text.removeprefix("message "))
        assert [line.text for line in each.lines[:-1]] == [f"message {number - 2}", f"message {number - 1}"]


def test_cases_are_told_apart_by_their_label(tmp_path: Path) -> None:
    file = tmp_path / "hatecheck_cases_final_dutch.csv"
    file.write_text(
        "mhc_case_id,test_case,label_gold\n1,een,hateful\n2,twee,non-hateful\n3,drie,non-hateful\n", "utf-8"
    )
    found = hatecheck(file, Random(1))
    assert {kind: sorted(each.lines[0].text for each in chats) for kind, chats in found.items()} == {
        "hateful": ["een"],
        "non-hateful": ["drie", "twee"],
    }
    assert {each.languages for chats in found.values() for each in chats} == {("nl",)}


async def test_the_last_line_is_judged_by_what_the_group_would_see() -> None:
    config = load_config(ROOT / "config.yaml")
    rules = load_rules(config.rules, config.watches)
    report, talk = await judge(
        rules, [chat(["morning all", "there is a fire at number 4"], "en"), chat(["morning all"], "en")]
    )
    assert (report.text, report.asked) == ("there is a fire at number 4", True)
    assert not talk.asked
