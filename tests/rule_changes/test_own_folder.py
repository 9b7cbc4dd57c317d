"""Changes from the phone in an own folder, as `nabuur init` makes it: shipped files become own ones, and the way back."""

from __future__ import annotations

import shutil
import zipfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.config import load_config
from bot.core.rulebook import RulesTask
from bot.core.watch_state import WatchState
from bot.live_rules.current import load_rules
from bot.rule_changes.comments import comments_in, with_comments_of_reader
from bot.rulebook.files import KEPT, SHIPPED, read_folder
from bot.setup.folder import open_draft, write_folder
from bot.setup.rules_upgrade import look_at_upgrade, take_over
from bot.setup.words import WORDS
from bot.translation import say_in
from tests.kit import EMPTY, WATCH
from tests.rule_changes.bench import Bench, keys
from tests.rule_changes.test_workshop import CASE

RULE = "30-no-vigilantes.yaml"


@pytest.fixture
def state() -> WatchState:
    return EMPTY.with_case(CASE)


@pytest.fixture
def bench(tmp_path: Path, state: WatchState) -> Bench:
    return Bench(tmp_path, state, own=True)


def _shipped(name: str) -> str:
    """The file as a coordinator gets it: with comments in the first language of the watch."""
    with say_in(WATCH.languages[0]):
        return with_comments_of_reader((SHIPPED / name).read_text())


async def _does(bench: Bench, code: str, after: timedelta = timedelta()) -> None:
    assert keys(await bench.ask(RulesTask.CONFIRM, code, after=after)) == ["change_in_force"]


async def test_a_shipped_file_is_sent_and_comes_back_as_an_own_copy_that_a_rollback_removes(bench: Bench) -> None:
    sent = await bench.ask(RulesTask.SEND_FILE, "vigilantes")
    assert (sent.file, keys(sent)) == (RULE, ["change_file_shipped"])
    assert sent.content.partition("\n")[2] == _shipped(RULE)
    assert keys(await bench.sends(RULE, sent.content)) == ["change_same"]
    back = await bench.sends("30-no-vigilantes (1).yaml", sent.content.replace("after: 30 min", "after: 20 min"))
    assert keys(back)[0] == "change_asked"
    assert [line[0] for line in back.listing.splitlines()] == ["-", "+"]
    assert not (bench.rules / RULE).exists()
    await _does(bench, back.code)
    assert (bench.rules / RULE).read_text() == _shipped(RULE).replace("after: 30 min", "after: 20 min")
    assert keys(await bench.ask(RulesTask.SEND_FILE, RULE)) == ["change_file_own"]
    asked = await bench.ask(RulesTask.ROLL_BACK, back.code)
    assert keys(asked)[1:3] == ["change_takes_back", "change_shipped_again"]
    await _does(bench, asked.code)
    assert not (bench.rules / RULE).exists()
    assert keys(await bench.ask(RulesTask.SEND_FILE, RULE)) == ["change_file_shipped"]
    again = await bench.ask(RulesTask.ROLL_BACK, asked.code)  # the rollback itself can be rolled back
    await _does(bench, again.code)
    assert "after: 20 min" in (bench.rules / RULE).read_text()


async def test_a_fault_in_a_shipped_file_that_came_back_is_shown_and_nothing_is_written(bench: Bench) -> None:
    sent = await bench.ask(RulesTask.SEND_FILE, RULE)
    answer = await bench.sends(RULE, sent.content.replace("stage: ask", "stagee: ask"))
    assert keys(answer) == ["change_faults"]
    assert f"rules/{RULE}:" in answer.listing
    assert not (bench.rules / RULE).exists()


async def test_a_list_that_came_back_without_most_phrases_of_the_shipped_one_is_noted_before_ok(bench: Bench) -> None:
    answer = await bench.sends("lists.yaml", 'lists:\n  danger: {label: report, nl: ["zelf zoeken"]}\n')
    assert "rules_notes" in keys(answer)


async def test_the_names_of_all_files_are_told_without_the_note_of_the_version(bench: Bench) -> None:
    told = (await bench.ask(RulesTask.SEND_FILE)).lines[0].values["words"].split(", ")
    assert {RULE, "lists.yaml", "guidelines.yaml", "texts/nl.yaml"} <= {*told}
    assert "base.yaml" not in told
    assert keys(await bench.ask(RulesTask.SEND_FILE, "base")) == ["change_no_file"]


async def test_a_text_of_a_shipped_subfolder_becomes_an_own_file_there(bench: Bench) -> None:
    sent = await bench.ask(RulesTask.SEND_FILE, "texts/nl")
    back = await bench.sends("nl.yaml", sent.content.replace("rules_good:", "# ours\nrules_good:"))
    assert (back.lines[0].values["text"], back.listing) == ("texts/nl.yaml", "+# ours")
    await _does(bench, back.code)
    assert "# ours\n" in (bench.rules / "texts" / "nl.yaml").read_text()


@pytest.mark.parametrize(
    ("name", "own"),
    [
        ("lists.yaml", "# mine\nlists:\n    # of us\n    ours: {label: advert, nl: [confituurkraam]}\n"),
        ("lists.yaml", "# mine\nlists: {}\n"),
        ("texts/nl.yaml", 'rules_good: "Nieuwe regels."   # mine'),
        ("texts/nl-NL.yaml", 'plate: "Het kenteken is voor de politie."   # mine'),
        ("guidelines.yaml", "guidelines:\n- {id: ours, nl: Dag., fr: Jour., de: Tag., en: Day.}\n"),
        ("20-useful-only.yaml", "rules:\n- {id: ours, title: {nl: Ons, fr: A nous, de: Uns, en: Ours}, "
         "house_rule: 2, stage: ask, when: {phrase: confituurkraam}, then: {message: hold}, "
         "if_unanswered: {after: 1 h, do: remove}, examples: {caught: [een confituurkraam], spared: [tot morgen]}}\n"),
    ],
)  # fmt: skip
async def test_an_own_file_is_sent_with_all_that_the_shipped_one_has_besides(bench: Bench, name: str, own: str) -> None:
    (bench.rules / "texts").mkdir()
    (bench.rules / name).write_text(own)
    before = load_rules(bench.rules, (WATCH,)).rulebook
    sent = await bench.ask(RulesTask.SEND_FILE, name)
    assert keys(sent) == ["change_file_own"]
    for line in own.splitlines():
        assert line.strip().removesuffix(" {}") in sent.content
    (bench.rules / name).write_text(sent.content.partition("\n")[2])
    after = load_rules(bench.rules, (WATCH,)).rulebook
    assert {each.id: each for each in after.rules} == {each.id: each for each in before.rules}
    assert {each.name: each for each in after.lists} == {each.name: each for each in before.lists}
    assert sent.content.count("\n") > _shipped(name).count("\n") * 0.9
    assert keys(await bench.sends(name.rpartition("/")[2], sent.content)) == ["change_same"]


async def test_a_rule_that_is_left_out_of_a_shipped_file_counts_all_the_same_and_that_is_told(bench: Bench) -> None:
    sent = await bench.ask(RulesTask.SEND_FILE, "20-useful-only")
    start, end = sent.content.index("  - id: no-rumours"), sent.content.index("  - id: no-adverts")
    less = sent.content[:start] + sent.content[end:]
    answer = await bench.sends("20-useful-only.yaml", less)
    assert (keys(answer), answer.lines[0].values["words"]) == (["change_left_out"], "no-rumours")
    more = await bench.sends("20-useful-only.yaml", less.replace("stage: ask", "stage: watch", 1))
    assert keys(more)[:2] == ["change_asked", "change_left_out"]
    other = await bench.sends("20-useful-only.yaml", sent.content.replace("rules:\n", "# ours\nrules:\n", 1))
    await _does(bench, other.code)
    late = await bench.sends("20-useful-only.yaml", less.replace("stage: ask", "stage: watch", 1))
    assert keys(late)[:3] == ["change_asked", "change_meanwhile", "change_left_out"]


async def test_a_case_of_a_shipped_rule_becomes_an_example_in_an_own_copy_of_it(bench: Bench) -> None:
    answer = await bench.ask(RulesTask.ADD_EXAMPLE, "7K4")
    assert keys(answer)[:2] == ["change_asked", "change_example_spared"]
    assert answer.lines[0].values["text"] == RULE
    assert answer.listing.startswith("+ Kim, we gaan zelf zoeken")
    await _does(bench, answer.code)
    assert keys(await bench.ask(RulesTask.ADD_EXAMPLE, "7K4")) == ["change_same"]
    written = (bench.rules / RULE).read_text()
    assert [line for line in written.splitlines() if line not in _shipped(RULE).splitlines()] != []
    assert len(written.splitlines()) == len(_shipped(RULE).splitlines()) + 1
    back = await bench.ask(RulesTask.ROLL_BACK, answer.code)
    await _does(bench, back.code)
    assert not (bench.rules / RULE).exists()


async def test_an_example_leaves_the_other_rules_of_the_shipped_file_alone(tmp_path: Path) -> None:
    """They go on to follow the versions of the bot."""
    why = (CASE.why[0].__class__("no-rumours", CASE.why[0].label, 0.9, ()),)
    bench = Bench(tmp_path, EMPTY.with_case(replace(CASE, why=why)), own=True)
    answer = await bench.ask(RulesTask.ADD_EXAMPLE, "7K4")
    await _does(bench, answer.code)
    written = (bench.rules / "20-useful-only.yaml").read_text()
    assert written.startswith("rules:\n  - id: no-rumours\n")
    assert "useful-only" not in written


async def test_two_coordinators_change_a_shipped_file_at_once(bench: Bench) -> None:
    sent = (await bench.ask(RulesTask.SEND_FILE, RULE)).content
    first = await bench.sends(RULE, sent.replace("after: 30 min", "after: 20 min"))
    second = await bench.sends(RULE, sent.replace("# REGEL 3", "# HUISREGEL 3"), by="Dora")
    third = await bench.sends(RULE, sent.replace("after: 30 min", "after: 60 min"), by="Dora")
    word, other = [await bench.ask(RulesTask.ADD_PHRASE, name, "nl", text="samen uitrukken") for name in _LISTS]
    await _does(bench, first.code)
    shown = await bench.ask(RulesTask.CONFIRM, second.code, by="Dora")
    assert keys(shown)[:2] == ["change_asked", "change_meanwhile"]
    assert (len(shown.listing.splitlines()), "HUISREGEL" in shown.listing) == (2, True)
    await _does(bench, shown.code, timedelta(minutes=1))
    assert "20 min" in (text := (bench.rules / RULE).read_text())
    assert "HUISREGEL" in text
    late = await bench.ask(RulesTask.CONFIRM, third.code, by="Dora")
    assert keys(late) == ["change_stale"]
    await _does(bench, word.code)
    both = await bench.ask(RulesTask.CONFIRM, other.code, by="Dora")
    assert both.lines[1].key == "change_meanwhile"
    await _does(bench, both.code, timedelta(minutes=2))
    assert all("samen uitrukken" in _words(bench, name) for name in _LISTS)
    assert len(bench.lists.read_text()) < 20_000  # a copy of these two lists, and of no other


async def test_an_old_shipped_file_comes_back_after_another_change(bench: Bench) -> None:
    sent = (await bench.ask(RulesTask.SEND_FILE, "lists")).content
    word = await bench.ask(RulesTask.ADD_PHRASE, "calls-to-act", "nl", text="samen uitrukken")
    await _does(bench, word.code)
    back = await bench.sends("lists.yaml", sent.replace("# WOORDEN DIE DE BOT KENT", "# WOORDEN"), by="Dora")
    assert keys(back)[:2] == ["change_asked", "change_meanwhile"]
    await _does(bench, back.code, timedelta(minutes=1))
    assert "samen uitrukken" in _words(bench, "calls-to-act")


_LISTS = ("calls-to-act", "insults")


@pytest.mark.parametrize("lists", ["", "# ours\nlists:\n    ours: {label: advert, nl: [confituurkraam]}\n"])
async def test_a_word_for_a_shipped_list_goes_into_a_copy_of_it_in_an_own_folder(
    tmp_path: Path, state: WatchState, lists: str
) -> None:
    """A folder that `nabuur init` made holds no lists, or only those of the watch."""
    bench = Bench(tmp_path, state, own=True)
    if lists:
        bench.lists.write_text(lists)
    shipped_words = _words(bench, "calls-to-act")
    asked = await bench.ask(RulesTask.ADD_PHRASE, "calls-to-act", "nl", text="samen uitrukken")
    assert (keys(asked)[0], asked.listing) == ("change_asked", "+ samen uitrukken  (calls-to-act, nl)")
    done = await bench.ask(RulesTask.CONFIRM, asked.code)
    assert keys(done) == ["change_in_force"]
    assert _words(bench, "calls-to-act") == shipped_words | {"samen uitrukken"}
    assert lists.partition("lists:")[2] in bench.lists.read_text()
    assert not {*comments_in(bench.lists.read_text())} & {*comments_in((SHIPPED / "lists.yaml").read_text())}
    second = await bench.ask(RulesTask.ADD_PHRASE, "calls-to-act", "nl", text="er allen heen")
    assert keys(await bench.ask(RulesTask.CONFIRM, second.code)) == ["change_in_force"]
    for code in (second.code, asked.code):
        back = await bench.ask(RulesTask.ROLL_BACK, code)
        assert keys(await bench.ask(RulesTask.CONFIRM, back.code)) == ["change_in_force"]
    assert _words(bench, "calls-to-act") == shipped_words
    assert bench.lists.exists() is bool(lists)


async def test_a_shipped_list_beside_own_ones_that_stand_in_one_line_is_left_to_people(bench: Bench) -> None:
    bench.lists.write_text("lists: {ours: {label: advert, nl: [confituurkraam]}}\n")
    answer = await bench.ask(RulesTask.ADD_PHRASE, "calls-to-act", "nl", text="zelf zoeken")
    assert keys(answer) == ["change_by_hand"]


def _words(bench: Bench, name: str) -> set[str]:
    """The Dutch phrases of a list that are in force after a start."""
    book = load_rules(bench.rules, (WATCH,)).rulebook
    (found,) = [each for each in book.lists if each.name == name]
    return set(found.phrases["nl"])


async def test_copies_from_the_phone_take_over_a_new_version_of_the_shipped_rules(
    tmp_path: Path, state: WatchState
) -> None:
    """The bot is upgraded after the changes, so the shipped files of before are those that are packed in the folder."""
    words = WORDS["nl"]
    draft = open_draft(tmp_path / "home", words, "Kerkwijk", "")
    write_folder(draft, words, {})
    rules = tmp_path / "home" / "rules"
    bench = Bench(tmp_path, state, own=True)
    sent = await bench.ask(RulesTask.SEND_FILE, "20-useful-only")
    file = await bench.sends("20-useful-only.yaml", sent.content.replace("rules:\n", "# ours\nrules:\n", 1))
    example = await bench.ask(RulesTask.ADD_EXAMPLE, "7K4")
    word = await bench.ask(RulesTask.ADD_PHRASE, "calls-to-act", "nl", text="samen uitrukken")
    for asked in (file, example, word):
        await _does(bench, asked.code)
    for name in ("20-useful-only.yaml", RULE, "lists.yaml"):
        shutil.copy(bench.rules / name, rules / name)
    earlier = {name: _as_earlier(name, content.decode()) for name, content in read_folder(SHIPPED).contents.items()}
    for name in ("20-useful-only.yaml", RULE, "lists.yaml"):
        (rules / name).write_text(_as_earlier(name, (rules / name).read_text()))
    with zipfile.ZipFile(rules / KEPT, "w") as packed:
        for name, text in earlier.items():
            packed.writestr(name, text)
    (rules / "base.yaml").write_text("shipped: 000000000000\n")
    config = load_config(tmp_path / "home" / "config.yaml")
    upgrade = look_at_upgrade(config)
    assert {change.name.id for change in upgrade.joinable} == {"useful-only", "no-vigilantes", "calls-to-act"}
    take_over(config, upgrade.joinable)
    for name in ("20-useful-only.yaml", RULE, "lists.yaml"):
        assert (rules / name).read_text() == (bench.rules / name).read_text()


def _as_earlier(name: str, text: str) -> str:
    """An earlier version of these files: another stage, another deadline, a phrase less."""
    match name:
        case "20-useful-only.yaml":
            return text.replace("stage: ask", "stage: watch", 1)
        case "30-no-vigilantes.yaml":
            return text.replace("after: 30 min", "after: 45 min")
        case "lists.yaml":
            return text.replace("benen breken, ", "", 1)
        case _:
            return text


async def test_a_file_for_one_watch_and_a_file_of_own_rules_begin_on_the_phone(bench: Bench) -> None:
    """Sent under the id of the watch, or under a name as those of the shipped rules. A rollback takes the file away."""
    one = await bench.sends("kerkwijk.yaml", "rules:\n  - {id: no-rumours, off: true}\n")
    own = await bench.sends("60-ours.yaml", OWN_RULE)
    assert [keys(each)[0] for each in (one, own)] == ["change_asked", "change_asked"]
    assert one.lines[0].values["text"] == "groups/kerkwijk.yaml"
    assert not (bench.rules / "groups").exists()
    await _does(bench, one.code)
    await _does(bench, own.code)
    assert "no-rumours" not in {rule.id for rule in load_rules(bench.rules, (WATCH,)).rulebook.rules_for(WATCH.id)}
    assert (bench.rules / "60-ours.yaml").read_text() == OWN_RULE
    assert keys(await bench.ask(RulesTask.SEND_FILE, "kerkwijk")) == ["change_file"]
    for code, file in ((own.code, "60-ours.yaml"), (one.code, "groups/kerkwijk.yaml")):
        back = await bench.ask(RulesTask.ROLL_BACK, code)
        await _does(bench, back.code)
        assert not (bench.rules / file).exists()
    faulty = await bench.sends("kerkwijk.yaml", "rules:\n  - {id: no-rumurs, off: true}\n")
    assert keys(faulty) == ["change_faults"]


@pytest.mark.parametrize(
    "name", ["ours.yaml", "lists2.yaml", "dorp.yaml", "60.yaml", "../60-ours.yaml", "60-Ours.yaml"]
)
async def test_a_file_with_any_other_name_is_none_of_rules(bench: Bench, name: str) -> None:
    assert keys(await bench.sends(name, OWN_RULE)) == ["change_no_file"]


OWN_RULE = """\
rules:
  - id: ours
    title: {nl: Van ons, fr: À nous, de: Von uns, en: Ours}
    stage: watch
    when: {phrase: "onze eigen zin"}
    then: {message: keep, private: useful_only}
    examples: {caught: ["dit is onze eigen zin"], spared: ["dit niet"]}
"""


async def test_the_file_of_the_netherlands_leaves_out_what_own_words_stand_in_place_of(bench: Bench) -> None:
    (bench.rules / "texts").mkdir()
    (bench.rules / "texts" / "nl.yaml").write_text('plate: "De nummerplaat is voor de politie."\n')
    sent = await bench.ask(RulesTask.SEND_FILE, "nl-NL")
    assert ("\nplate: " in sent.content, "\nperson: " in sent.content) == (False, True)
