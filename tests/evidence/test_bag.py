"""An evidence bag: what is in it, that each changed byte is noticed, that it is logged and goes after its days."""

from __future__ import annotations

import asyncio
import json
import shutil
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

import bagit
import pytest
from jsonschema import Draft202012Validator

from bot.cli.evidence import list_evidence, make_evidence
from bot.cli.member_data import export
from bot.cli.purge import purge_lines
from bot.config import Config
from bot.core.action import AskModerators, SendMessage
from bot.core.event import MessagePosted
from bot.core.message import Message, Person, Role
from bot.core.police_file import MOST_LINES, FileLine, Handover, LineKind, Occasion, PoliceFile
from bot.core.reading import Label
from bot.core.ref import MessageRef, Ref
from bot.core.texts import LANGUAGES
from bot.core.watch import Relay, Watch
from bot.core.watch_state import WatchState
from bot.errors import CannotStart
from bot.evidence.bag import seal, seal_of, write_bag
from bot.evidence.case_uco import case_jsonld
from bot.evidence.folder import delete_over
from bot.evidence.messages_json import messages_json
from bot.evidence.readme import readme
from bot.evidence.request import Evidence, EvidenceRequest, messages_of, report_of
from bot.police_mail.incident_json import incident_json, schema
from bot.pseudonym import secret_words
from bot.store.batch import Batch, LaneChange
from bot.store.store import Store
from tests.bots import TestClock, parts, rests, rings, running
from tests.fake_platform import FakePlatform
from tests.kit import EMPTY, GROUP, NOON, RELAYING, WATCH, reading, run, setting
from tests.pipeline.test_year_on_disk import Platform

MADE_AT = NOON + timedelta(hours=2)
REPORT = "er loopt iemand aan de deuren te voelen"
UPDATE = "er loopt iemand nu in de tuin"
HELD = "er loopt iemand, wie gaat er mee"


def is_valid(folder: Path) -> bool:
    """True if all hashes of the bag are right, as any program for BagIt sees it."""
    try:
        return bool(bagit.Bag(str(folder)).validate())
    except bagit.BagError:
        return False


@dataclass
class Town:
    """A stopped bot with one incident about which a call, an update and a held message came."""

    config: Config
    code: str

    def request(self, **changes: object) -> EvidenceRequest:
        asked = EvidenceRequest("GE.1234/2026", self.code, "PZ Gent, recherche", "art. 46 Sv., 2 maart 2026", "Cora")
        return replace(asked, **changes)  # type: ignore[arg-type]  # a test's own fields

    async def make(self, at: datetime = MADE_AT, **changes: object) -> Path:
        told = [line async for line in make_evidence(self.config, self.request(**changes), at)]
        return Path(told[0].split(": ")[0])


async def town(folder: Path, watch: Watch = RELAYING) -> Town:
    clock = TestClock()
    platform, mail = Platform(clock), Platform(clock, "mail")
    made = replace(parts(folder, platform, clock, watch), adapters=[platform, mail])
    async with running(made) as bot:
        for name, text in (("Xantippe", REPORT), ("Els", "gebeld"), ("Els", UPDATE), ("Bo", HELD)):
            platform.say(name, text)
            await rests(bot)
        assert platform.count(AskModerators) == 1
        clock.move(timedelta(hours=1, minutes=15))
        await rings(bot)
        codes = [file.code for file in bot.pipeline.lanes["kerkwijk"].police_files.values()]
        codes = codes or [incident.code for incident in bot.pipeline.lanes["kerkwijk"].incidents.values()]
    return Town(made.config, codes[0])


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Town:
    """Each test takes a copy."""
    return asyncio.run(town(tmp_path_factory.mktemp("town")))


@pytest.fixture
def made(whole: Town, tmp_path: Path) -> Town:
    shutil.copytree(whole.config.data, tmp_path / "data")
    return replace(whole, config=replace(whole.config, data=tmp_path / "data"))


async def logged(config: Config) -> str:
    return "\n".join([line async for line in list_evidence(config)])


async def test_the_readme_names_the_page_of_its_language_and_what_telegram_keeps(made: Town) -> None:
    text = (await made.make() / "data" / "README.txt").read_text()
    assert "docs/nl/police.md" in text
    assert "behalve op Telegram" in text


async def test_a_bag_holds_the_messages_with_the_numbers_of_the_platform_and_no_names(made: Town) -> None:
    bag = await made.make()
    document = json.loads((bag / "data" / "messages.json").read_bytes())
    assert [(each["id"], each["by"], each["text"]) for each in document["messages"]] == [
        ("1", "reporter", REPORT),
        ("3", "member 2", UPDATE),
        ("4", "member 3", ""),
    ]
    assert [each["heldBackBy"] for each in document["messages"]] == [None, None, "vigilantes"]
    written = b"".join(path.read_bytes() for path in bag.rglob("*") if path.is_file())
    assert not any(name in written for name in (b"Xantippe", b"Els", HELD.encode()))
    assert is_valid(bag)


async def test_incident_json_keeps_to_its_schema_and_has_the_call_and_the_end(made: Town) -> None:
    document = json.loads(((await made.make()) / "data" / "incident.json").read_bytes())
    Draft202012Validator(schema()).validate(document)
    assert document["incident"]["call"]["by"] == "member 2"
    assert document["incident"]["status"] == "closed"
    assert document["messages"][2]["heldBack"] == "vigilantes"


async def test_held_texts_are_handed_over_only_when_asked_for_and_the_log_says_so(made: Town) -> None:
    bag = await made.make(with_held=True)
    assert json.loads((bag / "data" / "messages.json").read_bytes())["messages"][2]["text"] == HELD
    assert "with held texts" in await logged(made.config)


async def test_the_bag_follows_bagit_and_is_closed_to_others(made: Town) -> None:
    bag = await made.make()
    assert (bag / "bagit.txt").read_text().startswith("BagIt-Version: ")
    assert {path.name for path in bag.glob("*manifest-*.txt")} == {
        "manifest-sha256.txt", "manifest-sha512.txt", "tagmanifest-sha256.txt", "tagmanifest-sha512.txt"
    }  # fmt: skip
    assert bagit.Bag(str(bag)).info["External-Identifier"] == "GE.1234/2026"
    assert {oct(path.stat().st_mode & 0o777) for path in (bag.parent, bag, *bag.rglob("*"))} == {"0o700", "0o600"}


async def test_one_thousand_of_one_thousand_altered_bytes_are_noticed(made: Town) -> None:
    bag = await made.make()
    files = {str(path.relative_to(bag)): path.read_bytes() for path in sorted(bag.rglob("*")) if path.is_file()}
    sound, dice = seal_of(bag), Random(2026)
    assert seal(files) == sound
    places = [(name, at) for name, content in files.items() for at in range(len(content))]
    noticed = 0
    for name, at in dice.sample(places, 1000):
        content = files[name]
        altered = content[:at] + bytes([content[at] ^ dice.randrange(1, 256)]) + content[at + 1 :]
        noticed += seal({**files, name: altered}) != sound
    assert noticed == 1000


async def test_the_hashes_of_bagit_notice_an_altered_missing_and_added_file(made: Town) -> None:
    bag = await made.make()
    messages = bag / "data" / "messages.json"
    content = messages.read_bytes()
    messages.write_bytes(content.replace(b"tuin", b"tuit"))
    assert not is_valid(bag)
    messages.unlink()
    assert not is_valid(bag)
    messages.write_bytes(content)
    assert is_valid(bag)
    (bag / "data" / "more.txt").write_text("more")
    assert not is_valid(bag)


async def test_the_log_says_who_for_whom_on_what_ground_and_when(made: Town) -> None:
    assert await logged(made.config) == "no evidence was handed over"
    bag = await made.make()
    assert await logged(made.config) == (
        f"2 Mar 2026 14:00 UTC, incident {made.code} of kerkwijk, case GE.1234/2026\n"
        "  made by Cora for PZ Gent, recherche; ground: art. 46 Sv., 2 maart 2026\n"
        f"  {bag.name}: unchanged; seal {seal_of(bag)}"
    )
    (bag / "data" / "README.txt").write_text("forged")
    bagit.Bag(str(bag)).save(manifests=True)
    assert is_valid(bag), "a forger can write the hashes of the bag anew"
    assert "! CHANGED since it was made" in await logged(made.config)


async def test_a_bag_goes_after_its_days_and_its_line_in_the_log_stays(made: Town) -> None:
    bag = await made.make()
    end = MADE_AT + made.config.retention.evidence
    mine = bag.with_name("kept by the coordinator")
    mine.mkdir()
    assert delete_over(made.config.data, end) == 0
    assert delete_over(made.config.data, end + timedelta(days=1)) == 1
    assert list(bag.parent.iterdir()) == [mine]
    assert "deleted; seal" in await logged(made.config)


async def test_the_running_bot_deletes_a_bag_whose_days_are_over(made: Town, tmp_path: Path) -> None:
    bag = await made.make()
    clock = TestClock(MADE_AT + made.config.retention.evidence + timedelta(days=1))
    async with running(replace(parts(tmp_path, FakePlatform(), clock), config=made.config)) as bot:
        for job, _ in bot.jobs:
            await job()
    assert not bag.exists()


async def test_purge_lists_and_deletes_bags(made: Town) -> None:
    bag = await made.make()
    later = MADE_AT + made.config.retention.evidence + timedelta(days=1)
    told = [line async for line in purge_lines(made.config, later, dry_run=True)]
    assert told[1] == f"{bag.parent}: 1 bag of evidence"
    assert bag.exists()
    assert [line async for line in purge_lines(made.config, later, dry_run=False)][1] == told[1]
    assert not bag.exists()


async def test_a_bag_can_be_made_beside_the_running_bot(made: Town, tmp_path: Path) -> None:
    async with running(replace(parts(tmp_path, FakePlatform(), TestClock(MADE_AT)), config=made.config)):
        assert is_valid(await made.make())
    assert "unchanged" in await logged(made.config)


@pytest.mark.parametrize(
    ("code", "days", "why"),
    [("ZZZ", 0, "keeps no messages of an incident ZZZ"), ("", 8, "deletes them some days after")],
)
async def test_without_kept_messages_there_is_no_bag(made: Town, code: str, days: int, why: str) -> None:
    if days:
        assert [line async for line in purge_lines(made.config, MADE_AT + timedelta(days=days), dry_run=False)]
    with pytest.raises(CannotStart, match=why):
        await made.make(code=code or made.code)
    assert not (made.config.data / "evidence").exists()
    assert await logged(made.config) == "no evidence was handed over"


async def test_the_code_of_the_mail_of_a_day_leads_to_the_codes_of_its_incidents(tmp_path: Path) -> None:
    made = await town(tmp_path, replace(RELAYING, police=replace(RELAYING.police, relay=Relay.ALL)))
    async with Store.look_into(made.config.data) as store:
        assert store is not None
        lane = (await store.lanes(["kerkwijk"]))["kerkwijk"]
    (day,) = (file.code for file in lane.police_files.values() if file.day)
    with pytest.raises(CannotStart) as refused:
        await made.make(code=day.lower())
    why = str(refused.value)
    assert why.startswith(f"{day} is the code of the mail of 2 Mar 2026")
    assert why.endswith(f"--incident: {made.code}")
    assert "deletes" not in why


async def test_two_watches_may_have_the_same_code_and_the_coordinator_names_one(made: Town) -> None:
    (watch,) = made.config.watches
    async with Store.open(made.config.data) as store:
        state = (await store.lanes(["kerkwijk"]))["kerkwijk"]
        await store.commit(
            Batch(changes={"dorp": LaneChange(WatchState("dorp"), replace(state, watch="dorp"))}), MADE_AT
        )
    both = replace(made, config=replace(made.config, watches=(watch, replace(watch, id="dorp", name="Dorp"))))
    with pytest.raises(CannotStart, match="--watch"):
        await both.make()
    bag = await both.make(watch="dorp")
    assert bagit.Bag(str(bag)).info["Source-Organization"] == "Dorp"
    with pytest.raises(CannotStart, match="no watch `nowhere`"):
        await both.make(watch="nowhere")


async def test_the_code_of_an_incident_that_was_merged_brings_the_bag_of_the_one_that_went_on(made: Town) -> None:
    async with Store.open(made.config.data) as store:
        state = (await store.lanes(["kerkwijk"]))["kerkwijk"]
        (file,) = state.police_files.values()
        gone = PoliceFile("gone", "XYZ", file.opened_at, people=file.people)
        files = {"gone": gone, file.id: replace(file, merged=(gone.code,))}
        merged = replace(state, police_files=files)
        await store.commit(Batch(changes={"kerkwijk": LaneChange(state, merged)}), MADE_AT)
    bag = await made.make(code="xyz")
    document = json.loads((bag / "data" / "messages.json").read_bytes())
    assert (document["incident"], len(document["messages"])) == (made.code, 3)


async def bags_in_mydata(made: Town, tmp_path: Path, *names: str, before: tuple[str, ...] = ()) -> list[int]:
    """How many bags each person reads in `/mydata`. `before`: commands of each before it."""
    clock, platform = TestClock(MADE_AT + timedelta(minutes=1)), FakePlatform()
    async with running(replace(parts(tmp_path, platform, clock), config=made.config)) as bot:
        asked = [(name, command) for name in names for command in (*before, "/mydata")]
        for number, (name, command) in enumerate(asked, start=9000):
            platform.say(name, command, chat=name, key=str(number))
            await rests(bot)
        told = platform.did(SendMessage)
    return [sum("mydata_evidence" in each.text for each in told if each.chat.id == name) for name in names]


async def test_a_member_reads_in_mydata_that_a_bag_holds_own_messages(made: Town, tmp_path: Path) -> None:
    await made.make()
    assert await bags_in_mydata(made, tmp_path, "Els", "Mo") == [1, 0]


async def test_a_bag_outlives_forgetme_and_mydata_says_so(made: Town, tmp_path: Path) -> None:
    bag = await made.make()
    assert await bags_in_mydata(made, tmp_path, "Els", before=("/forgetme", "/start kerkwijk")) == [1]
    assert is_valid(bag)


async def test_the_copy_for_a_member_lists_the_bag_until_it_is_gone(made: Town) -> None:
    bag = await made.make()
    day = (MADE_AT + made.config.retention.evidence).date().isoformat()
    for address, listed in (("console:Els", [{"code": made.code, "until": day}]), ("console:Mo", None)):
        watches = json.loads(await export(made.config, address, MADE_AT))["watches"]
        assert (watches[0]["evidence_bags"] if watches else None) == listed
    assert b"Els" not in next(bag.parent.glob("*.people")).read_bytes()
    delete_over(made.config.data, MADE_AT + made.config.retention.evidence + timedelta(days=1))
    assert json.loads(await export(made.config, "console:Els", MADE_AT))["watches"][0]["evidence_bags"] == []
    assert list(bag.parent.iterdir()) == []


async def test_a_bag_that_cannot_be_deleted_holds_up_no_other(made: Town) -> None:
    first, second = await made.make(), await made.make(at=MADE_AT + timedelta(days=1))
    later = MADE_AT + made.config.retention.evidence + timedelta(days=9)
    moved = first.rename(first.with_name("elsewhere"))
    first.symlink_to(moved)  # rmtree takes no link
    assert delete_over(made.config.data, later) == 1
    assert not second.exists()
    told = [line async for line in purge_lines(made.config, later, dry_run=False)]
    assert told[-1] == f"! {first} cannot be deleted: delete it by hand"


async def test_a_bag_that_cannot_be_written_is_said_and_leaves_nothing(made: Town) -> None:
    (made.config.data / "evidence").write_text("a file in the place of the folder")
    with pytest.raises(CannotStart, match="cannot be written"):
        await made.make()
    assert await logged(made.config) == "no evidence was handed over"


def test_a_disk_that_is_full_in_the_middle_leaves_no_part_of_a_bag(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="File name too long"):
        write_bag(tmp_path / "bags" / "one", {"messages.json": b"{}", "x" * 300: b"the disk takes no more"}, {})
    assert list((tmp_path / "bags").iterdir()) == []


async def test_without_an_agreement_there_is_no_bag(made: Town) -> None:
    (watch,) = made.config.watches
    alone = replace(watch, police=replace(watch.police, relay=Relay.NONE))
    with pytest.raises(CannotStart, match="agreed with its zone"):
        await replace(made, config=replace(made.config, watches=(alone,))).make()


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_readme_is_honest_in_each_language(whole: Town, language: str) -> None:
    (watch,) = whole.config.watches
    watch = replace(watch, police=replace(watch.police, language=language))
    file = PoliceFile("i", "7K4", NOON, passed_on=(MessageRef(GROUP, "1"),))
    texts = [
        readme(Evidence(whole.request(with_held=held), watch, file, (), MADE_AT, MADE_AT)).decode()
        for held in (False, True)
    ]
    assert texts[0] != texts[1]
    for text in texts:
        assert "{" not in text
        assert all(word in text for word in ("GE.1234/2026", "Cora", "art. 46 Sv.", "7K4", "4096", "RFC 8493"))


def test_messages_of_a_part_that_waits_for_the_mail_server_are_in_the_bag(whole: Town) -> None:
    ref, later = MessageRef(GROUP, "1"), MessageRef(GROUP, "2")
    lines = [FileLine(each, "p-Jan", Role.MEMBER, NOON, LineKind.REPORT, "een man") for each in (ref, later)]
    part = Handover(Occasion.PART, NOON, ("wijk@example.org",), lines=(lines[0],))
    file = PoliceFile("i", "7K4", NOON, lines=(lines[1],), mails=(part,), people=("p-Jan",), passed_on=(ref,))
    messages = messages_of(WatchState("kerkwijk"), file, with_held=False)
    assert [each.line.message for each in messages] == [ref, later]
    (watch,) = whole.config.watches
    evidence = Evidence(whole.request(), watch, file, messages, MADE_AT, MADE_AT)
    assert json.loads(messages_json(evidence))["earlierMessagesNotKept"] == 0
    other = replace(evidence, file=replace(file, passed_on=()))
    assert readme(evidence) == readme(other)


def test_the_bag_says_when_its_author_changed_a_text(whole: Town) -> None:
    """The incident.json of the mails says it too."""
    ref, edited_at = MessageRef(GROUP, "1"), NOON + timedelta(minutes=3)
    line = FileLine(ref, "p-Jan", Role.MEMBER, NOON, LineKind.REPORT, "blauwe jas", edited_at=edited_at)
    file = PoliceFile("i", "7K4", NOON, lines=(line,), people=("p-Jan",))
    (watch,) = whole.config.watches
    messages = messages_of(WatchState("kerkwijk"), file, with_held=False)
    evidence = Evidence(whole.request(), watch, file, messages, MADE_AT, MADE_AT)
    in_short = json.loads(incident_json("id", MADE_AT, report_of(evidence)))
    Draft202012Validator(schema()).validate(in_short)
    for document in (json.loads(messages_json(evidence)), in_short):
        assert [each["editedAt"] for each in document["messages"]] == ["2026-03-02T12:03:00Z"]
    assert "edited by its author at 2026-03-02T12:03:00+00:00" in case_jsonld(evidence, {}).decode()


def test_the_bag_counts_all_messages_of_a_part_that_has_left(whole: Town) -> None:
    part = Handover(Occasion.PART, NOON, (), delivered_at=NOON)
    file = PoliceFile("i", "7K4", NOON, mails=(part, part), people=("p-Jan",), passed_on=(MessageRef(GROUP, "1"),))
    evidence = Evidence(whole.request(), whole.config.watches[0], file, (), MADE_AT, MADE_AT)
    assert json.loads(messages_json(evidence))["earlierMessagesNotKept"] == 2 * MOST_LINES


@pytest.mark.parametrize(
    ("message", "number"),
    [
        (MessageRef(Ref("telegram", "-100"), "-1005:17,18"), "-1005:17,18"),
        (MessageRef(Ref("signal", "group.aa"), "7f3c-uuid:1795527272773"), "1795527272773"),
        (MessageRef(Ref("telegram", "-100"), "gate/telegram:4711/17"), "17"),
        (MessageRef(Ref("telegram", "-100"), "gate/signal:7f3c-uuid/7f3c-uuid:1795527272773"), "1795527272773"),
    ],
)
def test_the_number_of_a_message_tells_nothing_of_its_author(whole: Town, message: MessageRef, number: str) -> None:
    line = FileLine(message, "p-Jan", Role.MEMBER, NOON, LineKind.REPORT, "een man")
    file = PoliceFile("i", "7K4", NOON, lines=(line,), people=("p-Jan",))
    messages = messages_of(WatchState("kerkwijk"), file, with_held=False)
    evidence = Evidence(whole.request(), whole.config.watches[0], file, messages, MADE_AT, MADE_AT)
    written = messages_json(evidence) + case_jsonld(evidence, {})
    assert json.loads(messages_json(evidence))["messages"][0]["id"] == number
    assert not any(author in written for author in (b"7f3c", b"4711"))


@pytest.mark.parametrize(
    "message",
    [
        MessageRef(Ref("signal", "group.aa"), "7f3c-uuid:1795527272773"),
        MessageRef(Ref("telegram", "-100"), "gate/telegram:4711/17"),
    ],
)
def test_no_address_can_be_tried_out_on_the_names_of_the_graph(whole: Town, message: MessageRef) -> None:
    """A name follows from what the bag has, so that the graph is the same for every author of the message."""
    another = replace(message, id=message.id.replace("7f3c", "8e4d").replace("4711", "4712"))

    def graph(message: MessageRef) -> bytes:
        line = FileLine(message, "p-Jan", Role.MEMBER, NOON, LineKind.REPORT, "een man")
        file = PoliceFile("i", "7K4", NOON, lines=(line,), people=("p-Jan",))
        messages = messages_of(WatchState("kerkwijk"), file, with_held=False)
        return case_jsonld(Evidence(whole.request(), whole.config.watches[0], file, messages, MADE_AT, MADE_AT), {})

    assert graph(message) == graph(another)


@pytest.mark.parametrize(
    ("message", "author"),
    [
        (MessageRef(Ref("signal", "group.aa"), "7f3c-uuid:1795527272773"), Ref("signal", "7f3c-uuid")),
        (MessageRef(Ref("telegram", "-100"), "gate/telegram:4711/17"), Ref("telegram", "4711")),
    ],
)
def test_no_address_can_be_tried_out_on_the_number_of_the_incident(message: MessageRef, author: Ref) -> None:
    """The key of a private message holds its author's address. Only with the watch's key does the number follow."""
    report = Message(message, Person(author, "Jan"), "er loopt iemand", NOON)

    def number(key: bytes) -> str:
        at = setting(watch=replace(WATCH, groups=(message.chat,)))
        keyed = replace(at, secret_word=secret_words(key))
        lane, _ = run(EMPTY, (MessagePosted(f"telegram:{author.id}/17", report), reading(Label.REPORT)), at=keyed)
        (id,) = lane.incidents
        return id

    assert number(b"one") == number(b"one")
    assert number(b"one") != number(b"another")


def test_the_graph_has_the_texts_that_were_asked_for(made: Town) -> None:
    """`test_case_uco.py` has its form."""
    path = asyncio.run(made.make(with_held=True)) / "data" / "case.jsonld"
    messages = [each for each in json.loads(path.read_bytes())["@graph"] if each["@type"] == "uco-observable:Message"]
    texts = [each["uco-core:hasFacet"]["uco-observable:messageText"] for each in messages]
    assert texts == [REPORT, UPDATE, HELD]
