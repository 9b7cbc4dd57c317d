"""The work on the rules: every way to change them has one check, and nothing is written before the ✅."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.case import CaseEnding, CaseReason, Decided
from bot.core.message import Attachment, Media, Person
from bot.core.reading import Label
from bot.core.ref import Ref
from bot.core.rulebook import RulesTask
from bot.core.watch_state import WatchState
from bot.live_rules.current import load_rules
from bot.rule_changes.answer import LONGEST_LINE, difference, in_short, shortened
from bot.rule_changes.history import ChangeState
from bot.rule_changes.wishes import lists_like
from bot.rule_changes.workshop import LARGEST, WORK_S
from bot.rule_changes.yaml_edit import items_at, with_item
from tests import kit, shipped
from tests.bots import until
from tests.kit import EMPTY, NOON, WATCH
from tests.rule_changes.bench import Bench, keys

TEXT = "Jef, we gaan zelf zoeken, bel Els De Smet op 0471 22 33 44"
CASE = replace(
    kit.CASE,
    code="7K4",
    author=Person(Ref("console", "Jef"), "Jef"),
    text=TEXT,
    why=(CaseReason("no-vigilantes", Label.VIGILANTE, 0.9, ()),),
    decided=Decided(CaseEnding.APPROVED, "Mo", NOON),
)
RULE = """\
rules:
  - id: ours
    title: {{nl: Van ons, fr: À nous, de: Von uns, en: Ours}}
    stage: ask
    when: {when}
    then: {{message: hold}}
    examples:
      caught: [{{media: photo, time: "13:00"}}]
      spared: [dag buren]
"""


@pytest.fixture
def state() -> WatchState:
    return EMPTY.with_case(CASE)


@pytest.fixture
def bench(tmp_path: Path, state: WatchState) -> Bench:
    return Bench(tmp_path, state)


async def test_a_phrase_is_tried_on_the_kept_messages_and_written_after_the_ok(bench: Bench) -> None:
    before = bench.lists.read_text()
    asked = await bench.ask(RulesTask.ADD_PHRASE, "calls", "nl", text="zelf zoeken")
    assert keys(asked) == ["change_asked", "change_replay", "change_more_held", "change_confirm"]
    assert asked.lines[1].values == {"count": "1", "words": "1", "text": "0"}
    assert (asked.listing, bench.lists.read_text()) == ("+ zelf zoeken  (calls, nl)", before)
    done = await bench.ask(RulesTask.CONFIRM, asked.code, by="Dora")
    assert (keys(done), done.in_force) == (["change_in_force"], True)
    assert "zelf zoeken" in bench.lists.read_text()
    (kept,) = bench.history.in_force()
    assert (kept.by, kept.confirmed_by, kept.before, kept.after) == ("Cora", "Dora", before, bench.lists.read_text())
    assert keys(await bench.ask(RulesTask.CONFIRM, asked.code)) == ["change_already"]


async def test_a_phrase_that_is_too_broad_shows_the_examples_that_it_would_hide(tmp_path: Path) -> None:
    bench = Bench(tmp_path, EMPTY)
    asked = await bench.ask(RulesTask.ADD_PHRASE, "calls", "nl", text="loopt iemand")
    assert keys(asked) == [
        "change_asked", "change_replay_none", "change_examples_held", "change_more_held", "change_confirm",
    ]  # fmt: skip
    assert [line.values for line in asked.lines[2:4]] == [{"count": "1"}, {"text": "er loopt iemand rond"}]


async def test_a_phrase_that_neighbours_use_every_day_shows_how_often(tmp_path: Path) -> None:
    bench = Bench(tmp_path, EMPTY)
    asked = await bench.ask(RulesTask.ADD_PHRASE, "calls", "nl", text="kom")
    (line,) = [line for line in asked.lines if line.key == "change_everyday"]
    assert line.values["words"] == "kom"
    assert 0 < int(line.values["count"]) < int(line.values["text"])
    rare = await bench.ask(RulesTask.ADD_PHRASE, "calls", "nl", text="zelf aanpakken")
    assert "change_everyday" not in keys(rare)


async def test_a_rule_that_only_counts_hides_no_kept_message(tmp_path: Path) -> None:
    bench = Bench(tmp_path, EMPTY.with_case(replace(CASE, text="wie gaat er mee")))
    file = bench.rules / "30-no-vigilantes.yaml"
    counting = file.read_text().replace("stage: ask", "stage: watch")
    asked = await bench.sends(file.name, counting)
    assert asked.lines[1].values == {"count": "1", "words": "0", "text": "1"}
    file.write_text(counting)
    bench.live.now = load_rules(bench.rules, (WATCH,))
    tried = await bench.ask(RulesTask.TRY, text="wie gaat er mee")
    assert keys(tried) == ["change_try_allow"]


async def test_a_trial_says_that_moderators_look_at_words_that_the_bot_cannot_read(bench: Bench) -> None:
    tried = await bench.ask(RulesTask.TRY, text=" ".join("\u200b" * 9 + letter for letter in "kom buiten"))
    assert keys(tried) == ["change_try_flag"]


async def test_a_kept_message_is_tried_as_it_was_posted(tmp_path: Path) -> None:
    there = replace(
        CASE, group=Ref("telegram", "-100"), attachments=(Attachment(Media.PHOTO, ""),), text="de Kerkstraat"
    )
    bench = Bench(tmp_path, EMPTY.with_case(there))
    asked = await bench.sends("60-ours.yaml", RULE.format(when="{has: photo, platform: telegram, time: '12:55-13:05'}"))
    assert asked.lines[1].values == {"count": "1", "words": "1", "text": "0"}


async def test_the_second_coordinator_sees_what_the_first_changed_and_confirms_anew(bench: Bench) -> None:
    first = await bench.ask(RulesTask.ADD_PHRASE, "calls", "nl", text="zelf zoeken")
    second = await bench.ask(RulesTask.ADD_PHRASE, "calls", "nl", text="met knuppels", by="Dora")
    assert first.code != second.code
    await bench.ask(RulesTask.CONFIRM, first.code)
    shown = await bench.ask(RulesTask.CONFIRM, second.code, by="Dora")
    assert keys(shown)[:2] == ["change_asked", "change_meanwhile"]
    assert keys(shown)[-1] == "change_confirm"
    assert shown.lines[1].values["words"] == f"{first.code}, Cora: + zelf zoeken  (calls, nl)"
    assert shown.listing == "+ met knuppels  (calls, nl)"
    assert shown.code not in ("", first.code, second.code)
    assert "met knuppels" not in bench.lists.read_text()
    late = await bench.ask(RulesTask.CONFIRM, second.code, by="Dora")  # a second tap decides nothing unseen
    assert (keys(late), late.lines[0].values) == (["change_replaced"], {"code": second.code, "words": shown.code})
    done = await bench.ask(RulesTask.CONFIRM, shown.code, by="Dora", after=timedelta(minutes=1))
    assert (keys(done), bench.history.in_force()[0].by) == (["change_in_force"], "Dora")
    assert "met knuppels" in bench.lists.read_text()
    assert "zelf zoeken" in bench.lists.read_text()


async def test_a_crash_repeats_the_new_difference_under_the_same_code(bench: Bench) -> None:
    first = await bench.ask(RulesTask.ADD_PHRASE, "calls", "nl", text="zelf zoeken")
    second = await bench.ask(RulesTask.ADD_PHRASE, "calls", "nl", text="met knuppels", by="Dora")
    await bench.ask(RulesTask.CONFIRM, first.code)
    once, again = [await bench.ask(RulesTask.CONFIRM, second.code, id="press") for _ in range(2)]
    assert (once.code, keys(once)) == (again.code, keys(again))
    assert len(bench.history.all()) == 3


async def test_two_changes_of_the_same_place_are_refused_with_the_reason(bench: Bench) -> None:
    rule = (bench.rules / "30-no-vigilantes.yaml").read_text()
    first = await bench.sends("30-no-vigilantes.yaml", rule.replace("30 min", "20 min"))
    second = await bench.sends("30-no-vigilantes.yaml", rule.replace("30 min", "60 min"), by="Dora")
    await bench.ask(RulesTask.CONFIRM, first.code)
    late = await bench.ask(RulesTask.CONFIRM, second.code, by="Dora")
    assert (keys(late), late.code, late.lines[0].values["who"]) == (["change_stale"], "", "Cora")
    assert "20 min" in late.listing


async def test_a_word_that_the_first_put_in_as_well_changes_nothing(bench: Bench) -> None:
    first, second = [await bench.ask(RulesTask.ADD_PHRASE, "calls", "nl", text="zelf zoeken") for _ in range(2)]
    other = await bench.ask(RulesTask.ADD_PHRASE, "reports", "nl", text="sluipt iemand")
    for asked in (other, first):
        done = await bench.ask(RulesTask.CONFIRM, asked.code)
        if done.code:
            done = await bench.ask(RulesTask.CONFIRM, done.code)
        assert keys(done) == ["change_in_force"]
    assert keys(await bench.ask(RulesTask.CONFIRM, second.code)) == ["change_same"]


async def test_a_file_comes_back_with_its_comments_and_an_old_one_is_refused(bench: Bench) -> None:
    sent = await bench.ask(RulesTask.SEND_FILE, "lists")
    assert (sent.file, keys(sent)) == ("lists.yaml", ["change_file"])
    edited = sent.content.replace("lists:\n", "# ours\nlists:\n").replace(
        "wie gaat er mee", "wie gaat er mee, zelf zoeken"
    )
    back = await bench.sends("lists (1).yaml", edited.replace("\n", "\r\n"))
    assert back.listing.splitlines()[0] == "+# ours"
    await bench.ask(RulesTask.CONFIRM, back.code)
    assert bench.lists.read_text() == edited.partition("\n")[2]
    late = await bench.sends(
        "lists.yaml", sent.content.replace("[loopt iemand", "[sluipt iemand, loopt iemand"), by="Dora"
    )
    assert keys(late)[:2] == ["change_asked", "change_meanwhile"]
    assert "+ # ours" in late.lines[1].values["words"]
    assert "sluipt" in late.listing
    assert "ours" not in late.listing
    same = await bench.sends("lists.yaml", sent.content.replace("nl: [wie gaat er mee]", "fr: [qui vient]"), by="Dora")
    assert keys(same) == ["change_stale"]


async def test_a_file_of_a_subfolder_is_known_by_its_own_name(bench: Bench) -> None:
    sent = await bench.ask(RulesTask.SEND_FILE, "texts/nl")
    assert sent.file == "nl.yaml"
    back = await bench.sends("nl.yaml", sent.content.replace("rules_good:", "# ours\nrules_good:"))
    assert back.lines[0].values["text"] == "texts/nl.yaml"
    assert back.listing == "+# ours"


async def test_a_file_with_faults_is_answered_with_line_and_caret(bench: Bench) -> None:
    rule = (bench.rules / "30-no-vigilantes.yaml").read_text()
    answer = await bench.sends("30-no-vigilantes.yaml", rule.replace("stage: ask", "stagee: ask"))
    assert keys(answer) == ["change_faults"]
    assert "rules/30-no-vigilantes.yaml:5:5:" in answer.listing
    assert any(line.rstrip().endswith("^") for line in answer.listing.splitlines())
    assert answer.code == ""
    contradicting = await bench.sends(
        "30-no-vigilantes.yaml", rule.replace("{label: vigilante}", "{phrase: nooit gezegd}")
    )
    assert "de regel moet dit voorbeeld vinden" in contradicting.listing
    assert bench.history.all() == []


async def test_a_file_that_loses_a_rule_says_so(bench: Bench) -> None:
    both = (bench.rules / "30-no-vigilantes.yaml").read_text()
    answer = await bench.sends("30-no-vigilantes.yaml", both.replace("id: no-vigilantes", "id: no-heroes"))
    lost = next(line for line in answer.lines if line.key == "change_lost_rules")
    assert lost.values == {"text": "«Geen eigenrichting» (no-vigilantes)"}
    done = await bench.ask(RulesTask.CONFIRM, answer.code)
    assert keys(done) == ["change_in_force_later"]
    assert done.lines[0].values["minutes"] == "10"
    shown = await bench.ask(RulesTask.HISTORY)
    assert shown.lines[1].values["words"] == "− id: no-vigilantes … (+1)"


@pytest.mark.parametrize(
    ("name", "content", "key"),
    [
        ("new.yaml", "rules: []", "change_no_file"),
        ("../config.yaml", "a: 1", "change_no_file"),
        ("lists.yaml", b"\xff\xfe\x00", "change_not_text"),
        ("lists.yaml", b"x" * (LARGEST + 1), "change_too_large"),
    ],
)
async def test_what_is_no_file_of_rules_changes_nothing(
    bench: Bench, name: str, content: str | bytes, key: str
) -> None:
    assert keys(await bench.sends(name, content)) == [key]


def test_the_difference_of_long_lines_shows_the_place_where_they_differ() -> None:
    words = ", ".join(f"woord{number}*" for number in range(10, 30))
    before, after = (
        f"a:\n    nl: [{words}]\nb: 1\n",
        f"a:\n    nl: [{words.replace('woord24*', 'nieuw, woord24*')}]\nb: 1\n",
    )
    gone, come = difference(before, after).splitlines()
    assert gone.startswith("-… woord")
    assert "woord23*, woord24*" in gone
    assert "woord23*, nieuw, woord24*" in come
    assert max(map(len, (gone, come))) <= LONGEST_LINE


def test_the_difference_of_lines_that_begin_like_its_own_marks_is_whole() -> None:
    assert difference("---\na: 1\n", "++ x\na: 1\n") == "----\n+++ x"


def test_a_difference_in_short_counts_all_of_its_lines() -> None:
    assert in_short(shortened([f"-  - line {number}" for number in range(40)])) == "− line 0 … (+39)"
    assert in_short("+\n+# Mo was here") == "+ # Mo was here"
    assert in_short("+ zelf zoeken  (calls, nl)") == "+ zelf zoeken  (calls, nl)"


async def test_a_file_is_found_by_a_part_of_its_name(bench: Bench) -> None:
    for wanted in ("vigilantes", "30", "NO-VIGILANTES.yaml"):
        assert (await bench.ask(RulesTask.SEND_FILE, wanted)).file == "30-no-vigilantes.yaml"
    several = await bench.ask(RulesTask.SEND_FILE, "0-")
    assert keys(several) == ["change_no_file"]


@pytest.mark.parametrize("name", ["lists - kopie.yaml", "Copie de lists.yaml", "document.yaml"])
async def test_a_file_that_came_back_under_another_name_is_known_by_its_first_line(bench: Bench, name: str) -> None:
    sent = (await bench.ask(RulesTask.SEND_FILE, "lists")).content
    answer = await bench.sends(name, sent.replace("wie gaat er mee", "wie gaat er mee, zelf zoeken"))
    assert answer.lines[0].values["text"] == "lists.yaml"
    assert keys(await bench.sends(name, "rules: []")) == ["change_no_file"]


async def test_a_case_becomes_an_example_with_stand_ins(bench: Bench) -> None:
    answer = await bench.ask(RulesTask.ADD_EXAMPLE, "7K4")
    assert keys(answer)[:2] == ["change_asked", "change_example_spared"]
    assert answer.listing.startswith("+ Kim, we gaan zelf zoeken, bel Kim")
    await bench.ask(RulesTask.CONFIRM, answer.code)
    written = (bench.rules / "30-no-vigilantes.yaml").read_text()
    assert "we gaan zelf zoeken" in written
    assert not any(name in written for name in ("Jef", "Els", "Smet", "22 33"))
    assert keys(await bench.ask(RulesTask.ADD_EXAMPLE, "XXX")) == ["change_no_example"]


async def test_a_coordinator_reads_the_whole_example_since_a_name_may_be_left_in_it(tmp_path: Path) -> None:
    text = f"we gaan zelf zoeken {'langs alle straten en pleinen ' * 5}bij Janssens"
    bench = Bench(tmp_path, EMPTY.with_case(replace(CASE, text=text)))
    answer = await bench.ask(RulesTask.ADD_EXAMPLE, "7K4")
    assert " ".join(answer.listing.split()) == f"+ {text}"
    assert max(map(len, answer.listing.splitlines())) <= LONGEST_LINE
    assert in_short(answer.listing).startswith("+ we gaan zelf zoeken")
    assert "(+" not in in_short(answer.listing)


@pytest.mark.parametrize("sign", ["\x0b", "\x7f", "\u2028", "\ufeff"])
async def test_a_message_with_signs_that_no_file_of_rules_may_hold_becomes_an_example(
    tmp_path: Path, sign: str
) -> None:
    """As text processors and telephones put them between lines. The signs inside an emoji stay."""
    bench = Bench(tmp_path, EMPTY.with_case(replace(CASE, text=f"we gaan zelf {sign}zoeken 👩‍👧❤️")))
    answer = await bench.ask(RulesTask.ADD_EXAMPLE, "7K4")
    assert keys(answer)[:1] == ["change_asked"]
    assert " ".join(answer.listing.split()) == "+ we gaan zelf zoeken 👩‍👧❤️"


async def test_an_example_that_was_caught_before_moves_to_the_spared_ones(bench: Bench) -> None:
    """The rules may not hold it in both lists, and only the newest decision counts."""
    file = bench.rules / "30-no-vigilantes.yaml"
    asked = await bench.ask(RulesTask.ADD_EXAMPLE, "7K4")
    text = asked.listing.removeprefix("+ ")
    file.write_text(with_item(file.read_text(), ("rules", "0", "examples", "caught"), text))
    bench.live.now = load_rules(bench.rules, (WATCH,))
    answer = await bench.ask(RulesTask.ADD_EXAMPLE, "7K4")
    assert keys(answer)[:2] == ["change_asked", "change_example_spared"]
    assert answer.listing == f"+ {text}  (spared)\n- {text}  (caught)"
    await bench.ask(RulesTask.CONFIRM, answer.code)
    assert text not in items_at(file.read_text(), ("rules", "0", "examples", "caught"))
    assert text in items_at(file.read_text(), ("rules", "0", "examples", "spared"))


@pytest.mark.parametrize("ending", [CaseEnding.APPROVED, CaseEnding.WITHDRAWN])
async def test_a_case_that_no_moderator_decided_is_no_example(tmp_path: Path, ending: CaseEnding) -> None:
    """The time showed a message in doubt again, or its author deleted it."""
    bench = Bench(tmp_path, EMPTY.with_case(replace(CASE, decided=Decided(ending, "", NOON))))
    assert keys(await bench.ask(RulesTask.ADD_EXAMPLE, "7K4")) == ["change_decide_first"]


async def test_the_newest_change_of_a_file_is_rolled_back_first(bench: Bench) -> None:
    before = bench.lists.read_text()
    codes = []
    for number, phrase in enumerate(("zelf zoeken", "met knuppels")):
        asked = await bench.ask(RulesTask.ADD_PHRASE, "calls", "nl", text=phrase)
        await bench.ask(RulesTask.CONFIRM, asked.code, after=timedelta(minutes=number))
        codes.append(asked.code)
    older = await bench.ask(RulesTask.ROLL_BACK, codes[0])
    assert (keys(older), older.lines[0].values["words"]) == (["change_later"], codes[1])
    for code in reversed(codes):
        back = await bench.ask(RulesTask.ROLL_BACK, code)
        await bench.ask(RulesTask.CONFIRM, back.code, after=timedelta(hours=1))
    assert bench.lists.read_text() == before


async def test_an_edit_on_the_disk_while_a_confirmed_change_is_tried_is_kept(bench: Bench) -> None:
    """The examples of all rules take seconds with the whole reader."""
    asked = await bench.ask(RulesTask.ADD_PHRASE, "calls", "nl", text="zelf zoeken")
    edited = bench.lists.read_text().replace("[loopt iemand]", "[loopt iemand, sluipt iemand]")
    bench.meanwhile = lambda: bench.lists.write_text(edited)
    anew = await bench.ask(RulesTask.CONFIRM, asked.code)
    assert (keys(anew)[:2], bench.lists.read_text()) == (["change_asked", "change_meanwhile"], edited)
    await bench.ask(RulesTask.CONFIRM, anew.code)
    assert all(words in bench.lists.read_text() for words in ("sluipt iemand", "zelf zoeken"))


async def test_of_two_equal_changes_only_the_first_takes_effect(bench: Bench) -> None:
    """A coordinator taps 📝 twice, and ✅ below both answers."""
    first, second = [await bench.ask(RulesTask.ADD_EXAMPLE, "7K4") for _ in range(2)]
    assert first.code != second.code
    await bench.ask(RulesTask.CONFIRM, first.code)
    assert keys(await bench.ask(RulesTask.CONFIRM, second.code)) == ["change_same"]
    assert [change.code for change in bench.history.in_force()] == [first.code]


async def test_work_that_a_crash_repeats_is_done_once(bench: Bench) -> None:
    first = await bench.ask(RulesTask.ADD_PHRASE, "calls", "nl", text="zelf zoeken", id="same")
    again = await bench.ask(RulesTask.ADD_PHRASE, "calls", "nl", text="zelf zoeken", id="same")
    assert (first.code, first.key) == (again.code, again.key)
    assert len(bench.history.all()) == 1
    change = bench.history.all()[0]
    bench.lists.write_text(change.after)  # written, and not yet noted
    assert keys(await bench.ask(RulesTask.CONFIRM, change.code)) == ["change_in_force"]


async def test_an_old_a_dropped_and_an_unknown_change_stay_out(bench: Bench) -> None:
    asked = await bench.ask(RulesTask.ADD_PHRASE, "calls", "nl", text="zelf zoeken")
    assert keys(await bench.ask(RulesTask.CONFIRM, asked.code, after=timedelta(days=2))) == ["change_too_old"]
    assert keys(await bench.ask(RulesTask.DROP, asked.code)) == ["change_dropped"]
    assert keys(await bench.ask(RulesTask.CONFIRM, asked.code)) == ["change_dropped"]
    assert keys(await bench.ask(RulesTask.CONFIRM, "V777")) == ["change_unknown"]


@pytest.mark.parametrize(
    ("task", "name", "phrase", "key"),
    [
        (RulesTask.ADD_PHRASE, "call", "x y", "change_no_list"),
        (RulesTask.ADD_PHRASE, "calls", "Wie gaat er mee", "change_phrase_known"),
        (RulesTask.REMOVE_PHRASE, "calls", "niets", "change_phrase_missing"),
        (RulesTask.REMOVE_PHRASE, "calls", "wie gaat er mee", "change_phrase_last"),
    ],
)
async def test_a_phrase_that_cannot_be_moved(bench: Bench, task: RulesTask, name: str, phrase: str, key: str) -> None:
    assert keys(await bench.ask(task, name, "nl", text=phrase)) == [key]


async def test_a_folder_that_cannot_be_written_is_told(bench: Bench) -> None:
    asked = await bench.ask(RulesTask.ADD_PHRASE, "calls", "nl", text="zelf zoeken")
    before = bench.lists.read_text()
    (bench.rules / ".lists.yaml.new").mkdir()  # where the new file would be written
    assert keys(await bench.ask(RulesTask.CONFIRM, asked.code)) == ["change_cannot_write"]
    assert bench.lists.read_text() == before


async def test_wishes_that_never_came_into_force_push_no_other_change_out(bench: Bench) -> None:
    asked = await bench.ask(RulesTask.ADD_PHRASE, "calls", "nl", text="zelf zoeken")
    await bench.ask(RulesTask.CONFIRM, asked.code)
    change = bench.history.get(asked.code)
    assert change is not None
    for number in range(45):
        code = bench.history.code_for(f"n{number}")
        wish = replace(change, id=f"n{number}", code=code, at=NOON + timedelta(minutes=number + 1))
        bench.history.keep(replace(wish, state=ChangeState.DROPPED))
    assert keys(await bench.ask(RulesTask.ROLL_BACK, asked.code))[:2] == ["change_asked", "change_takes_back"]


def test_an_unknown_list_is_asked_back_by_the_one_that_holds_such_words() -> None:
    book = shipped.rules().rulebook
    names = [each.name for each in book.lists]
    meant = {"vigilantes": "calls-to-act", "insult": "insults", "notvigilante": "not-vigilante", "report": "reports"}
    assert {typed: lists_like(typed, names, book) for typed in meant} == meant
    assert lists_like("xx", names, book).split(", ")[0] == "reports"


async def test_only_the_newest_changes_are_kept(bench: Bench) -> None:
    asked = await bench.ask(RulesTask.ADD_PHRASE, "calls", "nl", text="zelf zoeken")
    change = bench.history.get(asked.code)
    assert change is not None
    for number in range(45):
        code = bench.history.code_for(f"n{number}")
        bench.history.keep(replace(change, id=f"n{number}", code=code, at=NOON + timedelta(minutes=number + 1)))
    kept = bench.history.all()
    assert (len(kept), kept[0].id, asked.code in {each.code for each in kept}) == (40, "n44", False)


async def test_a_list_that_stands_empty_on_the_disk_is_left_to_people(bench: Bench) -> None:
    bench.lists.write_text("lists:\n  reports:\n")
    answer = await bench.ask(RulesTask.ADD_PHRASE, "reports", "nl", text="een inbreker")
    assert keys(answer) == ["change_by_hand"]


async def test_a_file_that_was_saved_halfway_is_left_to_people(bench: Bench) -> None:
    (bench.rules / "30-no-vigilantes.yaml").write_text("rules:\n  - id: no-vigilantes\n")
    bench.lists.write_text("# our lists\n")
    assert keys(await bench.ask(RulesTask.ADD_EXAMPLE, "7K4")) == ["change_by_hand"]
    assert keys(await bench.ask(RulesTask.ADD_PHRASE, "calls", "nl", text="zelf zoeken")) == ["change_by_hand"]


@pytest.mark.parametrize("faulty", ["rules: &a [*a]\n", "rules: &a\n  - id: no-vigilantes\n    when: *a\n"])
async def test_a_file_that_leads_to_itself_brings_an_answer(bench: Bench, faulty: str) -> None:
    (bench.rules / "30-no-vigilantes.yaml").write_text(faulty)
    assert keys(await bench.ask(RulesTask.ADD_EXAMPLE, "7K4")) == ["change_no_example"]
    bench.lists.write_text("lists: &a\n  calls: *a\n")
    assert keys(await bench.ask(RulesTask.ADD_PHRASE, "calls", "nl", text="zelf zoeken")) == ["change_by_hand"]


async def test_a_list_in_another_encoding_is_named_and_no_letter_is_lost(bench: Bench) -> None:
    bench.lists.write_bytes(bench.lists.read_text().replace("wie gaat er mee", "wie ging er meé").encode("cp1252"))
    before = bench.lists.read_bytes()
    for answer in (
        await bench.ask(RulesTask.ADD_PHRASE, "calls", "nl", text="zelf zoeken"),
        await bench.ask(RulesTask.SEND_FILE, "lists"),
    ):
        assert keys(answer) == ["change_faults"]
        assert answer.listing.startswith("rules/lists.yaml:9:")
    assert bench.lists.read_bytes() == before


@pytest.mark.parametrize("entries", ["[wie gaat er mee]", "\n      - wie gaat er mee"])
async def test_a_list_with_the_mark_of_an_editor_of_windows_takes_a_word(bench: Bench, entries: str) -> None:
    written = bench.lists.read_text().replace("[wie gaat er mee]", entries)
    bench.lists.write_text(written, encoding="utf-8-sig")
    asked = await bench.ask(RulesTask.ADD_PHRASE, "calls", "nl", text="zelf zoeken")
    assert keys(await bench.ask(RulesTask.CONFIRM, asked.code)) == ["change_in_force"]
    assert "zelf zoeken" in bench.lists.read_text(encoding="utf-8-sig")


async def test_a_file_with_line_ends_of_windows_comes_back_unchanged(bench: Bench) -> None:
    bench.lists.write_bytes(bench.lists.read_bytes().replace(b"\n", b"\r\n"))
    sent = await bench.ask(RulesTask.SEND_FILE, "lists")
    assert keys(await bench.sends("lists.yaml", sent.content)) == ["change_same"]


async def test_a_write_that_outlasts_the_limit_of_the_work_counts_and_is_answered(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = await bench.ask(RulesTask.ADD_PHRASE, "calls", "nl", text="zelf zoeken")
    bench.disk.goes_on.clear()
    confirming = asyncio.create_task(bench.ask(RulesTask.CONFIRM, asked.code))
    await until(lambda: bench.disk.writing)
    loop = asyncio.get_running_loop()
    monkeypatch.setattr(loop, "time", lambda time=loop.time: time() + 2 * WORK_S)
    await asyncio.sleep(0.01)  # a limit on the write would end it now
    bench.disk.goes_on.set()
    assert keys(await confirming) == ["change_in_force"]
    assert "zelf zoeken" in bench.lists.read_text()
    assert [change.code for change in bench.history.in_force()] == [asked.code]


async def test_a_change_waits_for_a_write_that_delivery_gave_up_and_is_not_overwritten_by_it(bench: Bench) -> None:
    first = await bench.ask(RulesTask.ADD_PHRASE, "calls", "nl", text="zelf zoeken")
    second = await bench.ask(RulesTask.ADD_PHRASE, "calls", "nl", text="zelf kijken")
    bench.disk.goes_on.clear()
    given_up = asyncio.create_task(bench.ask(RulesTask.CONFIRM, first.code))
    await until(lambda: bench.disk.writing)
    given_up.cancel()
    await asyncio.wait([given_up])
    confirming = asyncio.create_task(bench.ask(RulesTask.CONFIRM, second.code))
    await asyncio.wait([confirming], timeout=0.5)
    assert bench.disk.writing == 1
    bench.disk.goes_on.set()
    assert keys(await confirming)[0] == "change_asked"  # on top of the first one, which is on the disk
    assert "zelf zoeken" in bench.lists.read_text()
    assert "zelf kijken" not in bench.lists.read_text()


@pytest.mark.parametrize("own", [False, True])
async def test_a_file_that_came_back_without_its_last_line_end_is_the_same(
    tmp_path: Path, state: WatchState, own: bool
) -> None:
    """As some editors on telephones save it. In an own folder it would become a copy of the shipped file."""
    bench = Bench(tmp_path, state, own)
    sent = await bench.ask(RulesTask.SEND_FILE, "lists")
    assert keys(await bench.sends("lists.yaml", sent.content.rstrip())) == ["change_same"]
