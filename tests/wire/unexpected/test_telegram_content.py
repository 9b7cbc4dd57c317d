"""Every string that a member makes others read is read, in whatever kind of content it comes."""

from __future__ import annotations

from typing import Any

import pytest

from adapters.telegram.content import Extra, read_extra
from tests.wire import spec
from tests.wire.telegram import Post, User
from tests.wire.towns import ACT, Town
from tests.work import grows_in_line

SPEC = spec.load()
FILE = {"file_id": "AgAD", "file_unique_id": "u1"}
PLACE = {"latitude": 51.0, "longitude": 3.7}
POLL = {
    "id": "7", "question": "Zaterdag?", "total_voter_count": 0, "is_closed": False, "is_anonymous": False, "type": "regular",
    "allows_multiple_answers": False, "allows_revoting": True, "members_only": False,
    "options": [{"persistent_id": str(place), "text": text, "voter_count": 0} for place, text in enumerate(("ja", "nee"))],
}  # fmt: skip
GAME = {"title": "x", "description": "y", "photo": list[Any]()}
CHAT = {"id": -1009, "type": "supergroup", "title": "Elders"}
ORIGIN = {"type": "user", "date": 1795521600, "sender_user": {"id": 77, "is_bot": False, "first_name": "Tom"}}

CONTENT: dict[str, dict[str, Any]] = {
    "rich text": {"rich_message": {"blocks": [
        {"type": "paragraph", "text": ["wie ", {"type": "bold", "text": ["gaat ", "er"]}, " mee"]}]}},
    "a list": {"rich_message": {"blocks": [
        {"type": "list", "items": [{"label": "1", "blocks": [{"type": "paragraph", "text": ACT}]}]}]}},
    "a table": {"rich_message": {"blocks": [
        {"type": "table", "cells": [[{"text": ACT, "align": "left", "valign": "top"}]]}]}},
    "a place": {"venue": {"location": PLACE, "title": "De Kroon", "address": ACT}, "location": PLACE},
    "a contact": {"contact": {"phone_number": "+32470000001", "first_name": ACT}},
    "a card of a contact": {"contact": {"phone_number": "1", "first_name": "Jan", "vcard": f"NOTE:{ACT}\n"}},
    "the description of a poll": {"poll": POLL | {"description": ACT}},
    "the explanation of a poll": {"poll": POLL | {"type": "quiz", "explanation": ACT}},
    "a file name": {"document": FILE | {"file_name": f"{ACT}.pdf"}},
    "the ending of a file name": {"document": FILE | {"file_name": f"IMG_1234.{ACT}"}},
    "the title of a song": {"audio": FILE | {"duration": 3, "title": ACT, "performer": "x"}},
    "the performer of a song": {"audio": FILE | {"duration": 3, "performer": ACT}},
    "a game": {"game": GAME | {"description": ACT}},
    "an invoice": {"invoice": {"title": ACT, "description": "x", "start_parameter": "x", "currency": "EUR", "total_amount": 1}},
    "a quotation from elsewhere": {"text": "kijk", "quote": {"text": ACT, "position": 0}, "external_reply": {"origin": ORIGIN}},
    "a game elsewhere": {"text": "kijk", "external_reply": {"origin": ORIGIN, "game": GAME | {"title": ACT}}},
    "a poll in a public group elsewhere": {"text": "kijk", "external_reply": {
        "origin": {"type": "chat", "date": 1795521600, "sender_chat": CHAT}, "chat": CHAT, "message_id": 7,
        "poll": POLL | {"question": ACT}}},
    "a button": {"text": "kijk", "reply_markup": {"inline_keyboard": [[{"text": ACT, "url": "https://example.org"}]]}},
    "the language of a code block": {"text": "kijk", "entities": [
        {"type": "pre", "offset": 0, "length": 4, "language": ACT.replace(" ", "-")}]},
    "a new title": {"new_chat_title": ACT},
    "a new topic": {"forum_topic_created": {"name": ACT, "icon_color": 7}},
    "a task": {"checklist_tasks_added": {"tasks": [{"id": 3, "text": ACT}]}},
    "a kind that is not known yet": {"hologram": {"parts": [{"spoken": ACT, "kind_id": "7"}]}},
    "a field that is not known yet": {"text": "kijk", "subtitle": ACT},
    "a kind that is not known yet, with an id": {"text": "kijk", "hologram": {"id": "7", "title": ACT, "first_name": ACT}},
}  # fmt: skip


def sends(town: Town, by: User, content: dict[str, Any], **around: Any) -> Post:
    """A message with this content; people see it as a post with another text."""
    post = town.group.post(by, "iets")
    sent = town.world.updates.sent[-1]
    town.world.updates.confirm(sent)
    body = {name: value for name, value in sent.body["message"].items() if name != "text"} | content | around
    town.world.poison({"message": body})
    return post


@pytest.mark.parametrize("kind", [kind for kind in CONTENT if "not known" not in kind])
def test_the_samples_are_as_the_specification_says(kind: str) -> None:
    around = {"message_id": 1, "date": 1795521600, "chat": CHAT}
    assert SPEC.faults(around | CONTENT[kind], "Message", kind) == []


async def test_words_are_judged_in_every_kind_of_content(town: Town) -> None:
    async with town.bot() as bot:
        posts = {kind: sends(town, town.jan, content) for kind, content in CONTENT.items()}
        await town.gone(town.group.post(town.jan, f"{ACT} tot slot"))
        await town.world.until(lambda: len(bot.pipeline.lanes["kerkwijk"].cases) > len(posts), within=60)
    assert [kind for kind, post in posts.items() if not post.gone] == []


def test_thousands_of_short_texts_in_one_message_cost_little() -> None:
    def read(text: str) -> Extra:
        cells = [[{"text": f"{number:05}", "align": "left", "valign": "top"} for number, _ in enumerate(text)]]
        return read_extra({"rich_message": {"blocks": [{"type": "table", "cells": cells}]}}, (), "")

    assert grows_in_line(read, "x", 200)


async def test_the_card_shows_where_the_words_came_from(town: Town) -> None:
    async with town.bot():
        sends(town, town.jan, CONTENT["a place"])
        assert f"📍 De Kroon, {ACT}" in (await town.card()).text
        sends(town, town.els, CONTENT["a field that is not known yet"])
        assert f"kijk\n❔ {ACT}" in (await town.card(1)).text


async def test_an_option_that_is_added_to_a_poll_is_judged_as_the_words_of_the_one_who_added_it(town: Town) -> None:
    poll = town.group.post(town.els, "een poll")
    longer = [*POLL["options"], {"persistent_id": "3", "text": ACT, "voter_count": 0}]  # type: ignore[misc]  # a list
    body = {"message_id": poll.id, "date": 1795521600, "chat": {"id": town.group.id, "type": "supergroup"}}
    added = {
        "poll_message": body | {"poll": POLL | {"options": longer}},
        "option_persistent_id": "3",
        "option_text": ACT,
    }
    async with town.bot():
        sends(town, town.jan, {"poll_option_added": added})
        await town.gone(poll)
        assert "Jan" in (await town.card()).text


async def test_a_poll_that_is_too_old_to_be_sent_along_is_judged_by_the_option(town: Town) -> None:
    async with town.bot():
        post = sends(town, town.jan, {"poll_option_added": {"option_persistent_id": "3", "option_text": ACT}})
        await town.gone(post)


async def test_a_kind_that_is_not_known_is_a_card_and_stays_visible(town: Town) -> None:
    async with town.bot():
        post = sends(town, town.jan, {"hologram": {"kind_id": "7", "size": 3}})
        card = await town.card()
        assert not post.gone
        await town.press(card, "❌", by=town.mo)
        await town.gone(post)


STORY = {"story": {"chat": CHAT, "id": 3}}
PAID = {"paid_media": {"star_count": 5, "paid_media": [{"type": "preview", "width": 3, "height": 3}]}}


@pytest.mark.parametrize("content", [STORY, PAID], ids=["a story", "paid media"])
async def test_pictures_that_telegram_does_not_show_a_bot_are_a_card(town: Town, content: dict[str, Any]) -> None:
    async with town.bot():
        post = sends(town, town.jan, content)
        await town.card()
    assert not post.gone


@pytest.mark.parametrize("content", [{}, {"text": {"parts": ["hallo"]}}, {"photo": "AgAD"}])
async def test_a_message_whose_content_has_another_shape_is_a_card(town: Town, content: dict[str, Any]) -> None:
    async with town.bot():
        post = sends(town, town.jan, content)
        await town.card()
    assert not post.gone


@pytest.mark.parametrize(
    "content",
    [
        {"dice": {"emoji": "🎲", "value": 3}},
        {"location": PLACE},
        {"new_chat_members": [{"id": 5, "is_bot": False, "first_name": ACT}]},
        {"video": FILE | {"width": 3, "height": 3, "duration": 3, "file_name": "VID_20261126_121212.mp4"}},
        {"pinned_message": {"message_id": 3, "date": 0, "chat": CHAT, "text": ACT}},
        {"text": "kijk", "sender_boost_count": 3, "via_bot": {"id": 5, "is_bot": True, "first_name": "x"}},
    ],
)
async def test_what_holds_no_words_of_the_member_is_no_case(town: Town, content: dict[str, Any]) -> None:
    async with town.bot():
        post = sends(town, town.jan, content)
        await town.held(town.group.post(town.jan, ACT))
    assert not post.gone
    assert len(town.cards) == 1


async def test_an_address_behind_a_word_is_on_the_card_and_is_not_posted_again(town: Town) -> None:
    bold = {"type": "bold", "offset": 0, "length": 3}
    link = {"type": "text_link", "offset": 4, "length": 4, "url": "https://evil.example/x"}
    async with town.bot():
        sends(town, town.jan, {"text": f"{ACT} kijk 🚲", "entities": [bold, link]})
        card = await town.card()
        assert f"{ACT} kijk 🚲\n🔗 https://evil.example/x" in card.text
        await town.press(card, "✅", by=town.mo)
        again = await town.says(town.group, f"{ACT} kijk 🚲")
    assert "evil" not in f"{again.text} {again.entities}"
    assert [entity["type"] for entity in again.entities] == ["bold"]


async def test_the_address_of_a_preview_is_judged(town: Town) -> None:
    async with town.bot():
        await town.gone(
            sends(town, town.jan, {"text": "kijk", "link_preview_options": {"url": f"https://example.org/{ACT}"}})
        )
        assert f"kijk\n🔗 https://example.org/{ACT}" in (await town.card()).text
