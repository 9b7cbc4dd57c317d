"""From envelopes to events: the recorded samples, and what goes wrong with them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

import pytest

from adapters.signal.decode import decode, with_mentions
from adapters.signal.groups import Group
from adapters.signal.intake import InboxRow, SignalIntake
from adapters.signal.refs import group_ref, internal_id, message_ref, platform_message
from adapters.signal.state.account_state import AccountState
from adapters.signal.wire import Mention
from bot.core.event import (
    CommandGiven,
    Event,
    MessageDeleted,
    MessageEdited,
    MessagePosted,
    ReactionAdded,
    ReactionTakenBack,
)
from bot.core.message import Attachment, Media
from bot.core.ref import MessageRef, Ref
from bot.errors import Refused
from tests.wire.signal.spec import load

SAMPLES: dict[str, Any] = json.loads((Path(__file__).parent / "signal" / "samples.json").read_text("utf-8"))
ME, NUMBER = "00000000-0000-4000-8000-000000000001", "+4915112345678"
ANN, OTHER = "11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"
GROUP = group_ref("Mg8LQTdaZJs8+LJCrtQgblqHx+xI2dX9JJ8hVA2kqt8=")
DESK = Ref("telegram", "-100")
AT = 1795527272773
RECEIVED = datetime.fromtimestamp(AT / 1000 + 60, UTC)
Kind = TypeVar("Kind")


def intake(known: AccountState | None = None) -> SignalIntake:
    return SignalIntake(known or AccountState(ME), {GROUP: DESK}, NUMBER)


def kept(told: Any, into: SignalIntake | None = None) -> InboxRow | None:
    raw = told if isinstance(told, bytes) else json.dumps(told).encode()
    return (into or intake()).row(raw, RECEIVED)


def events(told: Any, into: SignalIntake | None = None) -> Sequence[Event]:
    found = kept(told, into)
    return decode(found.raw) if found is not None else ()


def only(kind: type[Kind], told: Any, into: SignalIntake | None = None) -> Kind:
    (event,) = events(told, into)
    assert isinstance(event, kind)
    return event


def changed(name: str, **fields: object) -> Any:
    """A sample whose data message has other fields."""
    told = json.loads(json.dumps(SAMPLES[name]))
    told["envelope"]["dataMessage"] |= fields
    return told


@pytest.mark.parametrize("name", SAMPLES)
def test_every_sample_is_what_the_specification_says(name: str) -> None:
    assert load().faults(SAMPLES[name], "data.Message", name) == []


NOTHING = {"poll_vote", "pin", "group_update", "typing", "receipt_read", "expiration_update",
           "sync_sent_from_linked_phone"}  # fmt: skip


@pytest.mark.parametrize("name", sorted(NOTHING))
def test_what_is_no_message_says_nothing_and_stops_nothing(name: str) -> None:
    assert list(events(SAMPLES[name])) == []


def test_every_other_sample_is_one_event() -> None:
    told = {name: events(sample) for name, sample in SAMPLES.items() if name not in NOTHING}
    assert {name: len(found) for name, found in told.items()} == dict.fromkeys(told, 1)
    kinds = {name: type(found[0]) for name, found in told.items()}
    assert kinds == {
        "group_text": MessagePosted,
        "dm_text_phone_number_hidden": MessagePosted,
        "quote": MessagePosted,
        "mention": MessagePosted,
        "reaction": ReactionAdded,
        "edit": MessageEdited,
        "remote_delete": MessageDeleted,
        "admin_delete": MessageDeleted,
        "attachment": MessagePosted,
        "shared_contact": MessagePosted,
        "poll_create": MessagePosted,
    }


def test_a_poll_is_read_like_any_message() -> None:
    event = only(MessagePosted, SAMPLES["poll_create"])
    assert event.message.text == "Patrol tonight?\nyes\nno"


@pytest.mark.parametrize("name", ["poll_vote", "pin", "expiration_update"])
def test_what_says_nothing_is_counted_and_not_kept(name: str) -> None:
    known = AccountState(ME)
    into = intake(known)
    assert kept(SAMPLES[name], into) is None
    assert known.names == {ANN: "Ann"}  # who asks to come in is known by name only so
    assert into.ignored == {"pin, vote, timer or change of the group": 1}


def test_a_message_is_its_author_and_its_timestamp_in_its_group() -> None:
    event = only(MessagePosted, SAMPLES["group_text"])
    assert event.message.ref == MessageRef(GROUP, f"{ANN}:{AT}")
    assert event.message.author.ref == Ref("signal", ANN)
    assert event.message.author.name == "Ann"
    assert event.message.at == datetime.fromtimestamp((AT + 1) / 1000, UTC)  # by the server's clock


def test_whoever_hides_the_number_is_known_by_uuid_and_writes_in_a_chat_of_their_own() -> None:
    event = only(MessagePosted, SAMPLES["dm_text_phone_number_hidden"])
    assert event.message.ref.chat == event.message.author.ref == Ref("signal", ANN)


def test_quoted_words_are_kept_apart() -> None:
    event = only(MessagePosted, SAMPLES["quote"])
    assert (event.message.text, event.message.quoted) == ("reply", "original")
    assert event.message.reply_to == MessageRef(GROUP, f"{OTHER}:1795527272772")


def test_a_mention_stands_as_a_name_in_the_text() -> None:
    event = only(MessagePosted, SAMPLES["mention"])
    assert event.message.text == "@bot look"
    strange = (Mention(99, 1, "x"), Mention(-1, 1, "x"), Mention(0, 0, "x"))
    assert with_mentions("🚨￼ ￼", (Mention(4, 1, None), Mention(2, 1, "Els"), *strange)) == "🚨@Els @…"


def test_a_mention_shows_the_name_of_a_known_sender_and_never_a_number_or_an_id() -> None:
    """The name of a mentioned person is for signal-cli the number, or the id of a person who hides it."""
    known = AccountState(ME, names={OTHER: "Els"})
    mentions: list[dict[str, object]] = [
        {"name": "+4915100000002", "number": "+4915100000002", "uuid": OTHER, "start": 0, "length": 1},
        {"name": ME, "number": None, "uuid": ME, "start": 2, "length": 1},
    ]
    quote = {"id": 1, "author": OTHER, "authorUuid": OTHER, "text": "\ufffc \ufffc nu", "mentions": mentions}
    (event,) = events(changed("mention", message="\ufffc \ufffc kijk", mentions=mentions, quote=quote), intake(known))
    assert isinstance(event, MessagePosted)
    assert (event.message.text, event.message.quoted) == ("@Els @… kijk", "@Els @… nu")
    assert event.message.bot_mention == "@…"
    command = [dict(mentions[0], start=9)]
    typed = only(CommandGiven, changed("mention", message="/witness \ufffc", mentions=command), intake(known))
    assert typed.argument == "@Els"


def test_the_name_of_a_mentioned_person_is_no_line_of_the_author() -> None:
    forged = AccountState(ME, names={OTHER: "Jan\n101 gebeld\u202e"})
    mention = [{"name": None, "uuid": OTHER, "start": 0, "length": 1}]
    event = only(MessagePosted, changed("mention", message="\ufffc ben je er?", mentions=mention), intake(forged))
    assert event.message.text == "@Jan 101 gebeld ben je er?"


def test_a_mention_hides_no_words() -> None:
    assert with_mentions("wie gaat er mee", (Mention(0, 15, "Els"), Mention(4, 1, "Els"))) == "wie gaat er mee"


def test_many_mentions_of_a_long_name_make_no_long_text() -> None:
    """A member chooses the own name, and an app may mention it thousands of times."""
    every = [Mention(place, 1, "x" * 100) for place in range(5_000)]
    text = with_mentions("\ufffc" * 5_000, every)
    assert text.startswith(f"@{'x' * 100}@x")
    assert len(text) < 25_000
    assert text.count("@") == 5_000


def test_a_reaction_taken_back_is_told_apart() -> None:
    back = changed(
        "reaction", reaction={**SAMPLES["reaction"]["envelope"]["dataMessage"]["reaction"], "isRemove": True}
    )
    event = only(ReactionTakenBack, back)
    assert event.message == MessageRef(GROUP, f"{OTHER}:1795527272772")


def test_a_reaction_on_our_own_message_names_us_by_number_or_uuid() -> None:
    aimed = {"emoji": "👍", "isRemove": False, "targetSentTimestamp": 5, "targetAuthor": NUMBER,
             "targetAuthorNumber": NUMBER, "targetAuthorUuid": None}  # fmt: skip
    event = only(ReactionAdded, changed("reaction", reaction=aimed))
    assert event.message == message_ref(GROUP, ME, 5)


def test_who_deletes_for_whom() -> None:
    own = only(MessageDeleted, SAMPLES["remote_delete"])
    other = only(MessageDeleted, SAMPLES["admin_delete"])
    assert (own.message.id, own.by) == (f"{ANN}:1795527272772", Ref("signal", ANN))
    assert (other.message.id, other.by) == (f"{OTHER}:1795527272772", Ref("signal", ANN))


def test_attachments_and_contacts() -> None:
    photo = only(MessagePosted, SAMPLES["attachment"])
    contact = only(MessagePosted, SAMPLES["shared_contact"])
    assert [each.media for each in photo.message.attachments] == [Media.PHOTO]
    assert photo.message.attachments[0].handle == "image/jpeg abc.jpg"
    assert [each.media for each in contact.message.attachments] == [Media.CONTACT]


def test_a_command() -> None:
    event = only(CommandGiven, changed("group_text", message="/Rules  nu"))
    assert (event.name, event.argument) == ("rules", "nu")
    assert event.message is not None
    assert event.message.text == "/Rules  nu"
    event = only(CommandGiven, changed("group_text", message="/object\nIk wil dit niet.\n\nJan"))
    assert (event.name, event.argument) == ("object", "Ik wil dit niet.\n\nJan")
    for text in ("/", "/ rules", "// x", "/1", "a/b"):
        assert not any(isinstance(each, CommandGiven) for each in events(changed("group_text", message=text)))


def test_edits_of_edits_lead_to_the_first_message() -> None:
    known = AccountState(ME)
    into = intake(known)
    first = json.loads(json.dumps(SAMPLES["edit"]))
    one = only(MessageEdited, first, into)
    second = json.loads(json.dumps(SAMPLES["edit"]))
    second["envelope"] |= {"timestamp": AT + 9}
    second["envelope"]["editMessage"] |= {"targetSentTimestamp": AT}
    two = only(MessageEdited, second, into)
    assert one.message.ref == two.message.ref
    assert one.key != two.key
    deleted = changed("remote_delete", remoteDelete={"timestamp": AT + 9})
    gone = only(MessageDeleted, deleted, into)
    assert gone.message == one.message.ref


def test_an_answer_to_an_edited_message_leads_to_the_first_message() -> None:
    into = intake()
    edited = only(MessageEdited, SAMPLES["edit"], into)
    quote = {"id": AT, "author": "+4915100000001", "authorUuid": ANN, "text": "edited text"}
    answer = only(MessagePosted, changed("quote", quote=quote), into)
    assert answer.message.reply_to == edited.message.ref
    own = changed("quote", quote={"id": AT + 5, "author": NUMBER, "text": "card"})
    known = AccountState(ME)
    known.note_edit(ME, AT + 5, AT + 1)
    assert only(MessagePosted, own, intake(known)).message.reply_to == MessageRef(GROUP, f"{ME}:{AT + 1}")


@pytest.mark.parametrize("name", SAMPLES)
def test_every_field_may_be_null_or_missing(name: str) -> None:
    """Nothing but ValueError ever comes out, and the pieces without which a message is none are put aside."""
    for told in _without_one(SAMPLES[name]):
        found = kept(told)
        if found is None:
            continue
        try:
            decode(found.raw)
        except ValueError:
            continue


def _without_one(told: Any) -> Sequence[Any]:
    made: list[Any] = []

    def walk(node: Any, path: tuple[Any, ...]) -> None:
        if not isinstance(node, dict):
            return
        for key, inner in node.items():
            for change in ("null", "gone", "text", "number", "list"):
                copy = json.loads(json.dumps(told))
                at = copy
                for step in path:
                    at = at[step]
                if change == "gone":
                    del at[key]
                else:
                    at[key] = {"null": None, "text": "x", "number": 10**40, "list": []}[change]
                made.append(copy)
            walk(inner, (*path, key))

    walk(told, ())
    return made


@pytest.mark.parametrize("raw", [b"{}", b"[]", b"null", b"", b"\xff", b"[" * 10_000, b'{"envelope":{}}', b"x" * 1_100_000,
                                 b'{"envelope":{"timestamp":1,"dataMessage":{"timestamp":99999999999999999999}}}'])  # fmt: skip
def test_what_cannot_be_read_is_kept_as_it_came_and_put_aside(raw: bytes) -> None:
    found = kept(raw)
    assert found is not None
    assert found.key.startswith("signal:unread ")
    with pytest.raises((ValueError, RecursionError)):
        decode(found.raw)


def test_what_cannot_be_read_names_its_group_so_that_only_its_desk_hears_of_it() -> None:
    group = Group(internal_id(GROUP), "Kerkwijk", {})
    found = kept(changed("group_text", timestamp="yesterday"), intake(AccountState(ME, {GROUP: group})))
    assert found is not None
    assert GROUP.id.encode() in found.raw  # as `Deciding.set_aside` looks for it
    with pytest.raises(ValueError, match="cannot be read"):
        decode(found.raw)


def test_a_key_names_neither_number_nor_uuid() -> None:
    found = kept(SAMPLES["group_text"])
    assert found is not None
    assert ANN not in found.key
    assert "+49" not in found.key


def test_other_accounts_of_the_same_daemon_are_not_ours() -> None:
    into = intake()
    assert kept({**SAMPLES["group_text"], "account": "+49999"}, into) is None
    assert into.ignored == {"of another account": 1}


def test_a_group_that_nobody_named_is_not_kept() -> None:
    into = SignalIntake(AccountState(ME), {}, NUMBER)
    assert kept(SAMPLES["group_text"], into) is None
    assert kept(changed("group_text", timestamp="yesterday"), into) is None


def test_what_cannot_be_read_of_a_served_group_is_kept_before_signal_cli_has_listed_it() -> None:
    found = kept(changed("group_text", timestamp="yesterday"), SignalIntake(AccountState(ME), {GROUP: DESK}, NUMBER))
    assert found is not None
    assert GROUP.id.encode() in found.raw


def test_a_group_with_a_mistyped_id_loses_nothing_that_cannot_be_read() -> None:
    mistyped = Ref("signal", GROUP.id[:-1])
    found = kept(
        changed("group_text", timestamp="yesterday"),
        SignalIntake(AccountState(ME), {GROUP: DESK, mistyped: DESK}, NUMBER),
    )
    assert found is not None
    assert GROUP.id.encode() in found.raw


def test_references_there_and_back() -> None:
    assert internal_id(GROUP) == "Mg8LQTdaZJs8+LJCrtQgblqHx+xI2dX9JJ8hVA2kqt8="
    assert platform_message(message_ref(GROUP, ANN, AT)).timestamp == AT
    for wrong in ("", "x", ":5", "x:", "x:y", "x:" + "9" * 40):
        with pytest.raises(Refused):
            platform_message(MessageRef(GROUP, wrong))
    for group in ("group.ü", "group.!!!"):
        with pytest.raises(Refused):
            internal_id(Ref("signal", group))


@pytest.mark.parametrize(("times", "size", "is_file"), [(200, 3200, False), (200, 3201, True), (1, 16, True)])
def test_the_file_of_a_long_text_is_a_plain_one_where_the_text_may_be_another(
    times: int, size: int, is_file: bool
) -> None:
    """Signal's apps send a long text as a file as well, and show it in place of the text: also in place of that of a card.
    signal-cli puts the whole text into the message if it has the file. Only a changed app sends one beside a short text."""
    file = {"contentType": "text/x-signal-plain", "id": "abc.txt", "filename": f"long-message-{AT}.txt", "size": size}
    text = "Een lang verhaal" * times
    message = only(MessagePosted, changed("group_text", message=text, attachments=[file])).message
    assert (message.text, message.unreadable) == (text, is_file)
    assert message.attachments == (Attachment(Media.FILE, "text/plain abc.txt"),) * is_file
