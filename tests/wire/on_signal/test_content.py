"""Every string that a member makes others read is read, in whatever kind of content it comes."""

from __future__ import annotations

from typing import Any

import pytest

from tests.wire.signal import User
from tests.wire.signal.envelopes import data_message, envelope
from tests.wire.signal.spec import load
from tests.wire.signal.town import ACT, REPORT, Town

FILE = {"contentType": "application/pdf", "id": "abc.pdf", "size": 3}
CONTENT: dict[str, dict[str, Any]] = {
    "the name of a contact": {"contacts": [{"name": {"given": "Tom", "family": ACT}}]},
    "the organisation of a contact": {"contacts": [{"organization": ACT, "phone": [{"value": "1", "type": "HOME"}]}]},
    "the title of a preview": {"message": "kijk", "previews": [{"url": "https://example.org", "title": ACT}]},
    "the description of a preview": {"message": "kijk", "previews": [{"title": "x", "description": ACT}]},
    "a file name": {"attachments": [FILE | {"filename": f"{ACT}.pdf"}]},
    "the caption of a file": {"attachments": [FILE | {"caption": ACT}]},
    "a note at a payment": {"payment": {"note": ACT, "receipt": "x"}},
    "a poll beside a text": {"message": "kijk", "pollCreate": {"question": ACT, "options": ["ja"], "allowMultiple": False}},
    "a kind that is not known yet": {"hologram": {"spoken": [ACT], "id": "7"}},
    "a field that is not known yet": {"message": "kijk", "subtitle": ACT},
}  # fmt: skip


def sends(town: Town, by: User, **content: Any) -> None:
    timestamp = town.world.timestamp()
    told = envelope(by, timestamp, dataMessage=data_message(town.group, timestamp, **content))
    town.world.poison({"envelope": told, "account": town.world.me.number})  # `tell` checks it by the specification


@pytest.mark.parametrize("kind", [kind for kind in CONTENT if "not known" not in kind])
def test_the_samples_are_as_the_specification_says(kind: str) -> None:
    assert load().faults({"timestamp": 1} | CONTENT[kind], "receive.DataMessage", kind) == []


async def test_words_are_judged_in_every_kind_of_content(town: Town) -> None:
    async with town.bot():
        for content in CONTENT.values():
            sends(town, town.jan, **content)
        await town.world.until(lambda: len(town.lane().cases) == len(CONTENT))


@pytest.mark.parametrize("kind", ["image/png", "video/mp4"])
async def test_nobody_reads_the_name_of_a_picture(town: Town, kind: str) -> None:
    async with town.bot():
        sends(town, town.jan, attachments=[FILE | {"contentType": kind, "filename": f"{ACT}.png"}])
        sends(town, town.jan, attachments=[FILE | {"contentType": kind, "filename": f"{ACT}.png", "caption": ACT}])
        assert f"📎 {ACT}" in (await town.card()).text
    assert len(town.lane().cases) == 1
    assert f"{ACT}.png" not in town.cards[0].text


async def test_the_card_shows_where_the_words_came_from(town: Town) -> None:
    async with town.bot():
        sends(town, town.jan, **CONTENT["the title of a preview"])
        assert f"kijk\n🔗 https://example.org, {ACT}" in (await town.card()).text
        sends(town, town.els, **CONTENT["a field that is not known yet"])
        assert f"kijk\n❔ {ACT}" in (await town.card(1)).text


async def test_a_story_in_the_group_is_judged(town: Town) -> None:
    timestamp = town.world.timestamp()
    story = {"groupId": town.group.internal_id, "allowsReplies": True, "textAttachment": {"text": ACT, "style": "BOLD"}}
    async with town.bot():
        town.world.tell(envelope(town.jan, timestamp, storyMessage=story))
        assert f"📖 {ACT}" in (await town.card()).text


async def test_a_message_of_a_kind_without_words_that_is_not_known_yet_goes_to_the_moderators(town: Town) -> None:
    async with town.bot():
        sends(town, town.jan, hologram={"size": 3})
        await town.card()


def quotes(town: Town, by: User, text: str, quoted: str, of: User, timestamp: int) -> None:
    quote = {"id": timestamp, "author": of.uuid, "authorUuid": of.uuid, "text": quoted, "attachments": []}
    sends(town, by, message=text, quote=quote)


async def test_an_invented_quotation_is_the_senders_own_text(town: Town) -> None:
    async with town.bot():
        quotes(town, town.jan, "helemaal mee eens", ACT, town.els, 12_345)
        assert f"helemaal mee eens\n❝ {ACT}" in (await town.card()).text
        real = town.says(town.els, "goedemorgen")
        quotes(town, town.jan, "zo is het", f"{ACT} 2", town.els, real.timestamp)
        await town.world.until(lambda: f"❝ {ACT} 2" in town.cards[0].text)


async def test_an_invented_file_name_in_a_quotation_is_the_senders_own_text(town: Town) -> None:
    quote = {"id": 12_345, "authorUuid": town.els.uuid, "text": "", "attachments": [FILE | {"filename": f"{ACT}.pdf"}]}
    async with town.bot():
        sends(town, town.jan, message="helemaal mee eens", quote=quote)
        assert f"helemaal mee eens\n❝ 📎 {ACT}.pdf" in (await town.card()).text


async def test_the_file_name_in_a_true_quotation_is_not_the_senders_own_text(town: Town) -> None:
    file, timestamp = FILE | {"filename": f"{ACT}.pdf"}, town.world.timestamp()
    post = data_message(town.group, timestamp, "hallo", attachments=[file])
    async with town.bot():
        town.world.tell(envelope(town.els, timestamp, dataMessage=post))
        await town.card()
        quote = {"id": timestamp, "authorUuid": town.els.uuid, "text": "hallo", "attachments": [file]}
        sends(town, town.jan, message="niet doen", quote=quote)
        await town.held(town.says(town.jan, f"{ACT} tot slot"), 1)
    assert len(town.cards) == 2


async def test_a_true_quotation_is_not_the_senders_own_text(town: Town) -> None:
    async with town.bot():
        post = town.says(town.els, f"{ACT} naar de Kerkstraat")
        await town.card()
        quotes(town, town.jan, "niet doen", ACT, town.els, post.timestamp)
        quotes(town, town.jan, "en nu?", f"{REPORT} rond", town.els, 12_345)  # too old to be known, and harmless
        await town.held(town.says(town.jan, f"{ACT} tot slot"), 1)
    assert len(town.cards) == 2
    assert not [each for each in town.world.by_bot(town.group) if "call_first" in each.text]


async def test_a_quotation_of_an_edited_message_is_not_the_senders_own_text(town: Town) -> None:
    async with town.bot():
        post = town.says(town.els, "goedemorgen")
        town.world.edit(post, f"{ACT} naar de Kerkstraat")
        await town.card()
        town.world.post(town.jan, town.group, "niet doen", answers=post)
        await town.held(town.says(town.jan, f"{ACT} tot slot"), 1)
    assert len(town.cards) == 2
    assert "niet doen" not in town.cards[1].text
